using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>The gaps between two sides' books, each stated against its own denominator, and what they are made of.</summary>
public static class MirrorAnalysis
{
    /// <summary>States the gaps and takes those of one period apart.</summary>
    /// <param name="trade">The statistics, for goods.</param>
    /// <param name="books">Both books.</param>
    /// <param name="frequency">Months or years.</param>
    /// <param name="from">Only periods that start on this day or later.</param>
    /// <param name="to">Only periods that end on this day or earlier.</param>
    /// <param name="taken">The period taken apart; the last that both books hold when null.</param>
    /// <param name="known">What is known of the causes besides.</param>
    /// <param name="product">Code of the goods.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static Analysis Of(
        ITradeStatistics trade, BothBooks books, Frequency frequency, DateOnly? from = null, DateOnly? to = null, Period? taken = null, GapEvidence? known = null, string product = Observation.AllProducts, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        var sides = new[] { books.Pair.Reporter, books.Pair.Counterpart };
        var periods = CompareAnalysis.Within(books.Periods(frequency), from, to);
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var period in periods)
        {
            foreach (var exporter in sides)
            {
                rows.Add(Row(books, exporter, period, frequency));
            }
        }

        var (a, b) = (sides[0], sides[1]);
        var gaps = new Exhibit(
            "gaps",
            $"Gaps between the books of {Wording.Name(a)} and {Wording.Name(b)}",
            [
                new("period", "", ExhibitUnit.Text),
                new("flow", "Flow", ExhibitUnit.Text),
                new("exporter", "Exporter says", ExhibitUnit.Amount),
                new("importer", "Importer says", ExhibitUnit.Amount),
                new("reconciled", "Reconciled", ExhibitUnit.Amount, ExhibitSide.Reconciled),
                new("gap", "Gap", ExhibitUnit.Difference),
                new("percent_of_exporter", "% of ex- porter's", ExhibitUnit.Change),
                new("percent_of_importer", "% of im- porter's", ExhibitUnit.Change),
                new("percent_of_both", "% of both", ExhibitUnit.Percent),
                new("gap_fob", "Gap as FOB", ExhibitUnit.Difference),
                new("gap_fob_low", "at the highest margin", ExhibitUnit.Difference) { IsDetail = true },
                new("gap_fob_high", "at the lowest", ExhibitUnit.Difference) { IsDetail = true },
            ],
            rows,
            books.Currency)
        {
            Notes = [$"The gap is the importer's figure less the exporter's. As FOB: CIF taken {Wording.Plain(books.Margin.Percent)}{Wording.NoBreakSpace}% above FOB ({books.Margin.Source}), within {Wording.Plain(books.Margin.Low)} to {Wording.Plain(books.Margin.High)}{Wording.NoBreakSpace}%."],
        };

        var exhibits = new List<Exhibit> { gaps };
        var last = taken ?? periods.Where(p => books.Gap(a, p).IsKnown || books.Gap(b, p).IsKnown).Select(p => (Period?)p).LastOrDefault();
        var waterfalls = new List<GapWaterfall>();
        var notes = new List<string>(CompareAnalysis.NotesOf(books));
        foreach (var exporter in sides)
        {
            if (last is not { } when)
            {
                break;
            }

            var parts = GapStudy.Of(trade, books, exporter, when, exporter == a || known is null ? known : known with { ThroughHubs = 0m, HubsSource = "none given" }, product, asOf);
            if (parts.IsKnown)
            {
                waterfalls.Add(parts.Value);
            }
            else
            {
                notes.Add(parts.Reason);
            }
        }

        if (waterfalls.Count > 0)
        {
            exhibits.Add(Causes(waterfalls, books.Currency, CompareAnalysis.Label(last!.Value, frequency)));
        }

        return new("mirror", books.Pair, asOf, exhibits, books.Vintages, notes)
        {
            Chart = waterfalls.Count == 0 ? null : ChartOf(waterfalls.MaxBy(w => Math.Abs(w.Gap.Difference))!, books),
        };
    }

    private static IReadOnlyList<ExhibitCell> Row(BothBooks books, Country exporter, Period period, Frequency frequency)
    {
        var gap = books.Gap(exporter, period);
        var importer = exporter == books.Pair.Reporter ? books.Pair.Counterpart : books.Pair.Reporter;
        ExhibitCell Cell(Func<MirrorGap, decimal?> number) => ExhibitCell.Of(gap, number);
        var isFirst = exporter == books.Pair.Reporter;
        return
        [
            CompareAnalysis.Label(period, frequency),
            $"{exporter}→{importer}",
            ExhibitCell.Of(books.Of(second: !isFirst, isFirst ? TradeMeasure.Exports : TradeMeasure.Imports, period), t => t.Value),
            ExhibitCell.Of(books.Of(second: isFirst, isFirst ? TradeMeasure.Exports : TradeMeasure.Imports, period), t => t.Value),
            Cell(g => g.Reconciled.Value),
            Cell(g => g.Difference),
            Cell(g => g.PercentOfExports),
            Cell(g => g.PercentOfImports),
            Cell(g => g.PercentOfBoth),
            Cell(g => g.DifferenceFob),
            Cell(g => g.DifferenceFobBand.Low),
            Cell(g => g.DifferenceFobBand.High),
        ];
    }

    private static Exhibit Causes(List<GapWaterfall> waterfalls, string currency, string period) => new(
        "causes",
        $"What the gaps of {period} are made of",
        [
            new("flow", "Flow", ExhibitUnit.Text),
            new("cause", "Cause", ExhibitUnit.Text),
            new("amount", "Part", ExhibitUnit.Difference),
            new("percent_of_gap", "% of gap", ExhibitUnit.Percent),
            new("basis", "Known from", ExhibitUnit.Text),
        ],
        [.. from waterfall in waterfalls
            from part in waterfall.Parts.Append(new GapPart(GapCause.Unexplained, waterfall.Gap.Difference, ""))
            let sum = part.Basis.Length == 0
            select (IReadOnlyList<ExhibitCell>)[
                $"{waterfall.Gap.Exporter}→{waterfall.Gap.Importer}",
                sum ? "gap" : Word(part.Cause),
                part.Amount,
                waterfall.PercentOf(part),
                part.Basis]],
        currency)
    {
        Notes = ["Each part is a Shapley value: the mean of what its cause takes off over all orders of the causes. Unexplained is what no table held accounts for, and says nothing on why."],
    };

    private static WaterfallChart ChartOf(GapWaterfall waterfall, BothBooks books)
    {
        var gap = waterfall.Gap;
        var side = gap.Exporter == books.Pair.Reporter ? ExhibitSide.First : ExhibitSide.Second;
        var other = side == ExhibitSide.First ? ExhibitSide.Second : ExhibitSide.First;
        return new(
            $"From {Wording.Owner(gap.Exporter)} exports to {Wording.Owner(gap.Importer)} imports, {Wording.InBrief(gap.Period)}".Replace(Wording.NoBreakSpace, ' '),
            $"Million {gap.Currency}",
            CompareAnalysis.SourceOf(books.Vintages),
            $"Exporter {Wording.Number(gap.Exports / 1_000_000m)}, importer {Wording.Number(gap.Imports / 1_000_000m)}. " + string.Join(", ", waterfall.Parts.Select(p => $"{Word(p.Cause)} {Wording.Signed(p.Amount / 1_000_000m, 0)}")) + ".",
            new($"{gap.Exporter} exports", gap.Exports / 1_000_000m, side),
            [.. waterfall.Parts.Where(p => p.Amount != 0m || p.Cause == GapCause.Unexplained).Select(p => new ChartLevel(Word(p.Cause), p.Amount / 1_000_000m, p.Cause == GapCause.Unexplained ? ExhibitSide.Reconciled : ExhibitSide.Neither))],
            new($"{gap.Importer} imports", gap.Imports / 1_000_000m, other));
    }

    private static string Word(GapCause cause) => cause switch
    {
        GapCause.Valuation => "valuation",
        GapCause.Timing => "timing",
        GapCause.Hubs => "hubs",
        GapCause.Coverage => "coverage",
        GapCause.Classification => "classification",
        GapCause.Unexplained => "unexplained",
    };
}
