namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>A file of any format as sheets of rows of cells, read once and forwards, one row at a time.</summary>
/// <remarks>Formats differ only in how cells are found; what the cells mean is told by a mapping, so that every format is understood by one reading.</remarks>
internal abstract class TableRows : IDisposable
{
    /// <summary>Name of the sheet; empty where a format has none.</summary>
    public string Sheet { get; protected set; } = "";

    /// <summary>The line, or row of the sheet, in which the present row starts, counted from 1.</summary>
    public long Line { get; protected set; }

    /// <summary>Cells of the present row.</summary>
    public abstract int Count { get; }

    /// <summary>Whether rows without figures are common, as remarks in a workbook are.</summary>
    public virtual bool HasRemarks => false;

    /// <summary>The names of the columns where the format itself tells them; null where a row of the sheet does.</summary>
    public virtual IReadOnlyList<string>? Columns => null;

    /// <summary>Goes to the next sheet; the first call goes to the first.</summary>
    public abstract bool NextSheet();

    /// <summary>Goes to the next row of the sheet.</summary>
    /// <exception cref="TableFormatException">The rows from here on cannot be read.</exception>
    public abstract bool Read();

    /// <summary>A cell of the present row without blanks at its ends; valid until the next row is read.</summary>
    public abstract ReadOnlySpan<char> Cell(int index);

    /// <summary>Whether a cell holds a number and no text; its decimal mark is a point then, whatever the mapping says.</summary>
    public virtual bool IsNumber(int index) => false;

    /// <summary>Where a cell stands in its line, counted from 1.</summary>
    public virtual int ColumnOf(int index) => index + 1;

    /// <inheritdoc/>
    public abstract void Dispose();
}
