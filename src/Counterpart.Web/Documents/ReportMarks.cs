using Counterpart.Reading;

namespace Counterpart.Web.Documents;

/// <summary>The marks of a transcript, each with the label and anchor under which its entry stands on the page.</summary>
public static class ReportMarks
{
    /// <summary>Every fact with a quote, as a line under its words.</summary>
    public static IReadOnlyList<Mark> Of(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var marks = new List<Mark>();
        Add(transcript.Remarks, MarkKind.Said, "S", "said", "what was said");
        Add(transcript.PlannedEvents, MarkKind.PlannedEvent, "E", "event", "event to come");
        Add(transcript.Agreements, MarkKind.Agreement, "A", "agreement", "agreement");
        Add(transcript.Projects, MarkKind.Project, "P", "project", "project");
        Add(transcript.Commitments, MarkKind.Commitment, "C", "commitment", "commitment");
        Add(transcript.Claims, MarkKind.Claim, "", "claim", "claim");
        IEnumerable<Quote?> names = [transcript.Source.Quote, transcript.Event?.Quote, .. transcript.People.Select(p => p.Quote)];
        marks.AddRange(names.OfType<Quote>().Select(Words).Distinct().Select(span => new Mark(span, MarkKind.Name)));
        marks.AddRange(transcript.UnreadNumbers.Select(q => new Mark(Words(q), MarkKind.Unread, "?", "unread-numbers", "?, number not read")));
        return marks;

        void Add(IReadOnlyList<Statement> statements, MarkKind kind, string letter, string anchor, string hint) =>
            marks.AddRange(statements.Select((s, i) => new Mark(Words(s.Quote), kind, $"{letter}{i + 1}", $"{anchor}-{i + 1}", kind == MarkKind.Claim ? $"Claim {i + 1}" : $"{letter}{i + 1}, {hint}")));
    }

    // A label is set where a line ends, so a line must not end in the blank between two paragraphs.
    private static TextSpan Words(Quote quote) => new(quote.Span.Start, quote.Text.AsSpan().TrimEnd().Length);
}
