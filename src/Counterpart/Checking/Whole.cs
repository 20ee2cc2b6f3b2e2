using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Of whose trade a rank or a share is told, and with whom.</summary>
/// <param name="Owner">Whose whole trade.</param>
/// <param name="Partner">The country ranked in it, or whose part it is.</param>
/// <param name="Measure">What is ranked, seen from the owner.</param>
internal sealed record Whole(Country Owner, Country Partner, TradeMeasure Measure)
{
    /// <summary>What the claim's words say, or why they leave it open; a clause.</summary>
    /// <remarks>
    /// The words go before the order of the parties: "Kazakhstan's largest partner" is of Kazakhstan's trade. Without them exports are the
    /// seller's, imports the buyer's, and a rank in turnover is that of the first party in the second's trade, as reports tell it.
    /// </remarks>
    public static Answer<Whole> Of(Claim claim, Transcript transcript)
    {
        if (claim.From is not { } from || claim.To is not { } to || from == to)
        {
            return Answer.Unknown<Whole>($"the report does not tell whose {(claim.Measure == Reading.Measure.Rank ? "partner" : "share")} it is");
        }

        if (claim.Metric == Metric.TradeBalance)
        {
            return Answer.Unknown<Whole>(claim.Measure == Reading.Measure.Rank
                ? "partners are not ranked by surplus or deficit: imports are valued with freight and exports without, so that balances of many partners cannot be set in one order"
                : "a surplus or deficit is no part of a whole: balances with partners have both signs");
        }

        if (Stranger(claim.Quote.Text, from, to) is { } other)
        {
            return Answer.Unknown<Whole>($"the words name {Wording.Name(other)}, whose {(claim.Measure == Reading.Measure.Rank ? "rank" : "share")} it may be");
        }

        var owner = Named(claim, transcript, from, to);
        return (claim.Metric, owner) switch
        {
            (Metric.TradeTurnover, { } whose) => new Whole(whose, whose == from ? to : from, TradeMeasure.Turnover),
            (Metric.TradeTurnover, null) when claim.Measure == Reading.Measure.Rank => new Whole(to, from, TradeMeasure.Turnover),
            (Metric.TradeTurnover, null) => Answer.Unknown<Whole>($"the report does not tell whether it is a share of {Wording.Owner(from)} or of {Wording.Owner(to)} trade"),
            (_, null) when claim.Measure == Reading.Measure.Share && !Names(claim.Quote.Text, claim.Metric == Metric.Imports ? from : to) =>
                Answer.Unknown<Whole>("the report does not tell of what it is a share"),
            (_, { } whose) when whose == from => new Whole(from, to, TradeMeasure.Exports),
            (_, { } whose) when whose == to => new Whole(to, from, TradeMeasure.Imports),
            (Metric.Imports, _) => new Whole(to, from, TradeMeasure.Imports),
            _ => new Whole(from, to, TradeMeasure.Exports),
        };
    }

    private static Country? Named(Claim claim, Transcript transcript, Country from, Country to)
    {
        var text = transcript.Document.Text;
        var span = claim.Quote.Span;
        var end = span.End;
        while (end < text.Length && end < span.End + 80 && text[end] is not ('.' or ';' or '\n'))
        {
            end++;
        }

        var words = text.AsSpan(span.Start, end - span.Start);
        return One(Owns(words, from), Owns(words, to), from, to)
            ?? (words.Contains(" our ", StringComparison.OrdinalIgnoreCase) ? OfSpeaker(claim, transcript, from, to) : null)
            ?? One(Serves(words, from), Serves(words, to), from, to);
    }

    private static Country? One(bool first, bool second, Country from, Country to) => first == second ? null : first ? from : to;

    private static Country? OfSpeaker(Claim claim, Transcript transcript, Country from, Country to)
    {
        foreach (var person in transcript.People)
        {
            if (person.Name == claim.Speaker)
            {
                return person.Country == from || person.Country == to ? person.Country : null;
            }
        }

        return null;
    }

    // "Kazakhstan's", "the Kyrgyz Republic’s": the name before the apostrophe, by whatever tables call the country.
    private static bool Owns(ReadOnlySpan<char> words, Country country)
    {
        for (var at = 0; at < words.Length - 1; at++)
        {
            if (words[at] is '\'' or '’' && at > 0 && (words[at + 1] == 's' || words[at - 1] == 's') && EndsWithName(words[..at], country) && !IsPart(words[(at + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    // "Russia's share of": whose part it is, and not whose whole.
    private static bool IsPart(ReadOnlySpan<char> behind)
    {
        var words = behind.TrimStart('s').TrimStart();
        return words.StartsWith("share", StringComparison.Ordinal) || words.StartsWith("part ", StringComparison.Ordinal) || words.StartsWith("portion", StringComparison.Ordinal) || words.StartsWith("proportion", StringComparison.Ordinal);
    }

    private static bool EndsWithName(ReadOnlySpan<char> words, Country country)
    {
        var start = words.Length;
        for (var count = 0; count < 4 && start > 0; count++)
        {
            start = words[..(start - 1)].LastIndexOf(' ') + 1;
            if (AreaCodes.TryFind(words[start..].ToString(), out var named) && named == country)
            {
                return true;
            }

            if (start == 0)
            {
                break;
            }
        }

        return false;
    }

    private static bool Serves(ReadOnlySpan<char> words, Country country)
    {
        foreach (var lead in (ReadOnlySpan<string>)[" for ", " of "])
        {
            var at = words.IndexOf(lead, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = words[(at + lead.Length)..];
            rest = rest.StartsWith("the ", StringComparison.Ordinal) ? rest[4..] : rest;
            var end = 0;
            for (var count = 0; count < 3 && end < rest.Length; count++)
            {
                var next = rest[(end == 0 ? 0 : end + 1)..].IndexOfAny(" ,.;");
                end = next < 0 ? rest.Length : (end == 0 ? 0 : end + 1) + next;
                if (AreaCodes.TryFind(rest[..end].ToString(), out var named) && named == country)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A country named beside or instead of the parties: then it is not certain whose part is told.
    private static Country? Stranger(ReadOnlySpan<char> words, Country from, Country to)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (!char.IsUpper(words[at]) || (at > 0 && char.IsLetter(words[at - 1])))
            {
                continue;
            }

            var end = at;
            while (end < words.Length && char.IsLetter(words[end]))
            {
                end++;
            }

            if (end - at > 3 && AreaCodes.TryFind(words[at..end].ToString(), out var named) && named != from && named != to && named != Country.World)
            {
                return named;
            }

            at = end;
        }

        return null;
    }

    // Of exports or imports that name neither owner nor partner nothing tells what they are a part of.
    private static bool Names(ReadOnlySpan<char> words, Country country)
    {
        var start = -1;
        for (var at = 0; at <= words.Length; at++)
        {
            var letter = at < words.Length && char.IsLetter(words[at]);
            if (letter && start < 0)
            {
                start = at;
            }
            else if (!letter && start >= 0)
            {
                if (char.IsUpper(words[start]) && AreaCodes.TryFind(words[start..at].ToString(), out var named) && named == country)
                {
                    return true;
                }

                start = -1;
            }
        }

        return words.Contains(Countries.NameOf(country), StringComparison.Ordinal);
    }
}
