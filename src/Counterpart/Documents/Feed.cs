using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Counterpart.Documents;

/// <summary>An RSS (0.9x, 1.0, 2.0) or Atom feed: each item becomes a page of its own, with the item's own markup as its body.</summary>
/// <remarks>
/// Nothing is fetched and no entity is expanded: a document type is passed over unread, and an entity that XML does not know is an error.
/// See <c>docs/decisions/feeds-become-pages.md</c>.
/// </remarks>
internal static partial class Feed
{
    private const int MostItems = 10_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The items that have a title or text, in the order of the feed.</summary>
    /// <exception cref="CounterpartException"><c>CP1011</c>: it is not well formed. <c>CP1003</c>: no item has text. <c>CP1004</c>: too many items.</exception>
    public static IReadOnlyList<SourcePart> Items(string source, DocumentOrigin known, string name)
    {
        var items = new List<Item>();
        var feed = new Item();
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.TrimStart()), Settings);
            Read(reader, feed, items, name);
        }
        catch (XmlException failure)
        {
            throw new CounterpartException("CP1011", string.Create(CultureInfo.InvariantCulture, $"{name} is damaged: as XML it ends at line {failure.LineNumber}, column {failure.LinePosition}. Fetch the feed again."), failure);
        }

        var parts = items.Select((item, i) => (Item: item, Number: i + 1)).Where(p => p.Item.HasText).Select(p => p.Item.ToPart(p.Number, feed, known, name)).ToList();
        return parts.Count > 0 ? parts : throw new CounterpartException("CP1003", $"No item with text was found in the feed {name}. Give the page of the report itself.");
    }

    private static void Read(XmlReader reader, Item feed, List<Item> items, string name)
    {
        Item? item = null;
        var itemDepth = 0;
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.EndElement && item is not null && reader.Depth == itemDepth)
            {
                item = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                more = reader.Read();
                continue;
            }

            if (reader.LocalName is "item" or "entry" && item is null)
            {
                (item, itemDepth) = (new Item(), reader.Depth);
                items.Add(items.Count < MostItems ? item : throw new CounterpartException("CP1004", $"{name} has more than {MostItems.ToString(CultureInfo.InvariantCulture)} items. Give a part of the feed."));
                if (reader.IsEmptyElement)
                {
                    item = null;
                }

                more = reader.Read();
            }
            else if (reader.LocalName is "rss" or "feed" or "RDF" or "channel")
            {
                feed.Language ??= reader.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
                more = reader.Read();
            }
            else
            {
                // Takes the element in or passes it over, and stands behind it either way.
                (item ?? feed).Take(reader);
                more = !reader.EOF;
            }
        }
    }

    /// <summary>What an item, or the feed itself, says.</summary>
    private sealed partial class Item
    {
        private string? _title;
        private string? _address;
        private string? _identity;
        private string? _published;
        private string? _content;
        private string? _summary;

        public string? Language { get; set; }

        public bool HasText => _title is not null || Body is not null;

        private string? Body => _content ?? _summary;

        public void Take(XmlReader reader)
        {
            // Every case reads its element, also one that stands here a second time: of two the first counts.
            var isDublin = reader.NamespaceURI.StartsWith("http://purl.org/dc/", StringComparison.Ordinal);
            var isMedia = reader.NamespaceURI.Contains("search.yahoo.com/mrss", StringComparison.Ordinal) || reader.NamespaceURI.Contains("itunes", StringComparison.Ordinal);
            switch (isMedia ? "" : reader.LocalName)
            {
                case "title":
                    var title = Line(Markup(reader));
                    _title ??= title;
                    break;
                case "link":
                    Link(reader);
                    break;
                case "guid" when reader.GetAttribute("isPermaLink") is not "false":
                    _identity = Filled(Text(reader));
                    break;
                case "pubDate" or "published" or "issued":
                    _published = Filled(Text(reader)) ?? _published;
                    break;
                case "date" when isDublin:
                case "updated":
                    var updated = Filled(Text(reader));
                    _published ??= updated;
                    break;
                case "encoded" or "content":
                    var content = Filled(Markup(reader));
                    _content ??= content;
                    break;
                case "description" or "summary":
                    var summary = Filled(Markup(reader));
                    _summary ??= summary;
                    break;
                case "language":
                    var language = Filled(Text(reader));
                    Language ??= language;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        /// <summary>The item as a page. The same item makes the same page, byte for byte, so that taking it in again changes nothing.</summary>
        public SourcePart ToPart(int number, Item feed, DocumentOrigin known, string name)
        {
            var address = Web(_address) ?? Web(_identity);
            var page = new StringBuilder("<!DOCTYPE html>\n<html");
            Attribute(page, " lang=\"", (Language ?? feed.Language)?.Split('-', '_')[0], "\"");
            page.Append(">\n<head>\n<meta charset=\"utf-8\">\n");
            Attribute(page, "<title>", _title, "</title>\n");
            Attribute(page, "<link rel=\"canonical\" href=\"", address, "\">\n");
            Attribute(page, "<meta property=\"og:site_name\" content=\"", feed._title, "\">\n");
            Attribute(page, "<meta property=\"article:published_time\" content=\"", Day(_published)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "\">\n");
            page.Append("</head>\n<body>\n<article>\n");
            Attribute(page, "<h1>", _title, "</h1>\n");
            page.Append(Body).Append("\n</article>\n</body>\n</html>\n");
            var origin = known with
            {
                MediaType = MediaTypes.Html,
                Name = _title ?? string.Create(CultureInfo.InvariantCulture, $"{name}, item {number}"),

                // The address given is the feed's, not the item's.
                Address = address,
            };
            return new SourcePart(Encoding.UTF8.GetBytes(page.ToString()), origin, number);
        }

        private static void Attribute(StringBuilder page, string before, string? value, string after)
        {
            if (value is not null)
            {
                page.Append(before).Append(WebUtility.HtmlEncode(value)).Append(after);
            }
        }

        private void Link(XmlReader reader)
        {
            // Atom has it in an attribute and may have several; RSS has it as text.
            if (reader.GetAttribute("href") is { } address)
            {
                _address = reader.GetAttribute("rel") is null or "alternate" ? _address ?? address.Trim() : _address;
                reader.Skip();
            }
            else
            {
                var text = Filled(Text(reader));
                _address ??= text;
            }
        }

        private static string Text(XmlReader reader) => Plain(reader, encode: false);

        /// <summary>The content of an element as HTML: of XHTML as it stands, of escaped HTML unescaped, of plain text escaped.</summary>
        private static string Markup(XmlReader reader) =>
            reader.GetAttribute("type") is "xhtml" ? reader.ReadInnerXml() : Plain(reader, encode: reader.GetAttribute("type") is "text" or "text/plain");

        // Elements that should not stand in a text give their text: a feed that forgot to escape its markup still reads.
        private static string Plain(XmlReader reader, bool encode)
        {
            var text = new StringBuilder();
            var depth = reader.Depth;
            if (reader.IsEmptyElement)
            {
                reader.Read();
                return "";
            }

            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                {
                    text.Append(reader.Value);
                }
                else if (reader.NodeType == XmlNodeType.Element)
                {
                    text.Append(' ');
                }
            }

            reader.Read();
            return encode ? WebUtility.HtmlEncode(text.ToString()) : text.ToString();
        }

        private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

        // A title is one line without markup, whether it came as HTML or as text.
        private static string? Line(string markup)
        {
            var text = CharacterReference.Decode(Tag().Replace(markup, ""));
            return Filled(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        private static string? Web(string? address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps) ? address : null;

        // The day as the outlet wrote it, in its own time.
        private static DateOnly? Day(string? written)
        {
            if (written is null)
            {
                return null;
            }

            return Rss().Match(written) is { Success: true } rss
                ? DateOnly.TryParseExact(rss.Value, ["d MMM yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null
                : written.Length >= 10 && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso : null;
        }

        [GeneratedRegex(@"\d{1,2} [A-Z][a-z]{2} \d{4}", RegexOptions.CultureInvariant, 1000)]
        private static partial Regex Rss();

        [GeneratedRegex("</?[A-Za-z][^<>]{0,300}>", RegexOptions.CultureInvariant, 1000)]
        private static partial Regex Tag();
    }
}
