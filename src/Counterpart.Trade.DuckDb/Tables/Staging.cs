using System.Globalization;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The rows of one load on their way into Parquet: DuckDB keeps, sorts and compares them, on disk where they are many.</summary>
/// <remarks>
/// A row is five numbers. Country, flow, goods, period and terms are packed into one key, so that sorting and finding what stands twice
/// take one comparison a row, and memory stays the same however long the table is.
/// </remarks>
internal sealed class Staging : IDisposable
{
    private const int PeriodBits = 16, ProductBits = 20, CountryBits = 10, TermsBits = 7;
    private const long Micro = 1_000_000;
    private readonly DuckDBConnection _database;
    private readonly DuckDBAppender _rows;
    private DuckDBAppender? _wide;
    private long _count;

    /// <summary>Begins a load.</summary>
    /// <param name="folder">Where DuckDB may put aside what does not fit into memory.</param>
    /// <param name="isLarge">Whether there may be millions of rows, which are then kept on disk from the start.</param>
    public Staging(string folder, bool isLarge)
    {
        var source = isLarge ? Path.Combine(folder, "rows.duckdb") : ":memory:";
        _database = new DuckDBConnection($"DataSource={source};autoinstall_known_extensions=false;autoload_known_extensions=false");
        _database.Open();
        Run("SET memory_limit = '192MB'; SET preserve_insertion_order = false; SET threads = 2");
        Run($"SET temp_directory = '{folder.Replace("'", "''", StringComparison.Ordinal)}'");
        Run("CREATE TABLE cells (key UBIGINT NOT NULL, place UBIGINT NOT NULL, micro BIGINT, weight BIGINT); CREATE TABLE wide (place UBIGINT NOT NULL, value VARCHAR NOT NULL)");
        _rows = _database.CreateAppender("cells");
    }

    /// <summary>Reporters and counterparts by number.</summary>
    public Numbered<Country> Countries { get; } = new(1 << CountryBits, "countries");

    /// <summary>Codes of goods by number.</summary>
    public Numbered<string> Products { get; } = new(1 << ProductBits, "codes of goods");

    /// <summary>Periods by number.</summary>
    public Numbered<Period> Periods { get; } = new(1 << PeriodBits, "periods");

    /// <summary>Currency and terms by number.</summary>
    public Numbered<(string Currency, string Terms)> Terms { get; } = new(1 << TermsBits, "currencies and terms");

    /// <summary>Whether any row has a weight.</summary>
    public bool HasWeights { get; private set; }

    /// <summary>The key of a row, from the numbers of its parts.</summary>
    public static ulong Key(int reporter, int counterpart, TradeFlow flow, int product, int period, int terms) =>
        ((ulong)(uint)reporter << 54) | ((ulong)(uint)counterpart << 44) | ((flow == TradeFlow.Import ? 1UL : 0) << 43)
        | ((ulong)(uint)product << 23) | ((ulong)(uint)period << 7) | (uint)terms;

    /// <summary>A place in the file: a line, counted from 1, and the number of a value column.</summary>
    public static ulong Place(int sheet, long line, int column) => ((ulong)(uint)sheet << 54) | ((ulong)line << 14) | (uint)Math.Min(column, (1 << 14) - 1);

    /// <summary>Adds a row.</summary>
    /// <param name="key">What it is of.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">The amount in units of its currency; null when it is marked as missing.</param>
    /// <param name="kilograms">The net weight; null when it is not known.</param>
    public void Add(ulong key, ulong place, decimal? value, decimal? kilograms)
    {
        long? micro = null;
        if (value is { } amount)
        {
            if (amount < long.MaxValue / Micro)
            {
                micro = (long)decimal.Round(amount * Micro);
            }
            else
            {
                micro = -1;
                _wide ??= _database.CreateAppender("wide");
                _wide.CreateRow().AppendValue(place).AppendValue(amount.ToString("F6", CultureInfo.InvariantCulture)).EndRow();
            }
        }

        Add(key, place, micro, kilograms is { } weight and < long.MaxValue / Micro ? (long)decimal.Round(weight * Micro) : null);
    }

    /// <summary>Adds a row whose amount and weight are given in millionths.</summary>
    public void Add(ulong key, ulong place, long? micro, long? microKilograms)
    {
        HasWeights |= microKilograms is not null;
        _count++;
        var row = _rows.CreateRow().AppendValue((ulong?)key).AppendValue((ulong?)place);
        row = micro is null ? row.AppendNullValue() : row.AppendValue(micro);
        row = microKilograms is null ? row.AppendNullValue() : row.AppendValue(microKilograms);
        row.EndRow();
    }

    /// <summary>Ends adding; after it the rows can be looked at and written.</summary>
    public void Close()
    {
        _rows.Dispose();
        _wide?.Dispose();
    }

    /// <summary>The rows that stand twice or more: the key and the places, in the order of the file; at most as many groups as asked for.</summary>
    public (long Count, IReadOnlyList<(ulong Key, ulong First, ulong Again)> Shown) Duplicates(int most)
    {
        var (count, shown) = (0L, new List<(ulong, ulong, ulong)>());

        // A part of the keys at a time: comparing all of ten million at once would take more memory than the rest of the load.
        var parts = 1 + (_count / 1_000_000);
        for (var part = 0L; part < parts; part++)
        {
            var twice = string.Create(CultureInfo.InvariantCulture, $"SELECT key, min(place) AS first, count(*) AS n FROM cells WHERE (key >> 7) % {parts} = {part} GROUP BY key HAVING count(*) > 1");
            var found = Convert.ToInt64(Ask($"SELECT COALESCE(sum(n - 1), 0)::BIGINT FROM ({twice})"), CultureInfo.InvariantCulture);
            count += found;
            if (found == 0)
            {
                continue;
            }

            using var command = _database.CreateCommand();
            command.CommandText = $"SELECT c.key, t.first, c.place FROM cells c JOIN ({twice}) t ON c.key = t.key WHERE c.place > t.first ORDER BY c.place LIMIT {most.ToString(CultureInfo.InvariantCulture)}";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                shown.Add((row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2)));
            }
        }

