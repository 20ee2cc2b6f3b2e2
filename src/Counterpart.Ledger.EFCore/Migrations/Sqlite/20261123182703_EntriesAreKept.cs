using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Counterpart.Ledger.EFCore.Migrations.Sqlite;

/// <summary>The table of entries, and the triggers that keep them.</summary>
sealed partial class EntriesAreKept : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "entries",
            columns: table => new
            {
                sequence = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                id = table.Column<string>(type: "TEXT", nullable: false),
                kind = table.Column<string>(type: "TEXT", nullable: false),
                document_id = table.Column<string>(type: "TEXT", nullable: false),
                span_start = table.Column<int>(type: "INTEGER", nullable: false),
                span_length = table.Column<int>(type: "INTEGER", nullable: false),
                content = table.Column<string>(type: "TEXT", nullable: false),
                recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_entries", x => x.sequence);
            });

        migrationBuilder.CreateIndex(
            name: "IX_entries_document_id_kind",
            table: "entries",
            columns: new[] { "document_id", "kind" });

        migrationBuilder.CreateIndex(
            name: "IX_entries_id",
            table: "entries",
            column: "id",
            unique: true);

        // Append-only is kept by the file, whoever writes to it. The last one is for INSERT OR REPLACE, which removes rows without a DELETE.
        migrationBuilder.Sql(
            "CREATE TRIGGER entries_keep_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: entries are not changed'); END;");
        migrationBuilder.Sql(
            "CREATE TRIGGER entries_keep_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: entries are not removed'); END;");
        migrationBuilder.Sql(
            "CREATE TRIGGER entries_keep_replace BEFORE INSERT ON entries "
            + "WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id OR sequence = NEW.sequence) "
            + "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: entries are not replaced'); END;");
    }
}
