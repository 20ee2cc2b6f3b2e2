using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Finds figures: digits and words, scales, currencies, percents, fractions, multiples, ranges and hedges.</summary>
/// <remarks>Permissive: it says what the words are; whether they are a claim is decided where the sentence is read.</remarks>
internal static class FigureRecognizer
{
    /// <summary>A number read at a place: where it ends, its value, the worth of its last digit.</summary>
    private readonly record struct Numeral(int End, decimal Value, decimal Resolution, bool IsWord, bool HasScale);

    /// <summary>All figures of a run of tokens, in order, none overlapping another.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="taken">Tokens that belong to dates or names.</param>
    public static List<FigureMention> Find(Passage passage, TokenRange range, Func<int, bool> taken)
    {
        var found = new List<FigureMention>();
        for (var i = range.Start; i < range.End;)
        {
            if (!taken(i) && TryAt(passage, i, range.End, found.Count > 0 ? found[^1] : null) is { } mention)
            {
                var hedged = WithHedge(passage, mention, range, found.Count > 0 ? found[^1].Range.End : range.Start);
                found.Add(hedged);
                i = Math.Max(hedged.Range.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static FigureMention? TryAt(Passage p, int i, int end, FigureMention? before)
    {
        if (TryPartOf(p, i, end) is { } part)
        {
            return part;
        }

        if (TryMultipleWord(p, i, end) is { } multiple)
        {
            return multiple;
        }

        if (TryFraction(p, i, end) is { } fraction)
        {
            return fraction;
        }

        var signEnd = i;
        string? currency = null;
        if (p.TryAt(i, Category.CurrencySign, out var sign) && IsSign(p, sign))
        {
            (currency, signEnd) = (sign.Sense.Value, sign.End);
            while (p.IsMark(signEnd, '.') && signEnd < end)
            {
                signEnd++;
            }
        }

        if (ReadNumeral(p, signEnd, end) is not { } number)
        {
            return null;
        }

        if (currency is null && IsNumberOfName(p, i))
        {
            return new FigureMention(new(i, number.End), new(i, number.End), FigureKind.Idle, new Figure(Comparison.Equal, number.Value, null, Unit.Other, number.Resolution), false);
        }

        // A range: 15 to 16 percent, 10-12%, between 8% and 12%, €3.5 billion and €4 billion.
        var (value, upper, resolution, last, hasScale) = (number.Value, (decimal?)null, number.Resolution, number.End, number.HasScale);
        if (ReadUpper(p, i, number, end) is { } high)
        {
            (upper, last) = (high.Value, high.End);
            hasScale |= high.HasScale;
            if (high.HasScale && !number.HasScale && value < high.Value / 100)
            {
                var scale = ScaleOf(p, high, value);
                (value, resolution) = (value * scale, resolution * scale);
            }
        }

        var comparison = upper is null ? Comparison.Equal : Comparison.Range;
        Figure Make(Unit unit) => new(comparison, value, upper, unit, resolution);

        if (currency is not null)
        {
            if (p.TryAt(last, Category.CurrencyName, out var named))
            {
                last = named.End;
            }

            return new FigureMention(new(i, last), new(i, last), FigureKind.Money, Make(Unit.Currency(currency)), hasScale);
        }

        var next = p.IsDash(last) && !p.Tokens[last].SpaceBefore ? last + 1 : last;
        if (next >= end)
        {
            next = last;
        }

        if (p.TryAt(next, Category.Points, out var points))
        {
            return new FigureMention(new(i, points.End), new(i, points.End), FigureKind.Points, Make(Unit.PercentagePoints), false);
        }

        if (p.TryAt(next, Category.Percent, out var percent))
        {
            return new FigureMention(new(i, percent.End), new(i, percent.End), FigureKind.Percent, Make(Unit.Percent), false);
        }

        if (p.TryAt(next, Category.CurrencyName, out var money))
        {
            return new FigureMention(new(i, money.End), new(i, money.End), FigureKind.Money, Make(Unit.Currency(money.Sense.Value)), hasScale);
        }

        if (p.TryAt(next, Category.CurrencySign, out var code) && p.Tokens[next].Kind == TokenKind.Word && !(p.Tokens[next].Length < 3 && next == last))
        {
            return new FigureMention(new(i, code.End), new(i, code.End), FigureKind.Money, Make(Unit.Currency(code.Sense.Value)), hasScale);
        }

        if (p.TryAt(next, Category.Times, out var times) && (p.Is(next, "fold") || !(p.Lower(times.End) is "a" or "per" || (p.Is(times.End, "in") && p.Lower(times.End + 1) is "a" or "every"))))
        {
            return new FigureMention(new(i, times.End), new(i, times.End), FigureKind.Multiple, Make(Unit.Times), false);
        }

        if (p.TryAt(next, Category.Idle, out var idle) && !(p.Is(next, "second") && number.IsWord))
        {
            return new FigureMention(new(i, idle.End), new(i, idle.End), FigureKind.Idle, Make(Unit.Other), false);
        }

        if (p.TryAt(next, Category.Measure, out var measure))
        {
            var unit = measure.Sense.Value == "tonnes" ? Unit.Tonnes : Unit.Other;
            return new FigureMention(new(i, measure.End), new(i, measure.End), FigureKind.Measure, Make(unit), hasScale);
        }

        if (!number.IsWord && (p.Lower(last) is "st" or "nd" or "rd" or "th") && !p.Tokens[last].SpaceBefore)
        {
            return new FigureMention(new(i, last + 1), new(i, last + 1), FigureKind.Rank, Make(Unit.Rank), false);
        }

        if (IsPopulation(p, i, last))
        {
            return new FigureMention(new(i, last), new(i, last), FigureKind.Idle, Make(Unit.Other), hasScale);
        }

        // "a million" stands alone, "one" and "a hundred" hardly ever count anything.
        if (number.IsWord && number.Value < 2)
        {
            return null;
        }

        return new FigureMention(new(i, last), new(i, last), FigureKind.Plain, Make(Unit.Count), hasScale);
    }

    /// <summary>Signs of letters keep their capitals: the "s$" of "Voltara's $5 billion" is no Singapore dollar.</summary>
    private static bool IsSign(Passage p, Match sign) =>
        IsUnbroken(p, sign) && (p.Tokens[sign.Start].Kind != TokenKind.Word) || (IsUnbroken(p, sign) && p.Tokens[sign.Start].IsCapital && !p.IsMark(sign.Start - 1, '\'') && !p.IsMark(sign.Start - 1, '’'));

    /// <summary>"A $900 million contract" is no Australian dollar: no space stands inside a sign.</summary>
    private static bool IsUnbroken(Passage p, Match sign)
    {
        for (var i = sign.Start + 1; i < sign.End; i++)
        {
            if (p.Tokens[i].SpaceBefore)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"a country of 19 million", "64 million livestock people": how many live somewhere is no claim.</summary>
    private static bool IsPopulation(Passage p, int start, int end) =>
        (p.Lower(end) is "people" or "inhabitants" or "consumers" or "residents" or "population" or "citizens" or "souls") && !(p.Lower(end + 1) is "employed")
        || (p.Is(start - 1, "of") && (p.Lower(start - 2) is "country" or "market" or "nation" or "population" or "continent" or "community" or "state" or "countries"))
        || (p.Is(start - 1, "are") && (p.Lower(start - 2) is "we" or "us"));

    /// <summary>"Article 5", "G20", "No. 7", "Line 6": the number is part of a name.</summary>
    private static bool IsNumberOfName(Passage p, int i)
    {
        var token = p.Tokens[i];
        if (token.Kind != TokenKind.Number)
        {
            return false;
        }

        // "10:30", "C5+1", "Group of 20"
        if ((p.IsMark(i + 1, ':') && i + 2 < p.Tokens.Length && p.Tokens[i + 2].Kind == TokenKind.Number && !p.Tokens[i + 2].SpaceBefore) || (p.IsMark(i - 1, ':') && !token.SpaceBefore)
            || (p.IsMark(i - 1, '+') && !token.SpaceBefore && i > 1 && p.Tokens[i - 2].Kind == TokenKind.Number) || (p.Is(i - 1, "of") && p.Is(i - 2, "group") && p.Tokens[i - 2].IsCapital))
        {
            return true;
        }

        if (i == 0 || p.Tokens[i - 1].Kind != TokenKind.Word)
        {
            return i > 1 && p.IsDash(i - 1) && !token.SpaceBefore && !p.Tokens[i - 1].SpaceBefore && p.Tokens[i - 2].Kind == TokenKind.Word && p.Tokens[i - 2].IsCapital && p.Tokens[i - 2].Length > 1
                && !p.Is(i - 2, Category.Month);
        }

        return !token.SpaceBefore || (p.Lower(i - 1) is "article" or "articles" or "section" or "chapter" or "line" or "annex" or "resolution" or "item" or "paragraph" or "boeing" or "agenda" or "vision" or "covid" or "group" or "no" or "sco" or "page" or "phase" or "decree");
    }

    private static Numeral? ReadUpper(Passage p, int start, Numeral low, int end)
    {
        var i = low.End;
        if (p.TryAt(i, Category.Percent, out var percent))
        {
            i = percent.End;
        }

        var between = p.Is(start - 1, "between") || (p.Is(start - 1, "from") && false);
        var dash = p.IsDash(i);
        if (!(dash || p.Is(i, "to") || (between && p.Is(i, "and"))))
        {
            return null;
        }

        // "increased from 217 to 300" is two figures, not a range.
        if (p.Is(i, "to") && (p.Is(start - 1, "from") || HasFromBefore(p, start)))
        {
            return null;
        }

        var next = i + 1;
        if (p.TryAt(next, Category.CurrencySign, out var sign) && (between || dash))
        {
            next = sign.End;
        }

        if (ReadNumeral(p, next, end) is not { } high || high.Value <= low.Value / 2 || (high.IsWord && dash))
        {
            return null;
        }

        // "grew by 26.7 percent to 218.2 billion": the units differ, so these are two figures.
        if (i > low.End && !p.Is(high.End, Category.Percent))
        {
            return null;
        }

        // "rose 5 to 12 billion" has two units; a range shares one.
        if (p.Is(i, "to") && (high.HasScale || low.HasScale) && low.HasScale != high.HasScale && high.Value < low.Value)
        {
            return null;
        }

        if (p.Is(i, "to") && low.HasScale && !between && !high.HasScale)
        {
            return null;
        }

        return high;
    }

    private static bool HasFromBefore(Passage p, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 4; i--)
        {
            if (p.Is(i, "from"))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal ScaleOf(Passage p, Numeral high, decimal low)
    {
        _ = low;
        var bare = high.Value;
        var token = high.End - 1;
        return p.TryAt(token, Category.Scale, out var scale) ? decimal.Parse(scale.Sense.Value, CultureInfo.InvariantCulture) : bare == 0 ? 1 : 1;
    }

    /// <summary>"one in five", "nine out of ten", "six out of every ten", "every second".</summary>
    private static FigureMention? TryPartOf(Passage p, int i, int end)
    {
        if (p.Is(i, "every") && p.TryAt(i + 1, Category.Ordinal, out var every) && p.Tokens[i + 1].Length > 4 && decimal.Parse(every.Sense.Value, CultureInfo.InvariantCulture) is >= 2 and var nth)
        {
            return Part(i, every.End, 100m / nth);
        }

        if (ReadNumeral(p, i, end) is not { } part || part.HasScale)
        {
            return null;
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

        var whole = p.Is(next, "hundred") ? new Numeral(next + 1, 100, 0, true, false) : ReadNumeral(p, next, end);
        return whole is { } all && all.Value is 2 or 3 or 4 or 5 or 10 or 20 or 100 && part.Value < whole.Value.Value && part.Value > 0 && (whole.Value.IsWord || p.Is(next - 1, "every") || p.Is(next - 1, "of"))
            ? Part(i, whole.Value.End, 100m * part.Value / whole.Value.Value)
            : null;

        static FigureMention Part(int start, int stop, decimal value) =>
            new(new(start, stop), new(start, stop), FigureKind.Fraction, new Figure(Comparison.Equal, value, null, Unit.Percent, 0), false);
    }

    /// <summary>"doubled", "threefold", "one and a half times", "half as much".</summary>
    private static FigureMention? TryMultipleWord(Passage p, int i, int end)
    {
        if (p.TryAt(i, Category.Multiple, out var word))
        {
            var value = decimal.Parse(word.Sense.Value, CultureInfo.InvariantCulture);
            var stop = word.End;
            if (p.IsDash(stop) && p.Is(stop + 1, "digit"))
            {
                return null;
            }

            return new FigureMention(new(i, stop), new(i, stop), FigureKind.Multiple, new Figure(Comparison.Equal, value, null, Unit.Times, 0), false);
        }

        // "one and a half times", "two and a half times"
        if (ReadNumeral(p, i, end) is { IsWord: true } number && p.Is(number.End, "and") && p.Is(number.End + 1, "a") && p.Is(number.End + 2, "half"))
        {
            var at = number.End + 3;
            if (p.TryAt(at, Category.Times, out var times))
            {
                return new FigureMention(new(i, times.End), new(i, times.End), FigureKind.Multiple, new Figure(Comparison.Equal, number.Value + 0.5m, null, Unit.Times, 0), false);
            }
        }

        return null;
    }

    /// <summary>"a third", "two thirds", "almost one quarter", "by half", "nine tenths".</summary>
    private static FigureMention? TryFraction(Passage p, int i, int end)
    {
        var (parts, at) = (1m, i);
        if ((p.Lower(i) is "a" or "one"))
        {
            at = i + 1;
        }
        else if (ReadNumeral(p, i, end) is { IsWord: true, HasScale: false } number && number.Value is > 1 and < 20)
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

        var divisor = decimal.Parse(fraction.Sense.Value, CultureInfo.InvariantCulture);
        var stop = fraction.End;
        if (parts >= divisor)
        {
            return null;
        }

        // "half a million" and "a quarter of a million" are numbers; "half-year", "the first half of", "a third country" and "quarter of 2022" are none.
        if (p.IsDash(stop) || (p.Lower(stop) is "year" or "hour" or "years" or "century" or "day" or "round" or "time" or "country" or "countries" or "party" or "parties" or "session" or "meeting" or "phase" or "stage" or "largest" or "biggest"))
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

        if ((p.Lower(i) is "one" or "half") || parts > 1 || p.Is(stop, "of") || (p.Lower(i - 1) is "by" or "than" or "about" or "nearly" or "almost" or "around" or "roughly" or "over" or "under" or "to" or "for" or "of" or "only" or "up" or "some" or "just") || (p.Lower(stop) is "more" or "less" or "higher" or "lower" or "in" or "," or "." or "last" or "this" or "over" or "during"))
        {
            return new FigureMention(new(i, stop), new(i, stop), FigureKind.Fraction, new Figure(Comparison.Equal, 100m * parts / divisor, null, Unit.Percent, 0), false);
        }

        return null;
    }

    /// <summary>A number in digits or words, with its scale.</summary>
    private static Numeral? ReadNumeral(Passage p, int i, int end)
    {
        if (i >= end)
        {
            return null;
        }

        if (p.Tokens[i].Kind == TokenKind.Number)
        {
            return ReadDigits(p, i, end);
        }

        return ReadWords(p, i, end);
    }

    private static Numeral? ReadDigits(Passage p, int i, int end)
    {
        if (!TryParse(p.Word(i), out var value, out var resolution))
        {
            return null;
        }

        var at = i + 1;
        var next = p.IsDash(at) && at + 1 < end && !p.Tokens[at].SpaceBefore && !p.Tokens[at + 1].SpaceBefore ? at + 1 : at;
        if (p.TryAt(next, Category.Scale, out var scale) && IsScale(p, scale, next, end))
        {
            var factor = decimal.Parse(scale.Sense.Value, CultureInfo.InvariantCulture);
            return factor <= 1_000_000_000_000m && value < 1_000_000_000m ? new Numeral(scale.End, value * factor, resolution * factor, false, true) : null;
        }

        return new Numeral(at, value, resolution, false, false);
    }

    private static bool IsScale(Passage p, Match scale, int at, int end)
    {
        if (p.Tokens[at].Length > 1)
        {
            return !p.Is(at, "dozen");
        }

        // "5 m" may be metres, "5b" a label: single letters scale only right behind a currency or the digits.
        _ = end;
        _ = scale;
        return !p.Tokens[at].SpaceBefore && at >= 2 && (p.TryBefore(at - 1, Category.CurrencySign, out _) || p.Is(at + 1, Category.CurrencyName)) && p.Tokens[at].Length == 1;
    }

    private static Numeral? ReadWords(Passage p, int i, int end)
    {
        decimal total = 0, group = 0;
        var (at, any, scaled, resolution) = (i, false, false, 0m);
        if ((p.Lower(i) is "a" or "an" or "half") && i + 1 < end)
        {
            // "a million", "half a million", "half a billion"
            var half = p.Is(i, "half");
            var noun = half && p.Is(i + 1, "a") ? i + 2 : i + 1;
            if (half && noun == i + 1)
            {
                return null;
            }

            if (p.TryAt(noun, Category.Scale, out var one) && p.Tokens[noun].Length > 3 && !p.Is(noun, "dozen") && !p.Word(noun).EndsWith("s", StringComparison.OrdinalIgnoreCase))
            {
                var factor = decimal.Parse(one.Sense.Value, CultureInfo.InvariantCulture);
                if (factor >= 1000)
                {
                    return new Numeral(one.End, half ? factor / 2 : factor, half ? factor / 10 : factor / 2, true, true);
                }

                (group, at, any, resolution) = (factor, one.End, true, 1);
            }
            else
            {
                return null;
            }
        }

        while (at < end)
        {
            if (any && p.Is(at, "and") && at + 1 < end && (p.Is(at + 1, Category.Number) || (p.Is(at + 1, "a") && p.Is(at + 2, "half"))))
            {
                if (p.Is(at + 1, "a"))
                {
                    // "one and a half thousand", "three and a half billion"
                    if (p.TryAt(at + 3, Category.Scale, out var halved) && p.Tokens[at + 3].Length > 1)
                    {
                        var by = decimal.Parse(halved.Sense.Value, CultureInfo.InvariantCulture);
                        return new Numeral(halved.End, (group + 0.5m) * by, by / 10, true, true);
                    }

                    break;
                }

                if (!scaled && group < 100)
                {
                    break;
                }

                at++;
                continue;
            }

            if (p.IsDash(at) && any && at + 1 < end && !p.Tokens[at].SpaceBefore && (p.Is(at + 1, Category.Number) || (p.Is(at + 1, Category.Scale) && p.Tokens[at + 1].Length > 2)))
            {
                at++;
                continue;
            }

            if (p.TryAt(at, Category.Number, out var number))
            {
                var value = decimal.Parse(number.Sense.Value, CultureInfo.InvariantCulture);
                if (any && group % 100 != 0 && !(group % 100 is >= 20 && group % 10 == 0 && value < 10))
                {
                    break;
                }

                group += value;
                (at, any, resolution) = (number.End, true, resolution == 0 ? 1 : resolution);
            }
            else if (any && p.TryAt(at, Category.Scale, out var scale) && p.Tokens[at].Length > 2)
            {
                var factor = decimal.Parse(scale.Sense.Value, CultureInfo.InvariantCulture);
                if (factor is 100 or 12)
                {
                    group *= factor;
                }
                else
                {
                    total += group * factor;
                    group = 0;
                    scaled = true;
                    resolution = factor;
                }

                at = scale.End;
            }
            else
            {
                break;
            }
        }

        return any ? new Numeral(at, total + group, Math.Max(resolution, 1), true, scaled) : null;
    }

    /// <summary>Digits with thousands and decimal marks; a comma or dot before exactly three digits parts thousands unless another mark says otherwise.</summary>
    private static bool TryParse(ReadOnlySpan<char> text, out decimal value, out decimal resolution)
    {
        value = resolution = 0;
        if (text.Length > 24)
        {
            return false;
        }

        Span<char> digits = stackalloc char[text.Length];
        var (length, decimals, lastMark) = (0, -1, '\0');
        var (commas, dots) = (text.Count(','), text.Count('.'));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
                decimals += decimals >= 0 ? 1 : 0;
                continue;
            }

            var isDecimal = c switch
            {
                '.' => !(dots > 1 || (commas > 0 && text.LastIndexOf(',') > i)),
                ',' => commas == 1 && dots == 0 && !(text.Length - i - 1 == 3) && i + 3 >= text.Length - 1,
                _ => false,
            };
            if (isDecimal)
            {
                decimals = 0;
            }

            lastMark = c;
        }

        _ = lastMark;
        if (!decimal.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        resolution = 1;
        for (var i = 0; i < decimals; i++)
        {
            value /= 10;
            resolution /= 10;
        }

        return true;
    }

    private static FigureMention WithHedge(Passage p, FigureMention mention, TokenRange range, int from)
    {
        var start = mention.Range.Start;
        var scan = start;
        // "a modest 9 percent", "a record 4 billion", "the $5 billion mark"
        while (scan - 1 >= from && (p.Lower(scan - 1) is "a" or "the" or "modest" or "record" or "mere" or "total" or "whopping" or "further" or "another" or "only" or "additional" or "already" or "solid" or "impressive" or "by" or "nearly"))
        {
            if (p.Is(scan - 1, "nearly") || (p.Is(scan - 1, "by") && p.TryBefore(scan - 1, Category.Hedge, out _)))
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
            if (p.Is(mention.Range.End, "or") && (p.Lower(mention.Range.End + 1) is "so" or "more"))
            {
                var about = p.Is(mention.Range.End + 1, "so");
                return mention with
                {
                    Range = new(start, mention.Range.End + 2),
                    Figure = mention.Figure with { Comparison = about ? Comparison.About : Comparison.GreaterOrEqual },
                };
            }

            return mention;
        }

        if (hedge.Start < from || hedge.Start < range.Start || mention.Figure.Comparison == Comparison.Range)
        {
            return mention;
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
