using System.Globalization;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>A table read as its mapping describes it, row by row, into the staging of a load.</summary>
internal sealed class DescribedTable
{
    private readonly TableDescription _table;
    private readonly TableErrors _errors;
    private readonly Staging _staging;
    private readonly HashSet<ulong> _pairs = [];
    private readonly HashSet<int> _periods = [];
    private readonly HashSet<int> _terms = [];
    private ulong _lastPair = ulong.MaxValue;
    private int _lastPeriod = -1, _lastTerms = -1;

    private DescribedTable(TableDescription table, TableErrors errors, Staging staging) => (_table, _errors, _staging) = (table, errors, staging);

    /// <summary>Rows of the file, without its head, blank lines, headings and remarks.</summary>
    public long Rows { get; private set; }

    /// <summary>Observations staged.</summary>
    public long Observations { get; private set; }

    /// <summary>Values that bear a mark of "not available".</summary>
    public long Missing { get; private set; }

    /// <summary>Values that the mapping says to pass over.</summary>
    public long Passed { get; private set; }

    /// <summary>From the first to the last period.</summary>
    public Period Coverage
    {
        get
        {
            var periods = _periods.Select(p => _staging.Periods[p]).ToList();
            return new Period(periods.Min(p => p.First), periods.Max(p => p.Last));
        }
    }

    /// <summary>How long the periods are.</summary>
    public Frequency Frequency
    {
        get
        {
            var lengths = _periods.Select(p => _staging.Periods[p]).Select(p => p.IsYear ? Frequency.Annual : p.MonthCount == 1 ? Frequency.Monthly : Frequency.Mixed).Distinct().ToList();
            return lengths is [var one] ? one : Frequency.Mixed;
        }
    }

    /// <summary>The pairs of which there is an observation.</summary>
    public SortedSet<TradePair> Pairs => [.. _pairs.Select(p => new TradePair(_staging.Countries[(int)(p >> 10)], _staging.Countries[(int)(p & 0x3FF)]))];

