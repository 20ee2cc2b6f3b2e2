namespace Counterpart.Reading;

/// <summary>A fact read from a document, with the words it came from.</summary>
/// <remarks>A closed family of sealed records. The id is a hash of document, kind, span and fields, so reading twice changes nothing.</remarks>
public abstract record Statement
{
    private protected Statement(Quote quote) => Quote = quote;

    /// <summary>The words: the shortest clause that carries the fact.</summary>
    public Quote Quote { get; }
}

/// <summary>Whether words were reported as spoken or in the reporter's own phrasing.</summary>
public enum SpeechKind
{
    /// <summary>Between quotation marks, or a turn of a transcript.</summary>
    Direct,

    /// <summary>Reported: "he added that …".</summary>
    Indirect,
}

/// <summary>Somebody said something.</summary>
/// <param name="Quote">The words said, without quotation marks and final comma or stop.</param>
/// <param name="Speaker">The full name of the person as in <see cref="Person.Name"/>, an organisation, or null when the report leaves it open.</param>
/// <param name="Kind">Direct or indirect.</param>
public sealed record RemarkMade(Quote Quote, string? Speaker, SpeechKind Kind) : Statement(Quote)
{
    /// <summary>Whether it is a question from the floor, a question tabled in a parliament, or a word of whoever leads through the talks.</summary>
    public bool IsFromFloor { get; init; }
}

/// <summary>An agreement was mentioned.</summary>
/// <param name="Quote">The clause.</param>
/// <param name="Title">Its title or description; null for a bare number of documents.</param>
/// <param name="Status">How far it has come.</param>
public sealed record AgreementReported(Quote Quote, string? Title, AgreementStatus Status) : Statement(Quote);

/// <summary>How far an agreement has come, as a report tells it.</summary>
public enum AgreementStatus
{
    /// <summary>Negotiated or wished for.</summary>
    Discussed,

    /// <summary>Concluded in substance, initialled, to be signed.</summary>
    Planned,

    /// <summary>Signed or adopted.</summary>
    Signed,

    /// <summary>Ratified.</summary>
    Ratified,

    /// <summary>In force.</summary>
    InForce,
}

/// <summary>A joint project was mentioned.</summary>
/// <param name="Quote">The clause.</param>
/// <param name="Name">What is built or done.</param>
/// <param name="Sector">Sectors as worded or by topic; null when not told.</param>
/// <param name="Hosts">Where it stands; empty when not told.</param>
/// <param name="Investors">Whose companies; empty when not told.</param>
/// <param name="Status">How far it has come.</param>
public sealed record ProjectReported(
    Quote Quote, string Name, string? Sector, IReadOnlyList<Country> Hosts, IReadOnlyList<Country> Investors, ProjectStatus Status) : Statement(Quote);

/// <summary>How far a project has come, as a report tells it.</summary>
public enum ProjectStatus
{
    /// <summary>An idea on the table.</summary>
    Proposed,

    /// <summary>Decided, not begun.</summary>
    Planned,

    /// <summary>Being built or run.</summary>
    UnderWay,

    /// <summary>Done.</summary>
    Complete,
}

/// <summary>Somebody undertook, was instructed or agreed to do a thing.</summary>
/// <param name="Quote">The clause.</param>
/// <param name="Who">Who is bound.</param>
/// <param name="What">What they are to do.</param>
/// <param name="Due">By when; null when not told.</param>
public sealed record CommitmentMade(Quote Quote, string Who, string What, Period? Due) : Statement(Quote);

/// <summary>An event to come was announced.</summary>
/// <param name="Quote">The clause.</param>
/// <param name="Name">The event.</param>
/// <param name="When">When; null when not told or not resolvable.</param>
/// <param name="Place">Where; null when not told.</param>
public sealed record EventPlanned(Quote Quote, string Name, Period? When, string? Place) : Statement(Quote);
