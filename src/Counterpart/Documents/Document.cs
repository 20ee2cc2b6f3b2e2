using System.Security.Cryptography;
using System.Text;

namespace Counterpart.Documents;

/// <summary>The clean text of a report, with where it came from; never edited.</summary>
/// <remarks>A page that changes is a new document: the id is a hash of the text.</remarks>
public sealed class Document
{
    /// <summary>Makes a document of clean text.</summary>
    /// <param name="text">The clean text; paragraphs are parted by a blank line.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="map">From clean offsets to offsets in the source; null when the two are the same.</param>
    /// <param name="pageStarts">Clean offsets at which the pages of the source begin, ascending; null for a source without pages.</param>
    /// <param name="notices">What was odd about the source; null for nothing.</param>
    public Document(string text, DocumentOrigin origin, OffsetMap? map = null, IReadOnlyList<int>? pageStarts = null, IReadOnlyList<Notice>? notices = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(origin);
        Text = text;
        Origin = origin;
        Map = map ?? OffsetMap.Identity;
        PageStarts = pageStarts ?? [];
        Notices = notices ?? [];
        Id = Hash(text);
    }

    /// <summary>SHA-256 of the clean text (UTF-8), in lower-case hexadecimal.</summary>
    public string Id { get; }

    /// <summary>The clean text. All spans count its UTF-16 code units.</summary>
    public string Text { get; }

    /// <summary>Address, outlet, dates and hash of the source.</summary>
    public DocumentOrigin Origin { get; }

    /// <summary>Where each clean offset stood in the decoded source.</summary>
    /// <remarks>Of a mail message the source is its decoded body. A PDF or DOCX file has no text of its own to point into: there the clean text is its own source.</remarks>
    public OffsetMap Map { get; }

    /// <summary>Clean offsets at which the pages of a PDF file begin, the first page first; empty for sources without pages.</summary>
    /// <remarks>A page without text begins where the next one does. A paragraph that runs over the page's end holds the start of the next page.</remarks>
    public IReadOnlyList<int> PageStarts { get; }

    /// <summary>What was odd about the source, such as attachments that were not opened.</summary>
    public IReadOnlyList<Notice> Notices { get; }

    /// <summary>Number of the page, from 1, on which a clean offset stands; null for a source without pages.</summary>
    public int? PageOf(int cleanOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cleanOffset);
        var (low, high) = (0, PageStarts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PageStarts[middle] <= cleanOffset ? (middle + 1, high) : (low, middle);
        }

        return PageStarts.Count == 0 ? null : Math.Max(1, low);
    }

    /// <summary>The words at a span, as evidence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text or cuts a surrogate pair.</exception>
    public Quote Quote(TextSpan span)
    {
        if (span.End > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The text has {Text.Length} code units.");
        }

        if (Cuts(span.Start) || Cuts(span.End))
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, "The span cuts a surrogate pair.");
        }

        return new Quote(Id, span, Text);
    }

    /// <summary>In pieces, so that no second copy of a long text is made.</summary>
    private static string Hash(string text)
    {
        const int Piece = 32 * 1024;
        if (text.Length <= Piece)
        {
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        for (var done = 0; done < text.Length; done += Piece)
        {
            var last = done + Piece >= text.Length;
            var length = encoder.GetBytes(last ? text.AsSpan(done) : text.AsSpan(done, Piece), bytes, flush: last);
            hash.AppendData(bytes.AsSpan(0, length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private bool Cuts(int index) =>
        index > 0 && index < Text.Length && char.IsLowSurrogate(Text[index]) && char.IsHighSurrogate(Text[index - 1]);
}
