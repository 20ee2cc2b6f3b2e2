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
            Period? year = _published is { } now ? FiscalYear(FiscalStart(now) + Shift(which.Sense.Value)) : null;
            return IsPrevious(which) ? new Found(unit.End, year, PeriodRole.Earlier, 1) : new Found(unit.End, year);
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

        // "7MFY24"
        if (_fiscalMonth > 1 && DayNumber(i) is { } months and > 1 and <= 12 && _p.Is(i + 1, "mfy") && i + 2 < _p.Tokens.Length && _p.Tokens[i + 2] is { Kind: TokenKind.Number, Length: 2 } && SmallNumber(i + 2) is { } short2)
        {
            var year = FiscalYear(FiscalStart(2000 + short2));
            var last = year.First.AddMonths(months - 1);
            return new Found(i + 3, Period.Months(year.First.Year, year.First.Month, last.Year, last.Month));
        }

        // "in the 2023-24 season"
        if (TwoYears(i) is { } grown && _p.Lower(grown.End) is "season" or "campaign" or "harvest")
        {
            return grown with { End = grown.End + 1 };
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
        return TwoYears(i) is { } bare && _p.Lower(i - 1) is "in" or "for" or "during" or "of" or "on" or "over" or "from" or "than" or "since" or "by" or "to" or "with" ? bare with { Period = FiscalYear(bare.Period!.Value.First.Year) } : null;
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

        // "a stock of 9 billion at end-2023", "by end-June"
        if (_p.Is(i, "end") && _p.IsDash(i + 1) && (PlainYear(i + 2) is not null || _p.Is(i + 2, Category.Month)) && At(i + 2) is { Period: { } reached } dashed)
        {
            return _p.Lower(i - 1) is "by" or "until" or "till" or "before" ? dashed : dashed with { Period = Period.Month(reached.Last.Year, reached.Last.Month), Role = PeriodRole.Stock };
        }

        var at = _p.Is(i, "the") ? i + 1 : i;
        if (!(_p.Lower(at) is "end" or "beginning" or "start" or "close" or "closing" or "middle"))
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
