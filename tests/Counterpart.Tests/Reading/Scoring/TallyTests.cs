using System.Text;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Reading.Scoring;

namespace Counterpart.Tests.Reading.Scoring;

/// <summary>Readings made by hand, held against marks made by hand.</summary>
public class TallyTests
{
    private const string Text = "Trade grew by 26% in 2020. Exports of Kenya reached $3 billion. Exports doubled. “We will build a road,” Ann Lee said.";
    private static readonly Country Kenya = new("KEN");
    private static readonly Country Uganda = new("UGA");
    private static readonly Document Report = new(Text, new DocumentOrigin(Name: "001.txt"));

    [Fact]
    public void A_claim_in_every_detail_as_marked_is_right()
    {
        var scores = Scored(Claims(Growth()), Growth(26m));
        Assert.Equal(new Score(1, 1, 1, 1), scores.CoreClaims);
        Assert.Equal(1m, scores.CoreClaims.RightF1);
    }

    [Fact]
    public void A_claim_with_another_period_is_found_and_not_right()
    {
        var scores = Scored(Claims(Growth(period: "2019")), Growth(26m));
        Assert.Equal(new Score(1, 1, 1, 0), scores.CoreClaims);
        Assert.Equal(0, scores.Slots.Single(s => s.Slot == Slot.Period).Right);
        Assert.Equal(1, scores.Slots.Single(s => s.Slot == Slot.Measure).Right);
    }

    [Theory]
    [InlineData(26.1, 1)]
    [InlineData(26.5, 0)]
    public void A_value_within_half_a_percent_is_the_same_value(double value, int found) =>
        Assert.Equal(found, Scored(Claims(Growth()), Growth((decimal)value)).CoreClaims.Found);

    [Fact]
    public void A_claim_elsewhere_in_the_text_is_not_found() =>
        Assert.Equal(new Score(1, 1, 0, 0), Scored(Claims(Growth()), Made("Exports doubled", Metric.TradeTurnover, Measure.Growth, 26m, Unit.Percent, Period.Year(2020))).CoreClaims);

    [Fact]
    public void Doubled_and_a_growth_of_a_hundred_percent_are_one_fact()
    {
        var marked = Claim("Exports doubled", "exports", "multiple", "2", "times", null);
        var read = Made("Exports doubled", Metric.Exports, Measure.Growth, 100m, Unit.Percent, null);
        Assert.Equal(new Score(1, 1, 1, 0), Scored(Claims(marked), read).CoreClaims);
    }

    [Fact]
    public void The_parties_of_turnover_have_no_order_and_those_of_exports_have()
    {
        var turnover = Growth(26m) with { From = Uganda, To = Kenya };
        Assert.Equal(1, Scored(Claims(Growth()), turnover).CoreClaims.Right);
        var level = Claim("Exports of Kenya reached $3 billion", "exports", "level", "3000000000", "USD", null);
        var exports = Made("Exports of Kenya reached $3 billion", Metric.Exports, Measure.Level, 3_000_000_000m, Unit.Currency("USD"), null) with { From = Uganda, To = Kenya };
        Assert.Equal(new Score(1, 1, 1, 0), Scored(Claims(level), exports).CoreClaims);
    }

    [Fact]
    public void A_core_claim_read_as_another_metric_still_counts_once()
    {
        var level = Claim("Exports of Kenya reached $3 billion", "exports", "level", "3000000000", "USD", null);
        var scores = Scored(Claims(level), Made("Exports of Kenya reached $3 billion", Metric.Loans, Measure.Level, 3_000_000_000m, Unit.Currency("USD"), null));
        Assert.Equal(new Score(1, 1, 1, 0), scores.CoreClaims);
        Assert.Equal(new Score(1, 1, 1, 0), scores.Claims);
        Assert.Equal([("exports", new Score(1, 1, 1, 0)), ("loans", new Score(0, 1, 0, 0))], scores.Kinds.Select(k => (k.Metric, k.Score)));
    }

    [Fact]
    public void A_claim_that_nobody_marked_costs_precision()
    {
        var scores = Scored("", Growth(26m));
        Assert.Equal(new Score(0, 1, 0, 0), scores.Claims);
        Assert.Equal(0m, scores.Claims.Precision);
        Assert.Equal(0m, scores.Claims.F1);
    }

    [Fact]
    public void Two_claims_in_the_same_words_each_find_their_own()
    {
        var both = "Trade grew by 26% in 2020. Exports of Kenya reached $3 billion";
        var gold = Claims(Claim(both, "trade-turnover", "growth", "26", "percent", "2020"), Claim(both, "exports", "level", "3000000000", "USD", null));
        var scores = Scored(gold, Made(both, Metric.Exports, Measure.Level, 3_000_000_000m, Unit.Currency("USD"), null), Made(both, Metric.TradeTurnover, Measure.Growth, 26m, Unit.Percent, Period.Year(2020)));
        Assert.Equal(new Score(2, 2, 2, 2), scores.CoreClaims);
    }

