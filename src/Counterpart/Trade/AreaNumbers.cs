using System.Globalization;

namespace Counterpart.Trade;

/// <summary>The numbers by which UN Comtrade and CEPII's BACI know a country in a year, where they differ from M49.</summary>
/// <remarks>
/// Both count some territories in (842 is the United States with Puerto Rico), and gave new numbers when borders changed (280 was the Federal Republic of Germany to 1990).
/// What a table calls a country is found by <see cref="AreaCodes"/>; here it is the other way round: what a service wants to be asked by.
/// </remarks>
public static class AreaNumbers
{
    private const int Always = 0, Open = 9999;

    // From UN Comtrade's lists of reporters and partners of June 2025.
    private static readonly (string Country, int First, int Last, int Number)[] OfComtrade =
    [
        ("WLD", Always, Open, 0),
        ("EU", Always, Open, 97),
        ("BEL", Always, 1998, 58),
        ("CHE", Always, Open, 757),
        ("DEU", Always, 1990, 280),
        ("ETH", Always, 1992, 230),
        ("FRA", Always, Open, 251),
        ("IND", 1975, Open, 699),
        ("NOR", Always, Open, 579),
        ("PAK", Always, 1971, 588),
        ("PAN", Always, 1977, 590),
        ("REU", Always, 1996, 638),
        ("SDN", Always, 2011, 736),
        ("TWN", Always, Open, 490),
        ("USA", Always, 1980, 841),
        ("USA", 1981, Open, 842),
        ("VNM", Always, 1974, 868),
        ("XKX", Always, Open, 412),
        ("YEM", Always, 1990, 886),
    ];

    // From the list of countries that comes with BACI.
    private static readonly (string Country, int First, int Last, int Number)[] OfBaci =
    [
        ("BEL", Always, 1998, 58),
        ("CHE", Always, Open, 757),
        ("DEU", Always, 1990, 280),
        ("FRA", Always, Open, 251),
        ("IND", Always, Open, 699),
        ("ITA", Always, Open, 381),
        ("NOR", Always, Open, 579),
        ("SDN", Always, 2011, 736),
        ("TWN", Always, Open, 490),
        ("USA", Always, Open, 842),
    ];

    /// <summary>The number by which UN Comtrade knows a country in a year; null when it knows none.</summary>
    public static int? Comtrade(Country country, int year) => In(OfComtrade, country, year);

    /// <summary>The number by which BACI knows a country in a year; null when it knows none.</summary>
    public static int? Baci(Country country, int year) => In(OfBaci, country, year);

    private static int? In((string Country, int First, int Last, int Number)[] own, Country country, int year)
    {
        ArgumentNullException.ThrowIfNull(country);
        foreach (var (code, first, last, number) in own)
        {
            if (code == country.Code && year >= first && year <= last)
            {
                return number;
            }
        }

        return Countries.TryGet(country.Code, out var facts) && facts.M49.Length == 3 ? int.Parse(facts.M49, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
