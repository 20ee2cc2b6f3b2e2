using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>A claim on trade made ready to be asked of the books: its period, base and truth interval settled.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Period">Whole months.</param>
/// <param name="Base">The months compared with; null for levels and records.</param>
/// <param name="Accepted">What the words allow; null for a record.</param>
/// <param name="Remark">How the base or period was understood, where the words leave it open; a clause.</param>
internal sealed record Question(Claim Claim, Period Period, Period? Base, Interval? Accepted, string? Remark)
{
    /// <summary>What is computed: a number of things is a level of the series that counts them.</summary>
    public Measure Measure { get; } = Claim.Measure == Measure.Count ? Measure.Level : Claim.Measure;

    /// <summary>The question, or why no table of trade between two countries can decide the claim; a clause.</summary>
    /// <param name="claim">A claim on turnover, exports, imports or balance.</param>
    /// <param name="published">Day of the report.</param>
    public static Answer<Question> Of(Claim claim, DateOnly? published)
    {
        if (WhyNot(claim, published) is { } why)
        {
            return Answer.Unknown<Question>(why);
        }

        if (claim.Period is null && claim.Measure is Measure.Rank or Measure.Share && published is { } day)
        {
            // "Russia is our largest partner" tells of how it is: the last year that was over.
            var lastYear = Period.Year(day.Year - 1);
            return new Question(claim, lastYear, null, TruthInterval.Of(claim.Figure!), $"no period is told, and {Wording.InWords(lastYear)}, the last year that was over, is taken");
        }

        var period = claim.Period!.Value;
        if (claim.Measure == Measure.Record)
        {
            return period.MonthCount > 12
                ? Answer.Unknown<Question>("a record is judged for one year or the same months of years, and the period is longer")
                : new Question(claim, period, null, null, null);
        }

        var (accepted, target) = AcceptedBy(claim);
        if (claim.Measure is Measure.Level or Measure.Count or Measure.Share or Measure.Rank)
        {
            return new Question(claim, period, null, accepted, target);
        }

        if (claim.Base is not { } given)
        {
            return claim.Measure == Measure.Multiple
                ? Answer.Unknown<Question>("the report does not tell what the multiple is of")
                : new Question(claim, period, period.AddYears(-1), accepted, target);
        }

        if (given.MonthCount == period.MonthCount && given.IsWholeMonths)
        {
            return given == period
                ? Answer.Unknown<Question>("the period and its base are the same")
                : new Question(claim, period, given, accepted, target);
        }

        // "January–June, +19 % on 2019" means the same months of 2019.
        if (given.IsYear && period.First.Year == period.Last.Year)
        {
            var sameMonths = period.AddYears(given.First.Year - period.First.Year);
            return new Question(claim, period, sameMonths, accepted, $"the base, {Wording.InWords(given)}, is taken as its same months, {Wording.InWords(sameMonths)}");
        }

        // "Since 2018 it has grown by 40 %" compares the last year with the first.
        if (given.IsYear && period.IsWholeYears && period.First == given.First)
        {
            var lastYear = Period.Year(period.Last.Year);
            return new Question(claim, lastYear, given, accepted, $"the change over {Wording.InWords(period)} is taken as {Wording.InWords(lastYear)} against {Wording.InWords(given)}");
        }

        return Answer.Unknown<Question>("the period and its base cover different numbers of months and cannot be compared");
    }

    /// <summary>What the words allow; a target that is told as a plain number is met by more as well.</summary>
    public static (Interval Accepted, string? Remark) AcceptedBy(Claim claim)
    {
        var accepted = TruthInterval.Of(claim.Figure!);
        var open = claim.Modality == Modality.Target && claim.Metric != Metric.TradeBalance && claim.Measure is not (Measure.Rank or Measure.Share)
            && claim.Figure is { Comparison: Comparison.Equal or Comparison.About or Comparison.Range, Value: > 0m };
        return open ? (accepted with { Max = null, MaxInclusive = false }, "a target is met by more as well") : (accepted, null);
    }

    private static string? WhyNot(Claim claim, DateOnly? published)
    {
        if (Needs.TableFor(claim) is { } table)
        {
            return table;
        }

        if (claim.Period is not { } period)
        {
            if (claim is { Measure: Measure.Rank or Measure.Share, Modality: Modality.Fact, Figure: not null } && published is not null)
            {
                return WhyNotUnit(claim);
            }

            return published is null
                ? "its period is open: the report bears no date of publication against which it could be placed"
                : "the report does not tell the period it is about";
        }

        if (claim.Modality == Modality.Fact && published is { } day && period.Last >= day && claim.Measure != Measure.Record && period.First <= day)
        {
            return $"{Wording.InWords(period)} was not over when it was said, and the report does not tell up to which month it counts";
        }

        if (!period.IsWholeMonths)
        {
            return $"trade figures cover whole months, and {Wording.InWords(period)} is not made of them";
        }

        if (claim.Measure == Measure.Record)
        {
            return null;
        }

        if (claim.Figure is not { } figure)
        {
            return "the claim names no figure";
        }

        return WhyNotUnit(claim);
    }

    private static string? WhyNotUnit(Claim claim)
    {
        var unit = claim.Figure!.Unit;
        return claim.Measure switch
        {
            Measure.Growth when unit != Unit.Percent => "a growth is checked in percent only",
            Measure.Multiple when unit != Unit.Times => "a multiple is checked in times only",
            Measure.Share when unit != Unit.Percent => "a share is checked in percent only",
            Measure.Rank when unit != Unit.Rank => "a rank is checked as a place only",
            Measure.Level or Measure.Change when unit == Unit.Percent || unit == Unit.PercentagePoints => "a change of a share needs a table of the whole beside the part in both periods",
            Measure.Level or Measure.Change when !unit.IsCurrency && Needs.IsTrade(claim.Metric) =>
                $"the tables held give values in money: a table of {Needs.Series(claim.Metric)} {(unit == Unit.Tonnes ? "in tonnes" : "by weight, volume or number")} is needed",
            _ => null,
        };
    }
}
