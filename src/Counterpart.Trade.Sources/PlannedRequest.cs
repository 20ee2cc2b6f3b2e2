namespace Counterpart.Trade.Sources;

/// <summary>One request of a plan.</summary>
/// <param name="Question">What it asks.</param>
/// <param name="Address">Where, without a key.</param>
/// <param name="RowsAtMost">Rows that the answer holds at most, as far as one can know.</param>
public sealed record PlannedRequest(PullQuestion Question, Uri Address, long RowsAtMost);
