using System.Text;
using Sylvan.Data.Csv;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Rows of delimited text.</summary>
internal sealed class CsvRows : TableRows
{
    private readonly StreamReader _text;
    private readonly CsvDataReader _csv;
    private long _next = 1;
    private bool _opened;

    /// <summary>Reads delimited text.</summary>
    /// <param name="source">The bytes; a byte order mark is understood.</param>
    /// <param name="encoding">The encoding where there is no mark.</param>
    /// <param name="delimiter">What stands between cells.</param>
    public CsvRows(Stream source, Encoding encoding, char delimiter)
    {
        _text = new StreamReader(source, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        try
        {
            _csv = CsvDataReader.Create(_text, new CsvDataReaderOptions
            {
                Delimiter = delimiter,
                HasHeaders = false,
                Comment = '\0',
                BufferSize = 1 << 16,
                MaxBufferSize = 1 << 20,
            });
        }
        catch (Exception failure) when (Known(failure) is { } known)
        {
            throw known;
        }
    }

    /// <inheritdoc/>
    public override int Count => _csv.RowFieldCount;

    /// <inheritdoc/>
    public override bool NextSheet() => !_opened && (_opened = true);

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            while (_csv.Read())
            {
                Line = _next;
                _next += Lines();
                if (_csv.RowFieldCount > 1 || !Cell(0).IsEmpty)
                {
                    return true;
                }
            }

            Line = _next;
            return false;
        }
        catch (Exception failure) when (Known(failure) is { } known)
        {
            throw known;
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Cell(int index) => _csv.GetFieldSpan(index).Trim();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private TableFormatException? Known(Exception failure) => failure switch
    {
        CsvRecordTooLargeException => new("CP5007", _next, 1, "the row is longer than a million characters; expected one row a line (is a quotation mark left open?).", failure),
        CsvFormatException format => new("CP5007", _next, format.FieldOrdinal + 1, $"the rows from here on cannot be told apart: {format.Message}", failure),
        DecoderFallbackException => new("CP5003", _next, 1, $"the bytes from here on are not {_text.CurrentEncoding.WebName.ToUpperInvariant()} text; save the table as CSV in UTF-8, or name its encoding in the mapping.", failure),
        InvalidDataException => new("CP5003", _next, 1, $"the compressed file is damaged from here on: {failure.Message}", failure),
        _ => null,
    };

    // A quoted cell may run over several lines; the numbers told to a person are those of an editor.
    private int Lines() => 1 + _csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
}
