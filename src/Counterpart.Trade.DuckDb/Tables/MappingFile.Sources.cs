using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

// Where the mapping says that codes, periods, flows and amounts are found.
internal sealed partial class MappingFile
{
    private static readonly string[] Places = ["column", "sheet", "section", "value"];

    private CodeSource AreaSource(Fields fields, string name)
    {
        var source = Source(fields, name, required: true);
        if (source.Constant is { Length: > 0 } code && !Countries.TryGet(code, out _))
        {
            _errors.Add($"{name}: '{code}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ, or {{ \"column\": … }}.");
        }

        foreach (var (word, meaning) in source.Codes)
        {
            if (meaning is not null && !Countries.TryGet(meaning, out _))
            {
                _errors.Add($"{name}.codes: '{meaning}' for '{word}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ, or null to pass it over.");
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

        return source.Constant is "" ? source with { Text = Observation.AllProducts } : source;
    }

    private CodeSource CurrencyOf(Fields fields)
    {
        var source = Source(fields, "currency", required: true);
        if (source.Constant is { Length: > 0 } currency && !Currencies.IsUnit(currency))
        {
            Wrong("currency", currency, "an ISO 4217 code, such as USD, or count or tonnes", "");
        }

        return source;
    }

    private CodeSource Source(Fields fields, string name, bool required)
    {
        var element = required ? fields.Required(name) : fields.Optional(name);
        return element is { } found ? Source(found, fields.Path + name) : new CodeSource(Place.Constant, "", NoCodes);
    }

    private CodeSource Source(JsonElement element, string path, params string[] also)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return new(Place.Constant, element.GetString()!, NoCodes);
            case JsonValueKind.Number when element.TryGetInt32(out var number):
                return new(Place.Constant, number.ToString(CultureInfo.InvariantCulture), NoCodes);
            case JsonValueKind.Object:
                return Found(new Fields(this, element, path + ".", [.. Places, "codes", .. also]));
            default:
                _errors.Add($"{path}: expected a code or {{ \"column\": … }}.");
                return new(Place.Constant, "", NoCodes);
        }
    }

