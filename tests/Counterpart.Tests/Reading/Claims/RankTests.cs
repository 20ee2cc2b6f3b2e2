namespace Counterpart.Tests.Reading.Claims;

/// <summary>Places in an order, and words of order that are none.</summary>
public class RankTests
{
    /// <summary>A place and whose; <c>-</c> where no claim must be read.</summary>
    public static TheoryData<string, string> Ranks { get; } = Rows.Pairs(
        """
        Russia ranks third among Kazakhstan's trading partners.                                    ⇒ trade-turnover rank = 3 rank
        In 2020 Kazakhstan rose from ninth to seventh place among Russia's trading partners.       ⇒ trade-turnover rank = 7 rank || trade-turnover rank = 9 rank
        Kazakhstan is Russia's fifth-largest export market.                                        ⇒ exports rank = 5 rank
        Russia is among Kazakhstan's top three investors.                                          ⇒ investment rank <= 3 rank
        Russia is the number one source of Kazakhstan's imports.                                   ⇒ imports rank = 1 rank
        Uranium is Kazakhstan's top export.                                                        ⇒ exports rank = 1 rank
        Kazakhstan booked its second-largest surplus with any country in 2020.                     ⇒ trade-balance rank = 2 rank
        Russia ranks first among foreign investors in the region and fourth globally.              ⇒ investment rank = 4 rank || investment rank = 1 rank
        The plant is the largest Russian investment in Kazakhstan to date.                         ⇒ investment rank = 1 rank
        The ministers met a leading investor.                                                      ⇒ -
        Russia was the first investor to come to the region.                                       ⇒ -
        Russia is one of the largest buyers of Kazakh grain.                                       ⇒ -
        The two sides will hold the third meeting of partners in October.                          ⇒ -
        Almaty is the largest market in Central Asia.                                              ⇒ -
        Russia is the top destination for Kazakh exports.                                          ⇒ exports rank = 1 rank
        Russia overtook China to become Kazakhstan's biggest supplier.                             ⇒ imports rank = 1 rank
        Russia is Kazakhstan's No. 1 trading partner.                                              ⇒ trade-turnover rank = 1 rank
        Russia climbed two places to fifth among Kazakhstan's investors in 2020.                   ⇒ investment rank = 5 rank
        Kazakhstan is the 11th largest market for Russian goods.                                   ⇒ exports rank = 11 rank
        Two-way trade soared to US$19.1bn in 2020, making Russia Kazakhstan's third-biggest partner. ⇒ trade-turnover level = 19100000000 USD || trade-turnover rank = 3 rank
        Kazakhstan accounted for 3.2% of Russia's foreign trade and ranked tenth.                  ⇒ trade-turnover rank = 10 rank || trade-turnover share = 3.2 percent
        Russia was the first supplier of grain from the north.                                     ⇒ exports rank = 1 rank
        Russia is Kazakhstan's fourth-largest customer.                                            ⇒ exports rank = 4 rank
        Russia took second place among Kazakhstan's export partners.                               ⇒ exports rank = 2 rank
        In 2020 the main partner among the neighbours was Russia.                                  ⇒ trade-turnover rank = 1 rank
        In 2020 Russia was Kazakhstan's second-largest trading partner globally and largest in Eurasia. ⇒ trade-turnover rank = 1 rank || trade-turnover rank = 2 rank
        Russia is the second-largest destination for Kazakh vegetables.                            ⇒ exports rank = 2 rank
        Russia is no longer Kazakhstan's second-largest investor; it now ranks fifth.              ⇒ investment rank = 5 rank
        """);

    [Theory]
    [MemberData(nameof(Ranks))]
    public void A_place_in_an_order_is_read_with_what_is_ranked(string text, string expected) => Assert.Equal(ClaimLines.Of(expected), ClaimLines.Read(text));
}
