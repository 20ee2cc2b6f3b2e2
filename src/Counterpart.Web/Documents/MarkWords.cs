namespace Counterpart.Web.Documents;

/// <summary>How each kind of mark is drawn and named in the legend.</summary>
internal static class MarkWords
{
    public static (string Style, string Letter, string Words) Of(MarkKind kind) => kind switch
    {
        MarkKind.Claim => ("m-claim", "1", "claim with a figure"),
        MarkKind.Said => ("m-said", "S", "said"),
        MarkKind.Agreement => ("m-agreement", "A", "agreement"),
        MarkKind.Project => ("m-project", "P", "project"),
        MarkKind.Commitment => ("m-commitment", "C", "commitment"),
        MarkKind.PlannedEvent => ("m-event", "E", "event to come"),
        MarkKind.Name => ("m-name", "", "person, source, event"),
        MarkKind.Unread => ("m-unread", "?", "number not read"),
    };
}
