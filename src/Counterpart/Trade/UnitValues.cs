namespace Counterpart.Trade;

/// <summary>Values and weights of goods at two dates, as far as both are reported.</summary>
/// <param name="Code">Code of the goods.</param>
/// <param name="Before">Value in the period compared with.</param>
/// <param name="WeightBefore">Its quantity, in one unit a code; null where none is reported.</param>
/// <param name="Now">Value in the period.</param>
/// <param name="WeightNow">Its quantity.</param>
public sealed record UnitValues(string Code, decimal Before, decimal? WeightBefore, decimal Now, decimal? WeightNow)
{
    /// <summary>Value over quantity in the period compared with: a unit value, which a price is not.</summary>
    public decimal? UnitBefore => WeightBefore is > 0m and { } weight ? Before / weight : null;

    /// <summary>Value over quantity in the period.</summary>
    public decimal? UnitNow => WeightNow is > 0m and { } weight ? Now / weight : null;

    /// <summary>Whether both dates have a value and a weight.</summary>
    public bool IsMatched => UnitBefore > 0m && UnitNow > 0m;
}
