using Counterpart.Reading;

namespace Counterpart.Tests.Reading.Claims;

/// <summary>What moves, and from which country to which: the grammar of flows in trade English.</summary>
public class FlowTests
{
    private const string Head = "Peru and Poland held talks in Lima. Peruvian Foreign Minister Ana Rojas received Polish Foreign Minister Pawel Nowak.\n\n";

    /// <summary>Text of 19 August 2021 after a head that introduces Peru and Poland; flows are parted by semicolons, an open end is empty.</summary>
    public static TheoryData<string, string> Flows { get; } = Rows.Pairs(
        """
        Poland's exports to Peru grew by 9% in 2020. ⇒ exports POL→PER
        Our exports to Poland grew by 9% in 2020. ⇒ exports PER→POL
        Peruvian exports to Poland reached $300 million last year, while imports fell to $110 million. ⇒ exports PER→POL; imports POL→PER
        Poland bought $300 million worth of Peruvian copper in 2020. ⇒ imports PER→POL
        “We sold Poland goods worth $300 million last year,” said Rojas. ⇒ exports PER→POL
        “You buy $300 million worth of goods from us,” said Rojas. ⇒ exports PER→POL
        “We buy only $110 million worth of goods from you,” said Rojas. ⇒ imports POL→PER
        “Your exports to Peru rose by 12% in 2020,” said Rojas. ⇒ exports POL→PER
        “Our exports rose by 12% in 2020,” said Nowak. ⇒ exports POL→PER
        Peru sends 40% of its quinoa to Poland. ⇒ exports PER→POL
        Poland gets 40% of its quinoa from Peru. ⇒ imports PER→POL
        Poland gets 60% of its coffee from Latin America. ⇒ imports →POL
        Polish companies have invested $80 million in Peru. ⇒ investment POL→PER
        Investment from Poland in the Peruvian economy exceeded $80 million. ⇒ investment POL→PER
        Peruvian investment in Poland stands at $12 million. ⇒ investment PER→POL
        Peru attracted $80 million in investment from Poland last year. ⇒ investment POL→PER
        Polish firms ploughed $80 million into Peru in 2020. ⇒ investment POL→PER
        Polish banks lent Peru $200 million in 2020. ⇒ loans POL→PER
        Poland extended a loan of $200 million to Peru in 2020. ⇒ loans POL→PER
        A Polish consortium will build a $500 million port in Ilo. ⇒ projects POL→PER
        The tunnel has been costed at $1.6 billion. ⇒ projects →
        The cable between Lima and Punta Zeta has been costed at $1.6 billion. ⇒ projects →
        The cable between Lima and Brisbane has been costed at $1.6 billion. ⇒ projects →
        Peru's trade with Chile reached $3 billion in 2020. ⇒ trade-turnover PER→CHL
        Trade between Chile and Bolivia reached $1 billion in 2020. ⇒ trade-turnover CHL→BOL
        Chile's exports to Bolivia reached $700 million in 2020. Imports stood at $300 million. ⇒ exports CHL→BOL; imports BOL→CHL
        Polish imports from Peru rose 5% to $300 million in 2020; those from Chile fell by a tenth. ⇒ imports PER→POL; imports PER→POL; imports CHL→POL
        Peru's shipments of copper to Poland rose by 8% in 2020. ⇒ exports PER→POL
        Chile is a rival. Its exports to Poland reached $900 million in 2020. ⇒ exports CHL→POL
        Peru posted a trade surplus of $190 million with Poland in 2020. ⇒ trade-balance PER→POL
        Poland's trade deficit with Peru widened to $190 million in 2020. ⇒ trade-balance POL→PER
        Poland is Peru's fifth-largest trading partner. ⇒ trade-turnover POL→PER
        Sales of Peruvian avocados to Poland rose by 20% in 2020. ⇒ exports PER→POL
        Deliveries of Polish machinery to Peru fell by 20% in 2020. ⇒ exports POL→PER
        An increase in Peruvian exports of 12% was recorded in 2020. ⇒ exports PER→POL
        Peru's exports to Poland rose by 12% in 2020. In the other direction, deliveries fell by 3%. ⇒ exports PER→POL; exports POL→PER
        Peru supplies 30% of Poland's demand for asparagus. ⇒ exports PER→POL
        Peru exported goods worth $46 billion to the rest of the world in 2020. ⇒ exports PER→
        The Polish-Peruvian Investment Fund has a capital of $40 million. ⇒ investment POL→PER
        Peru, which imports 90% of its wheat from abroad, wants to buy more. ⇒ imports →PER
        Poland's purchases of Peruvian fishmeal amounted to 20,000 tonnes in 2020. ⇒ imports PER→POL
        Peruvian copper concentrate, at 200,000 tonnes in 2020, went mostly by sea. ⇒ exports PER→POL
        Exports to Poland made up 1% of Peru's total exports in 2020. ⇒ exports PER→POL
        Imports from Peru doubled in 2020. ⇒ imports PER→POL
        Foreign direct investment from Poland in Peru reached $90 million in 2020. ⇒ investment POL→PER
        Polish exports were worth $110 million in 2020, and Peruvian exports $300 million. ⇒ exports POL→PER; exports PER→POL
        In 2020 Peru sold $300 million of goods to Poland and bought $110 million. ⇒ exports PER→POL; imports POL→PER
        Peru ships 12,000 tonnes of grapes a year to Poland. ⇒ exports PER→POL
        Commercial exchange with Poland came to $410 million in 2020. ⇒ trade-turnover PER→POL
        Total trade (exports plus imports) between Peru and Poland was $410 million in 2020. ⇒ trade-turnover PER→POL
        The Lima Commodity Exchange has invested $3 million in Poland. ⇒ investment PER→POL
        Poland is Peru's third-largest customer in Europe. ⇒ exports PER→POL
        Peru is Poland's chief supplier of copper. ⇒ imports PER→POL
        Poland was Peru's second largest export market in 2020, accounting for 9% of all goods exports. ⇒ exports PER→POL; exports PER→POL
        Poland absorbed 9% of the shipments in 2020. ⇒ exports PER→POL
        Peru's share in Poland's exports was 1% in 2020. ⇒ exports POL→PER
        The share of Poland in the total imports of Peru was 2% in 2020. ⇒ imports POL→PER
        Peru's total foreign trade reached $90 billion in 2020. ⇒ trade-turnover PER→
        Peru's foreign trade with Poland reached $410 million in 2020. ⇒ trade-turnover PER→POL
        Exports to countries other than Poland fell by 5% in 2020. ⇒ exports PER→
        More than 90% of Bolivia's imports pass through Peru. ⇒ imports →BOL
        In 2020 Peru's exports to Poland were $300 million and imports $110 million. The surplus was $190 million. ⇒ exports PER→POL; imports POL→PER; trade-balance PER→POL
        In 2020 Peru's exports to Poland were $300 million and imports $410 million. The deficit was $110 million. ⇒ exports PER→POL; imports POL→PER; trade-balance PER→POL
        Peru's exports reached $300 million in Poland, ahead of Italy ($200 million) and Greece ($90 million). ⇒ exports PER→POL; exports PER→ITA; exports PER→GRC
        Poland's trade with Peru totalled $410 million in 2020. Exports rose by 4% to US$110 million. ⇒ trade-turnover PER→POL; exports POL→PER; exports POL→PER
        Imports from the world's biggest grower of avocados rose by 4% in 2020. ⇒ imports POL→PER
        Poland absorbed over 60% of Peruvian exports to Central Europe in 2020. ⇒ exports PER→POL
        The surplus in trade with Poland amounted to $190 million in 2020. ⇒ trade-balance PER→POL
        Poland was our fifth-largest export market in 2020 with $300 million. ⇒ exports PER→POL; exports PER→POL
        Italy accounted for a tenth of Peruvian exports to Poland in 2020. ⇒ exports PER→POL
        With a share of 0.9%, Poland ranked 24th among the destinations for Peruvian goods. ⇒ exports PER→POL; exports PER→POL
        In 2020 Peru's imports from Poland were $110 million, or 0.2% of its overall purchases, against $140 million the year before. ⇒ imports POL→PER; imports POL→PER; imports POL→PER
        The deal made Poland the fourth-largest European investor in the country. ⇒ investment POL→PER
        Peru's imports of $110 million dwarfed exports of $12 million, according to Poland's statistics. ⇒ imports POL→PER; exports PER→POL
        Peru's exports to Poland rose by 4% in 2020, and imports from the country fell by 3%. ⇒ exports PER→POL; imports POL→PER
        Poland is a partner of Peru. Exports to the country rose by 4% in 2020. ⇒ exports PER→POL
        In 2020 Poland was Peru's fifth-largest investor, with a stock of $90 million, according to Peru's Central Bank. ⇒ investment POL→PER; investment POL→PER
        Poland was our third-largest export market ($300 million). ⇒ exports PER→POL; exports PER→POL
        Imports from Poland fell by 3% in 2020. The two sides aim to reach $1 billion. ⇒ imports POL→PER; trade-turnover PER→POL
        In 2020 the main partner among EU countries was Poland. ⇒ trade-turnover POL→PER
        Warsaw's exports to Peru rose by 9% in 2020. ⇒ exports POL→PER
        Lima has lent Warsaw $3 million. ⇒ loans PER→POL
        Services exports to Poland rose by 7% in 2020. ⇒ exports PER→POL
        Poland's stock of direct investment in Peru stood at $80 million. ⇒ investment POL→PER
        """);

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_flow_goes_from_whoever_gives_to_whoever_gets(string text, string expected)
    {
        var transcript = Texts.Read(Head + text);

        Assert.Equal(expected, string.Join("; ", transcript.Claims.Select(c => $"{GoldForm.Word(c.Metric)} {c.From?.Code}→{c.To?.Code}")));
    }
}
