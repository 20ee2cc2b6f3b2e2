using Counterpart.Checking;
using Counterpart.Documents;

namespace Counterpart.Web.Documents;

/// <summary>Reads a document and judges its claims.</summary>
internal delegate CheckedReport CheckReport(Document document);
