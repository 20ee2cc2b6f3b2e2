using Counterpart.Reading;

namespace Counterpart.Checking.Within;

/// <summary>The amounts that a report names, to be found by what they are of.</summary>
internal sealed class Amounts
{
    // A figure is held against so many others of its period, the nearest in the text: whoever lists thousands does not sum them up.
    private const int Nearest = 16;

    private readonly Dictionary<Period, List<Claim>> _levels = [];
    private readonly List<Claim> _changes = [];

    public Amounts(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (claim is not { Figure: not null, Period: { } period })
            {
                continue;
            }

            if (claim.Measure is Measure.Level or Measure.Count)
            {
                if (!_levels.TryGetValue(period, out var same))
                {
                    _levels.Add(period, same = []);
                }

                same.Add(claim);
                Count++;
            }
            else if (claim.Measure == Measure.Change)
            {
                _changes.Add(claim);
            }
        }

        foreach (var same in _levels.Values)
        {
            same.Sort(ByPlace);
        }
    }

    /// <summary>How many amounts with a period there are.</summary>
    public int Count { get; }

    /// <summary>Amounts of the same thing for a period; of a change in percent any unit, of an amount its own.</summary>
    /// <param name="claim">What it should be like.</param>
    /// <param name="period">For which months.</param>
    /// <param name="modality">Fact, forecast or target; null for a base, which is a fact or as <paramref name="claim"/>.</param>
    public IEnumerable<Claim> Like(Claim claim, Period period, Modality? modality) => At(period, claim).Where(other =>
        !ReferenceEquals(other, claim)
        && InOneVoice(claim, other)
        && (modality is { } mode ? other.Modality == mode : other.Modality == Modality.Fact || other.Modality == claim.Modality)
        && (claim.Measure is Measure.Growth or Measure.Multiple or Measure.Change || other.Figure!.Unit == claim.Figure!.Unit)
        && claim.Metric == other.Metric
        && SameParties(claim, other)
        && SameGoods(claim.Product, other.Product));

    /// <summary>Changes of an amount, in its unit, against a base period.</summary>
    public IEnumerable<Claim> Changes(Claim value, Period basePeriod) => Around(_changes, value).Where(change =>
        change.Period == value.Period
        && (change.Base ?? change.Period!.Value.AddYears(-1)) == basePeriod
        && change.Figure!.Unit == value.Figure!.Unit
        && change.Modality == value.Modality
        && InOneVoice(value, change)
        && change.Metric == value.Metric
        && SameParties(value, change)
        && SameGoods(value.Product, change.Product));

    /// <summary>Amounts of what moves one way, for the period, unit and goods of a turnover or balance.</summary>
    public IEnumerable<Claim> Flow(Claim whole, Country? from, Country? to) => At(whole.Period!.Value, whole).Where(other =>
        other.Metric is Metric.Exports or Metric.Imports
        && other.From == from && other.To == to
        && (from is not null || to is not null)
        && other.Figure!.Unit == whole.Figure!.Unit
        && other.Modality == whole.Modality
        && InOneVoice(whole, other)
        && SameGoods(whole.Product, other.Product));

    /// <summary>What a share can be of: an amount of all goods of the same flow.</summary>
    public IEnumerable<Claim> Whole(Claim share) => At(share.Period!.Value, share).Where(other =>
        other.Metric == share.Metric
        && SameParties(share, other)
        && other.Modality == share.Modality
        && InOneVoice(share, other)
        && IsAll(other.Product));

    /// <summary>What a share can be the part: the same flow of those goods, or one flow of the turnover.</summary>
    public IEnumerable<Claim> Part(Claim share, Claim whole) => At(share.Period!.Value, share).Where(other =>
        !ReferenceEquals(other, whole)
        && share.Product is { Length: > 0 } part
        && other.Figure!.Unit == whole.Figure!.Unit
        && other.Modality == share.Modality
        && InOneVoice(share, other)
        && (other.Metric == share.Metric
            ? SameParties(share, other) && string.Equals(part, other.Product, StringComparison.OrdinalIgnoreCase)
            : share.Metric == Metric.TradeTurnover && IsAll(other.Product) && IsFlow(part, other)));

    private static bool IsFlow(string part, Claim flow) =>
        (part.Equals("exports", StringComparison.OrdinalIgnoreCase) && flow.Metric == Metric.Exports)
        || (part.Equals("imports", StringComparison.OrdinalIgnoreCase) && flow.Metric == Metric.Imports);

    private IEnumerable<Claim> At(Period period, Claim near) => _levels.TryGetValue(period, out var found) ? Around(found, near) : [];

    private static IEnumerable<Claim> Around(List<Claim> found, Claim near)
    {
        var place = near.Quote.Span.Start;
        var after = found.BinarySearch(near, ByPlace);
        after = after < 0 ? ~after : after;
        var before = after - 1;
        for (var told = 0; told < Nearest && (before >= 0 || after < found.Count); told++)
        {
            var backwards = after >= found.Count || (before >= 0 && place - found[before].Quote.Span.Start <= found[after].Quote.Span.Start - place);
            yield return backwards ? found[before--] : found[after++];
        }
    }

    private static readonly IComparer<Claim> ByPlace = Comparer<Claim>.Create((a, b) => a.Quote.Span.Start.CompareTo(b.Quote.Span.Start));

    // Two speakers may well differ; the report's own words and a speaker's may come from two sources.
    private static bool InOneVoice(Claim a, Claim b) => a.Speaker == b.Speaker || a.Quote.Span.Overlaps(b.Quote.Span);

    private static bool SameParties(Claim a, Claim b) =>
        (a.From == b.From && a.To == b.To)
        || (a.Metric is Metric.TradeTurnover or Metric.ServicesTrade && a.From == b.To && a.To == b.From);

    private static bool SameGoods(string? a, string? b) => (IsAll(a) && IsAll(b)) || string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsAll(string? product) => product is not { Length: > 0 } || Needs.IsAllGoods(product);
}
