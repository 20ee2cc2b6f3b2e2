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
            if (P.Is(i, "average") || (i >= End && P.Lower(i) is "annually" or "yearly" || (P.Lower(i) is "a" or "per" or "each" or "every" && P.Lower(i + 1) is "year" or "annum" && !(P.Lower(i + 2) is "earlier" or "ago" or "before"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words speak of now: "today", "currently".</summary>
    public bool IsPresent()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if (P.Lower(i) is "now" or "today" or "currently" or "present" or "already")
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
            if (P.Lower(i) is "was" or "were" or "made" or "making" or "placed" or "became" or "ranked" or "overtook" or "stands" or "accounted" or "represented")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"have risen 1.6 times", "has put $4 billion": up to now, whatever time the sentence before told of.</summary>
    public bool IsPerfect()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 12); i--)
        {
            if (P.Lower(i) is "has" or "have" && !(P.Lower(i + 1) is "to" or "a" or "an" or "the") && i + 1 < Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Canadian funds hold", "firms employ": what is so at present.</summary>
    private bool IsHeld()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 6); i--)
        {
            if (P.Lower(i) is "hold" or "holds" or "own" or "owns" or "employ" or "employs" or "operate" or "operates")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"its cost at", "valued at", "an initial estimate of": what a thing costs has no period.</summary>
    private bool IsCost()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 5); i--)
        {
            if (P.Lower(i) is "cost" or "costs" or "costing" or "costed" or "price" or "priced" or "budget" || (P.Lower(i) is "valued" or "estimate" && P.Lower(i + 1) is "at" or "of"))
            {
                return true;
            }
        }

        return false;
    }
}
