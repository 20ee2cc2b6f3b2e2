using System.Globalization;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>What the cells of a sheet mean: codes, periods, flows and amounts.</summary>
/// <remarks>A number stands for each thing; −1 for a cell that was not understood, which is noted, and −2 for one that is to be passed over.</remarks>
internal sealed class CellMeaning(DescribedTable reading, TableRows rows)
{
    private const int PassedOver = -2, Unknown = -1, Quietly = -3;
    private readonly TableDescription _table = reading.Description;
    private readonly AmountReading _amounts = new(reading.Description);
    private readonly List<Dimension> _terms = [];
    private readonly List<string> _flowTerms = [""];
    private readonly Dictionary<(int Terms, int Said), int> _joined = [];
    private readonly Dictionary<(string Currency, string Terms), int> _termsIds = [];
    private int _multiplier = -1, _weight = -1;
    private readonly string[] _missing = [.. reading.Description.Missing];
    private int _yearOfCache;
    private (Dimension Dimension, char Kind)[] _sections = [];
    private int _constantTerms = -1;
    private bool _quiet;

    public Dimension Reporter { get; } = new();

    public Dimension Counterpart { get; } = new();

    public Dimension Product { get; } = new();

    public Dimension Currency { get; } = new();

    public Dimension Period { get; } = new();

    public Dimension Year { get; } = new();

    public Dimension Flow { get; } = new();

    /// <summary>Finds the columns that only some tables have.</summary>
    public void Resolve(TableDescription table, Func<string?, int?> find)
    {
        foreach (var source in table.Terms)
        {
            var terms = new Dimension();
            terms.Resolve(source, find);
            _terms.Add(terms);
        }

        _sections = [.. new[] { (Reporter, 'r'), (Counterpart, 'c'), (Product, 'g'), (Flow, 'f'), (Year, 'y'), (Period, 'p') }.Where(d => d.Item1.Source.Place == Place.Section)];
        _multiplier = find(table.MultiplierColumn) ?? -1;
        _weight = find(table.NetWeight?.Column) ?? -1;
    }

    /// <summary>What a column of amounts tells by its head or by the mapping; null when its head is not understood, which is noted.</summary>
    public ValueColumn? Column(ValueSource source, int index, string name, long line)
    {
        var column = new ValueColumn(index, name.Length > 0 ? name : source.Column)
        {
            Flow = source.Flow is { } flow ? (int)flow : null,
            Counterpart = source.Counterpart is { } code ? CountryIn(Counterpart, code, line, index + 1, name) : null,
        };
        var text = source.Last is null ? source.Period : name;
        if (source.Last is not null && _table.Counterpart.Place == Place.Value)
        {
            column = column with { Counterpart = CountryIn(Counterpart, name, line, index + 1, name) };
        }

        if (source.Last is not null && _table.Flow is { Source.Place: Place.Value } && FlowIn(name, line, index + 1, name) is var told)
        {
            column = column with { Flow = told };
        }

        if (_table.Period.Period.Place == Place.Value && text is not null)
        {
            column = column with { Period = PeriodIn(text, YearOfRow(), line, index + 1, name) };
        }
        else if (_table.Period.Year is { Place: Place.Value } && text is not null)
        {
            column = column with { Year = PeriodWords.YearOf(text) ?? Wrong("CP5009", line, index + 1, name, $"'{text}' names no year.") };
        }

        return column.Counterpart == Unknown || column.Period == Unknown || column.Flow == Unknown || column.Year == Unknown ? null : column;
    }

    /// <summary>Takes up what a row says of those below it; whether it said anything.</summary>
    public bool Sections()
    {
        var heading = false;
        foreach (var (dimension, kind) in _sections)
        {
            if (dimension.Column >= rows.Count)
            {
                continue;
            }

            var cell = rows.Cell(dimension.Column).ToString();
            _quiet = true;
            var says = cell.Length > 0 && kind switch
            {
                'r' or 'c' => CountryIn(dimension, cell, 0, 0, "") >= 0,
                'g' => ProductIn(cell, 0, 0) >= 0,
                'f' => FlowIn(cell, 0, 0, "") >= 0,
                'y' => PeriodWords.YearAlone(cell) is not null,
                _ => PeriodIn(cell, null, 0, 0, "") >= 0,
            };
            _quiet = false;
            if (says)
            {
                dimension.Section = cell;
                heading = true;
            }
        }

        return heading;
    }

