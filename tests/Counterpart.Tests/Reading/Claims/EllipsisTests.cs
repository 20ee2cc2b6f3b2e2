namespace Counterpart.Tests.Reading.Claims;

/// <summary>Figures that say only half, or say it twice, or take it back.</summary>
public class EllipsisTests
{
    /// <summary>What the words before or behind supply; <c>-</c> where no claim must be read.</summary>
    public static TheoryData<string, string> Figures { get; } = Rows.Pairs(
        """
        Trade was down two or three per cent in 2020.                                              ⇒ trade-turnover growth -2..-3 percent
        Exports were $5.1 billion in 2020 and imports stood at 4.2.                                ⇒ exports level = 5100000000 USD || imports level = 4200000000 USD
        Ten years ago trade was 8 billion dollars. Today we are at 19.                             ⇒ trade-turnover level = 8000000000 USD || trade-turnover level = 19000000000 USD
        Kazakhstan's investment in Russia is about 4 billion dollars, theirs here perhaps 17.      ⇒ investment level ~ 17000000000 USD || investment level ~ 4000000000 USD
        Kazakhstan exported 7.2 million tonnes of wheat in 2020, up from 5.9 million in 2019.      ⇒ exports level = 7200000 tonnes || exports level = 5900000 tonnes
        Trade will end the year between 21 and 23 billion dollars.                                 ⇒ trade-turnover level 21000000000..23000000000 USD [forecast]
        Trade amounted to 500 billion tenge (about $1.2 billion) in 2020.                          ⇒ trade-turnover level = 500000000000 KZT || trade-turnover level ~ 1200000000 USD
        Trade amounted to 1.4 trillion roubles, 19 billion in dollar terms, in 2020.               ⇒ trade-turnover level = 1400000000000 RUB || trade-turnover level = 19000000000 USD
        Trade fell 8.4 per cent in 2020. Sorry, I misspoke – 4.8 per cent.                         ⇒ trade-turnover growth = -4.8 percent
        An earlier version of this report said that trade amounted to $21 billion in 2020. It was $19.1 billion. ⇒ trade-turnover level = 19100000000 USD
        Trade falls just short of $20 billion.                                                     ⇒ trade-turnover level < 20000000000 USD
        Russia's share in Kazakhstan's exports was 15%, ahead of China's 14.2%.                    ⇒ exports share = 14.2 percent || exports share = 15 percent
        Trade reached $9.4 billion in 2020, less than half of the figure of 2013.                  ⇒ trade-turnover multiple < 0.5 times || trade-turnover level = 9400000000 USD
        Trade in 2020 was a third of what it was in 2012.                                          ⇒ trade-turnover multiple = 0.333 times
        Kazakhstan's exports rose by 5% in 2020. Machinery gained 12%, while chemicals fell 3%.    ⇒ exports growth = 5 percent || exports growth = 12 percent || exports growth = -3 percent
        Kazakhstan's exports rose by 5% in 2020. Inflation slowed to 5%.                           ⇒ exports growth = 5 percent
        Kazakhstan's exports rose by 5% in 2020. The rouble fell by 3%.                            ⇒ exports growth = 5 percent
        The number of Russian companies in Kazakhstan has risen by 300 to 7,300.                   ⇒ enterprises count = 7300 count || enterprises change = 300 count
        The airline has ordered 12 aircraft from Russia.                                           ⇒ imports count = 12 count
        Russian yards hold orders for 14 tankers for Kazakhstan.                                   ⇒ exports count = 14 count
        The number of investment licences issued to Russians exceeded 1,500 in 2020.               ⇒ investment count > 1500 count
        Direct flights between Astana and Moscow are operated nine times a week.                   ⇒ flights count = 9 count
        Thrice-weekly direct flights between Almaty and Kazan began in 2020.                       ⇒ flights count = 3 count
        Russian companies employ over 40,000 people in Kazakhstan.                                 ⇒ other count > 40000 count
        Of every five dollars of trade, nearly two are Kazakh exports.                             ⇒ trade-turnover share ~ 40 percent
        One in every four tenge of our exports comes from Russia.                                  ⇒ exports share = 25 percent
        Every second dollar of Kazakhstan's imports goes to Russia.                                ⇒ imports share = 50 percent
        The link will cost $1.8 billion, shared equally by the two countries.                      ⇒ projects level = 1800000000 USD [forecast] || investment share = 50 percent [forecast]
        Kazakhstan supplies 40 percent of Russia's uranium imports.                                ⇒ imports share = 40 percent
        Kazakhstan exported 1.2 million tonnes of wheat to Russia in 2020.                         ⇒ exports level = 1200000 tonnes
        The sides signed one agreement and three memoranda.                                        ⇒ agreements count = 3 count || agreements count = 1 count
        Of the $19.1 billion in trade, $5 billion were Kazakh exports.                             ⇒ exports level = 5000000000 USD || trade-turnover level = 19100000000 USD
        Russian banks lent Kazakhstan $2 billion, three quarters of it for railways.               ⇒ loans share = 75 percent || loans level = 2000000000 USD
        A delegation of 40 companies came to Astana.                                               ⇒ -
        More than 150 companies took part in the forum.                                            ⇒ -
        Trade with Russia was three times that of Uzbekistan.                                      ⇒ -
        Kazakhstan's imports from Russia came to $13.8bn, with machinery accounting for a fifth and fuel for another 12%. ⇒ imports level = 13800000000 USD || imports share = 20 percent || imports share = 12 percent
        Trade in goods and services totalled £18.4bn in the four quarters to the end of Q1 2021, a decrease of 7.9% or £1.6bn. ⇒ trade-turnover change = -1600000000 GBP || trade-turnover growth = -7.9 percent || trade-turnover level = 18400000000 GBP
        Kazakhstan ships about 60% of its wheat exports to Russia.                                 ⇒ exports share ~ 60 percent
        Almost 40 per cent of Kazakhstan's machinery comes from Russia.                            ⇒ imports share ~ 40 percent
        The two companies signed a $740 million contract to supply locomotives.                    ⇒ agreements level = 740000000 USD
        Trade in 2020 was twice as large as in 2015.                                               ⇒ trade-turnover multiple = 2 times
        Trade is now 30 times what it was in 1992.                                                 ⇒ trade-turnover multiple = 30 times
        The number of Russian tourists is increasing. The number went up by 35 percent last year.  ⇒ tourists growth = 35 percent
        Exports: $5.1 billion (+4.2%); imports: $14 billion (−3.1%).                               ⇒ exports level = 5100000000 USD || exports growth = 4.2 percent || imports level = 14000000000 USD || imports growth = -3.1 percent
        Trade turnover has grown fivefold in a decade, said the minister.                          ⇒ trade-turnover multiple = 5 times
        Oil shipments through the pipeline stood at 61 million tonnes in 2020, 0.5 million tonnes more than in 2019. ⇒ exports change = 500000 tonnes || exports level = 61000000 tonnes
        The ministers discussed 14 issues and toured three factories.                              ⇒ -
        The parties signed contracts worth $700 million and letters of intent for another $300 million. ⇒ agreements level = 700000000 USD || agreements level = 300000000 USD
        Trade has already reached 90% of last year's level.                                        ⇒ trade-turnover multiple = 0.9 times
        Russia accounts for 40% of imports and 12% of exports.                                     ⇒ exports share = 12 percent || imports share = 40 percent
        The share of the rouble in settlements rose from 60% to 72%.                               ⇒ trade-turnover share = 72 percent || trade-turnover share = 60 percent
        Trade amounted to $19 billion in 2020. Kazakh exports constituted 30 per cent thereof.     ⇒ trade-turnover level = 19000000000 USD || trade-turnover share = 30 percent
        Trade amounted to $19 billion in 2020. In January the indicators rose by 20 percent.       ⇒ trade-turnover growth = 20 percent || trade-turnover level = 19000000000 USD
        Exports made up $5 billion (6.5 percent down) and imports $14 billion (4 percent more).    ⇒ exports level = 5000000000 USD || exports growth = -6.5 percent || imports level = 14000000000 USD || imports growth = 4 percent
        In May, exports to Russia were 3.9% higher.                                                ⇒ exports growth = 3.9 percent
        Russia's share of imports was 35%, which is 4.2 percentage points less than a year ago.    ⇒ imports share = 35 percent || imports change = -4.2 percentage-points
        Russia's share of imports was 35 percent. In 2013 it was only 31 percent.                  ⇒ imports share = 35 percent || imports share = 31 percent
        Trade reached $19 billion, an increase of $2 billion or 12%.                               ⇒ trade-turnover level = 19000000000 USD || trade-turnover change = 2000000000 USD || trade-turnover growth = 12 percent
        Trade reached $19 billion; the agreement would add a further 3 billion by 2030.            ⇒ trade-turnover level = 19000000000 USD || trade-turnover change = 3000000000 USD [forecast]
        Exports have never exceeded $6 billion.                                                    ⇒ exports level <= 6000000000 USD
        Exports reached $6 billion in 2018 before retreating 11% to $5.3 billion in 2019.          ⇒ exports level = 6000000000 USD || exports growth = -11 percent || exports level = 5300000000 USD
        Of Kazakhstan's uranium mines, 80 percent of which are idle, none is Russian.              ⇒ -
        Oil accounted for two fifths of the 14 billion dollars which Kazakhstan imported.          ⇒ imports share = 40 percent || imports level = 14000000000 USD
        Russia buys a quarter of everything Kazakhstan exports, twice as much as China does.       ⇒ exports share = 25 percent
        Astana–Moscow Trade Hits $19 Billion in 2020                                               ⇒ trade-turnover level = 19000000000 USD
        KAZAKH-RUSSIAN TRADE UP 12% TO $19 BLN IN 2020                                             ⇒ trade-turnover growth = 12 percent || trade-turnover level = 19000000000 USD
        Exports to Russia fell $134 million (8.9 percent) in May, while imports were up $12 million. ⇒ exports change = -134000000 USD || exports growth = -8.9 percent || imports change = 12000000 USD
        Exports to Russia climbed past $5 billion in 2020 and imports fell below $14 billion.      ⇒ exports level > 5000000000 USD || imports level < 14000000000 USD
        Two-way trade reached 17-point-five billion dollars in 2020.                               ⇒ trade-turnover level = 17500000000 USD
        Minister of Domestic and Foreign Trade Serik Omarov said that cooperation was at a record level. ⇒ -
        Trade approached $20 billion in 2020.                                                      ⇒ trade-turnover level ~ 20000000000 USD
        In 2020 trade reached $19 billion, of which exports were $5 billion. In 2016 the figure was $12 billion. ⇒ trade-turnover level = 19000000000 USD || exports level = 5000000000 USD || trade-turnover level = 12000000000 USD
        Trade came to $19 billion in 2020. Kazakhstan's exports make up about 30 percent of this.  ⇒ trade-turnover level = 19000000000 USD || trade-turnover share ~ 30 percent
        Exports reached $5 billion in 2020. The cover rate thus improved from 35% to 38%.          ⇒ exports level = 5000000000 USD
        Imports were $14 billion and exports $5 billion; the two-way total was $19 billion.        ⇒ imports level = 14000000000 USD || exports level = 5000000000 USD || trade-turnover level = 19000000000 USD
        Exports, at $5 billion in 2020, were 7% below those of 2019.                               ⇒ exports level = 5000000000 USD || exports growth = -7 percent
        Over eleven months of 2020 the deficit narrowed by 812 million dollars, to 12.9 billion.   ⇒ trade-balance change = -812000000 USD || trade-balance level = -12900000000 USD
        The volume of trade reached Rs. 500 crore and KSh. 163.5 million in 2020.                  ⇒ trade-turnover level = 5000000000 INR || trade-turnover level = 163500000 KES
        Kazakhstan sold Russia 1.5 million tonnes of coal worth $120 million.                      ⇒ exports level = 120000000 USD || exports level = 1500000 tonnes
        In the first quarter, turnover was $4.2 billion, which is 15% or $550 million more than a year ago. ⇒ trade-turnover level = 4200000000 USD || trade-turnover change = 550000000 USD || trade-turnover growth = 15 percent
        The volume of trade has increased from 3 to 5 billion dollars in five years.               ⇒ trade-turnover level = 5000000000 USD || trade-turnover level = 3000000000 USD
        Trade dropped almost by half, to $9 billion.                                               ⇒ trade-turnover level = 9000000000 USD || trade-turnover growth ~ -50 percent
        Trade shrank nearly threefold.                                                             ⇒ trade-turnover multiple ~ 0.333 times
        Kazakhstan attracted $2.3 billion from Russia in 2020.                                     ⇒ investment level = 2300000000 USD
        The negative balance for Kazakhstan came to $8.8 billion.                                  ⇒ trade-balance level = -8800000000 USD
        """);

    [Theory]
    [MemberData(nameof(Figures))]
    public void What_a_figure_leaves_out_is_taken_from_the_words_around_it(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
