using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Finds parts and multiples, whose words are figures by themselves: "one in five", "two thirds", "doubled", "2/3 of".</summary>
internal static class Portions
{
    /// <summary>The part or multiple that starts at a token, or null.</summary>
    /// <param name="p">The text.</param>
    /// <param name="i">The token.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="number">The number that starts at the token, if one does.</param>
    public static FigureMention? TryAt(Passage p, int i, int end, Numeral? number) => TryPartOf(p, i, end, number) ?? TryMultiple(p, i, end, number) ?? TryFraction(p, i, end, number);

    /// <summary>"one in five", "nine out of ten", "six out of every ten", "every second".</summary>
    private static FigureMention? TryPartOf(Passage p, int i, int end, Numeral? read)
    {
        if (p.Is(i, "every") && p.TryAt(i + 1, Category.Ordinal, out var every) && p.Tokens[i + 1].Length > 4 && Numerals.Value(every) is >= 2 and var nth)
        {
            return Part(i, AfterMoney(p, every.End), 100m / nth);
        }

        if (read is not { } part || part.HasScale)
        {
            return null;
        }

        if (OfEvery(p, i) is { } many && part.Value < many)
        {
            return Part(i, part.End, 100m * part.Value / many);
        }

        var at = part.End;
        var noun = at;
        if (!(p.Lower(at) is "in" or "out"))
        {
            // "one bottle in ten", "95 litres out of every hundred"
            noun = at + 1;
            if (noun >= end || p.Tokens[at].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        var next = p.Is(noun, "out") && p.Is(noun + 1, "of") ? noun + 2 : p.Is(noun, "in") ? noun + 1 : -1;
        if (next < 0)
        {
            return null;
        }

        if (p.Is(next, "every"))
        {
            next++;
        }

        var whole = p.Is(next, "hundred") ? new Numeral(next + 1, 100, 0, true, false) : Numerals.Read(p, next, end);
        return whole is { } all && all.Value is 2 or 3 or 4 or 5 or 10 or 20 or 100 && part.Value < whole.Value.Value && part.Value > 0 && (whole.Value.IsWord || p.Is(next - 1, "every") || p.Is(next - 1, "of"))
            ? Part(i, AfterMoney(p, whole.Value.End), 100m * part.Value / whole.Value.Value)
            : null;

        static int AfterMoney(Passage p, int at) => p.TryAt(at, Category.CurrencyName, out var money) ? money.End : at;

        static FigureMention Part(int start, int stop, decimal value) =>
            new(new(start, stop), new(start, stop), FigureKind.Fraction, new Figure(Comparison.Equal, value, null, Unit.Percent, 0), false);
    }

    /// <summary>"Of every four dollars traded, nearly three …": the number of which the one behind it is a part.</summary>
    public static decimal? OfEvery(Passage p, int at)
    {
        for (var i = at - 1; i >= Math.Max(2, at - 9); i--)
        {
            if (p.Lower(i - 1) is "every" or "each" && p.Is(i - 2, "of") && Numerals.Read(p, i, at) is { HasScale: false, Value: > 1 } many)
            {
                return many.Value;
            }

            if (p.IsMark(i, '.') || p.IsMark(i, ';'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"doubled", "threefold", "one and a half times", "half as much".</summary>
    private static FigureMention? TryMultiple(Passage p, int i, int end, Numeral? read)
    {
        if (p.TryAt(i, Category.Multiple, out var word))
        {
            var value = Numerals.Value(word);
            var stop = word.End;
            if (p.IsDash(stop) && p.Is(stop + 1, "digit"))
            {
                return null;
            }

            return new FigureMention(new(i, stop), new(i, stop), FigureKind.Multiple, new Figure(Comparison.Equal, value, null, Unit.Times, 0), false);
        }

        // "by a factor of three"
        if (p.Is(i, "factor") && p.Is(i + 1, "of") && Numerals.Read(p, i + 2, end) is { HasScale: false } factor)
        {
            return new FigureMention(new(i, factor.End), new(i, factor.End), FigureKind.Multiple, new Figure(Comparison.Equal, factor.Value, null, Unit.Times, factor.IsWord ? 0 : factor.Resolution), false);
        }

        // "one and a half times", "two and a half times"
        if (read is not { IsWord: true, HasScale: false } number)
        {
            return null;
        }

        var (times, at) = (number.Value, number.End);

        // "two-and-a-half-fold" is the same with hyphens.
        if (p.IsDash(at) && p.Is(at + 1, "and") && p.IsDash(at + 2) && p.Is(at + 3, "a") && p.IsDash(at + 4) && p.Is(at + 5, "half"))
        {
            (times, at) = (times + 0.5m, p.IsDash(at + 6) ? at + 7 : at + 6);
        }

        return times % 1 == 0.5m && p.TryAt(at, Category.Times, out var unit)
            ? new FigureMention(new(i, unit.End), new(i, unit.End), FigureKind.Multiple, new Figure(Comparison.Equal, times, null, Unit.Times, 0), false)
            : null;
    }

    /// <summary>"a third", "two thirds", "almost one quarter", "by half", "nine tenths".</summary>
    private static FigureMention? TryFraction(Passage p, int i, int end, Numeral? read)
    {
        if (TrySlashed(p, i, end) is { } slashed)
        {
            return slashed;
        }

        var (parts, at) = (1m, i);
        if ((p.Lower(i) is "a" or "one"))
        {
            at = i + 1;
        }
        else if (read is { IsWord: true, HasScale: false } number && number.Value is > 1 and < 20)
        {
            (parts, at) = (number.Value, number.End);
        }
        else if (!p.Is(i, "half"))
        {
            return null;
        }

        if (p.IsDash(at))
        {
            at++;
        }

        if (at >= end || !p.TryAt(at, Category.Fraction, out var fraction))
        {
            return null;
        }

        var divisor = Numerals.Value(fraction);
        var stop = fraction.End;
        if (parts >= divisor)
        {
            return null;
        }

        // "half a million" and "a quarter of a million" are numbers; "half-year", "the first half of", "a third country" and "quarter of 2022" are none.
        // "up by a tenth year on year" tells of no tenth year.
        if (p.IsDash(stop) || (p.Is(stop, "year") && !(p.Is(stop + 1, "on") || p.IsDash(stop + 1))) || (p.Lower(stop) is "hour" or "years" or "century" or "day" or "round" or "time" or "country" or "countries" or "party" or "parties" or "session" or "meeting" or "phase" or "stage" or "largest" or "biggest"))
        {
            return null;
        }

        if (p.Is(stop, "a") && p.Is(stop + 1, Category.Scale))
        {
            return null;
        }

        if (i > 0 && ((p.Lower(i - 1) is "first" or "second" or "third" or "fourth" or "last" or "this" or "next" or "the") && divisor is 2 or 4 && parts == 1 && !p.Is(i, "one")))
        {
            return null;
        }

        if ((p.Lower(i) is "one" or "half") || parts > 1 || p.Is(stop, "of") || (p.Lower(i - 1) is "by" or "than" or "about" or "nearly" or "almost" or "around" or "roughly" or "over" or "under" or "to" or "for" or "of" or "only" or "up" or "some" or "just" or "down" or "lost" or "lose" or "loses" or "losing" or "shed" or "fell" or "rose" or "dropped" or "grew" or "climbed" or "shrank" or "jumped" or "good" or "mere" or "another") || (p.Lower(stop) is "up" or "down" or "more" or "less" or "higher" or "lower" or "in" or "," or "." or "last" or "this" or "over" or "during"))
        {
            return new FigureMention(new(i, stop), new(i, stop), FigureKind.Fraction, new Figure(Comparison.Equal, 100m * parts / divisor, null, Unit.Percent, 0), false);
        }

        return null;
    }

    /// <summary>"2/3 of our exports", "¾ of the total": written fractions of something.</summary>
    private static FigureMention? TrySlashed(Passage p, int i, int end)
    {
        var (value, stop) = (Numerals.Vulgar(p, i), i + 1);
        if (value == 0)
        {
            (value, stop) = (Numerals.Slashed(p, i, end), i + 3);
        }

        return value > 0 && (p.Is(stop, "of") || stop >= end)
            ? new FigureMention(new(i, stop), new(i, stop), FigureKind.Fraction, new Figure(Comparison.Equal, 100m * value, null, Unit.Percent, 0), false) : null;
    }
}
