namespace Counterpart.Tests.Reading.Commitments;

/// <summary>Who undertakes what, by when.</summary>
public class CommitmentTests
{
    /// <summary>A sentence, and what is read from it: fields parted by <c>||</c>; nothing where nothing must be.</summary>
    public static TheoryData<string, string> Sentences { get; } = Rows.Pairs(
        """
        # who acts stands right before
        Moscow would complete the payment by the end of March.                                               ⇒ Moscow: complete the payment by the end of March by 2022-03
        The Commission will report on the results in October.                                                ⇒ The Commission: report on the results in October by 2021-10
        The working groups, which are to submit their proposals within 60 days, met twice.                   ⇒ The working groups: submit their proposals within 60 days, met twice by 2021-10-18
        The Minister asked the Ministry of Agriculture to prepare the certificates by 1 October.             ⇒ Ministry of Agriculture: prepare the certificates by 1 October by 2021-10-01
        Japan pledged in March to mobilise 5 trillion yen over five years.                                   ⇒ Japan: mobilise 5 trillion yen over five years
        The two sides agreed on Friday to widen their trade by 2025.                                          ⇒ The two sides: widen their trade by 2025 by 2025
        The two sides agreed on Thursday to open a consulate.                                                ⇒ The two sides: open a consulate
        Canada reiterated its commitment to invest in the corridor.                                          ⇒ Canada: invest in the corridor
        Prime Minister Viktor Orban assured his guest that the line would be put into operation before the year is out. ⇒ Prime Minister Viktor Orban: the line would be put into operation before the year is out by 2021
        The two leaders agreed to bring trade to 100 billion dollars this year and 150 billion dollars by 2030. ⇒ The two leaders: bring trade to 100 billion dollars this year by 2021 || The two leaders: 150 billion dollars by 2030 by 2030
        They agreed to settle the chapter before July, and to review the quotas in 2022.                     ⇒ They: settle the chapter before July by 2022-07 || They: review the quotas in 2022 by 2022
        The Commission will report within twelve months of the application.                                  ⇒ The Commission: report within twelve months of the application
        Latvia and Ghana agreed Tuesday to widen the quota.                                                  ⇒ Latvia and Ghana: widen the quota
        The two countries have set a trade target of 4 billion dollars by 2025.                              ⇒ The two countries: a trade target of 4 billion dollars by 2025 by 2025
        Poland will, from 1 October, abolish the levy on apples.                                             ⇒ Poland: abolish the levy on apples by 2021-10-01
        They instructed that the talks on the quota be concluded by March 2022.                              ⇒ They: the talks on the quota be concluded by March 2022 by 2022-03
        The Ghanaian side assured that the permits would be issued by 1 October.                             ⇒ The Ghanaian side: the permits would be issued by 1 October by 2021-10-01
        # nobody undertakes
        I would begin with the tariffs.                                                                      ⇒
        The ministers agreed that the working group would meet in Accra.                                     ⇒
        They agreed to organise a business forum in Accra.                                                   ⇒
        If the parties do not agree, jobs in the plant will begin to look exposed.                           ⇒
        The school in Bishkek is to open its doors on September 1.                                           ⇒
        President Vladimir Putin agreed that the imbalance should be evened out.                             ⇒
        The plant, which the company will build for 500 million dollars, was discussed.                      ⇒
        The two sides agreed to hold the next session in Baku.                                               ⇒
        """);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_commitment_has_who_acts_and_by_when(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" || ", Texts.Lines(Texts.Read(sentence), "Commitment").Select(line => line[..line.IndexOf('«', StringComparison.Ordinal)].TrimEnd())));
}