        shown.Sort((a, b) => a.Item3.CompareTo(b.Item3));
        if (shown.Count > most)
        {
            shown.RemoveRange(most, shown.Count - most);
        }

        return (count, shown);
    }

    /// <summary>What a key is of.</summary>
    public (Country Reporter, Country Counterpart, TradeFlow Flow, string Product, Period Period, string Terms) Parts(ulong key) =>
        (Countries[(int)(key >> 54)], Countries[(int)((key >> 44) & 0x3FF)], ((key >> 43) & 1) == 1 ? TradeFlow.Import : TradeFlow.Export,
         Products[(int)((key >> 23) & 0xFFFFF)], Periods[(int)((key >> 7) & 0xFFFF)], Terms[(int)(key & 0x7F)].Terms);

    /// <summary>Writes the rows with an amount as Parquet, sorted, and tells how many were written.</summary>
    public long Write(string path, bool withTerms)
    {
        Fill("countries", Countries, c => [c.Code], (a, b) => a.CompareTo(b));
        Fill("products", Products, p => [p], string.CompareOrdinal);
        Fill("periods", Periods, p => [Day(p.First), Day(p.Last)], (a, b) => a.First.CompareTo(b.First) is var order and not 0 ? order : a.Last.CompareTo(b.Last));
        Fill("terms", Terms, t => [t.Currency, t.Terms], (a, b) => string.CompareOrdinal(a.Currency, b.Currency) is var order and not 0 ? order : string.CompareOrdinal(a.Terms, b.Terms));
        var value = "(CAST(c.micro AS DECIMAL(19, 0)) * 0.000001::DECIMAL(7, 6))::DECIMAL(28, 6)";
        var (wide, from) = _wide is null
            ? (value, "")
            : ($"CASE WHEN c.micro = -1 THEN w.value::DECIMAL(28, 6) ELSE {value} END", "LEFT JOIN wide w ON c.micro = -1 AND c.place = w.place");
        var extra = (withTerms ? ", t.b AS terms" : "") + (HasWeights ? ", (CAST(c.weight AS DECIMAL(19, 0)) * 0.000001::DECIMAL(7, 6))::DECIMAL(28, 6) AS net_kilograms" : "");
        Ask(
            $"""
            COPY (
              SELECT r.a AS reporter, p.a AS counterpart, CASE WHEN (c.key >> 43) & 1 = 1 THEN 'import' ELSE 'export' END AS flow, g.a AS product,
                     d.a::DATE AS period_first, d.b::DATE AS period_last, {wide} AS value, t.a AS currency{extra}
              FROM cells c
              JOIN countries r ON r.id = c.key >> 54
              JOIN countries p ON p.id = (c.key >> 44) & 1023
              JOIN products g ON g.id = (c.key >> 23) & 1048575
              JOIN periods d ON d.id = (c.key >> 7) & 65535
              JOIN terms t ON t.id = c.key & 127
              {from}
              WHERE c.micro IS NOT NULL
              ORDER BY (r.rank << 54) | (p.rank << 44) | (c.key & (1::UBIGINT << 43)) | (g.rank << 23) | (d.rank << 7) | t.rank
            ) TO $path (FORMAT parquet, COMPRESSION zstd)
            """,
            new DuckDBParameter("path", path));

        // Counted in the file itself: what it does not give back was not stored.
        return Convert.ToInt64(Ask("SELECT count(*) FROM read_parquet($path)", new DuckDBParameter("path", ParquetRows.Literal(path))), CultureInfo.InvariantCulture);
    }

    /// <summary>What was written, for a file that has neither terms nor weights.</summary>
    public IReadOnlyList<Observation> ReadBack(string path) => ParquetRows.ReadAll(_database, path);

    /// <summary>The rows of all goods together that were written; null when there are none or more than some.</summary>
    public IReadOnlyList<Observation>? ReadTotals(string path, int most) => ParquetRows.ReadTotals(_database, path, most);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private void Fill<T>(string table, Numbered<T> parts, Func<T, string[]> columns, Comparison<T> order)
        where T : notnull
    {
        Run($"CREATE TABLE {table} (id UBIGINT, rank UBIGINT, a VARCHAR, b VARCHAR)");
        var ranks = new int[parts.Count];
        var sorted = Enumerable.Range(0, parts.Count).ToArray();
        Array.Sort(sorted, (a, b) => order(parts[a], parts[b]));
        for (var i = 0; i < sorted.Length; i++)
        {
            ranks[sorted[i]] = i;
        }

        using var rows = _database.CreateAppender(table);
        for (var i = 0; i < parts.Count; i++)
        {
            var cells = columns(parts[i]);
            rows.CreateRow().AppendValue((ulong?)i).AppendValue((ulong?)ranks[i]).AppendValue(cells[0]).AppendValue(cells.Length > 1 ? cells[1] : "").EndRow();
        }
    }

    private void Run(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Ask(string sql, params DuckDBParameter[] parameters)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        return command.ExecuteScalar();
    }
}
