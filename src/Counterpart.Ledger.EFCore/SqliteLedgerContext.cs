using Microsoft.EntityFrameworkCore;

namespace Counterpart.Ledger.EFCore;

/// <summary>The ledger's table in SQLite. Another database gets a context type of its own, since each has its own migrations.</summary>
internal sealed class SqliteLedgerContext(DbContextOptions<SqliteLedgerContext> options) : DbContext(options)
{
    /// <summary>The entries.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => LedgerModel.Configure(modelBuilder);
}
