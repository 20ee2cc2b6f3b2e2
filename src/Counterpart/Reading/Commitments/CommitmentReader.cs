using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Commitments;

/// <summary>Reads commitments: somebody undertakes, is instructed, or the parties agree to do a thing.</summary>
internal sealed class CommitmentReader(Passage passage, DateOnly? published, Func<int, string?> speakerAt)
{
    private readonly Undertakings _undertakings = new(passage, speakerAt);
    private readonly Deadlines _deadlines = new(passage, published);

    /// <summary>Commitments of one sentence, in order.</summary>
    public List<CommitmentMade> Read(TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        var found = new List<CommitmentMade>();
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < until || !(passage.Is(i, Category.CommitVerb) || passage.Opens(i, Opener.Coming)) || _undertakings.At(i, sentence) is not { } verb)
            {
                continue;
            }

            var clause = passage.ClauseAround(i, sentence);
            // "assured that …" is a clause of who speaks and one of what is promised.
            if (clause.End <= verb.End + 1 && verb.End + 2 < sentence.End && passage.Is(verb.End, "that"))
            {
                clause = new(clause.Start, passage.ClauseAround(verb.End + 2, sentence).End);
            }

            until = clause.End;
            var who = _undertakings.Who(clause, verb);
            foreach (var part in Parts(clause, verb, periods))
            {
                var start = part.Start == verb.End ? ActionIn(part, verb) : passage.Is(part.Start, "to") ? part.Start + 1 : part.Start;
                if (part.End - start < 2)
                {
                    continue;
                }

                var quoted = part.Start == verb.End ? new TokenRange(clause.Start, part.End) : part;
                found.Add(new CommitmentMade(passage.Quote(quoted), who, passage.TextOf(new(start, part.End)), _deadlines.Of(quoted, verb, passage.IsMark(part.Start, ',') ? part.Start : start, periods)));
            }
        }

        return found;
    }

    /// <summary>Where the thing to do begins: after "to" or "that", over whom it is asked of or when it was promised.</summary>
    private int ActionIn(TokenRange part, Match verb)
    {
        // "will, from 1 July, abolish"
        if (passage.IsMark(part.Start, ','))
        {
            for (var i = part.Start + 2; i < Math.Min(part.End, part.Start + 9); i++)
            {
                if (passage.IsMark(i, ','))
                {
                    return i + 1;
                }
            }
        }

        if (passage.Lower(verb.Start) is "set" or "fixed")
        {
            return passage.Lower(part.Start) is "ourselves" or "themselves" or "itself" ? part.Start + 1 : part.Start;
        }

        if (passage.Lower(verb.End - 1) is "to" or "that" || passage.Lower(verb.Start) is "will" or "would" or "is" or "are" or "shall")
        {
            return part.Start;
        }

        for (var i = part.Start; i < Math.Min(part.End, part.Start + 12) && !passage.IsMark(i, ','); i++)
        {
            if (passage.Lower(i) is "to" or "that")
            {
                return i + 1;
            }
        }

        return passage.Is(part.Start, "on") ? part.Start + 1 : part.Start;
    }

    /// <summary>"agreed to settle the chapter before the recess, and to meet in the autumn": two things, each with its date.</summary>
    private List<TokenRange> Parts(TokenRange clause, Match verb, IReadOnlyList<PeriodMention> periods)
    {
        var parts = new List<TokenRange>();
        var start = verb.End;
        if (passage.Is(verb.End - 1, "to") || passage.Is(verb.End, "to"))
        {
            for (var i = verb.End + 2; i + 2 < clause.End; i++)
            {
                var to = passage.Is(i, "and") && passage.Is(i + 1, "to") ? i + 1 : passage.IsMark(i, ',') && passage.Is(i + 1, "to") ? i + 1 : passage.IsMark(i, ',') && passage.Is(i + 1, "and") && passage.Is(i + 2, "to") ? i + 2 : -1;
                if (to > 0 && passage.Is(to + 1, Category.ActionVerb))
                {
                    parts.Add(new(start, i));
                    start = to;
                    i = to;
                }
            }
        }

        if (parts.Count == 0 && SecondAmount(new(start, clause.End), periods) is { } and)
        {
            parts.Add(new(start, and));
            start = and + 1;
        }

        parts.Add(new(start, clause.End));
        return parts;
    }

    /// <summary>"to bring trade to 100 billion this year and 150 billion by 2030": the word that joins two amounts with a date each.</summary>
    private int? SecondAmount(TokenRange range, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = range.Start + 1; i + 2 < range.End; i++)
        {
            if (passage.Is(i, "and") && (passage.Tokens[i + 1].Kind == TokenKind.Number || passage.Is(i + 1, Category.CurrencySign) || (passage.Is(i + 1, "to") && passage.Tokens[i + 2].Kind == TokenKind.Number))
                && periods.Any(m => m.Range.Start >= range.Start && m.Range.End <= i) && periods.Any(m => m.Range.Start > i + 1 && m.Range.End <= range.End))
            {
                return i;
            }
        }

        return null;
    }
}
