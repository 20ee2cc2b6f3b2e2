using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads the head of a report: dateline, outlet, whom it cites, and the event it is of.</summary>
internal static class HeadReader
{
    /// <summary>Who reports and whom they cite.</summary>
    /// <param name="p">The text.</param>
    /// <param name="given">The outlet, where the document tells it.</param>
    /// <param name="sources">Offices that the opening names as its source.</param>
    public static SourceCited Source(Passage p, string? given, IReadOnlyList<TokenRange> sources)
    {
        string? outlet = given;
        Quote? quote = null;
        var cites = new List<string>();
        var head = p.Paragraphs.Length == 0 ? 0 : Math.Min(p.Tokens.Length, Math.Max(p.Paragraphs[Math.Min(2, p.Paragraphs.Length - 1)].End, 60));
        for (var i = 0; i < head; i++)
        {
            if (p.TryAt(i, Category.Outlet, out var match))
            {
                quote ??= p.Quote(new(match.Start, match.End));
                outlet ??= match.Sense.Value[(match.Sense.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }
        }

        if (outlet is null && (InDateline(p) ?? Masthead(p)) is { } named)
        {
            (outlet, quote) = (Titled(p.TextOf(named)), p.Quote(named));
        }

        for (var i = 0; i < p.Tokens.Length; i++)
        {
            if (p.Lower(i) is "cites" or "citing" or "with" or "press" && Cited(p, i, quote) is { } cited)
            {
                if (!cites.Contains(cited.Name) && cited.Name != outlet)
                {
                    cites.Add(cited.Name);
                    quote = cited.Quote;
                }

                break;
            }
        }

        if (cites.Count == 0 && sources.Count > 0 && p.TextOf(sources[0]) is var source && source != outlet)
        {
            cites.Add(source);
            quote = p.Quote(sources[0]);
        }

        return new SourceCited(outlet, cites, quote);
    }

    /// <summary>"Santiago, May 16 (Télam) – …": the agency in the dateline.</summary>
    private static TokenRange? InDateline(Passage p)
    {
        for (var i = 0; i < Math.Min(14, p.Tokens.Length - 3); i++)
        {
            if (!p.IsMark(i, '(') || i == 0)
            {
                continue;
            }

            var close = i + 1;
            while (close < Math.Min(p.Tokens.Length - 1, i + 5) && p.Tokens[close].IsCapital)
            {
                close++;
            }

            if (close > i + 1 && p.IsMark(close, ')') && p.IsDash(close + 1))
            {
                return new(i + 1, close);
            }
        }

        return null;
    }

    /// <summary>A first line that is only the name of an office: "Department for Business and Trade".</summary>
    private static TokenRange? Masthead(Passage p)
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
            if (end - line.Start > 14 || !(p.Tokens[end].IsCapital || p.IsMark(end, ',') || p.Lower(end) is "of" or "for" or "and" or "the"))
            {
                return null;
            }

            isOffice |= p.Is(end, Category.Organisation);
        }

        return isOffice && end - line.Start > 1 ? new(line.Start, end) : null;
    }

    /// <summary>Country of the outlet that the head names; null for one of no country.</summary>
    public static Country? Home(Passage p)
    {
        for (var i = 0; i < Math.Min(60, p.Tokens.Length); i++)
        {
            if (p.TryAt(i, Category.Outlet, out var match) && match.Sense.Value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                return new Country(match.Sense.Value[..colon]);
            }
        }

        return null;
    }

    /// <summary>"Kazinform cites the Akorda press service", "with reference to primeminister.kz", "the presidential press service informed".</summary>
    private static (string Name, Quote Quote)? Cited(Passage p, int i, Quote? outlet)
    {
        var at = -1;
        if ((p.Lower(i) is "cites" or "citing") && outlet is not null && HasOutletNear(p, i))
        {
            at = i + 1;
        }
        else if (p.Is(i, "with") && p.Is(i + 1, "reference") && p.Is(i + 2, "to"))
        {
            at = i + 3;
        }
        else if ((p.Lower(i) is "press") && (p.Lower(i + 1) is "service" or "office"))
        {
            var end = i + 2;
            var start = i;
            while (start > 0 && i - start < 6 && (p.Tokens[start - 1].IsCapital || (p.Lower(start - 1) is "s" or "presidential" or "government" or "of") || p.IsMark(start - 1, '\'') || p.IsMark(start - 1, '’')))
            {
                start--;
            }

            if (p.Is(end, "of"))
            {
                end++;
                while (end < p.Tokens.Length && ((p.Lower(end) is "the" or "of") || p.Tokens[end].IsCapital))
                {
                    end++;
                }
            }

            return (p.Lower(end) is "informed" or "informs" or "reported" or "reports" or "said" or "announced") || (p.Lower(start - 1) is "the" or "to" or "citing" or "cites") && p.SentenceOf(i) < 4 ? (p.TextOf(new(start, end)), p.Quote(new(start, end))) : null;
        }

        if (at < 0)
        {
            return null;
        }

        if (p.Is(at, "the"))
        {
            at++;
        }

        var stop = at;
        while (stop < p.Tokens.Length && stop - at < 12 && !(p.Tokens[stop].Kind == TokenKind.Mark && (p.IsMark(stop, ',') || p.IsMark(stop, '.') && (stop + 1 >= p.Tokens.Length || p.Tokens[stop + 1].SpaceBefore))))
        {
            stop++;
        }

        return stop > at ? (p.TextOf(new(at, stop)), p.Quote(new(at, stop))) : null;
    }

