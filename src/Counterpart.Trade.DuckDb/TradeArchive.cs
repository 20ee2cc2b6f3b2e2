using System.Collections.Concurrent;
using System.Globalization;
using Counterpart.Trade.DuckDb.Tables;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

/// <summary>The trade statistics of a dossier: immutable Parquet vintages, each in a folder of its own.</summary>
/// <remarks>
/// A vintage is <c>observations.parquet</c> and <c>origin.json</c>, and beside them the file and mapping it was made from. It is written
/// into a folder whose name starts with a point and appears by one rename, so a reader sees all of it or nothing, and programs that load
/// at once do not disturb each other. Opening reads nothing; DuckDB starts with the first question that needs a large vintage.
/// Safe to share between threads.
/// </remarks>
public sealed partial class TradeArchive : ITradeStatistics, IDisposable
{
    /// <summary>Digits kept behind the point of a value in units of its currency; 28 digits in all, the most that a <see cref="decimal"/> always holds.</summary>
    internal const int ValueDecimals = 6;

    /// <summary>Name of the Parquet file of a vintage.</summary>
    internal const string Parquet = "observations.parquet";
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
    private readonly Dictionary<string, List<DetailRow>> _totals = new(StringComparer.Ordinal);
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
            Remember(asked, Holding(vintages, pair.Mirrored(), query), pair, query);
            var found = new List<Observation>();
            foreach (var vintage in asked)
            {
                found.AddRange(_memory[Key(vintage.Id, pair, query.Product, query.Terms)]);
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
                && query.IsHeldBy(v))
            .GroupBy(v => v.Table, StringComparer.Ordinal)
            .Select(table => table.Last())
            .ToList();
        if (latest.Count == 0)
        {
            return [];
        }

