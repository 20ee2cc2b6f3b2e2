using Counterpart.Checking;
using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Ranks, shares, other currencies, other series, targets, and both books together.</summary>
public class EveryMeasureTests
{
    private static readonly Country Kaz = SeedTables.Kaz;
    private static readonly Country Rus = SeedTables.Rus;

    // Kazakhstan's trade of 2020 in round figures, million USD: by turnover Russia 18 800, China 15 400, Italy 7 600.
    private static readonly Table ByPartner = Table.Partners(
        "kaz-by-partner", new(2021, 3, 1), Kaz, 2020, ("RUS", 5000m, 13800m), ("CHN", 9000m, 6400m), ("ITA", 6700m, 900m), ("UZB", 2100m, 800m), ("WLD", 24000m, 23000m));

    private static readonly MemoryTradeStatistics Partners = Table.Hold(ByPartner);

    [Theory]
    [InlineData("Russia is Kazakhstan's largest trading partner", Metric.TradeTurnover, "RUS", "KAZ", 1, Comparison.Equal, "holds", 1)]
    [InlineData("Kazakhstan's second trading partner is Russia", Metric.TradeTurnover, "KAZ", "RUS", 2, Comparison.Equal, "fails", 1)]
    [InlineData("Russia buys more from Kazakhstan than any country but one", Metric.Exports, "KAZ", "RUS", 2, Comparison.Equal, "fails", 3)]
    [InlineData("Russia is the third market", Metric.Exports, "KAZ", "RUS", 3, Comparison.Equal, "holds", 3)]
    [InlineData("Russia is Kazakhstan's first supplier", Metric.Exports, "RUS", "KAZ", 1, Comparison.Equal, "holds", 1)]
    [InlineData("Russia, the first source of imports", Metric.Imports, "RUS", "KAZ", 1, Comparison.Equal, "holds", 1)]
    [InlineData("Russia is among Kazakhstan's five largest partners", Metric.TradeTurnover, "RUS", "KAZ", 5, Comparison.LessOrEqual, "holds", 1)]
    public void A_rank_is_read_off_the_books_of_the_country_whose_partners_they_are(string text, Metric metric, string from, string to, int rank, Comparison comparison, string finding, int computed)
    {
        var claim = Check(Partners, Claim(text, Measure.Rank, new(comparison, rank, null, Unit.Rank, 1m), "2020", metric: metric, from: from, to: to));

        Assert.Equal((finding, computed), (GoldForm.Word(claim.On("KAZ").Finding), (int)claim.On("KAZ").Computed!.Value));
        Assert.Equal("Of Kazakhstan's trade with all its partners only Kazakhstan's own books tell.", claim.On("RUS").Reason);
        Assert.Contains(claim.On("KAZ").Observations, o => o.Counterpart.Code != "RUS");
        Assert.Equal("counterpart trade structure KAZ RUS --period 2020", claim.On("KAZ").Reproduce);
    }

    [Fact]
    public void A_place_names_who_stands_beside_it() => Assert.Equal(
        "Russia 5 000.0, beside Italy 6 700.0 and Uzbekistan 2 100.0: place 3 of 4 (million USD, 2020)",
        Typed(Check(Partners, Claim("the third market", Measure.Rank, new(Comparison.Equal, 3m, null, Unit.Rank, 1m), "2020", metric: Metric.Exports)).On("KAZ").Arithmetic));

    [Fact]
    public void A_rank_without_a_period_is_that_of_the_last_year_that_was_over()
    {
        var verdict = Check(Partners, Claim("Russia is Kazakhstan's largest trading partner", Measure.Rank, new(Comparison.Equal, 1m, null, Unit.Rank, 1m), null, from: "RUS", to: "KAZ")).On("KAZ");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal("No period is told, and 2020, the last year that was over, is taken.", verdict.Reason);
    }

