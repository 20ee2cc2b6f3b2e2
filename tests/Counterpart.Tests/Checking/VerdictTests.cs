using Counterpart.Checking;
using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

public class VerdictTests
{
    private static readonly Country Ind = new("IND");

    // India's merchandise exports of August, in billion USD: 33.0 after 33.38 a year before as first published, 33.92 as revised.
    private static readonly MemoryTradeStatistics India = Table.Hold(
        ExportsOfAugust(new(2022, 9, 14), 33_380m, 33_000m),
        ExportsOfAugust(new(2023, 6, 15), 33_380m, 33_920m));

    [Fact]
    public void A_figure_that_was_revised_holds_as_said_and_fails_as_revised()
    {
        var claim = Check(
            India,
            Claim("exports fell by 1.1% in August", Measure.Growth, Percent(-1.1m, 0.1m), "2022-08", "2021-08", Metric.Exports, "IND", null),
            "2022-09-20");

        Assert.Equal(Finding.Holds, claim.On("IND", AsOf.Said).Finding);
        Assert.Equal(Finding.Fails, claim.On("IND").Finding);
        Assert.Equal(1.6m, claim.On("IND").Computed!.Value, 1);
        Assert.Equal(-1.14m, claim.On("IND", AsOf.Said).Computed!.Value, 2);
        Assert.EndsWith("--as-of 2022-09-20", claim.On("IND", AsOf.Said).Reproduce, StringComparison.Ordinal);
        Assert.Equal(
            "India's figures as published by then (September 2022) gave −1.1 % for August 2022, which agrees with −1.1 %; "
            + "the sign has since flipped: as revised by June 2023 they give +1.6 % for August 2022.",
            Typed(claim.Sentence));
        Assert.Equal("vintage", Assert.Single(claim.OtherReadings).Change);
    }

    [Theory]
    [InlineData("2021", 24.62, 0.01, "holds")]
    [InlineData("2021", 24.5, 0.1, "fails")]
    [InlineData("2020", 18.8, 0.1, "holds")]
    [InlineData("2010", 15.1, 0.1, "cannot-verify")]
    public void A_level_is_held_against_the_years_total(string period, double billions, double resolution, string finding) =>
        Assert.Equal(finding, GoldForm.Word(Check(SeedTables.All, Claim("turnover", Measure.Level, Billion((decimal)billions, (decimal)resolution), period)).On("KAZ").Finding));

    [Fact]
    public void A_level_of_whole_years_takes_twelve_months_or_the_annual_table_and_tells_where_they_differ()
    {
        // By the customs' months the year gave 19 997 million, by the annual table 20 184.
        var verdict = Check(SeedTables.All, Claim("over $20 billion in 2019", Measure.Level, Billion(20m, 1m, Comparison.Greater), "2019")).On("RUS");

        Assert.Equal(Finding.Fails, verdict.Finding);
        Assert.Equal("14 286.9 + 5 710.1 = 19 997.1 (million USD, 2019)", Typed(verdict.Arithmetic));
        Assert.Equal(
            "By a hair: 2.9 million USD short of 20 billion USD. By the table “Russia with the CIS countries, annual” it holds: 14 390.0 + 5 794.0 = 20 184.0 (million USD, 2019).",
            Typed(verdict.Reason));
    }

    [Fact]
    public void A_multiple_is_the_ratio_of_the_two_totals()
    {
        var verdict = Check(SeedTables.All, Claim("1.3 times", Measure.Multiple, Times(1.3m), "2021-01/2021-06", "2020-01/2020-06")).On("RUS");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal("11 761.8 / 8 829.5 = 1.33 (million USD, January–June 2021 over January–June 2020)", Typed(verdict.Arithmetic));
        Assert.Equal(Unit.Times, verdict.Unit);
    }

