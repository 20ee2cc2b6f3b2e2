namespace Counterpart.Tests.Reading.Agreements;

/// <summary>Agreements a sentence speaks of, with how far each has come.</summary>
public class AgreementTests
{
    /// <summary>A sentence, and what is read from it: fields parted by <c>||</c>; nothing where nothing must be.</summary>
    public static TheoryData<string, string> Sentences { get; } = Rows.Pairs(
        """
        # the verb of which it is the subject speaks before what is set in commas
        The agreement on transit, signed in 2016, remains in force.                                          ⇒ agreement on transit [in-force]
        The agreement on transit, signed in 2016, has been ratified by both parliaments.                     ⇒ agreement on transit [ratified]
        The protocol on customs, initialled in May, will be signed in Almaty.                                ⇒ protocol on customs [planned]
        The free trade agreement between Iran and Serbia, replacing the interim one, could be signed by spring. ⇒ free trade agreement between Iran and Serbia [planned]
        # what leads to it
        The ministers signed an agreement on air services and a memorandum on tourism.                       ⇒ agreement on air services [signed] || memorandum on tourism [signed]
        The ministers signed a protocol to the Caspian Transit Treaty, in force since 2000.                  ⇒ protocol to the Caspian Transit Treaty [signed] || Caspian Transit Treaty [in-force]
        Kazakhstan was the first country in the region to sign a partnership treaty with Turkey.             ⇒ partnership treaty with Turkey [signed]
        The two companies have a memorandum of understanding on gas.                                         ⇒ memorandum of understanding on gas [signed]
        The sides have agreed the terms of a Bilateral Investment Treaty.                                    ⇒ Bilateral Investment Treaty [planned]
        Serbia resumes free trade talks with Japan this autumn.                                              ⇒ free trade talks with Japan [discussed]
        The minister set out the benefits of a free trade agreement with India.                              ⇒ free trade agreement with India [discussed]
        An agreement on visa-free travel entered into force on May 28.                                       ⇒ agreement on visa-free travel [in-force]
        The leaders exchanged views on the grain agreement.                                                  ⇒ grain agreement [discussed]
        The Ministers witnessed the exchange of 17 documents, among them a memorandum of understanding on ports. ⇒ memorandum of understanding on ports [signed]
        Negotiations on a free trade agreement with Peru continue.                                           ⇒ free trade agreement with Peru [discussed]
        # no agreement, or one told of already
        No agreement has been signed.                                                                        ⇒
        The dollar fell against the exchange rate of May.                                                    ⇒
        A few minutes later the guests left.                                                                 ⇒
        The pipeline contract with the bank is a great deal of work.                                         ⇒
        """);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_agreement_stands_where_its_own_verb_puts_it(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" || ", Texts.Lines(Texts.Read(sentence), "Agreement").Select(line => line[..line.IndexOf('«', StringComparison.Ordinal)].TrimEnd())));
}
