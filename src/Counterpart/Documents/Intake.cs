using System.Globalization;
using System.Security.Cryptography;
using Counterpart.Documents.Pdf;
using Counterpart.Documents.Word;

namespace Counterpart.Documents;

/// <summary>Turns the bytes of a report into a <see cref="Document"/>: finds out what they are, decodes them, and takes out the text.</summary>
/// <remarks>
/// Plain text stays exactly as decoded. Of a page only the report is kept, one blank line between paragraphs, and
/// <see cref="Document.Map"/> tells where each character stood. PDF, DOCX and mail are known by their beginning. What the caller says of a document
/// wins over what the source says of itself, and that over what its text says.
/// </remarks>
public static class Intake
{
    /// <summary>The largest source that is read: 50 MiB. A report of talks has some thousand characters; more is a mistake.</summary>
    public const int MaximumBytes = 50 * 1024 * 1024;

    /// <summary>The largest page that is read: 10 MiB. Taking a page apart needs some thirty times its size in memory.</summary>
    public const int MaximumPageBytes = 10 * 1024 * 1024;

    private const double MiB = 1024 * 1024;

    /// <summary>Reads all bytes of a stream, and stops at <see cref="MaximumBytes"/> without taking in the rest.</summary>
    /// <param name="source">The stream, read from where it stands.</param>
    /// <param name="name">The name by which a person knows it, for the message.</param>
    /// <exception cref="CounterpartException"><c>CP1004</c>: it is larger than <see cref="MaximumBytes"/>.</exception>
    public static ReadOnlyMemory<byte> Bytes(Stream source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.CanSeek && source.Length - source.Position > MaximumBytes)
        {
            throw TooLarge(name, source.Length - source.Position, MaximumBytes);
        }

        using var held = new MemoryStream(source.CanSeek ? (int)(source.Length - source.Position) : 0);
        var piece = new byte[81920];
        for (int read; (read = source.Read(piece)) > 0;)
        {
            if (held.Length + read > MaximumBytes)
            {
                throw TooLarge(name, null, MaximumBytes);
            }

            held.Write(piece, 0, read);
        }

