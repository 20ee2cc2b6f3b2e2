namespace Counterpart.Trade;

/// <summary>Statistics held in memory: for tests and for small tables.</summary>
public sealed class MemoryTradeStatistics : ITradeStatistics
{
    private readonly IReadOnlyList<Observation> _observations;
    private readonly IReadOnlyList<ExchangeRate> _rates;

    /// <summary>Holds the vintages, their observations and rates.</summary>
    public MemoryTradeStatistics(IEnumerable<Vintage> vintages, IEnumerable<Observation> observations, IEnumerable<ExchangeRate>? rates = null)
    {
        _rates = [.. (rates ?? []).OrderBy(r => r.Period.First)];
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

    /// <inheritdoc/>
    public IReadOnlyList<DetailRow> Detail(DetailQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = _observations.Where(o => (o.Reporter == query.Reporter || query.Reporter == Country.World) && (query.Counterpart is null || o.Counterpart == query.Counterpart)).ToList();
        var holding = rows.GroupBy(o => o.VintageId, StringComparer.Ordinal)
            .Where(g => g.Any(o => o.Reporter == query.Reporter) || g.Select(o => o.Reporter).Distinct().Count() >= DetailQuery.MostOfTheWorld)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var latest = Vintages
            .Where(v => holding.Contains(v.Id) && !(v.Origin.Published > query.AsOf) && (query.Table is null || v.Table == query.Table))
            .GroupBy(v => v.Table, StringComparer.Ordinal)
            .Select(g => g.Last().Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. rows
            .Where(o => o.Terms.Length == 0 && latest.Contains(o.VintageId)
                && (query.Within.Count == 0 || query.Within.Any(p => p.Contains(o.Period)))
                && (query.Digits == 0 ? o.Product == Observation.AllProducts : o.Product != Observation.AllProducts && !OtherSeries.IsOne(o.Product) && Digits(o).Length >= query.Digits))
            .GroupBy(o => (o.Counterpart, o.Flow, Code: query.Digits == 0 ? o.Product : Digits(o)[..query.Digits], Length: query.Digits == 0 ? 0 : Digits(o).Length, o.Period, o.Currency, o.VintageId))
            .Select(g => new DetailRow(g.Key.Counterpart, g.Key.Flow, g.Key.Code, g.Key.Length, g.Key.Period, g.Sum(o => o.Value), g.Key.Currency, g.Key.VintageId)
            {
                NetKilograms = query.WithWeights && g.All(o => o.NetKilograms is not null) ? g.Sum(o => o.NetKilograms) : null,
            })];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ExchangeRate> Rates(string currency, DateOnly? asOf = null)
    {
        var published = Vintages.ToDictionary(v => v.Id, v => v.Origin.Published, StringComparer.Ordinal);
        return [.. _rates.Where(r => r.Currency == currency && !(published.TryGetValue(r.VintageId, out var day) && day > asOf))];
    }

    private static string Digits(Observation observation) => observation.Product.Replace(".", "", StringComparison.Ordinal);
}
