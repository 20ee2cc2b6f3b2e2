using Counterpart.Checking;
using Counterpart.Reading;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>The case the project started from: a report of 19 August 2021, held against the tables of both sides.</summary>
public class SeedCaseTests
{
    private static readonly Claim Growth = Claim(
        "the trade volume grew by 26% in the first five months of the present year", Measure.Growth, Percent(26m), "2021-01/2021-05", "2020-01/2020-05");

    private static readonly Claim MoreThanAThird = Claim(
        "the trade turnover rising by more than one third in the first half-year", Measure.Growth,
        Percent(100m / 3m, 0m, Comparison.Greater), "2021-01/2021-06", "2020-01/2020-06");

    private static readonly Claim Record = Claim(
        "expecting it rise to a record level by the end of the year", Measure.Record, null, "2021", modality: Modality.Forecast);

    private static readonly Claim Projects = Claim(
        "Russian businesses participate in 32 large projects in Kazakhstan", Measure.Count, new(Comparison.Equal, 32m, null, Unit.Count, 1m), null,
        metric: Metric.Projects, from: "RUS", to: "KAZ", product: "large");

    [Fact]
    public void By_Russian_books_the_26_percent_were_34()
    {
        var verdict = Check(SeedTables.All, Growth).On("RUS");

        Assert.Equal(Finding.Fails, verdict.Finding);
        Assert.Equal(34.01m, verdict.Computed!.Value, 2);
        Assert.Equal(Unit.Percent, verdict.Unit);
        Assert.Equal(new Interval(25.5m, 26.5m, true, false), verdict.Accepted);
        Assert.Equal("9 448.6 / 7 050.6 − 1 = +34.0 % (million USD, January–May 2021 over January–May 2020)", Typed(verdict.Arithmetic));
        Assert.Equal(20, verdict.Observations.Count);
        Assert.All(verdict.Observations, o => Assert.Equal("RUS", o.Reporter.Code));
        Assert.Equal("counterpart trade show RUS KAZ --table rus-monthly-customs --freq M --from 2020-01 --to 2021-05", verdict.Reproduce);
    }

    [Fact]
    public void Kazakh_books_hold_only_annual_figures_for_five_months()
    {
        var verdict = Check(SeedTables.All, Growth).On("KAZ");

        Assert.Equal(Finding.CannotVerify, verdict.Finding);
        Assert.Equal("Only annual figures by partner are held.", verdict.Reason);
        Assert.Null(verdict.Computed);
    }

    [Fact]
    public void The_reading_against_2019_is_offered_and_nothing_else()
    {
        var reading = Assert.Single(Check(SeedTables.All, Growth).OtherReadings);

        Assert.Equal("base", reading.Change);
        Assert.Equal("RUS", reading.Books.Code);
        Assert.Equal(26.35m, reading.Computed, 2);
        Assert.Equal("Against January–May 2019 Russia's figures give +26.4 %.", Typed(reading.Sentence));
        Assert.Equal(20, reading.Observations.Count);
    }

    [Fact]
    public void The_sentence_on_the_26_percent_can_be_read_aloud() => Assert.Equal(
        "Russia's figures of February 2022 give +34.0 % for January–May 2021, not +26 %; "
        + "Kazakhstan's books cannot tell: only annual figures by partner are held. Against January–May 2019 Russia's figures give +26.4 %.",
        Typed(Check(SeedTables.All, Growth).Sentence));

    [Fact]
    public void More_than_a_third_fails_by_a_hair()
    {
        var claim = Check(SeedTables.All, MoreThanAThird);
        var verdict = claim.On("RUS");

        Assert.Equal(Finding.Fails, verdict.Finding);
        Assert.Equal(33.21m, verdict.Computed!.Value, 2);
        Assert.Equal("11 761.8 / 8 829.5 − 1 = +33.21 % (million USD, January–June 2021 over January–June 2020)", Typed(verdict.Arithmetic));
        Assert.Equal("By a hair: 0.12 points short of +33.33 %.", Typed(verdict.Reason));
        Assert.Equal(Finding.CannotVerify, claim.On("KAZ").Finding);
        Assert.Equal(
            "Russia's figures of February 2022 give +33.21 % for January–June 2021, a hair (0.12 points) short of +33.33 %; "
            + "Kazakhstan's books cannot tell: only annual figures by partner are held.",
            Typed(claim.Sentence));
    }

