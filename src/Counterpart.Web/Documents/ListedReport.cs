using Counterpart.Checking;

namespace Counterpart.Web.Documents;

/// <summary>A line of the list of reports: the report checked, or why it could not be.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="DocumentId">Its id.</param>
/// <param name="Report">The report; null when it could not be opened.</param>
/// <param name="Failure">Why it could not be opened.</param>
public sealed record ListedReport(string Title, string DocumentId, CheckedReport? Report, string? Failure);
