namespace Counterpart.Trade;

/// <summary>The indices that economists read trade by: concentration, advantage, trade within branches, intensity, fit.</summary>
/// <remarks>Shares are parts of 1, values in one currency; every index says how many goods or partners it was made of wherever it is shown.</remarks>
public static class TradeIndices
{
    /// <summary>Herfindahl–Hirschman index of concentration: the sum of squared shares, from 1/n to 1.</summary>
    /// <exception cref="ArgumentException">The values add up to nothing.</exception>
    public static decimal Herfindahl(IReadOnlyCollection<decimal> values)
    {
        var sum = Positive(values);
        return values.Sum(v => v / sum * (v / sum));
    }

    /// <summary>The same between 0, all alike, and 1, all in one; 1 when there is only one value.</summary>
    public static decimal NormalisedHerfindahl(IReadOnlyCollection<decimal> values)
    {
        var index = Herfindahl(values);
        var even = 1m / values.Count;
        return values.Count == 1 ? 1m : (index - even) / (1m - even);
    }

    /// <summary>Balassa's revealed comparative advantage: a good's share in a country's exports over its share in the world's; above 1 is an advantage.</summary>
    /// <returns>Null when one of the totals, or the world's exports of the good, is nothing.</returns>
    public static decimal? RevealedAdvantage(decimal good, decimal all, decimal worldGood, decimal worldAll) =>
        all <= 0m || worldGood <= 0m || worldAll <= 0m ? null : good / all / (worldGood / worldAll);

    /// <summary>Revealed advantage drawn into −1 to 1, with 0 for none either way.</summary>
    public static decimal SymmetricAdvantage(decimal advantage) => (advantage - 1m) / (advantage + 1m);

    /// <summary>Grubel–Lloyd index of trade within one branch: 0 one way only, 1 balanced; null without trade.</summary>
    public static decimal? GrubelLloyd(decimal exports, decimal imports) =>
        exports + imports == 0m ? null : 1m - (Math.Abs(exports - imports) / (exports + imports));

    /// <summary>Grubel–Lloyd over several goods, each weighed by its trade; null without trade.</summary>
    public static decimal? GrubelLloyd(IReadOnlyCollection<(decimal Exports, decimal Imports)> goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        var both = goods.Sum(g => g.Exports + g.Imports);
        return both == 0m ? null : 1m - (goods.Sum(g => Math.Abs(g.Exports - g.Imports)) / both);
    }

    /// <summary>Trade intensity: B's share in A's exports over B's share in the world's; above 1 they trade more than their sizes tell.</summary>
    /// <returns>Null when one of the divisors is nothing.</returns>
    public static decimal? Intensity(decimal toPartner, decimal toAll, decimal worldToPartner, decimal worldToAll) =>
        RevealedAdvantage(toPartner, toAll, worldToPartner, worldToAll);

    /// <summary>Complementarity: how far A's exports are made of what B imports; 0 not at all, 1 alike.</summary>
    /// <param name="exports">A's exports by code, to all.</param>
    /// <param name="imports">B's imports by code, from all.</param>
    public static decimal Complementarity(IReadOnlyDictionary<string, decimal> exports, IReadOnlyDictionary<string, decimal> imports)
    {
        ArgumentNullException.ThrowIfNull(exports);
        ArgumentNullException.ThrowIfNull(imports);
        var (sent, taken) = (Positive([.. exports.Values]), Positive([.. imports.Values]));
        return 1m - (exports.Keys.Union(imports.Keys).Sum(code => Math.Abs((imports.GetValueOrDefault(code) / taken) - (exports.GetValueOrDefault(code) / sent))) / 2m);
    }

    /// <summary>Finger–Kreinin similarity of two structures: the sum of the smaller shares, 0 to 1.</summary>
    public static decimal Similarity(IReadOnlyDictionary<string, decimal> one, IReadOnlyDictionary<string, decimal> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (Positive([.. one.Values]), Positive([.. other.Values]));
        return one.Keys.Intersect(other.Keys).Sum(code => Math.Min(one[code] / first, other[code] / second));
    }

    private static decimal Positive(IReadOnlyCollection<decimal> values)
    {
        var sum = values.Sum();
        return sum > 0m ? sum : throw new ArgumentException("The values add up to nothing, so that none has a share.", nameof(values));
    }
}
