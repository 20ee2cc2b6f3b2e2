using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>A figure in its clause, and the questions that can be asked of the words around it.</summary>
/// <param name="P">The text.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Before">The figure of the claim before it in the sentence.</param>
/// <param name="Used">Where that one ended.</param>
/// <param name="Periods">Periods of the sentence.</param>
/// <param name="Figures">Figures of the sentence.</param>
internal sealed partial record Frame(
    Passage P,
    TokenRange Sentence,
    TokenRange Clause,
    FigureMention Figure,
    FigureMention? Before,
    int Used,
    IReadOnlyList<PeriodMention> Periods,
    IReadOnlyList<FigureMention> Figures)
{
    private int Start => Figure.Range.Start;

    private int End => Figure.Range.End;

    /// <summary>The tokens of the claim: from the start of its clause to the end of the figure and what hangs on it.</summary>
    public TokenRange SpanOf(Quantity quantity)
    {
        var start = Clause.Start;
        while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || (P.Lower(start) is "that" or "and" or "while" or "whereas" or "but" or "although" or "which")) && start < quantity.Range.Start)
        {
            start++;
        }

        if (Before is not null && Before.Range.End > start && Before.Range.End <= Start && Start - Before.Range.End > 3 && quantity.Range.Start >= Before.Range.End)
        {
            start = Before.Range.End;
            while (start < Start && (P.Tokens[start].Kind == TokenKind.Mark || (P.Lower(start) is "and" or "while" or "but")))
            {
                start++;
            }
        }

        // "It is encouraging that despite the pandemic the trade volume grew": the claim starts after "that".
        for (var i = Math.Min(quantity.Range.Start, Start) - 1; i > start; i--)
        {
            if (P.Is(i, "that") && !P.Is(i - 1, "of"))
            {
                start = i + 1;
            }
        }

        if (P.Is(start, "with") && start + 1 < Start)
        {
            start++;
        }

        // Opening phrases that say neither what nor when: "despite all difficulties because of the pandemic".
        if (P.Lower(start) is "despite" or "notwithstanding" or "thanks" or "amid")
        {
            var noun = Math.Min(quantity.Range.Start, Start);
            while (noun > start + 1 && (P.Lower(noun - 1) is "the" or "our" or "mutual" or "bilateral" or "their" or "total" || P.Is(noun - 1, Category.Adjective)))
            {
                noun--;
            }

            start = Periods.Any(m => m.Range.Start > start && m.Range.End <= noun) ? start : Math.Max(start, noun);
        }

        start = Math.Min(start, Start);
        var end = End;
        if (quantity.Range.End > end && quantity.Range.Start <= end + 8 && quantity.Range.End <= Sentence.End)
        {
            end = quantity.Range.End;
        }

        foreach (var mention in Periods)
        {
            if (mention.Range.Start >= end - 1 && mention.Range.Start <= end + 1 && mention.Range.End > end)
            {
                end = mention.Range.End;
            }
        }

        return new TokenRange(start, end);
    }
}
