using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

public class DocumentationTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void The_page_of_commands_says_what_the_help_says()
    {
        var page = Path.Combine(Docs, "commands.md");
        var received = Path.Combine(Docs, "commands.received.md");
        var now = Page();
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == now)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail($"docs/commands.md is not what the help says now. When {received} is right, it replaces it.");
    }

    [Fact]
    public void Every_command_has_a_sentence_and_an_example_that_is_understood()
    {
        foreach (var (path, command) in Commands(Tree(), "counterpart").Where(c => c.Command.Subcommands.Count == 0))
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), path);
            var verb = Assert.IsType<Verb>(command);
            Assert.NotEmpty(verb.Examples);
            Assert.All(verb.Examples, example =>
            {
                var line = example[example.IndexOf("counterpart", StringComparison.Ordinal)..];
                Assert.StartsWith(path, line, StringComparison.Ordinal);
                Assert.Empty(Tree().Parse(line["counterpart".Length..]).Errors);
            });
            Assert.All(command.Options.Where(o => !o.Hidden), o => Assert.False(string.IsNullOrWhiteSpace(o.Description), $"{path} {o.Name}"));
            Assert.All(command.Arguments, a => Assert.False(string.IsNullOrWhiteSpace(a.Description), $"{path} {a.Name}"));
        }
    }

    [Fact]
    public void Every_exit_code_stands_in_its_page()
    {
        var page = File.ReadAllText(Path.Combine(Docs, "exit-codes.md"));
        var rows = page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(l[2])).Select(l => l.Split('|')[1..3]).Select(c => $"{c[0].Trim()} {c[1].Trim()}");
        Assert.Equal(Enum.GetValues<ExitCode>().Select(c => string.Create(CultureInfo.InvariantCulture, $"{(int)c} {c}")), rows);
    }

    [Fact]
    public void Every_code_of_the_notices_has_an_exit_code()
    {
        var codes = File.ReadAllText(Path.Combine(Docs, "notices.md")).Split('\n').Where(l => l.StartsWith("| CP", StringComparison.Ordinal)).Select(l => l[2..8]).ToList();
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.NotEqual(ExitCode.Failure, Failures.CodeOf(code)));
    }

    private static Command Tree() => CommandLine.Tree(new Counterpart.Cli.Door(new Surroundings { Out = TextWriter.Null, Error = TextWriter.Null, In = Stream.Null, Variable = _ => null }));

    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string path) =>
        command.Subcommands.SelectMany(c => Commands(c, $"{path} {c.Name}").Prepend(($"{path} {c.Name}", c)));

    private static string Page()
    {
        var tree = Tree();
        var page = new StringBuilder("# Commands\n\nWritten from the program's own help by a test, which fails when the two differ.\n\n## On every command\n\n");
        Options(page, tree.Options.Where(o => o is not VersionOption));
        page.Append("\n`counterpart --version` tells the version. Every command line that cannot be understood ends with [exit code](exit-codes.md) 2.\n");
        foreach (var (path, command) in Commands(tree, "counterpart").Where(c => c.Command.Subcommands.Count == 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {path}\n\n{command.Description}\n\n");
            if (command.Arguments.Count + command.Options.Count(o => o is not HelpOption) > 0)
            {
                page.Append("| | |\n|---|---|\n");
                foreach (var argument in command.Arguments)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}` | {Cell(argument.Description)} |\n");
                }

                Rows(page, command.Options);
                page.Append('\n');
            }

            page.Append("```\n").AppendJoin('\n', ((Verb)command).Examples).Append("\n```\n");
        }

        return page.ToString();
    }

    private static void Options(StringBuilder page, IEnumerable<Option> options)
    {
        page.Append("| | |\n|---|---|\n");
        Rows(page, options);
    }

    private static void Rows(StringBuilder page, IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            var value = option.ValueType == typeof(bool) || option is HelpOption ? "" : $" {option.HelpName}";
            var standard = option.HasDefaultValue && option.ValueType != typeof(bool) ? $" [default: {option.GetDefaultValue()}]" : "";
            page.Append(CultureInfo.InvariantCulture, $"| `{Cell(option.Name + value)}` | {Cell(option.Description + standard)} |\n");
        }
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
