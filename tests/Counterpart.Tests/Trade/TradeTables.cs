using Counterpart.Trade;

namespace Counterpart.Tests.Trade;

/// <summary>Makes small tables for tests.</summary>
internal static class TradeTables
{
    public static readonly Country Here = new("KAZ");
    public static readonly Country There = new("RUS");

    public static Vintage Vintage(string id, string? table = null, int rank = 1, Valuation imports = Valuation.Cif) => new(
        id,
        table ?? id,
        new Origin("Office", "Trade", "https://example.org", new DateOnly(2022, 6, 1), null, "open", Valuation.Fob, imports, "USD", ""),
        1,
        Period.Years(2010, 2021),
        rank);

    public static Observation Row(string vintage, Country reporter, Country counterpart, TradeFlow flow, Period period, decimal value, string product = Observation.AllProducts, string currency = "USD") =>
        new(reporter, counterpart, flow, product, period, value, currency, vintage);

    /// <summary>Months of one flow from January of a year.</summary>
    public static IEnumerable<Observation> Months(string vintage, Country reporter, Country counterpart, TradeFlow flow, int year, IEnumerable<decimal> values, string product = Observation.AllProducts, string currency = "USD") =>
        values.Select((value, i) => Row(vintage, reporter, counterpart, flow, Period.Month(year + (i / 12), (i % 12) + 1), value, product, currency));

    public static T Known<T>(Answer<T> answer)
        where T : class
    {
        Assert.True(answer.IsKnown, answer.Reason);
        return answer.Value;
    }
}
