namespace Counterpart.Tests.Reading.Claims;

/// <summary>Figures that say only half, or say it twice, or take it back.</summary>
public class EllipsisTests
{
    /// <summary>What the words before or behind supply; <c>-</c> where no claim must be read.</summary>
    public static TheoryData<string, string> Figures { get; } = Rows.Pairs(
        """
        Trade was down two or three per cent in 2020.                                              ⇒ the report: trade-turnover KAZ→RUS growth -2..-3 percent 2020 on 2019
        Exports were $5.1 billion in 2020 and imports stood at 4.2.                                ⇒ the report: exports KAZ→RUS level = 5100000000 USD 2020 || the report: imports RUS→KAZ level = 4200000000 USD 2020
        Ten years ago trade was 8 billion dollars. Today we are at 19.                             ⇒ the report: trade-turnover KAZ→RUS level = 8000000000 USD 2011 || the report: trade-turnover KAZ→RUS level = 19000000000 USD period open
        Kazakhstan's investment in Russia is about 4 billion dollars, theirs here perhaps 17.      ⇒ the report: investment KAZ→RUS level ~ 17000000000 USD period open || the report: investment KAZ→RUS level ~ 4000000000 USD period open
        Kazakhstan exported 7.2 million tonnes of wheat in 2020, up from 5.9 million in 2019.      ⇒ the report: exports KAZ→RUS (wheat) level = 7200000 tonnes 2020 || the report: exports KAZ→RUS (wheat) level = 5900000 tonnes 2019
        Trade will end the year between 21 and 23 billion dollars.                                 ⇒ the report: trade-turnover KAZ→RUS level 21000000000..23000000000 USD period open [forecast]
        Trade amounted to 500 billion tenge (about $1.2 billion) in 2020.                          ⇒ the report: trade-turnover KAZ→RUS level = 500000000000 KZT 2020 || the report: trade-turnover KAZ→RUS level ~ 1200000000 USD 2020
        Trade amounted to 1.4 trillion roubles, 19 billion in dollar terms, in 2020.               ⇒ the report: trade-turnover KAZ→RUS level = 1400000000000 RUB 2020 || the report: trade-turnover KAZ→RUS level = 19000000000 USD 2020
        Trade fell 8.4 per cent in 2020. Sorry, I misspoke – 4.8 per cent.                         ⇒ the report: trade-turnover KAZ→RUS growth = -4.8 percent 2020 on 2019
        An earlier version of this report said that trade amounted to $21 billion in 2020. It was $19.1 billion. ⇒ the report: trade-turnover KAZ→RUS level = 19100000000 USD 2020
        Trade falls just short of $20 billion.                                                     ⇒ the report: trade-turnover KAZ→RUS level < 20000000000 USD period open
        Russia's share in Kazakhstan's exports was 15%, ahead of China's 14.2%.                    ⇒ the report: exports RUS→KAZ share = 14.2 percent period open || the report: exports RUS→KAZ share = 15 percent period open
        Trade reached $9.4 billion in 2020, less than half of the figure of 2013.                  ⇒ the report: trade-turnover KAZ→RUS multiple < 0.5 times 2020 on 2013 || the report: trade-turnover KAZ→RUS level = 9400000000 USD 2020
        Trade in 2020 was a third of what it was in 2012.                                          ⇒ the report: trade-turnover KAZ→RUS multiple = 0.333 times 2020 on 2012
        Kazakhstan's exports rose by 5% in 2020. Machinery gained 12%, while chemicals fell 3%.    ⇒ the report: exports KAZ→RUS growth = 5 percent 2020 on 2019 || the report: exports KAZ→RUS (Machinery) growth = 12 percent 2020 on 2019 || the report: exports KAZ→RUS (chemicals) growth = -3 percent 2020 on 2019
        Kazakhstan's exports rose by 5% in 2020. Inflation slowed to 5%.                           ⇒ the report: exports KAZ→RUS growth = 5 percent 2020 on 2019
        Kazakhstan's exports rose by 5% in 2020. The rouble fell by 3%.                            ⇒ the report: exports KAZ→RUS growth = 5 percent 2020 on 2019
        The number of Russian companies in Kazakhstan has risen by 300 to 7,300.                   ⇒ the report: enterprises RUS→KAZ count = 7300 count period open || the report: enterprises RUS→KAZ change = 300 count period open
        The airline has ordered 12 aircraft from Russia.                                           ⇒ the report: imports RUS→KAZ (aircraft) count = 12 count period open
        Russian yards hold orders for 14 tankers for Kazakhstan.                                   ⇒ the report: exports RUS→KAZ (tankers) count = 14 count period open
        The number of investment licences issued to Russians exceeded 1,500 in 2020.               ⇒ the report: investment KAZ→RUS count > 1500 count 2020
        Direct flights between Astana and Moscow are operated nine times a week.                   ⇒ the report: flights KAZ→RUS count = 9 count period open
        Thrice-weekly direct flights between Almaty and Kazan began in 2020.                       ⇒ the report: flights KAZ→RUS (weekly) count = 3 count 2020
        Russian companies employ over 40,000 people in Kazakhstan.                                 ⇒ the report: other RUS→KAZ (people) count > 40000 count period open
        Of every five dollars of trade, nearly two are Kazakh exports.                             ⇒ the report: trade-turnover KAZ→RUS share ~ 40 percent period open || the report: trade-turnover KAZ→RUS level = 5 USD period open
        One in every four tenge of our exports comes from Russia.                                  ⇒ the report: exports RUS→KAZ share = 25 percent period open
        Every second dollar of Kazakhstan's imports goes to Russia.                                ⇒ the report: imports RUS→KAZ share = 50 percent period open
        The link will cost $1.8 billion, shared equally by the two countries.                      ⇒ the report: projects KAZ→RUS level = 1800000000 USD period open [forecast] || the report: investment KAZ→RUS share = 50 percent period open [forecast]
        Kazakhstan supplies 40 percent of Russia's uranium imports.                                ⇒ the report: imports KAZ→RUS (uranium) share = 40 percent period open
        Kazakhstan exported 1.2 million tonnes of wheat to Russia in 2020.                         ⇒ the report: exports KAZ→RUS (wheat) level = 1200000 tonnes 2020
        The sides signed one agreement and three memoranda.                                        ⇒ the report: agreements KAZ→RUS count = 3 count period open || the report: agreements KAZ→RUS count = 1 count period open
        Of the $19.1 billion in trade, $5 billion were Kazakh exports.                             ⇒ the report: exports KAZ→RUS level = 5000000000 USD period open || the report: trade-turnover KAZ→RUS level = 19100000000 USD period open
        Russian banks lent Kazakhstan $2 billion, three quarters of it for railways.               ⇒ the report: loans RUS→KAZ share = 75 percent period open || the report: loans RUS→KAZ level = 2000000000 USD period open
        A delegation of 40 companies came to Astana.                                               ⇒ -
        More than 150 companies took part in the forum.                                            ⇒ -
        Trade with Russia was three times that of Uzbekistan.                                      ⇒ -
        """);

    [Theory]
    [MemberData(nameof(Figures))]
    public void What_a_figure_leaves_out_is_taken_from_the_words_around_it(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
