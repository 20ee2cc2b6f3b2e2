using System.Text.Json;
using System.Xml.Linq;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public sealed class TradeAnalysisTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "trade");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("trade-compare", "compare RUS KAZ --freq A --from 2019 --to 2021")]
    [InlineData("trade-growth", "growth RUS KAZ --from 2021-03 --to 2021-06")]
    [InlineData("trade-mirror", "mirror KAZ RUS --freq A --from 2020 --to 2021")]
    [InlineData("trade-nowcast", "nowcast RUS KAZ --after 2021-07 --target 25bn")]
    [InlineData("trade-structure", "structure RUS KAZ --period 2021")]
    public async Task Each_question_prints_both_books_and_the_reconciled_third(string approved, string line)
    {
        await Import();

        Approved.Text(approved, (await Run(line.Split(' '))).Out);
    }

    [Theory]
    [InlineData("show RUS KAZ --freq A")]
    [InlineData("compare RUS KAZ")]
    [InlineData("growth RUS KAZ")]
    [InlineData("mirror RUS KAZ --freq A")]
    [InlineData("nowcast RUS KAZ --after 2021-07")]
    public async Task A_chart_stands_alone_with_title_words_source_and_vintage(string line)
    {
        await Import();
        var svg = XDocument.Parse((await Run([.. line.Split(' '), "--svg", "-"])).Out);

        XNamespace space = "http://www.w3.org/2000/svg";
        Assert.Equal("img", svg.Root!.Attribute("role")?.Value);
        Assert.NotEmpty(svg.Root.Element(space + "title")!.Value);
        Assert.NotEmpty(svg.Root.Element(space + "desc")!.Value);
        Assert.Contains("prefers-color-scheme: dark", svg.Root.Element(space + "style")!.Value, StringComparison.Ordinal);
        var texts = svg.Root.Elements(space + "text").Select(t => t.Value).ToList();
        Assert.Contains(texts, t => t.Contains("Source: ", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("vintage ", StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_and_json_hold_the_same_figures_for_both_books_and_the_reconciled_third()
    {
        await Import();
        string[] line = ["compare", "KAZ", "RUS", "--freq", "A", "--from", "2021", "--to", "2021"];
        var csv = (await Run([.. line, "--csv"])).Out.Split("\r\n");
        using var json = JsonDocument.Parse((await Run([.. line, "--json"])).Out);

        var cells = csv[0].Split(',').Zip(csv[1].Split(',')).ToDictionary(c => c.First, c => c.Second);
        var row = json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0];
        foreach (var key in new[] { "exports_kaz", "exports_rus", "exports_reconciled", "imports_kaz", "imports_rus", "imports_reconciled", "turnover_kaz", "turnover_rus", "turnover_reconciled" })
        {
            Assert.Equal(cells[key], row.GetProperty(key).GetRawText());
        }

        Assert.Equal(("books", "2021", "7018750000"), (cells["table"], cells["period"], cells["exports_kaz"]));
    }

    [Fact]
    public async Task As_of_a_day_before_the_tables_nothing_is_told()
    {
        await Import();
        var run = await Run("compare", "RUS", "KAZ", "--as-of", "2019-01-01");

        Assert.Equal((ExitCode.NotFound, ""), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("compare RUS KAZ --json --csv", "--json and --csv are two forms of one answer: choose one.")]
    [InlineData("compare RUS KAZ --margin much", "'much' is no margin: write percent, as in 6 or 8.5.")]
    [InlineData("growth RUS KAZ --flow both", "'both' is no flow: write exports, imports or turnover.")]
    [InlineData("structure RUS KAZ --period 2021-05-01", "'2021-05-01' is no period of whole months: write 2021, 2021-05 or 2021-01/2021-05.")]
    [InlineData("structure RUS KAZ --period 2021 --level 3", "'3' is no level: write section, 2, 4 or 6.")]
    [InlineData("mirror RUS KAZ --via NLD", "'NLD' is no trade through a hub: write country and amount, as in NLD=300m or NLD=1.2bn.")]
    [InlineData("nowcast RUS KAZ --target lots", "'lots' is no amount: write 30bn, 25.8bn, 500m or all digits.")]
    public async Task What_cannot_be_understood_is_told(string line, string told)
    {
        var run = await Run(line.Split(' '));

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_written_is_told_with_its_code()
    {
        await Import();
        var run = await Run("compare", "RUS", "KAZ", "--svg", Path.Combine(_folder.Path, "none", "chart.svg"));

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Contains("CP6005: The chart could not be written", run.Error, StringComparison.Ordinal);
    }

    private async Task Import() =>
        Assert.Equal(ExitCode.Success, (await Run(["import", .. Directory.GetFiles(Samples, "*.csv").Order(StringComparer.Ordinal)])).Code);

    private Task<CliRun> Run(params string[] args) => CliRun.Of(["trade", .. args, "--dossier", _folder.Path]);
}
