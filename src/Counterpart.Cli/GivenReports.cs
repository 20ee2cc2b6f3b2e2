using System.CommandLine;
using Counterpart.Documents;

namespace Counterpart.Cli;

/// <summary>The reports that a command line names: files, folders of files, or standard input, each with its day of publication.</summary>
internal sealed class GivenReports
{
    private readonly Surroundings _around;

    public GivenReports(Door door) => _around = door.Around;

    /// <summary><c>PATH…</c>.</summary>
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "A report (text, HTML, PDF, DOCX, mail) or a feed of them, a folder of such files, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--published DATE</c>.</summary>
    public Option<DateOnly?> Published { get; } = Door.Day("--published", "Day of publication; \"yesterday\" and \"this fall\" are counted from it");

    /// <summary><c>--dates FILE</c>.</summary>
    public Option<string?> Dates { get; } = new("--dates")
    {
        Description = "For whole folders: a table of file name and day of publication, if known also outlet and title, parted by tabs",
        HelpName = "FILE",
    };

    /// <summary>The reports, in the order given; those of a folder by name.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: a path is not there. <c>CP6003</c>: the table of dates cannot be understood.</exception>
    public IReadOnlyList<GivenReport> Of(ParseResult parse)
    {
        var published = parse.GetValue(Published);
        var dated = parse.GetValue(Dates) is { } table ? ReadDates(table).ToDictionary(row => row.Path, StringComparer.Ordinal) : [];
        return [.. parse.GetRequiredValue(Paths).SelectMany(Files).Select(path => Told(path, dated) ?? new GivenReport(path, published))];
    }

    /// <summary>One report, which must be a file or standard input.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: it is not there.</exception>
    public static GivenReport One(string path, DateOnly? published) =>
        path == "-" || File.Exists(path) ? new GivenReport(path, published)
        : throw new CounterpartException("CP6001", Directory.Exists(path) ? $"'{path}' is a folder: give one report." : $"There is no file '{path}'.");

    /// <summary>The reports in a file: one of most, one an item of a feed.</summary>
    public static IReadOnlyList<SourcePart> Parts(Surroundings around, GivenReport report)
    {
        var (bytes, known) = Bytes(around, report);
        return Intake.Parts(bytes, known);
    }

    /// <summary>The bytes of a report, and what is known of it.</summary>
    public static (ReadOnlyMemory<byte> Bytes, DocumentOrigin Known) Bytes(Surroundings around, GivenReport report)
    {
        if (report.Path == "-")
        {
            return (Intake.Bytes(around.In, "Standard input"), new DocumentOrigin(Name: "Standard input", Published: report.Published));
        }

        using var file = File.OpenRead(report.Path);
        return (Intake.Bytes(file, report.Path), new DocumentOrigin(Name: Path.GetFileName(report.Path), Outlet: report.Outlet, Published: report.Published, Title: report.Title));
    }

    /// <summary>Opens a report that is one document.</summary>
    /// <exception cref="CounterpartException"><c>CP1001</c> and its like: it cannot be read.</exception>
    public static Document Open(Surroundings around, GivenReport report)
    {
        var (bytes, known) = Bytes(around, report);
        return Intake.Open(bytes, known);
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
            .Where(file => MediaTypes.FileEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new CounterpartException("CP6001", $"The folder '{path}' holds no reports: no file ends in {string.Join(", ", MediaTypes.FileEndings)}.");
    }

    private static GivenReport? Told(string path, Dictionary<string, GivenReport> dated) =>
        dated.TryGetValue(Path.GetFileName(path), out var told) || dated.TryGetValue(Path.GetFileNameWithoutExtension(path), out told) ? told with { Path = path } : null;

    /// <summary>What a table tells of reports, by file name.</summary>
    /// <remarks>The first line is a head when no digit stands in it. A day left empty is not known; the last line on a file counts.</remarks>
    /// <exception cref="CounterpartException"><c>CP6001</c>: it is not there. <c>CP6003</c>: a line cannot be understood.</exception>
    public static IReadOnlyList<GivenReport> ReadDates(string table)
    {
        if (!File.Exists(table))
        {
            throw new CounterpartException("CP6001", $"There is no file '{table}'.");
        }

        var rows = new Dictionary<string, GivenReport>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(table))
        {
            number++;
            var isHead = number == 1 && !line.Any(char.IsAsciiDigit);
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#' && !isHead)
            {
                var row = Row(line.Split('\t', StringSplitOptions.TrimEntries), $"{table}, line {number}");
                rows[row.Path] = row;
            }
        }

        return [.. rows.Values];
    }

    private static GivenReport Row(string[] cells, string where)
    {
        if (cells.Length < 2)
        {
            throw new CounterpartException("CP6003", $"{where}: a file name, a tab and a date are expected, but there is no tab.");
        }

        if (!Door.IsDay(cells[1], out var day) && cells[1].Length > 0)
        {
            throw new CounterpartException("CP6003", $"{where}: {Door.NoDay(cells[1])}");
        }

        return new GivenReport(cells[0], cells[1].Length > 0 ? day : null, Cell(2), Cell(3));

        string? Cell(int i) => i < cells.Length && cells[i].Length > 0 ? cells[i] : null;
    }
}

/// <summary>One report as given.</summary>
/// <param name="Path">Its file, or <c>-</c>.</param>
/// <param name="Published">Its day of publication, when given.</param>
/// <param name="Outlet">Who published it, when given.</param>
/// <param name="Title">Its headline, when given.</param>
internal sealed record GivenReport(string Path, DateOnly? Published, string? Outlet = null, string? Title = null);
