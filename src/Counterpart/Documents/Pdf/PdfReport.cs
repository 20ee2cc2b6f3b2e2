using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Counterpart.Documents.Pdf;

/// <summary>A PDF file, and the report in it.</summary>
internal static class PdfReport
{
    /// <summary>More pages are no report, and each takes time.</summary>
    private const int MostPages = 2000;

    private static readonly string[] NoTitles = ["untitled", "microsoft word", "microsoft powerpoint", "document", "print", "layout"];

    /// <summary>Whether a source begins as PDF files do; up to a kilobyte of other things may stand before the mark.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Takes the text out of a file.</summary>
    /// <exception cref="CounterpartException"><c>CP1009</c>: it is encrypted. <c>CP1010</c>: no text layer. <c>CP1011</c>: damaged. <c>CP1004</c>: too many pages. <c>CP1012</c>: unpacks to too much.</exception>
    public static Document Open(ReadOnlyMemory<byte> bytes, DocumentOrigin known, string name)
    {
        List<List<Glyph>> printed;
        DocumentInformation about;
        try
        {
            using var file = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = new BoundedFilters(name) });
            if (file.NumberOfPages > MostPages)
            {
                throw new CounterpartException("CP1004", string.Create(CultureInfo.InvariantCulture, $"{name} has {file.NumberOfPages} pages; files up to {MostPages} pages are read. Give the one report, without the rest."));
            }

            (printed, about) = ([.. file.GetPages().Select(page => Glyphs(page, name))], file.Information);
        }
        catch (PdfDocumentEncryptedException failure)
        {
            throw new CounterpartException("CP1009", $"{name} is encrypted: a password is needed to open it. Save it without one.", failure);
        }
        catch (Exception failure) when (failure is not (CounterpartException or OutOfMemoryException))
        {
            // A damaged file can fail anywhere in the library, in as many ways as it has lines.
            throw new CounterpartException("CP1011", $"{name} is damaged: it could not be read as PDF ({failure.GetType().Name}). Open it in a viewer and save it anew, or give its text.", failure);
        }

        var pages = printed.ConvertAll(PageRows.Of);
        var blank = pages.Select((rows, i) => rows.Count == 0 ? i + 1 : 0).Where(n => n > 0).ToList();
        if (blank.Count == pages.Count)
        {
            throw new CounterpartException("CP1010", $"{name} has no text in it, only pictures of pages, as a scanner makes them. Run text recognition (OCR) on it, or give its text.");
        }

        RunningHeads.Drop(pages);
        var (text, starts) = Paragraphs.Join([.. pages.Select(PageColumns.Of)]);
        text = Seen(text, starts);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CounterpartException("CP1010", $"{name} has no text in it but page numbers. Run text recognition (OCR) on it, or give its text.");
        }

        var origin = TextFacts.Fill(text, known, known);
        var made = origin.Published is null ? Day(about.CreationDate) : null;
        origin = origin with { Title = origin.Title ?? Title(about.Title), Published = origin.Published ?? made };
        List<Notice> notices = blank.Count > 0 ? [Unread(blank)] : [];
        if (made is { } day)
        {
            notices.Add(new Notice("CP1016", Severity.Warning, string.Create(CultureInfo.InvariantCulture,
                $"{name} bears no date of publication; {day:yyyy-MM-dd}, the day the file was made, was taken. Give `--published` if it came out on another day.")));
        }

        return new Document(text, origin, pageStarts: starts, notices: notices);
    }

    private static List<Glyph> Glyphs(UglyToad.PdfPig.Content.Page page, string name)
    {
        var letters = page.Letters;
        var glyphs = new List<Glyph>(letters.Count);
        var unknown = 0;
        foreach (var letter in letters)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            var size = letter.PointSize is >= 1 and <= 400 ? letter.PointSize : letter.BoundingBox.Height;
            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || !IsPlace(start.X) || !IsPlace(start.Y) || !IsPlace(end.X) || !(size is > 0 and < 1000))
            {
                continue;
            }

            unknown += letter.Value is [] or ['\uFFFD', ..] or [>= '\uE000' and <= '\uF8FF', ..] ? 1 : 0;
            glyphs.Add(new Glyph(letter.Value, start.X, Math.Max(start.X, end.X), start.Y, size));
        }

        return unknown <= glyphs.Count / 3
            ? glyphs
            : throw new CounterpartException("CP1010", string.Create(CultureInfo.InvariantCulture,
                $"{name} does not say which letters its signs stand for (page {page.Number}), so its text cannot be taken out. Run text recognition (OCR) on it, or give its text."));
    }

    private static bool IsPlace(double x) => x is > -1e5 and < 1e5;

    // Soft hyphens left within lines are not seen; dropping one moves the pages after it.
    private static string Seen(string text, List<int> starts)
    {
        if (!text.Contains('\u00AD', StringComparison.Ordinal))
        {
            return text;
        }

        var dropped = 0;
        for (int i = 0, page = 0; i <= text.Length; i++)
        {
            for (; page < starts.Count && starts[page] == i; page++)
            {
                starts[page] -= dropped;
            }

            dropped += i < text.Length && text[i] == '\u00AD' ? 1 : 0;
        }

        return text.Replace("\u00AD", "", StringComparison.Ordinal);
    }

    private static Notice Unread(List<int> pages)
    {
        var list = string.Join(", ", pages.Take(10)) + (pages.Count > 10 ? " and others" : "");
        return new Notice("CP1015", Severity.Warning, $"{(pages.Count == 1 ? "Page" : "Pages")} {list} of the file {(pages.Count == 1 ? "has" : "have")} no text and {(pages.Count == 1 ? "was" : "were")} not read; they may be pictures.");
    }

    private static string? Title(string? title) =>
        title?.Trim() is { Length: > 3 } given && !Array.Exists(NoTitles, no => given.StartsWith(no, StringComparison.OrdinalIgnoreCase)) ? given : null;

    private static DateOnly? Day(string? written) =>
        written is { Length: >= 10 } && written.StartsWith("D:", StringComparison.Ordinal)
            && DateOnly.TryParseExact(written.AsSpan(2, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
