using System.IO.Compression;
using System.Text;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The formats of files that are read.</summary>
internal enum TableFormat
{
    /// <summary>Delimited text; SDMX-CSV, Comtrade's and BACI's CSV among it.</summary>
    Csv,

    /// <summary>XLSX or XLS.</summary>
    Workbook,

    /// <summary>JSON with a list of records, as UN Comtrade answers.</summary>
    Records,

    /// <summary>SDMX-JSON.</summary>
    SdmxJson,

    /// <summary>SDMX-ML.</summary>
    SdmxXml,
}

/// <summary>A file of statistics: its format, seen from its first bytes, and its rows.</summary>
internal static class TableFile
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OldWorkbook => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What ends the name of a file of this format; the copy in a vintage bears it.</summary>
    public static string Extension(string path) =>
        Path.GetExtension(path) is { Length: > 1 and <= 6 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? (extension.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetExtension(Path.GetFileNameWithoutExtension(path)) is { Length: > 1 and <= 6 } inner && inner.Skip(1).All(char.IsAsciiLetterOrDigit) ? inner : ".csv" : "") + extension.ToLowerInvariant()
            : ".csv";

    /// <summary>The format of a file, or why it is none that is read.</summary>
    /// <exception cref="CounterpartException"><c>CP5001</c>–<c>CP5003</c>.</exception>
    public static TableFormat FormatOf(string path)
    {
        if (!File.Exists(path))
        {
            throw new CounterpartException("CP5001", Directory.Exists(path) ? $"{path} is a folder; expected a table." : $"{path} does not exist.");
        }

        var head = new byte[4096];
        int count;
        try
        {
            using var stream = Open(path);
            count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP5001", $"{path} cannot be read: {failure.Message}", failure);
        }
        catch (InvalidDataException failure)
        {
            throw new CounterpartException("CP5003", $"{path} is a damaged compressed file: {failure.Message}", failure);
        }

        if (count == 0)
        {
            throw new CounterpartException("CP5002", $"{path} is empty; expected a head with the names of the columns, and rows.");
        }

        var bytes = head.AsSpan(0, count);
        if (bytes.StartsWith(Zip) || bytes.StartsWith(OldWorkbook))
        {
            return TableFormat.Workbook;
        }

        var wide = bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);
        if (bytes.Contains((byte)0) && !wide)
        {
            throw new CounterpartException("CP5003", $"{path} is no text; expected CSV in UTF-8, a workbook (XLSX, XLS), JSON or SDMX.");
        }

        var text = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("<"u8))
        {
            return TableFormat.SdmxXml;
        }

        if (!text.StartsWith("{"u8) && !text.StartsWith("[{"u8) && !text.StartsWith("[\n"u8))
        {
            return TableFormat.Csv;
        }

        // The words come early in every SDMX-JSON message, and in no record of Comtrade's.
        return text.IndexOf("sdmx-json"u8) >= 0 || text.IndexOf("\"dataSets\""u8) >= 0 || text.IndexOf("\"structure\""u8) >= 0 || text.IndexOf("\"meta\""u8) >= 0 ? TableFormat.SdmxJson : TableFormat.Records;
    }

    /// <summary>Whether a file is packed with gzip.</summary>
    public static bool IsPacked(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        Span<byte> head = stackalloc byte[2];
        return file.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head[0] == 0x1F && head[1] == 0x8B;
    }

    /// <summary>Opens a file for its bytes, unpacked when it is compressed.</summary>
    public static Stream Open(string path)
    {
        var isPacked = IsPacked(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return isPacked ? new BufferedStream(new GZipStream(file, CompressionMode.Decompress), 1 << 16) : file;
    }

    /// <summary>The rows of a file.</summary>
    /// <exception cref="TableFormatException">It cannot be read.</exception>
    public static TableRows Rows(string path, TableFormat format, Encoding encoding, char delimiter) => format switch
    {
        TableFormat.Csv => new CsvRows(Open(path), encoding, delimiter),
        TableFormat.Workbook => new WorkbookRows(Open(path)),
        TableFormat.Records => new ComtradeRows(Open(path)),
        TableFormat.SdmxJson => new SdmxJsonRows(() => Open(path)),
        TableFormat.SdmxXml => new SdmxXmlRows(() => Open(path)),
    };
}
