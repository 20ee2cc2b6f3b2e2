namespace Counterpart;

/// <summary>A half-open stretch of a text, in UTF-16 code units.</summary>
/// <remarks>Half-open, so that adjoining spans share one number and an empty span is allowed.</remarks>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Index of the first code unit.</summary>
    public int Start { get; } = Start >= 0 ? Start : throw new ArgumentOutOfRangeException(nameof(Start), Start, "A span starts at 0 or later.");

    /// <summary>Number of code units.</summary>
    public int Length { get; } = Length >= 0 ? Length : throw new ArgumentOutOfRangeException(nameof(Length), Length, "A span has no negative length.");

    /// <summary>Index one past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share a code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Order by start; of two that start together the longer comes first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>The form used in approved readings: <c>312..339</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}..{End}");
}
