namespace Counterpart.Trade;

/// <summary>What a US dollar cost on average over a month or a year.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Period">The whole months averaged over.</param>
/// <param name="PerDollar">Units of the currency for one US dollar; above zero.</param>
/// <param name="VintageId">The vintage that holds it.</param>
public sealed record ExchangeRate(string Currency, Period Period, decimal PerDollar, string VintageId)
{
    /// <summary>The code under which a table of rates is kept: its "value" is units of the table's currency for one unit of its reporter's.</summary>
    /// <remarks>So a rate has a vintage, an origin and a day of publication like every figure, and needs no store of its own.</remarks>
    public const string Product = "RATE";

    /// <summary>The reporter of tables of rates to the dollar: the country whose money they price.</summary>
    public static Country Holder { get; } = new("USA");

    /// <summary>The currency that the table prices, where it is not the dollar: then both averages of one table were divided; null otherwise.</summary>
    public string? Through { get; init; }

    /// <summary>Rates to the dollar out of one vintage of a table that prices any money: the euro (reporter <c>EA</c>), sterling (<c>GBR</c>), the rouble.</summary>
    /// <param name="currency">ISO 4217 code of the currency wanted.</param>
    /// <param name="priced">ISO 4217 code of the money that the table prices.</param>
    /// <param name="rows">Its rows, of every currency.</param>
    /// <returns>Oldest first; empty when the vintage does not tell.</returns>
    public static IReadOnlyList<ExchangeRate> Of(string currency, string priced, IEnumerable<Observation> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var held = rows.Where(r => r.Value > 0m).ToList();
        if (priced == CurrencyConversion.Dollar)
        {
            return [.. held.Where(r => r.Currency == currency).OrderBy(r => r.Period.First).Select(r => new ExchangeRate(currency, r.Period, r.Value, r.VintageId))];
        }

        var found = new List<ExchangeRate>();
        foreach (var dollar in held.Where(r => r.Currency == CurrencyConversion.Dollar).OrderBy(r => r.Period.First))
        {
            var units = currency == priced ? 1m : held.FirstOrDefault(r => r.Currency == currency && r.Period == dollar.Period)?.Value;
            if (units is { } perUnit)
            {
                found.Add(new(currency, dollar.Period, perUnit / dollar.Value, dollar.VintageId) { Through = currency == priced ? null : priced });
            }
        }

        return found;
    }
}
