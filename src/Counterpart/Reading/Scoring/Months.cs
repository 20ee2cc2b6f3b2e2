namespace Counterpart.Reading.Scoring;

/// <summary>Periods as the gold form writes them, compared by month.</summary>
internal static class Months
{
    /// <summary>Whether two periods touch the same months first and last; two that are open are alike.</summary>
    public static bool AreSame(string? a, string? b) => string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b) ? a == b : Ends(a) == Ends(b);

    /// <summary>The last month of a period; null when it is open.</summary>
    public static string? Last(string? period) => string.IsNullOrEmpty(period) ? null : Ends(period).Last;

    private static (string First, string Last) Ends(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        var (from, to) = slash < 0 ? (period, period) : (period[..slash], period[(slash + 1)..]);
        to = to.Length > 0 ? to : from;
        return (from.Length >= 7 ? from[..7] : from + "-01", to.Length >= 7 ? to[..7] : to + "-12");
    }
}
