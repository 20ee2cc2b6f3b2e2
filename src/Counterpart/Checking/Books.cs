using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>The statistics as one report needs them: each side's series, asked for once.</summary>
/// <param name="trade">The statistics.</param>
/// <param name="published">Day of the report; null when not known, and then nothing can be told as it stood that day.</param>
internal sealed class Books(ITradeStatistics trade, DateOnly? published)
{
    private readonly Dictionary<string, IReadOnlyList<PairSeries>> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer<PairSeries>> _converted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PartnerTotals>> _partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ExchangeRate>> _rates = [];

    /// <summary>Day of the report.</summary>
    public DateOnly? Published => published;

    /// <summary>Whether any vintage holds a series that is not of goods, whoever's it is.</summary>
    /// <param name="series">Its code.</param>
    public bool Hold(string series)
    {
        foreach (var vintage in trade.Vintages)
        {
            foreach (var held in vintage.Series)
            {
                if (held == series)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The latest vintage of each table, or the latest that was out on the day of the report.</summary>
    public IReadOnlyList<PairSeries> Series(Side side, AsOf state) =>
        state == AsOf.Said && published is null ? [] : Ask(side, state);

    /// <summary>Whether a vintage may hold the side's trade by goods: its classification is stated, or it has more rows than totals would fill.</summary>
    /// <remarks>Asking for goods starts DuckDB, which a cold program would wait for longer than for all the rest.</remarks>
    public bool MayHoldGoods(Side side)
    {
        var pair = new TradePair(side.Books, side.Counterpart);
        foreach (var vintage in trade.Vintages)
        {
            var steps = vintage.Frequency == Frequency.Annual ? vintage.Coverage.MonthCount / 12 : vintage.Frequency == Frequency.Monthly ? vintage.Coverage.MonthCount : 2 * vintage.Coverage.MonthCount;
            if ((vintage.Pairs.Count == 0 || vintage.Pairs.Contains(pair)) && (vintage.Origin.Classification is not null || vintage.ObservationCount > 2L * steps * vintage.Terms.Count * Math.Max(1, vintage.Pairs.Count)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A side's flow by goods in some periods, all of one vintage.</summary>
    public Answer<IReadOnlyList<GoodsBreakdown>> ByGoods(Side side, GoodsLevel level, IReadOnlyList<Period> periods, AsOf state) => GoodsBreakdown.Of(
        trade, new(side.Books, side.Counterpart), side.Measure == TradeMeasure.Exports ? TradeFlow.Export : TradeFlow.Import, level, periods, state == AsOf.Said ? published : null);

    /// <summary>When the oldest vintage held of a side was published; null where none is held.</summary>
    public DateOnly? Oldest(Side side)
    {
        DateOnly? oldest = null;
        foreach (var series in Series(side, AsOf.Latest).Count == 0 ? [] : Ask(side, null))
        {
            var day = series.Vintage.Origin.Published;
            oldest = oldest < day ? oldest : day;
        }

        return oldest;
    }

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

    /// <summary>Earlier vintages of the same tables, the youngest first: where the latest holds two years only, they hold those before.</summary>
    public IReadOnlyList<PairSeries> Earlier(Side side, AsOf state)
    {
        var latest = new HashSet<string>(StringComparer.Ordinal);
        foreach (var series in Series(side, state))
        {
            latest.Add(series.Vintage.Id);
        }

        return [.. Ask(side, null)
            .Where(s => !latest.Contains(s.Vintage.Id) && !(state == AsOf.Said && s.Vintage.Origin.Published > published))
            .OrderByDescending(s => s.Vintage.Origin.Published)];
    }

    /// <summary>The reporter's trade with each counterpart in a period, a table each.</summary>
    public IReadOnlyList<PartnerTotals> Partners(Country reporter, TradeMeasure measure, Period period, AsOf state)
    {
        if (state == AsOf.Said && published is null)
        {
            return [];
        }

        var key = $"{reporter.Code} {(int)measure} {period} {(int)state}";
        if (!_partners.TryGetValue(key, out var found))
        {
            _partners.Add(key, found = PartnerTotals.Of(trade, reporter, measure, period, state == AsOf.Said ? published : null));
        }

        return found;
    }

    /// <summary>The reporter's trade with each counterpart in a period, by what was out on a day.</summary>
    public IReadOnlyList<PartnerTotals> Partners(Country reporter, TradeMeasure measure, Period period, DateOnly day) => PartnerTotals.Of(trade, reporter, measure, period, day);

    /// <summary>The days on which vintages that reach over a period and have been replaced since were published, the latest first.</summary>
    public IReadOnlyList<DateOnly> EarlierDays(Period period, AsOf state)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var vintage in trade.Vintages)
        {
            var day = vintage.Origin.Published;
            if (vintage.Coverage.Contains(period) && !(state == AsOf.Said && day > published) && IsReplaced(vintage, state))
            {
                days.Add(day);
            }
        }

        return [.. days.Reverse()];
    }

    private bool IsReplaced(Vintage vintage, AsOf state)
    {
        foreach (var other in trade.Vintages)
        {
            if (other.Table == vintage.Table && other.Origin.Published > vintage.Origin.Published && !(state == AsOf.Said && other.Origin.Published > published))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A series told in another currency, each row at the average rate of its own months.</summary>
    public Answer<PairSeries> In(PairSeries series, string currency)
    {
        var key = $"{series.Vintage.Id} {series.Pair} {series.Product} {series.Currency} {currency}";
        if (!_converted.TryGetValue(key, out var converted))
        {
            _converted.Add(key, converted = CurrencyConversion.Convert(series, trade, currency));
        }

        return converted;
    }

    /// <summary>The rates with which rows were told in another currency, as rows of their own, and the vintages that hold them.</summary>
    /// <param name="from">The currency as published.</param>
    /// <param name="to">The currency told in.</param>
    /// <param name="rows">The rows as published.</param>
    public (IReadOnlyList<Observation> Rows, IReadOnlyList<Vintage> Vintages) Rates(string from, string to, IReadOnlyList<Observation> rows)
    {
        var used = new List<Observation>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var currency in new[] { from, to })
        {
            if (currency == CurrencyConversion.Dollar)
            {
                continue;
            }

            foreach (var rate in RatesOf(currency))
            {
                foreach (var row in rows)
                {
                    if (row.Period.Contains(rate.Period))
                    {
                        used.Add(new(ExchangeRate.Holder, Country.World, TradeFlow.Export, ExchangeRate.Product, rate.Period, rate.PerDollar, currency, rate.VintageId));
                        ids.Add(rate.VintageId);
                        break;
                    }
                }
            }
        }

        return (used, [.. trade.Vintages.Where(v => ids.Contains(v.Id))]);
    }

    /// <summary>Whether rates of a currency are held.</summary>
    public bool HoldRates(string currency) => currency == CurrencyConversion.Dollar || RatesOf(currency).Count > 0;

    private IReadOnlyList<ExchangeRate> RatesOf(string currency)
    {
        if (!_rates.TryGetValue(currency, out var rates))
        {
            _rates.Add(currency, rates = trade.Rates(currency));
        }

        return rates;
    }

    private IReadOnlyList<PairSeries> Ask(Side side, AsOf? state)
    {
        var key = $"{side.Books.Code} {side.Counterpart.Code} {side.Series} {(state is { } one ? (int)one : -1)}";
        if (!_asked.TryGetValue(key, out var series))
        {
            var asOf = state == AsOf.Said ? published : null;
            series = PairSeries.Find(trade, new(side.Books, side.Counterpart, side.Series, asOf, LatestOnly: state is not null));
            _asked.Add(key, series);
        }

        return series;
    }
}
