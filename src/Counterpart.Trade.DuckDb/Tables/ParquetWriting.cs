using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Writes staged rows as a Parquet file: DuckDB asks for them, two thousand at a time, and writes.</summary>
/// <remarks>
/// The rows are handed over in DuckDB's own memory, as its C interface has it, and not cell by cell: a million rows take a tenth of the time, and
/// no table between. Texts are few and many times the same: each is laid down once, and a row holds what points to it.
/// </remarks>
internal sealed unsafe class ParquetWriting : IDisposable
{
    private const int RowsAtOnce = 2048;
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
    private readonly Staging _staging;
    private readonly IEnumerator<StagedRow> _rows;
    private readonly bool _withTerms;
    private readonly UInt128[] _countries, _products, _currencies, _terms, _flows;
    private readonly (int First, int Last)[] _periods;
    private readonly List<byte[]> _texts = [];
    private ExceptionDispatchInfo? _failure;

    private ParquetWriting(Staging staging, bool withTerms)
    {
        (_staging, _withTerms) = (staging, withTerms);
        _rows = staging.InOrder().Where(row => row.Micro != StagedRow.None).GetEnumerator();
        var (countries, products, periods, terms) = staging.Order;
        _countries = [.. countries.Things.Select(c => Text(c.Code))];
        _products = [.. products.Things.Select(Text)];
        _currencies = [.. terms.Things.Select(t => Text(t.Currency))];
        _terms = [.. terms.Things.Select(t => Text(t.Terms))];
        _flows = [Text("export"), Text("import")];
        _periods = [.. periods.Things.Select(p => (p.First.DayNumber - Epoch, p.Last.DayNumber - Epoch))];
    }

