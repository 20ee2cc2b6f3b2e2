using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Claims;

/// <content>When, and compared with when.</content>
internal sealed partial record Frame
{
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
                PeriodRole.Again when best.Period is null => carried,
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

        var versus = P.TryBefore(mention.Range.Start, Category.Versus, out var lead);
        // "up 9.2 per cent on 2022"
        if (P.Lower(mention.Range.Start) is "on" or "over" && P.TryBefore(mention.Range.Start, Category.Percent, out _) && mention.Role == PeriodRole.Plain)
        {
            return true;
        }

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

            return inClause ? 40 - gap : gap <= 1 ? 20 - gap : -100;
        }

        var distance = Start - mention.Range.End;
        var between = Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= mention.Range.End && f.Range.End <= Start);
        return inClause ? (between ? 10 : 38) - (distance / 2) : -10 - distance;
    }

    /// <summary>Whether the figure stands in parentheses right behind another: "up 15.1 percent ($6.4 billion)".</summary>
    public bool IsAside() => P.IsMark(Start - 1, '(') && P.IsMark(End, ')') && Before is not null && Before.Range.End >= Start - 3;

    /// <summary>"an increase of 34.2% or £9.3 billion": the same change said in another unit.</summary>
    public bool IsOr() => P.Is(Start - 1, "or") && Before is not null && Before.Range.End >= Start - 2;

    /// <summary>A period right behind the figure.</summary>
    public PeriodMention? OwnPeriod() => Periods.FirstOrDefault(m => m.Range.Start >= End && m.Range.Start <= End + 1);

    /// <summary>Whether the figure is where a change starts: "from 217".</summary>
    public bool IsFromFigure() => P.Is(Start - 1, "from");

    /// <summary>Whether "to" and another figure follow.</summary>
    public bool HasToAfter() => Figures.Any(f => f.Range.Start > End && f.Range.Start - End < 10 && P.Is(f.Range.Start - 1, "to"));

    /// <summary>"365 million cubic metres annually", "9 million tonnes a year": a rate stands for no one year.</summary>
    private bool IsRate() => P.Lower(End) is "annually" or "yearly" || (P.Lower(End) is "a" or "per" or "each" && P.Lower(End + 1) is "year" or "day" or "month" or "week");

    /// <summary>Whether the period of the sentence before goes on: for flows, not for present stocks.</summary>
    public bool MayCarryPeriod(Quantity quantity, Measure measure) =>
        quantity.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance or Metric.ServicesTrade or Metric.Transit or Metric.Freight or Metric.Tourists
        && measure is Measure.Level or Measure.Growth or Measure.Multiple or Measure.Change
        && !IsRate()
        && !IsPresent()
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

    /// <summary>Whether the clause tells of the past: "was", "made", "ranked".</summary>
    public bool IsPast()
    {
        for (var i = Clause.Start; i < Clause.End; i++)
        {
            if (P.Lower(i) is "was" or "were" or "made" or "making" or "placed" or "became" or "ranked" or "overtook" or "stands" or "accounted" or "represented")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the figure tells of an earlier state, which later sentences do not take over.</summary>
    public bool TakesEarlier() => IsFromFigure() || Periods.Any(m => m.Role is PeriodRole.Earlier or PeriodRole.Same && Clause.Overlaps(m.Range)) || P.IsMark(Clause.Start, '(');
}
