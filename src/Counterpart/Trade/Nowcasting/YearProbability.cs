namespace Counterpart.Trade.Nowcasting;

/// <summary>A probability.</summary>
/// <param name="Value">Between 0 and 1.</param>
public sealed record YearProbability(double Value);
