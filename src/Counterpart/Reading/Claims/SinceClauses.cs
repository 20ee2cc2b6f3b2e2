using Counterpart.Reading.Dates;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>Takes "since duties were lifted in August" for what it is: a start, as "since August" is.</summary>
internal static class SinceClauses
{
    private const int Reach = 24;
    private const int LeastGap = 2;

    /// <summary>The periods of a sentence, those of its since-clauses running from their start to the day of publication.</summary>
    public static IReadOnlyList<PeriodMention> Joined(Passage p, TokenRange sentence, IReadOnlyList<PeriodMention> periods, DateOnly? published)
    {
        List<PeriodMention>? joined = null;
        for (var at = 0; at < periods.Count; at++)
        {
            var mention = periods[at];
            if (mention is not { Role: PeriodRole.Plain, Period: { } start } || published is not { } now || start.First > now || SinceBefore(p, sentence, mention.Range.Start) is not { } since || (at > 0 && periods[at - 1].Range.End > since))
            {
                continue;
            }

            joined ??= [.. periods];
            var whole = start.IsWholeYears ? Period.Years(start.First.Year, now.Year) : Period.Months(start.First.Year, start.First.Month, now.Year, now.Month);
            joined[at] = new PeriodMention(new(since, mention.Range.End), whole, PeriodRole.Since);
        }

        return joined ?? periods;
    }

    private static int? SinceBefore(Passage p, TokenRange sentence, int token)
    {
        for (var i = token - 1; i >= Math.Max(sentence.Start, token - Reach); i--)
        {
            // "since the entry into force of the Agreement (CEPA) in March"
            if (p.IsMark(i, ')') && p.IsMark(i - 2, '('))
            {
                i -= 2;
                continue;
            }

            if (p.Tokens[i].Kind == TokenKind.Number || p.IsMark(i, ',') || p.IsMark(i, ';') || p.IsMark(i, '('))
            {
                return null;
            }

            if (p.Is(i, "since"))
            {
                return token - i > LeastGap && !(p.Lower(i - 1) is "has" or "have" or "had" or "ever" or "long") ? i : null;
            }
        }

        return null;
    }
}
