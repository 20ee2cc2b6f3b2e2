namespace Counterpart.Trade;

/// <summary>What a US dollar cost on average over a month or a year.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Period">The whole months averaged over.</param>
/// <param name="PerDollar">Units of the currency for one US dollar; above zero.</param>
/// <param name="VintageId">The vintage that holds it.</param>
public sealed record ExchangeRate(string Currency, Period Period, decimal PerDollar, string VintageId);
