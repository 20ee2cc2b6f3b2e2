using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Counterpart.Documents;

/// <summary>The characters of a source, without a byte order mark, and whether they are a page or plain text.</summary>
/// <param name="Text">The decoded source; offsets of the source count its UTF-16 code units.</param>
/// <param name="MediaType">One of <see cref="MediaTypes"/>.</param>
internal sealed partial record DecodedSource(string Text, string MediaType)
{
    // As in the HTML standard: the declaration of a page's encoding stands in its first 1024 bytes.
    private const int Head = 1024;

    private static readonly (byte[] Start, string What)[] OtherKinds =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document, or one locked with a password, which is not read. Save it as DOCX, without a password"),
        (@"{\rtf"u8.ToArray(), "an RTF document, which is not read. Save it as plain text"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture (PNG), not text. Give the text of the report"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG), not text. Give the text of the report"),
        ("GIF8"u8.ToArray(), "a picture (GIF), not text. Give the text of the report"),
        ([0x1F, 0x8B], "a compressed file (gzip), which is not read. Unpack it first"),
    ];

    /// <summary>Decodes bytes, strictly: a byte that does not belong to the encoding is an error, not a question mark.</summary>
    /// <param name="bytes">The source.</param>
    /// <param name="mediaType">What it is said to be.</param>
    /// <param name="name">The name by which a person knows it, for the message and for its ending.</param>
    /// <param name="isBody">It is the body of something else: neither its own beginning nor the name tells what it is.</param>
    public static DecodedSource Decode(ReadOnlySpan<byte> bytes, string mediaType, string name, bool isBody = false)
    {
        foreach (var (start, what) in OtherKinds)
        {
            if (bytes.StartsWith(start))
            {
                throw new CounterpartException("CP1005", $"{name} is {what}.");
            }
        }

        var parts = mediaType.Split(';', StringSplitOptions.TrimEntries);
        var kind = parts[0].ToLowerInvariant();
        var charset = parts.Skip(1).Where(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase)).Select(p => p[8..].Trim('"', '\'')).FirstOrDefault();
        var (encoding, markLength) = Mark(bytes);
        if (encoding is null && bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            throw new CounterpartException("CP1006", string.Create(CultureInfo.InvariantCulture,
                $"{name} is not text: a NUL byte stands at byte {nul + 1}. Give a text file or a web page; text in UTF-16 needs its byte order mark."));
        }

        if (encoding is null && charset is not null)
        {
            encoding = Named(charset, name);
        }

        if (encoding is null)
        {
            // Latin-1 keeps one character a byte, so the head can be looked at before its encoding is known.
            var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
            var declared = KindOf(kind, isBody ? "" : name, head) switch
            {
                MediaTypes.Html => DeclaredCharset().Match(head),
                MediaTypes.Feed => DeclaredEncoding().Match(head),
                _ => Match.Empty,
            };
            encoding = declared.Success ? Named(declared.Groups[1].Value, name) : Strict(Encoding.UTF8);
        }

        string text;
        try
        {
            text = encoding.GetString(bytes[markLength..]);
        }
        catch (DecoderFallbackException failure)
        {
            throw new CounterpartException("CP1007", string.Create(CultureInfo.InvariantCulture,
                $"{name} is not valid {encoding.WebName}: see byte {markLength + failure.Index + 1}. Save it as UTF-8, or name its encoding in the media type, such as text/plain; charset=windows-1251."), failure);
        }

        if (text.Contains('\0'))
        {
            throw new CounterpartException("CP1006", $"{name} is not text: it holds NUL characters. Give a text file or a web page.");
        }

        return new DecodedSource(text, isBody ? kind : KindOf(kind, name, text.AsSpan(0, Math.Min(Head, text.Length))));
    }

    private static string KindOf(string kind, string name, ReadOnlySpan<char> head)
    {
        switch (kind)
        {
            case MediaTypes.Html or "application/xhtml+xml":
                return MediaTypes.Html;
            case MediaTypes.Feed or "application/atom+xml" or "application/rdf+xml":
                return MediaTypes.Feed;
            case "" or MediaTypes.PlainText or "application/octet-stream" or "application/xml" or "text/xml":
                break;
            default:
                throw new CounterpartException("CP1005", $"{name} is of the media type {kind}, which is not read. Give text, HTML, PDF, DOCX, a mail message or a feed.");
        }

        if (FeedStart().IsMatch(head))
        {
            return MediaTypes.Feed;
        }

        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase) || PageStart().IsMatch(head)
            ? MediaTypes.Html
            : MediaTypes.PlainText;
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict(Encoding.UTF8), 3),
        [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
        _ => (null, 0),
    };

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding Named(string label, string name)
    {
        switch (label.ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be":
                // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says (so the HTML standard).
                return Strict(Encoding.UTF8);
            case "us-ascii" or "ascii" or "iso-8859-1" or "iso8859-1" or "latin1" or "cp1252" or "x-cp1252" or "windows-1252":
                return CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
            case "cp1251" or "x-cp1251" or "windows-1251":
                return CodePagesEncodingProvider.Instance.GetEncoding(1251, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
            case var other:
                return CodePagesEncodingProvider.Instance.GetEncoding(other, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? throw new CounterpartException("CP1008", $"{name} says that its encoding is '{label}', which is not known. Save it as UTF-8.");
        }
    }

    [GeneratedRegex(@"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*([A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeclaredCharset();

    [GeneratedRegex(@"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[""']([A-Za-z0-9_:.-]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeclaredEncoding();

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"\A\s*(?:(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s+(?:rss|rdf|feed)[^\[>]*(?:\[.*?\]\s*)?>)\s*)*<(?:rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex FeedStart();
}
