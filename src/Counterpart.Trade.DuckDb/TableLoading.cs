using System.Globalization;
using System.Security.Cryptography;
using Counterpart.Trade.DuckDb.Tables;

namespace Counterpart.Trade.DuckDb;

/// <summary>Makes a vintage of a table in a folder that no reader looks at yet.</summary>
internal sealed class TableLoading
{
    /// <summary>Name of the copy of the mapping in a vintage.</summary>
    public const string MappingCopy = "mapping.json";

    private const string SourceCopy = "source";
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
        var staging = new Staging(aside);
        var read = Read(format, staging, errors);
        if (read is null || errors.Any)
        {
            throw errors.ToException();
        }

        var parquet = Path.Combine(_incoming, TradeArchive.Parquet);
        var terms = read.Terms;
        var written = ParquetWriting.Write(staging, parquet, withTerms: terms is not [""], aside);
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

        Directory.Delete(aside, recursive: true);
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
        using var copy = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        for (int count; (count = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, count);
            copy.Write(buffer, 0, count);
        }

        copy.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
