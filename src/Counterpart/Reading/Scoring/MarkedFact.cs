namespace Counterpart.Reading.Scoring;

/// <summary>A fact as marked in a report.</summary>
/// <param name="Text">Its words.</param>
/// <param name="At">Where they stand, in Unicode code points; null where the first occurrence is meant.</param>
/// <param name="Detail">What is told of it besides, made comparable.</param>
internal record MarkedFact(string Text, int? At, string? Detail)
{
    /// <summary>Where the words stand in a text, in UTF-16 code units; null when they do not stand there.</summary>
    public TextSpan? In(string text)
    {
        var start = At is { } points ? Utf16(text, points) : text.IndexOf(Text, StringComparison.Ordinal);
        return start >= 0 && start + Text.Length <= text.Length && string.CompareOrdinal(text, start, Text, 0, Text.Length) == 0 ? new TextSpan(start, Text.Length) : null;
    }

    private static int Utf16(string text, int points)
    {
        var at = 0;
        for (; points > 0 && at < text.Length; points--)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return points == 0 ? at : -1;
    }
}
