using System.Globalization;
using System.Text.Json;

namespace Counterpart.Documents;

/// <summary>What a page says of itself: headline, outlet, day of publication, language, address.</summary>
internal sealed class PageFacts
{
    // Of several marks the first in these lists counts: what is made for machines before what is made for the eye.
    private static readonly string[] TitleMarks = ["og:title", "ld:headline", "twitter:title", "title"];
    private static readonly string[] OutletMarks = ["og:site_name", "ld:publisher", "application-name"];
    private static readonly string[] PublishedMarks =
        ["article:published_time", "ld:datePublished", "datePublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "pubdate", "publish_date", "sailthru.date", "time"];
    private static readonly string[] AddressMarks = ["canonical", "og:url"];

    private readonly Dictionary<string, string> _marks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a start tag.</summary>
    public void Element(string tag, Func<string, string?> attribute)
    {
        switch (tag)
        {
            case "html":
                Note("lang", attribute("lang") ?? attribute("xml:lang"));
                break;
            case "meta":
                Note(attribute("property") ?? attribute("name") ?? attribute("itemprop"), attribute("content"));
                break;
            case "link" when attribute("rel") is "canonical":
                Note("canonical", attribute("href"));
                break;
            case "time":
                Note(attribute("itemprop") is "datePublished" ? "datePublished" : "time", attribute("datetime"));
                break;
        }
    }

    /// <summary>Takes note of the content of <c>title</c> or of a block of JSON-LD.</summary>
    public void Captured(string tag, string content)
    {
        if (tag == "title")
        {
            Note("title", string.Join(' ', CharacterReference.Decode(content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        else
        {
            Linked(content);
        }
    }

    /// <summary>What is known, filled up with what the page says; what is known wins.</summary>
    public DocumentOrigin Fill(DocumentOrigin known) => known with
    {
        Title = known.Title ?? First(TitleMarks),
        Outlet = known.Outlet ?? First(OutletMarks),
        Published = known.Published ?? PublishedMarks.Select(m => Day(_marks.GetValueOrDefault(m))).FirstOrDefault(d => d is not null),
        Address = known.Address ?? AddressMarks.Select(m => _marks.GetValueOrDefault(m)).FirstOrDefault(IsWebAddress),
        // English is what a caller says who knows nothing better.
        Language = known.Language == "en" && _marks.GetValueOrDefault("lang") is [var a, var b, ..] lang && char.IsAsciiLetter(a) && char.IsAsciiLetter(b)
            && (lang.Length == 2 || !char.IsAsciiLetter(lang[2]))
            ? lang[..2].ToLowerInvariant()
            : known.Language,
    };

    private string? First(string[] marks) => marks.Select(m => _marks.GetValueOrDefault(m)).FirstOrDefault(v => v is not null);

    private void Note(string? mark, string? value)
    {
        if (mark is not null && !string.IsNullOrWhiteSpace(value))
        {
            _marks.TryAdd(mark, value.Trim());
        }
    }

    private void Linked(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Linked(json.RootElement);
        }
        catch (JsonException)
        {
            // Pages are full of broken JSON-LD. It is one mark of several, and says nothing of the text: the others count.
            Note("ld:broken", "true");
        }
    }

    private void Linked(JsonElement node)
    {
        // The parser has refused what is nested deeper than 64, so calling itself is safe here.
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Linked(item);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            Note("ld:headline", Text(node, "headline"));
            Note("ld:datePublished", Text(node, "datePublished"));
            if (node.TryGetProperty("publisher", out var publisher))
            {
                Note("ld:publisher", publisher.ValueKind == JsonValueKind.Object ? Text(publisher, "name") : null);
            }

            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (node.TryGetProperty(name, out var inner))
                {
                    Linked(inner);
                }
            }
        }
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The day as the outlet wrote it, in its own time: a reader of the page would write down the same.
    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (value.Length == 10 || !char.IsAsciiDigit(value[10]))
            ? day
            : null;

    private static bool IsWebAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
