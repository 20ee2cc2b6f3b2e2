namespace Counterpart.Documents;

/// <summary>What the text of a report says of itself: its day and its language.</summary>
internal static class TextFacts
{
    /// <summary>An origin, filled up with what the text says.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="origin">What is known and what the source's own marks say.</param>
    /// <param name="known">What the caller said alone: it wins.</param>
    public static DocumentOrigin Fill(string text, DocumentOrigin origin, DocumentOrigin known) => origin with
    {
        Published = origin.Published ?? Dateline.Find(text),

        // English is what a caller says who knows nothing better; and pages are made from templates that often name another language than they are in.
        Language = known.Language == "en" ? TextLanguage.Of(text) ?? origin.Language : known.Language,
    };
}
