using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;

namespace Counterpart.Reading.Claims;

/// <content>What a change is compared with.</content>
internal sealed partial record Frame
{
    private Period? BaseOf(Aspect aspect, Period? main, PeriodMention? said)
    {
        PeriodMention? nearest = null;
        var least = int.MaxValue;
        foreach (var mention in Periods)
        {
            if (!IsBase(mention))
            {
                continue;
            }

            var distance = mention.Range.Start >= End ? mention.Range.Start - End : Start - mention.Range.End + 6;
            if (distance < least)
            {
                (nearest, least) = (mention, distance);
            }
        }

        return nearest is not null ? Compared(nearest, main) : SinceBase(said) ?? ShiftedByMonths(main) ?? (aspect.Modality == Reading.Modality.Target ? PledgedIn() : OpeningYear(aspect, said));
    }

    /// <summary>Whether a period is what this change is compared with.</summary>
    private bool IsBase(PeriodMention mention)
    {
        var owner = _adverbials.Owner(mention);
        var isOfOther = owner is not null && owner != Figure && _adverbials.IsComparedWith(owner);
        if (!(isOfOther || _adverbials.IsComparison(mention)) || (mention.Period is { } day && day.First == day.Last) || _adverbials.IsOfEvent(mention) || (!Clause.Overlaps(mention.Range) && mention.Range.Start > End + 1))
        {
            return false;
        }

        if (mention.Range.Start >= End)
        {
            // Another change between has the base for itself; the amounts that were changed do not.
            return _adverbials.Between(End, mention.Range.Start) == Adverbials.Link.Same
                && !Figures.Any(f => f != Figure && f.Kind is FigureKind.Percent or FigureKind.Multiple or FigureKind.Points && f.Range.Start >= End && f.Range.End <= mention.Range.Start);
        }

        return _adverbials.Between(mention.Range.End, Start) != Adverbials.Link.Subordinate
            && !Figures.Any(f => f != Figure && f.Kind != FigureKind.Idle && f.Range.Start >= mention.Range.End && f.Range.End <= Start)
            && (owner is null || isOfOther);
    }

    private Period? Compared(PeriodMention mention, Period? main) => mention.Role switch
    {
        PeriodRole.Same when mention.Period is { MonthCount: MonthsOfYear, IsYear: false } fiscal && main is { MonthCount: < MonthsOfYear } part => Within(fiscal, part),
        PeriodRole.Same when mention.Period is { } year && main is { MonthCount: <= MonthsOfYear } months => year.IsYear ? months.AddYears(YearsTo(year, months)) : year,
        PeriodRole.Again or PeriodRole.Same when mention.Period is null => main?.AddYears(-1),
        PeriodRole.Earlier when main is { } now && !IsAgo(mention) => Earlier(mention, now),

        // "in August 2020 compared with July": the last such months before those told.
        PeriodRole.Plain when mention.Period is { MonthCount: < MonthsOfYear } part && main is { } now && !_adverbials.NamesYear(mention) => part.AddYears(now.First.Year - part.First.Year - (part.First.Month >= now.First.Month ? 1 : 0)),
        _ => mention.Period,
    };

    /// <summary>The same months of a fiscal year.</summary>
    private static Period Within(Period fiscal, Period months)
    {
        for (var years = -3; years <= 0; years++)
        {
            var shifted = months.AddYears(years);
            if (shifted.First >= fiscal.First && shifted.Last <= fiscal.Last && (years < 0))
            {
                return shifted;
            }
        }

        return fiscal;
    }

    /// <summary>"the same months of last year", said of last year's, are those of the year before it.</summary>
    private static int YearsTo(Period year, Period months) => year.First.Year == months.First.Year ? -1 : year.First.Year - months.First.Year;

    /// <summary>"five years ago" is reckoned from the day of publication, "five years earlier" from the period told.</summary>
    private bool IsAgo(PeriodMention mention) => P.Is(mention.Range.End - 1, "ago") && mention.Years != 1;

    private static Period Earlier(PeriodMention mention, Period now) =>
        mention.Months > 0 ? Shifted(now, -mention.Months) : now.AddYears(mention.Years < 0 ? -mention.Years : -Math.Max(1, mention.Years));

    private static Period Shifted(Period period, int months)
    {
        var (first, last) = (period.First.AddMonths(months), new DateOnly(period.Last.Year, period.Last.Month, 1).AddMonths(months));
        return Period.Months(first.Year, first.Month, last.Year, last.Month);
    }

    /// <summary>"5 % month-on-month", "2 % quarter-on-quarter": compared with the months right before.</summary>
    private Period? ShiftedByMonths(Period? main)
    {
        if (main is not { } now)
        {
            return null;
        }

        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            var months = P.Lower(i) switch { "month" or "m" or "mom" => 1, "quarter" or "q" or "qoq" => 3, _ => 0 };
            if (months > 0 && (P.Is(i - 1, "the") && P.Lower(i - 2) is "on" or "over" && i - 2 >= End || P.Lower(i) is "mom" or "qoq" || RepeatsAfterOn(i) || P.IsMark(i + 1, '/') && P.Word(i + 2).SequenceEqual(P.Word(i))))
            {
                return now.MonthCount <= 3 ? Shifted(now, -Math.Max(months, now.MonthCount)) : null;
            }
        }

        return null;
    }

    /// <summary>"month-on-month", "month over month", "m-o-m".</summary>
    private bool RepeatsAfterOn(int i)
    {
        var on = P.IsDash(i + 1) ? i + 2 : i + 1;
        var again = P.IsDash(on + 1) ? on + 2 : on + 1;
        return P.Lower(on) is "on" or "over" or "o" && P.Lower(again).SequenceEqual(P.Lower(i));
    }

    /// <summary>For "since 2019": the start compared with; for "over the next three years": now.</summary>
    private Period? SinceBase(PeriodMention? said)
    {
        foreach (var mention in Periods)
        {
            if (mention.Role == PeriodRole.Since && mention.Period is { } since && (mention == said || (mention.Range.Start >= End && mention.Range.Start <= End + 3)))
            {
                return Counterpart.Period.Year(since.First.Year);
            }

            if (mention.Role == PeriodRole.Deadline && mention.Years > 0 && mention.Period is { } end && mention == said)
            {
                return Counterpart.Period.Year(end.First.Year - mention.Years);
            }
        }

        return null;
    }

    /// <summary>"grew by a quarter between 2015 and 2020": compared with the first of the years.</summary>
    private static Period? OpeningYear(Aspect aspect, PeriodMention? said) =>
        aspect.Modality == Reading.Modality.Fact && said is { Role: PeriodRole.Plain, Period: { IsWholeYears: true, IsYear: false } span } ? Counterpart.Period.Year(span.First.Year) : null;

    /// <summary>"pledged in 2021 to double trade": an aim is measured against the year in which it was set.</summary>
    private Period? PledgedIn() =>
        Periods.LastOrDefault(m => m.Range.End <= Start && m.Period is { IsYear: true } && m.Role == PeriodRole.Plain && Clause.Overlaps(m.Range) && _adverbials.IsOfEvent(m))?.Period;
}
