using System.Globalization;
using Counterpart.Benchmarks;

// What reading.sh and check.sh call; each line of the corpus file is one report: {"date": "2015-06-18", "text": "…"}.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["corpus", var file, .. var sources]:
        Corpus.Gather(sources).Write(file);
        return 0;
    case ["read", var file, var warming, var passes, var rates]:
        Measures.Read(Corpus.Load(file), int.Parse(warming, CultureInfo.InvariantCulture), int.Parse(passes, CultureInfo.InvariantCulture), rates);
        return 0;
    case ["growth", var file]:
        return Measures.Growth(Corpus.Load(file)) ? 0 : 1;
    case ["one", var file, var megabytes, var report]:
        File.WriteAllText(report, Corpus.Load(file).AsOne(int.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000));
        return 0;
    case ["peak", var what, var program, .. var arguments]:
        return Measures.Peak(what, program, arguments) ? 0 : 1;
    case ["check", var trade, var report, var day, var rounds, var bar]:
        return Checks.Warm(trade, File.ReadAllText(report), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture), double.Parse(bar, CultureInfo.InvariantCulture)) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: corpus FILE SOURCE… | read FILE WARMING PASSES RATES | growth FILE | one FILE MEGABYTES REPORT | check TRADE REPORT DAY ROUNDS BAR | peak WHAT PROGRAM ARGUMENTS…");
        return 2;
}
