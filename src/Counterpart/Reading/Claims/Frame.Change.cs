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
            return !P.Is(i + 1, "to") && !(P.Lower(i - 1) is "made" or "make" or "makes" or "making" or "set" or "setting" or "drawn" or "build" or "open" or "opened" or "take" or "catch" or "sets" or "speed" or "wrap" or "follow" or "sum");
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

        return (P.Lower(end) is "less" or "lower" or "fewer" or "below" or "smaller" or "down" or "short") && ((P.Lower(end + 1) is "than" or "the" or "on" or "compared" or "last" or "of") || (P.Lower(end + 2) is "than")) ? -1 : null;
    }

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
            if (next >= 0 && (next == Figure.Core.Start ? IsWhole(End) : next == Start ? IsWhole(End) : next < Start && (P.Lower(next) is "by" or "in" or "to" or "at" or "was" or "were" or "stood" or "stands" or "came" || P.Is(next, Category.Up) || P.Is(next, Category.Down) || P.Is(next, Category.Exceed))))
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

            if ((P.Lower(i) is "it" or "they" or "this" or "these" or "that" or "which" or "there" or "figure" or "indicator" or "number" or "volume" or "amount" or "value" or "we" or "those" or "them" or "total" or "growth"))
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

    /// <summary>Whether the number belongs to a name or a list mark.</summary>
    public bool IsNameNumber() => Start == Sentence.Start && P.IsMark(End, '.') || P.IsMark(End, ')') && Start == Sentence.Start;

    /// <summary>"nearly three times Korea's 102 billion", "twice as big as that of Japan": a size beside another's.</summary>
    public bool IsTimesAnothers() =>
        (P.TryAt(End, Category.Country, out var other) && (P.IsMark(other.End, '\'') || P.IsMark(other.End, '’')) && Figures.Any(f => f.Range.Start > End && f.Range.Start - other.End <= 4))
        || (P.Lower(End) is "that" && P.Is(End + 1, "of") && P.Is(End + 2, Category.Country));

    /// <summary>"40 trillion won (about $30 billion)", "or $30 billion", "1.2 trillion roubles, 16 billion in dollar terms": a sum in two currencies.</summary>
    public bool IsConversion() =>
        Before is { Kind: FigureKind.Money } sum && Figure.Kind == FigureKind.Money && sum.Figure.Unit != Figure.Figure.Unit && Start - sum.Range.End <= 4
        && (P.IsMark(sum.Range.End, '(') || P.Is(sum.Range.End, "or") || (P.IsMark(sum.Range.End, ',') && (P.Lower(Start - 1) is "or" or "equivalent" || P.Lower(End - 1) is "terms" or "equivalent")));

    /// <summary>Whether no word follows that the number could count.</summary>
    public bool StandsAlone() =>
        End >= Sentence.End || (P.Tokens[End].Kind == TokenKind.Mark && !P.IsDash(End) && !P.IsMark(End, ':')) || Periods.Any(m => m.Range.Start == End)
        || P.Lower(End) is "in" or "and" or "but" or "while" or "from" or "against" or "last" or "this" or "a" && P.Is(End + 1, "year");

    /// <summary>Whether the words before lead to an amount: "at 5.5", "to 142", "ours there perhaps seven".</summary>
    public bool IsAtAmount(bool sameSentence)
    {
        if (P.Lower(Start - 1) is "at")
        {
            return sameSentence || P.Lower(Start - 2) is "are" or "stands" or "stood" or "is" or "was" or "were";
        }

        if (P.Lower(Start - 1) is "to" or "from" && sameSentence)
        {
            return P.Is(Start - 2, Category.Up) || P.Is(Start - 2, Category.Down) || P.Is(Clause.Start, Category.Metric) || P.Lower(Start - 1) is "to" && HasFromFigure();
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 4) && sameSentence; i--)
        {
            if (P.Lower(i) is "ours" or "theirs" or "hers" or "mine")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFromFigure() => Before is { } low && P.Is(low.Range.Start - 1, "from") && Start - low.Range.End <= 8;

    /// <summary>Whether the clause is about something that is measured by itself: prices, reserves, a market.</summary>
    public bool HasOtherSubject()
    {
        for (var i = Math.Max(Clause.Start, Before is null ? Clause.Start : Used); i < Start; i++)
        {
            if (IsOtherMeasure(i) && !P.Is(i - 1, "of") && !P.Is(i - 1, "in"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOtherMeasure(int i) =>
        P.Lower(i) is "inflation" or "economy" or "economies" or "prices" or "price" or "output" or "production" or "industry" or "unemployment" or "wages" or "population" or "costs" or "tariffs" or "tariff" or "rates" or "profit" or "profits" or "revenue" or "revenues" or "income" or "incomes"
            or "index" or "emissions" or "consumption" or "demand" or "capacity" or "duties" or "budget" or "debt" or "reserves" or "salaries" or "employment" or "productivity" or "capitalisation" or "capitalization" or "assets" or "class" or "yield" or "harvest" or "pensions" or "poverty" or "mortality" or "funding" or "subsidies" or "taxes" or "spending" or "expenditure" or "lending";

    /// <summary>The subject right before the verb of change, when it can be goods: short, and nothing that is measured by itself.</summary>
    public string? GoodsSubject()
    {
        var start = Math.Max(Clause.Start, Before is null ? Clause.Start : Used);
        while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || P.Lower(start) is "and" or "while" or "but" or "although" or "whereas"))
        {
            start++;
        }

        var end = start;
        while (end < Start && P.Tokens[end].Kind == TokenKind.Word && !P.Is(end, Category.Up) && !P.Is(end, Category.Down) && !(P.Lower(end) is "by" or "has" or "have" or "had" or "was" or "were" or "are" or "is" or "also" or "alone"))
        {
            if (IsOtherMeasure(end) || P.Lower(end) is "it" or "this" or "we" or "he" or "she" or "they" or "number"
                || P.Is(end, Category.CurrencyName) || P.Is(end, Category.Country) || P.Is(end, Category.Role))
            {
                return null;
            }

            end++;
        }

        // "Wine, by contrast, slid": the verb may stand behind an aside of two words.
        var verb = end;
        if (P.IsMark(verb, ',') && P.IsMark(verb + 3, ','))
        {
            verb += 4;
        }

        while (P.Lower(verb) is "has" or "have" or "had" or "also" or "alone")
        {
            verb++;
        }

        return end > start && end - start <= 4 && verb < Start && (P.Is(verb, Category.Up) || P.Is(verb, Category.Down)) ? P.TextOf(new(start, end)) : null;
    }

    /// <summary>"against just 300,000", "compared with 400": the other side of a comparison.</summary>
    public bool IsAgainst()
    {
        var i = P.Lower(Start - 1) is "just" or "only" or "the" ? Start - 2 : Start - 1;
        return P.Lower(i) is "against" or "versus" || (P.Lower(i) is "with" or "to" && P.Is(i - 1, "compared"));
    }

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
