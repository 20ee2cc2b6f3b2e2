namespace Counterpart.Tests.Reading.Claims;

/// <summary>Facts, forecasts and targets.</summary>
public class ModalityTests
{
    /// <summary>The modality stands in brackets; a fact has none.</summary>
    public static TheoryData<string, string> Modalities { get; } = Rows.Pairs(
        """
        Kazakhstan will supply 10 thousand tons of meat to Russia.                                 ⇒ the report: exports KAZ→RUS (meat) level = 10000 tonnes period open [target]
        Trade will reach $25 billion in 2022.                                                      ⇒ the report: trade-turnover KAZ→RUS level = 25000000000 USD 2022 [forecast]
        Trade could double by 2025.                                                                ⇒ the report: trade-turnover KAZ→RUS multiple = 2 times 2025 [forecast]
        Without the pandemic trade would have grown by 7% in 2020.                                 ⇒ the report: trade-turnover KAZ→RUS growth = 7 percent 2020 on 2019
        Trade may surpass last year's $19 billion.                                                 ⇒ the report: trade-turnover KAZ→RUS level = 19000000000 USD 2020
        We propose a modest aim – 25 billion dollars of trade by 2025.                             ⇒ the report: trade-turnover KAZ→RUS level = 25000000000 USD 2025 [target]
        Trade is to reach $30 billion, as instructed by the presidents, by 2030.                   ⇒ the report: trade-turnover KAZ→RUS level = 30000000000 USD 2030 [target]
        A Russian company is prepared to take a 30 percent stake in the port.                      ⇒ the report: investment RUS→KAZ share = 30 percent period open [target]
        Russian investors announced $300 million for a data centre in Almaty.                      ⇒ the report: projects RUS→KAZ (data centre) level = 300000000 USD period open [target]
        The cost of the Caspian railway tunnel is put at $3 billion.                               ⇒ the report: projects level = 3000000000 USD period open [forecast]
        The railway line to Aktau, estimated at $3 billion, still has no investor.                 ⇒ the report: projects →KAZ (railway line) level ~ 3000000000 USD period open [forecast]
        The $2 billion refinery that Russia is building in Aktau will open in 2023.                ⇒ the report: projects RUS→KAZ (refinery) level = 2000000000 USD period open
        Construction of a $2 billion refinery in Aktau will start in 2023.                         ⇒ the report: projects →KAZ (refinery) level = 2000000000 USD period open [target]
        Russia will build six plants with an investment of $2 billion.                             ⇒ the report: enterprises RUS→KAZ count = 6 count period open [target] || the report: investment RUS→KAZ level = 2000000000 USD period open [target]
        The $500 million that Russia pledged to invest in Kazakhstan has not come.                 ⇒ the report: investment RUS→KAZ level = 500000000 USD period open [target]
        Exports should grow to 9 billion dollars in 2022.                                          ⇒ the report: exports KAZ→RUS level = 9000000000 USD 2022 [forecast]
        Russian direct investment in Kazakhstan jumped 27% to reach an all-time high of $1.9 billion. ⇒ the report: investment RUS→KAZ level = 1900000000 USD period open || the report: investment RUS→KAZ growth = 27 percent period open
        Trade, which stood at $19.1 billion in 2020, is projected to grow by 10-12 percent in 2021. ⇒ the report: trade-turnover KAZ→RUS level = 19100000000 USD 2020 || the report: trade-turnover KAZ→RUS growth 10..12 percent 2021 on 2020 [forecast]
        The $1.2-billion plant, inaugurated in May, will produce 500,000 tonnes of polypropylene a year. ⇒ the report: projects KAZ→RUS (plant) level = 1200000000 USD period open || the report: other KAZ→RUS (polypropylene) level = 500000 tonnes period open [target]
        The fund has a capital of $200 million, of which Russia will contribute half.              ⇒ the report: investment KAZ→RUS level = 200000000 USD period open || the report: investment RUS→KAZ share = 50 percent period open [target]
        """);

    [Theory]
    [MemberData(nameof(Modalities))]
    public void A_claim_is_a_fact_a_hope_or_an_aim_by_its_construction(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