    [Theory]
    [InlineData("Russia accounts for 40% of Kazakhstan's trade", Metric.TradeTurnover, 40, "holds", "18 800.0 / 47 000.0 = 40.0 % (million USD, 2020)")]
    [InlineData("Russia's share of Kazakhstan's trade is 40%", Metric.TradeTurnover, 40, "holds", "18 800.0 / 47 000.0 = 40.0 % (million USD, 2020)")]
    [InlineData("Russia takes 21% of Kazakhstan's exports", Metric.Exports, 21, "holds", "5 000.0 / 24 000.0 = 20.8 % (million USD, 2020)")]
    [InlineData("Russia takes 19% of Kazakhstan's exports", Metric.Exports, 19, "fails", "5 000.0 / 24 000.0 = 20.8 % (million USD, 2020)")]
    public void A_share_is_of_the_whole_that_the_words_name(string text, Metric metric, int percent, string finding, string arithmetic)
    {
        var verdict = Check(Partners, Claim(text, Measure.Share, Percent(percent), "2020", metric: metric)).On("KAZ");

        Assert.Equal((finding, arithmetic), (GoldForm.Word(verdict.Finding), Typed(verdict.Arithmetic)));
    }

    [Fact]
    public void A_share_of_nobodys_trade_is_not_guessed() => Assert.All(
        Check(Partners, Claim("a share of 22% of the trade", Measure.Share, Percent(22m), "2020")).Verdicts,
        v => Assert.Equal((Finding.CannotVerify, "The report does not tell whether it is a share of Kazakhstan's or of Russia's trade."), (v.Finding, v.Reason)));

    [Fact]
    public void A_share_that_names_a_third_country_is_not_given_to_a_party() => Assert.Equal(
        "The words name China, whose share it may be.",
        Check(Partners, Claim("China accounts for 22% of Kazakhstan's trade", Measure.Share, Percent(22m), "2020")).On("KAZ").Reason);

    [Theory]
    [InlineData("exports", 29, "holds")]
    [InlineData("imports", 29, "fails")]
    public void The_part_of_one_flow_in_the_turnover_is_told_by_each_sides_books(string product, int percent, string finding)
    {
        // 7 018.8 of 24 624.3 by Kazakhstan's annual table, 7 135 of 25 631 by Russia's.
        var claim = Check(SeedTables.All, Claim($"{product} made up {percent}%", Measure.Share, Percent(percent), "2021", product: product));

        Assert.Equal(finding, GoldForm.Word(claim.On("KAZ").Finding));
        Assert.Equal(product == "exports" ? 28.5m : 71.5m, Math.Round(claim.On("KAZ").Computed!.Value, 1));
        Assert.Equal(product == "exports" ? 27.8m : 72.2m, Math.Round(claim.On("RUS").Computed!.Value, 1));
    }

    [Fact]
    public void A_claim_in_another_currency_is_told_month_by_month_at_the_rates_held()
    {
        var months = Enumerable.Repeat(100m, 2).ToArray();
        var trade = Table.Hold(
            [new("RUB", Period.Month(2021, 1), 70m, "rates-1"), new("RUB", Period.Month(2021, 2), 80m, "rates-1")],
            Table.Monthly("t", "T", "P", new(2021, 6, 1), Rus, Kaz, 2021, months, months));
        var verdict = Check(trade, Claim("30 billion roubles", Measure.Level, Billion(30m, 1m, currency: "RUB"), "2021-01/2021-02")).On("RUS");

        // Two hundred million dollars at 70 roubles and as many at 80.
        Assert.Equal((Finding.Holds, 30_000_000_000m, Unit.Currency("RUB")), (verdict.Finding, verdict.Computed!.Value, verdict.Unit!.Value));
        Assert.Equal("Told in RUB row by row at the average rate of each row's months; published in USD.", verdict.Reason);
        Assert.Equal(4, verdict.Observations.Count(o => o.Currency == "USD"));
        Assert.Equal([70m, 80m], verdict.Observations.Where(o => o.Product == ExchangeRate.Product).Select(o => o.Value));
        Assert.EndsWith("--currency RUB", verdict.Reproduce, StringComparison.Ordinal);
    }

    [Fact]
    public void The_claims_own_currency_goes_before_any_rank_of_tables()
    {
        var (dollars, roubles) = (
            Table.Annual("in-dollars", "T", "P", new(2022, 6, 1), Rus, Kaz, [(2021, 100m, 100m)]),
            Table.Annual("in-roubles", "T", "P", new(2022, 6, 1), Rus, Kaz, [(2021, 7400m, 7400m)], "RUB", rank: 5));
        var verdict = Check(Table.Hold([new("RUB", Period.Year(2021), 73m, "r")], dollars, roubles), Claim("14.8 billion roubles", Measure.Level, Billion(14.8m, 0.1m, currency: "RUB"), "2021")).On("RUS");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal("in-roubles", verdict.Vintages[0].Table);
    }