        return held.GetBuffer().AsMemory(0, (int)held.Length);
    }

    /// <summary>Opens every report of a source: one of most, one an item of a feed.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">What is known of it; of a feed, of each of its items.</param>
    /// <exception cref="CounterpartException">As of <see cref="Open"/>.</exception>
    public static IReadOnlyList<Document> OpenAll(ReadOnlyMemory<byte> bytes, DocumentOrigin known) => [.. Parts(bytes, known).Select(part => Open(part.Bytes, part.Known))];

    /// <summary>Parts a source into its reports, without opening them: a feed into a page an item, anything else into itself.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">What is known of it; of a feed, of each of its items.</param>
    /// <exception cref="CounterpartException">As of <see cref="Open"/>, where the source cannot be decoded, or a feed is damaged or has no text.</exception>
    public static IReadOnlyList<SourcePart> Parts(ReadOnlyMemory<byte> bytes, DocumentOrigin known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var name = NameOf(known);
        RefuseSize(bytes, name);
        return KindOf(bytes.Span, known) == MediaTypes.PlainText && MayBeFeed(bytes.Span, known.MediaType) && DecodedSource.Decode(bytes.Span, known.MediaType, name) is { MediaType: MediaTypes.Feed } feed
            ? Items(feed, bytes.Length, known, name)
            : [new SourcePart(bytes, known)];
    }

    /// <summary>Opens a document from its bytes.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">
    /// What is known of it. A media type other than <c>text/plain</c> is believed, with its <c>charset</c> if it names one;
    /// otherwise the file name and the content decide what it is.
    /// </param>
    /// <returns>The document; its origin has what was known, filled up with what the source says of itself, and the hash of the bytes.</returns>
    /// <exception cref="CounterpartException">
    /// <c>CP1001</c> it is empty; <c>CP1002</c> it holds only white space; <c>CP1003</c> there is no report in it; <c>CP1004</c> too large;
    /// <c>CP1005</c> a kind of file that is not read; <c>CP1006</c> not text at all; <c>CP1007</c> bytes that are not valid in its encoding;
    /// <c>CP1008</c> an encoding that is not known; <c>CP1009</c> encrypted; <c>CP1010</c> a PDF file without text; <c>CP1011</c> damaged;
    /// <c>CP1012</c> it unpacks to too much; <c>CP1013</c> a feed of several items, which <see cref="OpenAll"/> opens.
    /// </exception>
    public static Document Open(ReadOnlyMemory<byte> bytes, DocumentOrigin known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var name = NameOf(known);
        RefuseSize(bytes, name);
        var kind = KindOf(bytes.Span, known);
        if (kind == MediaTypes.PlainText)
        {
            return OpenText(bytes, known, name);
        }

        known = known with { SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), MediaType = kind };
        return kind switch
        {
            MediaTypes.Pdf => PdfReport.Open(bytes, known, name),
            MediaTypes.Docx => WordReport.Open(bytes, known, name),
            _ => Mail.Open(bytes, known, name),
        };
    }

    private static Document OpenText(ReadOnlyMemory<byte> bytes, DocumentOrigin known, string name)
    {
        var source = DecodedSource.Decode(bytes.Span, known.MediaType, name);
        if (source.MediaType == MediaTypes.Feed)
        {
            return Items(source, bytes.Length, known, name) is [var only]
                ? Open(only.Bytes, only.Known)
                : throw new CounterpartException("CP1013", $"{name} is a feed of several reports, and one was expected. Give the page of one report.");
        }

        known = known with { SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), MediaType = source.MediaType };
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            throw new CounterpartException("CP1002", $"{name} holds only white space. Give a file or page with the text of a report.");
        }

        if (source.MediaType != MediaTypes.Html)
        {
            return new Document(source.Text, TextFacts.Fill(source.Text, known, known));
        }

        return bytes.Length <= MaximumPageBytes ? Page.Open(source.Text, known, name) : throw TooLarge(name, bytes.Length, MaximumPageBytes);
    }

    private static IReadOnlyList<SourcePart> Items(DecodedSource feed, int length, DocumentOrigin known, string name) =>
        length <= MaximumPageBytes ? Feed.Items(feed.Text, known, name) : throw TooLarge(name, length, MaximumPageBytes);

    /// <summary>Whether it is worth decoding to find out: a feed says so in its media type or begins with a tag.</summary>
    private static bool MayBeFeed(ReadOnlySpan<byte> bytes, string mediaType) =>
        mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase) || bytes[..Math.Min(1024, bytes.Length)].Contains((byte)'<');

    /// <summary>PDF, DOCX or mail by what is said of the source, its name and its beginning; plain text for all that has to be decoded first.</summary>
    private static string KindOf(ReadOnlySpan<byte> bytes, DocumentOrigin known)
    {
        var said = known.MediaType.Split(';')[0].Trim().ToLowerInvariant();
        if (said is MediaTypes.Pdf or MediaTypes.Docx or MediaTypes.Mail)
        {
            return said;
        }

        // The beginning of a file tells more than its name; what calls itself a page may begin as it likes.
        var isOpen = said is "" or MediaTypes.PlainText or "application/octet-stream";
        return bytes.StartsWith("PK\u0003\u0004"u8) ? MediaTypes.Docx
            : isOpen && PdfReport.Begins(bytes) ? MediaTypes.Pdf
            : isOpen && (HasEnding(known, ".eml") || Mail.Begins(bytes)) ? MediaTypes.Mail
            : isOpen && HasEnding(known, ".pdf") ? MediaTypes.Pdf
            : isOpen && HasEnding(known, ".docx") ? MediaTypes.Docx
            : MediaTypes.PlainText;
    }

    private static bool HasEnding(DocumentOrigin known, string ending) => known.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true;

    private static string NameOf(DocumentOrigin known) => known.Name ?? known.Address ?? "The document";

    private static void RefuseSize(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
        {
            throw new CounterpartException("CP1001", $"{name} is empty. Give a file or page with the text of a report.");
        }

        if (bytes.Length > MaximumBytes)
        {
            throw TooLarge(name, bytes.Length, MaximumBytes);
        }
    }

    private static CounterpartException TooLarge(string name, long? length, int limit)
    {
        var size = length is { } n ? string.Create(CultureInfo.InvariantCulture, $"has {n / MiB:0.#} MiB") : "is too large";
        var kind = limit == MaximumPageBytes ? "pages" : "reports";
        return new CounterpartException("CP1004", string.Create(CultureInfo.InvariantCulture, $"{name} {size}; {kind} up to {limit / MiB:0} MiB are read. Give the one report, without the rest."));
    }
}
