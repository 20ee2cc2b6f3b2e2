using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Reads periods as tables write them: <c>январь-май 2021 г.</c>, <c>2021M05</c>, <c>I quarter</c>, <c>12_2021</c>.</summary>
internal static class PeriodWords
{
    private const int FirstYear = 1800, LastYear = 2200;
    private static readonly FrozenDictionary<string, int> Months = LoadMonths();

    // Words that say nothing more.
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "за", "г", "гг", "год", "года", "году", "годы", "year", "years", "y", "of", "the", "in", "to", "by", "по", "с", "to-date", "жыл", "жылы", "мес", "месяц", "месяцы", "and", "и", "年", "st", "nd", "rd", "th", "й", "total", "итого", "всего",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a period.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="form">How it is to be written.</param>
    /// <param name="year">The year, where it stands apart.</param>
    /// <param name="cumulative">Whether a month stands for all from January to it.</param>
    /// <param name="period">The period, of whole months.</param>
    public static bool TryRead(string text, PeriodForm form, int? year, bool cumulative, out Period period)
    {
        period = default;
        var understood = form switch
        {
            PeriodForm.Year => text.Length == 4 && Period.TryParse(text, out period),
            PeriodForm.Month => text.Length == 7 && Period.TryParse(text, out period),
            PeriodForm.Interval => Period.TryParse(text, out period),
            PeriodForm.Words => TryCode(text, out period) || TryWords(text, year, out period),
        };
        if (!understood || period.First.Year is < FirstYear or > LastYear || period.Last.Year > LastYear || !period.IsWholeMonths)
        {
            return false;
        }

        if (cumulative && period.MonthCount == 1)
        {
            period = Period.Months(period.First.Year, 1, period.Last.Year, period.Last.Month);
        }

        return true;
    }

    /// <summary>The year in a text; null when there is none or more than one.</summary>
    public static int? YearOf(string text)
    {
        int? found = null;
        foreach (var token in Tokens(text))
        {
            if (IsYear(token, out var year))
            {
                if (found is { } other && other != year)
                {
                    return null;
                }

                found = year;
            }
        }

        return found;
    }

    /// <summary>The year of a text that says nothing else; null when it says more.</summary>
    public static int? YearAlone(string text) => Tokens(text).All(t => IsYear(t, out _) || Fillers.Contains(t)) ? YearOf(text) : null;

    // The forms that statistical formats use: 2021, 202105, 2021-05, 2021M05, 2021-Q1, 2021-01-01/P1M, 12_2021.
    private static bool TryCode(string text, out Period period)
    {
        period = default;
        if (Period.TryParse(text, out period))
        {
            if (text.Length == 10 && period.First.Day == 1)
            {
                period = Period.Month(period.First.Year, period.First.Month);
            }

            return true;
        }

        if (text.Length < 6 || text.Length > 30)
        {
            return false;
        }

        if (text.Length == 6 && text.All(char.IsAsciiDigit))
        {
            return TryMonth(text.AsSpan(0, 4), text.AsSpan(4), 1, out period);
        }

        if (text.IndexOf("/P", StringComparison.Ordinal) is var slash and >= 4)
        {
            if (!Period.TryParse(text.AsSpan(0, Math.Min(slash, 10)).ToString(), out var start))
            {
                return false;
            }

            var months = text[(slash + 2)..] switch { "1M" => 1, "3M" or "1Q" => 3, "6M" => 6, "1Y" or "12M" => 12, _ => 0 };
            var last = start.First.AddMonths(Math.Max(months, 1) - 1);
            period = months == 0 ? default : Period.Months(start.First.Year, start.First.Month, last.Year, last.Month);
            return months > 0 && start.First.Day == 1;
        }

        if (char.IsAsciiDigit(text[3]) && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var rest = text.AsSpan(4).TrimStart("-:");
            return rest.IsEmpty ? false : rest[0] switch
            {
                'M' or 'm' => TryMonth(text.AsSpan(0, 4), rest[1..], 1, out period),
                'Q' or 'q' => TryMonth(text.AsSpan(0, 4), rest[1..], 3, out period),
                'S' or 's' or 'H' or 'h' or 'B' => TryMonth(text.AsSpan(0, 4), rest[1..], 6, out period),
                'A' or 'a' when rest is "A" or "a" or "A1" or "a1" => TryMonth(text.AsSpan(0, 4), "1", 12, out period),
                '.' or '_' or '/' => TryMonth(text.AsSpan(0, 4), rest[1..], 1, out period),
                _ => false,
            };
        }

        var at = text.AsSpan().IndexOfAny('.', '_', '/');
        return at is 1 or 2 && text.Length - at == 5 && TryMonth(text.AsSpan(at + 1), text.AsSpan(0, at), 1, out period);
    }

