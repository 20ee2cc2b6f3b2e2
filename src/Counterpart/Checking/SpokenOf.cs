using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>Whether the words around a claim speak of the trade of two countries, or of one country's own economy.</summary>
/// <remarks>
/// A claim that names no partner is given the other party of the report. "Trade amounted to $865 billion" in a speech at a forum of two countries may be of the whole
/// trade of one, so what stands nearest before it decides: the partner or a word such as "mutual", or "the economy" and "foreign trade". Where the latter does,
/// the claim is refused rather than held against the books of the pair. Where neither stands near, the pair is meant, as in most reports of talks.
/// </remarks>
internal static class SpokenOf
{
    private const int Reach = 900;

    private static readonly string[] TwoSided =
    [
        "bilateral", "mutual", "reciprocal", "two-way", "between", "two countries", "two states", "two nations", "both countries", "both sides", "our countries", "our two", "our states", "each other", "one another",
        "neighbour", "neighbor", "your country", "with you", "with us", "to us", "from us", "other side", "the partner",
    ];

    private static readonly string[] OneSided =
    [
        "economy", "economic growth", "gdp", "gross domestic product", "inflation", "unemployment", "foreign trade", "external trade", "sovereign debt", "currency reserves", "industrial output", "industrial production",
    ];

    /// <summary>Why the books of the pair are not asked; a clause, or null.</summary>
    public static string? WhyNot(Claim claim, Transcript transcript)
    {
        if (claim.From is not { } from || claim.To is not { } to || from == to || !Needs.IsTrade(claim.Metric) || claim.Measure is Measure.Rank or Measure.Share)
        {
            return null;
        }

        var text = transcript.Document.Text;
        var span = claim.Quote.Span;
        if (span.End > text.Length || !text.AsSpan(span.Start, span.Length).SequenceEqual(claim.Quote.Text))
        {
            return null;
        }

        var start = SentenceStart(text, span.Start);
        var end = SentenceEnd(text, span.End);
        var owner = Owner(claim, transcript);
        if (Last(text, start, end, TwoSided) >= 0 || Partner(transcript, start, end, from, to, owner) >= 0)
        {
            return null;
        }

        var open = Last(text, start, end, OneSided) >= 0;
        if (!open)
        {
            var first = Math.Max(0, start - Reach);
            var one = Last(text, first, start, OneSided);
            open = one >= 0 && one > Last(text, first, start, TwoSided) && one > Partner(transcript, first, start, from, to, owner);
        }

        return open ? $"the words do not tell whether {Wording.Owner(owner ?? from)} trade with {Wording.Name(owner == to ? from : to)} is meant or that with all countries" : null;
    }

    // Whose economy would be spoken of: the speaker's own, else that of whoever sells or buys; of a turnover it is not known.
    private static Country? Owner(Claim claim, Transcript transcript)
    {
        foreach (var person in transcript.People)
        {
            if (person.Name == claim.Speaker && (person.Country == claim.From || person.Country == claim.To))
            {
                return person.Country;
            }
        }

        return claim.Metric switch
        {
            Metric.Exports or Metric.TradeBalance => claim.From,
            Metric.Imports => claim.To,
            _ => null,
        };
    }

    private static int Partner(Transcript transcript, int start, int end, Country from, Country to, Country? owner)
    {
        var last = -1;
        foreach (var (span, country) in transcript.Named)
        {
            if (span.Start >= end)
            {
                break;
            }

            if (span.Start >= start && country != owner && (country == from || country == to))
            {
                last = span.Start;
            }
        }

        return last;
    }

    private static int Last(string text, int start, int end, string[] words)
    {
        var last = -1;
        var window = text.AsSpan(start, end - start);
        foreach (var word in words)
        {
            for (var at = window.LastIndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = window[..at].LastIndexOf(word, StringComparison.OrdinalIgnoreCase))
            {
                // "economy" is no "macroeconomy", and the world's is nobody's own; of "neighbour" the end is open.
                if (at == 0 || (!char.IsLetter(window[at - 1]) && !IsOfTheWorld(window[..at].TrimEnd())))
                {
                    last = Math.Max(last, start + at);
                    break;
                }
            }
        }

        return last;
    }

    private static bool IsOfTheWorld(ReadOnlySpan<char> before) =>
        before.EndsWith("global", StringComparison.OrdinalIgnoreCase) || before.EndsWith("world", StringComparison.OrdinalIgnoreCase) || before.EndsWith("international", StringComparison.OrdinalIgnoreCase) || before.EndsWith("two", StringComparison.OrdinalIgnoreCase);

    private static int SentenceStart(string text, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (text[i] == '\n' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int SentenceEnd(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                return i;
            }
        }

        return text.Length;
    }
}
