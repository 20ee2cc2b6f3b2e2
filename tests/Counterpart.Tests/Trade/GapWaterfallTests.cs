using Counterpart.Trade;
using CsCheck;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class GapWaterfallTests
{
    [Fact]
    public void A_gap_names_each_denominator()
    {
        // Kazakhstan's exports to China in 2021 as both published them, billion USD.
        var gap = new MirrorGap(Here, new("CHN"), Period.Year(2021), 8.2m, 13.9m, "USD", CifMargin.Usual);

        Assert.Equal(5.7m, gap.Difference);
        Assert.Equal(69.5m, decimal.Round(gap.PercentOfExports!.Value, 1));
        Assert.Equal(41.0m, decimal.Round(gap.PercentOfImports!.Value, 1));
        Assert.Equal(25.8m, decimal.Round(gap.PercentOfBoth!.Value, 1));
    }

    [Fact]
    public void The_parts_are_the_gap_whatever_is_known()
    {
        var amount = Gen.Decimal[0m, 1_000_000_000m];
        Gen.Select(amount, amount, Gen.Decimal[0m, 20m], Gen.Decimal[0.8m, 1.2m], Gen.Decimal[0m, 1_000_000m], Gen.Decimal[0m, 1_000_000m]).Sample((x, m, margin, timing, hubs, coverage) =>
        {
            var gap = new MirrorGap(Here, There, Period.Year(2021), x, m, "USD", CifMargin.Given(margin));
            var waterfall = GapWaterfall.Of(gap, new GapEvidence(gap.Margin) { ArrivedOverShipped = timing, ThroughHubs = hubs, MissingAtExporter = coverage, UnderOtherCodes = hubs - coverage });
            Assert.True(Math.Abs(waterfall.Parts.Sum(p => p.Amount) - gap.Difference) < 1e-9m);
        }, iter: 500);
    }

    [Fact]
    public void Two_causes_share_what_they_take_off_together()
    {
        // 106 CIF of which 53 came through a hub: taken alone freight is 6, after the hub it is 3.
        var gap = new MirrorGap(Here, There, Period.Year(2021), 50m, 106m, "USD", CifMargin.Given(6m));
        var parts = GapWaterfall.Of(gap, new GapEvidence(gap.Margin) { ThroughHubs = 53m }).Parts.ToDictionary(p => p.Cause, p => decimal.Round(p.Amount, 12));

        Assert.Equal(4.5m, parts[GapCause.Valuation]);
        Assert.Equal(51.5m, parts[GapCause.Hubs]);
        Assert.Equal(0m, parts[GapCause.Unexplained]);
    }

    /// <summary>Trade is made up, its causes of difference are planted one on the other, and must be found again from the tables alone.</summary>
    [Theory]
    [InlineData(1, 0.06, 0.5, 0.10, true)]
    [InlineData(2, 0.10, 0.25, 0.05, true)]
    [InlineData(3, 0.03, 0.75, 0.00, false)]
    [InlineData(4, 0.08, 0.00, 0.20, true)]
    [InlineData(5, 0.12, 1.00, 0.15, true)]
    public void Planted_causes_are_found_within_ten_percent(int seed, double margin, double lag, double hubs, bool coverage)
    {
        var planted = new PlantedGap(seed, (decimal)margin, (decimal)lag, (decimal)hubs, coverage);
        var books = BothBooks.Of(planted.Statistics, new TradeQuery(Here, There), Frequency.Monthly, margin: CifMargin.Given((decimal)margin * 100m));
        var known = hubs == 0 ? null : new GapEvidence(books.Margin) { ThroughHubs = planted.HubsCif, HubsSource = "a hub's own table" };
        var waterfall = Known(GapStudy.Of(planted.Statistics, books, Here, Period.Year(PlantedGap.Year), known));
        var found = waterfall.Parts.ToDictionary(p => p.Cause, p => p.Amount);

        foreach (var (cause, amount) in planted.Truth)
        {
            Assert.True(Math.Abs(found[cause] - amount) <= (0.10m * Math.Abs(amount)) + (0.002m * planted.Total), $"{cause}: planted {amount:F1}, found {found[cause]:F1}");
        }

        Assert.True(Math.Abs(found.Values.Sum() - waterfall.Gap.Difference) < 1e-9m);
        Assert.True(Math.Abs(found[GapCause.Unexplained]) < 0.02m * planted.Total, $"unexplained {found[GapCause.Unexplained]:F1}");
    }

    [Fact]
    public void A_product_under_another_code_of_its_chapter_on_the_other_side_is_classification()
    {
        // The exporter books 30 of the importer's 100 of 270900 as 271000.
        var (x, m) = (Vintage("x"), Vintage("m", imports: Valuation.Fob));
        var year = Period.Year(2021);
        var trade = new MemoryTradeStatistics([x, m],
        [
            Row("x", Here, There, TradeFlow.Export, year, 70m, "270900"), Row("x", Here, There, TradeFlow.Export, year, 50m, "271000"),
            Row("m", There, Here, TradeFlow.Import, year, 100m, "270900"), Row("m", There, Here, TradeFlow.Import, year, 20m, "271000"),
        ]);
        var books = BothBooks.Of(trade, new TradeQuery(Here, There, "270900"), Frequency.Annual);
        var parts = Known(GapStudy.Of(trade, books, Here, year, product: "270900")).Parts.ToDictionary(p => p.Cause, p => p.Amount);

        Assert.Equal((30m, 0m), (decimal.Round(parts[GapCause.Classification], 9), decimal.Round(parts[GapCause.Unexplained], 9)));
    }

    [Fact]
    public void Freight_is_not_taken_off_where_the_importer_values_FOB()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("x"), Vintage("m", imports: Valuation.Fob)],
            [Row("x", Here, There, TradeFlow.Export, Period.Year(2021), 100m), Row("m", There, Here, TradeFlow.Import, Period.Year(2021), 103m)]);
        var gap = Known(BothBooks.Of(trade, new TradeQuery(Here, There)).Gap(Here, Period.Year(2021)));

        Assert.Equal((103m, 3m, 101.5m), (gap.ImportsFob, gap.DifferenceFob, gap.Reconciled.Value));
    }
}
