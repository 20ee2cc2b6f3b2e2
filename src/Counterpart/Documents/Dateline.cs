using System.Globalization;
using System.Text.RegularExpressions;

namespace Counterpart.Documents;

/// <summary>The day of publication as it stands in the first lines of a report.</summary>
/// <remarks>Only a whole date with its year counts, and only where nothing but a dateline can be meant: a wrong day makes every "this year" wrong.</remarks>
internal static partial class Dateline
{
    // So far down and so many lines; a longer first line is a paragraph, whose beginning may still be a dateline.
    private const int Reach = 1200;
    private const int Lines = 8;
    private const int Longest = 200;

    private const string Month = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)[.]?";
    private const string Date =
        @"(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + Month + @",?[ -](?<year>\d{4})|" + Month + @" (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})"
        + @"|(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})|(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4}))(?!\d)";

    private const string Weekday = @"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]* )?";
    private const string Time = @"(?:[ ,|/–—-]*(?:at )?T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,5}|GMT ?[+-]\d{1,2}(?::?\d{2})?)\)?)?)?";
    private const string NoPlace = @"(?!(?:On|In|At|By|From|Since|Until|Till|The|As|Before|After|Between|Dated|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b)";
    private const string Place = NoPlace + @"\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|of|el|al)){0,3}(?:, \p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,2})?";

    /// <summary>The day; null when the text does not say it plainly.</summary>
    public static DateOnly? Find(string text)
    {
        var head = text.AsSpan(0, Math.Min(Reach, text.Length));
        DateOnly? found = null;
        var number = 0;
        foreach (var range in head.EnumerateLines())
        {
            var line = range.Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            if (++number > Lines)
            {
                break;
            }

            var start = line[..Math.Min(Longest, line.Length)].ToString().Replace('\u00A0', ' ');
            if (Labelled().Match(start) is { Success: true } labelled && Day(labelled) is { } said)
            {
                return said;
            }

            found ??= Alone().Match(start) is { Success: true } alone ? Day(alone) : Opening().Match(start) is { Success: true } opening ? Day(opening)
                : Byline().Match(start) is { Success: true } byline ? Day(byline) : null;
        }

        return found;
    }

    private static DateOnly? Day(Match match)
    {
        var month = match.Groups["month"] is { Success: true } word
            ? 1 + ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(word.ValueSpan[..3].ToString().ToLowerInvariant(), StringComparison.Ordinal) / 3)
            : Number("number");
        var (year, day) = (Number("year"), Number("day"));
        return year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A(?:first )?(?:published|posted|issued|released|release date|publication date|date(?: of publication)?)(?: (?:on|at))?\s*[:.–—-]?\s*" + Weekday + Date, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\A[(\[]?" + Weekday + "(?:" + Time + "[ ,|/–—-]+)?" + Date + Time + @"[)\]]?(?: ?[|/,–—-] ?[\p{L} ]{2,30}| by [\p{L} ]{2,30})?[.]?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\ABy (?!" + Month + @"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[^.;:]{2,120}?[ ,|/–—-]+" + Weekday + Date + @"\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\A" + Place + @"(?:(?:,|\.| [(][\p{L} .]{2,30}[)],?| /[\p{L} .]{2,30}/,?) ?(?:[–—-]+ )?| [–—-]+ )" + Weekday + "[(]?" + Date + @"[)]?\s*(?:[.,:;/|(–—]|-|\z)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
}
