using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What a figure leaves to the words around it.</content>
internal sealed partial record Frame
{
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

    /// <summary>"40 trillion won (about $30 billion)", "or $30 billion", "1.2 trillion roubles, 16 billion in dollar terms": a sum in two currencies.</summary>
    public bool IsConversion() =>
        Before is { Kind: FigureKind.Money } sum && Figure.Kind == FigureKind.Money && sum.Figure.Unit != Figure.Figure.Unit && Start - sum.Range.End <= 4
        && (P.IsMark(sum.Range.End, '(') || P.Is(sum.Range.End, "or") || (P.IsMark(sum.Range.End, ',') && (P.Lower(Start - 1) is "or" or "equivalent" || P.Lower(End - 1) is "terms" or "equivalent")));

    /// <summary>"nearly three times Korea's 102 billion", "twice as big as that of Japan": a size beside another's.</summary>
    public bool IsTimesAnothers() =>
        (P.TryAt(End, Category.Country, out var other) && (P.IsMark(other.End, '\'') || P.IsMark(other.End, '’')) && Figures.Any(f => f.Range.Start > End && f.Range.Start - other.End <= 4))
        || (P.Lower(End) is "that" && P.Is(End + 1, "of") && P.Is(End + 2, Category.Country))
        || (P.Is(End, "as") && P.Lower(End + 1) is "much" or "many" && P.Is(End + 2, "as") && (P.Is(End + 3, Category.Country) || P.Is(End + 3, "the") && P.Is(End + 4, Category.Country)));

    /// <summary>"copper (68 %)", "(natural gas 68 %, fish 19 %)", "Latvia (13.1 %)": a part named right beside its figure in parentheses.</summary>
    public bool IsListedPart()
    {
        if (Figure.Kind != FigureKind.Percent || !IsInAside() || !(P.IsMark(End, ')') || P.IsMark(End, ',') || P.IsMark(End, ';') || P.Is(End, "and")))
        {
            return false;
        }

        // "fell (12 %)" tells of change, "copper (68 %)" of a part.
        var from = P.IsMark(Start - 1, '(') ? Start - 2 : Start - 1;
        return IsThing(from);
    }

    /// <summary>"Electricity, US$ 190 million; bananas, up by a quarter", "mineral fuels ($3.1 billion)": a thing and its figure without a verb.</summary>
    public bool IsListed()
    {
        var mark = Start - 1;
        if (P.Is(mark, "up") || P.Is(mark, "down") || P.Is(mark, "by") && P.Lower(mark - 1) is "up" or "down")
        {
            mark -= P.Is(mark, "by") ? 2 : 1;
        }

        if (!(P.IsMark(mark, ',') || P.IsMark(mark, '(') || P.IsMark(mark, ':')) || !(End >= Sentence.End || P.Tokens[End].Kind == TokenKind.Mark && !P.IsDash(End) || P.Is(End, "and")))
        {
            return false;
        }

        if (P.IsMark(mark, '('))
        {
            return P.IsMark(End, ')') && IsThing(mark - 1);
        }

        // The whole of it stands between two marks, or opens the sentence.
        var i = mark - 1;
        while (i >= Sentence.Start && mark - i <= 6 && P.Tokens[i].Kind == TokenKind.Word)
        {
            if (P.Is(i, Category.Up) || P.Is(i, Category.Down) || P.Is(i, Category.Reach) || P.Is(i, Category.Exceed) || P.Is(i, Category.Metric) || P.Is(i, Category.Ranked) || P.Is(i, Category.SpeechVerb) || PartyRecognizer.At(P, i) is { Form: PartyForm.Name })
            {
                return false;
            }

            i--;
        }

        return mark - i is > 1 and <= 6 && IsThing(mark - 1) && (i < Sentence.Start || P.IsMark(i, ';') || P.IsMark(i, '?') || P.IsMark(i, '•'));
    }

