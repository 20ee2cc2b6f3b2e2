using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>A figure in its clause, and the questions that can be asked of the words around it.</summary>
/// <param name="P">The text.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Before">The figure of the claim before it in the sentence.</param>
/// <param name="Used">Where that one ended.</param>
/// <param name="Periods">Periods of the sentence.</param>
/// <param name="Figures">Figures of the sentence.</param>
internal sealed record Frame(
    Passage P,
    TokenRange Sentence,
    TokenRange Clause,
    FigureMention Figure,
    FigureMention? Before,
    int Used,
    IReadOnlyList<PeriodMention> Periods,
    IReadOnlyList<FigureMention> Figures)
{
    private int Start => Figure.Range.Start;

    private int End => Figure.Range.End;

    // ---- quantities ---------------------------------------------------------------------------

    /// <summary>The nearest quantity named before the figure in its clause.</summary>
    public Quantity? MetricLeft()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (MetricAt(i) is { } found && found.Range.End <= Start)
            {
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
    public Quantity? WholeAfter() => P.Is(End, "of") ? MetricJustRight() is { } found ? found with { Product = SubjectWords() ?? found.Product } : null : null;

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
            return !P.Is(match.Start, "capital") || (P.Lower(match.Start - 1) is "registered" or "authorised" or "authorized" or "invested" or "pledged" or "total");
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
                return new Quantity(Metric.Investment, null, new(i, i + 1), "worth.cost");
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
                return new Quantity(Metric.Investment, P.TextOf(new(i, built.End)), new(End, built.End), "money.project");
            }

            if (P.Tokens[i].Kind != TokenKind.Word && !P.IsDash(i))
            {
                break;
            }
        }

        return null;
    }

    // ---- verbs and nouns of change ------------------------------------------------------------

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

    /// <summary>+1 or −1 for "42 % more than", "15 % below the same period", "a third more than in 2020".</summary>
    public int? ComparativeAfter()
    {
        if ((P.Lower(End) is "more" or "higher" or "greater" or "above" or "larger" or "up") && ((P.Lower(End + 1) is "than" or "compared" or "in" or "on" or "the" or "year") || (P.Lower(End + 2) is "than")) && !(P.Lower(End + 1) is "in") || (P.Lower(End) is "more") && P.IsMark(End + 1, ','))
        {
            return 1;
        }

        return (P.Lower(End) is "less" or "lower" or "fewer" or "below" or "smaller" or "down" or "short") && ((P.Lower(End + 1) is "than" or "the" or "on" or "compared" or "last" or "of") || (P.Lower(End + 2) is "than")) ? -1 : null;
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

        return (P.Lower(End) is "stake" or "share") || IsShareSubject() && Direction() is null;
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

        return false;
    }

    /// <summary>Whether "of" or "outside" follows: "two thirds of them".</summary>
    public bool IsOfAfter() => P.Is(End, "of");

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

    /// <summary>Whether the clause takes up what was said: it, they, this figure, of these.</summary>
    public bool IsAnaphoric()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if ((P.Lower(i) is "it" or "they" or "this" or "these" or "that" or "which" or "there" or "figure" or "indicator" or "number" or "volume" or "amount" or "value" or "we" or "those" or "them" or "total" or "growth"))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>The words after "of" behind the figure: "of Iranian gas".</summary>
    public string? WordsAfterOf()
    {
        if (!P.Is(End, "of"))
        {
            return null;
        }

        var end = End + 1;
        while (end < Clause.End && end - End < 5 && P.Tokens[end].Kind == TokenKind.Word && !(P.Lower(end) is "a" or "per" or "annually" or "in" or "by" or "to" or "from" or "and" or "for" or "will" or "was" or "were" or "has" or "is"))
        {
            end++;
        }

        return end > End + 1 ? P.TextOf(new(End + 1, end)) : null;
    }

    // ---- when, and how sure -------------------------------------------------------------------

    /// <summary>The period of the claim and, for a change, the period compared with.</summary>
    public (Period? Period, Period? Base) PeriodAndBase(Period? carried, bool isChange)
    {
        Period? period = null;
        Period? comparedWith = null;
        PeriodMention? best = null;
        var bestScore = int.MinValue;
        foreach (var mention in Periods)
        {
            if (IsBase(mention, isChange) || mention.Period is { } day && day.First == day.Last && mention.Role != PeriodRole.Stock && !(P.Lower(mention.Range.Start) is "since"))
            {
                continue;
            }

            var score = Score(mention);
            if (score > bestScore)
            {
                (best, bestScore) = (mention, score);
            }
        }

        if (best is not null && bestScore > -60)
        {
            period = best.Role switch
            {
                PeriodRole.Same when best.Period is { } year && carried is { } main && main.MonthCount <= 12 => main.AddYears(year.First.Year - main.First.Year),
                PeriodRole.Earlier when carried is { } main && !P.Is(best.Range.End - 1, "ago") => main.AddYears(-Math.Max(1, best.Years)),
                PeriodRole.Stock when best.Period is { } day && day.First == day.Last => Counterpart.Period.Month(day.First.Year, day.First.Month),
                _ => best.Period,
            };
        }

        foreach (var mention in Periods)
        {
            if (!IsBase(mention, isChange) || !isChange || Score(mention) < -45 || Figures.Any(f => f != Figure && f.Kind == Figure.Kind && f.Range.Start >= End && f.Range.End <= mention.Range.Start))
            {
                continue;
            }

            comparedWith = mention.Role switch
            {
                PeriodRole.Same when mention.Period is { } year && period is { } main && main.MonthCount <= 12 => main.AddYears(year.First.Year - main.First.Year),
                PeriodRole.Again or PeriodRole.Same when mention.Period is null && period is { } main => main.AddYears(-1),
                PeriodRole.Earlier when period is { } main => main.AddYears(-Math.Max(1, mention.Years)),
                _ => mention.Period,
            };
        }

        return (period, comparedWith);
    }

    /// <summary>For "since 2019": the start compared with.</summary>
    public Period? SinceBase()
    {
        foreach (var mention in Periods)
        {
            if (mention.Role == PeriodRole.Since && Score(mention) > -40 && mention.Period is { } since)
            {
                return Counterpart.Period.Year(since.First.Year);
            }
        }

        return null;
    }

    private bool IsBase(PeriodMention mention, bool isChange)
    {
        if (mention.Role is PeriodRole.Earlier)
        {
            return isChange || !(mention.Range.Start < Start);
        }

        var versus = P.TryBefore(mention.Range.Start, Category.Versus, out var lead) && !(P.Is(lead.Start, "over") && lead.End == lead.Start + 1 && mention.Role == PeriodRole.Plain && false);
        if (P.Is(mention.Range.Start, "from") && mention.Range.Count <= 4 && !(P.Lower(mention.Range.End) is "to") && mention.Range.Start > Sentence.Start)
        {
            return true;
        }

        if (!versus)
        {
            return mention.Role == PeriodRole.Same && isChange && (P.Lower(mention.Range.Start - 1) is "of" or "below" or "above" or "as" or "the");
        }

        if (!isChange && (P.Lower(lead.Start) is "on" or "over") && lead.End == lead.Start + 1)
        {
            return P.Is(lead.Start - 1, Category.Percent);
        }

        return !(P.Lower(lead.Start) is "over" or "on" or "annually") || mention.Role is PeriodRole.Same || (isChange && mention.Range.Start > Start && P.Is(lead.Start, "on"));
    }

    private int Score(PeriodMention mention)
    {
        var inClause = Clause.Overlaps(mention.Range);
        if (!inClause && (mention.Role == PeriodRole.Since || (P.IsMark(mention.Range.Start - 1, '(') && !(P.IsMark(mention.Range.End, ')') && mention.Range.Start == End + 1))))
        {
            return -100;
        }

        if (mention.Range.Start >= End)
        {
            var gap = mention.Range.Start - End;
            if (Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= End && f.Range.End <= mention.Range.Start))
            {
                return inClause ? -30 - gap : -70 - gap;
            }

            return inClause ? 40 - gap : gap <= 3 ? 20 - gap : -100;
        }

        var distance = Start - mention.Range.End;
        var between = Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= mention.Range.End && f.Range.End <= Start);
        return inClause ? (between ? 10 : 38) - (distance / 2) : -10 - distance;
    }

    /// <summary>A period right behind the figure.</summary>
    public PeriodMention? OwnPeriod() => Periods.FirstOrDefault(m => m.Range.Start >= End && m.Range.Start <= End + 1);

    /// <summary>Whether the figure is where a change starts: "from 217".</summary>
    public bool IsFromFigure() => P.Is(Start - 1, "from");

    /// <summary>Whether "to" and another figure follow.</summary>
    public bool HasToAfter() => Figures.Any(f => f.Range.Start > End && f.Range.Start - End < 10 && P.Is(f.Range.Start - 1, "to"));

    /// <summary>Whether the period of the sentence before goes on: for flows, not for present stocks.</summary>
    public bool MayCarryPeriod(Quantity quantity, Measure measure) =>
        quantity.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance or Metric.ServicesTrade or Metric.Transit or Metric.Freight or Metric.Tourists
        && measure is Measure.Level or Measure.Growth or Measure.Multiple or Measure.Change
        && !Periods.Any(m => m.Period is null && m.Role == PeriodRole.Plain && Clause.Overlaps(m.Range));

    /// <summary>Whether the words speak of now: "still", "today".</summary>
    public bool IsPresent()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if ((P.Lower(i) is "still" or "now" or "today" or "currently" or "present" or "already"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the figure tells of an earlier state, which later sentences do not take over.</summary>
    public bool TakesEarlier() => IsFromFigure() || Periods.Any(m => m.Role is PeriodRole.Earlier or PeriodRole.Same && Clause.Overlaps(m.Range)) || P.IsMark(Clause.Start, '(');

    /// <summary>Fact, forecast or target, by the words of the clause.</summary>
    public Modality Modality()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (P.TryAt(i, Category.Modality, out var match) && match.End <= Start + 1 && IsAim(i))
            {
                // "would at least double" is a forecast, "intend to bring" an aim; the word nearest to the figure decides, but "expected" beats "to bring".
                if (match.Sense.Value == "target" && (P.Lower(i) is "to" or "bring" or "bringing" or "raising") && ForecastBefore(i))
                {
                    return Reading.Modality.Forecast;
                }

                return match.Sense.Value == "target" ? Reading.Modality.Target : Reading.Modality.Forecast;
            }
        }

        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            if ((P.Lower(i) is "envisaged" or "planned" or "expected" or "targeted" or "projected" or "anticipated"))
            {
                return (P.Lower(i) is "expected" or "projected" or "anticipated") ? Reading.Modality.Forecast : Reading.Modality.Target;
            }

            if (((P.Lower(i) is "will" or "would") && P.Is(i + 1, "be")) && !P.IsMark(i - 1, ','))
            {
                return Reading.Modality.Target;
            }
        }

        if (Before is not null && Sentence.Start < Clause.Start && P.Is(Clause.Start, "and") && End - Clause.Start < 9)
        {
            return Reading.Modality.Fact;
        }

        return Reading.Modality.Fact;
    }

    private bool ForecastBefore(int at)
    {
        for (var i = Clause.Start; i < at; i++)
        {
            if (P.TryAt(i, Category.Modality, out var match) && match.Sense.Value == "forecast")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAim(int i) =>
        !((P.Lower(i) is "have" or "must") && !P.Is(i + 1, "to")) && !(P.Is(i, "may") && P.Tokens[i].IsCapital) && !((P.Lower(i) is "plans" or "targets" or "plan") && (P.Lower(i - 1) is "action" or "the") && !(P.Lower(i + 1) is "to" or "of" or "for"))
        && !((P.Lower(i) is "set") && !(P.Lower(i + 1) is "to" or "the" or "a"));

    /// <summary>The tokens of the claim: from the start of its clause to the end of the figure and what hangs on it.</summary>
    public TokenRange SpanOf(Quantity quantity, Measure measure)
    {
        _ = measure;
        var start = Clause.Start;
        while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || (P.Lower(start) is "that" or "and" or "while" or "whereas" or "but" or "although" or "which")) && start < quantity.Range.Start)
        {
            start++;
        }

        if (Before is not null && Before.Range.End > start && Before.Range.End <= Start && Start - Before.Range.End > 3 && quantity.Range.Start >= Before.Range.End)
        {
            start = Before.Range.End;
            while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || (P.Lower(start) is "and" or "while" or "but")))
            {
                start++;
            }
        }

        start = Math.Min(start, Start);
        var end = End;
        if (quantity.Range.End > end && quantity.Range.Start <= end + 8 && quantity.Range.End <= Sentence.End)
        {
            end = quantity.Range.End;
        }

        foreach (var mention in Periods)
        {
            if (mention.Range.Start >= end - 1 && mention.Range.Start <= end + 1 && mention.Range.End > end)
            {
                end = mention.Range.End;
            }
        }

        return new TokenRange(start, end);
    }
}
