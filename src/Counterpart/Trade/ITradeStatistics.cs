namespace Counterpart.Trade;

/// <summary>The seam to stored statistics of trade.</summary>
public interface ITradeStatistics
{
    /// <summary>All vintages held, oldest publication first.</summary>
    IReadOnlyList<Vintage> Vintages { get; }

    /// <summary>Observations of one pair, as one reporter published them, ordered by table, vintage, flow and period.</summary>
    /// <param name="query">What is asked for.</param>
    IReadOnlyList<Observation> Find(TradeQuery query);

    /// <summary>Sums by goods or by counterpart: of each table the latest vintage (as of that day) that holds the reporter, in no stated order.</summary>
    /// <param name="query">What is asked for.</param>
    IReadOnlyList<DetailRow> Detail(DetailQuery query);

    /// <summary>Average rates of a currency to the US dollar, oldest first; empty when none are held.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="asOf">Only rates published on or before this day; null for the latest.</param>
    IReadOnlyList<ExchangeRate> Rates(string currency, DateOnly? asOf = null);
}

/// <summary>A question for observations.</summary>
/// <param name="Reporter">Whose books.</param>
/// <param name="Counterpart">With whom.</param>
/// <param name="Product">Code of the goods.</param>
/// <param name="AsOf">Only vintages published on or before this day; null for all.</param>
/// <param name="LatestOnly">Of each table only its latest vintage (as of that day) that holds the pair; false for all vintages.</param>
public sealed record TradeQuery(
    Country Reporter,
    Country Counterpart,
    string Product = Observation.AllProducts,
    DateOnly? AsOf = null,
    bool LatestOnly = true)
{
    /// <summary>Of figures that differ in meaning from the table's own, these, such as <c>re-exports</c>; empty for the table's own.</summary>
    public string Terms { get; init; } = "";
}
