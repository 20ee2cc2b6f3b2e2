namespace Counterpart.Trade;

/// <summary>One side's flow over a period by goods, with what is not allocated kept in, so that the parts are the whole.</summary>
/// <param name="Pair">Whose books, and with whom.</param>
/// <param name="Flow">Export or import, seen from the reporter.</param>
/// <param name="Period">The whole months covered.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Vintage">The vintage.</param>
/// <param name="Level">What is told apart.</param>
/// <param name="CodeLength">Digits of the codes that were added up.</param>
/// <param name="Values">Value a code, or a section by its number; the empty code is what is not allocated.</param>
public sealed record GoodsBreakdown(
    TradePair Pair, TradeFlow Flow, Period Period, string Currency, Vintage Vintage, GoodsLevel Level, int CodeLength, IReadOnlyDictionary<string, decimal> Values)
{
    /// <summary>The vintages of the rates with which it was told in another currency than published; none when it was not.</summary>
    public IReadOnlyList<Vintage> Rates { get; init; } = [];

    /// <summary>All goods together.</summary>
    public decimal Total => Values.Values.Sum();

    /// <summary>Breaks several periods of a flow down, all from one vintage, so that they can be compared.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">Whose books, and with whom.</param>
    /// <param name="flow">Export or import, seen from the reporter.</param>
    /// <param name="level">Sections, or codes of some digits.</param>
    /// <param name="periods">Whole months each.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    /// <param name="currency">Told in this currency; null for the one published in.</param>
    /// <param name="table">Only this table.</param>
    public static Answer<IReadOnlyList<GoodsBreakdown>> Of(
        ITradeStatistics trade, TradePair pair, TradeFlow flow, GoodsLevel level, IReadOnlyList<Period> periods, DateOnly? asOf = null, string? currency = null, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(periods);
        var query = new DetailQuery(pair.Reporter, pair.Counterpart, level.Digits(), periods, asOf, table);
        var vintages = trade.Vintages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var goods = trade.Detail(query).GroupBy(r => r.VintageId, StringComparer.Ordinal).OrderBy(g => vintages[g.Key].Rank).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var reason = $"No table of {Wording.Owner(pair.Reporter)} trade with {Wording.Name(pair.Counterpart)} by goods is held for {Wording.InWords(periods)}.";
        if (goods.Count == 0)
        {
            return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>(reason);
        }

        var totals = trade.Detail(query with { Digits = 0 });
        foreach (var vintage in goods)
        {
            var answer = Of(trade, vintages[vintage.Key], pair, flow, level, periods, [.. vintage], [.. totals.Where(t => t.VintageId == vintage.Key)], currency, asOf);
            if (answer.IsKnown)
            {
                return answer;
            }

            reason = answer.Reason;
        }

        return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>(reason);
    }

    /// <summary>The latest year that is held whole by goods, in both books if there is one, else in either; null when there is none.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">Whose books, and with whom.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static Period? LatestYear(ITradeStatistics trade, TradePair pair, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        foreach (var digits in new[] { 2, 0 })
        {
            var (first, second) = (Years(pair, digits), Years(pair.Mirrored(), digits));
            var common = first.Intersect(second).ToList();
            if ((common.Count > 0 ? common : [.. first, .. second]) is { Count: > 0 } held)
            {
                return Period.Year(held.Max());
            }
        }

        return null;

        HashSet<int> Years(TradePair whose, int digits) =>
            [.. trade.Detail(new DetailQuery(whose.Reporter, whose.Counterpart, digits, [], asOf)).GroupBy(r => (r.VintageId, r.Period.First.Year))
                .Where(g => g.Select(r => r.Period).Distinct().Where(p => p.First.Year == p.Last.Year).Sum(p => p.IsYear ? 12 : p.MonthCount == 1 ? 1 : 0) >= 12)
                .Select(g => g.Key.Year)];
    }

    private static Answer<IReadOnlyList<GoodsBreakdown>> Of(
        ITradeStatistics trade, Vintage vintage, TradePair pair, TradeFlow flow, GoodsLevel level, IReadOnlyList<Period> periods, List<DetailRow> goods, List<DetailRow> totals, string? currency, DateOnly? asOf)
    {
        var own = goods[0].Currency;
        var rates = RateTable.Of(trade, own, currency ?? own, asOf);
        if (!rates.IsKnown)
        {
            return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>(rates.Reason);
        }

        // A month without a row of these goods is a month without trade in them only where the table covers the month at all.
        var covered = goods.Concat(totals).Where(r => r.Currency == own).Select(r => r.Period).ToHashSet();
        var flowGoods = goods.Where(r => r.Flow == flow && r.Currency == own).ToList();
        if (flowGoods.Count == 0)
        {
            return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>($"{vintage.Table} holds no {(flow == TradeFlow.Export ? "exports" : "imports")} of {Wording.Name(pair.Reporter)} by goods for {Wording.InWords(periods)}.");
        }

        // Chapters and headings may stand side by side; those that add up to the most are the most complete, and of equals the shortest.
        var length = flowGoods.GroupBy(r => r.CodeLength).OrderByDescending(g => g.Sum(r => r.Value)).ThenBy(g => g.Key).First().Key;
        var found = new List<GoodsBreakdown>();
        foreach (var period in periods)
        {
            var rows = covered.Where(period.Contains).OrderBy(p => p.First).ToList();
            if (WhyNot(rows, period) is { } gap)
            {
                return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>($"{vintage.Table}: {gap}");
            }

            var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var row in flowGoods.Where(r => r.CodeLength == length && period.Contains(r.Period)))
            {
                var code = level == GoodsLevel.Section ? HsSection.Of(row.Product)?.Number ?? "" : HsSection.Of(row.Product) is null ? "" : row.Product;
                if (rates.Value.Factor(row.Period) is not { } factor)
                {
                    return Answer.Unknown<IReadOnlyList<GoodsBreakdown>>($"No rate of {own} is held for {Wording.InWords(row.Period)}.");
                }

                values[code] = values.GetValueOrDefault(code) + (row.Value * factor);
            }

            var whole = totals.Where(t => t.Flow == flow && t.Currency == own && period.Contains(t.Period)).ToList();
            if (whole.Count > 0)
            {
                var rest = whole.Sum(t => t.Value * (rates.Value.Factor(t.Period) ?? 0m)) - values.Values.Sum();
                values[""] = values.GetValueOrDefault("") + rest;
            }

            if (values.GetValueOrDefault("") == 0m)
            {
                values.Remove("");
            }

            found.Add(new(pair, flow, period, currency ?? own, vintage, level, length, values) { Rates = rates.Value.Vintages });
        }

        return Answer.Known<IReadOnlyList<GoodsBreakdown>>(found);
    }

    private static string? WhyNot(List<Period> rows, Period period)
    {
        var next = period.First;
        foreach (var row in rows)
        {
            if (row.First != next)
            {
                return row.First < next
                    ? $"The rows held for {Wording.InWords(period)} overlap and cannot be added up."
                    : $"{Wording.InWords(new Period(next, row.First.AddDays(-1)))} is not held.";
            }

            next = row.Last.AddDays(1);
        }

        return next == period.Last.AddDays(1) ? null : $"{Wording.InWords(new Period(next, period.Last))} is not held.";
    }
}
