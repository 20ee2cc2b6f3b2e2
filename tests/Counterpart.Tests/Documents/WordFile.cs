using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Counterpart.Tests.Documents;

/// <summary>Makes DOCX files with the library that others make them with.</summary>
internal static class WordFile
{
    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? footnotes = null, string? title = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
            var main = file.AddMainDocumentPart();
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document($"<w:document {Word} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Word}>{numbering}</w:numbering>");
            }

            if (styles is not null)
            {
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Word}>{styles}</w:styles>");
            }

            if (footnotes is not null)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Word}>{footnotes}</w:footnotes>");
            }

            file.PackageProperties.Title = title;
        }

        return stream.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
