using System.Globalization;

namespace Counterpart;

/// <summary>A closed interval of days: a day, a month, January to May, a year, several years.</summary>
/// <remarks>
/// Statistics are published for whole months, reports also name days; both ends are included,
/// so "January–October 2022" ends with the last day of October.
/// </remarks>
public readonly record struct Period
{
    /// <summary>The period from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public Period(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"A period cannot end ({last:O}) before it starts ({first:O}).", nameof(last));
        }

        First = first;
        Last = last;
    }

    /// <summary>First day, included.</summary>
    public DateOnly First { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly Last { get; }

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>One calendar month; <paramref name="month"/> counts from 1.</summary>
    public static Period Month(int year, int month) => Months(year, month, year, month);

    /// <summary>Whole months, both included.</summary>
    public static Period Months(int fromYear, int fromMonth, int toYear, int toMonth) =>
        new(new DateOnly(fromYear, fromMonth, 1), new DateOnly(toYear, toMonth, DateTime.DaysInMonth(toYear, toMonth)));

    /// <summary>One calendar year.</summary>
    public static Period Year(int year) => Months(year, 1, year, 12);

    /// <summary>Whole calendar years, both included.</summary>
    public static Period Years(int from, int to) => Months(from, 1, to, 12);

    /// <summary>Whether it starts with the first day of a month and ends with the last day of one.</summary>
    public bool IsWholeMonths => First.Day == 1 && Last.Day == DateTime.DaysInMonth(Last.Year, Last.Month);

    /// <summary>Whether it is one or more whole calendar years.</summary>
    public bool IsWholeYears => IsWholeMonths && First.Month == 1 && Last.Month == 12;

    /// <summary>Whether it is exactly one calendar year.</summary>
    public bool IsYear => IsWholeYears && First.Year == Last.Year;

    /// <summary>Number of calendar months touched.</summary>
    public int MonthCount => ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;

    /// <summary>Whether every day of <paramref name="other"/> lies in this period.</summary>
    public bool Contains(Period other) => First <= other.First && other.Last <= Last;

    /// <summary>The same months <paramref name="years"/> years later (earlier when negative).</summary>
    public Period AddYears(int years)
    {
        if (IsWholeMonths)
        {
            return Months(First.Year + years, First.Month, Last.Year + years, Last.Month);
        }

        return new(First.AddYears(years), Last.AddYears(years));
    }

    /// <summary>The months of the period, oldest first.</summary>
    public IEnumerable<Period> EachMonth()
    {
        for (var month = new DateOnly(First.Year, First.Month, 1); month <= Last; month = month.AddMonths(1))
        {
            yield return Month(month.Year, month.Month);
        }
    }

    /// <summary>Reads the forms that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var from = slash < 0 ? text : text[..slash];
        var to = slash < 0 ? text : text[(slash + 1)..];
        if (!TryEnd(from, out var first, out _) || !TryEnd(to, out _, out var last) || last < first)
        {
            return false;
        }

        period = new Period(first, last);
        return true;
    }

    private static bool TryEnd(string text, out DateOnly first, out DateOnly last)
    {
        var (format, form) = text.Length switch { 4 => ("yyyy", 0), 7 => ("yyyy-MM", 1), 10 => ("yyyy-MM-dd", 2), _ => ("", 3) };
        first = last = default;
        if (form == 3 || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            return false;
        }

        last = form switch
        {
            0 => new DateOnly(first.Year, 12, 31),
            1 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return true;
    }

    /// <summary>The shortest ISO 8601 form: <c>2021</c>, <c>2021-05</c>, <c>2021-01/2021-05</c>, <c>2007/2022</c>, <c>2024-07-01</c>.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (IsWholeYears)
        {
            return First.Year == Last.Year ? First.ToString("yyyy", culture) : $"{First.ToString("yyyy", culture)}/{Last.ToString("yyyy", culture)}";
        }

        var format = IsWholeMonths ? "yyyy-MM" : "yyyy-MM-dd";
        var (a, b) = (First.ToString(format, culture), Last.ToString(format, culture));
        return a == b ? a : $"{a}/{b}";
    }
}
