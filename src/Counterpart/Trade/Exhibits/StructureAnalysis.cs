using Counterpart.Trade.Charts;

namespace Counterpart.Trade.Exhibits;

/// <summary>What a flow is made of in both books: goods and what each gave to growth, indices, and the partner's rank.</summary>
public static class StructureAnalysis
{
    private const int MostBars = 15;

    /// <summary>Tells the structure of a flow.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">The side whose books come first, and the other.</param>
    /// <param name="exports">True for the first side's exports, false for its imports.</param>
    /// <param name="level">Sections, or codes of some digits.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="before">The months compared with.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    /// <param name="currency">Told in this currency; null for the one both publish in, else dollars.</param>
    /// <param name="unitValues">Whether growth is parted into unit values and volumes too.</param>
    public static Analysis Of(ITradeStatistics trade, TradePair pair, bool exports, GoodsLevel level, Period period, Period before, DateOnly? asOf = null, string? currency = null, bool unitValues = false)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        var flow = exports ? TradeFlow.Export : TradeFlow.Import;
        var (first, second) = (Goods(pair, flow, currency), Goods(pair.Mirrored(), exports ? TradeFlow.Import : TradeFlow.Export, currency));
        if (currency is null && first.IsKnown && second.IsKnown && first.Value[0].Currency != second.Value[0].Currency)
        {
            (first, second) = (Goods(pair, flow, CurrencyConversion.Dollar), Goods(pair.Mirrored(), exports ? TradeFlow.Import : TradeFlow.Export, CurrencyConversion.Dollar));
        }

        var told = first.Value?[0].Currency ?? second.Value?[0].Currency;
        var reconciled = Reconcile(first, second);
        var sides = new[] { Parts(first), Parts(second), Parts(reconciled) };
        List<Exhibit> exhibits = told is null ? [] : [Contributions(pair, level, period, before, sides, told, exports), Indices(pair, first, second, reconciled, level)];
        if (told is not null && Advantage(trade, pair, exports, level, period, asOf, first, second) is { } advantage)
        {
            exhibits.Add(advantage);
        }

        var (exporter, importer) = exports ? (pair.Reporter, pair.Counterpart) : (pair.Counterpart, pair.Reporter);
        if (AdvantageAnalysis.Of(trade, exporter, importer, level, period, asOf, out var world) is { } revealed)
        {
            exhibits.Add(revealed);
        }

        if (unitValues)
        {
            exhibits.AddRange(UnitValueAnalysis.Of(trade, pair, exports, period, before, asOf));
        }

        exhibits.Add(Partners(trade, pair, period, asOf));
        var notes = new[] { first.Reason, second.Reason }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<Vintage> sources = [.. new[] { first.Value?[0].Vintage, second.Value?[0].Vintage }.OfType<Vintage>(), .. new[] { first, second }.SelectMany(s => s.Value?[0].Rates ?? []), .. world is null ? Array.Empty<Vintage>() : [world]];
        return new("structure", pair, asOf, exhibits, sources, notes) { Chart = ChartOf(pair, sides, period, before, sources, exports) };

