using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Looks at an unknown table and proposes its mapping.</summary>
/// <remarks>What the table does not tell stands in the mapping as <see cref="Open"/>, so that it cannot be loaded before a person has said it.</remarks>
internal sealed class TableProposal
{
    /// <summary>Stands for what a person must fill in.</summary>
    public const string Open = "FILL IN";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, TradeFlow> FlowWords = new(StringComparer.Ordinal)
    {
        ["x"] = TradeFlow.Export, ["m"] = TradeFlow.Import, ["e"] = TradeFlow.Export, ["i"] = TradeFlow.Import, ["export"] = TradeFlow.Export, ["import"] = TradeFlow.Import,
        ["exports"] = TradeFlow.Export, ["imports"] = TradeFlow.Import, ["exp"] = TradeFlow.Export, ["imp"] = TradeFlow.Import, ["экспорт"] = TradeFlow.Export, ["импорт"] = TradeFlow.Import,
        ["эк"] = TradeFlow.Export, ["им"] = TradeFlow.Import, ["出口"] = TradeFlow.Export, ["进口"] = TradeFlow.Import, ["вывоз"] = TradeFlow.Export, ["ввоз"] = TradeFlow.Import,
        ["dispatches"] = TradeFlow.Export, ["arrivals"] = TradeFlow.Import,
    };

    private static readonly string[] Aggregates =
    [
        "africa", "america", "asia", "europe", "oceania", "north america", "south america", "австралия и океания", "азия", "америка", "африка", "европа", "остальные страны мира",
        "страны вне еаэс", "страны вне ес", "со странами дальнего зарубежья", "страны дальнего зарубежья", "australia and oceania", "pacific rim", "other countries of the world", "страны вне снг",
    ];

    private readonly TableSample _sample;
    private readonly SheetSample _sheet;
    private readonly string[] _names;
    private readonly JsonObject _mapping = [];
    private readonly List<string> _remarks = [];
    private readonly HashSet<int> _used = [];
    private readonly List<SheetSample> _alike;

    private TableProposal(string path, TableSample sample)
    {
        _sample = sample;

        // Sheets of one form belong together; those with most figures are the table, the others say what it is.
        _alike = sample.Sheets.GroupBy(s => (string.Join(',', s.HeadRows), s.Names.Length)).MaxBy(g => g.Sum(s => s.Body.Sum(r => r.Cells.Count(c => c.IsNumber))))!.ToList();
        _sheet = _alike[0];
        _names = _sheet.Names;
        Path = path;
    }

    private string Path { get; }

    /// <summary>Proposes a mapping for a file.</summary>
    /// <returns>The mapping as JSON, and what a person should look at.</returns>
    /// <exception cref="CounterpartException">The file is none that is read.</exception>
    public static (string Mapping, IReadOnlyList<string> Remarks) Of(string path)
    {
        var proposal = new TableProposal(path, TableSample.Of(path));
        proposal.Propose();
        return (proposal._mapping.ToJsonString(Indented) + "\n", proposal._remarks);
    }

    private void Propose()
    {
        _mapping["table"] = TableName();
        if (KnownLayouts.Of(_names, Words) is { } known)
        {
            foreach (var (name, value) in known.Mapping.ToList())
            {
                known.Mapping.Remove(name);
                _mapping[name] = value;
            }

            _remarks.Add($"The columns are those of {known.Producer}.");
            Origin(known.Producer, _mapping["origin"] as JsonObject);
            TextForm();
            return;
        }

        Sheets();
        var period = Period();
        var flowColumn = Flow();
        Areas();
        Product();
        Amounts(period, flowColumn);
        Units();
        Missing();
        TextForm();
        Origin(null, null);
    }

