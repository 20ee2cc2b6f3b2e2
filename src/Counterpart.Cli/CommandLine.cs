using System.CommandLine;
using System.CommandLine.Help;
using Counterpart.Cli.Commands;

namespace Counterpart.Cli;

/// <summary>The command line as a whole: the tree of commands, and the one place where failures become exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line to its end.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancel = default)
    {
        var door = new Door(around);
        var parse = Tree(door).Parse(args);
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
    public static Command Tree(Door door)
    {
        // Not a RootCommand, which is called after the file that happens to run it.
        var root = new Command("counterpart", "Reads reports of talks between two countries and checks their figures against the statistics of both.")
        {
            new HelpOption(),
            new VersionOption(),
            door.DossierOption,
            door.NoColor,
            door.Debug,
            ReadCommand.Make(door),
            CheckCommand.Make(door),
            RecordCommand.Make(door),
            TradeCommand.Make(door),
            ServeCommand.Make(door),
            DemoCommand.Make(door),
        };
        Help.Complete(root);
        return root;
    }
}
