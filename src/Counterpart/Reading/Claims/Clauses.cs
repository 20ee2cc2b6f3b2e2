using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>A sentence cut at the places where a new statement begins.</summary>
internal sealed class Clauses
{
    private readonly List<TokenRange> _ranges = [];
    private readonly List<TokenRange> _asides = [];

    /// <summary>Cuts a sentence; nothing is cut inside a figure.</summary>
    public Clauses(Passage p, TokenRange sentence, IReadOnlyList<FigureMention> figures)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // What stands in parentheses is a clause of its own; around it the other goes on.
            if (p.IsMark(i, '(') && Closing(p, i, sentence.End) is { } close)
            {
                if (close - i > 2)
                {
                    _asides.Add(new TokenRange(i, close + 1));
                }

                i = close;
                continue;
            }

            if (i == sentence.Start || !(IsCut(p, i, sentence) || PartsFigures(p, i, figures)) || IsInside(figures, i))
            {
                continue;
            }

            _ranges.Add(new TokenRange(start, i));
            start = i;
        }

        _ranges.Add(new TokenRange(start, sentence.End));
    }

    /// <summary>", and the deals concluded this month bring the pipeline to …": a new statement where figures stand on both sides.</summary>
    private static bool PartsFigures(Passage p, int i, IReadOnlyList<FigureMention> figures) =>
        p.Is(i, "and") && p.IsMark(i - 1, ',') && (p.Lower(i + 1) is "the" or "a" or "an" or "its" or "their" or "our" or "total") && StandOnBothSides(figures, i);

    private static bool StandOnBothSides(IReadOnlyList<FigureMention> figures, int i) =>
        figures.Any(f => f.Kind != FigureKind.Idle && f.Range.End <= i) && figures.Any(f => f.Kind != FigureKind.Idle && f.Range.Start > i + 1);

    private static bool IsInside(IReadOnlyList<FigureMention> figures, int i)
    {
        foreach (var figure in figures)
        {
            if (figure.Range.Contains(i) && i > figure.Range.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Closing(Passage p, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (p.IsMark(i, ')'))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The clause that holds the start of a run.</summary>
    public TokenRange Of(TokenRange range)
    {
        foreach (var aside in _asides)
        {
            if (aside.Contains(range.Start))
            {
                return aside;
            }
        }

        foreach (var clause in _ranges)
        {
            if (clause.Contains(range.Start))
            {
                return range.End > clause.End ? new TokenRange(clause.Start, range.End) : clause;
            }
        }

        return _ranges[^1];
    }

    private static bool IsCut(Passage p, int i, TokenRange sentence)
    {
        if (p.IsMark(i, ';'))
        {
            return true;
        }

        if (p.IsMark(i - 1, ':') && !p.Is(i - 2, Category.Number) || p.IsMark(i - 1, '•') || p.IsMark(i - 1, '"') && p.Tokens[i].SpaceBefore || p.IsMark(i - 1, '»') || p.IsMark(i - 1, '”'))
        {
            return true;
        }

        if ((p.IsMark(i, '–') || p.IsMark(i, '—')) && p.Tokens[i].SpaceBefore)
        {
            return true;
        }

        if ((p.Lower(i) is "while" or "whereas" or "although" or "though" or "but" or "because") && i > sentence.Start + 1 && !p.Is(i + 1, "of"))
        {
            return true;
        }

        if (p.IsMark(i - 1, ','))
        {
            if (p.Is(i, Category.SpeechVerb) && p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (p.Is(i, "and") && (p.Lower(i + 1) is "in" or "for" or "over" or "by" or "it" or "they" or "this" or "we" or "during" or "last" or "that" or "from" or "on") && !p.Is(i + 1, Category.Metric))
            {
                return true;
            }

            return (p.Lower(i) is "which" or "who" or "where" or "whose" or "with" or "and" or "so" or "making" or "as" or "noting" or "adding" or "citing" or "of" or "including" or "driven" or "thanks" or "since" or "after" or "attributing") && !(p.Is(i, "and") && IsList(p, i, sentence));
        }

        return (p.Lower(i) is "that") && p.Is(i - 1, Category.SpeechVerb);
    }

    /// <summary>"meat, grain, and flour": the "and" of a list parts no clauses.</summary>
    private static bool IsList(Passage p, int and, TokenRange sentence)
    {
        for (var i = and + 1; i < Math.Min(sentence.End, and + 7); i++)
        {
            if (p.Is(i, Category.Up) || p.Is(i, Category.Down) || p.Is(i, Category.Reach) || p.Is(i, Category.Exceed) || p.Is(i, Category.Invest) || p.Is(i, Category.Metric))
            {
                return false;
            }
        }

        return true;
    }
}
