namespace Counterpart.Cli;

/// <summary>What the program tells the shell when it ends; the list stands in <c>docs/exit-codes.md</c> and never changes meaning.</summary>
internal enum ExitCode
{
    /// <summary>Done. A claim that fails is a result, not a failure.</summary>
    Success = 0,

    /// <summary>Our bug.</summary>
    Failure = 1,

    /// <summary>The command line cannot be understood: an unknown option, a date that is none.</summary>
    Usage = 2,

    /// <summary>A document cannot be read, or one of several could not.</summary>
    BadDocument = 3,

    /// <summary>A table of statistics cannot be loaded.</summary>
    BadTable = 4,

    /// <summary>What was asked for is not there.</summary>
    NotFound = 5,

    /// <summary>Another program holds the dossier; try again.</summary>
    StoreBusy = 6,

    /// <summary>A file or folder cannot be read or written: no permission, no room, damaged.</summary>
    Storage = 7,

    /// <summary>The address to serve on is taken.</summary>
    AddressTaken = 8,

    /// <summary>What was read when readings were last approved is read no longer.</summary>
    Lost = 9,

    /// <summary>A data service cannot be reached, refuses, or asks to wait; what was fetched is kept.</summary>
    ServiceFailed = 10,

    /// <summary>Stopped by the person (128 + SIGINT).</summary>
    Cancelled = 130,
}
