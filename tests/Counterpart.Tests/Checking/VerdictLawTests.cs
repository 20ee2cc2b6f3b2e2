using Counterpart.Checking;
using Counterpart.Reading;
using CsCheck;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>What must be so of every claim.</summary>
public class VerdictLawTests
{
    private static readonly Gen<Claim> Claims =
        from measure in Gen.OneOf(Measure.Level, Measure.Growth, Measure.Multiple, Measure.Change, Measure.Record, Measure.Share)
        from metric in Gen.OneOf(Metric.TradeTurnover, Metric.Exports, Metric.Imports, Metric.TradeBalance, Metric.Investment)
        from comparison in Gen.OneOf(Enum.GetValues<Comparison>())
        from modality in Gen.OneOf(Enum.GetValues<Modality>())
        from value in Gen.Int[-60, 60]
        from first in Gen.Int[0, 40]
        from months in Gen.Int[1, 14]
        from yearsBack in Gen.Int[0, 4]
        select Make(measure, metric, comparison, modality, value, first, months, yearsBack);

    [Fact]
    public void No_finding_without_rows_and_no_refusal_without_its_reason() => Claims.Sample(claim =>
    {
        var verdicts = Check(SeedTables.All, claim, "2022-06-30").Verdicts;
        return verdicts.Count is 2 or 3 or 4 && verdicts.All(v => v.Finding == Finding.CannotVerify
            ? v.Reason is { Length: > 10 } && v.Computed is null && v.Observations.Count == 0
            : v.Computed is not null && v.Arithmetic is not null && v.Reproduce is not null && v.Observations.Count > 0);
    });

    [Fact]
    public void The_rows_of_a_verdict_are_of_one_reporter_one_vintage_and_one_currency() => Claims.Sample(claim =>
        Check(SeedTables.All, claim, "2022-06-30").Verdicts.All(v =>
            v.Observations.Select(o => (o.Reporter, o.VintageId, o.Currency)).Distinct().Count() <= 1
            && v.Observations.All(o => o.Reporter == v.Books)));

    [Fact]
    public void A_finding_says_whether_the_computed_value_lies_in_the_interval() => Claims.Sample(claim =>
        Check(SeedTables.All, claim, "2022-06-30").Verdicts.All(v =>
            v.Finding == Finding.CannotVerify || v.Accepted is null || v.Accepted.Contains(v.Computed!.Value) == (v.Finding == Finding.Holds)));

    [Fact]
    public void Other_readings_are_few_have_rows_and_change_no_verdict() => Claims.Sample(claim =>
    {
        var judged = Check(SeedTables.All, claim, "2022-06-30");
        return judged.OtherReadings.Count <= 5
            && judged.OtherReadings.All(r => r.Observations.Count > 0 && r.Sentence.EndsWith('.'))
            && (judged.OtherReadings.Count == 0 || judged.Verdicts.Any(v => v.Finding == Finding.Fails))
            && judged.Sentence.EndsWith('.') && char.IsUpper(judged.Sentence[0]) && !judged.Sentence.Contains("..", StringComparison.Ordinal);
    });

    [Fact]
    public void What_other_tables_hold_changes_no_other_sides_verdict() => Claims.Sample(claim =>
    {
        var alone = Check(Table.Hold(SeedTables.Customs, SeedTables.Rosstat), claim, "2022-06-30").On("RUS");
        var beside = Check(SeedTables.All, claim, "2022-06-30").On("RUS");
        return (alone.Finding, alone.Computed, alone.Reason) == (beside.Finding, beside.Computed, beside.Reason);
    });

    private static Claim Make(Measure measure, Metric metric, Comparison comparison, Modality modality, int value, int first, int months, int yearsBack)
    {
        var start = new DateOnly(2018, 1, 1).AddMonths(first);
        var period = new Period(start, start.AddMonths(months).AddDays(-1));
        var unit = measure switch
        {
            Measure.Growth or Measure.Share => Unit.Percent,
            Measure.Multiple => Unit.Times,
            _ => Unit.Currency("USD"),
        };
        var scale = unit.IsCurrency ? 500_000_000m : 1m;
        var figure = new Figure(comparison, value * scale, comparison == Comparison.Range ? (value + 2) * scale : null, unit, scale);
        return Claim(
            "x", measure, measure == Measure.Record ? null : figure, period.ToString(),
            yearsBack == 0 ? null : period.AddYears(-yearsBack).ToString(), metric, modality: modality);
    }
}
