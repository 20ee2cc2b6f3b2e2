using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>Both books side by side, and the reconciled third.</summary>
public static class CompareAnalysis
{
    /// <summary>Margins of the sensitivity table, in percent.</summary>
    private static readonly decimal[] Margins = [3m, 6m, 8m, 10m, 12m];

    /// <summary>Sets both books side by side.</summary>
    /// <param name="books">Both books.</param>
    /// <param name="frequency">Months or years.</param>
    /// <param name="from">Only periods that start on this day or later.</param>
    /// <param name="to">Only periods that end on this day or earlier.</param>
    /// <param name="asOf">Told as the day that the books are as of.</param>
    public static Analysis Of(BothBooks books, Frequency frequency, DateOnly? from = null, DateOnly? to = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        var (a, b) = (books.Pair.Reporter, books.Pair.Counterpart);
        var periods = Within(books.Periods(frequency), from, to);
        var columns = new List<ExhibitColumn> { new("period", "", ExhibitUnit.Text) };
        foreach (var (key, head) in new[] { ("exports", $"{a}→{b}"), ("imports", $"{b}→{a}"), ("turnover", "Turnover") })
        {
            columns.Add(new($"{key}_{a.Code.ToLowerInvariant()}", $"{head} {a}", ExhibitUnit.Amount, ExhibitSide.First));
            columns.Add(new($"{key}_{b.Code.ToLowerInvariant()}", $"{head} {b}", ExhibitUnit.Amount, ExhibitSide.Second));
            columns.Add(new($"{key}_reconciled", $"{head} reconciled", ExhibitUnit.Amount, ExhibitSide.Reconciled));
        }

        var rows = periods.Select(period => (IReadOnlyList<ExhibitCell>)[
            Label(period, frequency),
            .. from measure in new[] { TradeMeasure.Exports, TradeMeasure.Imports, TradeMeasure.Turnover }
               from cell in Cells(books, measure, period)
               select cell]).ToList();
        var first = new Exhibit("books", $"Trade of {Wording.Name(a)} and {Wording.Name(b)} in both books", columns, rows, books.Currency)
        {
            Notes = ["Each flow is told by its exporter (FOB as a rule), by its importer (CIF as a rule) and reconciled: the middle of the exporter's figure and the importer's as FOB. Turnover is each side's own exports and imports; it is nobody's when reconciled."],
        };
        var told = periods.Where(p => books.Gap(a, p).IsKnown && books.Gap(b, p).IsKnown).ToList();
        List<Exhibit> exhibits = told.Count == 0 ? [first] : [first, Sensitivity(books, told[^1], frequency)];
        return new("compare", books.Pair, asOf, exhibits, books.Vintages, NotesOf(books)) { Chart = ChartOf(books, periods, frequency) };
    }

    internal static IReadOnlyList<string> NotesOf(BothBooks books) =>
        [.. books.Notes, .. new[] { books.First.Reason, books.Second.Reason }.OfType<string>().Distinct(StringComparer.Ordinal)];

    internal static List<Period> Within(IReadOnlyList<Period> periods, DateOnly? from, DateOnly? to) =>
        [.. periods.Where(p => !(p.First < from) && !(p.Last > to))];

    internal static string Label(Period period, Frequency frequency) => frequency == Frequency.Annual || period.MonthCount == 1 ? period.ToString() : Wording.InBrief(period);

    internal static string SourceOf(IReadOnlyList<Vintage> vintages) =>
        "Source: " + string.Join("; ", vintages.Select(v => $"{v.Origin.Producer}, vintage {v.Id}, published {Wording.Day(v.Origin.Published).Replace(Wording.NoBreakSpace, ' ')}").Distinct(StringComparer.Ordinal));

    /// <summary>Name of a side's line: "Kazakhstan's books".</summary>
    internal static string Books(Country side) => $"{Wording.Capital(Wording.Owner(side))} books";

    internal static decimal? Unit(decimal? value) => value / 1_000_000m;

    private static ExhibitCell[] Cells(BothBooks books, TradeMeasure measure, Period period) =>
    [
        ExhibitCell.Of(books.Of(second: false, measure, period), t => t.Value),
        ExhibitCell.Of(books.Of(second: true, measure, period), t => t.Value),
        ExhibitCell.Of(books.Reconcile(measure, period), r => r.Value),
    ];

    private static Exhibit Sensitivity(BothBooks books, Period period, Frequency frequency)
    {
        var (a, b) = (books.Pair.Reporter, books.Pair.Counterpart);
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var percent in Margins.Append(books.Margin.Percent).Distinct().Order())
        {
            var varied = books with { Margin = books.Margin with { Percent = percent, Low = percent, High = percent } };
            var (out1, back) = (varied.Gap(a, period).Value!, varied.Gap(b, period).Value!);
            rows.Add([percent, out1.ImportsFob, out1.DifferenceFob, back.ImportsFob, back.DifferenceFob, varied.Reconcile(TradeMeasure.Turnover, period).Value!.Value]);
        }

        return new(
            "cif_fob_band",
            $"What the margin between CIF and FOB changes, {Label(period, frequency)}",
            [
                new("margin_percent", "CIF above FOB, %", ExhibitUnit.Percent),
                new("exports_importer_fob", $"{a}→{b} {b} as FOB", ExhibitUnit.Amount, ExhibitSide.Second),
                new("exports_gap_fob", $"less {a}", ExhibitUnit.Difference),
                new("imports_importer_fob", $"{b}→{a} {a} as FOB", ExhibitUnit.Amount, ExhibitSide.First),
                new("imports_gap_fob", $"less {b}", ExhibitUnit.Difference),
                new("turnover_reconciled", "Turnover reconciled", ExhibitUnit.Amount, ExhibitSide.Reconciled),
            ],
            rows,
            books.Currency)
        {
            Notes = [$"Used: {Wording.Plain(books.Margin.Percent)}{Wording.NoBreakSpace}% ({books.Margin.Source}), within {Wording.Plain(books.Margin.Low)} to {Wording.Plain(books.Margin.High)}{Wording.NoBreakSpace}%."],
        };
    }

    private static LineChart? ChartOf(BothBooks books, List<Period> periods, Frequency frequency)
    {
        if (periods.Count == 0)
        {
            return null;
        }

        var (a, b) = (books.Pair.Reporter, books.Pair.Counterpart);
        var lines = new List<ChartLine>
        {
            new(Books(a), ExhibitSide.First, [.. periods.Select(p => Unit(books.Of(second: false, TradeMeasure.Turnover, p).Value?.Value))]),
            new(Books(b), ExhibitSide.Second, [.. periods.Select(p => Unit(books.Of(second: true, TradeMeasure.Turnover, p).Value?.Value))]),
            new("Reconciled (FOB)", ExhibitSide.Reconciled, [.. periods.Select(p => Unit(books.Reconcile(TradeMeasure.Turnover, p).Value?.Value))]),
        };
        return new(
            $"Trade of {Wording.Name(a)} and {Wording.Name(b)} in both books",
            $"Turnover, million {books.Currency}",
            SourceOf(books.Vintages),
            string.Join(' ', lines.Where(l => l.Values.Any(v => v is not null)).Select(l => $"{l.Name}: {Wording.Number(l.Values.OfType<decimal>().First(), 0)} at first, {Wording.Number(l.Values.OfType<decimal>().Last(), 0)} at last.")),
            [.. periods.Select(p => Label(p, frequency))],
            lines);
    }
}
