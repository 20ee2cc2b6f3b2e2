using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>Growth in both books: of the month, since January, over twelve months; of years where only years are held.</summary>
public static class GrowthAnalysis
{
    /// <summary>How many months are told when no range is given.</summary>
    private const int UsualMonths = 13;

    /// <summary>Tells growth.</summary>
    /// <param name="books">Both books; each side's growth is told in the currency it publishes in, the reconciled one in the common currency.</param>
    /// <param name="measure">Exports, imports or turnover, seen from the first side.</param>
    /// <param name="frequency">Months or years.</param>
    /// <param name="from">Only periods that start on this day or later.</param>
    /// <param name="to">Only periods that end on this day or earlier.</param>
    /// <param name="asOf">Told as the day that the books are as of.</param>
    public static Analysis Of(BothBooks books, TradeMeasure measure, Frequency frequency, DateOnly? from = null, DateOnly? to = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        var periods = CompareAnalysis.Within(books.Periods(frequency), from, to);
        if (from is null && to is null && frequency == Frequency.Monthly)
        {
            periods = [.. periods.TakeLast(UsualMonths)];
        }

        var (a, b) = (books.Pair.Reporter, books.Pair.Counterpart);
        var spans = frequency == Frequency.Annual ? [GrowthSpan.YearToDate] : new[] { GrowthSpan.SameMonth, GrowthSpan.YearToDate, GrowthSpan.TwelveMonths };
        var columns = new List<ExhibitColumn> { new("period", "", ExhibitUnit.Text) };
        foreach (var (code, head, side) in new[] { (a.Code, a.Code, ExhibitSide.First), (b.Code, b.Code, ExhibitSide.Second), ("reconciled", "Reconciled", ExhibitSide.Reconciled) })
        {
            foreach (var span in spans)
            {
                columns.Add(new($"{(frequency == Frequency.Annual ? "year" : Key(span))}_{code.ToLowerInvariant()}", frequency == Frequency.Annual ? head : $"{head} {Head(span)}", ExhibitUnit.Change, side));
            }
        }

        var rows = periods.Select(period => (IReadOnlyList<ExhibitCell>)[
            CompareAnalysis.Label(period, frequency),
            .. spans.Select(span => Cell(Own(books.FirstOwn, books.First.Reason, measure, books.Pair, span, period, frequency))),
            .. spans.Select(span => Cell(Own(books.SecondOwn, books.Second.Reason, BothBooks.Mirrored(measure), books.Pair, span, period, frequency))),
            .. spans.Select(span => Cell(Reconciled(books, measure, span, period, frequency)))]).ToList();
        var word = measure switch { TradeMeasure.Exports => $"exports of {Wording.Name(a)} to {Wording.Name(b)}", TradeMeasure.Imports => $"imports of {Wording.Name(a)} from {Wording.Name(b)}", _ => $"turnover of {Wording.Name(a)} and {Wording.Name(b)}" };
        var currencies = new[] { books.FirstOwn, books.SecondOwn }.OfType<PairSeries>().Select(s => s.Currency).Distinct(StringComparer.Ordinal).ToList();
        var exhibit = new Exhibit("growth", $"Growth of the {word}, on the same months a year before, %", columns, rows)
        {
            Notes =
            [
                "Growth is told over identical months of both years; where one is missing there is none.",
                .. currencies.Count > 1 ? [$"Each side's growth is told in its own currency ({string.Join(", ", currencies)}), the reconciled one in {books.Currency}."] : Array.Empty<string>(),
                .. GrowthSpan.SameMonth.PeriodOf(books.Pair, Period.Month(2021, 1)).Reason is { } reason ? [reason] : Array.Empty<string>(),
            ],
        };
        return new("growth", books.Pair, asOf, [exhibit], books.Vintages, CompareAnalysis.NotesOf(books)) { Chart = ChartOf(books, exhibit, spans.Length, word, frequency) };
    }

    /// <summary>The growth that a table tells for a month: <see cref="GrowthSpan"/> of it on the same months a year before.</summary>
    private static Answer<Growth> Own(PairSeries? series, string? reason, TradeMeasure measure, TradePair pair, GrowthSpan span, Period period, Frequency frequency)
    {
        if (series is null)
        {
            return Answer.Unknown<Growth>(reason ?? "No table is held.");
        }

        var told = frequency == Frequency.Annual ? new GrowthPeriod(period) : span.PeriodOf(pair, period);
        return told.IsKnown ? series.Growth(measure, told.Value.Period) : Answer.Unknown<Growth>(told.Reason);
    }

    private static Answer<ReconciledGrowth> Reconciled(BothBooks books, TradeMeasure measure, GrowthSpan span, Period period, Frequency frequency)
    {
        var told = frequency == Frequency.Annual ? new GrowthPeriod(period) : span.PeriodOf(books.Pair, period);
        if (!told.IsKnown)
        {
            return Answer.Unknown<ReconciledGrowth>(told.Reason);
        }

        var (now, then) = (books.Reconcile(measure, told.Value.Period), books.Reconcile(measure, told.Value.Period.AddYears(-1)));
        return !now.IsKnown || !then.IsKnown ? Answer.Unknown<ReconciledGrowth>(now.Reason ?? then.Reason!)
            : then.Value.Value > 0m ? new ReconciledGrowth((now.Value.Value - then.Value.Value) / then.Value.Value * 100m)
            : Answer.Unknown<ReconciledGrowth>("The base is not above zero.");
    }

    private static ExhibitCell Cell(Answer<Growth> growth) => ExhibitCell.Of(growth, g => g.Percent);

    private static ExhibitCell Cell(Answer<ReconciledGrowth> growth) => ExhibitCell.Of(growth, g => g.Percent);

    private static LineChart? ChartOf(BothBooks books, Exhibit exhibit, int spans, string word, Frequency frequency)
    {
        // Twelve months of growth are the quietest line, and the one that tells a turn.
        List<ChartLine> lines = [];
        foreach (var (side, place, name) in new[] { (ExhibitSide.First, 1, CompareAnalysis.Books(books.Pair.Reporter)), (ExhibitSide.Second, 1 + spans, CompareAnalysis.Books(books.Pair.Counterpart)), (ExhibitSide.Reconciled, 1 + (2 * spans), "Reconciled") })
        {
            lines.Add(new(name, side, [.. exhibit.Rows.Select(r => r[place + spans - 1].Value)]));
        }

        return lines.TrueForAll(l => l.Values.All(v => v is null)) ? null : new(
            $"Growth of the {word}",
            frequency == Frequency.Annual ? "% on the year before" : "Twelve months to the month, % on the twelve before",
            CompareAnalysis.SourceOf(books.Vintages),
            string.Join(' ', lines.Where(l => l.Values.Any(v => v is not null)).Select(l => $"{l.Name}: {Wording.Change(l.Values.OfType<decimal>().Last())} at last.")),
            [.. exhibit.Rows.Select(r => r[0].Text!)],
            lines);
    }

    private static string Key(GrowthSpan span) => span switch { GrowthSpan.SameMonth => "month", GrowthSpan.YearToDate => "year_to_date", GrowthSpan.TwelveMonths => "twelve_months" };

    private static string Head(GrowthSpan span) => span switch { GrowthSpan.SameMonth => "month", GrowthSpan.YearToDate => "since January", GrowthSpan.TwelveMonths => "12 months" };

    private sealed record ReconciledGrowth(decimal Percent);
}
