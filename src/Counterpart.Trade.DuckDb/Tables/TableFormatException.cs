namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>A file cannot be read on from a place.</summary>
/// <param name="code">Its code, as in <c>docs/notices.md</c>.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column, counted from 1.</param>
/// <param name="message">What is wrong.</param>
/// <param name="inner">What told so.</param>
internal sealed class TableFormatException(string code, long line, int column, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Its code.</summary>
    public string Code { get; } = code;

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The column, counted from 1.</summary>
    public int Column { get; } = column;
}
