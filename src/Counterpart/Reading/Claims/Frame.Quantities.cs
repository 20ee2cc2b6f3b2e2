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
            // "total trade (exports plus imports) was": what stands in parentheses only explains.
            if (P.IsMark(i, ')') && Opening(i) is > 0 and var open)
            {
                i = open;
                continue;
            }

            if (MetricAt(i) is { } found && found.Range.End <= Start)
            {
                // "Imports still exceed exports almost fivefold": what is compared is what exceeds.
                if (Figure.Kind == FigureKind.Multiple && P.Is(found.Range.Start - 1, Category.Exceed))
                {
                    continue;
                }

                // "The surplus in trade with Poland amounted to": the surplus did.
                var before = P.Lower(found.Range.Start - 1) is "its" or "the" or "our" or "their" ? found.Range.Start - 2 : found.Range.Start - 1;
                return found.Metric == Metric.TradeTurnover && P.Is(before, "in") && P.TryBefore(Owned(before), Category.Metric, out var balance) && balance.Sense.Value == "trade-balance"
                    ? new Quantity(Metric.TradeBalance, null, new(balance.Start, balance.End), "metric.trade-balance") : found;
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

    /// <summary>Where "of Azerbaijan" behind a noun starts; the place itself where nothing of the kind stands before it.</summary>
    private int Owned(int end)
    {
        for (var i = end - 1; i >= Math.Max(Clause.Start, end - 4); i--)
        {
            if (P.Is(i, "of"))
            {
                return PartyRecognizer.At(P, P.Is(i + 1, "the") ? i + 2 : i + 1) is not null ? i : end;
            }
        }

        return end;
    }

    /// <summary>"Iraq was our fifth-largest export market with $12.8 billion": the sum is of what is ranked.</summary>
    public Quantity? RankedLeft()
    {
        // "our third-largest export market (A$49.3 billion)"
        if (P.IsMark(Start - 1, '(') && P.TryBefore(Start - 1, Category.Ranked, out var beside))
        {
            return ClaimReader.ToMetric(beside.Sense.Value) is Metric.Exports or Metric.Imports or Metric.Investment && HasPlace(beside.Start) ? new Quantity(ClaimReader.ToMetric(beside.Sense.Value), null, new(beside.Start, beside.End), "ranked") : null;
        }

        if (!(P.Lower(Start - 1) is "with" or "at"))
        {
            return null;
        }

        for (var i = Start - 2; i >= Math.Max(Clause.Start, Start - 12); i--)
        {
            if (P.TryAt(i, Category.Ranked, out var noun) && noun.End < Start && !(i > Clause.Start && P.TryAt(i - 1, Category.Ranked, out var longer) && longer.End >= noun.End))
            {
                var metric = ClaimReader.ToMetric(noun.Sense.Value);
                return metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment && HasPlace(i) ? new Quantity(metric, null, new(i, noun.End), "ranked") : null;
            }
        }

        return null;
    }

    /// <summary>What is ranked behind the figure in its sentence.</summary>
    public Quantity? RankedRight()
    {
        for (var i = End; i < Sentence.End; i++)
        {
            if (P.TryAt(i, Category.Ranked, out var noun))
            {
                return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), null, new(i, noun.End), "ranked");
            }
        }

        return null;
    }

    private bool HasPlace(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(Sentence.Start, noun - 5); i--)
        {
            if (P.Is(i, Category.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int Opening(int close)
    {
        for (var i = close - 1; i >= Math.Max(Clause.Start + 1, close - 12); i--)
        {
            if (P.IsMark(i, '('))
            {
                return i;
            }
        }

        return -1;
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

            if (P.TryAt(i, Category.Country, out var country))
            {
                i = country.End;
                continue;
            }

            if (!((P.Lower(i) is "these" or "those" or "this" or "such" or "worth" or "of" or "in" or "the" or "our" or "its" or "their" or "total" or "bilateral" or "mutual" or "annual" or "overall" or "all" or "direct" or "foreign" or "goods" or "growth" or "increase" or "rise" or "decline" or "decrease" or "fall" or "drop" or "accumulated" or "new" or "trade" or "services" or "country" or "s" or "more" or "surge" or "jump" or "reduction" or "annually")
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
            && !(P.Is(next, "and") && (match.Sense.Value is "exports" or "imports" || P.Tokens[Math.Min(next + 1, P.Tokens.Length - 1)].Kind == TokenKind.Number || (P.Lower(next + 1) is "exceeded" or "reached" or "amounted" or "topped" or "grew" or "rose" or "services" or "the") || P.Is(next + 1, Category.Metric) || P.Is(next + 1, Category.Up) || P.Is(next + 1, Category.Down) || P.Is(next + 1, Category.Exceed) || P.Lower(next + 1) is "ranks" or "ranked" or "is" or "was" or "has")))
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
            return !P.Is(match.Start, "capital") || (P.Is(match.Start - 1, "a") && P.Is(match.End, "of") && match.End + 1 >= Start) || (P.Lower(match.Start - 1) is "registered" or "authorised" or "authorized" or "invested" or "pledged" or "total" or "disbursed" || (PartyRecognizer.At(P, match.Start - 1) is not null && P.Lower(match.Start - 2) is "registered" or "accumulated" or "invested" or "pledged" or "disbursed" or "total" or "cumulative"));
        }

        // "Peru ships 12,000 tonnes"; ships are also counted.
        if (match.End - match.Start == 1 && P.Is(match.Start, "ships"))
        {
            return Figures.Any(f => f.Range.Start >= next && f.Range.Start <= next + 1);
        }

        // A capitalised "Trade" inside a sentence belongs to a name.
        return !(P.Tokens[match.Start].IsCapital && match.Start > Sentence.Start && P.Is(match.End - 1, "trade") && P.Tokens[match.End - 1].IsCapital && P.Tokens[match.Start - 1].Kind == TokenKind.Word && !IsOfHeadline(match))
            && !(P.Is(match.End - 1, "exchange") && P.Tokens[match.End - 1].IsCapital && match.Start > Sentence.Start && !IsOfHeadline(match));
    }

    /// <summary>"TRADE UP 32%", "Turkey-Iran Trade Hits $6 Billion": in a headline what moves is capitalised too.</summary>
    private bool IsOfHeadline(Match match) =>
        char.IsUpper(P.Text[P.Tokens[match.End - 1].End - 1]) || (P.Tokens[match.End].IsCapital && (P.Is(match.End, Category.Up) || P.Is(match.End, Category.Down) || P.Is(match.End, Category.Reach) || P.Is(match.End, Category.Exceed)));

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
            while (end < Clause.End && end - match.End < 6 && P.Tokens[end].Kind == TokenKind.Word && !(P.Lower(end) is "to" or "from" or "in" or "by" or "has" or "had" or "rose" or "fell" or "grew" or "increased" or "and" or "between" or "were" or "was" or "came" or "stood" or "amounted" or "reached" or "totalled" or "totaled" or "exceeded" or "topped" or "would" or "will" or "is" or "are" or "for") && !P.Is(end, Category.Up) && !P.Is(end, Category.Down) && !Figures.Any(f => f.Range.Start == end))
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

    /// <summary>"Of the 19 billion, five billion were Kazakh exports": what the figure is said to be.</summary>
    public Quantity? MetricPredicated()
    {
        if (!(P.Lower(End) is "is" or "are" or "was" or "were"))
        {
            return null;
        }

        for (var i = End + 1; i < Math.Min(Clause.End, End + 5); i++)
        {
            if (MetricAt(i) is { } found)
            {
                return found;
            }

            if (!(P.Lower(i) is "the" or "our" or "its" or "their" || P.Is(i, Category.Adjective) || P.Is(i, Category.Country) || P.IsMark(i, '\'') || P.IsMark(i, '’') || P.Lower(i) is "s"))
            {
                return null;
            }
        }

        return null;
    }
}
