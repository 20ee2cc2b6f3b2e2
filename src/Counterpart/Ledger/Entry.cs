using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Counterpart.Reading;

namespace Counterpart.Ledger;

/// <summary>One line of the ledger: who or what recorded which fact, and when. Appended, never changed.</summary>
/// <param name="Id">Hash of what is recorded; the same fact recorded again by the same reader is the same entry.</param>
/// <param name="Kind">Kind of fact: <c>claim</c>, <c>remark</c>, <c>project</c>, …, as in <see cref="EntryKinds"/>.</param>
/// <param name="DocumentId">The document it came from.</param>
/// <param name="SpanStart">Start of its quote in that document.</param>
/// <param name="SpanLength">Length of its quote.</param>
/// <param name="Content">The fact in the JSON form of <c>docs/formats.md</c>.</param>
/// <param name="RecordedBy">Reader version (<c>machine:0.1.0</c>) or person (<c>person:name</c>).</param>
/// <param name="RecordedAt">When, in UTC.</param>
public sealed record Entry(
    string Id, string Kind, string DocumentId, int SpanStart, int SpanLength, string Content, string RecordedBy, DateTime RecordedAt)
{
    /// <summary>When, in UTC: a time of another kind is refused, since no reader could tell what it meant.</summary>
    public DateTime RecordedAt { get; } = RecordedAt.Kind == DateTimeKind.Utc
        ? RecordedAt
        : throw new ArgumentException("The time of an entry is in UTC.", nameof(RecordedAt));

    /// <summary>The entry of a statement. Statement, document and recorder give the id, so that recording twice changes nothing.</summary>
    /// <param name="statement">What was read.</param>
    /// <param name="recordedBy">Reader version (<c>machine:0.1.0</c>) or person (<c>person:name</c>).</param>
    /// <param name="recordedAt">When, in UTC.</param>
    public static Entry Of(Statement statement, string recordedBy, DateTime recordedAt)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentException.ThrowIfNullOrWhiteSpace(recordedBy);
        var (kind, content) = StatementForm.Write(statement);
        var (document, span) = (statement.Quote.DocumentId, statement.Quote.Span);
        var fact = string.Create(CultureInfo.InvariantCulture, $"{kind}\n{document}\n{span.Start}\n{span.Length}\n{recordedBy}\n{content}");
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fact)));
        return new Entry(id, kind, document, span.Start, span.Length, content, recordedBy, recordedAt);
    }
}

/// <summary>The kinds of entry.</summary>
public static class EntryKinds
{
    /// <summary>A numeric claim.</summary>
    public const string Claim = "claim";

    /// <summary>Something said.</summary>
    public const string Remark = "remark";

    /// <summary>An agreement.</summary>
    public const string Agreement = "agreement";

    /// <summary>A project.</summary>
    public const string Project = "project";

    /// <summary>A commitment.</summary>
    public const string Commitment = "commitment";

    /// <summary>An event to come.</summary>
    public const string PlannedEvent = "planned-event";
}

/// <summary>The seam to the ledger's store.</summary>
public interface ILedger
{
    /// <summary>Appends entries in one transaction; those already there stay as they are. Returns how many were new.</summary>
    int Append(IReadOnlyCollection<Entry> entries);

    /// <summary>Entries in the order in which they were appended.</summary>
    /// <param name="documentId">Only of this document; null for all.</param>
    /// <param name="kind">Only of this kind; null for all.</param>
    IReadOnlyList<Entry> Entries(string? documentId = null, string? kind = null);
}

/// <summary>A ledger held in memory, for tests.</summary>
public sealed class MemoryLedger : ILedger
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Append(IReadOnlyCollection<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        lock (_entries)
        {
            var before = _entries.Count;
            _entries.AddRange(entries.Where(e => _ids.Add(e.Id)));
            return _entries.Count - before;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Entries(string? documentId = null, string? kind = null)
    {
        lock (_entries)
        {
            return [.. _entries.Where(e => (documentId is null || e.DocumentId == documentId) && (kind is null || e.Kind == kind))];
        }
    }
}
