using Counterpart.Checking;
using Counterpart.Ledger;
using Counterpart.Ledger.EFCore;
using Counterpart.Reading;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Dossiers;

/// <summary>One folder with everything: the documents, the statistics and the ledger. Copied elsewhere it works there.</summary>
/// <remarks>Opening makes nothing and reads nothing; each part is made when something is first written to it. Safe to share between threads.</remarks>
public sealed class Dossier
{
    /// <summary>Name of the environment variable that tells the folder.</summary>
    public const string Variable = "COUNTERPART_DOSSIER";

    /// <summary>Opens a folder, which need not exist yet.</summary>
    /// <param name="folder">The folder; a relative path is taken from the current directory.</param>
    public Dossier(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Folder = Path.GetFullPath(folder);
        Documents = new DocumentArchive(Path.Combine(Folder, "documents"));
        Trade = new TradeArchive(Path.Combine(Folder, "trade"));
        Ledger = new SqliteLedger(Path.Combine(Folder, "ledger.db"));
    }

    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The original bytes of all documents.</summary>
    public DocumentArchive Documents { get; }

    /// <summary>The vintages of statistics.</summary>
    public TradeArchive Trade { get; }

    /// <summary>The ledger, kept in <c>ledger.db</c>.</summary>
    public ILedger Ledger { get; }

    /// <summary>Reads and checks reports against what this dossier holds.</summary>
    public Desk Desk => new(Reader.English, Trade, Register);

    /// <summary>The projects that a person has accepted. What the machine recorded waits for review and does not count, and there is no review yet.</summary>
    private static IReadOnlyList<RegisteredProject> Register => [];

    /// <summary>Which folder is meant: the option, else <see cref="Variable"/>, else <c>counterpart</c> in the platform's folder for data.</summary>
    /// <param name="option">What was given as <c>--dossier</c>; null when it was not.</param>
    /// <param name="environment">Looks up an environment variable; null for one that is not set.</param>
    /// <exception cref="CounterpartException"><c>CP1105</c>: neither is given, and the platform tells no folder for data.</exception>
    public static string Locate(string? option, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (!string.IsNullOrWhiteSpace(option))
        {
            return option;
        }

        if (environment(Variable) is { Length: > 0 } named)
        {
            return named;
        }

        // Asked here rather than of Environment.SpecialFolder, so that the answer depends on nothing but the arguments.
        var data = environment("XDG_DATA_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? xdg
            : environment("LOCALAPPDATA") is { Length: > 0 } local ? local
            : environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".local", "share")
            : throw new CounterpartException("CP1105", $"No folder for data is known. Give --dossier DIR or set {Variable}.");
        return Path.Combine(data, "counterpart");
    }

    /// <summary>Keeps the statements of a report in the ledger. Recording the same report again with the same reader changes nothing.</summary>
    /// <param name="transcript">What was read.</param>
    /// <param name="recordedBy">Reader version (<c>machine:0.1.0</c>) or person (<c>person:name</c>).</param>
    /// <param name="clock">Tells when.</param>
    /// <returns>How many statements were new.</returns>
    public int Record(Transcript transcript, string recordedBy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow().UtcDateTime;
        return Ledger.Append([.. transcript.Statements.Select(s => Entry.Of(s, recordedBy, now))]);
    }

    /// <summary>Keeps the statements of a checked report in the ledger.</summary>
    /// <remarks>Verdicts are not kept: they follow from the statistics and are computed anew whenever they are asked for.</remarks>
    public int Record(CheckedReport report, string recordedBy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Record(report.Transcript, recordedBy, clock);
    }
}
