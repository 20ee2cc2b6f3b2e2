using System.Text.Json.Nodes;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The layouts of known producers, told by the names of their columns.</summary>
internal static class KnownLayouts
{
    /// <summary>The mapping of a known layout, without its table and origin; null when the columns are those of none.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="words">The words of a column, as far as they were looked at.</param>
    public static (string Producer, JsonObject Mapping)? Of(IReadOnlyList<string> columns, Func<string, IReadOnlyCollection<string>> words)
    {
        bool Has(params string[] names) => names.All(columns.Contains);
        if (Has("reporterCode", "partnerCode", "flowCode", "primaryValue", "cmdCode", "period"))
        {
            return ("UN Comtrade", Comtrade(columns));
        }

        if (columns.Count == 6 && Has("t", "i", "j", "k", "v", "q"))
        {
            return ("CEPII, BACI", Parse("""
                { "reporter": { "column": "i" }, "counterpart": { "column": "j" }, "product": { "column": "k" }, "period": { "column": "t", "form": "year" }, "flow": "export",
                  "values": [ { "column": "v" } ], "currency": "USD", "multiplier": 1000, "netWeight": { "column": "q", "multiplier": 1000 }, "missing": ["", "NA"],
                  "origin": { "exports": "FOB", "imports": "FOB" } }
                """));
        }

        if (Has("COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "TIME_PERIOD", "OBS_VALUE"))
        {
            // SCALE is the scale of display: values stand in units.
            return ("International Monetary Fund, IMTS", Imf("COUNTRY", "COUNTERPART_COUNTRY", "INDICATOR", """{ "column": "TIME_PERIOD", "form": "words" }""", "\"value\": \"OBS_VALUE\"", 1, words));
        }

        if (Has("COUNTRY.ID", "INDICATOR.ID", "COUNTERPART_COUNTRY.ID"))
        {
            var years = columns.Where(c => PeriodWords.TryRead(c, PeriodForm.Words, null, false, out _)).ToList();
            if (years.Count > 0)
            {
                return ("International Monetary Fund, IMTS", Imf("COUNTRY.ID", "COUNTERPART_COUNTRY.ID", "INDICATOR.ID", """{ "value": true, "form": "words" }""", $$"""
                    "values": { "from": "{{years[0]}}", "to": "{{years[^1]}}" }
                    """, 1_000_000, words));
            }
        }

        if (Has("reporter", "partner", "product", "flow", "TIME_PERIOD", "OBS_VALUE"))
        {
            return ("Eurostat, Comext", Eurostat(columns));
        }

        return Has("CURRENCY", "CURRENCY_DENOM", "EXR_TYPE", "EXR_SUFFIX", "TIME_PERIOD", "OBS_VALUE") ? ("European Central Bank, EXR", EuroRates(words)) : null;
    }

    // Averages (suffix A) of reference rates (SP00): units of each currency for one euro.
    private static JsonObject EuroRates(Func<string, IReadOnlyCollection<string>> words)
    {
        var mapping = Parse("""
            { "reporter": "EA", "counterpart": "WLD", "product": "RATE", "period": { "column": "TIME_PERIOD", "form": "words" }, "flow": "export", "value": "OBS_VALUE",
              "currency": { "column": "CURRENCY" }, "multiplier": 1, "missing": ["", "NaN"], "keep": { "CURRENCY_DENOM": "EUR", "EXR_TYPE": "SP00", "EXR_SUFFIX": "A" },
              "origin": { "exports": "unknown", "imports": "unknown" } }
            """);
        var codes = new JsonObject();
        foreach (var other in words("CURRENCY").Where(w => !Currencies.IsKnown(w)).Order(StringComparer.Ordinal))
        {
            codes[other] = null;
        }

        if (codes.Count > 0)
        {
            mapping["currency"]!["codes"] = codes;
        }

        return mapping;
    }

    private static JsonObject Comtrade(IReadOnlyList<string> columns)
    {
        var mapping = Parse("""
            { "reporter": { "column": "reporterCode" }, "counterpart": { "column": "partnerCode", "codes": { "492": "NESEU" } }, "product": { "column": "cmdCode" },
              "period": { "column": "period", "form": "words" },
              "flow": { "column": "flowCode", "export": ["X", "RX", "DX"], "import": ["M", "RM", "FM"], "ignore": ["XIP", "XOP", "MIP", "MOP"],
                        "terms": { "RX": "re-exports", "DX": "domestic exports", "RM": "re-imports", "FM": "foreign imports" } },
              "values": [ { "column": "primaryValue" } ], "currency": "USD", "multiplier": 1, "origin": { "exports": "FOB", "imports": "CIF" } }
            """);
        var keep = new JsonObject();
        foreach (var (column, total) in new[] { ("partner2Code", "0"), ("motCode", "0"), ("mosCode", "0"), ("customsCode", "C00") })
        {
            if (columns.Contains(column))
            {
                keep[column] = total;
            }
        }

        if (keep.Count > 0)
        {
            mapping["keep"] = keep;
        }

        if (columns.Contains("netWgt"))
        {
            mapping["netWeight"] = Parse("""{ "column": "netWgt", "multiplier": 1 }""");
        }

        return mapping;
    }

    private static JsonObject Imf(string reporter, string counterpart, string indicator, string period, string value, int multiplier, Func<string, IReadOnlyCollection<string>> words)
    {
        var mapping = Parse($$"""
            { "reporter": { "column": "{{reporter}}" }, "counterpart": { "column": "{{counterpart}}" }, "period": {{period}},
              "flow": { "column": "{{indicator}}", "export": "XG_FOB_USD", "import": ["MG_CIF_USD", "MG_FOB_USD"], "ignore": "TBG_USD", "terms": { "MG_FOB_USD": "imports FOB" } },
              {{value}}, "currency": "USD", "multiplier": {{multiplier}}, "origin": { "exports": "FOB", "imports": "CIF" } }
            """);

        // Groups of economies overlap, and are no countries.
        var codes = new JsonObject();
        foreach (var group in words(counterpart).Where(w => w.Length > 3 && w[0] == 'G' && !AreaCodes.TryFind(w, out _)).Order(StringComparer.Ordinal))
        {
            codes[group] = null;
        }

        if (codes.Count > 0)
        {
            mapping["counterpart"]!["codes"] = codes;
        }

        return mapping;
    }

    private static JsonObject Eurostat(IReadOnlyList<string> columns)
    {
        var mapping = Parse("""
            { "reporter": { "column": "reporter" }, "counterpart": { "column": "partner" }, "product": { "column": "product" },
              "period": { "column": "TIME_PERIOD", "form": "words" }, "flow": { "column": "flow", "export": "2", "import": "1" },
              "value": "OBS_VALUE", "currency": "EUR", "multiplier": 1, "missing": ["", ":"], "origin": { "exports": "FOB", "imports": "CIF" } }
            """);
        if (columns.Contains("indicators"))
        {
            mapping["keep"] = Parse("""{ "indicators": "VALUE_IN_EUROS" }""");
        }

        return mapping;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
