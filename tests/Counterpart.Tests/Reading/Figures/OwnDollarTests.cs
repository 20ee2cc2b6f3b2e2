namespace Counterpart.Tests.Reading.Figures;

/// <summary>Whose dollar a bare sign is.</summary>
public class OwnDollarTests
{
    /// <summary>A report, lines parted by <c>\n</c>, and the currencies of its claims.</summary>
    public static TheoryData<string, string> Reports { get; } = Rows.Pairs(
        """
        # a ministry or a statistics office that has a dollar of its own
        Media release\n\nMinister for Trade Tom Brady\n\nAustralia's exports to Kenya reached $300 million last year. ⇒ AUD
        Statistics Canada – merchandise trade\n\nCanada's exports to Peru rose to $1.2 billion in May; imports from Peru were $3.1 billion. ⇒ CAD CAD
        OTTAWA – Canadian Trade Minister Anne Roy met her Peruvian counterpart. Canada's exports to Peru were worth 900 million dollars last year. ⇒ CAD
        # it tells the two apart
        Imports from China rise\n\nImports from China rose to $1.5 billion in January, Stats NZ said today. New Zealand's exports to China were $1.4 billion. ⇒ NZD NZD
        Remarks by the Minister at the Canada–Peru Business Council, Lima\n\nCanada's exports to Peru reached C$2.6 billion last year. Two-way trade reached $5.1 billion, and investment US$2 billion. ⇒ CAD CAD USD
        Media release\n\nMinister for Trade Tom Brady\n\nAustralia's exports to Kenya reached $300 million last year, or US$200 million. ⇒ USD USD
        # an agency, a dateline elsewhere, another side that reports
        SYDNEY, May 3 (Reuters) – Australian Trade Minister Tom Brady said exports to Kenya reached $300 million last year. ⇒ USD
        NAIROBI – Australian Trade Minister Tom Brady said Australia's exports to Kenya reached $300 million last year. ⇒ USD
        Press release of the Ministry of Trade of Kenya\n\nKenya's exports to Australia reached $90 million last year. ⇒ USD
        """);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_bare_dollar_is_that_of_the_ministry_which_reports(string report, string expected) =>
        Assert.Equal(expected, string.Join(' ', Texts.Read(report.Replace("\\n", "\n", StringComparison.Ordinal)).Claims.Select(c => c.Figure!.Unit.Code)));
}
