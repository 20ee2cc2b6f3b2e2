using System.Globalization;
using System.Security.Cryptography;

namespace Counterpart.Documents;

/// <summary>Turns the bytes of a report into a <see cref="Document"/>: finds out what they are, decodes them, and takes out the text.</summary>
/// <remarks>
/// Plain text stays exactly as decoded. Of a page only the report is kept, one blank line between paragraphs, and
/// <see cref="Document.Map"/> tells where each character stood. What the caller says of a document wins over what the page says of itself.
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

    /// <summary>Opens a document from its bytes.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">
    /// What is known of it. A media type other than <c>text/plain</c> is believed, with its <c>charset</c> if it names one;
    /// otherwise the file name and the content decide whether it is a page.
    /// </param>
    /// <returns>The document; its origin has what was known, filled up with what the page says of itself, and the hash of the bytes.</returns>
    /// <exception cref="CounterpartException">
    /// <c>CP1001</c> it is empty; <c>CP1002</c> it holds only white space; <c>CP1003</c> a page without a report in it; <c>CP1004</c> too large;
    /// <c>CP1005</c> a kind of file that is not read yet, such as PDF; <c>CP1006</c> not text at all; <c>CP1007</c> bytes that are not valid in its encoding;
    /// <c>CP1008</c> an encoding that is not known.
    /// </exception>
    public static Document Open(ReadOnlyMemory<byte> bytes, DocumentOrigin known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var name = known.Name ?? known.Address ?? "The document";
        if (bytes.IsEmpty)
        {
            throw new CounterpartException("CP1001", $"{name} is empty. Give a file or page with the text of a report.");
        }

        if (bytes.Length > MaximumBytes)
        {
            throw TooLarge(name, bytes.Length, MaximumBytes);
        }

        var source = DecodedSource.Decode(bytes.Span, known.MediaType, name);
        known = known with { SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), MediaType = source.MediaType };
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            throw new CounterpartException("CP1002", $"{name} holds only white space. Give a file or page with the text of a report.");
        }

        if (source.MediaType != MediaTypes.Html)
        {
            return new Document(source.Text, known);
        }

        return bytes.Length <= MaximumPageBytes ? Page.Open(source.Text, known, name) : throw TooLarge(name, bytes.Length, MaximumPageBytes);
    }

    private static CounterpartException TooLarge(string name, long? length, int limit)
    {
        var size = length is { } n ? string.Create(CultureInfo.InvariantCulture, $"has {n / MiB:0.#} MiB") : "is too large";
        var kind = limit == MaximumPageBytes ? "pages" : "reports";
        return new CounterpartException("CP1004", string.Create(CultureInfo.InvariantCulture, $"{name} {size}; {kind} up to {limit / MiB:0} MiB are read. Give the one report, without the rest."));
    }
}
