namespace Counterpart.Tests.Reading.Figures;

/// <summary>Whose money a name means that several countries share.</summary>
public class OwnMoneyTests
{
    /// <summary>A report and the currencies of its claims.</summary>
    public static TheoryData<string, string> Reports { get; } = Rows.Pairs(
        """
        # a party has money of the name
        Sweden's exports to India rose to 12 billion crowns in 2020. India and Sweden held talks.                 ⇒ SEK
        Pakistan's exports to Iran came to Rs 300 billion in 2020, and imports to 200 billion rupees.             ⇒ PKR PKR
        Morocco's exports to Mali reached 2 billion dirhams in 2020.                                              ⇒ MAD
        Colombia's exports to Peru reached 4 trillion pesos in 2020.                                              ⇒ COP
        Egypt's exports to Sudan reached 9 billion Egyptian pounds in 2020, and imports 2 billion pounds sterling. ⇒ EGP GBP
        # the usual meaning is that of a party, or of none
        Norway's exports to Denmark rose to 12 billion kroner in 2020.                                            ⇒ NOK
        India's exports to Pakistan came to Rs 300 crore in 2020.                                                 ⇒ INR
        Chile's exports to Mexico reached 40 billion pesos in 2020.                                               ⇒ MXN
        Chile's exports to Argentina reached 40 billion pesos in 2020.                                            ⇒ MXN
        Kenya's exports to Uganda reached 60 billion shillings in 2020.                                           ⇒ KES
        Sweden's exports to India rose to CZK 12 billion in 2020.                                                 ⇒ CZK
        """);

    [Theory]
    [MemberData(nameof(Reports))]
    public void Money_of_a_shared_name_is_that_of_the_party_that_has_it(string report, string expected) =>
        Assert.Equal(expected, string.Join(' ', Texts.Read(report).Claims.Select(c => c.Figure!.Unit.Code)));
}
