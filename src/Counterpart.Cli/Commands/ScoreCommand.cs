using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Reading;
using Counterpart.Reading.Scoring;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart score</c>: readings held against reports that a person marked, and what was gained and lost since the last approval.</summary>
internal static class ScoreCommand
{
    private const string ApprovedFile = "approved.tsv";

    public static Command Make(Door door)
    {
        var gold = new Argument<string>("GOLD") { Description = "Folder of marked reports: NAME.txt with its marks in NAME.json, in gold form" };
        var byKind = new Option<bool>("--by-kind") { Description = "Also score the claims by what they measure and how" };
        var approved = new Option<string?>("--approved") { Description = $"What was found when readings were last approved [default: GOLD/{ApprovedFile}]", HelpName = "FILE" };
        var approve = new Option<bool>("--approve") { Description = "Approve what is found now: write it to that file" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "score",
            "Read marked reports and score the readings. A fact found when they were last approved and lost since is listed and ends with exit code 9.",
            "counterpart score marked/",
            "counterpart score marked/ --by-kind",
            "counterpart score marked/ --approve")
        {
            gold, byKind, approved, approve, json,
        };
        verb.Runs((parse, cancel) =>
        {
            var folder = parse.GetRequiredValue(gold);
            var file = parse.GetValue(approved) ?? Path.Combine(folder, ApprovedFile);
            var scores = Scored(door.Around, folder, cancel);
            var changes = File.Exists(file) ? ApprovedReading.Compare(ApprovedReading.Parse(File.ReadAllText(file), file), scores) : null;
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => ScoresForm.Write(writer, scores, parse.GetValue(byKind), changes)));
            }
            else
            {
                ScoreSheet.Print(door.Sheet(parse), scores, parse.GetValue(byKind), changes);
            }

            if (parse.GetValue(approve))
            {
                ReadCommand.WriteWhole(file, ApprovedReading.Write(scores));
                return Task.FromResult(ExitCode.Success);
            }

            if (changes is null)
            {
                door.Around.Error.WriteLine($"Nothing was approved yet: there is no {Cells.Harmless(file)}. --approve writes it.");
            }

            return Task.FromResult(changes?.Any(change => change.IsLoss) == true ? ExitCode.Lost : ExitCode.Success);
        });
        return verb;
    }

    private static Scores Scored(Surroundings around, string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            throw new CounterpartException("CP6001", $"There is no folder '{folder}'.");
        }

        var marks = Directory.EnumerateFiles(folder, "*.json").Where(file => File.Exists(Path.ChangeExtension(file, ".txt"))).Order(StringComparer.Ordinal).ToList();
        if (marks.Count == 0)
        {
            throw new CounterpartException("CP6001", $"The folder '{folder}' holds no marked reports: no NAME.txt with a NAME.json beside it.");
        }

        var tally = new Tally();
        foreach (var file in marks)
        {
            cancel.ThrowIfCancellationRequested();
            var gold = MarkedReport.Parse(File.ReadAllBytes(file), file);
            var document = GivenReports.Open(around, new GivenReport(Path.ChangeExtension(file, ".txt"), gold.Published));
            tally.Add(Path.GetFileNameWithoutExtension(file), gold, Reader.English.Read(document));
        }

        return tally.Scores;
    }
}
