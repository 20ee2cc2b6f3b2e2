using Counterpart.Checking;

namespace Counterpart.Web.Shell;

/// <summary>Which colour, pattern and place each party of a relation has.</summary>
/// <remarks>
/// Parties are ordered by code, not as a report introduces them, so that a relation looks the same on every page.
/// Two have a colour of their own; further ones stay neutral and are told apart by their letters.
/// </remarks>
public sealed class Sides
{
    private Sides(IReadOnlyList<Country> all) => All = all;

    /// <summary>The parties in the order in which they are shown.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>The sides of some parties; each counts once.</summary>
    public static Sides Of(IEnumerable<Country> parties) => new([.. parties.Distinct().Order()]);

    /// <summary>The sides of a report: its parties, else those whose books were asked.</summary>
    public static Sides Of(CheckedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var relation = report.Transcript.Relation;
        return Of(relation.Count > 0 ? relation : report.Claims.SelectMany(c => c.Verdicts).Select(v => v.Books));
    }

    /// <summary>The class that carries colour and pattern.</summary>
    public string ClassOf(Country party) => All.Count > 0 && party == All[0] ? "side-a" : All.Count > 1 && party == All[1] ? "side-b" : "side-other";
}
