using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What the figure measures.</content>
internal sealed partial record Frame
{
    /// <summary>The nearest quantity named before the figure in its clause.</summary>
    public Quantity? MetricLeft()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (MetricAt(i) is { } found && found.Range.End <= Start)
            {
                // "Imports still exceed exports almost fivefold": what is compared is what exceeds.
                if (Figure.Kind == FigureKind.Multiple && P.Is(found.Range.Start - 1, Category.Exceed))
                {
                    continue;
                }

                return found;
            }
        }

        // "India's purchases from Japan (16.49 billion dollars)", "EU exports: €10.3 billion": the quantity stands right before the mark.
        if (Clause.Start > Sentence.Start && (P.IsMark(Clause.Start, '(') || P.IsMark(Clause.Start - 1, ':')) && Start - Clause.Start < 4)
        {
            for (var i = Clause.Start - 1; i >= Math.Max(Sentence.Start, Clause.Start - 7); i--)
            {
                if (MetricAt(i) is { } outside)
                {
                    return outside;
                }
            }
        }

        return null;
    }

    /// <summary>The nearest quantity named before the clause, down to a token.</summary>
    public Quantity? MetricBefore(int from)
    {
        for (var i = Clause.Start - 1; i >= from; i--)
        {
            if (MetricAt(i) is { Metric: Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment or Metric.TradeBalance or Metric.ServicesTrade or Metric.Transit or Metric.Freight } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A quantity that the figure leads to: "$3.7bn worth of exports", "a 12 % rise in exports", "5 % of our trade".</summary>
    public Quantity? MetricJustRight()
    {
        var i = End;
        for (var guard = 0; guard < 9 && i < Clause.End; guard++)
        {
            if (MetricAt(i) is { } found)
            {
                return found;
            }

            if (!((P.Lower(i) is "worth" or "of" or "in" or "the" or "our" or "its" or "their" or "total" or "bilateral" or "mutual" or "annual" or "overall" or "all" or "direct" or "foreign" or "goods" or "growth" or "increase" or "rise" or "decline" or "decrease" or "fall" or "drop" or "accumulated" or "new" or "trade" or "services" or "country" or "s" or "more" or "surge" or "jump" or "reduction" or "annually")
                || P.Is(i, Category.Adjective) || P.Is(i, Category.Country) || P.IsMark(i, '\'') || P.IsMark(i, '’')))
            {
                return null;
            }

            i++;
        }

        return null;
    }

    /// <summary>The nearest quantity named after the figure in its clause.</summary>
    public Quantity? MetricWithinRight()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 14); i++)
        {
            if (MetricAt(i) is { } found)
            {
                return found;
            }

            if (Figures.Any(f => f != Figure && f.Range.Start == i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"of our trade", "of all FDI", "of total exports": the whole that a share is of.</summary>
    public Quantity? WholeAfter()
    {
        if (P.Lower(End) is "stake" or "shareholding")
        {
            return new Quantity(Metric.Investment, WordsIn(End + 1), new(End, End + 1), "share.stake");
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

        return MetricJustRight() is { } found ? found with { Product = SubjectWords() ?? found.Product } : null;
    }

    /// <summary>Whether "of them", "of these" or "of which" follows.</summary>
    public bool IsOfThem() => P.Is(End, "of") && P.Lower(End + 1) is "them" or "these" or "those" or "which";

    /// <summary>"10 per cent of the country's industrial output": a whole that is no quantity of ours.</summary>
    public Quantity? OtherWhole()
    {
        if (!P.Is(End, "of") || P.Lower(End + 1) is "it" or "this" or "that" or "them" or "which" or "these" or "those" or "what" or "all")
        {
            return null;
        }

        var start = End + 1;
        var end = start;
        while (end < Clause.End && end - start < 7 && (P.Tokens[end].Kind == TokenKind.Word || P.IsMark(end, '\'') || P.IsMark(end, '’')) && !(P.Lower(end) is "in" or "to" or "from" or "by" or "and" or "is" or "are" or "was" or "were" or "last" or "has" or "have" or "had" or "will" or "with"))
        {
            if (P.Lower(end) is "total" or "sum" or "value" or "figure" or "volume" or "amount" or "road" or "goods" or "sales" or "pledge" || P.Is(end, Category.Metric))
            {
                return null;
            }

            end++;
        }

        return end - start >= 2 ? new Quantity(Metric.Other, P.TextOf(new(P.Lower(start) is "the" or "our" or "its" ? start + 1 : start, end)), new(start, end), "share.other") : null;
    }

    /// <summary>"the number of joint ventures had tripled": what grows is the number of things.</summary>
    public Quantity? NumberOf()
    {
        for (var i = Start - 1; i > Clause.Start; i--)
        {
            if (P.Is(i, "of") && P.Is(i - 1, "number"))
            {
                for (var at = i + 1; at < Math.Min(Start, i + 6); at++)
                {
                    if (P.TryAt(at, Category.CountNoun, out var noun) && noun.End <= Start)
                    {
                        return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), noun.Sense.Value == "other" ? P.TextOf(new(noun.Start, noun.End)) : null, new(noun.Start, noun.End), "count.number-of");
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a noun in the plural follows at once: "cartons", "heads".</summary>
    public bool IsThings() =>
        End < Clause.End && P.Tokens[End].Kind == TokenKind.Word && P.Tokens[End].SpaceBefore && P.Lower(End).EndsWith("s") && P.Tokens[End].Length > 3 && !P.Is(End, Category.CurrencyName)
        && !P.Is(End, Category.Reach) && !P.Is(End, Category.Up) && !P.Is(End, Category.Metric) && !(P.Lower(End) is "this" or "versus" or "across" or "less" or "plus" or "thus" or "years" or "months" or "towards" or "always" or "alongside" or "besides" or "perhaps");

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

        return end > at + 1 ? P.TextOf(new(at + 1, end)) : null;
    }

    private Quantity? MetricAt(int i)
    {
        if (!P.TryAt(i, Category.Metric, out var match))
        {
            return null;
        }

        // The phrase may start earlier: "two-way trade", "foreign direct investment".
        for (var earlier = Math.Max(Sentence.Start, i - 4); earlier < i; earlier++)
        {
            if (P.TryAt(earlier, Category.Metric, out var longer) && longer.End >= match.End)
            {
                match = longer;
                break;
            }
        }

        return IsQuantity(match) ? new Quantity(ClaimReader.ToMetric(match.Sense.Value), ProductOf(match), new(match.Start, match.End), "metric." + match.Sense.Value) : null;
    }

    /// <summary>"trade" in "free trade agreement" or "Ministry of Trade" is no quantity.</summary>
    private bool IsQuantity(Match match)
    {
        var next = match.End;
        if ((P.Lower(next) is "agreement" or "agreements" or "minister" or "ministers" or "ministry" or "representative" or "representatives" or "relations" or "relationship" or "cooperation" or "barriers" or "barrier" or "mission" or "missions" or "policy" or "house" or "houses" or "fair" or "deal" or "deals" or "war" or "union" or "committee" or "partner" or "partners" or "routes" or "route" or "corridor" or "corridors" or "talks" or "remedies" or "restrictions" or "ties" or "links" or "negotiating" or "negotiations" or "promotion" or "facilitation" or "fund" or "bank" or "company" or "climate" or "treaty" or "forum" or "potential" or "opportunities" or "secretary" or "commissioner" or "and" or "development" or "facility" or "disputes" or "experts" or "preferences" or "rules" or "areas" or "area" or "zone" or "interaction" or "infrastructure" or "protection" or "council" or "attractiveness" or "destination" or "market" or "markets" or "duty" or "duties" or "policies" or "controls" or "permits" or "figures" or "statistics" or "data" or "certificates" or "programme" or "program" or "projects" or "project" or "proposals" or "conditions" or "regime" or "sphere" or "sector" or "sectors" or "field" or "exhibition" or "operations" or "finance" or "delegation" or "decision" or "portfolio" or "environment" or "ban" or "licences" or "licenses" or "card" or "institutions" or "institution" or "guarantee" or "plans" or "authorities" or "framework" or "issues" or "matters" or "dialogue" or "network" or "chamber" or "port" or "ports" or "desk" or "show" or "week" or "unit" or "capacity")
            && !(P.Is(next, "and") && ((P.Lower(next + 1) is "exceeded" or "reached" or "amounted" or "topped" or "grew" or "rose" or "services" or "the") || P.Is(next + 1, Category.Metric))))
        {
            return false;
        }

        if (P.IsDash(next) && P.Tokens[next].SpaceBefore == false)
        {
            return false;
        }

        if ((P.Lower(match.Start - 1) is "free" or "world" or "ministry" or "fair" or "electronic" or "e") || (P.Is(match.Start - 1, "of") && (P.Lower(match.Start - 2) is "ministry" or "minister" or "secretary" or "department" or "chamber" or "ministers")))
        {
            return false;
        }

        if (match.End - match.Start == 1 && (P.Lower(match.Start) is "capital" or "credit" or "financing" or "sold" or "import" or "export" or "buy" or "buys" or "bought" or "supplied" or "exporting" or "sales" or "commerce"))
        {
            return !P.Is(match.Start, "capital") || (P.Is(match.Start - 1, "a") && P.Is(match.End, "of") && match.End + 1 >= Start) || (P.Lower(match.Start - 1) is "registered" or "authorised" or "authorized" or "invested" or "pledged" or "total");
        }

        // A capitalised "Trade" inside a sentence belongs to a name.
        return !(P.Tokens[match.Start].IsCapital && match.Start > Sentence.Start && match.End - match.Start == 1 && P.Is(match.Start, "trade") && P.Tokens[match.Start - 1].Kind == TokenKind.Word);
    }

    /// <summary>Qualifiers of a quantity: "non-oil trade", "exports of meat", "transit of goods".</summary>
    private string? ProductOf(Match match)
    {
        var start = match.Start;
        // "non-energy exports", "goods trade"
        if (start - 3 >= Clause.Start && P.Is(start - 3, "non") && P.IsDash(start - 2))
        {
            return P.TextOf(new(start - 3, start));
        }

        if ((P.Lower(start) is "goods" or "merchandise") && match.Sense.Value == "trade-turnover")
        {
            return P.TextOf(new(start, start + 1));
        }

        if (start > Clause.Start && (P.Lower(start - 1) is "goods" or "services" or "merchandise" or "grain" or "gas" or "oil" or "wheat" or "meat" or "agricultural" or "food" or "coal" or "potash" or "energy" or "dairy"))
        {
            return P.TextOf(new(start - 1, start));
        }

        if (P.Is(match.End, "in") && (P.Lower(match.End + 1) is "goods" or "services"))
        {
            return P.Is(match.End + 2, "and") && (P.Lower(match.End + 3) is "services" or "goods") ? P.TextOf(new(match.End + 1, match.End + 4)) : P.TextOf(new(match.End + 1, match.End + 2));
        }

        // "exports of Kenya" names no goods.
        if (P.Lower(match.End) is "of" && PartyRecognizer.At(P, match.End + 1) is { Form: PartyForm.Name })
        {
            return null;
        }

        if ((P.Lower(match.End) is "of") && match.Sense.Value is "exports" or "imports" or "transit" or "freight")
        {
            var end = match.End + 1;
            while (end < Clause.End && end - match.End < 6 && P.Tokens[end].Kind == TokenKind.Word && !(P.Lower(end) is "to" or "from" or "in" or "by" or "has" or "had" or "rose" or "fell" or "grew" or "increased" or "and" or "between" or "were" or "was" or "exceeded" or "topped" or "would" or "will" or "is" or "are" or "for") && !P.Is(end, Category.Up) && !P.Is(end, Category.Down) && !Figures.Any(f => f.Range.Start == end))
            {
                end++;
                if (P.Is(end, "and") && end + 1 < Clause.End && !P.Is(end + 1, Category.Up) && !P.Is(end + 1, Category.Reach) && !P.Is(end + 1, Category.Metric) && end - match.End < 4)
                {
                    end += 2;
                }
            }

            return end > match.End + 1 && !Figures.Any(f => f.Range.Start <= match.End + 1 && f.Range.End > match.End + 1) ? P.TextOf(new(match.End + 1, end)) : null;
        }

        return null;
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

        var end = verb;
        while (end > start && ((P.Lower(end - 1) is "still" or "now" or "together" or "already" or "which" or "are" or "also") || P.Tokens[end - 1].Kind == TokenKind.Mark))
        {
            end--;
        }

        return end > start && end - start <= 8 ? P.TextOf(new(start, end)) : null;
    }

    /// <summary>The things counted right behind the figure: "32 large projects", "5,400 Turkish firms".</summary>
    public Quantity? CountNounRight()
    {
        var limit = Math.Min(Sentence.End, End + 7);
        for (var i = End; i < limit; i++)
        {
            if (P.TryAt(i, Category.CountNoun, out var noun))
            {
                // "companies' projects": the last noun of the phrase is counted.
                while (noun.End < limit && P.TryAt(noun.End, Category.CountNoun, out var later) && !P.Is(noun.End - 1, "of"))
                {
                    noun = later;
                }

                if (P.IsDash(noun.End) && !P.Tokens[noun.End].SpaceBefore)
                {
                    continue;
                }

                var metric = ClaimReader.ToMetric(noun.Sense.Value);
                var product = QualifierBetween(End, noun.Start);
                if (metric == Metric.Other)
                {
                    product = (product is null ? "" : product + " ") + P.TextOf(new(noun.Start, noun.End));
                }

                if (metric == Metric.Flights && (P.Lower(noun.End) is "a" or "per") && P.Is(noun.End + 1, "week"))
                {
                    product = P.TextOf(new(noun.End, noun.End + 2));
                }

                return new Quantity(metric, product, new(End, noun.End), "count." + noun.Sense.Value);
            }

            if (P.TryAt(i, Category.People, out var people) && (i == End || P.Is(i, Category.Adjective)) && !P.Is(people.End, Category.CountNoun) && LooksLikeVisit(people.End))
            {
                return new Quantity(Metric.Tourists, null, new(i, people.End), "count.people");
            }

            var token = P.Tokens[i];
            if (token.Kind != TokenKind.Word && !P.IsDash(i))
            {
                return null;
            }

            if ((P.Lower(i) is "of" or "in" or "to" or "from" or "with" or "and" or "or" or "by" or "is" or "are" or "was" or "were" or "have" or "has" or "had" or "a" or "the" or "for" or "per" or "at" or "on" or "between" or "than" or "years" or "kilometres" or "as" or "which" or "that" or "will" or "would" or "into") && !(P.Is(i, "of") && i == End && (P.Lower(i + 1) is "our" or "the" or "its")))
            {
                return null;
            }
        }

        return null;
    }

    private bool LooksLikeVisit(int at)
    {
        for (var i = at; i < Math.Min(Sentence.End, at + 6); i++)
        {
            if ((P.Lower(i) is "visited" or "visit" or "travelled" or "traveled" or "came" or "come" or "arrived" or "holidayed"))
            {
                return true;
            }
        }

        return false;
    }

    private string? QualifierBetween(int from, int to)
    {
        while (from < to && ((P.Lower(from) is "of" or "the" or "our" or "its" or "more" or "new" or "other" or "such") || P.Is(from, Category.Adjective) || (P.Lower(from) is "joint" or "bilateral" or "various")))
        {
            from++;
        }

        return from < to ? P.TextOf(new(from, to)) : null;
    }

    /// <summary>The things whose number is the subject of the clause: "the number of direct flights rose to 44".</summary>
    public Quantity? CountSubject()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (P.TryAt(i, Category.CountNoun, out var noun) && noun.End <= Start && !Figures.Any(f => f != Figure && f.Range.End <= noun.Start && f.Range.End >= noun.Start - 3))
            {
                var product = noun.Sense.Value == "other" ? P.TextOf(new(noun.Start, noun.End)) : null;
                if (noun.Sense.Value == "flights" && (P.Lower(End) is "a" or "per") && P.Is(End + 1, "week"))
                {
                    product = P.TextOf(new(End, End + 2));
                }

                return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), product, new(noun.Start, noun.End), "count.subject");
            }

            if (MetricAt(i) is { Metric: Metric.Tourists or Metric.Students or Metric.Flights or Metric.Freight } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A loan, credit or grant that the amount is of.</summary>
    public Quantity? LoanAround()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 5); i++)
        {
            if (P.TryAt(i, Category.Metric, out var right) && right.Sense.Value == "loans")
            {
                return new Quantity(Metric.Loans, null, new(i, right.End), "loan.right");
            }

            if (P.Tokens[i].Kind == TokenKind.Mark && !P.IsDash(i))
            {
                break;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 7); i--)
        {
            if (P.TryAt(i, Category.Metric, out var left) && left.Sense.Value == "loans" && left.End <= Start)
            {
                return new Quantity(Metric.Loans, null, new(i, left.End), "loan.left");
            }

            if (P.TryAt(i, Category.Invest, out var verb) && verb.Sense.Value == "loans")
            {
                return new Quantity(Metric.Loans, null, new(i, verb.End), "loan.verb");
            }

            if (Figures.Any(f => f != Figure && f.Range.Contains(i)))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"have invested $16 billion", "put $4.3 billion into the country", "earmarked US$ 2 billion".</summary>
    public Quantity? InvestVerb()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (Figures.Any(f => f != Figure && f.Range.Contains(i)) && Before is null)
            {
                break;
            }

            if (P.TryAt(i, Category.Invest, out var verb) && verb.Sense.Value == "investment")
            {
                if ((P.Lower(i) is "put" or "commit" or "committed") && !GoesInto() && !(P.Lower(i) is "committed"))
                {
                    return null;
                }

                return new Quantity(Metric.Investment, null, new(i, verb.End), "invest.verb");
            }

            if (MetricAt(i) is not null)
            {
                return null;
            }
        }

        for (var i = End; i < Math.Min(Clause.End, End + 8); i++)
        {
            if ((P.Lower(i) is "invested" or "injected"))
            {
                return new Quantity(Metric.Investment, null, new(i, i + 1), "invest.passive");
            }

            if (Figures.Any(f => f != Figure && f.Range.Contains(i)))
            {
                break;
            }
        }

        return null;
    }

    private bool GoesInto()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            if ((P.Lower(i) is "into" or "in"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"projects worth …", "contracts for …", "a $2 billion plant", "the cost of the section, some …".</summary>
    public Quantity? WorthOf()
    {
        var worth = false;
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 7); i--)
        {
            if (P.TryAt(i, Category.Worth, out var match) && match.End >= Start - 3 || (i == Start - 1 && (P.Lower(i) is "for" or "of")))
            {
                worth = true;
                break;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 6); i--)
        {
            if ((P.Lower(i) is "cost" or "costs" or "costing" or "costed" or "build" or "price"))
            {
                return new Quantity(Metric.Projects, null, new(i, i + 1), "worth.cost");
            }

            if (P.Is(i, Category.Metric))
            {
                break;
            }
        }

        if (worth)
        {
            for (var i = Start - 1; i >= Clause.Start; i--)
            {
                if (MetricAt(i) is { } metric && metric.Range.End <= Start)
                {
                    return P.Is(Start - 1, "of") || i > Start - 8 ? null : metric;
                }

                if (P.TryAt(i, Category.CountNoun, out var noun) && noun.Sense.Value is "agreements" or "projects" && noun.End <= Start)
                {
                    return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), null, new(i, noun.End), "worth." + noun.Sense.Value);
                }

                if (P.TryAt(i, Category.AgreementNoun, out var agreement) && agreement.End <= Start && Start - i < 14)
                {
                    return new Quantity(Metric.Agreements, null, new(i, agreement.End), "worth.agreement");
                }

                if (P.TryAt(i, Category.ProjectNoun, out var project) && project.End <= Start)
                {
                    return new Quantity(Metric.Projects, P.TextOf(new(i, project.End)), new(i, project.End), "worth.project");
                }
            }
        }

        for (var i = End; i < Math.Min(Clause.End, End + 4); i++)
        {
            if (P.TryAt(i, Category.AgreementNoun, out var deal) && !P.Is(i, Category.Metric))
            {
                return new Quantity(Metric.Agreements, null, new(End, deal.End), "money.agreement");
            }

            if (P.TryAt(i, Category.ProjectNoun, out var built) && !P.Is(i, Category.Metric))
            {
                return new Quantity(Metric.Projects, P.TextOf(new(i, built.End)), new(End, built.End), "money.project");
            }

            if (P.Tokens[i].Kind != TokenKind.Word && !P.IsDash(i))
            {
                break;
            }
        }

        return null;
    }
}
