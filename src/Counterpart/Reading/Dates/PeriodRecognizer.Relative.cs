using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Dates;

/// <content>What is said relative to another time: "last year", "two years earlier", "the same period".</content>
internal sealed partial class PeriodRecognizer
{
    /// <summary>"two years earlier", "five years ago", "a year before", "the same period of last year".</summary>
    private Found? Ago(int i)
    {
        if (SmallNumber(i) is { } count && (_p.Lower(i + 1) is "year" or "years" or "decade" or "decades") && (_p.Lower(i + 2) is "ago" or "earlier" or "before" or "previously" or "prior"))
        {
            var years = (_p.Lower(i + 1) is "decade" or "decades") ? count * 10 : count;
            return new Found(i + 3, _published is { } now && now.Year - years > 0 ? Period.Year(now.Year - years) : null, PeriodRole.Earlier, years);
        }

        // "compared with $1.9 billion the year before"; "the year before last" is another.
        if (_p.Is(i, "the") && _p.Is(i + 1, "year") && _p.Lower(i + 2) is "before" or "earlier" or "prior" or "previously" && !(_p.Lower(i + 3) is "last" or "the" or "a" or "to" or "it" or "they" or "we" or "that"))
        {
            return new Found(i + 3, _published is { } day ? Period.Year(day.Year - 1) : null, PeriodRole.Earlier, 1);
        }

        // "fell to $5 billion a year later", "the following year": hangs on the year told before.
        if (SmallNumber(i) is { } after && _p.Lower(i + 1) is "year" or "years" && _p.Lower(i + 2) is "later" or "afterwards")
        {
            return new Found(i + 3, null, PeriodRole.Earlier, -after);
        }

        if (_p.Is(i, "the") && _p.Is(i + 1, "following") && _p.Is(i + 2, "year"))
        {
            return new Found(i + 3, null, PeriodRole.Earlier, -1);
        }

        var at = _p.Is(i, "the") ? i + 1 : i;
        if (_p.TryAt(at, Category.Which, out var same) && same.Sense.Value == "same" && (_p.Lower(same.End) is "period" or "months" or "month" or "quarter" or "weeks" or "time" or "half" or "year" or "stretch" or "span" or "timeframe" or "timespan" or "interval" or "term") || _p.Is(at, "like") && _p.Is(at + 1, "period"))
        {
            var (end, year) = TrailingYear(_p.Is(at, "like") ? at + 2 : same.End + 1);
            var said = end > (_p.Is(at, "like") ? at + 2 : same.End + 1);
            if (!said && ((_p.Lower(end) is "a") && _p.Is(end + 1, "year") && (_p.Lower(end + 2) is "ago" or "earlier" or "before")))
            {
                return new Found(end + 3, null, PeriodRole.Earlier, 1);
            }

            // "the corresponding period of FY23"
            var of = _p.Is(end, "of") || _p.Is(end, "in") ? end + 1 : end;
            if (!said && _fiscalMonth > 1 && Fiscal(_p.Is(of, "the") && !_p.Is(of, Category.Which) ? of + 1 : of) is { Period: not null } fiscal && fiscal.End > of)
            {
                return fiscal with { Role = PeriodRole.Same, Years = 0 };
            }

            if (said || year is not null)
            {
                return new Found(end, year is { } y ? Period.Year(y) : null, PeriodRole.Same);
            }

            return new Found(end, null, PeriodRole.Again);
        }

        // "the 2019 level"
        if (_p.Is(at, "the") || at > i)
        {
            if (PlainYear(at) is { } level && IsLevelWord(at + 1))
            {
                return new Found(at + 2, Period.Year(level), PeriodRole.Same);
            }

            if (TwoYears(at) is { Period: { } years } season && IsLevelWord(season.End))
            {
                return new Found(season.End + 1, FiscalYear(years.First.Year), PeriodRole.Same);
            }
        }

        return null;
    }

    /// <summary>"the 2019 level", "the 2018-19 peak".</summary>
    private bool IsLevelWord(int i) => _p.Lower(i) is "level" or "levels" or "figure" or "figures" or "total" or "peak" or "record" or "high" or "low" or "mark" or "result";

    /// <summary>"the previous quarter" hangs on the one told before, "last quarter" on the day of publication.</summary>
    private bool IsPrevious(Match which) => _p.Lower(which.End - 1) is "previous" or "preceding" or "prior";