    /// <summary>Writes the rows that have an amount, and tells how many the file holds.</summary>
    /// <param name="staging">The rows, in order.</param>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="withTerms">Whether to tell the terms of each row.</param>
    /// <param name="folder">Where DuckDB may put aside what does not fit into memory.</param>
    public static long Write(Staging staging, string path, bool withTerms, string folder)
    {
        using var database = new DuckDBConnection("DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");
        database.Open();
        Ask(database, "SET memory_limit = '192MB'; SET threads = 1");
        Ask(database, $"SET temp_directory = '{folder.Replace("'", "''", StringComparison.Ordinal)}'");
        using var writing = new ParquetWriting(staging, withTerms);
        var handle = GCHandle.Alloc(writing);
        try
        {
            Register(database.NativeConnection, GCHandle.ToIntPtr(handle));
            Ask(database, "COPY (SELECT * FROM staged()) TO $path (FORMAT parquet, COMPRESSION zstd)", new DuckDBParameter("path", path));
        }
        catch (DuckDBException) when (writing._failure is not null)
        {
            writing._failure.Throw();
        }
        finally
        {
            handle.Free();
        }

        // Counted in the file itself: what it does not give back was not stored.
        return Convert.ToInt64(Ask(database, "SELECT count(*) FROM read_parquet($path)", new DuckDBParameter("path", ParquetRows.Literal(path))), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private static void Register(DuckDBNativeConnection connection, IntPtr writing)
    {
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        try
        {
            NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, "staged");
            NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, writing, &Keep);
            NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
            NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Keep);
            NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Fill);
            if (NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection, function) != DuckDBState.Success)
            {
                throw new InvalidOperationException("DuckDB does not take a function for the rows of a load.");
            }
        }
        finally
        {
            NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        }
    }

    private static object? Ask(DuckDBConnection database, string sql, params DuckDBParameter[] parameters)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        return command.ExecuteScalar();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Keep(IntPtr ours)
    {
        // Nothing to prepare and nothing to let go: the handle is freed where it was made.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr info)
    {
        var writing = (ParquetWriting)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info)).Target!;
        foreach (var (name, type) in writing.Columns())
        {
            using (type)
            {
                NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, name, type);
            }
        }
    }

    // No exception may pass through DuckDB's own code.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(IntPtr info, IntPtr output)
    {
        var writing = (ParquetWriting)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info)).Target!;
        try
        {
            using var chunk = new DuckDBDataChunk(output);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, writing.Fill(chunk));
        }
        catch (Exception failure)
        {
            writing._failure = ExceptionDispatchInfo.Capture(failure);
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, failure.Message);
        }
    }

    private List<(string Name, DuckDBLogicalType Type)> Columns()
    {
        static DuckDBLogicalType Of(DuckDBType type) => NativeMethods.LogicalType.DuckDBCreateLogicalType(type);
        static DuckDBLogicalType Number() => NativeMethods.LogicalType.DuckDBCreateDecimalType(28, TradeArchive.ValueDecimals);
        List<(string, DuckDBLogicalType)> columns =
        [
            ("reporter", Of(DuckDBType.Varchar)), ("counterpart", Of(DuckDBType.Varchar)), ("flow", Of(DuckDBType.Varchar)), ("product", Of(DuckDBType.Varchar)),
            ("period_first", Of(DuckDBType.Date)), ("period_last", Of(DuckDBType.Date)), ("value", Number()), ("currency", Of(DuckDBType.Varchar)),
        ];
        if (_withTerms)
        {
            columns.Add(("terms", Of(DuckDBType.Varchar)));
        }

        if (_staging.HasWeights)
        {
            columns.Add(("net_kilograms", Number()));
        }

        return columns;
    }

    private ulong Fill(DuckDBDataChunk chunk)
    {
        var column = 0;
        IntPtr Next() => NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column++);
        static void* Cells(IntPtr vector) => NativeMethods.Vectors.DuckDBVectorGetData(vector);
        var reporters = new Span<UInt128>(Cells(Next()), RowsAtOnce);
        var counterparts = new Span<UInt128>(Cells(Next()), RowsAtOnce);
        var flows = new Span<UInt128>(Cells(Next()), RowsAtOnce);
        var products = new Span<UInt128>(Cells(Next()), RowsAtOnce);
        var first = new Span<int>(Cells(Next()), RowsAtOnce);
        var last = new Span<int>(Cells(Next()), RowsAtOnce);
        var values = new Span<Int128>(Cells(Next()), RowsAtOnce);
        var currencies = new Span<UInt128>(Cells(Next()), RowsAtOnce);
        var terms = _withTerms ? new Span<UInt128>(Cells(Next()), RowsAtOnce) : [];
        var weights = Span<Int128>.Empty;
        var hasWeight = Span<ulong>.Empty;
        if (_staging.HasWeights)
        {
            var vector = Next();
            weights = new(Cells(vector), RowsAtOnce);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            hasWeight = new(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), RowsAtOnce / 64);
            hasWeight.Clear();
        }

        var layout = _staging.Layout;
        var i = 0;
        for (; i < RowsAtOnce && _rows.MoveNext(); i++)
        {
            var row = _rows.Current;
            reporters[i] = _countries[layout.Reporter(row.Key)];
            counterparts[i] = _countries[layout.Counterpart(row.Key)];
            flows[i] = _flows[layout.IsImport(row.Key) ? 1 : 0];
            products[i] = _products[layout.Product(row.Key)];
            (first[i], last[i]) = _periods[layout.Period(row.Key)];
            values[i] = _staging.MicroOf(row);
            currencies[i] = _currencies[layout.Terms(row.Key)];
            if (_withTerms)
            {
                terms[i] = _terms[layout.Terms(row.Key)];
            }

            if (row.MicroKilograms != StagedRow.None)
            {
                weights[i] = row.MicroKilograms;
                hasWeight[i / 64] |= 1UL << (i % 64);
            }
        }

        return (ulong)i;
    }

    // As DuckDB holds a text: its length, then the text itself up to twelve bytes, else its first four and where it lies.
    private UInt128 Text(string text)
    {
        const int Inline = 12;
        var bytes = GC.AllocateUninitializedArray<byte>(System.Text.Encoding.UTF8.GetByteCount(text), pinned: true);
        System.Text.Encoding.UTF8.GetBytes(text, bytes);
        UInt128 held = 0;
        var cells = new Span<byte>(&held, sizeof(UInt128));
        MemoryMarshal.Write(cells, bytes.Length);
        if (bytes.Length <= Inline)
        {
            bytes.CopyTo(cells[4..]);
            return held;
        }

        _texts.Add(bytes);
        bytes.AsSpan(0, 4).CopyTo(cells[4..]);
        MemoryMarshal.Write(cells[8..], (ulong)(IntPtr)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)));
        return held;
    }
}
