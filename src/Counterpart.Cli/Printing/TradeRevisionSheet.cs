using Counterpart.Trade;

namespace Counterpart.Cli.Printing;

/// <summary>Vintages held against each other, on a sheet.</summary>
internal static class TradeRevisionSheet
{
    private const string NotHeld = "…";

    /// <summary>Prints in what a later vintage differs from an earlier one.</summary>
    public static void Print(Sheet sheet, VintageDifference difference)
    {
        sheet.Paragraph([$"{difference.Later.Table}: published {Wording.Day(difference.Earlier.Origin.Published)} and {Wording.Day(difference.Later.Origin.Published)}"]);
        sheet.Paragraph([$"{Wording.Number(difference.Changed)} changed, {Wording.Number(difference.Added)} added, {Wording.Number(difference.Deleted)} deleted, {Wording.Number(difference.Same)} the same"]);
        if (difference.First.Count == 0)
        {
            return;
        }

        sheet.Blank();
        Column[] columns = [new("Books"), new("Flow"), new("Goods"), new("Period"), new("Earlier, million", Right: true), new("Later, million", Right: true), new("Change", Right: true), new("")];
        sheet.Table(columns, [.. difference.First.Select(c => Cells(
            $"{c.Reporter} with {c.Counterpart}".Replace(' ', Wording.NoBreakSpace),
            (c.Flow == TradeFlow.Export ? "exports" : "imports") + (c.Terms.Length == 0 ? "" : $" ({c.Terms})"),
            c.Product == Observation.AllProducts ? "all" : c.Product,
            Wording.InBrief(c.Period),
            c.Earlier is { } earlier ? Wording.Millions(earlier, 3) : NotHeld,
            c.Later is { } later ? Wording.Millions(later, 3) : NotHeld,
            c.Percent is { } percent ? Wording.Change(percent) : "",
            c.Earlier is null ? "added" : c.Later is null ? "deleted" : ""))]);
        var rest = difference.Changed + difference.Added + difference.Deleted - difference.First.Count;
        if (rest > 0)
        {
            sheet.Paragraph([$"… and {Wording.Number(rest)} more (--most N)"]);
        }
    }

    /// <summary>Prints the revision triangle of each flow.</summary>
    public static void Print(Sheet sheet, TradePair pair, IReadOnlyList<(TradeFlow Flow, string Currency, RevisionTriangle Triangle)> triangles)
    {
        foreach (var (flow, currency, triangle) in triangles)
        {
            var name = flow == TradeFlow.Export ? "exports to" : "imports from";
            sheet.Paragraph([$"{Wording.Capital(Wording.Owner(pair.Reporter))} {name} {Wording.Name(pair.Counterpart)} as published, million {currency} ({triangle.Vintages[0].Table})"]);
            sheet.Table(
                [new(""), .. triangle.Vintages.Select(v => new Column(Wording.Day(v.Origin.Published), Right: true))],
                [.. triangle.Periods.Select(p => Cells([Wording.InBrief(p), .. triangle.Vintages.Select(v => triangle.Value(v, p) is { } value ? Wording.Millions(value, 1) : NotHeld)]))]);
            var ages = triangle.ByAge();
            if (ages.Count == 0)
            {
                sheet.Paragraph(["No period was published twice, so nothing can be said of revisions."]);
            }

            foreach (var (months, mean, figures) in ages)
            {
                sheet.Paragraph([$"Figures published {months} {(months == 1 ? "month" : "months")} after their period have moved by {Wording.Plain(mean)}{Wording.NoBreakSpace}% on average since ({figures} {(figures == 1 ? "figure" : "figures")})"]);
            }

            sheet.Blank();
        }
    }

    private static IReadOnlyList<IReadOnlyList<Run>> Cells(params IEnumerable<string> texts) => [.. texts.Select(text => (IReadOnlyList<Run>)[new Run(Printing.Cells.Harmless(text))])];
}
