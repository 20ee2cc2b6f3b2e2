using System.Globalization;

namespace Counterpart;

/// <summary>How numbers, periods, days and countries are set in English sentences, at every door alike.</summary>
/// <remarks>
/// Thousands are parted by a no-break space, a unit hangs on its number by a no-break space, and a minus is a true minus (U+2212),
/// so that <c>−1 234.5 %</c> is neither torn apart at a line's end nor taken for a hyphen.
/// </remarks>
public static class Wording
{
    /// <summary>U+00A0.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>U+2212.</summary>
    public const char Minus = '\u2212';

    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly NumberFormatInfo Grouped = new()
    {
        NumberGroupSeparator = NoBreakSpace.ToString(),
        NumberDecimalSeparator = ".",
        NegativeSign = Minus.ToString(),
        NumberGroupSizes = [3],
    };

    /// <summary>A number with a fixed count of decimals: <c>9 448.6</c>.</summary>
    /// <param name="value">The number; half a last digit is rounded away from zero.</param>
    /// <param name="decimals">Digits behind the point.</param>
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0m ? 0m : rounded).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", Grouped);
    }

    /// <summary>A number without trailing zeros: <c>26</c>, <c>33.3</c>; at most <paramref name="decimals"/> digits behind the point.</summary>
    public static string Plain(decimal value, int decimals = 2)
    {
        var text = Number(value, decimals);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A change in percent, always with its sign: <c>+34.0 %</c>, <c>−4.6 %</c>.</summary>
    public static string Change(decimal percent, int decimals = 1) => $"{Signed(percent, decimals)}{NoBreakSpace}%";

    /// <summary>A number with its sign, which zero has not.</summary>
    public static string Signed(decimal value, int decimals = 1)
    {
        var text = Number(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0m ? "+" + text : text;
    }

    /// <summary>An amount of money in the unit people speak in: <c>24.62 billion USD</c>, <c>374.0 million USD</c>.</summary>
    /// <param name="value">In units of the currency.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static string Money(decimal value, string currency)
    {
        var (scaled, unit, decimals) = Math.Abs(value) switch
        {
            >= 1_000_000_000_000m => (value / 1_000_000_000_000m, "trillion ", 2),
            >= 1_000_000_000m => (value / 1_000_000_000m, "billion ", 2),
            >= 1_000_000m => (value / 1_000_000m, "million ", 1),
            >= 1_000m => (value / 1_000m, "thousand ", 1),
            _ => (value, "", 0),
        };
        return $"{Number(scaled, decimals)} {unit}{currency}".Replace(' ', NoBreakSpace);
    }

    /// <summary>An amount in millions, without its unit: <c>9 448.6</c>.</summary>
    public static string Millions(decimal value, int decimals = 1) => Number(value / 1_000_000m, decimals);

    /// <summary>A day: <c>19 August 2021</c>.</summary>
    public static string Day(DateOnly day) => $"{Digits(day.Day)} {MonthNames[day.Month - 1]} {Digits(day.Year)}".Replace(' ', NoBreakSpace);

    /// <summary>The month of a day: <c>February 2022</c>.</summary>
    public static string MonthOf(DateOnly day) => $"{MonthNames[day.Month - 1]}{NoBreakSpace}{Digits(day.Year)}";

    /// <summary>A period in full words: <c>January–May 2021</c>, <c>2021</c>, <c>November 2020–March 2021</c>, <c>19 August 2021</c>.</summary>
    public static string InWords(Period period) => InWords(period, full: true);

    /// <summary>A period for a narrow column: <c>Jan–May 2021</c>.</summary>
    public static string InBrief(Period period) => InWords(period, full: false);

    /// <summary>Several periods as a list: <c>March 2020 and May 2020</c>; a run of months is drawn together.</summary>
    public static string InWords(IReadOnlyList<Period> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var runs = new List<Period>();
        foreach (var period in periods)
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == period.First)
            {
                runs[^1] = new Period(runs[^1].First, period.Last);
            }
            else
            {
                runs.Add(period);
            }
        }

        return List([.. runs.Select(InWords)]);
    }

    /// <summary>Words as a list: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
        };
    }

    /// <summary>A country's name as it stands within a sentence: <c>Kazakhstan</c>, <c>the United States</c>.</summary>
    public static string Name(Country country)
    {
        var name = Countries.NameOf(country);
        return TakesArticle(name) ? $"the {name}" : name;
    }

    /// <summary>The same as an owner: <c>Kazakhstan's</c>, <c>the United States'</c>.</summary>
    public static string Owner(Country country)
    {
        var name = Name(country);
        return name.EndsWith('s') ? $"{name}'" : $"{name}'s";
    }

    /// <summary>A sentence's first letter as a capital.</summary>
    public static string Capital(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string InWords(Period period, bool full)
    {
        var (first, last) = (period.First, period.Last);
        if (period.IsWholeYears)
        {
            return period.IsYear ? Digits(first.Year) : $"{Digits(first.Year)}–{Digits(last.Year)}";
        }

        var sameYear = first.Year == last.Year;
        if (period.IsWholeMonths)
        {
            var end = $"{MonthName(last, full)}{NoBreakSpace}{Digits(last.Year)}";
            return sameYear && first.Month == last.Month ? end
                : sameYear ? $"{MonthName(first, full)}–{end}"
                : $"{MonthName(first, full)}{NoBreakSpace}{Digits(first.Year)}–{end}";
        }

        var lastDay = $"{Digits(last.Day)}{NoBreakSpace}{MonthName(last, full)}{NoBreakSpace}{Digits(last.Year)}";
        return first == last ? lastDay
            : sameYear && first.Month == last.Month ? $"{Digits(first.Day)}–{lastDay}"
            : sameYear ? $"{Digits(first.Day)}{NoBreakSpace}{MonthName(first, full)}–{lastDay}"
            : $"{Digits(first.Day)}{NoBreakSpace}{MonthName(first, full)}{NoBreakSpace}{Digits(first.Year)}–{lastDay}";
    }

    private static string MonthName(DateOnly day, bool full) => full ? MonthNames[day.Month - 1] : MonthNames[day.Month - 1][..3];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TakesArticle(string name) =>
        name.StartsWith("United ", StringComparison.Ordinal)
        || name.EndsWith(" Union", StringComparison.Ordinal)
        || name.EndsWith(" Republic", StringComparison.Ordinal)
        || name.EndsWith(" Islands", StringComparison.Ordinal)
        || name.StartsWith("Association ", StringComparison.Ordinal)
        || name.StartsWith("Commonwealth ", StringComparison.Ordinal)
        || name is "Netherlands" or "Philippines" or "Bahamas" or "Maldives" or "Comoros" or "Gambia" or "Seychelles" or "DR Congo"
            or "African Union" or "World";
}
