using Counterpart.Ledger;

namespace Counterpart.Stores.Tests.Ledger;

/// <summary>What every ledger does, whatever it is kept in.</summary>
public abstract class LedgerContract
{
    private static readonly DateTime Noon = new(2021, 8, 19, 12, 0, 0, DateTimeKind.Utc);

    protected abstract ILedger Open();

    internal static Entry Entry(string id, string document = "d1", string kind = EntryKinds.Claim, string content = "{}") =>
        new(id, kind, document, 3, 4, content, "machine:0.1.0", Noon);

    [Fact]
    public void A_new_ledger_is_empty() => Assert.Empty(Open().Entries());

    [Fact]
    public void Entries_come_back_as_they_were_and_in_the_order_of_appending()
    {
        var ledger = Open();
        Entry[] first = [Entry("z", content: """{"text":"рост на 26 % «»"}"""), Entry("a")];
        Assert.Equal(2, ledger.Append(first));
        Assert.Equal(1, ledger.Append([Entry("m")]));
        Assert.Equal([.. first, Entry("m")], ledger.Entries());
        Assert.All(ledger.Entries(), e => Assert.Equal(DateTimeKind.Utc, e.RecordedAt.Kind));
    }

    [Fact]
    public void An_entry_appended_again_stays_as_it_was()
    {
        var ledger = Open();
        ledger.Append([Entry("a", content: "first")]);
        Assert.Equal(1, ledger.Append([Entry("a", content: "second"), Entry("b")]));
        Assert.Equal(["first", "{}"], ledger.Entries().Select(e => e.Content));
    }

    [Fact]
    public void The_same_entry_twice_in_one_append_is_one() =>
        Assert.Equal(1, Open().Append([Entry("a"), Entry("a")]));

    [Fact]
    public void Nothing_appended_is_nothing_new() => Assert.Equal(0, Open().Append([]));

    [Fact]
    public void Entries_are_found_by_document_and_by_kind()
    {
        var ledger = Open();
        ledger.Append([Entry("1", "d1", EntryKinds.Claim), Entry("2", "d2", EntryKinds.Claim), Entry("3", "d1", EntryKinds.Project)]);
        Assert.Equal(["1", "3"], ledger.Entries("d1").Select(e => e.Id));
        Assert.Equal(["1", "2"], ledger.Entries(kind: EntryKinds.Claim).Select(e => e.Id));
        Assert.Equal(["1"], ledger.Entries("d1", EntryKinds.Claim).Select(e => e.Id));
        Assert.Empty(ledger.Entries("d3"));
    }

    [Fact]
    public void More_entries_than_a_statement_has_parameters_are_appended()
    {
        var ledger = Open();
        Entry[] many = [.. Enumerable.Range(0, 2500).Select(i => Entry($"{i:D4}"))];
        Assert.Equal(2500, ledger.Append(many));
        Assert.Equal(0, ledger.Append(many));
        Assert.Equal(many, ledger.Entries());
    }

    [Fact]
    public async Task Appends_at_the_same_time_lose_nothing_and_count_each_entry_once()
    {
        var ledger = Open();
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(
            () => Enumerable.Range(0, 10).Sum(i => ledger.Append([Entry("shared" + i), Entry($"own{task}-{i}")])))));
        Assert.Equal(90, counts.Sum());
        Assert.Equal(90, ledger.Entries().Count);
    }
}

public sealed class MemoryLedgerTests : LedgerContract
{
    protected override ILedger Open() => new MemoryLedger();
}
