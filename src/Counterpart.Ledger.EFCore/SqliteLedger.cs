using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Counterpart.Ledger.EFCore;

/// <summary>The ledger in one SQLite file. Several programs and threads may use one file at once.</summary>
/// <remarks>
/// The file is made by the first <see cref="Append"/>; reading a ledger that is not there gives nothing and makes nothing, and does not
/// even load the database. Each call opens the file and closes it again, so that between calls the folder can be copied as it is.
/// That entries are never changed or removed is kept by triggers in the file itself, not only by this type.
/// </remarks>
/// <param name="path">The file.</param>
public sealed class SqliteLedger(string path) : ILedger
{
    // SQLite takes a limited number of parameters in one statement.
    private const int IdsAtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private bool _current;

    /// <inheritdoc/>
    /// <exception cref="CounterpartException"><c>CP4001</c>: the file is no ledger; <c>CP4002</c>: a newer program made it; <c>CP4003</c>: it cannot be read or written.</exception>
    public int Append(IReadOnlyCollection<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Count == 0 ? 0 : Write(entries);
    }

    /// <inheritdoc/>
    /// <exception cref="CounterpartException">As of <see cref="Append"/>.</exception>
    public IReadOnlyList<Entry> Entries(string? documentId = null, string? kind = null) =>
        File.Exists(path) ? Read(documentId, kind) : [];

    // These two are not inlined, so that a caller that finds no file never loads Entity Framework and SQLite.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Write(IReadOnlyCollection<Entry> entries) => Run(context => AppendNew(context, entries));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<Entry> Read(string? documentId, string? kind) => Run(context => Ordered(context, documentId, kind));

    private static int AppendNew(SqliteLedgerContext context, IReadOnlyCollection<Entry> entries)
    {
        // Writes begin with the file's one write lock, so nobody can append the same entries between the look and the write.
        using var transaction = context.Database.BeginTransaction();
        var fresh = entries.DistinctBy(e => e.Id, StringComparer.Ordinal).ToList();
        var there = fresh.Select(e => e.Id).Chunk(IdsAtOnce)
            .SelectMany(ids => context.Entries.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToList())
            .ToHashSet(StringComparer.Ordinal);
        fresh.RemoveAll(e => there.Contains(e.Id));
        context.Entries.AddRange(fresh);
        context.SaveChanges();
        transaction.Commit();
        return fresh.Count;
    }

    private static List<Entry> Ordered(SqliteLedgerContext context, string? documentId, string? kind)
    {
        var entries = context.Entries.AsNoTracking();
        if (documentId is not null)
        {
            entries = entries.Where(e => e.DocumentId == documentId);
        }

        if (kind is not null)
        {
            entries = entries.Where(e => e.Kind == kind);
        }

        return [.. entries.OrderBy(e => EF.Property<long>(e, LedgerModel.Sequence))];
    }

    private T Run<T>(Func<SqliteLedgerContext, T> work)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var connection = Open();
            using var context = new SqliteLedgerContext(new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite(connection).Options);
            if (!_current)
            {
                BringUpToDate(context, connection);
                _current = true;
            }

            return work(context);
        }
        catch (Exception failure) when ((failure as SqliteException ?? failure.InnerException as SqliteException) is { } sqlite)
        {
            throw sqlite.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
                    new CounterpartException("CP4001", $"{path} is not a ledger, or is damaged ({sqlite.Message}) Restore it from a copy, or move it away to begin a new one.", failure),
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                    new CounterpartException("CP4004", $"Another program is writing to the ledger {path} and did not end in time; nothing was recorded. Try again.", failure),
                _ => new CounterpartException("CP4003", $"The ledger {path} cannot be used: {sqlite.Message}", failure),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP4003", $"The ledger {path} cannot be used: {failure.Message}", failure);
        }
    }

    private SqliteConnection Open()
    {
        // Without a pool the last connection to close folds the write-ahead log into the file: a copied folder is whole.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ConnectionString);
        connection.Open();
        Execute(connection, $"PRAGMA busy_timeout = {(int)Patience.TotalMilliseconds}; PRAGMA journal_mode = WAL;");
        return connection;
    }

    private void BringUpToDate(SqliteLedgerContext context, SqliteConnection connection)
    {
        // Not Database.Migrate: its lock is a row, which a killed program leaves behind for all others to wait on for ever.
        // One transaction, which SQLite rolls back by itself, holds the look and the change.
        var known = context.Database.GetMigrations().ToList();
        if (Applied(context, known).Count == known.Count)
        {
            return;
        }

        using var transaction = context.Database.BeginTransaction();
        var applied = Applied(context, known);
        if (applied.Count < known.Count)
        {
            Execute(connection, context.GetService<IMigrator>().GenerateScript(
                applied.LastOrDefault(), known[^1], MigrationsSqlGenerationOptions.NoTransactions), transaction);
        }

        transaction.Commit();
    }

    private List<string> Applied(SqliteLedgerContext context, List<string> known)
    {
        var history = context.GetService<IHistoryRepository>();
        var applied = history.Exists() ? history.GetAppliedMigrations().Select(m => m.MigrationId).ToList() : [];
        return applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new CounterpartException("CP4002", $"The ledger {path} was written by a newer program ({unknown}). Update counterpart.")
            : applied;
    }

    private static void Execute(SqliteConnection connection, string sql, IDbContextTransaction? within = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction?)within?.GetDbTransaction();
        command.ExecuteNonQuery();
    }
}
