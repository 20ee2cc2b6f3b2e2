namespace Counterpart.Tests;

public class WordingTests
{
    [Theory]
    [InlineData(9448.6, 1, "9 448.6")]
    [InlineData(25630.7, 0, "25 631")]
    [InlineData(-1234.56, 1, "−1 234.6")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(1234567, 0, "1 234 567")]
    public void A_number_is_grouped_by_no_break_spaces(double value, int decimals, string expected) =>
        Assert.Equal(Set(expected), Wording.Number((decimal)value, decimals));

    [Theory]
    [InlineData(34.01, "+34.0 %")]
    [InlineData(-4.64, "−4.6 %")]
    [InlineData(0.04, "0.0 %")]
    public void A_change_bears_its_sign(double value, string expected) => Assert.Equal(Set(expected), Wording.Change((decimal)value));

    [Theory]
    [InlineData(24_624_250_000, "24.62 billion USD")]
    [InlineData(374_000_000, "374.0 million USD")]
    [InlineData(-2_100_000, "−2.1 million USD")]
    [InlineData(950, "950 USD")]
    public void Money_is_set_in_the_unit_people_speak_in(double value, string expected) =>
        Assert.Equal(Set(expected), Wording.Money((decimal)value, "USD"));

    [Theory]
    [InlineData("2021-01/2021-05", "January–May 2021", "Jan–May 2021")]
    [InlineData("2021", "2021", "2021")]
    [InlineData("2007/2022", "2007–2022", "2007–2022")]
    [InlineData("2021-05", "May 2021", "May 2021")]
    [InlineData("2020-11/2021-03", "November 2020–March 2021", "Nov 2020–Mar 2021")]
    [InlineData("2021-08-19", "19 August 2021", "19 Aug 2021")]
    [InlineData("2021-08-01/2021-08-19", "1–19 August 2021", "1–19 Aug 2021")]
    [InlineData("2021-07-30/2021-08-19", "30 July–19 August 2021", "30 Jul–19 Aug 2021")]
    [InlineData("2020-12-30/2021-01-02", "30 December 2020–2 January 2021", "30 Dec 2020–2 Jan 2021")]
    public void A_period_is_set_in_words(string iso, string words, string brief)
    {
        Assert.True(Period.TryParse(iso, out var period));
        Assert.Equal(Set(words), Wording.InWords(period));
        Assert.Equal(Set(brief), Wording.InBrief(period));
    }

    [Fact]
    public void A_run_of_months_is_drawn_together() =>
        Assert.Equal(
            Set("March–April 2020 and July 2020"),
            Wording.InWords([Period.Month(2020, 3), Period.Month(2020, 4), Period.Month(2020, 7)]));

    [Theory]
    [InlineData("KAZ", "Kazakhstan's")]
    [InlineData("USA", "the United States'")]
    [InlineData("NLD", "the Netherlands'")]
    [InlineData("EU", "the European Union's")]
    [InlineData("LAO", "Laos'")]
    public void A_country_can_own(string code, string expected) => Assert.Equal(expected, Wording.Owner(new Country(code)));

    private static string Set(string text) => text.Replace(' ', Wording.NoBreakSpace).Replace($"{Wording.NoBreakSpace}and{Wording.NoBreakSpace}", " and ", StringComparison.Ordinal);
}
