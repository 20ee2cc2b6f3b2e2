using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>Which table a claim would need, where totals of goods trade between two countries cannot decide it.</summary>
internal static class Needs
{
    /// <summary>A clause that names the table needed; null where totals of trade can decide.</summary>
    public static string? TableFor(Claim claim)
    {
        if (!IsTrade(claim.Metric))
        {
            return $"no table of {Series(claim.Metric)} is held";
        }

        if (claim.Measure == Measure.Share)
        {
            return "a share needs a table of the whole beside the part, by partner or by goods";
        }

        if (claim.Measure == Measure.Rank)
        {
            return "a rank needs a table of all partners";
        }

        if (claim.Measure == Measure.Count)
        {
            return "a number of things is not found in tables of trade values";
        }

        if (claim.Product is { Length: > 0 } product && !IsAllGoods(product))
        {
            return $"totals of all goods cannot tell: a table for “{product}” is needed";
        }

        return null;
    }

    /// <summary>Whether tables of goods trade speak of it.</summary>
    public static bool IsTrade(Metric metric) => metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance;

    /// <summary>What a table of a metric would be a table of.</summary>
    public static string Series(Metric metric) => metric switch
    {
        Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance => "trade by partner",
        Metric.ServicesTrade => "trade in services",
        Metric.Investment => "investment between the two",
        Metric.Projects => "joint projects",
        Metric.Enterprises => "joint enterprises",
        Metric.Agreements => "agreements",
        Metric.Freight => "freight carried between the two",
        Metric.Transit => "transit freight",
        Metric.Tourists => "visitors",
        Metric.Flights => "flights",
        Metric.Students => "students",
        Metric.Loans => "loans",
        Metric.Gdp => "gross domestic product",
        Metric.Other => "what is counted here",
    };

    /// <summary>Whether a qualifier means goods of all kinds.</summary>
    public static bool IsAllGoods(string product)
    {
        foreach (var word in AllGoods)
        {
            if (product.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] AllGoods =
        ["goods", "merchandise", "commodities", "commodity", "all goods", "total", "overall", "mutual", "bilateral", "two-way", "trade in goods"];
}
