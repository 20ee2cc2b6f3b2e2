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
        var best = PartnerTotals.Of(trade, pair.Reporter, measure, period, asOf).FirstOrDefault(t => t.With(pair.Counterpart) is not null);
        if (best is not { Countries.Count: >= Fewest })
        {
            return Answer.Unknown<PartnerRank>($"No table of {Wording.Owner(pair.Reporter)} trade with several countries in {Wording.InWords(period)} is held.");
        }

        var with = best.With(pair.Counterpart)!;
        return best.Whole > 0m
            ? new PartnerRank(pair, measure, period, best.RankOf(with), best.Countries.Count, with.Value / best.Whole * 100m, best.World is not null, with.Value, with.Currency, best.Vintage)
            : Answer.Unknown<PartnerRank>($"{best.Vintage.Table} holds no trade in {Wording.InWords(period)}.");
    }
}
