namespace Counterpart.Cli;

/// <summary>Everything of the world that a command may touch, handed in so that tests can hand in another.</summary>
/// <remarks>Standard output carries data and nothing else; what is said to the person goes to <see cref="Error"/>.</remarks>
internal sealed record Surroundings
{
    /// <summary>Standard output: the data asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: talk.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, as bytes: a report comes in any encoding.</summary>
    public required Stream In { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Looks up an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Columns of the terminal on standard output; null when it is a file or a pipe.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }
}
