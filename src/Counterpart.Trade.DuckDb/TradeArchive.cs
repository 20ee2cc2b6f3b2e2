using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

/// <summary>The trade statistics of a dossier: immutable Parquet vintages, each in a folder of its own.</summary>
/// <remarks>
/// A vintage is <c>observations.parquet</c> and <c>origin.json</c>, and beside them the file and mapping it was made from. It is written
/// into a folder whose name starts with a point and appears by one rename, so a reader sees all of it or nothing, and programs that load
/// at once do not disturb each other. Opening reads nothing; DuckDB starts with the first question that needs a large vintage.
/// Safe to share between threads.
/// </remarks>
public sealed class TradeArchive : ITradeStatistics, IDisposable
{
    /// <summary>Digits kept behind the point of a value in units of its currency; 28 digits in all, the most that a <see cref="decimal"/> always holds.</summary>
    internal const int ValueDecimals = 6;

    private const string Parquet = "observations.parquet";
    private const string SourceCopy = "source.csv";
    private const string MappingCopy = "mapping.json";
    private const string IncomingPrefix = ".incoming-";

    // A decimal divided by this one loses the zeros behind its last digit, so that a value prints as it was published.
    internal const decimal NoTrailingZeros = 1.0000000000000000000000000000m;
    private const int LongestMemory = 200_000;
    private static readonly TimeSpan StaleAfter = TimeSpan.FromDays(1);

    // No thread pool for a few thousand rows, and nothing is ever fetched: Parquet is built in.
    private const string InMemory = "DataSource=:memory:;threads=1;autoinstall_known_extensions=false;autoload_known_extensions=false";

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Vintage> _vintages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Observation>> _memory = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private DuckDBConnection? _connection;
    private int _remembered;

