namespace Counterpart.Cli.Printing;

/// <summary>A sheet of the terminal's width: paragraphs and tables, in colour or plain.</summary>
/// <remarks>No-break spaces hold words together while lines are broken and are written as blanks, so that printed figures can be searched for and copied.</remarks>
/// <param name="to">Where it is printed.</param>
/// <param name="width">Columns.</param>
/// <param name="colour">Whether to colour.</param>
internal sealed class Sheet(TextWriter to, int width, bool colour)
{
    private const int Gap = 2;
    private const int Narrowest = 40;

    /// <summary>Columns; a terminal narrower than 40 wraps by itself.</summary>
    public int Width { get; } = Math.Max(width, Narrowest);

    /// <summary>An empty line.</summary>
    public void Blank() => to.WriteLine();

    /// <summary>A paragraph; further lines are set in by <paramref name="hang"/> more than the first.</summary>
    public void Paragraph(IReadOnlyList<Run> runs, int indent = 0, int hang = 0)
    {
        var lines = Lines.Break(runs, Width - indent - hang, Width - indent, cut: false);
        for (var i = 0; i < lines.Count; i++)
        {
            to.Write(new string(' ', indent + (i > 0 ? hang : 0)));
            Write(lines[i]);
            to.WriteLine();
        }
    }

    /// <summary>A label and what belongs to it, set in under itself.</summary>
    public void Entry(string label, IReadOnlyList<Run> runs, int labelWidth)
    {
        var pad = new string(Wording.NoBreakSpace, Math.Max(1, labelWidth - Cells.WidthOf(label)));
        Paragraph([new(label + pad, Ink.Quiet), .. runs], hang: labelWidth);
    }

    /// <summary>A table without rules; cells are broken into lines where the sheet is too narrow.</summary>
    public void Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> rows)
    {
        var heads = columns.Select(c => (IReadOnlyList<Run>)[new Run(c.Head, c.Ink)]).ToList();
        var widths = Widths(columns, [heads, .. rows]);
        if (columns.Any(c => c.Head.Length > 0))
        {
            Row(columns, heads, widths);
        }

        foreach (var row in rows)
        {
            Row(columns, row, widths);
        }
    }

    private int[] Widths(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> rows)
    {
        var widths = new int[columns.Count];
        var least = new int[columns.Count];
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Sum(run => Cells.WidthOf(run.Text)));
                least[i] = Math.Max(least[i], Lines.WidestWord(row[i]));
            }
        }

        for (var over = widths.Sum() - (Width - (Gap * (columns.Count - 1))); over > 0; over--)
        {
            // First what yields, then the widest that can; when none can any more, words are cut.
            widths[Enumerable.Range(0, columns.Count).MaxBy(i => (widths[i] > least[i], widths[i] > least[i] && columns[i].Yields, widths[i]))]--;
        }

        return widths;
    }

    private void Row(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Run>> row, int[] widths)
    {
        var cells = row.Select((cell, i) => Lines.Break(cell, Math.Max(1, widths[i]))).ToList();
        for (var line = 0; line < cells.Max(c => c.Count); line++)
        {
            var last = cells.FindLastIndex(cell => line < cell.Count && cell[line].Count > 0);
            for (var i = 0; i <= last; i++)
            {
                var runs = line < cells[i].Count ? cells[i][line] : [];
                var pad = new string(' ', Math.Max(0, widths[i] - runs.Sum(run => Cells.WidthOf(run.Text))));
                if (columns[i].Right)
                {
                    to.Write(pad);
                }

                Write(runs);
                if (!columns[i].Right && i < last)
                {
                    to.Write(pad);
                }

                if (i < last)
                {
                    to.Write(new string(' ', Gap));
                }
            }

            to.WriteLine();
        }
    }

    private void Write(IEnumerable<Run> runs)
    {
        foreach (var run in runs)
        {
            var text = run.Text.Replace(Wording.NoBreakSpace, ' ');
            to.Write(colour && run.Ink != Ink.Plain ? $"\e[{Code(run.Ink)}m{text}\e[0m" : text);
        }
    }

    // The sixteen colours that a person's own theme defines, so that they are readable on it.
    private static string Code(Ink ink) => ink switch
    {
        Ink.Plain => "0",
        Ink.Strong => "1",
        Ink.Quiet => "2",
        Ink.SideA => "1;94",
        Ink.SideB => "1;33",
        Ink.Holds => "32",
        Ink.Fails => "31",
    };
}
