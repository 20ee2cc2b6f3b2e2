using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads events to come: forums, sessions, visits, signings and openings, with when and where.</summary>
internal sealed class PlannedEventReader(Passage passage, DateOnly? published)
{
    /// <summary>Planned events of one sentence.</summary>
    public List<EventPlanned> Read(TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        var found = new List<EventPlanned>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!(passage.Starting(i).HasAny(Beginning) || passage.Opens(i, Opener.Coming)) || passage.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            // Without a date only what is announced by its verb is an event.
            var announced = passage.Is(i, Category.EventVerb) ? Announced(i, sentence, periods) : null;
            if ((announced ?? (periods.Count == 0 ? null : Dated(i, sentence, periods) ?? Present(i, sentence, periods) ?? Named(i, sentence, periods))) is { } read)
            {
                found.Add(read.Event);
                i = Math.Max(i, read.End - 1);
            }
        }

        return found;
    }

    private const ulong Beginning = (1UL << (int)Category.EventVerb) | (1UL << (int)Category.EventNoun);

    private sealed record Found(EventPlanned Event, int End);

    /// <summary>"The forum will be held in Kokshetau this autumn".</summary>
    private Found? Announced(int i, TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        if (!passage.TryAt(i, Category.EventVerb, out var verb))
        {
            return null;
        }

        var clause = Clause(i, sentence);
        var when = periods.Where(m => clause.Contains(m.Range) && IsAhead(m)).OrderBy(m => Math.Abs(m.Range.Start - verb.End)).FirstOrDefault();
        var noun = EventNounIn(clause, verb);
        if (noun is null && (when is null || IsMeasured(clause, verb)))
        {
            return null;
        }

        var place = PlaceIn(new(verb.Start, clause.End)) ?? PlaceIn(clause);
        if (noun is null && place is null && !IsStrong(verb) && !passage.Is(verb.End, Category.EventAct))
        {
            return null;
        }

        // "The Commission will open a desk": somebody does it to a thing, which is no gathering.
        if (passage.Lower(verb.End - 1) is "open" or "launched" && (noun is null || noun.Value.End <= verb.Start) && passage.Lower(verb.End) is "a" or "an" or "its" or "," or "the")
        {
            return null;
        }

        var name = noun is { } head ? passage.TextOf(TitlePhrase(head, clause)) : Subject(clause, verb.Start) ?? passage.TextOf(new(verb.Start, clause.End));
        return new(new EventPlanned(passage.Quote(clause), name, when?.Period, place), clause.End);
    }

    /// <summary>"our deputy prime ministers will sign the roadmap tomorrow": an act with a date to come.</summary>
    private Found? Dated(int i, TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        if (!(passage.Lower(i) is "will" or "would" or "should" or "shall" or "plans" or "scheduled" or "expected" or "planned" or "due" || (passage.Lower(i) is "is" or "are" && passage.Is(i + 1, "to"))))
        {
            return null;
        }

        if (!ActsSoon(i, sentence))
        {
            return null;
        }

        var clause = Clause(i, sentence);
        Match? act = null;
        for (var at = i + 1; at < Math.Min(clause.End, i + 6) && act is null; at++)
        {
            act = passage.TryAt(at, Category.EventAct, out var match) ? match : null;
        }

        // "due on 1 July", "due on stream in the second half of 2026"
        if (act is null && passage.Is(i, "due") && passage.Lower(i + 1) is "on" or "in" or "by" or "for")
        {
            act = new Match(i, i + 1, new Sense(Category.EventAct, "do"));
        }

        if (act is not { } found)
        {
            return null;
        }

        var passive = passage.Is(found.Start, "be") || passage.Is(found.Start - 1, "be");
        var gathers = passage.Lower(found.Start) is "meet" or "convene" || (passage.Lower(i) is "should" && passage.Lower(found.Start) is "start" or "begin");
        var when = periods
            .Where(m => clause.Contains(m.Range) && (m.Role == PeriodRole.Plain || (m.Role == PeriodRole.Deadline && (gathers || (passive && IsBuilt(clause))))) && !IsWithin(m) && IsOpenOrSoon(m))
            .OrderBy(m => m.Range.Start >= found.Start ? m.Range.Start - found.Start : 1000 + found.Start - m.Range.Start).FirstOrDefault();
        if (when is null || (passage.Is(i, "due") && found.End == i + 1 && when.Period is { MonthCount: >= 12 }) || (passive && passage.Is(found.End - 1, "completed") && !IsBuilt(clause)))
        {
            return null;
        }

        var start = found.Start < when.Range.Start ? found.Start : clause.Start;
        var name = passive ? Subject(clause, i) : null;
        return new(new EventPlanned(passage.Quote(clause), name ?? passage.TextOf(new(start, when.Range.Start > start ? when.Range.Start : clause.End)), Coming(when), PlaceIn(clause)), clause.End);
    }

    private bool ActsSoon(int i, TokenRange sentence)
    {
        for (var at = i + 1; at < Math.Min(sentence.End, i + 6); at++)
        {
            if (passage.Is(at, Category.EventAct))
            {
                return true;
            }
        }

        return passage.Is(i, "due");
    }

    /// <summary>"The Years of Culture open next month", "the Commission meets tomorrow", "Japan resumes talks this autumn".</summary>
    private Found? Present(int i, TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        if (!(passage.Lower(i) is "open" or "opens" or "start" or "starts" or "begin" or "begins" or "meet" or "meets" or "resume" or "resumes" or "convene" or "convenes" or "visits" or "arrives" or "arrive" or "hosts" || (passage.Is(i, "takes") && passage.Is(i + 1, "effect"))) || (passage.Is(i - 1, "to") && !IsExpected(i, sentence)) || passage.Lower(i - 1) is "an" or "the" or "a" or "of" or "will" or "would" || ComesBefore(i))
        {
            return null;
        }

        var clause = Clause(i, sentence);
        var expected = passage.Is(i - 1, "to");
        var when = periods.FirstOrDefault(m => m.Range.Start > i && m.Range.End <= clause.End && m.Range.Start - i < 12 && m.Role == PeriodRole.Plain && (expected ? Coming(m) : m.Period) is { } period && published is { } day && period.First > day.AddMonths(-2) && period.Last > day && period.MonthCount <= 12);
        var noun = EventNounIn(clause, new Match(i, i + 1, default));
        if (when is null || (noun is null && when.Range.Start - i > 2 && !(passage.Lower(i) is "opens" or "resumes" or "starts" or "begins" or "meets" or "takes")))
        {
            return null;
        }

        var name = noun is { } head ? passage.TextOf(TitlePhrase(head, clause)) : (expected ? Subject(new(AfterExpecting(clause, i), clause.End), i - 1) : Subject(clause, i)) ?? passage.TextOf(clause);
        return new(new EventPlanned(passage.Quote(clause), name, expected ? Coming(when) : when.Period, PlaceIn(clause)), clause.End);
    }

    /// <summary>"the next Summit in February", "the resumption of flights in December", "a final decision … is expected next year": a noun with a date to come beside it.</summary>
    private Found? Named(int i, TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        TokenRange title;
        if (passage.Lower(i) is "resumption" or "launch" or "opening" or "start" or "commencement" or "inauguration" or "completion" or "signing" && passage.Is(i + 1, "of"))
        {
            var end = i + 2;
            while (end < sentence.End && end - i < 16 && !periods.Any(m => m.Range.Start == end) && passage.Tokens[end].Kind != TokenKind.Mark)
            {
                end++;
            }

            title = new(i, end);
        }
        else if (passage.TryAt(i, Category.EventNoun, out var noun))
        {
            title = TitlePhrase(noun, new(Math.Max(sentence.Start, i - 8), sentence.End));
        }
        else
        {
            return null;
        }

        // "announced the opening of a hub in September"
        var before = passage.Lower(passage.Is(title.Start - 1, "the") ? title.Start - 2 : title.Start - 1);
        var awaited = before is "announced" or "expects" or "expect" or "await" or "awaits" or "plan" or "plans";
        var when = periods.FirstOrDefault(m => m.Range.Start >= title.End && m.Range.Start - title.End <= 5 && m.Role == PeriodRole.Plain && (awaited ? Coming(m) : m.Period) is { } period && published is { } day && period.First > day && period.MonthCount <= 12 && !passage.Is(m.Range.End - 1, Category.Weekday));
        var announced = passage.Lower(title.Start - 1) is "next" or "upcoming" or "forthcoming" || (title.Start < title.End && passage.Lower(title.Start) is "next" or "upcoming" or "forthcoming");
        if (when is null && !(announced && Period(title.End, sentence, periods) is { }))
        {
            return null;
        }

        for (var at = title.End; at < (when?.Range.Start ?? title.End); at++)
        {
            if (passage.IsMark(at, ',') || passage.IsMark(at, ';') || passage.Lower(at) is "will" or "would" or "is" or "are" or "was" or "to")
            {
                return null;
            }
        }

        var range = new TokenRange(passage.Lower(title.Start - 1) is "the" or "next" ? title.Start - 1 : title.Start, Math.Max(title.End, (when ?? Period(title.End, sentence, periods))!.Range.End));
        return new(new EventPlanned(passage.Quote(range), passage.TextOf(title), awaited && when is not null ? Coming(when) : when?.Period, PlaceIn(new(title.End, Math.Min(sentence.End, range.End + 4)))), range.End);
    }

    /// <summary>"We expect flights to resume in May", "with deliveries to begin in May".</summary>
    private bool IsExpected(int verb, TokenRange sentence)
    {
        if (!(passage.Lower(verb) is "resume" or "begin" or "start") || !(passage.Lower(verb + 1) is "in" or "on" or "from"))
        {
            return false;
        }

        for (var i = verb - 2; i >= Math.Max(sentence.Start, verb - 12); i--)
        {
            if (passage.Lower(i) is "expect" or "expects" || (passage.Is(i, "with") && verb - i < 6))
            {
                return true;
            }
        }

        return false;
    }

    private int AfterExpecting(TokenRange clause, int verb)
    {
        var start = verb - 1;
        while (start > clause.Start && !(passage.Lower(start - 1) is "expect" or "expects" or "with"))
        {
            start--;
        }

        return start;
    }

    /// <summary>"before the school year starts": a bound, not an event of its own.</summary>
    private bool ComesBefore(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 5); i--)
        {
            if (passage.Lower(i) is "before" or "until" or "when" or "after" or "once" or "if")
            {
                return true;
            }
        }

        return false;
    }

    private static PeriodMention? Period(int at, TokenRange sentence, IReadOnlyList<PeriodMention> periods) =>
        periods.FirstOrDefault(m => m.Range.Start >= at && m.Range.Start - at <= 2 && m.Range.End <= sentence.End);

    /// <summary>The clause around a token; a relative clause of its own is one, what stands before it is another.</summary>
    private TokenRange Clause(int i, TokenRange sentence)
    {
        var clause = passage.ClauseAround(i, sentence);
        for (var at = i + 1; at < clause.End - 1; at++)
        {
            if (passage.IsMark(at, ',') && passage.Lower(at + 1) is "which" or "where" or "when" && HasEventVerb(new(at + 1, clause.End)))
            {
                clause = new(clause.Start, at);
                break;
            }
        }

        for (var at = i - 1; at > clause.Start + 1; at--)
        {
            if (passage.IsMark(at, ',') && passage.Lower(at + 1) is "which" or "where" or "when" && i - at < 4)
            {
                // The noun before the comma names it.
                var start = at;
                while (start > clause.Start && at - start < 12 && !passage.IsMark(start - 1, ',') && !passage.Is(start - 1, "and") && !passage.Is(start - 1, "attend"))
                {
                    start--;
                }

                return new(start, clause.End);
            }
        }

        return clause;
    }

    private bool HasEventVerb(TokenRange range)
    {
        for (var i = range.Start; i < Math.Min(range.End, range.Start + 5); i++)
        {
            if (passage.Is(i, Category.EventVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Verbs that announce by themselves; "is expected" and its like say so of anything.</summary>
    private bool IsStrong(Match verb) =>
        passage.Lower(verb.End - 1) is "scheduled" or "begin" or "launched" or "planned" or "for" or "opened" or "open" or "follow" or "held" or "place" or "visit" or "come" or "arrive" or "celebrated" or "convene" or "convened" or "gather" or "pay"
        || (passage.Is(verb.End - 1, "expected") && !passage.Is(verb.End, "to"));

    /// <summary>"is expected to take in 3,000 students by 2027": a figure is what is expected.</summary>
    private bool IsMeasured(TokenRange clause, Match verb)
    {
        if (StartsWithNumber(clause))
        {
            return true;
        }

        for (var i = verb.End; i < clause.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Number && (passage.Is(i + 1, Category.CountNoun) || passage.Is(i + 1, Category.Percent) || passage.Is(i + 1, Category.Scale) || passage.Is(i + 1, Category.Measure) || passage.Is(i - 1, Category.CurrencySign)))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsWithNumber(TokenRange clause) => passage.Tokens[clause.Start].Kind == TokenKind.Number || passage.Is(clause.Start, Category.Number);

    /// <summary>What stands before the verb, without an opening phrase.</summary>
    private string? Subject(TokenRange clause, int verb)
    {
        var start = clause.Start;
        while (start < verb && passage.Lower(start) is "the" or "a" or "an")
        {
            start++;
        }

        var end = verb;
        while (end > start && (passage.Lower(end - 1) is "is" or "are" or "which" or "also" || passage.IsMark(end - 1, ',')))
        {
            end--;
        }

        return end > start ? passage.TextOf(new(start, end)) : null;
    }

    private bool IsAhead(PeriodMention mention) =>
        mention.Role is not (PeriodRole.Since or PeriodRole.Earlier or PeriodRole.Same) && (mention.Period is not { } period || published is not { } day || period.Last >= day);

    /// <summary>A period of a year at most that ends after the publication; one that hangs on an unknown publication may do so.</summary>
    private bool IsOpenOrSoon(PeriodMention mention) =>
        Coming(mention) is { } period ? period.MonthCount <= 12 && (published is null || period.Last > published) : published is null;

    /// <summary>"is to open in May", told in February or in November: a month without its year that lies behind is the next one.</summary>
    private Period? Coming(PeriodMention mention)
    {
        if (mention.Period is not { } period || published is not { } day || period.Last > day || !passage.Is(mention.Range.End - 1, Category.Month) || period.MonthCount > 1)
        {
            return mention.Period;
        }

        return period.AddYears(1);
    }

    private bool IsWithin(PeriodMention mention) => passage.Is(mention.Range.Start, "within") || passage.Is(mention.Range.Start - 1, "within");

    /// <summary>"The 152-kilometre section will be completed": a thing is built, not a talk ended.</summary>
    private bool IsBuilt(TokenRange clause)
    {
        if (StartsWithNumber(clause))
        {
            return false;
        }

        var built = false;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (passage.Lower(i) is "study" or "talks" or "negotiations")
            {
                return false;
            }

            built |= passage.Is(i, Category.ProjectNoun);
        }

        return built;
    }

    private TokenRange TitlePhrase(Match head, TokenRange clause)
    {
        var range = passage.NounPhrase(head, clause, 6);
        var start = range.Start;
        while (start < head.Start && passage.Lower(start) is "the" or "a" or "an")
        {
            start++;
        }

        // "Forum of Interregional Cooperation": what hangs on the name is capitalised.
        var end = head.End;
        while (end < range.End && (passage.Tokens[end].IsCapital || (passage.Lower(end) is "of" or "on" or "for" or "the" && end + 1 < range.End && passage.Tokens[end + 1].IsCapital)))
        {
            end++;
        }

        return new TokenRange(start, Math.Max(end, head.End));
    }

    private Match? EventNounIn(TokenRange clause, Match verb)
    {
        for (var i = verb.Start - 1; i >= clause.Start; i--)
        {
            if (passage.TryAt(i, Category.EventNoun, out var noun) && noun.End <= verb.Start)
            {
                return noun;
            }
        }

        for (var i = verb.End; i < clause.End; i++)
        {
            if (passage.TryAt(i, Category.EventNoun, out var noun))
            {
                return noun;
            }
        }

        return null;
    }

    private string? PlaceIn(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!(passage.Lower(i) is "in" or "at") || i + 1 >= range.End)
            {
                continue;
            }

            var at = passage.Is(i + 1, "the") ? i + 2 : i + 1;
            if (PartyRecognizer.At(passage, at) is { Form: PartyForm.City or PartyForm.Name } party)
            {
                return passage.TextOf(party.Range);
            }

            if (at < range.End && passage.Tokens[at].IsCapital && !passage.Is(at, Category.Month) && !passage.Is(at, Category.Weekday) && !passage.Is(at, Category.Season) && passage.Tokens[at].Kind == TokenKind.Word && !passage.Is(at, Category.Organisation) && !passage.Is(at, "q"))
            {
                var end = at + 1;
                while (end < range.End && passage.Tokens[end].IsCapital && passage.Tokens[end].Kind == TokenKind.Word)
                {
                    end++;
                }

                return passage.TextOf(new(at, end));
            }
        }

        return null;
    }
}
