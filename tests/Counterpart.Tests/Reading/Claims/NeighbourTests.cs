using System.Text.RegularExpressions;

namespace Counterpart.Tests.Reading.Claims;

/// <summary>What the words beside a figure leave to the words around them: whose, of what, since when.</summary>
public partial class NeighbourTests
{
    private const string Head = "LIMA, 19 August 2024. Peru and Poland held talks in Lima. Peruvian Foreign Minister Ana Rojas received Polish Foreign Minister Pawel Nowak.\n\n";

    private const string Dinars = "AMMAN, 19 August 2024. Jordan and Iraq held talks in Amman. Jordanian Trade Minister Sami Khouri received Iraqi Trade Minister Ali Hassan.\n\n";

    /// <summary>A text after a head of Peru and Poland, and its claims in any order, without their goods.</summary>
    public static TheoryData<string, string> Neighbours { get; } = Rows.Pairs(
        """
        # who buys, sells, takes, ships
        Poland buys 30,000 tonnes of Peruvian coffee a year. ⇒ imports PER→POL level = 30000 tonnes open
        Poland took 40% of Peru's grapes last year. ⇒ other PER→POL share = 40 percent 2023
        Asparagus made up half of what Poland takes from Peru. ⇒ imports PER→POL share = 50 percent open
        Zinc accounted for two thirds of what Poland bought from Peru in 2023. ⇒ imports PER→POL share = 66.667 percent 2023
        Copper accounts for 80% of what Peru ships to Poland, fishmeal for another 9%. ⇒ exports PER→POL share = 80 percent open || exports PER→POL share = 9 percent open
        Some 12,000 tonnes of Peruvian avocados were shipped to Poland in 2023. ⇒ exports PER→POL level ~ 12000 tonnes 2023
        In 2023, 900 tonnes of Polish butter were imported by Peru. ⇒ imports POL→PER level = 900 tonnes 2023
        Peru's annual import bill for wheat stands at $700 million. ⇒ imports →PER level = 700000000 USD open
        Polish purchases of Peruvian copper came to $90 million in 2023. ⇒ imports PER→POL level = 90000000 USD 2023
        Trade turned over $900 million in 2023, and 70 percent of it consisted of Polish purchases. ⇒ trade-turnover PER→POL level > 900000000 USD 2023 || trade-turnover PER→POL share = 70 percent 2023
        Bilateral trade has doubled since 2015, yet 90 per cent of it is Peruvian exports. ⇒ trade-turnover PER→POL multiple = 2 times 2015/2024 on 2015 || trade-turnover PER→POL share = 90 percent open
        Bilateral trade reached $498 million in 2023, of which Peru's copper accounted for $160 million. ⇒ trade-turnover PER→POL level = 498000000 USD 2023 || exports PER→POL level = 160000000 USD 2023
        Bilateral trade reached $498 million in 2023, of which Polish machinery made up barely $60 million. ⇒ trade-turnover PER→POL level = 498000000 USD 2023 || exports POL→PER level ~ 60000000 USD 2023
        Trade reached $149 million in 2023. Peru's exports made up a mere one seventh of the latter figure. ⇒ trade-turnover PER→POL level = 149000000 USD 2023 || trade-turnover PER→POL share = 14.286 percent 2023
        Trade reached $149 million in 2023. Peru's exports accounted for two fifths of that total. ⇒ trade-turnover PER→POL level = 149000000 USD 2023 || trade-turnover PER→POL share = 40 percent 2023
        Peru earned $51 million from copper exports to Poland in the first half of 2024. ⇒ exports PER→POL level = 51000000 USD 2024-01/2024-06
        “What Poland buys from us is copper, mostly: 15,000 tonnes a month,” said Rojas. ⇒ exports PER→POL level = 15000 tonnes open
        “What we buy from Poland is apples: $15 million a year,” said Rojas. ⇒ imports POL→PER level = 15000000 USD open
        Peru's exports to Poland reached $90 million in 2023. Earnings from shrimp rose by 14% to $12 million. ⇒ exports PER→POL level = 90000000 USD 2023 || exports PER→POL level = 12000000 USD 2023 || exports PER→POL growth = 14 percent 2023 on 2022
        Imports from Poland reached $90 million in 2023. Earnings from shrimp rose by 14%. ⇒ imports POL→PER level = 90000000 USD 2023 || exports PER→POL growth = 14 percent 2023 on 2022
        Peru's exports to Poland reached $90 million in 2023. Copper alone earned $60 million, grapes contributed $9 million. ⇒ exports PER→POL level = 90000000 USD 2023 || exports PER→POL level = 9000000 USD 2023 || exports PER→POL level = 60000000 USD 2023
        Peruvian exports to Poland: $61 million (copper 68%, fishmeal 19%) ⇒ exports PER→POL level = 61000000 USD open || exports PER→POL share = 19 percent open || exports PER→POL share = 68 percent open
        Peruvian exports to Poland reached $61 million in 2023, consisting mainly of copper (68%), fishmeal (19%) and grapes. ⇒ exports PER→POL level = 61000000 USD 2023 || exports PER→POL share = 68 percent 2023 || exports PER→POL share = 19 percent 2023
        Poland was the main destination of Peruvian blueberries in Eastern Europe with a share of 15.7%, ahead of Hungary (13.1%). ⇒ exports PER→POL rank = 1 rank open
        Peru ran a deficit of $9 million with Poland in 2023. Poland was the 39th largest export market of Peru. The leading categories were copper ($31 million), zinc ($6.8 million) and grapes ($4 million). ⇒ trade-balance PER→POL level = -9000000 USD 2023 || exports PER→POL rank = 39 rank 2023 || exports PER→POL level = 31000000 USD 2023 || exports PER→POL level = 6800000 USD 2023 || exports PER→POL level = 4000000 USD 2023
        In 2023 we sold goods worth $210 million to the Poles, down a third from the same months of 2022. ⇒ exports PER→POL growth = -33.333 percent 2023 on 2022 || exports PER→POL level = 210000000 USD 2023
        The Constanza canal now delivers up to six cubic metres per second to Poland. ⇒ exports PER→POL level <= 6 other open
        The pipeline supplying Poland with 103,000 cubic metres of water a day needs repair. ⇒ exports PER→POL level = 103000 other open
        Poland undertook to purchase at least 3,000 MW from Peru by 2025 and about 5,000 MW by 2030; just 570 MW is imported at present. ⇒ imports PER→POL level >= 3000 other 2025 [target] || imports PER→POL level ~ 5000 other 2030 [target] || imports PER→POL level = 570 other open
        Peru will bring in 700,000 tons of Polish coal a year. ⇒ imports POL→PER level = 700000 tonnes open [target]
        Electricity exports to Poland of 618 GWh were recorded in 2023. ⇒ exports PER→POL level = 618 other 2023
        Gas deliveries to Poland amounted to 8.1 bcm in 2023, an increase of 14% year on year. ⇒ exports PER→POL growth = 14 percent 2023 on 2022 || exports PER→POL level = 8100000000 other 2023
        Furniture exports to Poland halved in 2023. In the opposite direction pharmaceuticals lead with $88 million. ⇒ exports PER→POL multiple = 0.5 times 2023 on 2022 || exports POL→PER level = 88000000 USD 2023
        In 2023 Peru's exports to Poland were worth $39 million and imports $25 million. From January to May 2024 the total was $51 million. ⇒ imports POL→PER level = 25000000 USD 2023 || exports PER→POL level = 39000000 USD 2023 || trade-turnover PER→POL level = 51000000 USD 2024-01/2024-05
        The ministers want to lift trade to $2 billion and double mutual investment by 2030. ⇒ investment PER→POL multiple = 2 times 2030 [target] || trade-turnover PER→POL level = 2000000000 USD 2030 [target]
        Imports from Poland added up to $205 million in 2023. ⇒ imports POL→PER level = 205000000 USD 2023
        # ranks
        Poland is Peru's first customer in Eastern Europe. ⇒ exports PER→POL rank = 1 rank open
        Poland thus confirms its place as Peru's second client. ⇒ exports PER→POL rank = 2 rank open
        This makes Poland our fourth market after China, India and Spain. ⇒ exports PER→POL rank = 4 rank open
        Poland is the second destination of Peruvian goods after Spain and the first origin of its purchases. ⇒ imports POL→PER rank = 1 rank open || exports PER→POL rank = 2 rank open
        Poland remained the main destination of Peruvian goods in 2023. ⇒ exports PER→POL rank = 1 rank 2023
        Poland is the sixth-largest destination for Peruvian goods and the second in Europe. ⇒ exports PER→POL rank = 2 rank open || exports PER→POL rank = 6 rank open
        Among the countries of origin Poland dropped from first to third place in 2023. ⇒ imports POL→PER rank = 3 rank 2023 || imports POL→PER rank = 1 rank 2022
        Among Peru's export destinations Poland climbed from tenth to eighth place. ⇒ exports POL→PER rank = 8 rank open || exports POL→PER rank = 10 rank open
        Poland overtook every other country as a buyer of Peruvian blueberries in 2023. ⇒ exports PER→POL rank = 1 rank 2023
        Poland has overtaken all others as a supplier of machinery to Peru. ⇒ exports POL→PER rank = 1 rank open
        Polish investment ranks third behind Spain and Chile. ⇒ investment PER→POL rank = 3 rank open
        Copper concentrate remained the largest item of Peruvian exports to Poland. ⇒ exports PER→POL rank = 1 rank open
        Grapes are the second most important item in Peruvian exports to Poland. ⇒ exports PER→POL rank = 2 rank open
        Poland is Peru's seventh largest trading partner, while Peru is the 40th biggest of Poland. ⇒ trade-turnover POL→PER rank = 7 rank open || trade-turnover POL→PER rank = 40 rank open
        Polish firms had 67 valid projects in Peru, ranking 20th among the 51 countries investing in the country. ⇒ investment PER→POL rank = 20 rank open || projects POL→PER count = 67 count open
        Poland was Peru's 14th largest export market in the seven months, against 13th in January–July 2023. ⇒ exports PER→POL rank = 13 rank 2023-01/2023-07 || exports PER→POL rank = 14 rank 2024-01/2024-07
        Poland was Peru's third-largest trading partner, after China and Chile, and its fifth-largest export market. ⇒ trade-turnover POL→PER rank = 3 rank open || exports PER→POL rank = 5 rank open
        Poland is the leading destination for Peruvian investment in Eastern Europe, with a stock of more than $9 million at end-2023. ⇒ investment PER→POL rank = 1 rank 2023-12 || investment PER→POL level > 9000000 USD 2023-12
        Poland rose to fifth place among Peru's suppliers. ⇒ exports POL→PER rank = 5 rank open
        Poland tops the list of buyers of Peruvian avocados. ⇒ exports PER→POL rank = 1 rank open
        Poland heads the ranking of foreign investors in Peru. ⇒ investment POL→PER rank = 1 rank open
        Poland is now the No. 3 buyer of Peruvian coffee. ⇒ exports PER→POL rank = 3 rank open
        Peru ranks 17th among Poland's trading partners. ⇒ trade-turnover PER→POL rank = 17 rank open
        Poland slipped two places to ninth among our markets. ⇒ exports PER→POL rank = 9 rank open
        Poland is second only to Spain among investors in Peru. ⇒ investment POL→PER rank = 2 rank open
        Poland is the second biggest buyer of Peruvian quinoa after the United States. ⇒ exports PER→POL rank = 2 rank open
        Poland became the third source of Peru's imports of apples. ⇒ imports POL→PER rank = 3 rank open
        # growth
        Peru's exports to Poland were $12 million in 2023, down a third on 2022. ⇒ exports PER→POL growth = -33.333 percent 2023 on 2022 || exports PER→POL level = 12000000 USD 2023
        Peru's exports to Poland were $12 million in 2023, a third down on 2022. ⇒ exports PER→POL growth = -33.333 percent 2023 on 2022 || exports PER→POL level = 12000000 USD 2023
        Peru's exports to Poland were up a quarter in 2023. ⇒ exports PER→POL growth = 25 percent 2023 on 2022
        Peru's exports to Poland nearly halved in 2023. ⇒ exports PER→POL multiple ~ 0.5 times 2023 on 2022
        Trade came to $118 million in 2023, a 10-fold increase since 1994. ⇒ trade-turnover PER→POL multiple = 10 times 2023 on 1994 || trade-turnover PER→POL level = 118000000 USD 2023
        The turnover, put at a modest $118 million in 2023, has nearly halved since 2014. ⇒ trade-turnover PER→POL multiple ~ 0.5 times 2023 on 2014 || trade-turnover PER→POL level = 118000000 USD 2023
        Trade reached $118 million in 2023. Compared with 2020, trade has grown almost fivefold. ⇒ trade-turnover PER→POL level = 118000000 USD 2023 || trade-turnover PER→POL multiple ~ 5 times 2023 on 2020
        Q1 2024: trade up by nearly a tenth year on year ⇒ trade-turnover PER→POL growth ~ 10 percent 2024-01/2024-03 on 2023-01/2023-03
        Trade amounted to $48.9 million in 2022, an increase of $9.7 million over 2021. ⇒ trade-turnover PER→POL change = 9700000 USD 2022 on 2021 || trade-turnover PER→POL level = 48900000 USD 2022
        Exports to Poland amounted to $187 million in July 2024, an increase of $31 million, or 19.9 per cent, on July 2023. Imports from Poland were valued at $64 million, down 8.6 per cent over the same period. ⇒ exports PER→POL growth = 19.9 percent 2024-07 on 2023-07 || exports PER→POL change = 31000000 USD 2024-07 on 2023-07 || exports PER→POL level = 187000000 USD 2024-07 || imports POL→PER growth = -8.6 percent 2024-07 on 2023-07 || imports POL→PER level = 64000000 USD 2024-07
        “We are confident that shipments to Poland will recover by 5 to 7% this year,” said Rojas. ⇒ exports PER→POL growth 5..7 percent 2024 on 2023 [forecast]
        Exports of whiskey to Poland, at $9 million, were one-third lower than in 2022. ⇒ exports PER→POL growth = -33.333 percent open on 2022 || exports PER→POL level = 9000000 USD open
        Exports to Poland lost a fifth of their value in 2023. ⇒ exports PER→POL growth = -20 percent 2023 on 2022
        # investment
        A 60-pct holding in the port of Ilo belongs to Poland. ⇒ investment PER→POL share = 60 percent open
        The port of Ilo, in which Poland has a 60-pct holding, will open. ⇒ investment POL→PER share = 60 percent open
        The plant, in which Poland has a 25 percent interest, will open. ⇒ investment POL→PER share = 25 percent open
        The Polish Development Fund has so far invested $48 million in Peruvian companies. ⇒ investment POL→PER level = 48000000 USD open
        The Peru Poland Joint Fund has so far invested $48 million in Peruvian companies. ⇒ investment POL→PER level = 48000000 USD open
        Polish direct investment in Peru, at $72 million as at 31 December 2023, made up just over a fifth of the total stock. ⇒ investment POL→PER level = 72000000 USD 2023-12 || investment POL→PER share > 20 percent 2023-12
        At the closing of 2022 the stock of Polish direct investment amounted to $29 million, or 8% of the total. ⇒ investment POL→PER share = 8 percent 2022-12 || investment POL→PER level = 29000000 USD 2022-12
        Registered Polish capital came to $19 million at the end of April 2024. Four fifths of it sits in the south. ⇒ investment POL→PER level = 19000000 USD 2024-04 || investment POL→PER share = 80 percent 2024-04
        As of July 2024 Poland had 67 valid projects in Peru with total registered capital of $206 million. ⇒ projects POL→PER count = 67 count 2024-07 || investment POL→PER level = 206000000 USD 2024-07
        Over 60 joint ventures operate in Peru with an estimated investment of $75 million. ⇒ enterprises POL→PER count > 60 count open || investment POL→PER level ~ 75000000 USD open
        Polmet is to set up a rolling mill in Ilo, with an outlay of $36 million. ⇒ investment PER→POL level = 36000000 USD open [target]
        Polmet will commission its cold store at Callao, a $38 million investment, before Christmas. ⇒ investment PER→POL level = 38000000 USD open [forecast]
        The unit, in which $40 million is to be injected, will start up in 2025. ⇒ investment PER→POL level = 40000000 USD 2025 [target]
        The hydropower plant, shared half and half, would start in 2026. ⇒ investment PER→POL share = 50 percent open
        The positive balance of Peru in trade with Poland came to $13.2 million in 2023. ⇒ trade-balance PER→POL level = 13200000 USD 2023
        # how sure
        Exports to Poland were worth “not a cent under $2 billion” in 2023. ⇒ exports PER→POL level >= 2000000000 USD 2023
        We expect the year to close not lower than $45 million in total trade. ⇒ trade-turnover PER→POL level >= 45000000 USD open [forecast]
        Exports to Poland came to north of $25 million in 2023. ⇒ exports PER→POL level > 25000000 USD 2023
        Exports to Poland totalled closer to $25 million in 2023. ⇒ exports PER→POL level ~ 25000000 USD 2023
        Exports to Poland came to scarcely $25 million in 2023. ⇒ exports PER→POL level ~ 25000000 USD 2023
        Exports to Poland totalled a shade over $25 million in 2023. ⇒ exports PER→POL level > 25000000 USD 2023
        Exports to Poland totalled a touch under $25 million in 2023. ⇒ exports PER→POL level < 25000000 USD 2023
        Exports to Poland fell just short of $25 million in 2023. ⇒ exports PER→POL level < 25000000 USD 2023
        Exports to Poland came to little more than $25 million in 2023. ⇒ exports PER→POL level > 25000000 USD 2023
        Exports to Poland came to no more than $25 million in 2023. ⇒ exports PER→POL level <= 25000000 USD 2023
        Exports to Poland came to $25 million or thereabouts in 2023. ⇒ exports PER→POL level ~ 25000000 USD 2023
        Exports to Poland came to $25 million at most in 2023. ⇒ exports PER→POL level <= 25000000 USD 2023
        Exports to Poland came to $25 million at least in 2023. ⇒ exports PER→POL level >= 25000000 USD 2023
        Exports to Poland came to well under $25 million in 2023. ⇒ exports PER→POL level < 25000000 USD 2023
        Exports to Poland came to not far short of $25 million in 2023. ⇒ exports PER→POL level ~ 25000000 USD 2023
        Exports to Poland did not reach $25 million in 2023. ⇒ exports PER→POL level < 25000000 USD 2023
        Exports to Poland went beyond $25 million in 2023. ⇒ exports PER→POL level > 25000000 USD 2023
        Exports to Poland came to a little short of $25 million in 2023. ⇒ exports PER→POL level < 25000000 USD 2023
        """);

