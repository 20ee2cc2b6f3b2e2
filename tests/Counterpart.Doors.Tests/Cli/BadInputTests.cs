using System.Text;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

/// <summary>What people give by mistake: one clear message each, an exit code that says what kind of mistake, and nothing half written.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Mapping =
        """
        {
          "table": "t", "rank": 1, "reporter": { "column": "reporter" }, "counterpart": "KAZ",
          "period": { "column": "year", "form": "year" }, "exports": "exports", "imports": "imports", "currency": "USD", "multiplier": 1000000,
          "origin": { "producer": "An office", "title": "A table", "address": "https://example.org/t", "published": "2022-01-31",
                      "licence": "free", "exports": "FOB", "imports": "CIF", "unit": "million USD" }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string, string> Documents => new()
    {
        { "empty.txt", [], "CP1001", "empty" },
        { "blank.txt", "  \n\n "u8.ToArray(), "CP1002", "white space" },
        { "program.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0], "CP100", "" },
        { "picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], "CP100", "" },
        { "report.pdf", "%PDF-1.7\n"u8.ToArray(), "CP1011", "PDF" },
        { "report.docx", [(byte)'P', (byte)'K', 3, 4, 0, 0], "CP1011", "Word" },
        { "feed.xml", "<rss><channel><item>"u8.ToArray(), "CP1011", "line 1" },
        { "report.eml", "From: a@b\n\n"u8.ToArray(), "CP1003", "message" },
        { "menu.html", "<html><body><nav><a href=/>Home</a></nav></body></html>"u8.ToArray(), "CP1003", "page" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_file_that_is_no_report_is_told(string name, byte[] bytes, string code, string told)
    {
        await File.WriteAllBytesAsync(_folder[name], bytes, TestContext.Current.CancellationToken);
        foreach (var verb in new[] { "check", "read", "record" })
        {
            var run = await CliRun.Of(verb, _folder[name], "--dossier", _folder["dossier"]);
            Assert.Equal(ExitCode.BadDocument, run.Code);
            Assert.Empty(run.Out);
            var line = Assert.Single(run.Error.Trim().Split('\n'), l => l.StartsWith("counterpart:", StringComparison.Ordinal));
            Assert.Contains(code, line, StringComparison.Ordinal);
            Assert.Contains(name, line, StringComparison.Ordinal);
            Assert.Contains(told, line, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False(Directory.Exists(_folder["dossier"]));
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_without_being_read()
    {
        await using (var file = File.Create(_folder["huge.txt"]))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        var before = GC.GetTotalAllocatedBytes();
        var run = await CliRun.Of("check", _folder["huge.txt"], "--dossier", _folder["dossier"]);
        Assert.Equal(ExitCode.BadDocument, run.Code);
        Assert.Contains("CP1004", run.Error, StringComparison.Ordinal);
        Assert.Contains("200 MiB", run.Error, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 60 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<html><body><article><p>The President of Kazakhstan met the President of Russia.<p>Trade between the two countries grew by 26% in the first five months of 2021, he said.<div><b>Unclosed")]
    [InlineData("<p>The President of Kazakhstan met the President of Russia. <a href='x>Trade</a> between the two countries grew by 26% in the first five months of 2021, he said in a long sentence of the report.</p></div></div></html></p>")]
    public async Task Broken_html_is_still_read(string html)
    {
        await File.WriteAllTextAsync(_folder["broken.html"], html, TestContext.Current.CancellationToken);
        var run = await CliRun.Of("read", _folder["broken.html"]);
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("Kazakhstan", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check missing.txt", "There is no file 'missing.txt'.")]
    [InlineData("read missing", "There is no file or folder 'missing'.")]
    [InlineData("record missing", "There is no file or folder 'missing'.")]
    public async Task What_is_not_there_is_told(string line, string told)
    {
        var run = await CliRun.Of([.. line.Split(' '), "--dossier", _folder["dossier"]]);
        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal($"counterpart: CP6001: {told}\n", run.Error);
    }

    [Theory]
    [InlineData("a.txt 2021-08-19", "line 1: a file name, a tab and a date are expected")]
    [InlineData("file\tpublished\na.txt\t19.8.2021", "line 2: '19.8.2021' is not a date")]
    public async Task A_wrong_date_in_a_table_of_dates_is_told_with_its_line(string table, string told)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "A report.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["dates.tsv"], table, TestContext.Current.CancellationToken);
        var run = await CliRun.Of("record", _folder["a.txt"], "--dates", _folder["dates.tsv"], "--dossier", _folder["dossier"]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("CP6003", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["dossier"]));
    }

    [Theory]
    [InlineData("reporter,year,exports\nRUS,2020,1\n", "CP5006", "imports")]
    [InlineData("reporter,year,exports,imports\nRUS,2020,1,2\nRUS,2020,3,4\n", "CP5012", "t.csv:3:")]
    [InlineData("reporter,year,exports,imports\nRUS,2020,1,-2\n", "CP5011", "t.csv:2:4 (imports)")]
    [InlineData("reporter,year,exports,imports\nRSU,2020,1,2\n", "CP5008", "t.csv:2:1 (reporter): 'RSU'")]
    [InlineData("reporter,year,exports,imports\nRUS,MMXX,1,2\n", "CP5009", "'MMXX'")]
    [InlineData("reporter,year,exports,imports\nRUS,2020,many,2\n", "CP5010", "'many'")]
    [InlineData("", "CP5002", "empty")]
    public async Task A_bad_table_is_told_with_file_line_and_column_and_nothing_is_stored(string csv, string code, string told)
    {
        await File.WriteAllTextAsync(_folder["t.csv"], csv, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["t.mapping.json"], Mapping, TestContext.Current.CancellationToken);
        var run = await CliRun.Of("trade", "import", _folder["t.csv"], "--dossier", _folder["dossier"]);
        Assert.Equal(ExitCode.BadTable, run.Code);
        Assert.Empty(run.Out);
        Assert.StartsWith($"counterpart: {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["dossier/trade"]) && Directory.EnumerateFileSystemEntries(_folder["dossier/trade"]).Any());
    }

    [Fact]
    public async Task A_damaged_ledger_is_told_and_left_alone()
    {
        Directory.CreateDirectory(_folder["dossier"]);
        var junk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("this is no database. ", 500)));
        await File.WriteAllBytesAsync(_folder["dossier/ledger.db"], junk, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["a.txt"], "The President of Kazakhstan said: \"Trade with Russia grew by 26% in 2021.\"", TestContext.Current.CancellationToken);
        var run = await CliRun.Of("record", _folder["a.txt"], "--dossier", _folder["dossier"]);
        Assert.Equal(ExitCode.Storage, run.Code);
        Assert.Contains("CP4001", run.Error, StringComparison.Ordinal);
        Assert.Equal(junk, await File.ReadAllBytesAsync(_folder["dossier/ledger.db"], TestContext.Current.CancellationToken));
    }
}
