using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Documents;
using Counterpart.Dossiers;
using Counterpart.Reading;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart record</c>: takes reports into the dossier and keeps what they say in its ledger.</summary>
internal static class RecordCommand
{
    /// <summary>As whom the reader's entries are recorded.</summary>
    public const string Machine = $"machine:{Reader.Version}";

    public static Command Make(Door door)
    {
        var given = new GivenReports(door);
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "record",
            "Take reports into the dossier: their bytes into the archive, what they say into the ledger. Again changes nothing.",
            "counterpart record report.txt --published 2021-08-19",
            "counterpart record reports/ --dates dates.tsv")
        {
            given.Paths, given.Published, given.Dates, json,
        };
        verb.Runs((parse, cancel) =>
        {
            var dossier = door.OpenDossier(parse);
            var asJson = parse.GetValue(json);
            var done = new List<Recorded>();
            var code = given.ForEach(given.Of(parse), report =>
            {
                foreach (var part in GivenReports.Parts(door.Around, report))
                {
                    var recorded = Record(dossier, part.Bytes, part.Known, door.Around.Clock);
                    done.Add(recorded);
                    if (!asJson)
                    {
                        door.Around.Out.WriteLine(recorded.Line);
                        if (recorded.Earlier is { } earlier)
                        {
                            DocumentSheet.PrintChanged(door.Sheet(parse), recorded.DocumentId, earlier, recorded.Changes);
                        }
                    }
                }
            }, cancel);
            if (asJson)
            {
                door.Around.Out.Write(JsonText.Of(writer => Write(writer, done)));
            }

            return Task.FromResult(code);
        });
        return verb;
    }

    /// <summary>Takes one report in.</summary>
    public static Recorded Record(Dossier dossier, ReadOnlyMemory<byte> bytes, DocumentOrigin known, TimeProvider clock)
    {
        var (document, earlier) = dossier.Documents.Keep(bytes, known, clock);
        var transcript = Reader.English.Read(document);
        var added = dossier.Record(transcript, Machine, clock);
        var changes = earlier is null ? [] : ChangedPassage.Between(dossier.Documents.Open(earlier), document);
        return new Recorded(document.Id, known.Name ?? document.Id, transcript.Statements.Count, added, earlier, changes);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, List<Recorded> done)
    {
        writer.WriteStartArray();
        foreach (var recorded in done)
        {
            writer.WriteStartObject();
            writer.WriteString("document", recorded.DocumentId);
            writer.WriteString("name", recorded.Name);
            writer.WriteNumber("statements", recorded.Statements);
            writer.WriteNumber("new", recorded.New);
            if (recorded.Earlier is { } earlier)
            {
                writer.WriteString("replaces", earlier.DocumentId);
                DocumentForm.Write(writer, recorded.Changes);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>What came of recording a report.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Name">The name by which it was given.</param>
/// <param name="Statements">Statements read.</param>
/// <param name="New">How many of them the ledger did not have.</param>
/// <param name="Earlier">The version of the page before, when it has changed since; else null.</param>
/// <param name="Changes">In what it has changed.</param>
internal sealed record Recorded(string DocumentId, string Name, int Statements, int New, ArchivedDocument? Earlier, IReadOnlyList<ChangedPassage> Changes)
{
    /// <summary>In one line.</summary>
    public string Line => $"{DocumentId[..12]}  {Cells.Harmless(Name)}: {Count}";

    private string Count => (Statements, New) switch
    {
        (0, _) => "no statement in it",
        (_, 0) => $"{Statements} statements, all recorded before; nothing changed",
        _ when New == Statements => $"{Statements} statements, all new",
        _ => $"{Statements} statements, {New} of them new",
    };
}
