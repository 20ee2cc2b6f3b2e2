using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>When, and compared with when.</content>
internal sealed partial record Frame
{
    private const int Never = -100;
    private const int Least = -60;
    private const int MonthsOfYear = 12;

    private readonly Adverbials _adverbials = new(P, Sentence, Figures);

    /// <summary>The period that the words of the sentence give and, for a change, the period compared with.</summary>
    /// <param name="aspect">What the claim is.</param>
    /// <param name="carried">The period of the claims before, against which "a year earlier" is measured.</param>
    public ClaimTime TimeOf(Aspect aspect, Period? carried)
    {
        PeriodMention? best = null;
        var bestScore = Least;
        foreach (var mention in Periods)
        {
            if (!MayBePeriod(mention, aspect))
            {
                continue;
            }

            var score = Score(mention, aspect);
            if (score > bestScore)
            {
                (best, bestScore) = (mention, score);
            }
        }

        if (aspect.IsChange && aspect.Published is { } now && HasSinceThen() && (best is null || best.Range.End <= Start) && (best?.Period ?? carried) is { } then && then.First.Year <= now.Year)
        {
            return new ClaimTime(Counterpart.Period.Years(then.First.Year, now.Year), then, best);
        }

        if (aspect.IsChange && aspect.Published is { } today && Event() is { } start && start.First < today)
        {
            var run = start.IsWholeYears ? Counterpart.Period.Years(start.First.Year, today.Year) : Counterpart.Period.Months(start.First.Year, start.First.Month, today.Year, today.Month);
            return new ClaimTime(run, start.IsWholeYears ? start : Counterpart.Period.Month(start.First.Year, start.First.Month), best);
        }

        var period = best is null ? null : Resolved(best, carried, aspect);
        if (aspect.IsChange && best is { Role: PeriodRole.Since } && Outcome(best) is { } outcome)
        {
            // "has doubled within ten years and came to 800 million in 2023": the ten years end in 2023.
            if (best.Years > 0 && outcome.IsYear)
            {
                var first = outcome.First.Year - best.Years;
                return new ClaimTime(Counterpart.Period.Years(first, outcome.First.Year), Counterpart.Period.Year(first), best);
            }

            period = outcome;
        }
        else if (aspect.IsChange && best is { Role: PeriodRole.Since, Period: { } run } && Anchor(best) is { } told && aspect.Published is { } today2 && told.Last.Year >= today2.Year - 1 && told.First > run.First && !P.Is(Start - 1, "has") && Clause.Overlaps(best.Range))
        {
            // "In 2023 trade totalled 54.8 billion, a tenfold increase since 1994": what was told has come of it.
            return new ClaimTime(told, BaseOf(aspect, told, best), best);
        }

        return new ClaimTime(period, aspect.IsChange ? BaseOf(aspect, period ?? carried, best) : null, best);
    }

    /// <summary>"has doubled since 2015, reaching $5 billion in 2020": the change ends where the amount that it led to was reached.</summary>
    private Period? Outcome(PeriodMention since) =>
        Periods.FirstOrDefault(m => m.Range.Start > since.Range.End && m.Role == PeriodRole.Plain && _adverbials.Owner(m) is { } owner && owner.Range.Start >= since.Range.End && P.Lower(owner.Range.Start - 1) is "to" or "reaching" or "hitting")?.Period;

