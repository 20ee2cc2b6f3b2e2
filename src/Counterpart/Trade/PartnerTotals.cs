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
        var vintages = new Dictionary<string, Vintage>(StringComparer.Ordinal);
        foreach (var vintage in trade.Vintages)
        {
            vintages[vintage.Id] = vintage;
        }

        var tables = new Dictionary<string, List<DetailRow>>(StringComparer.Ordinal);
        foreach (var row in trade.Detail(new DetailQuery(reporter, null, 0, [period], asOf)))
        {
            Add(tables, row.VintageId + row.Currency, row);
        }

        var found = new List<PartnerTotals>(tables.Count);
        foreach (var rows in tables.Values)
        {
            if (OfOne(rows, reporter, measure, period, vintages[rows[0].VintageId]) is { Countries.Count: > 0 } totals)
            {
                found.Add(totals);
            }
        }

        found.Sort((a, b) =>
        {
            var order = b.Countries.Count.CompareTo(a.Countries.Count);
            order = order != 0 ? order : a.Vintage.Rank.CompareTo(b.Vintage.Rank);
            return order != 0 ? order : string.CompareOrdinal(a.Vintage.Id, b.Vintage.Id);
        });
        return found;
    }

    private static void Add(Dictionary<string, List<DetailRow>> groups, string key, DetailRow row)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = []);
        }

        group.Add(row);
    }

    private static PartnerTotals OfOne(List<DetailRow> rows, Country reporter, TradeMeasure measure, Period period, Vintage vintage)
    {
        var partners = new Dictionary<string, List<DetailRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Add(partners, row.Counterpart.Code, row);
        }

        var countries = new List<(Country Country, Total Total)>();
        Total? world = null;
        foreach (var held in partners.Values)
        {
            if (TotalOf(held, reporter, measure, period) is not { } total)
            {
                continue;
            }

            var with = held[0].Counterpart;
            if (with == Country.World)
            {
                world = total.Value > 0m ? total : null;
            }
            else if (IsCountry(with))
            {
                countries.Add((with, total));
            }
        }

        countries.Sort((a, b) => b.Total.Value.CompareTo(a.Total.Value) is var order and not 0 ? order : a.Country.CompareTo(b.Country));
        return new(reporter, measure, period, vintage, countries, world);
    }

    // Every month once in each flow, else the table gives no total.
    private static Total? TotalOf(List<DetailRow> rows, Country reporter, TradeMeasure measure, Period period)
    {
        rows.Sort((a, b) => ((int)a.Flow).CompareTo((int)b.Flow) is var order and not 0 ? order : a.Period.First.CompareTo(b.Period.First));
        var (exports, imports, sum, used) = (0, 0, 0m, new List<Observation>(rows.Count));
        DetailRow? before = null;
        foreach (var row in rows)
        {
            if (measure == (row.Flow == TradeFlow.Export ? TradeMeasure.Imports : TradeMeasure.Exports))
            {
                continue;
            }

            if (before is not null && before.Flow == row.Flow && before.Period.Last >= row.Period.First)
            {
                return null;
            }

            before = row;
            _ = row.Flow == TradeFlow.Export ? exports += row.Period.MonthCount : imports += row.Period.MonthCount;
            sum += row.Value;
            used.Add(new Observation(reporter, row.Counterpart, row.Flow, row.Product, row.Period, row.Value, row.Currency, row.VintageId));
        }

        var whole = (measure == TradeMeasure.Imports || exports == period.MonthCount) && (measure == TradeMeasure.Exports || imports == period.MonthCount);
        return whole ? new Total(measure, period, sum, rows[0].Currency, used) : null;
    }

    // Blocs have no two-letter code.
    private static bool IsCountry(Country country) => Counterpart.Countries.TryGet(country.Code, out var facts) && facts.Alpha2.Length > 0;
}
