using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>How it changed.</content>
internal sealed partial record Frame
{
    /// <summary>+1 for growing, −1 for falling, by the verb nearest before the figure.</summary>
    public int? Direction()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Used - (Before is null ? 0 : 24)); i--)
        {
            if (P.TryAt(i, Category.Down, out var down) && down.End <= Start && IsVerbOfChange(i))
            {
                return -1;
            }

            if (P.TryAt(i, Category.Up, out var up) && up.End <= Start && IsVerbOfChange(i))
            {
                return 1;
            }
        }

        return null;
    }

    private bool IsVerbOfChange(int i)
    {
        if (P.Is(i, "up"))
        {
            return !P.Is(i + 1, "to") && !(P.Lower(i - 1) is "made" or "make" or "makes" or "making" or "taking" or "takes" or "took" or "set" or "setting" or "drawn" or "build" or "open" or "opened" or "take" or "catch" or "sets" or "speed" or "wrap" or "follow" or "sum");
        }

        if ((P.Lower(i) is "added" or "add" or "adding" or "gain" or "advance" or "cut" or "lost" or "contract" or "improved"))
        {
            return Start - i <= 4;
        }

        // "falls just shy of 800 billion" tells of no fall.
        if (P.Lower(i) is "falls" or "fell" or "fall" or "falling" && (P.Lower(i + 1) is "short" or "shy" || P.Lower(i + 2) is "short" or "shy"))
        {
            return false;
        }

        // "the fall of the Wall", "an increase": nouns are asked elsewhere.
        return !(P.Lower(i - 1) is "an" or "a" or "the" or "this") || (P.Lower(i) is "growing" or "rising" or "falling");
    }

    /// <summary>+1 or −1 for "a 14 % growth", "an increase of 31.2 %", "a decline, by 2.3 %".</summary>
    public int? ChangeNounAround()
    {
        for (var i = End; i < Math.Min(Sentence.End, End + 4); i++)
        {
            if (P.Is(i, Category.UpNoun))
            {
                return 1;
            }

            if (P.Is(i, Category.DownNoun))
            {
                return -1;
            }

            if (P.Tokens[i].Kind != TokenKind.Word || (P.Lower(i) is "of" or "in" or "to" or "from" or "and" or "on" or "more" or "less"))
            {
                break;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 8); i--)
        {
            if (P.Is(i, Category.UpNoun) && IsNounHere(i))
            {
                return 1;
            }

            if (P.Is(i, Category.DownNoun) && IsNounHere(i))
            {
                return -1;
            }

            if (i < Used || P.Is(i, Category.Up) || P.Is(i, Category.Down) || P.Is(i, Category.Share))
            {
                break;
            }
        }

        return null;
    }

    private bool IsNounHere(int i) =>
        (P.Lower(i - 1) is "a" or "an" or "the" or "this" or "o" or "certain" or "y" or "sharp" or "significant" or "annual" or "slight" or "with" or "modest" or "of" or "trade" or "further" or "steady" or "nominal" or "total" or "overall" or "percentage")
        || (P.Lower(i + 1) is "will" or "would" or "of" or "by" or "was" or "amounted" or "at" or "is" or "reached" or "to" or "totaled" or "rate" or "in" or "exceeded" or "has" or "made") || i + 1 == Start || P.IsMark(i + 1, ',');

    /// <summary>"the growth slowed to 8.4 %": the figure is the growth itself, whatever became of it.</summary>
    public int? ChangeNounSubject()
    {
        if (PrepositionBefore() is not ("to" or "from" or "at"))
        {
            return null;
        }

        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            var sign = P.Is(i, Category.UpNoun) ? 1 : P.Is(i, Category.DownNoun) ? -1 : 0;
            if (sign != 0 && (P.Lower(i) is "growth" or "decline" or "increase") && (P.Is(i + 1, Category.Down) || P.Is(i + 1, Category.Up) || P.Is(i + 1, Category.Reach) || P.Is(i + 1, "rate")))
            {
                return sign;
            }
        }

        return null;
    }

    /// <summary>+1 or −1 for "42 % more than", "15 % below the same period", "a third more than in 2020".</summary>
    public int? ComparativeAfter()
    {
        // "15 % or $550 million more than a year ago"
        var end = P.Is(End, "or") && Figures.FirstOrDefault(f => f.Range.Start == End + 1) is { } other ? other.Range.End : End;
        if ((P.Lower(end) is "more" or "higher" or "greater" or "above" or "larger" or "up") && ((P.Lower(end + 1) is "than" or "compared" or "in" or "on" or "the" or "year") || (P.Lower(end + 2) is "than")) && !(P.Lower(end + 1) is "in") || (P.Lower(end) is "more") && P.IsMark(end + 1, ','))
        {
            return 1;
        }

        // "47 percent above 2019", "a tenth below 2021 levels"
        if (P.Lower(end) is "above" or "below" && (Periods.Any(m => m.Range.Start == end + 1) || P.Lower(end + 1) is "its" or "their"))
        {
            return P.Is(end, "above") ? 1 : -1;
        }

        // "(6.5 percent down)", "exports were 3.9 % higher."
        if (Figure.Kind is FigureKind.Percent or FigureKind.Fraction or FigureKind.Points && (end + 1 >= Sentence.End || P.IsMark(end + 1, ')') || P.IsMark(end + 1, '.') || P.IsMark(end + 1, ';') || P.IsMark(end + 1, ',')))
        {
            var bare = P.Lower(end) is "more" or "higher" or "up" or "above" ? 1 : P.Lower(end) is "less" or "lower" or "down" or "fewer" or "below" ? -1 : 0;
            if (bare != 0)
            {
                return bare;
            }
        }

        return (P.Lower(end) is "less" or "lower" or "fewer" or "below" or "smaller" or "down" or "short") && ((P.Lower(end + 1) is "than" or "the" or "on" or "compared" or "last" or "of" or "those" or "that" or "what") || (P.Lower(end + 2) is "than")) ? -1 : null;
    }

    /// <summary>"it was only", "this stood at": what was told before, once more.</summary>
    public bool IsItWas()
    {
        var i = Start - 1;
        while (i > Clause.Start && P.Lower(i) is "at" or "only" or "just" or "still")
        {
            i--;
        }

        return P.Lower(i) is "was" or "is" or "stood" or "had" && P.Lower(i - 1) is "it" or "this" or "figure" || (P.Is(i, "been") && P.Is(i - 1, "had") && P.Lower(i - 2) is "it" or "this");
    }

    /// <summary>"after a decline of 8.6 %", "following a rise of 5 %".</summary>
    public bool IsAfterChange()
    {
        for (var i = Start - 1; i >= Math.Max(Sentence.Start, Start - 6); i--)
        {
            if (P.Lower(i) is "after" or "following")
            {
                return true;
            }

            if (P.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"fell $134 million", "up $12 million": the step itself, where no "to" or "by" stands between.</summary>
    public int? Step() =>
        P.Lower(Start) is "past" or "above" or "below" or "under" or "beyond" or "over" or "north" or "short" or "just" ? null
        : P.TryBefore(Start, Category.Down, out var down) && IsVerbOfChange(down.Start) && !(P.Lower(down.Start) is "falls" or "drops" && P.Is(Start, Category.Hedge)) ? -1
        : P.TryBefore(Start, Category.Up, out var up) && IsVerbOfChange(up.Start) && !P.Is(up.Start - 1, "to") ? 1 : null;

    /// <summary>"would add a further 10 billion", "added another $2 billion".</summary>
    public bool IsAddition() =>
        (P.Lower(Start - 1) is "further" or "additional" or "extra" && P.Lower(Start - 3) is "add" or "adds" or "added" or "adding")
        || (P.Lower(Start - 1) is "another" && P.Lower(Start - 2) is "add" or "adds" or "added" or "adding");

    /// <summary>The preposition right before the figure.</summary>
    public string? PrepositionBefore()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 3); i--)
        {
            foreach (var word in (ReadOnlySpan<string>)["by", "to", "from", "of", "at", "for", "in", "with", "on"])
            {
                if (P.Is(i, word))
                {
                    return word;
                }
            }

            if (!(P.Lower(i) is "a" or "an" or "the" or "record" or "modest" or "another" or "total" or "only" or "nearly"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a claim stands before this figure in the sentence.</summary>
    public bool IsCoordinated() => Before is not null;

    /// <summary>An owner whose quantity is left out: "Serbia's by 15 %", "Korea's $102 billion", "Tanzania's rose", "Ethiopian ones".</summary>
    public PartyMention? Ellipsis()
    {
        var from = Before is not null && Before.Range.End > Clause.Start && Before.Range.End <= Start ? Before.Range.End : Clause.Start;
        for (var i = from; i < Start && Figure.Kind != FigureKind.Rank; i++)
        {
            if (PartyRecognizer.At(P, i) is not { } party || party.Range.End > Start)
            {
                continue;
            }

            var next = party.Form == PartyForm.Adjective && P.Is(party.Range.End, "ones") ? party.Range.End + 1 : P.Is(party.Range.End + 1, "s") ? party.Range.End + 2 : -1;
            if (next >= 0 && (next == Figure.Core.Start ? IsWhole(End) : next == Start ? IsWhole(End) : next < Start && (P.Lower(next) is "by" or "in" or "to" or "at" or "was" or "were" or "stood" or "stands" or "came" || P.Is(next, Category.Up) || P.Is(next, Category.Down) || (P.Is(next, Category.Exceed) && !P.Is(next, "top")))))
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>Whether nothing that the figure could belong to follows: "Korea's $102 billion", not "Korea's $5 billion plant".</summary>
    private bool IsWhole(int end) => end >= Sentence.End || (P.Tokens[end].Kind == TokenKind.Mark && !P.IsDash(end)) || P.Lower(end) is "in" or "and" or "a" or "last" or "while" or "from" or "to";

    /// <summary>Whether the clause takes up what was said: it, they, this figure, of these.</summary>
    public bool IsAnaphoric()
    {
        if (Ellipsis() is not null)
        {
            return true;
        }

        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Is(i, "the") && (P.Is(i + 1, Category.UpNoun) || P.Is(i + 1, Category.DownNoun)))
            {
                return true;
            }

            if ((P.Lower(i) is "it" or "they" or "this" or "these" or "that" or "which" or "there" or "figure" or "figures" or "indicator" or "indicators" or "volumes" or "number" or "volume" or "amount" or "value" or "we" or "those" or "them" or "total" or "growth"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause speaks of several things: "they are up".</summary>
    public bool IsThey()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Lower(i) is "they" or "these" or "those")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The currency named right before the figure: "in roubles, to 17.5 trillion".</summary>
    public string? CurrencyNamed()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 4); i--)
        {
            if (P.TryAt(i, Category.CurrencyName, out var name) && P.Is(i - 1, "in"))
            {
                return name.Sense.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the clause starts with the figure.</summary>
    public bool StartsWithFigure() => Start <= Clause.Start + 1;

    /// <summary>Whether a verb before the figure gives an amount.</summary>
    public bool HasReach()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 8); i--)
        {
            if (P.Is(i, Category.Reach) || P.Is(i, Category.Exceed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a verb of passing" before the figure: topped, crossed, exceeded.</summary>
    public bool HasExceed()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 4); i--)
        {
            if (P.Is(i, Category.Exceed) && i >= Used)
            {
                return true;
            }

            if (!(P.Lower(i) is "the" or "a" or "already" or "of" or "mark"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"hardly exceeded", "barely crossed the", "slightly above": a little more, not any amount more.</summary>
    public bool IsJustPassed()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 5); i--)
        {
            if (P.Is(i, Category.Exceed))
            {
                return P.Lower(i - 1) is "hardly" or "barely" or "scarcely" or "narrowly" or "slightly" or "marginally" or "just";
            }
        }

        return false;
    }

    /// <summary>"approached $1 billion": not quite.</summary>
    public bool IsApproached() => P.Lower(Start - 1) is "approached" or "approaching" or "approaches" or "nearing" or "neared";

    /// <summary>"has not once passed", "never exceeded".</summary>
    public bool IsNeverPassed()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 7); i--)
        {
            if (P.Lower(i) is "not" or "never" or "t")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the number belongs to a name or a list mark.</summary>
    public bool IsNameNumber() => Start == Sentence.Start && P.IsMark(End, '.') || P.IsMark(End, ')') && Start == Sentence.Start;

    /// <summary>+1 or −1 for a sign right before the number: "+4.2 %", "−3.1 %".</summary>
    public int? Signed()
    {
        var sign = Figure.Core.Start - 1;
        if (sign < Sentence.Start || P.Tokens[sign + 1].SpaceBefore || !(P.Tokens[sign].SpaceBefore || P.IsMark(sign - 1, '(')))
        {
            return null;
        }

        return P.IsMark(sign, '+') ? 1 : P.IsDash(sign) ? -1 : null;
    }
}
