namespace Counterpart.Trade;

/// <summary>Statistics held in memory: for tests and for small tables.</summary>
public sealed class MemoryTradeStatistics : ITradeStatistics
{
    private readonly IReadOnlyList<Observation> _observations;

    /// <summary>Holds the vintages and their observations.</summary>
    public MemoryTradeStatistics(IEnumerable<Vintage> vintages, IEnumerable<Observation> observations)
    {
        Vintages = [.. vintages.OrderBy(v => v.Origin.Published).ThenBy(v => v.Id, StringComparer.Ordinal)];
        _observations = [.. observations];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Vintage> Vintages { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Observation> Find(TradeQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = _observations.Where(o => o.Reporter == query.Reporter && o.Counterpart == query.Counterpart).ToList();
        var holding = rows.Select(o => o.VintageId).ToHashSet(StringComparer.Ordinal);
        var vintages = Vintages.Where(v => holding.Contains(v.Id) && (query.AsOf is not { } day || v.Origin.Published <= day));
        if (query.LatestOnly)
        {
            vintages = vintages.GroupBy(v => v.Table, StringComparer.Ordinal).Select(g => g.Last());
        }

        var tables = vintages.ToDictionary(v => v.Id, v => v.Table, StringComparer.Ordinal);
        return [.. rows
            .Where(o => o.Product == query.Product && o.Terms == query.Terms && tables.ContainsKey(o.VintageId))
            .OrderBy(o => tables[o.VintageId], StringComparer.Ordinal)
            .ThenBy(o => o.VintageId, StringComparer.Ordinal)
            .ThenBy(o => o.Flow)
            .ThenBy(o => o.Period.First)
            .ThenBy(o => o.Period.Last)];
    }
}
