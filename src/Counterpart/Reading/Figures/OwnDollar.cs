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
        if ((home ?? WithDollar(relation)) is not { } own || CodeOf(own) is not { } code || !HasBareSign(p))
        {
            return null;
        }

        // "C$2.6 billion" beside "US$150 million": whoever tells both apart means his own where he tells neither.
        var (namesOwn, namesAmerican) = (Names(p, SignOf(code)), NamesAmerican(p));
        if (namesOwn && namesAmerican)
        {
            return code;
        }

        return !namesAmerican && !namesOwn && (dateline is null || dateline == own) && (home is not null || IsOfficial(p) && own == relation[0] || HasOffice(p, own)) ? code : null;
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

    /// <summary>The one party that has a dollar of its own; where both have one, the reporting side.</summary>
    private static Country? WithDollar(IReadOnlyList<Country> relation)
    {
        foreach (var party in relation)
        {
            if (CodeOf(party) is not null)
            {
                return party;
            }
        }

        return null;
    }

    private static string SignOf(string code) => code switch { "AUD" => "a", "CAD" => "c", "NZD" => "nz", _ => "s" };

    /// <summary>"C$", "NZ$": whether the text writes the sign with its letters.</summary>
    private static bool Names(Passage p, string letters)
    {
        for (var i = 1; i < p.Tokens.Length; i++)
        {
            if (p.IsMark(i, '$') && IsLettered(p, i) && p.Is(i - 1, letters))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Stats NZ said", "Statistics Canada", "the Australian Bureau of Statistics": an office of the country speaks, and no agency.</summary>
    private static bool HasOffice(Passage p, Country own)
    {
        if (OutletReader.Find(p) is { } outlet && OutletReader.Masthead(p) is null && !HasOffice(p, outlet.Range))
        {
            return false;
        }

        foreach (var mention in p.Parties)
        {
            if (mention.Country == own && (IsStatistics(p, mention.Range.Start - 1) || (IsOffice(p, mention.Range.End) && IsStatistics(p, mention.Range.End + 2))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOffice(Passage p, int i) => p.Is(i, Category.Organisation) && p.Tokens[i].IsCapital;

    private static bool IsStatistics(Passage p, int i) => p.Lower(i) is "stats" or "statistics" && p.Tokens[i].IsCapital;

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
