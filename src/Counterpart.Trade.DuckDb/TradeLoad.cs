namespace Counterpart.Trade.DuckDb;

/// <summary>What a load of a table did.</summary>
/// <param name="Vintage">The vintage that holds it.</param>
/// <param name="Rows">Rows read below the head.</param>
/// <param name="Missing">Values marked as not available; together with the observations stored they are all values read.</param>
/// <param name="AlreadyHeld">Whether the very same file and mapping had been loaded before, so that nothing changed.</param>
public sealed record TradeLoad(Vintage Vintage, long Rows, long Missing, bool AlreadyHeld)
{
    /// <summary>Values that the mapping says to pass over: other flows, subtotals, breakdowns.</summary>
    public long Passed { get; init; }

    /// <summary>Every value of the rows read: those stored, those missing and those passed over.</summary>
    public long Values => Vintage.ObservationCount + Missing + Passed;
}
