using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads the head of a report: dateline, outlet, whom it cites, and the event it is of.</summary>
internal static class HeadReader
{
    /// <summary>Who reports and whom they cite.</summary>
    public static SourceCited Source(Passage p, string? given)
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

        for (var i = 0; i < p.Tokens.Length; i++)
        {
            if (Cited(p, i, quote) is { } cited)
            {
                if (!cites.Contains(cited.Name) && cited.Name != outlet)
                {
                    cites.Add(cited.Name);
                    quote = cited.Quote;
                }

                break;
            }
        }

        return new SourceCited(outlet, cites, quote);
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
                if (PartyRecognizer.At(p, i) is { Form: PartyForm.City } city && i == start)
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

        var letters = text.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is ' ' or '-')
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }

    /// <summary>The event a report is of: what, when, where.</summary>
    public static MeetingHeld? Event(Passage p, DateOnly? published, Func<TokenRange, List<PeriodMention>> periods)
    {
        var dateline = Dateline(p);
        Match? kind = null;
        TokenRange? where = null;
        string? place = null;
        DateOnly? date = null;
        for (var s = 0; s < Math.Min(6, p.Sentences.Length); s++)
        {
            var sentence = p.Sentences[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (kind is null && p.TryAt(i, Category.EventNoun, out var noun) && noun.Sense.Value != "session" && !IsIncidental(p, noun, sentence))
                {
                    kind = noun;
                    where = sentence;
                }
                else if (kind is null && p.TryAt(i, Category.HeldVerb, out var held) && (p.Lower(i) is "met" or "received" or "meets" or "receives" or "spoke"))
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

        if (kind is not { } match || where is not { } quoted)
        {
            return null;
        }

        return new MeetingHeld(match.Sense.Value switch
        {
            "talks" => EventKind.Talks,
            "call" => EventKind.Call,
            "visit" => EventKind.Visit,
            "forum" => EventKind.Forum,
            "commission" => EventKind.Commission,
            "signing" => EventKind.Signing,
            "statement" => EventKind.Statement,
            _ => EventKind.Meeting,
        }, date ?? published, place ?? dateline?.Place, p.Quote(quoted));
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
}
