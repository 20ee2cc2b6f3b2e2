using Counterpart.Documents;

namespace Counterpart.Web.Documents;

/// <summary>What a document is called on the pages.</summary>
internal static class DocumentTitle
{
    private const int Longest = 90;

    /// <summary>Its headline, else its first words, else its name.</summary>
    public static string Of(Document document)
    {
        if (document.Origin.Title is { Length: > 0 } title)
        {
            return title;
        }

        var words = document.Text.AsSpan().Trim();
        var line = words.IndexOfAny('\r', '\n');
        var first = (line < 0 ? words : words[..line]).TrimEnd();
        if (first.Length <= Longest)
        {
            return first.Length > 0 ? first.ToString() : document.Origin.Name ?? document.Id[..12];
        }

        var blank = first[..Longest].LastIndexOf(' ');
        return $"{first[..(blank > 0 ? blank : Longest)].TrimEnd([',', ';', ' ', '–', '-'])} …";
    }
}
