using System.Text;
using Counterpart.Documents;
using Counterpart.Reading;

namespace Counterpart.Tests.Documents;

public class TextFactsTests
{
    [Theory]
    [InlineData("ASTANA, 19 August 2021 – The President received the Prime Minister.")]
    [InlineData("ASTANA. August 19, 2021. The President received the Prime Minister.")]
    [InlineData("NUR-SULTAN, August 19, 2021 (Kazinform) The President received the Prime Minister.")]
    [InlineData("Nur-Sultan, Kazakhstan, Aug. 19, 2021 -- The President received the Prime Minister.")]
    [InlineData("Baku, August 19, 2021, AZERTAC")]
    [InlineData("Talks in the capital\n\nPosted On: 19 AUG 2021 5:33PM by PIB Delhi\n\nThe President received")]
    [InlineData("Talks in the capital\nPublished 19 August 2021\nThe President received")]
    [InlineData("Published: Thursday, 19th August, 2021\nThe President received")]
    [InlineData("Date of publication: 2021-08-19")]
    [InlineData("Talks in the capital\nAugust 19, 2021, 14:25\nMoscow\n\nThe President received")]
    [InlineData("Talks in the capital\n19.08.2021\nThe President received")]
    [InlineData("Thursday, August 19, 2021")]
    [InlineData("19 August 2021 | Press release")]
    [InlineData("2021-08-19T14:25:00")]
    [InlineData("(19 August 2021)")]
    [InlineData("The numbers of a neighbourhood\n\nBy Dana Omarova, senior fellow, Institute of the North, August 19, 2021\n\nTrade grew.")]
    public void A_whole_date_where_only_a_dateline_can_stand_is_the_day_of_publication(string text) => Assert.Equal(new DateOnly(2021, 8, 19), Published(text));

    [Theory]
    [InlineData("On 19 August 2021, the President received the Prime Minister.")]
    [InlineData("On Thursday, 19 August 2021, the President received the Prime Minister.")]
    [InlineData("Thursday, 19 August 2021, saw the President receive the Prime Minister in the capital.")]
    [InlineData("The agreement of 19 August 2021 was signed in Moscow.")]
    [InlineData("SEOUL, Nov. 28 (Yonhap) -- The President received the Prime Minister.")]
    [InlineData("ASTANA – The President received the Prime Minister on 19 August 2021.")]
    [InlineData("In Moscow 19 August 2021 was a warm day.")]
    [InlineData("19 August 2021 was a warm day in the capital of the country, as the press service said to all.")]
    [InlineData("ASTANA, 31 February 2021 – The President received the Prime Minister.")]
    [InlineData("Updated: 19 August 2021")]
    [InlineData("Trade grew from 1 January 2021 to 19 August 2021.")]
    [InlineData("Published in full\nThe President received\n1\n2\n3\n4\n5\n6\n19 August 2021")]
    [InlineData("08/09/2021")]
    [InlineData("By Thursday, 19 August 2021")]
    public void Any_other_date_is_not(string text) => Assert.Null(Published(text));

    [Fact]
    public void What_is_given_or_marked_wins_over_the_text()
    {
        var given = new DateOnly(2020, 1, 2);
        Assert.Equal(given, Intake.Open("ASTANA, 19 August 2021 – Talks."u8.ToArray(), new DocumentOrigin(Published: given)).Origin.Published);
        Assert.Equal(given, Intake.Open("<html><head><meta property='article:published_time' content='2020-01-02'></head><p>ASTANA, 19 August 2021 – Talks."u8.ToArray(), new DocumentOrigin()).Origin.Published);
        Assert.Equal(new DateOnly(2021, 8, 19), Intake.Open("<html><p>ASTANA, 19 August 2021 – Talks.</p>"u8.ToArray(), new DocumentOrigin()).Origin.Published);
    }

    public static TheoryData<string, string, string> Foreign() => new()
    {
        { "ru", "Russian", "Президент Казахстана принял Председателя Правительства России. Стороны обсудили торговлю, которая выросла на 26% за пять месяцев этого года, и планы." },
        { "kk", "Kazakh", "Қазақстан Президенті Ресей Премьер-Министрін қабылдады. Тараптар биылғы бес айда 26 пайызға өскен сауданы және алдағы жоспарларды талқылады, деп хабарлады." },
        { "uk", "Ukrainian", "Президент України прийняв прем'єр-міністра. Сторони обговорили торгівлю, яка зросла на 26% за п'ять місяців цього року, і плани її розвитку, як і її підсумки." },
        { "zh", "Chinese", "哈萨克斯坦总统会见了俄罗斯总理。双方讨论了今年前五个月增长百分之二十六的贸易以及未来的合作计划和投资项目。" },
        { "de", "German", "Der Präsident von Kasachstan hat den Ministerpräsidenten von Russland empfangen. Die beiden Seiten sprachen über den Handel, der in den ersten fünf Monaten des Jahres um 26 Prozent gewachsen ist, und über die Pläne für das nächste Jahr." },
        { "fr", "French", "Le président du Kazakhstan a reçu le premier ministre de la Russie. Les deux parties ont parlé du commerce, qui a augmenté de 26 % dans les cinq premiers mois de l'année, et des projets pour les années à venir." },
        { "es", "Spanish", "El presidente de Kazajistán recibió al primer ministro de Rusia. Las dos partes hablaron del comercio, que creció un 26 % en los cinco primeros meses del año, y de los proyectos para los años que vienen." },
        { "tr", "Turkish", "Kazakistan Cumhurbaşkanı ve Rusya Başbakanı bir araya geldi. Taraflar yılın ilk beş ayında yüzde 26 artan ticaret ile önümüzdeki yıllar için olan planları ve daha çok yatırım için gerekenleri de konuştu ve bu da önemli." },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_text_that_is_not_English_is_named_and_not_read(string code, string name, string text)
    {
        var document = Intake.Open(Encoding.UTF8.GetBytes(text), new DocumentOrigin());
        Assert.Equal(code, document.Origin.Language);
        var transcript = Reader.English.Read(document);
        Assert.Empty(transcript.Statements);
        var notice = Assert.Single(transcript.Notices);
        Assert.Equal("CP2020", notice.Code);
        Assert.Contains(name, notice.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The turnover between our countries grew by 26% in the first five months of this year, Tokayev said.")]
    [InlineData("Trade grew.")]
    [InlineData("2019 14 286.9 5 665.2\n2020 14 050.6 5 025.3")]
    [InlineData("Kassym-Jomart Tokayev, Mikhail Mishustin, Alikhan Smailov, Askar Mamin, Bakhyt Sultanov")]
    public void English_and_what_is_too_short_to_tell_are_read(string text) => Assert.Equal("en", Intake.Open(Encoding.UTF8.GetBytes(text), new DocumentOrigin()).Origin.Language);

    [Fact]
    public void The_text_tells_its_language_better_than_the_template_it_stands_in() => Assert.Equal(
        "en",
        Intake.Open("<html lang=ru><p>The turnover between our countries grew by 26% in the first five months of this year, he said.</p></html>"u8.ToArray(), new DocumentOrigin()).Origin.Language);

    private static DateOnly? Published(string text) => Intake.Open(Encoding.UTF8.GetBytes(text), new DocumentOrigin()).Origin.Published;
}
