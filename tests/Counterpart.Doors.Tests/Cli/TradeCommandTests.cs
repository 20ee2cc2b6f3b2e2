using System.Text.Json;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public sealed class TradeCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "trade");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_counts_rows_stored_and_missing_values_and_again_changes_nothing()
    {
        var table = Path.Combine(Samples, "kaz-annual-bns-2026-07-31.csv");

        Assert.Matches("^kaz-annual-bns-2026-07-31-[0-9a-f]{12}: 26 rows, 52 values read: 50 stored, 2 missing\n$", (await Run("import", table)).Out);
        Assert.Matches("^kaz-annual-bns-2026-07-31-[0-9a-f]{12}: held already; nothing changed\n$", (await Run("import", table)).Out);
    }

    [Fact]
    public async Task Months_of_both_sides_are_shown_with_the_growth_that_the_talks_were_about()
    {
        await Import();

        Approved.Text("trade-show-months", (await Run("show", "RUS", "KAZ", "--freq", "M", "--from", "2020-01", "--to", "2021-05")).Out);
    }

    [Fact]
    public async Task Years_are_shown_with_a_gap_where_one_is_missing()
    {
        await Import();

        Approved.Text("trade-show-years", (await Run("show", "rus", "kaz", "--from", "2008", "--to", "2013")).Out);
    }

    [Fact]
    public async Task The_tables_held_are_listed_with_their_vintages()
    {
        await Import();

        Approved.Text("trade-list", (await Run("list")).Out);
    }

    [Fact]
    public async Task As_of_a_day_only_what_was_published_by_then_is_shown()
    {
        await Import();

        using var json = JsonDocument.Parse((await Run("show", "KAZ", "RUS", "--as-of", "2021-08-19", "--json")).Out);
        var books = json.RootElement.GetProperty("books");

        Assert.Equal(["2019", "2020"], books[0].GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("period").GetString()));
        Assert.Equal("2021-07-28", books[0].GetProperty("source").GetProperty("origin").GetProperty("published").GetString());
        Assert.Contains("published by 19\u00A0August\u00A02021", books[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show RUS CHN", (int)ExitCode.NotFound, "CP6001: No table of Russia's trade with China is held.")]
    [InlineData("show RUS KAX", (int)ExitCode.Usage, "'KAX' is no country code: write ISO 3166-1 alpha-3, as in KAZ.")]
    [InlineData("show RUS KAZ --freq Q", (int)ExitCode.Usage, "'Q' is no frequency: write M for months or A for years.")]
    [InlineData("show RUS KAZ --from 2020-13", (int)ExitCode.Usage, "'2020-13' is no month or year: write 2020-01 or 2020.")]
    [InlineData("import a.csv b.csv --mapping m.json", (int)ExitCode.Usage, "--mapping describes one table: give one FILE with it.")]
    [InlineData("import none.csv", (int)ExitCode.NotFound, "CP5001: none.csv does not exist.")]
    public async Task What_cannot_be_done_is_told_with_an_exit_code(string line, int code, string told)
    {
        await Import();

        var run = await Run(line.Split(' '));

        Assert.Equal((ExitCode)code, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_dossier_says_what_to_do_next()
    {
        var run = await Run("list");

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Out));
        Assert.Contains("counterpart trade import FILE", run.Error, StringComparison.Ordinal);
    }

    private async Task Import() =>
        Assert.Equal(ExitCode.Success, (await Run(["import", .. Directory.GetFiles(Samples, "*.csv").Order(StringComparer.Ordinal)])).Code);

    private Task<CliRun> Run(params string[] args) => CliRun.Of(["trade", .. args, "--dossier", _folder.Path]);
}
