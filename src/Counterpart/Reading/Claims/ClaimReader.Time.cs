using Counterpart.Reading.Dates;

namespace Counterpart.Reading.Claims;

/// <content>The time of a claim: its own words first, then what the words before it told.</content>
internal sealed partial class ClaimReader
{
    private const int MonthsOfYear = 12;

    /// <summary>How many amounts told last a change may be measured against.</summary>
    private const int MostLevels = 6;

    private readonly List<Claim> _levels = [];
    private readonly List<Claim> _assumed = [];
    private bool _isAssumed;

    /// <summary>How many paragraphs a period is remembered over.</summary>
    private const int PeriodReach = 4;

    /// <summary>How many paragraphs a part or a place told in the past still takes it from.</summary>
    private const int StandReach = 2;

    /// <summary>The period, the period compared with and, where the period settles it, the modality.</summary>
    private (Period? Period, Period? Base, Modality Modality) When(Frame f, Quantity quantity, Measure measure, bool isChange)
    {
        _isAssumed = false;
        var aspect = new Aspect(quantity.Metric, measure, isChange || measure == Measure.Record, f.Modality(quantity), _surround.Published);
        var carried = _memory.Paragraph - _memory.PeriodParagraph <= PeriodReach && !(_memory.IsRun && _memory.PeriodSentence != _memory.Sentence) ? _memory.Period : null;
        var (period, comparedWith, said) = f.TimeOf(aspect, carried);
        period ??= said is null && carried is { } before && aspect.Bears(before) && MayCarry(f, aspect) && IsSameVoice(f) ? before : null;

        // "118 million in 2024, has nearly halved since 2014": the change ends with the amount told beside it.
        if (isChange && said is { Role: PeriodRole.Since, Years: 0 } && comparedWith is { } start && f.Before is not null && LastOfSentence(f) is { Measure: Measure.Level, Period: { } reached } amount && amount.Metric == quantity.Metric && reached.First > start.Last && _surround.Published is { } today && reached.Last < today)
        {
            period = reached;
        }

        // "Compared with 2020, trade has grown fivefold": up to the time told before.
        if (isChange && period is null && said is null && comparedWith is { } since && carried is { IsYear: true } latest && latest.First > since.Last && aspect.Bears(latest))
        {
            period = latest;
        }

        // A part stands for the time of its whole: none where that has none, and not for the years over which the whole grew.
        if (measure == Measure.Share && f.Before is not null && !f.Owns(said) && (said is { Role: PeriodRole.Since } || said is null && _memory.PeriodParagraph != _memory.Paragraph && LastOfSentence(f) is { Measure: Measure.Level, Period: null } undated && undated.Metric == quantity.Metric))
        {
            period = null;
        }

        if (measure == Measure.Rank && f.IsStepPlace())
        {
            period = f.OwnPeriod()?.Period ?? (f.IsFromFigure() && period is { MonthCount: <= MonthsOfYear } year ? year.AddYears(-1) : period);
        }

        if (period is null && said is null && aspect is { Modality: Modality.Forecast, IsFlow: true } && _memory.Ahead is { } ahead2 && _memory.AheadParagraph == _memory.Paragraph && _memory.AheadSentence == _p.SentenceOf(_memory.Sentence) - 1 && aspect.Bears(ahead2))
        {
            period = ahead2;
        }

        if (f.IsFromFigure() && !isChange && (f.HasToAfter() || f.HasToBefore()) && period is { } main && f.OwnPeriod() is null)
        {
            period = main.MonthCount <= MonthsOfYear ? main.AddYears(-1) : Period.Year(main.First.Year);
        }

        // "Exports to China, our top partner, fell": what is told beside stands.
        if (measure == Measure.Rank && f.IsApposed())
        {
            period = null;
        }

        if (said is null && measure is Measure.Level or Measure.Share && period is { IsWholeYears: true, IsYear: false } span && f.IsToFigure())
        {
            period = Period.Year(span.Last.Year);
        }

        var isStanding = false;

        // What an aim starts from has no period of its own.
        if (f.IsComparedWith() && !isChange && aspect.Modality == Modality.Target && !f.Owns(said))
        {
            period = null;
            isStanding = f.IsFromCurrent();
        }

        // What a thing costs has no period; the date beside it is that of the building. "Announcements in 2023 worth $110 billion" have one.
        var isPriced = quantity.Rule.StartsWith("worth.", StringComparison.Ordinal) || quantity.Rule.StartsWith("money.", StringComparison.Ordinal);
        if (isPriced && !(aspect.Metric == Metric.Investment && f.Follows(said)))
        {
            period = null;
        }

        // What is said of 2030 is no fact yet.
        var modality = aspect.Modality == Modality.Fact && period is { } ahead && aspect.IsAhead(ahead) ? Modality.Target : aspect.Modality;
        modality = isStanding ? Modality.Fact : modality;
        // "to exceed $21 billion, up from $19.1 billion in 2020": what is compared with has been, whatever is to come.
        if (!isChange && modality != Modality.Fact && (f.IsComparedWith() || f.IsInAside() || (f.Owns(said) && modality == Modality.Target && !f.LooksAheadBefore())) && period is { } past && aspect.IsBehind(past))
        {
            modality = Modality.Fact;
        }

        // "to contract 7 % this year after a decline of 8.6 % in 2023"
        if (isChange && modality != Modality.Fact && f.Owns(said) && f.IsAfterChange() && period is { } ended && aspect.IsBehind(ended))
        {
            modality = Modality.Fact;
        }

        if (isChange && measure == Measure.Growth && f.IsAverage())
        {
            return (f.AverageOver(_surround.Published) ?? period, null, modality);
        }

        // "short of last year's high, but the loss will not exceed 10 percent": what is foreseen against last year is this year's.
        if (isChange && period is null && modality == Modality.Forecast && measure == Measure.Growth && f.LastYear(_surround.Published) is { } passed)
        {
            (period, comparedWith) = (passed.AddYears(1), passed);
        }

        var isAssumed = isChange && comparedWith is null && (modality == Modality.Fact || measure != Measure.Multiple) && modality != Modality.Target && !(measure == Measure.Multiple && f.HasExceedBefore());
        if (isAssumed && period is { MonthCount: <= MonthsOfYear } whole)
        {
            // "rose by 14.8 % compared with 2019, while imports grew by 5.1 %": one comparison for both.
            comparedWith = measure == Measure.Growth && _memory.BaseSentence == _memory.Sentence && _memory.BasePeriod == whole ? _memory.Base : whole.AddYears(-1);
        }
        else if (measure == Measure.Growth && comparedWith is not null)
        {
            (_memory.Base, _memory.BasePeriod, _memory.BaseSentence) = (comparedWith, period, _memory.Sentence);
        }

        _isAssumed = isAssumed;

        // "This could be tripled": what is hoped for is measured against what was told last.
        if (isChange && comparedWith is null && measure == Measure.Multiple && modality != Modality.Fact && carried is { } last && aspect.IsBehind(last) && _memory.PeriodParagraph == _memory.Paragraph)
        {
            comparedWith = last;
        }

        if (period is { } told && aspect.IsFlow | quantity.Metric == Metric.Investment && modality == Modality.Fact && !f.TakesEarlier(said))
        {
            // "came to 2.1 billion in 2023, up by a third since 2018": what follows is of 2023.
            var isRun = said is { Role: PeriodRole.Since };
            // "In 2013 it was only 10.8 percent": a look back, after which the report goes on where it was.
            var looksBack = f.IsItWas() && carried is { } present && told.Last < present.First && _memory.PeriodSentence != _memory.Sentence;
            if (!looksBack && !(isRun && !_memory.IsRun && _memory.PeriodSentence == _memory.Sentence))
            {
                Remember(told, f.Figure.Range.Start);
                _memory.IsRun = isRun;
            }
        }

        if (modality == Modality.Forecast && aspect.IsFlow && period is not null)
        {
            (_memory.Ahead, _memory.AheadParagraph, _memory.AheadSentence) = (period, _memory.Paragraph, _p.SentenceOf(_memory.Sentence));
        }

        return (period, measure == Measure.Record ? null : comparedWith, modality);
    }

