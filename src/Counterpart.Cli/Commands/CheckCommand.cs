using System.CommandLine;
using Counterpart.Checking;
using Counterpart.Cli.Printing;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart check</c>: a report's claims, held against the books of both sides.</summary>
internal static class CheckCommand
{
    public static Command Make(Door door)
    {
        var path = new Argument<string>("PATH") { Description = "A report (text or HTML), or - for standard input" };
        var published = Door.Day("--published", "Day of publication; \"yesterday\" and \"this fall\" are counted from it");
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "check",
            "Read a report and hold each of its claims against the books of both sides. Nothing is kept.",
            "counterpart check report.txt --published 2021-08-19",
            "counterpart check report.txt --published 2021-08-19 --json",
            "curl -s https://example.org/report | counterpart check -")
        {
            path, published, json,
        };
        verb.Runs(parse =>
        {
            var document = GivenReports.Open(door.Around, GivenReports.One(parse.GetRequiredValue(path), parse.GetValue(published)));
            var dossier = door.OpenDossier(parse);
            if (dossier.Trade.Vintages.Count == 0)
            {
                door.Around.Error.WriteLine($"{dossier.Folder} holds no statistics to check against. 'counterpart trade import' takes a table in; 'counterpart demo' loads samples.");
            }

            var report = dossier.Desk.Check(document);
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => CheckedReportForm.Write(writer, report)));
            }
            else
            {
                CheckSheet.Print(door.Sheet(parse), report);
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
