using Counterpart.Documents;

namespace Counterpart.Dossiers;

/// <summary>What came of taking a document in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Earlier">The version before it, when the page had been taken in and has changed since; null when it is new, or as it was.</param>
public sealed record KeptDocument(Document Document, ArchivedDocument? Earlier);
