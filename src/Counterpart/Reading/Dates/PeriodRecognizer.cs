using System.Globalization;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <summary>Finds periods and resolves them against the day of publication.</summary>
/// <remarks>
/// "The first five months of the present year" is 2021-01/2021-05 for a report of August 2021, never a duration.
/// Without a day of publication relative periods are found but stay open.
/// </remarks>
internal sealed partial class PeriodRecognizer
{
    private readonly Passage _p;
    private readonly DateOnly? _published;
    private readonly int _fiscalMonth;
    private readonly bool _southern;
    private readonly bool _namedByStart;

    /// <summary>Prepares for one text.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="published">Day of publication, when known.</param>
    /// <param name="fiscalMonth">First month of the fiscal year that the report would mean.</param>
    /// <param name="southern">Whether its seasons are southern.</param>
    /// <param name="namedByStart">Whether a fiscal year bears the calendar year in which it begins, as in Japan, and not the one in which it ends.</param>
    public PeriodRecognizer(Passage passage, DateOnly? published, int fiscalMonth, bool southern, bool namedByStart = false)
    {
        _p = passage;

        // Years are counted forward and back from it and must stay in the calendar; no report is that old.
        _published = published is { Year: > 1000 and < 9000 } ? published : null;
        _fiscalMonth = fiscalMonth;
        _southern = southern;
        _namedByStart = namedByStart;
    }

    private readonly record struct Found(int End, Period? Period, PeriodRole Role = PeriodRole.Plain, int Years = 0, int Months = 0);

    /// <summary>More words than this never stand between the head of a period and its first word of time: "the end of the same …".</summary>
    private const int LongestLead = 8;

    // Handed out for every sentence without a period, and never added to.
    private static readonly List<PeriodMention> None = [];

    /// <summary>And no more than this between a count or "this", "last", "next" and its word of time.</summary>
    private const int LongestCount = 5;

    private const ulong Named = (1UL << (int)Category.Month) | (1UL << (int)Category.Weekday) | (1UL << (int)Category.Season) | (1UL << (int)Category.TimeUnit);

    private const ulong OfTime = Categories.Digits | Named;

    private const ulong Opening = OfTime | (1UL << (int)Category.Which) | (1UL << (int)Category.Number) | (1UL << (int)Category.Ordinal);

    /// <summary>Whether a period can start with the token: all that the rules of <see cref="At"/> look for first stands here too.</summary>
    /// <param name="i">The token.</param>
    /// <param name="anchor">The word of time at the token or next behind it.</param>
    private bool CanStart(int i, int anchor) =>
        _p.Starting(i) is var starting && starting.HasAny(Opening) && (starting.HasAny(Named) || (starting.HasAny(Categories.Digits) ? IsOfTime(i) : anchor - i <= LongestCount))
        || (_p.Opens(i, Opener.Period | Opener.Time) && (!(_p.Lower(i) is "the" or "a" or "an") || _p.Starting(i + 1).HasAny(Opening) || _p.Opens(i + 1, Opener.Period)));

