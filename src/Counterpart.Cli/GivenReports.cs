using System.CommandLine;
using Counterpart.Documents;

namespace Counterpart.Cli;

/// <summary>The reports that a command line names: files, folders of files, or standard input, each with its day of publication.</summary>
internal sealed class GivenReports
{
    private static readonly string[] Endings = [".txt", ".html", ".htm"];
    private readonly Surroundings _around;

    public GivenReports(Door door) => _around = door.Around;

    /// <summary><c>PATH…</c>.</summary>
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "A report (text or HTML), a folder of reports (.txt, .html, .htm), or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--published DATE</c>.</summary>
    public Option<DateOnly?> Published { get; } = Door.Day("--published", "Day of publication; \"yesterday\" and \"this fall\" are counted from it");

    /// <summary><c>--dates FILE</c>.</summary>
    public Option<string?> Dates { get; } = new("--dates")
    {
        Description = "Table of file names and days of publication, parted by a tab, for whole folders",
        HelpName = "FILE",
    };

    /// <summary>The reports, in the order given; those of a folder by name.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: a path is not there. <c>CP6003</c>: the table of dates cannot be understood.</exception>
    public IReadOnlyList<GivenReport> Of(ParseResult parse)
    {
        var published = parse.GetValue(Published);
        var dates = parse.GetValue(Dates) is { } table ? ReadDates(table) : [];
        return [.. parse.GetRequiredValue(Paths).SelectMany(Files).Select(path => new GivenReport(path, DayOf(path, dates) ?? published))];
    }

    /// <summary>One report, which must be a file or standard input.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: it is not there.</exception>
    public static GivenReport One(string path, DateOnly? published) =>
        path == "-" || File.Exists(path) ? new GivenReport(path, published)
        : throw new CounterpartException("CP6001", Directory.Exists(path) ? $"'{path}' is a folder: give one report." : $"There is no file '{path}'.");

    /// <summary>Opens a report.</summary>
    public static Document Open(Surroundings around, GivenReport report)
    {
        var (bytes, known) = Bytes(around, report);
        return Intake.Open(bytes, known);
    }

    /// <summary>The bytes of a report, and what is known of it.</summary>
    public static (ReadOnlyMemory<byte> Bytes, DocumentOrigin Known) Bytes(Surroundings around, GivenReport report)
    {
        if (report.Path == "-")
        {
            return (Intake.Bytes(around.In, "Standard input"), new DocumentOrigin(Name: "Standard input", Published: report.Published));
        }

        using var file = File.OpenRead(report.Path);
        return (Intake.Bytes(file, report.Path), new DocumentOrigin(Name: Path.GetFileName(report.Path), Published: report.Published));
    }

    /// <summary>Does something with each report; one that fails is told on standard error and the others are still done.</summary>
    /// <returns>Success, or the code of the first failure.</returns>
    public ExitCode ForEach(IReadOnlyList<GivenReport> reports, Action<GivenReport> act, CancellationToken cancel)
    {
        var code = ExitCode.Success;
        var failed = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            Progress(i, reports.Count);
            try
            {
                act(reports[i]);
            }
            catch (Exception failure) when (reports.Count > 1 && failure is CounterpartException or IOException or UnauthorizedAccessException)
            {
                Progress(reports.Count, reports.Count);
                var told = Failures.Tell(failure, _around);
                code = failed++ == 0 ? told : code;
            }
        }

        Progress(reports.Count, reports.Count);
        if (failed > 0)
        {
            _around.Error.WriteLine($"counterpart: {failed} of {reports.Count} reports could not be read; the others were.");
        }

        return code;
    }

    private void Progress(int done, int all)
    {
        if (_around.ErrorIsTerminal && all > 1)
        {
            _around.Error.Write(done == all ? "\r\e[K" : $"\r{done + 1} of {all}");
        }
    }

    private static IEnumerable<string> Files(string path)
    {
        if (path == "-" || File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new CounterpartException("CP6001", $"There is no file or folder '{path}'.");
        }

        var files = Directory.EnumerateFiles(path)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new CounterpartException("CP6001", $"The folder '{path}' holds no reports: no file ends in .txt, .html or .htm.");
    }

    private static DateOnly? DayOf(string path, Dictionary<string, DateOnly?> dates) =>
        dates.TryGetValue(Path.GetFileName(path), out var day) || dates.TryGetValue(Path.GetFileNameWithoutExtension(path), out day) ? day : null;

    /// <summary>Days of publication by file name; null where the table leaves the day open.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: it is not there. <c>CP6003</c>: a line cannot be understood.</exception>
    public static Dictionary<string, DateOnly?> ReadDates(string table)
    {
        if (!File.Exists(table))
        {
            throw new CounterpartException("CP6001", $"There is no file '{table}'.");
        }

        var dates = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(table))
        {
            number++;
            var cells = line.Split('\t');
            var isHead = number == 1 && !line.Any(char.IsAsciiDigit);
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#' || isHead)
            {
                continue;
            }

            if (cells.Length < 2)
            {
                throw new CounterpartException("CP6003", $"{table}, line {number}: a file name, a tab and a date are expected, but there is no tab.");
            }

            var day = cells[1].Trim();
            if (day.Length == 0)
            {
                dates[cells[0]] = null;
            }
            else
            {
                dates[cells[0]] = Door.IsDay(day, out var date) ? date : throw new CounterpartException("CP6003", $"{table}, line {number}: {Door.NoDay(day)}");
            }
        }

        return dates;
    }
}

/// <summary>One report as given.</summary>
/// <param name="Path">Its file, or <c>-</c>.</param>
/// <param name="Published">Its day of publication, when given.</param>
internal sealed record GivenReport(string Path, DateOnly? Published);
