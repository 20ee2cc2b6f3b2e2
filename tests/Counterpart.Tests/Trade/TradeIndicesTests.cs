using Counterpart.Trade;
using CsCheck;

namespace Counterpart.Tests.Trade;

public class TradeIndicesTests
{
    [Fact]
    public void Four_firms_of_30_30_20_and_20_percent_have_the_concentration_of_2600_that_the_merger_guidelines_give() =>
        Assert.Equal(0.2600m, TradeIndices.Herfindahl([30m, 30m, 20m, 20m]));

    [Fact]
    public void Normalised_concentration_runs_from_0_to_1()
    {
        Assert.Equal(0m, TradeIndices.NormalisedHerfindahl([5m, 5m, 5m, 5m]));
        Assert.Equal(1m, TradeIndices.NormalisedHerfindahl([7m]));
        Assert.Equal(0.0133m, decimal.Round(TradeIndices.NormalisedHerfindahl([30m, 30m, 20m, 20m]), 4));
    }

    [Fact]
    public void Revealed_advantage_is_the_share_at_home_over_the_share_in_the_world()
    {
        Assert.Equal(2.5m, TradeIndices.RevealedAdvantage(25m, 100m, 100m, 1000m));
        Assert.Equal(0.4286m, decimal.Round(TradeIndices.SymmetricAdvantage(2.5m), 4));
        Assert.Null(TradeIndices.RevealedAdvantage(25m, 100m, 0m, 1000m));
    }

    [Fact]
    public void Trade_within_branches_is_0_one_way_1_when_balanced()
    {
        Assert.Equal(0m, TradeIndices.GrubelLloyd(100m, 0m));
        Assert.Equal(1m, TradeIndices.GrubelLloyd(40m, 40m));
        Assert.Equal(0.75m, TradeIndices.GrubelLloyd(50m, 30m));
        Assert.Equal(0.5m, TradeIndices.GrubelLloyd([(50m, 30m), (20m, 60m), (0m, 40m)]));
        Assert.Null(TradeIndices.GrubelLloyd(0m, 0m));
    }

    [Fact]
    public void Complementarity_and_similarity_of_like_structures_are_1_and_of_strangers_0()
    {
        var one = new Dictionary<string, decimal> { ["27"] = 60m, ["72"] = 40m };
        var other = new Dictionary<string, decimal> { ["84"] = 10m };

        Assert.Equal(1m, TradeIndices.Complementarity(one, new Dictionary<string, decimal> { ["27"] = 6m, ["72"] = 4m }));
        Assert.Equal(0m, TradeIndices.Complementarity(one, other));
        Assert.Equal(0.8m, TradeIndices.Similarity(one, new Dictionary<string, decimal> { ["27"] = 80m, ["72"] = 20m }));
        Assert.Equal(0m, TradeIndices.Similarity(one, other));
    }

    [Fact]
    public void Contributions_and_the_growth_of_all_goods_are_one_number()
    {
        var values = Gen.Dictionary(Gen.Int[1, 97].Select(i => i.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), Gen.Decimal[0m, 1_000_000_000m])[1, 60];
        Gen.Select(values, values).Where(p => p.Item2.Values.Sum() > 1m).Sample((now, then) =>
        {
            var parts = TradeTables.Known(Contribution.Of(now, then, code => code));
            var growth = (now.Values.Sum() - then.Values.Sum()) / then.Values.Sum() * 100m;
            Assert.True(Math.Abs(parts.Sum(p => p.Points) - growth) < 1e-12m * Math.Max(1m, Math.Abs(growth)));
        }, iter: 300);
    }

    [Fact]
    public void Without_trade_before_there_is_no_growth_to_contribute_to() =>
        Assert.False(Contribution.Of(new Dictionary<string, decimal> { ["27"] = 1m }, new Dictionary<string, decimal>(), c => c).IsKnown);

    [Theory]
    [InlineData("0101", "I")]
    [InlineData("2709.00", "V")]
    [InlineData("7108", "XIV")]
    [InlineData("97", "XXI")]
    [InlineData("77", null)]
    [InlineData("98", null)]
    [InlineData("9999", null)]
    [InlineData("TOTAL", null)]
    [InlineData("7", null)]
    public void A_code_belongs_to_the_section_of_its_chapter(string code, string? section) => Assert.Equal(section, HsSection.Of(code)?.Number);
}
