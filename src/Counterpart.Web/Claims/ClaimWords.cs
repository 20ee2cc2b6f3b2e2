using Counterpart.Reading;

namespace Counterpart.Web.Claims;

/// <summary>A claim in the few words that head its card.</summary>
internal static class ClaimWords
{
    /// <summary>Metric and figure, such as <c>Trade turnover, more than +33.3 %</c>.</summary>
    public static string Headline(Claim claim) => $"{Of(claim.Metric)}, {Figure(claim)}";

    /// <summary>Months or years, and those compared with.</summary>
    public static string When(Claim claim) => (claim.Period, claim.Base) switch
    {
        ({ } period, { } compared) => $"{Wording.InBrief(period)} on {Wording.InBrief(compared)}",
        ({ } period, null) => Wording.InBrief(period),
        (null, { } compared) => $"since {Wording.InBrief(compared)}, up to an open date",
        _ => "period open",
    };

    /// <summary>From where to where, for what moves one way; null for turnover and the like.</summary>
    public static string? Direction(Claim claim) => (claim.From, claim.To) switch
    {
        _ when claim.Metric is Metric.TradeTurnover or Metric.ServicesTrade or Metric.Agreements or Metric.Flights => null,
        ({ } from, { } to) => $"{Countries.NameOf(from)} → {Countries.NameOf(to)}",
        ({ } from, null) => $"from {Countries.NameOf(from)}",
        (null, { } to) => $"to {Countries.NameOf(to)}",
        _ => null,
    };

    /// <summary>What is not yet so; null for a fact.</summary>
    public static string? Of(Modality modality) => modality switch
    {
        Modality.Fact => null,
        Modality.Forecast => "forecast",
        Modality.Target => "target",
    };

    private static string Figure(Claim claim)
    {
        if (claim.Measure == Measure.Record || claim.Figure is not { } figure)
        {
            return claim.Measure == Measure.Record ? "a record" : "no figure";
        }

        var low = ValueWords.Worded(figure.Value, figure.Unit, claim.Measure);
        return figure.Comparison switch
        {
            Comparison.Equal => low,
            Comparison.About => $"about {low}",
            Comparison.Greater => $"more than {low}",
            Comparison.GreaterOrEqual => $"at least {low}",
            Comparison.Less => $"less than {low}",
            Comparison.LessOrEqual => $"up to {low}",
            Comparison.Range => figure.Upper is { } upper ? $"{low} to {ValueWords.Worded(upper, figure.Unit, claim.Measure)}" : low,
        };
    }

    private static string Of(Metric metric) => metric switch
    {
        Metric.TradeTurnover => "Trade turnover",
        Metric.Exports => "Exports",
        Metric.Imports => "Imports",
        Metric.TradeBalance => "Trade balance",
        Metric.ServicesTrade => "Trade in services",
        Metric.Investment => "Investment",
        Metric.Projects => "Projects",
        Metric.Enterprises => "Enterprises",
        Metric.Agreements => "Agreements",
        Metric.Freight => "Freight",
        Metric.Transit => "Transit",
        Metric.Tourists => "Tourists",
        Metric.Flights => "Flights",
        Metric.Students => "Students",
        Metric.Loans => "Loans",
        Metric.Gdp => "Gross domestic product",
        Metric.Other => "Other figure",
    };
}