    /// <summary>Whether all that a row is of is told, without noting what is not.</summary>
    public bool IsWhole()
    {
        _quiet = true;
        var whole = ReporterOf() != Unknown && CounterpartOf() != Unknown && ProductOf() != Unknown && PeriodOf() != Unknown && FlowOf() != Unknown && TermsOf() != Unknown;
        _quiet = false;
        return whole;
    }

    public int ReporterOf() => CountryOf(Reporter);

    public int CounterpartOf() => Counterpart.Source.Place == Place.Value ? 0 : CountryOf(Counterpart);

    public int ProductOf()
    {
        if (Told(Product, out var cell, out var known))
        {
            return known;
        }

        return Product.Remember(cell, ProductIn(cell, rows.Line, At(Product)));
    }

    public int FlowOf()
    {
        if (_table.Flow is null || _table.Flow.Source.Place == Place.Value)
        {
            return 0;
        }

        if (Told(Flow, out var cell, out var known))
        {
            return known;
        }

        return Flow.Remember(cell, FlowIn(cell, rows.Line, At(Flow), Flow.Source.Column));
    }

    /// <summary>The period of the row; of a table whose amounts have years of their own there is none.</summary>
    public int PeriodOf() =>
        Period.Source.Place == Place.Value || _table.Period.Year is { Place: Place.Value } ? 0 : PeriodOf(YearOfRow());

    /// <summary>The period of the row in a year.</summary>
    public int PeriodOf(int? year)
    {
        if ((year ?? 0) != _yearOfCache)
        {
            Period.Forget();
            _yearOfCache = year ?? 0;
        }

        return Told(Period, out var cell, out var known) ? known : Period.Remember(cell, PeriodIn(cell, year, rows.Line, At(Period), Period.Source.Column));
    }

    /// <summary>The currency, and in what the row differs in meaning from the others.</summary>
    public int TermsOf()
    {
        if (_constantTerms >= 0)
        {
            return _constantTerms;
        }

        var currency = Text(Currency);
        if (Currency.Explained(currency, out var explained))
        {
            if (explained is null)
            {
                return PassedOver;
            }

            currency = explained;
        }

        if (!Currencies.IsUnit(currency))
        {
            return Wrong("CP5023", rows.Line, At(Currency), Currency.Source.Column, $"'{currency}' is no currency; expected an ISO 4217 code, such as USD, or count or tonnes.");
        }

        var said = "";
        foreach (var terms in _terms)
        {
            var cell = Text(terms);
            if (terms.Source.Codes.Count > 0)
            {
                if (!terms.Source.Codes.TryGetValue(cell, out var meaning))
                {
                    return Wrong("CP5024", rows.Line, At(terms), terms.Source.Column, $"'{cell}' is not among the terms that the mapping explains: {string.Join(", ", terms.Source.Codes.Keys)}.", cell);
                }

                if (meaning is null)
                {
                    return PassedOver;
                }

                cell = meaning;
            }

            said = Join(said, cell);
        }

        var id = TermsId(currency, said);
        if (_terms.Count == 0 && Currency.Source.Place == Place.Constant)
        {
            _constantTerms = id;
        }

        return id;
    }

    /// <summary>The terms of a row whose word for the flow says more than the flow.</summary>
    public int With(int terms, int said)
    {
        if (!_joined.TryGetValue((terms, said), out var id))
        {
            var (currency, text) = reading.Staging.Terms[terms];
            _joined[(terms, said)] = id = TermsId(currency, Join(_flowTerms[said], text));
        }

        return id;
    }

    /// <summary>The net weight of the row in kilograms; null when it is not told, no number, or zero: services write zero for "not reported".</summary>
    public decimal? WeightOf()
    {
        if (_weight < 0 || _weight >= rows.Count)
        {
            return null;
        }

        return _amounts.Read(rows.Cell(_weight), rows.IsNumber(_weight), 0, _table.NetWeight!.Value.Multiplier, out var weight) == AmountKind.Wrong || weight <= 0 ? null : weight;
    }

