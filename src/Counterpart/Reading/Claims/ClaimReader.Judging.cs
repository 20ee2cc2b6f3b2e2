using Counterpart.Reading.Figures;

namespace Counterpart.Reading.Claims;

/// <content>What the words of a figure make of it: growth, share, level, count.</content>
internal sealed partial class ClaimReader
{
    private Claim? JudgePart(Frame f)
    {
        var figure = f.Figure.Figure;
        var quantity = QuantityOf(f);

        // "nickel deposits, 80 percent of which are untapped": a part of what is no quantity.
        if (f.Before is null && quantity is null && _p.Is(f.Figure.Range.End, "of") && _p.Lower(f.Figure.Range.End + 1) is "which" or "whom")
        {
            return null;
        }

        // "exports: 5.1 billion (+4.2 %)"
        if (f.Figure.Kind == FigureKind.Percent && f.Signed() is { } signed && (quantity ?? (f.Before is not null ? Carried(f) : null)) is { } moved)
        {
            return Growth(f, moved, figure, signed, "growth.signed");
        }

        // "42 percent more than in 2021", "15 percent below the same period", "5 % fewer than a year before"
        if (f.ComparativeAfter() is { } sign)
        {
            return (quantity ?? (f.IsInAside() || f.Before is not null ? Carried(f) : null)) is { } compared ? Growth(f, compared, figure, sign, "growth.comparative") : null;
        }

        // "less than half of the figure a year earlier", "a third of the level of 2019"
        if (f.IsOfEarlier() && quantity is { } shrunk)
        {
            return Make(f, shrunk, Measure.Multiple, figure with { Value = figure.Value / 100, Unit = Unit.Times }, "multiple.of-earlier", isChange: true);
        }

        // "a 14 % growth", "a 5.4 percent increase", "an increase of 31.2 %", "a decline, by 2.3 %"
        if (f.ChangeNounAround() is { } noun && (quantity ?? MetricRight(f)) is { } grown)
        {
            return Growth(f, grown, figure, noun, "growth.noun");
        }

        if (f.WholeOfOurs() is { } ours)
        {
            return Make(f, ours, Measure.Share, figure with { Unit = Unit.Percent }, "share.ours");
        }

        // "99.9 % …, up from 95 % today": where a share came from is a share.
        if (f.Before is not null && f.IsFromFigure() && _memory.Measure is Measure.Share)
        {
            return Share(f, quantity ?? Carried(f), figure, "share.from");
        }

        if ((f.IsAside() || f.IsOr()) && f.Figure.Kind == FigureKind.Percent && _memory.Measure is Measure.Change && (quantity ?? Carried(f)) is { } same)
        {
            return Growth(f, same, figure, _memory.Sign, "growth.or");
        }

        if ((f.IsAside() || f.IsOr()) && f.Figure.Kind == FigureKind.Percent && _memory.Measure is Measure.Level)
        {
            return Share(f, Carried(f), figure, "share.aside");
        }

        if (f.ChangeNounSubject() is { } rate && (quantity ?? Carried(f)) is { } rated)
        {
            return Growth(f, rated, figure, rate, "growth.rate");
        }

        var share = f.IsShare();
        var direction = f.Direction();
        if (!share && direction is { } way && !(f.Figure.Kind == FigureKind.Fraction && f.IsOfAfter() && f.PrepositionBefore() is not "by"))
        {
            if (f.IsShareSubject() && f.PrepositionBefore() is "to" or "from" or "at")
            {
                return Share(f, quantity, figure, "share.level");
            }

            return (quantity is { Rule: not "carried" } ? quantity : OfGoods(f) ?? quantity) is { } q ? Growth(f, q, figure, way, "growth.verb") : null;
        }

        // "every second dollar", "one in every two": a part by its own words.
        if (f.IsPartByWords() && (quantity ?? Carried(f)) is { } whole)
        {
            return Share(f, whole, figure, "share.words");
        }

        // "Exports constituted 95 per cent thereof": of the quantity told before, not of itself.
        if (_p.Is(f.Figure.Range.End, "thereof") && _memory.Metric is { } told)
        {
            return Make(f, new Quantity(told, null, f.Figure.Range, "carried"), Measure.Share, figure with { Unit = Unit.Percent }, "share.thereof");
        }

        // "Exports make up 40 per cent of this": of the trade told before.
        if (f.IsOfTold() && !_p.Is(f.Figure.Range.End + 1, "the") && quantity is { Metric: Metric.Exports or Metric.Imports } && LastFlow(f) is { Metric: Metric.TradeTurnover })
        {
            return Make(f, new Quantity(Metric.TradeTurnover, quantity.Value.Product, f.Figure.Range, "carried"), Measure.Share, figure with { Unit = Unit.Percent }, "share.of-told");
        }

        if (OfAmount(f) is { } sum)
        {
            return Make(f, sum, Measure.Share, figure with { Unit = Unit.Percent }, "share.of-amount");
        }

        if (share || f.IsOfAfter() || f.WholeAfter() is not null)
        {
            return Share(f, quantity, figure, share ? "share.verb" : "share.of");
        }

        if (_memory.Measure is Measure.Growth or Measure.Change && f.IsCoordinated() && quantity is { } again && f.Figure.Kind == FigureKind.Percent)
        {
            return Growth(f, again, figure, _memory.Sign, "growth.again");
        }

        // "In 2013 it was only 10.8 percent"
        if (_memory.Measure is Measure.Share && (f.IsCoordinated() || f.IsItWas() && _memory.At >= PreviousSentence(f)))
        {
            return Share(f, quantity, figure, "share.again");
        }

        return null;
    }