    [Fact]
    public void A_multiple_of_nothing_told_cannot_be_verified() => Assert.Equal(
        "The report does not tell what the multiple is of.",
        Check(SeedTables.All, Claim("doubled", Measure.Multiple, Times(2m, 0m), "2021")).On("RUS").Reason);

    [Fact]
    public void An_absolute_change_is_the_difference_of_the_two_totals() => Assert.Equal(
        "24 624.3 − 18 775.3 = +5 848.9 (million USD, 2021 over 2020)",
        Typed(Check(SeedTables.All, Claim("grew by $5.8 billion", Measure.Change, Billion(5.8m), "2021", "2020")).On("KAZ").Arithmetic));

    [Fact]
    public void Exports_are_exports_in_the_sellers_books_and_imports_in_the_buyers()
    {
        var claim = Check(SeedTables.All, Claim("Kazakh exports of $7 billion", Measure.Level, Billion(7m), "2021", metric: Metric.Exports));

        Assert.Equal(7_018_750_000m, claim.On("KAZ").Computed);
        Assert.All(claim.On("KAZ").Observations, o => Assert.Equal(TradeFlow.Export, o.Flow));
        Assert.Equal(7_135m, Math.Round(claim.On("RUS").Computed!.Value / 1_000_000m));
        Assert.All(claim.On("RUS").Observations, o => Assert.Equal(TradeFlow.Import, o.Flow));
    }

    [Fact]
    public void Imports_name_the_supplier_first()
    {
        var claim = Check(SeedTables.All, Claim("imports from Russia of $17.6 billion", Measure.Level, Billion(17.6m), "2021", metric: Metric.Imports, from: "RUS", to: "KAZ"));

        Assert.Equal(17_605_500_000m, claim.On("KAZ").Computed);
        Assert.Equal(Finding.Holds, claim.On("KAZ").Finding);
        Assert.Equal(Finding.Fails, claim.On("RUS").Finding);
        Assert.Equal("books", Assert.Single(claim.OtherReadings).Change);
    }

    [Fact]
    public void A_balance_is_that_of_the_first_party_in_both_books()
    {
        var claim = Check(SeedTables.All, Claim("a deficit of $10.6 billion", Measure.Level, Billion(-10.6m), "2021", metric: Metric.TradeBalance));

        Assert.Equal(-10_586_750_000m, claim.On("KAZ").Computed);
        Assert.Equal("7 018.8 − 17 605.5 = −10 586.8 (million USD, 2021)", Typed(claim.On("KAZ").Arithmetic));
        Assert.Equal("7 135.2 − 18 495.5 = −11 360.3 (million USD, 2021)", Typed(claim.On("RUS").Arithmetic));
        Assert.Equal(Finding.Holds, claim.On("KAZ").Finding);
        Assert.Equal(Finding.Fails, claim.On("RUS").Finding);
    }

