using Counterpart.Checking;
using Counterpart.Reading;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

public class OtherReadingsTests
{
    [Theory]
    // exports alone grew by 29.8 % in five months
    [InlineData("2021-01/2021-05", 29.8, 0.1, "flow", "Taken as Russia's exports to Kazakhstan alone, Russia's figures give +29.8 % for January–May 2021.")]
    // January to April: +28.0 %
    [InlineData("2021-01/2021-05", 28.0, 0.1, "period", "For January–April 2021 Russia's figures give +28.0 %.")]
    [InlineData("2021-01/2021-05", 26.35, 0.01, "base", "Against January–May 2019 Russia's figures give +26.4 %.")]
    public void The_one_thing_read_otherwise_is_found(string period, double percent, double resolution, string change, string sentence)
    {
        var claim = Check(SeedTables.All, Claim("grew", Measure.Growth, Percent((decimal)percent, (decimal)resolution), period));
        var reading = claim.OtherReadings[0];

        Assert.Equal(Finding.Fails, claim.On("RUS").Finding);
        Assert.Equal((change, sentence), (reading.Change, Typed(reading.Sentence)));
        Assert.NotEmpty(reading.Observations);
        Assert.Equal("rus-monthly-customs", Assert.Single(reading.Vintages).Table);
    }

    [Fact]
    public void A_slip_of_a_thousand_is_recognised() => Assert.Equal(
        ("unit", "With an amount a thousand times larger, Kazakhstan's figures give 24.62 billion USD for 2021."),
        OnlyReading(Claim("$24.6 million", Measure.Level, Billion(0.0246m, 0.0001m), "2021")));

    [Fact]
    public void By_and_to_in_a_multiple_are_told_apart()
    {
        // Turnover by the annual table: 24 624 in 2021, 4 049 in 2000: 6.08 times, an increase by 5.08 times.
        Assert.Equal(
            ("multiple", "Read as a growth by that much, Kazakhstan's figures give 6.08 times for 2021."),
            OnlyReading(Claim("increased by 5.1 times", Measure.Multiple, Times(5.1m), "2021", "2000")));
        Assert.Equal(
            ("multiple", "Read as a growth to that much, Kazakhstan's figures give +508.2 % for 2021."),
            OnlyReading(Claim("grew by 608%", Measure.Growth, Percent(608m), "2021", "2000")));
    }

    [Fact]
    public void Another_table_of_the_same_side_is_offered_by_its_title()
    {
        // By the customs' months the year 2019 gave 19 997 million, by the annual table 20 184.
        var claim = Check(SeedTables.All, Claim("$20.18 billion", Measure.Level, Billion(20.18m, 0.01m), "2019"));

        Assert.Equal(Finding.Fails, claim.On("RUS").Finding);
        Assert.Equal(
            "By the table “Russia with the CIS countries, annual” Russia's figures give 20.18 billion USD for 2019.",
            Typed(Assert.Single(claim.OtherReadings).Sentence));
    }

    [Fact]
    public void An_open_end_does_not_accept_everything()
    {
        // Imports alone grew by half as much again, which is more than a third too; only what lies near the bound is offered.
        var claim = Check(SeedTables.All, Claim("more than a third", Measure.Growth, Percent(100m / 3m, 0m, Comparison.Greater), "2021-01/2021-06"));

        Assert.Equal(
            ["For January–May 2021 Russia's figures give +34.0 %.", "For January–July 2021 Russia's figures give +33.8 %."],
            claim.OtherReadings.Select(r => Typed(r.Sentence)));
        Assert.DoesNotContain("July", claim.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_was_not_over_is_no_reading() =>
        Assert.DoesNotContain(
            Check(SeedTables.All, Claim("+33.6%", Measure.Growth, Percent(33.6m, 0.1m), "2021-01/2021-06")).OtherReadings,
            r => r.Change == "period");

    [Fact]
    public void Words_so_wide_that_any_table_would_agree_offer_nothing() =>
        Assert.Empty(Check(SeedTables.All, Claim("about $1 billion", Measure.Level, Billion(1m, 1m), "2021")).OtherReadings);

    [Fact]
    public void A_claim_that_holds_has_no_other_readings() =>
        Assert.Empty(Check(SeedTables.All, Claim("+34%", Measure.Growth, Percent(34m), "2021-01/2021-05")).OtherReadings);

    [Fact]
    public void The_other_sides_books_come_first()
    {
        var claim = Check(SeedTables.All, Claim("+31%", Measure.Growth, Percent(31m), "2021"), "2022-08-19");

        Assert.Equal(("books", "Kazakhstan's figures give +31.2 % for 2021."), (claim.OtherReadings[0].Change, Typed(claim.OtherReadings[0].Sentence)));
        Assert.Equal(
            "Kazakhstan's figures of February 2026 give +31.2 % for 2021, which agrees with +31 %; Russia's figures of February 2022 give +33.6 % for 2021, not +31 %.",
            Typed(claim.Sentence));
    }

    private static (string Change, string? Sentence) OnlyReading(Claim claim)
    {
        var reading = Assert.Single(Check(Table.Hold(SeedTables.Bureau), claim, "2022-08-19").OtherReadings);
        return (reading.Change, Typed(reading.Sentence));
    }
}
