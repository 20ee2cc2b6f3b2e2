using Counterpart.Reading.Parties;

namespace Counterpart.Tests.Reading.Parties;

/// <summary>Countries named in a text, and the two whose relation it is about.</summary>
public class PartyTests
{
    public static TheoryData<string, string> Countries { get; } = Rows.Pairs(
        """
        # names
        Trade between Kazakhstan and Russia grew.                     ⇒ KAZ name, RUS name
        The Republic of Kazakhstan and the Russian Federation agreed. ⇒ KAZ name, RUS name
        The Kyrgyz Republic hosted the talks.                         ⇒ KGZ name
        The United States and the United Kingdom agreed.              ⇒ USA name, GBR name
        The US and the UK agreed.                                     ⇒ USA name, GBR name
        The U.S. agreed.                                              ⇒ USA name
        The UAE and Saudi Arabia agreed.                              ⇒ ARE name, SAU name
        China and South Korea agreed.                                 ⇒ CHN name, KOR name
        North Korea was absent.                                       ⇒ PRK name
        South Africa and South Sudan agreed.                          ⇒ ZAF name, SSD name
        Côte d'Ivoire and Guinea-Bissau agreed.                       ⇒ CIV name, GNB name
        Papua New Guinea and Equatorial Guinea agreed.                ⇒ PNG name, GNQ name
        The Democratic Republic of the Congo agreed.                  ⇒ COD name
        Türkiye and Turkey are one.                                   ⇒ TUR name, TUR name
        Czechia and the Czech Republic are one.                       ⇒ CZE name, CZE name
        Viet Nam and Vietnam are one.                                 ⇒ VNM name, VNM name
        Bosnia and Herzegovina agreed.                                ⇒ BIH name
        The European Union and ASEAN agreed.                          ⇒ EU name, ASEAN name
        # adjectives and people
        The Kazakh and Russian sides agreed.                          ⇒ KAZ adjective, RUS adjective
        The Kazakhstani side agreed.                                  ⇒ KAZ adjective
        The Kazakh-Russian forum opened.                              ⇒ KAZ adjective, RUS adjective
        German exports grew.                                          ⇒ DEU adjective
        The South Korean side agreed.                                 ⇒ KOR adjective
        Some 3,000 Uzbeks visited.                                    ⇒ UZB people
        Argentine beef is sold there.                                 ⇒ ARG adjective
        # cities and seats of power
        The talks were held in Nur-Sultan.                            ⇒ KAZ city
        The talks were held in Abu Dhabi.                             ⇒ ARE city
        MOSCOW. The talks ended.                                      ⇒ RUS city
        # what is none
        He told us about the plan.                                    ⇒
        Let us go on, said one of us.                                 ⇒
        The turkey was served cold.                                   ⇒
        The china was old.                                            ⇒
        They polish the glass.                                        ⇒
        A chad and a niger seed were shown.                           ⇒
        """);

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_country_is_known_by_name_adjective_people_and_city(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", PartyRecognizer.Find(Texts.Passage(text)).Select(m => $"{m.Country} {m.Form.ToString().ToLowerInvariant()}")));

    public static TheoryData<string, string> Relations { get; } = Rows.Pairs(
        """
        Kazakhstan and Russia held talks. Kazakhstan sells grain to Russia.               ⇒ KAZ RUS
        VIENNA. Iran and Armenia held talks. Armenia and Iran will meet again.            ⇒ IRN ARM
        The Hungarian Minister met the Serbian Minister. Serbia and Hungary share a border. ⇒ HUN SRB
        Meeting with Prime Minister of Armenia Nikol Sargsyan\n\nGeorgia and Armenia are neighbours.  ⇒ GEO ARM
        Joint statement with Japan\n\nJapan has agreed to open its market to Australian beef.   ⇒ AUS JPN
        NAIROBI – President Asha Wanjiru received Ugandan President Moses Kato. Kenya and Uganda share a lake. ⇒ KEN UGA
        Address by the Commissioner of the African Union Commission in Istanbul\n\nTürkiye is a partner of Africa. ⇒ AU TUR
        Mongolia's trade with Laos was 3 million US dollars. Exports were 1 million US dollars and imports 2 million US dollars. ⇒ MNG LAO
        Nepal lent Bhutan 5 million Indian rupees. Bhutan repaid 2 million Indian rupees to Nepal. ⇒ NPL BTN
        Saudi Crown Prince Faisal bin Turki received the Jordanian Minister. Jordan is a neighbour of Saudi Arabia. ⇒ SAU JOR
        """);

    [Theory]
    [MemberData(nameof(Relations))]
    public void The_relation_is_that_of_the_two_named_most_in_the_order_in_which_they_are_introduced(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Texts.Read(text.Replace("\\n", "\n", StringComparison.Ordinal)).Relation));
}
