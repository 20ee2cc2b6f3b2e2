using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>The statistics as one report needs them: each side's series, asked for once.</summary>
/// <param name="trade">The statistics.</param>
/// <param name="published">Day of the report; null when not known, and then nothing can be told as it stood that day.</param>
internal sealed class Books(ITradeStatistics trade, DateOnly? published)
{
    private readonly Dictionary<(Country, Country, AsOf?), IReadOnlyList<PairSeries>> _asked = [];

    /// <summary>Day of the report.</summary>
    public DateOnly? Published => published;

    /// <summary>The latest vintage of each table, or the latest that was out on the day of the report.</summary>
    public IReadOnlyList<PairSeries> Series(Side side, AsOf state) =>
        state == AsOf.Said && published is null ? [] : Ask(side, state);

    /// <summary>Vintages that have been replaced since, the youngest first.</summary>
    public IReadOnlyList<PairSeries> Replaced(Side side)
    {
        var latest = new HashSet<string>(StringComparer.Ordinal);
        foreach (var series in Series(side, AsOf.Latest))
        {
            latest.Add(series.Vintage.Id);
        }

        return [.. Ask(side, null).Where(s => !latest.Contains(s.Vintage.Id)).OrderByDescending(s => s.Vintage.Origin.Published)];
    }

    private IReadOnlyList<PairSeries> Ask(Side side, AsOf? state)
    {
        var key = (side.Books, side.Counterpart, state);
        if (!_asked.TryGetValue(key, out var series))
        {
            var asOf = state == AsOf.Said ? published : null;
            series = PairSeries.Find(trade, new(side.Books, side.Counterpart, AsOf: asOf, LatestOnly: state is not null));
            _asked.Add(key, series);
        }

        return series;
    }
}
