using System.CommandLine;

namespace Counterpart.Cli;

/// <summary>A command with examples for its help, which ends in an <see cref="ExitCode"/>.</summary>
/// <param name="name">The word typed.</param>
/// <param name="description">A plain sentence on what it does.</param>
/// <param name="examples">Command lines that work, shown below its help.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Sets what the command does.</summary>
    public void Runs(Func<ParseResult, ExitCode> action) => SetAction(parse => (int)action(parse));

    /// <summary>Sets what the command does, over time.</summary>
    public void Runs(Func<ParseResult, CancellationToken, Task<ExitCode>> action) =>
        SetAction(async (parse, cancel) => (int)await action(parse, cancel).ConfigureAwait(false));
}
