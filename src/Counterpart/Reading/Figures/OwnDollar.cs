using Counterpart.Reading.Languages;
using Counterpart.Reading.Meetings;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>The dollar that a bare "$" means where a country with a dollar of its own reports.</summary>
/// <remarks>
/// The world over "$" is the dollar of the United States. A ministry in Ottawa, Canberra, Wellington or Singapore means its own,
/// and so does a statistics office, unless the text tells the two apart by writing "US$" or "US dollars".
/// </remarks>
internal static class OwnDollar
{
    /// <summary>Tokens at the start of a text among which its publisher shows.</summary>
    private const int Head = 60;

    /// <summary>The code of the currency; null where "$" keeps its common meaning.</summary>
    /// <param name="p">The text.</param>
    /// <param name="relation">The parties, the reporting side first.</param>
    /// <param name="home">Country of the outlet that the head names; null for one of no country.</param>
    /// <param name="dateline">Country of the dateline.</param>
    public static string? Of(Passage p, IReadOnlyList<Country> relation, Country? home, Country? dateline)
    {
        if (relation.Count == 0 || CodeOf(home ?? relation[0]) is not { } code)
        {
            return null;
        }

        var own = home ?? relation[0];
        return (dateline is null || dateline == own) && (home is not null || IsOfficial(p)) && HasBareSign(p) && !NamesAmerican(p) ? code : null;
    }

    /// <summary>The same figures, those with a bare sign in another currency.</summary>
    public static void Apply(Passage p, List<FigureMention> figures, string code)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { Kind: FigureKind.Money } sum && sum.Figure.Unit.Code == "USD" && IsBare(p, sum.Core))
            {
                figures[i] = sum with { Figure = sum.Figure with { Unit = Unit.Currency(code) } };
            }
        }
    }

    private static string? CodeOf(Country? country) => country?.Code switch { "AUS" => "AUD", "CAN" => "CAD", "NZL" => "NZD", "SGP" => "SGD", _ => null };

    /// <summary>Whether a ministry or a statistics office speaks, and no agency: by a masthead, a release, a minister in the head.</summary>
    private static bool IsOfficial(Passage p)
    {
        if (OutletReader.Find(p) is { } outlet && OutletReader.Masthead(p) is null && !HasOffice(p, outlet.Range))
        {
            return false;
        }

        for (var i = 0; i < Math.Min(Head, p.Tokens.Length); i++)
        {
            if (p.Is(i, Category.Role) || p.Lower(i) is "release" or "beehive" or "backgrounder" or "statistics" or "merchandise" || (p.Is(i, Category.Organisation) && p.Tokens[i].IsCapital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOffice(Passage p, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (p.Is(i, Category.Organisation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBareSign(Passage p)
    {
        for (var i = 0; i < p.Tokens.Length; i++)
        {
            if ((p.IsMark(i, '$') && !IsLettered(p, i)) || p.Is(i, "dollars"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"US$", "U.S. dollars", "USD": a text that names the American dollar means another by the bare sign, or tells of none but that.</summary>
    private static bool NamesAmerican(Passage p)
    {
        for (var i = 0; i < p.Tokens.Length; i++)
        {
            if (p.Is(i, "usd") || (p.IsMark(i, '$') && IsLettered(p, i) && p.Is(i - 1, "us")) || (p.Lower(i) is "dollars" && p.Lower(i - 1) is "us" or "american" || (p.Is(i, "dollars") && p.IsMark(i - 1, '.'))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLettered(Passage p, int sign) => !p.Tokens[sign].SpaceBefore && sign > 0 && p.Tokens[sign - 1].Kind == TokenKind.Word;

    private static bool IsBare(Passage p, TokenRange core) =>
        p.IsMark(core.Start, '$') || (p.Lower(core.End - 1) is "dollars" or "dollar" && !p.Is(core.End - 2, Category.Country) && !p.Is(core.End - 2, Category.Adjective));
}
