using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
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
