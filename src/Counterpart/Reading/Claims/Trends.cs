using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>Tells of each figure of a sentence whether it is the size of a change, by the words of change nearest to it.</summary>
internal static class Trends
{
    /// <summary>The figures of a sentence, each with its trend.</summary>
    public static IEnumerable<(FigureMention Figure, Trend Trend)> Of(Passage passage, TokenRange sentence, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        var clauses = new Clauses(passage, sentence, figures);
        FigureMention? before = null;
        foreach (var figure in figures)
        {
            var frame = new Frame(passage, sentence, clauses.Of(figure.Range), figure, before, before?.Range.End ?? sentence.Start, periods, figures);
            yield return (figure, Of(frame));
            before = figure.Kind == FigureKind.Idle ? before : figure;
        }
    }

    private static Trend Of(Frame f)
    {
        var preposition = f.PrepositionBefore();
        if (f.Figure.Kind is FigureKind.Idle or FigureKind.Rank)
        {
            return Trend.None;
        }

        if (f.ComparativeAfter() is { } more)
        {
            return Way(more);
        }

        // "grew to $5 billion", "from 217": the level reached or left.
        if (preposition is "to" or "from")
        {
            return Trend.None;
        }

        return f.Figure.Kind switch
        {
            FigureKind.Percent or FigureKind.Fraction => Part(f, preposition),
            FigureKind.Points => Way(f.Direction() ?? f.ChangeNounAround()),
            FigureKind.Multiple => Multiple(f),
            _ => Amount(f, preposition),
        };
    }

    private static Trend Part(Frame f, string? preposition)
    {
        if (f.ChangeNounAround() is { } noun)
        {
            return Way(noun);
        }

        // "Two thirds of all goods": a part, whatever rose before.
        var isPart = f.IsOfAfter() && preposition != "by" && !FollowsVerb(f);
        return isPart || f.IsShare() ? Trend.None : Way(f.Direction());
    }

    private static Trend Multiple(Frame f)
    {
        // "three times a week", "thrice-weekly" count occasions.
        if (f.Figure.Figure.Unit != Unit.Times || f.P.Lower(f.Figure.Range.End) is "a" or "per" or "each")
        {
            return Trend.None;
        }

        var value = f.Figure.Figure.Value;
        return Way(f.Direction() ?? f.ChangeNounAround() ?? (value > 1m ? 1 : value < 1m ? -1 : null));
    }

    private static Trend Amount(Frame f, string? preposition) => preposition switch
    {
        "by" => Way(f.Direction() ?? f.ChangeNounAround()),
        "of" => Way(f.ChangeNounAround()),

        // "falls just shy of 800 billion" tells of no fall.
        null when FollowsVerb(f) && f.Figure.Figure.Comparison != Comparison.Less => Way(f.Direction()),
        _ => Trend.None,
    };

    private static bool FollowsVerb(Frame f) => f.P.TryBefore(f.Figure.Range.Start, Category.Up, out _) || f.P.TryBefore(f.Figure.Range.Start, Category.Down, out _);

    private static Trend Way(int? sign) => sign switch { > 0 => Trend.Up, < 0 => Trend.Down, _ => Trend.None };
}
