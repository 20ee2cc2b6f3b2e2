namespace Counterpart.Trade;

/// <summary>A question for sums by goods and by counterpart, which one pair and one code do not answer.</summary>
/// <param name="Reporter">Whose books; <see cref="Country.World"/> for the sum over all reporters of tables that hold at least <see cref="MostOfTheWorld"/> of them.</param>
/// <param name="Counterpart">With whom; null for each counterpart apart.</param>
/// <param name="Digits">Codes are added up to this many digits, from 2 on; 0 for the rows of all goods together.</param>
/// <param name="Within">Only rows whose months lie within one of these periods; empty for all.</param>
/// <param name="AsOf">Only vintages published on or before this day; null for all.</param>
/// <param name="Table">Only this table; null for all.</param>
public sealed record DetailQuery(
    Country Reporter, Country? Counterpart, int Digits, IReadOnlyList<Period> Within, DateOnly? AsOf = null, string? Table = null)
{
    /// <summary>How many reporters a table must hold for their sum to stand for the world.</summary>
    public const int MostOfTheWorld = 100;

    /// <summary>Whether weights are wanted too.</summary>
    public bool WithWeights { get; init; }

    /// <summary>Whether a vintage holds the reporter asked for, or enough of the world.</summary>
    public bool IsHeldBy(Vintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return vintage.Pairs.Any(p => p.Reporter == Reporter && (Counterpart is null || p.Counterpart == Counterpart))
            || (Reporter == Country.World && vintage.Pairs.Select(p => p.Reporter).Distinct().Take(MostOfTheWorld).Count() == MostOfTheWorld);
    }
}
