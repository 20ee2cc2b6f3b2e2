using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Completes the figures of a sentence with what is a number and never a claim, for a list of every figure.</summary>
/// <remarks>
/// A claim wants "from 217 to 300" as two levels, takes the sign from its clause and has no use for "one", "a couple" or cents.
/// A list of figures wants the range, the sign as it is written, and every number.
/// </remarks>
internal static class EveryFigure
{
    /// <summary>All figures of a run of tokens, in order, none overlapping another.</summary>
    /// <param name="p">The text.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="known">The figures that claims are read from.</param>
    /// <param name="taken">Tokens that belong to dates.</param>
    public static List<FigureMention> Of(Passage p, TokenRange range, IReadOnlyList<FigureMention> known, Func<int, bool> taken)
    {
        var all = new List<FigureMention>(known.Count);
        var next = 0;
        for (var i = range.Start; i < range.End;)
        {
            if (next < known.Count && i >= known[next].Range.Start)
            {
                var figure = Halves(p, known[next++]);
                if (!Join(p, all, figure, range))
                {
                    all.Add(Signed(p, Literal(p, figure)));
                }

                i = Math.Max(i + 1, all[^1].Range.End);
            }
            else if (!taken(i) && Small(p, i, range.End) is { } small && (next >= known.Count || small.Range.End <= known[next].Range.Start))
            {
                if (!Join(p, all, small, range))
                {
                    all.Add(Hedges.Widen(p, small, range, all.Count > 0 ? all[^1].Range.End : range.Start));
                }

                i = all[^1].Range.End;
            }
            else
            {
                i++;
            }
        }

        return all;
    }

    /// <summary>"one", "a single", "a couple of", "a dollar", "a kilogram".</summary>
    private static FigureMention? Small(Passage p, int i, int end)
    {
        if ((p.Lower(i) is "a") && i + 1 < end && (p.Lower(i + 1) is "couple" or "pair"))
        {
            return Made(new(i, p.Is(i + 2, "of") && i + 2 < end ? i + 3 : i + 2), FigureKind.Plain, 2, Unit.Count);
        }

        if ((p.Lower(i) is "a" or "one") && i + 1 < end && !p.IsDash(i + 2))
        {
            if (p.TryAt(i + 1, Category.CurrencyName, out var money) && money.End <= end)
            {
                return Made(new(i, money.End), FigureKind.Money, 1, Unit.Currency(money.Sense.Value));
            }

            if (p.TryAt(i + 1, Category.Measure, out var measure) && measure.End <= end && p.Tokens[i + 1].Length > 1)
            {
                return Made(new(i, measure.End), FigureKind.Measure, 1, measure.Sense.Value == "tonnes" ? Unit.Tonnes : Unit.Other);
            }
        }

        return (p.Lower(i) is "one" or "single") && !p.IsDash(i + 1) ? Made(new(i, i + 1), FigureKind.Plain, 1, Unit.Count) : null;
    }

    /// <summary>Joins a figure to the one before it: "from 10 to 20 dollars", "20 dollars and 43 cents".</summary>
    private static bool Join(Passage p, List<FigureMention> all, FigureMention figure, TokenRange range)
    {
        if (all.Count == 0)
        {
            return false;
        }

        var before = all[^1];
        if (Cents(p, before, figure, range.End) is { } whole)
        {
            all[^1] = whole;
            return true;
        }

        if (!p.Is(before.Range.Start - 1, "from") || before.Range.Start <= range.Start || !p.Is(before.Range.End, "to") || figure.Range.Start != before.Range.End + 1
            || before.Figure.Comparison == Comparison.Range || figure.Figure.Comparison == Comparison.Range || figure.Figure.Value <= before.Figure.Value
            || !(before.Kind == figure.Kind || before.Kind == FigureKind.Plain) || IsChange(p, range.Start, before.Range.Start - 1))
        {
            return false;
        }

        var low = before.Kind == figure.Kind ? before.Figure.Value : before.Figure.Value * (figure.HasScale && !before.HasScale ? figure.Figure.Resolution : 1);
        all[^1] = figure with
        {
            Range = new(before.Range.Start - 1, figure.Range.End),
            Core = new(before.Core.Start, figure.Core.End),
            Figure = figure.Figure with { Comparison = Comparison.Range, Value = low, Upper = figure.Figure.Value },
        };
        return true;
    }

