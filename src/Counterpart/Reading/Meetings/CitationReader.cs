using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads whom a report cites: "Kazinform cites the Akorda press service", "…, the presidential administration reports".</summary>
internal sealed class CitationReader(Passage passage, PersonRecognizer people)
{
    /// <summary>Whom the outlet cites, outermost first.</summary>
    /// <param name="outlet">Name of the outlet; null when open.</param>
    /// <param name="sources">Offices that the opening names as its source.</param>
    public TokenRange? Find(string? outlet, IReadOnlyList<TokenRange> sources)
    {
        TokenRange? offered = null;
        for (var s = 0; s < passage.Sentences.Length && offered is null; s++)
        {
            for (var i = passage.Sentences[s].Start; i < passage.Sentences[s].End && offered is null && passage.OpensIn(s, Opener.Source); i++)
            {
                offered = passage.Opens(i, Opener.Source) ? Led(i, outlet) ?? PressService(i) : null;
            }
        }

        offered ??= Teller(outlet) ?? Figures() ?? (sources.Count > 0 ? sources[0] : (TokenRange?)null) ?? Quoted(outlet);
        if (offered is null && outlet is not null && OutletReader.Masthead(passage) is { } office && passage.TextOf(office) != outlet && PublishedBy(outlet))
        {
            offered = office;
        }

        return offered is { } range && WithoutDesk(range) is var cited && passage.TextOf(cited) != outlet ? cited : null;
    }

    /// <summary>"cites …", "with reference to …", "learned from …".</summary>
    private TokenRange? Led(int i, string? outlet)
    {
        var at = passage.Lower(i) switch
        {
            "cites" or "citing" when outlet is not null && HasOutletNear(i) => i + 1,
            "reference" when passage.Is(i - 1, "with") && passage.Is(i + 1, "to") => i + 2,
            "learned" or "learnt" or "learns" when passage.Is(i + 1, "from") && HasOutletNear(i) => i + 2,
            _ => -1,
        };
        if (at < 0)
        {
            return null;
        }

        at = passage.Is(at, "the") ? at + 1 : at;
        var stop = at;
        while (stop < passage.Tokens.Length && stop - at < 12 && !(passage.IsMark(stop, ',') || passage.Is(stop, "that") || (passage.IsMark(stop, '.') && (stop + 1 >= passage.Tokens.Length || passage.Tokens[stop + 1].SpaceBefore))))
        {
            stop++;
        }

        return stop > at ? new(at, stop) : null;
    }

    /// <summary>"the presidential press service informed", "the press service of the Prime Minister".</summary>
    private TokenRange? PressService(int i)
    {
        if (!(passage.Is(i, "press") && passage.Lower(i + 1) is "service" or "office"))
        {
            return null;
        }

        var (start, end) = (i, i + 2);
        while (start > 0 && i - start < 6 && (passage.Tokens[start - 1].IsCapital || passage.Lower(start - 1) is "s" or "presidential" or "government" or "of" || passage.IsMark(start - 1, '\'') || passage.IsMark(start - 1, '’')))
        {
            start--;
        }

        if (passage.Is(end, "of"))
        {
            end++;
            while (end < passage.Tokens.Length && (passage.Lower(end) is "the" or "of" || passage.Tokens[end].IsCapital))
            {
                end++;
            }
        }

        var told = passage.Lower(end) is "informed" or "informs" or "reported" or "reports" or "said" or "announced";
        return told || (passage.Lower(start - 1) is "the" or "to" or "citing" or "cites" && passage.SentenceOf(i) < 4) ? new(start, end) : null;
    }

    /// <summary>"…, the presidential administration of Kyrgyzstan reports.", "…, the Ministry of Trade told Trend.": an office that closes one of the first two sentences.</summary>
    private TokenRange? Teller(string? outlet)
    {
        for (var s = 0; s < Math.Min(4, passage.Sentences.Length); s++)
        {
            var sentence = passage.Sentences[s];
            var verb = -1;
            for (var i = sentence.End - 1; i > sentence.Start && i > sentence.End - 9; i--)
            {
                if (passage.Lower(i) is "reports" or "reported" or "informs" or "informed" or "said" or "announced" or "told" && TailOnly(i + 1, sentence.End))
                {
                    verb = i;
                    break;
                }
            }

            if (verb < 0)
            {
                continue;
            }

            var start = verb;
            while (start > sentence.Start && verb - start < 16 && !passage.IsMark(start - 1, ','))
            {
                start--;
            }

            if (start == sentence.Start || !passage.IsMark(start - 1, ','))
            {
                continue;
            }

            start = passage.Is(start, "the") ? start + 1 : start;
            var office = new TokenRange(start, verb);
            if (IsOffice(office) && passage.TextOf(office) is var name && name != outlet)
            {
                return office;
            }
        }

        return null;
    }

