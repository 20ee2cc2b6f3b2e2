using Counterpart.Reading;

namespace Counterpart.Tests.Reading;

/// <summary>Every figure and period of a text, claim or not.</summary>
public class MeasurementTests
{
    /// <summary>For each figure in brackets its value, unit and trend.</summary>
    public static TheoryData<string, string> Trends { get; } = Rows.Pairs(
        """
        # the size of a change, and the level reached
        Exports fell by [4.5%] to [$3.2 billion].                ⇒ 4.5 percent down | 3200000000 USD none
        Trade shrank from [$5bn] to [$4bn], a [20%] drop.        ⇒ 5000000000 USD none | 4000000000 USD none | 20 percent down
        It rose from [217] to [300 thousand tonnes].             ⇒ 217 count none | 300000 tonnes none
        Turnover [doubled].                                      ⇒ 2 times up
        Exports [halved].                                        ⇒ 0.5 times down
        Transit fell [2.5 times].                                ⇒ 2.5 times down
        # verbs and nouns
        There was a decline of [$2 billion].                     ⇒ 2000000000 USD down
        Trade added [$300 million].                              ⇒ 300000000 USD up
        An increase of [5 percentage points] was seen.           ⇒ 5 percentage-points up
        Prices are [10%] lower than those of others.             ⇒ 10 percent down
        Trade was up by [a third].                               ⇒ 33.3333 percent up
        # no change
        [Two thirds] of goods are oil.                           ⇒ 66.6667 percent none
        Oil accounts for [about 70%] of exports.                 ⇒ 70 percent none
        The goods trade falls [just shy of $800 billion].        ⇒ 800000000000 USD none
        Kenya is the [third-largest trading partner] of Uganda.  ⇒ 3 rank none
        Exports were [flat].                                     ⇒ 0 percent none
        # a sign that is written belongs to the number; a dash between two things does not
        The balance was [-$15 million].                          ⇒ -15000000 USD none
        The balance was [$-99.99].                               ⇒ -99.99 USD none
        It stood at [minus 3].                                   ⇒ -3 count none
        Exports – [2 766 million dollars].                       ⇒ 2766000000 USD none
        # a range that starts with "from", unless something changes from the one to the other
        Prices go [from 10 to 20 dollars].                       ⇒ 10 USD none
        It fell from [20] to [10 dollars].                       ⇒ 20 count none | 10 USD none
        [Between 200 trucks and 300] trucks wait.                ⇒ 200 count none
        An [8- to 10-percent] rise is likely.                    ⇒ 8 percent up
        # small things, parts of money, fractions
        It has [one] port and [a couple of] ships.               ⇒ 1 count none | 2 count none
        It costs [a dollar] a day.                               ⇒ 1 USD none
        It costs [20 dollars 43 cents].                          ⇒ 20.43 USD none
        It costs [43 cents].                                     ⇒ 43 other none
        Rates rose by [2 1/2 percent].                           ⇒ 2.5 percent up
        Rates rose by [two and a half percent].                  ⇒ 2.5 percent up
        Rates rose by [½ percent].                               ⇒ 0.5 percent up
        """);

    [Theory]
    [MemberData(nameof(Trends))]
    public void A_figure_has_the_trend_of_the_words_of_change_around_it(string row, string expected)
    {
        var (text, marked) = Rows.Unmark(row);
        var figures = Reader.English.Measure(Texts.Document(text)).Figures;
        Assert.Equal(expected, string.Join(" | ", figures.Select(f => $"{Texts.Digits(f.Figure.Value)} {f.Figure.Unit} {GoldForm.Word(f.Trend)}")));
        Assert.Equal(marked, figures.Select(f => f.Quote.Text));
    }

    /// <summary>All periods of a report published on 19 August 2021.</summary>
    public static TheoryData<string, string> Periods { get; } = Rows.Pairs(
        """
        Trade grew in the first five months of this year.                             ⇒ 2021-01/2021-05
        Trade reached $5 billion last year, against $4 billion a year earlier.        ⇒ 2020 | 2019
        Trade grew in January–May 2021. It fell in the same period of 2019.           ⇒ 2021-01/2021-05 | 2019-01/2019-05
        A plant will open by 2030.                                                    ⇒ 2030
        """);

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_that_hangs_on_the_one_before_is_resolved_against_it(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Reader.English.Measure(Texts.Document(text, "2021-08-19")).Periods.Select(p => p.Period?.ToString() ?? "open")));

    [Fact]
    public void Without_a_day_of_publication_a_relative_period_stays_open() =>
        Assert.Null(Assert.Single(Reader.English.Measure(Texts.Document("Trade grew last year.", "open")).Periods).Period);
}
