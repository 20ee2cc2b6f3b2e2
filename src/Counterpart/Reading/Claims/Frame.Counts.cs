using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Things that are counted.</content>
internal sealed partial record Frame
{
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

    /// <summary>The things counted right behind the figure: "32 large projects", "5,400 Turkish firms".</summary>
    public Quantity? CountNounRight()
    {
        if (Figure.Figure.Value == 1 && P.TryAt(End, Category.AgreementNoun, out var single))
        {
            return new Quantity(Metric.Agreements, null, new(End, single.End), "count.agreements");
        }

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

            // "employs 4,000 people": nobody else's people are a claim.
            if (i == End && P.Is(i, "people"))
            {
                return new Quantity(Metric.Other, "people", new(End, i + 1), "count.employed");
            }

            if (P.TryAt(i, Category.People, out var students) && i == End && P.Lower(students.End) is "study" or "studied" or "studying")
            {
                return new Quantity(Metric.Students, null, new(i, students.End), "count.students");
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
            if (P.TryAt(i, Category.CountNoun, out var noun) && noun.End <= Start && !(P.TryAt(i - 1, Category.CountNoun, out var longer) && longer.End == noun.End) && !Figures.Any(f => f != Figure && f.Range.Start <= noun.Start && f.Range.End >= noun.Start - 3))
            {
                var product = noun.Sense.Value == "other" ? P.TextOf(new(noun.Start, noun.End)) : null;
                if (noun.Sense.Value == "flights" && (P.Lower(End) is "a" or "per") && P.Is(End + 1, "week"))
                {
                    product = P.TextOf(new(End, End + 2));
                }

                return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), product, new(noun.Start, noun.End), "count.subject");
            }

