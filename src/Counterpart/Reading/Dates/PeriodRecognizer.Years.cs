using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <content>Calendar and fiscal years, spans of years, and what is said relative to them.</content>
internal sealed partial class PeriodRecognizer
{
    /// <summary>"fiscal 2022-23", "FY 2021-22", "the financial year 2021/22", "the current fiscal".</summary>
    private Found? Fiscal(int i)
    {
        if (_p.Is(i, Category.Which) && _p.TryAt(i, Category.Which, out var which) && _p.TryAt(which.End, Category.TimeUnit, out var unit) && unit.Sense.Value == "fiscal")
        {
            return new Found(unit.End, _published is { } now ? FiscalYear(FiscalStart(now) + Shift(which.Sense.Value)) : null);
        }

        if (_p.TryAt(i, Category.TimeUnit, out unit) && unit.Sense.Value == "fiscal")
        {
            var at = unit.End;
            if (!_p.Tokens[Math.Min(at, _p.Tokens.Length - 1)].SpaceBefore && at < _p.Tokens.Length && _p.Is(i, "fy") && _p.Tokens[at].Length == 2 && int.TryParse(_p.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var ending))
            {
                return new Found(at + 1, FiscalYear(FiscalStart(2000 + ending)));
            }

            return TwoYears(at) is { } named ? named with { Period = FiscalYear(named.Period!.Value.First.Year) }
                : PlainYear(at) is { } year ? new Found(at + 1, FiscalYear(FiscalStart(year))) : null;
        }

        // "2022-23" with nothing else is a fiscal, academic or marketing year.
        if (TwoYears(i) is { } pair && (_p.Lower(pair.End) is "academic" or "school" or "marketing" or "fiscal" or "financial"))
        {
            var academic = (_p.Lower(pair.End) is "academic" or "school" or "marketing");
            var first = pair.Period!.Value.First.Year;
            var end = _p.Is(pair.End + 1, "year") ? pair.End + 2 : pair.End + 1;
            return new Found(end, academic ? Period.Months(first, 9, first + 1, 8) : FiscalYear(first));
        }

        // "in 2022/23"
        return TwoYears(i) is { } bare && _p.Lower(i - 1) is "in" or "for" or "during" or "of" ? bare with { Period = FiscalYear(bare.Period!.Value.First.Year) } : null;
    }

    private Period FiscalYear(int startYear) =>
        _fiscalMonth == 1 ? Period.Year(startYear) : Period.Months(startYear, _fiscalMonth, startYear + 1, _fiscalMonth - 1);

    private int FiscalStart(DateOnly day) => day.Month >= _fiscalMonth ? day.Year : day.Year - 1;

    /// <summary>The year in which the fiscal year of a name begins: FY23 of India ends in 2023, FY2022 of Japan begins in 2022.</summary>
    private int FiscalStart(int named) => _fiscalMonth == 1 || _namedByStart ? named : named - 1;

