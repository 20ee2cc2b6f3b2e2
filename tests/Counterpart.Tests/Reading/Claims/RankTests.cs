namespace Counterpart.Tests.Reading.Claims;

/// <summary>Places in an order, and words of order that are none.</summary>
public class RankTests
{
    /// <summary>A place and whose; <c>-</c> where no claim must be read.</summary>
    public static TheoryData<string, string> Ranks { get; } = Rows.Pairs(
        """
        Russia ranks third among Kazakhstan's trading partners.                                    ⇒ the report: trade-turnover RUS→KAZ rank = 3 rank period open
        In 2020 Kazakhstan rose from ninth to seventh place among Russia's trading partners.       ⇒ the report: trade-turnover KAZ→RUS rank = 7 rank 2020 || the report: trade-turnover KAZ→RUS rank = 9 rank 2020
        Kazakhstan is Russia's fifth-largest export market.                                        ⇒ the report: exports RUS→KAZ rank = 5 rank period open
        Russia is among Kazakhstan's top three investors.                                          ⇒ the report: investment KAZ→RUS rank <= 3 rank period open
        Russia is the number one source of Kazakhstan's imports.                                   ⇒ the report: imports RUS→KAZ rank = 1 rank period open
        Uranium is Kazakhstan's top export.                                                        ⇒ the report: exports KAZ→RUS rank = 1 rank period open
        Kazakhstan booked its second-largest surplus with any country in 2020.                     ⇒ the report: trade-balance KAZ→RUS rank = 2 rank 2020
        Russia ranks first among foreign investors in the region and fourth globally.              ⇒ the report: investment RUS→KAZ rank = 4 rank period open || the report: investment RUS→KAZ rank = 1 rank period open
        The plant is the largest Russian investment in Kazakhstan to date.                         ⇒ the report: investment RUS→KAZ rank = 1 rank period open
        The ministers met a leading investor.                                                      ⇒ -
        Russia was the first investor to come to the region.                                       ⇒ -
        Russia is one of the largest buyers of Kazakh grain.                                       ⇒ -
        The two sides will hold the third meeting of partners in October.                          ⇒ -
        Almaty is the largest market in Central Asia.                                              ⇒ -
        """);

    [Theory]
    [MemberData(nameof(Ranks))]
    public void A_place_in_an_order_is_read_with_what_is_ranked(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
