namespace Counterpart.Tests.Reading.Meetings;

/// <summary>Events to come, with when and where.</summary>
public class PlannedEventTests
{
    /// <summary>A sentence, and what is read from it: fields parted by <c>||</c>; nothing where nothing must be.</summary>
    public static TheoryData<string, string> Sentences { get; } = Rows.Pairs(
        """
        The forum will be held in Baku on 11 October.                                                        ⇒ forum 2021-10-11 Baku
        The Commission meets tomorrow in Astana.                                                             ⇒ Commission 2021-08-20 Astana
        Serbia resumes free trade talks with Japan this autumn.                                              ⇒ free trade talks 2021-09/2021-11
        They will discuss it at the next Summit in February 2022.                                            ⇒ Summit 2022-02
        Trial production at the plant is due to begin in October.                                            ⇒ Trial production at the plant 2021-10
        The treaty should be signed in June 2022.                                                            ⇒ treaty 2022-06
        The section will be completed by the summer of 2022.                                                 ⇒ section 2022-06/2022-08
        The ministers welcomed the resumption of flights between Baku and Minsk in December 2021.            ⇒ resumption of flights between Baku and Minsk 2021-12
        The company is to open a plant in Vigo in May.                                                       ⇒ open a plant in Vigo 2022-05 Vigo
        We expect the ferry to resume in November.                                                           ⇒ ferry 2021-11
        The minister announced the opening of a trade house in November.                                     ⇒ opening of a trade house 2021-11
        The visa waiver takes effect on 20 October 2021.                                                     ⇒ visa waiver 2021-10-20
        Its commissioning is foreseen for March 2022.                                                        ⇒ Its commissioning 2022-03
        # no event
        The ferry had to resume in March.                                                                    ⇒
        The feasibility study will be completed by June 2022.                                                ⇒
        The university is expected to take in 3,000 students by 2027.                                        ⇒
        Of the deposits 5 billion dollars are due in 2026.                                                   ⇒
        The crossing must be ready before the school year starts on September 1.                             ⇒
        The Commission will open, within six months, a desk in Accra.                                        ⇒
        """);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_event_to_come_has_its_date(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" || ", Texts.Lines(Texts.Read(sentence), "To come").Select(line => line[..line.IndexOf('«', StringComparison.Ordinal)].TrimEnd())));
}
