namespace Counterpart.Trade;

/// <summary>One reporter's books on one counterpart, as one vintage of one table gives them.</summary>
/// <remarks>
/// All arithmetic stays inside one vintage, one product and one currency: a total of two tables or of two states of one
/// table is a number that nobody published. A period is answered by the row published for it, else by the fewest published
/// rows that cover each of its months exactly once; where a month is missing the answer says which, and nothing is estimated.
/// </remarks>
public sealed class PairSeries
{
    // Sorted by flow, first and last day; imports begin at this place.
    private readonly List<Observation> _rows;
    private readonly int _imports;

    /// <summary>Takes the observations of one pair, one product, one currency and one vintage.</summary>
    /// <exception cref="ArgumentException">
    /// There are none, they are mixed, they are of another vintage, or one flow and period stands twice.
    /// </exception>
    public PairSeries(Vintage vintage, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        ArgumentNullException.ThrowIfNull(observations);
        Vintage = vintage;
        _rows = [.. observations];
        if (_rows.Count == 0)
        {
            throw new ArgumentException("A series needs an observation.", nameof(observations));
        }

        Sort(_rows);
        var one = _rows[0];
        (Pair, Product, Currency) = (new(one.Reporter, one.Counterpart), one.Product, one.Currency);
        for (var i = 0; i < _rows.Count; i++)
        {
            var o = _rows[i];
            if (o.VintageId != vintage.Id || o.Reporter != one.Reporter || o.Counterpart != one.Counterpart || o.Product != one.Product || o.Currency != one.Currency)
            {
                throw new ArgumentException($"A series holds one pair, product, currency and vintage; {o} does not belong to {vintage.Id}, {Pair}, {Product}, {Currency}.", nameof(observations));
            }

            if (i > 0 && o.Flow == _rows[i - 1].Flow && o.Period == _rows[i - 1].Period)
            {
                throw new ArgumentException($"{o.Flow} of {o.Period} stands twice.", nameof(observations));
            }

            _imports += o.Flow == TradeFlow.Export ? 1 : 0;
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
    public IReadOnlyList<Observation> Observations => _rows;

    /// <summary>The series that answer a query, one a vintage, the preferred table first and of one table the latest vintage first.</summary>
    public static IReadOnlyList<PairSeries> Find(ITradeStatistics trade, TradeQuery query)
    {
        ArgumentNullException.ThrowIfNull(trade);
        var found = trade.Find(query);
        if (found.Count == 0)
        {
            return [];
        }

        var vintages = new Dictionary<string, Vintage>(StringComparer.Ordinal);
        foreach (var vintage in trade.Vintages)
        {
            vintages[vintage.Id] = vintage;
        }

        var groups = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var row in found)
        {
            var key = row.VintageId + row.Currency;
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(row);
        }

        var series = new List<PairSeries>(groups.Count);
        foreach (var group in groups.Values)
        {
            series.Add(new PairSeries(vintages[group[0].VintageId], group));
        }

        series.Sort(ByPreference);
        return series;
    }

    /// <summary>What the books give for a period of whole months, or which months they lack.</summary>
    public Answer<Total> Total(TradeMeasure measure, Period period)
    {
        if (!period.IsWholeMonths)
        {
            return Answer.Unknown<Total>($"Statistics are held for whole months, and {period} is not one.");
        }

        if (TryTotal(measure, period, 0) is { } total)
        {
            return total;
        }

        var reasons = new List<string>();
        foreach (var (flow, _) in Terms(measure))
        {
            if (Cover(flow, period, 0) is null && WhyNot(flow, period) is var reason && !reasons.Contains(reason))
            {
                reasons.Add(reason);
            }
        }

        return Answer.Unknown<Total>(string.Join(' ', reasons));
    }

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

        if (TryGrowth(measure, period, basePeriod) is not { } pair)
        {
            var current = Total(measure, period);
            return Answer.Unknown<Growth>(current.Reason ?? Total(measure, basePeriod).Reason!);
        }

        return pair.Base.Value > 0
            ? pair
            : Answer.Unknown<Growth>($"The base, {basePeriod}, is not above zero, and a percentage of it says nothing.");
    }

    /// <summary>What the books give for a period; null when a month is missing, without telling which.</summary>
    internal Total? TryTotal(TradeMeasure measure, Period period) => TryTotal(measure, period, 0);

