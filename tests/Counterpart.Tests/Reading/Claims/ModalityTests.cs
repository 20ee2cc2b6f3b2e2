namespace Counterpart.Tests.Reading.Claims;

/// <summary>Facts, forecasts and targets.</summary>
public class ModalityTests
{
    /// <summary>The modality stands in brackets; a fact has none.</summary>
    public static TheoryData<string, string> Modalities { get; } = Rows.Pairs(
        """
        Kazakhstan will supply 10 thousand tons of meat to Russia.                                 ⇒ exports level = 10000 tonnes [target]
        Trade will reach $25 billion in 2022.                                                      ⇒ trade-turnover level = 25000000000 USD [forecast]
        Trade went up by 40% year-on-year to reach $1.6 billion in 2020.                           ⇒ trade-turnover growth = 40 percent || trade-turnover level = 1600000000 USD
        Trade grew by 12% from 2019 to hit $19 billion in 2020.                                    ⇒ trade-turnover growth = 12 percent || trade-turnover level = 19000000000 USD
        Trade could double by 2025.                                                                ⇒ trade-turnover multiple = 2 times [forecast]
        Russia has promised to invest $2 billion in Kazakhstan.                                    ⇒ investment level = 2000000000 USD [target]
        The ministry sees exports at $9 billion in 2022.                                           ⇒ exports level = 9000000000 USD [forecast]
        Astana sees Russia as a partner: trade amounted to $19 billion in 2020.                    ⇒ trade-turnover level = 19000000000 USD
        A tenth of Kazakhstan's imports could come from Russia.                                    ⇒ imports share = 10 percent [forecast]
        Trade rose 20 percent in 2020 and could well pass the mark of $30 billion.                 ⇒ trade-turnover growth = 20 percent || trade-turnover level > 30000000000 USD [forecast]
        Exports are expected to fall 7% in 2022 after a decline of 8% in 2020.                     ⇒ exports growth = -7 percent [forecast] || exports growth = -8 percent
        Without the pandemic trade would have grown by 7% in 2020.                                 ⇒ trade-turnover growth = 7 percent
        Trade may surpass last year's $19 billion.                                                 ⇒ trade-turnover level = 19000000000 USD
        We propose a modest aim – 25 billion dollars of trade by 2025.                             ⇒ trade-turnover level = 25000000000 USD [target]
        Trade is to reach $30 billion, as instructed by the presidents, by 2030.                   ⇒ trade-turnover level = 30000000000 USD [target]
        A Russian company is prepared to take a 30 percent stake in the port.                      ⇒ investment share = 30 percent [target]
        Russian investors announced $300 million for a data centre in Almaty.                      ⇒ projects level = 300000000 USD [target]
        The cost of the Caspian railway tunnel is put at $3 billion.                               ⇒ projects level = 3000000000 USD [forecast]
        The railway line to Aktau, estimated at $3 billion, still has no investor.                 ⇒ projects level ~ 3000000000 USD [forecast]
        The $2 billion refinery that Russia is building in Aktau will open in 2023.                ⇒ projects level = 2000000000 USD
        Construction of a $2 billion refinery in Aktau will start in 2023.                         ⇒ projects level = 2000000000 USD [target]
        Russia will build six plants with an investment of $2 billion.                             ⇒ enterprises count = 6 count [target] || investment level = 2000000000 USD [target]
        The $500 million that Russia pledged to invest in Kazakhstan has not come.                 ⇒ investment level = 500000000 USD [target]
        Exports should grow to 9 billion dollars in 2022.                                          ⇒ exports level = 9000000000 USD [forecast]
        Russian direct investment in Kazakhstan jumped 27% to reach an all-time high of $1.9 billion. ⇒ investment level = 1900000000 USD || investment growth = 27 percent
        Trade, which stood at $19.1 billion in 2020, is projected to grow by 10-12 percent in 2021. ⇒ trade-turnover level = 19100000000 USD || trade-turnover growth 10..12 percent [forecast]
        The $1.2-billion plant, inaugurated in May, will produce 500,000 tonnes of polypropylene a year. ⇒ projects level = 1200000000 USD || other level = 500000 tonnes [target]
        The fund has a capital of $200 million, of which Russia will contribute half.              ⇒ investment level = 200000000 USD || investment share = 50 percent [target]
        Russia wants to raise trade to $40 billion by 2025.                                        ⇒ trade-turnover level = 40000000000 USD [target]
        Kazakhstan and Russia hope to raise trade to $30 billion.                                  ⇒ trade-turnover level = 30000000000 USD [forecast]
        Russia has pledged $2 billion in loans.                                                    ⇒ loans level = 2000000000 USD [target]
        The plant, which cost $90 million, was opened in June.                                     ⇒ projects level = 90000000 USD
        The new line will have a capacity of 10 million tonnes a year.                             ⇒ other level = 10000000 tonnes [target]
        It is planned to increase exports by 30 percent.                                           ⇒ exports growth = 30 percent [target]
        We could easily double our trade.                                                          ⇒ trade-turnover multiple = 2 times [forecast]
        If the trend continues, trade will exceed $24 billion.                                     ⇒ trade-turnover level > 24000000000 USD [forecast]
        We expected trade to reach $20 billion in 2020, but it came to $19.1 billion.              ⇒ trade-turnover level = 20000000000 USD [forecast] || trade-turnover level = 19100000000 USD
        Trade was expected to grow by 5% but shrank by 3%.                                         ⇒ trade-turnover growth = 5 percent [forecast] || trade-turnover growth = -3 percent
        """);

    [Theory]
    [MemberData(nameof(Modalities))]
    public void A_claim_is_a_fact_a_hope_or_an_aim_by_its_construction(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
