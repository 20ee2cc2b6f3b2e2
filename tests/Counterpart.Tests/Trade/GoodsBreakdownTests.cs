using Counterpart.Trade;
using Counterpart.Trade.Exhibits;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class GoodsBreakdownTests
{
    private static readonly Period Year = Period.Year(2021);

    [Fact]
    public void What_no_code_is_published_for_stays_in_as_not_allocated()
    {
        var goods = Of([("270900", 60m), ("720711", 25m), ("980100", 5m), (Observation.AllProducts, 100m)], GoodsLevel.Section);

        Assert.Equal(100m, goods.Total);
        Assert.Equal([("", 15m), ("V", 60m), ("XV", 25m)], goods.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)));
    }

    [Fact]
    public void Chapters_and_headings_side_by_side_are_not_added_to_each_other()
    {
        var goods = Of([("27", 60m), ("2709", 40m), ("2710", 20m), ("72", 40m), ("7207", 30m)], GoodsLevel.Chapter);

        Assert.Equal(2, goods.CodeLength);
        Assert.Equal(100m, goods.Total);
    }

    [Fact]
    public void A_month_that_the_table_lacks_is_named_and_nothing_is_told()
    {
        var rows = new[] { 1, 2, 4 }.Select(m => Row("v", Here, There, TradeFlow.Export, Period.Month(2021, m), 1m, "2709"));
        var goods = GoodsBreakdown.Of(new MemoryTradeStatistics([Vintage("v")], rows), new(Here, There), TradeFlow.Export, GoodsLevel.Chapter, [Period.Months(2021, 1, 2021, 4)]);

        Assert.Equal("v: March 2021 is not held.", goods.Reason?.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Rows_that_run_on_from_January_are_not_added_up()
    {
        var rows = new[] { 1, 2 }.Select(m => Row("v", Here, There, TradeFlow.Export, Period.Months(2021, 1, 2021, m), 1m, "2709"));
        var goods = GoodsBreakdown.Of(new MemoryTradeStatistics([Vintage("v")], rows), new(Here, There), TradeFlow.Export, GoodsLevel.Chapter, [Period.Months(2021, 1, 2021, 2)]);

        Assert.Contains("overlap", goods.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_points_of_both_books_and_of_the_reconciled_third_each_add_up_to_their_growth()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("x"), Vintage("m")],
            from year in new[] { 2020, 2021 }
            from good in new[] { ("27", 70m), ("72", 30m), ("84", 11m) }
            from side in new[] { ("x", Here, There, TradeFlow.Export, 1m), ("m", There, Here, TradeFlow.Import, 1.1m) }
            select Row(side.Item1, side.Item2, side.Item3, side.Item4, Period.Year(year), good.Item2 * side.Item5 * (year == 2021 && good.Item1 == "27" ? 1.3m : 1m), good.Item1));
        var goods = StructureAnalysis.Of(trade, new(Here, There), exports: true, GoodsLevel.Section, Year, Period.Year(2020)).Exhibits[0];
        var all = goods.Rows.Single(r => r[1].Text == "All goods");

        foreach (var key in new[] { "kaz", "rus", "reconciled" })
        {
            var (growth, points) = (Place($"growth_{key}"), Place($"points_{key}"));
            Assert.Equal(18.919m, decimal.Round(all[growth].Value!.Value, 3));
            Assert.True(Math.Abs(goods.Rows.Where(r => r != all).Sum(r => r[points].Value ?? 0m) - all[growth].Value!.Value) < 1e-12m);
        }

        int Place(string key) => goods.Columns.Select((c, i) => (c.Key, i)).Single(c => c.Key == key).i;
    }

    [Fact]
    public void A_partner_is_ranked_among_countries_and_its_share_is_of_the_world()
    {
        var rows = new[] { ("WLD", 200m), ("EU", 120m), ("CHN", 60m), ("RUS", 40m), ("ITA", 30m) }.Select(p => Row("v", Here, new(p.Item1), TradeFlow.Export, Year, p.Item2));
        var rank = Known(PartnerRank.Of(new MemoryTradeStatistics([Vintage("v")], rows), new(Here, There), TradeMeasure.Exports, Year));

        Assert.Equal((2, 3, 20m, true), (rank.Rank, rank.Among, rank.SharePercent, rank.IsOfWorld));
    }

    private static GoodsBreakdown Of((string Code, decimal Value)[] goods, GoodsLevel level) =>
        Known(GoodsBreakdown.Of(new MemoryTradeStatistics([Vintage("v")], goods.Select(g => Row("v", Here, There, TradeFlow.Export, Year, g.Value, g.Code))), new(Here, There), TradeFlow.Export, level, [Year]))[0];
}
