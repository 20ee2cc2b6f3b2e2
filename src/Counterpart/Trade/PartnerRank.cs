namespace Counterpart.Trade;

/// <summary>The place of a counterpart among all of a reporter's.</summary>
/// <param name="Pair">Whose books, and with whom.</param>
/// <param name="Measure">Exports, imports or turnover, seen from the reporter.</param>
/// <param name="Period">The whole months covered.</param>
/// <param name="Rank">1 for the largest.</param>
/// <param name="Among">Countries with trade in the table.</param>
/// <param name="SharePercent">Of the reporter's trade with all.</param>
/// <param name="IsOfWorld">Whether that is the total published for the world; else only the countries listed added up.</param>
/// <param name="Value">In units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Vintage">The vintage.</param>
public sealed record PartnerRank(
    TradePair Pair, TradeMeasure Measure, Period Period, int Rank, int Among, decimal SharePercent, bool IsOfWorld, decimal Value, string Currency, Vintage Vintage)
{
    private const int Fewest = 3;

    /// <summary>Ranks a counterpart in one period, from the table that lists the most countries.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">Whose books, and with whom.</param>
    /// <param name="measure">What is ranked; not the balance.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static Answer<PartnerRank> Of(ITradeStatistics trade, TradePair pair, TradeMeasure measure, Period period, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentOutOfRangeException.ThrowIfEqual((int)measure, (int)TradeMeasure.Balance);
        var vintages = trade.Vintages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var best = trade.Detail(new DetailQuery(pair.Reporter, null, 0, [period], asOf))
            .GroupBy(r => (r.VintageId, r.Currency))
            .Select(g => (Vintage: vintages[g.Key.VintageId], g.Key.Currency, Values: ValuesOf(g, measure, period)))
            .Where(t => t.Values.ContainsKey(pair.Counterpart))
            .OrderByDescending(t => t.Values.Count(v => IsCountry(v.Key)))
            .ThenBy(t => t.Vintage.Rank)
            .ThenBy(t => t.Vintage.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var countries = best.Values?.Where(v => IsCountry(v.Key)).ToList();
        if (countries is not { Count: >= Fewest })
        {
            return Answer.Unknown<PartnerRank>($"No table of {Wording.Owner(pair.Reporter)} trade with several countries in {Wording.InWords(period)} is held.");
        }

        var value = best.Values![pair.Counterpart];
        var ofWorld = best.Values.TryGetValue(Country.World, out var world) && world > 0m;
        var whole = ofWorld ? world : countries.Sum(c => c.Value);
        return whole > 0m
            ? new PartnerRank(pair, measure, period, 1 + countries.Count(c => c.Value > value), countries.Count, value / whole * 100m, ofWorld, value, best.Currency, best.Vintage)
            : Answer.Unknown<PartnerRank>($"{best.Vintage.Table} holds no trade in {Wording.InWords(period)}.");
    }

    // A bloc's trade stands in its members' already; blocs have no two-letter code.
    private static bool IsCountry(Country country) => country != Country.World && Countries.TryGet(country.Code, out var facts) && facts.Alpha2.Length > 0;

    private static Dictionary<Country, decimal> ValuesOf(IEnumerable<DetailRow> rows, TradeMeasure measure, Period period)
    {
        var values = new Dictionary<Country, decimal>();
        foreach (var with in rows.GroupBy(r => r.Counterpart))
        {
            var (sum, whole) = (0m, true);
            foreach (var flow in measure switch { TradeMeasure.Exports => [TradeFlow.Export], TradeMeasure.Imports => [TradeFlow.Import], _ => new[] { TradeFlow.Export, TradeFlow.Import } })
            {
                var held = with.Where(r => r.Flow == flow).OrderBy(r => r.Period.First).ToList();
                sum += held.Sum(r => r.Value);
                whole &= held.Sum(r => r.Period.MonthCount) == period.MonthCount && held.Zip(held.Skip(1)).All(p => p.First.Period.Last < p.Second.Period.First);
            }

            if (whole)
            {
                values[with.Key] = sum;
            }
        }

        return values;
    }
}