    /// <summary>Whether a claim takes over the period told before its sentence.</summary>
    private bool MayCarry(Frame f, Aspect aspect) => aspect.Measure switch
    {
        Measure.Share or Measure.Rank => !f.IsPresent() && !(aspect.Measure == Measure.Share && f.IsPerfect()) && !(aspect.Measure == Measure.Share && _memory.PeriodSentence != _memory.Sentence && f.IsStanding())
            && !f.IsPartedByThat(_memory.PeriodAt)
            && ((_memory.PeriodSentence == _memory.Sentence && !f.IsPartedFrom(_memory.PeriodAt)) || (_memory.PeriodParagraph == _memory.Paragraph && (aspect.Measure == Measure.Share || f.IsPast())) || (f.IsThen() && _memory.Paragraph - _memory.PeriodParagraph <= StandReach && !IsOtherVoice(f)))
            || f.IsConsequence() || (f.IsOfFigure() && aspect.IsFlow && _memory.PeriodParagraph == _memory.Paragraph),
        _ => f.MayCarryPeriod(aspect),
    };

    /// <summary>Keeps what a claim tells, as far as the base of a change may hang on it.</summary>
    private void Note(Claim claim)
    {
        if (_isAssumed && claim.Measure is Measure.Growth or Measure.Multiple)
        {
            _assumed.Add(claim);
        }

        if (claim is { Measure: Measure.Level, Figure: not null })
        {
            _levels.Add(claim);
            if (_levels.Count > MostLevels)
            {
                _levels.RemoveAt(0);
            }
        }
    }

