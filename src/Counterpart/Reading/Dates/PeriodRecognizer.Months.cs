using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <content>Months, runs of months, halves, quarters and seasons.</content>
internal sealed partial class PeriodRecognizer
{
    private const int MonthsOfYear = 12;

    /// <summary>"January–May", "January to October 2022", "between January and September", "January and February".</summary>
    private Found? Months(int i)
    {
        if (!_p.TryAt(i, Category.Month, out var first))
        {
            return null;
        }

        var at = first.End;
        if (_p.IsMark(at, '.'))
        {
            at++;
        }

        var fromYear = PlainYear(at);
        if (fromYear is not null)
        {
            at++;
        }

        // "January-to-May"
        if (_p.IsDash(at) && _p.Is(at + 1, "to") && _p.IsDash(at + 2))
        {
            at += 2;
        }

        if (!(_p.IsDash(at) || (_p.Lower(at) is "to" or "through" or "and") || _p.IsMark(at, '/')) || !_p.TryAt(at + 1, Category.Month, out var last))
        {
            return null;
        }

        at = last.End;
        if (_p.IsMark(at, '.') && !_p.IsMark(at + 1, '.') && _p.Tokens[last.Start].Length <= 4)
        {
            at++;
        }

        while (_p.Lower(at) is "inclusive" or "period")
        {
            at++;
        }

        var (a, b) = (Int(first), Int(last));
        if (OfFiscal(at) is { Period: { } fiscal } of)
        {
            return new Found(of.End, OfFiscal(fiscal, a, b));
        }

        var (end, year) = TrailingYear(at);
        if (year is { } named)
        {
            return new Found(end, Period.Months(fromYear ?? (a <= b ? named : named - 1), a, named, b));
        }

        if (end > at)
        {
            return new Found(end, null);
        }

        return new Found(at, a > b ? null : LatestMonths(a, b));
    }

    /// <summary>"of the current fiscal", "of 2023-24", "of FY24" behind months.</summary>
    private Found? OfFiscal(int at)
    {
        var of = _p.Lower(at) is "of" or "in" ? at + 1 : at;
        return Fiscal(_p.Is(of, "the") && !_p.Is(of, Category.Which) ? of + 1 : of)
            ?? (_fiscalMonth > 1 && TwoYears(of) is { Period: { } pair } years ? years with { Period = FiscalYear(pair.First.Year) } : null);
    }

    /// <summary>Months of a fiscal year; of one that had not come to them by the day of publication those of the year before.</summary>
    private Period OfFiscal(Period fiscal, int from, int to)
    {
        var year = from >= fiscal.First.Month ? fiscal.First.Year : fiscal.First.Year + 1;
        var last = to >= from ? year : year + 1;
        var shift = _published is { } now && new DateOnly(last, to, 1) > now ? 1 : 0;
        return Period.Months(year - shift, from, last - shift, to);
    }

    /// <summary>The latest such months that had ended by the day of publication.</summary>
    private Period? LatestMonths(int from, int to)
    {
        if (_published is not { } now)
        {
            return null;
        }

        var year = new DateOnly(now.Year, to, 1) <= now ? now.Year : now.Year - 1;
        return Period.Months(year, from, year, to);
    }

    /// <summary>A named part of a year: its months, counted from the first of the year, and the token behind it.</summary>
    private readonly record struct Part(int From, int To, int End);

    /// <summary>"the first half of 2024", "H1 2023", "2Q21", "2018Q4", "Q3", "the second and third quarters", "the second half of next year".</summary>
    private Found? PartOfYear(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        if (PlainYear(at) is { } before && InitialPart(_p.IsDash(at + 1) ? at + 2 : at + 1) is { } tail && !_p.Tokens[at + 1].SpaceBefore)
        {
            return new Found(tail.End, Period.Months(before, tail.From, before, tail.To));
        }

        if (_p.TryAt(at, Category.Which, out var which) && which.Sense.Value is "this" or "next" or "last" && _p.TryAt(which.End, Category.TimeUnit, out var quarter) && quarter.Sense.Value == "quarter" && quarter.End == which.End + 1)
        {
            // "the last quarter of 2020" is its fourth.
            return which.Sense.Value == "last" && TrailingYear(quarter.End) is { Year: { } past } said ? new Found(said.End, Period.Months(past, 10, past, 12))
                : _p.Word(which.End).EndsWith("s", StringComparison.OrdinalIgnoreCase) ? null
                : IsPrevious(which) ? new Found(quarter.End, _published is { } day ? Quarter(day, -1) : null, PeriodRole.Earlier, 0, 3)
                : new Found(quarter.End, _published is { } now ? Quarter(now, Shift(which.Sense.Value)) : null);
        }

        if ((InitialPart(at) ?? WordedPart(at)) is not { } part)
        {
            return null;
        }

        // "1H21", "Q1'21"
        var digits = _p.IsMark(part.End, '\'') || _p.IsMark(part.End, '’') ? part.End + 1 : part.End;
        if (digits < _p.Tokens.Length && _p.Tokens[digits] is { Kind: TokenKind.Number, Length: 2, SpaceBefore: false } && InitialPart(at) is not null && SmallNumber(digits) is { } short2)
        {
            return new Found(digits + 1, Period.Months(2000 + short2, part.From, 2000 + short2, part.To));
        }

        // "H1 of the current fiscal"
        var of = _p.Is(part.End, "of") ? part.End + 1 : part.End;
        if (_p.Is(of, "the"))
        {
            of++;
        }

        if (Fiscal(of) is { Period: { } fiscal } year)
        {
            var (first, last) = (fiscal.First.AddMonths(part.From - 1), fiscal.First.AddMonths(part.To - 1));
            return new Found(year.End, Period.Months(first.Year, first.Month, last.Year, last.Month));
        }

        var (end, named) = TrailingYear(part.End);
        if (named is { } y)
        {
            return new Found(end, Period.Months(y, part.From, y, part.To));
        }

        if (end > part.End || _published is not { } today)
        {
            return new Found(end, null);
        }

        // Of a coming event the next such part is meant, of figures the latest one that had ended.
        var candidate = !IsFuture(i) && new DateOnly(today.Year, part.To, 1) > today ? today.Year - 1 : today.Year;
        return new Found(part.End, Period.Months(candidate, part.From, candidate, part.To));
    }

