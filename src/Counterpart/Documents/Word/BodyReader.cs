using System.Globalization;
using System.Text;
using System.Xml;

namespace Counterpart.Documents.Word;

/// <summary>The paragraphs, lists, tables and notes of a Word document as text.</summary>
/// <remarks>What was deleted with changes tracked, hidden text, comments, heads and feet of pages are left out; what was inserted stays. Nothing calls itself, so no depth of nesting exhausts the stack.</remarks>
/// <param name="numbering">Its lists.</param>
internal sealed class BodyReader(Numbering numbering)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly StringBuilder _text = new();
    private readonly List<(string Id, bool IsEnd)> _notes = [];
    private readonly Stack<Paragraph> _open = new();

    // Of each table that is open: the cells of the row, and how many paragraphs' text stands in the last of them.
    private readonly Stack<Table> _tables = new();

    /// <summary>Text of the first paragraph that is set as a title.</summary>
    public string? Title { get; private set; }

    /// <summary>The text refers to notes.</summary>
    public bool HasNotes => _notes.Count > 0;

    /// <summary>An attribute of Word's own, whichever prefix it has.</summary>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    /// <summary>The value of a property.</summary>
    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>All text, paragraphs parted by a blank line.</summary>
    public string Text() => _text.ToString().Trim();

    /// <summary>Reads the main part.</summary>
    public void Read(Package package, string part)
    {
        using var reader = package.Xml(part);
        var more = reader.Read();
        while (more)
        {
            more = Take(reader);
        }
    }

    /// <summary>Reads the notes that the text refers to, each as a paragraph that begins with its raised number.</summary>
    public void ReadNotes(Package package, string part, bool areEnd)
    {
        using var reader = package.Xml(part);
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "footnote" or "endnote" && reader.NodeType == XmlNodeType.Element)
            {
                var number = _notes.IndexOf((Attribute(reader, "id") ?? "", areEnd));
                if (number < 0)
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                _pending = Raised((number + 1).ToString(CultureInfo.InvariantCulture)) + " ";
            }

            more = Take(reader);
        }
    }

    private string _pending = "";

    // Takes one node in, and moves behind it.
    private bool Take(XmlReader reader)
    {
        var name = reader.LocalName;
        if (reader.NodeType == XmlNodeType.EndElement)
        {
            End(name);
            return reader.Read();
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return reader.Read();
        }

        var isEmpty = reader.IsEmptyElement;
        switch (name)
        {
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "sdtPr" or "pPrChange" or "rPrChange" or "sectPr" or "tblPr" or "tblGrid" or "trPrChange" or "object":
                // Deleted, or written a second time for older programs, or no text. The mark that a paragraph's end or a row was deleted stands in its properties.
                reader.Skip();
                return !reader.EOF;
            case "p" when reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal):
                _open.Push(new Paragraph());
                break;
            case "tbl":
                _tables.Push(new Table(_open.Count));
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.Cells.Clear();
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.Cells.Add(new StringBuilder());
                break;
            default:
                if (_open.TryPeek(out var paragraph))
                {
                    if (paragraph.Take(reader, name, _notes))
                    {
                        return !reader.EOF;
                    }
                }

                break;
        }

        if (isEmpty)
        {
            End(name);
        }

        return reader.Read();
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _open.Count > 0:
                EndParagraph(_open.Pop());
                break;
            case "tr" when _tables.TryPeek(out var table):
                EndRow(table);
                break;
            case "tbl" when _tables.Count > 0:
                EndTable(_tables.Pop());
                break;
            case "r" when _open.TryPeek(out var paragraph):
                paragraph.EndRun();
                break;
        }
    }

    private void EndParagraph(Paragraph paragraph)
    {
        var words = paragraph.Text.ToString().Trim();
        if (words.Length == 0)
        {
            return;
        }

        var text = _pending + numbering.Next(paragraph.List, paragraph.Level, paragraph.Style) + words;
        _pending = "";
        if (Title is null && paragraph.Style is { } style && numbering.IsTitle(style))
        {
            Title = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        // A box within a paragraph of a cell belongs to the page, a paragraph of a cell to its row.
        if (_tables.TryPeek(out var table) && table.Cells.Count > 0 && _open.Count == table.Depth)
        {
            var cell = table.Cells[^1];
            cell.Append(cell.Length > 0 ? " " : "").Append(text.Replace('\n', ' ').Replace('\t', ' '));
        }
        else
        {
            _text.Append(_text.Length > 0 ? "\n\n" : "").Append(text);
        }
    }

    private static void EndRow(Table table)
    {
        var row = string.Join('\t', table.Cells.Select(c => c.ToString())).Trim();
        if (row.Length > 0)
        {
            table.Rows.Append(table.Rows.Length > 0 ? "\n" : "").Append(row);
        }

        table.Cells.Clear();
    }

    private void EndTable(Table table)
    {
        if (table.Rows.Length == 0)
        {
            return;
        }

        // A table within a cell is part of it.
        if (_tables.TryPeek(out var around) && around.Cells.Count > 0)
        {
            around.Cells[^1].Append(around.Cells[^1].Length > 0 ? " " : "").Append(table.Rows.Replace('\n', ' ').Replace('\t', ' '));
        }
        else
        {
            _text.Append(_text.Length > 0 ? "\n\n" : "").Append(table.Rows);
        }
    }

    private static string Raised(string digits) => string.Concat(digits.Select(c => c is >= '0' and <= '9' ? Superscripts[c - '0'] : c));

    private sealed class Table(int depth)
    {
        public int Depth => depth;

        public List<StringBuilder> Cells { get; } = [];

        public StringBuilder Rows { get; } = new();
    }

    private sealed class Paragraph
    {
        private bool _isRaised;
        private bool _isHidden;

        public StringBuilder Text { get; } = new();

        public string? Style { get; private set; }

        public string? List { get; private set; }

        public int? Level { get; private set; }

        public void EndRun() => (_isRaised, _isHidden) = (false, false);

        /// <summary>Takes an element in; true when the reader stands behind it already.</summary>
        public bool Take(XmlReader reader, string name, List<(string Id, bool IsEnd)> notes)
        {
            switch (name)
            {
                case "pStyle":
                    Style = Value(reader);
                    break;
                case "numId":
                    List = Value(reader);
                    break;
                case "ilvl":
                    Level = int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
                    break;
                case "r":
                    EndRun();
                    break;
                case "vanish":
                    _isHidden = Value(reader) is not ("0" or "false" or "off");
                    break;
                case "vertAlign":
                    _isRaised = Value(reader) is "superscript";
                    break;
                case "tab":
                    // The stops of a paragraph stand in its properties under the same name, and have a value.
                    Append(Value(reader) is null ? "\t" : "");
                    break;
                case "br" or "cr":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("-");
                    break;
                case "footnoteReference" or "endnoteReference":
                    notes.Add((Attribute(reader, "id") ?? "", name == "endnoteReference"));
                    Append(Raised(notes.Count.ToString(CultureInfo.InvariantCulture)));
                    break;
                case "t":
                    var text = reader.ReadElementContentAsString().Replace("\u00AD", "", StringComparison.Ordinal);
                    Append(_isRaised ? Raised(text) : text);
                    return true;
            }

            return false;
        }

        private void Append(string text)
        {
            if (!_isHidden)
            {
                Text.Append(text);
            }
        }
    }
}
