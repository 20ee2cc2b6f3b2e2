using System.Globalization;
using System.Text.Json;
using Counterpart.Cli;
using Counterpart.Doors.Tests.Cli;

namespace Counterpart.Doors.Tests.Checking;

/// <summary>What was said in public of the trade of Kazakhstan and Russia, read, held against both sides' tables, and each verdict reproduced.</summary>
public sealed class PublicStatementsTests(SampleDossier dossier, ITestOutputHelper output) : IClassFixture<SampleDossier>
{
    [Fact]
    public async Task At_least_95_of_100_verdicts_are_those_worked_out_by_hand()
    {
        var (right, all) = (0, 0);
        foreach (var report in Statement.All())
        {
            var claims = await Claims(report);
            foreach (var expected in report.Claims)
            {
                var claim = claims.FirstOrDefault(c => expected.IsOf(c));
                var found = claim.ValueKind == JsonValueKind.Undefined ? [] : claim.GetProperty("verdicts").EnumerateArray().Select(Said).Order(StringComparer.Ordinal).ToList();
                var vector = expected.Vector.Order(StringComparer.Ordinal).ToList();
                all++;
                right += found.SequenceEqual(vector) ? 1 : 0;
                output.WriteLine($"{(found.SequenceEqual(vector) ? "right" : "WRONG")} | {report.Published:yyyy-MM-dd} | {expected.Measure} {expected.Period} | {string.Join(", ", found)}{(found.SequenceEqual(vector) ? "" : $" | by hand: {string.Join(", ", vector)}")}");
            }
        }

        output.WriteLine($"{right} of {all}");
        Assert.True(all >= 40, $"{all} claims");
        Assert.True(right >= all * 0.95, $"{right} of {all}");
    }

    [Fact]
    public async Task Each_verdicts_command_runs_and_gives_the_same_figures()
    {
        var commands = 0;
        foreach (var report in Statement.All())
        {
            foreach (var claim in await Claims(report))
            {
                var reconciled = new[] { claim.GetProperty("reconciled"), claim.GetProperty("reconciledAsSaid") }.Where(r => r.ValueKind == JsonValueKind.Object);
                foreach (var verdict in claim.GetProperty("verdicts").EnumerateArray().Concat(reconciled))
                {
                    if (verdict.GetProperty("reproduce").GetString() is not { } command || verdict.GetProperty("computed").ValueKind == JsonValueKind.Null)
                    {
                        continue;
                    }

                    var run = await CliRun.Of([.. command.Split(' ').Skip(1), "--json", "--dossier", dossier.Path]);
                    Assert.True(run.Code == ExitCode.Success, $"{command}: {run.Error}");
                    var printed = Numbers(JsonDocument.Parse(run.Out).RootElement).ToHashSet();
                    Assert.All(Figures(verdict, byYear: command.Contains("compare", StringComparison.Ordinal) && command.Contains("--freq A", StringComparison.Ordinal)), v => Assert.Contains(Math.Round(v, 2), printed));
                    commands++;
                }
            }
        }

        output.WriteLine($"{commands} commands gave the figures of their verdicts again.");
        Assert.True(commands >= 60, $"{commands} commands");
    }

    [Fact]
    public async Task Every_refusal_says_why_and_names_a_table()
    {
        foreach (var report in Statement.All())
        {
            Assert.All(
                (await Claims(report)).SelectMany(c => c.GetProperty("verdicts").EnumerateArray()).Where(v => v.GetProperty("finding").GetString() == "cannot-verify"),
                v => Assert.True(v.GetProperty("reason").GetString() is { Length: > 10 } && v.GetProperty("needed").GetString() is { } needed && needed.StartsWith("A table of ", StringComparison.Ordinal)));
        }
    }

    private async Task<List<JsonElement>> Claims(Statement report)
    {
        var run = await CliRun.With(
            new Dictionary<string, string>(), ["check", "-", "--published", report.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--json", "--dossier", dossier.Path], report.Text);
        Assert.True(run.Code == ExitCode.Success, run.Error);
        return [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("claims").EnumerateArray()];
    }

    // A comparison by years adds up the months of a side that publishes months.
    private static IEnumerable<decimal> Figures(JsonElement verdict, bool byYear) => verdict.GetProperty("observations").EnumerateArray()
        .GroupBy(o => (o.GetProperty("reporter").GetString(), o.GetProperty("flow").GetString(), byYear ? o.GetProperty("period").GetString()![..4] : o.GetProperty("period").GetString()))
        .Select(g => g.Sum(o => o.GetProperty("value").GetDecimal()));

    private static string Said(JsonElement verdict)
    {
        var finding = verdict.GetProperty("finding").GetString()![..1];
        var computed = verdict.GetProperty("computed");
        var value = computed.ValueKind == JsonValueKind.Null ? "" : " " + (verdict.GetProperty("unit").GetString() == "percent"
            ? computed.GetDecimal().ToString("0.00", CultureInfo.InvariantCulture)
            : (computed.GetDecimal() / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture));
        return $"{verdict.GetProperty("books").GetString()} {verdict.GetProperty("asOf").GetString()} {finding}{value}";
    }

    private static IEnumerable<decimal> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [Math.Round(element.GetDecimal(), 2)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
