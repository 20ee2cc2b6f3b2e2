using System.Text.Json;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private const string Report =
        """
        NUR-SULTAN, 19 August 2021. Kassym-Jomart Tokayev, President of Kazakhstan, received the Prime Minister of Russia, Mikhail Mishustin.

        «The trade turnover between our countries grew by 26% in the first five months of this year,» Tokayev said.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("raed", "there is no command 'raed'. Did you mean 'read'?")]
    [InlineData("check report.txt --publishd 2021-08-19", "there is no option '--publishd'. Did you mean '--published'?")]
    [InlineData("trade imprt", "there is no command 'imprt'. Did you mean 'import'?")]
    [InlineData("check report.txt --published 19.08.2021", "'19.08.2021' is not a date: write year, month and day, as in 2021-08-19.")]
    [InlineData("check report.txt --published 2021-02-30", "'2021-02-30' is not a date: write year, month and day, as in 2021-08-19.")]
    [InlineData("serve --port 70000", "A port is a number from 0 to 65535.")]
    [InlineData("read x --format xml", "'xml' is no format: write text, json or gold.")]
    [InlineData("read", "Required argument 'PATH' missing for command: 'read'.")]
    public async Task What_cannot_be_understood_is_told_in_one_line_and_where_to_find_help(string line, string told)
    {
        var run = await CliRun.Of(line.Split(' '));
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Trim().Split('\n').Length);
        Assert.Contains("--help'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_commands_alone_shows_its_help()
    {
        var run = await CliRun.Of();
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("counterpart [command] [options]", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("record")]
    [InlineData("score")]
    [InlineData("trade")]
    [InlineData("serve")]
    [InlineData("demo")]
    public void A_command_made_alone_bears_the_name_that_it_was_asked_by(string name) =>
        Assert.Equal([name], CommandLine.Tree(new Counterpart.Cli.Door(new Surroundings { Out = TextWriter.Null, Error = TextWriter.Null, In = Stream.Null, Variable = _ => null }), name).Subcommands.Select(c => c.Name));

    [Fact]
    public async Task Options_of_all_commands_may_stand_before_the_command() =>
        Assert.Equal(ExitCode.Success, (await CliRun.Of("--dossier", _folder["dossier"], "read", Write("report.txt", Report))).Code);

    [Fact]
    public async Task Help_ends_with_examples() =>
        Assert.Contains("Examples:\n  counterpart check report.txt --published 2021-08-19\n", (await CliRun.Of("check", "--help")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_check_as_json_is_one_object_with_document_notices_and_claims()
    {
        var run = await Check("--published", "2021-08-19", "--json");
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal("2021-08-19", root.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Array, root.GetProperty("notices").ValueKind);
        var claim = root.GetProperty("claims")[0];
        var text = Report[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()];
        Assert.Equal(text, claim.GetProperty("text").GetString());
        Assert.Equal("2021-01/2021-05", claim.GetProperty("period").GetString());
        Assert.NotEmpty(claim.GetProperty("verdicts").EnumerateArray());
    }

    [Fact]
    public async Task Without_a_day_of_publication_a_relative_period_stays_open_and_is_said_to()
    {
        var undated = Report.Replace("NUR-SULTAN, 19 August 2021.", "NUR-SULTAN.", StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await CliRun.Of("check", Write("undated.txt", undated), "--json", "--dossier", _folder["dossier"])).Out);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("claims")[0].GetProperty("period").ValueKind);
        Assert.Contains(json.RootElement.GetProperty("notices").EnumerateArray(), n => n.GetProperty("code").GetString() == "CP2001");
    }

    [Fact]
    public async Task A_whole_date_in_the_dateline_is_the_day_of_publication_when_none_is_given()
    {
        using var json = JsonDocument.Parse((await Check("--json")).Out);
        Assert.Equal("2021-08-19", json.RootElement.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal("2021-01/2021-05", json.RootElement.GetProperty("claims")[0].GetProperty("period").GetString());
    }

    [Fact]
    public async Task A_report_comes_from_standard_input_too()
    {
        var run = await CliRun.With(new Dictionary<string, string>(), ["check", "-", "--published", "2021-08-19", "--dossier", _folder["dossier"]], Report);
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("turnover +26 %", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_without_statistics_is_said_on_standard_error_and_the_report_is_still_read()
    {
        var run = await Check();
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("holds no statistics", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["dossier"]));
    }

    [Fact]
    public async Task Checking_keeps_nothing_and_the_variable_names_the_dossier()
    {
        var report = Write("report.txt", Report);
        var variables = new Dictionary<string, string> { ["COUNTERPART_DOSSIER"] = _folder["by-variable"] };
        Assert.Contains(_folder["by-variable"], (await CliRun.With(variables, ["check", report])).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["by-variable"]));
    }

    [Fact]
    public async Task Colour_is_for_terminals_only_and_can_be_refused()
    {
        var line = new[] { "check", Write("report.txt", Report), "--dossier", _folder["dossier"] };
        var none = new Dictionary<string, string>();
        Assert.Contains("\e[", (await CliRun.With(none, line, terminal: 100)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", (await CliRun.With(none, line)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", (await CliRun.With(none, [.. line, "--no-color"], terminal: 100)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", (await CliRun.With(new Dictionary<string, string> { ["NO_COLOR"] = "1" }, line, terminal: 100)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_and_escape_sequences_of_a_report_are_shown_and_never_sent()
    {
        var report = Write("report.txt", Report.Replace("Tokayev said", "\e]0;owned\a\e[2J<script>alert(1)</script> Tokayev said", StringComparison.Ordinal));
        foreach (var line in new[] { new[] { "check", report, "--dossier", _folder["dossier"] }, ["read", report] })
        {
            var run = await CliRun.Of(line);
            Assert.Equal(ExitCode.Success, run.Code);
            Assert.DoesNotContain('\e', run.Out);
            Assert.DoesNotContain('\a', run.Out);
        }
    }

    [Fact]
    public async Task Marked_text_gives_each_fact_its_span_and_words()
    {
        var run = await CliRun.Of("read", Write("report.txt", Report), "--published", "2021-08-19");
        Assert.Matches(@"(?m)^\d+\.\.\d+ +Claim +Kassym-Jomart Tokayev: trade-turnover KAZ→RUS growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05 «.*26%.*»$", run.Out);
        Assert.All(run.Out.Split('\n').Where(l => l.Contains("..", StringComparison.Ordinal) && char.IsAsciiDigit(l.TrimStart()[0])), line =>
        {
            var span = line.TrimStart().Split(' ')[0].Split("..");
            var quote = line[(line.IndexOf('«', StringComparison.Ordinal) + 1)..line.LastIndexOf('»')];
            Assert.Equal(quote, string.Join(' ', Report[int.Parse(span[0], System.Globalization.CultureInfo.InvariantCulture)..int.Parse(span[1], System.Globalization.CultureInfo.InvariantCulture)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        });
    }

    [Fact]
    public async Task A_folder_is_read_into_one_gold_file_a_report_with_its_own_day()
    {
        Directory.CreateDirectory(_folder["in"]);
        Write("in/001.txt", Report);
        Write("in/002.html", $"<html><body><article><p>{Report.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>");
        Write("in/notes.md", "not a report");
        Write("dates.tsv", "file\tpublished\n001.txt\t2021-08-19\n002\t2022-08-19\n");
        var run = await CliRun.Of("read", _folder["in"], "--dates", _folder["dates.tsv"], "--format", "gold", "--out", _folder["out"]);
        Assert.Equal(new CliRun(ExitCode.Success, "", ""), run);
        Assert.Equal(["001.json", "002.json"], Directory.EnumerateFiles(_folder["out"]).Select(f => Path.GetFileName(f)).Order());
        Assert.Equal("2021-01/2021-05", Period("001"));
        Assert.Equal("2022-01/2022-05", Period("002"));

        string? Period(string name)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(_folder[$"out/{name}.json"]));
            return json.RootElement.GetProperty("claims")[0].GetProperty("period").GetString();
        }
    }

    [Fact]
    public async Task One_bad_report_among_many_is_told_and_the_others_are_still_read()
    {
        Directory.CreateDirectory(_folder["in"]);
        Write("in/a.txt", Report);
        Write("in/b.txt", "");
        Write("in/c.txt", Report);
        var run = await CliRun.Of("read", _folder["in"], "--format", "json", "--out", _folder["out"]);
        Assert.Equal(ExitCode.BadDocument, run.Code);
        Assert.Contains("CP1001", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 3 reports could not be read", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.json", "c.json"], Directory.EnumerateFiles(_folder["out"]).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public async Task Two_reports_that_would_be_one_file_are_refused_before_anything_is_written()
    {
        var run = await CliRun.Of("read", Write("a.txt", Report), Write("a.html", Report), "--format", "gold", "--out", _folder["out"]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("CP6004", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task Recording_twice_changes_nothing_and_says_so()
    {
        var line = new[] { "record", Write("report.txt", Report), "--published", "2021-08-19", "--dossier", _folder["dossier"] };
        Assert.Contains("all new", (await CliRun.Of(line)).Out, StringComparison.Ordinal);
        var before = Contents();
        Assert.Contains("nothing changed", (await CliRun.Of(line)).Out, StringComparison.Ordinal);
        Assert.Equal(before, Contents());

        string Contents() => string.Join('\n', Directory.EnumerateFiles(_folder["dossier/documents"]).Order().Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));
    }

    [Fact]
    public async Task The_demo_loads_prints_and_ends_and_does_so_again()
    {
        var line = new[] { "demo", "--no-serve", "--dossier", _folder["demo"] };
        var first = await CliRun.Of(line);
        Assert.Equal(ExitCode.Success, first.Code);
        Assert.Contains("Kassym-Jomart Tokayev", first.Out, StringComparison.Ordinal);
        Assert.Contains("▲ fails, +34.0 %", first.Out, StringComparison.Ordinal);
        Assert.Contains("3 reports", first.Error, StringComparison.Ordinal);
        var again = await CliRun.Of(line);
        Assert.Equal(first.Out, again.Out);
        Assert.Contains("nothing changed", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serving_says_where_and_ends_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var run = await CliRun.With(new Dictionary<string, string>(), ["serve", "--port", "0", "--dossier", _folder["dossier"]], stop: stop);
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("http://127.0.0.1:", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_taken_port_is_told_with_what_to_do()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var run = await CliRun.Of("serve", "--port", port, "--dossier", _folder["dossier"]);
        Assert.Equal(ExitCode.AddressTaken, run.Code);
        Assert.Equal($"counterpart: CP6002: Port {port} is taken by another program. Choose another with --port.\n", run.Error);
    }

    [Fact]
    public async Task What_was_stopped_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var run = await CliRun.With(new Dictionary<string, string>(), ["read", Write("report.txt", Report)], stop: stop);
        Assert.Equal(ExitCode.Cancelled, run.Code);
    }

    private Task<CliRun> Check(params string[] options) => CliRun.Of(["check", Write("report.txt", Report), "--dossier", _folder["dossier"], .. options]);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
