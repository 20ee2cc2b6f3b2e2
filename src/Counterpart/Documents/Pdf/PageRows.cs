using System.Text;

namespace Counterpart.Documents.Pdf;

/// <summary>Puts the characters of a page together to words, and the words to rows.</summary>
internal static class PageRows
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The rows, from the top down.</summary>
    public static List<TypesetRow> Of(IReadOnlyList<Glyph> glyphs)
    {
        var seen = glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Value)).ToList();
        if (seen.Count == 0)
        {
            return [];
        }

        var size = seen.GroupBy(g => Half(g.Size)).MaxBy(g => g.Count())!.Key;
        var rows = Cluster(glyphs.Where(g => g.Size >= 0.8 * size), size);
        var small = glyphs.Where(g => g.Size < 0.8 * size && !string.IsNullOrWhiteSpace(g.Value)).ToList();
        if (small.Count > 0)
        {
            var smaller = Half(small[0].Size);
            Raise(small, rows, size);
            rows.AddRange(Cluster(small, smaller));
            rows.Sort((a, b) => b.Baseline.CompareTo(a.Baseline));
        }

        // Where blanks are printed they part words; where they are not, the gap has to.
        var gap = glyphs.Count - seen.Count > 0.08 * glyphs.Count ? 0.4 : 0.18;
        return [.. rows.Select(r => new TypesetRow(r.Baseline, Words(r.Glyphs, gap))).Where(r => r.Words.Count > 0)];
    }

    private static double Half(double size) => Math.Round(size * 2) / 2;

    private static List<(double Baseline, List<Glyph> Glyphs)> Cluster(IEnumerable<Glyph> glyphs, double size)
    {
        var rows = new List<(double Baseline, List<Glyph> Glyphs)>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Baseline))
        {
            if (rows.Count == 0 || rows[^1].Baseline - glyph.Baseline > 0.35 * size)
            {
                rows.Add((glyph.Baseline, []));
            }

            rows[^1].Glyphs.Add(glyph);
        }

        rows.ForEach(r => r.Glyphs.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return rows;
    }

    // A footnote's mark is printed small and high beside a word: it joins the row as ¹, so that "26 %" never becomes "26 %1".
    private static void Raise(List<Glyph> small, List<(double Baseline, List<Glyph> Glyphs)> rows, double size)
    {
        var taken = new List<(int Row, Glyph Glyph)>();
        small.RemoveAll(glyph =>
        {
            for (var r = FirstBelow(rows, glyph.Baseline + (0.3 * size)); r < rows.Count && rows[r].Baseline >= glyph.Baseline - (0.65 * size); r++)
            {
                if (Adjoins(rows[r].Glyphs, glyph, size))
                {
                    var raised = glyph.Baseline - rows[r].Baseline > 0.15 * size && glyph.Value is [>= '0' and <= '9'];
                    taken.Add((r, raised ? glyph with { Value = Superscripts[glyph.Value[0] - '0'].ToString() } : glyph));
                    return true;
                }
            }

            return false;
        });
        foreach (var group in taken.GroupBy(t => t.Row))
        {
            rows[group.Key].Glyphs.AddRange(group.Select(t => t.Glyph));
            rows[group.Key].Glyphs.Sort((a, b) => a.Left.CompareTo(b.Left));
        }
    }

    private static int FirstBelow(List<(double Baseline, List<Glyph> Glyphs)> rows, double baseline)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Baseline > baseline ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Adjoins(List<Glyph> row, Glyph glyph, double size)
    {
        var (low, high) = (0, row.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].Left <= glyph.Left ? (middle + 1, high) : (low, middle);
        }

        return (low > 0 && glyph.Left - row[low - 1].Right < size) || (low < row.Count && row[low].Left - glyph.Right < 0.5 * size);
    }

    private static List<TypesetWord> Words(List<Glyph> glyphs, double gap)
    {
        var words = new List<TypesetWord>();
        var word = new StringBuilder();
        var (left, right, size) = (0.0, double.NegativeInfinity, 0.0);
        Glyph? before = null;
        foreach (var glyph in glyphs)
        {
            // Bold type is sometimes made by printing twice, a hair apart.
            if (before is { } twice && twice.Value == glyph.Value && glyph.Left - twice.Left < 0.1 * glyph.Size)
            {
                continue;
            }

            before = glyph;
            if (string.IsNullOrWhiteSpace(glyph.Value) || (word.Length > 0 && glyph.Left - right > gap * Math.Max(size, glyph.Size)))
            {
                End();
                if (string.IsNullOrWhiteSpace(glyph.Value))
                {
                    continue;
                }
            }

            if (word.Length == 0)
            {
                (left, right, size) = (glyph.Left, glyph.Right, Half(glyph.Size));
            }

            right = Math.Max(right, glyph.Right);
            Append(glyph.Value);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(new TypesetWord(word.ToString(), left, right, size));
                word.Clear();
            }
        }

        void Append(string value)
        {
            foreach (var c in value)
            {
                // The seven ligatures of Latin type are written out; a fraction or a raised figure keeps its own character, which means another number.
                _ = c switch
                {
                    '\uFB00' => word.Append("ff"),
                    '\uFB01' => word.Append("fi"),
                    '\uFB02' => word.Append("fl"),
                    '\uFB03' => word.Append("ffi"),
                    '\uFB04' => word.Append("ffl"),
                    '\uFB05' or '\uFB06' => word.Append("st"),
                    _ when char.IsControl(c) || c is '\uFEFF' or '\u200B' => word,
                    _ => word.Append(c),
                };
            }
        }
    }
}