    /// <summary>An amount in millionths of its currency, or as <paramref name="wide"/> where 64 bits do not hold them.</summary>
    public long AmountOf(int index, string name, out decimal wide, out AmountKind kind)
    {
        wide = 0;
        var cell = index < rows.Count ? rows.Cell(index) : [];
        if (IsMissing(cell))
        {
            kind = AmountKind.Missing;
            return 0;
        }

        var power = 0;
        if (_multiplier >= 0 && (_multiplier >= rows.Count || !int.TryParse(rows.Cell(_multiplier) is { IsEmpty: false } text ? text : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) || power is < -6 or > 12))
        {
            Wrong("CP5010", rows.Line, _multiplier + 1, _table.MultiplierColumn, "the multiplier is no power of ten; expected a whole number from -6 to 12, such as 6 for millions.");
            kind = AmountKind.Wrong;
            return 0;
        }

        kind = _amounts.Read(cell, rows.IsNumber(index < rows.Count ? index : 0), power, out var micro, out wide, out var negative);
        if (negative)
        {
            Wrong("CP5011", rows.Line, rows.ColumnOf(index), name, $"'{cell}' is below zero; expected what was exported or imported, not a balance or a change.");
            kind = AmountKind.Wrong;
        }
        else if (kind == AmountKind.Wrong)
        {
            var between = _table.Thousands.Length == 0 ? "nothing between thousands" : $"'{_table.Thousands}' between thousands";
            Wrong("CP5010", rows.Line, rows.ColumnOf(index), name, $"'{cell}' is no amount; expected digits with '{_table.DecimalMark}' as decimal mark and {between}, or a mark of missing ({string.Join(", ", _table.Missing.Select(m => $"'{m}'"))}).");
        }

        return micro;
    }

    private bool IsMissing(ReadOnlySpan<char> cell)
    {
        foreach (var mark in _missing)
        {
            if (cell.SequenceEqual(mark))
            {
                return true;
            }
        }

        return false;
    }

    private int CountryOf(Dimension dimension)
    {
        if (Told(dimension, out var cell, out var known))
        {
            return known;
        }

        return dimension.Remember(cell, CountryIn(dimension, cell, rows.Line, At(dimension), dimension.Source.Column));
    }

    private int CountryIn(Dimension dimension, string cell, long line, int column, string? name)
    {
        if (dimension.Explained(cell, out var code) && code is null)
        {
            return PassedOver;
        }

        if (AreaCodes.TryFind(code ?? cell, out var country))
        {
            return reading.Staging.Countries.Of(country);
        }

        var also = dimension.Source.Codes.Count == 0 ? "" : " or a word that the mapping's codes explain";
        return Wrong("CP5008", line, column, name, $"'{cell}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ{also}.", cell);
    }

    private int ProductIn(string cell, long line, int column)
    {
        if (Product.Explained(cell, out var code) && code is null)
        {
            return PassedOver;
        }

        return DescribedTable.IsProduct(code ?? cell)
            ? reading.Staging.Products.Of(code ?? cell)
            : Wrong("CP5020", line, column, Product.Source.Column, $"'{cell}' is no code of goods; expected TOTAL or up to 20 letters, digits, points and hyphens, such as 2709.00.", cell);
    }

    private int FlowIn(string cell, long line, int column, string? name)
    {
        var words = _table.Flow!.Words;
        if (!words.TryGetValue(cell, out var meaning) && !words.TryGetValue(TableWords.Folded(cell), out meaning))
        {
            return Wrong("CP5013", line, column, name, $"'{cell}' is no flow; expected {string.Join(" or ", words.Keys.Where(k => words.Keys.All(other => other == k || TableWords.Folded(other) != k)))}.", cell);
        }

        if (meaning is not { } said)
        {
            return PassedOver;
        }

        var at = _flowTerms.IndexOf(said.Terms);
        if (at < 0)
        {
            _flowTerms.Add(said.Terms);
            at = _flowTerms.Count - 1;
        }

        return (at << 1) | (int)said.Flow;
    }

