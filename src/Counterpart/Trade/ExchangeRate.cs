namespace Counterpart.Trade;

/// <summary>What a US dollar cost on average over a month or a year.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Period">The whole months averaged over.</param>
/// <param name="PerDollar">Units of the currency for one US dollar; above zero.</param>
/// <param name="VintageId">The vintage that holds it.</param>
public sealed record ExchangeRate(string Currency, Period Period, decimal PerDollar, string VintageId)
{
    /// <summary>The code under which a table of rates is kept: its "value" is units of the table's currency for one dollar.</summary>
    /// <remarks>So a rate has a vintage, an origin and a day of publication like every figure, and needs no store of its own.</remarks>
    public const string Product = "RATE";

    /// <summary>The reporter of tables of rates: the country whose dollar they tell.</summary>
    public static Country Holder { get; } = new("USA");
}
