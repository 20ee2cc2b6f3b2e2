
namespace Counterpart.Reading.Claims;

/// <content>The time of a claim: its own words first, then what the words before it told.</content>
internal sealed partial class ClaimReader
{
    private const int MonthsOfYear = 12;

    /// <summary>How many paragraphs a period is remembered over.</summary>
    private const int PeriodReach = 4;

    /// <summary>The period, the period compared with and, where the period settles it, the modality.</summary>
    private (Period? Period, Period? Base, Modality Modality) When(Frame f, Quantity quantity, Measure measure, bool isChange)
    {
        var aspect = new Aspect(quantity.Metric, measure, isChange || measure == Measure.Record, f.Modality(), _surround.Published);
        var carried = _memory.Paragraph - _memory.PeriodParagraph <= PeriodReach ? _memory.Period : null;
        var (period, comparedWith, said) = f.TimeOf(aspect, carried);
        period ??= said is null && carried is { } before && aspect.Bears(before) && MayCarry(f, aspect) ? before : null;

        if (f.IsFromFigure() && !isChange && f.HasToAfter() && period is { } main && f.OwnPeriod() is null)
        {
            period = main.MonthCount <= MonthsOfYear ? main.AddYears(-1) : Period.Year(main.First.Year);
        }

        // What a thing costs has no period; the date beside it is that of the building.
        if (quantity.Rule.StartsWith("worth.", StringComparison.Ordinal) || quantity.Rule.StartsWith("money.", StringComparison.Ordinal))
        {
            period = null;
        }

        // "the only fact of 2030 is an aim"
        var modality = aspect.Modality == Modality.Fact && period is { } ahead && aspect.IsAhead(ahead) ? Modality.Target : aspect.Modality;
        if (isChange && measure == Measure.Growth && f.IsAverage())
        {
            return (period, comparedWith, modality);
        }

        if (isChange && comparedWith is null && period is { MonthCount: <= MonthsOfYear } whole && modality != Modality.Target)
        {
            comparedWith = whole.AddYears(-1);
        }

        // "This could be tripled": what is hoped for is measured against what was told last.
        if (isChange && comparedWith is null && measure == Measure.Multiple && modality != Modality.Fact && carried is { } last && aspect.IsBehind(last) && _memory.PeriodParagraph == _memory.Paragraph)
        {
            comparedWith = last;
        }

        if (period is { } told && aspect.IsFlow | quantity.Metric == Metric.Investment && modality != Modality.Target && !f.TakesEarlier(said))
        {
            Remember(told);
        }

        return (period, measure == Measure.Record ? null : comparedWith, modality);
    }

    /// <summary>Whether a claim takes over the period told before its sentence.</summary>
    private bool MayCarry(Frame f, Aspect aspect) => aspect.Measure switch
    {
        Measure.Share or Measure.Rank => !f.IsPresent() && !f.IsPerfect()
            && (_memory.PeriodSentence == _memory.Sentence || (_memory.PeriodParagraph == _memory.Paragraph && (aspect.Measure == Measure.Share || f.IsPast()))),
        _ => f.MayCarryPeriod(aspect),
    };

    private void Remember(Period period)
    {
        _memory.Period = period;
        _memory.PeriodSentence = _memory.Sentence;
        _memory.PeriodParagraph = _memory.Paragraph;
    }
}
