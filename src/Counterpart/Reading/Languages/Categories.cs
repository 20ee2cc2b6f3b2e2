namespace Counterpart.Reading.Languages;

/// <summary>A set of categories: which meanings can start at a token, or anywhere in a sentence.</summary>
/// <remarks>
/// One comparison tells whether a rule need look at all, which is most of why reading is fast: see <c>docs/decisions/speed.md</c>.
/// One bit beside those of <see cref="Category"/> tells of what no vocabulary holds.
/// </remarks>
/// <param name="Bits">One bit a category.</param>
internal readonly record struct Categories(ulong Bits)
{
    /// <summary>A number in digits, or a fraction written as one sign.</summary>
    public const ulong Digits = 1UL << 63;

    /// <summary>Whether the category is in the set.</summary>
    public bool Has(Category category) => ((Bits >> (int)category) & 1) != 0;

    /// <summary>Whether any of these is in the set; the bits are written as constants, so that nothing is computed where it is asked.</summary>
    public bool HasAny(ulong bits) => (Bits & bits) != 0;

    /// <summary>The set with another.</summary>
    public static Categories operator |(Categories a, Categories b) => new(a.Bits | b.Bits);
}
