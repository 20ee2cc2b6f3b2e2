using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Dates;

/// <content>Spans of years and months, forward and back.</content>
internal sealed partial class PeriodRecognizer
{
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

        if (_p.Is(i, "within") && SmallNumber(i + 1) is { } length && _p.TryAt(i + 2, Category.TimeUnit, out unit) && !(unit.Sense.Value == "decade" && length > LongestSpan / 10))
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
                "year" or "decade" when length * YearsOf(unit) > 1 && IsChangeBefore(i) && IsPastBefore(i) => Behind(now, unit.End, length * YearsOf(unit)),
                "year" or "decade" => new Found(unit.End, Period.Year(now.Year + (length * YearsOf(unit))), PeriodRole.Deadline),
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

    private static int MonthsOf(Match unit) => unit.Sense.Value == "quarter" ? 3 : 1;

    /// <summary>The months that had ended before the month of a day.</summary>
    private static Period MonthsBefore(DateOnly day, int count)
    {
        var (first, last) = (day.AddMonths(-count), day.AddMonths(-1));
        return Period.Months(first.Year, first.Month, last.Year, last.Month);
    }

    private const int LongestSpan = 300;

    private static int YearsOf(Match unit) => unit.Sense.Value == "decade" ? 10 : 1;

    private static Found Behind(DateOnly now, int end, int years) => new(end, Period.Years(now.Year - years, now.Year), PeriodRole.Since, years);

    /// <summary>"has doubled", "tripled", "grew": what has come about, and is not hoped for.</summary>
    private bool IsPastBefore(int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - 8); at--)
        {
            if (_p.Lower(at) is "to" or "will" or "would" or "could" or "should" or "may" or "might" or "can" or "must" or "shall" && !_p.Is(at, Category.Up))
            {
                return false;
            }

            if (_p.Lower(at) is "has" or "have" or "had" or "grew" or "rose" or "fell" or "shrank" or "leapt" or "went" || ((_p.Is(at, Category.Multiple) || _p.Is(at, Category.Up) || _p.Is(at, Category.Down)) && _p.Lower(at).EndsWith("ed")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"quadrupled in a decade", "grew tenfold over two decades".</summary>
    private Found? OverDecades(int i)
    {
        if (!(_p.Lower(i - 1) is "over" or "in") || SmallNumber(i) is not { } count || count > LongestSpan / 10 || !(_p.Lower(i + 1) is "decade" or "decades") || _p.Lower(i + 2) is "ago" or "earlier" or "before" or "later" or "of" or "from" or "after" || !IsChangeBefore(i) || !IsPastBefore(i) || HasSuperlativeBefore(i - 1))
        {
            return null;
        }

        return _published is { } now ? Behind(now, i + 2, 10 * count) : new Found(i + 2, null, PeriodRole.Since, 10 * count);
    }

    /// <summary>"tripled over ten years", "in five years' time".</summary>
    private Found? OverYears(int i)
    {
        if (OverDecades(i) is { } decades)
        {
            return decades;
        }

        if (!(_p.Lower(i - 1) is "over" or "in") || _p.Is(i - 2, "for") || SmallNumber(i) is not { } count || count < 2 || HasSuperlativeBefore(i - 1))
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
}
