namespace Counterpart.Trade;

/// <summary>One figure in which two vintages of a table differ.</summary>
/// <param name="Reporter">Whose books.</param>
/// <param name="Counterpart">With whom.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Product">Code of the goods.</param>
/// <param name="Period">The months covered.</param>
/// <param name="Terms">In what the figure differs in meaning from the others of its table; empty when in nothing.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Earlier">The value of the earlier vintage; null when it did not hold one.</param>
/// <param name="Later">The value of the later vintage; null when the figure was withdrawn.</param>
public sealed record VintageChange(
    Country Reporter, Country Counterpart, TradeFlow Flow, string Product, Period Period, string Terms, string Currency, decimal? Earlier, decimal? Later)
{
    /// <summary>The change in percent of the earlier value; null where there is none or it is zero.</summary>
    public decimal? Percent => Earlier is { } from and not 0 && Later is { } to ? (to - from) / from * 100m : null;
}

/// <summary>In what a later vintage of a table differs from an earlier one.</summary>
/// <param name="Earlier">The earlier vintage.</param>
/// <param name="Later">The later vintage.</param>
/// <param name="Same">Figures that stand in both alike.</param>
/// <param name="Changed">Figures that stand in both with another value.</param>
/// <param name="Added">Figures that only the later one holds.</param>
/// <param name="Deleted">Figures that only the earlier one holds: withdrawn, or no longer covered.</param>
/// <param name="First">The changes themselves, largest difference first, at most as many as asked for.</param>
public sealed record VintageDifference(Vintage Earlier, Vintage Later, long Same, long Changed, long Added, long Deleted, IReadOnlyList<VintageChange> First);
