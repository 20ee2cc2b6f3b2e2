using Counterpart.Trade;
using CsCheck;

namespace Counterpart.Tests.Trade;

public class PriceVolumeSplitTests
{
    [Fact]
    public void Prices_doubled_at_equal_weights_are_all_price()
    {
        var split = TradeTables.Known(PriceVolumeSplit.Of([new("270900", 100m, 10m, 200m, 10m), new("720711", 50m, 5m, 100m, 5m)]));

        Assert.Equal((2m, 1m, 100m), (decimal.Round(split.Price, 12), decimal.Round(split.Volume, 12), split.CoveragePercent));
    }

    [Fact]
    public void Price_times_volume_is_the_change_in_value()
    {
        var good = Gen.Select(Gen.Decimal[1m, 1000m], Gen.Decimal[1m, 100m], Gen.Decimal[1m, 1000m], Gen.Decimal[1m, 100m]);
        good.Array[1, 20].Sample(rows =>
        {
            var goods = rows.Select((r, i) => new UnitValues($"{i}", r.Item1, r.Item2, r.Item3, r.Item4)).ToList();
            if (PriceVolumeSplit.Of(goods) is { IsKnown: true, Value: { } split })
            {
                var kept = goods.Where(g => g.UnitNow / g.UnitBefore is <= 5m and >= 0.2m).ToList();
                Assert.True(Math.Abs(split.Value - (kept.Sum(g => g.Now) / kept.Sum(g => g.Before))) < 1e-18m);
            }
        }, iter: 300);
    }

    [Fact]
    public void Below_60_percent_of_trade_weighed_nothing_is_told()
    {
        var split = PriceVolumeSplit.Of([new("27", 59m, 1m, 59m, 1m), new("84", 41m, null, 41m, null)]);

        Assert.Equal("Only 59.0 % of trade is weighed at both dates; below 60 % a split into unit values and volumes is not told.", split.Reason?.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_unit_value_that_moved_sixfold_is_left_out_and_lowers_the_coverage()
    {
        var split = TradeTables.Known(PriceVolumeSplit.Of([new("27", 90m, 9m, 99m, 9m), new("84", 10m, 1m, 60m, 1m)]));

        Assert.Equal((1, 1), (split.Matched, split.Trimmed));
        Assert.Equal(62.3m, decimal.Round(split.CoveragePercent, 1));
    }
}