    /// <summary>Whether a number is a year, or something of time is joined to it or follows soon: most are amounts.</summary>
    private bool IsOfTime(int i)
    {
        var isJoined = i + 1 < _p.Tokens.Length && !_p.Tokens[i + 1].SpaceBefore && (_p.Tokens[i + 1].Kind == TokenKind.Word || _p.IsDash(i + 1) || _p.IsMark(i + 1, '/'));
        if (isJoined || PlainYear(i) is not null)
        {
            return true;
        }

        for (var at = i + 1; at <= i + LongestCount; at++)
        {
            if (_p.Starting(at).HasAny(Named) || _p.Opens(at, Opener.Time))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is one without at least one of which there is no period.</summary>
    private bool IsAnchor(int i) =>
        _p.Starting(i).HasAny(OfTime) || _p.Opens(i, Opener.Time);

    /// <summary>All periods of a sentence, in order, none overlapping another.</summary>
    /// <param name="index">Its index.</param>
    public List<PeriodMention> Find(int index) => _p.Held(index).HasAny(OfTime) || _p.OpensIn(index, Opener.Time) ? Find(_p.Sentences[index], everywhere: false) : None;

    /// <summary>All periods of a run of tokens, in order, none overlapping another.</summary>
    public List<PeriodMention> Find(TokenRange range) => Find(range, everywhere: false);

    /// <summary>The same; everywhere means that the rules are asked at every token, which finds no more: tests hold the one against the other.</summary>
    public List<PeriodMention> Find(TokenRange range, bool everywhere)
    {
        List<PeriodMention>? mentions = null;
        var anchor = range.Start;
        for (var i = range.Start; i < range.End;)
        {
            // Words of time stand near the head of every period: where none follows soon, none starts.
            while (!everywhere && anchor < range.End && (anchor < i || !IsAnchor(anchor)))
            {
                anchor++;
            }

            if (anchor == range.End)
            {
                break;
            }

            if (i < anchor - LongestLead)
            {
                i = anchor - LongestLead;
            }

            if ((everywhere || CanStart(i, anchor)) && At(i) is { } found && found.End <= range.End && found.End > i)
            {
                var (start, role) = Lead(i, mentions is null ? range.Start : mentions[^1].Range.End, found);
                if (role == PeriodRole.Since && IsBestSince(start))
                {
                    i = found.End;
                    continue;
                }

                (mentions ??= []).Add(new PeriodMention(new(start, found.End), role == PeriodRole.Since && found.Role != PeriodRole.Since ? Since(found.Period) : found.Period, role, found.Years, found.Months));
                i = found.End;
            }
            else
            {
                i++;
            }
        }

        return mentions ?? None;
    }

    /// <summary>"for the first time since 2012", "the highest since 2012": tells of a record, not of the months in which trade flowed.</summary>
    private bool IsBestSince(int since)
    {
        for (var i = since - 1; i >= 0 && i >= since - 5; i--)
        {
            if (_p.Is(i, "time") || IsSuperlative(i))
            {
                return true;
            }

            if (_p.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"the worst drought in 44 years", "the first increase since 2012", "the steepest fall in a decade": how long nothing like it was.</summary>
    private bool IsSuperlative(int i) =>
        _p.Lower(i) is "worst" or "best" or "first" or "most" or "least" or "only" || (_p.Tokens[i].Length > 5 && _p.Lower(i).EndsWith("est") && !(_p.Lower(i) is "interest" or "invest" or "request" or "forest" or "harvest" or "protest" or "suggest" or "modest" or "honest" or "conquest" or "arrest" or "digest" or "contest" or "manifest" or "bucharest" or "budapest" or "reinvest" or "earnest" or "behest"));

    private bool HasSuperlativeBefore(int i)
    {
        for (var at = i - 1; at >= 0 && at >= i - 6 && _p.Tokens[at].Kind == TokenKind.Word; at--)
        {
            if (IsSuperlative(at))
            {
                return true;
            }
        }

        return false;
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

        // "on pre-pandemic 2019"
        if (start - 3 >= from && _p.Lower(start - 1) is "pandemic" or "crisis" or "war" && _p.IsDash(start - 2) && _p.Is(start - 3, "pre"))
        {
            start -= 3;
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

            if (_p.Is(lead, "to") && _p.Is(lead - 1, "up"))
            {
                return (lead - 1, PeriodRole.Deadline);
            }

            if (_p.Is(lead, "since"))
            {
                return (lead, PeriodRole.Since);
            }

            // "starting in 2000", "beginning with 2000"
            if (_p.Lower(lead) is "in" or "from" or "with" && lead > from && _p.Lower(lead - 1) is "starting" or "beginning" && found.Period?.First <= _published)
            {
                return (lead - 1, PeriodRole.Since);
            }

            if (_p.Lower(lead) is "of" or "at" or "on" && _p.Is(lead - 1, "as"))
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

        return RunTo(_p.Is(i, "the") ? i + 1 : i) ?? Fiscal(i) ?? EndOf(i) ?? Days(i) ?? Months(i) ?? PartOfYear(i) ?? CountOfMonths(i) ?? NamedMonth(i) ?? FirstDays(i) ?? DayFirst(i)
            ?? InDigits(i) ?? Season(i) ?? Ago(i) ?? Span(i) ?? Relative(i) ?? Day(i) ?? Year(i);
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

        // "of the year 2020"
        if (_p.Is(next, "the") && _p.Is(next + 1, "year") && PlainYear(next + 2) is { } numbered)
        {
            return (next + 3, numbered);
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

    private int? SmallNumber(int i)
    {
        if (i >= _p.Tokens.Length)
        {
            return null;
        }

        if (_p.Tokens[i].Kind == TokenKind.Number)
        {
            return _p.Tokens[i].Length <= 3 ? Digits(i) : null;
        }

        return _p.TryAt(i, Category.Number, out var number) ? int.TryParse(number.Sense.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : (int)decimal.Parse(number.Sense.Value, CultureInfo.InvariantCulture) : (_p.Lower(i) is "a" or "an") ? 1 : null;
    }

    /// <summary>A year in digits, 1900 to 2100.</summary>
    private int? PlainYear(int i) =>
        i >= 0 && i < _p.Tokens.Length && _p.Tokens[i].Kind == TokenKind.Number && _p.Tokens[i].Length == 4 && Digits(i) is >= 1900 and <= 2100 and var year ? year : null;

    /// <summary>The value of a short run of digits; null where marks stand among them.</summary>
    private int? Digits(int i)
    {
        var value = 0;
        foreach (var digit in _p.Word(i))
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            value = (value * 10) + digit - '0';
        }

        return value;
    }

    /// <summary>Whether the words before a date in its sentence look ahead.</summary>
    private bool IsFuture(int i)
    {
        var sentence = _p.Sentences.Length == 0 ? new TokenRange(0, 0) : _p.Sentences[_p.SentenceOf(i)];

        // "by August they had contracted"
        for (var at = i + 1; at < Math.Min(sentence.End, i + 6); at++)
        {
            if (_p.Is(at, "had"))
            {
                return false;
            }
        }

        for (var at = Math.Max(sentence.Start, i - 24); at < i; at++)
        {
            if ((_p.Lower(at) is "will" or "would" or "shall" or "expected" or "planned" or "scheduled" or "agreed" or "upcoming" or "forthcoming" or "next" or "instructed" or "tasked" or "undertook" or "plans" or "plan" or "intend" or "expects" or "before" or "until") || (_p.Is(at, "due") && !_p.Is(at + 1, "to")) || (_p.Is(at, "by") && IsDeadlineAfter(at + 1)) || (_p.Is(at, "to") && (_p.Lower(at - 1) is "is" or "are" || _p.Lower(at + 1) is "take" or "be" or "hold" or "host" or "meet" or "convene" or "begin" or "start")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"grew by 5% in July", "fell by value in July" look back, "by the end of July" ahead.</summary>
    private bool IsDeadlineAfter(int i)
    {
        var at = _p.Lower(i) is "the" or "early" or "late" or "mid" or "about" or "around" ? _p.IsDash(i + 1) ? i + 2 : i + 1 : i;
        return PlainYear(at) is not null || _p.Is(at, Category.Month) || _p.Is(at + 1, Category.Month) || _p.Is(at, Category.Which) || _p.Is(at, Category.Season) || _p.Is(at, Category.TimeUnit) || _p.Is(at, Category.Weekday) || _p.Is(at, Category.Ordinal)
            || _p.Lower(at) is "end" or "beginning" or "start" or "middle" or "close" or "then" or "now" or "today" or "tomorrow" or "time" or "early" or "late" or "mid" or "h" or "q";
    }

    private static int Shift(string which) => which switch { "last" => -1, "next" => 1, _ => 0 };

    private static int Int(Match match) => int.Parse(match.Sense.Value, CultureInfo.InvariantCulture);
}
