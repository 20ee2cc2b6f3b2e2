using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>What the words of time in one sentence govern.</summary>
/// <remarks>
/// A period governs the figures of its own clause. Clauses side by side ("and exports grew") share one; a clause hung below another
/// ("which was signed in 2019", "since the agreement took effect") keeps its own to itself.
/// </remarks>
/// <param name="p">The text.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="figures">Its figures.</param>
internal sealed partial class Adverbials(Passage p, TokenRange sentence, IReadOnlyList<FigureMention> figures)
{
    private const int Reach = 7;

    /// <summary>How two places of a sentence hang together.</summary>
    internal enum Link
    {
        /// <summary>In one clause.</summary>
        Same,

        /// <summary>In clauses side by side.</summary>
        Coordinate,

        /// <summary>The second in a clause below that of the first.</summary>
        Subordinate,
    }

    /// <summary>How the token at <paramref name="to"/> hangs together with what ends at <paramref name="from"/>.</summary>
    public Link Between(int from, int to)
    {
        var link = Link.Same;
        for (var i = from; i < to; i++)
        {
            if (IsSubordinator(i) && !(i == to - 1 && p.Is(i, "after")))
            {
                // "…, which began in March, …": what stands between two commas is passed over.
                if (Resumes(i, to) is { } comma)
                {
                    i = comma;
                    continue;
                }

                // "the achievements of 2002, when trade grew": the clause tells of that very year.
                if (!(p.Is(i, "when") && i - from <= 1))
                {
                    return Link.Subordinate;
                }

                link = Link.Coordinate;
            }

            if (p.IsMark(i, ';') || p.Lower(i) is "while" or "whereas" or "although" or "though" || (p.Lower(i) is "and" or "but" or "yet" or "so" && (HasVerb(i + 1, to) || (p.Is(i + 1, "that") && !(p.Lower(i + 2) is "of" or "figure" or "year" or "number" or "amount")))))
            {
                link = Link.Coordinate;
            }
        }

        return link;
    }

    /// <summary>"… by 5 percent, and already in the first half of this year it grew": behind "and" a period opens the next clause.</summary>
    public bool OpensNext(int from, PeriodMention mention)
    {
        var to = mention.Range.Start;
        var at = to - 1;
        while (at > from && (p.IsMark(at, ',') || p.Lower(at) is "already" or "even" or "also" or "then" or "only" or "just"))
        {
            at--;
        }

        // "…, and trade in 2002 reached": its verb comes behind the period.
        var isSubject = HasVerb(mention.Range.End, Math.Min(sentence.End, mention.Range.End + 2));
        for (var i = from; i < to && isSubject; i++)
        {
            if (p.Lower(i) is "and" or "but" or "while" or "whereas")
            {
                return true;
            }
        }

        return at >= from && mention.Range.End < sentence.End && (p.Tokens[mention.Range.End].Kind == TokenKind.Word || p.IsMark(mention.Range.End, ',')) && p.Lower(at) is "and" or "but" or "yet" or "so";
    }

