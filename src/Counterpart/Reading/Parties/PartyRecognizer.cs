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
        for (var i = 0; i < passage.Tokens.Length;)
        {
            if (passage.Starting(i).HasAny(Naming) && Starting(passage, i) is { } mention)
            {
                found.Add(mention);
                i = mention.Range.End;
            }
            else
            {
                i++;
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
        foreach (ref readonly var match in passage.At(token))
        {
            PartyForm? form = match.Sense.Category switch
            {
                Category.Country => PartyForm.Name,
                Category.Adjective => PartyForm.Adjective,
                Category.People => PartyForm.People,
                Category.City => PartyForm.City,
                _ => null,
            };
            if (form is { } named && !(match.End < passage.Tokens.Length && passage.IsMark(match.End, '$')))
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

    /// <summary>The parties of the report's relation, in the order in which it introduces them.</summary>
    /// <remarks>The two named most; a city counts less than a name, since a dateline may stand in a third country.</remarks>
    public static IReadOnlyList<Country> Relation(IReadOnlyList<PartyMention> mentions, IReadOnlyList<Figurehead> people)
    {
        var candidates = new List<Candidate>();
        foreach (var mention in mentions)
        {
            var candidate = candidates.Find(c => c.Country == mention.Country);
            if (candidate is null)
            {
                candidates.Add(candidate = new Candidate(mention.Country) { First = mention.Range.Start });
            }

            candidate.Weight += mention.Form == PartyForm.City ? 1 : 3;
            if (mention.Form != PartyForm.City && !candidate.IsNamed)
            {
                (candidate.IsNamed, candidate.First) = (true, mention.Range.Start);
            }
        }

        foreach (var person in people)
        {
            if (candidates.Find(c => c.Country == person.Country) is { } candidate)
            {
                candidate.Weight += 3;
            }
        }

        candidates.RemoveAll(c => c.Weight < 2);
        candidates.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.First.CompareTo(b.First));
        candidates.RemoveRange(Math.Min(2, candidates.Count), Math.Max(0, candidates.Count - 2));
        candidates.Sort((a, b) => a.First.CompareTo(b.First));
        return candidates.ConvertAll(c => c.Country);
    }

    /// <summary>A country on its way to be a party.</summary>
    private sealed class Candidate(Country country)
    {
        public Country Country { get; } = country;

        public int Weight { get; set; }

        public int First { get; set; }

        public bool IsNamed { get; set; }
    }
}
