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
            var mention = new FigureMention(new(i, flat.End), new(i, flat.End), FigureKind.Percent, new Figure(hedged ? Comparison.About : Comparison.Equal, 0, null, Unit.Percent, 1), false);
            _worded.Add(mention);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, []);
            if (frame.MetricLeft() is { } of && of.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment)
            {
                _claims.Add(Make(frame, of, Measure.Growth, mention.Figure, "growth.flat", isChange: true));
            }

            return;
        }
    }
}
