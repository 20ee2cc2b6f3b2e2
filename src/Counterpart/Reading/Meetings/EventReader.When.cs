using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <content>When and where the event was.</content>
internal sealed partial class EventReader
{
    /// <summary>A day in the sentence of the event, else "today" beside it or the day that heads a record; none is guessed from the dateline.</summary>
    private DateOnly? DateOf(Told told)
    {
        if (DayIn(told.Sentence, told.At) is { } said)
        {
            return said;
        }

        // A heading tells of the event; the day stands where the text tells of it again.
        if (IsHeading(told.Sentence))
        {
            var next = passage.SentenceOf(told.Sentence.Start) + 1;
            for (var s = next; s < Math.Min(passage.Sentences.Length, next + 4); s++)
            {
                if (!IsHeading(passage.Sentences[s]) && DayIn(passage.Sentences[s], passage.Sentences[s].Start) is { } day)
                {
                    return day;
                }
            }
        }

        for (var line = 0; line < Math.Min(5, passage.Paragraphs.Length); line++)
        {
            var range = passage.Paragraphs[line];
            if (range.Count <= 16 && DayIn(range, range.Start) is { } headed)
            {
                return headed;
            }
        }

        // Who reports from the opening of a meeting reports on its day.
        return IsFromTheRoom(told) ? published : null;
    }

    /// <summary>"Opening the meeting, the Head of State …": the report follows the event as it goes on.</summary>
    private bool IsFromTheRoom(Told told)
    {
        for (var i = told.At - 1; i >= Math.Max(told.Sentence.Start, told.At - 4); i--)
        {
            if (passage.Lower(i) is "opening" or "closing" && passage.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeading(TokenRange sentence) => !passage.IsMark(sentence.End - 1, '.') && !passage.IsMark(sentence.End - 1, '”') && !passage.IsMark(sentence.End - 1, '"');

    private DateOnly? DayIn(TokenRange range, int near)
    {
        DateOnly? best = null;
        var distance = int.MaxValue;
        var announced = IsAnnounced(range);
        foreach (var mention in periods(range))
        {
            if (mention.Period is not { } period || period.Last.DayNumber - period.First.DayNumber >= 21 || mention.Role is PeriodRole.Since or PeriodRole.Earlier or PeriodRole.Deadline)
            {
                continue;
            }

            // What has been held lies behind, whatever else the sentence says: "expects …, he said on Tuesday".
            var day = !announced && period.First > published && HasWeekday(mention.Range) ? period.First.AddDays(-7) : period.First;
            var gap = Math.Abs(mention.Range.Start - near);
            if (gap < distance && (announced || published is null || day <= published) && !IsDateline(mention.Range) && !TellsInForce(mention.Range.Start))
            {
                (best, distance) = (day, gap);
            }
        }

        return best;
    }

    private bool HasWeekday(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Is(i, Category.Weekday))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"which came into force on 1 May 2022": the day of an agreement.</summary>
    private bool TellsInForce(int at)
    {
        for (var i = at; i >= Math.Max(0, at - 4); i--)
        {
            if (passage.Lower(i) is "force" or "effect" || (passage.Is(i, "signed") && passage.IsMark(i - 1, ',')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the forum, which will take place in Baku on March 11".</summary>
    private bool IsAnnounced(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Is(i, Category.EventVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"MINSK, 19 August (BelTA) – …": the day of the report, which need not be that of the event.</summary>
    private bool IsDateline(TokenRange mention)
    {
        if (mention.Start > 12)
        {
            return false;
        }

        for (var i = mention.End; i < Math.Min(passage.Tokens.Length, mention.End + 8); i++)
        {
            if (passage.IsDash(i) && passage.Tokens[i].SpaceBefore || passage.IsMark(i, '(') || passage.IsMark(i, '/') || passage.Is(i, Category.Outlet))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"in Baku", "travelled to Cairo", "Forum, Istanbul"; else the place that heads the report.</summary>
    private string? PlaceOf(Told told)
    {
        if (PlaceIn(told) is { } place)
        {
            return place;
        }

        // A heading tells of the event; its place may stand where the text tells of it again.
        var next = passage.SentenceOf(told.Sentence.Start) + 1;
        for (var s = next; IsHeading(told.Sentence) && s < Math.Min(passage.Sentences.Length, next + 4); s++)
        {
            if (!IsHeading(passage.Sentences[s]) && Own(passage.Sentences[s]) is { } again)
            {
                return PlaceIn(again);
            }
        }

        return null;
    }

    private string? PlaceIn(Told told)
    {
        for (var i = told.Sentence.Start; i < told.Sentence.End; i++)
        {
            if ((passage.Lower(i) is "in" or "visits" or "visited" || (passage.Is(i, "to") && GoesTo(i, told.Sentence.Start)) || (passage.IsMark(i, ',') && i > told.At && i < told.At + 10)) && CityAt(i + 1) is { } city && !(passage.IsMark(i, ',') && !passage.IsMark(city.End, ',') && !passage.IsMark(city.End, '.') && city.End < told.Sentence.End))
            {
                return passage.TextOf(city);
            }
        }

        if (told.Kind != "meeting" || told.At - told.Sentence.Start < 40)
        {
            for (var i = told.At; i < told.Sentence.End; i++)
            {
                if (passage.Is(i, "in") && UnknownPlaceAt(i + 1) is { } place)
                {
                    return passage.TextOf(place);
                }
            }
        }

        if (PlaceLine.Of(passage) is { } dateline)
        {
            return dateline.Place;
        }

        for (var line = 0; line < Math.Min(5, passage.Paragraphs.Length); line++)
        {
            var range = passage.Paragraphs[line];
            if (range.Count > 18 || DayIn(range, range.Start) is null)
            {
                continue;
            }

            TokenRange? city = null;
            for (var i = range.Start; i < range.End; i++)
            {
                city = CityAt(i) is { } found && !passage.Is(found.Start, "kremlin") ? found : city;
            }

            if (city is { } last)
            {
                return passage.TextOf(last);
            }
        }

        return null;
    }

    /// <summary>"welcomed her to London", "travelled to Cairo", "his visit to Hanoi".</summary>
    private bool GoesTo(int to, int from)
    {
        for (var i = to - 1; i >= Math.Max(from, to - 12); i--)
        {
            if (passage.Lower(i) is "welcomes" or "welcomed" or "travelled" or "traveled" or "visit" or "trip" or "arrived" or "came")
            {
                return true;
            }
        }

        return false;
    }

    private TokenRange? CityAt(int i) => PartyRecognizer.At(passage, i) is { Form: PartyForm.City } city ? city.Range : null;

    private TokenRange? UnknownPlaceAt(int i)
    {
        var end = i;
        while (end < passage.Tokens.Length && end - i < 3 && passage.IsStranger(end))
        {
            end++;
        }

        return end > i ? new(i, end) : null;
    }
}