    private Found? TwoYears(int i)
    {
        if (PlainYear(i) is not { } first || i + 2 >= _p.Tokens.Length || !(_p.IsDash(i + 1) || _p.IsMark(i + 1, '/')) || _p.Tokens[i + 2].Kind != TokenKind.Number || _p.Tokens[i + 2].Length != 2)
        {
            return null;
        }

        return int.TryParse(_p.Word(i + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second == (first + 1) % 100
            ? new Found(i + 3, Period.Years(first, first + 1)) : null;
    }

    /// <summary>"the end of the year", "the end of June", "the end of Q1 2023", "year-end", "mid-2024", "the beginning of the year".</summary>
    private Found? EndOf(int i)
    {
        var yearEnd = _p.IsDash(i + 1) ? i + 2 : i + 1;
        if (_p.Is(i, "year") && _p.Is(yearEnd, "end"))
        {
            var said = PlainYear(yearEnd + 1);
            var stop = said is null ? yearEnd + 1 : yearEnd + 2;
            return (said ?? _published?.Year) is not { } ended ? new Found(stop, null)
                : said is not null && (_p.Is(i - 1, "at") || (_p.Is(i - 1, "of") && _p.Is(i - 2, "as"))) ? new Found(stop, Period.Month(ended, 12), PeriodRole.Stock)
                : new Found(stop, Period.Year(ended));
        }

        if ((_p.Lower(i) is "mid") && _p.IsDash(i + 1) && PlainYear(i + 2) is { } middle)
        {
            return new Found(i + 3, Period.Year(middle));
        }

        var at = _p.Is(i, "the") ? i + 1 : i;
        if (!(_p.Lower(at) is "end" or "beginning" or "start" or "close" or "middle"))
        {
            return null;
        }

        var beginning = (_p.Lower(at) is "beginning" or "start");
        if (!_p.Is(at + 1, "of"))
        {
            return null;
        }

        var next = at + 2;
        if (_p.Is(next, "the") && _p.Is(next + 1, "decade"))
        {
            return new Found(next + 2, _published is { } now ? Period.Year(((now.Year / 10) * 10) + 10) : null);
        }

        Found? whole = _p.Is(next, "the") && (_p.Lower(next + 1) is "year" or "month")
            ? new Found(next + 2, _published is { } day2 ? (_p.Is(next + 1, "year") ? Period.Year(day2.Year) : Period.Month(day2.Year, day2.Month)) : null)
            : At(next);
        if (whole is not { } found)
        {
            return null;
        }

        if (beginning)
        {
            // "since the beginning of the year" runs to the month of publication.
            return i > 0 && (_p.Is(i - 1, "since") || _p.Is(i - 1, "from"))
                ? new Found(found.End, found.Period is { } year && _published is { } today && year.First <= today ? new Period(year.First, EndOfMonth(today.Year, today.Month)) : null, PeriodRole.Again)
                : found.Period is { IsYear: true } opened && (_p.Is(i - 1, "at") || (_p.Is(i - 1, "the") && _p.Is(i - 2, "at")) || (at > i && _p.Is(i - 1, "at"))) ? new Found(found.End, Period.Month(opened.First.Year, 1), PeriodRole.Stock)
                : found;
        }

        // At the end of a past year a stock is told; "by the end of" names the whole as a deadline.
        if (i > 0 && (_p.Lower(i - 1) is "at" or "the") && _p.Is(_p.Is(i - 1, "the") ? i - 2 : i - 1, "at") && found.Period is { IsYear: true } past)
        {
            return new Found(found.End, Period.Month(past.First.Year, 12), PeriodRole.Stock);
        }

        return found;
    }

    /// <summary>"two years earlier", "five years ago", "a year before", "the same period of last year".</summary>
    private Found? Ago(int i)
    {
        if (SmallNumber(i) is { } count && (_p.Lower(i + 1) is "year" or "years" or "decade" or "decades") && (_p.Lower(i + 2) is "ago" or "earlier" or "before" or "previously" or "prior"))
        {
            var years = (_p.Lower(i + 1) is "decade" or "decades") ? count * 10 : count;
            return new Found(i + 3, _published is { } now && now.Year - years > 0 ? Period.Year(now.Year - years) : null, PeriodRole.Earlier, years);
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

    /// <summary>"over the past ten years", "in the last three years", "over the next three years", "within sixty days", "in the year to March", "2024–2026".</summary>
    private Found? Span(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        if (_p.TryAt(at, Category.Which, out var which) && which.Sense.Value is "last" or "next" && SmallNumber(which.End) is { } count && _p.TryAt(which.End + 1, Category.TimeUnit, out var unit))
        {
            if (_published is not { } now)
            {
                return new Found(unit.End, null);
            }

            var forward = which.Sense.Value == "next";
            return unit.Sense.Value switch
            {
                "year" => new Found(unit.End, forward ? Period.Year(now.Year + count) : Period.Years(now.Year - count, now.Year), forward ? PeriodRole.Deadline : PeriodRole.Since, count),
                "decade" => new Found(unit.End, forward ? Period.Year(now.Year + (10 * count)) : Period.Years(now.Year - (10 * count), now.Year), forward ? PeriodRole.Deadline : PeriodRole.Since, 10 * count),
                "month" or "quarter" when !forward && IsPrevious(which) => new Found(unit.End, MonthsBefore(now, count * MonthsOf(unit)), PeriodRole.Earlier, 0, count * MonthsOf(unit)),
                "month" when count > 1 && _p.Lower(which.Start) is "last" or "past" => new Found(unit.End, MonthsBefore(now, count)),
                _ => null,
            };
        }

        if (_p.TryAt(at, Category.Which, out which) && which.Sense.Value is "last" or "next" && _p.TryAt(which.End, Category.TimeUnit, out unit) && unit.Sense.Value == "decade")
        {
            return new Found(unit.End, _published is { } now ? (which.Sense.Value == "next" ? Period.Year(now.Year + 10) : Period.Years(now.Year - 10, now.Year)) : null, PeriodRole.Since, 10);
        }

        if (OverYears(i) is { } years)
        {
            return years;
        }

        if (_p.Is(i, "within") && SmallNumber(i + 1) is { } length && _p.TryAt(i + 2, Category.TimeUnit, out unit))
        {
            if (_published is not { } now)
            {
                return new Found(unit.End, null, PeriodRole.Deadline);
            }

            return unit.Sense.Value switch
            {
                "day" => new Found(unit.End, Period.Day(now.AddDays(length)), PeriodRole.Deadline),
                "week" => new Found(unit.End, Period.Day(now.AddDays(7 * length)), PeriodRole.Deadline),
                "month" => new Found(unit.End, Period.Month(now.AddMonths(length).Year, now.AddMonths(length).Month), PeriodRole.Deadline),
                "year" => new Found(unit.End, Period.Year(now.Year + length), PeriodRole.Deadline),
                _ => null,
            };
        }

        if (PlainYear(i) is { } from && (_p.IsDash(i + 1) || (_p.Lower(i + 1) is "to" or "and" or "through")) && PlainYear(i + 2) is { } until && until > from && until - from < 60
            && (_p.IsDash(i + 1) || (_p.Lower(i - 1) is "from" or "between" or "in")))
        {
            var end = _p.Is(i + 3, "period") ? i + 4 : i + 3;
            return _p.Is(i + 1, "and") && _p.Is(i - 1, "in") ? null : new Found(end, Period.Years(from, until));
        }

        return null;
    }

    /// <summary>"the previous quarter" hangs on the one told before, "last quarter" on the day of publication.</summary>
    private bool IsPrevious(Match which) => _p.Lower(which.End - 1) is "previous" or "preceding" or "prior";

    private static int MonthsOf(Match unit) => unit.Sense.Value == "quarter" ? 3 : 1;

    /// <summary>The months that had ended before the month of a day.</summary>
    private static Period MonthsBefore(DateOnly day, int count)
    {
        var (first, last) = (day.AddMonths(-count), day.AddMonths(-1));
        return Period.Months(first.Year, first.Month, last.Year, last.Month);
    }

    /// <summary>"tripled over ten years", "in five years' time".</summary>
    private Found? OverYears(int i)
    {
        if (!(_p.Lower(i - 1) is "over" or "in") || _p.Is(i - 2, "for") || SmallNumber(i) is not { } count || count < 2)
        {
            return null;
        }

        // "in two or three years"
        var most = _p.Is(i + 1, "or") && SmallNumber(i + 2) is { } more && more > count ? more : count;
        var unit = most > count ? i + 3 : i + 1;
        if (!_p.Is(unit, "years"))
        {
            return null;
        }

        var end = unit + 1;
        var time = (_p.IsMark(end, '\'') || _p.IsMark(end, '’')) && _p.Is(end + 1, "time");
        if (!time && (_p.Tokens.Length <= end || _p.Lower(end) is "ago" or "earlier" or "before" or "later" or "old" or "of" or "from" or "after" or "prior" or "since" or "and" || _p.IsMark(end, '\'') || _p.IsMark(end, '’')))
        {
            return null;
        }

        // "delivered over four years" lasts so long; only a change has its base so many years back, and only an aim its end so many years ahead.
        var forward = time || (_p.Is(i - 1, "in") && (IsFuture(i) || IsAim(i)));
        if (!forward && (IsFuture(i) || !IsChangeBefore(i)))
        {
            return null;
        }

        end = time ? end + 2 : end;
        return new Found(end, _published is not { } now ? null : forward ? Period.Years(now.Year + count, now.Year + most) : Period.Years(now.Year - most, now.Year), forward ? PeriodRole.Deadline : PeriodRole.Since, count);
    }

    private bool IsChangeBefore(int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - 8); at--)
        {
            if (_p.Is(at, Category.Multiple) || _p.Is(at, Category.Times) || _p.Is(at, Category.Up) || _p.Is(at, Category.Down) || _p.Is(at, Category.UpNoun) || _p.Is(at, Category.DownNoun))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAim(int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - 12); at--)
        {
            if (_p.Lower(at) is "task" or "goal" or "aim" or "target" or "ambition" or "should" or "could" or "may" or "can" or "must" or "hope" or "want")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the year to March", "the three months to June", "the four quarters to the end of Q1 2023".</summary>
    private Found? RunTo(int at)
    {
        var isYear = _p.Is(at, "year") || (_p.TryAt(at, Category.TimeUnit, out var fiscal) && fiscal.Sense.Value == "fiscal");
        var count = isYear ? 12 : SmallNumber(at) ?? 0;
        var unit = isYear ? at : at + 1;
        if (count == 0 || !_p.TryAt(unit, Category.TimeUnit, out var named))
        {
            return null;
        }

        var months = named.Sense.Value switch { "year" or "fiscal" => 12, "month" => count, "quarter" => count * 3, _ => 0 };
        var next = _p.Lower(named.End) is "that" or "which" ? named.End + 1 : named.End;
        if (_p.Is(next, "ending") || _p.Is(next, "ended") || _p.Is(next, "through"))
        {
            next++;
        }
        else if (_p.Is(next, "to"))
        {
            next++;
        }
        else
        {
            return null;
        }

        while (_p.Lower(next) is "the" or "end" or "of" or "in" or "on")
        {
            next++;
        }

        if (months is < 1 or > 60 || next >= _p.Tokens.Length || (PartOfYear(next) ?? NamedMonth(next) ?? DayFirst(next)) is not { } to)
        {
            return null;
        }

        if (to.Period is not { } end)
        {
            return new Found(to.End, null);
        }

        var first = new DateOnly(end.Last.Year, end.Last.Month, 1).AddMonths(1 - months);
        return new Found(to.End, Period.Months(first.Year, first.Month, end.Last.Year, end.Last.Month));
    }

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

    private const int PersianMonth = 3;
    private const int PersianDay = 21;

    /// <summary>"the current Iranian calendar year", which begins on 21 March: where the words end and the year in which it began.</summary>
    private (int End, int? Start)? PersianYear(int i)
    {
        var at = _p.Is(i, "of") || _p.Is(i, "in") ? i + 1 : i;
        var shift = 0;
        if (_p.TryAt(at, Category.Which, out var which) && which.Sense.Value != "same")
        {
            (at, shift) = (which.End, Shift(which.Sense.Value));
        }
        else if (_p.Is(at, "the"))
        {
            at++;
        }

        if (!(_p.Lower(at) is "iranian" or "persian"))
        {
            return null;
        }

        at += _p.Lower(at + 1) is "calendar" or "fiscal" or "solar" ? 2 : 1;
        return !_p.Is(at, "year") ? null
            : (at + 1, _published is { } now ? (now < new DateOnly(now.Year, PersianMonth, PersianDay) ? now.Year - 1 : now.Year) + shift : null);
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

    private Found? Year(int i)
    {
        if (PlainYear(i) is not { } year)
        {
            return null;
        }

        // A bare four-digit number is a year only where it stands as one.
        if (IsUnitAfter(i + 1) || _p.TryBefore(i, Category.CurrencySign, out _) || (i + 1 < _p.Tokens.Length && _p.Is(i + 1, Category.CountNoun) && !(_p.Lower(i - 1) is "in" or "the" or "of")))
        {
            return null;
        }

        // "the 2010s"
        return year % 10 == 0 && _p.Is(i + 1, "s") && !_p.Tokens[i + 1].SpaceBefore && year + 9 <= 2100 ? new Found(i + 2, Period.Years(year, year + 9)) : new Found(i + 1, Period.Year(year));
    }
}
