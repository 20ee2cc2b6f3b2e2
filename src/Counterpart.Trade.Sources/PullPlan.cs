namespace Counterpart.Trade.Sources;

/// <summary>A question taken apart into requests that a service answers whole.</summary>
/// <param name="Source">The service.</param>
/// <param name="Home">Where it is asked.</param>
/// <param name="Whole">The question.</param>
/// <param name="Requests">The requests, in the order in which they are made.</param>
public sealed record PullPlan(TradeSource Source, Uri Home, PullQuestion Whole, IReadOnlyList<PlannedRequest> Requests)
{
    private const int MostRequests = 5000;

    /// <summary>Rows that all answers hold at most, as far as one can know.</summary>
    public long RowsAtMost => Requests.Sum(r => r.RowsAtMost);

    /// <summary>Whether an answer may be as long as the service cuts; such a one is refused when it comes.</summary>
    public bool MayBeCut => Source.RowCap is { } cap && Requests.Any(r => r.RowsAtMost >= cap);

    /// <summary>Takes a question apart. Nothing is asked of anybody.</summary>
    /// <param name="source">The service.</param>
    /// <param name="whole">The question.</param>
    /// <param name="home">Where the service is asked, when not at its own address: a mirror, or a test.</param>
    /// <exception cref="CounterpartException"><c>CP5028</c>: the service cannot be asked this, or only in too many requests.</exception>
    public static PullPlan Of(TradeSource source, PullQuestion whole, Uri? home = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(whole);
        if (source.WhyNot(whole) is { } reason)
        {
            throw new CounterpartException("CP5028", reason);
        }

        var at = home ?? source.Home;
        var requests = new List<PlannedRequest>();
        var open = new Stack<PullQuestion>([whole]);
        while (open.TryPop(out var question))
        {
            if (!Fits(source, at, question) && question.Halves() is var (first, second))
            {
                open.Push(second);
                open.Push(first);
            }
            else if (requests.Count == MostRequests)
            {
                throw new CounterpartException("CP5028", $"This would take more than {MostRequests} requests: ask for fewer periods, partners or goods.");
            }
            else
            {
                requests.Add(Request(source, at, question));
            }
        }

        return new PullPlan(source, at, whole, requests);
    }

    /// <summary>A request for a question.</summary>
    internal static PlannedRequest Request(TradeSource source, Uri at, PullQuestion question) => new(question, source.Address(at, question, 1), source.RowsAtMost(question));

    private static bool Fits(TradeSource source, Uri at, PullQuestion question) =>
        source.RowsAtMost(question) <= source.MostRows && question.Periods.Count <= source.MostPeriods && source.Address(at, question, 1).AbsoluteUri.Length <= source.LongestAddress;
}
