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
            if (p.IsAny(what.Start, "to", "that", "on"))
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
        var end = p.IsAny(i, "will", "would") ? i + 1 : p.IsAny(i, "is", "are") && p.Is(i + 1, "to") ? i + 2 : -1;
        if (end < 0)
        {
            return null;
        }

        var action = p.IsAny(end, "also", "therefore", "not", "soon") ? end + 1 : end;
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

            if (Parties.PartyRecognizer.At(p, at) is { } party && party.Range.End >= i - 3 || p.Is(at, Category.Organisation) && p.Tokens[at].IsCapital || p.IsAny(at, "side", "sides", "Government", "government", "we", "We", "parties", "companies", "groups", "it"))
            {
                return new Match(i, end, new Sense(Category.CommitVerb, "commit"));
            }
        }

        return null;
    }

    /// <summary>The verb binds somebody only where an action follows: "agreed to …", "instructed the Ministry to …".</summary>
    private static bool Leads(Passage p, Match verb, TokenRange sentence)
    {
        if (p.IsAny(verb.Start - 1, "be", "the", "a", "as", "an", "mutually") && !p.Is(verb.Start - 1, "be"))
        {
            return false;
        }

        // To hold the next session is an event to come, not a thing undertaken.
        if (p.Is(verb.End - 1, "to") && p.IsAny(verb.End, "hold", "convene", "meet"))
        {
            return false;
        }

        if (p.IsAny(verb.End - 1, "to", "that"))
        {
            return true;
        }

        if (p.Is(verb.Start, "shall"))
        {
            return !p.Is(verb.End, "be") || p.IsAny(verb.End + 1, "submitted", "prepared", "completed");
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

        return p.IsAny(verb.Start, "promised", "assured", "guaranteed", "agreed") && p.Is(verb.End, "that");
    }

    private static string Who(Passage p, TokenRange clause, Match verb, Func<int, string?> speakerAt)
    {
        // "The President instructed the Ministry to …": the one instructed is bound.
        if (p.IsAny(verb.Start, "instructed", "tasked", "directed", "ordered", "asked", "entrusted") || p.IsAny(verb.End - 1, "instructed", "asked", "tasked"))
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
        while (stop > start && p.IsAny(stop - 1, "have", "has", "had", "also", "was", "were", "been", "therefore"))
        {
            stop--;
        }

        return stop > start ? p.IsAny(start, "I", "we", "he", "she", "We", "I") && speakerAt(start) is { } speaker ? speaker : p.TextOf(new(start, stop)) : speakerAt(verb.Start) ?? "the parties";
    }
}
