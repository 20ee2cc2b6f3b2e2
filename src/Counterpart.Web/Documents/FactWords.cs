using Counterpart.Reading;

namespace Counterpart.Web.Documents;

/// <summary>The words for kinds and states of what was read.</summary>
internal static class FactWords
{
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Meeting => "Meeting",
        EventKind.Talks => "Talks",
        EventKind.Call => "Call",
        EventKind.Visit => "Visit",
        EventKind.Forum => "Forum",
        EventKind.Commission => "Commission",
        EventKind.Signing => "Signing",
        EventKind.Statement => "Statement",
        EventKind.Other => "Event",
    };

    public static string Of(AgreementStatus status) => status switch
    {
        AgreementStatus.Discussed => "discussed",
        AgreementStatus.Planned => "to be signed",
        AgreementStatus.Signed => "signed",
        AgreementStatus.Ratified => "ratified",
        AgreementStatus.InForce => "in force",
    };

    public static string Of(ProjectStatus status) => status switch
    {
        ProjectStatus.Proposed => "proposed",
        ProjectStatus.Planned => "planned",
        ProjectStatus.UnderWay => "under way",
        ProjectStatus.Complete => "complete",
    };

    /// <summary>Whose companies, and where: <c>Russia → Kazakhstan</c>.</summary>
    public static string? Direction(ProjectReported project) => (project.Investors.Count, project.Hosts.Count) switch
    {
        (0, 0) => null,
        (0, _) => $"in {Names(project.Hosts)}",
        (_, 0) => $"from {Names(project.Investors)}",
        _ => $"{Names(project.Investors)} → {Names(project.Hosts)}",
    };

    private static string Names(IReadOnlyList<Country> countries) => string.Join(" and ", countries.Select(Countries.NameOf));
}
