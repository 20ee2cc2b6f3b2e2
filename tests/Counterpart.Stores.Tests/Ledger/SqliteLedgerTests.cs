using Counterpart.Ledger;
using Counterpart.Ledger.EFCore;
using Microsoft.Data.Sqlite;

namespace Counterpart.Stores.Tests.Ledger;

public sealed class SqliteLedgerTests : LedgerContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["ledger.db"];

    protected override ILedger Open() => new SqliteLedger(File);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_a_ledger_that_is_not_there_makes_no_file()
    {
        Assert.Empty(Open().Entries());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Entries_are_there_for_the_next_program()
    {
        Open().Append([Entry("a")]);
        Assert.Equal([Entry("a")], Open().Entries());
    }

    [Fact]
    public void Between_calls_the_ledger_is_one_file_that_can_be_copied()
    {
        var ledger = Open();
        ledger.Append([Entry("a")]);
        Assert.Equal([File], Directory.EnumerateFileSystemEntries(_folder.Path));
        System.IO.File.Copy(File, _folder["copy.db"]);
        Assert.Equal([Entry("a")], new SqliteLedger(_folder["copy.db"]).Entries());
    }

    [Theory]
    [InlineData("UPDATE entries SET content = 'x'", "not changed")]
    [InlineData("DELETE FROM entries", "not removed")]
    [InlineData("INSERT OR REPLACE INTO entries (id, kind, document_id, span_start, span_length, content, recorded_by, recorded_at) SELECT id, kind, document_id, 0, 0, 'x', recorded_by, recorded_at FROM entries", "not replaced")]
    [InlineData("INSERT OR REPLACE INTO entries SELECT sequence, 'other', kind, document_id, 0, 0, 'x', recorded_by, recorded_at FROM entries", "not replaced")]
    public void The_file_itself_refuses_to_change_an_entry(string sql, string says)
    {
        var ledger = Open();
        ledger.Append([Entry("a")]);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.Contains(says, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        }

        Assert.Equal([Entry("a")], ledger.Entries());
    }

    [Fact]
    public void The_file_keeps_a_write_ahead_log_so_that_readers_do_not_wait_for_writers()
    {
        Open().Append([Entry("a")]);
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Fact]
    public async Task Many_programs_that_start_at_once_on_no_file_lose_nothing()
    {
        using var start = new ManualResetEventSlim();
        var counts = Enumerable.Range(0, 12).Select(program => Task.Factory.StartNew(
            () =>
            {
                var ledger = Open();
                start.Wait();
                return ledger.Append([Entry("shared"), Entry($"own{program}")]);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();
        start.Set();
        Assert.Equal(13, (await Task.WhenAll(counts)).Sum());
        Assert.Equal(13, Open().Entries().Count);
    }

    [Fact]
    public void A_failed_append_leaves_nothing_half_written()
    {
        var ledger = Open();
        ledger.Append([Entry("a")]);
        Assert.ThrowsAny<Exception>(() => ledger.Append([Entry("b"), Entry("c", content: null!)]));
        Assert.Equal([Entry("a")], ledger.Entries());
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_named_and_left_alone()
    {
        System.IO.File.WriteAllText(File, "Dear reader, this is not a database, however long you look at it.");
        var failure = Assert.Throws<CounterpartException>(() => Open().Append([Entry("a")]));
        Assert.Equal("CP4001", failure.Code);
        Assert.Contains(File, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("Dear reader", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_a_newer_program_is_left_alone()
    {
        Open().Append([Entry("a")]);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')";
            command.ExecuteNonQuery();
        }

        Assert.Equal("CP4002", Assert.Throws<CounterpartException>(() => Open().Entries()).Code);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_coded_failure()
    {
        System.IO.File.WriteAllText(_folder["taken"], "");
        var ledger = new SqliteLedger(Path.Combine(_folder["taken"], "ledger.db"));
        Assert.Equal("CP4003", Assert.Throws<CounterpartException>(() => ledger.Append([Entry("a")])).Code);
    }

    [Fact]
    public void A_time_that_is_not_UTC_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Entry("a", EntryKinds.Claim, "d", 0, 0, "{}", "person:x", new DateTime(2021, 8, 19, 0, 0, 0, DateTimeKind.Local)));
}