    private int PeriodIn(string cell, int? year, long line, int column, string? name)
    {
        if (Period.Explained(cell, out var code) && code is null)
        {
            return PassedOver;
        }

        var form = _table.Period;
        if (!PeriodWords.TryRead(code ?? cell, form.Form, year, form.IsCumulative, out var period))
        {
            var expected = form.Form switch
            {
                PeriodForm.Year => "a year, such as 2021",
                PeriodForm.Month => "a year and month, such as 2021-05",
                PeriodForm.Interval => "whole months, such as 2021-01/2021-05",
                PeriodForm.Words => form.Year is null ? "a month or year in words or figures, such as May 2021" : "the name of a month, such as May",
            };
            return Wrong("CP5009", line, column, name, $"'{cell}' is no period; expected {expected}.");
        }

        if (period.Last >= _table.Origin.Published)
        {
            var published = _table.Origin.Published.ToString("O", CultureInfo.InvariantCulture);
            return Wrong("CP5014", line, column, name, $"{period} was not over when the table was published, {published}; expected earlier periods, or another origin.published.");
        }

        return reading.Staging.Periods.Of(period);
    }

    private int? YearOfRow() => _table.Period.Year is not { Place: not Place.Value } ? null : PeriodWords.YearOf(Text(Year));

    // The text of a cell, or what was made of the same text before.
    private bool Told(Dimension dimension, out string cell, out int known)
    {
        cell = "";
        if (dimension.Source.Place is Place.Constant or Place.Sheet or Place.Section)
        {
            cell = Text(dimension);
            return dimension.Cache.TryGet(cell, out known);
        }

        var span = dimension.Column >= 0 && dimension.Column < rows.Count ? rows.Cell(dimension.Column) : [];
        if (dimension.Cache.TryGet(span, out known))
        {
            return true;
        }

        cell = span.ToString();
        return false;
    }

    private string Text(Dimension dimension) => dimension.Source.Place switch
    {
        Place.Constant => dimension.Source.Text,
        Place.Sheet => rows.Sheet,
        Place.Section => dimension.Section,
        _ => dimension.Column < rows.Count ? rows.Cell(dimension.Column).ToString() : "",
    };

    private int At(Dimension dimension) => dimension.Column < 0 ? 1 : rows.ColumnOf(dimension.Column);

    private int TermsId(string currency, string terms)
    {
        if (!_termsIds.TryGetValue((currency, terms), out var id))
        {
            _termsIds[(currency, terms)] = id = reading.Staging.Terms.Of((currency, terms));
        }

        return id;
    }

    private static string Join(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one}; {other}";

    private int Wrong(string code, long line, int column, string? name, string sentence, string? word = null)
    {
        if (!_quiet)
        {
            reading.Errors.Add(code, line, column, name, sentence, word);
        }

        return Unknown;
    }
}

/// <summary>One thing that a row is of, where it is found, and what its words were found to mean.</summary>
internal sealed class Dimension
{
    private Dictionary<string, string?> _folded = [];

    /// <summary>Where it is found.</summary>
    public CodeSource Source { get; private set; } = new(Place.Constant, "", new Dictionary<string, string?>());

    /// <summary>Its column, from 0; −1 when it has none.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>What the rows above said, for a section.</summary>
    public string Section { get; set; } = "";

    /// <summary>What words were found to mean.</summary>
    public CellCache Cache { get; } = new();

    /// <summary>Finds the column.</summary>
    public void Resolve(CodeSource source, Func<string?, int?> find)
    {
        Source = source;
        Column = find(source.Column) ?? -1;
        _folded = [];
        foreach (var (word, meaning) in source.Codes)
        {
            _folded.TryAdd(TableWords.Folded(word), meaning);
        }
    }

    /// <summary>Whether the mapping explains a word, and its code; null for one that is passed over.</summary>
    public bool Explained(string word, out string? code) =>
        Source.Codes.TryGetValue(word, out code) || (_folded.Count > 0 && _folded.TryGetValue(TableWords.Folded(word), out code));

    /// <summary>Remembers what a word means, unless it was not understood.</summary>
    public int Remember(string cell, int meaning)
    {
        if (meaning != -1)
        {
            Cache.Add(cell, meaning);
        }

        return meaning;
    }

    /// <summary>Forgets what words were found to mean.</summary>
    public void Forget() => Cache.Clear();
}
