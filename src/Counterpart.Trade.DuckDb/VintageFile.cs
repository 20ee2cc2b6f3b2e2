using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade.DuckDb;

/// <summary>The <c>origin.json</c> of a vintage: written once, read without opening DuckDB.</summary>
internal static class VintageFile
{
    /// <summary>Its name.</summary>
    public const string Name = "origin.json";

    /// <summary>Writes it through to the disk.</summary>
    public static void Write(string path, TradeLoad load, string currency)
    {
        var vintage = load.Vintage;
        var origin = vintage.Origin;
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", vintage.Id);
            json.WriteString("table", vintage.Table);
            json.WriteNumber("rank", vintage.Rank);
            json.WriteString("producer", origin.Producer);
            json.WriteString("title", origin.Title);
            json.WriteString("address", origin.Address);
            json.WriteString("published", Day(origin.Published));
            if (origin.Accessed is { } accessed)
            {
                json.WriteString("accessed", Day(accessed));
            }

            json.WriteString("licence", origin.Licence);
            json.WriteString("exports", Word(origin.ExportValuation));
            json.WriteString("imports", Word(origin.ImportValuation));
            json.WriteString("unit", origin.Unit);
            if (origin.Note is { } note)
            {
                json.WriteString("note", note);
            }

            Optional(json, "system", origin.System == TradeSystem.Unknown ? null : Small(origin.System));
            Optional(json, "partners", origin.Partners == PartnerBasis.Unknown ? null : Small(origin.Partners));
            Optional(json, "adjustment", origin.Adjustment == Adjustment.Unknown ? null : Small(origin.Adjustment));
            Optional(json, "classification", origin.Classification);
            json.WriteString("currency", currency);
            json.WriteString("frequency", Word(vintage.Frequency));
            json.WriteString("coverage", vintage.Coverage.ToString());
            json.WriteNumber("rows", load.Rows);
            json.WriteNumber("observations", vintage.ObservationCount);
            json.WriteNumber("missing", load.Missing);
            if (load.Passed > 0)
            {
                json.WriteNumber("passed", load.Passed);
            }

            if (vintage.HasWeights)
            {
                json.WriteBoolean("weights", true);
            }

            if (vintage.Terms is not [""])
            {
                json.WriteStartArray("terms");
                foreach (var terms in vintage.Terms)
                {
                    json.WriteStringValue(terms);
                }

                json.WriteEndArray();
            }

            if (vintage.Series.Count > 0)
            {
                json.WriteStartArray("series");
                foreach (var series in vintage.Series)
                {
                    json.WriteStringValue(series);
                }

                json.WriteEndArray();
            }

            json.WriteStartArray("pairs");
            foreach (var pair in vintage.Pairs)
            {
                json.WriteStringValue($"{pair.Reporter}/{pair.Counterpart}");
            }

            json.WriteEndArray();
            json.WriteString("sha256", origin.Sha256);
            json.WriteEndObject();
        }

        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="CounterpartException"><c>CP5017</c>: it is damaged.</exception>
    public static TradeLoad Read(string path)
    {
        try
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            var pairs = new List<TradePair>();
            var terms = new List<string>();
            var others = new List<string>();
            var weights = false;
            var (rows, observations, missing, passed, rank) = (0L, 0L, 0L, 0L, 0L);

            // Read token by token: the first question of a program waits for this, and a document tree costs it more than the file.
            var json = new Utf8JsonReader(File.ReadAllBytes(path));
            var name = "";
            while (json.Read())
            {
                switch (json.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = json.GetString()!;
                        break;
                    case JsonTokenType.String when name == "pairs":
                        pairs.Add(PairOf(json.GetString()!));
                        break;
                    case JsonTokenType.String when name == "terms":
                        terms.Add(json.GetString()!);
                        break;
                    case JsonTokenType.String when name == "series":
                        others.Add(json.GetString()!);
                        break;
                    case JsonTokenType.True when name == "weights":
                        weights = true;
                        break;
                    case JsonTokenType.String:
                        texts[name] = json.GetString()!;
                        break;
                    case JsonTokenType.Number when name == "rows":
                        rows = json.GetInt64();
                        break;
                    case JsonTokenType.Number when name == "observations":
                        observations = json.GetInt64();
                        break;
                    case JsonTokenType.Number when name == "missing":
                        missing = json.GetInt64();
                        break;
                    case JsonTokenType.Number when name == "passed":
                        passed = json.GetInt64();
                        break;
                    case JsonTokenType.Number when name == "rank":
                        rank = json.GetInt64();
                        break;
                    default:
                        break;
                }
            }

            if (rows <= 0 || observations <= 0 || rank <= 0 || pairs.Count == 0)
            {
                throw new FormatException("rank, rows, observations and pairs must all be there.");
            }

            var origin = new Origin(
                texts["producer"],
                texts["title"],
                texts["address"],
                Day(texts["published"]),
                texts.TryGetValue("accessed", out var accessed) ? Day(accessed) : null,
                texts["licence"],
                ValuationOf(texts["exports"]),
                ValuationOf(texts["imports"]),
                texts["unit"],
                texts["sha256"],
                texts.GetValueOrDefault("note"))
            {
                System = Named(texts.GetValueOrDefault("system"), TradeSystem.Unknown, TradeSystem.General, TradeSystem.Special),
                Partners = Named(texts.GetValueOrDefault("partners"), PartnerBasis.Unknown, PartnerBasis.Origin, PartnerBasis.Consignment),
                Adjustment = Named(texts.GetValueOrDefault("adjustment"), Adjustment.Unknown, Adjustment.None, Adjustment.Seasonal),
                Classification = texts.GetValueOrDefault("classification"),
            };
            var vintage = new Vintage(
                texts["id"],
                texts["table"],
                origin,
                observations,
                Period.TryParse(texts["coverage"], out var coverage) ? coverage : throw new FormatException($"'{texts["coverage"]}' is no period."),
                checked((int)rank))
            {
                Frequency = FrequencyOf(texts["frequency"]),
                Pairs = pairs,
                Terms = terms.Count > 0 ? terms : [""],
                HasWeights = weights,
                Series = others,
            };
            return new TradeLoad(vintage, rows, missing, AlreadyHeld: true) { Passed = passed };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or OverflowException or ArgumentException)
        {
            throw new CounterpartException("CP5017", $"{path} is damaged: {failure.Message} Restore it from a copy, or delete its folder and load the table again.", failure);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string Small<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    private static T Named<T>(string? text, T unknown, params T[] words)
        where T : struct, Enum
    {
        if (text is null)
        {
            return unknown;
        }

        foreach (var word in words)
        {
            if (Small(word) == text)
            {
                return word;
            }
        }

        throw new FormatException($"'{text}' is no word for it.");
    }

    private static TradePair PairOf(string text) =>
        text.Split('/') is [var reporter, var counterpart] ? new(new(reporter), new(counterpart)) : throw new FormatException($"'{text}' is no pair.");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(Valuation valuation) => valuation switch
    {
        Valuation.Fob => "FOB",
        Valuation.Cif => "CIF",
        Valuation.Unknown => "unknown",
    };

    private static Valuation ValuationOf(string word) => word switch
    {
        "FOB" => Valuation.Fob,
        "CIF" => Valuation.Cif,
        "unknown" => Valuation.Unknown,
        _ => throw new FormatException($"'{word}' is no valuation."),
    };

    private static string Word(Frequency frequency) => frequency switch
    {
        Frequency.Annual => "annual",
        Frequency.Monthly => "monthly",
        Frequency.Mixed => "mixed",
    };

    private static Frequency FrequencyOf(string word) => word switch
    {
        "annual" => Frequency.Annual,
        "monthly" => Frequency.Monthly,
        "mixed" => Frequency.Mixed,
        _ => throw new FormatException($"'{word}' is no frequency."),
    };
}
