using System.Text.Json;
using Counterpart.Cli;
using Counterpart.Stores.Tests.Sources;

namespace Counterpart.Doors.Tests.Cli;

/// <summary><c>trade pull</c> from the command line, against a service on this machine.</summary>
public sealed class TradePullTests : IDisposable
{
    private const string Rates = """
        [{"page":1,"pages":1,"per_page":1000,"total":2,"lastupdated":"2026-10-24"},[{"indicator":{"id":"PA.NUS.FCRF"},"countryiso3code":"KAZ","date":"2021","value":425.908242},{"indicator":{"id":"PA.NUS.FCRF"},"countryiso3code":"KAZ","date":"2020","value":null}]]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_pulled_is_loaded_and_listed_and_the_counts_agree()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, Rates));

        var pulled = await Run("worldbank", "--series", "rates", "--reporter", "KAZ", "--from", "2020", "--to", "2021", "--table", "kzt", "--at", $"{service.Home}");

        Assert.Equal(ExitCode.Success, pulled.Code);
        Assert.Matches("^kzt-[0-9-]{10}-[0-9a-f]{12}: 2 rows, 2 values read: 1 stored, 1 missing\n$", pulled.Out);
        Assert.Contains("1 requests made, 0 answers kept from before, 2 rows fetched", pulled.Error, StringComparison.Ordinal);
        Assert.Contains("kzt", (await CliRun.Of("trade", "list", "--dossier", _folder.Path)).Out, StringComparison.Ordinal);

        using var again = JsonDocument.Parse((await Run("worldbank", "--series", "rates", "--reporter", "KAZ", "--from", "2020", "--to", "2021", "--table", "kzt", "--at", $"{service.Home}", "--json")).Out);
        Assert.Equal((0, 1, true), (again.RootElement.GetProperty("asked").GetInt32(), again.RootElement.GetProperty("kept").GetInt32(), again.RootElement.GetProperty("loaded")[0].GetProperty("alreadyHeld").GetBoolean()));
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_plan_asks_nobody_and_needs_no_key()
    {
        var plan = await Run("comtrade", "--reporter", "KAZ", "--partner", "RUS", "--from", "2001", "--to", "2020", "--plan");

        Assert.Equal(ExitCode.Success, plan.Code);
        Assert.Equal(2, plan.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("20\thttps://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=398&partnerCode=643&period=2001,", plan.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("comtrade --reporter KAZ --partner RUS --from 2001", (int)ExitCode.Usage, "CP5029: comtrade wants a key. Set COUNTERPART_COMTRADE_KEY")]
    [InlineData("imf --reporter KAZ --from 2001", (int)ExitCode.Usage, "CP5028: imf wants to know with whom")]
    [InlineData("oecd --reporter KAZ --from 2001", (int)ExitCode.Usage, "'oecd' is no data service: write comtrade, imf, eurostat, worldbank.")]
    [InlineData("imf --reporter KAZ --partner all --from 2020 --to 2021 --at http://example.org", (int)ExitCode.Usage, "is no address to ask")]
    [InlineData("imf --reporter KAZ --partner all --from 2999", (int)ExitCode.Usage, "No year from --from on is over")]
    public async Task Every_refusal_says_what_to_do_and_has_its_exit_code(string line, int code, string said)
    {
        var run = await Run(line.Split(' '));

        Assert.Equal((ExitCode)code, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    private Task<CliRun> Run(params string[] args) => CliRun.Of(["trade", "pull", .. args, "--dossier", _folder.Path]);
}
