namespace Counterpart.Reading.Scoring;

/// <summary>The scores of readings against reports that a person marked.</summary>
/// <param name="Documents">Reports compared.</param>
/// <param name="NotInText">Quotes, of either side, that do not stand in their text; none is expected.</param>
/// <param name="CoreClaims">Claims about trade or investment.</param>
/// <param name="Claims">All claims.</param>
/// <param name="Slots">For each slot how many of the core claims found have it right.</param>
/// <param name="Kinds">Claims by metric and measure, the most frequent first.</param>
/// <param name="Facts">The other facts, by kind.</param>
/// <param name="Found">Every marked fact that was found, in the order of the reports.</param>
/// <param name="Marked">The keys of every marked fact, found or not.</param>
public sealed record Scores(
    int Documents,
    int NotInText,
    Score CoreClaims,
    Score Claims,
    IReadOnlyList<(Slot Slot, int Right, int Found)> Slots,
    IReadOnlyList<(string Metric, string Measure, Score Score)> Kinds,
    IReadOnlyList<(string Kind, Score Score)> Facts,
    IReadOnlyList<FoundFact> Found,
    IReadOnlySet<string> Marked);
