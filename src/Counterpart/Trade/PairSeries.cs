namespace Counterpart.Trade;

/// <summary>One reporter's books on one counterpart, as one vintage of one table gives them.</summary>
/// <remarks>
/// All arithmetic stays inside one vintage, one product and one currency: a total of two tables or of two states of one
/// table is a number that nobody published. A period is answered by the row published for it, else by the fewest published
/// rows that cover each of its months exactly once; where a month is missing the answer says which, and nothing is estimated.
/// </remarks>
public sealed class PairSeries
{
    private readonly Dictionary<(TradeFlow Flow, DateOnly First), List<Observation>> _starting = [];
    private readonly HashSet<(TradeFlow Flow, Period Period)> _held = [];

    /// <summary>Takes the observations of one pair, one product, one currency and one vintage.</summary>
    /// <exception cref="ArgumentException">
    /// There are none, they are mixed, they are of another vintage, or one flow and period stands twice.
    /// </exception>
    public PairSeries(Vintage vintage, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        ArgumentNullException.ThrowIfNull(observations);
        Vintage = vintage;
        Observations = [.. observations.OrderBy(o => o.Flow).ThenBy(o => o.Period.First).ThenBy(o => o.Period.Last)];
        if (Observations.Count == 0)
        {
            throw new ArgumentException("A series needs an observation.", nameof(observations));
        }

        var one = Observations[0];
        (Pair, Product, Currency) = (new(one.Reporter, one.Counterpart), one.Product, one.Currency);
        foreach (var o in Observations)
        {
            if (o.VintageId != vintage.Id || o.Reporter != one.Reporter || o.Counterpart != one.Counterpart || o.Product != one.Product || o.Currency != one.Currency)
            {
                throw new ArgumentException($"A series holds one pair, product, currency and vintage; {o} does not belong to {vintage.Id}, {Pair}, {Product}, {Currency}.", nameof(observations));
            }

            if (!_held.Add((o.Flow, o.Period)))
            {
                throw new ArgumentException($"{o.Flow} of {o.Period} stands twice.", nameof(observations));
            }

            if (o.Period.IsWholeMonths)
            {
                if (!_starting.TryGetValue((o.Flow, o.Period.First), out var list))
                {
                    _starting.Add((o.Flow, o.Period.First), list = []);
                }

                list.Add(o);
            }
        }
    }

    /// <summary>The vintage that all rows come from.</summary>
    public Vintage Vintage { get; }

    /// <summary>Whose books, and with whom.</summary>
    public TradePair Pair { get; }

    /// <summary>Code of the goods.</summary>
    public string Product { get; }

    /// <summary>ISO 4217 code of every value.</summary>
    public string Currency { get; }

    /// <summary>All rows held, exports first, then by period.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>The series that answer a query, one a vintage, the preferred table first and of one table the latest vintage first.</summary>
    public static IReadOnlyList<PairSeries> Find(ITradeStatistics trade, TradeQuery query)
    {
        ArgumentNullException.ThrowIfNull(trade);
        var found = trade.Find(query);
        if (found.Count == 0)
        {
            return [];
        }

        var vintages = trade.Vintages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        return [.. found
            .GroupBy(o => (o.VintageId, o.Currency))
            .Select(group => new PairSeries(vintages[group.Key.VintageId], group))
            .OrderBy(s => s.Vintage.Rank)
            .ThenBy(s => s.Vintage.Table, StringComparer.Ordinal)
            .ThenByDescending(s => s.Vintage.Origin.Published)
            .ThenBy(s => s.Vintage.Id, StringComparer.Ordinal)
            .ThenBy(s => s.Currency, StringComparer.Ordinal)];
    }

    /// <summary>What the books give for a period of whole months, or which months they lack.</summary>
    public Answer<Total> Total(TradeMeasure measure, Period period) => Total(measure, period, _ => true);

    /// <summary>
    /// A period held against the same months of another year; unknown when a month of either is missing, when the months
    /// differ, or when the base is not above zero.
    /// </summary>
    /// <remarks>Rows of the same length are compared where both years have them, else each year's total stands for itself.</remarks>
    public Answer<Growth> Growth(TradeMeasure measure, Period period, Period basePeriod)
    {
        var years = basePeriod.First.Year - period.First.Year;
        if (years == 0 || period.AddYears(years) != basePeriod)
        {
            return Answer.Unknown<Growth>($"Growth is computed over the same months of two years; {period} and {basePeriod} are not.");
        }

        var current = Total(measure, period, o => _held.Contains((o.Flow, o.Period.AddYears(years))));
        var @base = Total(measure, basePeriod, o => _held.Contains((o.Flow, o.Period.AddYears(-years))));
        if (!current.IsKnown || !@base.IsKnown)
        {
            (current, @base) = (Total(measure, period), Total(measure, basePeriod));
        }

        if (!current.IsKnown || !@base.IsKnown)
        {
            return Answer.Unknown<Growth>(current.Reason ?? @base.Reason!);
        }

        return @base.Value.Value > 0
            ? new Growth(current.Value, @base.Value)
            : Answer.Unknown<Growth>($"The base, {basePeriod}, is not above zero, and a percentage of it says nothing.");
    }

