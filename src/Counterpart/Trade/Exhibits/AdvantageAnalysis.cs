namespace Counterpart.Trade.Exhibits;

/// <summary>Revealed advantage of an exporter, and the intensity of its trade with a partner, against the world's exports of one table.</summary>
/// <remarks>
/// Both need the world's exports. They are the sum over all reporters of a table that holds at least a hundred of them, such as CEPII's BACI: one source for numerator and
/// denominator, so that nothing of different meaning is divided.
/// </remarks>
public static class AdvantageAnalysis
{
    private const int Told = 12;

    /// <summary>The table of advantages and the index of intensity; null where no table holds the world's exports of the period.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="exporter">Whose exports.</param>
    /// <param name="importer">The partner.</param>
    /// <param name="level">Sections, or codes of some digits.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    /// <param name="source">The vintage used.</param>
    public static Exhibit? Of(ITradeStatistics trade, Country exporter, Country importer, GoodsLevel level, Period period, DateOnly? asOf, out Vintage? source)
    {
        ArgumentNullException.ThrowIfNull(trade);
        source = null;
        var query = new DetailQuery(Country.World, null, level.Digits(), [period], asOf);
        var world = trade.Detail(query).Where(r => r.Flow == TradeFlow.Export && r.Period == period && IsCountry(r.Counterpart))
            .GroupBy(r => r.VintageId, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => r.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.ToList();
        if (world is null)
        {
            return null;
        }

        var vintage = trade.Vintages.First(v => v.Id == world[0].VintageId);
        var length = world.GroupBy(r => r.CodeLength).OrderByDescending(g => g.Sum(r => r.Value)).First().Key;
        world = [.. world.Where(r => r.CodeLength == length)];
        var own = trade.Detail(query with { Reporter = exporter, Table = vintage.Table })
            .Where(r => r.Flow == TradeFlow.Export && r.Period == period && r.VintageId == vintage.Id && r.CodeLength == length && IsCountry(r.Counterpart)).ToList();
        var (all, worldAll) = (own.Sum(r => r.Value), world.Sum(r => r.Value));
        if (all <= 0m || worldAll <= 0m)
        {
            return null;
        }

        source = vintage;
        var (ofGood, ofWorld) = (By(own, level), By(world, level));
        var rows = ofGood.Where(g => g.Key.Length > 0)
            .Select(g => (g.Key, g.Value, Rca: TradeIndices.RevealedAdvantage(g.Value, all, ofWorld.GetValueOrDefault(g.Key), worldAll)))
            .Where(g => g.Rca is not null)
            .OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Told)
            .Select(g => (IReadOnlyList<ExhibitCell>)[
                g.Key, HsSection.All.FirstOrDefault(s => s.Number == g.Key)?.Name ?? HsSection.Of(g.Key)?.Name ?? "",
                g.Value / all * 100m, ofWorld[g.Key] / worldAll * 100m, g.Rca!.Value, TradeIndices.SymmetricAdvantage(g.Rca.Value)])
            .ToList();
        var intensity = TradeIndices.Intensity(
            own.Where(r => r.Counterpart == importer).Sum(r => r.Value), all, world.Where(r => r.Counterpart == importer).Sum(r => r.Value), worldAll);
        return new(
            "advantage",
            $"Revealed advantage of {Wording.Name(exporter)} in its largest exports to all, {Wording.InBrief(period)}",
            [
                new("code", level == GoodsLevel.Section ? "Section" : "Code", ExhibitUnit.Text),
                new("goods", "Goods", ExhibitUnit.Text),
                new("share_percent", $"Of {exporter}'s, %", ExhibitUnit.Percent),
                new("world_share_percent", "of the world's, %", ExhibitUnit.Percent),
                new("advantage", "Advantage", ExhibitUnit.Index),
                new("advantage_symmetric", "symmetric", ExhibitUnit.Index),
            ],
            rows)
        {
            Notes =
            [
                $"The world's exports are the sum of the {Wording.Number(vintage.Pairs.Select(p => p.Reporter).Distinct().Count())} reporters of {vintage.Table}. Above 1 (symmetric: above 0) a good weighs more in {Wording.Owner(exporter)} exports than in the world's.",
                intensity is { } index
                    ? $"Intensity of {Wording.Owner(exporter)} exports to {Wording.Name(importer)}: {Wording.Number(index, 4)}; above 1 they trade more than their sizes tell."
                    : $"{vintage.Table} holds no exports of {Wording.Name(exporter)} to {Wording.Name(importer)}, so that no intensity is told.",
            ],
        };
    }

    private static bool IsCountry(Country country) => country != Country.World && !Blocs.IsBloc(country);

    private static Dictionary<string, decimal> By(List<DetailRow> rows, GoodsLevel level)
    {
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = HsSection.Of(row.Product) is { } section ? level == GoodsLevel.Section ? section.Number : row.Product : "";
            found[code] = found.GetValueOrDefault(code) + row.Value;
        }

        return found;
    }
}
