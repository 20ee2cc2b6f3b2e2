using System.Text;
using Counterpart.Documents;
using Counterpart.Dossiers;

namespace Counterpart.Stores.Tests.Dossiers;

public sealed class DocumentArchiveTests : IDisposable
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("NUR-SULTAN. Turnover grew by 26 %.\r\n\r\nThe talks went on.\r\n");
    private static readonly DateOnly August = new(2021, 8, 19);

    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new();

    private DocumentArchive Archive => new(_folder["documents"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bytes_are_kept_as_they_came_under_their_hash()
    {
        var document = Archive.TakeIn(Report, new DocumentOrigin(Name: "report.txt", Published: August), _clock);
        var kept = Assert.Single(Archive.List());
        Assert.Equal(document.Origin.SourceSha256, kept.SourceSha256);
        Assert.Equal(document.Id, kept.DocumentId);
        Assert.Equal(_clock.Now.UtcDateTime, kept.TakenIn);
        Assert.Equal(Report, Archive.Bytes(kept).ToArray());
        Assert.Equal(Report, File.ReadAllBytes(Path.Combine(_folder["documents"], kept.SourceSha256 + ".txt")));
        Assert.True(File.Exists(Path.Combine(_folder["documents"], kept.SourceSha256 + ".origin.json")));
    }

    [Fact]
    public void An_archived_document_opens_as_the_one_that_was_taken_in()
    {
        var before = Archive.TakeIn(Report, new DocumentOrigin(Name: "report.txt", Published: August, Outlet: "Kazinform"), _clock);
        var after = Archive.Open(Archive.Find(before.Id)!);
        Assert.Equal((before.Id, before.Text, before.Origin), (after.Id, after.Text, after.Origin));
    }

    [Fact]
    public void Taking_the_same_bytes_in_again_changes_nothing()
    {
        Archive.TakeIn(Report, new DocumentOrigin(Name: "report.txt", Published: August), _clock);
        var before = Files();
        _clock.Now = _clock.Now.AddDays(1);
        Archive.TakeIn(Report, new DocumentOrigin(Name: "copy of report.txt"), _clock);
        Archive.TakeIn(Report, new DocumentOrigin(Published: August), _clock);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_was_not_known_before_is_filled_in()
    {
        Archive.TakeIn(Report, new DocumentOrigin(Name: "report.txt"), _clock);
        var document = Archive.TakeIn(Report, new DocumentOrigin(Published: August, Outlet: "Kazinform"), _clock);
        Assert.Equal((August, "Kazinform", "report.txt"), (document.Origin.Published, document.Origin.Outlet, document.Origin.Name));
        Assert.Equal(document.Origin, Assert.Single(Archive.List()).Origin);
        Assert.DoesNotContain("earlier", OriginText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_date_counts_and_the_earlier_one_is_kept_beside_it()
    {
        Archive.TakeIn(Report, new DocumentOrigin(Published: new DateOnly(2020, 8, 19)), _clock);
        Archive.TakeIn(Report, new DocumentOrigin(Published: August), _clock);
        Assert.Equal(August, Assert.Single(Archive.List()).Origin.Published);
        Assert.Contains("earlier", OriginText(), StringComparison.Ordinal);
        Assert.Contains("2020-08-19", OriginText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_found_by_its_id_its_source_hash_or_the_beginning_of_either()
    {
        var document = Archive.TakeIn(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("The talks.")).ToArray(), new DocumentOrigin(), _clock);
        Assert.NotEqual(document.Id, document.Origin.SourceSha256);
        foreach (var id in new[] { document.Id, document.Id[..8].ToUpperInvariant(), document.Origin.SourceSha256!, document.Origin.SourceSha256![..4] })
        {
            Assert.Equal(document.Id, Archive.Find(id)?.DocumentId);
        }

        Assert.Null(Archive.Find(document.Id[..3]));
        Assert.Null(Archive.Find("../../etc/passwd"));
        Assert.Null(Archive.Find(new string('0', 64)));
    }

    [Fact]
    public void A_beginning_that_two_documents_share_asks_for_more_digits()
    {
        var ids = Enumerable.Range(0, 1500).Select(i => Encoding.UTF8.GetBytes($"Report {i}."))
            .Select(b => (Bytes: b, Id: Intake.Open(b, new DocumentOrigin()).Id))
            .GroupBy(x => x.Id[..4], StringComparer.Ordinal).First(g => g.Count() > 1);
        foreach (var (bytes, _) in ids)
        {
            Archive.TakeIn(bytes, new DocumentOrigin(), _clock);
        }

        Assert.Equal("CP1103", Assert.Throws<CounterpartException>(() => Archive.Find(ids.Key)).Code);
    }

    [Fact]
    public void A_report_that_cannot_be_read_is_not_kept()
    {
        Assert.Throws<CounterpartException>(() => Archive.TakeIn("%PDF-1.7"u8.ToArray(), new DocumentOrigin(Name: "a.pdf"), _clock));
        Assert.False(Directory.Exists(_folder["documents"]));
    }

    [Fact]
    public void A_page_that_changed_is_a_new_version_linked_to_the_one_before()
    {
        var first = Archive.Keep(Page("26%"), new DocumentOrigin(), _clock);
        _clock.Now = _clock.Now.AddDays(1);
        var second = Archive.Keep(Page("28%"), new DocumentOrigin(), _clock);
        _clock.Now = _clock.Now.AddDays(1);
        var third = Archive.Keep(Page("28%", "http://www.example.org/talks#top"), new DocumentOrigin(Address: "https://example.org/talks/"), _clock);
        var fourth = Archive.Keep(Page("30%"), new DocumentOrigin(), _clock);
        Assert.Null(first.Earlier);
        Assert.Equal(first.Document.Id, second.Earlier?.DocumentId);
        Assert.Null(third.Earlier);
        Assert.Equal(second.Document.Id, fourth.Earlier?.DocumentId);
        Assert.All(Archive.List(), d => Assert.Equal([first.Document.Id, second.Document.Id, fourth.Document.Id], Archive.Versions(d).Select(v => v.DocumentId)));
        var change = Assert.Single(ChangedPassage.Between(Archive.Open(fourth.Earlier!), fourth.Document));
        Assert.Equal(("Trade grew by 28% in 2020.", "Trade grew by 30% in 2020."), (change.Before?.Text, change.After?.Text));
    }

    [Fact]
    public void A_page_with_the_same_report_and_another_menu_is_not_kept_again()
    {
        Archive.TakeIn(Page("26%"), new DocumentOrigin(), _clock);
        var before = Files();
        Assert.Null(Archive.Keep((byte[])[.. Page("26%"), .. "<nav>Weather: 26 degrees</nav>"u8], new DocumentOrigin(), _clock).Earlier);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Reports_on_the_front_page_of_a_site_are_no_versions_of_one_another()
    {
        Archive.TakeIn(Page("26%", "https://example.org/"), new DocumentOrigin(), _clock);
        Assert.Null(Archive.Keep(Page("28%", "https://example.org/"), new DocumentOrigin(), _clock).Earlier);
    }

    [Fact]
    public void A_mail_message_is_kept_as_it_came_and_opens_again_as_it_was()
    {
        var mail = "From: Press <a@b.c>\nMessage-ID: <1@b.c>\nSubject: Talks\nDate: Thu, 19 Aug 2021 10:00:00 +0000\n\nTrade grew by 26%.\n"u8.ToArray();
        var document = Archive.TakeIn(mail, new DocumentOrigin(Name: "talks"), _clock);
        var kept = Assert.Single(Archive.List());
        Assert.EndsWith(".eml", Archive.PathOf(kept), StringComparison.Ordinal);
        Assert.Equal((document.Id, August, "Press"), (Archive.Open(kept).Id, kept.Origin.Published, kept.Origin.Outlet));
    }

    [Fact]
    public void The_last_taken_in_is_listed_first()
    {
        Archive.TakeIn("One."u8.ToArray(), new DocumentOrigin(Name: "one"), _clock);
        _clock.Now = _clock.Now.AddHours(1);
        Archive.TakeIn("Two."u8.ToArray(), new DocumentOrigin(Name: "two"), _clock);
        Assert.Equal(["two", "one"], Archive.List().Select(d => d.Origin.Name));
    }

    [Fact]
    public void Bytes_that_were_changed_by_hand_are_not_passed_off_as_the_report()
    {
        var document = Archive.TakeIn(Report, new DocumentOrigin(), _clock);
        File.WriteAllText(Path.Combine(_folder["documents"], document.Origin.SourceSha256 + ".txt"), "Something else.");
        Assert.Equal("CP1104", Assert.Throws<CounterpartException>(() => Archive.Open(Archive.Find(document.Id)!)).Code);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("null")]
    [InlineData("""{"sourceSha256":"../../secret","documentId":"x","mediaType":"text/plain","language":"en","takenIn":"2021-08-19T12:00:00Z"}""")]
    public void A_damaged_origin_is_named(string content)
    {
        var document = Archive.TakeIn(Report, new DocumentOrigin(), _clock);
        var origin = Path.Combine(_folder["documents"], document.Origin.SourceSha256 + ".origin.json");
        File.WriteAllText(origin, content);
        var failure = Assert.Throws<CounterpartException>(() => Archive.List());
        Assert.Equal("CP1102", failure.Code);
        Assert.Contains(origin, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_one_coded_failure()
    {
        File.WriteAllText(_folder["taken"], "");
        var archive = new DocumentArchive(Path.Combine(_folder["taken"], "documents"));
        Assert.Equal("CP1101", Assert.Throws<CounterpartException>(() => archive.TakeIn(Report, new DocumentOrigin(), _clock)).Code);
    }

    [Fact]
    public async Task Many_programs_at_once_lose_neither_a_document_nor_what_was_told_of_it()
    {
        // Each task has an archive of its own, as each program would.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                Archive.TakeIn(Encoding.UTF8.GetBytes($"Report {n}-{i}."), new DocumentOrigin(Name: $"{n}-{i}"), _clock);
                Archive.TakeIn(Report, n % 2 == 0 ? new DocumentOrigin(Outlet: "Kazinform") : new DocumentOrigin(Published: August), _clock);
            }
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(41, Archive.List().Count);
        var shared = Archive.Open(Archive.Find(Intake.Open(Report, new DocumentOrigin()).Id)!);
        Assert.Equal(("Kazinform", August), (shared.Origin.Outlet, shared.Origin.Published));
        Assert.DoesNotContain(Files(), f => f.Name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static byte[] Page(string growth, string address = "https://example.org/talks") =>
        Encoding.UTF8.GetBytes($"<html><head><title>Talks</title><link rel=canonical href='{address}'></head><article><p>The two sides met in the capital on Thursday.</p><p>Trade grew by {growth} in 2020.</p></article></html>");

    private List<(string Name, string Content)> Files() =>
        [.. Directory.EnumerateFiles(_folder["documents"]).Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllText(p)))];

    private string OriginText() => File.ReadAllText(Directory.EnumerateFiles(_folder["documents"], "*.origin.json").Single());

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2021, 8, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
