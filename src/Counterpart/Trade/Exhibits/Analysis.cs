using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>The answer to one question on a pair: its tables, their sources, and a chart.</summary>
/// <param name="Question">Its name: <c>compare</c>, <c>growth</c>, <c>structure</c>, <c>mirror</c>, <c>nowcast</c>.</param>
/// <param name="Pair">The side whose books come first, and the other.</param>
/// <param name="AsOf">Only what was published by that day; null for the latest.</param>
/// <param name="Exhibits">The tables, the one asked for first.</param>
/// <param name="Sources">The vintages that they rest on.</param>
/// <param name="Notes">What a careful reader must know, a sentence each.</param>
public sealed record Analysis(
    string Question, TradePair Pair, DateOnly? AsOf, IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<Vintage> Sources, IReadOnlyList<string> Notes)
{
    /// <summary>The chart; null when there is nothing to draw.</summary>
    public Chart? Chart { get; init; }
}
