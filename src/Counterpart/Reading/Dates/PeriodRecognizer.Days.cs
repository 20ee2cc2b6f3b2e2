using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <content>Days of the calendar and of the week.</content>
internal sealed partial class PeriodRecognizer
{
    /// <summary>"the first ten days of August".</summary>
    private Found? FirstDays(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        if (!_p.Is(at, "first") || SmallNumber(at + 1) is not { } days || !_p.Is(at + 2, "days") || !_p.Is(at + 3, "of") || !_p.Is(at + 4, Category.Month) || NamedMonth(at + 4) is not { } month)
        {
            return null;
        }

        return month.Period is { } whole && days <= whole.Last.Day && days > 0 ? month with { Period = new Period(whole.First, whole.First.AddDays(days - 1)) } : month;
    }

    /// <summary>"16 November 2023", "8–9 November 2023", "1 May 2022", "the 15th of May".</summary>
    private Found? DayFirst(int i)
    {
        if (DayNumber(i) is not { } day)
        {
            return null;
        }

        var at = i + 1;
        if ((_p.Lower(at) is "st" or "nd" or "rd" or "th") && !_p.Tokens[at].SpaceBefore)
        {
            at++;
        }

        int? lastDay = null;
        if ((_p.IsDash(at) || (_p.Lower(at) is "and" or "to")) && DayNumber(at + 1) is { } second)
        {
            lastDay = second;
            at += 2;
        }

        if (_p.Is(at, "of"))
        {
            at++;
        }

        if (!_p.TryAt(at, Category.Month, out var month))
        {
            return null;
        }

        at = month.End;
        var (end, year) = TrailingYear(at);
        var first = OnDay(year, Int(month), day, end > at, i);
        if (lastDay is { } to && first is { } from && OnDay(from.First.Year, Int(month), to, true, i) is { } until && until.Last >= from.First)
        {
            return new Found(end, new Period(from.First, until.Last));
        }

        return new Found(end, first);
    }

    /// <summary>"between January 1 and May 20", "from 1 January to 30 June 2021", "March 21-December 21, 2021".</summary>
    private Found? Days(int i)
    {
        if (DayAndMonth(i) is not { } from)
        {
            return null;
        }

        var at = from.End;
        var fromYear = PlainYear(_p.IsMark(at, ',') ? at + 1 : at);
        if (fromYear is not null)
        {
            at += _p.IsMark(at, ',') ? 2 : 1;
        }

        if (!(_p.IsDash(at) || _p.Lower(at) is "to" or "through" or "until" || (_p.Is(at, "and") && _p.Is(i - 1, "between"))) || DayAndMonth(at + 1) is not { } to)
        {
            return null;
        }

        var (end, year) = TrailingYear(to.End);
        if (year is null && (end > to.End || _published is null))
        {
            return new Found(end, null);
        }

        var lastYear = year ?? (new DateOnly(_published!.Value.Year, to.Month, 1) <= _published.Value || IsFuture(i) ? _published.Value.Year : _published.Value.Year - 1);
        var firstYear = fromYear ?? (from.Month <= to.Month ? lastYear : lastYear - 1);
        if (from.Day > DateTime.DaysInMonth(firstYear, from.Month) || to.Day > DateTime.DaysInMonth(lastYear, to.Month))
        {
            return null;
        }

        var (first, last) = (new DateOnly(firstYear, from.Month, from.Day), new DateOnly(lastYear, to.Month, to.Day));
        return last > first ? new Found(end, new Period(first, last)) : null;
    }

    /// <summary>"January 1", "1 January".</summary>
    private (int Day, int Month, int End)? DayAndMonth(int i) =>
        _p.TryAt(i, Category.Month, out var month) && DayNumber(month.End) is { } day ? (day, Int(month), month.End + 1)
        : DayNumber(i) is { } number && _p.TryAt(i + 1, Category.Month, out month) ? (number, Int(month), month.End)
        : null;

    private Period? OnDay(int? year, int month, int day, bool yearSaid, int i)
    {
        if (year is null && (yearSaid || _published is null))
        {
            return null;
        }

        var y = year ?? (_published!.Value.Month < month && !IsFuture(i) && month - _published.Value.Month > 1 ? _published.Value.Year - 1
            : IsFuture(i) && month < _published.Value.Month ? _published.Value.Year + 1 : _published.Value.Year);
        return day <= DateTime.DaysInMonth(y, month) ? Period.Day(new DateOnly(y, month, day)) : null;
    }

    private int? DayNumber(int i) =>
        i >= 0 && i < _p.Tokens.Length && _p.Tokens[i].Kind == TokenKind.Number && _p.Tokens[i].Length <= 2
        && Digits(i) is >= 1 and <= 31 and var day ? day : null;

    /// <summary>"today", "yesterday", "tomorrow", "on Tuesday".</summary>
    private Found? Day(int i)
    {
        if ((_p.Lower(i) is "today" or "yesterday" or "tomorrow"))
        {
            var shift = _p.Is(i, "today") ? 0 : _p.Is(i, "yesterday") ? -1 : 1;
            return new Found(i + 1, _published is { } now ? Period.Day(now.AddDays(shift)) : null);
        }

        if (!_p.TryAt(i, Category.Weekday, out var weekday))
        {
            return null;
        }

        if (_published is not { } published)
        {
            return new Found(i + 1, null);
        }

        var today = (((int)published.DayOfWeek + 6) % 7) + 1;
        var difference = Int(weekday) - today;
        var ahead = IsFuture(i) || _p.Is(i - 1, "next");
        if (ahead)
        {
            difference += difference <= 0 ? 7 : 0;
        }
        else
        {
            difference -= difference > 0 ? 7 : 0;
        }

        return new Found(i + 1, Period.Day(published.AddDays(difference)));
    }
}
