using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Reads the mapping that lies beside a table; its form is told in <c>docs/formats.md</c>.</summary>
internal sealed partial class MappingFile
{
    private static readonly IReadOnlyDictionary<string, string?> NoCodes = new Dictionary<string, string?>();
    private readonly List<string> _errors = [];

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="CounterpartException"><c>CP5005</c>, with everything that is wrong with it.</exception>
    public static TableDescription Read(string name, ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
            {
                json = json[3..];
            }

            document = JsonDocument.Parse(Text(name, json), new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException failure)
        {
            var place = failure.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line + 1}:{(failure.BytePositionInLine ?? 0) + 1}") : "";
            throw new CounterpartException("CP5005", $"{name}{place} is not JSON: {failure.Message}", failure);
        }

        using (document)
        {
            var reading = new MappingFile();
            var description = reading.Description(document.RootElement);
            if (reading._errors.Count > 0)
            {
                throw new CounterpartException("CP5005", $"{name} does not describe a table; nothing was stored.\n  " + string.Join("\n  ", reading._errors));
            }

            return description;
        }
    }

    // Decoded here, since a byte that is no text would come to light in the middle of the reading. An escape of half a character is none either.
    private static string Text(string name, ReadOnlyMemory<byte> json)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json.Span);
            for (var at = text.IndexOf("\\u", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\\u", at + 2, StringComparison.Ordinal))
            {
                if (at + 3 < text.Length && (text[at + 2] is 'd' or 'D') && text[at + 3] is '8' or '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
                {
                    throw new CounterpartException("CP5005", $"{name} holds an escape of half a character, {text[at..Math.Min(text.Length, at + 6)]}; write the character itself.");
                }
            }

            return text;
        }
        catch (DecoderFallbackException failure)
        {
            throw new CounterpartException("CP5005", $"{name} is not UTF-8 text: {failure.Message}", failure);
        }
    }

    private TableDescription Description(JsonElement root)
    {
        var fields = new Fields(this, root, "",
            "table", "rank", "sheets", "head", "rows", "encoding", "reporter", "counterpart", "product", "period", "flow", "value", "values", "exports", "imports",
            "currency", "multiplier", "terms", "netWeight", "keep", "missing", "decimalMark", "thousands", "delimiter", "origin");
        var (multiplier, multiplierColumn) = Multiplier(fields);
        return new TableDescription
        {
            Table = TableName(fields),
            Rank = Rank(fields),
            Sheets = WordList(fields, "sheets"),
            Head = Head(fields),
            Rows = Rows(fields),
            Encoding = EncodingOf(fields),
            Reporter = AreaSource(fields, "reporter"),
            Counterpart = AreaSource(fields, "counterpart"),
            Product = ProductSource(fields),
            Period = PeriodOf(fields),
            Flow = FlowOf(fields),
            Values = Values(fields),
            Currency = CurrencyOf(fields),
            Multiplier = multiplier,
            MultiplierColumn = multiplierColumn,
            Terms = TermsOf(fields),
            NetWeight = NetWeight(fields),
            Keep = Keep(fields),
            Missing = WordList(fields, "missing") is { Count: > 0 } missing ? missing.ToHashSet(StringComparer.Ordinal) : [""],
            DecimalMark = Mark(fields, "decimalMark", '.', ".,"),
            Thousands = Thousands(fields),
            Delimiter = Mark(fields, "delimiter", ',', ",;\t|"),
            Origin = OriginOf(fields),
        };
    }

    private string TableName(Fields fields)
    {
        var table = fields.Text("table");
        if (table.Length > 0 && !(table.Length <= 60 && char.IsAsciiLetterLower(table[0]) && table.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            _errors.Add($"table: '{table}' names a folder; expected small letters, digits and hyphens, such as rus-monthly-customs.");
        }

        return table;
    }

    private int Rank(Fields fields)
    {
        if (fields.Optional("rank") is not { } rank)
        {
            return 1;
        }

        if (rank.ValueKind == JsonValueKind.Number && rank.TryGetInt32(out var number) && number is >= 1 and <= 99)
        {
            return number;
        }

        _errors.Add($"rank: {rank.GetRawText()} is no order of preference; expected a whole number from 1, the first choice, to 99.");
        return 1;
    }

    private IReadOnlyList<string> WordList(Fields fields, string name)
    {
        switch (fields.Optional(name))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.String } one:
                return [one.GetString()!];
            case { ValueKind: JsonValueKind.Array } many when many.EnumerateArray().All(w => w.ValueKind == JsonValueKind.String):
                return [.. many.EnumerateArray().Select(w => w.GetString()!)];
            default:
                _errors.Add($"{fields.Path}{name}: expected a word or a list of words.");
                return [];
        }
    }

    private char Mark(Fields fields, string name, char usual, string allowed)
    {
        if (!fields.Has(name))
        {
            return usual;
        }

        var mark = fields.Text(name);
        return mark.Length == 1 && allowed.Contains(mark[0], StringComparison.Ordinal)
            ? mark[0]
            : Wrong(name, mark, "one of " + string.Join(' ', allowed.Select(c => c == '\t' ? "\\t" : c.ToString())), usual);
    }

    private Origin OriginOf(Fields fields)
    {
        if (fields.Object("origin", "producer", "title", "address", "published", "accessed", "licence", "exports", "imports", "unit", "note", "system", "partners", "adjustment", "classification") is not { } o)
        {
            return new("", "", "", default, null, "", Valuation.Unknown, Valuation.Unknown, "", "");
        }

        return new(
            o.Text("producer"),
            o.Text("title"),
            Address(o),
            Day(o, "published", required: true) ?? default,
            Day(o, "accessed", required: false),
            o.Text("licence"),
            ValuationOf(o, "exports"),
            ValuationOf(o, "imports"),
            o.Text("unit"),
            "",
            o.Has("note") ? o.Text("note") : null)
        {
            System = Word(o, "system", TradeSystem.Unknown, ("general", TradeSystem.General), ("special", TradeSystem.Special)),
            Partners = Word(o, "partners", PartnerBasis.Unknown, ("origin", PartnerBasis.Origin), ("consignment", PartnerBasis.Consignment)),
            Adjustment = Word(o, "adjustment", Adjustment.Unknown, ("none", Adjustment.None), ("seasonal", Adjustment.Seasonal)),
            Classification = o.Has("classification") ? o.Text("classification") : null,
        };
    }

    private T Word<T>(Fields fields, string name, T unknown, params (string Word, T Meaning)[] words)
    {
        if (!fields.Has(name) || fields.Text(name) is not { Length: > 0 } text || text == "unknown")
        {
            return unknown;
        }

        foreach (var (word, meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }
        }

        return Wrong($"{fields.Path}{name}", text, $"{string.Join(", ", words.Select(w => w.Word))} or unknown", unknown);
    }

    private string Address(Fields origin)
    {
        var address = origin.Text("address");
        return address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? address
            : Wrong("origin.address", address, "a web address that starts with https://", "");
    }

    private DateOnly? Day(Fields origin, string name, bool required)
    {
        if (!required && !origin.Has(name))
        {
            return null;
        }

        var text = origin.Text(name);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly?>($"origin.{name}", text, "a day such as 2022-07-22", null);
    }

    private Valuation ValuationOf(Fields origin, string name) => origin.Text(name) switch
    {
        "FOB" => Valuation.Fob,
        "CIF" => Valuation.Cif,
        "unknown" or "" => Valuation.Unknown,
        var other => Wrong($"origin.{name}", other, "FOB, CIF or unknown", Valuation.Unknown),
    };

    private T Wrong<T>(string field, string found, string expected, T instead)
    {
        if (found.Length > 0)
        {
            _errors.Add($"{field}: '{found}' is not understood; expected {expected}.");
        }

        return instead;
    }
}
