using System.Globalization;

namespace Counterpart.Tests.Reading.Claims;

/// <summary>Which words of time govern which figure, and what a change is compared with.</summary>
public class TimeTests
{
    private const string Head = "Kazakhstan and Russia held talks. Prime Minister of Kazakhstan Askar Mamin received Prime Minister of Russia Mikhail Mishustin.\n\n";

    /// <summary>A text of 19 August 2021 and, in the order of its claims, their values with period and base.</summary>
    public static TheoryData<string, string> Times { get; } = Rows.Pairs(
        """
        # the period of its own clause, before the figure or behind
        In 2020 trade amounted to $19 billion.                                       ⇒ 19 2020
        Trade rose 12 percent in 2018, fell 3 percent in 2019 and 5 percent in 2020. ⇒ 12 2018 on 2017 | -3 2019 on 2018 | -5 2020 on 2019
        Trade: $19.1 billion (2020), $19.7 billion (2019).                           ⇒ 19.1 2020 | 19.7 2019
        Imports amounted to $7 billion in 2020 (2019: $5 billion).                   ⇒ 7 2020 | 5 2019
        # clauses side by side share a period, from the front or from the end
        In 2020 trade amounted to $19 billion, exports fell by 5% and imports rose by 2%. ⇒ 19 2020 | -5 2020 on 2019 | 2 2020 on 2019
        Exports grew by 5 percent, while imports rose by 11 percent in the first quarter. ⇒ 5 2021-01/2021-03 on 2020-01/2020-03 | 11 2021-01/2021-03 on 2020-01/2020-03
        Trade amounted to $19 billion last year. Exports fell by 5%, to $4 billion.  ⇒ 19 2020 | -5 2020 on 2019 | 4 2020
        # a clause below another keeps its own
        Under the agreement signed in 2014, exports to Russia rose by 12 percent last year. ⇒ 12 2020 on 2019
        Exports to Russia, which began in 2005, rose by 12 percent last year.        ⇒ 12 2020 on 2019
        During the visit in June, Mamin said that trade had reached $8 billion in the first five months of the year. ⇒ 8 2021-01/2021-05
        # events, present stocks and what is up to now take no period from their neighbours
        Trade amounted to $19 billion last year. Russian companies have invested $17 billion in Kazakhstan. ⇒ 19 2020 | 17
        Trade grew by 5% last year. Exports of grain have doubled.                   ⇒ 5 2020 on 2019 | 2
        Trade grew by 5% last year. The sides agreed to bring it to $30 billion.     ⇒ 5 2020 on 2019 | 30
        The Agreement of 2010 covers trade worth $19 billion.                        ⇒ 19
        # facts are not of the future, aims not of the past
        In 2019 the two presidents signed a roadmap to raise trade to $30 billion by 2030. ⇒ 30 2030
        By the end of 2021 trade will reach $22 billion, Mamin said in May.          ⇒ 22 2021
        # compared with
        Trade rose by 9 per cent on 2019.                                            ⇒ 9 on 2019
        Trade grew by 5% from a year earlier in July.                                ⇒ 5 2021-07 on 2020-07
        Trade rose 5% month-on-month in May.                                         ⇒ 5 2021-05 on 2021-04
        Trade rose 5% year on year in May.                                           ⇒ 5 2021-05 on 2020-05
        Exports fell 3% in the second quarter compared with the preceding quarter.   ⇒ -3 2021-04/2021-06 on 2021-01/2021-03
        Compared with the same period of 2020, trade in January–May grew by 34%.     ⇒ 34 2021-01/2021-05 on 2020-01/2020-05
        Trade increased by 34% in January–May 2021 compared with the same period of last year and by 26% compared with 2019. ⇒ 34 2021-01/2021-05 on 2020-01/2020-05 | 26 2021-01/2021-05 on 2019
        Exports of grain fell 20% to $1.2 billion in January-June from $1.5 billion in the same period of 2020. ⇒ -20 2021-01/2021-06 on 2020-01/2020-06 | 1.2 2021-01/2021-06 | 1.5 2020-01/2020-06
        Exports fell to $1.2 billion in the first half of 2021 from $1.5 billion a year earlier. ⇒ 1.2 2021-01/2021-06 | 1.5 2020-01/2020-06
        Trade was $1.4 billion last year against $1.1 billion a year before.         ⇒ 1.4 2020 | 1.1 2019
        Trade grew five-fold, from $4 billion in 2000 to $20 billion in 2020.        ⇒ 5 2020 on 2000 | 4 2000 | 20 2020
        Trade exceeded $19 billion in 2020, twice as large as in 2015.               ⇒ 19 2020 | 2 2020 on 2015
        China's imports from Russia rose 28 percent in August 2020 compared with July. ⇒ 28 2020-08 on 2020-07
        Trade in 2020 fell by 3% compared to 2019 ($19.7 billion).                   ⇒ -3 2020 on 2019 | 19.7 2019
        Trade was $15 billion in the first ten months of the year 2020 against $16 billion in the same period last year. ⇒ 15 2020-01/2020-10 | 16 2019-01/2019-10
        Trade hit $10 billion from January to June 2021, up 5% from January-June 2020. ⇒ 10 2021-01/2021-06 | 5 2021-01/2021-06 on 2020-01/2020-06
        Exports fell to $5 billion in 2019 and recovered to $6 billion the following year. ⇒ 5 2019 | 6 2020
        Exports slipped from $5.6 billion in 2019 to $5 billion a year later.        ⇒ 5.6 2019 | 5 2020
        Trade grew by 40% over the first seven months of 2021.                       ⇒ 40 2021-01/2021-07 on 2020-01/2020-07
        In June trade grew 3% over May.                                              ⇒ 3 2021-06 on 2021-05
        The sides agreed to bring trade to $30 billion (in 2020, it amounted to $19 billion). ⇒ 30 | 19 2020
        # above, on and beside a year
        Exports came to $5 billion in 2020, still 12 percent above 2018. Imports edged up by 3 percent. ⇒ 5 2020 | 12 2020 on 2018 | 3 2020 on 2019
        Trade was worth $19 billion in 2020, a drop of $2 billion over 2019. Exports were $5 billion. ⇒ 19 2020 | -2000000000 2020 on 2019 | 5 2020
        Trade in July 2021 came to $2 billion, up 7 percent, or $130 million, on July 2020. Imports were $1 billion. ⇒ 2 2021-07 | 7 2021-07 on 2020-07 | 130000000 2021-07 on 2020-07 | 1 2021-07
        Exports reached $5 billion in 2020, three times the amount registered in 2011. Imports fell by 4 percent. ⇒ 5 2020 | 3 2020 on 2011 | -4 2020 on 2019
        # how long nothing was like it
        In 2020 grain shipments, hit by the driest summer in 40 years, plunged by 80 percent. ⇒ -80 2020 on 2019
        In July alone exports reached $600 million, up 4% from the same month last year and the first rise since October 2020. ⇒ 600000000 2021-07 | 4 2021-07 on 2020-07
        # the time when
        Trade was $19 billion in 2020, 3% less than in 2019, when it hit $20 billion. Exports fell by 2%. ⇒ 19 2020 | -3 2020 on 2019 | 20 2019 | -2 2020 on 2019
        # what has come of a longer time by the year told
        In 2020 trade totalled $19 billion, a fivefold increase since 2000.          ⇒ 19 2020 | 5 2020 on 2000
        # up to a month is since January
        By June exports had already shrunk by 12 percent.                            ⇒ -12 2021-01/2021-06 on 2020-01/2020-06
        # forecasts of the whole year, and the one that goes on from it
        In the first half of 2021 exports rose by 5 percent. The ministry expects the full year to close at $24 billion in trade. ⇒ 5 2021-01/2021-06 on 2020-01/2020-06 | 24 2021
        Trade may reach $24 billion in 2021. Exports will be nearer to $6 billion.    ⇒ 24 2021 | 6 2021
        # what is of no time told before
        Trade amounted to $19 billion last year. Grain alone used to be 60% of exports. ⇒ 19 2020 | 60
        Trade amounted to $19 billion last year. He put the annual import bill at $2 billion. ⇒ 19 2020 | 2
        # a participle is of the time of its verb
        Trade amounted to $19 billion in 2020. Russia is Kazakhstan's third largest trading partner, accounting for 21% of trade. ⇒ 19 2020 | 3 | 21
        In 2020 Russia ranked third among the trading partners, with a share of 21 percent in trade. ⇒ 3 2020 | 21 2020
        # where a change started is a year before
        Trade amounted to $19 billion in 2020. Imports fell to $13 billion from $14 billion. ⇒ 19 2020 | 13 2020 | 14 2019
        # what is foreseen, what turns to now
        Trade grew by 34 percent in the first half of the year and, by the end of the year, it may reach $24 billion. ⇒ 34 2021-01/2021-06 on 2020-01/2020-06 | 24 2021
        Trade, which amounted to $19 billion in 2020, is expected to reach $23 billion this year. ⇒ 19 2020 | 23 2021
        Trade will hardly match last year's, but the loss will not exceed 10 percent. ⇒ -10 2021 on 2020
        Trade rose by 12 percent in 2020, when exports reached $5 billion.           ⇒ 12 2020 on 2019 | 5 2020
        Trade rose by 12 percent in 2020, a year of growth.                          ⇒ 12 2020 on 2019
        At the end of 2020, trade amounted to $19 billion.                           ⇒ 19 2020
        # since, and over years
        Trade has nearly tripled since 2016 to $19 billion.                          ⇒ 3 2016/2021 on 2016 | 19
        Mamin said that over the past two years he had paid two visits, while trade had risen by 80%. ⇒ 80 2019/2021 on 2019
        Trade, which stood at $19 billion in 2020, has since grown by a quarter.     ⇒ 19 2020 | 25 2020/2021 on 2020
        Since the customs union was set up in 2010, trade has doubled.               ⇒ 2 2010/2021 on 2010
        Exports have doubled since the agreement took effect in 2015, reaching $5 billion in 2020. ⇒ 2 2020 on 2015 | 5 2020
        Over the past ten years trade has grown 2.5 times.                           ⇒ 2.5 2011/2021 on 2011
        Exports to Russia rose by an average of 7% a year between 2015 and 2020.     ⇒ 7 2015/2020
        Between 2015 and 2020 trade increased by a quarter.                          ⇒ 25 2015/2020 on 2015
        Exports jumped from $3 billion to $5 billion between 2016 and 2020.          ⇒ 3 2016 | 5 2020
        Trade has grown from $1 billion in 2000 to $19 billion in 2020, rising on average by 15% annually. ⇒ 1 2000 | 19 2020 | 15 2000/2020
        # the amounts tell what a change is measured against
        In 2010 trade stood at $10 billion. In 2020 it reached $20 billion, a twofold increase. ⇒ 10 2010 | 20 2020 | 2 2020 on 2010
        In 2010 trade stood at $10 billion. In 2020 it reached $20 billion, an increase of 5%. ⇒ 10 2010 | 20 2020 | 5 2020 on 2019
        # a high that is no more is what a fall is measured against, and no record
        Trade amounted to $19 billion last year, down 3 percent from the record level of 2012. ⇒ 19 2020 | -3 2020 on 2012
        Exports to Russia reached $5 billion in 2020, down 12 percent from their peak in 2018. ⇒ 5 2020 | -12 2020 on 2018
        Trade was $19 billion in 2020, compared with $20 billion the year before.    ⇒ 19 2020 | 20 2019
        Exports rose 8 percent in 2020, up a tenth on the year before, while imports fell 4 percent. ⇒ 8 2020 on 2019 | 10 2020 on 2019 | -4 2020 on 2019
        # from the day of an event
        The treaty took effect in January 2019, and since then exports have grown by 40 percent. ⇒ 40 2019-01/2021-08 on 2019-01
        Since the entry into force of the Union Treaty (EAEU) in January 2015, exports have risen by 30 percent. ⇒ 30 2015-01/2021-08 on 2015
        # years behind and years ahead
        Trade has doubled within ten years and come to $19 billion in 2020.          ⇒ 2 2010/2020 on 2010 | 19 2020
        Trade had tripled in a decade.                                               ⇒ 3 2011/2021 on 2011
        Exports rose by 60 percent over two decades.                                 ⇒ 60 2001/2021 on 2001
        Trade is to double within ten years.                                         ⇒ 2 2031
        Trade has grown by 40% since 2015. Exports amounted to $5 billion.           ⇒ 40 2015/2021 on 2015 | 5
        # shares and places told in the past, or drawn from what was told, are of its time; those that stand are not
        Trade amounted to $19 billion last year. Russia remained Kazakhstan's largest trading partner. ⇒ 19 2020 | 1 2020
        Trade amounted to $19 billion last year. Russia has remained Kazakhstan's largest trading partner. ⇒ 19 2020 | 1
        Trade amounted to $19 billion last year. Russia thus ranks first among Kazakhstan's partners. ⇒ 19 2020 | 1 2020
        Mamin said that trade had topped $19 billion in 2020 and that Russian firms account for 30 percent of Kazakhstan's imports. ⇒ 19 2020 | 30
        Russia's share in imports rose from 35 percent to 37 percent between 2016 and 2020. ⇒ 35 2016 | 37 2020
        In 2020 exports to Russia rose by 15 percent compared with 2015, while imports grew by 5 percent. ⇒ 15 2020 on 2015 | 5 2020 on 2015
        In 2020 exports fell by 17 percent ($300 million) over 2018.                 ⇒ -17 2020 on 2018 | -300000000 2020 on 2018
        In 2020 Kazakhstan shipped $5 billion of goods, more than double the $2 billion of 2011. Russia sold $9 billion. ⇒ 5 2020 | 2 2020 on 2011 | 2 2011 | 9 2020
        Trade amounted to $19 billion last year. Copper still makes up 60 percent of that figure. ⇒ 19 2020 | 60 2020
        Trade amounted to $19 billion last year. It may top $25 billion this year. Exports were $5 billion. ⇒ 19 2020 | 25 2021 | 5 2020
        Exports to Russia slipped 4 percent in May due to summer holidays.           ⇒ -4 2021-05 on 2020-05
        Exports to Russia, Kazakhstan's top export partner, fell 4 percent in May.          ⇒ 1 | -4 2021-05 on 2020-05
        In 2020 trade amounted to $19 billion. In 2013 it was only $12 billion. Exports rose by 4 percent. ⇒ 19 2020 | 12 2013 | 4 2020 on 2019
        We want to double trade by 2030 from the current $19 billion.                ⇒ 2 2030 | 19
        Trade reached $19 billion last year. We could easily double that within three years. ⇒ 19 2020 | 2 2024 on 2020
        Trade reached $19 billion last year. Kazakhstan's oil exports account for 60 percent of it. ⇒ 19 2020 | 60 2020
        # what is worth so much goes on, what costs so much does not
        Trade amounted to $19 billion last year. Exports to Russia were valued at $5 billion. ⇒ 19 2020 | 5 2020
        Our trade is worth $19 billion, and under this plan it may reach $30 billion by 2025. ⇒ 19 | 30 2025
        Mamin told reporters on Thursday that exports had hit a high in the first quarter, rising 22 percent. ⇒ 22 2021-01/2021-03 on 2020-01/2020-03
        Trade (2020): $19 billion.                                                   ⇒ 19 2020
        Trade amounted to $19 billion last year. Of this $19 billion, exports were $5 billion. ⇒ 19 2020 | 5 2020
        Mamin said: "Trade amounted to $19 billion last year." Mishustin asked: "Are exports really up 40 percent?" ⇒ 19 2020 | 40
        """);

