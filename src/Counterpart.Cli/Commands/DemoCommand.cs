using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Dossiers;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart demo</c>: the sample dossier, loaded, checked and served.</summary>
internal static class DemoCommand
{
    public static Command Make(Door door)
    {
        var port = ServeCommand.PortOption();
        var noServe = new Option<bool>("--no-serve") { Description = "Print the checked report and end" };
        var verb = new Verb(
            "demo",
            "Load the sample dossier, print its first report checked, then serve the pages on http://127.0.0.1:5080.",
            "counterpart demo",
            "counterpart demo --no-serve",
            "counterpart demo --port 8080 --dossier try/")
        {
            port, noServe,
        };
        verb.Runs((parse, cancel) =>
        {
            var dossier = door.OpenDemoDossier(parse);
            Load(door, dossier);
            cancel.ThrowIfCancellationRequested();
            Show(door.Sheet(parse), dossier);
            return parse.GetValue(noServe) ? Task.FromResult(ExitCode.Success) : ServeCommand.ServeAsync(door, dossier, parse.GetValue(port), cancel);
        });
        return verb;
    }

    private static void Load(Door door, Dossier dossier)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var tables = Directory.EnumerateFiles(Path.Combine(samples, "trade"), "*.csv").Order(StringComparer.Ordinal).ToList();
        var newTables = tables.Count(table => !dossier.Trade.Load(table).AlreadyHeld);
        var reports = Path.Combine(samples, "reports");
        var dated = GivenReports.ReadDates(Path.Combine(reports, "dates.tsv"));
        var newStatements = dated.Sum(report =>
        {
            var (bytes, known) = GivenReports.Bytes(door.Around, report with { Path = Path.Combine(reports, report.Path) });
            return RecordCommand.Record(dossier, bytes, known, door.Around.Clock).New;
        });
        door.Around.Error.WriteLine(newTables + newStatements > 0
            ? $"The sample dossier is in {dossier.Folder}: {tables.Count} tables of published statistics, {dated.Count} reports."
            : $"The sample dossier was in {dossier.Folder} already; nothing changed.");
    }

    private static void Show(Sheet sheet, Dossier dossier)
    {
        var first = dossier.Documents.List().OrderBy(d => d.Origin.Published).First();
        CheckSheet.Print(sheet, dossier.Desk.Check(dossier.Documents.Open(first)));
        sheet.Blank();
    }
}
