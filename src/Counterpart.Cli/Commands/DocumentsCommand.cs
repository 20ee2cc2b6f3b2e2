using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Documents;
using Counterpart.Dossiers;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart documents</c>: what the dossier holds, where it came from, and how pages have changed.</summary>
internal static class DocumentsCommand
{
    public static Command Make(Door door) => new Verb("documents", "List the documents taken in, show where they came from, and how pages have changed since.")
    {
        List(door), Show(door), Versions(door), Diff(door),
    };

    private static Verb List(Door door)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb("list", "List the documents taken in, the latest first.", "counterpart documents list") { json };
        verb.Runs(parse =>
        {
            var documents = door.OpenDossier(parse).Documents.List();
            if (documents.Count == 0 && !parse.GetValue(json))
            {
                door.Around.Error.WriteLine("No documents are held yet. Take reports in with 'counterpart record PATH'.");
            }
            else
            {
                Print(door, parse, json, documents);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static Verb Show(Door door)
    {
        var id = Id();
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb("show", "Show where a document came from, and its file.", "counterpart documents show 5f0c81d2") { id, json };
        verb.Runs(parse =>
        {
            var archive = door.OpenDossier(parse).Documents;
            var document = Find(archive, parse.GetRequiredValue(id));
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => DocumentForm.Write(writer, document)));
            }
            else
            {
                DocumentSheet.Print(door.Sheet(parse), document, archive.PathOf(document), archive.Versions(document).Count);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static Verb Versions(Door door)
    {
        var id = Id();
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb("versions", "List the versions of a page that were taken in, the earliest first.", "counterpart documents versions 5f0c81d2") { id, json };
        verb.Runs(parse =>
        {
            var archive = door.OpenDossier(parse).Documents;
            Print(door, parse, json, archive.Versions(Find(archive, parse.GetRequiredValue(id))));
            return ExitCode.Success;
        });
        return verb;
    }

    private static Verb Diff(Door door)
    {
        var ids = new Argument<string[]>("ID") { Description = "A document, held against the version before it, or two documents", Arity = new ArgumentArity(1, 2) };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "diff",
            "Show the passages in which a page has changed.",
            "counterpart documents diff 5f0c81d2",
            "counterpart documents diff 5f0c81d2 77ab03e1")
        {
            ids, json,
        };
        verb.Runs(parse =>
        {
            var archive = door.OpenDossier(parse).Documents;
            var given = parse.GetRequiredValue(ids).Select(id => Find(archive, id)).ToList();
            var later = given[^1];
            var earlier = given.Count > 1 ? given[0] : Before(archive, later);
            var changes = ChangedPassage.Between(archive.Open(earlier), archive.Open(later));
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer =>
                {
                    writer.WriteStartObject();
                    writer.WritePropertyName("earlier");
                    DocumentForm.Write(writer, earlier);
                    writer.WritePropertyName("later");
                    DocumentForm.Write(writer, later);
                    DocumentForm.Write(writer, changes);
                    writer.WriteEndObject();
                }));
            }
            else
            {
                DocumentSheet.Print(door.Sheet(parse), earlier, later, changes);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static Argument<string> Id() => new("ID") { Description = "A document: the first digits of its id, four or more" };

    private static void Print(Door door, ParseResult parse, Option<bool> json, IReadOnlyList<ArchivedDocument> documents)
    {
        if (parse.GetValue(json))
        {
            door.Around.Out.Write(JsonText.Of(writer => DocumentForm.Write(writer, documents)));
        }
        else
        {
            DocumentSheet.Print(door.Sheet(parse), documents);
        }
    }

    private static ArchivedDocument Find(DocumentArchive archive, string id) =>
        archive.Find(id) ?? throw new CounterpartException("CP6001", $"No document begins with '{id}'. 'counterpart documents list' lists what is held.");

    private static ArchivedDocument Before(DocumentArchive archive, ArchivedDocument later)
    {
        var versions = archive.Versions(later);
        return later.Replaces is { } hash && versions.FirstOrDefault(v => v.SourceSha256 == hash) is { } before ? before
            : throw new CounterpartException("CP6001", versions.Count > 1
                ? $"{later.DocumentId[..12]} is the first version of its page; the one after it is {versions[1].DocumentId[..12]}. Give that one."
                : $"{later.DocumentId[..12]} has no version before it: its page was taken in once, or always the same. Give two documents to compare others.");
    }
}