    [Theory]
    [MemberData(nameof(Times))]
    public void A_figure_takes_the_period_that_governs_it_and_no_other(string text, string expected)
    {
        var times = Texts.Read(Head + text).Claims.Select(c =>
            Texts.Digits(Scaled(c.Figure!.Value)) + (c.Period is { } period ? " " + period : "") + (c.Base is { } on ? " on " + on : ""));

        Assert.Equal(expected, string.Join(" | ", times));
    }

    /// <summary>A main period told without a figure is taken up by the sentence behind it.</summary>
    [Fact]
    public void A_period_told_without_a_figure_goes_on()
    {
        var claim = Assert.Single(Texts.Read(Head + "In 2020 Russia remained the main trading partner, Mamin noted. Exports rose by 12 percent.").Claims, c => c.Figure!.Value == 12);

        Assert.Equal("2020", claim.Period.ToString());
    }

    /// <summary>Under a heading the report goes on with the time that it is about.</summary>
    [Fact]
    public void Under_a_heading_the_first_period_told_goes_on()
    {
        var claims = Texts.Read(Head + "Trade amounted to $19 billion in 2020.\n\nIn June 2021 it was $2 billion.\n\nGoods in detail\n\nExports of grain fell by 12 percent.").Claims;

        Assert.Equal("2020", claims[^1].Period.ToString());
    }

    private static decimal Scaled(decimal value) => value >= 1_000_000_000 ? value / 1_000_000_000 : decimal.Parse(value.ToString("0.###", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