    /// <summary>Whether a word can be the last of goods: lower-case or opening its sentence, and neither a quantity nor a verb of change.</summary>
    private bool IsThing(int i) =>
        i >= Sentence.Start && P.Tokens[i].Kind == TokenKind.Word && P.Tokens[i].Length > 2 && !P.Is(i, Category.Metric) && !P.Is(i, Category.Up) && !P.Is(i, Category.Down) && !P.Is(i, Category.UpNoun) && !P.Is(i, Category.DownNoun)
        && !P.Is(i, Category.Reach) && !P.Is(i, Category.Share) && !P.Is(i, Category.Hedge) && !P.Is(i, Category.TimeUnit) && !P.Is(i, Category.ProjectNoun) && !P.Is(i, Category.AgreementNoun) && !P.Is(i, Category.CurrencyName) && !P.Is(i, Category.Month)
        && !(P.Lower(i) is "which" or "including" or "and" or "or" or "respectively" or "also" or "year" or "the" or "points" or "percentage" or "record" or "however");

    /// <summary>"grapes contributed $9 million", "coal alone earned 60 million", "pharmaceuticals lead with": goods that are sold.</summary>
    public bool IsEarned()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start + 1, Start - 3); i--)
        {
            if (P.Lower(i) is "earned" or "earns" or "contributed" or "contributes" or "yielded" or "generated" or "generates" or "contributing" or "earning" || (P.Is(i, "with") && P.Lower(i - 1) is "lead" or "leads" or "led") || (P.Is(i, "of") && P.Lower(i - 1) is "income" or "earnings" or "receipts"))
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

    /// <summary>"in the opposite direction", "the other way".</summary>
    public bool IsReversed()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if (P.Lower(i) is "direction" or "way" && P.Lower(i - 1) is "other" or "opposite" or "reverse")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"have paid half of the 140 million": a part of what a work costs.</summary>
    public bool IsPaidPart()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 2); i--)
        {
            if (P.Lower(i) is "paid" or "pay" or "pays" or "financed" or "finance" or "finances" or "funded" or "fund" or "funds" or "contributed" or "contribute" or "contributes" or "bear" or "bears")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Earnings from shrimp": what is sold, whatever was spoken of before.</summary>
    public bool IsEarnings()
    {
        var start = Clause.Start;
        while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || P.Lower(start) is "the" or "and" or "while" or "but" or "export"))
        {
            start++;
        }

        return P.Lower(start) is "earnings" or "receipts" or "proceeds" or "revenue" or "revenues" or "income" && P.Is(start + 1, "from");
    }

    /// <summary>"the total was": of what both ways were told.</summary>
    public bool IsOfTotal()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Lower(i) is "total" or "sum" && P.Lower(i - 1) is "the" or "combined" or "overall" && P.Lower(i + 1) is "was" or "stood" or "came" or "reached" or "amounted" or "is" or "has" or "had" or "rose" or "fell" or "grew")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"against just 300,000", "compared with 400": the other side of a comparison.</summary>
    public bool IsAgainst()
    {
        var i = P.Lower(Start - 1) is "just" or "only" or "the" ? Start - 2 : Start - 1;
        return P.Lower(i) is "against" or "versus" || (P.Lower(i) is "with" or "to" && P.Is(i - 1, "compared"));
    }

    /// <summary>"the two sides", "both countries": whom the clause is about.</summary>
    public bool IsOfBoth()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if ((P.Lower(i) is "two" or "both" && P.Lower(i + 1) is "sides" or "countries" or "parties" or "nations" or "governments" or "neighbours" or "neighbors" or "leaders" or "presidents" or "states") || (P.Is(i, "the") && P.Lower(i + 1) is "sides" or "parties" or "countries"))
            {
                return true;
            }
        }

        return false;
    }

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
        (P.Is(i, "rate") && P.Lower(i - 1) is "cover" or "coverage" or "interest" or "exchange" or "utilisation" or "utilization" or "unemployment" or "tax" or "occupancy" or "poverty" or "inflation") ||
        P.Lower(i) is "inflation" or "economy" or "economies" or "prices" or "price" or "output" or "production" or "industry" or "unemployment" or "wages" or "population" or "costs" or "tariffs" or "tariff" or "rates" or "profit" or "profits" or "revenue" or "revenues" or "income" or "incomes"
            or "index" or "ratio" or "coverage" or "emissions" or "consumption" or "demand" or "capacity" or "duties" or "budget" or "debt" or "reserves" or "salaries" or "employment" or "productivity" or "capitalisation" or "capitalization" or "assets" or "class" or "yield" or "harvest" or "pensions" or "poverty" or "mortality" or "funding" or "subsidies" or "taxes" or "spending" or "expenditure" or "lending";

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
}