    private string TableName()
    {
        var stem = System.IO.Path.GetFileName(Path).Split('.')[0].ToLowerInvariant();
        var name = string.Join('-', string.Concat(stem.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name[..Math.Min(60, name.Length)].TrimEnd('-') : $"table-{name}".TrimEnd('-')[..Math.Min(60, $"table-{name}".TrimEnd('-').Length)];
    }

    private HashSet<string> Words(string column) => [.. _alike.SelectMany(s => Array.IndexOf(s.Names, column) is var at and >= 0 ? s.Cells(at) : [])];

    private void Sheets()
    {
        if (_sample.Sheets.Count > 1)
        {
            _mapping["sheets"] = new JsonArray([.. _alike.Select(s => (JsonNode)s.Name)]);
            if (_alike.Count < _sample.Sheets.Count)
            {
                _remarks.Add($"These sheets are passed over: {string.Join(", ", _sample.Sheets.Except(_alike).Select(s => $"'{s.Name}'"))}.");
            }
        }

        if (_sample.Format == TableFormat.Workbook)
        {
            var head = _sheet.HeadRows;
            _mapping["head"] = head.Count == 1 ? head[0] : new JsonArray([.. head.Select(h => (JsonNode)h)]);
        }
    }

    private bool Period()
    {
        var year = YearFromSheets();
        for (var i = 0; i < _names.Length; i++)
        {
            var cells = _sheet.Cells(i).Distinct().ToList();
            if (cells.Count == 0 || _sheet.Cells(i).Any(c => c.Length > 30))
            {
                continue;
            }

            var forms = new[] { (PeriodForm.Year, "year"), (PeriodForm.Month, "month"), (PeriodForm.Interval, "interval"), (PeriodForm.Words, "words") };
            foreach (var (form, word) in forms)
            {
                if (cells.TrueForAll(c => PeriodWords.TryRead(c, form, null, false, out _)) && (form != PeriodForm.Words || !IsFigures(i)))
                {
                    _used.Add(i);
                    _mapping["period"] = new JsonObject { ["column"] = Name(i), ["form"] = word };
                    return true;
                }
            }

            // Months by name, the year apart: in rows above them, in the name of the sheet, or in the head over the figures.
            var months = cells.Count(c => PeriodWords.YearAlone(c) is null && PeriodWords.TryRead(c, PeriodForm.Words, 2000, false, out _));
            var years = cells.Count(c => PeriodWords.YearAlone(c) is not null);
            if (months >= 3 && years > 0 && (months + years) * 10 > cells.Count * 8)
            {
                _used.Add(i);
                _mapping["period"] = new JsonObject { ["column"] = Name(i), ["form"] = "words", ["year"] = new JsonObject { ["section"] = Name(i) } };
                return true;
            }

            if (months >= 3 && years == 0 && months * 2 > cells.Count)
            {
                _used.Add(i);
                _mapping["period"] = new JsonObject { ["column"] = Name(i), ["form"] = "words", ["year"] = year ? new JsonObject { ["sheet"] = true } : Open };
                _remarks.Add("The months have names. Say under period.year where their year stands: { \"sheet\": true }, { \"section\": … }, { \"value\": true } with a period for each of values, or the year itself.");
                return true;
            }
        }

        if (year)
        {
            var cumulative = _alike.Exists(s => s.Above.Contains("январь-", StringComparison.OrdinalIgnoreCase) || s.Above.Contains("January-", StringComparison.OrdinalIgnoreCase));
            _mapping["period"] = new JsonObject { ["sheet"] = true, ["form"] = "words" };
            if (cumulative)
            {
                _mapping["period"]!["cumulative"] = true;
                _remarks.Add("The table runs on from January: the month in the name of the sheet stands for all months from January to it.");
            }

            return true;
        }

        var heads = Enumerable.Range(0, _names.Length).Where(i => PeriodWords.TryRead(_names[i], PeriodForm.Words, null, false, out _)).ToList();
        if (heads.Count >= 2)
        {
            _mapping["period"] = new JsonObject { ["value"] = true, ["form"] = "words" };
            Range(heads);
            return true;
        }

        var said = PeriodWords.YearOf(_sheet.Above) is { } only ? only.ToString(CultureInfo.InvariantCulture) : Open;
        _mapping["period"] = said;
        _remarks.Add(said == Open ? "No column of periods was found: say under period where they stand." : $"The period is taken from the words above the table: {said}. Check it.");
        return false;
    }

    private bool YearFromSheets() => _sample.Sheets.Count > 1 && _alike.TrueForAll(s => PeriodWords.TryRead(s.Name, PeriodForm.Words, null, false, out _));

    private bool Flow()
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var words = _sheet.Cells(i).Distinct().Take(12).ToList();
            if (words.Count is > 0 and < 8 && words.TrueForAll(w => FlowOf(w) is not null))
            {
                _used.Add(i);
                _mapping["flow"] = FlowIn(new JsonObject { ["column"] = Name(i) }, words);
                return true;
            }
        }

        if (_alike.Count > 1 && _alike.TrueForAll(s => FlowOf(s.Name) is not null))
        {
            _mapping["flow"] = FlowIn(new JsonObject { ["sheet"] = true }, _alike.Select(s => s.Name));
            return true;
        }

        for (var i = 0; i < _names.Length; i++)
        {
            var words = _sheet.Cells(i).Where(c => FlowOf(c) is not null).Distinct().ToList();
            if (words.Select(FlowOf).Distinct().Count() == 2)
            {
                _mapping["flow"] = FlowIn(new JsonObject { ["section"] = Name(i) }, words);
                return true;
            }
        }

        return false;
    }