    /// <summary>Whether a word of change stands between a place and the words before it: what rises from 10 to 20 has two levels.</summary>
    private static bool IsChange(Passage p, int start, int end)
    {
        for (var i = Math.Max(start, end - 12); i < end; i++)
        {
            // "quite high" tells of no change, "a high of" does.
            var isAdjective = (p.Lower(i) is "high" or "low") && !(p.Lower(i - 1) is "a" or "the" or "record" or "time");
            if (isAdjective)
            {
                continue;
            }

            if (p.Is(i, Category.Up) || p.Is(i, Category.Down) || p.Is(i, Category.UpNoun) || p.Is(i, Category.DownNoun) || p.Is(i, Category.Reach) || p.Is(i, Category.Multiple))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"20 dollars 43 cents", "$20 and 43c", "20 ringgit and 43": an amount with its hundredths.</summary>
    private static FigureMention? Cents(Passage p, FigureMention money, FigureMention cents, int end)
    {
        var at = p.Is(money.Range.End, "and") ? money.Range.End + 1 : money.Range.End;
        if (money.Kind != FigureKind.Money || money.HasScale || money.Figure.Value % 1 != 0 || cents.Range.Start != at || cents.Figure.Value is < 1 or > 99 || cents.Figure.Value % 1 != 0
            || cents.Kind is not (FigureKind.Plain or FigureKind.Measure or FigureKind.Idle))
        {
            return null;
        }

        // Without the word "cents" only what ends the sentence: "20 dollars 43".
        var named = p.TryAt(cents.Core.Start + 1, Category.Subunit, out var subunit) || p.TryAt(cents.Core.End, Category.Subunit, out subunit)
            || (p.TryBefore(cents.Range.End, Category.Subunit, out subunit) && subunit.Start >= cents.Core.Start);
        var stop = named ? subunit.End : cents.Range.End;
        if (!named && !(stop >= end || p.IsMark(stop, '.')))
        {
            return null;
        }

        return money with
        {
            Range = new(money.Range.Start, stop),
            Core = new(money.Core.Start, stop),
            Figure = money.Figure with { Value = money.Figure.Value + (cents.Figure.Value / 100), Resolution = 0.01m },
        };
    }

    /// <summary>"three halves": more parts than one whole has.</summary>
    private static FigureMention Halves(Passage p, FigureMention figure) =>
        figure.Kind == FigureKind.Plain && !figure.HasScale && p.TryAt(figure.Range.End, Category.Fraction, out var parts) && p.Tokens[figure.Range.End].SpaceBefore && p.Word(figure.Range.End) is [.., 's'] && figure.Figure.Value > Numerals.Value(parts)
            ? figure with { Range = figure.Range with { End = parts.End }, Core = figure.Core with { End = parts.End }, Figure = figure.Figure with { Value = figure.Figure.Value / Numerals.Value(parts) } } : figure;

    /// <summary>"1/5" that is a part of nothing named is a number, not a percentage.</summary>
    private static FigureMention Literal(Passage p, FigureMention figure) =>
        figure.Kind == FigureKind.Fraction && (p.IsMark(figure.Core.Start + 1, '/') || Numerals.Vulgar(p, figure.Core.Start) > 0) && !p.Is(figure.Core.End, "of")
            ? figure with { Kind = FigureKind.Plain, Figure = figure.Figure with { Value = figure.Figure.Value / 100, Unit = Unit.Count } } : figure;

    /// <summary>The figure with the sign written before it: "-504", "minus three million", "$-99.99", "-15 €".</summary>
    private static FigureMention Signed(Passage p, FigureMention figure)
    {
        var start = figure.Core.Start;
        if (figure.Figure.Value <= 0 || figure.Figure.Comparison == Comparison.Range || figure.Kind == FigureKind.Rank || start == 0)
        {
            return figure;
        }

        var sign = start - 1;
        var isWord = p.Lower(sign) is "minus" or "negative";
        if (!isWord && !IsMinus(p, sign))
        {
            return figure;
        }

        var from = sign;
        if (figure.Kind == FigureKind.Plain && sign > 0 && !p.Tokens[sign].SpaceBefore && p.TryBefore(sign, Category.CurrencySign, out var currency))
        {
            from = currency.Start;
            figure = figure with { Kind = FigureKind.Money, Figure = figure.Figure with { Unit = Unit.Currency(currency.Sense.Value) } };
        }

        return figure with
        {
            Range = new(Math.Min(from, figure.Range.Start), figure.Range.End),
            Core = new(from, figure.Core.End),
            Figure = figure.Figure with { Value = -figure.Figure.Value },
        };
    }

    /// <summary>A hyphen or minus that opens a number: at the start, behind a bracket or a sign of money, or behind a space and right before the digits.</summary>
    private static bool IsMinus(Passage p, int sign)
    {
        if (!(p.IsMark(sign, '-') || p.IsMark(sign, '−') || (p.IsMark(sign, '–') && !p.Tokens[sign + 1].SpaceBefore)))
        {
            return false;
        }

        if (sign == 0)
        {
            return true;
        }

        var apart = p.Tokens[sign].SpaceBefore && !p.Tokens[sign + 1].SpaceBefore && p.Tokens[sign - 1].Kind != TokenKind.Number;
        return apart || p.IsMark(sign - 1, '(') || (!p.Tokens[sign].SpaceBefore && p.TryBefore(sign, Category.CurrencySign, out _));
    }

    private static FigureMention Made(TokenRange range, FigureKind kind, decimal value, Unit unit) =>
        new(range, range, kind, new Figure(Comparison.Equal, value, null, unit, 1), false);
}
