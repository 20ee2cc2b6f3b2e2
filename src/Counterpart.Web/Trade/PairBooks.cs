using Counterpart.Trade;
using Counterpart.Web.Shell;

namespace Counterpart.Web.Trade;

/// <summary>What two countries publish of their trade with each other: every table's latest vintage, each side's own.</summary>
/// <param name="Sides">The two countries.</param>
/// <param name="Series">All series of goods together, the first side's before the second's, the preferred table first.</param>
public sealed record PairBooks(Sides Sides, IReadOnlyList<PairSeries> Series)
{
    /// <summary>Looks the pair up on both sides.</summary>
    public static PairBooks Of(ITradeStatistics trade, Country one, Country other)
    {
        var sides = Sides.Of([one, other]);
        return new(sides, [.. sides.All.SelectMany((reporter, i) => PairSeries.Find(trade, new(reporter, sides.All[1 - i])))]);
    }

    /// <summary>The years for which at least one series gives a whole year, oldest first.</summary>
    public IReadOnlyList<Period> Years() =>
        [.. Held(series => Span(series, 12).Where(first => first.Month == 1).Select(first => Period.Year(first.Year)))];

    /// <summary>The months for which at least one series gives a month, oldest first.</summary>
    public IReadOnlyList<Period> Months() =>
        [.. Held(series => Span(series, 1).Select(first => Period.Month(first.Year, first.Month)))];

    /// <summary>The series that give a month at all.</summary>
    public IReadOnlyList<PairSeries> Monthly() => [.. Series.Where(s => s.Observations.Any(o => o.Period.MonthCount == 1))];

    /// <summary>The series that give a whole year.</summary>
    public IReadOnlyList<PairSeries> Yearly()
    {
        var years = Years();
        return [.. Series.Where(s => years.Any(year => s.Total(TradeMeasure.Turnover, year).IsKnown))];
    }

    private IEnumerable<Period> Held(Func<PairSeries, IEnumerable<Period>> candidates) =>
        Series.SelectMany(s => candidates(s).Where(period => s.Total(TradeMeasure.Turnover, period).IsKnown)).Distinct().OrderBy(p => p.First);

    private static IEnumerable<DateOnly> Span(PairSeries series, int months)
    {
        var last = series.Observations.Max(o => o.Period.Last);
        for (var first = series.Observations.Min(o => o.Period.First); first.AddMonths(months).AddDays(-1) <= last; first = first.AddMonths(1))
        {
            yield return new(first.Year, first.Month, 1);
        }
    }
}
