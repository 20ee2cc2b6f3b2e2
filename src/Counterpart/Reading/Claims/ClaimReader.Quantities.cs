using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Which quantity a figure is of: named beside it, in turn, or taken up from before.</content>
internal sealed partial class ClaimReader
{
    /// <summary>The things counted last, where the words take them up: "two thirds of them", "twice as many".</summary>
    private Quantity? Counted(Frame f) =>
        _memory.Counting is { } things && (f.IsOfThem() || (_memory.CountingSentence == _memory.Sentence && f.Before is not null && !f.IsOfAfter()))
            ? new Quantity(things.Metric, things.Product, f.Figure.Range, f.IsOfThem() ? "counted.of-them" : "counted.again") : null;

    /// <summary>"Three quarters of it", "of which five billion are due in 2026": a part of the amount told last.</summary>
    private Quantity? OfAmount(Frame f) =>
        _claims.Count > 0 && f.IsOfAmount() && (_claims[^1].Measure is Measure.Rank or Measure.Count && _levels.Count > 0 ? _levels[^1] : _claims[^1]) is { Measure: Measure.Level, Metric: not (Metric.TradeTurnover or Metric.Exports or Metric.Imports) } told && told.Quote.Span.End >= _p.Tokens[PreviousSentence(f)].Start
            ? new Quantity(told.Metric == Metric.Projects && f.MetricLeft() is { Metric: Metric.Investment } ? Metric.Investment : told.Metric, null, f.Figure.Range, "part-of-amount") : null;

    private Quantity? QuantityOf(Frame f) => _inTurn is not null && _inTurn.TryGetValue(f.Figure, out var inTurn) ? inTurn : f.NumberOf() ?? OfSentence(f);

    /// <summary>"Exports and imports grew by 12% and 7% respectively": the quantities in the order of the figures.</summary>
    private Dictionary<FigureMention, Quantity>? InTurn(TokenRange sentence, IReadOnlyList<FigureMention> figures)
    {
        var word = sentence.Start;
        while (word < sentence.End && !_p.Is(word, "respectively"))
        {
            word++;
        }

        if (word == sentence.End)
        {
            return null;
        }

        var figured = figures.Where(f => f.Kind != FigureKind.Idle && f.Range.End <= word && word - f.Range.End < 24).ToList();
        if (figured.Count < 2 || figured.Any(f => f.Kind != figured[0].Kind))
        {
            return null;
        }

        var named = new List<Quantity>();
        for (var i = sentence.Start; i < figured[0].Range.Start; i++)
        {
            if (_p.TryAt(i, Category.Metric, out var metric) && (named.Count == 0 || metric.Start >= named[^1].Range.End))
            {
                named.Add(new Quantity(ToMetric(metric.Sense.Value), null, new(metric.Start, metric.End), "metric." + metric.Sense.Value));
            }
        }

        return named.Count == figured.Count ? figured.Zip(named).ToDictionary(pair => pair.First, pair => pair.Second) : null;
    }

    private Quantity? OfSentence(Frame f) => f.MetricLeft() is { } left && !(f.IsOfThem() && _memory.Counting is not null) ? left : Counted(f) ?? QuantityAround(f);

    private Quantity? QuantityAround(Frame f) => f.MetricLeft() ?? f.MetricJustRight() ?? (f.IsCoordinated() || f.IsAnaphoric() || f.StartsWithFigure() ? Carried(f) : null);

    private Quantity? MetricRight(Frame f) => f.MetricWithinRight();

    /// <summary>"Exports rose 5 %. Wine, by contrast, fell by a tenth": goods that moved, where the sentence before spoke of a flow of goods.</summary>
    private Quantity? OfGoods(Frame f) =>
        _memory.Metric is Metric.Exports or Metric.Imports && _memory.At >= PreviousSentence(f) && f.GoodsSubject() is { } goods ? new Quantity(_memory.Metric.Value, goods, f.Figure.Range, "carried") : null;

    /// <summary>Where the sentence before starts, if it stands in the same paragraph.</summary>
    private int PreviousSentence(Frame f)
    {
        var sentence = _p.SentenceOf(f.Sentence.Start);
        return sentence > 0 && _p.ParagraphOf[sentence - 1] == _p.ParagraphOf[sentence] ? _p.Sentences[sentence - 1].Start : f.Sentence.Start;
    }

    /// <summary>What "it" and "this figure" mean: the quantity named last, with a figure or without.</summary>
    private Quantity? Carried(Frame f)
    {
        if (f.HasOtherSubject())
        {
            return null;
        }

        var from = PreviousSentence(f);
        if (f.IsOfTotal() && _levels.Count > 1 && _levels[^1] is { Metric: Metric.Imports or Metric.Exports } one && _levels[^2] is { Metric: Metric.Imports or Metric.Exports } other && one.Metric != other.Metric && one.From == other.To)
        {
            return new Quantity(Metric.TradeTurnover, null, f.Figure.Range, "carried");
        }

        if (f.IsNumberAgain())
        {
            return f.NumberNamed(from);
        }

        // A claim of the sentence before is what "it" takes up; a quantity merely named there is not.
        var reach = _memory.Metric is not null && _memory.At >= from && !f.IsThey() ? Math.Max(f.Sentence.Start, _memory.At) : Math.Max(from, _memory.At);
        if (f.MetricBefore(reach) is { } named)
        {
            return named with { Rule = named.Rule + ".anaphor" };
        }

        return _memory.Metric is { } metric ? new Quantity(metric, _memory.Product, f.Figure.Range, "carried") : null;
    }

    private Quantity? MoneyQuantity(Frame f)
    {
        if (f.LoanAround() is { } loan)
        {
            return loan;
        }

        if (OfAmount(f) is { } part)
        {
            return part;
        }

        if (f.InvestVerb() is { } invested)
        {
            return invested;
        }

        if (f.WorthOf() is { } thing)
        {
            return thing;
        }

        if (_inTurn is not null && _inTurn.TryGetValue(f.Figure, out var inTurn))
        {
            return inTurn;
        }

        // "or 2.2 % of its purchases, against 17.4 billion the year before": of the amount, not of what it is a part of.
        if (f.IsAgainst() && f.Before is not null && LastOfSentence(f) is { Measure: Measure.Share } && LastFlow(f) is { } amount && amount.Quote.Span.Start >= _p.Tokens[f.Sentence.Start].Start && amount.Figure!.Unit == f.Figure.Figure.Unit)
        {
            return new Quantity(amount.Metric, amount.Product, f.Figure.Range, "again");
        }

        return BalanceOf(f) ?? f.MetricJustRight() ?? f.MetricPredicated() ?? f.RankedLeft() ?? f.MetricLeft() ?? MetricRight(f) ?? (f.IsCoordinated() || f.IsAnaphoric() || f.HasReach() || f.StartsWithFigure() || f.HasGoal() ? Listed(f) ?? Carried(f) : Listed(f));
    }

    /// <summary>Goods named beside an amount without a word for what it is: a part of the flow told before, in the sentence or the one before it.</summary>
    private Quantity? Listed(Frame f)
    {
        var flow = _memory.Metric is Metric.Exports or Metric.Imports || (_memory.Metric is not null && f.Figure.Kind == Figures.FigureKind.Percent && _memory.Metric is Metric.TradeTurnover) ? _memory.Metric : _memory.Flow;
        if (flow is not { } metric || _memory.FlowParagraph != _memory.Paragraph || !(f.IsListedPart() || f.IsListed() || f.IsEarned()))
        {
            return null;
        }

        return new Quantity(metric, null, f.Figure.Range, "carried");
    }
}
