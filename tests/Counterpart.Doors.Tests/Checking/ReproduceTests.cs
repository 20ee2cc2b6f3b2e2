using System.Text.Json;
using Counterpart.Cli;
using Counterpart.Doors.Tests.Cli;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Doors.Tests.Checking;

/// <summary>Ranks, shares, amounts in another currency and series that are not of goods: their commands give their figures again too.</summary>
public sealed class ReproduceTests : IDisposable
{
    private const string Report = """
        The Prime Ministers of Kazakhstan and Russia met in Astana. In 2020 Russia was Kazakhstan's largest trading partner. Russia accounted for 40% of Kazakhstan's trade in 2020.
        In 2020 trade between Kazakhstan and Russia amounted to 7.8 trillion tenge. In 2020 Kazakhstan received 1.6 million tourists from Russia.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rank", 1)]
    [InlineData("share", 40)]
    [InlineData("level", 7_764_400_000_000)]
    [InlineData("count", 1_600_000)]
    public async Task The_command_gives_the_figure_again(string measure, decimal computed)
    {
        using (var trade = new TradeArchive(_folder["trade"]))
        {
            // Round figures made for this test; the dollar at 413 tenge.
            Load(trade, "partners", "partner,exports,imports\nRUS,5000,13800\nCHN,9000,6400\nITA,6700,900\nUZB,2100,800\nWLD,24000,23000\n", "KAZ", """{ "column": "partner" }""", "TOTAL", "USD", 1_000_000);
            Load(trade, "rates", "partner,exports\nWLD,413\n", "USA", "\"WLD\"", "RATE", "KZT", 1);
            Load(trade, "visitors", "partner,imports\nRUS,1600000\n", "KAZ", "\"RUS\"", "TOURISTS", "count", 1);
        }

        var check = await CliRun.With(new Dictionary<string, string>(), ["check", "-", "--published", "2021-09-01", "--json", "--dossier", _folder.Path], Report);
        var claim = JsonDocument.Parse(check.Out).RootElement.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("measure").GetString() == measure);
        var verdict = claim.GetProperty("verdicts").EnumerateArray().First(v => v.GetProperty("books").GetString() == "KAZ" && v.GetProperty("asOf").GetString() == "latest");
        Assert.Equal("holds", verdict.GetProperty("finding").GetString());
        Assert.Equal(computed, Math.Round(verdict.GetProperty("computed").GetDecimal(), 0));

        var command = verdict.GetProperty("reproduce").GetString()!;
        var run = await CliRun.Of([.. command.Split(' ').Skip(1), "--json", "--dossier", _folder.Path]);
        Assert.True(run.Code == ExitCode.Success, $"{command}: {run.Error}");
        Assert.Contains(computed, Numbers(JsonDocument.Parse(run.Out).RootElement));
    }

    private void Load(TradeArchive trade, string table, string rows, string reporter, string counterpart, string product, string currency, int multiplier)
    {
        var file = _folder[table + ".csv"];
        File.WriteAllText(file, rows);
        var columns = string.Join(", ", rows.Split('\n')[0].Split(',').Skip(1).Select(c => $"\"{c}\": \"{c}\""));
        File.WriteAllText(TradeArchive.MappingBeside(file), $$"""
            {
              "table": "{{table}}", "reporter": "{{reporter}}", "counterpart": {{counterpart}}, "product": "{{product}}", "period": { "column": "year", "form": "year" },
              {{columns}}, "currency": "{{currency}}", "multiplier": {{multiplier}},
              "origin": { "producer": "made up", "title": "{{table}}", "address": "https://example.org", "published": "2021-03-01", "licence": "none", "exports": "FOB", "imports": "CIF", "unit": "as stated" }
            }
            """);
        File.WriteAllText(file, string.Join('\n', rows.TrimEnd().Split('\n').Select((line, i) => line + (i == 0 ? ",year" : ",2020"))) + "\n");
        trade.Load(file);
    }

    private static IEnumerable<decimal> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [Math.Round(element.GetDecimal(), 0)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