    /// <summary>Characters within which an amount was told "just before".</summary>
    private const int NearEnough = 160;

    /// <summary>The amount told last in the sentence before or in this one.</summary>
    private Claim? LastFlow(Frame f)
    {
        var last = _levels.Count > 0 ? _levels[^1] : null;
        return last is not null && _p.Tokens[f.Sentence.Start].Start - last.Quote.Span.End < NearEnough ? last : null;
    }

    private Claim Growth(Frame f, Quantity quantity, Figure figure, int sign, string rule)
    {
        var value = sign < 0 ? figure with { Value = -figure.Value, Upper = -figure.Upper } : figure;
        _memory.Sign = sign;
        return Make(f, quantity, Measure.Growth, value with { Unit = Unit.Percent }, rule, isChange: true);
    }

    private Claim? Share(Frame f, Quantity? quantity, Figure figure, string rule)
    {
        var whole = (f.HoldsPart() ? new Quantity(Metric.Investment, null, f.Figure.Range, "share.held") : (Quantity?)null) ?? OfAmount(f) ?? (f.IsOfThem() ? Counted(f) : null) ?? f.WholeAfter() ?? f.OtherWhole() ?? quantity ?? (_memory.Metric is { } metric ? new Quantity(metric, null, f.Figure.Range, "carried") : null);
        // "With a share of 0.9 %, Serbia ranked 24th among the destinations for Austrian goods": of what is ranked; of a balance there are no shares.
        if (whole is { Metric: Metric.TradeBalance, Rule: "carried" } || (whole is null && f.IsShareSubject()))
        {
            whole = f.RankedRight();
        }

        return whole is { } of ? Make(f, of, Measure.Share, figure with { Unit = Unit.Percent }, rule) : null;
    }

    private Claim? JudgePoints(Frame f)
    {
        var quantity = QuantityOf(f) ?? Carried(f);
        if (quantity is not { } of)
        {
            return null;
        }

        var sign = f.ComparativeAfter() ?? f.Direction() ?? f.ChangeNounAround() ?? 1;
        var figure = f.Figure.Figure;
        return Make(f, of, Measure.Change, sign < 0 ? figure with { Value = -figure.Value } : figure, "change.points", isChange: true);
    }

    private Claim? JudgeMultiple(Frame f)
    {
        // "thrice-weekly flights"
        if (_p.IsDash(f.Figure.Range.End) && _p.Lower(f.Figure.Range.End + 1) is "weekly" or "daily" or "monthly")
        {
            return f.CountNounRight() is { Metric: Metric.Flights } flown ? Make(f, flown with { Product = _p.TextOf(new(f.Figure.Range.End + 1, f.Figure.Range.End + 2)) }, Measure.Count, f.Figure.Figure with { Unit = Unit.Count }, "count.weekly") : null;
        }

        var quantity = QuantityOf(f) ?? MetricRight(f) ?? f.CountNounRight() ?? Carried(f);
        if (quantity is not { } of)
        {
            return null;
        }

        // "three times Korea's $102 billion": two sizes side by side, no growth.
        if (f.IsTimesAnothers() || _p.Lower(f.Figure.Range.End) is "lead" or "advantage" or "margin")
        {
            return null;
        }

        // "twice a year" counts occasions.
        if ((_p.Lower(f.Figure.Range.End) is "a" or "per" or "each") && (_p.Lower(f.Figure.Range.End + 1) is "year" or "week" or "month" or "day") || (_p.Is(f.Figure.Range.End, "in") && _p.Is(f.Figure.Range.End + 1, "a") && _p.Lower(f.Figure.Range.End + 2) is "year" or "week" or "month" or "day" && _p.Lower(f.Figure.Core.Start) is "twice" or "thrice") || (_p.Is(f.Figure.Range.End, "tax")) || (_p.Lower(f.Figure.Range.End) is "taxation" or "role" or "standards"))
        {
            return f.Figure.Core.Count > 1 && _p.Is(f.Figure.Range.End, "a") ? Make(f, of, Measure.Count, f.Figure.Figure with { Unit = Unit.Count }, "count.times-a-week") : null;
        }

        // "shrank threefold" leaves a third; "more than halved" is less than half of what it was.
        var figure = f.Figure.Figure is { Value: > 1 } whole && f.Direction() == -1 ? f.Figure.Figure with { Value = 1 / whole.Value } : f.Figure.Figure;
        var comparison = figure.Value >= 1 ? figure.Comparison : figure.Comparison switch
        {
            Comparison.Greater => Comparison.Less,
            Comparison.Less => Comparison.Greater,
            _ => figure.Comparison,
        };
        return Make(f, of, Measure.Multiple, figure with { Unit = Unit.Times, Comparison = comparison }, "multiple", isChange: true);
    }
}
