using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>Cuts paragraphs into sentences.</summary>
internal static class Sentences
{
    /// <summary>Tokens after which a sentence without an end is cut at the next mark, and after twice as many anywhere.</summary>
    private const int Longest = 160;

    /// <summary>Adds the sentences of a paragraph, in text order.</summary>
    public static void Cut(Passage passage, TokenRange paragraph, List<TokenRange> sentences)
    {
        var tokens = passage.Tokens;
        var (start, end) = (paragraph.Start, paragraph.End);
        for (var i = start; i < end; i++)
        {
            // A run of words without an end is cut, so that whatever is asked of a sentence has a bound.
            if (i - start >= Longest && (tokens[i].Kind == TokenKind.Mark || i - start >= 2 * Longest))
            {
                sentences.Add(new TokenRange(start, i + 1));
                start = i + 1;
                continue;
            }

            if (tokens[i].Kind != TokenKind.Mark || !Ends(passage, i, end))
            {
                continue;
            }

            var stop = i + 1;
            while (stop < end && IsClosing(passage, stop))
            {
                stop++;
            }

            if (stop < end && !Starts(passage, stop))
            {
                continue;
            }

            sentences.Add(new TokenRange(start, stop));
            start = stop;
            i = stop - 1;
        }

        if (start < end)
        {
            sentences.Add(new TokenRange(start, end));
        }
    }

    /// <summary>Whether a mark ends a sentence.</summary>
    private static bool Ends(Passage passage, int i, int end)
    {
        var tokens = passage.Tokens;
        var mark = passage.Text[tokens[i].Start];
        if (mark is '!' or '?' or '…')
        {
            return true;
        }

        if (mark != '.')
        {
            return false;
        }

        // A dot after an initial or a known abbreviation ends nothing, unless the paragraph ends with it.
        if (i + 1 < end && i > 0 && tokens[i - 1].Kind == TokenKind.Word && !tokens[i].SpaceBefore)
        {
            if (tokens[i - 1].Length == 1 && tokens[i - 1].IsCapital)
            {
                return false;
            }

            // "KSh. 163.5 billion", "Dh. 20 million"
            if (tokens[i + 1].Kind == TokenKind.Number && passage.Is(i - 1, Category.CurrencySign) && char.IsLower(passage.Text[tokens[i - 1].End - 1]))
            {
                return false;
            }

            if (passage.Lower(i - 1) is "mr" or "mrs" or "ms" or "dr" or "prof" or "st" or "no" or "rs" or "smt" or "gen" or "hon" or "lt" or "col" or "vs" or "approx" or "corp" or "inc" or "ltd" or "co"
                or "jan" or "feb" or "mar" or "apr" or "aug" or "sept" or "sep" or "oct" or "nov" or "dec" or "art" or "para")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsClosing(Passage passage, int i) =>
        passage.Tokens[i] is { Kind: TokenKind.Mark, SpaceBefore: false } token && passage.Text[token.Start] is '»' or '”' or '"' or '’' or '\'' or ')' or '.' or '!' or '?' or '“' or ',' or ']';

    private static bool Starts(Passage passage, int i)
    {
        var token = passage.Tokens[i];
        if (!token.SpaceBefore)
        {
            return false;
        }

        if (passage.IsMark(i - 1, ','))
        {
            return false;
        }

        return token.Kind switch
        {
            TokenKind.Word => token.IsCapital || !char.IsLower(passage.Text[token.Start]),
            TokenKind.Number => true,
            _ => passage.Text[token.Start] is not (',' or ';' or ')' or '-' or '–' or '—' or ':'),
        };
    }
}