    /// <summary>"5.4 billion in 2003 … last year 40 billion, a more than sevenfold increase": where two amounts told before agree with a change, it is theirs.</summary>
    private void SettleBases(int from)
    {
        foreach (var change in _assumed)
        {
            var at = _claims.IndexOf(change, from);
            if (at < 0 || BaseByAmounts(change) is not { } settled || settled == change.Base)
            {
                continue;
            }

            _claims[at] = change with { Base = settled };
        }

        _assumed.Clear();
    }

    private Period? BaseByAmounts(Claim change)
    {
        var ratio = change.Measure == Measure.Growth ? 1 + (change.Figure!.Value / 100) : change.Figure!.Value;
        for (var later = _levels.Count - 1; later > 0; later--)
        {
            var (to, now) = (_levels[later], _levels[later].Figure!);
            if (to.Metric != change.Metric || to.Period != change.Period || now.Value <= 0)
            {
                continue;
            }

            for (var earlier = 0; earlier < _levels.Count; earlier++)
            {
                var (start, old) = (_levels[earlier], _levels[earlier].Figure!);
                if (earlier != later && start.Metric == to.Metric && old.Unit == now.Unit && old.Value > 0 && start.Period is { } before && !(to.Period?.First <= before.Last) && Agrees(change.Figure!, ratio, now.Value / old.Value))
                {
                    return before;
                }
            }
        }

        return null;
    }

    private static bool Agrees(Figure said, decimal ratio, decimal found)
    {
        var slack = 0.15m * ratio;
        var isMore = said.Comparison is Comparison.Greater or Comparison.GreaterOrEqual;
        var isLess = said.Comparison is Comparison.Less or Comparison.LessOrEqual;
        if (isMore || isLess)
        {
            // "fell by more than 80 %" is further down.
            var isUp = isMore == (ratio >= 1);
            return isUp ? found >= ratio && found <= ratio + slack : found <= ratio && found >= ratio - slack;
        }

        return Math.Abs(found - ratio) <= (said.Comparison == Comparison.About ? 0.05m : 0.01m) * Math.Max(1, ratio);
    }

    /// <summary>Whether no question of somebody else begins: the answer before does not date it.</summary>
    private bool IsSameVoice(Frame f) =>
        !(_p.IsMark(f.Sentence.End - 1, '?') || _p.IsMark(f.Sentence.End - 2, '?')) || !IsOtherVoice(f);

    private bool IsOtherVoice(Frame f) =>
        _memory.PeriodVoice is { } voice && _surround.SpeakerAt(f.Figure.Core.Start).Name is { } speaker && speaker != voice;

    private void Remember(Period period, int at)
    {
        _memory.IsRun = false;
        _memory.PeriodVoice = _surround.SpeakerAt(at).Name;
        _memory.PeriodAt = at;
        _memory.Period = period;
        if (_memory.Main is null && period.MonthCount <= MonthsOfYear)
        {
            (_memory.Main, _memory.MainParagraph) = (period, _memory.Paragraph);
        }

        _memory.PeriodSentence = _memory.Sentence;
        _memory.PeriodParagraph = _memory.Paragraph;
    }
}
