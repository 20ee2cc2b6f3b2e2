using System.Text;

namespace Counterpart.Cli.Printing;

/// <summary>Breaks runs of text into lines, at blanks and never at a no-break space.</summary>
internal static class Lines
{
    /// <summary>The lines, each of runs, none wider than asked for.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="firstWidth">Columns of the first line, when it differs.</param>
    /// <param name="cut">Whether a word wider than a line is cut; otherwise it stands out, as a command to be copied must.</param>
    public static List<List<Run>> Break(IEnumerable<Run> runs, int width, int? firstWidth = null, bool cut = true)
    {
        var lines = new List<List<Run>> { new() };
        var room = firstWidth ?? width;
        var used = 0;
        foreach (var word in Words(runs))
        {
            var wide = word.Sum(piece => Cells.WidthOf(piece.Text));
            var blank = used > 0 ? 1 : 0;
            if (used > 0 && used + blank + wide > room)
            {
                lines.Add([]);
                (room, used, blank) = (width, 0, 0);
            }

            if (blank > 0)
            {
                lines[^1].Add(new(" ", word[0].Ink == lines[^1][^1].Ink ? word[0].Ink : Ink.Plain));
                used++;
            }

            foreach (var piece in word)
            {
                foreach (var part in cut ? Cut(piece, width) : [piece])
                {
                    var partWide = Cells.WidthOf(part.Text);
                    if (used > 0 && used + partWide > room && cut && wide > width)
                    {
                        lines.Add([]);
                        (room, used) = (width, 0);
                    }

                    lines[^1].Add(part);
                    used += partWide;
                }
            }
        }

        return lines;
    }

    /// <summary>Width of the widest word: no column can be narrower without cutting.</summary>
    public static int WidestWord(IEnumerable<Run> runs) => Words(runs).Select(word => word.Sum(piece => Cells.WidthOf(piece.Text))).DefaultIfEmpty(0).Max();

    private static IEnumerable<List<Run>> Words(IEnumerable<Run> runs)
    {
        var word = new List<Run>();
        foreach (var run in runs)
        {
            var pieces = Cells.Harmless(run.Text).Split(' ');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (pieces[i].Length > 0)
                {
                    word.Add(run with { Text = pieces[i] });
                }
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static IEnumerable<Run> Cut(Run piece, int width)
    {
        if (Cells.WidthOf(piece.Text) <= width)
        {
            yield return piece;
            yield break;
        }

        var part = new StringBuilder();
        var used = 0;
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            if (used > 0 && used + Cells.WidthOf(rune) > width)
            {
                yield return piece with { Text = part.ToString() };
                part.Clear();
                used = 0;
            }

            part.Append(rune.ToString());
            used += Cells.WidthOf(rune);
        }

        yield return piece with { Text = part.ToString() };
    }
}
