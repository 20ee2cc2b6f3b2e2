using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits with their inner marks: <c>1,224.5</c>.</summary>
    Number,

    /// <summary>One mark: punctuation, sign, quotation mark.</summary>
    Mark,
}

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Word">Id of the word in the vocabulary, without regard to case; −1 when the vocabulary does not know it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SpaceBefore">Whether white space parts it from the token before.</param>
/// <param name="IsCapital">Whether it starts with a capital letter.</param>
/// <param name="Opens">What rules can begin with it.</param>
internal readonly record struct Token(int Start, int Length, int Word, TokenKind Kind, bool SpaceBefore, bool IsCapital, Opener Opens)
{
    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;
}
