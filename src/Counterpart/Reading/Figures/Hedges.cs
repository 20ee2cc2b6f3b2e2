using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Finds the words that bound a figure: "more than", "nearly", "not even", "or so".</summary>
internal static class Hedges
{
    /// <summary>The mention with the hedge before or behind it, if it has one.</summary>
    /// <param name="p">The text.</param>
    /// <param name="mention">The figure without its hedge.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="from">Where the figure before it ended, so that no hedge is taken twice.</param>
    public static FigureMention Widen(Passage p, FigureMention mention, TokenRange range, int from)
    {
        var start = mention.Range.Start;
        var scan = start;
        // "a modest 9 percent", "a record 4 billion", "the $5 billion mark"
        while (scan - 1 >= from && (p.Lower(scan - 1) is "a" or "the" or "modest" or "record" or "mere" or "total" or "whopping" or "further" or "another" or "only" or "additional" or "already" or "solid" or "impressive" or "by" or "nearly"))
        {
            // "almost by half" hedges the half; "over by" and the like are no hedge of it.
            if (p.Is(scan - 1, "nearly") || (p.Is(scan - 1, "by") && p.TryBefore(scan - 1, Category.Hedge, out _) && !(p.Lower(scan - 2) is "almost" or "nearly" or "approximately" or "roughly" or "practically")))
            {
                break;
            }

            scan--;
            if (p.TryBefore(scan, Category.Hedge, out _))
            {
                break;
            }
        }

        if (!p.TryBefore(scan, Category.Hedge, out var hedge) && !p.TryBefore(start, Category.Hedge, out hedge))
        {
            // "150,000 or so", "a billion or more"
            if (p.Is(mention.Range.End, "or") && (p.Lower(mention.Range.End + 1) is "so" or "more" or "thereabouts" or "less" or "above" or "higher"))
            {
                var told = p.Lower(mention.Range.End + 1) is "so" or "thereabouts" ? Comparison.About : p.Is(mention.Range.End + 1, "less") ? Comparison.LessOrEqual : Comparison.GreaterOrEqual;
                return mention with
                {
                    Range = new(start, mention.Range.End + 2),
                    Figure = mention.Figure with { Comparison = told },
                };
            }

            // "25 million at most", "25 million at the very least"
            var bound = p.Is(mention.Range.End, "at") && p.Is(mention.Range.End + 1, "the") ? mention.Range.End + 2 : mention.Range.End + 1;
            bound += p.Is(bound, "very") ? 1 : 0;
            if (p.Is(mention.Range.End, "at") && p.Lower(bound) is "most" or "least" && (bound + 1 >= p.Tokens.Length || p.Tokens[bound + 1].Kind != TokenKind.Number) && mention.Figure.Comparison == Comparison.Equal)
            {
                return mention with
                {
                    Range = new(start, bound + 1),
                    Figure = mention.Figure with { Comparison = p.Is(bound, "most") ? Comparison.LessOrEqual : Comparison.GreaterOrEqual },
                };
            }

            return mention;
        }

        if (hedge.Start < from || hedge.Start < range.Start)
        {
            return mention;
        }

        // "around 10-20 dollars": the range says more than the hedge, whose words belong to it all the same.
        if (mention.Figure.Comparison == Comparison.Range)
        {
            return mention with { Range = new(hedge.Start, mention.Range.End) };
        }

        // "bring trade up to $10 billion": "up" belongs to the verb.
        if (hedge.Sense.Value == "up-to" && p.Is(hedge.Start, "up") && RaisedBefore(p, hedge.Start))
        {
            return mention;
        }

        var (comparison, approach) = hedge.Sense.Value switch
        {
            "nearly" => (Comparison.About, Approach.FromBelow),
            "over" => (Comparison.Greater, Approach.EitherSide),
            "just-over" => (Comparison.Greater, Approach.FromAbove),
            "at-least" => (Comparison.GreaterOrEqual, Approach.EitherSide),
            "under" => (Comparison.Less, Approach.EitherSide),
            "just-under" => (Comparison.Less, Approach.FromBelow),
            "up-to" => (Comparison.LessOrEqual, Approach.EitherSide),
            _ => (Comparison.About, Approach.EitherSide),
        };
        return mention with
        {
            Range = new(hedge.Start, mention.Range.End),
            Figure = mention.Figure with { Comparison = comparison, Approach = approach },
        };
    }

    private static bool RaisedBefore(Passage p, int at)
    {
        // "added up to 205 million": they came to it.
        if (p.Lower(at - 1) is "add" or "adds" or "added" or "adding" or "sums" or "summed" or "amounts" or "amounted")
        {
            return true;
        }

        // "take part in up to 40 projects": what a preposition leads is no end of a way up.
        if (p.Lower(at - 1) is "in" or "of" or "for" or "by" or "with" or "at")
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if ((p.Lower(i) is "bring" or "brought" or "bringing" or "take" or "taking" or "raise" or "lift" or "went" or "gone" or "go" or "push"))
            {
                return true;
            }
        }

        return false;
    }
}
