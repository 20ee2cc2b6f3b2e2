using System.Text;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The first rows of a file and what can be told of its form without a mapping.</summary>
internal sealed class TableSample
{
    /// <summary>How many rows of each sheet are looked at.</summary>
    public const int Rows = 20_000;

    private const int MostSheets = 60;

    private TableSample(TableFormat format, char delimiter, string? encoding, List<SheetSample> sheets) =>
        (Format, Delimiter, Encoding, Sheets) = (format, delimiter, encoding, sheets);

    /// <summary>The format.</summary>
    public TableFormat Format { get; }

    /// <summary>What stands between the cells of a CSV file.</summary>
    public char Delimiter { get; }

    /// <summary>The encoding of a CSV file; null for UTF-8.</summary>
    public string? Encoding { get; }

    /// <summary>The sheets.</summary>
    public IReadOnlyList<SheetSample> Sheets { get; }

    /// <summary>Looks at a file.</summary>
    /// <exception cref="CounterpartException">It is none that is read.</exception>
    public static TableSample Of(string path)
    {
        var format = TableFile.FormatOf(path);
        var (delimiter, encoding) = format == TableFormat.Csv ? TextForm(path) : (',', null);
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sheets = new List<SheetSample>();
        try
        {
            using var rows = TableFile.Rows(path, format, encoding is null ? new UTF8Encoding(false, throwOnInvalidBytes: true) : System.Text.Encoding.GetEncoding(encoding), delimiter);
            while (sheets.Count < MostSheets && rows.NextSheet())
            {
                var sheet = new SheetSample(rows.Sheet, rows.Columns);
                while (sheet.Rows.Count < Rows && rows.Read())
                {
                    sheet.Rows.Add(new(rows.Line, [.. Enumerable.Range(0, rows.Count).Select(i => (rows.Cell(i).ToString(), rows.IsNumber(i)))]));
                }

                if (sheet.Rows.Count > 0)
                {
                    sheets.Add(sheet);
                }
            }
        }
        catch (TableFormatException failure)
        {
            var errors = new TableErrors(path);
            errors.Add(failure.Code, failure.Line, failure.Column, null, failure.Message);
            throw errors.ToException();
        }

        return sheets.Count > 0 ? new TableSample(format, delimiter, encoding, sheets) : throw new CounterpartException("CP5002", $"{path} holds no table.");
    }

    // The mark that splits most lines into the same number of cells, and more than one.
    private static (char Delimiter, string? Encoding) TextForm(string path)
    {
        var bytes = new byte[1 << 16];
        int count;
        using (var stream = TableFile.Open(path))
        {
            count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }

        // A character cut in two at the end of the sample is no error.
        var end = count;
        for (var back = 0; back < 4 && end > 0 && count == bytes.Length && (bytes[end - 1] & 0x80) != 0; back++)
        {
            end--;
        }

        string? encoding = null;
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, end);
        }
        catch (DecoderFallbackException)
        {
            System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            encoding = "windows-1251";
            text = System.Text.Encoding.GetEncoding(1251).GetString(bytes, 0, end);
        }

        var lines = text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(40).ToList();
        var best = (Score: 0, Mark: ',');
        foreach (var mark in ",;\t|")
        {
            var counts = lines.Select(l => Outside(l, mark)).Where(n => n > 0).GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
            var score = counts is null ? 0 : counts.Count() * Math.Min(counts.Key, 3);
            best = score > best.Score ? (score, mark) : best;
        }

        return (best.Mark, encoding);
    }

    private static int Outside(string line, char mark)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += c == mark && !quoted ? 1 : 0;
        }

        return count;
    }
}

/// <summary>The first rows of one sheet.</summary>
/// <param name="name">Its name; empty where there are no sheets.</param>
/// <param name="columns">The names of the columns, where the format tells them.</param>
internal sealed class SheetSample(string name, IReadOnlyList<string>? columns)
{
    private (IReadOnlyList<int> Lines, string[] Names)? _head;
    private IReadOnlyList<(long Line, IReadOnlyList<(string Text, bool IsNumber)> Cells)>? _body;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The rows that are not blank, each with its number.</summary>
    public List<(long Line, IReadOnlyList<(string Text, bool IsNumber)> Cells)> Rows { get; } = [];

    /// <summary>The rows of the head; empty where the format tells the names.</summary>
    public IReadOnlyList<int> HeadRows => columns is not null ? [] : (_head ??= Head()).Lines;

    /// <summary>The names of the columns.</summary>
    public string[] Names => columns is not null ? [.. columns] : (_head ??= Head()).Names;

    /// <summary>The rows below the head.</summary>
    public IReadOnlyList<(long Line, IReadOnlyList<(string Text, bool IsNumber)> Cells)> Body => _body ??= HeadRows is [.., var last] ? [.. Rows.Where(r => r.Line > last)] : Rows;

    /// <summary>The words above the table and in its head.</summary>
    public string Above
    {
        get
        {
            var head = HeadRows;
            var last = head.Count == 0 ? 0 : head[^1];
            return string.Join(' ', Rows.Where(r => r.Line <= last).SelectMany(r => r.Cells.Select(c => c.Text)).Where(t => t.Length > 0));
        }
    }

    /// <summary>The cells of a column below the head that are not blank.</summary>
    public IEnumerable<string> Cells(int column) => Body.Where(r => column < r.Cells.Count).Select(r => r.Cells[column].Text).Where(t => t.Length > 0);

    // The head ends above the first row with figures; a row above that names several columns belongs to it.
    private (IReadOnlyList<int> Lines, string[] Names) Head()
    {
        var first = Rows.FindIndex(r => r.Cells.Count(c => IsFigure(c.Text, c.IsNumber)) is var figures and > 0 && !IsYearRow(r.Cells, figures) && r.Cells[0].Text.Length + r.Cells.Count > 1);
        if (first <= 0)
        {
            first = Math.Min(1, Rows.Count - 1);
        }

        var lines = new List<int>();
        for (var i = first - 1; i >= 0 && lines.Count < 2; i--)
        {
            var named = Rows[i].Cells.Count(c => c.Text.Length > 0);
            if ((named >= 2 || (i == first - 1 && named == 1 && Rows[i].Cells[0].Text.Length == 0)) && (lines.Count == 0 || (Rows[i].Line == lines[0] - 1 && !Rows[i].Cells.Any(c => TableUnits.Multiplier(c.Text) is not null))))
            {
                lines.Insert(0, checked((int)Rows[i].Line));
            }
            else if (lines.Count > 0 || named > 1)
            {
                break;
            }
        }

        if (lines.Count == 0)
        {
            lines.Add(checked((int)Rows[0].Line));
        }

        var head = new SheetHead([.. Rows.Where(r => lines.Contains(checked((int)r.Line))).Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Text)])], lines[^1]);
        return (lines, head.Names);
    }

    private static bool IsFigure(string text, bool isNumber) => isNumber || (text.Length > 0 && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or '\u00A0'));

    // "2006" alone in a row, or years side by side, head what stands below them.
    private static bool IsYearRow(IReadOnlyList<(string Text, bool IsNumber)> cells, int figures) =>
        cells.Count(c => PeriodWords.YearAlone(c.Text) is not null) is var years && years == figures && (figures > 1 || cells.Count(c => c.Text.Length > 0) == 1);
}
