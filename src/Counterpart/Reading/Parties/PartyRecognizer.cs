using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>Finds the countries named in a text, and the two whose relation it is about.</summary>
internal static class PartyRecognizer
{
    /// <summary>All countries named, in text order.</summary>
    public static List<PartyMention> Find(Passage passage)
    {
        var found = new List<PartyMention>();
        for (var i = 0; i < passage.Tokens.Length;)
        {
            if (At(passage, i) is { } mention)
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

    /// <summary>The country named at a token.</summary>
    public static PartyMention? At(Passage passage, int token)
    {
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
                return new PartyMention(new(match.Start, match.End), new Country(match.Sense.Value), named);
            }
        }

        return null;
    }

    /// <summary>The parties of the report's relation, in the order in which it introduces them.</summary>
    /// <remarks>The two named most; a city counts less than a name, since a dateline may stand in a third country.</remarks>
    public static IReadOnlyList<Country> Relation(IReadOnlyList<PartyMention> mentions, IReadOnlyDictionary<Country, int> extra)
    {
        var weights = new Dictionary<Country, (int Weight, int First)>();
        foreach (var mention in mentions)
        {
            var weight = mention.Form == PartyForm.City ? 1 : 3;
            var (sum, first) = weights.TryGetValue(mention.Country, out var seen) ? seen : (0, mention.Range.Start);
            weights[mention.Country] = (sum + weight, mention.Form == PartyForm.City && sum > 0 ? first : Math.Min(first, mention.Range.Start));
        }

        foreach (var (country, weight) in extra)
        {
            if (weights.TryGetValue(country, out var seen))
            {
                weights[country] = (seen.Weight + weight, seen.First);
            }
        }

        return [.. weights
            .Where(w => w.Value.Weight > 1)
            .OrderByDescending(w => w.Value.Weight)
            .ThenBy(w => w.Value.First)
            .Take(2)
            .OrderBy(w => FirstByName(mentions, w.Key) ?? w.Value.First)
            .Select(w => w.Key)];
    }

    private static int? FirstByName(IReadOnlyList<PartyMention> mentions, Country country)
    {
        foreach (var mention in mentions)
        {
            if (mention.Country == country && mention.Form != PartyForm.City)
            {
                return mention.Range.Start;
            }
        }

        return null;
    }
}