    /// <summary>"last year", "this year", "next month", "so far this year", "the year".</summary>
    private Found? Relative(int i)
    {
        if (_p.Is(i, "so") && _p.Is(i + 1, "far") && _p.Is(i + 2, "this") && _p.Is(i + 3, "year"))
        {
            return new Found(i + 4, _published is { } date ? Period.Months(date.Year, 1, date.Year, date.Month) : null);
        }

        // "to end the year between 14 and 15 billion"
        if (_p.Is(i, "the") && _p.Is(i + 1, "year") && _p.Lower(i - 1) is "end" or "ends" or "ended" or "ending" or "finish" or "finished" or "close" or "closed")
        {
            return new Found(i + 2, _published is { } day2 ? Period.Year(day2.Year) : null);
        }

        if (WholeYear(i) is { } whole && IsForecast(i))
        {
            return new Found(whole, _published is { } made ? Period.Year(made.Year) : null);
        }

        if (YearToDate(i) is { } stop)
        {
            return new Found(stop, _published is { } now ? Period.Months(now.Year, 1, now.Year, now.Month) : null);
        }

        if (_p.Is(i, "over") && _p.Is(i + 1, "the") && _p.Is(i + 2, "year") && !_p.Is(i + 3, "to"))
        {
            return new Found(i + 3, null, PeriodRole.Again);
        }

        if (!_p.TryAt(i, Category.Which, out var which) || which.Sense.Value == "same")
        {
            return null;
        }

        // When a season was that no month names cannot be known.
        if (_p.Is(which.End, "season"))
        {
            return new Found(which.End + 1, null);
        }

        if (PersianYear(i) is { } persian)
        {
            return new Found(persian.End, persian.Start is { } start ? Period.Months(start, PersianMonth, start + 1, PersianMonth) : null);
        }

        if (!_p.TryAt(which.End, Category.TimeUnit, out var unit))
        {
            return null;
        }

        if (unit.Sense.Value is not ("year" or "month" or "week") || _p.Word(which.End).EndsWith("s", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (_published is not { } day)
        {
            return new Found(unit.End, null);
        }

        var shift = Shift(which.Sense.Value);
        if (unit.Sense.Value == "year")
        {
            // "the previous year" after a named year is the year before that one; the reader of claims knows.
            var isPrevious = (_p.Lower(i) is "previous" or "preceding" or "prior") || (_p.Is(i, "the") && (_p.Lower(i + 1) is "previous" or "preceding" or "prior"));
            return isPrevious ? new Found(unit.End, Period.Year(day.Year - 1), PeriodRole.Earlier, 1) : new Found(unit.End, Period.Year(day.Year + shift));
        }

        if (unit.Sense.Value == "month")
        {
            var month = new DateOnly(day.Year, day.Month, 1).AddMonths(shift);
            return IsPrevious(which) ? new Found(unit.End, Period.Month(month.Year, month.Month), PeriodRole.Earlier, 0, 1) : new Found(unit.End, Period.Month(month.Year, month.Month));
        }

        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) + (7 * shift));
        return new Found(unit.End, new Period(monday, monday.AddDays(6)));
    }

    /// <summary>Where "the full year", "full-year", "the year as a whole", "the whole of the year" ends.</summary>
    private int? WholeYear(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        var year = _p.IsDash(at + 1) ? at + 2 : at + 1;
        return _p.Lower(at) is "full" or "whole" or "entire" && _p.Is(year, "year") && PlainYear(year + 1) is null && !_p.Is(year + 1, "of") ? year + 1
            : at > i && _p.Is(at, "year") && _p.Is(at + 1, "as") && _p.Is(at + 2, "a") && _p.Is(at + 3, "whole") ? at + 4
            : null;
    }

    private bool IsForecast(int i)
    {
        var sentence = _p.Sentences[_p.SentenceOf(i)];
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (_p.Lower(at) is "expect" or "expects" or "expected" or "forecast" or "forecasts" or "projects" or "projected" or "estimates" or "anticipates" or "predicts" or "sees" or "will" or "would" or "may" or "might" or "could" or "hopes" or "outlook")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where "year to date", "year-to-date" or "YTD" ends.</summary>
    private int? YearToDate(int i)
    {
        if (_p.Is(i, "ytd"))
        {
            return i + 1;
        }

        var to = _p.IsDash(i + 1) ? i + 2 : i + 1;
        var date = _p.IsDash(to + 1) ? to + 2 : to + 1;
        return _p.Is(i, "year") && _p.Is(to, "to") && _p.Is(date, "date") ? date + 1 : null;
    }
}
