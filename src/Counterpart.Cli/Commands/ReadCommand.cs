using System.CommandLine;
using Counterpart.Documents;
using Counterpart.Reading;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart read</c>: what a report says, without judging it.</summary>
internal static class ReadCommand
{
    public static Command Make(Door door)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A report, or a folder of reports (.txt, .html, .htm)", Arity = ArgumentArity.OneOrMore };
        var published = Door.Day("--published", "Day the report was published; 'yesterday' and 'this fall' count from it");
        var verb = new Verb(
            "read",
            "Read reports into people, statements, claims, agreements, projects and events, each with its quote.",
            "counterpart read report.txt --published 2021-08-19")
        {
            paths,
            published,
        };
        verb.Runs(parse =>
        {
            foreach (var path in parse.GetRequiredValue(paths))
            {
                var document = new Document(File.ReadAllText(path), new DocumentOrigin(Name: Path.GetFileName(path), Published: parse.GetValue(published)));
                var transcript = Reader.English.Read(document);
                foreach (var statement in transcript.Statements)
                {
                    door.Around.Out.WriteLine($"{statement.GetType().Name} {statement.Quote}");
                }
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
