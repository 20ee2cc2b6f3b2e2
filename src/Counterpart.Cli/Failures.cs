using Counterpart.Cli.Printing;

namespace Counterpart.Cli;

/// <summary>Translates failures, once, into one line for the person and an exit code for the shell.</summary>
internal static class Failures
{
    private const string Tracker = "https://github.com/counterpart/counterpart/issues";

    /// <summary>The exit code of a failure.</summary>
    public static ExitCode CodeOf(Exception failure) => failure switch
    {
        CounterpartException coded => CodeOf(coded.Code),
        OperationCanceledException => ExitCode.Cancelled,
        IOException or UnauthorizedAccessException => ExitCode.Storage,
        _ => ExitCode.Failure,
    };

    /// <summary>The exit code of a code of <c>docs/notices.md</c>.</summary>
    public static ExitCode CodeOf(string code) => code switch
    {
        "CP1101" or "CP1102" or "CP1104" or "CP5017" or "CP5018" => ExitCode.Storage,
        "CP1103" or "CP1105" or "CP5028" or "CP5029" => ExitCode.Usage,
        "CP1106" or "CP4004" or "CP5036" => ExitCode.StoreBusy,
        "CP5001" or "CP5035" or "CP6001" => ExitCode.NotFound,
        "CP5030" or "CP5031" or "CP5032" or "CP5034" => ExitCode.ServiceFailed,
        "CP6002" => ExitCode.AddressTaken,
        _ => code[..3] switch
        {
            "CP1" or "CP2" or "CP3" => ExitCode.BadDocument,
            "CP4" => ExitCode.Storage,
            "CP5" => ExitCode.BadTable,
            "CP6" => ExitCode.Usage,
            _ => throw new ArgumentException($"The code '{code}' has no exit code.", nameof(code)),
        },
    };

    /// <summary>Says on standard error what happened: one line, and where it happened when that is asked for.</summary>
    public static ExitCode Tell(Exception failure, Surroundings around, bool debug = false)
    {
        around.Error.WriteLine(Line(failure));
        if (debug)
        {
            around.Error.WriteLine(failure);
        }

        return CodeOf(failure);
    }

    /// <summary>The line on standard error.</summary>
    public static string Line(Exception failure) => failure switch
    {
        CounterpartException coded => Printed($"{coded.Code}: {coded.Message}"),
        OperationCanceledException => Printed("stopped."),
        IOException or UnauthorizedAccessException => Printed(failure.Message),
        _ => Printed($"this should not have happened: {failure.GetBaseException().GetType().Name}: {failure.GetBaseException().Message} Run it again with --debug and report it: {Tracker}"),
    };

    // Messages name files and quote cells: nothing in them may steer the terminal. A list of what is wrong with a table keeps its lines.
    private static string Printed(string message) =>
        "counterpart: " + string.Join(Environment.NewLine, message.Split('\n').Select(Cells.Harmless)).Replace(Wording.NoBreakSpace, ' ');
}
