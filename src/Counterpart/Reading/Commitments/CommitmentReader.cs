using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Commitments;

/// <summary>Reads commitments: somebody undertakes, is instructed, or the parties agree to do a thing.</summary>
internal static class CommitmentReader
{
    /// <summary>Commitments of one sentence, in order.</summary>
    public static IEnumerable<CommitmentMade> Read(Passage p, TokenRange sentence, IReadOnlyList<PeriodMention> periods, Func<int, string?> speakerAt)
    {
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < until)
            {
                continue;
            }

            if (!p.TryAt(i, Category.CommitVerb, out var verb) || !Leads(p, verb, sentence))
            {
                if (Undertaken(p, i, sentence) is not { } modal)
                {
                    continue;
                }

                verb = modal;
            }

            var clause = p.ClauseAround(i, sentence);
            until = clause.End;
            var what = new TokenRange(verb.End, clause.End);
            if ((p.Lower(what.Start) is "to" or "that" or "on"))
            {
                what = new(what.Start + 1, what.End);
            }

            if (what.Count < 2)
            {
                continue;
            }

            var due = periods.LastOrDefault(m => m.Range.Start >= verb.End && m.Range.End <= clause.End + 1 && m.Role is PeriodRole.Deadline or PeriodRole.Plain);
            yield return new CommitmentMade(p.Quote(clause), Who(p, clause, verb, speakerAt), p.TextOf(what), due?.Period);
        }
    }

    /// <summary>"Moscow would complete …", "The Commission will report …": a named side and an action to come.</summary>
    private static Match? Undertaken(Passage p, int i, TokenRange sentence)
    {
        var end = (p.Lower(i) is "will" or "would") ? i + 1 : (p.Lower(i) is "is" or "are") && p.Is(i + 1, "to") ? i + 2 : -1;
        if (end < 0)
        {
            return null;
        }

        var action = (p.Lower(end) is "also" or "therefore" or "not" or "soon") ? end + 1 : end;
        if (!p.Is(action, Category.ActionVerb))
        {
            return null;
        }

        for (var at = i - 1; at >= Math.Max(sentence.Start, i - 7); at--)
        {
            if (p.IsMark(at, '.') || p.IsMark(at, ';'))
            {
                break;
            }

            if (Parties.PartyRecognizer.At(p, at) is { } party && party.Range.End >= i - 3 || p.Is(at, Category.Organisation) && p.Tokens[at].IsCapital || (p.Lower(at) is "side" or "sides" or "government" or "we" or "parties" or "companies" or "groups" or "it"))
            {
                return new Match(i, end, new Sense(Category.CommitVerb, "commit"));
            }
        }

        return null;
    }

    /// <summary>The verb binds somebody only where an action follows: "agreed to …", "instructed the Ministry to …".</summary>
    private static bool Leads(Passage p, Match verb, TokenRange sentence)
    {
        if ((p.Lower(verb.Start - 1) is "be" or "the" or "a" or "as" or "an" or "mutually") && !p.Is(verb.Start - 1, "be"))
        {
            return false;
        }

        // To hold the next session is an event to come, not a thing undertaken.
        if (p.Is(verb.End - 1, "to") && (p.Lower(verb.End) is "hold" or "convene" or "meet"))
        {
            return false;
        }

        if ((p.Lower(verb.End - 1) is "to" or "that"))
        {
            return true;
        }

        if (p.Is(verb.Start, "shall"))
        {
            return !p.Is(verb.End, "be") || (p.Lower(verb.End + 1) is "submitted" or "prepared" or "completed");
        }

        for (var i = verb.End; i < Math.Min(sentence.End, verb.End + 12); i++)
        {
            if (p.Is(i, "to") && i + 1 < sentence.End && p.Tokens[i + 1].Kind == TokenKind.Word && !p.Tokens[i + 1].IsCapital)
            {
                return true;
            }

            if (p.IsMark(i, ',') || p.IsMark(i, ';'))
            {
                return false;
            }
        }

        return (p.Lower(verb.Start) is "promised" or "assured" or "guaranteed" or "agreed") && p.Is(verb.End, "that");
    }

    private static string Who(Passage p, TokenRange clause, Match verb, Func<int, string?> speakerAt)
    {
        // "The President instructed the Ministry to …": the one instructed is bound.
        if ((p.Lower(verb.Start) is "instructed" or "tasked" or "directed" or "ordered" or "asked" or "entrusted") || (p.Lower(verb.End - 1) is "instructed" or "asked" or "tasked"))
        {
            var end = verb.End;
            while (end < clause.End && !p.Is(end, "to"))
            {
                end++;
            }

            if (end > verb.End && end < clause.End)
            {
                return p.TextOf(new(p.Is(verb.End, "the") && verb.End + 1 < end ? verb.End + 1 : verb.End, end));
            }
        }

        var start = clause.Start;
        var stop = verb.Start;
        while (stop > start && (p.Lower(stop - 1) is "have" or "has" or "had" or "also" or "was" or "were" or "been" or "therefore"))
        {
            stop--;
        }

        return stop > start ? (p.Lower(start) is "i" or "we" or "he" or "she") && speakerAt(start) is { } speaker ? speaker : p.TextOf(new(start, stop)) : speakerAt(verb.Start) ?? "the parties";
    }
}
