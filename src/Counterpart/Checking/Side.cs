using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>What a claim asks of one side's books.</summary>
/// <param name="Books">The reporter.</param>
/// <param name="Counterpart">With whom; the world when the claim is of a country's whole trade.</param>
/// <param name="Measure">What is computed, seen from the reporter.</param>
/// <param name="Sign">−1 where the claim is of the other side's balance.</param>
internal readonly record struct Side(Country Books, Country Counterpart, TradeMeasure Measure, int Sign = 1)
{
    /// <summary>Code of the series asked: all goods, or one that is not of goods.</summary>
    public string Series { get; init; } = Observation.AllProducts;

    /// <summary>The sides whose books speak of a claim on trade: the first party's, then the second's.</summary>
    public static IReadOnlyList<Side> Of(Claim claim)
    {
        var series = Needs.SeriesOf(claim);
        return (claim.From, claim.To) switch
        {
            ({ } from, { } to) when from != to =>
                [new(from, to, Outgoing(claim.Metric)) { Series = series }, new(to, from, Incoming(claim.Metric), claim.Metric == Metric.TradeBalance ? -1 : 1) { Series = series }],
            ({ } from, null) => [new(from, Country.World, claim.Metric == Metric.Imports ? TradeMeasure.Imports : Outgoing(claim.Metric)) { Series = series }],
            (null, { } to) => [new(to, Country.World, claim.Metric == Metric.Gdp ? TradeMeasure.Exports : Incoming(claim.Metric)) { Series = series }],
            _ => [],
        };
    }

    /// <summary>Whether what is claimed goes neither way: its figure may then stand under either flow.</summary>
    public static bool GoesBothWays(Metric metric) => metric is Metric.TradeTurnover or Metric.ServicesTrade or Metric.Agreements or Metric.Flights;

    // The convention of claims: what moves goes from → to, for imports too.
    private static TradeMeasure Outgoing(Metric metric) => metric == Metric.TradeBalance ? TradeMeasure.Balance
        : GoesBothWays(metric) ? TradeMeasure.Turnover
        : TradeMeasure.Exports;

    private static TradeMeasure Incoming(Metric metric) => metric == Metric.TradeBalance ? TradeMeasure.Balance
        : GoesBothWays(metric) ? TradeMeasure.Turnover
        : TradeMeasure.Imports;
}
