using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Words that make a claim one that totals of goods cannot decide, though its fields name no goods.</summary>
public class ScopeTests
{
    [Theory]
    [InlineData("Trade in goods and services reached it", "The claim counts goods and services together: a table of trade in services beside that of goods is needed.")]
    [InlineData("The services surplus came to it", "The claim is of services: a table of trade in services is needed.")]
    [InlineData("Turnover without oil came to it", "The claim leaves some of the trade out (“without”), and a table of that part is needed.")]
    [InlineData("Trade among the member states came to it", "The claim is of several countries together (“member states”), and a table of them all is needed.")]
    public void A_claim_of_more_or_less_than_goods_is_not_judged_by_goods(string text, string reason) =>
        Assert.All(Check(SeedTables.All, Claim(text, Measure.Level, Billion(24.6m), "2021")).Verdicts, v => Assert.Equal((Finding.CannotVerify, reason), (v.Finding, v.Reason)));

    [Theory]
    [InlineData("Trade in goods reached it")]
    [InlineData("Turnover reached it")]
    [InlineData("It reached that mark")]
    public void A_claim_of_goods_is(string text) =>
        Assert.Equal(Finding.Holds, Check(SeedTables.All, Claim(text, Measure.Level, Billion(24.6m), "2021")).On("KAZ").Finding);

    [Fact]
    public void What_the_paragraph_says_of_goods_and_services_counts_for_what_follows_in_it()
    {
        var document = new Document(
            "Total trade in goods and services between Kazakhstan and Russia was $30 billion in 2021. Exports from Kazakhstan to Russia came to $7 billion in 2021. Goods exports from Kazakhstan to Russia came to $7 billion in 2021.",
            new DocumentOrigin(Published: new DateOnly(2022, 8, 19)));
        var claims = new Checker(SeedTables.All, []).Check(Reader.English.Read(document)).Claims;

        Assert.Equal(
            [Finding.CannotVerify, Finding.CannotVerify, Finding.Holds],
            claims.Where(c => c.Claim.Measure == Measure.Level).Select(c => c.On("KAZ").Finding));
    }

    [Theory]
    [InlineData("Russia's military goods exports reached it", "Totals of all goods cannot tell: a table for “military” is needed.")]
    [InlineData("Russia's arms exports reached it", "Totals of all goods cannot tell: a table for “arms” is needed.")]
    [InlineData("It came to that sum in the sector", "The words of the claim do not say what trade it is of.")]
    [InlineData("The budget surplus came to it", "The words of the claim do not say what trade it is of.")]
    public void Of_one_countrys_whole_trade_the_words_must_name_it(string text, string reason) => Assert.Equal(
        reason,
        Check(Whole, Claim(text, Measure.Level, Billion(15m), "2012", metric: Metric.Exports, from: "RUS", to: null)).On("RUS").Reason);

    [Theory]
    [InlineData("Russia's exports reached it")]
    [InlineData("total exports reached it")]
    [InlineData("Russian exports reached it")]
    public void And_then_it_is_judged(string text) => Assert.Equal(
        Finding.Fails,
        Check(Whole, Claim(text, Measure.Level, Billion(15m), "2012", metric: Metric.Exports, from: "RUS", to: null)).On("RUS").Finding);

    [Theory]
    [InlineData("our sixth-largest soybean market", "A rank by “soybean” needs a table of it with all partners.")]
    [InlineData("the second largest buyer of natural gas", "A rank by “natural gas” needs a table of it with all partners.")]
    public void A_rank_by_some_goods_is_not_one_by_all(string text, string reason) => Assert.Equal(
        reason,
        Check(SeedTables.All, Claim(text, Measure.Rank, new(Comparison.Equal, 2m, null, Unit.Rank, 1m), "2021", metric: Metric.Exports)).On("KAZ").Reason);

