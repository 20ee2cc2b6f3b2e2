using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Printing;

/// <summary>An analysis on a sheet: its tables, what must be known of them, and their sources.</summary>
internal static class ExhibitSheet
{
    private const int LabelWidth = 9;
    private const string NotKnown = "…";

    /// <summary>Prints it.</summary>
    public static void Print(Sheet sheet, Analysis analysis)
    {
        for (var i = 0; i < analysis.Exhibits.Count; i++)
        {
            if (i > 0)
            {
                sheet.Blank();
            }

            Print(sheet, analysis.Exhibits[i]);
        }

        if (analysis.Exhibits.Any(e => e.Rows.Any(r => r.Any(c => c.Reason is not null))))
        {
            sheet.Entry(NotKnown, ["not known; --json tells why"], LabelWidth);
        }

        foreach (var note in analysis.Notes.Distinct(StringComparer.Ordinal))
        {
            sheet.Entry("Note", [note], LabelWidth);
        }

        foreach (var source in analysis.Sources.DistinctBy(v => v.Id))
        {
            var origin = source.Origin;
            sheet.Entry("Source", [$"{origin.Producer}, “{origin.Title}”, published {Wording.Day(origin.Published)}, {origin.Address}; {OriginWords.InWords(origin, source.Terms)}; vintage {source.Id}"], LabelWidth);
        }
    }

    /// <summary>Prints one table.</summary>
    public static void Print(Sheet sheet, Exhibit exhibit)
    {
        var amounts = exhibit.Rows.SelectMany(r => r.Zip(exhibit.Columns)).Where(c => c.Second.Unit is ExhibitUnit.Amount or ExhibitUnit.Difference && c.First.Value is not null).Select(c => Math.Abs(c.First.Value!.Value)).ToList();
        var (unit, name) = amounts.Count == 0 || amounts.Max() >= 10_000_000m ? (1_000_000m, "million") : (1_000m, "thousand");
        sheet.Paragraph([new(exhibit.Title, Ink.Strong), exhibit.Currency is null || amounts.Count == 0 ? "" : $", {name}{Wording.NoBreakSpace}{exhibit.Currency}"]);
        var decimals = amounts.Count > 0 && amounts.Max() / unit >= 100_000m ? 0 : 1;

        // A column with nothing in it says nothing; why is told below the table.
        var shown = Enumerable.Range(0, exhibit.Columns.Count).Where(i => !exhibit.Columns[i].IsDetail && (exhibit.Columns[i].Side == ExhibitSide.Neither || exhibit.Rows.Any(r => r[i].Value is not null || r[i].Reason is not null))).ToList();
        var columns = shown.ConvertAll(i => new Column(exhibit.Columns[i].Head, InkOf(exhibit.Columns[i].Side), Right: exhibit.Columns[i].Unit != ExhibitUnit.Text, Yields: exhibit.Columns[i].Unit == ExhibitUnit.Text));
        sheet.Table(columns, [.. exhibit.Rows.Select(row => (IReadOnlyList<IReadOnlyList<Run>>)[.. shown.Select(i => (IReadOnlyList<Run>)[new Run(Cells.Harmless(Text(row[i], exhibit.Columns[i].Unit, unit, decimals)))])])]);
        foreach (var note in exhibit.Notes)
        {
            sheet.Entry("Note", [note], LabelWidth);
        }
    }

    private static string Text(ExhibitCell cell, ExhibitUnit kind, decimal unit, int decimals) => cell.Value is not { } value
        ? cell.Text ?? (cell.Reason is null ? "" : NotKnown)
        : kind switch
        {
            ExhibitUnit.Text => Wording.Plain(value),
            ExhibitUnit.Amount => Wording.Number(value / unit, decimals),
            ExhibitUnit.Difference => Wording.Signed(value / unit, decimals),
            ExhibitUnit.Percent => Wording.Number(value, 1),
            ExhibitUnit.Change => Wording.Signed(value, 1),
            ExhibitUnit.Points => Wording.Signed(value, 2),
            ExhibitUnit.Index => Wording.Number(value, 4),
            ExhibitUnit.Count => Wording.Number(value),
            ExhibitUnit.Probability => $"{Wording.Number(value * 100m, value is > 0.0005m and < 0.01m or > 0.99m and < 0.9995m ? 1 : 0)}{Wording.NoBreakSpace}%",
        };

    private static Ink InkOf(ExhibitSide side) => side switch
    {
        ExhibitSide.Neither => Ink.Quiet,
        ExhibitSide.First => Ink.SideA,
        ExhibitSide.Second => Ink.SideB,
        ExhibitSide.Reconciled => Ink.Quiet,
    };
}
