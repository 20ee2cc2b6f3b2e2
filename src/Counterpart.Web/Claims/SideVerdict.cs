using Counterpart.Checking;

namespace Counterpart.Web.Claims;

/// <summary>One line of a claim's card: a verdict, and for which states of the books it speaks.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="States">Which state it speaks for; null when for all that were asked, so that nothing need be said.</param>
public sealed record SideVerdict(Verdict Verdict, string? States)
{
    /// <summary>The lines of a claim, side by side, of each side the latest books first.</summary>
    /// <remarks>Where neither state of the books can decide, one line says so for both; two would only say it twice.</remarks>
    public static IReadOnlyList<SideVerdict> Of(CheckedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var told = claim.Verdicts.Any(v => v.AsOf == AsOf.Said);
        return [.. claim.Verdicts.GroupBy(v => v.Books).OrderBy(g => g.Key).SelectMany(side =>
        {
            var verdicts = side.OrderByDescending(v => v.AsOf).ToList();
            return verdicts.Count > 1 && verdicts.TrueForAll(v => v.Finding == Finding.CannotVerify)
                ? [new SideVerdict(verdicts[0], null)]
                : verdicts.Select(v => new SideVerdict(v, told ? VerdictWords.Of(v.AsOf) : null));
        })];
    }
}
