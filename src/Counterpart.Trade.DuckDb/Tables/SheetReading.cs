using System.Globalization;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The rows of one sheet, read as the mapping says.</summary>
internal sealed class SheetReading
{
    private const int PassedOver = -2, Unknown = -1;
    private readonly DescribedTable _reading;
    private readonly TableDescription _table;
    private readonly TableRows _rows;
    private readonly int _sheet;
    private readonly CellMeaning _meaning;
    private readonly List<ValueColumn> _values = [];
    private readonly List<(int Column, string Name, IReadOnlySet<string> Words)> _keep = [];
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);
    private int _placeColumn;

    /// <summary>Reads a sheet.</summary>
    public SheetReading(DescribedTable reading, TableRows rows, int sheet)
    {
        (_reading, _table, _rows, _sheet) = (reading, reading.Description, rows, sheet);
        _meaning = new CellMeaning(reading, rows);
    }

    /// <summary>Reads all rows; false when the head did not bear what the mapping says.</summary>
    public bool ReadAll()
    {
        if (ReadHead() is not { } head || !Resolve(head))
        {
            return false;
        }

        var width = head.Names.Length;
        while (_rows.Read())
        {
            if (_table.Rows is { } bounds && (_rows.Line < bounds.First || _rows.Line > bounds.Last))
            {
                continue;
            }

            // A blank cell at the end of a row is left out by workbooks, and by nothing else.
            if (_rows.Count != width && !_rows.HasRemarks)
            {
                _reading.CountRow();
                _reading.Errors.Add("CP5007", _rows.Line, Math.Min(_rows.Count, width) + 1, null, $"the row has {Cells(_rows.Count)}; expected {Cells(width)}, as in the head.");
                continue;
            }

            Row();
        }

        return true;
    }

    private SheetHead? ReadHead()
    {
        if (_rows.Columns is { } columns)
        {
            return new SheetHead([columns], 1);
        }

        var head = new List<IReadOnlyList<string>>();
        while (_rows.Read())
        {
            if (_table.Head.Count == 0 || _table.Head.Contains((int)Math.Min(_rows.Line, int.MaxValue)))
            {
                head.Add([.. Enumerable.Range(0, _rows.Count).Select(i => _rows.Cell(i).ToString())]);
            }

            if (_table.Head.Count == 0 || _rows.Line >= _table.Head[^1])
            {
                break;
            }
        }

        if (head.Count > 0)
        {
            return new SheetHead(head, _rows.Line);
        }

        _reading.Errors.Add("CP5002", 1, 1, null, "the file holds no table; expected a head with the names of the columns.");
        return null;
    }

    private bool Resolve(SheetHead head)
    {
        var sound = true;
        int? Find(string? name)
        {
            if (name is null)
            {
                return null;
            }

            if (_found.TryGetValue(name, out var known))
            {
                return known;
            }

            if (head.Find(name, _reading.Errors) is not { } at)
            {
                sound = false;
                _found[name] = 0;
                return 0;
            }

            return _found[name] = at;
        }

        _meaning.Reporter.Resolve(_table.Reporter, Find);
        _meaning.Counterpart.Resolve(_table.Counterpart, Find);
        _meaning.Product.Resolve(_table.Product, Find);
        _meaning.Currency.Resolve(_table.Currency, Find);
        _meaning.Period.Resolve(_table.Period.Period, Find);
        _meaning.Year.Resolve(_table.Period.Year ?? _table.Period.Period, Find);
        if (_table.Flow is { } flow)
        {
            _meaning.Flow.Resolve(flow.Source, Find);
        }

        _meaning.Resolve(_table, Find);
        foreach (var (column, words) in _table.Keep)
        {
            _keep.Add((Find(column) ?? 0, column, words));
        }

        foreach (var source in _table.Values)
        {
            var first = Find(source.Column) ?? 0;
            var last = Find(source.Last) ?? first;
            for (var i = first; i <= last && sound; i++)
            {
                var name = i < head.Names.Length ? head.Names[i] : "";
                if (source.Last is not null && name.Length == 0)
                {
                    continue;
                }

                if (_meaning.Column(source, i, name, head.Line) is { } column)
                {
                    _values.Add(column);
                }
            }
        }

        _placeColumn = _meaning.Period.Column + 1;
        return sound && (_values.Count > 0 || NoValues(head));
    }

    private bool NoValues(SheetHead head)
    {
        if (!_reading.Errors.Any)
        {
            _reading.Errors.Add("CP5006", head.Line, 1, null, "no column of the head is one of amounts.");
        }

        return false;
    }

    private void Row()
    {
        foreach (var (column, _, words) in _keep)
        {
            if (column >= _rows.Count || !Holds(words, _rows.Cell(column)))
            {
                _reading.CountRow();
                _reading.CountPassed(_values.Count);
                return;
            }
        }

        var heading = _meaning.Sections();
        if (_rows.HasRemarks && !_values.Exists(v => v.Index < _rows.Count && !_rows.Cell(v.Index).IsEmpty))
        {
            // A row without a single figure is a heading or a remark, unless all that it is of is told.
            if (heading || !_meaning.IsWhole())
            {
                return;
            }
        }

        // Every cell is looked at before anything is given up, so that one run tells all.
        _reading.CountRow();
        var reporter = _meaning.ReporterOf();
        var counterpart = _meaning.CounterpartOf();
        var product = _meaning.ProductOf();
        var period = _meaning.PeriodOf();
        var flow = _meaning.FlowOf();
        var terms = _meaning.TermsOf();
        var weight = _meaning.WeightOf();
        foreach (var value in _values)
        {
            var (c, f) = (value.Counterpart ?? counterpart, value.Flow ?? flow);
            var p = value.Period ?? (value.Year is { } year ? _meaning.PeriodOf(year) : period);
            if (reporter == PassedOver || c == PassedOver || product == PassedOver || p == PassedOver || f == PassedOver || terms == PassedOver)
            {
                _reading.CountPassed(1);
                continue;
            }

            var micro = _meaning.AmountOf(value.Index, value.Name, out var wide, out var kind);
            if (reporter < 0 || c < 0 || product < 0 || p < 0 || f < 0 || terms < 0)
            {
                continue;
            }

            var t = f >> 1 == 0 ? terms : _meaning.With(terms, f >> 1);
            var key = Staging.Key(reporter, c, (f & 1) == 0 ? TradeFlow.Export : TradeFlow.Import, product, p, t);
            var place = Staging.Place(_sheet, _rows.Line, _placeColumn > 0 ? _placeColumn : _rows.ColumnOf(value.Index));
            switch (kind)
            {
                case AmountKind.Missing:
                    _reading.TakeMissing(key, place);
                    break;
                case AmountKind.Wide:
                    _reading.Count(reporter, c, p, t);
                    _reading.Staging.AddWide(key, place, wide, weight);
                    break;
                case AmountKind.Plain:
                    _reading.Count(reporter, c, p, t);
                    _reading.Staging.Add(key, place, micro, weight);
                    break;
                case AmountKind.Wrong:
                    break;
            }
        }
    }

    private static bool Holds(IReadOnlySet<string> words, ReadOnlySpan<char> cell)
    {
        foreach (var word in words)
        {
            if (cell.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count.ToString(CultureInfo.InvariantCulture)} cells";
}

/// <summary>A column of amounts in one sheet.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Name">Its name.</param>
internal sealed record ValueColumn(int Index, string Name)
{
    /// <summary>Number of the counterpart; null when the row tells it.</summary>
    public int? Counterpart { get; init; }

    /// <summary>Number of the period; null when the row tells it.</summary>
    public int? Period { get; init; }

    /// <summary>The year of its months; null when the row or the mapping tells it.</summary>
    public int? Year { get; init; }

    /// <summary>The flow as the rows have it; null when the row tells it.</summary>
    public int? Flow { get; init; }
}

/// <summary>What a cell of amounts holds.</summary>
internal enum AmountKind
{
    /// <summary>An amount that millionths in 64 bits hold.</summary>
    Plain,

    /// <summary>A larger amount.</summary>
    Wide,

    /// <summary>A mark of "not available".</summary>
    Missing,

    /// <summary>None of these, which was noted.</summary>
    Wrong,
}
