using Counterpart.Reading;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading.Languages;

/// <summary>A language added by its words alone, in the steps of <c>docs/languages.md</c>: a handful of Spanish.</summary>
public class AnotherLanguageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Counterpart.Tests", "Reading", "Languages", "es");
    private static readonly Reader Spanish = Reader.With("es", name => File.OpenText(Path.Combine(Folder, name)));

    /// <summary>Spanish sentences and the claims in them.</summary>
    public static TheoryData<string, string> Claims { get; } = Rows.Pairs(
        """
        El comercio entre Kenia y Uganda creció un 12 % en enero-mayo de 2021. ⇒ trade-turnover KEN→UGA growth = 12 percent 2021-01/2021-05 on 2020-01/2020-05
        Las exportaciones de Kenia a Uganda alcanzaron 3.200 millones de dólares en 2020. ⇒ exports KEN→UGA level = 3200000000 USD 2020
        Las exportaciones de Kenia a Uganda cayeron un 4,5 por ciento en 2020. ⇒ exports KEN→UGA growth = -4.5 percent 2020 on 2019
        El comercio bilateral de Kenia y Uganda sumó más de 1.224,5 millones de dólares en 2020. ⇒ trade-turnover KEN→UGA level > 1224500000 USD 2020
        En 2020 el comercio entre Kenia y Uganda se duplicó. ⇒ trade-turnover KEN→UGA multiple = 2 times 2020 on 2019
        Las importaciones de Kenia desde Uganda aumentaron un 7 % en 2020. ⇒ imports UGA→KEN growth = 7 percent 2020 on 2019
        """);

    [Theory]
    [MemberData(nameof(Claims))]
    public void Claims_are_read_by_the_words_of_the_files(string sentence, string expected) =>
        Assert.Equal([expected], Texts.Lines(Spanish.Read(Texts.Document(sentence)), "Claim").Select(l => l["the report: ".Length..l.IndexOf(" «", StringComparison.Ordinal)]));

    [Fact]
    public void People_and_what_they_say_are_read()
    {
        var transcript = Spanish.Read(Texts.Document("«Casi dos tercios son café», dijo el presidente de Kenia, Juan Otieno."));
        Assert.Equal("Juan Otieno", Assert.Single(transcript.People).Name);
        Assert.Equal("Juan Otieno", Assert.Single(transcript.Remarks).Speaker);
    }

    [Theory]
    [InlineData("metrik\texports\tx", "es.tsv, line 2: 'metrik' is no category; docs/languages.md lists them.")]
    [InlineData("metric\texports", "es.tsv, line 2: 2 columns stand where 3 are expected, parted by tabs.")]
    public void A_line_that_cannot_be_understood_is_named(string line, string message)
    {
        var failure = Assert.Throws<CounterpartException>(() => Reader.With("es", _ => new StringReader("category\tvalue\tphrases\n" + line)));
        Assert.Equal(("CP2103", message), (failure.Code, failure.Message));
    }
}
