using Counterpart.Checking;

namespace Counterpart.Web.Claims;

/// <summary>One line of a claim's card: a verdict, and for which states of the books it speaks.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="States">Which state it speaks for; null when for all that were asked, so that nothing need be said.</param>
public sealed record SideVerdict(Verdict Verdict, string? States)
{
    /// <summary>Why the books as they stood on the day of the report cannot tell, where the latest can; it is no line of its own.</summary>
    public string? WhyNotAsSaid { get; init; }

    /// <summary>The lines of a claim, side by side, of each side the latest books first.</summary>
    /// <remarks>
    /// Where neither state of the books can decide, one line says so for both; two would only say it twice. Where only the latest can, its line says what the
    /// earlier ones lack once it is opened.
    /// </remarks>
    public static IReadOnlyList<SideVerdict> Of(CheckedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var told = claim.Verdicts.Any(v => v.AsOf == AsOf.Said);
        return [.. claim.Verdicts.GroupBy(v => v.Books).OrderBy(g => g.Key).SelectMany(side =>
        {
            var verdicts = side.OrderByDescending(v => v.AsOf).ToList();
            return verdicts.TrueForAll(v => v.Finding == Finding.CannotVerify) ? [new SideVerdict(verdicts[0], null)]
                : verdicts is [var latest, { Finding: Finding.CannotVerify } said] ? [new SideVerdict(latest, VerdictWords.Of(AsOf.Latest)) { WhyNotAsSaid = said.Reason }]
                : verdicts.Select(v => new SideVerdict(v, told ? VerdictWords.Of(v.AsOf) : null));
        })];
    }
}
