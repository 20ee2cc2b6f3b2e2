using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>What both sides' books say of a claim once they are reconciled; it stands beside both verdicts and never for them.</summary>
/// <remarks>
/// The middle of the exporter's figure and the importer's as FOB. It holds where the middle lies in what the words allow, and fails only where
/// nothing that the books leave open does.
/// </remarks>
/// <param name="Finding">Holds, fails, or cannot verify.</param>
/// <param name="Computed">The middle, in <paramref name="Unit"/>; null when nothing could be computed.</param>
/// <param name="Low">The lowest that the books leave open.</param>
/// <param name="High">The highest.</param>
/// <param name="Unit">Unit of the computed value.</param>
/// <param name="Reason">Why it cannot be verified, or a remark on the finding; a plain sentence.</param>
/// <param name="Arithmetic">The sum as a person would write it down.</param>
/// <param name="Observations">The rows used, of both sides.</param>
/// <param name="Vintages">The vintages that the rows came from.</param>
/// <param name="Reproduce">A command line that gives the same figures.</param>
public sealed record ReconciledVerdict(
    Finding Finding,
    decimal? Computed,
    decimal? Low,
    decimal? High,
    Unit? Unit,
    string? Reason,
    string? Arithmetic,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Vintage> Vintages,
    string? Reproduce);
