using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>The trade of two countries as their four books give it: either side's, both exporters' and both importers'.</summary>
/// <remarks>Four numbers are defensible for one turnover. Imports are CIF as published, or brought to FOB by a margin where they are compared with exports.</remarks>
/// <param name="first">The first side's books.</param>
/// <param name="second">The other side's, in the same currency.</param>
internal sealed class FourTurnovers(PairSeries first, PairSeries second)
{
    /// <summary>What both exporters publish together, FOB and FOB.</summary>
    public Answer<Total> Exporters(Period period) => Join(first.Total(TradeMeasure.Exports, period), second.Total(TradeMeasure.Exports, period));

    /// <summary>What both importers publish together, CIF and CIF.</summary>
    public Answer<Total> Importers(Period period) => Join(first.Total(TradeMeasure.Imports, period), second.Total(TradeMeasure.Imports, period));

    /// <summary>Each defensible value of a measure in a period, imports brought to FOB; empty where a book lacks a month.</summary>
    /// <param name="measure">Seen from the first side.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="margin">What CIF adds.</param>
    public IReadOnlyList<decimal> Fob(TradeMeasure measure, Period period, CifMargin margin)
    {
        if (Value(first, TradeMeasure.Exports, period) is not { } sent || Value(second, TradeMeasure.Imports, period) is not { } arrived
            || Value(second, TradeMeasure.Exports, period) is not { } returned || Value(first, TradeMeasure.Imports, period) is not { } received)
        {
            return [];
        }

        var there = margin.Between(first.Vintage.Origin, second.Vintage.Origin).Fob(arrived);
        var here = margin.Between(second.Vintage.Origin, first.Vintage.Origin).Fob(received);
        return measure switch
        {
            TradeMeasure.Exports => [sent, there],
            TradeMeasure.Imports => [returned, here],
            TradeMeasure.Turnover => [sent + here, there + returned, sent + returned, there + here],
            TradeMeasure.Balance => [sent - here, there - returned, sent - returned, there - here],
        };
    }

    private static decimal? Value(PairSeries series, TradeMeasure measure, Period period) => series.Total(measure, period).Value?.Value;

    private static Answer<Total> Join(Answer<Total> one, Answer<Total> other) => one.IsKnown && other.IsKnown
        ? new Total(TradeMeasure.Turnover, one.Value.Period, one.Value.Value + other.Value.Value, one.Value.Currency, [.. one.Value.Observations, .. other.Value.Observations])
        : Answer.Unknown<Total>(one.Reason ?? other.Reason!);
}
