using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Claims without a figure of their own: records, standstill.</content>
internal sealed partial class ClaimReader
{
    private void ReadRecord(TokenRange sentence, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!_p.TryAt(i, Category.Record, out var record))
            {
                continue;
            }

            // "a record $4 billion" is the level only; "for the record" and "track record" are none.
            if (figures.Any(g => g.Range.Overlaps(new TokenRange(record.Start, record.End + 2))) || (_p.Lower(i - 1) is "track" or "the" or "on") && !(_p.Lower(record.End) is "level" or "high" or "of") && _p.Is(i, "record") && record.End == i + 1)
            {
                return;
            }

            if (IsComparedWith(i, sentence))
            {
                return;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, record.End));
            var mention = new FigureMention(new(i, record.End), new(i, record.End), FigureKind.Plain, new Figure(Comparison.Equal, 0, null, Unit.Other, 0), false);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, figures);
            var quantity = frame.MetricLeft() ?? frame.MetricWithinRight() ?? (HasPronoun(clause) || _p.Is(clause.Start, "expecting") ? Carried(frame) : null);
            if (quantity is not { } of || of.Metric is not (Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment or Metric.ServicesTrade or Metric.Freight or Metric.Transit or Metric.Tourists))
            {
                return;
            }

            var claim = Make(frame, of, Measure.Record, null, "record");
            _claims.Add(claim);
            return;
        }
    }

    /// <summary>"down 25 % from the all-time high in 2022", "below last year's record": a high that is no more.</summary>
    private bool IsComparedWith(int record, TokenRange sentence)
    {
        for (var i = record - 1; i >= Math.Max(sentence.Start, record - 5); i--)
        {
            if (_p.Lower(i) is "from" or "below" or "than" or "against" or "under")
            {
                return true;
            }

            if (!(_p.Tokens[i].Kind == TokenKind.Number || _p.IsMark(i, '\'') || _p.IsMark(i, '’') || _p.Lower(i) is "the" or "a" or "an" or "its" or "their" or "s" or "last" or "year" or "previous" or "earlier" or "historic" or "historical"))
            {
                return false;
            }
        }

        return false;
    }

    private bool HasPronoun(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Lower(i) is "it" or "they" || (_p.Is(i, "this") && _p.Lower(i + 1) is "figure" or "indicator" or "number"))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadFlat(TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!_p.TryAt(i, Category.Flat, out var flat) || !(_p.Lower(i - 1) is "was" or "were" or "remained" or "virtually" or "practically" or "almost" or "stayed" or "broadly" or "nearly" or "largely"))
            {
                continue;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, flat.End));
            var hedged = (_p.Lower(i) is "virtually" or "little") || (_p.Lower(i - 1) is "virtually" or "practically" or "almost" or "broadly" or "nearly" or "largely");
            var mention = new FigureMention(new(i, flat.End), new(i, flat.End), FigureKind.Percent, new Figure(hedged ? Comparison.About : Comparison.Equal, 0, null, Unit.Percent, 0), false);
            _worded.Add(mention);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, []);
            if (frame.MetricLeft() is { } of && of.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment)
            {
                _claims.Add(Make(frame, of, Measure.Growth, mention.Figure, "growth.flat", isChange: true));
            }

            return;
        }
    }

    /// <summary>"shared equally by the two countries", "split equally between the partners": half each.</summary>
    private void ReadEvenShare(TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            // "a dam shared half and half": whoever owns it.
            if (_p.Lower(i) is "shared" or "owned" or "split" or "divided" && HalfAndHalf(i + 1) is > 0 and var both && _surround.Relation.Count == 2)
            {
                var words = new TokenRange(i, both);
                var part = new Figure(Comparison.Equal, 50, null, Unit.Percent, 0);
                _worded.Add(new FigureMention(words, words, FigureKind.Fraction, part, false));
                _claims.Add(new Claim(_p.Quote(words), _surround.SpeakerAt(i).Name, Metric.Investment, _surround.Relation[0], _surround.Relation[1], null, Measure.Share, part, null, null, Modality.Fact, ["share.even"]));
                return;
            }

            if (!(_p.Lower(i) is "shared" or "split" or "divided" && _p.Lower(i + 1) is "equally" or "evenly") || _claims.Count == 0 || _claims[^1] is not { Measure: Measure.Level, Figure.Unit.IsCurrency: true } sum || _p.Span(sentence).Start > sum.Quote.Span.Start)
            {
                continue;
            }

            var range = new TokenRange(i, i + 2);
            var half = new Figure(Comparison.Equal, 50, null, Unit.Percent, 0);
            _worded.Add(new FigureMention(range, range, FigureKind.Fraction, half, false));
            _claims.Add(new Claim(_p.Quote(range), sum.Speaker, sum.Metric is Metric.Projects ? Metric.Investment : sum.Metric, sum.From, sum.To, null, Measure.Share, half, periods.Count == 0 ? null : sum.Period, null, sum.Modality, [.. sum.Rules, "share.even"]));
            return;
        }
    }

    /// <summary>Where "half and half", "fifty-fifty" or "50/50" ends; zero where none stands.</summary>
    private int HalfAndHalf(int i) =>
        _p.Is(i, "half") && _p.Is(i + 1, "and") && _p.Is(i + 2, "half") ? i + 3
        : (_p.Lower(i) is "fifty" or "50") && (_p.IsDash(i + 1) || _p.IsMark(i + 1, '/')) && _p.Word(i + 2).SequenceEqual(_p.Word(i)) ? i + 3 : 0;

    /// <summary>"Sorry, I misspoke – 4.8 per cent": the figure before it is withdrawn, this one stands in its place.</summary>
    private void ReadCorrection(TokenRange sentence, IReadOnlyList<FigureMention> figures)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!IsCorrection(i) || figures.FirstOrDefault(f => f.Range.Start > i && f.Range.Start - i <= 10 && f.Kind is FigureKind.Percent or FigureKind.Money) is not { } right)
            {
                continue;
            }

            var said = _claims.FindLastIndex(c => c.Figure is { } withdrawn && withdrawn.Unit == right.Figure.Unit && c.Measure is Measure.Growth or Measure.Level or Measure.Share && c.Quote.Span.End <= _p.Tokens[i].Start);
            var paragraph = _p.Paragraphs[_p.ParagraphOf[_p.SentenceOf(i)]];
            if (said < 0 || _claims[said].Quote.Span.Start < _p.Tokens[paragraph.Start].Start || _p.Tokens[i].Start - _claims[said].Quote.Span.End > 240)
            {
                return;
            }

            var before = _claims[said];
            _claims.RemoveAll(c => c.Quote.Span.Start >= _p.Tokens[i].Start);
            _claims.RemoveAt(said);
            var value = before.Figure!.Value < 0 ? right.Figure with { Value = -right.Figure.Value } : right.Figure;
            _claims.Add(new Claim(_p.Quote(right.Range), before.Speaker, before.Metric, before.From, before.To, before.Product, before.Measure, value, before.Period, before.Base, before.Modality, [.. before.Rules, "corrected"]));
            return;
        }
    }

    private bool IsCorrection(int i) =>
        _p.Is(i, "misspoke") || (_p.Is(i, "i") && (_p.Lower(i + 1) is "meant" || (_p.Is(i + 1, "mean") && _p.IsMark(i - 1, ',')))) || (_p.Is(i, "sorry") && _p.IsMark(i + 1, ',')) || (_p.Is(i, "correction") && (_p.IsMark(i + 1, ':') || _p.IsMark(i + 1, ',')))
        || (_p.Is(i, "make") && _p.Is(i + 1, "that") && _p.IsMark(i - 1, ',')) || (_p.Is(i, "correct") && _p.Is(i + 1, "myself"));

    /// <summary>"An earlier version of this article stated that …": what it stated is taken back.</summary>
    private bool IsWithdrawn(TokenRange sentence)
    {
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
        {
            if (_p.Lower(i) is "earlier" or "previous" && _p.Lower(i + 1) is "version" or "edition" && _p.Is(i + 2, "of"))
            {
                return true;
            }
        }

        return false;
    }
}
