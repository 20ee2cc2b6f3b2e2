using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Places in an order: "the second-largest trading partner".</content>
internal sealed partial class ClaimReader
{
    private void ReadRank(TokenRange sentence, IReadOnlyList<PeriodMention> periods, IReadOnlyList<FigureMention> figures)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (RankAt(i, sentence) is not { } rank)
            {
                continue;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, rank.End));
            var mention = new FigureMention(new(i, rank.End), new(i, rank.End), FigureKind.Rank, new Figure(rank.Top ? Comparison.LessOrEqual : Comparison.Equal, rank.Place, null, Unit.Rank, 0), false);
            _worded.Add(mention);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, figures);
            _claims.Add(Make(frame, new Quantity(rank.Metric, null, new(i, rank.End), "ranked"), Measure.Rank, mention.Figure, "rank"));
            i = rank.End - 1;
        }
    }

    /// <summary>"fifth-largest trading partner", "ranks second among … trading partners", "top five trading partners", "largest foreign investor".</summary>
    private (decimal Place, int End, Metric Metric, bool Top)? RankAt(int i, TokenRange sentence)
    {
        var at = i;
        decimal place;
        var top = false;
        if ((_p.Lower(i) is "ranks" or "ranked" or "rank" or "ranking") || ((_p.Lower(i) is "occupies" or "holds" or "takes" or "took") && _p.TryAt(i + 1, Category.Ordinal, out _)))
        {
            var next = i + 1;
            while (next < sentence.End && (_p.Lower(next) is "as" or "the" or "its" or "our"))
            {
                next++;
            }

            if ((_p.Lower(next) is "among") || !_p.TryAt(next, Category.Ordinal, out var ranked))
            {
                return null;
            }

            place = decimal.Parse(ranked.Sense.Value, System.Globalization.CultureInfo.InvariantCulture);
            for (var end = ranked.End; end < Math.Min(sentence.End, ranked.End + 14); end++)
            {
                if (_p.TryAt(end, Category.Ranked, out var noun))
                {
                    return (place, noun.End, ToMetric(noun.Sense.Value), false);
                }

                if (_p.IsMark(end, ';'))
                {
                    break;
                }
            }

            return null;
        }

        if (_p.Is(i, "top") && _p.TryAt(i + 1, Category.Number, out var count) || _p.Is(i, "top") && i + 1 < sentence.End && _p.Tokens[i + 1].Kind == TokenKind.Number)
        {
            place = _p.TryAt(i + 1, Category.Number, out count) ? decimal.Parse(count.Sense.Value, System.Globalization.CultureInfo.InvariantCulture) : decimal.TryParse(_p.Word(i + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : 0;
            top = true;
            at = i + 2;
        }
        else if (_p.TryAt(i, Category.Ordinal, out var ordinal) && !(i > sentence.Start && _p.IsDash(i - 1) && !_p.Tokens[i].SpaceBefore) && !(_p.Lower(i) is "main" or "leading" or "top" or "most" or "first"))
        {
            place = decimal.Parse(ordinal.Sense.Value, System.Globalization.CultureInfo.InvariantCulture);
            at = ordinal.End;
        }
        else if ((_p.Lower(i) is "leading" or "main" or "first") && _p.TryAt(i, Category.Ordinal, out ordinal))
        {
            place = 1;
            at = ordinal.End;
        }
        else if (_p.Is(i, "most") && _p.Is(i + 1, "important"))
        {
            (place, at) = (1, i + 2);
        }
        else if (_p.Tokens[i].Kind == TokenKind.Number && (_p.Lower(i + 1) is "st" or "nd" or "rd" or "th") && decimal.TryParse(_p.Word(i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var nth))
        {
            place = nth;
            at = i + 2;
        }
        else
        {
            return null;
        }

        for (var end = at; end < Math.Min(sentence.End, at + 6); end++)
        {
            if (_p.TryAt(end, Category.Ranked, out var noun))
            {
                // "first partner" is rather an order of events unless it is a trading partner or investor.
                if (noun.End - noun.Start == 1 && (_p.Lower(noun.Start) is "partner" or "partners" or "market") && !Between(at, end, "trade", "trading", "economic", "export"))
                {
                    return null;
                }

                if (place > 1 && noun.Sense.Value.Length > 0 && !Between(noun.Start, noun.End, "of") && _p.Word(noun.End - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase) && !top)
                {
                    return null;
                }

                return (place, noun.End, ToMetric(noun.Sense.Value), top);
            }

            if (!(_p.IsDash(end) || (_p.Lower(end) is "largest" or "biggest" or "leading" or "most" or "important" or "foreign" or "trade" or "main" or "major" or "economic" or "single" or "key" or "export" or "direct") || _p.Is(end, Category.Adjective) || (_p.Tokens[end].Kind == TokenKind.Word && end - at < 3 && !(_p.Lower(end) is "of" or "in" or "to" or "and" or "is" or "was"))))
            {
                return null;
            }
        }

        return null;
    }

    private bool Between(int from, int to, params string[] words)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }
}
