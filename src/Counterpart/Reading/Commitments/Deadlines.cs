using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Commitments;

/// <summary>Finds by when a thing is to be done.</summary>
internal sealed class Deadlines(Passage passage, DateOnly? published)
{
    /// <summary>The period that closes a commitment; null when none is told or it hangs on another event.</summary>
    /// <param name="clause">The clause of the commitment.</param>
    /// <param name="verb">The word of undertaking.</param>
    /// <param name="action">Where what is to be done begins: "agreed on Friday to …" tells between the two when it was agreed.</param>
    /// <param name="periods">The periods of the sentence.</param>
    public Period? Of(TokenRange clause, Match verb, int action, IReadOnlyList<PeriodMention> periods)
    {
        PeriodMention? due = null;
        foreach (var mention in periods)
        {
            if (mention.Range.Start < clause.Start || mention.Range.End > clause.End + 1 || (mention.Range.Start > verb.Start && mention.Range.End < action) || IsPast(mention))
            {
                continue;
            }

            // "From July, the airline will increase …": before the verb counts where nothing after it does.
            var after = mention.Range.Start >= verb.End;
            var fits = mention.Role is PeriodRole.Deadline or PeriodRole.Plain or PeriodRole.Stock || (mention.Role == PeriodRole.Since && mention.Period is { } start && published is { } day && start.Last >= day);
            if (fits && (due is null || (after && due.Range.Start < verb.End) || (mention.Role == PeriodRole.Deadline && due.Role != PeriodRole.Deadline)))
            {
                due = mention;
            }
        }

        return due is null ? Feast(clause) : HangsOnEvent(due) ? null : due.Period;
    }

    private bool IsPast(PeriodMention mention) => mention.Period is { } period && published is { } day && period.Last <= day;

    /// <summary>"within twelve months of the application": counted from a day that is not known.</summary>
    private bool HangsOnEvent(PeriodMention mention) =>
        passage.Lower(mention.Range.End) is "of" or "after" or "from" or "following" && (passage.Is(mention.Range.Start, "within") || passage.Is(mention.Range.Start - 1, "within"));

    /// <summary>"before the year is out", "before the New Year", "before Christmas".</summary>
    private Period? Feast(TokenRange clause)
    {
        if (published is not { } day)
        {
            return null;
        }

        for (var i = clause.Start; i < clause.End; i++)
        {
            if (!(passage.Lower(i) is "before" or "by"))
            {
                continue;
            }

            var at = passage.Is(i + 1, "the") ? i + 2 : i + 1;
            if (passage.Is(at, "christmas"))
            {
                return Period.Month(day.Year, 12);
            }

            if (passage.Is(at, "new") && passage.Is(at + 1, "year") || (passage.Is(at, "year") && passage.Lower(at + 1) is "is" or "ends" or "closes" or "end"))
            {
                return Period.Year(day.Year);
            }
        }

        return null;
    }
}
