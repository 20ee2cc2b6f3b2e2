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
        Trade is to reach $30 billion, as instructed by the presidents, by 2030.                   ⇒ the report: trade-turnover KAZ→RUS level = 30000000000 USD period open [target]
        A Russian company is prepared to take a 30 percent stake in the port.                      ⇒ the report: investment RUS→KAZ share = 30 percent period open [target]
        Russian investors announced $300 million for a data centre in Almaty.                      ⇒ the report: projects RUS→KAZ (data centre) level = 300000000 USD period open [target]
        The cost of the Caspian railway tunnel is put at $3 billion.                               ⇒ the report: projects KAZ→RUS level = 3000000000 USD period open [forecast]
        The railway line to Aktau, estimated at $3 billion, still has no investor.                 ⇒ the report: projects KAZ→RUS (railway line) level ~ 3000000000 USD period open [forecast]
        The $2 billion refinery that Russia is building in Aktau will open in 2023.                ⇒ the report: projects RUS→KAZ (refinery) level = 2000000000 USD period open
        Construction of a $2 billion refinery in Aktau will start in 2023.                         ⇒ the report: projects RUS→KAZ (refinery) level = 2000000000 USD period open [target]
        Russia will build six plants with an investment of $2 billion.                             ⇒ the report: enterprises RUS→KAZ count = 6 count period open [target] || the report: investment RUS→KAZ level = 2000000000 USD period open [target]
        The $500 million that Russia pledged to invest in Kazakhstan has not come.                 ⇒ the report: investment RUS→KAZ level = 500000000 USD period open [target]
        Exports should grow to 9 billion dollars in 2022.                                          ⇒ the report: exports KAZ→RUS level = 9000000000 USD 2022 [forecast]
        """);

    [Theory]
    [MemberData(nameof(Modalities))]
    public void A_claim_is_a_fact_a_hope_or_an_aim_by_its_construction(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
