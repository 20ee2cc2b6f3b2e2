using Counterpart.Documents;

namespace Counterpart.Dossiers;

/// <summary>A document in the archive: what its <c>.origin.json</c> tells, without opening the document.</summary>
/// <param name="SourceSha256">SHA-256 of the original bytes, lower-case hexadecimal; names the files in the archive.</param>
/// <param name="DocumentId">Id of the document as it was read when the bytes were first taken in.</param>
/// <param name="Origin">Where it came from: what was given, filled up with what the page says of itself.</param>
/// <param name="TakenIn">When the bytes were first taken in, in UTC.</param>
/// <param name="Replaces">Hash of the source of the version before, when a page of the same address had been taken in and has changed since; else null.</param>
public sealed record ArchivedDocument(string SourceSha256, string DocumentId, DocumentOrigin Origin, DateTime TakenIn, string? Replaces = null);
