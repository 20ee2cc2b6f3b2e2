using Counterpart.Reading;

namespace Counterpart.Web.Claims;

/// <summary>Values with their units, as cards and tables set them.</summary>
internal static class ValueWords
{
    private const decimal NearAnEnd = 0.25m;

    /// <summary>A value in its unit: <c>+34.0 %</c>, <c>24.62 billion USD</c>, <c>32</c>.</summary>
    /// <param name="value">The value, scaled out.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Digits behind the point where the unit leaves them open.</param>
    public static string Of(decimal value, Unit unit, int decimals = 1) =>
        unit == Unit.Percent ? Wording.Change(value, decimals)
        : unit == Unit.PercentagePoints ? $"{Wording.Signed(value, decimals)}{Wording.NoBreakSpace}points"
        : unit == Unit.Times ? $"×{Wording.NoBreakSpace}{Wording.Plain(value)}"
        : unit == Unit.Rank ? $"place{Wording.NoBreakSpace}{Wording.Number(value)}"
        : unit == Unit.Tonnes ? $"{Wording.Plain(value)}{Wording.NoBreakSpace}t"
        : unit.IsCurrency ? Wording.Money(value, unit.Code)
        : Wording.Plain(value);

    /// <summary>What the books give; with a second decimal where one would hide on which side of a bound it lies.</summary>
    public static string Computed(decimal value, Unit unit, Interval? accepted) =>
        Of(value, unit, accepted is not null && (IsNear(accepted.Min, value) || IsNear(accepted.Max, value)) ? 2 : 1);

    /// <summary>A value as worded, without digits that were not worded.</summary>
    public static string Worded(decimal value, Unit unit, Measure measure) => measure switch
    {
        Measure.Share when unit == Unit.Percent => $"{Wording.Plain(value)}{Wording.NoBreakSpace}%",
        _ when unit == Unit.Percent => $"{(value > 0 ? "+" : "")}{Wording.Plain(value)}{Wording.NoBreakSpace}%",
        _ => Of(value, unit),
    };

    /// <summary>The values that the words allow: <c>from +25.5 % to under +26.5 %</c>.</summary>
    public static string Of(Interval accepted, Unit unit, Measure measure)
    {
        string Word(decimal value) => Worded(value, unit, measure);
        return (accepted.Min, accepted.Max) switch
        {
            ({ } min, { } max) when min == max => $"exactly {Word(min)}",
            ({ } min, { } max) => $"{(accepted.MinInclusive ? "from" : "over")} {Word(min)} to {(accepted.MaxInclusive ? "" : "under ")}{Word(max)}",
            ({ } min, null) => $"{(accepted.MinInclusive ? "at least" : "more than")} {Word(min)}",
            (null, { } max) => $"{(accepted.MaxInclusive ? "up to" : "less than")} {Word(max)}",
            _ => "any value",
        };
    }

    private static bool IsNear(decimal? end, decimal value) => end is { } e && Math.Abs(value - e) < NearAnEnd;
}
