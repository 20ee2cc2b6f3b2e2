using System.Text.Json;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public sealed class DocumentsCommandTests : IDisposable
{
    private const string Feed =
        "<rss version='2.0'><channel><title>Press service</title>"
        + "<item><title>Talks</title><link>https://example.org/talks</link><pubDate>Thu, 19 Aug 2021 10:00:00 GMT</pubDate><description>&lt;p&gt;\"The trade turnover between our countries grew by 26% in the first five months of this year,\" Tokayev said.&lt;/p&gt;</description></item>"
        + "<item><title>Exports</title><link>https://example.org/exports</link><description>&lt;p&gt;Exports of Kazakhstan to Russia grew by 5% in 2020, the Prime Minister said.&lt;/p&gt;</description></item></channel></rss>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_that_was_changed_in_silence_is_told_when_it_is_recorded_again_and_shown_on_demand()
    {
        await Record(Page("26%"));
        Assert.DoesNotContain("taken in before", (await Record(Page("26%"))).Out, StringComparison.Ordinal);
        var again = await Record(Page("28%"));
        Assert.Contains("This page was taken in before on", again.Out, StringComparison.Ordinal);
        Assert.Contains("has changed: 1 passage.", again.Out, StringComparison.Ordinal);
        Assert.Contains("− Trade between Kazakhstan and Russia grew by 26%", again.Out, StringComparison.Ordinal);
        Assert.Contains("+ Trade between Kazakhstan and Russia grew by 28%", again.Out, StringComparison.Ordinal);

        var list = await Documents("list", "--json");
        using var json = JsonDocument.Parse(list.Out);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        var later = json.RootElement.EnumerateArray().Single(d => d.GetProperty("replaces").ValueKind == JsonValueKind.String);
        var id = later.GetProperty("document").GetString()![..12];
        var diff = await Documents("diff", id);
        Assert.Contains("1 passage", diff.Out, StringComparison.Ordinal);
        Assert.Contains("+ Trade between Kazakhstan and Russia grew by 28%", diff.Out, StringComparison.Ordinal);
        using var changes = JsonDocument.Parse((await Documents("diff", id, "--json")).Out);
        var change = Assert.Single(changes.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Contains("26%", change.GetProperty("before").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await Documents("versions", id)).Out.Split('\n').Count(l => l.Contains("Talks", StringComparison.Ordinal)));
        Assert.Contains("https://example.org/talks", (await Documents("show", id)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_or_has_no_version_before_it_is_told()
    {
        Assert.Contains("No documents are held yet", (await Documents("list")).Error, StringComparison.Ordinal);
        await Record(Page("26%"));
        using var json = JsonDocument.Parse((await Documents("list", "--json")).Out);
        var none = await Documents("diff", json.RootElement[0].GetProperty("document").GetString()!);
        Assert.Equal((ExitCode.NotFound, true), (none.Code, none.Error.Contains("no version before it", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.NotFound, (await Documents("show", "0000")).Code);
    }

    [Fact]
    public async Task Every_item_of_a_feed_is_read_checked_and_recorded_and_again_changes_nothing()
    {
        var feed = Write("feed.xml", Feed);
        var check = await CliRun.Of("check", feed, "--json", "--dossier", _folder["dossier"]);
        using var json = JsonDocument.Parse(check.Out);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal("2021-01/2021-05", json.RootElement[0].GetProperty("claims")[0].GetProperty("period").GetString());
        Assert.Equal(2, (await CliRun.Of("check", feed, "--dossier", _folder["dossier"])).Out.Split('\n').Count(l => l.StartsWith("Press service", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Success, (await CliRun.Of("read", feed, "--format", "gold", "--out", _folder["out"])).Code);
        Assert.Equal(["feed-1.json", "feed-2.json"], Directory.EnumerateFiles(_folder["out"]).Select(Path.GetFileName).Order());
        Assert.Equal(ExitCode.Usage, (await CliRun.Of("read", feed, "--format", "gold")).Code);
        Assert.Equal(2, (await Record(feed)).Out.Trim().Split('\n').Length);
        Assert.All((await Record(feed)).Out.Trim().Split('\n'), line => Assert.Contains("nothing changed", line, StringComparison.Ordinal));
    }

    private Task<CliRun> Record(string path) => CliRun.Of("record", path, "--dossier", _folder["dossier"]);

    private Task<CliRun> Documents(params string[] args) => CliRun.Of(["documents", .. args, "--dossier", _folder["dossier"]]);

    private string Page(string growth) => Write("talks.html",
        $"<html><head><title>Talks</title><link rel=canonical href='https://example.org/talks'></head><article><h1>Talks</h1><p>ASTANA, 19 August 2021 – The two met.</p><p>Trade between Kazakhstan and Russia grew by {growth} in 2020, the Prime Minister said.</p></article></html>");

    private string Write(string name, string text)
    {
        var path = _folder[name];
        File.WriteAllText(path, text);
        return path;
    }
}
