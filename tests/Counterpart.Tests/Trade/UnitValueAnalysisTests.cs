using Counterpart.Trade;
using Counterpart.Trade.Exhibits;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class UnitValueAnalysisTests
{
    private static readonly Period Year = Period.Year(2021);

    [Fact]
    public void Growth_is_parted_where_weights_are_held_and_the_coverage_is_told()
    {
        var tables = Of([("270900", 2020, 80m, 8m), ("270900", 2021, 160m, 8m), ("720711", 2020, 20m, null), ("720711", 2021, 40m, null)]);
        var split = tables[0].Rows[0];

        Assert.Equal([100m, 100m, 0m, 80m, 1m, 0m], split.Skip(1).Take(6).Select(c => decimal.Round(c.Value!.Value, 9)));
        Assert.Equal([10m, 20m, 100m, 0m], tables[1].Rows.Single().Skip(2).Select(c => c.Value!.Value));
    }

    [Fact]
    public void Below_60_percent_weighed_it_is_refused_with_the_reason()
    {
        var split = Of([("270900", 2020, 50m, 8m), ("270900", 2021, 55m, 8m), ("720711", 2020, 50m, null), ("720711", 2021, 45m, null)])[0].Rows[0];

        Assert.Null(split[1].Value);
        Assert.Contains("Only 50.0", split[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_under_no_code_lowers_the_coverage()
    {
        var split = Of([("270900", 2020, 70m, 8m), ("270900", 2021, 70m, 8m), (Observation.AllProducts, 2020, 100m, null), (Observation.AllProducts, 2021, 100m, null)])[0].Rows[0];

        Assert.Equal(70m, split[4].Value);
    }

    [Fact]
    public void A_table_without_weights_is_named()
    {
        var trade = new MemoryTradeStatistics([Vintage("v")], [Row("v", Here, There, TradeFlow.Export, Year, 1m, "270900"), Row("v", Here, There, TradeFlow.Export, Period.Year(2020), 1m, "270900")]);

        Assert.Equal("v has no weights.", UnitValueAnalysis.Of(trade, new(Here, There), exports: true, Year, Period.Year(2020))[0].Rows[0][1].Reason);
    }

    [Fact]
    public void Advantage_and_intensity_are_those_of_the_table_that_holds_the_world()
    {
        // A hundred exporters alike, and one of which oil is half of what it sends and the partner takes all.
        var partner = new Country("RUS");
        var others = Countries.All.Where(c => c.Alpha2.Length == 2 && c.Country != Here && c.Country != partner).Take(99).Select(c => c.Country).ToList();
        var rows = others.SelectMany(c => new[] { Row("baci", c, Here, TradeFlow.Export, Year, 10m, "270900"), Row("baci", c, Here, TradeFlow.Export, Year, 90m, "840000") })
            .Concat([Row("baci", Here, partner, TradeFlow.Export, Year, 50m, "270900"), Row("baci", Here, partner, TradeFlow.Export, Year, 50m, "840000")]).ToList();
        var vintage = Vintage("baci") with { Pairs = [.. rows.Select(r => new TradePair(r.Reporter, r.Counterpart)).Distinct()] };
        var table = AdvantageAnalysis.Of(new MemoryTradeStatistics([vintage], rows), Here, partner, GoodsLevel.Chapter, Year, null, out var source);

        Assert.Equal("baci", source?.Id);
        var oil = table!.Rows.Single(r => r[0].Text == "27");
        Assert.Equal(0.5m / (1040m / 10000m), oil[4].Value);
        Assert.Contains(table.Notes, n => n.Contains("Intensity of Kazakhstan's exports to Russia: 100.0000", StringComparison.Ordinal));
    }

    [Fact]
    public void The_latest_whole_year_is_one_that_both_sides_hold_if_there_is_one()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("a"), Vintage("b")],
            [
                .. Enumerable.Range(2019, 4).Select(y => Row("a", Here, There, TradeFlow.Export, Period.Year(y), 1m, "27")),
                .. Months("b", There, Here, TradeFlow.Import, 2020, Enumerable.Repeat(1m, 17), "27"),
            ]);

        Assert.Equal(Period.Year(2020), GoodsBreakdown.LatestYear(trade, new(Here, There)));
        Assert.Null(GoodsBreakdown.LatestYear(trade, new(Here, new("CHN"))));
    }

    private static IReadOnlyList<Exhibit> Of((string Code, int Year, decimal Value, decimal? Weight)[] goods) => UnitValueAnalysis.Of(
        new MemoryTradeStatistics(
            [Vintage("v") with { HasWeights = true }],
            goods.Select(g => Row("v", Here, There, TradeFlow.Export, Period.Year(g.Year), g.Value, g.Code) with { NetKilograms = g.Weight })),
        new(Here, There), exports: true, Year, Period.Year(2020));
}