    [Fact]
    public void A_statement_is_found_by_half_of_its_words_and_right_by_its_speakers_last_name()
    {
        var gold = """{ "statements": [ { "text": "We will build a road", "speaker": "Ann Lee" } ], "people": [ { "name": "Ann Lee" }, { "name": "Bo Chan" } ] }""";
        var half = new RemarkMade(Quote("build a road"), "President Lee", SpeechKind.Direct);
        var scores = Scored(gold, Empty() with { Remarks = [half], People = [new Person("Ann Lee", null, null, Quote("Ann Lee"))] });
        Assert.Equal(new Score(1, 1, 1, 1), scores.Facts.Single(f => f.Kind == "statements").Score);
        Assert.Equal(new Score(2, 1, 1, 1), scores.Facts.Single(f => f.Kind == "people").Score);
        var elsewhere = Scored(gold, Empty() with { Remarks = [new RemarkMade(Quote("Trade grew by 26%"), "Ann Lee", SpeechKind.Direct)] });
        Assert.Equal(new Score(1, 1, 0, 0), elsewhere.Facts.Single(f => f.Kind == "statements").Score);
    }

    [Fact]
    public void A_mark_that_does_not_stand_in_the_text_is_counted() =>
        Assert.Equal(1, Scored(Claims(Claim("Trade fell", "trade-turnover", "growth", "-1", "percent", null))).NotInText);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "claims": [ { "metric": "exports" } ] }""")]
    [InlineData("""{ "published": "19 August" }""")]
    public void What_is_not_in_the_gold_form_is_told(string json) =>
        Assert.Equal("CP2101", Assert.Throws<CounterpartException>(() => Marked(json)).Code);

    [Fact]
    public void What_is_lost_and_what_is_gained_since_the_approval_is_listed()
    {
        var gold = Claims(Growth(), Claim("Exports doubled", "exports", "multiple", "2", "times", null));
        var exports = Made("Exports doubled", Metric.Exports, Measure.Multiple, 2m, Unit.Times, null);
        var before = Scored(gold, Growth(26m));
        var approved = ApprovedReading.Parse(ApprovedReading.Write(before), "approved.tsv");
        Assert.Equal(before.Found, approved);
        Assert.Empty(ApprovedReading.Compare(approved, before));

        var lost = ApprovedReading.Compare(approved, Scored(gold, exports));
        Assert.Equal([ChangeKind.Lost, ChangeKind.NewlyFound], lost.Select(c => c.Kind));
        Assert.Contains("Trade grew by 26%", lost[0].Key, StringComparison.Ordinal);

        var worse = ApprovedReading.Compare(approved, Scored(gold, Growth(26m) with { Modality = Modality.Forecast }));
        Assert.Equal(ChangeKind.NoLongerRight, Assert.Single(worse).Kind);
        Assert.True(worse[0].IsLoss);
    }

    [Fact]
    public void A_fact_that_is_no_longer_marked_is_no_loss() =>
        Assert.Empty(ApprovedReading.Compare(Scored(Claims(Growth()), Growth(26m)).Found, Scored("")));

    [Fact]
    public void An_approved_line_that_cannot_be_understood_is_told_with_its_number()
    {
        var failure = Assert.Throws<CounterpartException>(() => ApprovedReading.Parse("right\t001\tclaim\tx\nperhaps\t001\tclaim\ty\n", "approved.tsv"));
        Assert.Equal("CP2102", failure.Code);
        Assert.StartsWith("approved.tsv, line 2:", failure.Message, StringComparison.Ordinal);
    }

    private static Scores Scored(string gold, params Claim[] claims) => Scored(gold, Empty() with { Claims = claims });

    private static Scores Scored(string gold, Transcript transcript)
    {
        var tally = new Tally();
        tally.Add("001", Marked(gold.Length == 0 ? "{}" : gold), transcript);
        return tally.Scores;
    }

    private static MarkedReport Marked(string json) => MarkedReport.Parse(Encoding.UTF8.GetBytes(json), "001.json");

    private static string Claims(params string[] claims) => $$"""{ "claims": [ {{string.Join(", ", claims)}} ] }""";

    private static string Growth(string period = "2020") => Claim("Trade grew by 26% in 2020", "trade-turnover", "growth", "26", "percent", period);

    private static string Claim(string text, string metric, string measure, string value, string unit, string? period) =>
        $$"""{ "text": "{{text}}", "speaker": null, "metric": "{{metric}}", "from": "KEN", "to": "UGA", "measure": "{{measure}}", "op": "=", "value": {{value}}, "value2": null, "unit": "{{unit}}", "period": {{(period is null ? "null" : $"\"{period}\"")}}, "base": null, "modality": "fact" }""";

    private static Claim Growth(decimal value) => Made("grew by 26% in 2020", Metric.TradeTurnover, Measure.Growth, value, Unit.Percent, Period.Year(2020));

    private static Claim Made(string text, Metric metric, Measure measure, decimal value, Unit unit, Period? period) =>
        new(Quote(text), null, metric, Kenya, Uganda, null, measure, new Figure(Comparison.Equal, value, null, unit, 1m), period, null, Modality.Fact, []);

    private static Quote Quote(string words) => Report.Quote(new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static Transcript Empty() => new(Report, [Kenya, Uganda], new SourceCited(null, [], null), null, [], [], [], [], [], [], [], [], [], []);
}
