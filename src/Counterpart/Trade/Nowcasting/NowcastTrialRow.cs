namespace Counterpart.Trade.Nowcasting;

/// <summary>One year nowcast as it would have been then, and what it came to.</summary>
/// <param name="Nowcast">What would have been said.</param>
/// <param name="Actual">What the year came to.</param>
/// <param name="Record">The highest earlier year held.</param>
public sealed record NowcastTrialRow(YearNowcast Nowcast, double Actual, double Record)
{
    /// <summary>By how much the median was off, as a part of the actual year: 0.02 for two percent too much.</summary>
    public double Error => (Nowcast.Median / Actual) - 1;

    /// <summary>The same of the plain seasonal-share rule.</summary>
    public double ShareRuleError => (Nowcast.ShareRule / Actual) - 1;

    /// <summary>Whether the year was a record.</summary>
    public bool WasRecord => Actual > Record;

    /// <summary>The probability of a record that would have been told.</summary>
    public double RecordProbability => Nowcast.ProbabilityAbove(Record);

    /// <summary>The plain rule's answer on the record: 1 or 0.</summary>
    public double ShareRuleRecord => Nowcast.ShareRule > Record ? 1 : 0;

    /// <summary>Whether the year fell into the 80 % interval.</summary>
    public bool IsWithin => Actual >= Nowcast.Quantile(0.1) && Actual <= Nowcast.Quantile(0.9);
}
