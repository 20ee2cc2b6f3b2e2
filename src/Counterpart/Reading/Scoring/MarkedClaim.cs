namespace Counterpart.Reading.Scoring;

/// <summary>A claim as marked in a report, its fields in the words of the gold form.</summary>
/// <param name="Text">Its words.</param>
/// <param name="At">Where they stand, in Unicode code points; null where the first occurrence is meant.</param>
internal sealed record MarkedClaim(string Text, int? At) : MarkedFact(Text, At, null)
{
    private static readonly string[] Core = ["trade-turnover", "exports", "imports", "trade-balance", "services-trade", "investment"];

    public string? Speaker { get; init; }

    public string? Metric { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Measure { get; init; }

    public string? Op { get; init; }

    public decimal? Value { get; init; }

    public decimal? Value2 { get; init; }

    public string? Unit { get; init; }

    public string? Period { get; init; }

    public string? Base { get; init; }

    public string? Modality { get; init; }

    /// <summary>Whether it is about trade or investment, which statistics can judge.</summary>
    public bool IsCore => Core.Contains(Metric);

    private bool IsOfGrowth => Measure is "growth" or "multiple";

    /// <summary>Whether the other, read, claim tells of the same value as this one, as marked.</summary>
    public bool HasValueOf(MarkedClaim read)
    {
        if (Measure == "record" || read.Measure == "record")
        {
            return Measure == read.Measure;
        }

        if (AreNear(Value, read.Value) && (Unit == read.Unit || (IsOfGrowth && read.IsOfGrowth)))
        {
            return true;
        }

        // A balance seen from the other side.
        if (Metric == "trade-balance" && read.Metric == Metric && read.Value is { } balance && Unit == read.Unit)
        {
            return Value is { } mine && AreNear(Math.Abs(mine), Math.Abs(balance));
        }

        // "Doubled" and "grew by 100 %" are one fact.
        return (Measure, read.Measure) switch
        {
            ("multiple", "growth") => AreNear((Value - 1m) * 100m, read.Value),
            ("growth", "multiple") => AreNear(Value, (read.Value - 1m) * 100m),
            _ => false,
        };
    }

    /// <summary>Whether a slot of the other, read, claim is that of this one, as marked.</summary>
    public bool Agrees(Slot slot, MarkedClaim read) => slot switch
    {
        Slot.Metric => Metric == read.Metric || (Measure == "level" && Metric is "projects" or "investment" && read.Metric is "projects" or "investment"),
        Slot.Measure => Measure == read.Measure,
        Slot.Op => Op == read.Op || (Op is ">" or ">=" && read.Op is ">" or ">=") || (Op is "<" or "<=" && read.Op is "<" or "<="),
        Slot.Value2 => AreNear(Value2, read.Value2),
        Slot.Period => Months.AreSame(Period, read.Period),
        Slot.Base => Months.AreSame(Base, read.Base),
        Slot.Modality => Modality == read.Modality,
        Slot.From => HasOrder ? From == read.From : HasEndsOf(read),
        Slot.To => HasOrder ? To == read.To : HasEndsOf(read),
        Slot.Speaker => MarkedReport.LastName(Speaker) == MarkedReport.LastName(read.Speaker),
    };

    /// <summary>Whether it matters which party comes first.</summary>
    private bool HasOrder => !(Metric is "trade-turnover" or "services-trade" or "trade-balance" or "agreements" or "flights" || Measure is "rank" or "share");

    private bool HasEndsOf(MarkedClaim read) => new HashSet<string?> { From, To }.SetEquals([read.From, read.To]);

    /// <summary>Within half a percent of each other; two that are open are alike.</summary>
    private static bool AreNear(decimal? a, decimal? b) =>
        a is { } x && b is { } y ? Math.Abs(x - y) <= Math.Max(0.000000001m, 0.005m * Math.Max(Math.Abs(x), Math.Abs(y))) : a is null && b is null;
}
