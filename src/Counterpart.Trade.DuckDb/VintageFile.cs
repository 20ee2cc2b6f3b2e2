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

            json.WriteString("currency", currency);
            json.WriteString("frequency", Word(vintage.Frequency));
            json.WriteString("coverage", vintage.Coverage.ToString());
            json.WriteNumber("rows", load.Rows);
            json.WriteNumber("observations", vintage.ObservationCount);
            json.WriteNumber("missing", load.Missing);
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
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var json = document.RootElement;
            string Text(string name) => json.GetProperty(name).GetString()!;
            var origin = new Origin(
                Text("producer"),
                Text("title"),
                Text("address"),
                Day(Text("published")),
                json.TryGetProperty("accessed", out var accessed) ? Day(accessed.GetString()!) : null,
                Text("licence"),
                ValuationOf(Text("exports")),
                ValuationOf(Text("imports")),
                Text("unit"),
                Text("sha256"),
                json.TryGetProperty("note", out var note) ? note.GetString() : null);
            var vintage = new Vintage(
                Text("id"),
                Text("table"),
                origin,
                json.GetProperty("observations").GetInt64(),
                Period.TryParse(Text("coverage"), out var coverage) ? coverage : throw new FormatException($"'{Text("coverage")}' is no period."),
                json.GetProperty("rank").GetInt32())
            {
                Frequency = FrequencyOf(Text("frequency")),
                Pairs = [.. json.GetProperty("pairs").EnumerateArray().Select(p => PairOf(p.GetString()!))],
            };
            return new TradeLoad(vintage, json.GetProperty("rows").GetInt64(), json.GetProperty("missing").GetInt64(), AlreadyHeld: true);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new CounterpartException("CP5017", $"{path} is damaged: {failure.Message} Restore it from a copy, or delete its folder and load the table again.", failure);
        }
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
