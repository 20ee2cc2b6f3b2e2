using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade.DuckDb;

/// <summary>Reads the mapping that lies beside a CSV file; its form is told in <c>docs/formats.md</c>.</summary>
internal sealed class MappingFile
{
    private static readonly IReadOnlyDictionary<string, string> NoCodes = new Dictionary<string, string>();
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

            document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
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

    private TableDescription Description(JsonElement root)
    {
        var fields = new Fields(this, root, "",
            "table", "rank", "reporter", "counterpart", "product", "period", "flow", "value", "exports", "imports",
            "currency", "multiplier", "missing", "decimalMark", "delimiter", "origin");
        return new TableDescription(
            TableName(fields),
            Rank(fields),
            CountrySource(fields, "reporter"),
            CountrySource(fields, "counterpart"),
            ProductSource(fields),
            Period(fields),
            Values(fields),
            Currency(fields),
            Multiplier(fields),
            Words(fields, "missing") is { Count: > 0 } missing ? missing.ToHashSet(StringComparer.Ordinal) : [""],
            Mark(fields, "decimalMark", '.', ".,"),
            Mark(fields, "delimiter", ',', ",;\t|"),
            Origin(fields));
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

    private CodeSource CountrySource(Fields fields, string name)
    {
        var source = Source(fields, name, required: true);
        if (source.Constant is { Length: > 0 } code && !Countries.TryGet(code, out _))
        {
            _errors.Add($"{name}: '{code}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ, or {{ \"column\": … }}.");
        }

        foreach (var (word, meaning) in source.Codes)
        {
            if (!Countries.TryGet(meaning, out _))
            {
                _errors.Add($"{name}.codes: '{meaning}' for '{word}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ.");
            }
        }

        return source;
    }

    private CodeSource ProductSource(Fields fields)
    {
        var source = Source(fields, "product", required: false);
        if (source.Constant is { Length: > 0 } code && !DescribedTable.IsProduct(code))
        {
            _errors.Add($"product: '{code}' is no code of goods; expected TOTAL or up to 20 letters, digits, points and hyphens, such as 2709.00.");
        }

        return source.Constant is "" ? source with { Constant = Observation.AllProducts } : source;
    }

    private CodeSource Source(Fields fields, string name, bool required)
    {
        var element = required ? fields.Required(name) : fields.Optional(name);
        switch (element?.ValueKind)
        {
            case null:
                return new("", null, NoCodes);
            case JsonValueKind.String:
                return new(element.Value.GetString()!, null, NoCodes);
            case JsonValueKind.Object:
                var inner = new Fields(this, element.Value, name + ".", "column", "codes");
                var codes = NoCodes;
                if (inner.Optional("codes") is { } words)
                {
                    if (words.ValueKind == JsonValueKind.Object && words.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String))
                    {
                        codes = words.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
                    }
                    else
                    {
                        _errors.Add($"{name}.codes: expected an object from the word in the column to its code.");
                    }
                }

                return new(null, inner.Text("column"), codes);
            default:
                _errors.Add($"{name}: expected a code or {{ \"column\": … }}.");
                return new("", null, NoCodes);
        }
    }

    private PeriodSource Period(Fields fields)
    {
        if (fields.Object("period", "column", "form") is not { } inner)
        {
            return new("", PeriodForm.Year);
        }

        var form = inner.Text("form");
        return new(inner.Text("column"), form switch
        {
            "year" => PeriodForm.Year,
            "month" => PeriodForm.Month,
            "interval" => PeriodForm.Interval,
            _ => Wrong("period.form", form, "year (2021), month (2021-05) or interval (2021-01/2021-05)", PeriodForm.Year),
        });
    }

    private List<ValueSource> Values(Fields fields)
    {
        var noWords = new Dictionary<string, TradeFlow>();
        var (isLong, isWide) = (fields.Has("flow") || fields.Has("value"), fields.Has("exports") || fields.Has("imports"));
        if (isLong == isWide)
        {
            _errors.Add("expected either flow and value (a row a flow) or exports and imports (a column a flow).");
            return [];
        }

        if (isWide)
        {
            var wide = new List<ValueSource>();
            foreach (var (name, flow) in new[] { ("exports", TradeFlow.Export), ("imports", TradeFlow.Import) })
            {
                if (fields.Has(name))
                {
                    wide.Add(new(fields.Text(name), flow, null, noWords));
                }
            }

            return wide;
        }

        var words = new Dictionary<string, TradeFlow>(StringComparer.Ordinal);
        var value = fields.Text("value");
        if (fields.Object("flow", "column", "export", "import") is not { } inner)
        {
            return [];
        }

        foreach (var (name, flow) in new[] { ("export", TradeFlow.Export), ("import", TradeFlow.Import) })
        {
            foreach (var word in Words(inner, name))
            {
                if (!words.TryAdd(word, flow))
                {
                    _errors.Add($"flow: '{word}' is said to mean both flows.");
                }
            }
        }

        if (words.Count == 0)
        {
            _errors.Add("flow: expected export and import with the words that the column uses, such as \"export\": \"X\".");
        }

        return [new(value, null, inner.Text("column"), words)];
    }

    private string Currency(Fields fields)
    {
        var currency = fields.Text("currency");
        return currency.Length == 0 || Countries.All.Any(c => c.Currency == currency)
            ? currency
            : Wrong("currency", currency, "an ISO 4217 code, such as USD", "");
    }

    private decimal Multiplier(Fields fields)
    {
        if (fields.Required("multiplier") is not { } element)
        {
            return 1;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var multiplier) && multiplier is > 0 and <= 1_000_000_000_000
            ? multiplier
            : Wrong("multiplier", element.GetRawText(), "a number above zero: 1000000 where values are published in millions", 1m);
    }

    private IReadOnlyList<string> Words(Fields fields, string name)
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

    private Origin Origin(Fields fields)
    {
        if (fields.Object("origin", "producer", "title", "address", "published", "accessed", "licence", "exports", "imports", "unit", "note") is not { } o)
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
            o.Has("note") ? o.Text("note") : null);
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

    /// <summary>The fields of one JSON object; unknown ones are errors, so that a misspelt name is not passed over.</summary>
    private readonly struct Fields
    {
        private readonly MappingFile _owner;
        private readonly JsonElement _element;

        public Fields(MappingFile owner, JsonElement element, string path, params string[] known)
        {
            (_owner, _element, Path) = (owner, element, path);
            if (element.ValueKind != JsonValueKind.Object)
            {
                owner._errors.Add($"{(path.Length == 0 ? "the file" : path.TrimEnd('.'))}: expected an object.");
                return;
            }

            foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
            {
                owner._errors.Add($"{path}{property.Name}: there is no such field; expected {string.Join(", ", known)}.");
            }
        }

        public string Path { get; }

        public bool Has(string name) => Optional(name) is not null;

        public JsonElement? Optional(string name) =>
            _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public JsonElement? Required(string name)
        {
            var value = Optional(name);
            if (value is null)
            {
                _owner._errors.Add($"{Path}{name}: this field is missing.");
            }

            return value;
        }

        public string Text(string name)
        {
            if (Required(name) is not { } value)
            {
                return "";
            }

            if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            {
                return value.GetString()!;
            }

            if (value.ValueKind == JsonValueKind.String && value.GetString() == "\t")
            {
                return "\t";
            }

            _owner._errors.Add($"{Path}{name}: {value.GetRawText()} is not understood; expected words in quotation marks.");
            return "";
        }

        public Fields? Object(string name, params string[] known) =>
            Required(name) is { } value ? new Fields(_owner, value, $"{Path}{name}.", known) : null;
    }
}