    [Fact]
    public void A_rank_in_a_table_that_leaves_countries_out_is_refuted_at_most()
    {
        var some = Table.Hold(Table.Partners("some", new(2021, 3, 1), SeedTables.Kaz, 2020, ("RUS", 5000m, 13800m), ("CHN", 9000m, 6400m), ("ITA", 6700m, 900m)));
        CheckedClaim Ranked(int place) => Check(some, Claim("Kazakhstan's market", Measure.Rank, new(Comparison.Equal, place, null, Unit.Rank, 1m), "2020", metric: Metric.Exports));

        Assert.Equal(Finding.Fails, Ranked(2).On("KAZ").Finding);
        Assert.Equal("The table lists 3 countries only, and others may have more: a table of all partners is needed.", Ranked(3).On("KAZ").Reason);
    }

    [Fact]
    public void A_fact_of_a_period_that_was_not_over_is_not_held_against_the_whole_of_it() => Assert.Equal(
        "2021 was not over when it was said, and the report does not tell up to which month it counts.",
        Check(SeedTables.All, Claim("This year trade grew by a third", Measure.Growth, Percent(33m), "2021"), "2021-10-05").On("KAZ").Reason);

    [Fact]
    public void Months_that_the_latest_vintage_lacks_are_asked_of_the_one_before()
    {
        Table Two(DateOnly published, int year) => Table.Annual("kaz", "Two years", "Bureau", published, SeedTables.Kaz, SeedTables.Rus, [(year - 1, 50m, 50m), (year, 60m, 60m)]);
        var verdict = Check(Table.Hold(Two(new(2022, 7, 1), 2021), Two(new(2023, 7, 1), 2022)), Claim("grew by 20%", Measure.Growth, Percent(20m), "2021", "2020"), "2024-01-10").On("KAZ");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal("By the vintage of July 2022, the latest that holds these months.", Typed(verdict.Reason));
        Assert.EndsWith("--as-of 2022-07-01", verdict.Reproduce, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unemployment in Russia is low and the economy is growing. Trade is developing well. In 2021 it amounted to $865 billion.")]
    [InlineData("He spoke of the re-equipment of the Russian economy. As for exports, they came to $490 billion in 2021.")]
    [InlineData("The country's foreign trade turnover came to $785 billion in 2021.")]
    public void Where_an_economy_is_spoken_of_before_the_pair_is_not_taken_for_it(string text)
    {
        var verdicts = Of(text).Claims.Single(c => c.Claim.Measure == Measure.Level).Verdicts;

        Assert.All(verdicts, v => Assert.Equal(Finding.CannotVerify, v.Finding));
    }

    [Theory]
    [InlineData("The economy of Russia is growing. Trade between the two countries came to $24.6 billion in 2021.")]
    [InlineData("The economy of Russia is growing. Trade with Kazakhstan came to $24.6 billion in 2021.")]
    [InlineData("The world economy is slowing. Trade came to $24.6 billion in 2021.")]
    [InlineData("They spoke of the economy. Mutual trade is growing. In 2021 it came to $24.6 billion.")]
    [InlineData("They spoke of roads and schools. Trade came to $24.6 billion in 2021.")]
    public void Else_it_is(string text) =>
        Assert.Equal(Finding.Holds, Of(text).Claims.Single(c => c.Claim.Measure == Measure.Level).On("KAZ").Finding);

    private static CheckedReport Of(string text) => new Checker(SeedTables.All, []).Check(Reader.English.Read(new Document(
        "The Prime Ministers of Kazakhstan and Russia met in Astana.\n\n" + text, new DocumentOrigin(Published: new DateOnly(2022, 8, 19)))));

    private static readonly MemoryTradeStatistics Whole = Table.Hold(Table.Annual("rus-whole", "Russia's trade", "Rosstat", new(2013, 5, 1), SeedTables.Rus, Country.World, [(2011, 516_718m, 305_760m), (2012, 524_735m, 317_263m)]));
}