    /// <summary>Opens a folder of vintages; a folder that does not exist holds none and is made by the first load.</summary>
    /// <param name="folder">The folder; a relative path is taken from the current directory.</param>
    /// <param name="clock">Tells which half-written loads are old enough to be swept away; the system's clock when null.</param>
    public TradeArchive(string folder, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = Path.GetFullPath(folder);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public IReadOnlyList<Vintage> Vintages
    {
        get
        {
            if (!Directory.Exists(Folder))
            {
                return [];
            }

            // A vintage never changes, so only folders not seen before are opened; the list itself may have grown by another program's load.
            var vintages = new List<Vintage>();
            foreach (var folder in Directory.EnumerateDirectories(Folder))
            {
                var id = Path.GetFileName(folder);
                if (!id.StartsWith('.'))
                {
                    vintages.Add(_vintages.GetOrAdd(id, Open));
                }
            }

            vintages.Sort((a, b) => a.Origin.Published.CompareTo(b.Origin.Published) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
            return vintages;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public IReadOnlyList<Observation> Find(TradeQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pair = new TradePair(query.Reporter, query.Counterpart);
        var vintages = Vintages;
        var asked = Holding(vintages, pair, query);
        if (asked.Count == 0)
        {
            return [];
        }

        asked.Sort((a, b) => string.CompareOrdinal(a.Table, b.Table) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        lock (_turn)
        {
            // The other side's books are wanted next as a rule, and starting a query costs more than a few rows.
            Remember(asked, Holding(vintages, pair.Mirrored(), query), pair, query.Product);
            var found = new List<Observation>();
            foreach (var vintage in asked)
            {
                found.AddRange(_memory[Key(vintage.Id, pair, query.Product)]);
            }

            return found;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public IReadOnlyList<DetailRow> Detail(DetailQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var latest = Vintages
            .Where(v => (query.Table is null || v.Table == query.Table)
                && !(v.Origin.Published > query.AsOf)
                && v.Pairs.Any(p => p.Reporter == query.Reporter && (query.Counterpart is null || p.Counterpart == query.Counterpart)))
            .GroupBy(v => v.Table, StringComparer.Ordinal)
            .Select(table => Literal(Path.Combine(Folder, table.Last().Id, Parquet)))
            .ToList();
        if (latest.Count == 0)
        {
            return [];
        }

        lock (_turn)
        {
            try
            {
                return DetailRows.Read(_connection ??= OpenDatabase(), latest, query);
            }
            catch (DuckDBException failure)
            {
                throw new CounterpartException("CP5017", $"A vintage in {Folder} cannot be read: {failure.Message} Restore its folder from a copy, or delete it and load the table again.", failure);
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public IReadOnlyList<ExchangeRate> Rates(string currency, DateOnly? asOf = null)
    {
        // Of several tables of rates the first by rank is asked, and it alone: rates of two sources are not one series.
        var rates = Find(new TradeQuery(ExchangeRate.Holder, Country.World, ExchangeRate.Product, asOf)).Where(o => o.Currency == currency && o.Value > 0m).ToList();
        var first = Vintages.Where(v => rates.Exists(r => r.VintageId == v.Id)).OrderBy(v => v.Rank).ThenBy(v => v.Table, StringComparer.Ordinal).FirstOrDefault();
        return [.. rates.Where(r => r.VintageId == first?.Id).OrderBy(r => r.Period.First).Select(r => new ExchangeRate(currency, r.Period, r.Value, r.VintageId))];
    }

    /// <summary>Takes in a CSV file as its mapping describes it, as a new vintage; the same file and mapping again change nothing.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="mapping">The mapping; beside the file, <c>.mapping.json</c> in place of <c>.csv</c>, when null.</param>
    /// <exception cref="CounterpartException">
    /// <c>CP5001</c>–<c>CP5015</c>, <c>CP5019</c>: the file or its mapping cannot be taken in, all reasons at once; <c>CP5016</c>: the table has
    /// another vintage of that day; <c>CP5018</c>: the folder cannot be written to. Nothing is stored then.
    /// </exception>
    public TradeLoad Load(string file, string? mapping = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        mapping ??= Path.ChangeExtension(file, ".mapping.json");
        LookAt(file);
        if (!File.Exists(mapping))
        {
            throw new CounterpartException("CP5004", $"{mapping} does not exist: a table needs a mapping beside it that says what its columns are (see docs/formats.md), or --mapping FILE.");
        }

        try
        {
            var mappingBytes = File.ReadAllBytes(mapping);
            var table = MappingFile.Read(mapping, mappingBytes);
            SweepStale();
            var incoming = Directory.CreateDirectory(Path.Combine(Folder, IncomingPrefix + Guid.NewGuid().ToString("N"))).FullName;
            try
            {
                return Load(file, table, mappingBytes, incoming);
            }
            finally
            {
                if (Directory.Exists(incoming))
                {
                    Directory.Delete(incoming, recursive: true);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DuckDBException)
        {
            throw new CounterpartException("CP5018", $"{file} could not be stored in {Folder}: {failure.Message}", failure);
        }
    }

    /// <summary>Ends DuckDB, if it was started.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            _connection?.Dispose();
            _connection = null;
        }
    }

    private TradeLoad Load(string file, TableDescription table, byte[] mapping, string incoming)
    {
        var hash = CopyIn(file, Path.Combine(incoming, SourceCopy));
        var published = table.Origin.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var content = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(hash), .. SHA256.HashData(mapping)]));
        var id = $"{table.Table}-{published}-{content[..12]}";
        var place = Path.Combine(Folder, id);
        if (Directory.Exists(place))
        {
            return VintageFile.Read(Path.Combine(place, VintageFile.Name));
        }

        // The same table loaded at the same moment by another program is no other content.
        if (Vintages.FirstOrDefault(v => v.Table == table.Table && v.Origin.Published == table.Origin.Published && v.Id != id) is { } other)
        {
            throw new CounterpartException("CP5016", $"{table.Table} has a vintage published on {published} already, with other content: {other.Id}. Give the later one its own day of publication, or delete {Path.Combine(Folder, other.Id)} if it was a mistake.");
        }

        var errors = new TableErrors(file);
        var plain = new List<Observation>();
        DescribedTable read;
        using (var database = OpenDatabase())
        {
            Run(database, "CREATE TABLE observations (reporter VARCHAR, counterpart VARCHAR, flow VARCHAR, product VARCHAR, period_first DATE, period_last DATE, value DECIMAL(28, 6), currency VARCHAR)");
            using (var source = File.OpenRead(Path.Combine(incoming, SourceCopy)))
            using (var rows = database.CreateAppender("observations"))
            {
                read = DescribedTable.Read(source, table, errors, o =>
                {
                    if (plain.Count <= PlainRows.Most)
                    {
                        plain.Add(o);
                    }

                    rows.CreateRow()
                        .AppendValue(o.Reporter.Code)
                        .AppendValue(o.Counterpart.Code)
                        .AppendValue(PlainRows.Word(o.Flow))
                        .AppendValue(o.Product)
                        .AppendValue((DateOnly?)o.Period.First)
                        .AppendValue((DateOnly?)o.Period.Last)
                        .AppendValue((decimal?)o.Value)
                        .AppendValue(o.Currency)
                        .EndRow();
                });
            }

            if (errors.Any)
            {
                throw errors.ToException();
            }

            Run(database, "COPY (SELECT * FROM observations ORDER BY ALL) TO $path (FORMAT parquet, COMPRESSION zstd)", new DuckDBParameter("path", Path.Combine(incoming, Parquet)));
        }

        var vintage = new Vintage(id, table.Table, table.Origin with { Sha256 = hash }, read.Observations, read.Coverage!.Value, table.Rank)
        {
            Frequency = read.Frequency!.Value,
            Pairs = [.. read.Pairs],
        };
        var load = new TradeLoad(vintage, read.Rows, read.Missing, AlreadyHeld: false);
        File.WriteAllBytes(Path.Combine(incoming, MappingCopy), mapping);
        if (plain.Count <= PlainRows.Most)
        {
            PlainRows.Write(Path.Combine(incoming, PlainRows.Name), plain);
        }

        VintageFile.Write(Path.Combine(incoming, VintageFile.Name), load, table.Currency);
        try
        {
            Directory.Move(incoming, place);
        }
        catch (IOException) when (Directory.Exists(place))
        {
            // Another program loaded the same content in the meantime: its folder holds what ours would.
            return VintageFile.Read(Path.Combine(place, VintageFile.Name));
        }

        return load;
    }

    private static void LookAt(string file)
    {
        if (!File.Exists(file))
        {
            throw new CounterpartException("CP5001", Directory.Exists(file) ? $"{file} is a folder; expected a CSV file." : $"{file} does not exist.");
        }

        Span<byte> head = stackalloc byte[4096];
        int count;
        try
        {
            using var stream = File.OpenRead(file);
            count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP5001", $"{file} cannot be read: {failure.Message}", failure);
        }

        if (count == 0)
        {
            throw new CounterpartException("CP5002", $"{file} is empty; expected a head with the names of the columns, and rows.");
        }

        if (head[..count].Contains((byte)0) || head.StartsWith("PK\u0003\u0004"u8))
        {
            throw new CounterpartException("CP5003", $"{file} is no text; expected CSV in UTF-8 (of a workbook, save the sheet as CSV).");
        }
    }

    private static string CopyIn(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var copy = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int count; (count = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, count);
            copy.Write(buffer, 0, count);
        }

        copy.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What a killed load left behind; one that is still being written is younger.
    private void SweepStale()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        var before = _clock.GetUtcNow().UtcDateTime - StaleAfter;
        foreach (var leftover in Directory.EnumerateDirectories(Folder, IncomingPrefix + "*").Where(f => Directory.GetLastWriteTimeUtc(f) < before))
        {
            try
            {
                Directory.Delete(leftover, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another program sweeps too.
            }
        }
    }

    private Vintage Open(string id)
    {
        var path = Path.Combine(Folder, id, VintageFile.Name);
        return File.Exists(path)
            ? VintageFile.Read(path).Vintage is var vintage && vintage.Id == id ? vintage : throw new CounterpartException("CP5017", $"{path} tells of another vintage, {vintage.Id}. Name the folder as the vintage is called.")
            : throw new CounterpartException("CP5017", $"{Path.GetDirectoryName(path)} is no vintage: it has no {VintageFile.Name}. Restore it from a copy, or move the folder out of {Folder}.");
    }

    private static List<Vintage> Holding(IReadOnlyList<Vintage> vintages, TradePair pair, TradeQuery query)
    {
        var holding = new List<Vintage>();
        foreach (var vintage in vintages)
        {
            if ((query.AsOf is { } day && vintage.Origin.Published > day) || !vintage.Pairs.Contains(pair))
            {
                continue;
            }

            if (query.LatestOnly)
            {
                holding.RemoveAll(v => v.Table == vintage.Table);
            }

            holding.Add(vintage);
        }

        return holding;
    }

    private void Remember(List<Vintage> asked, List<Vintage> mirrored, TradePair pair, string product)
    {
        var mirror = pair.Mirrored();
        if (asked.TrueForAll(v => _memory.ContainsKey(Key(v.Id, pair, product))))
        {
            return;
        }

        if (_remembered > LongestMemory)
        {
            _memory.Clear();
            _remembered = 0;
        }

        var unread = new List<string>();
        foreach (var (vintages, one) in new[] { (asked, pair), (mirrored, mirror) })
        {
            foreach (var vintage in vintages)
            {
                if (!_memory.ContainsKey(Key(vintage.Id, one, product)))
                {
                    // Both ways at once; what a vintage does not hold it is known not to hold.
                    unread.Add(vintage.Id);
                    _memory[Key(vintage.Id, pair, product)] = [];
                    _memory[Key(vintage.Id, mirror, product)] = [];
                }
            }
        }

        try
        {
            var large = new List<string>();
            foreach (var id in unread)
            {
                var plain = Path.Combine(Folder, id, PlainRows.Name);
                if (File.Exists(plain))
                {
                    Keep(PlainRows.Read(plain, id, pair, product));
                }
                else
                {
                    large.Add(id);
                }
            }

            if (large.Count > 0)
            {
                Keep(Query(large, pair, product));
            }
        }
        catch (CounterpartException)
        {
            _memory.Clear();
            throw;
        }
    }

    private void Keep(List<Observation> observations)
    {
        foreach (var o in observations)
        {
            _memory[Key(o.VintageId, new(o.Reporter, o.Counterpart), o.Product)].Add(o);
        }

        _remembered += observations.Count;
    }

    private static string Key(string vintage, TradePair pair, string product) => $"{vintage}/{pair.Reporter.Code}/{pair.Counterpart.Code}/{product}";

    private List<Observation> Query(List<string> vintages, TradePair pair, string product)
    {
        var observations = new List<Observation>();
        try
        {
            _connection ??= OpenDatabase();
            using var command = _connection.CreateCommand();

            // Days travel as numbers and values as text: what the driver decodes itself, a cold program must compile first.
            command.CommandText = """
                SELECT filename, reporter, counterpart, flow, period_first - DATE '0001-01-01', period_last - DATE '0001-01-01', CAST(value AS VARCHAR), currency
                FROM read_parquet($files, filename = true)
                WHERE product = $product
                  AND ((reporter = $one AND counterpart = $other) OR (reporter = $other AND counterpart = $one))
                ORDER BY flow, period_first, period_last
                """;
            command.Parameters.Add(new DuckDBParameter("files", vintages.ConvertAll(id => Literal(Path.Combine(Folder, id, Parquet)))));
            command.Parameters.Add(new DuckDBParameter("product", product));
            command.Parameters.Add(new DuckDBParameter("one", pair.Reporter.Code));
            command.Parameters.Add(new DuckDBParameter("other", pair.Counterpart.Code));
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                observations.Add(new Observation(
                    new Country(row.GetString(1)),
                    new Country(row.GetString(2)),
                    PlainRows.FlowOf(row.GetString(3)),
                    product,
                    new Period(DateOnly.FromDayNumber((int)row.GetInt64(4)), DateOnly.FromDayNumber((int)row.GetInt64(5))),
                    decimal.Parse(row.GetString(6), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / NoTrailingZeros,
                    row.GetString(7),
                    Path.GetFileName(Path.GetDirectoryName(row.GetString(0)))!));
            }
        }
        catch (DuckDBException failure)
        {
            throw new CounterpartException("CP5017", $"A vintage in {Folder} cannot be read: {failure.Message} Restore its folder from a copy, or delete it and load the table again.", failure);
        }

        return observations;
    }

    // DuckDB reads stars and brackets in a path as a pattern; in a bracket each stands for itself.
    private static string Literal(string path) =>
        path.AsSpan().IndexOfAny('*', '?', '[') < 0 ? path : string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));

    private static DuckDBConnection OpenDatabase()
    {
        var database = new DuckDBConnection(InMemory);
        database.Open();
        return database;
    }

    private static void Run(DuckDBConnection database, string sql, params DuckDBParameter[] parameters)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        command.ExecuteNonQuery();
    }
}
