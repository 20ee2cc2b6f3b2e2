using System.Diagnostics;
using System.Globalization;
using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Benchmarks;

/// <summary>How long the claims of a report take to be held against the tables of a dossier, in a program that runs already.</summary>
internal static class Checks
{
    /// <summary>Prints the times and tells whether the bar holds, for the median of all rounds.</summary>
    /// <param name="trade">The folder of vintages.</param>
    /// <param name="report">The report.</param>
    /// <param name="day">Its day.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="bar">Milliseconds.</param>
    public static bool Warm(string trade, string report, DateOnly day, int rounds, double bar)
    {
        var transcript = Reader.English.Read(new Document(report, new DocumentOrigin(Published: day)));
        using var archive = new TradeArchive(trade);
        var observations = archive.Vintages.Sum(v => v.ObservationCount);
        var first = Time(() => new Checker(archive, []).Check(transcript));
        var again = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            again.Add(Time(() => new Checker(archive, []).Check(transcript)));
        }

        // A program that runs already, and tables of which nothing is remembered.
        var fresh = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            using var other = new TradeArchive(trade);
            fresh.Add(Time(() => new Checker(other, []).Check(transcript)));
        }

        var verdicts = new Checker(archive, []).Check(transcript).Claims.SelectMany(c => c.Verdicts).ToList();
        var decided = verdicts.Count(v => v.Finding != Finding.CannotVerify);
        var warm = Median(again);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{transcript.Claims.Count} claims, {observations} observations, {verdicts.Count} verdicts, {decided} decided: warm {warm:0.0} ms (bar {bar:0}; median of {rounds}), tables not yet remembered {Median(fresh):0.0} ms, first of all {first:0.0} ms"));
        return warm < bar && transcript.Claims.Count >= 30 && decided >= transcript.Claims.Count;
    }

    private static double Time(Func<CheckedReport> check)
    {
        var start = Stopwatch.GetTimestamp();
        check();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
