using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Tests.Checking;

/// <summary>Claims written down by hand, as a careful reader would have read them.</summary>
internal static class Reports
{
    public static Figure Percent(decimal value, decimal resolution = 1m, Comparison comparison = Comparison.Equal, Approach approach = Approach.EitherSide) =>
        new(comparison, value, null, Unit.Percent, resolution, approach);

    public static Figure Billion(decimal value, decimal resolution = 0.1m, Comparison comparison = Comparison.Equal, string currency = "USD", Approach approach = Approach.EitherSide) =>
        new(comparison, value * 1_000_000_000m, null, Unit.Currency(currency), resolution * 1_000_000_000m, approach);

    public static Figure Times(decimal value, decimal resolution = 0.1m, Comparison comparison = Comparison.Equal) =>
        new(comparison, value, null, Unit.Times, resolution);

    public static Claim Claim(
        string text, Measure measure, Figure? figure, string? period, string? @base = null, Metric metric = Metric.TradeTurnover,
        string? from = "KAZ", string? to = "RUS", Modality modality = Modality.Fact, string? product = null) =>
        new(
            new Document(text, new DocumentOrigin()).Quote(new(0, text.Length)), null, metric,
            from is null ? null : new Country(from), to is null ? null : new Country(to), product, measure, figure, At(period), At(@base), modality, []);

    public static CheckedClaim Check(ITradeStatistics trade, Claim claim) => Check(trade, claim, Day(claim));

    public static CheckedClaim Check(ITradeStatistics trade, Claim claim, string? published, params RegisteredProject[] register) =>
        Check(trade, [claim], published, register).Claims[0];

    // A fact is told once its period is over: in August 2021 as the case the project started from, else in the August after it.
    private static string Day(Claim claim) =>
        claim.Modality == Modality.Fact && claim.Period is { } period && period.Last >= new DateOnly(2021, 8, 19) ? $"{period.Last.Year + 1}-08-19" : "2021-08-19";

    public static CheckedReport Check(ITradeStatistics trade, IReadOnlyList<Claim> claims, string? published, IReadOnlyList<RegisteredProject> register)
    {
        var document = new Document(
            string.Join("\n\n", claims.Select(c => c.Quote.Text)),
            new DocumentOrigin(Name: "report.txt", Published: published is null ? null : At(published)!.Value.First));
        var transcript = new Transcript(document, [new("KAZ"), new("RUS")], new SourceCited("Kazinform", [], null), null, [], [], claims, [], [], [], [], [], [], []);
        return new Checker(trade, register).Check(transcript);
    }

    public static Verdict On(this CheckedClaim claim, string books, AsOf state = AsOf.Latest) =>
        claim.Verdicts.Single(v => v.Books.Code == books && v.AsOf == state);

    /// <summary>No-break spaces as spaces, so that expectations can be typed.</summary>
    public static string? Typed(string? text) => text?.Replace(Wording.NoBreakSpace, ' ');

    private static Period? At(string? iso) => iso is null ? null : Period.TryParse(iso, out var period) ? period : throw new ArgumentException(iso, nameof(iso));
}