    /// <summary>The terms of which there is an observation, those of the table itself as an empty text.</summary>
    public IReadOnlyList<string> Terms => [.. _terms.Select(t => _staging.Terms[t].Terms).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Codes of series that are not of goods.</summary>
    public IReadOnlyList<string> Series
    {
        get
        {
            var met = new List<string>();
            for (var i = 0; i < _staging.Products.Count; i++)
            {
                if (OtherSeries.IsOne(_staging.Products[i]))
                {
                    met.Add(_staging.Products[i]);
                }
            }

            met.Sort(StringComparer.Ordinal);
            return met;
        }
    }

    /// <summary>The currencies of the observations.</summary>
    public IReadOnlyList<string> Currencies => [.. _terms.Select(t => _staging.Terms[t].Currency).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads a table.</summary>
    /// <param name="rows">The file.</param>
    /// <param name="table">What is where.</param>
    /// <param name="errors">Takes all that is wrong; what was staged is worth nothing when there is any.</param>
    /// <param name="staging">Takes the observations.</param>
    public static DescribedTable Read(TableRows rows, TableDescription table, TableErrors errors, Staging staging)
    {
        var reading = new DescribedTable(table, errors, staging);
        try
        {
            reading.ReadSheets(rows);
        }
        catch (TableFormatException failure)
        {
            errors.Add(failure.Code, failure.Line, failure.Column, null, failure.Message);
        }

        errors.Sheet = "";
        return reading;
    }

    /// <summary>Whether a text can be a code of goods.</summary>
    public static bool IsProduct(string code) =>
        code.Length is > 0 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Tells of what stands twice, once all is staged.</summary>
    public void TellDuplicates(IReadOnlyList<string> sheets)
    {
        var (count, shown) = _staging.Duplicates(TableErrors.ShownOfEachKind);
        foreach (var (key, first, again) in shown)
        {
            var (reporter, counterpart, flow, product, period, _, terms) = _staging.Parts(key);
            _errors.Sheet = sheets[(int)(again >> 54)];
            var of = product == Observation.AllProducts ? "" : $" of goods {product}";
            var said = terms.Length == 0 ? "" : $" ({terms})";
            var line = LineOf(first).ToString(CultureInfo.InvariantCulture);
            var where = sheets[(int)(first >> 54)] is { Length: > 0 } sheet ? $"in row {line} of '{sheet}'" : $"on line {line}";
            var column = _table.Period.Period.Place == Place.Column ? _table.Period.Period.Text : null;
            _errors.Add(
                "CP5012", LineOf(again), (int)(again & 0x3FFF), column,
                $"{(flow == TradeFlow.Export ? "exports" : "imports")}{said} of {reporter} with {counterpart}{of} for {period} stand {where} already; expected each period once.");
        }

        _errors.Sheet = "";
        _errors.Add("CP5012", count - shown.Count);
    }

    private static long LineOf(ulong place) => (long)((place >> 14) & ((1UL << 40) - 1));

    /// <summary>The names of the sheets read, in their order; a place tells its sheet by the number in this list.</summary>
    public List<string> Sheets { get; } = [];

    private void ReadSheets(TableRows rows)
    {
        var names = new List<string>();
        var sound = true;
        while (rows.NextSheet())
        {
            names.Add(rows.Sheet);
            if (_table.Sheets.Count > 0 && !_table.Sheets.Any(s => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(s, rows.Sheet, ignoreCase: true)))
            {
                continue;
            }

            if (Sheets.Count > 0 && _table.Sheets.Count == 0)
            {
                while (rows.NextSheet())
                {
                    names.Add(rows.Sheet);
                }

                _errors.Sheet = "";
                _errors.Add("CP5022", 1, 1, null, $"the workbook has several sheets; expected \"sheets\" in the mapping to say which of {string.Join(", ", names.Select(n => $"'{n}'"))}.");
                return;
            }

            Sheets.Add(rows.Sheet);
            _errors.Sheet = rows.Sheet;
            sound &= new SheetReading(this, rows, Sheets.Count - 1).ReadAll();
        }

        _errors.Sheet = "";
        if (Sheets.Count == 0)
        {
            _errors.Add("CP5022", 1, 1, null, $"there is no sheet {string.Join(" or ", _table.Sheets.Select(s => $"'{s}'"))}; the workbook has {string.Join(", ", names.Select(n => $"'{n}'"))}.");
        }
        else if (sound && Rows == 0 && !_errors.Any)
        {
            _errors.Add("CP5002", Math.Max(1, rows.Line), 1, null, "there is no row below the head.");
        }
        else if (sound && Observations == 0 && !_errors.Any)
        {
            _errors.Add("CP5019", 1, 1, null, Passed > 0 && Missing == 0 ? "every value is passed over by the mapping, so there is nothing to hold." : "every value is marked as missing, so there is nothing to hold.");
        }
    }

    /// <summary>The mapping.</summary>
    internal TableDescription Description => _table;

    /// <summary>Where errors go.</summary>
    internal TableErrors Errors => _errors;

    /// <summary>Where observations go.</summary>
    internal Staging Staging => _staging;

    /// <summary>Counts a row that holds figures.</summary>
    internal void CountRow() => Rows++;

    /// <summary>Counts values that are passed over.</summary>
    internal void CountPassed(int values) => Passed += values;

    /// <summary>Stages a value that is marked as missing.</summary>
    internal void TakeMissing(ulong key, ulong place)
    {
        Missing++;
        _staging.AddMissing(key, place);
    }

    /// <summary>Notes what an observation is of, when it is staged.</summary>
    internal void Count(int reporter, int counterpart, int period, int terms)
    {
        Observations++;
        var pair = ((ulong)(uint)reporter << 10) | (uint)counterpart;
        if (pair != _lastPair)
        {
            _pairs.Add(_lastPair = pair);
        }

        if (period != _lastPeriod)
        {
            _periods.Add(_lastPeriod = period);
        }

        if (terms != _lastTerms)
        {
            _terms.Add(_lastTerms = terms);
        }
    }
}
