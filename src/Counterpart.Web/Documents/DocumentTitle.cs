using Counterpart.Reading;

namespace Counterpart.Web.Documents;

/// <summary>What a report is called on the pages.</summary>
internal static class DocumentTitle
{
    private const int Longest = 90;

    /// <summary>Its headline; else the event it is of, such as <c>Kazakhstan and Russia: meeting, Nur-Sultan, 19 August 2021</c>; else its first words.</summary>
    public static string Of(Transcript transcript)
    {
        var origin = transcript.Document.Origin;
        if (origin.Title is { Length: > 0 } title)
        {
            return title;
        }

        if (transcript.Event is { } held && transcript.Relation.Count > 0)
        {
            string?[] parts = [InWords.Of(held.Kind), held.Place, held.Date is { } date ? Wording.Day(date) : null];
            return Wording.Capital($"{Wording.List([.. transcript.Relation.Select(Wording.Name)])}: {string.Join(", ", parts.OfType<string>())}");
        }

        return FirstWords(transcript.Document.Text) is { Length: > 0 } words ? words : origin.Name ?? transcript.Document.Id[..12];
    }

    private static string FirstWords(string text)
    {
        var words = text.AsSpan().Trim();
        var line = words.IndexOfAny('\r', '\n');
        var first = (line < 0 ? words : words[..line]).TrimEnd();
        if (first.Length <= Longest)
        {
            return first.ToString();
        }

        var blank = first[..Longest].LastIndexOf(' ');
        return $"{first[..(blank > 0 ? blank : Longest)].TrimEnd([',', ';', ' ', '–', '-'])} …";
    }
}
