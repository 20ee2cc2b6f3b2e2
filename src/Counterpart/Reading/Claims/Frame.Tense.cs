using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What the verbs tell of its time: now, then, up to now, every year.</content>
internal sealed partial record Frame
{
    /// <summary>"365 million cubic metres of gas annually", "9 million tonnes a year": a rate stands for no one year.</summary>
    private bool IsRate()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            if (P.Lower(i) is "annually" or "yearly" || (P.Lower(i) is "a" or "per" or "each" or "every" && P.Lower(i + 1) is "year" or "day" or "month" or "week" && !(P.Lower(i + 2) is "earlier" or "ago" or "before")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"growing on average by 30 % annually", "an average annual rate of 7 %": the mean of years.</summary>
    public bool IsAverage()
    {
        for (var i = Math.Max(Clause.Start, Start - 6); i < Math.Min(Clause.End, End + 4); i++)
        {
            if (i >= End && P.Tokens[i].Kind == TokenKind.Mark)
            {
                return false;
            }

            if (P.Is(i, "average") || (i >= End && (P.Lower(i) is "annually" or "yearly" || (P.Lower(i) is "a" or "per" or "each" or "every" && P.Lower(i + 1) is "year" or "annum" && !(P.Lower(i + 2) is "earlier" or "ago" or "before" or "later" or "of")))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The years over which a mean rate is told: from the amount it started with to the one it came to, or up to an aim.</summary>
    public Period? AverageOver(DateOnly? published)
    {
        Period? start = null;
        Period? end = null;
        foreach (var mention in Periods)
        {
            if (mention.Period is not { } period || _adverbials.IsOfEvent(mention))
            {
                continue;
            }

            if (mention.Role == PeriodRole.Deadline && published is { } now && period.First > now && mention.Range.Start >= End)
            {
                return Counterpart.Period.Years(now.Year, period.First.Year);
            }

            if (_adverbials.Owner(mention) is not { } owner)
            {
                continue;
            }

            start = P.Is(owner.Range.Start - 1, "from") ? period : start;
            end = P.Is(owner.Range.Start - 1, "to") ? period : end;
        }

        return start is { } from && end is { } to && to.Last > from.First ? Counterpart.Period.Years(from.First.Year, to.Last.Year) : null;
    }

    /// <summary>The year before that of publication, where the sentence names it.</summary>
    public Period? LastYear(DateOnly? published) =>
        published is { } now ? Periods.FirstOrDefault(m => m.Period is { IsYear: true } year && year.First.Year == now.Year - 1 && m.Role == PeriodRole.Plain && !_adverbials.IsOfEvent(m))?.Period : null;

    /// <summary>"imports exceed exports fivefold": two amounts of one time are compared, not two times.</summary>
    public bool HasExceedBefore()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 6); i--)
        {
            if (P.Lower(i) is "exceed" or "exceeds" or "exceeded" or "exceeding" or "outweigh" or "outweighed" or "outstripped")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"we expected trade to reach $20 billion in 2020": a word of hope or aim stands before the figure.</summary>
    public bool LooksAheadBefore()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Is(i, Category.Modality))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"has since grown by a quarter": since the time told last.</summary>
    private bool HasSinceThen()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 6); i--)
        {
            if (P.Is(i, "since") && P.Lower(i - 1) is "has" or "have" or "had" or "ever")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The agreement took effect in May 2023, and since then exports have grown": the day from which a change runs.</summary>
    private Period? Event()
    {
        for (var i = Start - 1; i > Clause.Start - 1 && i > Sentence.Start; i--)
        {
            if (P.Is(i, "since") && P.Lower(i + 1) is "then")
            {
                var since = i;
                return Periods.LastOrDefault(m => m.Range.End <= since && m.Role == PeriodRole.Plain)?.Period;
            }
        }

        return null;
    }

    /// <summary>"gets 95 % of its crude", "account for a third": a part told as it stands.</summary>
    public bool IsStanding()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 8); i--)
        {
            if (P.Lower(i) is "is" or "are" or "gets" or "get" or "accounts" or "account" or "makes" or "make" or "represents" or "represent" or "comprises" or "comprise" or "goes" or "go" or "supplies" or "provides" or "remains" or "remain" or "constitutes" or "constitute" or "forms" or "form" or "covers" or "cover")
            {
                return true;
            }

            if (P.Lower(i) is "accounting" or "making" or "representing" or "constituting" or "comprising")
            {
                return IsOfPresent(i);
            }
        }

        return false;
    }