    /// <summary>"before 2022 there were 52, now there are 28": behind "now" no earlier time governs.</summary>
    public bool TurnsToNow(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (p.Lower(i) is "now" or "today" or "currently" or "nowadays")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"said that", "told reporters that", "noted with satisfaction that".</summary>
    private bool IsOfSpeech(int that)
    {
        for (var i = that - 1; i >= Math.Max(sentence.Start, that - 4) && p.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (p.Is(i, Category.SpeechVerb))
            {
                return true;
            }
        }

        return false;
    }

    private int? Resumes(int i, int to)
    {
        if (!p.IsMark(i - 1, ','))
        {
            return null;
        }

        for (var at = i + 1; at < to; at++)
        {
            if (p.IsMark(at, ','))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsSubordinator(int i) =>
        p.Lower(i) is "which" or "who" or "whose" or "whom" or "where" or "when" or "because" or "once" or "if" or "unless" or "until" or "after"
        || (p.Is(i, "that") && !(p.Is(i - 1, Category.Multiple) || p.Is(i - 1, Category.Up)) && !(p.Lower(i + 1) is "figure" or "number" or "year" or "period" or "amount") && !(p.Lower(i - 1) is "of" or "than" or "with" or "from" or "so" or "and" or "to"))
        || (p.Is(i, "before") && p.Is(i + 1, Category.Down) | p.Is(i + 1, Category.Up) && p.Lower(i + 1).EndsWith("ing"))
        || (p.Is(i, "since") && !(p.Lower(i - 1) is "has" or "have" or "had" or "ever"));

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (p.Lower(i) is "will" or "would" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "can" or "could" or "may" or "might" or "should" or "must" or "plans" or "intends"
                || p.Is(i, Category.SpeechVerb) || p.Is(i, Category.Reach) || p.Is(i, Category.Exceed) || p.Is(i, Category.HeldVerb)
                || ((p.Is(i, Category.Up) || p.Is(i, Category.Down)) && !p.Is(i, Category.UpNoun) && !p.Is(i, Category.DownNoun) && !p.Is(i, "up") && !p.Is(i, "down")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the line, which was opened in 2019, …": whether the clause of a period has ended before a token.</summary>
    public bool IsClosed(PeriodMention mention, int token)
    {
        var comma = false;
        for (var i = mention.Range.End; i < token && !comma; i++)
        {
            comma = p.IsMark(i, ',') || p.IsMark(i, ')') || p.IsMark(i, '—') || (p.IsMark(i, '–') && p.Tokens[i].SpaceBefore);
        }

        if (!comma)
        {
            return false;
        }

        for (var i = mention.Range.Start - 1; i >= Math.Max(sentence.Start, mention.Range.Start - 14); i--)
        {
            if (p.Tokens[i].Kind == TokenKind.Mark && !p.IsDash(i))
            {
                return false;
            }

            if (IsSubordinator(i) || p.Lower(i) is "after" or "before" or "following")
            {
                // "noted that in 2020, …", "noted that exports, …": what is said is no aside.
                return i < mention.Range.Start - 1 && !(p.Is(i, "that") && IsOfSpeech(i));
            }
        }

        return false;
    }

    /// <summary>The figure right behind which a period stands: "up from [$8.1 billion] in 2019"; or before which: "(2019: [$8.1 billion])".</summary>
    public FigureMention? Owner(PeriodMention mention)
    {
        // "(2019: $8.1 billion)", "compared to 2019 ($8.1 billion)"
        var next = p.IsMark(mention.Range.End, ':') || p.IsMark(mention.Range.End, '(') ? mention.Range.End + 1 : -1;
        FigureMention? owner = null;
        foreach (var figure in figures)
        {
            if (figure.Kind == FigureKind.Idle)
            {
                continue;
            }

            if (next >= 0 && figure.Range.Start == next && figure.Kind is not (FigureKind.Percent or FigureKind.Fraction or FigureKind.Points))
            {
                return figure;
            }

            if (figure.Range.End <= mention.Range.Start && mention.Range.Start - figure.Range.End <= 4)
            {
                owner = figure;
            }
        }

        if (owner is null || IsAside(mention, owner.Range.Start))
        {
            return null;
        }

        for (var i = owner.Range.End; i < mention.Range.Start; i++)
        {
            if (p.Tokens[i].Kind == TokenKind.Mark && !(p.IsMark(i, '(') && i == mention.Range.Start - 1))
            {
                return null;
            }
        }

        return Between(owner.Range.End, mention.Range.Start) == Link.Same ? owner : null;
    }

    /// <summary>Whether a period is set against a figure in parentheses right behind it: "$19.1 billion (2020)", "(2019: $8.1 billion)".</summary>
    public bool IsInParentheses(PeriodMention mention) =>
        p.IsMark(mention.Range.Start - 1, '(') && (p.IsMark(mention.Range.End, ')') || p.IsMark(mention.Range.End, ':'));

    /// <summary>Whether a period stands in parentheses that do not hold a token, and with more than itself in them: "(in 2011 it was less)".</summary>
    public bool IsAside(PeriodMention mention, int token)
    {
        if (IsInParentheses(mention))
        {
            return false;
        }

        for (var i = mention.Range.Start - 1; i >= Math.Max(sentence.Start, mention.Range.Start - 16) && !p.IsMark(i, ')'); i--)
        {
            if (p.IsMark(i, '('))
            {
                if (token < i)
                {
                    return true;
                }

                for (var at = mention.Range.End; at < token; at++)
                {
                    if (p.IsMark(at, ')'))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }
}
