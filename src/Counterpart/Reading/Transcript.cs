using Counterpart.Documents;

namespace Counterpart.Reading;

/// <summary>All that was read from a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Relation">The parties, in the order in which the report introduces them.</param>
/// <param name="Source">Who reports, and whom they cite.</param>
/// <param name="Event">The meeting the report is of; null if of none.</param>
/// <param name="People">The people named.</param>
/// <param name="Remarks">What was said, in text order.</param>
/// <param name="Claims">Numeric claims, in text order.</param>
/// <param name="Agreements">Agreements, in text order.</param>
/// <param name="Projects">Projects, in text order.</param>
/// <param name="Commitments">Commitments, in text order.</param>
/// <param name="PlannedEvents">Events to come, in text order.</param>
/// <param name="Topics">Topics raised.</param>
/// <param name="UnreadNumbers">Digit runs that no statement's quote holds.</param>
/// <param name="Notices">What was odd or left open.</param>
public sealed record Transcript(
    Document Document,
    IReadOnlyList<Country> Relation,
    SourceCited Source,
    MeetingHeld? Event,
    IReadOnlyList<Person> People,
    IReadOnlyList<RemarkMade> Remarks,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<AgreementReported> Agreements,
    IReadOnlyList<ProjectReported> Projects,
    IReadOnlyList<CommitmentMade> Commitments,
    IReadOnlyList<EventPlanned> PlannedEvents,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Quote> UnreadNumbers,
    IReadOnlyList<Notice> Notices)
{
    /// <summary>Where each country or bloc is named, in text order: what a claim's words leave open is judged by what is spoken of around it.</summary>
    internal IReadOnlyList<(TextSpan Span, Country Country)> Named { get; init; } = [];

    /// <summary>Every statement, in text order.</summary>
    public IReadOnlyList<Statement> Statements
    {
        get
        {
            List<Statement> statements = [.. Remarks, .. Claims, .. Agreements, .. Projects, .. Commitments, .. PlannedEvents];
            statements.Sort((a, b) => a.Quote.Span.CompareTo(b.Quote.Span));
            return statements;
        }
    }
}

/// <summary>Who reports, and whom they cite.</summary>
/// <param name="Outlet">Name of the outlet; null when the report does not name it.</param>
/// <param name="Cites">Whom the outlet cites, outermost first.</param>
/// <param name="Quote">Where it says so; null when the outlet was given from outside.</param>
public sealed record SourceCited(string? Outlet, IReadOnlyList<string> Cites, Quote? Quote);

/// <summary>Kinds of event a report can be of.</summary>
public enum EventKind
{
    /// <summary>A meeting of two leaders or officials.</summary>
    Meeting,

    /// <summary>Talks of delegations.</summary>
    Talks,

    /// <summary>A telephone or video call.</summary>
    Call,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A forum or conference.</summary>
    Forum,

    /// <summary>A session of a joint commission.</summary>
    Commission,

    /// <summary>A signing.</summary>
    Signing,

    /// <summary>A statement to the press.</summary>
    Statement,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The event a report is of.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">The day; null when open.</param>
/// <param name="Place">The city or place; null when not told.</param>
/// <param name="Quote">Where the report says so.</param>
public sealed record MeetingHeld(EventKind Kind, DateOnly? Date, string? Place, Quote Quote);

/// <summary>A person named in the report.</summary>
/// <param name="Name">The fullest form of the name in the report.</param>
/// <param name="Role">Office, as worded.</param>
/// <param name="Country">For which country; null when not known.</param>
/// <param name="Quote">Where the fullest form stands.</param>
public sealed record Person(string Name, string? Role, Country? Country, Quote Quote);

/// <summary>A topic raised.</summary>
/// <param name="Name">One of the fixed list, such as <c>trade</c> or <c>machine-building</c>.</param>
/// <param name="Quote">The first words that raise it.</param>
public sealed record Topic(string Name, Quote Quote);
