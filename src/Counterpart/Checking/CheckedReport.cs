using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>A transcript with each of its claims judged.</summary>
/// <param name="Transcript">What was read.</param>
/// <param name="Claims">The claims with their verdicts, in text order.</param>
public sealed record CheckedReport(Transcript Transcript, IReadOnlyList<CheckedClaim> Claims)
{
    /// <summary>Figures of the report held against each other.</summary>
    public IReadOnlyList<CrossCheck> CrossChecks { get; init; } = [];
}

/// <summary>A claim and what each side's books say of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdicts">One a side and state of the books.</param>
/// <param name="OtherReadings">Readings that would make it true, nearest first; never a replacement for the verdicts.</param>
/// <param name="Sentence">What an aide could read aloud.</param>
public sealed record CheckedClaim(
    Claim Claim, IReadOnlyList<Verdict> Verdicts, IReadOnlyList<OtherReading> OtherReadings, string Sentence)
{
    /// <summary>What both books say once reconciled; null where they cannot be, as for a record, a rank, a share or one country's whole trade.</summary>
    public ReconciledVerdict? Reconciled { get; init; }

    /// <summary>What both books said together as they stood on the day of the report; null unless both could tell then.</summary>
    public ReconciledVerdict? ReconciledAsSaid { get; init; }
}

/// <summary>A project in the register, as far as counting needs it.</summary>
/// <param name="Host">Where it stands.</param>
/// <param name="Investor">Whose companies.</param>
/// <param name="Since">Since when the register knows it.</param>
public sealed record RegisteredProject(Country Host, Country Investor, DateOnly Since);
