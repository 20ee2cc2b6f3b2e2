using System.Globalization;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Reads amounts as a table writes them.</summary>
internal sealed class AmountReading
{
    private const decimal LargestValue = 1e21m;
    private const decimal Micro = 1_000_000m;
    private readonly TableDescription _table;
    private readonly long _microMultiplier;
    private readonly string _thousands;

    /// <summary>Reads amounts of a table.</summary>
    public AmountReading(TableDescription table)
    {
        _table = table;
        var micro = table.Multiplier * Micro;
        _microMultiplier = micro == decimal.Truncate(micro) && micro <= 1_000_000_000_000_000_000m ? (long)micro : 0;
        _thousands = table.Thousands.Contains(' ', StringComparison.Ordinal) ? table.Thousands + "\u00A0\u202F\u2009" : table.Thousands;
    }

    /// <summary>Reads an amount, scaled.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isNumber">Whether its decimal mark is a point whatever the table says.</param>
    /// <param name="power">A power of ten to multiply with besides.</param>
    /// <param name="micro">The amount in millionths, for <see cref="AmountKind.Plain"/>.</param>
    /// <param name="wide">The amount, for <see cref="AmountKind.Wide"/>.</param>
    /// <param name="negative">Whether it is below zero.</param>
    public AmountKind Read(ReadOnlySpan<char> cell, bool isNumber, int power, out long micro, out decimal wide, out bool negative)
    {
        (wide, negative) = (0, false);
        if (power == 0 && _microMultiplier > 0 && TryPlain(cell, isNumber ? '.' : _table.DecimalMark, out micro))
        {
            return AmountKind.Plain;
        }

        micro = 0;
        var kind = Read(cell, isNumber, power, _table.Multiplier, out var value);
        if (kind == AmountKind.Wrong)
        {
            return kind;
        }

        if (value < 0)
        {
            negative = true;
            return AmountKind.Wrong;
        }

        if (value < long.MaxValue / Micro)
        {
            micro = (long)(value * Micro);
            return AmountKind.Plain;
        }

        wide = value;
        return AmountKind.Wide;
    }

    /// <summary>Reads any number, multiplied; <see cref="AmountKind.Wrong"/> when it is none or out of range.</summary>
    public AmountKind Read(ReadOnlySpan<char> cell, bool isNumber, int power, decimal multiplier, out decimal value)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        value = 0;
        if (cell.IsEmpty || cell.Length > 64)
        {
            return AmountKind.Wrong;
        }

        Span<char> plain = stackalloc char[cell.Length];
        var length = 0;
        var mark = isNumber ? '.' : _table.DecimalMark;
        var sinceBreak = -1;
        var seenMark = false;
        foreach (var c in cell)
        {
            if (!isNumber && !seenMark && _thousands.Contains(c, StringComparison.Ordinal))
            {
                // "1 234 567": three digits in each group but the first.
                if (length == 0 || sinceBreak is not (-1 or 3))
                {
                    return AmountKind.Wrong;
                }

                sinceBreak = 0;
                continue;
            }

            if (c == mark)
            {
                seenMark = true;
                plain[length++] = '.';
                continue;
            }

            if (c == '.')
            {
                return AmountKind.Wrong;
            }

            sinceBreak += sinceBreak >= 0 && !seenMark && char.IsAsciiDigit(c) ? 1 : 0;
            plain[length++] = c is '\u2212' ? '-' : c;
        }

        if (sinceBreak is not (-1 or 3) || !decimal.TryParse(plain[..length], Styles, CultureInfo.InvariantCulture, out var number))
        {
            return AmountKind.Wrong;
        }

        var scale = multiplier;
        for (var i = 0; i < Math.Abs(power); i++)
        {
            scale = power > 0 ? scale * 10 : scale / 10;
        }

        if (Math.Abs(number) > LargestValue / Math.Max(scale, 1e-6m))
        {
            return AmountKind.Wrong;
        }

        value = decimal.Round(number * scale, TradeArchive.ValueDecimals, MidpointRounding.ToEven);
        return AmountKind.Plain;
    }

    // Digits with at most one mark, which nearly all cells are; anything else goes the long way.
    private bool TryPlain(ReadOnlySpan<char> cell, char mark, out long micro)
    {
        micro = 0;
        var (mantissa, decimals, seen) = (0L, 0, false);
        if (cell.Length is 0 or > 17)
        {
            return false;
        }

        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c))
            {
                mantissa = (mantissa * 10) + (c - '0');
                decimals += seen ? 1 : 0;
            }
            else if (c == mark && !seen)
            {
                seen = true;
            }
            else
            {
                return false;
            }
        }

        var multiplier = _microMultiplier;
        for (; decimals > 0; decimals--)
        {
            if (multiplier % 10 != 0)
            {
                return false;
            }

            multiplier /= 10;
        }

        var high = Math.BigMul(mantissa, multiplier, out var low);
        micro = low;
        return high == 0 && low >= 0 && !(seen && cell.Length == 1);
    }
}