    private CodeSource Found(Fields inner)
    {
        var codes = NoCodes;
        if (inner.Optional("codes") is { } words)
        {
            if (words.ValueKind == JsonValueKind.Object && words.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null))
            {
                codes = words.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString(), StringComparer.Ordinal);
            }
            else
            {
                _errors.Add($"{inner.Path}codes: expected an object from the word in the column to its code, or to null to pass it over.");
            }
        }

        // "codes" may name a word null; the field of a place may not.
        var said = Places.Where(inner.Has).ToList();
        if (said.Count > 1)
        {
            _errors.Add($"{inner.Path.TrimEnd('.')}: expected one of {string.Join(", ", Places)}; found {string.Join(" and ", said)}.");
        }

        return said switch
        {
            ["sheet", ..] => new(Place.Sheet, "", codes),
            ["value", ..] => new(Place.Value, "", codes),
            ["section", ..] => new(Place.Section, inner.Text("section"), codes),
            _ => new(Place.Column, inner.Text("column"), codes),
        };
    }

    private PeriodSource PeriodOf(Fields fields)
    {
        var none = new CodeSource(Place.Constant, "", NoCodes);
        if (fields.Required("period") is not { } element)
        {
            return new(none, null, PeriodForm.Year, false);
        }

        if (element.ValueKind == JsonValueKind.String)
        {
            return new(Source(element, "period"), null, PeriodForm.Words, false);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            _errors.Add("period: expected an object.");
            return new(none, null, PeriodForm.Year, false);
        }

        var inner = new Fields(this, element, "period.", [.. Places, "codes", "form", "year", "cumulative"]);
        var form = inner.Text("form");
        var year = inner.Has("year") ? Source(inner.Optional("year")!.Value, "period.year") : null;
        return new(Found(inner), year, form switch
        {
            "year" => PeriodForm.Year,
            "month" => PeriodForm.Month,
            "interval" => PeriodForm.Interval,
            "words" => PeriodForm.Words,
            _ => Wrong("period.form", form, "year (2021), month (2021-05), interval (2021-01/2021-05) or words (January–May 2021, 2021M05)", PeriodForm.Year),
        }, inner.Optional("cumulative") is { ValueKind: JsonValueKind.True });
    }

    private FlowSource? FlowOf(Fields fields)
    {
        if (fields.Optional("flow") is not { } element)
        {
            return null;
        }

        var words = new Dictionary<string, (TradeFlow, string)?>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.String)
        {
            var flow = element.GetString() switch
            {
                "export" => TradeFlow.Export,
                "import" => TradeFlow.Import,
                var other => Wrong("flow", other!, "export, import or { \"column\": … }", TradeFlow.Export),
            };
            words["*"] = (flow, "");
            return new(new(Place.Constant, "*", NoCodes), words);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            _errors.Add("flow: expected an object.");
            return null;
        }

        var inner = new Fields(this, element, "flow.", [.. Places, "codes", "export", "import", "ignore", "terms"]);
        var terms = Texts(inner, "terms");
        foreach (var (name, flow) in new (string, TradeFlow?)[] { ("export", TradeFlow.Export), ("import", TradeFlow.Import), ("ignore", null) })
        {
            foreach (var word in WordList(inner, name))
            {
                (TradeFlow, string)? meaning = flow is { } known ? (known, terms.GetValueOrDefault(word, "")) : null;
                if (!words.TryAdd(word, meaning))
                {
                    _errors.Add($"flow: '{word}' is said to mean both flows.");
                }
            }
        }

        if (!words.Values.Any(w => w is not null))
        {
            _errors.Add("flow: expected export and import with the words that the column uses, such as \"export\": \"X\".");
        }

        foreach (var word in terms.Keys.Where(w => !words.TryGetValue(w, out var known) || known is null))
        {
            _errors.Add($"flow.terms: '{word}' is not among the words of export and import.");
        }

        foreach (var (word, meaning) in words.ToList())
        {
            words.TryAdd(TableWords.Folded(word), meaning);
        }

        return new(Found(inner), words);
    }

    private List<ValueSource> Values(Fields fields)
    {
        var forms = new[] { fields.Has("value"), fields.Has("exports") || fields.Has("imports"), fields.Has("values") }.Count(has => has);
        if (forms != 1 || (fields.Has("flow") && (fields.Has("exports") || fields.Has("imports"))) || (fields.Has("value") && !fields.Has("flow")))
        {
            _errors.Add("expected either flow and value (a row a flow) or exports and imports (a column a flow).");
            return [];
        }

        if (fields.Has("value"))
        {
            return [new(fields.Text("value"))];
        }

        if (!fields.Has("values"))
        {
            var wide = new List<ValueSource>();
            foreach (var (name, flow) in new[] { ("exports", TradeFlow.Export), ("imports", TradeFlow.Import) })
            {
                if (fields.Has(name))
                {
                    wide.Add(new(fields.Text(name)) { Flow = flow });
                }
            }

            return wide;
        }

        var values = fields.Optional("values")!.Value;
        switch (values.ValueKind)
        {
            case JsonValueKind.Object:
                var range = new Fields(this, values, "values.", "from", "to");
                return [new(range.Text("from"), range.Text("to"))];
            case JsonValueKind.Array when values.GetArrayLength() > 0:
                return [.. values.EnumerateArray().Select(Value)];
            default:
                _errors.Add("values: expected { \"from\": …, \"to\": … } or a list of columns.");
                return [];
        }
    }

    private ValueSource Value(JsonElement element)
    {
        var inner = new Fields(this, element, "values.", "column", "flow", "counterpart", "period");
        var counterpart = inner.Has("counterpart") ? inner.Text("counterpart") : null;
        if (counterpart is { Length: > 0 } && !Countries.TryGet(counterpart, out _))
        {
            _errors.Add($"values.counterpart: '{counterpart}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ.");
        }

        return new(inner.Text("column"))
        {
            Counterpart = counterpart,
            Period = inner.Has("period") ? inner.Text("period") : null,
            Flow = !inner.Has("flow") ? null : inner.Text("flow") switch
            {
                "export" => TradeFlow.Export,
                "import" => TradeFlow.Import,
                var other => Wrong("values.flow", other, "export or import", TradeFlow.Export),
            },
        };
    }

    private List<CodeSource> TermsOf(Fields fields)
    {
        switch (fields.Optional("terms"))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.Array } list:
                return [.. list.EnumerateArray().Select(e => Source(e, "terms"))];
            default:
                _errors.Add("terms: expected a list of columns.");
                return [];
        }
    }

    private (decimal Multiplier, string? Column) Multiplier(Fields fields)
    {
        if (fields.Required("multiplier") is not { } element)
        {
            return (1, null);
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            return (1, new Fields(this, element, "multiplier.", "column").Text("column"));
        }

        return (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var multiplier) && multiplier is > 0 and <= 1_000_000_000_000
            ? multiplier
            : Wrong("multiplier", element.GetRawText(), "a number above zero: 1000000 where values are published in millions", 1m), null);
    }

    private (string Column, decimal Multiplier)? NetWeight(Fields fields)
    {
        if (!fields.Has("netWeight") || fields.Object("netWeight", "column", "multiplier") is not { } inner)
        {
            return null;
        }

        return (inner.Text("column"), Multiplier(inner).Multiplier);
    }

    private List<(string Column, IReadOnlySet<string> Words)> Keep(Fields fields)
    {
        var keep = new List<(string, IReadOnlySet<string>)>();
        switch (fields.Optional("keep"))
        {
            case null:
                break;
            case { ValueKind: JsonValueKind.Object } columns:
                var inner = new Fields(this, columns, "keep.", [.. columns.EnumerateObject().Select(c => c.Name)]);
                keep.AddRange(columns.EnumerateObject().Select(c => (c.Name, (IReadOnlySet<string>)WordList(inner, c.Name).ToHashSet(StringComparer.Ordinal))));
                break;
            default:
                _errors.Add("keep: expected an object from a column to the words of the rows that are read.");
                break;
        }

        return keep;
    }

    private Dictionary<string, string> Texts(Fields fields, string name)
    {
        switch (fields.Optional(name))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.Object } texts when texts.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String):
                return texts.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
            default:
                _errors.Add($"{fields.Path}{name}: expected an object from words to words.");
                return [];
        }
    }

    private List<int> Head(Fields fields)
    {
        switch (fields.Optional("head"))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.Number } one when one.TryGetInt32(out var row) && row is > 0 and < 10_000:
                return [row];
            case { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > 0 && many.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var r) && r is > 0 and < 10_000):
                return [.. many.EnumerateArray().Select(e => e.GetInt32()).Order()];
            default:
                _errors.Add("head: expected the number of the row with the names of the columns, or a list of such rows.");
                return [];
        }
    }

    private (long First, long Last)? Rows(Fields fields)
    {
        if (!fields.Has("rows"))
        {
            return null;
        }

        var text = fields.Text("rows");
        if (text.Split('-') is [var from, var to]
            && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first <= last)
        {
            return (first, last);
        }

        return Wrong<(long, long)?>("rows", text, "the first and last row below the head, such as 47-58", null);
    }

    private string Thousands(Fields fields)
    {
        if (!fields.Has("thousands"))
        {
            return "";
        }

        var mark = fields.Optional("thousands")!.Value.ValueKind == JsonValueKind.String ? fields.Optional("thousands")!.Value.GetString()! : "";
        return mark is " " or "," or "." or "'" ? mark : Wrong("thousands", $"{mark} ", "a blank, a comma, a point or an apostrophe", "");
    }

    private Encoding EncodingOf(Fields fields)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (!fields.Has("encoding"))
        {
            return strict;
        }

        var name = fields.Text("encoding");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return name.Length == 0 ? strict : Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return Wrong("encoding", name, "the name of an encoding, such as utf-8 or windows-1251", strict);
        }
    }
}