    [Fact]
    public void A_month_without_a_rate_is_named_as_what_is_missing()
    {
        var months = Enumerable.Repeat(100m, 2).ToArray();
        var trade = Table.Hold([new("RUB", Period.Month(2021, 1), 70m, "r")], Table.Monthly("t", "T", "P", new(2021, 6, 1), Rus, Kaz, 2021, months, months));

        Assert.Equal(
            "The claim is in RUB and the table in USD, and no exchange rates for January–February 2021 are held.",
            Typed(Check(trade, Claim("30 billion roubles", Measure.Level, Billion(30m, 1m, currency: "RUB"), "2021-01/2021-02")).On("RUS").Reason));
    }

    // 2.5 million visitors from Russia in 2022 after 1.6 million, as Kazakhstan counts arrivals.
    private static readonly MemoryTradeStatistics Visitors = Table.Hold(
        SeedTables.Bureau,
        Table.Things("kaz-visitors", OtherSeries.Tourists, "count", new(2023, 3, 1), Kaz, Rus, (TradeFlow.Import, Period.Year(2021), 1_600_000m), (TradeFlow.Import, Period.Year(2022), 2_500_000m)));

    [Theory]
    [InlineData(Measure.Count, 2_500_000, "count", 100_000, "holds", "2 500 000 (number, 2022)")]
    [InlineData(Measure.Growth, 56, "percent", 1, "holds", "2 500 000 / 1 600 000 − 1 = +56.3 % (number, 2022 over 2021)")]
    [InlineData(Measure.Multiple, 2, "times", 1, "holds", "2 500 000 / 1 600 000 = 1.56 (number, 2022 over 2021)")]
    [InlineData(Measure.Change, 900_000, "count", 1, "holds", "2 500 000 − 1 600 000 = +900 000 (number, 2022 over 2021)")]
    [InlineData(Measure.Count, 2_100_000, "count", 100_000, "fails", "2 500 000 (number, 2022)")]
    public void A_series_of_another_kind_is_judged_alike(Measure measure, int value, string unit, int resolution, string finding, string arithmetic)
    {
        var claim = Check(
            Visitors,
            Claim("visitors", measure, new(Comparison.Equal, value, null, new(unit), resolution), "2022", measure == Measure.Count ? null : "2021", Metric.Tourists, from: "RUS", to: "KAZ"),
            "2023-04-12");

        Assert.Equal((finding, arithmetic), (GoldForm.Word(claim.On("KAZ").Finding), Typed(claim.On("KAZ").Arithmetic)));
        Assert.Equal("counterpart trade show KAZ RUS --table kaz-visitors --product TOURISTS --freq A --from " + (measure == Measure.Count ? "2022" : "2021") + " --to 2022", claim.On("KAZ").Reproduce);
        Assert.Equal("No table of visitors is held.", claim.On("RUS").Reason);
        Assert.Equal("A table of visitors, as Russia counts them, for 2022" + (measure == Measure.Count ? "." : " and 2021."), claim.On("RUS").Needed!.Replace(", by number", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Modality.Target, 20, "holds")]
    [InlineData(Modality.Target, 30, "fails")]
    [InlineData(Modality.Forecast, 20, "fails")]
    [InlineData(Modality.Fact, 20, "fails")]
    public void A_target_is_met_by_more_as_well(Modality modality, int billions, string finding)
    {
        var claim = Check(SeedTables.All, Claim("to bring trade to it", Measure.Level, Billion(billions, 1m), "2022", modality: modality));

        Assert.Equal(finding, GoldForm.Word(claim.On("KAZ").Finding));
    }

    [Fact]
    public void Both_books_together_stand_beside_both_verdicts()
    {
        var claim = Check(SeedTables.All, Claim("turnover of $24.5 billion", Measure.Level, Billion(24.5m), "2021"));
        var reconciled = claim.Reconciled!;

        // By hand: (7 018.75 + 7 135.17706 / 1.06) / 2 + (18 495.4602 + 17 605.5 / 1.06) / 2.
        Assert.Equal(24_427.2m, Math.Round(reconciled.Computed!.Value / 1_000_000m, 1));
        Assert.Equal(Finding.CannotVerify, reconciled.Finding);
        Assert.Equal(
            "The reconciled 24.43 billion USD does not agree with 24.5 billion USD, but the two books leave 22.09 billion USD to 25.51 billion USD open.",
            Typed(reconciled.Reason));
        Assert.Equal(["KAZ", "RUS"], reconciled.Observations.Select(o => o.Reporter.Code).Distinct());
        Assert.Equal(2, reconciled.Vintages.Count);
        Assert.StartsWith("counterpart trade compare KAZ RUS --table kaz-annual-bns --table rus-monthly-customs", reconciled.Reproduce, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, "holds")]
    [InlineData(40, "fails")]
    [InlineData(33, "cannot-verify")]
    public void Reconciled_growth_fails_only_where_no_books_leave_it_open(int percent, string finding) => Assert.Equal(
        finding,
        GoldForm.Word(Check(SeedTables.All, Claim("grew", Measure.Growth, Percent(percent), "2021", "2020")).Reconciled!.Finding));

    [Fact]
    public void Where_one_side_cannot_tell_there_is_nothing_to_reconcile() => Assert.Equal(
        (Finding.CannotVerify, (string?)"A reconciled figure needs both sides' books, and Kazakhstan's cannot tell."),
        Check(SeedTables.All, Claim("grew by 26%", Measure.Growth, Percent(26m), "2021-01/2021-05")).Reconciled is { } verdict ? (verdict.Finding, Typed(verdict.Reason)) : default);

    [Fact]
    public void What_both_books_said_together_then_stands_beside_what_they_say_now()
    {
        Table Kazakh(DateOnly day, decimal exports) => Table.Annual("kaz", "Kazakhstan", "Bureau", day, Kaz, Rus, [(2021, exports, 1060m)]);
        Table Russian(DateOnly day) => Table.Annual("rus", "Russia", "Rosstat", day, Rus, Kaz, [(2021, 1000m, 1060m)]);
        var trade = Table.Hold(Kazakh(new(2022, 6, 1), 1000m), Kazakh(new(2023, 6, 1), 1200m), Russian(new(2022, 5, 1)));
        var claim = Check(trade, Claim("turnover of $2.0 billion", Measure.Level, Billion(2m), "2021"), "2022-08-19");

        // Each import less the margin is 1 000; exports of 1 200 as revised make the middle of that flow 1 100.
        Assert.Equal((2_000_000_000m, Finding.Holds), (claim.ReconciledAsSaid!.Computed, claim.ReconciledAsSaid.Finding));
        Assert.Equal(2_100_000_000m, claim.Reconciled!.Computed);
        Assert.EndsWith("--currency USD --as-of 2022-08-19", claim.ReconciledAsSaid.Reproduce, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_both_sides_books_of_that_day_nothing_is_reconciled_as_said() =>
        Assert.Null(Check(SeedTables.All, Claim("turnover of $24.5 billion", Measure.Level, Billion(24.5m), "2021"), "2022-01-10").ReconciledAsSaid);

    [Fact]
    public void A_rank_of_a_year_that_the_latest_vintage_lacks_is_told_by_the_one_before()
    {
        Table Of(DateOnly day, int year) => Table.Partners("kaz-by-partner", day, Kaz, year, ("RUS", 5000m, 13800m), ("CHN", 9000m, 6400m), ("WLD", 15000m, 21000m));
        var verdict = Check(
            Table.Hold(Of(new(2021, 3, 1), 2020), Of(new(2022, 3, 1), 2021)),
            Claim("Russia is Kazakhstan's largest trading partner", Measure.Rank, new(Comparison.Equal, 1m, null, Unit.Rank, 1m), "2020", from: "RUS", to: "KAZ"), "2022-08-19").On("KAZ");

        Assert.Equal((Finding.Holds, (string?)"By the vintage of March 2021, the latest that holds this year."), (verdict.Finding, Typed(verdict.Reason)));
        Assert.Equal("counterpart trade structure KAZ RUS --period 2020 --as-of 2021-03-01", verdict.Reproduce);
    }

    [Fact]
    public void Every_refusal_names_the_table_that_would_decide()
    {
        var claim = Check(SeedTables.All, Claim("wheat exports rose by 26%", Measure.Growth, Percent(26m), "2021", metric: Metric.Exports, product: "wheat"));

        Assert.Equal("A table of Kazakhstan's exports and imports of “wheat”, HS 1001 (wheat and meslin), with Russia, for 2021.", Typed(claim.On("KAZ").Needed));
        Assert.Null(Check(SeedTables.All, Claim("+31%", Measure.Growth, Percent(31m), "2021")).On("KAZ").Needed);
    }
}
