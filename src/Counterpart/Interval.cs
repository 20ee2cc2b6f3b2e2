namespace Counterpart;

/// <summary>The values that a worded figure allows; an end that is null is open to infinity.</summary>
/// <param name="Min">Lower end.</param>
/// <param name="Max">Upper end.</param>
/// <param name="MinInclusive">Whether the lower end itself is allowed.</param>
/// <param name="MaxInclusive">Whether the upper end itself is allowed.</param>
public sealed record Interval(decimal? Min, decimal? Max, bool MinInclusive, bool MaxInclusive)
{
    /// <summary>Whether the value is allowed.</summary>
    public bool Contains(decimal value) =>
        (Min is not { } min || (MinInclusive ? value >= min : value > min)) &&
        (Max is not { } max || (MaxInclusive ? value <= max : value < max));

    /// <summary>How far the value lies outside; 0 inside or on an end.</summary>
    public decimal Distance(decimal value) =>
        Min is { } min && value < min ? min - value : Max is { } max && value > max ? value - max : 0m;
}
