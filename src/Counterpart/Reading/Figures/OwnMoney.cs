using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Whose money a name means that several countries share: "crowns" in a report of Sweden and India are Swedish.</summary>
/// <remarks>The vocabulary gives each name the currency that it most usually means; where that country is none of the parties and one of them has money of the name, it is theirs.</remarks>
internal static class OwnMoney
{
    /// <summary>What stands for dinars until it is known whose they are.</summary>
    public const string Dinar = "RSD";

    private const string Dinars = "SRB RSD JOR JOD IRQ IQD KWT KWD BHR BHD DZA DZD TUN TND LBY LYD";

    /// <summary>Each row: the usual meaning of a name, its country, and the countries that have money of that name.</summary>
    private static readonly (string Usual, string Country, string Others)[] Shared =
    [
        ("CZK", "CZE", "SWE SEK NOR NOK DNK DKK ISL ISK"),
        ("NOK", "NOR", "DNK DKK"),
        ("SEK", "SWE", "ISL ISK"),
        ("MXN", "MEX", "ARG ARS CHL CLP COL COP PHL PHP URY UYU DOM DOP CUB CUP"),
        ("INR", "IND", "PAK PKR LKA LKR NPL NPR MUS MUR SYC SCR"),
        ("KES", "KEN", "UGA UGX TZA TZS SOM SOS"),
        ("CHF", "CHE", "RWA RWF BDI BIF GIN GNF DJI DJF COM KMF COD CDF"),
        ("AED", "ARE", "MAR MAD"),
        ("AZN", "AZE", "TKM TMT"),
        ("IRR", "IRN", "OMN OMR YEM YER"),
        ("SAR", "SAU", "QAT QAR OMN OMR YEM YER"),
        ("GBP", "GBR", "EGY EGP LBN LBP SYR SYP SDN SDG"),
        ("RON", "ROU", "MDA MDL"),
    ];

    /// <summary>Gives the figures of a sentence the money of the party that has it.</summary>
    /// <param name="p">The text.</param>
    /// <param name="relation">The parties.</param>
    /// <param name="figures">The figures; those concerned are replaced.</param>
    public static void Settle(Passage p, IReadOnlyList<Country> relation, List<FigureMention> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { Kind: FigureKind.Money } dinars && dinars.Figure.Unit.Code == Dinar && p.Lower(dinars.Core.End - 1) is "dinar" or "dinars" && !p.Is(dinars.Core.End - 2, Category.Country))
            {
                // Whose they are is not told where no party has any.
                figures[i] = DinarOf(relation) is { } theirs ? dinars with { Figure = dinars.Figure with { Unit = Unit.Currency(theirs) } } : dinars with { Kind = FigureKind.Measure, Figure = dinars.Figure with { Unit = Unit.Other } };
                continue;
            }

            if (figures[i] is { Kind: FigureKind.Money } sum && sum.Figure.Unit.Code is { } code && IsShared(code) && IsBare(p, sum.Core) && Of(code, relation) is { } own)
            {
                figures[i] = sum with { Figure = sum.Figure with { Unit = Unit.Currency(own) } };
            }
        }
    }

    /// <summary>The dinar of a country; null for one that has none.</summary>
    public static string? DinarOf(Country country)
    {
        var at = Dinars.IndexOf(country.Code, StringComparison.Ordinal);
        return at >= 0 && at % 8 == 0 ? Dinars.Substring(at + 4, 3) : null;
    }

    /// <summary>The dinar of the first party that has one.</summary>
    private static string? DinarOf(IReadOnlyList<Country> relation)
    {
        foreach (var party in relation)
        {
            if (DinarOf(party) is { } own)
            {
                return own;
            }
        }

        return null;
    }

    private static bool IsShared(string code) => code is "CZK" or "NOK" or "SEK" or "MXN" or "INR" or "KES" or "CHF" or "AED" or "AZN" or "IRR" or "SAR" or "GBP" or "RON";

    private static string? Of(string code, IReadOnlyList<Country> relation)
    {
        foreach (var (usual, country, others) in Shared)
        {
            if (usual != code)
            {
                continue;
            }

            string? own = null;
            foreach (var party in relation)
            {
                if (party.Code == country)
                {
                    return null;
                }

                var at = others.IndexOf(party.Code, StringComparison.Ordinal);
                if (at >= 0 && at % 8 == 0)
                {
                    // Both parties have one: whose is meant stays open.
                    if (own is not null)
                    {
                        return null;
                    }

                    own = others.Substring(at + 4, 3);
                }
            }

            return own;
        }

        return null;
    }

    /// <summary>"11.9 billion crowns", "Rs 500 crore": a name or "Rs" with no country to it, and no code.</summary>
    private static bool IsBare(Passage p, TokenRange core)
    {
        for (var i = core.Start; i < core.End; i++)
        {
            if (p.Is(i, Category.Country) || p.Is(i, Category.Adjective))
            {
                return false;
            }
        }

        return p.Is(core.Start, "rs") || (p.Is(core.End - 1, Category.CurrencyName) && p.Lower(core.End - 1).Length > 3);
    }
}
