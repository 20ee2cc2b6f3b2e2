using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Counterpart.Ledger.EFCore;

/// <summary>Gives <c>dotnet ef migrations add</c> a context; no program uses it.</summary>
internal sealed class SqliteLedgerDesign : IDesignTimeDbContextFactory<SqliteLedgerContext>
{
    /// <inheritdoc/>
    public SqliteLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite("Data Source=:memory:").Options);
}
