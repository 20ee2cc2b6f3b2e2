using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <summary>Resolves the periods that hang on one named before them: "a year earlier", "the same period".</summary>
/// <param name="p">The text.</param>
internal sealed class RelativePeriods(Passage p)
{
    private const int MonthsOfYear = 12;
    private int _paragraph = -1;
    private Period? _main;

    /// <summary>The periods of the next sentence, each resolved as far as the words before it in its paragraph allow.</summary>
    /// <param name="sentence">Index of the sentence; sentences come in text order.</param>
    /// <param name="mentions">Its periods, in text order.</param>
    public IEnumerable<(PeriodMention Mention, Period? Period)> Of(int sentence, IReadOnlyList<PeriodMention> mentions)
    {
        if (_paragraph != p.ParagraphOf[sentence])
        {
            _paragraph = p.ParagraphOf[sentence];
            _main = null;
        }

        foreach (var mention in mentions)
        {
            yield return (mention, Resolved(mention));
            if (mention is { Role: PeriodRole.Plain, Period: { MonthCount: <= MonthsOfYear } period } && period.First != period.Last && !IsComparedWith(mention))
            {
                _main = period;
            }
        }
    }

    private Period? Resolved(PeriodMention mention) => (mention.Role, _main) switch
    {
        (PeriodRole.Same, { } main) => mention.Period is { } year ? Shifted(main, year.First.Year - main.First.Year) : Shifted(main, -1),
        (PeriodRole.Earlier, { } main) when mention.Months > 0 => Before(main, mention.Months),
        (PeriodRole.Earlier, { } main) when !p.Is(mention.Range.End - 1, "ago") => Shifted(main, mention.Years < 0 ? -mention.Years : -Math.Max(1, mention.Years)),
        (PeriodRole.Again, { } main) when mention.Period is null => IsComparedWith(mention) ? Shifted(main, -1) : main,
        _ => mention.Period,
    };

    private bool IsComparedWith(PeriodMention mention) => p.Is(mention.Range.Start, "from") || p.TryBefore(mention.Range.Start, Category.Versus, out _);

    private static Period Before(Period period, int months)
    {
        var (first, last) = (period.First.AddMonths(-months), new DateOnly(period.Last.Year, period.Last.Month, 1).AddMonths(-months));
        return Period.Months(first.Year, first.Month, last.Year, last.Month);
    }

    private static Period? Shifted(Period period, int years) =>
        period.First.Year + years >= DateOnly.MinValue.Year && period.Last.Year + years <= DateOnly.MaxValue.Year ? period.AddYears(years) : null;
}
