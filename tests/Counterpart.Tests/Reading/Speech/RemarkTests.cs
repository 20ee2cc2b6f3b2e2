namespace Counterpart.Tests.Reading.Speech;

/// <summary>Who said what: quotations of all kinds, speech in the reporter's words, transcripts.</summary>
public class RemarkTests
{
    private const string Head = "Kazakh President Kassym-Jomart Tokayev received Russian Prime Minister Mikhail Mishustin in Astana.\n\n";

    /// <summary>Text after a head that introduces the two; paragraphs are parted by <c>¶</c>; remarks by <c>||</c>.</summary>
    public static TheoryData<string, string> Remarks { get; } = Rows.Pairs(
        """
        # quotation marks of all kinds
        «Our trade is growing from year to year,» said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        “Our trade is growing from year to year,” said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        "Our trade is growing from year to year," said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        „Our trade is growing from year to year“, said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        ‘Our trade is growing from year to year,’ said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        'Our trade is growing from year to year,' said Tokayev.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        “Our trade is growing from year to year”, Tokayev said.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        # the order of words
        “Our trade is growing from year to year,” Tokayev said.             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        “Our trade is growing from year to year,” the Russian PM said.      ⇒ Mikhail Mishustin: direct «Our trade is growing from year to year»
        “Our trade is growing from year to year,” noted the Head of State.  ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        Tokayev said: “Our trade is growing from year to year.”             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        Tokayev said, “Our trade is growing from year to year.”             ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        Mishustin stressed: «Our trade is growing from year to year.»       ⇒ Mikhail Mishustin: direct «Our trade is growing from year to year»
        # split quotations
        “Our trade is growing,” Tokayev said, “and we shall do more for it.” ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing» || Kassym-Jomart Tokayev: direct «and we shall do more for it»
        “Our trade is growing fast,” said Mishustin. “We shall do more for our farmers.” ⇒ Mikhail Mishustin: direct «Our trade is growing fast» || Mikhail Mishustin: direct «We shall do more for our farmers»
        # quotations that run over paragraphs or are not paired
        “Our trade is growing from year to year,” Tokayev said. ¶ “We shall do more for our farmers,” he added. ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year» || Kassym-Jomart Tokayev: direct «We shall do more for our farmers»
        “Our trade is growing from year to year. ¶ “We shall do more for our farmers,” Tokayev said. ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year» || Kassym-Jomart Tokayev: direct «We shall do more for our farmers»
        Tokayev said: “Our trade is growing from year to year               ⇒ Kassym-Jomart Tokayev: direct «Our trade is growing from year to year»
        “Our “flagship” trade is growing from year to year,” said Tokayev.  ⇒ Kassym-Jomart Tokayev: direct «Our “flagship” trade is growing from year to year»
        # speech in the reporter's words
        Tokayev said that trade between the two countries is growing.       ⇒ Kassym-Jomart Tokayev: indirect «Tokayev said that trade between the two countries is growing»
        The Russian PM noted that trade between the two countries is growing. ⇒ Mikhail Mishustin: indirect «The Russian PM noted that trade between the two countries is growing»
        According to Mishustin, trade between the two countries is growing. ⇒ Mikhail Mishustin: indirect «According to Mishustin, trade between the two countries is growing»
        According to the Ministry of Economy, trade between the two countries is growing. ⇒ Ministry of Economy: indirect «According to the Ministry of Economy, trade between the two countries is growing»
        Trade between the two countries is growing fast, Tokayev said.      ⇒ Kassym-Jomart Tokayev: indirect «Trade between the two countries is growing fast, Tokayev said»
        Mishustin put the turnover at 25 billion dollars.                    ⇒ Mikhail Mishustin: indirect «Mishustin put the turnover at 25 billion dollars»
        In the thirty years since relations were established, Tokayev said, trade has grown tenfold in value. ⇒ Kassym-Jomart Tokayev: indirect «In the thirty years since relations were established, Tokayev said, trade has grown tenfold in value»
        Mishustin noted that trade is growing fast and called on farmers to sell more of their grain. ⇒ Mikhail Mishustin: indirect «Mishustin noted that trade is growing fast» || Mikhail Mishustin: indirect «called on farmers to sell more of their grain»
        Tokayev was quoted by a local agency as saying that trade is growing fast. ⇒ Kassym-Jomart Tokayev: indirect «Tokayev was quoted by a local agency as saying that trade is growing fast»
        Trade is growing from year to year, according to the Bank of Russia; Tokayev put it at 25 billion dollars. ⇒ Bank of Russia: indirect «Trade is growing from year to year, according to the Bank of Russia» || Kassym-Jomart Tokayev: indirect «Tokayev put it at 25 billion dollars»
        # clauses between subject and verb, second verbs, councils, acronyms, data of somebody
        Mishustin, who accompanied Tokayev to the plant, said that trade between the two countries is growing. ⇒ Mikhail Mishustin: indirect «Mishustin, who accompanied Tokayev to the plant, said that trade between the two countries is growing»
        The Council noted that trade is growing from year to year. It stressed that farmers had gained most. ⇒ The Council: indirect «The Council noted that trade is growing from year to year» || The Council: indirect «It stressed that farmers had gained most»
        According to preliminary data of the Ministry of Economy, trade between the two countries is growing. ⇒ Ministry of Economy: indirect «According to preliminary data of the Ministry of Economy, trade between the two countries is growing»
        Mishustin said that trade is growing fast, and expressed hope for more of it. ⇒ Mikhail Mishustin: indirect «Mishustin said that trade is growing fast» || Mikhail Mishustin: indirect «expressed hope for more of it»
        Trade between the two countries is growing fast, officials said. ⇒ officials: indirect «Trade between the two countries is growing fast, officials said»
        # offices in small letters, with their seat, with a list of fields; names that only a comma sets off
        The finance ministry in Hanoi said the levy on rice would be dropped. ⇒ finance ministry in Hanoi: indirect «finance ministry in Hanoi said the levy on rice would be dropped»
        Flights between the two capitals will double by spring, the central bank said on Monday. ⇒ central bank: indirect «Flights between the two capitals will double by spring, the central bank said»
        Orders of steel from abroad fell for a third month, farm lobby Kornbund said. ⇒ Kornbund: indirect «Orders of steel from abroad fell for a third month, farm lobby Kornbund said»
        Orders of steel from abroad fell for a third month, Stats Pacifica said today. ⇒ Stats Pacifica: indirect «Orders of steel from abroad fell for a third month, Stats Pacifica said»
        Orders of steel from abroad fell for a third month, Mr Pavlenko said. ⇒ Pavlenko: indirect «Orders of steel from abroad fell for a third month, Mr Pavlenko said»
        Orders of steel fell for a third month, according to figures released by the Ministry of Agriculture, Trade and Tourism. ⇒ Ministry of Agriculture, Trade and Tourism: indirect «Orders of steel fell for a third month, according to figures released by the Ministry of Agriculture, Trade and Tourism»
        Orders of steel fell for a third month, according to transport ministry data. ⇒ transport ministry: indirect «Orders of steel fell for a third month, according to transport ministry data»
        Orders of steel fell for a third month, Kazinform cites the Ministry of Industry. ⇒ Ministry of Industry: indirect «Orders of steel fell for a third month, Kazinform cites the Ministry of Industry»
        The Ministry of Industry gave another number. By its reckoning, orders of steel grew. ⇒ Ministry of Industry: indirect «By its reckoning, orders of steel grew»
        The Ministry of Transport forecasts freight of 5 million tonnes in 2030. ⇒ Ministry of Transport: indirect «Ministry of Transport forecasts freight of 5 million tonnes in 2030»
        Uzbekistan and Georgia stressed the need for a shorter road to the sea. ⇒ Uzbekistan and Georgia: indirect «Uzbekistan and Georgia stressed the need for a shorter road to the sea»
        Tokayev sees freight to the Caspian ports doubling before 2030. ⇒ Kassym-Jomart Tokayev: indirect «Tokayev sees freight to the Caspian ports doubling before 2030»
        TOKAYEV SAYS FREIGHT TO CASPIAN PORTS MAY DOUBLE ⇒ Kassym-Jomart Tokayev: indirect «TOKAYEV SAYS FREIGHT TO CASPIAN PORTS MAY DOUBLE»
        The two officials assessed that the road to the sea is open. ⇒ Kassym-Jomart Tokayev and Mikhail Mishustin: indirect «The two officials assessed that the road to the sea is open»
        The Grain Union (GU) reports that orders of wheat from abroad have doubled. ⇒ Grain Union: indirect «Grain Union (GU) reports that orders of wheat from abroad have doubled»
        Orders of wheat from abroad have doubled in a year, the holding KLX reports. ⇒ KLX: indirect «Orders of wheat from abroad have doubled in a year, the holding KLX reports»
        Tokayev opened the forum of the farmers in the capital, TASS reports. ⇒
        # how far what is said reaches
        Mishustin said that freight is growing; farmers are waiting for the new terminal. ⇒ Mikhail Mishustin: indirect «Mishustin said that freight is growing»
        Mishustin said that freight had grown; in May, however, it had stood still. ⇒ Mikhail Mishustin: indirect «Mishustin said that freight had grown; in May, however, it had stood still»
        Freight is growing fast, Mishustin said, and he urged farmers to wait for the terminal. ⇒ Mikhail Mishustin: indirect «Freight is growing fast, Mishustin said» || Mikhail Mishustin: indirect «urged farmers to wait for the terminal»
        “Our trade is growing from year to year,” Mishustin said at a briefing with farmers of the region in the capital. ⇒ Mikhail Mishustin: direct «Our trade is growing from year to year»
        Mishustin said farmers were “ready to begin this very day” with the harvest and that freight would double in May. ⇒ Mikhail Mishustin: direct «ready to begin this very day» || Mikhail Mishustin: indirect «that freight would double in May»
        # figures that nobody uttered
        Orders of steel fell for a third month, Customs Service data showed. ⇒
        Official figures show that freight between the two countries is growing. ⇒
        A show of goods from both countries was opened in the capital. ⇒
        # what is done to a person, and what is done rather than said
        The Committee was informed that trade between the two countries is growing. ⇒
        Mishustin made the remarks at the opening of a plant in the capital. ⇒
        Mishustin was told that trade between the two countries is growing.  ⇒
        Tokayev welcomed Mishustin to the palace on the eve of the forum.    ⇒
        Tokayev reported on the results of the visit to the Cabinet.         ⇒
        The two sides agreed that the forum would be held in the autumn.     ⇒
        The cost of the plant is put at 25 billion dollars.                  ⇒
        # pronouns
        Mishustin spoke of trade. He added that it had grown in every month of the year. ⇒ Mikhail Mishustin: indirect «He added that it had grown in every month of the year»
        “Our trade is growing from year to year,” said Mishustin. ¶ He added that farmers had gained most from it. ⇒ Mikhail Mishustin: direct «Our trade is growing from year to year» || Mikhail Mishustin: indirect «He added that farmers had gained most from it»
        # several as one
        Tokayev met Mishustin. They noted that trade between the two countries is growing. ⇒ Kassym-Jomart Tokayev and Mikhail Mishustin: indirect «They noted that trade between the two countries is growing»
        Tokayev has asked the Ministry of Agriculture to prepare the certificates. ⇒
        # words in quotation marks that nobody said
        The “Digital Silk Road” plan was discussed.                          ⇒
        The film “Tomiris” was shown to the guests.                          ⇒
        The «Khorgos» centre was opened.                                     ⇒
        The two sides didn't discuss the companies' plans.                   ⇒
        """);

