using System.Diagnostics;
using System.Globalization;
using System.Text;
using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Doors.Tests.Cli;

/// <summary>
/// Loads that are killed leave all of a vintage or nothing. A few kills here; the environment variable <c>COUNTERPART_KILLS</c> makes them more.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const int Rows = 60_000;

    private static readonly string[] Moments = ["source.csv", "observations.parquet", "mapping.json", "origin.json"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_load_killed_at_any_moment_leaves_all_of_the_vintage_or_nothing()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("COUNTERPART_KILLS") ?? "6", CultureInfo.InvariantCulture);
        var table = Table();
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, Import(table, _folder["whole"], _ => false));
        var whole = watch.Elapsed;
        var expected = Held(_folder["whole"])!;
        var random = new Random(kills);
        for (var (i, killed) = (0, 0); killed < kills; i++)
        {
            Assert.True(i < 20 * kills, $"only {killed} of {i} loads were killed before their end");

            // At a time of which none is left out, or as soon as a certain file is there, since the last files come within milliseconds.
            var (time, moment) = (whole * random.NextDouble(), Moments[random.Next(Moments.Length)]);
            var left = Begun();
            watch.Restart();
            var code = Import(table, _folder["killed"], i % 2 == 0 ? begun => begun > time : _ => IsWritten(moment, left));
            killed += code == 0 ? 0 : 1;

            // A busy machine may have become idle: what is too late to kill sets the time for the next.
            whole = code == 0 ? watch.Elapsed : whole;
            var held = Held(_folder["killed"]);
            if (held is not null)
            {
                Assert.Equal(expected, held);
                Directory.Delete(_folder["killed"], recursive: true);
            }
            else
            {
                Assert.NotEqual(0, code);
            }
        }

        Assert.Equal(0, Import(table, _folder["killed"], _ => false));
        Assert.Equal(expected, Held(_folder["killed"]));
    }

    // The folders of loads that are under way or were killed.
    private string[] Begun() => Directory.Exists(Path.Combine(_folder["killed"], "trade")) ? Directory.GetDirectories(Path.Combine(_folder["killed"], "trade"), ".*") : [];

    private bool IsWritten(string file, string[] left) => Begun().Except(left).Any(folder => File.Exists(Path.Combine(folder, file)));

    private string Table()
    {
        var path = _folder["t.csv"];
        var csv = new StringBuilder("product,month,exports\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{270000 + (i / 60)},{2015 + (i % 60 / 12)}-{(i % 12) + 1:00},{i}.25\n");
        }

        File.WriteAllText(path, csv.ToString());
        File.WriteAllText(TradeArchive.MappingBeside(path), """
            { "table": "t", "reporter": "RUS", "counterpart": "KAZ", "product": { "column": "product" }, "period": { "column": "month", "form": "month" }, "exports": "exports",
              "currency": "USD", "multiplier": 1000, "origin": { "producer": "Customs", "title": "Trade", "address": "https://example.org/t", "published": "2022-06-01",
              "licence": "open", "exports": "FOB", "imports": "CIF", "unit": "thousand USD" } }
            """);
        return path;
    }

    // The exit code; another than zero when it was killed.
    private static int Import(string table, string dossier, Func<TimeSpan, bool> isTime)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Repository.Program, ["trade", "import", table, "--dossier", dossier]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        while (!process.WaitForExit(1) && watch.Elapsed < TimeSpan.FromSeconds(180))
        {
            if (isTime(watch.Elapsed))
            {
                process.Kill();
                break;
            }
        }

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        return process.ExitCode;
    }

    // What a reader sees: the vintage, and figures of it from its first and last goods.
    private static (string Id, long Observations, int First, decimal Last)? Held(string dossier)
    {
        using var archive = new TradeArchive(Path.Combine(dossier, "trade"));
        if (archive.Vintages is not [var vintage])
        {
            Assert.Empty(archive.Vintages);
            return null;
        }

        IReadOnlyList<Observation> Of(int product) => archive.Find(new(new("RUS"), new("KAZ"), product.ToString(CultureInfo.InvariantCulture)));
        return (vintage.Id, vintage.ObservationCount, Of(270000).Count, Of(270000 + ((Rows - 1) / 60)).Sum(o => o.Value));
    }
}
