namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Rows of a format whose cells bear names of their own, such as JSON and XML.</summary>
internal abstract class RecordRows : TableRows
{
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<string> _columns = [];
    private string[] _cells = [];
    private bool _opened;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns;

    /// <inheritdoc/>
    public override int Count => _columns.Count;

    /// <inheritdoc/>
    public override bool NextSheet() => !_opened && (_opened = true);

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Cell(int index) => _cells[index].AsSpan().Trim();

    // The names of a column tell where a value stands; a record may be one line of a million characters.
    /// <inheritdoc/>
    public override int ColumnOf(int index) => 1;

    /// <summary>Adds a column, once.</summary>
    protected void AddColumn(string name)
    {
        if (_at.TryAdd(name, _columns.Count))
        {
            _columns.Add(name);
        }
    }

    /// <summary>Begins a row: all its cells are blank.</summary>
    protected void Begin(long line)
    {
        if (_cells.Length != _columns.Count)
        {
            _cells = new string[_columns.Count];
        }

        Array.Fill(_cells, "");
        Line = line;
    }

    /// <summary>Sets a cell; a column that no earlier record had is passed over.</summary>
    protected void Set(string column, string value)
    {
        if (_at.TryGetValue(column, out var at))
        {
            _cells[at] = value;
        }
    }
}
