using System.Globalization;
using System.Security.Cryptography;
using Counterpart.Trade.DuckDb.Tables;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

/// <summary>Makes a vintage of a table in a folder that no reader looks at yet.</summary>
internal sealed class TableLoading
{
    /// <summary>Name of the copy of the mapping in a vintage.</summary>
    public const string MappingCopy = "mapping.json";

    private const string SourceCopy = "source";
    private const int ShortRow = 24, Long = 1_000_000;
    private readonly string _file;
    private readonly TableDescription _table;
    private readonly byte[] _mapping;
    private readonly string _incoming;
    private readonly string _source;
    private readonly string _hash;

    /// <summary>Begins with a copy of the file, which nobody can change while it is read.</summary>
    public TableLoading(string file, TableDescription table, byte[] mapping, string incoming)
    {
        (_file, _table, _mapping, _incoming) = (file, table, mapping, incoming);
        _source = Path.Combine(incoming, SourceCopy + TableFile.Extension(file));
        _hash = CopyIn(file, _source);
        var content = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(_hash), .. SHA256.HashData(mapping)]));
        Id = $"{table.Table}-{table.Origin.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{content[..12]}";
    }

    /// <summary>The id that the vintage will have.</summary>
    public string Id { get; }

    /// <summary>Writes all files of the vintage through to the disk.</summary>
    /// <exception cref="CounterpartException">The table has errors; all of them are told.</exception>
    public TradeLoad Write()
    {
        var errors = new TableErrors(_file);
        var format = TableFile.FormatOf(_source);
        var aside = Directory.CreateDirectory(Path.Combine(_incoming, "aside")).FullName;
        var length = new FileInfo(_source).Length;
        var staging = new Staging(aside, (int)Math.Min(length / ShortRow, int.MaxValue));

        // Of a long table the copy reaches the disk, and the database is made ready, while it is read.
        var database = new Lazy<DuckDBConnection>(() =>
        {
            Flush(_source);
            return ParquetWriting.Open(aside);
        });
        var meanwhile = length < Long ? Task.CompletedTask : Task.Run(() => database.Value);
        try
        {
            return Write(format, staging, database, errors);
        }
        finally
        {
            Task.WaitAny(meanwhile);
            if (database.IsValueCreated)
            {
                database.Value.Dispose();
            }

            Directory.Delete(aside, recursive: true);
        }
    }

    private TradeLoad Write(TableFormat format, Staging staging, Lazy<DuckDBConnection> database, TableErrors errors)
    {
        var read = Read(format, staging, errors);
        if (read is null || errors.Any)
        {
            throw errors.ToException();
        }

        var parquet = Path.Combine(_incoming, TradeArchive.Parquet);
        var terms = read.Terms;
        var written = ParquetWriting.Write(database.Value, staging, parquet, withTerms: terms is not [""]);
        if (written != read.Observations)
        {
            throw new InvalidOperationException($"{written} observations were written of {read.Observations} read.");
        }

        Flush(parquet);
        var vintage = new Vintage(Id, _table.Table, _table.Origin with { Sha256 = _hash }, read.Observations, read.Coverage, _table.Rank)
        {
            Frequency = read.Frequency,
            Pairs = [.. read.Pairs],
            Terms = terms,
            HasWeights = staging.HasWeights,
            Series = read.Series,
        };
        var load = new TradeLoad(vintage, read.Rows, read.Missing, AlreadyHeld: false) { Passed = read.Passed };
        if (terms is [""] && !staging.HasWeights)
        {
            if (read.Observations <= PlainRows.Most)
            {
                PlainRows.Write(Path.Combine(_incoming, PlainRows.Name), staging.Observations(_ => true));
            }
            else
            {
                TotalRows.Write(Path.Combine(_incoming, TotalRows.Name), staging.Observations(TotalRows.Answers));
            }
        }

        File.WriteAllBytes(Path.Combine(_incoming, MappingCopy), _mapping);
        VintageFile.Write(Path.Combine(_incoming, VintageFile.Name), load, string.Join(", ", read.Currencies));
        return load;
    }

    private DescribedTable? Read(TableFormat format, Staging staging, TableErrors errors)
    {
        try
        {
            using var rows = TableFile.Rows(_source, format, _table.Encoding, _table.Delimiter);
            var read = DescribedTable.Read(rows, _table, errors, staging);
            staging.Close();
            read.TellDuplicates(read.Sheets);
            return read;
        }
        catch (TableFormatException failure)
        {
            errors.Add(failure.Code, failure.Line, failure.Column, null, failure.Message);
            return null;
        }
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static string CopyIn(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);

        // Room is asked for first: a disk that is full, or a limit on the size of a file, is told of at once and in words.
        using var copy = new FileStream(to, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = source.Length });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        try
        {
            for (int count; (count = source.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, count);
                copy.Write(buffer, 0, count);
            }
        }
        catch (ArgumentOutOfRangeException failure)
        {
            // What .NET makes of a system's limit on the size of a file.
            throw new IOException($"{to} may not become as large as {from}, {source.Length.ToString(CultureInfo.InvariantCulture)} bytes: there is a limit on the size of a file.", failure);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
