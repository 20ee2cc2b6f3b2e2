using System.Text;
using System.Text.RegularExpressions;

namespace Counterpart.Documents.Pdf;

/// <summary>Puts lines together to paragraphs, over the ends of columns and pages, and joins words that were hyphenated at the end of a line.</summary>
internal static partial class Paragraphs
{
    // First parts of words that keep their hyphen: a word of them broken at it is not hyphenated.
    private static readonly HashSet<string> KeepHyphen = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "anti", "bi", "co", "cross", "ex", "export", "far", "five", "four", "full", "half", "high", "import", "inter", "intra", "joint", "large", "long", "low", "mid", "multi",
        "near", "new", "non", "one", "post", "pre", "public", "quarter", "record", "self", "seven", "short", "six", "small", "so", "socio", "state", "ten", "three", "trade", "twenty",
        "two", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "well", "year", "vice", "third", "second", "first", "free", "agro", "military", "medium", "eight", "nine",
    };

    /// <summary>The text of all pages, and where each page begins in it.</summary>
    public static (string Text, List<int> PageStarts) Join(IReadOnlyList<List<List<TypesetLine>>> pages)
    {
        var words = Words(pages);
        var leading = Leading(pages);
        var text = new StringBuilder();
        var starts = new List<int>();
        TypesetLine? last = null;
        foreach (var page in pages)
        {
            var isFirst = true;
            foreach (var column in page)
            {
                var (left, right) = (column.Min(l => l.Left), column.Max(l => l.Right));
                for (var i = 0; i < column.Count; i++)
                {
                    var line = column[i];
                    if (last is not null)
                    {
                        var ends = i > 0 ? EndsWithin(column, i, leading, left, right) : EndsBetween(last, line);
                        text.Append(ends ? "\n\n" : last.IsRow || line.IsRow ? "\n" : Between(text, line.Text, words));
                    }

                    if (isFirst)
                    {
                        starts.Add(text.Length);
                        isFirst = false;
                    }

                    text.Append(line.Text);
                    last = line;
                }
            }

            if (isFirst)
            {
                starts.Add(-1);
            }
        }

        for (var i = starts.Count - 1; i >= 0; i--)
        {
            starts[i] = starts[i] >= 0 ? starts[i] : i + 1 < starts.Count ? starts[i + 1] : text.Length;
        }

        // A soft hyphen within a line is not seen; those that part a word at its end are gone already.
        return (text.ToString(), starts);
    }

    private static bool EndsWithin(List<TypesetLine> column, int i, Dictionary<double, double> leading, double left, double right)
    {
        var (before, line) = (column[i - 1], column[i]);
        var gap = before.Baseline - line.Baseline;
        if (gap <= 0 || gap > 1.35 * leading.GetValueOrDefault(Math.Max(before.Size, line.Size), 1.2 * line.Size) || Math.Abs(before.Size - line.Size) > 0.12 * line.Size)
        {
            return true;
        }

        if (before.IsRow || line.IsRow)
        {
            return false;
        }

        var room = (right - before.Right) / Math.Max(1, right - left);
        var starts = line.Text[0];
        if ((IsFinished(before.Text) && (room > 0.15 || ListMark().IsMatch(line.Text))) || (room > 0.4 && (char.IsUpper(starts) || char.IsDigit(starts))))
        {
            return true;
        }

        // Set in by itself: the first line of a paragraph. Where the lines after it are set in as well, it is the second line of a list's item.
        var isAlone = i + 1 == column.Count || column[i + 1].Left < line.Left - (0.7 * line.Size);
        return isAlone && line.Left > before.Left + (0.7 * line.Size) && !ListMark().IsMatch(before.Text) && !char.IsLower(starts) && IsFinished(before.Text);
    }

    private static bool EndsBetween(TypesetLine before, TypesetLine line) =>
        Math.Abs(before.Size - line.Size) > 0.05 * line.Size || IsFinished(before.Text) || !(char.IsLower(line.Text[0]) || IsBroken(before.Text, line.Text));

    private static string Between(StringBuilder text, string next, Dictionary<string, int> words)
    {
        var end = text.Length;
        if (end < 2 || text[end - 1] is not ('-' or '\u00AD' or '\u2010') || !char.IsLetterOrDigit(text[end - 2]))
        {
            return " ";
        }

        var start = end - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '\u2010') && end - start < 40)
        {
            start--;
        }

        var head = text.ToString(start, end - 1 - start);
        var tail = string.Concat(next.TakeWhile(char.IsLetter));
        if (text[end - 1] == '\u00AD' || (char.IsLower(next[0]) && head.Length > 1 && char.IsLetter(head[^1]) && IsOneWord(head, tail, words)))
        {
            text.Length--;
        }

        return "";
    }

    // What the document itself writes elsewhere decides; else whether the first part is one that forms compounds.
    private static bool IsOneWord(string head, string tail, Dictionary<string, int> words)
    {
        var joined = words.GetValueOrDefault(head + tail);
        var hyphened = words.GetValueOrDefault($"{head}-{tail}");
        return joined != hyphened ? joined > hyphened : !head.Contains('-', StringComparison.Ordinal) && !KeepHyphen.Contains(head);
    }

    private static bool IsBroken(string before, string next) =>
        before.Length > 1 && before[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(before[^2]) && char.IsLower(next[0]);

    private static bool IsFinished(string line)
    {
        var end = line.Length;
        while (end > 0 && (line[end - 1] is '"' or '”' or '»' or '’' or '\'' or ')' or ']' || char.GetUnicodeCategory(line[end - 1]) == System.Globalization.UnicodeCategory.OtherNumber))
        {
            end--;
        }

        return end > 0 && line[end - 1] is '.' or '!' or '?' or ':' or ';' or '…';
    }

    private static Dictionary<string, int> Words(IReadOnlyList<List<List<TypesetLine>>> pages)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in pages.SelectMany(p => p).SelectMany(c => c))
        {
            foreach (var word in line.Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                var bare = word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '«', '»', '!', '?');
                if (bare.Length is > 2 and < 40 && bare[^1] is not ('-' or '\u00AD'))
                {
                    words[bare] = words.GetValueOrDefault(bare) + 1;
                }
            }
        }

        return words;
    }

    // From line to line, by size of type. Among the smaller distances, since a page of one-line paragraphs has more of the larger.
    private static Dictionary<double, double> Leading(IReadOnlyList<List<List<TypesetLine>>> pages) =>
        (from column in pages.SelectMany(p => p)
         from pair in column.Zip(column.Skip(1))
         let gap = pair.First.Baseline - pair.Second.Baseline
         where pair.First.Size == pair.Second.Size && gap > 0.8 * pair.First.Size && gap < 3 * pair.First.Size
         group gap by pair.First.Size into gaps
         select (gaps.Key, Gap: gaps.Order().ElementAt(gaps.Count() / 5)))
        .ToDictionary(g => g.Key, g => g.Gap);

    [GeneratedRegex(@"\A(?:[•●▪■◦–—*·-]|\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[(]?(?:[a-z]|[ivx]{1,4}|\d{1,2})[)])\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMark();
}
