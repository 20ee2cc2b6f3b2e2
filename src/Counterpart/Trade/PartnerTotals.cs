namespace Counterpart.Trade;

/// <summary>One reporter's trade with each of its counterparts in one period, as one vintage gives it.</summary>
/// <param name="Reporter">Whose books.</param>
/// <param name="Measure">Exports, imports or turnover, seen from the reporter.</param>
/// <param name="Period">The whole months covered.</param>
/// <param name="Vintage">The vintage.</param>
/// <param name="Countries">The countries with a total, the largest first; a bloc's trade stands in its members' already.</param>
/// <param name="World">The total published for the world; null when the table has none above zero.</param>
public sealed record PartnerTotals(
    Country Reporter, TradeMeasure Measure, Period Period, Vintage Vintage, IReadOnlyList<(Country Country, Total Total)> Countries, Total? World)
{
    /// <summary>The trade with one country; null when the table has none.</summary>
    public Total? With(Country country)
    {
        foreach (var (one, total) in Countries)
        {
            if (one == country)
            {
                return total;
            }
        }

        return null;
    }

    /// <summary>The place of a country with this much trade: 1 and how many have more.</summary>
    public int RankOf(Total total)
    {
        ArgumentNullException.ThrowIfNull(total);
        var rank = 1;
        foreach (var (_, other) in Countries)
        {
            rank += other.Value > total.Value ? 1 : 0;
        }

        return rank;
    }

    /// <summary>The whole trade: with the world as published, else with all countries listed.</summary>
    public decimal Whole => World?.Value ?? Countries.Sum(c => c.Total.Value);

    /// <summary>What each table gives, the one with the most countries first.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="reporter">Whose books.</param>
    /// <param name="measure">Not the balance.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static IReadOnlyList<PartnerTotals> Of(ITradeStatistics trade, Country reporter, TradeMeasure measure, Period period, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentOutOfRangeException.ThrowIfEqual((int)measure, (int)TradeMeasure.Balance);
        var vintages = trade.Vintages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        return [.. trade.Detail(new DetailQuery(reporter, null, 0, [period], asOf))
            .GroupBy(r => (r.VintageId, r.Currency))
            .Select(g => OfOne(g, reporter, measure, period, vintages[g.Key.VintageId], g.Key.Currency))
            .Where(t => t.Countries.Count > 0)
            .OrderByDescending(t => t.Countries.Count)
            .ThenBy(t => t.Vintage.Rank)
            .ThenBy(t => t.Vintage.Id, StringComparer.Ordinal)];
    }

    private static PartnerTotals OfOne(IEnumerable<DetailRow> rows, Country reporter, TradeMeasure measure, Period period, Vintage vintage, string currency)
    {
        TradeFlow[] flows = measure switch
        {
            TradeMeasure.Exports => [TradeFlow.Export],
            TradeMeasure.Imports => [TradeFlow.Import],
            _ => [TradeFlow.Export, TradeFlow.Import],
        };
        var countries = new List<(Country Country, Total Total)>();
        Total? world = null;
        foreach (var with in rows.GroupBy(r => r.Counterpart))
        {
            var used = new List<Observation>();
            var (sum, whole) = (0m, true);
            foreach (var flow in flows)
            {
                var held = with.Where(r => r.Flow == flow).OrderBy(r => r.Period.First).ToList();
                sum += held.Sum(r => r.Value);
                whole &= held.Sum(r => r.Period.MonthCount) == period.MonthCount && held.Zip(held.Skip(1)).All(p => p.First.Period.Last < p.Second.Period.First);
                used.AddRange(held.Select(r => new Observation(reporter, with.Key, flow, r.Product, r.Period, r.Value, r.Currency, r.VintageId)));
            }

            if (!whole)
            {
                continue;
            }

            var total = new Total(measure, period, sum, currency, used);
            if (with.Key == Country.World)
            {
                world = sum > 0m ? total : null;
            }
            else if (IsCountry(with.Key))
            {
                countries.Add((with.Key, total));
            }
        }

        return new(reporter, measure, period, vintage, [.. countries.OrderByDescending(c => c.Total.Value).ThenBy(c => c.Country)], world);
    }

    // Blocs have no two-letter code.
    private static bool IsCountry(Country country) => Counterpart.Countries.TryGet(country.Code, out var facts) && facts.Alpha2.Length > 0;
}