    private static JsonObject FlowIn(JsonObject source, IEnumerable<string> words)
    {
        foreach (var flow in words.GroupBy(w => FlowOf(w)!.Value).OrderBy(g => g.Key))
        {
            var all = flow.Distinct().Select(w => (JsonNode)w).ToArray();
            source[flow.Key == TradeFlow.Export ? "export" : "import"] = all.Length == 1 ? all[0] : new JsonArray(all);
        }

        return source;
    }

    private static TradeFlow? FlowOf(string word) => FlowWords.TryGetValue(TableWords.Folded(word), out var flow) ? flow : null;

    private void Areas()
    {
        var columns = Enumerable.Range(0, _names.Length).Where(i => !_used.Contains(i) && IsAreas(i)).ToList();

        // Codes say more surely what is meant than names beside them.
        columns = [.. columns.OrderBy(i => Unknown(i).Count).ThenBy(i => i)];
        var reporter = columns.Where(i => Hint(i, "report", "declarant", "ref_area", "страна-отчет")).Cast<int?>().FirstOrDefault();
        var partner = columns.Where(i => i != reporter && Hint(i, "partner", "counterpart", "country", "стран", "with")).Cast<int?>().FirstOrDefault()
            ?? columns.Where(i => i != reporter).Cast<int?>().FirstOrDefault();
        _used.UnionWith(columns);
        _mapping["reporter"] = reporter is { } r ? (JsonNode)Area(r) : ReporterFromTitle();
        if (partner is { } p)
        {
            _mapping["counterpart"] = Area(p);
            return;
        }

        var heads = Enumerable.Range(0, _names.Length).Where(i => !_used.Contains(i) && AreaCodes.TryFind(_names[i], out _)).ToList();
        if (heads.Count >= 2)
        {
            _mapping["counterpart"] = new JsonObject { ["value"] = true };
            Range(heads);
        }
        else
        {
            _mapping["counterpart"] = Open;
            _remarks.Add("No column of partners was found: say under counterpart with whom the trade is; WLD is the world.");
        }
    }

    private JsonObject Area(int column)
    {
        var source = new JsonObject { ["column"] = Name(column) };
        var unknown = Unknown(column);
        var codes = new JsonObject();
        var flow = (_mapping["flow"] as JsonObject)?["section"] is not null;
        foreach (var word in unknown.Where(w => Aggregates.Contains(TableWords.Folded(w))).Order(StringComparer.Ordinal))
        {
            codes[word] = null;
        }

        if (flow)
        {
            // A row that names a flow and has a figure is the total of it.
            foreach (var word in _sheet.Cells(column).Where(c => FlowOf(c) is not null).Distinct())
            {
                codes[word] = "WLD";
            }
        }

        var open = unknown.Where(w => !codes.ContainsKey(w) && PeriodWords.YearAlone(w) is null).ToList();
        if (codes.Count > 0)
        {
            source["codes"] = codes;
        }

        if (open.Count > 0)
        {
            _remarks.Add($"Not known as countries are in {Name(column)}: {string.Join(", ", open.Take(30).Select(w => $"'{w}'"))}{(open.Count > 30 ? ", …" : "")}. Give each a code under codes, or null to pass it over.");
        }

        return source;
    }

    private string ReporterFromTitle()
    {
        var title = _sheet.Above.ToLowerInvariant() + " " + System.IO.Path.GetFileName(Path).ToLowerInvariant();
        foreach (var (word, code) in new[] { ("российской федерации", "RUS"), ("россии", "RUS"), ("республики казахстан", "KAZ"), ("казахстана", "KAZ"), ("кыргызской республики", "KGZ"), ("республики узбекистан", "UZB"), ("республики беларусь", "BLR"), ("республики армения", "ARM"), ("китая", "CHN") })
        {
            if (title.Contains(word, StringComparison.Ordinal))
            {
                _remarks.Add($"Whose books these are is taken from the words above the table: {code}. Check it.");
                return code;
            }
        }

        _remarks.Add("Whose books these are is not told: say it under reporter.");
        return Open;
    }