    /// <summary>Growth on the same months a year before.</summary>
    public Answer<Growth> Growth(TradeMeasure measure, Period period) => Growth(measure, period, period.AddYears(-1));

    /// <summary>The months of a period that no row inside it covers for this flow, oldest first; empty when it can be answered.</summary>
    /// <exception cref="ArgumentException">The period is not one of whole months.</exception>
    public IReadOnlyList<Period> MissingMonths(TradeFlow flow, Period period)
    {
        if (!period.IsWholeMonths)
        {
            throw new ArgumentException($"{period} is not a period of whole months.", nameof(period));
        }

        if (Cover(flow, period, _ => true) is not null)
        {
            return [];
        }

        var inside = Observations.Where(o => o.Flow == flow && o.Period.IsWholeMonths && period.Contains(o.Period)).ToList();
        return [.. period.EachMonth().Where(month => !inside.Exists(o => o.Period.Contains(month)))];
    }

    private Answer<Total> Total(TradeMeasure measure, Period period, Func<Observation, bool> allowed)
    {
        if (!period.IsWholeMonths)
        {
            return Answer.Unknown<Total>($"Statistics are held for whole months, and {period} is not one.");
        }

        var rows = new List<Observation>();
        var reasons = new List<string>();
        var value = 0m;
        foreach (var (flow, sign) in Terms(measure))
        {
            if (Cover(flow, period, allowed) is { } cover)
            {
                rows.AddRange(cover);
                value += sign * cover.Sum(o => o.Value);
            }
            else
            {
                reasons.Add(WhyNot(flow, period));
            }
        }

        return reasons.Count == 0
            ? new Total(measure, period, value, Currency, rows)
            : Answer.Unknown<Total>(string.Join(' ', reasons.Distinct(StringComparer.Ordinal)));
    }

    private static (TradeFlow Flow, int Sign)[] Terms(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => [(TradeFlow.Export, 1)],
        TradeMeasure.Imports => [(TradeFlow.Import, 1)],
        TradeMeasure.Turnover => [(TradeFlow.Export, 1), (TradeFlow.Import, 1)],
        TradeMeasure.Balance => [(TradeFlow.Export, 1), (TradeFlow.Import, -1)],
    };

    // The fewest rows that cover each month exactly once, worked out from the last month backwards; of equally many the longer first row.
    private List<Observation>? Cover(TradeFlow flow, Period period, Func<Observation, bool> allowed)
    {
        var best = new Dictionary<DateOnly, (int Rows, Observation First)>();
        for (var day = new DateOnly(period.Last.Year, period.Last.Month, 1); day >= period.First; day = day.AddMonths(-1))
        {
            foreach (var o in _starting.GetValueOrDefault((flow, day), []))
            {
                var rows = 1;
                if (o.Period.Last > period.Last || !allowed(o))
                {
                    continue;
                }

                if (o.Period.Last < period.Last)
                {
                    if (!best.TryGetValue(o.Period.Last.AddDays(1), out var rest))
                    {
                        continue;
                    }

                    rows += rest.Rows;
                }

                if (!best.TryGetValue(day, out var known) || rows <= known.Rows)
                {
                    best[day] = (rows, o);
                }
            }
        }

        if (!best.ContainsKey(period.First))
        {
            return null;
        }

        var cover = new List<Observation>();
        for (var day = period.First; day <= period.Last; day = cover[^1].Period.Last.AddDays(1))
        {
            cover.Add(best[day].First);
        }

        return cover;
    }

    private string WhyNot(TradeFlow flow, Period period)
    {
        var name = flow == TradeFlow.Export ? "exports" : "imports";
        var held = Observations.Where(o => o.Flow == flow).ToList();
        if (held.Count == 0)
        {
            return $"No {name} are held.";
        }

        if (!period.IsWholeYears && held.TrueForAll(o => o.Period.IsWholeYears))
        {
            return "Only annual figures are held.";
        }

        var missing = MissingMonths(flow, period);
        if (missing.Count == 0)
        {
            return $"The rows held for {name} overlap, and none of them add up to {period} exactly.";
        }

        var within = held
            .Where(o => missing.Any(o.Period.Contains))
            .Select(o => o.Period.ToString())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var only = within.Count is 0 or > 3 ? "" : $" (published only within {string.Join(", ", within)})";
        return $"The {name} of {string.Join(", ", Runs(missing))} are not held{only}.";
    }

    private static IEnumerable<Period> Runs(IReadOnlyList<Period> months)
    {
        for (var i = 0; i < months.Count; i++)
        {
            var first = months[i].First;
            while (i + 1 < months.Count && months[i + 1].First == months[i].Last.AddDays(1))
            {
                i++;
            }

            yield return new(first, months[i].Last);
        }
    }
}
