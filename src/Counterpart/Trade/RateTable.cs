namespace Counterpart.Trade;

/// <summary>What an amount in one currency is multiplied with to be told in another, period by period.</summary>
public sealed class RateTable
{
    private readonly Dictionary<Period, decimal> _from;
    private readonly Dictionary<Period, decimal> _to;

    private RateTable(string from, string to, Dictionary<Period, decimal> fromRates, Dictionary<Period, decimal> toRates, IReadOnlyList<Vintage> vintages, string? through) =>
        (From, To, _from, _to, Vintages, Through) = (from, to, fromRates, toRates, vintages, through);

    /// <summary>ISO 4217 code of the amounts.</summary>
    public string From { get; }

    /// <summary>ISO 4217 code that they are told in.</summary>
    public string To { get; }

    /// <summary>The vintages that hold the rates; none between a currency and itself.</summary>
    public IReadOnlyList<Vintage> Vintages { get; }

    /// <summary>The money through which the dollar's rate was reckoned, such as <c>EUR</c> for rates of the European Central Bank; null where it was published.</summary>
    public string? Through { get; }

    /// <summary>Where the rates come from, in a sentence; null between a currency and itself.</summary>
    public string? Source
    {
        get
        {
            if (Vintages.Count == 0)
            {
                return null;
            }

            var tables = string.Join("; ", Vintages.Select(v => $"{v.Origin.Producer}, published {Wording.Day(v.Origin.Published)}, vintage {v.Id}"));
            return $"Rates of {From} and {To}, averages of the period{(Through is null ? "" : $", reckoned through {Through}")}: {tables}.";
        }
    }

    /// <summary>The rates held between two currencies; unknown when one of them has none.</summary>
    /// <param name="trade">Where the rates are held.</param>
    /// <param name="from">ISO 4217 code.</param>
    /// <param name="to">ISO 4217 code.</param>
    /// <param name="asOf">Only rates published on or before this day.</param>
    public static Answer<RateTable> Of(ITradeStatistics trade, string from, string to, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? through = null;
        var (left, right) = (from == to ? [] : Held(from), from == to ? [] : Held(to));
        foreach (var (code, rates) in new[] { (from, left), (to, right) })
        {
            if (from != to && code != CurrencyConversion.Dollar && rates.Count == 0)
            {
                return Answer.Unknown<RateTable>($"No rates of {code} to the dollar are held, so that {from} cannot be told in {to}.");
            }
        }

        return new RateTable(from, to, left, right, ids.Count == 0 ? [] : [.. trade.Vintages.Where(v => ids.Contains(v.Id))], through);

        Dictionary<Period, decimal> Held(string code)
        {
            var found = new Dictionary<Period, decimal>();
            foreach (var rate in code == CurrencyConversion.Dollar ? [] : trade.Rates(code, asOf))
            {
                found[rate.Period] = rate.PerDollar;
                ids.Add(rate.VintageId);
                through ??= rate.Through;
            }

            return found;
        }
    }

    /// <summary>The factor of a period: its published average, else the mean of its months' when all are held; null when they are not.</summary>
    public decimal? Factor(Period period) =>
        From == To ? 1m : PerDollar(From, _from, period) is { } left && PerDollar(To, _to, period) is { } right ? right / left : null;

    private static decimal? PerDollar(string currency, Dictionary<Period, decimal> rates, Period period)
    {
        if (currency == CurrencyConversion.Dollar)
        {
            return 1m;
        }

        if (rates.TryGetValue(period, out var own))
        {
            return own;
        }

        var (sum, months) = (0m, 0);
        foreach (var month in period.EachMonth())
        {
            if (!rates.TryGetValue(month, out var rate))
            {
                return null;
            }

            (sum, months) = (sum + rate, months + 1);
        }

        return sum / months;
    }
}
