using Counterpart.Trade;

namespace Counterpart.Cli.Printing;

/// <summary>Trade statistics on a sheet: what is held, and one pair in both sides' books.</summary>
internal static class TradeSheet
{
    private const int LabelWidth = 9;
    private const string NotHeld = "…";
    private static readonly Ink[] SideInks = [Ink.SideA, Ink.SideB];

    /// <summary>Prints the vintages held, by table.</summary>
    public static void Print(Sheet sheet, IReadOnlyList<Vintage> vintages)
    {
        Column[] columns =
        [
            new("Table"), new("Books"), new("Covers"), new(""), new("Terms", Yields: true), new("Published"), new("Figures", Right: true), new("Rank", Right: true),
        ];
        sheet.Table(columns, [.. vintages
            .OrderBy(v => v.Table, StringComparer.Ordinal)
            .ThenByDescending(v => v.Origin.Published)
            .Select(v => Cells(
                [v.Table, PairsOf(v), Wording.InBrief(v.Coverage), FrequencyOf(v), OriginWords.InBrief(v.Origin), v.Origin.Published.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Wording.Number(v.ObservationCount), Wording.Number(v.Rank)]))]);
    }

    /// <summary>Prints both sides' books on a pair.</summary>
    public static void Print(Sheet sheet, IReadOnlyList<PairTable> books)
    {
        for (var i = 0; i < books.Count; i++)
        {
            if (i > 0)
            {
                sheet.Blank();
            }

            Print(sheet, books[i], SideInks[i]);
        }
    }

    private static void Print(Sheet sheet, PairTable table, Ink ink)
    {
        var head = $"{Wording.Capital(Wording.Owner(table.Pair.Reporter))} books, trade with {Wording.Name(table.Pair.Counterpart)}";
        if (table.Series is not { } series)
        {
            sheet.Paragraph([new(head, ink)]);
            sheet.Paragraph([table.Reason!]);
            Also(sheet, table);
            return;
        }

        var origin = series.Vintage.Origin;
        var (unit, name) = series.Observations.Max(o => o.Value) >= 10_000_000m ? (1_000_000m, "million") : (1_000m, "thousand");
        sheet.Paragraph([new(head, ink), $"{(series.Product == Observation.AllProducts ? "" : $", goods {series.Product}")}, {name}{Wording.NoBreakSpace}{series.Currency}"]);
        Column[] columns =
        [
            new(""), new(Valued("Exports", origin.ExportValuation), Right: true), new(Valued("Imports", origin.ImportValuation), Right: true),
            new("Turnover", Right: true), new("Balance", Right: true), new("Turnover on year before", Right: true),
        ];

        // What was published in whole millions is not shown with tenths that nobody published.
        var decimals = series.Observations.All(o => o.Value % unit == 0) ? 0 : 1;
        var rows = table.Rows.Select(row => Row(row, unit, decimals)).ToList();
        if (table.YearToDate.Count > 0)
        {
            rows.Add(Cells(["", "", "", "", "", ""]));
            rows.AddRange(table.YearToDate.Select(row => Row(row, unit, decimals)));
        }

        sheet.Table(columns, rows);
        if (table.Rows.Any(r => !r.Exports.IsKnown || !r.Imports.IsKnown))
        {
            sheet.Entry(NotHeld, ["not held"], LabelWidth);
        }

        sheet.Entry("Source", [$"{origin.Producer}, “{origin.Title}”, published {Wording.Day(origin.Published)}, {origin.Address}"], LabelWidth);
        if (OriginWords.InWords(origin, series.Vintage.Terms) is { Length: > 0 } terms)
        {
            sheet.Entry("Terms", [terms], LabelWidth);
        }

        if (origin.Note is { } note)
        {
            sheet.Entry("Note", [note], LabelWidth);
        }

        if (table.RatesSource is { } rates)
        {
            sheet.Entry("Rates", [rates], LabelWidth);
        }

        sheet.Entry("Vintage", [series.Vintage.Id], LabelWidth);
        Also(sheet, table);
    }

    private static void Also(Sheet sheet, PairTable table)
    {
        if (table.AlsoHeld.Count > 0)
        {
            sheet.Entry("Also", [$"{string.Join(", ", table.AlsoHeld)} (--table NAME)"], LabelWidth);
        }
    }

    private static IReadOnlyList<IReadOnlyList<Run>> Row(PairRow row, decimal unit, int decimals) => Cells(
    [
        Wording.InBrief(row.Period),
        Amount(row.Exports, unit, decimals),
        Amount(row.Imports, unit, decimals),
        Amount(row.Turnover, unit, decimals),
        row.Balance.IsKnown ? Wording.Signed(row.Balance.Value.Value / unit, decimals) : NotHeld,
        row.Growth.IsKnown ? Wording.Change(row.Growth.Value.Percent) : "",
    ]);

    private static string Amount(Answer<Total> total, decimal unit, int decimals) => total.IsKnown ? Wording.Number(total.Value.Value / unit, decimals) : NotHeld;

    private static string Valued(string flow, Valuation valuation) => valuation == Valuation.Unknown ? flow : $"{flow}{Wording.NoBreakSpace}{PairTableForm.Word(valuation)}";

    private static string PairsOf(Vintage vintage) => vintage.Pairs switch
    {
        [var only] => only.ToString().Replace(' ', Wording.NoBreakSpace),
        var many when many.Select(p => p.Reporter).Distinct().ToList() is [var reporter] => $"{reporter} with {many.Count} partners".Replace(' ', Wording.NoBreakSpace),
        var many => $"{many.Count} pairs".Replace(' ', Wording.NoBreakSpace),
    };

    private static string FrequencyOf(Vintage vintage) => vintage.Frequency switch { Frequency.Annual => "annual", Frequency.Monthly => "monthly", Frequency.Mixed => "mixed" };

    private static IReadOnlyList<IReadOnlyList<Run>> Cells(IEnumerable<string> texts) => [.. texts.Select(text => (IReadOnlyList<Run>)[new Run(Printing.Cells.Harmless(text))])];
}
