namespace Counterpart.Trade;

/// <summary>One side's books on a pair as a table to be read: the periods of one series with turnover, balance and growth.</summary>
/// <param name="Pair">Whose books, and with whom.</param>
/// <param name="Series">The series shown; null when none can be.</param>
/// <param name="Rows">Oldest first.</param>
/// <param name="YearToDate">Of a monthly table, January to its last month, in each year shown: what is compared when growth "since January" is told.</param>
/// <param name="Reason">Why there is no series, as a plain sentence; null when there is one.</param>
/// <param name="AlsoHeld">Other tables that hold the pair, the preferred first.</param>
public sealed record PairTable(
    TradePair Pair, PairSeries? Series, IReadOnlyList<PairRow> Rows, IReadOnlyList<PairRow> YearToDate, string? Reason, IReadOnlyList<string> AlsoHeld)
{
    /// <summary>The vintages of the rates with which the rows were told in another currency than they were published in; none when they were not.</summary>
    public IReadOnlyList<Vintage> Rates { get; init; } = [];

    /// <summary>Where these rates come from, in a sentence.</summary>
    public string? RatesSource { get; init; }

    /// <summary>Sets one side's books as a table.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="query">Whose books, with whom, as of when.</param>
    /// <param name="frequency">Months or years; null for the periods as they were published.</param>
    /// <param name="from">Only periods that start on this day or later.</param>
    /// <param name="to">Only periods that end on this day or earlier.</param>
    /// <param name="table">The table to show. When null it is the one, of those that give the most of the periods asked for, whose rank comes first.</param>
    /// <param name="currency">Told in this currency, each row at the average rate of its own months; as published when null.</param>
    public static PairTable Of(
        ITradeStatistics trade, TradeQuery query, Frequency? frequency = null, DateOnly? from = null, DateOnly? to = null, string? table = null, string? currency = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pair = new TradePair(query.Reporter, query.Counterpart);
        var held = PairSeries.Find(trade, query);
        var asked = held.Where(s => table is null || s.Vintage.Table == table).ToList();
        if (asked.Count == 0)
        {
            var published = query.AsOf is { } day ? $" that was published by {Wording.Day(day)}" : "";
            var holdsOthers = held.Count == 0 && trade.Vintages.Any(v => v.Pairs.Contains(pair) && !(v.Origin.Published > query.AsOf));
            return Without(holdsOthers
                ? $"Of {Wording.Owner(pair.Reporter)} trade with {Wording.Name(pair.Counterpart)} other goods are held, but not {query.Product}."
                : table is null || held.Count == 0
                ? $"No table of {Wording.Owner(pair.Reporter)} trade with {Wording.Name(pair.Counterpart)}{published} is held."
                : $"The table {table} does not hold {Wording.Owner(pair.Reporter)} trade with {Wording.Name(pair.Counterpart)}.");
        }

        if (currency is not null)
        {
            var converted = asked.ConvertAll(series => CurrencyConversion.Convert(series, trade, currency, query.AsOf));
            asked = [.. converted.Select(c => c.Value).OfType<PairSeries>()];
            if (asked.Count == 0)
            {
                return Without(converted[0].Reason!);
            }
        }

        // Without a range each table is asked for its own periods, and rank alone decides; with one, a table that lacks part of it comes after one that has it.
        var best = asked
            .Select((series, order) => (Series: series, Order: order, Rows: RowsOf(series, frequency, from, to)))
            .Where(t => t.Rows.Count > 0)
            .OrderByDescending(t => from is null && to is null ? 0 : t.Rows.Count(r => r.IsKnown))
            .ThenBy(t => t.Order)
            .FirstOrDefault();
        if (best.Series is not { } shown)
        {
            return Without(frequency == Frequency.Monthly && asked.TrueForAll(s => s.Vintage.Frequency == Frequency.Annual)
                ? "Only annual figures are held."
                : "No figure is held for the periods asked for.");
        }

        var own = held.First(s => s.Vintage.Id == shown.Vintage.Id).Currency;
        var rates = own == shown.Currency ? null : RateTable.Of(trade, own, shown.Currency, query.AsOf).Value;
        return new(pair, shown, best.Rows, YearToDateOf(shown, best.Rows), null, Others(shown.Vintage.Table)) { Rates = rates?.Vintages ?? [], RatesSource = rates?.Source };

        PairTable Without(string reason) => new(pair, null, [], [], reason, Others(null));

        IReadOnlyList<string> Others(string? but) => [.. held.Select(s => s.Vintage.Table).Where(t => t != but).Distinct(StringComparer.Ordinal)];
    }

    private static List<PairRow> RowsOf(PairSeries series, Frequency? frequency, DateOnly? from, DateOnly? to)
    {
        var published = series.Observations.Select(o => o.Period).Where(p => p.IsWholeMonths).Distinct().ToList();
        var uniform = published.TrueForAll(p => p.IsYear) ? Frequency.Annual : published.TrueForAll(p => p.MonthCount == 1) ? Frequency.Monthly : Frequency.Mixed;
        var periods = (frequency ?? uniform) switch
        {
            // Between the first and the last month or year all are shown, so that a gap is seen.
            Frequency.Monthly => Each(published.Where(p => p.MonthCount == 1), p => p.AddMonths(1), d => Period.Month(d.Year, d.Month)),
            Frequency.Annual => Each(published.SelectMany(YearsOf), d => d.AddYears(1), d => Period.Year(d.Year)),
            Frequency.Mixed => published.OrderBy(p => p.Last).ThenBy(p => p.First),
        };
        var rows = periods
            .Where(p => (from is not { } first || p.First >= first) && (to is not { } last || p.Last <= last))
            .Select(p => PairRow.Of(series, p))
            .ToList();
        return rows.Exists(r => r.IsKnown) ? rows : [];
    }

    private static IEnumerable<Period> Each(IEnumerable<Period> held, Func<DateOnly, DateOnly> next, Func<DateOnly, Period> at)
    {
        var sorted = held.Order(Comparer<Period>.Create((a, b) => a.First.CompareTo(b.First))).ToList();
        for (var day = sorted.Count == 0 ? DateOnly.MaxValue : sorted[0].First; sorted.Count > 0 && day <= sorted[^1].First; day = next(day))
        {
            yield return at(day);
        }
    }

    // A year begun but not ended has no annual figure yet; its months say so in a monthly table.
    private static IEnumerable<Period> YearsOf(Period period)
    {
        for (var year = period.First.Year; year <= period.Last.Year; year++)
        {
            if (period.Last.Month == 12 || year < period.Last.Year)
            {
                yield return Period.Year(year);
            }
        }
    }

    private static IReadOnlyList<PairRow> YearToDateOf(PairSeries series, List<PairRow> rows)
    {
        if (!rows.TrueForAll(r => r.Period.MonthCount == 1))
        {
            return [];
        }

        var last = rows[^1].Period;
        return
        [
            .. Enumerable.Range(rows[0].Period.First.Year, last.First.Year - rows[0].Period.First.Year + 1)
                .Select(year => PairRow.Of(series, Period.Months(year, 1, year, last.First.Month)))
                .Where(r => r.IsKnown),
        ];
    }
}
