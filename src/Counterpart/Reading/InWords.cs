namespace Counterpart.Reading;

/// <summary>Claims and facts in a few English words, the same at every door.</summary>
public static class InWords
{
    /// <summary>What is claimed: <c>turnover more than +33.3 %</c>, <c>exports of wheat 2.10 billion USD</c>, <c>32 large projects</c>, <c>place 3 in turnover</c>, <c>turnover: a record</c>.</summary>
    public static string Headline(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var subject = Of(claim.Metric);
        if (claim.Measure == Measure.Record || claim.Figure is null)
        {
            return claim.Measure == Measure.Record ? $"{WithProduct(subject, claim)}: a record" : WithProduct(subject, claim);
        }

        return claim.Measure switch
        {
            Measure.Count => $"{FigureWords.Of(claim)}{Wording.NoBreakSpace}{Counted(subject, claim)}",
            Measure.Rank => $"{FigureWords.Of(claim)} in {WithProduct(subject, claim)}",
            Measure.Share => $"share in {WithProduct(subject, claim)} {FigureWords.Of(claim)}",
            Measure.Change when claim.Figure.Unit == Unit.PercentagePoints => $"share in {WithProduct(subject, claim)} {FigureWords.Of(claim)}",
            _ => $"{WithProduct(subject, claim)} {FigureWords.Of(claim)}",
        };
    }

    /// <summary>The months or years it is about, and those compared with when they are not simply a year earlier; null when open.</summary>
    public static string? When(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return (claim.Period, claim.Base) switch
        {
            ({ } period, { } compared) when compared != period.AddYears(-1) => $"{Wording.InBrief(period)} on {Wording.InBrief(compared)}",
            ({ } period, _) => Wording.InBrief(period),
            (null, { } compared) => $"since {Wording.InBrief(compared)}",
            _ => null,
        };
    }

    /// <summary>From where to where: <c>Russia → Kazakhstan</c>; null for what has no direction, such as turnover.</summary>
    public static string? Direction(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return (claim.From, claim.To) switch
        {
            _ when claim.Metric is Metric.TradeTurnover or Metric.ServicesTrade or Metric.Agreements or Metric.Flights => null,
            ({ } from, { } to) => $"{Countries.NameOf(from)} → {Countries.NameOf(to)}",
            ({ } from, null) => $"from {Wording.Name(from)}",
            (null, { } to) => $"to {Wording.Name(to)}",
            _ => null,
        };
    }

    /// <summary>Whose companies, and where: <c>Russia → Kazakhstan</c>; null when neither is told.</summary>
    public static string? Direction(ProjectReported project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return (project.Investors.Count, project.Hosts.Count) switch
        {
            (0, 0) => null,
            (0, _) => $"in {Names(project.Hosts)}",
            (_, 0) => $"from {Names(project.Investors)}",
            _ => $"{Names(project.Investors)} → {Names(project.Hosts)}",
        };
    }

    /// <summary>A metric within a line: <c>turnover</c>.</summary>
    public static string Of(Metric metric) => metric switch
    {
        Metric.TradeTurnover => "turnover",
        Metric.Exports => "exports",
        Metric.Imports => "imports",
        Metric.TradeBalance => "trade balance",
        Metric.ServicesTrade => "trade in services",
        Metric.Investment => "investment",
        Metric.Projects => "projects",
        Metric.Enterprises => "enterprises",
        Metric.Agreements => "agreements",
        Metric.Freight => "freight",
        Metric.Transit => "transit",
        Metric.Tourists => "visitors",
        Metric.Flights => "flights",
        Metric.Students => "students",
        Metric.Loans => "loans",
        Metric.Gdp => "GDP",
        Metric.Other => "figure",
    };

    /// <summary>A kind of event.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Meeting => "meeting",
        EventKind.Talks => "talks",
        EventKind.Call => "call",
        EventKind.Visit => "visit",
        EventKind.Forum => "forum",
        EventKind.Commission => "commission",
        EventKind.Signing => "signing",
        EventKind.Statement => "statement",
        EventKind.Other => "event",
    };

    /// <summary>How far an agreement has come.</summary>
    public static string Of(AgreementStatus status) => status switch
    {
        AgreementStatus.Discussed => "discussed",
        AgreementStatus.Planned => "to be signed",
        AgreementStatus.Signed => "signed",
        AgreementStatus.Ratified => "ratified",
        AgreementStatus.InForce => "in force",
    };

    /// <summary>How far a project has come.</summary>
    public static string Of(ProjectStatus status) => status switch
    {
        ProjectStatus.Proposed => "proposed",
        ProjectStatus.Planned => "planned",
        ProjectStatus.UnderWay => "under way",
        ProjectStatus.Complete => "complete",
    };

    /// <summary>A computed value with its unit: <c>+34.0 %</c> for a change, <c>24.62 billion USD</c>, <c>2.05 times</c>, <c>place 3</c>.</summary>
    /// <param name="measure">What kind of statement the claim makes.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="close">Whether a digit more is needed to see on which side of a bound it lies.</param>
    public static string Value(Measure measure, decimal value, Unit unit, bool close = false) =>
        unit.IsCurrency ? (measure == Measure.Change && value > 0m ? "+" : "") + Wording.Money(value, unit.Code)
        : unit == Unit.Percent ? (measure == Measure.Growth ? Wording.Change(value, close ? 2 : 1) : $"{Wording.Plain(value)}{Wording.NoBreakSpace}%")
        : unit == Unit.Times ? $"{Wording.Number(value, 2)}{Wording.NoBreakSpace}times"
        : unit == Unit.PercentagePoints ? $"{Wording.Signed(value, close ? 2 : 1)}{Wording.NoBreakSpace}points"
        : unit == Unit.Rank ? $"place{Wording.NoBreakSpace}{Wording.Plain(value)}"
        : Wording.Plain(value);

    private static string WithProduct(string subject, Claim claim) => claim.Product is { Length: > 0 } product ? $"{subject} ({product})" : subject;

    private static string Counted(string subject, Claim claim) => claim.Product is { Length: > 0 } product ? $"{product} {subject}" : subject;

    private static string Names(IReadOnlyList<Country> countries) => Wording.List([.. countries.Select(Countries.NameOf)]);
}
