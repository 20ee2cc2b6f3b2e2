using System.Text.Json;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Report = "Trade between Kazakhstan and Russia grew by 26% last year, Kassym-Jomart Tokayev said.\n\nExports of Kazakhstan to Russia fell by 4%.";

    private const string Marks =
        """
        {
          "published": "2021-08-19",
          "people": [ { "name": "Kassym-Jomart Tokayev" } ],
          "claims": [
            { "text": "Trade between Kazakhstan and Russia grew by 26% last year", "speaker": "Kassym-Jomart Tokayev", "metric": "trade-turnover", "from": "KAZ", "to": "RUS",
              "measure": "growth", "op": "=", "value": 26, "value2": null, "unit": "percent", "period": "2020", "base": "2019", "modality": "fact" }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public ScoreCommandTests()
    {
        Directory.CreateDirectory(_folder["marked"]);
        File.WriteAllText(_folder["marked/001.txt"], Report);
        File.WriteAllText(_folder["marked/001.json"], Marks);
        File.WriteAllText(_folder["marked/notes.json"], "of no report");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_scores_count_what_was_marked_and_what_was_read()
    {
        using var json = JsonDocument.Parse((await Score("--json", "--by-kind")).Out);
        var core = json.RootElement.GetProperty("coreClaims");
        Assert.Equal((1, 2, 1, 1), (core.GetProperty("gold").GetInt32(), core.GetProperty("read").GetInt32(), core.GetProperty("found").GetInt32(), core.GetProperty("right").GetInt32()));
        Assert.Equal(0.5m, core.GetProperty("precision").GetDecimal());
        Assert.Equal(0.667m, core.GetProperty("f1").GetDecimal());
        Assert.Equal(["trade-turnover", "exports"], json.RootElement.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("metric").GetString()));
    }

    [Fact]
    public async Task The_sheet_has_a_line_for_core_claims_and_one_for_each_kind_when_asked()
    {
        var run = await Score();
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Matches(@"(?m)^core +1 +2 +0\.500 +1\.000 +0\.667", run.Out);
        Assert.DoesNotContain("trade-turnover", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^trade-turnover +growth +1 +1 +1\.000", (await Score("--by-kind")).Out);
    }

    [Fact]
    public async Task Nothing_is_compared_before_something_was_approved()
    {
        Assert.Contains("--approve writes it", (await Score()).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["marked/approved.tsv"]));
    }

    [Fact]
    public async Task What_was_approved_and_is_lost_is_listed_and_ends_with_9()
    {
        Assert.Equal(ExitCode.Success, (await Score("--approve")).Code);
        Assert.Contains("Nothing gained and nothing lost", (await Score()).Out, StringComparison.Ordinal);

        File.WriteAllText(_folder["marked/001.txt"], Report.Replace("26%", "somewhat", StringComparison.Ordinal));
        var run = await Score();
        Assert.Equal(ExitCode.Lost, run.Code);
        Assert.Contains("lost 001 core claim trade-turnover growth 26 percent 2020", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 gained, 1 lost", run.Out, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Success, (await Score("--approve")).Code);
        Assert.Equal(ExitCode.Success, (await Score()).Code);
    }

    [Fact]
    public async Task What_is_newly_found_is_a_gain_and_no_failure()
    {
        File.WriteAllText(_folder["approved.tsv"], "");
        var run = await Score("--approved", _folder["approved.tsv"]);
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("+ found 001 core claim trade-turnover growth 26 percent 2020", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_marked_reports_is_told()
    {
        File.Delete(_folder["marked/001.txt"]);
        var run = await Score();
        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("CP6001", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, (await CliRun.Of("score", _folder["nowhere"])).Code);
    }

    [Fact]
    public async Task Marks_that_are_none_are_told_with_their_file()
    {
        File.WriteAllText(_folder["marked/001.json"], "{ \"claims\": 3 }");
        var run = await Score();
        Assert.Equal(ExitCode.BadDocument, run.Code);
        Assert.Contains("CP2101", run.Error, StringComparison.Ordinal);
        Assert.Contains("001.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_and_periods_are_listed_with_their_place_claim_or_not()
    {
        using var json = JsonDocument.Parse((await CliRun.Of("read", _folder["marked/001.txt"], "--published", "2021-08-19", "--figures", "--json")).Out);
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(["26 up", "4 down"], figures.Select(f => $"{f.GetProperty("value")} {f.GetProperty("change").GetString()}"));
        Assert.All(figures, f => Assert.Equal(("percent", "=", JsonValueKind.Null), (f.GetProperty("unit").GetString(), f.GetProperty("op").GetString(), f.GetProperty("value2").ValueKind)));
        Assert.Equal("26%", Report[figures[0].GetProperty("start").GetInt32()..figures[0].GetProperty("end").GetInt32()]);
        var period = Assert.Single(json.RootElement.GetProperty("periods").EnumerateArray());
        Assert.Equal("2020", period.GetProperty("interval").GetString());
        Assert.Equal("last year", Report[period.GetProperty("start").GetInt32()..period.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Figures_of_a_whole_folder_are_one_file_a_report()
    {
        File.WriteAllText(_folder["marked/002.txt"], "Nobody came.");
        var run = await CliRun.Of("read", _folder["marked"], "--figures", "--json", "--out", _folder["out"]);
        Assert.Equal(new CliRun(ExitCode.Success, "", ""), run);
        Assert.Equal(["001.json", "002.json"], Directory.EnumerateFiles(_folder["out"]).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public async Task Figures_are_printed_as_lines_without_json()
    {
        var run = await CliRun.Of("read", _folder["marked/001.txt"], "--published", "2021-08-19", "--figures");
        Assert.Equal(["44..47 Figure = 26 percent up «26%»", "48..57 Period 2020 «last year»", "128..130 Figure = 4 percent down «4%»"], run.Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Each_claim_is_explained_by_its_words_and_rules()
    {
        var run = await CliRun.Of("read", _folder["marked/001.txt"], "--published", "2021-08-19", "--explain");
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("trade-turnover KAZ→RUS growth = 26 percent 2020 on 2019\n    «Trade between Kazakhstan and Russia grew by 26% last year»\n    metric.trade-turnover → growth.verb\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--figures", "--explain")]
    [InlineData("--figures", "--format", "gold")]
    [InlineData("--explain", "--json")]
    [InlineData("--json", "--format", "text")]
    public async Task Options_that_contradict_each_other_are_told(params string[] options)
    {
        var run = await CliRun.Of(["read", _folder["marked/001.txt"], .. options]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Out);
    }

    private Task<CliRun> Score(params string[] options) => CliRun.Of(["score", _folder["marked"], .. options]);
}
