using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>The place with which a report opens: "ASTANA – …", "Palić, June 21 (MTI) – …".</summary>
/// <param name="Place">The place, in small letters where the report shouts it.</param>
/// <param name="Country">Its country; null where the vocabulary does not know the place.</param>
internal sealed record PlaceLine(string Place, Country? Country)
{
    /// <summary>Lines at the head of a text among which a dateline can stand.</summary>
    private const int Lines = 4;

    /// <summary>The dateline of a text; null when it opens without one.</summary>
    public static PlaceLine? Of(Passage p)
    {
        for (var line = 0; line < Math.Min(Lines, p.Paragraphs.Length); line++)
        {
            var start = p.Paragraphs[line].Start;
            start = AfterSeat(p, p.Paragraphs[line]);
            if (PartyRecognizer.At(p, start) is { } city && (city.Form == PartyForm.City || (city.Form == PartyForm.Name && IsDated(p, city.Range.End))) && !p.Is(city.Range.End - 1, Category.Organisation))
            {
                var next = city.Range.End;
                if (p.IsMark(next, '.') || p.IsMark(next, ',') || p.IsDash(next) || p.IsMark(next, '(') || p.IsMark(next, '/'))
                {
                    return new(Titled(p.TextOf(city.Range)), city.Country);
                }
            }
            else if (UnknownPlace(p, p.Paragraphs[line]) is { } place)
            {
                return new(Titled(p.TextOf(place)), null);
            }
        }

        return null;
    }

    /// <summary>"PALIĆ, June 21 (": a place that the vocabulary does not know, told by the date or the agency after it.</summary>
    private static TokenRange? UnknownPlace(Passage p, TokenRange line)
    {
        var end = line.Start;
        while (end < line.End && end - line.Start < 3 && p.IsStranger(end))
        {
            end++;
        }

        if (end == line.Start || !p.IsMark(end, ','))
        {
            return null;
        }

        return IsDated(p, end) && line.Count > 12 ? new(line.Start, end) : null;
    }

    /// <summary>", June 21", ", 5 Feb": what tells a place line.</summary>
    private static bool IsDated(Passage p, int comma) =>
        p.IsMark(comma, ',') && (p.Is(comma + 1, Category.Month) || (comma + 1 < p.Tokens.Length && p.Tokens[comma + 1].Kind == TokenKind.Number && p.Is(comma + 2, Category.Month)));

    /// <summary>"STATE HOUSE, LUSAKA –": the city after the house from which a report comes.</summary>
    private static int AfterSeat(Passage p, TokenRange line)
    {
        var at = line.Start;
        while (at < line.End && at - line.Start < 4 && p.Tokens[at] is { Kind: TokenKind.Word, IsCapital: true } word && char.IsUpper(p.Text[word.End - 1]))
        {
            at++;
        }

        return at > line.Start && p.IsMark(at, ',') && PartyRecognizer.At(p, at + 1) is { Form: PartyForm.City } city && p.IsDash(city.Range.End) ? at + 1 : line.Start;
    }

    /// <summary>A name written in capitals as one writes it within a sentence.</summary>
    public static string Titled(string text)
    {
        if (text.Any(char.IsLower))
        {
            return text;
        }

        var words = text.ToLowerInvariant().Split(' ');
        for (var w = 0; w < words.Length; w++)
        {
            if (w > 0 && words[w] is "of" or "the" or "and" or "for" or "in")
            {
                continue;
            }

            var letters = words[w].ToCharArray();
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = i == 0 || letters[i - 1] == '-' ? char.ToUpperInvariant(letters[i]) : letters[i];
            }

            words[w] = new string(letters);
        }

        return string.Join(' ', words);
    }
}
