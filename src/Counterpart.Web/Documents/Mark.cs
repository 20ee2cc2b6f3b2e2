namespace Counterpart.Web.Documents;

/// <summary>What a stretch of a report was read as.</summary>
public enum MarkKind
{
    /// <summary>Something said.</summary>
    Said,

    /// <summary>An event to come.</summary>
    PlannedEvent,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A commitment.</summary>
    Commitment,

    /// <summary>A numeric claim.</summary>
    Claim,

    /// <summary>A person, the source or the event itself.</summary>
    Name,

    /// <summary>A number that no statement holds.</summary>
    Unread,
}

/// <summary>A line under some words of a report.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What they were read as.</param>
/// <param name="Label">The letter and number set behind them, such as <c>1</c> or <c>S2</c>; null for a line alone.</param>
/// <param name="Anchor">Id of the entry that tells more, without <c>#</c>; null when there is none.</param>
/// <param name="Hint">What the label stands for, in words.</param>
public sealed record Mark(TextSpan Span, MarkKind Kind, string? Label = null, string? Anchor = null, string? Hint = null);
