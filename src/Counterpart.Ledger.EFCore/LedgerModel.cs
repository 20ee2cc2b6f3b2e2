using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Counterpart.Ledger.EFCore;

/// <summary>How entries lie in a table, the same for every database.</summary>
internal static class LedgerModel
{
    /// <summary>Name of the table.</summary>
    public const string Table = "entries";

    /// <summary>Column that keeps the order of appending.</summary>
    public const string Sequence = "sequence";

    /// <summary>Tells a context the table of entries.</summary>
    public static void Configure(ModelBuilder model) => model.Entity<Entry>(entry =>
    {
        entry.ToTable(Table);
        entry.Property<long>(Sequence).ValueGeneratedOnAdd();
        entry.HasKey(Sequence);
        entry.HasIndex(e => e.Id).IsUnique();
        entry.HasIndex(e => new { e.DocumentId, e.Kind });
        entry.Property(e => e.Id).HasColumnName("id").IsRequired();
        entry.Property(e => e.Kind).HasColumnName("kind");
        entry.Property(e => e.DocumentId).HasColumnName("document_id");
        entry.Property(e => e.SpanStart).HasColumnName("span_start");
        entry.Property(e => e.SpanLength).HasColumnName("span_length");
        entry.Property(e => e.Content).HasColumnName("content");
        entry.Property(e => e.RecordedBy).HasColumnName("recorded_by");
        entry.Property(e => e.RecordedAt).HasColumnName("recorded_at")
            .HasConversion(new ValueConverter<DateTime, DateTime>(utc => utc, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
    });
}