    /// <summary>"The Philippines is the 41st partner, accounting for 0.3 %": the participle is of the time of its verb.</summary>
    private bool IsOfPresent(int participle)
    {
        for (var i = participle - 1; i >= Sentence.Start; i--)
        {
            if (P.Lower(i) is "is" or "are" or "remains" or "remain" or "comprises" or "comprise" or "accounts" or "account" or "ranks" or "rank" or "makes" or "make")
            {
                return true;
            }

            if (P.Lower(i) is "was" or "were" or "had" or "did" || (P.Tokens[i].Length > 4 && P.Lower(i).EndsWith("ed")) || P.Is(i, Category.Reach))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the words speak of no time told before: "today", "currently", "used to be", "the annual import bill".</summary>
    public bool IsPresent()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if (P.Lower(i) is "now" or "today" or "currently" or "present" or "already" || (P.Is(i, "used") && P.Is(i + 1, "to")) || (P.Lower(i) is "annual" or "yearly" && i < Start && !(P.Lower(i + 1) is "growth" or "increase" or "decrease" or "rate" or "basis" or "average" or "rise" or "decline" or "drop" or "fall")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause tells of the past: "was", "made", "ranked".</summary>
    public bool IsPast()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if (P.Lower(i) is "was" or "were" or "made" or "making" or "placed" or "became" or "become" or "ranked" or "overtook" or "stands" or "accounted" or "represented")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"was", "accounted for", "remained" right before the figure: told of the time that the report tells of.</summary>
    public bool IsThen()
    {
        // "ranked 34th, with a share of 0.18 percent", "…, taking 24 %", "…, followed by Brazil with 19 %" are of the time of the verb before them.
        var from = P.Lower(Clause.Start) is "with" or "taking" or "followed" or "ahead" or "accounting" or "making" ? Sentence.Start : Clause.Start;
        for (var i = Start - 1; i >= Math.Max(from, Start - 24); i--)
        {
            if (P.Lower(i) is "is" or "are" or "has" or "have" or "been" or "accounts" or "account" or "ranks" or "rank")
            {
                return false;
            }

            if (P.Lower(i - 1) is "has" or "have")
            {
                return false;
            }

            if (P.Lower(i) is "was" or "were" or "accounted" or "made" or "maintained" or "remained" or "retained" or "ranked" or "represented" or "constituted" or "comprised" or "stood" or "took" or "came" or "occupied" or "continued" or "held" or "kept" or "retained" or "topped" or "led" or "dropped" or "rose" or "climbed" or "slipped" or "bought" or "supplied" or "absorbed" or "formed" or "received" or "went" or "provided" or "contributed" or "generated" or "purchased" or "overtook" or "followed" or "taking" or "representing" or "constituting" or "followed")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", New Zealand's top export partner,": between commas, without a verb.</summary>
    public bool IsApposed()
    {
        if (!P.IsMark(End, ','))
        {
            return false;
        }

        for (var i = Start - 1; i >= Math.Max(Sentence.Start, Start - 6); i--)
        {
            if (P.IsMark(i, ','))
            {
                return true;
            }

            if (P.Lower(i) is "was" or "is" or "as" or "making" or "became" or "remained" or "and" or "ranked")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"thus rank 32nd", "is therefore the second largest": drawn from the figures told before.</summary>
    public bool IsConsequence()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Lower(i) is "thus" or "therefore" or "hence" or "thereby")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, and that battery makers account for 47 percent": another thing that was said.</summary>
    public bool IsPartedByThat(int from)
    {
        for (var i = Start - 1; i > Math.Max(from, Sentence.Start); i--)
        {
            if (P.Is(i, "that") && P.Is(i - 1, "and"))
            {
                return IsStanding();
            }
        }

        return false;
    }

    /// <summary>"have risen 1.6 times", "has put $4 billion": up to now, whatever time the sentence before told of.</summary>
    public bool IsPerfect()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 12); i--)
        {
            if (P.Lower(i) is "has" or "have" && !(P.Lower(i - 1) is "would" or "could" or "might" or "may" or "will") && !(P.Lower(i + 1) is "to" or "a" or "an" or "the") && (i + 1 < Start || Figure.Kind == FigureKind.Multiple))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Canadian funds hold", "firms employ": what is so at present.</summary>
    private bool IsHeld()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 10); i--)
        {
            if (P.Lower(i) is "hold" or "holds" or "own" or "owns" or "employ" or "employs" or "operate" or "operates")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"its cost at", "valued at", "an initial estimate of": what a thing costs has no period.</summary>
    private bool IsCost(Aspect aspect)
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 5); i--)
        {
            if (P.Lower(i) is "cost" or "costs" or "costing" or "costed" or "price" or "priced" or "budget" || (P.Lower(i) is "valued" or "estimate" && P.Lower(i + 1) is "at" or "of" && !(P.Is(i, "valued") && aspect.IsFlow && P.Lower(i - 1) is "was" or "were")))
            {
                return true;
            }
        }

        return false;
    }
}
