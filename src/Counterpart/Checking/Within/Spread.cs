namespace Counterpart.Checking.Within;

/// <summary>Arithmetic of intervals; an end that is null is open to infinity.</summary>
/// <remarks>Ends are taken as included: whether figures can fit must not hang on the last digit of a rounding.</remarks>
internal static class Spread
{
    /// <summary>a + b.</summary>
    public static Interval Add(Interval a, Interval b) => Closed(a.Min + b.Min, a.Max + b.Max);

    /// <summary>a − b.</summary>
    public static Interval Subtract(Interval a, Interval b) => Closed(a.Min - b.Max, a.Max - b.Min);

    /// <summary>a / b, both above zero.</summary>
    public static Interval Divide(Interval a, Interval b) => Closed(
        b.Max is { } high ? Math.Max(a.Min ?? 0m, 0m) / high : 0m,
        a.Max is { } top && b.Min is { } low and > 0m ? top / low : null);

    /// <summary>The interval shifted, then scaled by a factor above zero.</summary>
    public static Interval ShiftAndScale(Interval a, decimal by, decimal factor) => Closed((a.Min + by) * factor, (a.Max + by) * factor);

    /// <summary>Whether a value can lie in both.</summary>
    public static bool Meet(Interval a, Interval b) =>
        (a.Max is not { } aMax || b.Min is not { } bMin || aMax >= bMin) && (b.Max is not { } bMax || a.Min is not { } aMin || bMax >= aMin);

    private static Interval Closed(decimal? min, decimal? max) => new(min, max, true, true);
}
