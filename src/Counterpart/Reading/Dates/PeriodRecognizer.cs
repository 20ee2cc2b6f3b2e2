using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <summary>Finds periods and resolves them against the day of publication.</summary>
/// <remarks>
/// "The first five months of the present year" is 2021-01/2021-05 for a report of August 2021, never a duration.
/// Without a day of publication relative periods are found but stay open.
/// </remarks>
internal sealed class PeriodRecognizer
{
    private readonly Passage _p;
    private readonly DateOnly? _published;
    private readonly int _fiscalMonth;
    private readonly bool _southern;

    /// <summary>Prepares for one text.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="published">Day of publication, when known.</param>
    /// <param name="fiscalMonth">First month of the fiscal year that the report would mean.</param>
    /// <param name="southern">Whether its seasons are southern.</param>
    public PeriodRecognizer(Passage passage, DateOnly? published, int fiscalMonth, bool southern)
    {
        _p = passage;
        _published = published;
        _fiscalMonth = fiscalMonth;
        _southern = southern;
    }

    private readonly record struct Found(int End, Period? Period, PeriodRole Role = PeriodRole.Plain, int Years = 0);

    /// <summary>All periods of a run of tokens, in order, none overlapping another.</summary>
    public List<PeriodMention> Find(TokenRange range)
    {
        var mentions = new List<PeriodMention>();
        for (var i = range.Start; i < range.End;)
        {
            if (At(i) is { } found && found.End <= range.End && found.End > i)
            {
                var (start, role) = Lead(i, mentions.Count > 0 ? mentions[^1].Range.End : range.Start, found);
                mentions.Add(new PeriodMention(new(start, found.End), role == PeriodRole.Since && found.Role != PeriodRole.Since ? Since(found.Period) : found.Period, role, found.Years));
                i = found.End;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    /// <summary>The words that lead to a period: by, until, since, in, over, during.</summary>
    private (int Start, PeriodRole Role) Lead(int i, int from, Found found)
    {
        var role = found.Role;
        var start = i;
        while (start > from && (_p.Lower(start - 1) is "the" or "early" or "late" or "mid" or "whole" or "entire" or "all" or "around" || (_p.Is(start - 1, "of") && _p.Is(start - 2, "all"))))
        {
            start--;
        }

        if (start <= from)
        {
            return (i, role);
        }

        var lead = start - 1;
        if (role == PeriodRole.Plain)
        {
            if ((_p.Lower(lead) is "by" or "until" or "till" or "before"))
            {
                return (lead, PeriodRole.Deadline);
            }

            if (_p.Is(lead, "since"))
            {
                return (lead, PeriodRole.Since);
            }

            if (_p.Is(lead, "of") && _p.Is(lead - 1, "as"))
            {
                return (lead - 1, PeriodRole.Stock);
            }
        }

        return (_p.Lower(lead) is "in" or "over" or "during" or "for" or "on" or "at" or "through" or "throughout" or "within" or "by" or "since" or "from" or "until") ? (lead, role) : (i, role);
    }

    private Period? Since(Period? start) =>
        start is { } from && _published is { } now && from.First <= now
            ? from.IsWholeYears ? Period.Years(from.First.Year, now.Year) : new Period(from.First, EndOfMonth(now.Year, now.Month))
            : null;

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private Found? At(int i)
    {
        var token = _p.Tokens[i];
        if (token.Kind == TokenKind.Mark)
        {
            return null;
        }

        return RunTo(_p.Is(i, "the") ? i + 1 : i) ?? Fiscal(i) ?? EndOf(i) ?? Months(i) ?? PartOfYear(i) ?? CountOfMonths(i) ?? NamedMonth(i) ?? DayFirst(i)
            ?? Season(i) ?? Ago(i) ?? Span(i) ?? Relative(i) ?? Day(i) ?? Year(i);
    }

    /// <summary>"fiscal 2022-23", "FY 2021-22", "the financial year 2021/22", "the current fiscal".</summary>
    private Found? Fiscal(int i)
    {
        var at = i;
        Period? whole = null;
        if (_p.Is(i, Category.Which) && _p.TryAt(i, Category.Which, out var which) && _p.TryAt(which.End, Category.TimeUnit, out var unit) && unit.Sense.Value == "fiscal")
        {
            at = unit.End;
            whole = _published is { } now ? FiscalYear(FiscalStart(now) + Shift(which.Sense.Value)) : null;
            return new Found(at, whole);
        }

        if (_p.TryAt(i, Category.TimeUnit, out unit) && unit.Sense.Value == "fiscal")
        {
            at = unit.End;
            if (!_p.Tokens[Math.Min(at, _p.Tokens.Length - 1)].SpaceBefore && at < _p.Tokens.Length && _p.Is(i, "FY") && _p.Tokens[at].Length == 2 && int.TryParse(_p.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var ending))
            {
                // FY23 is named by the year in which it ends.
                return new Found(at + 1, FiscalYear(_fiscalMonth == 1 ? 2000 + ending : 1999 + ending));
            }

            return TwoYears(at) is { } named ? named with { Period = FiscalYear(named.Period!.Value.First.Year) }
                : PlainYear(at) is { } year ? new Found(at + 1, FiscalYear(_fiscalMonth == 1 ? year : year - 1)) : null;
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

    private static int Shift(string which) => which switch { "last" => -1, "next" => 1, _ => 0 };

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
        if (_p.Is(i, "year") && _p.IsDash(i + 1) && _p.Is(i + 2, "end"))
        {
            return PlainYear(i + 3) is { } ended ? new Found(i + 4, Period.Year(ended)) : new Found(i + 3, _published is { } day ? Period.Year(day.Year) : null);
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
                : found;
        }

        // At the end of a past year a stock is told; "by the end of" names the whole as a deadline.
        if (i > 0 && (_p.Lower(i - 1) is "at" or "the") && _p.Is(_p.Is(i - 1, "the") ? i - 2 : i - 1, "at") && found.Period is { IsYear: true } past)
        {
            return new Found(found.End, Period.Month(past.First.Year, 12), PeriodRole.Stock);
        }

        return found with { Role = found.Role == PeriodRole.Plain ? PeriodRole.Plain : found.Role };
    }

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

        if (!(_p.IsDash(at) || (_p.Lower(at) is "to" or "through" or "and") || _p.IsMark(at, '/')) || !_p.TryAt(at + 1, Category.Month, out var last))
        {
            return null;
        }

        at = last.End;
        if (_p.IsMark(at, '.') && !_p.IsMark(at + 1, '.') && _p.Tokens[last.Start].Length <= 4)
        {
            at++;
        }

        var (a, b) = (Int(first), Int(last));
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

    /// <summary>"of 2021", "of this year", "of the present year", "2021", ", 2021", "last year".</summary>
    private (int End, int? Year) TrailingYear(int at)
    {
        var next = at;
        if (_p.IsMark(next, ',') || _p.Is(next, "of") || _p.Is(next, "in"))
        {
            next++;
        }

        if (PlainYear(next) is { } year && !IsUnitAfter(next + 1))
        {
            return (next + 1, year);
        }

        if (_p.Is(next, "the") && _p.Is(next + 1, "year") && next > at)
        {
            return (next + 2, _published?.Year);
        }

        if (_p.TryAt(next, Category.Which, out var which) && which.Sense.Value != "same" && _p.Is(which.End, "year"))
        {
            return (which.End + 1, _published?.Year + Shift(which.Sense.Value));
        }

        return _p.Is(next, "the") && _p.TryAt(next + 1, Category.Which, out which) && which.Sense.Value != "same" && _p.Is(which.End, "year")
            ? (which.End + 1, _published?.Year + Shift(which.Sense.Value)) : (at, null);
    }

    private bool IsUnitAfter(int i) => (_p.TryAt(i, Category.Idle, out var idle) && idle.Sense.Value == "length") || _p.Is(i, Category.Measure) || _p.Is(i, Category.Percent) || _p.Is(i, Category.CurrencyName) || _p.Is(i, Category.Scale) && _p.Tokens[i].Length > 2;

    /// <summary>"the first half of 2024", "H1 2023", "Q3", "the third quarter", "the first half-year", "the second half of next year".</summary>
    private Found? PartOfYear(int i)
    {
        var at = _p.Is(i, "the") ? i + 1 : i;
        int part, months;
        if ((_p.Is(at, "Q") || _p.Is(at, "H")) && at + 1 < _p.Tokens.Length && _p.Tokens[at + 1].Kind == TokenKind.Number && !_p.Tokens[at + 1].SpaceBefore && _p.Tokens[at + 1].Length == 1)
        {
            part = _p.Word(at + 1)[0] - '0';
            months = _p.Is(at, "Q") ? 3 : 6;
            at += 2;
        }
        else if (_p.Is(at, "last") && _p.TryAt(at + 1, Category.TimeUnit, out var lastUnit) && lastUnit.Sense.Value == "quarter")
        {
            return new Found(lastUnit.End, _published is { } now ? Quarter(now, -1) : null);
        }
        else if (!(_p.Lower(at - 1) is "a" or "straight" or "consecutive") && _p.TryAt(at, Category.Ordinal, out var ordinal) && _p.TryAt(ordinal.End, Category.TimeUnit, out var unit) && unit.Sense.Value is "quarter" or "half" && !_p.Is(at, "largest"))
        {
            part = (int)decimal.Parse(ordinal.Sense.Value, CultureInfo.InvariantCulture);
            months = unit.Sense.Value == "quarter" ? 3 : 6;
            at = unit.End;
        }
        else if ((_p.Lower(at) is "six") && _p.IsDash(at + 1) && false)
        {
            return null;
        }
        else if (_p.TryAt(at, Category.Which, out var which) && _p.TryAt(which.End, Category.TimeUnit, out var which2) && which2.Sense.Value == "quarter" && which.Sense.Value is "this" or "next" or "last")
        {
            return new Found(which2.End, _published is { } now ? Quarter(now, Shift(which.Sense.Value)) : null);
        }
        else
        {
            return null;
        }

        if (part < 1 || part * months > 12)
        {
            return null;
        }

        // "H1 of the current fiscal"
        var of = _p.Is(at, "of") ? at + 1 : at;
        if (_p.Is(of, "the"))
        {
            of++;
        }

        if (Fiscal(of) is { Period: { } fiscal } year)
        {
            var first = fiscal.First.AddMonths((part - 1) * months);
            var last = first.AddMonths(months - 1);
            return new Found(year.End, Period.Months(first.Year, first.Month, last.Year, last.Month));
        }

        var (from, to) = (((part - 1) * months) + 1, part * months);
        var (end, named) = TrailingYear(at);
        if (named is { } y)
        {
            return new Found(end, Period.Months(y, from, y, to));
        }

        if (end > at || _published is not { } today)
        {
            return new Found(end, null);
        }

        // Of a coming event the next such part is meant, of figures the latest one that had ended.
        var future = IsFuture(i);
        var candidate = today.Year;
        if (!future && new DateOnly(candidate, to, 1) > today)
        {
            candidate--;
        }

        return new Found(at, Period.Months(candidate, from, candidate, to));
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

        if (SmallNumber(at) is not { } count || count is < 2 or > 12 || !_p.Is(at + 1, "months"))
        {
            return null;
        }

        at += 2;
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

    private int? SmallNumber(int i)
    {
        if (i >= _p.Tokens.Length)
        {
            return null;
        }

        if (_p.Tokens[i].Kind == TokenKind.Number)
        {
            return int.TryParse(_p.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 1000 ? digits : null;
        }

        return _p.TryAt(i, Category.Number, out var number) ? (int)decimal.Parse(number.Sense.Value, CultureInfo.InvariantCulture) : (_p.Lower(i) is "a" or "an") ? 1 : null;
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

        if (_p.Is(i, "May") && !(i > 0 && ((_p.Lower(i - 1) is "in" or "by" or "of" or "since" or "until" or "late" or "early" or "from" or "to" or "last" or "this" or "next" or "mid" or "and" or "before") || _p.IsDash(i - 1))) && PlainYear(at) is null)
        {
            return null;
        }

        if (_p.Is(i, "March") && !(i > 0 && (_p.Tokens[i - 1].Kind == TokenKind.Word || _p.IsMark(i - 1, ','))) && PlainYear(at) is null)
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
        && int.TryParse(_p.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    /// <summary>"this fall", "in the spring", "next autumn", "the summer of 2025", "autumn 2024".</summary>
    private Found? Season(int i)
    {
        var at = i;
        var shift = 0;
        var said = false;
        if (_p.TryAt(i, Category.Which, out var which) && which.Sense.Value != "same")
        {
            (at, shift, said) = (which.End, Shift(which.Sense.Value), true);
        }
        else if (_p.Is(i, "the"))
        {
            at = i + 1;
        }

        if (!_p.TryAt(at, Category.Season, out var season))
        {
            return null;
        }

        // "fall" is a season only where the words before it say so; else it is a verb.
        if (_p.Is(at, "fall") && !said && !(_p.Is(at - 1, "the") && (_p.Lower(at - 2) is "in" or "by" or "this")) && !_p.Is(at - 1, "in"))
        {
            return null;
        }

        if (_p.Is(at, "spring") && !said && !(_p.Lower(at - 1) is "in" or "the" or "by" or "early" or "late" or "since") && PlainYear(season.End) is null)
        {
            return null;
        }

        var first = Int(season);
        if (_southern)
        {
            first = ((first + 5) % 12) + 1;
        }

        var (end, named) = TrailingYear(season.End);
        var year = named;
        if (year is null)
        {
            if (end > season.End || _published is not { } now)
            {
                return new Found(end, null);
            }

            year = now.Year;
            var lastMonth = first == 12 ? 2 : first + 2;
            var passed = first == 12 ? now.Month > 2 && now.Month < 12 && shift > 0 : lastMonth < now.Month;
            var ahead = first > now.Month;
            year += shift switch
            {
                // "next autumn" said in December is that of the coming year; "next spring" said in July too.
                > 0 => ahead && now.Month < 3 && first != 12 ? 0 : 1,
                < 0 => ahead ? -1 : passed ? 0 : -1,
                _ => passed && IsFuture(i) && !said ? 1 : 0,
            };
            if (shift > 0 && ahead && first - now.Month <= 6 && first != 3)
            {
                year = first - now.Month > 8 ? now.Year : now.Year + 1;
            }
        }

        var y = year.Value;
        return new Found(end, first == 12 ? Period.Months(y, 12, y + 1, 2) : Period.Months(y, first, y, first + 2));
    }

    /// <summary>"two years earlier", "five years ago", "a year before", "the same period of last year".</summary>
    private Found? Ago(int i)
    {
        if (SmallNumber(i) is { } count && (_p.Lower(i + 1) is "year" or "years" or "decade" or "decades") && (_p.Lower(i + 2) is "ago" or "earlier" or "before" or "previously" or "prior"))
        {
            var years = (_p.Lower(i + 1) is "decade" or "decades") ? count * 10 : count;
            return new Found(i + 3, _published is { } now && now.Year - years > 0 ? Period.Year(now.Year - years) : null, PeriodRole.Earlier, years);
        }

        var at = _p.Is(i, "the") ? i + 1 : i;
        if (_p.TryAt(at, Category.Which, out var same) && same.Sense.Value == "same" && (_p.Lower(same.End) is "period" or "months" or "month" or "quarter" or "weeks" or "time" or "half" or "year") || _p.Is(at, "like") && _p.Is(at + 1, "period"))
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
            if (PlainYear(at) is { } level && (_p.Lower(at + 1) is "level" or "levels" or "figure" or "total"))
            {
                return new Found(at + 2, Period.Year(level), PeriodRole.Same);
            }
        }

        return null;
    }

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
                "month" when !forward && count is > 1 and <= 12 && now.Month == count + 1 => new Found(unit.End, Period.Months(now.Year, 1, now.Year, count)),
                _ => null,
            };
        }

        if (_p.TryAt(at, Category.Which, out which) && which.Sense.Value is "last" or "next" && _p.TryAt(which.End, Category.TimeUnit, out unit) && unit.Sense.Value == "decade")
        {
            return new Found(unit.End, _published is { } now ? (which.Sense.Value == "next" ? Period.Year(now.Year + 10) : Period.Years(now.Year - 10, now.Year)) : null, PeriodRole.Since, 10);
        }

        if (RunTo(at) is { } run)
        {
            return run;
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

    /// <summary>"the year to March", "the three months to June", "the four quarters to the end of Q1 2023".</summary>
    private Found? RunTo(int at)
    {
        var count = _p.Is(at, "year") ? 12 : SmallNumber(at) ?? 0;
        var unit = _p.Is(at, "year") ? at : at + 1;
        if (count == 0 || !_p.TryAt(unit, Category.TimeUnit, out var named))
        {
            return null;
        }

        var months = named.Sense.Value switch { "year" => 12, "month" => count, "quarter" => count * 3, _ => 0 };
        var next = named.End;
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

        while ((_p.Lower(next) is "the" or "end" or "of"))
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
            return new Found(i + 4, _published is { } now ? Period.Months(now.Year, 1, now.Year, now.Month) : null);
        }

        if (_p.Is(i, "over") && _p.Is(i + 1, "the") && _p.Is(i + 2, "year") && !_p.Is(i + 3, "to"))
        {
            return new Found(i + 3, null, PeriodRole.Again);
        }

        if (!_p.TryAt(i, Category.Which, out var which) || which.Sense.Value == "same" || !_p.TryAt(which.End, Category.TimeUnit, out var unit))
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
            return new Found(unit.End, Period.Month(month.Year, month.Month));
        }

        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) + (7 * shift));
        return new Found(unit.End, new Period(monday, monday.AddDays(6)));
    }

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

        return new Found(i + 1, Period.Year(year));
    }

    /// <summary>A year in digits, 1900 to 2100.</summary>
    private int? PlainYear(int i) =>
        i >= 0 && i < _p.Tokens.Length && _p.Tokens[i].Kind == TokenKind.Number && _p.Tokens[i].Length == 4
        && int.TryParse(_p.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;

    /// <summary>Whether the words before a date in its sentence look ahead.</summary>
    private bool IsFuture(int i)
    {
        var sentence = _p.Sentences.Length == 0 ? new TokenRange(0, 0) : _p.Sentences[_p.SentenceOf(i)];
        for (var at = Math.Max(sentence.Start, i - 24); at < i; at++)
        {
            if ((_p.Lower(at) is "will" or "would" or "shall" or "expected" or "planned" or "scheduled" or "due" or "agreed" or "upcoming" or "forthcoming" or "next" or "instructed" or "tasked" or "undertook" or "by" or "plans" or "plan" or "intend" or "expects" or "before" or "until") || (_p.Is(at, "to") && (_p.Lower(at + 1) is "take" or "be" or "hold" or "host" or "meet" or "convene" or "begin" or "start")))
            {
                return true;
            }
        }

        return false;
    }

    private static int Int(Match match) => int.Parse(match.Sense.Value, CultureInfo.InvariantCulture);
}
