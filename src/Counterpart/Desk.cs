using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart;

/// <summary>The whole flow on one page: a document is read, and its claims are checked.</summary>
/// <param name="reader">Reads documents.</param>
/// <param name="trade">Statistics of trade.</param>
/// <param name="register">Projects registered.</param>
public sealed class Desk(Reader reader, ITradeStatistics trade, IReadOnlyList<RegisteredProject> register)
{
    /// <summary>Reads a document into typed statements.</summary>
    public Transcript Read(Document document) => reader.Read(document);

    /// <summary>Reads a document and judges each of its claims on both sides' books.</summary>
    public CheckedReport Check(Document document) => new Checker(trade, register).Check(Read(document));
}
