using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Dates;

/// <content>Seasons, and months written in digits.</content>
internal sealed partial class PeriodRecognizer
{
    /// <summary>"2021-10", "2021-10-05", "10/2021". Where the two digits could be the year after ("2011-12"), it stays open to other readings.</summary>
    private Found? InDigits(int i)
    {
        bool IsJoined(int mark) => mark + 1 < _p.Tokens.Length && (_p.IsDash(mark) || _p.IsMark(mark, '/')) && !_p.Tokens[mark].SpaceBefore && !_p.Tokens[mark + 1].SpaceBefore;
        if (PlainYear(i) is { } year && IsJoined(i + 1) && DayNumber(i + 2) is { } month && month <= 12 && _p.Tokens[i + 2].Length == 2)
        {
            if (IsJoined(i + 3) && DayNumber(i + 4) is { } day && day <= DateTime.DaysInMonth(year, month))
            {
                return new Found(i + 5, Period.Day(new DateOnly(year, month, day)));
            }

            return month == (year + 1) % 100 ? null : new Found(i + 3, Period.Month(year, month));
        }

        return DayNumber(i) is { } first && first <= 12 && IsJoined(i + 1) && _p.IsMark(i + 1, '/') && PlainYear(i + 2) is { } named && !(_p.IsMark(i - 1, '/'))
            ? new Found(i + 3, Period.Month(named, first)) : null;
    }

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

        // "due to summer holidays" tells of no time in which goods moved.
        if (!_p.TryAt(at, Category.Season, out var season) || _p.Lower(season.End) is "holiday" or "holidays" or "break" or "vacation" or "vacations" or "school" or "camp" or "games" or "olympics" or "session" or "festival"
            or "demand" or "crop" or "crops" or "wheat" or "barley" or "clothing" or "clothes" or "tyres" or "tires" or "heating" or "consumption" or "needs" or "sports" or "fuel" or "tourism" or "fruit" or "fruits" or "vegetables" or "timetable" or "schedule" or "weather" or "peak")
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

        // "hit by the driest summer in 40 years"
        if (!said && IsSuperlative(at - 1) && _p.Is(season.End, "in"))
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
}
