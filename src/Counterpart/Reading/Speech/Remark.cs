using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Something said, with who said it.</summary>
/// <param name="Range">The tokens said.</param>
/// <param name="Speaker">The person; null for an organisation or when open.</param>
/// <param name="Name">Name of the speaker as it goes into the transcript; null when open.</param>
/// <param name="Kind">Direct or indirect.</param>
/// <param name="IsWords">Whether it was said; false for what is only somebody's figures, "customs data showed", or stands over a dispatch with its source.</param>
/// <param name="IsFloor">Whether it is a question from the floor or a word of whoever leads through the talks.</param>
internal sealed record Remark(TokenRange Range, Figurehead? Speaker, string? Name, SpeechKind Kind, bool IsWords = true, bool IsFloor = false)
{
    /// <summary>Without commas, stops and dashes at its ends.</summary>
    public static TokenRange Trim(Passage passage, TokenRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (passage.IsMark(start, ',') || passage.IsMark(start, ';') || passage.IsMark(start, '.') || passage.IsDash(start) || passage.IsMark(start, ':')))
        {
            start++;
        }

        while (end > start && (passage.IsMark(end - 1, ',') || passage.IsMark(end - 1, ';') || passage.IsMark(end - 1, ':') || passage.IsMark(end - 1, '.') || passage.IsMark(end - 1, '"') || passage.IsMark(end - 1, '»') || passage.IsMark(end - 1, '”')))
        {
            end--;
        }

        return end > start ? new TokenRange(start, end) : range;
    }
}