    /// <summary>A text after a head of Jordan and Iraq, and the ends of its claims; <c>-</c> for none.</summary>
    public static TheoryData<string, string> Units { get; } = Rows.Pairs(
        """
        “Last year our exports to Iraq reached 667 million dinars,” said Khouri. ⇒ 667000000 JOD
        “Our exports to Jordan reached 90 billion dinars in 2023,” said Hassan. ⇒ 90000000000 IQD
        Jordan's exports to Iraq reached 600 million dinars in 2023. ⇒ 600000000 JOD
        Jordan's exports to Iraq reached 600 million Kuwaiti dinars in 2023. ⇒ 600000000 KWD
        “40 megawatts have flowed to Rutba since March, and 150 will flow from next summer,” said Khouri. ⇒ 40 other || 150 other
        “We sell Jordan oil: 15,000 barrels a day. From the first of September this will be 20,000,” said Hassan. ⇒ 15000 other || 20000 other
        The new contract should cap prices at 18 cents per kilowatt-hour. ⇒ -
        Jordan buys the oil at 70 dollars a barrel. ⇒ -
        """);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void A_figure_takes_from_its_neighbours_what_it_does_not_say(string text, string expected) =>
        Assert.Equal(expected.Split(" || ").Order(StringComparer.Ordinal), Read(Head + text).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_that_two_countries_share_is_that_of_whoever_speaks(string text, string expected)
    {
        var read = Read(Dinars + text);

        Assert.Equal(expected == "-", read.Count == 0);
        Assert.All(expected.Split(" || ").Where(part => part != "-"), part => Assert.Contains(read, line => line.Contains(" = " + part + " ", StringComparison.Ordinal)));
    }

    private static List<string> Read(string text) =>
        [.. Texts.Lines(Texts.Read(text, "2024-08-19"), "Claim").Select(line => Goods().Replace(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..line.IndexOf(" «", StringComparison.Ordinal)], " ").Replace("period open", "open", StringComparison.Ordinal))];

    [GeneratedRegex(@" \([^)]*\) ")]
    private static partial Regex Goods();
}
