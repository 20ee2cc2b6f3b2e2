using System.CommandLine;
using System.CommandLine.Help;
using Counterpart.Cli.Commands;

namespace Counterpart.Cli;

/// <summary>The command line as a whole: the tree of commands, and the one place where failures become exit codes.</summary>
internal static class CommandLine
{
    private static readonly (string Name, Func<Door, Command> Make)[] Commands =
    [
        ("read", ReadCommand.Make),
        ("check", CheckCommand.Make),
        ("record", RecordCommand.Make),
        ("documents", DocumentsCommand.Make),
        ("score", ScoreCommand.Make),
        ("trade", TradeCommand.Make),
        ("serve", ServeCommand.Make),
        ("demo", DemoCommand.Make),
    ];

    /// <summary>Runs one command line to its end.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancel = default)
    {
        var door = new Door(around);
        var parse = Tree(door, args.Count > 0 ? args[0] : null).Parse(args);
        try
        {
            if (parse.Errors.Count > 0 || Misunderstanding.StrayOption(parse) is not null)
            {
                return Misunderstanding.Tell(parse, around);
            }

            var configuration = new InvocationConfiguration
            {
                Output = around.Out,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return (ExitCode)await parse.InvokeAsync(configuration, cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Failures.Tell(failure, around, parse.GetValue(door.Debug));
        }
    }

    /// <summary>The tree of commands.</summary>
    /// <param name="door">What the commands share.</param>
    /// <param name="first">
    /// The first word of the command line. When it names a command only that one is made: each costs a cold start some milliseconds.
    /// </param>
    public static Command Tree(Door door, string? first = null)
    {
        // Not a RootCommand, which is called after the file that happens to run it.
        var root = new Command("counterpart", "Reads reports of talks between two countries and checks their figures against the statistics of both.")
        {
            new HelpOption(),
            new VersionOption(),
            door.DossierOption,
            door.NoColor,
            door.Debug,
        };
        var named = Array.FindAll(Commands, command => command.Name == first);
        foreach (var (_, make) in named.Length > 0 ? named : Commands)
        {
            root.Add(make(door));
        }

        Help.Complete(root);
        return root;
    }
}
