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
    /// <summary>The sides whose books speak of a claim on trade: the first party's, then the second's.</summary>
    public static IReadOnlyList<Side> Of(Claim claim) => (claim.From, claim.To) switch
    {
        ({ } from, { } to) when from != to =>
            [new(from, to, Outgoing(claim.Metric)), new(to, from, Incoming(claim.Metric), claim.Metric == Metric.TradeBalance ? -1 : 1)],
        ({ } from, null) => [new(from, Country.World, claim.Metric == Metric.Imports ? TradeMeasure.Imports : Outgoing(claim.Metric))],
        (null, { } to) => [new(to, Country.World, Incoming(claim.Metric))],
        _ => [],
    };

    // The convention of claims: goods go from → to, for imports too.
    private static TradeMeasure Outgoing(Metric metric) => metric switch
    {
        Metric.Exports or Metric.Imports => TradeMeasure.Exports,
        Metric.TradeBalance => TradeMeasure.Balance,
        _ => TradeMeasure.Turnover,
    };

    private static TradeMeasure Incoming(Metric metric) => metric switch
    {
        Metric.Exports or Metric.Imports => TradeMeasure.Imports,
        Metric.TradeBalance => TradeMeasure.Balance,
        _ => TradeMeasure.Turnover,
    };
}
