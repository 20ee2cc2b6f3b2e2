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
/// <remarks>Sixteen bytes: every rule walks over tokens.</remarks>
internal readonly struct Token
{
    private const byte Kinds = 3;
    private const byte Spaced = 4;
    private const byte Capital = 8;
    private readonly byte _form;

    /// <summary>A token.</summary>
    /// <param name="start">First UTF-16 code unit.</param>
    /// <param name="length">Number of code units.</param>
    /// <param name="word">Id of the word in the vocabulary, without regard to case; −1 when the vocabulary does not know it.</param>
    /// <param name="kind">What it is made of.</param>
    /// <param name="spaceBefore">Whether white space parts it from the token before.</param>
    /// <param name="isCapital">Whether it starts with a capital letter.</param>
    /// <param name="opens">What rules can begin with it.</param>
    public Token(int start, int length, int word, TokenKind kind, bool spaceBefore, bool isCapital, Opener opens)
    {
        (Start, Length, Word, Opens) = (start, length, word, opens);
        _form = (byte)((int)kind | (spaceBefore ? Spaced : 0) | (isCapital ? Capital : 0));
    }

    /// <summary>First UTF-16 code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>Id of the word in the vocabulary, without regard to case; −1 when the vocabulary does not know it.</summary>
    public int Word { get; }

    /// <summary>What rules can begin with it.</summary>
    public Opener Opens { get; }

    /// <summary>What it is made of.</summary>
    public TokenKind Kind => (TokenKind)(_form & Kinds);

    /// <summary>Whether white space parts it from the token before.</summary>
    public bool SpaceBefore => (_form & Spaced) != 0;

    /// <summary>Whether it starts with a capital letter.</summary>
    public bool IsCapital => (_form & Capital) != 0;

    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;
}
