using System.Xml;

namespace Counterpart.Documents.Word;

/// <summary>A Word document (DOCX), and the report in it.</summary>
/// <remarks>
/// Read as what it is, a ZIP archive of XML, part by part in one pass: nothing outside the file is asked for, no document type is allowed, and no part
/// unpacks to more than <see cref="Package.MostBytes"/>. See <c>docs/decisions/docx-in-one-pass.md</c>.
/// </remarks>
internal static class WordReport
{
    /// <summary>Takes the text out of a file.</summary>
    /// <exception cref="CounterpartException"><c>CP1003</c>: no text in it. <c>CP1005</c>: another kind of archive. <c>CP1011</c>: damaged. <c>CP1012</c>: unpacks to too much.</exception>
    public static Document Open(ReadOnlyMemory<byte> bytes, DocumentOrigin known, string name)
    {
        string text;
        string? title;
        try
        {
            using var package = new Package(bytes, name);
            var main = package.Related("", "officeDocument") is { } target && package.Has(target) ? target : "word/document.xml";
            if (!package.Has(main) || package.IsOther)
            {
                throw new CounterpartException("CP1005", $"{name} is a ZIP archive, but not a Word document (DOCX). Give the report itself.");
            }

            var numbering = package.Related(main, "numbering") is { } numbers && package.Has(numbers) ? Numbering.Read(package, numbers) : new Numbering();
            if (package.Related(main, "styles") is { } styles && package.Has(styles))
            {
                numbering.ReadStyles(package, styles);
            }

            var body = new BodyReader(numbering);
            body.Read(package, main);
            foreach (var notes in new[] { "footnotes", "endnotes" })
            {
                if (body.HasNotes && package.Related(main, notes) is { } part && package.Has(part))
                {
                    body.ReadNotes(package, part, notes == "endnotes");
                }
            }

            (text, title) = (body.Text(), body.Title ?? (package.Related("", "metadata/core-properties") is { } core && package.Has(core) ? CoreTitle(package, core) : null));
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new CounterpartException("CP1011", $"{name} is damaged: it could not be read as a Word document. Open it in a word processor and save it anew, or give its text.", failure);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CounterpartException("CP1003", $"{name} has no text in it. If it shows some, that is a picture: give the text itself.");
        }

        var origin = TextFacts.Fill(text, known, known);
        return new Document(text, origin with { Title = origin.Title ?? title });
    }

    private static string? CoreTitle(Package package, string part)
    {
        using var reader = package.Xml(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "title", NamespaceURI: "http://purl.org/dc/elements/1.1/", IsEmptyElement: false })
            {
                return reader.Read() && reader.NodeType == XmlNodeType.Text && reader.Value.Trim() is { Length: > 3 } title ? title : null;
            }
        }

        return null;
    }
}