    /// <summary>"Q3", "H1", "2Q", "1H", "9M 2023".</summary>
    private Part? InitialPart(int at)
    {
        if (at + 1 >= _p.Tokens.Length || _p.Tokens[at + 1].SpaceBefore)
        {
            return null;
        }

        var letter = _p.Tokens[at].Kind == TokenKind.Word ? at : at + 1;
        var digit = letter == at ? at + 1 : at;
        // "9M 2023"; without the year it would be nine million.
        if (digit == at && _p.Is(letter, "m") && PlainYear(at + 2) is not null && DayNumber(at) is { } months and > 1 and <= 12)
        {
            return new Part(1, months, at + 2);
        }

        if (_p.Tokens[digit] is not { Kind: TokenKind.Number, Length: 1 } || !(_p.Lower(letter) is "q" or "h"))
        {
            return null;
        }

        return PartOf(_p.Word(digit)[0] - '0', 1, _p.Lower(letter) is "q" ? 3 : 6, at + 2);
    }

    /// <summary>"first half", "3rd quarter", "second and third quarters", "first three quarters", "first half-year".</summary>
    private Part? WordedPart(int at)
    {
        if (_p.Lower(at - 1) is "a" or "straight" or "consecutive" || Place(at) is not { } first)
        {
            return null;
        }

        var (place, count, next) = (first.Place, 1, first.End);
        if (_p.Lower(next) is "and" && Place(next + 1) is { } second && second.Place == place + 1)
        {
            (count, next) = (2, second.End);
        }
        else if (place == 1 && SmallNumber(next) is { } several and > 1 && !(_p.Lower(next) is "a" or "an"))
        {
            (count, next) = (several, next + 1);
        }

        return _p.TryAt(next, Category.TimeUnit, out var unit) && unit.Sense.Value is "quarter" or "half" ? PartOf(place, count, unit.Sense.Value == "quarter" ? 3 : 6, unit.End) : null;
    }

    private static Part? PartOf(int place, int count, int months, int end) =>
        place >= 1 && (place + count - 1) * months <= 12 ? new Part(((place - 1) * months) + 1, (place + count - 1) * months, end) : null;

    /// <summary>"third", "3rd".</summary>
    private (int Place, int End)? Place(int at)
    {
        if (_p.TryAt(at, Category.Ordinal, out var ordinal) && !_p.Is(at, "largest"))
        {
            return ((int)decimal.Parse(ordinal.Sense.Value, CultureInfo.InvariantCulture), ordinal.End);
        }

        return DayNumber(at) is { } number && _p.Lower(at + 1) is "st" or "nd" or "rd" or "th" && !_p.Tokens[at + 1].SpaceBefore ? (number, at + 2) : null;
    }

