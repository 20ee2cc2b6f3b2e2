namespace Counterpart.Tests.Reading.Claims;

/// <summary>Sentences to claims: what, from where to where, how much, when, against when, whose.</summary>
public class ClaimTests
{
    private const string Head = "Kazakhstan and Russia held talks in Astana. Kazakh Prime Minister Askar Mamin received Russian Prime Minister Mikhail Mishustin.\n\n";

    /// <summary>Text of 19 August 2021 after a head that introduces Kazakhstan and Russia; claims are parted by <c>||</c>.</summary>
    public static TheoryData<string, string> Claims { get; } = Rows.Pairs(
        """
        # growth
        Trade grew by 26% in the first five months of the present year.          ⇒ the report: trade-turnover KAZ→RUS growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05
        Mutual trade increased by more than a third in the first half-year.      ⇒ the report: trade-turnover KAZ→RUS growth > 33.333 percent 2021-01/2021-06 on 2020-01/2020-06
        In 2020 trade turnover fell by 4.6 percent.                              ⇒ the report: trade-turnover KAZ→RUS growth = -4.6 percent 2020 on 2019
        Trade turnover showed a 14% growth in January–May 2021.                  ⇒ the report: trade-turnover KAZ→RUS growth = 14 percent 2021-01/2021-05 on 2020-01/2020-05
        An increase of 31.2% in bilateral trade was recorded in 2020.            ⇒ the report: trade-turnover KAZ→RUS growth = 31.2 percent 2020 on 2019
        Trade in January–June 2021 was 42 percent more than in the same period of 2019. ⇒ the report: trade-turnover KAZ→RUS growth = 42 percent 2021-01/2021-06 on 2019-01/2019-06
        Trade grew by 19% in January–June 2021 compared with the same period of 2019. ⇒ the report: trade-turnover KAZ→RUS growth = 19 percent 2021-01/2021-06 on 2019-01/2019-06
        Trade turnover nearly halved in 2020.                                    ⇒ the report: trade-turnover KAZ→RUS multiple ~ 0.5 times 2020 on 2019
        Trade doubled in 2020.                                                   ⇒ the report: trade-turnover KAZ→RUS multiple = 2 times 2020 on 2019
        Trade has tripled over the past ten years.                               ⇒ the report: trade-turnover KAZ→RUS multiple = 3 times 2011/2021 on 2011
        Trade remained flat in 2020.                                             ⇒ the report: trade-turnover KAZ→RUS growth = 0 percent 2020 on 2019
        Trade grew by between 8% and 12% in 2020.                                ⇒ the report: trade-turnover KAZ→RUS growth 8..12 percent 2020 on 2019
        # levels
        Trade turnover amounted to $19.1 billion in 2020.                        ⇒ the report: trade-turnover KAZ→RUS level = 19100000000 USD 2020
        Bilateral trade exceeded $21 billion last year.                          ⇒ the report: trade-turnover KAZ→RUS level > 21000000000 USD 2020
        Trade turnover was nearly $12 billion in the first half-year.            ⇒ the report: trade-turnover KAZ→RUS level ~ 12000000000 USD 2021-01/2021-06
        Trade in January–May stood at 9.4 billion dollars.                       ⇒ the report: trade-turnover KAZ→RUS level = 9400000000 USD 2021-01/2021-05
        Last year saw $19 billion worth of bilateral trade.                      ⇒ the report: trade-turnover KAZ→RUS level = 19000000000 USD 2020
        # both in one sentence
        Trade went up from $17 billion in 2018 to $19 billion in 2020.           ⇒ the report: trade-turnover KAZ→RUS level = 17000000000 USD 2018 || the report: trade-turnover KAZ→RUS level = 19000000000 USD 2020
        We plan to increase trade two times by 2030, to $40 billion.             ⇒ the report: trade-turnover KAZ→RUS level = 40000000000 USD 2030 [target] || the report: trade-turnover KAZ→RUS multiple = 2 times 2030 [target]
        Trade grew by 26% to $9.4 billion in January–May 2021.                   ⇒ the report: trade-turnover KAZ→RUS growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05 || the report: trade-turnover KAZ→RUS level = 9400000000 USD 2021-01/2021-05
        Trade reached $9.4 billion in January–May 2021, up 34% from a year earlier. ⇒ the report: trade-turnover KAZ→RUS level = 9400000000 USD 2021-01/2021-05 || the report: trade-turnover KAZ→RUS growth = 34 percent 2021-01/2021-05 on 2020-01/2020-05
        Trade reached $9.4 billion in 2020, up from $8.1 billion in 2019.        ⇒ the report: trade-turnover KAZ→RUS level = 9400000000 USD 2020 || the report: trade-turnover KAZ→RUS level = 8100000000 USD 2019
        Trade rose by $2 billion in 2020.                                        ⇒ the report: trade-turnover KAZ→RUS change = 2000000000 USD 2020 on 2019
        # flows with a direction
        Kazakhstan's exports to Russia rose by 12% in 2020.                      ⇒ the report: exports KAZ→RUS growth = 12 percent 2020 on 2019
        Russia's exports to Kazakhstan amounted to $14 billion in 2020.          ⇒ the report: exports RUS→KAZ level = 14000000000 USD 2020
        Kazakh exports to Russia reached $5 billion in 2020.                     ⇒ the report: exports KAZ→RUS level = 5000000000 USD 2020
        Exports from Russia to Kazakhstan reached $14 billion in 2020.           ⇒ the report: exports RUS→KAZ level = 14000000000 USD 2020
        Kazakhstan's imports from Russia reached $14 billion in 2020.            ⇒ the report: imports RUS→KAZ level = 14000000000 USD 2020
        Kazakhstan's trade deficit with Russia was $8 billion in 2020.           ⇒ the report: trade-balance KAZ→RUS level = -8000000000 USD 2020
        Kazakhstan's exports of wheat to Russia rose by 30% in 2020.             ⇒ the report: exports KAZ→RUS (wheat) growth = 30 percent 2020 on 2019
        Kazakhstan's exports to Russia rose by 12% and imports by 7% in 2020.    ⇒ the report: exports KAZ→RUS growth = 12 percent 2020 on 2019 || the report: imports RUS→KAZ growth = 7 percent 2020 on 2019
        # in turn
        Kazakhstan's exports to Russia and imports from Russia grew by 12% and 7% respectively in 2020. ⇒ the report: exports KAZ→RUS growth = 12 percent 2020 on 2019 || the report: imports RUS→KAZ growth = 7 percent 2020 on 2019
        # what stands aside, what is taken up
        Trade grew by 15.1 percent ($2.4 billion) in 2020.                       ⇒ the report: trade-turnover KAZ→RUS growth = 15.1 percent 2020 on 2019 || the report: trade-turnover KAZ→RUS change = 2400000000 USD 2020 on 2019
        Trade grew by 12% in 2019. In 2020 the growth slowed to 8.4%.            ⇒ the report: trade-turnover KAZ→RUS growth = 12 percent 2019 on 2018 || the report: trade-turnover KAZ→RUS growth = 8.4 percent 2020 on 2019
        More than 7,000 Russian companies operate in Kazakhstan, twice as many as in 2015. ⇒ the report: enterprises RUS→KAZ count > 7000 count period open || the report: enterprises RUS→KAZ multiple = 2 times period open on 2015
        The number of Russian companies in Kazakhstan grew by 10% in 2020.       ⇒ the report: enterprises RUS→KAZ growth = 10 percent 2020 on 2019
        # investment, projects, enterprises
        Russian companies have invested $17 billion in Kazakhstan since 2005.    ⇒ the report: investment RUS→KAZ level = 17000000000 USD 2005/2021
        Russian investment in Kazakhstan exceeded $17 billion.                   ⇒ the report: investment RUS→KAZ level > 17000000000 USD period open
        Russian businesses participate in 32 large projects in Kazakhstan.       ⇒ the report: projects RUS→KAZ (large) count = 32 count period open
        More than 7,000 Russian companies operate in Kazakhstan.                 ⇒ the report: enterprises RUS→KAZ count > 7000 count period open
        The sides signed 15 documents.                                           ⇒ the report: agreements KAZ→RUS count = 15 count period open
        # shares, ranks, records
        Russia is Kazakhstan's largest trading partner.                          ⇒ the report: trade-turnover RUS→KAZ rank = 1 rank period open
        Trade reached a record level in 2020.                                    ⇒ the report: trade-turnover KAZ→RUS record 2020
        Trade may reach a record level by the end of the year.                   ⇒ the report: trade-turnover KAZ→RUS record 2021 [forecast]
        # aims and expectations
        The sides agreed to bring trade to $30 billion by 2025.                  ⇒ the report: trade-turnover KAZ→RUS level = 30000000000 USD 2025 [target]
        The goal is to increase mutual trade to $30 billion by 2025.             ⇒ the report: trade-turnover KAZ→RUS level = 30000000000 USD 2025 [target]
        Trade is expected to exceed $21 billion this year.                       ⇒ the report: trade-turnover KAZ→RUS level > 21000000000 USD 2021 [forecast]
        # whose claim it is
        “Trade grew by 26% in the first five months of the present year,” said Mamin. ⇒ Askar Mamin: trade-turnover KAZ→RUS growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05
        Mishustin said that trade had grown by 34% in January–May 2021.          ⇒ Mikhail Mishustin: trade-turnover KAZ→RUS growth = 34 percent 2021-01/2021-05 on 2020-01/2020-05
        The Russian PM noted that trade turnover amounted to $19.1 billion in 2020. ⇒ Mikhail Mishustin: trade-turnover KAZ→RUS level = 19100000000 USD 2020
        According to the Ministry of Economy, trade turnover amounted to $19.1 billion in 2020. ⇒ Ministry of Economy: trade-turnover KAZ→RUS level = 19100000000 USD 2020
        # taken up from the sentence before
        Trade turnover amounted to $19.1 billion in 2020. In 2021 this figure may grow by 10%. ⇒ the report: trade-turnover KAZ→RUS level = 19100000000 USD 2020 || the report: trade-turnover KAZ→RUS growth = 10 percent 2021 on 2020 [forecast]
        Trade turnover grew by 5% in 2020. It amounted to $19.1 billion.         ⇒ the report: trade-turnover KAZ→RUS growth = 5 percent 2020 on 2019 || the report: trade-turnover KAZ→RUS level = 19100000000 USD 2020
        # other dealings
        Russian banks lent $1.5 billion to Kazakh companies in 2020.             ⇒ the report: loans RUS→KAZ level = 1500000000 USD 2020
        A total of 18 agreements worth $5.1 billion were signed.                 ⇒ the report: agreements KAZ→RUS count = 18 count period open || the report: agreements KAZ→RUS level = 5100000000 USD period open
        There are about 200 flights a week between the two countries.            ⇒ the report: flights KAZ→RUS (a week) count ~ 200 count period open
        Kazakh wheat exports to Russia fell 30% in 2020.                         ⇒ the report: exports KAZ→RUS (wheat) growth = -30 percent 2020 on 2019
        Freight traffic between the two countries grew by 8% in 2020.            ⇒ the report: freight KAZ→RUS growth = 8 percent 2020 on 2019
        Some 60,000 Kazakh students study in Russia.                             ⇒ the report: students KAZ→RUS count ~ 60000 count period open
        """);

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_sentence_gives_its_claims_with_all_their_slots(string text, string expected)
    {
        var transcript = Texts.Read(Head + text);

        Assert.Equal(
            expected.Split("||", StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
            Texts.Lines(transcript, "Claim").Select(l => l[..l.IndexOf(" «", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(transcript.Claims, c => Assert.NotEmpty(c.Rules));
    }

    /// <summary>Numbers that are no claim about the relation.</summary>
    public static TheoryData<string> Distractors { get; } = Rows.Texts(
        """
        The minister, 58, arrived at 10 a.m. local time.
        The two countries share a border of 7,598 km.
        Diplomatic relations were established on 22 October 1992.
        Article 5 of the 1998 Treaty was recalled.
        Kazakhstan is a country of 19 million.
        The talks lasted more than three hours.
        The leaders will meet at the G20 summit.
        The sides marked the 30th anniversary of diplomatic relations.
        The delegation of 45 people toured the old town.
        The tower is 97 metres high.
        The temperature fell to 25 degrees below zero.
        The meeting took place in room 305.
        The third round of talks will follow in October.
        Resolution 2231 was discussed at length.
        The flight took 4 hours and 20 minutes.
        The Prime Minister was born in 1965.
        The two sides agreed to meet twice a year.
        For more information call 8 7172 745 111.
        """);

    [Theory]
    [MemberData(nameof(Distractors))]
    public void A_number_that_tells_nothing_of_the_relation_is_no_claim(string text) => Assert.Empty(Texts.Lines(Texts.Read(Head + text), "Claim"));

    [Fact]
    public void Without_a_day_of_publication_a_relative_period_stays_open_and_a_notice_says_so()
    {
        var transcript = Texts.Read(Head + "Trade grew by 26% in the first five months of the present year.", "open");

        var claim = Assert.Single(transcript.Claims);
        Assert.Null(claim.Period);
        Assert.Null(claim.Base);
        Assert.Contains(transcript.Notices, n => n.Code == "CP2001");
    }

    [Fact]
    public void The_quote_of_a_claim_is_the_clause_that_carries_it()
    {
        var transcript = Texts.Read(Head + "The sides spoke of culture, and they noted that trade grew by 26% in 2020.");

        Assert.Contains("trade grew by 26%", Assert.Single(transcript.Claims).Quote.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("culture", transcript.Claims[0].Quote.Text, StringComparison.Ordinal);
    }
}