    private bool IsAreas(int column)
    {
        var cells = _sheet.Cells(column).Distinct().Take(400).ToList();
        if (cells.Count == 0 || (IsFigures(column) && !Hint(column, "partner", "report", "country", "m49", "code")))
        {
            return false;
        }

        var known = cells.Count(c => AreaCodes.TryFind(c, out _));
        return known * 2 > cells.Count && (known > 3 || Hint(column, "report", "partner", "country", "area", "стран", "counterpart") || known == cells.Count);
    }

    private List<string> Unknown(int column) => [.. _alike.SelectMany(s => s.Body.Where(r => column < r.Cells.Count && r.Cells.Where((c, i) => i != column).Any(c => c.IsNumber || _sample.Format != TableFormat.Workbook)).Select(r => r.Cells[column].Text)).Where(t => t.Length > 0 && !AreaCodes.TryFind(t, out _)).Distinct()];

    private void Product()
    {
        var column = Enumerable.Range(0, _names.Length).Where(i => !_used.Contains(i) && Hint(i, "hs", "cn_code", "cn8", "cmd", "product", "commodity", "тн вэд", "тнвэд", "tnved", "sitc", "goods"))
            .Where(i => _sheet.Cells(i).Distinct().Take(50).All(DescribedTable.IsProduct)).Cast<int?>().FirstOrDefault();
        if (column is { } found)
        {
            _used.Add(found);
            _mapping["product"] = new JsonObject { ["column"] = Name(found) };
        }
    }

    private void Amounts(bool period, bool flow)
    {
        _ = period;
        if (_mapping.ContainsKey("values"))
        {
            if (!flow)
            {
                _mapping["flow"] = FlowFromTitle();
            }

            return;
        }

        var figures = Enumerable.Range(0, _names.Length).Where(i => !_used.Contains(i) && IsFigures(i)).ToList();
        var heads = figures.Select(i => (Column: i, Flow: FlowOfHead(_names[i]))).Where(h => h.Flow is not null && !Hint(h.Column, "%", "share", "удельный", "темп", "сальдо", "balance")).ToList();
        if (!flow && heads.Count > 0)
        {
            foreach (var one in heads.GroupBy(h => h.Flow!.Value).OrderBy(g => g.Key))
            {
                _mapping[one.Key == TradeFlow.Export ? "exports" : "imports"] = Name(one.First().Column);
                if (one.Count() > 1)
                {
                    _remarks.Add($"Several columns may be {(one.Key == TradeFlow.Export ? "exports" : "imports")}: {string.Join(", ", one.Select(h => Name(h.Column)))}. The first was taken.");
                }
            }

            return;
        }

        var value = figures.Where(i => Hint(i, "value", "obs", "amount", "стоим", "usd", "eur")).Concat(figures).Select(i => (int?)i).FirstOrDefault();
        if (!flow)
        {
            _mapping["flow"] = FlowFromTitle();
        }

        if (value is { } column && flow && (_mapping["flow"] as JsonObject)?["column"] is not null)
        {
            _mapping["value"] = Name(column);
        }
        else if (value is { } only)
        {
            _mapping["values"] = new JsonArray(new JsonObject { ["column"] = Name(only) });
        }
        else
        {
            _mapping["value"] = Open;
            _remarks.Add("No column of amounts was found.");
        }
    }

