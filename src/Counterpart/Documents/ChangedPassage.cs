namespace Counterpart.Documents;

/// <summary>A passage in which two versions of a report differ.</summary>
/// <param name="Before">The words of the earlier version; null where something was added.</param>
/// <param name="After">The words of the later version; null where something was taken out.</param>
public sealed record ChangedPassage(Quote? Before, Quote? After)
{
    /// <summary>Passages in which a later version differs from an earlier one, in the order of the text.</summary>
    /// <remarks>
    /// Compared by lines: those that stand once in each version are held against each other, and between these what is alike at the ends. So a moved
    /// paragraph is taken out at one place and added at another, and time grows with the length, however much has changed.
    /// </remarks>
    public static IReadOnlyList<ChangedPassage> Between(Document earlier, Document later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (a, b) = (Lines(earlier.Text), Lines(later.Text));
        var changes = new List<ChangedPassage>();
        var (i, j) = (0, 0);
        foreach (var (x, y) in Anchors(a, b).Append((a.Count, b.Count)))
        {
            var (endA, endB) = (x, y);
            while (i < endA && j < endB && a[i].Text == b[j].Text)
            {
                (i, j) = (i + 1, j + 1);
            }

            while (endA > i && endB > j && a[endA - 1].Text == b[endB - 1].Text)
            {
                (endA, endB) = (endA - 1, endB - 1);
            }

            // Line by line as long as both have one, so that two changed paragraphs beside each other are two passages.
            for (; i < endA || j < endB; i++, j++)
            {
                changes.Add(new ChangedPassage(i < endA ? earlier.Quote(a[i].Span) : null, j < endB ? later.Quote(b[j].Span) : null));
            }

            (i, j) = (x, y);
        }

        return changes;
    }

    // Lines that stand once in both, in the longest row that goes the same way in both (so patience diff).
    private static List<(int A, int B)> Anchors(List<(string Text, TextSpan Span)> a, List<(string Text, TextSpan Span)> b)
    {
        var (inA, inB) = (Once(a), Once(b));
        var ends = new List<(int A, int B)>();
        var all = new List<(int A, int B, int Before)>();
        var tails = new List<int>();
        foreach (var (line, x) in inA.Where(l => l.Value >= 0).OrderBy(l => l.Value))
        {
            if (!inB.TryGetValue(line, out var y) || y < 0)
            {
                continue;
            }

            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = all[tails[middle]].B < y ? (middle + 1, high) : (low, middle);
            }

            all.Add((x, y, low > 0 ? tails[low - 1] : -1));
            if (low == tails.Count)
            {
                tails.Add(0);
            }

            tails[low] = all.Count - 1;
        }

        for (var k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = all[k].Before)
        {
            ends.Add((all[k].A, all[k].B));
        }

        ends.Reverse();
        return ends;
    }

    private static Dictionary<string, int> Once(List<(string Text, TextSpan Span)> lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!places.TryAdd(lines[i].Text, i))
            {
                places[lines[i].Text] = -1;
            }
        }

        return places;
    }

    private static List<(string Text, TextSpan Span)> Lines(string text)
    {
        var lines = new List<(string, TextSpan)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
            var line = text.AsSpan(start, end - start);
            if (!line.IsWhiteSpace())
            {
                var lead = line.Length - line.TrimStart().Length;
                var words = line.Trim();
                lines.Add((words.ToString(), new TextSpan(start + lead, words.Length)));
            }

            start = end + 1;
        }

        return lines;
    }
}
