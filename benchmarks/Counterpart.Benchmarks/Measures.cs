using System.Diagnostics;
using System.Globalization;
using Counterpart.Documents;
using Counterpart.Reading;

namespace Counterpart.Benchmarks;

/// <summary>What is measured, and the bars.</summary>
/// <remarks>Processor time, of all threads: on an idle machine it is the time that passes, on a busy one it is what one core would take.</remarks>
internal static class Measures
{
    private const double LongestGrowth = 12;
    private const double MostMegabytes = 300;
    private const int GrowthWarming = 25;
    private const int GrowthRounds = 11;

    /// <summary>Reads all reports again and again, the whole reading: for so many seconds to warm up, then so many times, whose rates go into the file.</summary>
    /// <remarks>The compiler works beside the reading until all that is read often is in its final form: half a minute.</remarks>
    public static void Read(Corpus corpus, int warming, int passes, string rates)
    {
        var begun = Stopwatch.StartNew();
        for (var pass = 0; pass <= passes; pass += pass > 0 || begun.Elapsed.TotalSeconds > warming ? 1 : 0)
        {
            var isCold = begun.ElapsedMilliseconds < 10;
            var clock = Stopwatch.StartNew();
            var taken = Time(() =>
            {
                foreach (var document in corpus.Documents)
                {
                    Reader.English.Read(document);
                }
            });
            var rate = corpus.Bytes / 1e6 / taken.TotalSeconds;
            Console.WriteLine($"  counterpart  pass {pass,3}: {rate,6:0.00} MB/s ({corpus.Bytes / 1e6 / clock.Elapsed.TotalSeconds:0.00} by the clock){(isCold ? "  cold" : pass == 0 ? "  warming" : "")}");
            if (pass > 0)
            {
                File.AppendAllText(rates, rate.ToString("0.000", CultureInfo.InvariantCulture) + "\n");
            }
        }
    }

    /// <summary>The time of 10 MB in one document over that of 1 MB.</summary>
    public static bool Growth(Corpus corpus)
    {
        var small = Document(1_000_000);
        var large = Document(10_000_000);
        var warmth = Stopwatch.StartNew();
        while (warmth.Elapsed.TotalSeconds < GrowthWarming)
        {
            Reader.English.Read(small);
        }

        // In turn, and the median of each: the collector comes to every long document and to some short ones only.
        var (ones, tens) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < GrowthRounds; i++)
        {
            ones.Add(Time(() => Reader.English.Read(small)));
            tens.Add(Time(() => Reader.English.Read(large)));
        }

        var (one, ten) = (Median(ones), Median(tens));
        var ratio = ten / one;
        Console.WriteLine($"10 MB in one document {ten.TotalSeconds:0.00} s, 1 MB {one.TotalSeconds:0.000} s, ratio {ratio:0.0} (bar {LongestGrowth})");
        return ratio <= LongestGrowth;

        Document Document(int bytes) => new(corpus.AsOne(bytes), new DocumentOrigin(Published: new DateOnly(2015, 6, 18)));
    }

    /// <summary>The most memory that a program holds while it runs.</summary>
    public static bool Peak(string what, string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var peak = 0L;
        while (!process.WaitForExit(2))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
                break;
            }
        }

        output.GetAwaiter().GetResult();
        process.WaitForExit();
        var megabytes = peak / 1e6;
        Console.WriteLine($"{what}: peak working set {megabytes:0} MB (bar {MostMegabytes})");
        return process.ExitCode == 0 && megabytes < MostMegabytes;
    }

    private static TimeSpan Time(Action act)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        act();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
