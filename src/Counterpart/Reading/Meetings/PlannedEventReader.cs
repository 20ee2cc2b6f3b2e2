using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads events to come: forums, sessions, visits, openings, with when and where.</summary>
internal static class PlannedEventReader
{
    /// <summary>Planned events of one sentence.</summary>
    public static IEnumerable<EventPlanned> Read(Passage p, TokenRange sentence, IReadOnlyList<PeriodMention> periods, DateOnly? published)
    {
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < until)
            {
                continue;
            }

            if (!p.TryAt(i, Category.EventVerb, out var verb))
            {
                if (Dated(p, i, sentence, periods, published) is { } act)
                {
                    until = act.Quote.Span.Length > 0 ? sentence.End : until;
                    yield return act;
                }

                continue;
            }

            var clause = p.ClauseAround(i, sentence);
            var when = periods.Where(m => m.Range.Start >= clause.Start && m.Range.End <= clause.End && IsAhead(m, published)).OrderBy(m => Math.Abs(m.Range.Start - verb.End)).FirstOrDefault();
            var noun = EventNounIn(p, clause, verb);
            if (noun is null && when is null)
            {
                i = verb.End - 1;
                continue;
            }

            var place = PlaceIn(p, new(verb.Start, clause.End)) ?? PlaceIn(p, clause);
            if (noun is null && place is null && !(p.Lower(verb.Start + 1) is "be" or "begin") && !(p.Lower(verb.End - 1) is "scheduled" or "begin" or "launched" or "planned" or "for" or "opened" or "open"))
            {
                i = verb.End - 1;
                continue;
            }

            var name = noun is { } head ? p.TextOf(TitlePhrase(p, head, clause)) : p.TextOf(new(clause.Start, Math.Max(clause.Start + 1, verb.Start)));
            var end = clause.End;
            yield return new EventPlanned(p.Quote(new(clause.Start, end)), name, when?.Period, place);
            until = clause.End;
        }
    }

    /// <summary>"our deputy prime ministers will sign the roadmap tomorrow": an act with a date to come.</summary>
    private static EventPlanned? Dated(Passage p, int i, TokenRange sentence, IReadOnlyList<PeriodMention> periods, DateOnly? published)
    {
        if (!((p.Lower(i) is "will" or "would" or "should" or "shall") || ((p.Lower(i) is "is" or "are") && p.Is(i + 1, "to")) || ((p.Lower(i) is "plans" or "scheduled" or "expected" or "planned" or "due"))))
        {
            return null;
        }

        var clause = p.ClauseAround(i, sentence);
        Match? act = null;
        for (var at = i + 1; at < Math.Min(clause.End, i + 6) && act is null; at++)
        {
            act = p.TryAt(at, Category.EventAct, out var match) ? match : null;
        }

        if (act is not { } found)
        {
            return null;
        }

        var when = periods.FirstOrDefault(m => m.Range.Start >= clause.Start && m.Range.End <= clause.End && m.Role == PeriodRole.Plain && m.Period is { } period && published is { } day && period.Last > day && period.MonthCount <= 12);
        return when is null ? null
            : new EventPlanned(p.Quote(clause), p.TextOf(new(Math.Min(found.Start, when.Range.Start > found.Start ? found.Start : clause.Start), when.Range.Start > found.Start ? when.Range.Start : clause.End)), when.Period, PlaceIn(p, clause));
    }

    private static bool IsAhead(PeriodMention mention, DateOnly? published) =>
        mention.Role is not (PeriodRole.Since or PeriodRole.Earlier or PeriodRole.Same) && (mention.Period is not { } period || published is not { } day || period.Last >= day);

    private static TokenRange TitlePhrase(Passage p, Match head, TokenRange clause)
    {
        var range = p.NounPhrase(head, clause, 6);
        var start = range.Start;
        while (start < head.Start && (p.Lower(start) is "the" or "a" or "an"))
        {
            start++;
        }

        // "Forum of Interregional Cooperation": what hangs on the name is capitalised.
        var end = head.End;
        while (end < range.End && (p.Tokens[end].IsCapital || (p.Lower(end) is "of" or "on" or "for" or "the") && end + 1 < range.End && p.Tokens[end + 1].IsCapital))
        {
            end++;
        }

        return new TokenRange(start, Math.Max(end, head.End));
    }

    private static Match? EventNounIn(Passage p, TokenRange clause, Match verb)
    {
        for (var i = verb.Start - 1; i >= clause.Start; i--)
        {
            if (p.TryAt(i, Category.EventNoun, out var noun) && noun.End <= verb.Start)
            {
                return noun;
            }
        }

        for (var i = verb.End; i < clause.End; i++)
        {
            if (p.TryAt(i, Category.EventNoun, out var noun))
            {
                return noun;
            }
        }

        return null;
    }

    private static string? PlaceIn(Passage p, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!(p.Lower(i) is "in" or "at") || i + 1 >= range.End)
            {
                continue;
            }

            var at = p.Is(i + 1, "the") ? i + 2 : i + 1;
            if (PartyRecognizer.At(p, at) is { } party && party.Form is PartyForm.City or PartyForm.Name)
            {
                return p.TextOf(party.Range);
            }

            if (at < range.End && p.Tokens[at].IsCapital && !p.Is(at, Category.Month) && !p.Is(at, Category.Weekday) && !p.Is(at, Category.Season) && p.Tokens[at].Kind == TokenKind.Word && !p.Is(at, Category.Organisation) && !p.Is(at, "Q"))
            {
                var end = at + 1;
                while (end < range.End && p.Tokens[end].IsCapital && p.Tokens[end].Kind == TokenKind.Word)
                {
                    end++;
                }

                return p.TextOf(new(at, end));
            }
        }

        return null;
    }
}
