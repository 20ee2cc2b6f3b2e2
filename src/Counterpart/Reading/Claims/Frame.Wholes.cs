using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>The whole that a part is of.</content>
internal sealed partial record Frame
{
    /// <summary>"of our trade", "of all FDI", "of total exports": the whole that a share is of.</summary>
    public Quantity? WholeAfter()
    {
        if (P.Lower(End) is "stake" or "shareholding")
        {
            return new Quantity(Metric.Investment, WordsIn(End + 1), new(End, End + 1), "share.stake");
        }

        // "38 % and 23 % of these sales, respectively"
        if (P.Is(End, "and") && Figures.FirstOrDefault(f => f.Range.Start == End + 1 && f.Kind == Figure.Kind) is { } other && P.Is(other.Range.End, "of"))
        {
            return (this with { Figure = other }).WholeAfter();
        }

        if (!P.Is(End, "of"))
        {
            return null;
        }

        for (var i = End + 1; i < Math.Min(Clause.End, End + 6); i++)
        {
            // "nine tenths of Georgia's demand for natural gas": what is covered is supplied.
            if (P.Lower(i) is "demand" or "needs" or "consumption" or "requirements")
            {
                return new Quantity(Metric.Exports, SubjectWords(), new(i, i + 1), "share.demand");
            }
        }

        // "two fifths of the 14 billion dollars which Kazakhstan imported"
        foreach (var amount in Figures)
        {
            if (amount.Range.Start > End && amount.Range.Start <= End + 2)
            {
                return (this with { Figure = amount }).MetricWithinRight();
            }
        }

        return (MetricJustRight() ?? MetricOfGoods()) is { } found ? found with { Product = SubjectWords() ?? found.Product } : null;
    }

    /// <summary>"80 percent of that figure": of the amount told, and of its time.</summary>
    public bool IsOfFigure() => IsOfTold() || IsOfLatter() || P.Is(End, "of") && P.Lower(End + 1) is "that" or "this" && P.Lower(End + 2) is "figure" or "amount" or "sum" or "total" or "volume" or "value" or "number";

    /// <summary>"of the latter figure", "of the former".</summary>
    public bool IsOfLatter() => P.Is(End, "of") && (P.Is(End + 1, "the") && P.Lower(End + 2) is "latter" or "former" || P.Lower(End + 1) is "that" or "this" && P.Lower(End + 2) is "figure" or "amount" or "sum" or "total" or "volume" or "value");

    /// <summary>"of it": what was told last is the whole.</summary>
    public bool IsOfIt() => P.Is(End, "of") && P.Is(End + 1, "it");

    /// <summary>"of it", "of this, mainly gold", "of the total": the amount told, without another word for it.</summary>
    public bool IsOfTold() =>
        P.Is(End, "of") && (P.Is(End + 1, "it") || (P.Lower(End + 1) is "this" or "that" && (End + 2 >= Sentence.End || P.Tokens[End + 2].Kind == TokenKind.Mark)) || (P.Is(End + 1, "the") && P.Is(End + 2, "total") && (End + 3 >= Sentence.End || P.Tokens[End + 3].Kind == TokenKind.Mark)));

    /// <summary>Whether "of them", "of these" or "of which" follows.</summary>
    public bool IsOfThem() => P.Is(End, "of") && P.Lower(End + 1) is "them" or "these" or "those" or "which";

