namespace Counterpart.Reading.Scoring;

/// <summary>How much of what was marked was read, and how much of what was read was marked.</summary>
/// <param name="Gold">Facts marked.</param>
/// <param name="Read">Facts read.</param>
/// <param name="Found">Facts in both.</param>
/// <param name="Right">Of these, how many have every detail right.</param>
public readonly record struct Score(int Gold, int Read, int Found, int Right)
{
    /// <summary>Part of what was read that was marked; 0 when nothing was read.</summary>
    public decimal Precision => Part(Found, Read);

    /// <summary>Part of what was marked that was read; 0 when nothing was marked.</summary>
    public decimal Recall => Part(Found, Gold);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public decimal F1 => Part(2 * Found, Gold + Read);

    /// <summary>Precision when only what is right in every detail counts.</summary>
    public decimal RightPrecision => Part(Right, Read);

    /// <summary>Recall when only what is right in every detail counts.</summary>
    public decimal RightRecall => Part(Right, Gold);

    /// <summary>Harmonic mean of the two when only what is right in every detail counts.</summary>
    public decimal RightF1 => Part(2 * Right, Gold + Read);

    /// <summary>Of what was found, the part with every detail right; null when nothing was found.</summary>
    public decimal? Detail => Found > 0 ? Part(Right, Found) : null;

    /// <summary>Both together.</summary>
    public static Score operator +(Score a, Score b) => new(a.Gold + b.Gold, a.Read + b.Read, a.Found + b.Found, a.Right + b.Right);

    private static decimal Part(int part, int whole) => whole == 0 ? 0m : (decimal)part / whole;
}
