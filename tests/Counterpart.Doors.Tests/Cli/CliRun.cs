using System.Text;
using Counterpart.Cli;

namespace Counterpart.Doors.Tests.Cli;

/// <summary>One command line run in this process, and what came of it.</summary>
internal sealed record CliRun(ExitCode Code, string Out, string Error)
{
    public static Task<CliRun> Of(params string[] args) => With(new Dictionary<string, string>(), args);

    public static async Task<CliRun> With(IReadOnlyDictionary<string, string> variables, string[] args, string input = "", int? terminal = null, CancellationTokenSource? stop = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var around = new Surroundings
        {
            Out = output,
            Error = error,
            In = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Variable = name => variables.GetValueOrDefault(name),
            TerminalWidth = terminal,
        };
        var code = await CommandLine.RunAsync(args, around, stop?.Token ?? TestContext.Current.CancellationToken);
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
