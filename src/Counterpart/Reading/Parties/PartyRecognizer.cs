using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>Finds the countries named in a text, and the two whose relation it is about.</summary>
internal static class PartyRecognizer
{
    private const ulong Naming = (1UL << (int)Category.Country) | (1UL << (int)Category.Adjective) | (1UL << (int)Category.People) | (1UL << (int)Category.City);

    /// <summary>All countries named, in text order; of overlapping ones the one that starts first: "South African" names no Africa.</summary>
    public static List<PartyMention> Find(Passage passage)
    {
        var found = new List<PartyMention>();
        var next = 0;
        foreach (var i in passage.Where(Naming))
        {
            if (i >= next && Starting(passage, i) is { } mention)
            {
                found.Add(mention);
                next = mention.Range.End;
            }
        }

        return found;
    }

    /// <summary>The country whose mention starts at a token.</summary>
    public static PartyMention? At(Passage passage, int token) =>
        passage.Starting(token).HasAny(Naming) ? StartingAt(passage.Parties, token) : null;

    private static PartyMention? StartingAt(IReadOnlyList<PartyMention> parties, int token)
    {
        var (low, high) = (0, parties.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = parties[middle].Range.Start;
            if (start == token)
            {
                return parties[middle];
            }

            (low, high) = start < token ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static PartyMention? Starting(Passage passage, int token)
    {
        PartyMention? best = null;
        foreach (var match in passage.At(token))
        {
            PartyForm? form = match.Sense.Category switch
            {
                Category.Country => PartyForm.Name,
                Category.Adjective => PartyForm.Adjective,
                Category.People => PartyForm.People,
                Category.City => PartyForm.City,
                _ => null,
            };
            if (form is { } named && !IsOfContinent(passage, token, match) && !(match.End < passage.Tokens.Length && passage.IsMark(match.End, '$')) && !IsOfMoney(passage, match))
            {
                // "German" is both the people and the adjective; before a noun it is the adjective.
                var mention = new PartyMention(new(match.Start, match.End), new Country(match.Sense.Value), named);
                if (best is null || (best.Form == PartyForm.People && named == PartyForm.Adjective && mention.Range.End == best.Range.End))
                {
                    best = mention;
                }
            }
        }

        return best;
    }

    /// <summary>"US dollars", "Japanese yen": the money of a country is no party. In "Korea won" it is one.</summary>
    private static bool IsOfMoney(Passage passage, Match match) =>
        passage.Is(match.End, Category.CurrencyName) && (!passage.Is(match.End, "won") || match.Sense.Category == Category.Adjective) && !(passage.Is(match.End, "crown") && passage.Tokens[match.End].IsCapital);

    /// <summary>"Inter-American", "Latin American", "East African": a part of the world, no party.</summary>
    private static bool IsOfContinent(Passage passage, int token, Match match) =>
        match.End == token + 1 && match.Sense.Value is "USA" or "AU" && passage.Lower(token) is "america" or "american" or "americans" or "africa" or "african" or "africans" && passage.Lower(passage.IsDash(token - 1) ? token - 2 : token - 1) is "inter" or "latin" or "north" or "south" or "central" or "east" or "west" or "eastern" or "western" or "northern" or "southern" or "pan";

    /// <summary>Tokens within which a report names whom it is about.</summary>
    private const int Opening = 150;

    /// <summary>Whether a mention names not the seat but an office of a union of states: "the African Union Commission".</summary>
    public static bool IsOffice(Passage passage, PartyMention mention) => mention.Range.Count > 1 && passage.Is(mention.Range.End - 1, "commission");

    private static bool IsClub(Passage passage, PartyMention mention) =>
        mention.Country.Code is "BRICS" or "SCO" or "CIS" || (mention.Country.Code == "AU" && passage.Lower(mention.Range.Start) is "africa" or "african" && mention.Range.Count == 1);

    /// <summary>The two parties of the report's relation: those named most.</summary>
    /// <remarks>A city counts less than a name, since a dateline may stand in a third country.</remarks>
    public static IReadOnlyList<Country> Relation(Passage passage, IReadOnlyList<PartyMention> mentions, IReadOnlyList<Figurehead> people)
    {
        var candidates = new List<Candidate>();
        foreach (var mention in mentions)
        {
            var candidate = Of(candidates, mention.Country);
            if (candidate is null)
            {
                candidates.Add(candidate = new Candidate(mention.Country) { First = mention.Range.Start });
            }

            // A continent or a club of states is named in passing more often than as a party.
            candidate.Weight += mention.Form == PartyForm.City || IsClub(passage, mention) ? 1 : 3;
            candidate.Mentions++;
        }

        foreach (var person in people)
        {
            if (person.Country is { } country && Of(candidates, country) is { } candidate)
            {
                candidate.Weight += 3;
            }
        }

        candidates.RemoveAll(c => c.Weight < 2);

        // A party is named early or again and again; a country named once in a long report is none.
        candidates.RemoveAll(c => c.First > Opening && c.Mentions * 200 < passage.Tokens.Length && c != candidates[0]);
        candidates.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.First.CompareTo(b.First));
        candidates.RemoveRange(Math.Min(2, candidates.Count), Math.Max(0, candidates.Count - 2));
        return InOrder(passage, candidates.ConvertAll(c => c.Country), mentions, people);
    }

    /// <summary>The parties in the order in which the report introduces them: by name, by adjective, or by one of their people.</summary>
    /// <remarks>A city introduces nobody while a name does, but one that owns does: "Seoul's second boom". Whoever is introduced by "with" alone is the partner: "Meeting with President of Azerbaijan".</remarks>
    public static IReadOnlyList<Country> InOrder(Passage passage, IReadOnlyList<Country> parties, IReadOnlyList<PartyMention> mentions, IReadOnlyList<Figurehead> people)
    {
        if (parties.Count < 2)
        {
            return parties;
        }

        // There are two, and each text asks twice: no map is made of them.
        var (one, other) = ((IsCity: true, At: int.MaxValue), (IsCity: true, At: int.MaxValue));
        foreach (var mention in mentions)
        {
            Introduce(mention.Country, mention.Form == PartyForm.City && !IsOffice(passage, mention) && !passage.Is(mention.Range.End + 1, "s"), mention.Range.Start);
        }

        foreach (var person in people)
        {
            if (person.Country is { } country)
            {
                Introduce(country, false, person.Range.Start);
            }
        }

        var isInOrder = !Precedes(other, one);
        var introduced = isInOrder ? one : other;
        return isInOrder == (introduced.IsCity || !IsPartner(passage, introduced.At)) ? parties : [parties[1], parties[0]];

        void Introduce(Country country, bool isCity, int at)
        {
            ref var known = ref country.Code == parties[0].Code ? ref one : ref other;
            if ((country.Code == parties[0].Code || country.Code == parties[1].Code) && Precedes((isCity, at), known))
            {
                known = (isCity, at);
            }
        }

        static bool Precedes((bool IsCity, int At) a, (bool IsCity, int At) b) => a.IsCity == b.IsCity ? a.At < b.At : b.IsCity;
    }

    /// <summary>Whether "with" leads to the first party and nobody stands before it: no sentence, but a heading or an opening phrase.</summary>
    private static bool IsPartner(Passage passage, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 8); i--)
        {
            if (passage.Is(i, "with"))
            {
                return true;
            }

            if (passage.Tokens[i].Kind != TokenKind.Word || !(passage.Tokens[i].IsCapital || passage.Lower(i) is "the" or "of" or "and" or "a" or "delegation"))
            {
                return false;
            }
        }

        return false;
    }

    private static Candidate? Of(List<Candidate> candidates, Country country)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Country.Code == country.Code)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A country on its way to be a party.</summary>
    private sealed class Candidate(Country country)
    {
        public Country Country { get; } = country;

        public int Weight { get; set; }

        public int First { get; set; }

        public int Mentions { get; set; }
    }
}
