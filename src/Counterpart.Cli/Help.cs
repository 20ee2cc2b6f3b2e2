using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Counterpart.Cli;

/// <summary>Help that ends with examples.</summary>
internal static class Help
{
    /// <summary>Makes <c>--help</c> end with the examples of the command it is asked of, and lets a bare group of commands show its help.</summary>
    public static void Complete(Command root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var action = new HelpWithExamples((HelpAction)option.Action!);
        option.Action = action;
        ShowForGroups(root, new HelpWithExamples(action.Usual, clearsParseErrors: false));
    }

    /// <summary>The words that lead to a command: <c>counterpart trade import</c>.</summary>
    public static string PathOf(CommandResult result)
    {
        var words = new Stack<string>();
        for (var at = result; at is not null; at = at.Parent as CommandResult)
        {
            words.Push(at.Parent is null ? "counterpart" : at.Command.Name);
        }

        return string.Join(' ', words);
    }

    private static void ShowForGroups(Command command, HelpWithExamples help)
    {
        command.Action ??= help;
        foreach (var below in command.Subcommands)
        {
            ShowForGroups(below, help);
        }
    }

    private sealed class HelpWithExamples(HelpAction usual, bool clearsParseErrors = true) : SynchronousCommandLineAction
    {
        public HelpAction Usual => usual;

        public override bool ClearsParseErrors => clearsParseErrors;

        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var example in verb.Examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            return code;
        }
    }
}
