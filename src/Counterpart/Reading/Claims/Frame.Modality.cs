using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Fact, forecast or target.</content>
internal sealed partial record Frame
{
    /// <summary>Fact, forecast or target, by the words of the clause and, for what a work costs, by how far it has come.</summary>
    public Modality Modality(Quantity quantity) =>
        IsPastOwner() || IsCounterfactual() || IsDone() || IsGrownTo() ? Reading.Modality.Fact
        : OfWork(quantity) ?? Behind() ?? Ahead(Clause.Start) ?? (IsOpened() ? Ahead(Sentence.Start) : null) ?? After() ?? Reading.Modality.Fact;

    /// <summary>"surpass last year's high": what stands in the past is a fact, whatever is to become of it.</summary>
    private bool IsPastOwner() =>
        Periods.Any(m => m.Range.End + 2 == Start && (P.IsMark(m.Range.End, '\'') || P.IsMark(m.Range.End, '’')) && P.Lower(m.Range.Start) is "last" or "previous");

    /// <summary>"without them trade would have grown by 8 %".</summary>
    private bool IsCounterfactual()
    {
        for (var i = Start - 2; i >= Math.Max(Clause.Start, Start - 8); i--)
        {
            if (P.Lower(i) is "would" or "could" or "might" && P.Is(i + 1, "have"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"of the five billion pledged, some 3.7 billion had been spent": the figure is the subject of what has happened.</summary>
    private bool IsDone()
    {
        var verb = End;
        while (verb < End + 2 && P.Lower(verb) is "of" or "it" or "yen" or "them")
        {
            verb++;
        }

        return P.IsMark(Start - 1, ',') && P.Lower(verb) is "has" or "have" or "had" or "was" or "were" && !(P.Lower(verb + 1) is "to" or "planned" or "expected" or "pledged" or "promised" or "earmarked");
    }

    /// <summary>What a work costs, where the words say how sure the sum is or how far the work has come.</summary>
    private Modality? OfWork(Quantity quantity)
    {
        var isWork = quantity.Rule.StartsWith("money.project", StringComparison.Ordinal) || quantity.Rule.StartsWith("worth.cost", StringComparison.Ordinal)
            || (quantity.Metric is Metric.Projects or Metric.Investment && IsInvestmentOf()) || IsEstimate();
        if (quantity.Metric is Metric.Investment or Metric.Projects && P.Lower(Start - 1) is "announced" or "promised" or "earmarked")
        {
            return Reading.Modality.Target;
        }

        if (!isWork)
        {
            return quantity.Metric == Metric.Investment && IsStakeToTake() ? Reading.Modality.Target : null;
        }

        if (IsEstimate())
        {
            return IsBuilding() ? Reading.Modality.Fact : Reading.Modality.Forecast;
        }

        return IsBuilding() ? Reading.Modality.Fact : IsToBeBuilt() ? Reading.Modality.Target : null;
    }

    /// <summary>"is put at", "costed at", "estimated at", "would cost".</summary>
    private bool IsEstimate()
    {
        for (var i = Start + 2; i >= Math.Max(Clause.Start, Start - 6); i--)
        {
            var at = i < Figure.Core.Start && P.Is(i + 1, "at");
            if ((at && P.Lower(i) is "costed") || (at && P.Lower(i) is "put" or "estimated" && HasWorkBefore(i))
                || (i < Start && P.Lower(i) is "cost" && P.Lower(i - 1) is "would" or "could" or "to" or "might" or "may"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWorkBefore(int at)
    {
        for (var i = at - 1; i >= Math.Max(Sentence.Start, at - 16); i--)
        {
            if (P.Lower(i) is "cost" or "costs" or "extension" || (P.TryAt(i, Category.ProjectNoun, out var work) && work.Sense.Value.Length > 0))
            {
                return true;
            }

            if (P.Is(i, Category.Metric))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"an investment of up to $2 billion": the sum that a work named in the sentence needs.</summary>
    private bool IsInvestmentOf() => P.Is(Start - 1, "of") && P.Lower(Start - 2) is "investment" or "investments" or "outlay" && P.Lower(Start - 3) is "an" or "total" or "with" or "a" or "estimated";

    private bool IsBuilding()
    {
        for (var i = Sentence.Start; i < Sentence.End; i++)
        {
            if ((P.TryAt(i, Category.ProjectVerb, out var verb) && verb.Sense.Value is "complete" && !IsFuture(i))
                || (P.Lower(i) is "building" or "constructing" && P.Lower(i - 1) is "is" or "are" or "been" or "were" or "was") || (P.Is(i, "under") && P.Is(i + 1, "construction")) || (P.Is(i, "being") && P.Is(i + 1, "built"))
                || P.Lower(i) is "pouring" or "built" && !IsFuture(i) || (P.Lower(i) is "open" or "opens" && i < Start && P.Lower(i - 1) is "to" or "will"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFuture(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(Sentence.Start, verb - 4); i--)
        {
            if (P.Lower(i) is "will" or "would" or "to" or "could" or "should" or "may" or "not" or "no")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsToBeBuilt()
    {
        for (var i = Sentence.Start; i < Sentence.End; i++)
        {
            var next = P.Is(i + 1, "be") ? i + 2 : i + 1;
            if ((P.Lower(i) is "to" or "will" or "would" or "shall" && P.Lower(next) is "build" or "built" or "develop" or "developed" or "construct" or "constructed" or "start" or "begin" or "get" or "finance" or "set" or "launch" or "launched" or "establish" or "implement")
                || P.Lower(i) is "planned" or "plans" or "proposed" or "proposal" or "envisages" or "envisaged")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is prepared to take a 33 percent stake", "an offer for a 49 % stake", "will have a half": a part of a company still to be had.</summary>
    private bool IsStakeToTake()
    {
        for (var i = Start - 1; i >= Clause.Start && (P.Is(End, "stake") || HoldsPart() || P.Is(End, "shareholding")); i--)
        {
            if (P.Lower(i) is "will" or "would" or "offer" or "bid" or "sale" or "prepared" or "plans" or "intends" || (P.Is(i, "to") && P.Lower(i + 1) is "take" or "buy" or "acquire" or "sell" or "have"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows the figure: "that Japan pledged to mobilise", "proposal", "as instructed by the presidents".</summary>
    private Modality? Behind()
    {
        if (P.Lower(End) is "proposal" or "offer" or "bid" or "plan" or "pledge" or "target" or "goal" || (P.Is(End, "dollar") && P.Lower(End + 1) is "proposal" or "offer" or "bid"))
        {
            return Reading.Modality.Target;
        }

        var next = P.IsMark(End, ',') ? End + 1 : End;
        if (P.Is(next, "as") && P.Lower(next + 1) is "instructed" or "agreed" or "planned" or "tasked" or "targeted")
        {
            return Reading.Modality.Target;
        }

        for (int i = End, that = -1; i < Math.Min(Sentence.End, End + 18); i++)
        {
            if (P.Lower(i) is "that" or "which" && !P.IsMark(i - 1, ','))
            {
                that = i;
            }

            if (that > 0 && P.Lower(i) is "pledged" or "promised" or "undertook" or "committed" || (that > 0 && P.Lower(i) is "would" or "will" or "to" && P.Lower(i + 1) is "invest" or "mobilise" or "mobilize" or "spend" or "provide"))
            {
                return Reading.Modality.Target;
            }

            if (P.IsMark(i, ',') || P.IsMark(i, ';') || P.IsMark(i, '.') || Figures.Any(f => f.Range.Start == i && f.Kind == Figure.Kind && !P.IsMark(i - 1, '(')))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the figure opens what follows a dash or colon: "We propose a bar – half a billion".</summary>
    private bool IsOpened() => Clause.Start > Sentence.Start && (P.IsDash(Clause.Start) || P.IsMark(Clause.Start - 1, ':')) && Start - Clause.Start <= 3 && Start > Clause.Start - 1;

    private Modality? Ahead(int from)
    {
        for (var i = Start - 1; i >= from; i--)
        {
            if (P.TryAt(i, Category.Modality, out var match) && match.End <= Start + 1 && IsAim(i))
            {
                // "would at least double" is a forecast, "intend to bring" an aim; the word nearest to the figure decides, but "expected" beats "to bring".
                var isHope = match.Sense.Value == "target" && ((P.Lower(i) is "to" or "bring" or "bringing" or "raising" && ForecastBefore(i)) || (P.Is(i, "should") && P.Lower(i + 1) is "grow" or "rise"));
                return match.Sense.Value == "target" && !isHope ? Reading.Modality.Target : Reading.Modality.Forecast;
            }
        }

        for (var i = Start - 1; i >= Math.Max(from, Start - 9); i--)
        {
            // "will come to", "would by all accounts set a record"; but "will supply" is what somebody is to do.
            if (P.Lower(i) is "will" or "would")
            {
                return IsDeed(i + 1) ? Reading.Modality.Target : Reading.Modality.Forecast;
            }
        }

        return null;
    }

    private bool IsDeed(int i)
    {
        var verb = P.Lower(i) is "also" or "then" or "now" or "soon" or "jointly" ? i + 1 : i;
        return P.Lower(verb) is "supply" or "deliver" or "buy" or "purchase" or "build" or "invest" or "provide" or "allocate" or "lend" or "ship" or "export" or "import" or "sell" or "finance" or "contribute" or "open" or "grant" or "train" or "send" or "construct" or "acquire" or "produce" or "process" or "create" or "generate"
            || (P.Is(verb, "have") && (P.Lower(verb + 2) is "capacity" or "throughput" || P.Lower(verb + 3) is "capacity" or "throughput"))
            || (P.Is(verb, "see") && P.Lower(verb + 1) is "the" && P.Lower(verb + 2) is "delivery" or "construction" or "supply" or "opening");
    }

    /// <summary>"had grown by 11 % a year to reach 2.6 billion": where it has come, and no aim.</summary>
    private bool IsGrownTo()
    {
        if (!(P.Is(Start - 2, "to") && P.Lower(Start - 1) is "reach" or "hit" or "total" or "exceed" or "stand" or "top" || P.Is(Start - 3, "to") && P.Is(Start - 2, "stand") && P.Is(Start - 1, "at")))
        {
            return false;
        }

        for (var i = Start - 3; i >= Clause.Start; i--)
        {
            if (P.Is(i, Category.Modality) && !P.Is(i, "to") || P.Lower(i) is "will" or "would" or "could" or "may" or "might" or "should" or "to")
            {
                return false;
            }

            if (P.Lower(i) is "grew" or "grown" or "rose" or "risen" or "increased" or "climbed" or "jumped" or "fell" or "fallen" or "soared" or "surged" or "doubled" or "tripled" or "dropped" or "declined" or "expanded" or "recovered" or "rebounded")
            {
                return true;
            }
        }

        return false;
    }

    private Modality? After()
    {
        // "and 150 will flow from next summer"
        if (P.Is(End, "will") && P.Lower(End + 1) is "flow" or "go" or "be" or "follow" or "come")
        {
            return Reading.Modality.Target;
        }

        // "in which 40 billion is to be injected"
        if (P.Lower(End) is "is" or "are" && P.Is(End + 1, "to") && P.Is(End + 2, "be"))
        {
            return Reading.Modality.Target;
        }

        for (var i = End; i < Math.Min(Clause.End, End + 9); i++)
        {
            // "which stood at 19 billion, is projected to grow": what follows tells of another size.
            if (P.IsMark(i, ',') && (i > End || P.Lower(i + 1) is "is" or "are" or "was" or "were" or "will" or "would"))
            {
                return null;
            }

            // "a tenth of its imports could come from the Gulf"
            if (P.Lower(i) is "could" or "might" && !HasAndBefore(i) && P.Tokens[i + 1].Kind == TokenKind.Word && !P.Is(i + 1, "have"))
            {
                return Reading.Modality.Forecast;
            }

            if (i >= End + 6)
            {
                continue;
            }

            if (P.Lower(i) is "envisaged" or "planned" or "expected" or "targeted" or "projected" or "anticipated")
            {
                return P.Lower(i) is "expected" or "projected" or "anticipated" ? Reading.Modality.Forecast : Reading.Modality.Target;
            }

            if (P.Lower(i) is "will" or "would" && P.Is(i + 1, "be") && !P.IsMark(i - 1, ','))
            {
                return Reading.Modality.Target;
            }
        }

        return null;
    }

    /// <summary>"the goal set by the presidents for 2024, 200 billion dollars": the clause speaks of an aim.</summary>
    public bool HasGoal()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (P.Lower(i) is "goal" or "target" or "bar" or "objective" or "benchmark")
            {
                return true;
            }
        }

        return false;
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

    /// <summary>"went up by 40 % year-on-year to reach", "rose 5 % from 2019 to hit": only words of time and comparison stand between.</summary>
    private bool IsAfterStep(int to)
    {
        foreach (var step in Figures)
        {
            if (step.Range.End > to || step.Range.End < to - 8 || step.Range.Start < Clause.Start || step.Kind is not (FigureKind.Percent or FigureKind.Fraction or FigureKind.Multiple)
                || !(P.Is(step.Range.Start - 1, "by") || P.TryBefore(step.Range.Start, Category.Up, out _) || P.TryBefore(step.Range.Start, Category.Down, out _)))
            {
                continue;
            }

            var at = step.Range.End;
            while (at < to && IsOfTime(at, out var end))
            {
                at = end;
            }

            if (at == to)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfTime(int at, out int end)
    {
        end = at;
        if (P.TryAt(at, Category.Versus, out var versus))
        {
            end = versus.End;
            return true;
        }

        foreach (var mention in Periods)
        {
            if (mention.Range.Start == at)
            {
                end = mention.Range.End;
                return true;
            }
        }

        return false;
    }

    private bool HasAndBefore(int verb)
    {
        for (var i = End; i < verb; i++)
        {
            if (P.Is(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"sees exports at $105 billion", "sees bilateral trade growing": foreseen; "sees Peru as a partner" is not.</summary>
    private bool SeesQuantity(int sees)
    {
        for (var i = sees + 1; i < Math.Min(Start, sees + 5); i++)
        {
            if (P.Is(i, Category.Metric) || P.Is(i, Category.UpNoun) || P.Is(i, Category.DownNoun))
            {
                return true;
            }

            if (P.Lower(i) is "as" or "in" or "that")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"jumped 27 % to reach 1.9 billion": an infinitive of result.</summary>
    private bool IsResult(int to) =>
        P.Is(to, "to") && IsAfterStep(to) || P.Is(to, "to") && Figures.Any(f => f.Range.End == to && f.Range.Start > Clause.Start && (P.TryBefore(f.Range.Start, Category.Up, out _) || P.TryBefore(f.Range.Start, Category.Down, out _) || P.Is(f.Range.Start - 1, "by")));

    private bool IsAim(int i) =>
        !(P.Is(i, "sees") && !SeesQuantity(i)) && !IsResult(i) && !(P.Lower(i) is "have" or "must" && !P.Is(i + 1, "to")) && !(P.Is(i, "may") && P.Tokens[i].IsCapital) && !(P.Lower(i) is "plans" or "targets" or "plan" && P.Lower(i - 1) is "action" or "the" && !(P.Lower(i + 1) is "to" or "of" or "for"))
        && !(P.Is(i, "set") && !(P.Lower(i + 1) is "to" or "the" or "a")) && !(P.Lower(i) is "is" or "are" && P.Is(i + 1, "to") && P.Is(i + 2, "blame")) && !(P.Is(i, "let") && P.Lower(i + 2) is "be" or "not" or "recall" or "remember");
}
