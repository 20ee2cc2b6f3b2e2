using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Rows of the sheets of a workbook, XLSX or XLS.</summary>
internal sealed class WorkbookRows : TableRows
{
    // Sheets of 256 columns with nothing in them are common; so are figures beyond the last head.
    private const int MostColumns = 16_384;
    private readonly IExcelDataReader _reader;
    private string[] _cells = [];
    private bool[] _numbers = [];
    private int _count;
    private bool _opened;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="TableFormatException">It is damaged, or protected by a password.</exception>
    public WorkbookRows(Stream source)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            _reader = ExcelReaderFactory.CreateReader(source, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged(failure);
        }
    }

    /// <inheritdoc/>
    public override bool HasRemarks => true;

    /// <inheritdoc/>
    public override int Count => _count;

    /// <inheritdoc/>
    public override bool NextSheet()
    {
        try
        {
            if (_opened && !_reader.NextResult())
            {
                return false;
            }

            (_opened, Sheet, Line) = (true, _reader.Name ?? "", 0);
            return true;
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged(failure);
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            while (_reader.Read())
            {
                Line++;
                if (Fill())
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged(failure);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Cell(int index) => _cells[index];

    /// <inheritdoc/>
    public override bool IsNumber(int index) => _numbers[index];

    /// <inheritdoc/>
    public override void Dispose() => _reader.Dispose();

    private bool Fill()
    {
        _count = Math.Min(_reader.FieldCount, MostColumns);
        if (_cells.Length < _count)
        {
            (_cells, _numbers) = (new string[_count], new bool[_count]);
        }

        var last = 0;
        for (var i = 0; i < _count; i++)
        {
            (_cells[i], _numbers[i]) = Text(_reader.GetValue(i));
            last = _cells[i].Length > 0 ? i + 1 : last;
        }

        _count = last;
        return last > 0;
    }

    private static (string Text, bool IsNumber) Text(object? value) => value switch
    {
        null => ("", false),
        string text => (text.Trim(), false),

        // Fifteen digits are what a workbook shows of a number; the binary rest (869.1134000000001) nobody published.
        double number when Math.Abs(number) < 1e28 => (((decimal)number).ToString(CultureInfo.InvariantCulture), true),
        double number => (number.ToString("R", CultureInfo.InvariantCulture), true),
        DateTime day => (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false),
        bool flag => (flag ? "true" : "false", false),
        IFormattable other => (other.ToString(null, CultureInfo.InvariantCulture), false),
        _ => ("", false),
    };

    // What the library throws on bytes that only look like a workbook.
    private static bool IsDamage(Exception failure) => failure is
        ExcelReaderException or InvalidDataException or IOException or System.Xml.XmlException or FormatException or OverflowException
        or ArgumentException or IndexOutOfRangeException or InvalidOperationException or InvalidCastException or NullReferenceException
        or KeyNotFoundException or NotSupportedException or System.Security.Cryptography.CryptographicException;

    private TableFormatException Damaged(Exception failure) => failure is InvalidPasswordException
        ? new("CP5003", 1, 1, "the workbook is protected by a password; save it without one.", failure)
        : new("CP5003", Math.Max(1, Line), 1, $"the workbook is damaged{(Sheet.Length > 0 ? $" in the sheet '{Sheet}'" : "")}: {failure.Message}", failure);
}
