using Counterpart.Trade;
using Counterpart.Trade.Exhibits;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class BlocsTests
{
    [Theory]
    [InlineData("EU", "2019-12-31", 28)]
    [InlineData("EU", "2020-01-31", 28)]
    [InlineData("EU", "2020-02-01", 27)]
    [InlineData("EU", "2004-04-30", 15)]
    [InlineData("EU", "2004-05-01", 25)]
    [InlineData("EU", "1957-12-31", 0)]
    [InlineData("EA", "2025-12-31", 20)]
    [InlineData("EA", "2026-01-01", 21)]
    [InlineData("EAEU", "2015-01-01", 3)]
    [InlineData("EAEU", "2021-06-30", 5)]
    [InlineData("ASEAN", "2021-06-30", 10)]
    [InlineData("ASEAN", "2025-12-31", 11)]
    [InlineData("CIS", "2021-06-30", 9)]
    [InlineData("EFTA", "2021-06-30", 4)]
    [InlineData("GCC", "2021-06-30", 6)]
    [InlineData("SCO", "2016-06-30", 6)]
    [InlineData("SCO", "2024-12-31", 10)]
    [InlineData("BRICS", "2023-12-31", 5)]
    [InlineData("BRICS", "2024-12-31", 9)]
    [InlineData("MERCOSUR", "2021-06-30", 4)]
    [InlineData("ECOWAS", "2024-12-31", 15)]
    [InlineData("ECOWAS", "2025-06-30", 12)]
    [InlineData("SADC", "2021-06-30", 16)]
    [InlineData("USMCA", "2020-06-30", 0)]
    [InlineData("NAFTA", "2020-06-30", 3)]
    [InlineData("CPTPP", "2024-12-31", 12)]
    [InlineData("RCEP", "2023-12-31", 14)]
    [InlineData("KAZ", "2021-06-30", 0)]
    public void A_group_has_the_members_of_its_day(string bloc, string day, int members) =>
        Assert.Equal(members, Blocs.MembersOn(new(bloc), DateOnly.ParseExact(day, "yyyy-MM-dd")).Count);

    [Fact]
    public void Every_member_is_a_country_every_group_has_a_source_and_no_membership_overlaps_another()
    {
        Assert.All(Blocs.All, m => Assert.True(Countries.TryGet(m.Member.Code, out var facts) && facts.Alpha2.Length == 2, m.ToString()));
        Assert.All(Blocs.All, m => Assert.True(Countries.TryGet(m.Bloc.Code, out _), m.ToString()));
        Assert.All(Blocs.All, m => Assert.StartsWith("https://", Blocs.SourceOf(m.Bloc), StringComparison.Ordinal));
        Assert.All(Blocs.All, m => Assert.False(m.Last < m.First, m.ToString()));
        Assert.All(Blocs.All.GroupBy(m => (m.Bloc, m.Member)), g => Assert.All(g.Zip(g.Skip(1)), two => Assert.True(two.First.Last < two.Second.First, two.ToString())));
    }

    [Fact]
    public void Who_joined_or_left_within_a_period_is_told()
    {
        Assert.Equal(["GBR"], Blocs.ChangesWithin(new("EU"), Period.Year(2020)).Select(m => m.Member.Code));
        Assert.Equal(["HRV"], Blocs.ChangesWithin(new("EU"), Period.Year(2013)).Select(m => m.Member.Code));
        Assert.Empty(Blocs.ChangesWithin(new("EU"), Period.Year(2021)));
    }

    [Fact]
    public void A_group_s_trade_is_the_sum_of_the_members_held_and_whoever_is_missing_is_named()
    {
        // Of the Union's members of 2021 but Russia: Armenia and Belarus keep books here, Kazakhstan and Kyrgyzstan none.
        var trade = new MemoryTradeStatistics(
            [Vintage("arm"), Vintage("blr"), Vintage("rus")],
            [.. Both("arm", new("ARM"), There, 10m, 20m), .. Both("blr", new("BLR"), There, 100m, 200m), .. Both("rus", There, new("BLR"), 210m, 95m)]);
        var analysis = GroupAnalysis.Of(trade, new(new("EAEU"), There), Period.Year(2021));
        var table = analysis.Exhibits.Single();
        var sum = table.Rows[^1];

        Assert.Equal(["ARM", "BLR", "KAZ", "KGZ", ""], table.Rows.Select(r => r[0].Text));
        Assert.Equal("Sum of members: 2 of 4 in their own books, 1 in Russia's", sum[1].Text);
        Assert.Equal([110m, 220m, 330m, 95m, 210m, 305m], sum.Skip(2).Select(c => c.Value!.Value));
        Assert.Contains(analysis.Notes, n => n.StartsWith("Not in the sum in their own books: KAZ, KGZ. ", StringComparison.Ordinal));
        Assert.Contains(analysis.Notes, n => n.StartsWith("Not in the sum in Russia's books: ARM, KAZ, KGZ. ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_differs_in_meaning_is_told_and_not_added_up()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("arm"), Vintage("blr"), Vintage("kgz", imports: Valuation.Fob)],
            [.. Both("arm", new("ARM"), There, 10m, 20m), .. Both("blr", new("BLR"), There, 100m, 200m), .. Both("kgz", new("KGZ"), There, 1m, 2m)]);
        var analysis = GroupAnalysis.Of(trade, new(new("EAEU"), There), Period.Year(2021));

        Assert.Equal(330m, analysis.Exhibits[0].Rows[^1][4].Value);
        Assert.Contains(analysis.Notes, n => n.Contains("kgz differs in meaning from the others (exports FOB, imports FOB", StringComparison.Ordinal));
    }

    private static IEnumerable<Observation> Both(string vintage, Country reporter, Country counterpart, decimal exports, decimal imports) =>
        [Row(vintage, reporter, counterpart, TradeFlow.Export, Period.Year(2021), exports), Row(vintage, reporter, counterpart, TradeFlow.Import, Period.Year(2021), imports)];
}