    [Theory]
    [InlineData("deficit grew 1.2 times", Measure.Multiple, 1.2, "1.21")]
    [InlineData("deficit grew by 21%", Measure.Growth, 21, "+20.8 %")]
    public void A_deficit_grows_in_its_size(string text, Measure measure, double value, string result)
    {
        var figure = measure == Measure.Growth ? Percent((decimal)value) : Times((decimal)value);
        var verdict = Check(SeedTables.All, Claim(text, measure, figure, "2021", "2020", Metric.TradeBalance)).On("KAZ");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.StartsWith("−10 586.8 / −8 761.1", Typed(verdict.Arithmetic), StringComparison.Ordinal);
        Assert.Contains($"= {result}", Typed(verdict.Arithmetic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(26.45, Comparison.Equal, 0.01, "a hair (0.09 points) below what +26.45 % allows")]
    [InlineData(26.25, Comparison.Equal, 0.01, "a hair (0.10 points) above what +26.25 % allows")]
    [InlineData(26.4, Comparison.GreaterOrEqual, 0.1, "a hair (0.05 points) short of +26.4 %")]
    [InlineData(26.3, Comparison.Less, 0.1, "a hair (0.05 points) above +26.3 %")]
    [InlineData(30, Comparison.Greater, 1, "where more than +30 % was said")]
    [InlineData(20, Comparison.About, 1, "where about +20 % was said")]
    public void How_far_off_it_is_is_told_in_the_sentence(double value, Comparison comparison, double resolution, string tail)
    {
        var claim = Claim("grew", Measure.Growth, Percent((decimal)value, (decimal)resolution, comparison), "2021-01/2021-05", "2019-01/2019-05");
        Assert.Contains(tail, Typed(Check(SeedTables.All, claim).Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_month_is_named()
    {
        var months = Enumerable.Repeat(100m, 24).ToArray();
        months[2] = months[3] = -1m;
        var trade = Table.Hold(Table.Monthly("t", "T", "P", new(2022, 3, 1), SeedTables.Rus, SeedTables.Kaz, 2020, months, months));
        var verdict = Check(trade, Claim("grew by 26%", Measure.Growth, Percent(26m), "2021-01/2021-05")).On("RUS");

        Assert.Equal(Finding.CannotVerify, verdict.Finding);
        Assert.Equal("No figures for March–April 2020 are held.", Typed(verdict.Reason));
        Assert.Empty(verdict.Observations);
        Assert.Equal("counterpart trade show RUS KAZ --from 2020-01 --to 2021-05", verdict.Reproduce);
    }

    [Fact]
    public void Where_one_flow_alone_lacks_months_it_is_named()
    {
        var whole = Enumerable.Repeat(100m, 24).ToArray();
        var trade = Table.Hold(Table.Monthly("t", "T", "P", new(2022, 3, 1), SeedTables.Rus, SeedTables.Kaz, 2020, whole, [.. whole.Take(14)]));

        Assert.Equal(
            "No imports for March–May 2021 are held.",
            Typed(Check(trade, Claim("grew by 26%", Measure.Growth, Percent(26m), "2021-01/2021-05")).On("RUS").Reason));
    }

    [Fact]
    public void A_cumulative_table_decides_by_its_own_rows()
    {
        var (now, then) = (Period.Months(2021, 1, 2021, 5), Period.Months(2020, 1, 2020, 5));
        var trade = Table.Hold(Table.Of("c", "C", "P", new(2021, 7, 1), SeedTables.Kaz, SeedTables.Rus, "USD", 1,
            [(TradeFlow.Export, now, 600m), (TradeFlow.Import, now, 660m), (TradeFlow.Export, then, 500m), (TradeFlow.Import, then, 500m)]));
        var verdict = Check(trade, Claim("grew by 26%", Measure.Growth, Percent(26m), "2021-01/2021-05")).On("KAZ", AsOf.Said);

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal(26m, verdict.Computed);
        Assert.Equal("counterpart trade show KAZ RUS --table c --from 2020-01 --to 2021-05 --as-of 2021-08-19", verdict.Reproduce);
    }

    [Fact]
    public void Another_currency_needs_exchange_rates() => Assert.Equal(
        "The claim is in RUB and the table in USD: a table in RUB or monthly exchange rates are needed.",
        Check(SeedTables.All, Claim("2 trillion roubles", Measure.Level, Billion(2000m, 1000m, currency: "RUB"), "2021")).On("RUS").Reason);

    [Fact]
    public void A_part_of_the_goods_needs_a_table_of_its_own() => Assert.Equal(
        "Totals of all goods cannot tell: a table for “wheat” is needed.",
        Check(SeedTables.All, Claim("wheat exports rose by 26%", Measure.Growth, Percent(26m), "2021", metric: Metric.Exports, product: "wheat")).On("RUS").Reason);

    [Theory]
    [InlineData(Metric.Investment, Measure.Level, "No table of investment between the two is held.")]
    [InlineData(Metric.ServicesTrade, Measure.Growth, "No table of trade in services is held.")]
    [InlineData(Metric.Enterprises, Measure.Count, "No table or register of joint enterprises is held.")]
    public void What_no_table_held_can_decide_names_the_table_needed(Metric metric, Measure measure, string reason) =>
        Assert.All(
            Check(SeedTables.All, Claim("26", measure, new(Comparison.Equal, 26m, null, Unit.Count, 1m), "2021", metric: metric)).Verdicts,
            v => Assert.Equal((Finding.CannotVerify, reason), (v.Finding, v.Reason)));

    [Fact]
    public void A_forecast_whose_period_is_not_held_yet_says_so()
    {
        var claim = Check(SeedTables.Customs is var t ? Table.Hold(t) : null!, Claim("to reach $30 billion in 2022", Measure.Level, Billion(30m, 1m), "2022", modality: Modality.Forecast), "2022-03-01");

        Assert.Equal("No figures for 2022 are held yet; what was expected gets its outcome when they are.", Typed(claim.On("RUS").Reason));
        Assert.Equal("2022 was not over when it was said.", claim.On("RUS", AsOf.Said).Reason);
        Assert.Equal("No table of Kazakhstan's trade with Russia is held.", claim.On("KAZ").Reason);
    }

    [Fact]
    public void A_target_gets_its_outcome_when_the_year_is_held()
    {
        var claim = Check(SeedTables.All, Claim("to bring trade to $25 billion in 2022", Measure.Level, Billion(25m, 1m, Comparison.GreaterOrEqual), "2022", modality: Modality.Target));

        Assert.Equal(Finding.Holds, claim.On("KAZ").Finding);
        Assert.StartsWith("What was aimed at now has an outcome: Kazakhstan's figures of February 2026 give 26.97 billion USD for 2022, which agrees with at least 25 billion USD", Typed(claim.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_as_base_means_its_same_months()
    {
        var verdict = Check(SeedTables.All, Claim("+26% on 2019", Measure.Growth, Percent(26m), "2021-01/2021-05", "2019")).On("RUS");

        Assert.Equal(Finding.Holds, verdict.Finding);
        Assert.Equal("The base, 2019, is taken as its same months, January–May 2019.", Typed(verdict.Reason));
    }

    [Fact]
    public void The_quarter_before_can_be_a_base()
    {
        var verdict = Check(SeedTables.All, Claim("+7% on the first quarter", Measure.Growth, Percent(25m), "2021-04/2021-06", "2021-01/2021-03")).On("RUS");

        Assert.Equal("6 599.9 / 5 161.8 − 1 = +27.9 % (million USD, April–June 2021 over January–March 2021)", Typed(verdict.Arithmetic));
    }

    [Fact]
    public void Periods_of_different_length_are_not_compared() => Assert.Equal(
        "The period and its base cover different numbers of months and cannot be compared.",
        Check(SeedTables.All, Claim("+26%", Measure.Growth, Percent(26m), "2021-01/2021-05", "2020-01/2020-06")).On("RUS").Reason);

    [Fact]
    public void A_higher_earlier_year_refutes_a_record_however_short_the_table()
    {
        var trade = Table.Hold(Table.Annual("t", "T", "P", new(2021, 3, 1), SeedTables.Rus, SeedTables.Kaz, [(2019, 60m, 60m), (2020, 50m, 50m)]));
        var verdict = Check(trade, Claim("a record", Measure.Record, null, "2020")).On("RUS");

        Assert.Equal(Finding.Fails, verdict.Finding);
        Assert.Equal("100 (2020) < 120 (2019), million USD", Typed(verdict.Arithmetic));
        Assert.Equal(4, verdict.Observations.Count);
    }

    [Fact]
    public void To_equal_an_earlier_year_is_no_record()
    {
        var years = Enumerable.Range(2005, 16).Select(y => (y, 50m, 50m)).ToArray();
        var trade = Table.Hold(Table.Annual("t", "T", "P", new(2021, 3, 1), SeedTables.Rus, SeedTables.Kaz, years));

        Assert.Equal(Finding.Fails, Check(trade, Claim("a record", Measure.Record, null, "2020")).On("RUS").Finding);
    }

    [Fact]
    public void A_day_is_no_period_of_trade_figures() => Assert.Equal(
        "Trade figures cover whole months, and 19 August 2021 is not made of them.",
        Typed(Check(SeedTables.All, Claim("$1 billion", Measure.Level, Billion(1m), "2021-08-19")).On("RUS").Reason));

    [Fact]
    public void A_claim_that_names_no_party_is_answered_for_the_parties_of_the_report()
    {
        var claim = Check(SeedTables.All, Claim("trade grew by 26%", Measure.Growth, Percent(26m), "2021", from: null, to: null));

        Assert.Equal(["KAZ", "RUS"], claim.Verdicts.Select(v => v.Books.Code));
        Assert.All(claim.Verdicts, v => Assert.Equal("The report does not tell whose trade it is.", v.Reason));
    }

    [Theory]
    [InlineData(2, Comparison.Equal, "holds")]
    [InlineData(1, Comparison.Equal, "fails")]
    [InlineData(3, Comparison.Equal, "cannot-verify")]
    [InlineData(1, Comparison.Greater, "holds")]
    [InlineData(2, Comparison.Greater, "cannot-verify")]
    [InlineData(1, Comparison.LessOrEqual, "fails")]
    public void A_register_bears_a_count_out_or_refutes_it_but_fewer_projects_decide_nothing(int claimed, Comparison comparison, string finding)
    {
        RegisteredProject[] register =
        [
            new(SeedTables.Kaz, SeedTables.Rus, new(2020, 1, 1)),
            new(SeedTables.Kaz, SeedTables.Rus, new(2021, 1, 1)),
            new(SeedTables.Rus, SeedTables.Kaz, new(2021, 1, 1)),
        ];
        var claim = Check(
            SeedTables.All,
            Claim("projects", Measure.Count, new(comparison, claimed, null, Unit.Count, 1m), null, metric: Metric.Projects, from: "RUS", to: "KAZ"),
            "2021-08-19",
            register);

        Assert.All(claim.Verdicts, v => Assert.Equal(finding, GoldForm.Word(v.Finding)));
        Assert.Equal(finding == "cannot-verify" ? 2 : 4, claim.Verdicts.Count);
    }

    private static Table ExportsOfAugust(DateOnly published, decimal before, decimal now) => Table.Of(
        "ind-monthly", "India's merchandise trade", "Ministry of Commerce", published, Ind, Country.World, "USD", 1,
        [(TradeFlow.Export, Period.Month(2021, 8), before), (TradeFlow.Export, Period.Month(2022, 8), now)]);

    [Fact]
    public void Where_no_books_of_that_day_are_held_the_row_as_said_says_so()
    {
        var claim = Check(SeedTables.All, Claim("turnover of $24.6 billion", Measure.Level, Billion(24.6m), "2020"), "2021-03-10");

        Assert.Equal(
            (Finding.CannotVerify, (string?)"No table of Kazakhstan's trade with Russia published by 10 March 2021 is held; the oldest is of February 2026."),
            (claim.On("KAZ", AsOf.Said).Finding, Typed(claim.On("KAZ", AsOf.Said).Reason)));
        Assert.EndsWith("for 2020, published by 10 March 2021.", Typed(claim.On("KAZ", AsOf.Said).Needed)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_was_to_come_no_row_as_said_is_given() => Assert.DoesNotContain(
        Check(SeedTables.All, Claim("turnover of $24.6 billion", Measure.Level, Billion(24.6m), "2021", modality: Modality.Forecast), "2021-03-10").Verdicts,
        v => v.AsOf == AsOf.Said);
}