    private Period? Resolved(PeriodMention mention, Period? carried, Aspect aspect)
    {
        var anchor = Anchor(mention);
        var main = anchor ?? carried;
        return mention.Role switch
        {
            PeriodRole.Again when mention.Period is null => main,

            // "has tripled since 2016 to $19 billion" does not tell in which year it came to that; "from 3 to 5 billion between 2016 and 2020" does.
            PeriodRole.Since when aspect.Measure == Measure.Level && PrepositionBefore() is "to" && (mention.Years == 0 || IsToFigure()) => null,
            PeriodRole.Plain when aspect.Measure is Measure.Level or Measure.Share && mention.Period is { IsWholeYears: true, IsYear: false } span && IsToFigure() => Counterpart.Period.Year(span.Last.Year),
            PeriodRole.Same when mention.Period is { IsYear: true } year && main is { MonthCount: <= MonthsOfYear } months => months.AddYears(YearsTo(year, months)),
            PeriodRole.Same when mention.Period is { MonthCount: MonthsOfYear, IsYear: false } fiscal && main is { MonthCount: < MonthsOfYear } part => Within(fiscal, part),
            PeriodRole.Same when mention.Period is null => main?.AddYears(-1),
            PeriodRole.Earlier when (P.Is(mention.Range.End - 1, "ago") ? anchor : main) is { } now && !IsAgo(mention) => Earlier(mention, now),
            // Goods do not move in a moment: at the end of 2020 the trade of 2020 is told.
            PeriodRole.Stock when aspect.IsFlow && mention.Period is { MonthCount: 1, First.Month: 1 or MonthsOfYear } edge && HasEdge(mention) => Counterpart.Period.Year(edge.First.Year),
            PeriodRole.Stock when mention.Period is { } day && day.First == day.Last => Counterpart.Period.Month(day.First.Year, day.First.Month),
            PeriodRole.Deadline when P.Is(mention.Range.Start, "before") && mention.Range.Count <= 3 && mention.Period is { } end && aspect.IsBehind(end) => UnitBefore(end),
            // "by August they had contracted by 41 per cent", "numbered 372 thousand up to September": since January.
            PeriodRole.Deadline when aspect.IsFlow && aspect.Modality == Reading.Modality.Fact && mention.Period is { MonthCount: 1, First: var month } && aspect.IsBehind(mention.Period.Value) && mention.Period.Value.IsWholeMonths && !HasEdge(mention) => Counterpart.Period.Months(month.Year, 1, month.Year, month.Month),
            _ => mention.Period,
        };
    }

