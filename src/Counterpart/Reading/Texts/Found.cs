using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>A phrase found at a token, as it is kept: numbers only, so that the collector of memory need not walk through the millions of a long text.</summary>
/// <param name="end">Index one past its last token.</param>
/// <param name="sense">Number of its meaning.</param>
/// <param name="category">Its category.</param>
internal readonly struct Found(int end, int sense, Category category)
{
    private readonly uint _meaning = ((uint)sense << 8) | (uint)category;

    /// <summary>Index one past its last token.</summary>
    public int End { get; } = end;

    /// <summary>Number of its meaning.</summary>
    public int Sense => (int)(_meaning >> 8);

    /// <summary>Its category.</summary>
    public Category Category => (Category)(_meaning & 0xFF);
}
