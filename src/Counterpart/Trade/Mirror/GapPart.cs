namespace Counterpart.Trade;

/// <summary>One cause's part of a gap.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Amount">Its part of the importer's figure less the exporter's, with sign, in units of the currency.</param>
/// <param name="Basis">What it was worked out from.</param>
public sealed record GapPart(GapCause Cause, decimal Amount, string Basis);