    [Theory]
    [MemberData(nameof(Remarks))]
    public void A_remark_is_read_with_its_speaker_and_without_its_marks(string text, string expected) =>
        Assert.Equal(expected.Split("||", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Texts.Lines(Texts.Read(Head + text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal)), "Remark"));

    /// <summary>Reports with one figure, and whose it is, though nobody utters a word.</summary>
    public static TheoryData<string, string> Sources { get; } = Rows.Pairs(
        """
        Exports of wheat to Iran grew by 7% in 2020, Bureau of Statistics data showed.                       ⇒ Bureau of Statistics
        Data from the Ministry of Agriculture show exports of wheat to Iran grew by 7% in 2020.              ⇒ Ministry of Agriculture
        Exports of wheat to Iran grew by 7% in 2020, official data showed.                                   ⇒
        10:31 ¶ KAZAKHSTAN-IRAN TRADE DOWN 7% IN 2020 - TRANSPORT MINISTRY                                   ⇒ TRANSPORT MINISTRY
        Exports of wheat to Iran up 7% in 2020 – Grain Union                                                 ⇒ Grain Union
        Exports of wheat to Iran up 7% in 2020 – a record year                                               ⇒
        Dear readers, ¶ Exports of wheat to Iran grew by 7% in 2020, and our farmers can be proud. ¶ Ann Lee, Ambassador ⇒ Ann Lee
        By Ann Lee, Ambassador of Kazakhstan ¶ Our exports of wheat to Iran grew by 7% in 2020, and farmers can be proud. ⇒ Ann Lee
        By Ann Lee, Ambassador of Kazakhstan ¶ Exports of wheat to Iran grew by 7% in 2020, and farmers can be proud. ⇒
        """);

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_figure_is_its_sources_though_nobody_is_said_to_have_spoken(string text, string expected)
    {
        var transcript = Texts.Read(text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal));