        Answer<IReadOnlyList<GoodsBreakdown>> Goods(TradePair whose, TradeFlow which, string? to) => GoodsBreakdown.Of(trade, whose, which, level, [period, before], asOf, to);
    }

    private static Answer<IReadOnlyList<GoodsBreakdown>> Reconcile(Answer<IReadOnlyList<GoodsBreakdown>> first, Answer<IReadOnlyList<GoodsBreakdown>> second)
    {
        if (!first.IsKnown || !second.IsKnown)
        {
            return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>(first.Reason ?? second.Reason!);
        }

        var isExport = first.Value[0].Flow == TradeFlow.Export;
        var margin = CifMargin.Usual.Between((isExport ? first.Value : second.Value)[0].Vintage.Origin, (isExport ? second.Value : first.Value)[0].Vintage.Origin);
        var (ours, theirs) = (first.Value, second.Value);
        return Answer.Known<IReadOnlyList<GoodsBreakdown>>([.. ours.Zip(theirs, (a, b) => a with
        {
            Values = a.Values.Keys.Union(b.Values.Keys).ToDictionary(
                code => code,
                code => ((isExport ? a : b).Values.GetValueOrDefault(code) + margin.Fob((isExport ? b : a).Values.GetValueOrDefault(code))) / 2m,
                StringComparer.Ordinal),
        })]);
    }

    private static Answer<IReadOnlyList<Contribution>> Parts(Answer<IReadOnlyList<GoodsBreakdown>> goods) => goods.IsKnown
        ? Contribution.Of(goods.Value[0].Values, goods.Value[1].Values, NameOf)
        : Answer.Unknown<IReadOnlyList<Contribution>>(goods.Reason);

    private static string NameOf(string code) => HsSection.All.FirstOrDefault(s => s.Number == code)?.Name ?? HsSection.Of(code)?.Name ?? "";

    private static Exhibit Contributions(TradePair pair, GoodsLevel level, Period period, Period before, Answer<IReadOnlyList<Contribution>>[] sides, string currency, bool exports)
    {
        var (a, b) = (pair.Reporter, pair.Counterpart);
        var columns = new List<ExhibitColumn> { new("code", level == GoodsLevel.Section ? "Section" : "Code", ExhibitUnit.Text), new("goods", "Goods", ExhibitUnit.Text) };
        foreach (var (key, head, side) in new[] { (a.Code.ToLowerInvariant(), a.Code, ExhibitSide.First), (b.Code.ToLowerInvariant(), b.Code, ExhibitSide.Second), ("reconciled", "Reconciled", ExhibitSide.Reconciled) })
        {
            columns.Add(new($"value_{key}", head, ExhibitUnit.Amount, side));
            columns.Add(new($"growth_{key}", "%", ExhibitUnit.Change, side));
            columns.Add(new($"points_{key}", "points", ExhibitUnit.Points, side));
        }

        var maps = sides.Select(s => s.Value?.ToDictionary(c => c.Code, StringComparer.Ordinal)).ToList();
        var order = maps[2] ?? maps[0] ?? maps[1];
        var codes = maps.OfType<Dictionary<string, Contribution>>().SelectMany(m => m.Keys).Distinct(StringComparer.Ordinal)
            .OrderBy(c => c.Length == 0).ThenByDescending(c => order is not null && order.TryGetValue(c, out var part) ? part.Current : 0m).ThenBy(c => c, StringComparer.Ordinal).ToList();
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var code in codes)
        {
            var name = code.Length == 0 ? Contribution.NotAllocated : NameOf(code);
            rows.Add([code, name, .. maps.SelectMany(m => m is not null && m.TryGetValue(code, out var part) ? [part.Current, part.GrowthPercent, part.Points] : new ExhibitCell[] { ExhibitCell.Empty, ExhibitCell.Empty, ExhibitCell.Empty })]);
        }

        rows.Add(["", "All goods", .. sides.SelectMany(s => Sum(s, _ => true))]);
        if (level == GoodsLevel.Chapter)
        {
            rows.Add(["", "Without mineral fuels (27)", .. sides.SelectMany(s => Sum(s, c => c.Code != HsSection.MineralFuels))]);
        }

        var title = exports ? $"exports of {Wording.Name(a)} to {Wording.Name(b)}" : $"imports of {Wording.Name(a)} from {Wording.Name(b)}";
        return new("goods", $"Goods and what they gave to growth: {title}, {Wording.InBrief(period)} on {Wording.InBrief(before)}", columns, rows, currency)
        {
            Notes = ["Points are percentage points of the growth of all goods; with what is not allocated they add up to it."],
        };

        static ExhibitCell[] Sum(Answer<IReadOnlyList<Contribution>> side, Func<Contribution, bool> chosen)
        {
            if (!side.IsKnown)
            {
                return [new(null, null, side.Reason), ExhibitCell.Empty, ExhibitCell.Empty];
            }

            var parts = side.Value.Where(chosen).ToList();
            var (now, then) = (parts.Sum(p => p.Current), parts.Sum(p => p.Before));
            return [now, then == 0m ? ExhibitCell.Empty : (now - then) / then * 100m, parts.Sum(p => p.Points)];
        }
    }

    private static Exhibit Indices(TradePair pair, Answer<IReadOnlyList<GoodsBreakdown>> first, Answer<IReadOnlyList<GoodsBreakdown>> second, Answer<IReadOnlyList<GoodsBreakdown>> reconciled, GoodsLevel level)
    {
        var sides = new[] { first, second, reconciled };
        ExhibitCell[] Cells(Func<GoodsBreakdown, decimal?> index) => [.. sides.Select(s => ExhibitCell.Of(s, goods => goods[0].Total > 0m ? index(goods[0]) : null))];
        static decimal[] Coded(GoodsBreakdown goods) => [.. goods.Values.Where(v => v.Key.Length > 0 && v.Value > 0m).Select(v => v.Value)];
        var similarity = first.IsKnown && second.IsKnown && first.Value[0].Total > 0m && second.Value[0].Total > 0m
            ? TradeIndices.Similarity(Known(first.Value[0]), Known(second.Value[0])) : (decimal?)null;
        return new(
            "indices",
            $"Indices over {(level == GoodsLevel.Section ? "sections" : $"codes of {level.Digits()} digits")}",
            [
                new("index", "Index", ExhibitUnit.Text),
                new($"value_{pair.Reporter.Code.ToLowerInvariant()}", pair.Reporter.Code, ExhibitUnit.Index, ExhibitSide.First),
                new($"value_{pair.Counterpart.Code.ToLowerInvariant()}", pair.Counterpart.Code, ExhibitUnit.Index, ExhibitSide.Second),
                new("value_reconciled", "Reconciled", ExhibitUnit.Index, ExhibitSide.Reconciled),
            ],
            [
                ["Concentration (Herfindahl–Hirschman)", .. Cells(g => Coded(g) is { Length: > 0 } values ? TradeIndices.Herfindahl(values) : null)],
                ["the same, normalised", .. Cells(g => Coded(g) is { Length: > 0 } values ? TradeIndices.NormalisedHerfindahl(values) : null)],
                ["Likeness of both books (Finger–Kreinin)", ExhibitCell.Empty, ExhibitCell.Empty, similarity],
            ]);

        static Dictionary<string, decimal> Known(GoodsBreakdown goods) => goods.Values.Where(v => v.Key.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static Exhibit? Advantage(
        ITradeStatistics trade, TradePair pair, bool exports, GoodsLevel level, Period period, DateOnly? asOf, Answer<IReadOnlyList<GoodsBreakdown>> first, Answer<IReadOnlyList<GoodsBreakdown>> second)
    {
        // Trade within branches needs the other flow; complementarity and intensity the exporter's trade with all and the importer's.
        var (exporter, importer) = exports ? (pair.Reporter, pair.Counterpart) : (pair.Counterpart, pair.Reporter);
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        var back = new[] { Back(first, pair, exports), Back(second, pair.Mirrored(), !exports) };
        if (Array.Exists(back, b => b is not null))
        {
            rows.Add(["Trade within branches (Grubel–Lloyd)", back[0], back[1], ExhibitCell.Empty]);
        }

        var (sent, taken) = (World(exporter, TradeFlow.Export), World(importer, TradeFlow.Import));
        if (sent.IsKnown && taken.IsKnown)
        {
            rows.Add([$"Fit of {exporter}'s exports and {importer}'s imports (complementarity)", ExhibitCell.Empty, ExhibitCell.Empty, TradeIndices.Complementarity(Coded(sent.Value), Coded(taken.Value))]);
        }

        return rows.Count == 0 ? null : new(
            "both_flows",
            "Indices over both flows and all partners",
            [
                new("index", "Index", ExhibitUnit.Text),
                new($"value_{pair.Reporter.Code.ToLowerInvariant()}", pair.Reporter.Code, ExhibitUnit.Index, ExhibitSide.First),
                new($"value_{pair.Counterpart.Code.ToLowerInvariant()}", pair.Counterpart.Code, ExhibitUnit.Index, ExhibitSide.Second),
                new("value_reconciled", "Both", ExhibitUnit.Index, ExhibitSide.Reconciled),
            ],
            rows);

        decimal? Back(Answer<IReadOnlyList<GoodsBreakdown>> goods, TradePair whose, bool isExport)
        {
            var other = goods.IsKnown ? GoodsBreakdown.Of(trade, whose, isExport ? TradeFlow.Import : TradeFlow.Export, level, [period], asOf, goods.Value[0].Currency) : null;
            return other is not { IsKnown: true } ? null : TradeIndices.GrubelLloyd(
                [.. goods.Value![0].Values.Keys.Union(other.Value[0].Values.Keys).Where(c => c.Length > 0).Select(c => (goods.Value[0].Values.GetValueOrDefault(c), other.Value[0].Values.GetValueOrDefault(c)))]);
        }

        Answer<GoodsBreakdown> World(Country whose, TradeFlow flow)
        {
            var found = GoodsBreakdown.Of(trade, new(whose, Country.World), flow, level, [period], asOf, CurrencyConversion.Dollar);
            return found.IsKnown && Coded(found.Value[0]).Values.Sum() > 0m ? found.Value[0] : Answer.Unknown<GoodsBreakdown>(found.Reason ?? "No trade with the world is held.");
        }

        static Dictionary<string, decimal> Coded(GoodsBreakdown goods) => goods.Values.Where(v => v.Key.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static Exhibit Partners(ITradeStatistics trade, TradePair pair, Period period, DateOnly? asOf)
    {
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var whose in new[] { pair, pair.Mirrored() })
        {
            foreach (var measure in new[] { TradeMeasure.Exports, TradeMeasure.Imports, TradeMeasure.Turnover })
            {
                var rank = PartnerRank.Of(trade, whose, measure, period, asOf);
                rows.Add(
                [
                    $"{whose.Counterpart} in {Wording.Owner(whose.Reporter)} {measure switch { TradeMeasure.Exports => "exports", TradeMeasure.Imports => "imports", _ => "turnover" }}",
                    ExhibitCell.Of(rank, r => r.Rank),
                    ExhibitCell.Of(rank, r => r.Among),
                    ExhibitCell.Of(rank, r => r.SharePercent),
                    rank.IsKnown ? rank.Value.IsOfWorld ? "all trade" : "the countries listed" : rank.Reason,
                ]);
            }
        }

        return new(
            "partners",
            $"Rank and share of each in the other's trade, {Wording.InBrief(period)}",
            [
                new("partner", "", ExhibitUnit.Text),
                new("rank", "Rank", ExhibitUnit.Count),
                new("among", "of", ExhibitUnit.Count),
                new("share_percent", "Share, %", ExhibitUnit.Percent),
                new("share_of", "Share of", ExhibitUnit.Text),
            ],
            rows);
    }

    private static BarChart? ChartOf(TradePair pair, Answer<IReadOnlyList<Contribution>>[] sides, Period period, Period before, IReadOnlyList<Vintage> sources, bool exports)
    {
        var known = sides.Where(s => s.IsKnown).SelectMany(s => s.Value!).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var codes = known.GroupBy(c => c.Code, StringComparer.Ordinal).OrderByDescending(g => g.Max(c => Math.Abs(c.Points))).Take(MostBars).Select(g => g.First()).OrderByDescending(c => c.Points).ToList();
        var series = new List<ChartLine>();
        foreach (var (side, books, name) in new[] { (sides[0], ExhibitSide.First, CompareAnalysis.Books(pair.Reporter)), (sides[1], ExhibitSide.Second, CompareAnalysis.Books(pair.Counterpart)), (sides[2], ExhibitSide.Reconciled, "Reconciled") })
        {
            if (side.IsKnown)
            {
                series.Add(new(name, books, [.. codes.Select(c => side.Value.FirstOrDefault(p => p.Code == c.Code)?.Points)]));
            }
        }

        var (a, b) = (Countries.NameOf(pair.Reporter), Countries.NameOf(pair.Counterpart));
        return new(
            exports ? $"What gave growth to {a}'s exports to {b}" : $"What gave growth to {a}'s imports from {b}",
            $"Percentage points, {Wording.InBrief(period)} on {Wording.InBrief(before)}".Replace(Wording.NoBreakSpace, ' '),
            CompareAnalysis.SourceOf(sources),
            string.Join(", ", codes.Select(c => $"{c.Name} {Wording.Signed(c.Points)}")) + ".",
            [.. codes.Select(c => c.Code.Length == 0 || c.Code == HsSection.All.FirstOrDefault(s => s.Name == c.Name)?.Number ? c.Name : $"{c.Code} {c.Name}")],
            series);
    }
}