    /// <summary>"10 per cent of the country's industrial output": a whole that is no quantity of ours.</summary>
    public Quantity? OtherWhole()
    {
        if (!P.Is(End, "of") || P.Lower(End + 1) is "it" or "this" or "that" or "them" or "which" or "these" or "those" or "what")
        {
            return null;
        }

        // "four fifths of the 17 billion francs": of an amount.
        foreach (var amount in Figures)
        {
            if (amount.Range.Start > End && amount.Range.Start <= End + 2)
            {
                return null;
            }
        }

        var start = P.Is(End + 1, "all") ? End + 2 : End + 1;
        var end = start;
        while (end < Clause.End && end - start < 7 && (P.Tokens[end].Kind == TokenKind.Word || P.IsMark(end, '\'') || P.IsMark(end, '’')) && !(P.Lower(end) is "in" or "to" or "from" or "by" or "and" or "is" or "are" or "was" or "were" or "last" or "has" or "have" or "had" or "will" or "with"))
        {
            if (P.Lower(end) is "comes" or "come" or "came" or "goes" or "go" or "went" && P.Lower(end + 1) is "from" or "to" && end > start && (P.Is(start, Category.Country) || P.Lower(start) is "our" or "its" or "their"))
            {
                var arrives = P.Lower(end) is "comes" or "come" or "came";
                var goods = end - 1;
                return arrives == P.Is(end + 1, "from") ? new Quantity(arrives ? Metric.Imports : Metric.Exports, P.TextOf(new(goods, end)), new(start, end), "share.moved") : null;
            }

            if (P.Lower(end) is "total" or "sum" or "value" or "figure" or "volume" or "amount" or "road" or "goods" or "sales" or "pledge" || P.Is(end, Category.Metric))
            {
                return null;
            }

            end++;
        }

        return end - start >= 2 ? new Quantity(Metric.Other, P.TextOf(new(P.Lower(start) is "the" or "our" or "its" ? start + 1 : start, end)), new(start, end), "share.other") : null;
    }

    private string? SubjectWords()
    {
        var verb = Start - 1;
        while (verb > Clause.Start && !P.Is(verb, Category.Share))
        {
            verb--;
        }

        if (verb <= Clause.Start)
        {
            return null;
        }

        var start = Clause.Start;
        while (start < verb && (P.Tokens[start].Kind == TokenKind.Mark || (P.Lower(start) is "the" or "and" or "with" or "while" or "whereas" or "which" or "it" or "that" or "still" or "but")))
        {
            start++;
        }

        start = AfterTime(start, verb);
        var end = verb;
        while (end > start && ((P.Lower(end - 1) is "still" or "now" or "together" or "already" or "which" or "are" or "also") || P.Tokens[end - 1].Kind == TokenKind.Mark))
        {
            end--;
        }

        // A country that holds a share is a party, not goods.
        var isParty = P.TryAt(start, Category.Country, out var party) && party.End == end;
        return end > start && end - start <= 8 && !isParty ? P.TextOf(new(start, end)) : null;
    }

    // "In 2020 Russia accounted for": the time leads the clause and is no part of who or what does.
    private int AfterTime(int start, int verb)
    {
        var at = P.Lower(start) is "in" or "by" or "during" or "for" or "over" or "as" ? start + 1 : start;
        foreach (var period in Periods)
        {
            if (period.Range.Start >= start && period.Range.Start <= at && period.Range.End < verb)
            {
                at = period.Range.End;
                while (at < verb && (P.Tokens[at].Kind == TokenKind.Mark || P.Is(at, "the")))
                {
                    at++;
                }

                return at;
            }
        }

        return start;
    }

    /// <summary>"of Russia's uranium imports", "of our wheat exports": the goods stand before the flow.</summary>
    private Quantity? MetricOfGoods()
    {
        for (var i = End + 1; P.Is(End, "of") && i < Math.Min(Clause.End, End + 7); i++)
        {
            if (MetricAt(i + 1) is { Metric: Metric.Exports or Metric.Imports } found && i + 1 < Clause.End && P.Tokens[i].Kind == TokenKind.Word)
            {
                return found with { Product = P.TextOf(new(i, i + 1)) };
            }

            if (P.Tokens[i].Kind != TokenKind.Word && !P.IsMark(i, '\'') && !P.IsMark(i, '’') || P.Lower(i) is "in" or "by" or "to" or "and" or "from" or "is" or "was" or "that")
            {
                return null;
            }
        }

        return null;
    }