    /// <summary>"told Trend", "said in a statement on Friday": nothing is reported after the verb.</summary>
    private bool TailOnly(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!(passage.Tokens[i].Kind == TokenKind.Mark || passage.Tokens[i].Kind == TokenKind.Number || passage.Is(i, Category.Outlet) || passage.Is(i, Category.Weekday) || passage.Is(i, Category.Month)
                || passage.Lower(i) is "in" or "a" or "written" or "statement" or "release" or "press" or "on" or "today" or "yesterday" or "reporters" or "journalists" or "news" or "agency" or "its" or "the" || passage.Tokens[i].IsCapital))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOffice(TokenRange range)
    {
        var office = false;
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Is(i, Category.Organisation) && !office)
            {
                office = true;
            }
            else if (!office && passage.Is(i, Category.Outlet))
            {
                return false;
            }
            else if (!office && people.At(i) is { Office: null } named && named.Range.End <= range.End && !passage.IsMark(named.Range.End, '\'') && !passage.IsMark(named.Range.End, '’'))
            {
                return false;
            }
        }

        return office;
    }

    /// <summary>"…, Korea Customs Service data showed Monday": the office whose figures open a report.</summary>
    private TokenRange? Figures()
    {
        if (passage.Sentences.Length == 0)
        {
            return null;
        }

        var until = passage.Sentences[Math.Min(1, passage.Sentences.Length - 1)].End;
        for (var i = 2; i < until; i++)
        {
            // "…, the Foreign Exchange Office (OC) said Thursday, which …"
            if (passage.Is(i, "said") && passage.Is(i + 1, Category.Weekday) && i < passage.Sentences[0].End)
            {
                var comma = i;
                while (comma > 0 && i - comma < 12 && !passage.IsMark(comma, ','))
                {
                    comma--;
                }

                var from = passage.Is(comma + 1, "the") ? comma + 2 : comma + 1;
                var named = passage.IsMark(i - 1, ')') ? i - 3 : i;
                if (passage.IsMark(comma, ',') && named > from && IsOffice(new(from, named)))
                {
                    return new(from, named);
                }
            }

            if (!(passage.Lower(i) is "data" or "figures" or "statistics") || !(passage.Lower(i + 1) is "show" or "showed" or "indicate" or "indicated"))
            {
                continue;
            }

            var start = i;
            while (start > 0 && i - start < 8 && (passage.Tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: true } || passage.Lower(start - 1) is "of" or "for" or "and" or "s" || passage.IsMark(start - 1, '\'') || passage.IsMark(start - 1, '’')))
            {
                start--;
            }

            var end = passage.Is(i - 1, "s") ? i - 2 : i;
            if (end > start && IsOffice(new(start, end)))
            {
                return new(start, end);
            }
        }

        return null;
    }

    /// <summary>"was quoted by the WAM news agency as saying": another outlet inside the report.</summary>
    private TokenRange? Quoted(string? outlet)
    {
        foreach (var i in passage.Where(1UL << (int)Category.Outlet))
        {
            if (passage.TryAt(i, Category.Outlet, out var other) && OutletReader.NameOf(other) != outlet && OutletReader.IsCited(passage, i))
            {
                return new(other.Start, other.End);
            }
        }

        return null;
    }

    /// <summary>A press bureau that publishes for the offices named over the text.</summary>
    private bool PublishedBy(string outlet)
    {
        for (var i = 1; i < Math.Min(60, passage.Tokens.Length); i++)
        {
            if (passage.Is(i - 1, "by") && passage.TryAt(i, Category.Outlet, out var match) && OutletReader.NameOf(match) == outlet)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Economy Ministry's press office" speaks for the ministry.</summary>
    private TokenRange WithoutDesk(TokenRange range)
    {
        for (var i = range.Start + 2; i + 1 < range.End; i++)
        {
            if (passage.Is(i, "s") && passage.Is(i + 1, "press") && passage.Is(i - 2, Category.Organisation))
            {
                return new(range.Start, i - 1);
            }
        }

        return range;
    }

    private bool HasOutletNear(int i)
    {
        for (var at = Math.Max(0, i - 5); at < i; at++)
        {
            if (passage.Is(at, Category.Outlet))
            {
                return true;
            }
        }

        return false;
    }
}
