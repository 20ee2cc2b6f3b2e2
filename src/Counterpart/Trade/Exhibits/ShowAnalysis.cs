using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>What each side publishes, and the reconciled third, for export and drawing.</summary>
public static class ShowAnalysis
{
    /// <summary>Sets the tables shown, each side's and the reconciled one.</summary>
    /// <param name="pair">The side whose books come first, and the other.</param>
    /// <param name="tables">The tables shown, one a side.</param>
    /// <param name="asOf">Told as the day that they are as of.</param>
    public static Analysis Of(TradePair pair, IReadOnlyList<PairTable> tables, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(tables);
        var exhibits = tables.Where(t => t.Series is not null).Select(Of).ToList();
        var reconciled = Reconciled(pair, tables);
        if (reconciled is not null)
        {
            exhibits.Add(reconciled);
        }

        var sources = tables.Select(t => t.Series?.Vintage).OfType<Vintage>().Concat(tables.SelectMany(t => t.Rates)).DistinctBy(v => v.Id).ToList();
        return new("show", pair, asOf, exhibits, sources, [.. tables.Select(t => t.Reason).OfType<string>()]) { Chart = ChartOf(pair, tables, reconciled, sources) };
    }

    /// <summary>The reconciled table of the periods that both sides' tables hold; null when there is none, or when they differ in currency.</summary>
    public static Exhibit? Reconciled(TradePair pair, IReadOnlyList<PairTable> tables)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables is not [{ Series: { } first }, { Series: { } second }] || first.Currency != second.Currency)
        {
            return null;
        }

        var books = new BothBooks(pair, first, second, first.Currency, CifMargin.Usual, []);
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var period in tables.SelectMany(t => t.Rows).Select(r => r.Period).Distinct().OrderBy(p => p.Last).ThenBy(p => p.First))
        {
            if (books.Reconcile(TradeMeasure.Turnover, period) is not { IsKnown: true, Value: { } turnover })
            {
                continue;
            }

            var before = books.Reconcile(TradeMeasure.Turnover, period.AddYears(-1)).Value?.Value;
            rows.Add(
            [
                period.ToString(),
                books.Reconcile(TradeMeasure.Exports, period).Value!.Value,
                books.Reconcile(TradeMeasure.Imports, period).Value!.Value,
                turnover.Value,
                books.Reconcile(TradeMeasure.Balance, period).Value!.Value,
                before > 0m ? (turnover.Value - before.Value) / before.Value * 100m : ExhibitCell.Empty,
                turnover.Low,
                turnover.High,
            ]);
        }

        return rows.Count == 0 ? null : new(
            "reconciled",
            $"Reconciled, {Wording.Name(pair.Reporter)} with {Wording.Name(pair.Counterpart)}, FOB",
            [.. Columns(ExhibitSide.Reconciled), new("turnover_low", "lowest", ExhibitUnit.Amount, ExhibitSide.Reconciled), new("turnover_high", "highest", ExhibitUnit.Amount, ExhibitSide.Reconciled)],
            rows,
            first.Currency)
        {
            Notes = [$"The middle of the exporter's figure and the importer's as FOB, CIF taken {Wording.Plain(books.Margin.Percent)}{Wording.NoBreakSpace}% above it; lowest and highest are what either book allows at a margin of {Wording.Plain(books.Margin.Low)} to {Wording.Plain(books.Margin.High)}{Wording.NoBreakSpace}%. It is nobody's publication."],
        };
    }

    private static Exhibit Of(PairTable table) => new(
        $"books_{table.Pair.Reporter.Code.ToLowerInvariant()}",
        $"{Wording.Capital(Wording.Owner(table.Pair.Reporter))} books, trade with {Wording.Name(table.Pair.Counterpart)}",
        [.. Columns(ExhibitSide.Neither)],
        [.. table.Rows.Select(r => (IReadOnlyList<ExhibitCell>)[
            r.Period.ToString(),
            ExhibitCell.Of(r.Exports, t => t.Value),
            ExhibitCell.Of(r.Imports, t => t.Value),
            ExhibitCell.Of(r.Turnover, t => t.Value),
            ExhibitCell.Of(r.Balance, t => t.Value),
            ExhibitCell.Of(r.Growth, g => g.Percent)])],
        table.Series!.Currency);

    private static ExhibitColumn[] Columns(ExhibitSide side) =>
    [
        new("period", "", ExhibitUnit.Text),
        new("exports", "Exports", ExhibitUnit.Amount, side),
        new("imports", "Imports", ExhibitUnit.Amount, side),
        new("turnover", "Turnover", ExhibitUnit.Amount, side),
        new("balance", "Balance", ExhibitUnit.Difference, side),
        new("turnover_growth", "Turnover on year before", ExhibitUnit.Change, side),
    ];

    private static LineChart? ChartOf(TradePair pair, IReadOnlyList<PairTable> tables, Exhibit? reconciled, List<Vintage> sources)
    {
        var shown = tables.Where(t => t.Series is not null).ToList();
        if (shown.Count == 0 || shown.Select(t => t.Series!.Currency).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return null;
        }

        var periods = shown.SelectMany(t => t.Rows).Select(r => r.Period).Distinct().OrderBy(p => p.Last).ThenBy(p => p.First).ToList();
        var lines = shown.ConvertAll(t => new ChartLine(
            CompareAnalysis.Books(t.Pair.Reporter),
            t.Pair == pair ? ExhibitSide.First : ExhibitSide.Second,
            [.. periods.Select(p => CompareAnalysis.Unit(t.Rows.FirstOrDefault(r => r.Period == p)?.Turnover.Value?.Value))]));
        if (reconciled is not null)
        {
            var rows = reconciled.Rows.ToDictionary(r => r[0].Text!, r => r[3].Value, StringComparer.Ordinal);
            lines.Add(new("Reconciled (FOB)", ExhibitSide.Reconciled, [.. periods.Select(p => CompareAnalysis.Unit(rows.GetValueOrDefault(p.ToString())))]));
        }

        return new(
            $"Trade of {Wording.Name(pair.Reporter)} and {Wording.Name(pair.Counterpart)}",
            $"Turnover, million {shown[0].Series!.Currency}",
            CompareAnalysis.SourceOf(sources),
            string.Join(' ', lines.Where(l => l.Values.Any(v => v is not null)).Select(l => $"{l.Name}: {Wording.Number(l.Values.OfType<decimal>().First(), 0)} at first, {Wording.Number(l.Values.OfType<decimal>().Last(), 0)} at last.")),
            [.. periods.Select(p => p.ToString())],
            lines);
    }
}
