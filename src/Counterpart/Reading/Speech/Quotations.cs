using System.Buffers;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Finds the words between quotation marks of all kinds, unpaired and nested ones included.</summary>
internal static class Quotations
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("«“„\"‹「‘'");

    /// <summary>Outermost quotations in text order, without their marks; none crosses a paragraph.</summary>
    /// <remarks>A quotation that runs over paragraphs opens each anew and closes only the last, so an open one ends with its paragraph.</remarks>
    public static List<TokenRange> Find(Passage passage)
    {
        var found = new List<TokenRange>();
        foreach (var paragraph in passage.Paragraphs)
        {
            var words = passage.Span(paragraph);
            if (!passage.Text.AsSpan(words.Start, words.Length).ContainsAny(Openings))
            {
                continue;
            }

            var open = -1;
            var closer = '\0';
            var depth = 0;
            var opener = '\0';
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var token = passage.Tokens[i];
                if (token.Kind != TokenKind.Mark || token.Length != 1)
                {
                    continue;
                }

                var mark = passage.Text[token.Start];
                if (open < 0)
                {
                    var close = mark switch { '«' => '»', '“' => '”', '„' => '“', '"' => '"', '‹' => '›', '「' => '」', '‘' when IsOpeningSingle(passage, i) => '’', '\'' when IsOpeningSingle(passage, i) && HasClosingSingle(passage, i, paragraph.End) => '\'', _ => '\0' };
                    if (close != '\0' && !(mark == '"' && !IsOpening(passage, i, paragraph)))
                    {
                        (open, closer, opener, depth) = (i + 1, close, mark, 1);
                    }

                    continue;
                }

                if (mark == opener && opener != closer && mark != '‘')
                {
                    depth++;
                }
                else if (mark == closer || (opener == '„' && mark == '”') || (opener == '“' && mark == '"'))
                {
                    if (closer is '’' or '\'' && !IsClosingSingle(passage, i))
                    {
                        continue;
                    }

                    if (mark == '"' && opener == '"' && IsOpening(passage, i, paragraph) && i + 1 < paragraph.End && !passage.Tokens[i + 1].SpaceBefore && token.SpaceBefore)
                    {
                        // A mark that opens while one is open: the earlier never closed in this paragraph.
                        Keep(found, open, i);
                        open = i + 1;
                        continue;
                    }

                    depth--;
                    if (depth == 0)
                    {
                        Keep(found, open, i);
                        open = -1;
                    }
                }
            }

            if (open >= 0)
            {
                Keep(found, open, paragraph.End);
            }
        }

        return found;
    }

    private static void Keep(List<TokenRange> found, int start, int end)
    {
        if (end > start)
        {
            found.Add(new TokenRange(start, end));
        }
    }

    private static bool IsOpening(Passage p, int i, TokenRange paragraph) =>
        i == paragraph.Start || p.Tokens[i].SpaceBefore || p.IsMark(i - 1, '(') || p.IsDash(i - 1);

    private static bool IsOpeningSingle(Passage p, int i) =>
        p.Tokens[i].SpaceBefore && i + 1 < p.Tokens.Length && !p.Tokens[i + 1].SpaceBefore && p.Tokens[i + 1].Kind == TokenKind.Word;

    private static bool HasClosingSingle(Passage p, int i, int end)
    {
        for (var at = i + 1; at < end && at < i + 200; at++)
        {
            if (p.IsMark(at, '\'') && IsClosingSingle(p, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single closing mark is an apostrophe where a letter follows at once or a plural s stands before it.</summary>
    private static bool IsClosingSingle(Passage p, int i) =>
        i + 1 >= p.Tokens.Length || p.Tokens[i + 1].SpaceBefore ? !(i > 0 && p.Word(i - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase) && i + 1 < p.Tokens.Length && p.Tokens[i + 1].Kind == TokenKind.Word) : p.Tokens[i + 1].Kind == TokenKind.Mark;
}
