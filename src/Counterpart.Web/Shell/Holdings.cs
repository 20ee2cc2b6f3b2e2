using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Trade;

namespace Counterpart.Web.Shell;

/// <summary>Stand-in until the dossier lands.</summary>
internal sealed record Holdings(
    Func<IReadOnlyList<Document>> List,
    Func<string, Document?> Find,
    Func<ReadOnlyMemory<byte>, DocumentOrigin, Document> TakeIn,
    Func<Document, CheckedReport> Check,
    ITradeStatistics Trade);