    private static TradeFlow? FlowOfHead(string head)
    {
        var words = TableWords.Folded(head).Split([' ', '_', '/', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var flows = words.Select(w => w.Length > 1 ? FlowOf(w) : null).Where(f => f is not null).Distinct().ToList();
        return flows is [var one] ? one : null;
    }

    private string FlowFromTitle()
    {
        var words = TableWords.Folded(_sheet.Above + " " + System.IO.Path.GetFileName(Path)).Split([' ', '_', '-', '.', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var flows = words.Select(w => w.Length > 2 ? FlowOf(w) : null).Where(f => f is not null).Distinct().ToList();
        if (flows is [{ } one])
        {
            _remarks.Add($"The flow is taken from the words above the table: {(one == TradeFlow.Export ? "export" : "import")}. Check it.");
            return one == TradeFlow.Export ? "export" : "import";
        }

        _remarks.Add("Which flow the figures are is not told: say export or import under flow, or the column that tells it.");
        return Open;
    }

    private void Range(List<int> columns)
    {
        _used.UnionWith(columns);
        _mapping["values"] = new JsonObject { ["from"] = Name(columns[0]), ["to"] = Name(columns[^1]) };
    }

    private void Units()
    {
        var named = new[] { "value", "exports", "imports" }.Select(n => _mapping[n]?.GetValueKind() == JsonValueKind.String ? _mapping[n]!.GetValue<string>() : "");
        var text = string.Join(' ', named) + " " + _sheet.Above;
        var currency = TableUnits.Currency(text);
        _mapping["currency"] = currency ?? Open;
        var multiplier = TableUnits.Multiplier(text);
        _mapping["multiplier"] = multiplier ?? 1;
        if (currency is null)
        {
            _remarks.Add("The currency is not told: say it under currency.");
        }

        _remarks.Add(multiplier is { } said
            ? string.Create(CultureInfo.InvariantCulture, $"By its words the table counts in {(said == 1_000m ? "thousands" : said == 1_000_000m ? "millions" : "billions")}: multiplier {said}. Check it.")
            : "No words say that the figures are in thousands or millions; the multiplier is 1. Check it.");
    }

    private void Missing()
    {
        var marks = new SortedSet<string>(StringComparer.Ordinal) { "" };
        foreach (var i in Enumerable.Range(0, _names.Length).Where(i => !_used.Contains(i)))
        {
            if (IsFigures(i))
            {
                marks.UnionWith(_sheet.Cells(i).Where(c => c.Length <= 4 && !c.Any(char.IsDigit)).Take(50));
            }
        }

        foreach (var cell in _alike.SelectMany(s => s.Body).SelectMany(r => r.Cells).Where(c => c.Text is "…" or "..." or ":" or "-" or "–" or "n/a" or "x" or "х"))
        {
            marks.Add(cell.Text);
        }

        if (marks.Count > 1)
        {
            _mapping["missing"] = new JsonArray([.. marks.Select(m => (JsonNode)m)]);
        }
    }

    private void TextForm()
    {
        if (_sample.Format != TableFormat.Csv)
        {
            return;
        }

        if (_sample.Delimiter != ',')
        {
            _mapping["delimiter"] = _sample.Delimiter.ToString();
        }

        if (_sample.Encoding is { } encoding)
        {
            _mapping["encoding"] = encoding;
        }

        var figures = Enumerable.Range(0, _names.Length).Where(IsFigures).SelectMany(_sheet.Cells).ToList();
        if (_sample.Delimiter != ',' && figures.Exists(f => f.Contains(',', StringComparison.Ordinal)) && !figures.Exists(f => f.Contains('.', StringComparison.Ordinal)))
        {
            _mapping["decimalMark"] = ",";
        }

        if (figures.Exists(f => f.Any(c => c is ' ' or '\u00A0' or '\u202F')))
        {
            _mapping["thousands"] = " ";
        }
    }

    private void Origin(string? producer, JsonObject? known)
    {
        var title = _sheet.Rows.Where(r => _sheet.HeadRows.Count > 0 && r.Line < _sheet.HeadRows[0]).SelectMany(r => r.Cells).Select(c => TableWords.Single(c.Text)).FirstOrDefault(t => t.Length > 20 && t.Contains(' ', StringComparison.Ordinal));
        _mapping["origin"] = new JsonObject
        {
            ["producer"] = producer ?? Open,
            ["title"] = title ?? Open,
            ["address"] = Open,
            ["published"] = Open,
            ["licence"] = Open,
            ["exports"] = known?["exports"]?.GetValue<string>() ?? "unknown",
            ["imports"] = known?["imports"]?.GetValue<string>() ?? "unknown",
            ["unit"] = Open,
        };
        _remarks.Add($"Fill in what stands as \"{Open}\": where the table came from, and the first day on which a reader could know it (published).");
    }

    private bool IsFigures(int column)
    {
        var cells = _sheet.Body.Where(r => column < r.Cells.Count).Select(r => r.Cells[column]).Where(c => c.Text.Length > 0).Take(200).ToList();
        return cells.Count > 0 && cells.Count(c => c.IsNumber || (c.Text.Any(char.IsAsciiDigit) && c.Text.All(d => char.IsAsciiDigit(d) || d is '.' or ',' or ' ' or '\u00A0' or '\u202F' or 'E' or 'e' or '+' or '-'))) * 10 >= cells.Count * 6;
    }

    private bool Hint(int column, params string[] words) => words.Any(w => _names[column].Contains(w, StringComparison.OrdinalIgnoreCase));

    private string Name(int column) =>
        _names[column].Length > 0 && _names.Count(n => n == _names[column]) == 1 && _alike.TrueForAll(s => s.Names.Contains(_names[column])) ? _names[column] : "@" + TableErrors.Letters(column + 1);
}
