using System.CommandLine;
using Counterpart.Checking;
using Counterpart.Cli.Printing;
using Counterpart.Documents;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart check</c>: a report's claims, held against the books of both sides.</summary>
internal static class CheckCommand
{
    public static Command Make(Door door)
    {
        var path = new Argument<string>("PATH") { Description = "A report (text, HTML, PDF, DOCX, mail) or a feed of them, or - for standard input" };
        var published = Door.Day("--published", "Day of publication; \"yesterday\" and \"this fall\" are counted from it");
        var json = new Option<bool>("--json") { Description = "Print JSON; of a feed, an array with a report an item" };
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
            var parts = GivenReports.Parts(door.Around, GivenReports.One(parse.GetRequiredValue(path), parse.GetValue(published)));
            var documents = parts.Select(part => Intake.Open(part.Bytes, part.Known)).ToList();
            var dossier = door.OpenDossier(parse);
            if (dossier.Trade.Vintages.Count == 0)
            {
                door.Around.Error.WriteLine($"{dossier.Folder} holds no statistics to check against. 'counterpart trade import' takes a table in; 'counterpart demo' loads samples.");
            }

            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => Write(writer, parts[0].Number is not null, documents, dossier.Desk)));
                return ExitCode.Success;
            }

            var sheet = door.Sheet(parse);
            for (var i = 0; i < documents.Count; i++)
            {
                if (i > 0)
                {
                    sheet.Blank();
                }

                CheckSheet.Print(sheet, dossier.Desk.Check(documents[i]));
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, bool isFeed, List<Document> documents, Desk desk)
    {
        if (isFeed)
        {
            writer.WriteStartArray();
        }

        documents.ForEach(document => CheckedReportForm.Write(writer, desk.Check(document)));
        if (isFeed)
        {
            writer.WriteEndArray();
        }
    }
}
