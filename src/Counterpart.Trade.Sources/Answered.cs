namespace Counterpart.Trade.Sources;

/// <summary>What an answer of a service holds.</summary>
/// <param name="Rows">Records, or lines below the head.</param>
/// <param name="Pages">Pages that there are in all.</param>
/// <param name="Head">The head of delimited text; empty for JSON.</param>
/// <param name="Start">Where the rows begin, in bytes.</param>
/// <param name="Length">Their length, in bytes.</param>
internal sealed record Answered(long Rows, int Pages, string Head, int Start, int Length)
{
    /// <summary>Rows that all pages together have, where the service says so.</summary>
    public long? Total { get; init; }
}