    private static bool HasOutletNear(Passage p, int i)
    {
        for (var at = Math.Max(0, i - 5); at < i; at++)
        {
            if (p.Is(at, Category.Outlet))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>City of the dateline, when the text starts with one.</summary>
    public static (string Place, Country Country)? Dateline(Passage p)
    {
        for (var paragraph = 0; paragraph < Math.Min(3, p.Paragraphs.Length); paragraph++)
        {
            var start = p.Paragraphs[paragraph].Start;
            for (var i = start; i < Math.Min(p.Paragraphs[paragraph].End, start + 3); i++)
            {
                if (i == start && PartyRecognizer.At(p, i) is { Form: PartyForm.City } city && !p.Is(city.Range.End - 1, Category.Organisation))
                {
                    var next = city.Range.End;
                    if (p.IsMark(next, '.') || p.IsMark(next, ',') || p.IsDash(next) || p.IsMark(next, '(') || p.IsMark(next, '/'))
                    {
                        return (Titled(p.TextOf(city.Range)), city.Country);
                    }
                }
            }
        }

        return null;
    }

    private static string Titled(string text)
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

    /// <summary>The event a report is of: what, when, where.</summary>
    public static MeetingHeld? Event(Passage p, DateOnly? published, Func<TokenRange, List<PeriodMention>> periods)
    {
        var dateline = Dateline(p);
        Match? kind = null;
        TokenRange? where = null;
        Match? told = null;
        TokenRange? toldIn = null;
        string? place = null;
        DateOnly? date = null;
        for (var s = 0; s < Math.Min(6, p.Sentences.Length); s++)
        {
            var sentence = p.Sentences[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (kind is null && p.TryAt(i, Category.EventNoun, out var noun) && noun.Sense.Value != "session" && !IsIncidental(p, noun, sentence))
                {
                    if (IsInClauseOfWho(p, noun, sentence))
                    {
                        (told, toldIn) = (told ?? noun, toldIn ?? sentence);
                    }
                    else
                    {
                        (kind, where) = (noun, sentence);
                    }
                }
                else if (kind is null && p.TryAt(i, Category.HeldVerb, out var held) && (p.Lower(i) is "met" or "received" or "meets" or "receives" || (p.Is(i, "spoke") && p.Lower(i + 1) is "with" or "by" or "on")))
                {
                    kind = new Match(held.Start, held.End, new Sense(Category.EventNoun, p.Is(i, "spoke") ? "call" : "meeting"));
                    where = sentence;
                }
            }

            if (where is { } found && found == sentence)
            {
                foreach (var mention in periods(sentence))
                {
                    if (mention.Period is { } day && day.First == day.Last && date is null && (published is null || day.First <= published))
                    {
                        date = day.First;
                    }
                }

                for (var i = sentence.Start; i < sentence.End && place is null; i++)
                {
                    if (p.Is(i, "in") && PartyRecognizer.At(p, i + 1) is { Form: PartyForm.City } city)
                    {
                        place = p.TextOf(city.Range);
                    }
                }
            }
        }

        if ((kind ?? told) is not { } match || (where ?? toldIn) is not { } quoted)
        {
            return null;
        }

        var what = KindOf(p, match, quoted);
        return new MeetingHeld(what switch
        {
            "talks" => EventKind.Talks,
            "call" => EventKind.Call,
            "visit" => EventKind.Visit,
            "forum" => EventKind.Forum,
            "commission" => EventKind.Commission,
            "signing" => EventKind.Signing,
            "statement" => EventKind.Statement,
            _ => EventKind.Meeting,
        }, date ?? published, what == "call" ? null : place ?? dateline?.Place, p.Quote(quoted));
    }

    /// <summary>"The 12th meeting of the Intergovernmental Commission" is a session of it; "received a phone call" is a call.</summary>
    private static string KindOf(Passage p, Match noun, TokenRange sentence)
    {
        if (noun.Sense.Value != "meeting")
        {
            return noun.Sense.Value;
        }

        for (var i = noun.Start; i < Math.Min(sentence.End, noun.End + 12) && !p.IsMark(i, '.'); i++)
        {
            if (p.Lower(i) is "telephone" or "phone" && i < noun.End + 4)
            {
                return "call";
            }

            if (p.Is(noun.End, "of") && p.TryAt(i, Category.EventNoun, out var other) && other.Sense.Value == "commission")
            {
                return "commission";
            }
        }

        return noun.Sense.Value;
    }

    /// <summary>"talks of yesterday", "arrived for a meeting": mentioned, but not the event of the report.</summary>
    private static bool IsIncidental(Passage p, Match noun, TokenRange sentence)
    {
        for (var i = Math.Max(sentence.Start, noun.Start - 3); i < noun.Start; i++)
        {
            if ((p.Lower(i) is "recent" or "previous" or "last" or "before"))
            {
                return true;
            }
        }

        return (p.Lower(noun.End) is "agreement" or "centre" or "center");
    }

    /// <summary>"Mirziyoyev, who is paying an official visit to Hungary, held talks": the event only where no other is told of.</summary>
    private static bool IsInClauseOfWho(Passage p, Match noun, TokenRange sentence)
    {
        for (var i = noun.Start - 1; i > Math.Max(sentence.Start, noun.Start - 8) && !p.IsMark(i, ','); i--)
        {
            if (p.Is(i, "who") && p.IsMark(i - 1, ','))
            {
                return true;
            }
        }

        return false;
    }
}