    /// <summary>Both totals of a growth over the same months of two years; null when a month of either is missing.</summary>
    internal Growth? TryGrowth(TradeMeasure measure, Period period, Period basePeriod)
    {
        var years = basePeriod.First.Year - period.First.Year;
        var (current, @base) = (TryTotal(measure, period, years), TryTotal(measure, basePeriod, -years));
        if (current is null || @base is null)
        {
            (current, @base) = (TryTotal(measure, period, 0), TryTotal(measure, basePeriod, 0));
        }

        return current is null || @base is null ? null : new Growth(current, @base);
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

        if (Cover(flow, period, 0) is not null)
        {
            return [];
        }

        var inside = Observations.Where(o => o.Flow == flow && o.Period.IsWholeMonths && period.Contains(o.Period)).ToList();
        return [.. period.EachMonth().Where(month => !inside.Exists(o => o.Period.Contains(month)))];
    }

    // Only rows that stand in another year too are used; 0 for all rows.
    private Total? TryTotal(TradeMeasure measure, Period period, int years)
    {
        if (!period.IsWholeMonths)
        {
            return null;
        }

        List<Observation>? rows = null;
        var value = 0m;
        foreach (var (flow, sign) in Terms(measure))
        {
            if (Cover(flow, period, years) is not { } cover)
            {
                return null;
            }

            foreach (var row in cover)
            {
                value += sign * row.Value;
            }

            if (rows is null)
            {
                rows = cover;
            }
            else
            {
                rows.AddRange(cover);
            }
        }

        return new Total(measure, period, value, Currency, rows!);
    }

    private static void Sort(List<Observation> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (ByTime(rows[i - 1], rows[i]) > 0)
            {
                rows.Sort(ByTime);
                return;
            }
        }
    }

    private static int ByTime(Observation a, Observation b)
    {
        var order = ((int)a.Flow).CompareTo((int)b.Flow);
        order = order != 0 ? order : a.Period.First.CompareTo(b.Period.First);
        return order != 0 ? order : a.Period.Last.CompareTo(b.Period.Last);
    }

    private static int ByPreference(PairSeries a, PairSeries b)
    {
        var (x, y) = (a.Vintage, b.Vintage);
        var order = x.Rank.CompareTo(y.Rank);
        order = order != 0 ? order : string.CompareOrdinal(x.Table, y.Table);
        order = order != 0 ? order : y.Origin.Published.CompareTo(x.Origin.Published);
        order = order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Currency, b.Currency);
    }

    // The place of the first row of a flow that starts on a day or later.
    private int From(TradeFlow flow, DateOnly day)
    {
        var (low, high) = flow == TradeFlow.Export ? (0, _imports) : (_imports, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Period.First < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool Holds(TradeFlow flow, Period period)
    {
        var end = flow == TradeFlow.Export ? _imports : _rows.Count;
        for (var i = From(flow, period.First); i < end && _rows[i].Period.First == period.First; i++)
        {
            if (_rows[i].Period == period)
            {
                return true;
            }
        }

        return false;
    }

    private static (TradeFlow Flow, int Sign)[] Terms(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => [(TradeFlow.Export, 1)],
        TradeMeasure.Imports => [(TradeFlow.Import, 1)],
        TradeMeasure.Turnover => [(TradeFlow.Export, 1), (TradeFlow.Import, 1)],
        TradeMeasure.Balance => [(TradeFlow.Export, 1), (TradeFlow.Import, -1)],
    };

    // The fewest rows that cover each month exactly once, worked out from the last month backwards; of equally many the longer first row.
    private List<Observation>? Cover(TradeFlow flow, Period period, int years)
    {
        var end = flow == TradeFlow.Export ? _imports : _rows.Count;
        var months = period.MonthCount;
        var (fewest, first) = (new int[months], new Observation?[months]);
        for (var month = months - 1; month >= 0; month--)
        {
            var day = period.First.AddMonths(month);
            for (var i = From(flow, day); i < end && _rows[i].Period.First == day; i++)
            {
                var o = _rows[i];
                if (o.Period.Last > period.Last || !o.Period.IsWholeMonths || (years != 0 && !Holds(flow, o.Period.AddYears(years))))
                {
                    continue;
                }

                var next = month + o.Period.MonthCount;
                if (next < months && first[next] is null)
                {
                    continue;
                }

                var rows = 1 + (next < months ? fewest[next] : 0);
                if (first[month] is null || rows <= fewest[month])
                {
                    (fewest[month], first[month]) = (rows, o);
                }
            }
        }

        if (first[0] is null)
        {
            return null;
        }

        var cover = new List<Observation>(fewest[0]);
        for (var month = 0; month < months; month += cover[^1].Period.MonthCount)
        {
            cover.Add(first[month]!);
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
