namespace Counterpart.Trade;

/// <summary>Growth taken apart into unit values and volumes by Fisher's ideal index, over the goods weighed at both dates.</summary>
/// <param name="Price">Index of unit values; 1 for no change.</param>
/// <param name="Volume">Index of volumes; together with the first it gives the change in value exactly.</param>
/// <param name="CoveragePercent">The smaller part of trade, at either date, that the goods compared make up.</param>
/// <param name="Matched">Codes compared.</param>
/// <param name="Trimmed">Codes left out since their unit value moved more than fivefold: a slip of units, not a price.</param>
public sealed record PriceVolumeSplit(decimal Price, decimal Volume, decimal CoveragePercent, int Matched, int Trimmed)
{
    /// <summary>Below this coverage nothing is told.</summary>
    public const decimal LeastCoverage = 60m;

    private const decimal FarthestMove = 5m;

    /// <summary>The change in value of the goods compared.</summary>
    public decimal Value => Price * Volume;

    /// <summary>Takes growth apart; unknown below 60 % coverage.</summary>
    /// <param name="goods">All goods of a flow, those without a weight too: they lower the coverage.</param>
    public static Answer<PriceVolumeSplit> Of(IReadOnlyCollection<UnitValues> goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        var weighed = goods.Where(g => g.IsMatched).ToList();
        var kept = weighed.Where(g => g.UnitNow / g.UnitBefore is <= FarthestMove and >= 1m / FarthestMove).ToList();
        var (allBefore, allNow) = (goods.Sum(g => g.Before), goods.Sum(g => g.Now));
        if (allBefore <= 0m || allNow <= 0m || kept.Count == 0)
        {
            return Answer.Unknown<PriceVolumeSplit>("No goods are weighed at both dates, so that growth cannot be parted into unit values and volumes.");
        }

        var (before, now) = (kept.Sum(g => g.Before), kept.Sum(g => g.Now));
        var coverage = Math.Min(before / allBefore, now / allNow) * 100m;
        if (coverage < LeastCoverage)
        {
            return Answer.Unknown<PriceVolumeSplit>($"Only {Wording.Number(coverage, 1)}{Wording.NoBreakSpace}% of trade is weighed at both dates; below {Wording.Number(LeastCoverage)}{Wording.NoBreakSpace}% a split into unit values and volumes is not told.");
        }

        var laspeyres = kept.Sum(g => g.UnitNow!.Value * g.WeightBefore!.Value) / before;
        var paasche = now / kept.Sum(g => g.UnitBefore!.Value * g.WeightNow!.Value);
        var price = Root(laspeyres * paasche);
        return new PriceVolumeSplit(price, now / before / price, coverage, kept.Count, weighed.Count - kept.Count);
    }

    // Newton's steps on the machine's root, so that the product of both indices is the change in value to the last digits.
    private static decimal Root(decimal square)
    {
        var root = (decimal)Math.Sqrt((double)square);
        for (var i = 0; i < 4; i++)
        {
            root = (root + (square / root)) / 2m;
        }

        return root;
    }
}