    private static Period Quarter(DateOnly day, int shift)
    {
        var first = new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * shift);
        return Period.Months(first.Year, first.Month, first.Year, first.Month + 2);
    }

    /// <summary>"the first five months of the present year", "11 months of 2019", "over ten months", "the first eight months".</summary>
    private Found? CountOfMonths(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        var first = _p.Is(at, "first");
        if (first)
        {
            at++;
        }

        if (SmallNumber(at) is not { } count || count is < 2 or > 12)
        {
            return null;
        }

        // "the seven-month period"
        var hyphened = _p.IsDash(at + 1) && _p.Is(at + 2, "month") && _p.Is(at + 3, "period");
        if (!hyphened && !_p.Is(at + 1, "months"))
        {
            return null;
        }

        at += hyphened ? 4 : 2;
        if (PersianYear(at) is { } persian)
        {
            return new Found(persian.End, persian.Start is { } from ? Persian(from, count) : null);
        }

        // "the first seven months (July-January) of the current fiscal year"
        if (_p.IsMark(at, '(') && Months(at + 1) is { } named1 && _p.IsMark(named1.End, ')'))
        {
            var behind = OfFiscal(named1.End + 1);
            return _fiscalMonth > 1 && behind is { Period: { } year1 } && _p.TryAt(at + 1, Category.Month, out var from1)
                ? new Found(behind.Value.End, OfFiscal(year1, Int(from1), ((Int(from1) + count - 2) % MonthsOfYear) + 1))
                : new Found(named1.End + 1, named1.Period);
        }

        if (_fiscalMonth > 1 && OfFiscal(at) is { Period: { } fiscal } of)
        {
            return new Found(of.End, OfFiscal(fiscal, _fiscalMonth, ((_fiscalMonth + count - 2) % MonthsOfYear) + 1));
        }

        var (end, year) = TrailingYear(at);
        if (year is { } named)
        {
            return new Found(end, Period.Months(named, 1, named, count));
        }

        if (end > at)
        {
            return new Found(end, null);
        }

        var past = (_p.Lower(i - 1) is "over" or "in" or "for" or "during") || (_p.Is(i - 1, "the") && (_p.Lower(i - 2) is "over" or "in" or "for" or "during"));
        if (!first && (!past || (_p.Lower(at) is "ago" or "earlier" or "later" or "before" or "time" or "from")))
        {
            return null;
        }

        return new Found(at, LatestMonths(1, count));
    }

    private static Period Persian(int year, int months)
    {
        var last = new DateOnly(year, PersianMonth, 1).AddMonths(months);
        return Period.Months(year, PersianMonth, last.Year, last.Month);
    }

    /// <summary>"October 2022", "June 1 next year", "April 22, 2024", "late May", "in October".</summary>
    private Found? NamedMonth(int i)
    {
        if (!_p.TryAt(i, Category.Month, out var match))
        {
            return null;
        }

        var month = Int(match);
        var at = match.End;
        if (_p.IsMark(at, '.') && _p.Tokens[i].Length <= 4 && at + 1 < _p.Tokens.Length && (_p.Tokens[at + 1].Kind == TokenKind.Number))
        {
            at++;
        }

        if (at < _p.Tokens.Length && _p.Tokens[at].Kind == TokenKind.Number && _p.Tokens[at].Length <= 2 && DayNumber(at) is { } day)
        {
            var next = at + 1;
            if ((_p.Lower(next) is "st" or "nd" or "rd" or "th") && !_p.Tokens[next].SpaceBefore)
            {
                next++;
            }

            var lastDay = day;
            if (_p.IsDash(next) && DayNumber(next + 1) is { } until && until > day && !_p.Tokens[next].SpaceBefore)
            {
                (lastDay, next) = (until, next + 2);
            }

            var (dayEnd, dayYear) = TrailingYear(next);
            var first = OnDay(dayYear, month, day, dayEnd > next, i);
            return new Found(dayEnd, first is { } from && lastDay <= DateTime.DaysInMonth(from.First.Year, month) ? new Period(from.First, new DateOnly(from.First.Year, month, lastDay)) : first);
        }

        if (_p.Is(i, "may") && !(i > 0 && ((_p.Lower(i - 1) is "in" or "by" or "of" or "since" or "until" or "late" or "early" or "from" or "to" or "last" or "this" or "next" or "mid" or "and" or "before" or "over" or "on" or "than" or "with" or "against" or "during" or "for" or "through" or "between") || _p.IsDash(i - 1))) && PlainYear(at) is null)
        {
            return null;
        }

        if (_p.Is(i, "march") && !(i > 0 && (_p.Tokens[i - 1].Kind == TokenKind.Word || _p.IsMark(i - 1, ','))) && PlainYear(at) is null)
        {
            return null;
        }

        var (end, year) = TrailingYear(at);
        if (year is { } named)
        {
            return new Found(end, Period.Month(named, month));
        }

        if (end > at || _published is not { } now)
        {
            return new Found(end, null);
        }

        if ((_p.Lower(i - 1) is "last" or "next"))
        {
            var shifted = _p.Is(i - 1, "last") ? (month < now.Month ? now.Year : now.Year - 1) : (month > now.Month ? now.Year : now.Year + 1);
            return new Found(at, Period.Month(shifted, month));
        }

        return new Found(at, Period.Month(IsFuture(i) ? (month >= now.Month ? now.Year : now.Year + 1) : (month <= now.Month ? now.Year : now.Year - 1), month));
    }
}
