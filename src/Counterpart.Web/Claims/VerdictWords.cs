using Counterpart.Checking;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Web.Claims;

/// <summary>The words of verdicts: findings, states of the books, values and the bounds they are held against.</summary>
internal static class VerdictWords
{
    private const decimal CloseToABound = 0.5m;

    public static string Of(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.Fails => "fails",
        Finding.CannotVerify => "cannot verify",
    };

    /// <summary>The name of a finding in the stylesheet.</summary>
    public static string Key(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.Fails => "fails",
        Finding.CannotVerify => "open",
    };

    public static string Of(AsOf asOf) => asOf switch
    {
        AsOf.Said => "as said",
        AsOf.Latest => "latest",
    };

    /// <summary>What is not yet so; null for a fact.</summary>
    public static string? Of(Modality modality) => modality switch
    {
        Modality.Fact => null,
        Modality.Forecast => "forecast",
        Modality.Target => "target",
    };

    public static string Of(Valuation valuation) => valuation switch
    {
        Valuation.Fob => "FOB",
        Valuation.Cif => "CIF",
        Valuation.Unknown => "of a valuation that is not stated",
    };

    /// <summary>What the books give, with a digit more where one would hide on which side of a bound it lies; empty when nothing was computed.</summary>
    public static string Computed(Verdict verdict, Claim claim)
    {
        if (verdict is not { Computed: { } value, Unit: { } unit })
        {
            return "";
        }

        var close = verdict.Accepted is { } accepted && new[] { accepted.Min, accepted.Max }.Any(bound => bound is { } end && Math.Abs(value - end) < CloseToABound);
        return InWords.Value(claim.Measure, value, unit, close);
    }

    /// <summary>The values that the words allow: <c>from +25.5 % to under +26.5 %</c>.</summary>
    public static string Of(Interval accepted, Unit unit, Measure measure)
    {
        string Word(decimal value) => unit == Unit.Percent
            ? $"{(measure == Measure.Growth && value > 0m ? "+" : "")}{Wording.Plain(value)}{Wording.NoBreakSpace}%"
            : InWords.Value(measure, value, unit);
        return (accepted.Min, accepted.Max) switch
        {
            ({ } min, { } max) when min == max => $"exactly {Word(min)}",
            ({ } min, { } max) => $"{(accepted.MinInclusive ? "from" : "over")} {Word(min)} to {(accepted.MaxInclusive ? "" : "under ")}{Word(max)}",
            ({ } min, null) => $"{(accepted.MinInclusive ? "at least" : "more than")} {Word(min)}",
            (null, { } max) => $"{(accepted.MaxInclusive ? "up to" : "less than")} {Word(max)}",
            _ => "any value",
        };
    }
}
