using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>A number read at a place.</summary>
/// <param name="End">Index one past its last token.</param>
/// <param name="Value">Its value, scaled out.</param>
/// <param name="Resolution">Worth of its last digit; 0 for words that are exact by themselves.</param>
/// <param name="IsWord">Whether it was written in words.</param>
/// <param name="HasScale">Whether a word such as "million" scaled it.</param>
/// <param name="Scale">The factor of its last scale word; 1 when it has none.</param>
internal readonly record struct Numeral(int End, decimal Value, decimal Resolution, bool IsWord, bool HasScale, decimal Scale = 1m);

/// <summary>Reads numbers in digits and words, with their scales: "1,224.5 million", "two and a half thousand", "9 billion 448.6 million".</summary>
internal static class Numerals
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The number that starts at a token, or null.</summary>
    public static Numeral? Read(Passage p, int i, int end) =>
        i < 0 || i >= end ? null
        : p.Tokens[i].Kind == TokenKind.Number || IsPoint(p, i) ? ReadScaledDigits(p, i, end)
        : Vulgar(p, i) is > 0 and var vulgar ? new Numeral(i + 1, vulgar, 0, false, false)
        : ReadWords(p, i, end) is { } words ? PointWords(p, words, end) : null;

    /// <summary>The value of a phrase whose meaning is a number.</summary>
    public static decimal Value(Match match) => decimal.Parse(match.Sense.Value, CultureInfo.InvariantCulture);

    /// <summary>The value of a vulgar fraction such as ½; 0 for any other token.</summary>
    public static decimal Vulgar(Passage p, int i) =>
        i < 0 || i >= p.Tokens.Length || p.Tokens[i].Length != 1 ? 0m : p.Text[p.Tokens[i].Start] switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 0.2m,
            '⅛' => 0.125m,
            _ => 0m,
        };

    /// <summary>The value of a fraction written with a stroke, such as 2/3; 0 where none stands.</summary>
    public static decimal Slashed(Passage p, int i, int end)
    {
        if (i < 0 || i + 2 >= end || !p.IsMark(i + 1, '/') || p.Tokens[i].Kind != TokenKind.Number || p.Tokens[i + 2].Kind != TokenKind.Number
            || p.Tokens[i + 1].SpaceBefore || p.Tokens[i + 2].SpaceBefore || p.IsMark(i + 3, '/'))
        {
            return 0;
        }

        return TryParse(p, i, out var part, out var one) && TryParse(p, i + 2, out var whole, out var other) && one == 1 && other == 1 && part > 0 && part < whole && whole <= 1000
            ? part / whole : 0;
    }

    /// <summary>".77": a dot with digits behind it and none before it.</summary>
    public static bool IsPoint(Passage p, int i) =>
        p.IsMark(i, '.') && i + 1 < p.Tokens.Length && p.Tokens[i + 1].Kind == TokenKind.Number && !p.Tokens[i + 1].SpaceBefore
        && (p.Tokens[i].SpaceBefore || p.Is(i - 1, Category.CurrencySign) || p.IsDash(i - 1)) && !p.Word(i + 1).ContainsAny(',', '.');

    /// <summary>Digits with scale, and what smaller scales add to them: "9 billion 448.6 million".</summary>
    private static Numeral? ReadScaledDigits(Passage p, int i, int end)
    {
        if (ReadDigits(p, i, end) is not { } number)
        {
            return null;
        }

        while (number.Scale > 1000 && number.End < end && p.Tokens[number.End].Kind == TokenKind.Number && p.Tokens[number.End].SpaceBefore
            && ReadDigits(p, number.End, end) is { Scale: >= 1000 } smaller && smaller.Scale < number.Scale && smaller.Value < number.Scale)
        {
            number = smaller with { Value = number.Value + smaller.Value };
        }

        return number;
    }

    private static Numeral? ReadDigits(Passage p, int i, int end)
    {
        decimal value, resolution;
        var at = i + 1;
        if (IsPoint(p, i))
        {
            if (!TryParse($"0.{p.Word(i + 1)}", false, out value, out resolution))
            {
                return null;
            }

            at = i + 2;
        }
        else if (!TryParse(p, i, out value, out resolution))
        {
            return null;
        }

        // "1 point 1"
        if (p.Is(at, "point") && at + 1 < end && p.Tokens[at + 1].Kind == TokenKind.Number && resolution == 1 && TryParse($"0.{p.Word(at + 1)}", false, out var decimals, out var fine))
        {
            (value, resolution, at) = (value + decimals, fine, at + 2);
        }

        // "17-point-five billion"
        if (resolution == 1 && p.IsDash(at) && p.Is(at + 1, "point") && p.IsDash(at + 2) && at + 3 < end && p.TryAt(at + 3, Category.Number, out var spoken) && Value(spoken) is >= 0 and < 10 and var tenths)
        {
            (value, resolution, at) = (value + (tenths / 10), 0.1m, spoken.End);
        }

        // "2 1/2 percent"
        if (resolution == 1 && Slashed(p, at, end) is > 0 and var slashed && p.Tokens[at].SpaceBefore)
        {
            (value, resolution, at) = (value + slashed, 0, at + 3);
        }

        // "2½ times"
        if (Vulgar(p, at) is > 0 and var part && at < end)
        {
            (value, resolution, at) = (value + part, 0, at + 1);
        }

        var next = p.IsDash(at) && at + 1 < end && !p.Tokens[at].SpaceBefore && !p.Tokens[at + 1].SpaceBefore ? at + 1 : at;
        if (next < end && p.TryAt(next, Category.Scale, out var scale) && IsScale(p, next))
        {
            var factor = Value(scale);
            return factor <= 1_000_000_000_000m && value < 1_000_000_000m ? new Numeral(scale.End, value * factor, resolution * factor, false, true, factor) : null;
        }

        return new Numeral(at, value, resolution, false, false);
    }

    /// <summary>Single letters scale only right behind the digits: "5 m" may be metres, "5b" a label.</summary>
    private static bool IsScale(Passage p, int at)
    {
        var token = p.Tokens[at];
        if (token.Length > 1)
        {
            return true;
        }

        if (token.SpaceBefore || p.IsMark(at + 1, '/') || p.IsMark(at + 1, '²') || p.IsMark(at + 1, '³'))
        {
            return false;
        }

        // "$2.2T" is two trillion dollars, "500T" five hundred tonnes.
        var money = at >= 2 && p.TryBefore(at - 1, Category.CurrencySign, out _);
        return p.Lower(at) is "t" ? money && token.IsCapital
            : money || token.IsCapital || p.Is(at, "k") || p.Is(at + 1, Category.CurrencyName) || p.Is(at + 1, Category.CurrencySign);
    }

    /// <summary>"two point two million": decimals in words.</summary>
    private static Numeral PointWords(Passage p, Numeral whole, int end)
    {
        if (whole.HasScale || !p.Is(whole.End, "point"))
        {
            return whole;
        }

        var (value, worth, at) = (whole.Value, 1m, whole.End + 1);
        while (at < end && worth > 0.0001m && p.TryAt(at, Category.Number, out var digit) && Value(digit) is >= 0 and < 10 and var one && digit.End == at + 1)
        {
            worth /= 10;
            value += one * worth;
            at++;
        }

        if (worth == 1)
        {
            return whole;
        }

        return p.TryAt(at, Category.Scale, out var scale) && p.Tokens[at].Length > 2
            ? new Numeral(scale.End, value * Value(scale), worth * Value(scale), true, true, Value(scale))
            : new Numeral(at, value, worth, true, false);
    }

    /// <summary>"a million", "half a billion", "a dozen": where such a number starts, and null when the words are no number.</summary>
    private static Numeral? Opening(Passage p, int i)
    {
        var half = p.Is(i, "half");
        var noun = half ? i + 2 : i + 1;
        if ((half && !p.Is(i + 1, "a")) || !p.TryAt(noun, Category.Scale, out var scale) || p.Tokens[noun].Length <= 3 || p.Word(noun).EndsWith("s", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var factor = Value(scale);
        return new Numeral(scale.End, half ? factor / 2 : factor, factor < 1000 ? 1 : half ? factor / 10 : factor / 2, true, factor >= 1000, factor);
    }

    private static Numeral? ReadWords(Passage p, int i, int end)
    {
        decimal total = 0, group = 0;
        var (at, any, scaled, resolution, last) = (i, false, false, 0m, 1m);
        if (p.Lower(i) is "a" or "an" or "half")
        {
            if (Opening(p, i) is not { } opening || opening.End > end || opening.HasScale || p.Is(i, "half"))
            {
                return Opening(p, i) is { } whole && whole.End <= end ? whole : null;
            }

            (group, at, any, resolution) = (opening.Value, opening.End, true, 1);
        }

        while (at < end)
        {
            if (any && (p.Is(at, "and") || p.IsMark(at, '&')) && at + 1 < end && (p.Is(at + 1, Category.Number) || (p.Is(at + 1, "a") && p.Is(at + 2, "half"))))
            {
                if (p.Is(at + 1, "a"))
                {
                    // "one and a half thousand", "three and a half billion"
                    if (p.TryAt(at + 3, Category.Scale, out var halved) && p.Tokens[at + 3].Length > 1)
                    {
                        var by = Value(halved);
                        return new Numeral(halved.End, (group + 0.5m) * by, by / 10, true, true, by);
                    }

                    // "two and a half percent", "two and a half years"
                    return scaled ? new Numeral(at, total + group, resolution, true, true, last) : new Numeral(at + 3, group + 0.5m, 0.1m, true, false);
                }

                if (!scaled && group < 100)
                {
                    break;
                }

                at++;
                continue;
            }

            // "three million, two hundred and forty"
            if (scaled && group == 0 && p.IsMark(at, ',') && at + 2 < end && p.Is(at + 1, Category.Number) && p.Lower(at + 2) is "hundred" or "thousand" && last > 1000)
            {
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
                var value = Value(number);
                if (any && group % 100 != 0 && !(group % 100 is >= 20 && group % 10 == 0 && value < 10))
                {
                    break;
                }

                group += value;
                (at, any, resolution) = (number.End, true, resolution == 0 ? 1 : resolution);
            }
            else if (any && p.TryAt(at, Category.Scale, out var scale) && p.Tokens[at].Length > 1)
            {
                var factor = Value(scale);
                if (factor is 100 or 12)
                {
                    group *= factor;
                }
                else if (group == 0)
                {
                    // "three thousand million"
                    total *= factor;
                    (scaled, resolution, last) = (true, resolution * factor, factor);
                }
                else
                {
                    total += group * factor;
                    (group, scaled, resolution, last) = (0, true, factor, factor);
                }

                if (total > Largest || group > Largest)
                {
                    return null;
                }

                at = scale.End;
            }
            else
            {
                break;
            }
        }

        return any ? new Numeral(at, total + group, Math.Max(resolution, 1), true, scaled, last) : null;
    }

    private static bool TryParse(Passage p, int i, out decimal value, out decimal resolution) =>
        TryParse(p.Word(i), p.Vocabulary.HasDecimalComma, out value, out resolution);

    /// <summary>Digits with thousands and decimal marks; a comma or dot before exactly three digits parts thousands unless another mark says otherwise.</summary>
    /// <param name="text">Digits and marks.</param>
    /// <param name="swapped">Whether the language has the two marks the other way round.</param>
    /// <param name="value">What it is worth.</param>
    /// <param name="resolution">Worth of its last digit.</param>
    private static bool TryParse(ReadOnlySpan<char> text, bool swapped, out decimal value, out decimal resolution)
    {
        value = resolution = 0;
        if (text.Length > 24)
        {
            return false;
        }

        Span<char> digits = stackalloc char[text.Length];
        var (length, decimals) = (0, -1);
        var (comma, dot) = swapped ? ('.', ',') : (',', '.');
        var (commas, dots) = (text.Count(comma), text.Count(dot));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
                decimals += decimals >= 0 ? 1 : 0;
                continue;
            }

            var isDecimal = c == dot ? !(dots > 1 || (commas > 0 && text.LastIndexOf(comma) > i))
                : c == comma && commas == 1 && dots == 0 && !(text.Length - i - 1 == 3) && i + 3 >= text.Length - 1;
            if (isDecimal)
            {
                decimals = 0;
            }
        }

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
}