    private string? WordsIn(int at)
    {
        if (!P.Is(at, "in"))
        {
            return null;
        }

        var end = at + 1;
        while (end < Clause.End && end - at < 6 && P.Tokens[end].Kind == TokenKind.Word && (P.Tokens[end].IsCapital || P.Lower(end) is "the" or "of"))
        {
            end++;
        }

        var start = P.Is(at + 1, "the") ? at + 2 : at + 1;
        return end > start ? P.TextOf(new(start, end)) : null;
    }

    /// <summary>"80 % of the lithium we import": the whole is what "we" trade.</summary>
    public Quantity? WholeOfOurs()
    {
        if (!(P.Lower(End) is "of" or "that"))
        {
            return null;
        }

        for (var i = End + 1; i < Math.Min(Clause.End, P.Is(End, "that") ? End + 2 : End + 8); i++)
        {
            var party = PartyRecognizer.At(P, i);
            if (P.Lower(i) is "we" or "they" or "it" || party is { Form: PartyForm.Name } && i > End + 1)
            {
                var verb = party?.Range.End ?? i + 1;
                var metric = P.Lower(verb) is "trade" or "trades" ? Metric.TradeTurnover : P.Lower(verb) is "import" or "buy" or "imports" or "buys" or "need" or "needs" or "consume" or "consumes" or "takes" or "took" or "take" or "bought" or "imported" or "purchases" or "purchased" or "receives" or "received" or "gets" or "got" or "uses" or "used" ? Metric.Imports
                    : P.Lower(verb) is "export" or "sell" or "exports" or "sells" or "sold" or "exported" or "ships" or "ship" or "shipped" or "sends" or "send" or "sent" or "supplies" or "supply" or "supplied" or "delivers" or "deliver" or "delivered" ? Metric.Exports : (Metric?)null;
                var start = P.Lower(End + 1) is "the" or "all" ? End + 2 : End + 1;
                return metric is { } traded ? new Quantity(traded, i > start ? P.TextOf(new(start, i)) : null, new(i, verb + 1), "share.ours") : null;
            }
        }

        return null;
    }