    [Fact]
    public void The_expected_record_has_an_outcome_on_each_sides_books()
    {
        var claim = Check(SeedTables.All, Record);
        var (russian, kazakh) = (claim.On("RUS"), claim.On("KAZ"));

        Assert.Equal(Finding.Fails, russian.Finding);
        Assert.Equal("25 631 (2021) < 25 793 (2012), million USD", Typed(russian.Arithmetic));
        Assert.Equal(25_631_000_000m, russian.Computed);
        Assert.Equal("rus-annual-rosstat", Assert.Single(russian.Vintages).Table);
        Assert.Equal(
            "2012 was higher. By the table “Russia with Kazakhstan, monthly, customs data” it cannot be told: the figures held start in 2018, too short a history to tell a record.",
            Typed(russian.Reason));

        Assert.Equal(Finding.Holds, kazakh.Finding);
        Assert.Equal("24 624 (2021) > 23 858 (2012), million USD", Typed(kazakh.Arithmetic));
        Assert.Equal("The highest among the years held, since 2000; 2010 is missing and cannot be ruled out.", kazakh.Reason);
        Assert.Null(kazakh.Accepted);
        Assert.Equal("counterpart trade show KAZ RUS --table kaz-annual-bns --freq A --from 2000 --to 2021", kazakh.Reproduce);
    }

    [Fact]
    public void The_sentence_on_the_record_tells_both_outcomes() => Assert.Equal(
        "What was expected now has an outcome: by Kazakhstan's figures (February 2026) 2021 is a record among the years held since 2000: 24 624 million USD "
        + "after 23 858 in 2012 (2010 is missing); by Russia's figures (May 2022) 2021 is not a record: 25 631 million USD after 25 793 in 2012.",
        Typed(Check(SeedTables.All, Record).Sentence));

    [Fact]
    public void By_the_customs_months_since_2018_alone_a_record_is_unknown()
    {
        var verdict = Check(Table.Hold(SeedTables.Customs, SeedTables.Bureau), Record).On("RUS");

        Assert.Equal(Finding.CannotVerify, verdict.Finding);
        Assert.Equal("The figures held start in 2018, too short a history to tell a record.", verdict.Reason);
    }

    [Fact]
    public void The_register_holds_no_projects_yet_and_says_so_for_both_sides()
    {
        var claim = Check(SeedTables.All, Projects);

        Assert.Equal(["RUS", "KAZ"], claim.Verdicts.Select(v => v.Books.Code));
        Assert.All(claim.Verdicts, v =>
        {
            Assert.Equal(Finding.CannotVerify, v.Finding);
            Assert.Equal("The register holds no projects of Russia in Kazakhstan yet.", v.Reason);
        });
        Assert.Equal("This cannot be checked: the register holds no projects of Russia in Kazakhstan yet.", claim.Sentence);
    }

    [Fact]
    public void Without_a_date_of_publication_an_open_period_is_the_reason()
    {
        var claim = Check(SeedTables.All, Growth with { Period = null, Base = null }, published: null);

        Assert.All(claim.Verdicts, v => Assert.Equal(
            "Its period is open: the report bears no date of publication against which it could be placed.", v.Reason));
        Assert.Equal(2, claim.Verdicts.Count);
    }

    [Fact]
    public void Where_no_table_is_that_old_what_was_said_is_refused_beside_a_verdict_and_nowhere_else()
    {
        var claim = Check(SeedTables.All, Growth);

        Assert.Equal("No table of Russia's trade with Kazakhstan published by 19 August 2021 is held; the oldest is of February 2022.", Typed(claim.On("RUS", AsOf.Said).Reason));
        Assert.DoesNotContain(claim.Verdicts, v => v.Books.Code == "KAZ" && v.AsOf == AsOf.Said);
    }
}
