using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Counterpart.Tests.Documents;

/// <summary>Makes PDF files: lines of text at places.</summary>
internal sealed class PdfFile(string? title = null, string? created = null)
{
    private readonly List<List<(double X, double Y, string Text, double Size)>> _pages = [];

    public PdfFile Page()
    {
        _pages.Add([]);
        return this;
    }

    public PdfFile Line(double x, double y, string text, double size = 10)
    {
        _pages[^1].Add((x, y, text, size));
        return this;
    }

    /// <summary>Lines of a column from the top down, 12 points apart.</summary>
    public PdfFile Column(double x, double y, params string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                Line(x, y, line);
            }

            y -= 12;
        }

        return this;
    }

    public byte[] Bytes()
    {
        using var file = new PdfDocumentBuilder();
        var font = file.AddStandard14Font(Standard14Font.Helvetica);
        file.DocumentInformation.Title = title;
        file.DocumentInformation.CreationDate = created;
        foreach (var lines in _pages)
        {
            var page = file.AddPage(PageSize.A4);
            lines.ForEach(l => page.AddText(l.Text, l.Size, new PdfPoint(l.X, l.Y), font));
        }

        return file.Build();
    }
}
