namespace Counterpart.Trade;

/// <summary>A total held against the same months of another year, of one table and vintage.</summary>
/// <remarks>Made by <see cref="PairSeries"/> alone, which has seen to it that both cover the same months of the year.</remarks>
public sealed record Growth
{
    internal Growth(Total current, Total @base) => (Current, Base) = (current, @base);

    /// <summary>The total of the period asked for.</summary>
    public Total Current { get; }

    /// <summary>The total that it is held against; its value is above zero.</summary>
    public Total Base { get; }

    /// <summary>The one over the other: 1.34 for a growth of 34 percent.</summary>
    public decimal Ratio => Current.Value / Base.Value;

    /// <summary>The change in percent of the base, not rounded.</summary>
    public decimal Percent => (Current.Value - Base.Value) / Base.Value * 100m;
}