        lock (_turn)
        {
            var found = new List<DetailRow>();
            if (query is { Digits: 0, Counterpart: null } && query.Reporter != Country.World)
            {
                foreach (var vintage in latest.ToList())
                {
                    if (PlainFileOf(vintage.Id) is not { } plain)
                    {
                        continue;
                    }

                    latest.Remove(vintage);
                    found.AddRange(Totals(plain, vintage.Id, query.Reporter).Where(r => query.Within.Count == 0 || query.Within.Any(p => p.Contains(r.Period))));
                }
            }

            if (latest.Count == 0)
            {
                return found;
            }

            try
            {
                _connection ??= OpenDatabase();

                // Vintages of different columns cannot be read in one question.
                found.AddRange(latest
                    .GroupBy(v => (HaveTerms: v.Terms is not [""], HaveWeights: query.WithWeights && v.HasWeights, HaveReporter: v.Pairs.Any(p => p.Reporter == query.Reporter)))
                    .SelectMany(alike => DetailRows.Read(_connection, [.. alike.Select(v => ParquetRows.Literal(Path.Combine(Folder, v.Id, Parquet)))], query, alike.Key.HaveTerms, alike.Key.HaveWeights, ofAll: !alike.Key.HaveReporter)));
                return found;
            }
            catch (DuckDBException failure)
            {
                throw new CounterpartException("CP5017", $"A vintage in {Folder} cannot be read: {failure.Message} Restore its folder from a copy, or delete it and load the table again.", failure);
            }
        }
    }

    // Both files are sorted by reporter and counterpart.
    private string? PlainFileOf(string vintage)
    {
        foreach (var name in new[] { TotalRows.Name, PlainRows.Name })
        {
            if (Path.Combine(Folder, vintage, name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private List<DetailRow> Totals(string path, string vintage, Country reporter)
    {
        var key = $"{vintage}/{reporter.Code}";
        if (!_totals.TryGetValue(key, out var rows))
        {
            if (_remembered > LongestMemory)
            {
                Forget();
            }

            _totals.Add(key, rows = TotalRows.ReadAll(path, vintage, reporter));
            _remembered += rows.Count;
        }

        return rows;
    }

    private void Forget()
    {
        _memory.Clear();
        _totals.Clear();
        _remembered = 0;
    }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public IReadOnlyList<ExchangeRate> Rates(string currency, DateOnly? asOf = null)
    {
        // Of several tables of rates the first by rank is asked, and it alone: rates of two sources are not one series. One that prices the dollar comes before one that
        // prices other money, by which two averages are divided.
        var vintages = Vintages;
        var best = ((IReadOnlyList<ExchangeRate> Rates, Vintage Vintage, bool IsCrossed)?)null;
        foreach (var holder in vintages.Where(v => v.Series.Contains(ExchangeRate.Product)).SelectMany(v => v.Pairs).Where(p => p.Counterpart == Country.World).Select(p => p.Reporter).Append(ExchangeRate.Holder).Distinct())
        {
            if (!Countries.TryGet(holder.Code, out var facts) || facts.Currency.Length != 3)
            {
                continue;
            }

            foreach (var rows in Find(new TradeQuery(holder, Country.World, ExchangeRate.Product, asOf)).GroupBy(o => o.VintageId, StringComparer.Ordinal))
            {
                var (rates, vintage) = (ExchangeRate.Of(currency, facts.Currency, rows), vintages.First(v => v.Id == rows.Key));
                var isCrossed = holder != ExchangeRate.Holder;
                if (rates.Count > 0 && (best is not { } other || Before((vintage.Rank, isCrossed, vintage.Table), (other.Vintage.Rank, other.IsCrossed, other.Vintage.Table))))
                {
                    best = (rates, vintage, isCrossed);
                }
            }
        }

        return best?.Rates ?? [];

        static bool Before((int Rank, bool IsCrossed, string Table) one, (int Rank, bool IsCrossed, string Table) other) =>
            one.Rank != other.Rank ? one.Rank < other.Rank : one.IsCrossed != other.IsCrossed ? other.IsCrossed : string.CompareOrdinal(one.Table, other.Table) < 0;
    }

    /// <summary>Takes in a table as its mapping describes it, as a new vintage; the same file and mapping again change nothing.</summary>
    /// <param name="file">The table: CSV, XLSX, XLS, JSON, SDMX-JSON or SDMX-ML, plain or packed with gzip.</param>
    /// <param name="mapping">The mapping; beside the file, <c>.mapping.json</c> in place of its extension, when null.</param>
    /// <exception cref="CounterpartException">
    /// <c>CP5001</c>–<c>CP5015</c>, <c>CP5019</c>–<c>CP5027</c>: the file or its mapping cannot be taken in, all reasons at once; <c>CP5016</c>: the table has
    /// another vintage of that day; <c>CP5018</c>: the folder cannot be written to. Nothing is stored then.
    /// </exception>
    public TradeLoad Load(string file, string? mapping = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        TableFile.FormatOf(file);
        mapping ??= MappingBeside(file);
        if (!File.Exists(mapping))
        {
            throw new CounterpartException("CP5004", $"{mapping} does not exist: a table needs a mapping beside it that says what its columns are, or --mapping FILE. 'counterpart trade describe {file}' proposes one.");
        }

        try
        {
            var mappingBytes = File.ReadAllBytes(mapping);
            var table = MappingFile.Read(mapping, mappingBytes);
            SweepStale();
            var incoming = Directory.CreateDirectory(Path.Combine(Folder, IncomingPrefix + Guid.NewGuid().ToString("N"))).FullName;
            try
            {
                return Load(new TableLoading(file, table, mappingBytes, incoming), table, incoming);
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

    /// <summary>The mapping of a file when none is named: it lies beside it, with <c>.mapping.json</c> in place of the extension.</summary>
    public static string MappingBeside(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Path.ChangeExtension(Path.GetExtension(file) == ".gz" ? file[..^3] : file, ".mapping.json");
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

    private TradeLoad Load(TableLoading loading, TableDescription table, string incoming)
    {
        var place = Path.Combine(Folder, loading.Id);
        if (Directory.Exists(place))
        {
            return VintageFile.Read(Path.Combine(place, VintageFile.Name));
        }

        // The same table loaded at the same moment by another program is no other content.
        if (Vintages.FirstOrDefault(v => v.Table == table.Table && v.Origin.Published == table.Origin.Published && v.Id != loading.Id) is { } other)
        {
            var published = table.Origin.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw new CounterpartException("CP5016", $"{table.Table} has a vintage published on {published} already, with other content: {other.Id}. Give the later one its own day of publication, or delete {Path.Combine(Folder, other.Id)} if it was a mistake.");
        }

        var load = loading.Write();
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

    private void Remember(List<Vintage> asked, List<Vintage> mirrored, TradePair pair, TradeQuery query)
    {
        var (product, terms) = (query.Product, query.Terms);
        var mirror = pair.Mirrored();
        if (asked.TrueForAll(v => _memory.ContainsKey(Key(v.Id, pair, product, terms))))
        {
            return;
        }

        if (_remembered > LongestMemory)
        {
            Forget();
        }

        var unread = new List<string>();
        foreach (var (vintages, one) in new[] { (asked, pair), (mirrored, mirror) })
        {
            foreach (var vintage in vintages)
            {
                if (!_memory.ContainsKey(Key(vintage.Id, one, product, terms)))
                {
                    // Both ways at once; what a vintage does not hold it is known not to hold.
                    unread.Add(vintage.Id);
                    _memory[Key(vintage.Id, pair, product, terms)] = [];
                    _memory[Key(vintage.Id, mirror, product, terms)] = [];
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
                    if (terms.Length > 0)
                    {
                        continue;
                    }

                    Keep(PlainRows.Read(plain, id, pair, product));
                }
                else if (terms.Length == 0 && TotalRows.Answers(product) && Path.Combine(Folder, id, TotalRows.Name) is var totals && File.Exists(totals))
                {
                    Keep(TotalRows.Read(totals, id, pair, product));
                }
                else
                {
                    large.Add(id);
                }
            }

            if (large.Count > 0)
            {
                Keep(Query(large, pair, query));
            }
        }
        catch (CounterpartException)
        {
            Forget();
            throw;
        }
    }

    private void Keep(List<Observation> observations)
    {
        foreach (var o in observations)
        {
            _memory[Key(o.VintageId, new(o.Reporter, o.Counterpart), o.Product, o.Terms)].Add(o);
        }

        _remembered += observations.Count;
    }

    private static string Key(string vintage, TradePair pair, string product, string terms) => $"{vintage}/{pair.Reporter.Code}/{pair.Counterpart.Code}/{product}/{terms}";

    // Vintages of different columns cannot be read in one question.
    private List<Observation> Query(List<string> vintages, TradePair pair, TradeQuery query)
    {
        var observations = new List<Observation>();
        try
        {
            _connection ??= OpenDatabase();
            foreach (var alike in vintages.GroupBy(id => (_vintages[id].HasWeights, HasTerms: _vintages[id].Terms is not [""])))
            {
                if (alike.Key.HasTerms || query.Terms.Length == 0)
                {
                    observations.AddRange(ParquetRows.Read(_connection, [.. alike.Select(id => Path.Combine(Folder, id, Parquet))], _vintages[alike.First()], pair, query));
                }
            }
        }
        catch (DuckDBException failure)
        {
            throw new CounterpartException("CP5017", $"A vintage in {Folder} cannot be read: {failure.Message} Restore its folder from a copy, or delete it and load the table again.", failure);
        }

        return observations;
    }

    private static DuckDBConnection OpenDatabase()
    {
        var database = new DuckDBConnection(InMemory);
        database.Open();
        return database;
    }
}