            if (MetricAt(i) is { Metric: Metric.Tourists or Metric.Students or Metric.Flights } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>"sold 219 million bottles", "take delivery of 25 jets": a verb of trade right before a number of things.</summary>
    public Quantity? TradedThings()
    {
        if (OrderedThings() is { } ordered)
        {
            return ordered;
        }

        if (TradeVerb() is not { } verb)
        {
            return null;
        }

        var end = End;
        while (end < Clause.End && end - End < 3 && P.Tokens[end].Kind == TokenKind.Word && !(P.Lower(end) is "in" or "to" or "from" or "of" or "and" or "for" or "by" or "last" or "this" or "a" or "at" or "over" or "on" or "with" or "during"))
        {
            end++;
        }

        return end > End ? new Quantity(verb.Metric, P.TextOf(new(End, end)), new(verb.At, end), "count.traded") : null;
    }

    /// <summary>"exported 1.2 million tonnes of wheat": a verb of trade right before an amount of goods.</summary>
    public Quantity? TradedMeasure() =>
        (TradeVerb() ?? FlowVerb()) is { } verb ? new Quantity(verb.Metric, WordsAfterOf(), new(verb.At, End), "measure.traded") : Passive() is { } done ? new Quantity(done.Metric, WordsAfterOf(), new(Start, done.At + 1), "measure.traded") : null;

    /// <summary>"delivers six cubic metres", "supplying Djibouti with 103,000 cubic metres", "will bring in 700,000 tons": verbs that move goods, of whatever else they are said.</summary>
    private (Metric Metric, int At)? FlowVerb()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 5); i--)
        {
            var metric = P.Lower(i) is "delivers" or "delivering" or "supplies" or "supplying" or "exports" or "exporting" or "sends" or "sending" or "ships" or "shipping" or "pumps" or "transmits" or "transmitted" or "provides" ? Metric.Exports
                : P.Lower(i) is "imports" or "importing" or "purchases" or "purchasing" or "buying" or "receives" or "receiving" or "takes" or "took" or "taking" or "draws" or "drew" || (P.Is(i, "in") && P.Lower(i - 1) is "bring" or "brings" or "brought" or "bringing" or "take" or "ship" or "shipped") ? Metric.Imports : (Metric?)null;
            if (metric is { } moved)
            {
                return (moved, P.Is(i, "in") ? i - 1 : i);
            }

            var isGiven = P.Is(i, "with") && PartyRecognizer.At(P, i - 1) is not null;
            if (!isGiven && (P.Tokens[i].Kind != TokenKind.Word || P.Lower(i) is "to" or "in" or "for" or "from" or "by" or "with" or "at" or "of" or "and"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"570 MW is imported", "6,200 tonnes were shipped south", "40 megawatts have flowed": what was done with the goods follows.</summary>
    public (Metric Metric, int At)? Passive()
    {
        var isDone = false;
        for (var i = End; i < Math.Min(Clause.End, End + 14); i++)
        {
            isDone |= P.Lower(i) is "is" or "are" or "was" or "were" or "been" or "be" or "have" or "has" or "had" or "will";
            if (isDone)
            {
                var metric = P.Lower(i) is "exported" or "shipped" or "delivered" or "supplied" or "sold" or "sent" or "flowed" or "flow" or "transmitted" or "pumped" ? Metric.Exports : P.Lower(i) is "imported" or "purchased" or "bought" or "landed" or "received" ? Metric.Imports : (Metric?)null;
                if (metric is { } moved)
                {
                    return (moved, i);
                }
            }

            if (P.IsMark(i, ',') || P.IsMark(i, ';') || P.IsMark(i, ':') || P.Lower(i) is "that" or "which" or "while")
            {
                return null;
            }
        }

        return null;
    }

    private (Metric Metric, int At)? TradeVerb()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 4); i--)
        {
            var metric = P.Lower(i) is "sold" or "sell" or "sells" or "supplied" or "supply" or "delivered" or "deliver" or "exported" or "export" or "shipped" or "sent" ? Metric.Exports
                : P.Lower(i) is "bought" or "buy" or "buys" or "purchased" or "purchase" or "imported" or "import" or "received" or "ordered" or "order" ? Metric.Imports : (Metric?)null;
            if (metric is { } traded)
            {
                return (traded, i);
            }

            if (P.Tokens[i].Kind != TokenKind.Word || P.Lower(i) is "to" or "in" or "for" or "from" or "by" or "with" or "at")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The things of a trade: "orders for 25 carriers", "the delivery of ten locomotives".</summary>
    private Quantity? OrderedThings()
    {
        var noun = P.Is(Start - 1, "of") && P.Is(Start - 2, "first") && P.Is(Start - 3, "the") && P.Is(Start - 4, "of") ? Start - 5 : Start - 2;
        if (!(P.Lower(Start - 1) is "of" or "for") || !(P.Lower(noun) is "order" or "orders" or "delivery" or "deliveries" or "purchase" or "sale" or "supply" or "shipment"))
        {
            return null;
        }

        var end = End;
        while (end < Clause.End && end - End < 6 && (P.Tokens[end].Kind == TokenKind.Word || P.IsDash(end) || (P.IsMark(end, '.') && !P.Tokens[end].SpaceBefore && end + 1 < Clause.End)) && !(P.Lower(end) is "in" or "to" or "from" or "and" or "for" or "by" or "at" or "over" or "on" or "with" or "during" or "worth" or "a" or "is" or "was" or "will" or "has"))
        {
            end++;
        }

        return end > End && P.Lower(end - 1).EndsWith("s") ? new Quantity(Metric.Exports, P.TextOf(new(End, end)), new(noun, end), "count.ordered") : null;
    }

    /// <summary>"a delegation of 43 companies", "more than 150 companies took part": who came says nothing of the relation.</summary>
    public bool IsAttendance(int end)
    {
        // "the two companies": they were named before, nobody counts them.
        if (P.Is(Start - 1, "the") && Figure.Figure.Value <= 3 && End - Start == 1)
        {
            return true;
        }

        for (var i = Start - 1; i >= Math.Max(Sentence.Start, Start - 4); i--)
        {
            if (P.Lower(i) is "toured" or "visited" or "inspected" or "delegation" or "accompanied" or "attended" or "representatives" or "heads" or "executives" or "representing")
            {
                return true;
            }
        }

        for (var i = end; i < Math.Min(Sentence.End, end + 8); i++)
        {
            if (P.Lower(i) is "attended" or "participated" or "attend" or "attending" || (P.Lower(i) is "took" or "take" or "taking" && P.Is(i + 1, "part")))
            {
                return true;
            }

            if (P.Tokens[i].Kind == TokenKind.Mark && !P.IsDash(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"The number went up by 35 %": the number of things told before.</summary>
    public bool IsNumberAgain()
    {
        for (var i = Clause.Start; i < Start; i++)
        {
            if (P.Is(i, "number") && P.Lower(i - 1) is "the" or "this" or "that" && !P.Is(i + 1, "of"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The things whose number was told between a token and the clause.</summary>
    public Quantity? NumberNamed(int from)
    {
        for (var i = Clause.Start - 1; i > from; i--)
        {
            if (P.TryAt(i, Category.CountNoun, out var noun))
            {
                return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), noun.Sense.Value == "other" ? P.TextOf(new(noun.Start, noun.End)) : null, new(noun.Start, noun.End), "count.number-again");
            }
        }

        return null;
    }
}
