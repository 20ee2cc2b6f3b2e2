using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads who publishes a report: an agency in the dateline, an office over the text, a site under it.</summary>
internal static class OutletReader
{
    /// <summary>Tokens at the start of a text among which the outlet names itself.</summary>
    private const int Head = 60;

    /// <summary>The outlet and where it is named; null when the report does not name it.</summary>
    public static (string Name, TokenRange Range)? Find(Passage p)
    {
        if (Known(p) is { } known)
        {
            return known;
        }

        return (InDateline(p) ?? Site(p) ?? Masthead(p) ?? Sender(p) ?? Byline(p)) is { } named ? (named.Count == 1 ? p.TextOf(named) : PlaceLine.Titled(p.TextOf(named)), named) : null;
    }

    /// <summary>Country of the outlet that the head names; null for one of no country.</summary>
    public static Country? Home(Passage p)
    {
        for (var i = 0; i < Math.Min(Head, p.Tokens.Length); i++)
        {
            if (p.TryAt(i, Category.Outlet, out var match) && match.Sense.Value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                return new Country(match.Sense.Value[..colon]);
            }
        }

        return null;
    }

    /// <summary>Name of an outlet of the vocabulary, without its country.</summary>
    public static string NameOf(Match outlet) => outlet.Sense.Value[(outlet.Sense.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>A first line that is only the name of an office: "Department for Business and Trade"; or whose spokesman speaks.</summary>
    public static TokenRange? Masthead(Passage p)
    {
        if (p.Paragraphs.Length < 2)
        {
            return null;
        }

        var line = p.Paragraphs[0];
        var end = line.Start;
        var isOffice = false;
        for (; end < line.End && !(p.IsDash(end) && p.Tokens[end].SpaceBefore); end++)
        {
            if (isOffice && p.TryAt(end, Category.Role, out var role) && role.Sense.Value == "spokesman")
            {
                return new(line.Start, end);
            }

            // "Minutes of the Joint Committee" heads a paper, not its publisher.
            if (p.Lower(end) is "minutes" or "meeting" or "session" or "statement" or "transcript" or "communique" or "address")
            {
                return null;
            }

            if (end - line.Start > 14 || !(p.Tokens[end].IsCapital || p.IsMark(end, ',') || p.IsMark(end, '&') || p.Lower(end) is "of" or "for" or "and" or "the"))
            {
                return null;
            }

            isOffice |= p.Is(end, Category.Organisation);
        }

        return isOffice && end - line.Start > 1 ? new(line.Start, end) : null;
    }

    /// <summary>"From: Foreign Office" on a line of its own near the head.</summary>
    private static TokenRange? Sender(Passage p)
    {
        for (var line = 1; line < Math.Min(6, p.Paragraphs.Length); line++)
        {
            var range = p.Paragraphs[line];
            if (p.Is(range.Start, "from") && p.IsMark(range.Start + 1, ':') && range.Count is > 2 and < 14 && HasOrganisation(p, range.Start + 2, range.End))
            {
                return new(range.Start + 2, range.End);
            }
        }

        return null;
    }

    /// <summary>An agency of the vocabulary in the head or in the signature.</summary>
    private static (string Name, TokenRange Range)? Known(Passage p)
    {
        var head = p.Paragraphs.Length == 0 ? 0 : Math.Min(p.Tokens.Length, Math.Max(p.Paragraphs[Math.Min(2, p.Paragraphs.Length - 1)].End, Head));
        for (var i = 0; i < head; i++)
        {
            // "quoted by the WAM news agency" is whom the report cites.
            if (p.TryAt(i, Category.Outlet, out var match) && !IsCited(p, i))
            {
                return (NameOf(match), new(match.Start, match.End));
            }
        }

        return null;
    }

    /// <summary>Whether a name stands where a report tells whom it cites.</summary>
    public static bool IsCited(Passage p, int i)
    {
        var before = p.Is(i - 1, "the") ? i - 2 : i - 1;
        return p.Lower(before) is "cites" or "citing" || (p.Is(before, "by") && p.Lower(before - 1) is "quoted" or "reported" or "cited" or "carried") || (p.Is(before, "to") && p.Lower(before - 1) is "according" or "reference");
    }

    /// <summary>"Santiago, May 16 (Télam) – …", "ASTANA, March 6. /Trend/.", "OSLO. NTB –", "Riga, 3 May, LETA": the agency in the dateline.</summary>
    private static TokenRange? InDateline(Passage p)
    {
        for (var i = 1; i < Math.Min(14, p.Tokens.Length - 3); i++)
        {
            var closer = p.IsMark(i, '(') ? ')' : p.IsMark(i, '/') ? '/' : '\0';
            if (closer == '\0')
            {
                continue;
            }

            var close = i + 1;
            while (close < Math.Min(p.Tokens.Length - 1, i + 5) && p.Tokens[close].IsCapital && PartyRecognizer.At(p, close) is null)
            {
                close++;
            }

            if (close > i + 1 && p.IsMark(close, closer) && (p.IsDash(close + 1) || p.IsMark(close + 1, '.') && closer == '/' || (IsAcronym(p, i + 1) && p.Tokens[close + 1].IsCapital)))
            {
                return new(i + 1, close);
            }
        }

        if (PlaceLine.Of(p) is not { Country: not null })
        {
            return null;
        }

        for (var i = 1; i < Math.Min(9, p.Tokens.Length - 1); i++)
        {
            if (IsAcronym(p, i) && p.IsStranger(i) && PartyRecognizer.At(p, i) is null && (p.IsMark(i - 1, '.') || p.IsMark(i - 1, ',')) && (p.IsDash(i + 1) || p.IsMark(i + 1, ':') || EndsLine(p, i)))
            {
                return new(i, i + 1);
            }
        }

        return null;
    }

    private static bool IsAcronym(Passage p, int i) =>
        p.Tokens[i] is { Kind: TokenKind.Word, Length: > 2, IsCapital: true } token && char.IsUpper(p.Text[token.End - 1]);

    private static bool EndsLine(Passage p, int i)
    {
        foreach (var line in p.Paragraphs)
        {
            if (line.End > i)
            {
                return line.End == i + 1;
            }
        }

        return false;
    }

    /// <summary>"Agenda.ge" in the dateline, "– SAnews.gov.za" under the text: a site that bears a report.</summary>
    private static TokenRange? Site(Passage p)
    {
        for (var i = 0; i < Math.Min(20, p.Tokens.Length); i++)
        {
            if (SiteAt(p, i) is { } site && (p.IsMark(site.End, '.') || p.IsDash(site.End) || p.IsMark(site.End, ')') || p.IsMark(site.End, ':')))
            {
                return site;
            }
        }

        for (var line = p.Paragraphs.Length - 1; line >= Math.Max(0, p.Paragraphs.Length - 4); line--)
        {
            for (var i = p.Paragraphs[line].End - 1; i >= Math.Max(p.Paragraphs[line].Start, p.Paragraphs[line].End - 8); i--)
            {
                if (SiteAt(p, i) is { } site && site.End >= p.Paragraphs[line].End - 1 && (i == p.Paragraphs[line].Start || p.IsDash(i - 1) || p.IsMark(i - 1, '(')))
                {
                    return site;
                }

                if (p.TryAt(i, Category.Outlet, out var outlet) && outlet.End >= p.Paragraphs[line].End - 1 && i > p.Paragraphs[line].Start && (p.IsDash(i - 1) || p.IsMark(i - 1, '(')))
                {
                    return new(outlet.Start, outlet.End);
                }
            }
        }

        return null;
    }

    /// <summary>A word, a dot and what ends an address, without a space between.</summary>
    private static TokenRange? SiteAt(Passage p, int i)
    {
        var end = i + 1;
        while (end + 1 < p.Tokens.Length && p.IsMark(end, '.') && !p.Tokens[end].SpaceBefore && p.Tokens[end + 1] is { Kind: TokenKind.Word, SpaceBefore: false, Length: >= 2 and <= 4, IsCapital: false })
        {
            end += 2;
        }

        // "1TV.ge"
        var start = i > 0 && !p.Tokens[i].SpaceBefore && p.Tokens[i - 1].Kind == TokenKind.Number ? i - 1 : i;
        return end > i + 1 && p.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? new(start, end) : null;
    }

    /// <summary>"Yoon Ha-eun, Hanbit Institute for Economic Strategy, August 2, 2024": the house of an author.</summary>
    private static TokenRange? Byline(Passage p)
    {
        for (var line = 1; line < Math.Min(4, p.Paragraphs.Length); line++)
        {
            var range = p.Paragraphs[line];
            if (range.Count > 24 || p.Is(range.Start, "by"))
            {
                continue;
            }

            var (from, comma) = (range.Start, -1);
            for (var i = range.Start; i < range.End; i++)
            {
                if (!p.IsMark(i, ','))
                {
                    continue;
                }

                if (comma >= 0 && p.Is(i + 1, Category.Month) && HasOrganisation(p, from, i) && p.IsStranger(range.Start))
                {
                    return new(from, i);
                }

                (comma, from) = (i, i + 1);
            }
        }

        return null;
    }

    private static bool HasOrganisation(Passage p, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (p.Is(i, Category.Organisation) && p.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }
}
