namespace Counterpart.Tests.Reading.Parties;

/// <summary>People with their offices and countries, and later mentions of them.</summary>
public class PersonTests
{
    public static TheoryData<string, string> People { get; } = Rows.Pairs(
        """
        # office of country, name
        President of Kazakhstan Kassym-Jomart Tokayev received the guests.                   ⇒ Kassym-Jomart Tokayev (President) KAZ
        The President of Uzbekistan Shavkat Mirziyoyev received the guests.                  ⇒ Shavkat Mirziyoyev (President) UZB
        The Prime Minister of Russia, Mikhail Mishustin, received the guests.                ⇒ Mikhail Mishustin (Prime Minister) RUS
        Prime Minister of Kazakhstan Askar Mamin received the guests.                        ⇒ Askar Mamin (Prime Minister) KAZ
        Minister of Economy of Armenia Vahan Kerobyan received the guests.                   ⇒ Vahan Kerobyan (Minister of Economy) ARM
        Minister of Foreign Affairs of Kazakhstan Mukhtar Tileuberdi received the guests.    ⇒ Mukhtar Tileuberdi (Minister of Foreign Affairs) KAZ
        Deputy Prime Minister of Belarus Igor Petrishenko received the guests.               ⇒ Igor Petrishenko (Deputy Prime Minister) BLR
        # country before the office
        Kazakh President Kassym-Jomart Tokayev received the guests.                          ⇒ Kassym-Jomart Tokayev (President) KAZ
        Russian Prime Minister Mikhail Mishustin received the guests.                        ⇒ Mikhail Mishustin (Prime Minister) RUS
        Kazakh Head of State Kassym-Jomart Tokayev received the guests.                      ⇒ Kassym-Jomart Tokayev (Head of State) KAZ
        Kazakhstan's Prime Minister Askar Mamin received the guests.                         ⇒ Askar Mamin (Prime Minister) KAZ
        Kazakhstan’s Prime Minister Askar Mamin received the guests.                         ⇒ Askar Mamin (Prime Minister) KAZ
        German Foreign Minister Annalena Baerbock received the guests.                       ⇒ Annalena Baerbock (Foreign Minister) DEU
        Hungarian Trade Minister Péter Szabó received the guests.                            ⇒ Péter Szabó (Trade Minister) HUN
        UAE Economy Minister Abdulla bin Touq received the guests.                           ⇒ Abdulla bin Touq (Economy Minister) ARE
        # name before the office
        Askar Mamin, Prime Minister of Kazakhstan, received the guests.                      ⇒ Askar Mamin (Prime Minister) KAZ
        Vahan Kerobyan, Minister of Economy of Armenia, received the guests.                 ⇒ Vahan Kerobyan (Minister of Economy) ARM
        Mikhail Mishustin, the Russian Prime Minister, received the guests.                  ⇒ Mikhail Mishustin (Prime Minister) RUS
        Ana Brnabić, Serbia's Prime Minister, received the guests.                           ⇒ Ana Brnabić (Prime Minister) SRB
        The Egyptian Trade Minister, Dr. Karim Abdel-Wahab, received the guests.              ⇒ Karim Abdel-Wahab (Trade Minister) EGY
        # two of one office, fields of more than one word, styles
        Presidents Gabriela Montt of Chile and Hernán Ibarguren of Argentina opened the forum. ⇒ Gabriela Montt (President) CHL; Hernán Ibarguren (President) ARG
        Minister of Road and Transport Development of Mongolia Sandag Byambatsogt received the guests. ⇒ Sandag Byambatsogt (Minister of Road and Transport Development) MNG
        UAE President Sheikh Mohamed bin Zayed Al Nahyan received the guests.                ⇒ Sheikh Mohamed bin Zayed Al Nahyan (President) ARE
        The Foreign Ministers of Ecuador and Colombia, Gabriela Sosa and Luis Rincón, met in Quito. ⇒ Gabriela Sosa (Foreign Minister) ECU; Luis Rincón (Foreign Minister) COL
        President Bagus Santoso of Indonesia received the guests.                            ⇒ Bagus Santoso (President) IDN
        Premier of the State Council of China Li Qiang received the guests.                  ⇒ Li Qiang (Premier of the State Council) CHN
        Jordanian Minister of Industry, Trade and Supply Yousef Haddad received the guests.  ⇒ Yousef Haddad (Minister of Industry, Trade and Supply) JOR
        Amina Wolde, Commissioner for Trade and Industry of the African Union Commission, received the guests. ⇒ Amina Wolde (Commissioner for Trade and Industry) AU
        # initials, lines of honorifics
        Mongolian Minister Sandag Batbold received the guests. Minister S. Batbold left.      ⇒ Sandag Batbold (Minister) MNG
        Mongolian Minister Sandag Batbold received the guests. Chinese Minister B. Batbold left. ⇒ Sandag Batbold (Minister) MNG; B. Batbold (Minister) CHN
        # parts of a country, fields of two words
        Governor of Japan's Shizuoka prefecture Tanabe Kenji received the guests.             ⇒ Tanabe Kenji (Governor) JPN
        Croatian Minister of Rural and Social Development Ivana Marić received the guests.    ⇒ Ivana Marić (Minister of Rural and Social Development) HRV
        BRAZIL ENERGY MINISTER PAULO REIS SAYS GUESTS CAME                                    ⇒ PAULO REIS (ENERGY MINISTER) BRA
        # the head of a report names an office, the next paragraph its holder
        Trade has doubled, the Polish energy minister said. Speaking in Minsk, Jan Kowalski added that it will grow. ⇒ Jan Kowalski (energy minister) POL
        # a name under which only an office is told of later
        Ann Lee received Prime Minister of Chad Idris Abakar. The Head of State noted that trade of Chad and Fiji is growing. ⇒ Idris Abakar (Prime Minister) TCD; Ann Lee (Head of State)
        # what somebody is by trade; particles with a dash; two surnames; a line of a list; a title instead of a name
        "We are waiting," says Paola Rinaldi, its owner.                                      ⇒ Paola Rinaldi ()
        "We are waiting," said Goran Vuk, a senior economist at the Bank of Serbia.           ⇒ Goran Vuk () 
        According to Liis Tamm, leading analyst at Statistics Estonia, exports fell.          ⇒ Liis Tamm () 
        Iraqi Trade Minister Hamid al-Jubouri received the guests.                            ⇒ Hamid al-Jubouri (Trade Minister) IRQ
        Malaysian Trade Minister Aminah binti Yusof received the guests.                      ⇒ Aminah binti Yusof (Trade Minister) MYS
        Mexican Trade Minister Raúl Paredes Soto received the guests. Minister Paredes left.   ⇒ Raúl Paredes Soto (Trade Minister) MEX
        Ambassador: Kari Moe (born 1968), in Warsaw since 2022.                               ⇒ Kari Moe (Ambassador) 
        The Angolan Minister of Industry said that a brewer will open a depot in the south.   ⇒ Angolan Minister of Industry (Minister of Industry) AGO
        A Bhutanese minister was quoted as saying that the credit line would be reopened.      ⇒ Bhutanese minister (minister) BTN
        # names of many makes
        Polish Foreign Minister Jan Kowalski received the guests.                            ⇒ Jan Kowalski (Foreign Minister) POL
        # long fields, brackets, lists with countries behind commas
        The Saudi Governor of the General Authority of Foreign Trade, Fahad bin Nasser Al Otaibi, received the guests. ⇒ Fahad bin Nasser Al Otaibi (Governor of the General Authority of Foreign Trade) SAU
        The Moroccan Minister of Energy Transition, Laila Benjelloun, received the guests.   ⇒ Laila Benjelloun (Minister of Energy Transition) MAR
        The Minister for Trade (Mr Owen Price) received the guests in Kenya.                 ⇒ Owen Price (Minister for Trade) KEN
        H.E. Ann Lee, Minister of Trade, Kenya, and H.E. Bo Chan, Minister for Trade, China, met. ⇒ Ann Lee (Minister of Trade) KEN; Bo Chan (Minister for Trade) CHN
        The Finnish delegation was headed by Mr Antti Kivi, Deputy Minister of Trade, the Uzbek one by Deputy Minister Ali Saidov. ⇒ Antti Kivi (Deputy Minister of Trade) FIN; Ali Saidov (Deputy Minister) UZB
        # names of many makes
        Korean Trade Minister Bang In-seok received the guests.                              ⇒ Bang In-seok (Trade Minister) KOR
        Indian Trade Secretary K.J. Menon received the guests.                               ⇒ K.J. Menon (Trade Secretary) IND
        French President Emmanuel Macron received the guests.                                ⇒ Emmanuel Macron (President) FRA
        Saudi Crown Prince Mohammed bin Salman received the guests.                          ⇒ Mohammed bin Salman (Crown Prince) SAU
        Irish Prime Minister Seán O'Brien received the guests.                               ⇒ Seán O'Brien (Prime Minister) IRL
        US Secretary of State John F. Kerry received the guests.                             ⇒ John F. Kerry (Secretary of State) USA
        Vietnamese Prime Minister Pham Minh Chinh received the guests.                       ⇒ Pham Minh Chinh (Prime Minister) VNM
        """);