    private static bool TryMonth(ReadOnlySpan<char> year, ReadOnlySpan<char> number, int length, out Period period)
    {
        period = default;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || y is < FirstYear or > LastYear || n < 1 || n > 12 / length)
        {
            return false;
        }

        period = Period.Months(y, ((n - 1) * length) + 1, y, n * length);
        return true;
    }

    private static bool TryWords(string text, int? year, out Period period)
    {
        period = default;
        var tokens = Tokens(text);
        var months = new List<int>();
        var years = new List<int>();
        var (quarter, half, number) = (false, false, 0);
        foreach (var token in tokens)
        {
            if (Months.TryGetValue(token, out var month))
            {
                months.Add(month);
            }
            else if (IsYear(token, out var y))
            {
                years.Add(y);
            }
            else if (token is "квартал" or "квартала" or "кв" or "quarter" or "q" or "тоқсан" or "trimestre")
            {
                quarter = true;
            }
            else if (token is "полугодие" or "полугодия" or "half" or "half-year" or "h" or "жартыжылдық")
            {
                half = true;
            }
            else if (Ordinal(token) is var ordinal and > 0 && number == 0)
            {
                number = ordinal;
            }
            else if (!Fillers.Contains(token))
            {
                return false;
            }
        }

        if (years.Count == 0 && year is { } apart)
        {
            years.Add(apart);
        }

        if (years.Count is 0 or > 2 || (quarter && half) || (number > 0 && !quarter && !half))
        {
            return false;
        }

        var (from, to) = (years[0], years[^1]);
        switch (months.Count)
        {
            case 0 when quarter || half:
                var length = quarter ? 3 : 6;
                if (from != to || number < 1 || number > 12 / length)
                {
                    return false;
                }

                period = Period.Months(from, ((number - 1) * length) + 1, from, number * length);
                return true;
            case 0:
                if (tokens.Count == 0 || to < from)
                {
                    return false;
                }

                period = Period.Years(from, to);
                return years.Count == 1;
            case 1 when from == to && !quarter && !half:
                period = Period.Month(from, months[0]);
                return true;
            case 2 when !quarter && !half && (from < to || months[0] <= months[1]):
                period = Period.Months(from, months[0], to, months[1]);
                return to >= from;
            default:
                return false;
        }
    }

    private static int Ordinal(string token) => token switch
    {
        "i" or "1" or "1st" or "first" or "1-й" or "і" => 1,
        "ii" or "2" or "2nd" or "second" or "2-й" or "іі" => 2,
        "iii" or "3" or "3rd" or "third" or "3-й" or "ііі" => 3,
        "iv" or "4" or "4th" or "fourth" or "4-й" => 4,
        _ => 0,
    };

    private static bool IsYear(string token, out int year) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out year) && token.Length == 4 && year is >= FirstYear and <= LastYear;

    // Letters and digits stand apart: "2021г." is a year and a word; "5月" is one word.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var token = new StringBuilder();
        var folded = text.Length > 100 ? "" : TableWords.Folded(text);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var joins = char.IsLetterOrDigit(c) || (c == '-' && token.Length > 0 && i + 1 < folded.Length && char.IsAsciiDigit(folded[i - 1]) && folded[i + 1] == 'й');
            if (token.Length > 0 && (!joins || (char.IsDigit(token[^1]) != char.IsDigit(c) && c is not ('月' or '-' or 'й'))))
            {
                tokens.Add(token.ToString());
                token.Clear();
            }

            if (joins)
            {
                token.Append(c);
            }
        }

        if (token.Length > 0)
        {
            tokens.Add(token.ToString());
        }

        return tokens;
    }

    private static FrozenDictionary<string, int> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        using var stream = typeof(PeriodWords).Assembly.GetManifestResourceStream("Counterpart.Trade.DuckDb.Tables.period-words.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var number, var names])
            {
                foreach (var name in names.Split('|'))
                {
                    months[name] = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
                }
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