    private bool HasEdge(PeriodMention mention)
    {
        for (var i = mention.Range.Start; i < mention.Range.End; i++)
        {
            if (P.Lower(i) is "end" or "close" or "beginning" or "start")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What had been before 2020 was in 2019.</summary>
    private static Period UnitBefore(Period end) =>
        end.IsYear ? Counterpart.Period.Year(end.First.Year - 1) : end is { IsWholeMonths: true, MonthCount: 1 } ? Shifted(end, -1) : end;

    /// <summary>The period of the sentence on which "a year earlier" and "the same period" hang.</summary>
    private Period? Anchor(PeriodMention relative)
    {
        Period? anchor = null;
        foreach (var mention in Periods)
        {
            if (mention.Range.Start >= relative.Range.Start && anchor is not null)
            {
                break;
            }

            if (mention is { Role: PeriodRole.Plain or PeriodRole.Stock, Period: { MonthCount: <= MonthsOfYear } period } && period.First != period.Last && mention != relative && !_adverbials.IsOfEvent(mention))
            {
                anchor = period;
            }
        }

        return anchor;
    }

    /// <summary>Whether a period of the sentence could be that of the figure at all.</summary>
    private bool MayBePeriod(PeriodMention mention, Aspect aspect)
    {
        if (IsTheTimeWhen(mention))
        {
            return true;
        }

        var owner = _adverbials.Owner(mention);
        if (owner is not null && owner != Figure && (_adverbials.IsComparedWith(owner) || _adverbials.IsInParentheses(mention)))
        {
            return false;
        }

        if (_adverbials.IsComparison(mention) && !(IsOwnComparison(mention, owner) && !aspect.IsChange))
        {
            return false;
        }

        if (mention.Period is not { } period)
        {
            return true;
        }

        if (period.First == period.Last && mention.Role != PeriodRole.Stock && !P.Is(mention.Range.Start, "since") && !(mention.Role == PeriodRole.Deadline && aspect.Modality == Reading.Modality.Target))
        {
            return false;
        }

        var isNear = mention.Range.Start >= End && mention.Range.Start - End <= 1;
        if (aspect.IsAhead(period) && aspect.Modality == Reading.Modality.Fact && !isNear && !(mention.Role == PeriodRole.Deadline && aspect.IsFlow))
        {
            return false;
        }

        if (aspect.IsBehind(period) && aspect.Modality != Reading.Modality.Fact && !isNear && !IsInAside() && (aspect.Modality == Reading.Modality.Target || !Clause.Overlaps(mention.Range) || (owner is not null && owner != Figure)))
        {
            return false;
        }

        return aspect.Metric is Metric.Agreements || aspect.Measure == Measure.Count || mention.Role == PeriodRole.Since || !_adverbials.IsOfEvent(mention);
    }

    /// <summary>"6 % less than in 2022, when it reached 12.1 billion": the clause behind "when" tells of that very time.</summary>
    private bool IsTheTimeWhen(PeriodMention mention)
    {
        var when = P.IsMark(mention.Range.End, ',') ? mention.Range.End + 1 : mention.Range.End;
        if (mention.Range.End > Start || !P.Is(when, "when"))
        {
            return false;
        }

        for (var i = when + 1; i < Start; i++)
        {
            if (P.IsMark(i, ',') || P.IsMark(i, ';'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"$5 billion a year earlier", "against $3.1 billion in the same months of 2023": the figure compared with has that period for its own.</summary>
    private bool IsOwnComparison(PeriodMention mention, FigureMention? owner) =>
        owner == Figure || (mention.Role == PeriodRole.Earlier && (mention.Range.Start >= End ? !P.TryBefore(mention.Range.Start, Category.Versus, out _) && !Figures.Any(f => f.Range.Start >= End && f.Range.End <= mention.Range.Start) : mention.Range.Start <= Clause.Start + 1 && (mention.Range.Start >= Clause.Start || mention.Range.Start <= Sentence.Start + 1)))
        || (mention.Role is PeriodRole.Same && mention.Range.End <= Start && Clause.Overlaps(mention.Range) && !P.TryBefore(mention.Range.Start, Category.Versus, out _));

    private int Score(PeriodMention mention, Aspect aspect)
    {
        // "Trade volume (2023): 28.6 billion"
        if (P.IsMark(mention.Range.End, ')') && P.IsMark(mention.Range.End + 1, ':') && Start == mention.Range.End + 2)
        {
            return 45;
        }

        var inClause = Clause.Overlaps(mention.Range);
        var isHead = mention.Range.Start <= Sentence.Start + 1 || P.Is(mention.Range.Start - 1, "that");
        if (!inClause && ((mention.Role == PeriodRole.Since && !(isHead && GoesOn(aspect)))
            || (P.IsMark(mention.Range.Start - 1, '(') && !(P.IsMark(mention.Range.End, ')') && mention.Range.Start == End + 1))))
        {
            return Never;
        }

        if (IsTheTimeWhen(mention))
        {
            return 44;
        }

        if (_adverbials.IsAside(mention, Start))
        {
            return Never;
        }

        if (mention.Range.Start >= End)
        {
            var gap = mention.Range.Start - End;
            var isBetween = Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= End && f.Range.End <= mention.Range.Start);
            var link = _adverbials.Between(End, mention.Range.Start);
            return (link == Adverbials.Link.Same && _adverbials.OpensNext(End, mention) ? Adverbials.Link.Coordinate : link) switch
            {
                Adverbials.Link.Same when inClause => isBetween ? -30 - Math.Min(gap, 25) : 40 - gap,
                Adverbials.Link.Same when gap <= 1 => 20 - gap,
                Adverbials.Link.Same when mention.Role == PeriodRole.Deadline && aspect.Modality != Reading.Modality.Fact && !isBetween => -gap,
                Adverbials.Link.Coordinate when isBetween && GoesOn(aspect) && IsAtEnd(mention) && !(mention.Role == PeriodRole.Deadline && aspect.Modality == Reading.Modality.Fact) => -50,
                _ => Never,
            };
        }

        if (_adverbials.IsClosed(mention, Start) || _adverbials.TurnsToNow(mention.Range.End, Start)
            || _adverbials.IsOfPurpose(mention.Range.End, Start)
            || (aspect.Metric is Metric.Investment or Metric.Projects && _adverbials.HasEvent(mention.Range.End, Start)))
        {
            return Never;
        }

        var distance = Start - mention.Range.End;
        var between = Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= mention.Range.End && f.Range.End <= Start);
        return _adverbials.Between(mention.Range.End, Start) switch
        {
            Adverbials.Link.Same when inClause => (between ? 10 : 38) - (distance / 2),
            Adverbials.Link.Subordinate => isHead && GoesOn(aspect) ? -20 : Never,
            _ => GoesOn(aspect) ? -10 - Math.Min(distance, 40) : Never,
        };
    }

    /// <summary>Whether nothing but a mark follows a period: "… and imports by 7 % in 2020."</summary>
    private bool IsAtEnd(PeriodMention mention) => mention.Range.End >= Sentence.End || (P.Tokens[mention.Range.End].Kind == TokenKind.Mark && !P.IsDash(mention.Range.End));

    /// <summary>Whether a claim takes the period of the clause beside its own: what flowed or changed does, what is held or costs does not.</summary>
    private bool GoesOn(Aspect aspect) =>
        (aspect.IsFlow || aspect.Metric == Metric.Investment || aspect.Measure is Measure.Growth or Measure.Multiple or Measure.Change or Measure.Rank)
        && aspect.Measure is not Measure.Count
        && !(aspect.Measure == Measure.Rank && !IsPast())
        && !(aspect.Measure is Measure.Level or Measure.Share && (IsRate() || IsPresent() || IsHeld()))
        && !(aspect.Measure == Measure.Share && IsStanding())
        && !IsCost(aspect);

    /// <summary>Whether the figure stands in parentheses right behind another: "up 15.1 percent ($6.4 billion)".</summary>
    public bool IsAside() => P.IsMark(Start - 1, '(') && P.IsMark(End, ')') && Before is not null && Before.Range.End >= Start - 3;

    /// <summary>"an increase of 34.2% or £9.3 billion": the same change said in another unit.</summary>
    public bool IsOr() => P.Is(Start - 1, "or") && Before is not null && Before.Range.End >= Start - 2;

    /// <summary>A period right behind the figure.</summary>
    public PeriodMention? OwnPeriod() => Periods.FirstOrDefault(m => m.Range.Start >= End && m.Range.Start <= End + 1);

    /// <summary>"from first to third", "against 13th": the place that was held before.</summary>
    public bool IsStepPlace() => P.Lower(Start - 1) is "from" or "against" or "versus" || (P.Is(Start - 1, "with") && P.Is(Start - 2, "compared"));

    /// <summary>Whether the figure is where a change starts: "from 217".</summary>
    public bool IsFromFigure() => P.Is(Start - 1, "from");

    /// <summary>"from the current $6 billion": what is, whatever is wished for.</summary>
    public bool IsFromCurrent() => P.Lower(Start - 1) is "current" or "present" or "existing" || (P.Is(Start - 1, "s") && P.Is(Start - 3, "today"));

    /// <summary>Whether the figure is where a change ends: "from 3 to 5 billion".</summary>
    public bool IsToFigure() => P.Is(Start - 1, "to") && Figures.Any(f => f.Range.End <= Start && Start - f.Range.End <= 10 && P.Is(f.Range.Start - 1, "from"));

    /// <summary>"fell to 6 tons from 9 tons": whether the figure before is where the change ended.</summary>
    public bool HasToBefore() => Before is { } end && Start - end.Range.End <= 3 && P.Is(end.Range.Start - 1, "to");

    /// <summary>Whether "to" and another figure follow.</summary>
    public bool HasToAfter() => Figures.Any(f => f.Range.Start > End && f.Range.Start - End < 10 && P.Is(f.Range.Start - 1, "to"));

    /// <summary>Whether the figure is the one that another is compared with: "against $3.1 billion", "up from 95 %".</summary>
    public bool IsComparedWith() => _adverbials.IsComparedWith(Figure);

    /// <summary>Whether the figure stands right behind a period, but for one word.</summary>
    public bool Follows(PeriodMention? said) => said is not null && said.Range.End <= Start && Start - said.Range.End <= 1;

    /// <summary>Whether a period stands right behind the figure.</summary>
    public bool Owns(PeriodMention? said) => said is not null && said.Range.Start >= End && _adverbials.Owner(said) == Figure;

    /// <summary>Whether a place behind the figure is in another clause.</summary>
    public bool IsPartedFrom(int at) => at >= End && _adverbials.Between(End, at) != Adverbials.Link.Same;

    /// <summary>Whether the figure stands in parentheses.</summary>
    public bool IsInAside() => P.IsMark(Clause.Start, '(');

    /// <summary>Whether the figure tells of an earlier state, which later sentences do not take over.</summary>
    public bool TakesEarlier(PeriodMention? said) =>
        _adverbials.IsComparedWith(Figure) || P.Is(Start - 1, "after") || (said is not null && IsTheTimeWhen(said) && _adverbials.IsComparison(said)) || said is { Role: PeriodRole.Earlier or PeriodRole.Same } || IsInAside() || (said is not null && _adverbials.IsInParentheses(said));

    /// <summary>The word before the figure, but for hedges, signs and small words.</summary>
    private int VerbBefore()
    {
        var i = Start - 1;
        while (i > Clause.Start && (P.Is(i, Category.Hedge) || P.Is(i, Category.CurrencySign) || P.Lower(i) is "under" or "over" or "at" or "only" or "just" or "some" or "about"))
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether the period of the sentence before goes on: for flows, not for present stocks, costs and rates.</summary>
    public bool MayCarryPeriod(Aspect aspect) =>
        (aspect.IsFlow || (aspect.Metric == Metric.Investment && aspect.Measure == Measure.Level && P.Lower(VerbBefore()) is "was" or "were" or "stood"))
        && aspect.Measure is Measure.Level or Measure.Growth or Measure.Multiple or Measure.Change
        && !IsRate()
        && !IsCost(aspect)
        && !IsPresent()
        && !(IsPerfect() && !(aspect.IsChange && Periods.Any(m => Clause.Overlaps(m.Range) && m.Range.End <= Start && _adverbials.IsComparison(m))))
        && !(aspect.Measure == Measure.Level && IsHeld())
        && !(aspect.Measure == Measure.Level && IsAnnual())
        && !(StartsWithFigure() && P.Lower(End) is "is" or "are")
        && !Periods.Any(m => m.Period is null && m.Role == PeriodRole.Plain && Clause.Overlaps(m.Range));

    /// <summary>"the country's annual import bill": of no one year.</summary>
    private bool IsAnnual()
    {
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 8); i--)
        {
            if (P.Lower(i) is "annual" or "yearly" && P.Is(i + 1, Category.Metric))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The main period of a sentence that tells of trade without a figure, which the sentences after it take up.</summary>
    public static Period? MainPeriod(Passage p, TokenRange sentence, IReadOnlyList<PeriodMention> periods, DateOnly? published)
    {
        var adverbials = new Adverbials(p, sentence, []);
        var said = periods.FirstOrDefault(m => m is { Role: PeriodRole.Plain, Period: { MonthCount: <= MonthsOfYear } period } && period.First != period.Last && !(period.First > published) && !adverbials.IsComparison(m));
        if (said is null || adverbials.TellsOfEvent())
        {
            return null;
        }

        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (p.Is(i, Category.Metric) || p.Is(i, Category.Ranked))
            {
                return said.Period;
            }
        }

        return null;
    }
}