    [Theory]
    [MemberData(nameof(People))]
    public void A_person_is_read_with_office_and_country_in_any_order(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Texts.Read(text).People.Select(p => $"{p.Name} ({p.Role}) {p.Country}".TrimEnd())));

    public static TheoryData<string, string> None { get; } = Rows.Pairs(
        """
        The Ministry of Trade received the guests.           ⇒
        The Eurasian Economic Commission met in Minsk.       ⇒
        The President received the guests in Astana.         ⇒
        Foreign Minister and Trade Minister posts are open.  ⇒
        Potatoes from Prince Edward Island were sold again.  ⇒
        The President Coral Foods Ltd opened a plant.        ⇒
        Kenya, Uganda and an economist were mentioned.       ⇒
        """);

    [Theory]
    [MemberData(nameof(None))]
    public void An_office_or_an_organisation_alone_is_no_person(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Texts.Read(text).People.Select(p => p.Name)));

    private const string Two = "Kazakh President Kassym-Jomart Tokayev received Russian Prime Minister Mikhail Mishustin. Uzbek Prime Minister Abdulla Aripov sent greetings. ";

    public static TheoryData<string, string> Mentions { get; } = Rows.Pairs(
        """
        Tokayev said that trade between the two countries is growing.                       ⇒ Kassym-Jomart Tokayev
        President Tokayev said that trade between the two countries is growing.             ⇒ Kassym-Jomart Tokayev
        Kassym-Jomart Tokayev said that trade between the two countries is growing.         ⇒ Kassym-Jomart Tokayev
        The Head of State said that trade between the two countries is growing.             ⇒ Kassym-Jomart Tokayev
        The Kazakh President said that trade between the two countries is growing.          ⇒ Kassym-Jomart Tokayev
        The President of Kazakhstan said that trade between the two countries is growing.   ⇒ Kassym-Jomart Tokayev
        The Kazakh leader said that trade between the two countries is growing.             ⇒ Kassym-Jomart Tokayev
        The President said that trade between the two countries is growing.                 ⇒ Kassym-Jomart Tokayev
        The Russian PM said that trade between the two countries is growing.                ⇒ Mikhail Mishustin
        Mr Mishustin said that trade between the two countries is growing.                  ⇒ Mikhail Mishustin
        Mr. Mishustin said that trade between the two countries is growing.                 ⇒ Mikhail Mishustin
        The Russian Prime Minister said that trade between the two countries is growing.    ⇒ Mikhail Mishustin
        The Prime Minister of Russia said that trade between the two countries is growing.  ⇒ Mikhail Mishustin
        Russia's Prime Minister said that trade between the two countries is growing.       ⇒ Mikhail Mishustin
        The Russian Government Chairman said that trade between the two countries is growing. ⇒ Mikhail Mishustin
        The head of the Russian Government said that trade between the two countries is growing. ⇒ Mikhail Mishustin
        The Russian Premier said that trade between the two countries is growing.           ⇒ Mikhail Mishustin
        The head of the Uzbek Government said that trade between the two countries is growing. ⇒ Abdulla Aripov
        The Russian guest said that trade between the two countries is growing.             ⇒ Mikhail Mishustin
        His Uzbek counterpart said that trade between the two countries is growing.         ⇒ Abdulla Aripov
        The Uzbek Prime Minister said that trade between the two countries is growing.      ⇒ Abdulla Aripov
        """);

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_later_mention_by_name_or_office_is_the_same_person(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Texts.Read(Two + "\n\n" + text).Remarks).Speaker);

    [Theory]
    [InlineData("The Prime Minister said that trade between the two countries is growing.")]
    [InlineData("The head of government said that trade between the two countries is growing.")]
    public void Where_two_hold_the_office_nobody_is_named_and_a_notice_says_so(string text)
    {
        var transcript = Texts.Read(Two + "\n\n" + text);

        Assert.Null(Assert.Single(transcript.Remarks).Speaker);
        Assert.Contains(transcript.Notices, n => n.Code == "CP2003");
    }

    [Fact]
    public void Of_two_ministers_the_minister_is_the_one_who_spoke_last()
    {
        const string Said = "Moroccan Trade Minister Omar Alami met Gabonese Trade Minister Jean Obame.\n\nAlami said that trade between the two countries is growing.\n\n“We shall sell twice as much next year,” the minister added.";

        Assert.Equal(["Omar Alami", "Omar Alami"], Texts.Read(Said).Remarks.Select(r => r.Speaker));
        Assert.Null(Texts.Read(Said.Replace("the minister added", "the minister said in turn", StringComparison.Ordinal).Replace("“We shall", "In turn, the minister said: “We shall", StringComparison.Ordinal)).Remarks[1].Speaker);
    }

    [Fact]
    public void Two_of_one_surname_are_told_apart_by_their_given_names_only()
    {
        const string Head = "Chinese Trade Minister Li Wei received Chinese Transport Minister Li Ming.\n\n";

        Assert.Equal("Li Ming", Assert.Single(Texts.Read(Head + "Li Ming said that trade between the two countries is growing.").Remarks).Speaker);
        Assert.Null(Assert.Single(Texts.Read(Head + "Li said that trade between the two countries is growing.").Remarks).Speaker);
    }

    [Fact]
    public void A_name_ends_with_its_paragraph() =>
        Assert.Equal("Peter Mwangi Kariuki", Assert.Single(Texts.Read("Readout of a meeting with Kenya's Cabinet Secretary Peter Mwangi Kariuki\n\nWASHINGTON – Trade was discussed.").People).Name);

    [Fact]
    public void A_line_of_honorifics_and_a_name_over_an_office_is_its_holder() =>
        Assert.Equal("Minister for Water", Assert.Single(Texts.Read("Senator the Hon Ann Lee\nMinister for Water\n\nTrade was discussed in Canberra.").People).Role);

    [Fact]
    public void An_office_without_a_name_is_given_to_nobody_where_another_stands_beside_it() =>
        Assert.Null(Assert.Single(Texts.Read("The Polish energy minister informed the Czech president of the talks. Jan Kowalski said trade will grow.").People, p => p.Name == "Jan Kowalski").Role);

    [Fact]
    public void An_office_without_a_name_is_given_to_nobody_where_two_could_hold_it() =>
        Assert.All(Texts.Read("Trade has doubled, the Polish energy minister said. Jan Kowalski said it will grow, Ewa Nowak said it will not.").People.Where(p => p.Name is "Jan Kowalski" or "Ewa Nowak"), p => Assert.Null(p.Role));

    [Fact]
    public void One_of_the_same_given_name_is_another_person()
    {
        var transcript = Texts.Read("Russian Minister Dmitry Livanov received the guests.\n\nDmitry Vitov said that trade between the two countries is growing.");

        Assert.Equal("Dmitry Vitov", Assert.Single(transcript.Remarks).Speaker);
    }

    [Theory]
    [InlineData("Aerospace Industries concluded a contract with the ministry.")]
    [InlineData("Abu Dhabi said that trade between the two countries is growing.")]
    [InlineData("FACT SHEET: The Partnership\n\nThe two countries opened a centre in Minsk.")]
    public void Firms_cities_and_headings_are_no_people(string text) => Assert.Empty(Texts.Read(text).People);

    [Fact]
    public void The_fullest_form_of_a_name_is_kept_with_the_place_where_it_stands()
    {
        var transcript = Texts.Read("President Tokayev received the guests. Later Kazakh President Kassym-Jomart Tokayev spoke to the press.");

        var person = Assert.Single(transcript.People);
        Assert.Equal("Kassym-Jomart Tokayev", person.Name);
        Assert.Equal("Kassym-Jomart Tokayev", person.Quote.Text);
    }
}
