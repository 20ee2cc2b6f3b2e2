namespace Counterpart.Documents.Pdf;

/// <summary>Finds the columns of a page and the order in which they are read.</summary>
/// <remarks>
/// A gutter is a strip that few rows cross. Rows that cross it, such as a headline over both columns, part the page into bands; within a band the
/// left column is read before the right one. Tables keep their rows: both sides of a gutter must be running text.
/// </remarks>
internal static class PageColumns
{
    private const int Deepest = 3;
    private const int LeastRows = 4;
    private const int Strips = 400;

    /// <summary>Columns and single-column stretches, in reading order, each of lines from the top down.</summary>
    public static List<List<TypesetLine>> Of(List<TypesetRow> rows)
    {
        var columns = new List<List<TypesetLine>>();
        Order(rows, columns, 0);
        return columns;
    }

    private static void Order(List<TypesetRow> rows, List<List<TypesetLine>> columns, int depth)
    {
        var size = rows.Count == 0 ? 0 : rows.SelectMany(r => r.Words).GroupBy(w => w.Size).MaxBy(g => g.Count())!.Key;
        if (depth == Deepest || rows.Count < LeastRows || Gutter(rows) is not { } gutter)
        {
            Whole(rows);
            return;
        }

        var whole = new List<TypesetRow>();
        var band = new List<TypesetRow>();
        foreach (var row in rows)
        {
            if (Crosses(row, gutter, size))
            {
                EndBand();
                whole.Add(row);
            }
            else
            {
                band.Add(row);
            }
        }

        EndBand();
        Whole(whole);

        void EndBand()
        {
            var left = band.Select(r => Part(r, w => w.Left < gutter)).OfType<TypesetRow>().ToList();
            var right = band.Select(r => Part(r, w => w.Left >= gutter)).OfType<TypesetRow>().ToList();
            if (IsText(left) && IsText(right))
            {
                Whole(whole);
                whole.Clear();
                Order(left, columns, depth + 1);
                Order(right, columns, depth + 1);
            }
            else
            {
                whole.AddRange(band);
            }

            band.Clear();
        }

        void Whole(List<TypesetRow> lines)
        {
            if (lines.Count > 0)
            {
                columns.Add([.. lines.Select(r => r.ToLine())]);
            }
        }
    }

    private static TypesetRow? Part(TypesetRow row, Func<TypesetWord, bool> of)
    {
        var words = row.Words.Where(of).ToList();
        return words.Count > 0 ? new TypesetRow(row.Baseline, words) : null;
    }

    private static bool IsText(List<TypesetRow> side)
    {
        if (side.Count < LeastRows)
        {
            return false;
        }

        var characters = side.Sum(r => r.Words.Sum(w => w.Text.Length));
        var letters = side.Sum(r => r.Words.Sum(w => w.Text.Count(char.IsLetter)));
        return characters >= 12 * side.Count && letters >= 0.6 * characters;
    }

    private static bool Crosses(TypesetRow row, double gutter, double size)
    {
        var (before, after) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var word in row.Words)
        {
            if (word.Left < gutter && word.Right > gutter)
            {
                return true;
            }

            if (word.Right <= gutter)
            {
                before = Math.Max(before, word.Right);
            }
            else
            {
                after = Math.Min(after, word.Left);
            }
        }

        // A blank between two words of one line is no gutter.
        return after - before < 0.8 * size;
    }

    private static double? Gutter(List<TypesetRow> rows)
    {
        var left = rows.Min(r => r.Left);
        var width = rows.Max(r => r.Right) - left;
        if (!(width > 0))
        {
            return null;
        }

        var change = new int[Strips + 1];
        foreach (var word in rows.SelectMany(r => r.Words))
        {
            change[Strip(word.Left)]++;
            change[Math.Min(Strips, Strip(word.Right) + 1)]--;
        }

        var cover = new int[Strips];
        for (int i = 0, sum = 0; i < Strips; i++)
        {
            cover[i] = sum += change[i];
        }

        // The middle of the emptiest strip that is not near an edge, if the page is much fuller on both sides of it.
        var (first, last) = (Strips * 15 / 100, Strips * 85 / 100);
        var least = cover[first..last].Min();
        var begin = Array.IndexOf(cover, least, first, last - first);
        var (bestBegin, bestEnd) = (begin, begin);
        for (var i = first; i < last; i++)
        {
            if (cover[i] == least)
            {
                var end = i;
                while (end + 1 < last && cover[end + 1] == least)
                {
                    end++;
                }

                (bestBegin, bestEnd) = end - i > bestEnd - bestBegin ? (i, end) : (bestBegin, bestEnd);
                i = end;
            }
        }

        var fullest = Math.Min(cover[..bestBegin].DefaultIfEmpty(0).Max(), cover[(bestEnd + 1)..].DefaultIfEmpty(0).Max());
        return least <= 0.65 * fullest ? left + (width * (bestBegin + bestEnd + 1) / 2 / Strips) : null;

        int Strip(double x) => Math.Clamp((int)((x - left) / width * Strips), 0, Strips - 1);
    }
}
