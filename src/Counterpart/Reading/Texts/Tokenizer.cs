using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>Cuts a text into tokens and paragraphs in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>Tokens of the text and, for each paragraph, the index of its first token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lower">The text in lower case, of the same length, and <see cref="WordKey.Room"/> characters of room behind it.</param>
    /// <param name="vocabulary">The words of its language.</param>
    /// <param name="room">Where the tokens are put as long as they fit.</param>
    public static (Run<Token> Tokens, List<int> Paragraphs) Cut(string text, ReadOnlySpan<char> lower, Vocabulary vocabulary, Token[] room)
    {
        var tokens = new Run<Token>(room);
        var paragraphs = new List<int>();
        var space = true;
        var lineBreaks = 1;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsSpace(c))
            {
                space = true;
                if (c is '\n' or '\u2029' or '\u2028' || (c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
                {
                    lineBreaks++;
                }

                i++;
                continue;
            }

            if (lineBreaks > 0)
            {
                // A single line break parts paragraphs too: reports that wrap lines are rare, headlines on a line of their own are not.
                paragraphs.Add(tokens.Count);
                lineBreaks = 0;
            }

            var start = i;
            if (char.IsAsciiDigit(c))
            {
                i = EndOfNumber(text, i);
                tokens.Add(new Token(start, i - start, vocabulary.Of(lower[start..i]).Word, TokenKind.Number, space, false, Opener.None));
            }
            else if (char.IsLetter(c) || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLetter(text, i)))
            {
                var isPlain = WordKey.TryRead(lower[start..], out var length, out var key);
                i = isPlain ? start + length : EndOfWord(text, i);
                var (word, opens) = isPlain ? vocabulary.Of(key) : vocabulary.Of(lower[start..i]);
                tokens.Add(new Token(start, i - start, word, TokenKind.Word, space, char.IsUpper(c), opens));
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                tokens.Add(new Token(start, i - start, i - start == 1 ? vocabulary.OfMark(c is '’' ? '\'' : lower[start]) : vocabulary.Of(lower[start..i]).Word, TokenKind.Mark, space, false, Opener.None));
            }

            space = false;
        }

        return (tokens, paragraphs);
    }

    private static bool IsSpace(char c) => c <= ' ' || (c >= '\u0085' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060'));

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                i++;
            }
            else if (c < 0x80)
            {
                break;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLetter(text, i))
            {
                i += 2;
            }
            else if (char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static int EndOfNumber(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                i++;
            }
            else if (c is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
            else if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' && IsGroup(text, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Whether a space at <paramref name="i"/> parts thousands: one to three digits before, exactly three after, then no digit.</summary>
    private static bool IsGroup(string text, int i)
    {
        if (i + 3 >= text.Length || !char.IsAsciiDigit(text[i + 1]) || !char.IsAsciiDigit(text[i + 2]) || !char.IsAsciiDigit(text[i + 3])
            || (i + 4 < text.Length && char.IsAsciiDigit(text[i + 4])))
        {
            return false;
        }

        var digits = 0;
        while (i - 1 - digits >= 0 && char.IsAsciiDigit(text[i - 1 - digits]) && digits < 4)
        {
            digits++;
        }

        // An ordinary space must not join "in 2021 300 firms": four digits before are a year.
        return digits is >= 1 and <= 3 && (text[i] != ' ' || i - digits == 0 || text[i - digits - 1] is not (',' or '.'));
    }
}