    /// <summary>Whether the verb nearest before the figure makes it a part of a whole.</summary>
    public bool IsShare()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Used - (Before is null ? 0 : 4)); i--)
        {
            if (P.TryAt(i, Category.Share, out var match) && match.End <= Start && !(P.Lower(i) is "share" or "proportion" or "portion"))
            {
                return true;
            }

            if ((P.Is(i, Category.Up) || P.Is(i, Category.Down)) && IsVerbOfChange(i))
            {
                return false;
            }

            if (P.Is(i, "is") || P.Is(i, "was") || (P.Lower(i) is "stands" or "stood" or "exceeds" or "exceeded" or "at" or "reached" or "totals"))
            {
                if (IsShareSubject())
                {
                    return true;
                }
            }
        }

        return HoldsPart() || (P.Lower(End) is "stake" or "share") || IsShareSubject() && Direction() is null;
    }

    /// <summary>"in which Sinoray holds 60 %", "Russia owns exactly one half": a part of a company.</summary>
    public bool HoldsPart()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 3); i--)
        {
            if (P.Is(i, "own") && P.Lower(i - 1) is "our" or "your" or "its" or "their" or "his" or "her" or "s")
            {
                return false;
            }

            if (P.Lower(i) is "holds" or "hold" or "owns" or "own" or "owning" or "holding")
            {
                return true;
            }
        }

        // "in which Laos has a 60-pct holding", "a 25 % interest in the mine"
        return Figure.Kind is FigureKind.Percent or FigureKind.Fraction
            && (P.Lower(End) is "holding" or "shareholding" || (P.Is(End, "equity") && P.Lower(End + 1) is "stake" or "holding" or "interest" or "share")
                || (P.Is(End, "interest") && !P.Is(End + 1, "rate") && (P.Is(End + 1, "in") || HasOwning())));
    }

    /// <summary>"has a 25 percent interest".</summary>
    private bool HasOwning()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 4); i--)
        {
            if (P.Lower(i) is "has" or "have" or "had" or "take" or "took" or "acquire" or "acquired" or "bought" or "sold" or "sell" or "retains" or "retained" or "with")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause is about a share.</summary>
    public bool IsShareSubject()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if ((P.Lower(i) is "share" or "proportion" or "shares"))
            {
                return true;
            }
        }

        // "the share of roubles, which is a little under one third"
        for (var i = Clause.Start - 1; P.Is(Clause.Start, "which") && i >= Math.Max(Sentence.Start, Clause.Start - 12); i--)
        {
            if (P.Lower(i) is "share" or "proportion")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "of" or "outside" follows: "two thirds of them".</summary>
    public bool IsOfAfter() => P.Is(End, "of");

    /// <summary>The words after "of" behind the figure: "of Iranian gas".</summary>
    public string? WordsAfterOf()
    {
        if (!P.Is(End, "of"))
        {
            return null;
        }

        var end = End + 1;
        while (end < Clause.End && end - End < 5 && P.Tokens[end].Kind == TokenKind.Word && !(P.Lower(end) is "worth" or "a" or "per" or "annually" or "in" or "by" or "to" or "from" or "and" or "for" or "will" or "was" or "were" or "has" or "is"))
        {
            end++;
        }

        return end > End + 1 ? P.TextOf(new(End + 1, end)) : null;
    }

    /// <summary>"half of the figure a year earlier", "a third of what it was in 2015", "half the level of 2019": the whole is an earlier amount.</summary>
    public bool IsOfEarlier()
    {
        var i = P.Is(End, "of") ? End + 1 : Figure.Kind == FigureKind.Fraction && P.Lower(End) is "the" or "that" or "what" or "last" ? End : -1;
        if (i < 0)
        {
            return false;
        }

        var limit = Math.Min(Sentence.End, i + 6);
        var amount = P.Is(i, "what") && P.Lower(i + 1) is "it" or "they" or "we" && P.Lower(i + 2) is "was" or "were" or "had" or "saw";
        var last = i;
        while (last < limit && !amount && (P.Tokens[last].Kind is TokenKind.Word or TokenKind.Number || P.IsMark(last, '\'') || P.IsMark(last, '’')))
        {
            amount = P.Lower(last) is "figure" or "level" or "amount" or "volume" or "number" or "value" or "that";
            last++;
        }

        return amount && Periods.Any(m => m.Range.Start >= i && m.Range.Start <= last + 5 && !P.IsMark(m.Range.Start - 1, ','));
    }

    /// <summary>"every second dollar", "nearly three of every four".</summary>
    public bool IsPartByWords() => Figure.Kind == FigureKind.Fraction && (P.Is(End - 1, Category.CurrencyName) || Portions.OfEvery(P, Figure.Core.Start) is not null);

    /// <summary>", of which exports were 690 million".</summary>
    public bool IsOfWhich() => (P.Is(Clause.Start, "of") && P.Is(Clause.Start + 1, "which")) || (P.Is(Clause.Start - 1, "of") && P.Is(Clause.Start, "which"));

    /// <summary>"of it", "of the latter sum", "of which … 49 million": the amount told last is the whole.</summary>
    public bool IsOfAmount() =>
        (P.Is(End, "of") && (P.Lower(End + 1) is "it" or "which" || (P.Lower(End + 1) is "this" or "that" or "the" && P.Lower(End + 2) is "sum" or "amount" or "money" or "latter" or "total" && !P.Is(End + 3, "of"))))
        || (P.Is(Clause.Start, "of") && P.Is(Clause.Start + 1, "which")) || (P.Is(Clause.Start - 1, "of") && P.Is(Clause.Start, "which"));
}
