using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Which table a claim would need, where totals of goods trade between two countries cannot decide it.</summary>
internal static class Needs
{
    /// <summary>A clause that names the table needed; null where totals of trade, or a series of its own, can decide.</summary>
    public static string? TableFor(Claim claim)
    {
        var series = SeriesOf(claim);
        if (series.Length == 0)
        {
            return claim.Product is { Length: > 0 } thing ? $"no table of “{thing}” is held" : $"no table of {Series(claim.Metric)} is held";
        }

        if (claim.Measure == Measure.Share && claim.Metric is Metric.TradeTurnover && IsFlow(claim.Product))
        {
            return null;
        }

        var goods = series is Observation.AllProducts or OtherSeries.Services;
        if (claim.Measure is Measure.Share or Measure.Rank && series != Observation.AllProducts)
        {
            return $"a {(claim.Measure == Measure.Share ? "share" : "rank")} in {Series(claim.Metric)} needs a table of {Series(claim.Metric)} with all partners";
        }

        if (claim.Measure == Measure.Count && goods)
        {
            return claim.Product is { Length: > 0 } counted ? $"tables of trade values cannot tell: a table of the number of “{counted}” is needed" : "a number of things is not found in tables of trade values";
        }

        if (claim.Product is not { Length: > 0 } product || IsAllGoods(product) || (claim.Metric is Metric.Exports or Metric.Imports && IsServices(product)) || (goods && SaysNoMore(claim, product)))
        {
            return null;
        }

        return claim.Measure == Measure.Share ? $"a share of “{product}” needs a table of it beside its whole"
            : claim.Measure == Measure.Rank ? $"a rank by “{product}” needs a table of it with all partners"
            : goods ? $"totals of all goods cannot tell: a table for “{product}” is needed"
            : $"totals of {Series(claim.Metric)} cannot tell: a table for “{product}” is needed";
    }

    /// <summary>The table that would decide the claim on one side's books, as a plain sentence.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="books">Whose books.</param>
    /// <param name="period">The months asked; null when they are not known.</param>
    /// <param name="basePeriod">The months compared with.</param>
    /// <param name="by">The day by which it must have been published; null for any.</param>
    public static string Table(Claim claim, Country books, Period? period, Period? basePeriod, DateOnly? by)
    {
        var whose = Wording.Owner(books);
        var partner = claim.From == books ? claim.To : claim.From;
        var with = claim.From is null || claim.To is null || partner is null ? "with the world" : $"with {Wording.Name(partner)}";
        var goods = claim.Product is { Length: > 0 } product && !IsAllGoods(product) && !SaysNoMore(claim, product) && !IsFlow(product) && !IsServices(product) ? $" of “{product}”{Coded(product)}" : "";
        var series = SeriesOf(claim);
        var of = claim.Measure is Measure.Rank or Measure.Share
            ? IsTrade(claim.Metric) ? $"{whose} {Flow(claim)}{goods} with all its partners and the world"
            : series.Length == 0 ? $"{(claim.Product is { Length: > 0 } part ? $"“{part}”" : "the part")} beside its whole, in {Wording.Name(books)}"
            : $"{Series(claim.Metric)}{(goods.Length == 0 ? "" : $" (“{claim.Product}”)")} beside the whole, as {Wording.Name(books)} counts it"
            : series == Observation.AllProducts ? $"{whose} {Flow(claim)}{goods} {with}"
            : series.Length == 0 && claim.Product is { Length: > 0 } thing ? $"“{thing}” in {Wording.Name(books)}"
            : $"{Series(claim.Metric)}{(goods.Length == 0 ? "" : $" (“{claim.Product}”)")}, as {Wording.Name(books)} counts {(series is OtherSeries.Services or OtherSeries.Investment or OtherSeries.Freight or OtherSeries.Transit or OtherSeries.Gdp ? "it" : "them")}";
        var unit = claim.Figure?.Unit is not { } one ? ""
            : claim.Measure is not (Measure.Level or Measure.Change or Measure.Count) ? ""
            : one.IsCurrency ? $" in {one} (or in another currency, with exchange rates)"
            : one == Unit.Tonnes ? " in tonnes"
            : one == Unit.Count ? ", by number" : "";
        var months = period is not { } told ? claim.Measure == Measure.Count ? "the time of the report" : "the time meant, which the report does not tell"
            : claim.Measure == Measure.Record ? $"{Wording.InWords(told)} and ten earlier years or more"
            : basePeriod is { } before ? $"{Wording.InWords(told)} and {Wording.InWords(before)}"
            : Wording.InWords(told);
        return $"A table of {of}{unit}, for {months}{(by is { } day ? $", published by {Wording.Day(day)}" : "")}.";
    }

    private static string Coded(string product) => Goods.Meanings(product) is [var goods] ? $", {goods.InWords}," : "";

    private static string Flow(Claim claim) => IsTrade(claim.Metric) ? "exports and imports" : Series(claim.Metric);

    /// <summary>Code of the series that would decide the claim; empty where there is none.</summary>
    public static string SeriesOf(Claim claim) => claim.Metric switch
    {
        Metric.Exports or Metric.Imports when claim.Product is { } product && IsServices(product) => OtherSeries.Services,
        Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance => Observation.AllProducts,
        Metric.ServicesTrade => OtherSeries.Services,
        Metric.Investment => OtherSeries.Investment,
        Metric.Projects => OtherSeries.Projects,
        Metric.Enterprises => OtherSeries.Enterprises,
        Metric.Agreements => OtherSeries.Agreements,
        Metric.Freight => OtherSeries.Freight,
        Metric.Transit => OtherSeries.Transit,
        Metric.Tourists => OtherSeries.Tourists,
        Metric.Flights => OtherSeries.Flights,
        Metric.Students => OtherSeries.Students,
        Metric.Loans => OtherSeries.Loans,
        Metric.Gdp => OtherSeries.Gdp,
        Metric.Other => "",
    };

    /// <summary>Whether a product names one flow of a turnover.</summary>
    public static bool IsFlow(string? product) => product is not null && (product.Equals("exports", StringComparison.OrdinalIgnoreCase) || product.Equals("imports", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a qualifier means services.</summary>
    public static bool IsServices(string product) => product.Equals("services", StringComparison.OrdinalIgnoreCase) || product.Equals("service", StringComparison.OrdinalIgnoreCase);

    // "exports" of exports, "foreign trade" of a turnover: the flow told once more.
    private static bool SaysNoMore(Claim claim, string product) => claim.Metric switch
    {
        Metric.Exports => Is(product, "exports", "export", "total exports", "overall exports", "goods exports"),
        Metric.Imports => Is(product, "imports", "import", "total imports", "overall imports", "goods imports"),
        Metric.TradeTurnover => Is(product, "foreign trade", "external trade", "trade turnover", "turnover", "trade", "total trade", "foreign trade turnover", "overall trade"),
        _ => false,
    };

    private static bool Is(string product, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (product.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
        Metric.Other => "what the figure counts",
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
