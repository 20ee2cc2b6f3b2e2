using System.Globalization;

namespace Counterpart.Trade.Exhibits;

/// <summary>What a kilogram of a flow cost at two dates in both books, and growth parted into unit values and volumes.</summary>
/// <remarks>A unit value is no price: it moves with what is in a code too. Codes without a weight at both dates lower the coverage, and below 60 % nothing is told.</remarks>
public static class UnitValueAnalysis
{
    private const int Digits = 6;
    private const int Told = 12;

    /// <summary>The tables: the split of each side's books, and the largest goods that are weighed at both dates.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">The side whose books come first, and the other.</param>
    /// <param name="exports">True for the first side's exports, false for its imports.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="before">The months compared with.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static IReadOnlyList<Exhibit> Of(ITradeStatistics trade, TradePair pair, bool exports, Period period, Period before, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        var sides = new[]
        {
            (Books: pair.Reporter, Goods: Goods(trade, pair, exports ? TradeFlow.Export : TradeFlow.Import, period, before, asOf)),
            (Books: pair.Counterpart, Goods: Goods(trade, pair.Mirrored(), exports ? TradeFlow.Import : TradeFlow.Export, period, before, asOf)),
        };
        var exhibits = new List<Exhibit> { Split(sides, period, before) };
        exhibits.AddRange(sides.Where(s => s.Goods.Value?.Rows.Any(g => g.IsMatched) == true).Select(s => Largest(s.Books, s.Goods.Value!, period, before)));
        return exhibits;
    }

    private sealed record Weighed(IReadOnlyList<UnitValues> Rows, string Currency, Vintage Vintage);

    private static Answer<Weighed> Goods(ITradeStatistics trade, TradePair pair, TradeFlow flow, Period period, Period before, DateOnly? asOf)
    {
        var query = new DetailQuery(pair.Reporter, pair.Counterpart, Digits, [period, before], asOf) { WithWeights = true };
        var vintages = trade.Vintages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var reason = $"No table of {Wording.Owner(pair.Reporter)} trade with {Wording.Name(pair.Counterpart)} by goods of {Digits.ToString(CultureInfo.InvariantCulture)} digits is held for {Wording.InWords([period, before])}.";
        foreach (var table in trade.Detail(query).Where(r => r.Flow == flow).GroupBy(r => r.VintageId, StringComparer.Ordinal).OrderBy(g => vintages[g.Key].Rank).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var vintage = vintages[table.Key];
            if (!vintage.HasWeights)
            {
                reason = $"{vintage.Table} has no weights.";
                continue;
            }

            // Of codes of several lengths those that add up to the most are the most complete, and of equals the shortest.
            var rows = table.GroupBy(r => r.CodeLength).OrderByDescending(g => g.Sum(r => r.Value)).ThenBy(g => g.Key).First().ToList();
            if ((Gap(rows, period) ?? Gap(rows, before)) is { } gap)
            {
                reason = $"{vintage.Table}: {gap}";
                continue;
            }

            var goods = rows.GroupBy(r => r.Product, StringComparer.Ordinal).Select(code => new UnitValues(
                code.Key,
                code.Where(r => before.Contains(r.Period)).Sum(r => r.Value),
                Weight(code.Where(r => before.Contains(r.Period))),
                code.Where(r => period.Contains(r.Period)).Sum(r => r.Value),
                Weight(code.Where(r => period.Contains(r.Period))))).ToList();

            // What stands under no code has no weight either, and lowers the coverage.
            var whole = trade.Detail(query with { Digits = 0, WithWeights = false, Table = vintage.Table }).Where(r => r.Flow == flow && r.VintageId == vintage.Id).ToList();
            var (restNow, restBefore) = (Rest(period, g => g.Now), Rest(before, g => g.Before));
            if (restNow > 0m || restBefore > 0m)
            {
                goods.Add(new("", restBefore, null, restNow, null));
            }

            return new Weighed(goods, rows[0].Currency, vintage);

            decimal Rest(Period months, Func<UnitValues, decimal> value) =>
                whole.Where(r => months.Contains(r.Period)).Sum(r => r.Value) is > 0m and { } all ? Math.Max(0m, all - goods.Sum(value)) : 0m;
        }

        return Answer.Unknown<Weighed>(reason);

        static decimal? Weight(IEnumerable<DetailRow> rows)
        {
            var all = rows.ToList();
            return all.Count == 0 || all.Exists(r => r.NetKilograms is null) ? null : all.Sum(r => r.NetKilograms);
        }
    }

    // A year is there as one row or as twelve months; a month without any goods may be one that is not held.
    private static string? Gap(List<DetailRow> rows, Period period)
    {
        var months = rows.Select(r => r.Period).Where(period.Contains).Distinct().ToList();
        return months.Sum(m => m.MonthCount) == period.MonthCount ? null : $"{Wording.InWords(period)} is not held month by month or as a whole.";
    }

    private static Exhibit Split((Country Books, Answer<Weighed> Goods)[] sides, Period period, Period before)
    {
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var (books, goods) in sides)
        {
            var split = goods.IsKnown ? PriceVolumeSplit.Of(goods.Value.Rows) : Answer.Unknown<PriceVolumeSplit>(goods.Reason);
            rows.Add(
            [
                Wording.Capital(Wording.Owner(books)),
                ExhibitCell.Of(split, s => (s.Value - 1m) * 100m),
                ExhibitCell.Of(split, s => (s.Price - 1m) * 100m),
                ExhibitCell.Of(split, s => (s.Volume - 1m) * 100m),
                ExhibitCell.Of(split, s => s.CoveragePercent),
                ExhibitCell.Of(split, s => s.Matched),
                ExhibitCell.Of(split, s => s.Trimmed),
                split.Reason ?? "",
            ]);
        }

        return new(
            "unit_values",
            $"Growth parted into unit values and volumes, {Wording.InBrief(period)} on {Wording.InBrief(before)}",
            [
                new("books", "Books", ExhibitUnit.Text),
                new("value_change", "Value, %", ExhibitUnit.Change),
                new("unit_value_change", "unit value", ExhibitUnit.Change),
                new("volume_change", "volume", ExhibitUnit.Change),
                new("coverage_percent", "Coverage, %", ExhibitUnit.Percent),
                new("codes", "Codes", ExhibitUnit.Count),
                new("codes_left_out", "left out", ExhibitUnit.Count),
                new("refusal", "", ExhibitUnit.Text),
            ],
            rows)
        {
            Notes = ["Fisher's ideal index over codes of six digits that are weighed at both dates; a code whose unit value moved more than fivefold is left out. Coverage is the smaller part of trade that they make up; below 60 % nothing is told. Unit values are no prices."],
        };
    }

    private static Exhibit Largest(Country books, Weighed goods, Period period, Period before) => new(
        $"unit_values_{books.Code.ToLowerInvariant()}",
        $"The largest goods weighed at both dates in {Wording.Owner(books)} books, {goods.Currency} a kilogram",
        [
            new("code", "Code", ExhibitUnit.Text),
            new("value", "Value", ExhibitUnit.Amount),
            new("unit_value_before", Wording.InBrief(before), ExhibitUnit.Index),
            new("unit_value", Wording.InBrief(period), ExhibitUnit.Index),
            new("unit_value_change", "Change, %", ExhibitUnit.Change),
            new("weight_change", "Weight, %", ExhibitUnit.Change),
        ],
        [.. goods.Rows.Where(g => g.IsMatched).OrderByDescending(g => g.Now).ThenBy(g => g.Code, StringComparer.Ordinal).Take(Told).Select(g => (IReadOnlyList<ExhibitCell>)[
            g.Code, g.Now, g.UnitBefore, g.UnitNow, ((g.UnitNow / g.UnitBefore) - 1m) * 100m, ((g.WeightNow / g.WeightBefore) - 1m) * 100m])],
        goods.Currency);
}