        Assert.Empty(transcript.Remarks);
        Assert.Equal(expected, Assert.Single(transcript.Claims).Speaker ?? "");
    }

    [Fact]
    public void Each_paragraph_of_a_turn_is_said_by_the_one_whose_turn_it_is()
    {
        var transcript = Texts.Read(
            """
            Meeting with Prime Minister of Kazakhstan Askar Mamin

            President of Russia Vladimir Putin: Mr Prime Minister, I am glad to see you in Moscow.

            Our trade is growing from year to year.

            Prime Minister of Kazakhstan Askar Mamin: Thank you, Mr President. We are glad to be here.

            Vladimir Putin: Let us begin with the projects that stand first.
            """.ReplaceLineEndings("\n"));

        Assert.Equal(
            [
                "Vladimir Putin: direct «Mr Prime Minister, I am glad to see you in Moscow.»",
                "Vladimir Putin: direct «Our trade is growing from year to year.»",
                "Askar Mamin: direct «Thank you, Mr President. We are glad to be here.»",
                "Vladimir Putin: direct «Let us begin with the projects that stand first.»",
            ],
            Texts.Lines(transcript, "Remark").Select(l => l.Replace(".»", "»", StringComparison.Ordinal).Replace("»", ".»", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_question_from_the_floor_is_a_turn_of_its_own_and_a_stage_direction_is_none()
    {
        var transcript = Texts.Read(
            """
            News conference of the President of Russia

            President of Russia Vladimir Putin: I am ready to take your questions now.

            Question: What will become of the pipeline project?

            Vladimir Putin: We shall go on with it as agreed.

            <…>

            (Applause.)
            """.ReplaceLineEndings("\n"));

        Assert.Equal(["Vladimir Putin", "Question", "Vladimir Putin"], transcript.Remarks.Select(r => r.Speaker));
    }
}
