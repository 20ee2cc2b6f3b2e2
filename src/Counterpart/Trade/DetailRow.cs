namespace Counterpart.Trade;

/// <summary>The sum of what one vintage publishes of one flow with one counterpart in one period for the goods of one code.</summary>
/// <param name="Counterpart">With whom.</param>
/// <param name="Flow">Export or import, seen from the reporter.</param>
/// <param name="Product">The code, cut to the digits asked for; <c>TOTAL</c> for all goods.</param>
/// <param name="CodeLength">Digits of the codes that were added up: a table may list chapters and headings side by side, and they must not be added to each other.</param>
/// <param name="Period">The months covered.</param>
/// <param name="Value">In units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="VintageId">The vintage.</param>
public sealed record DetailRow(
    Country Counterpart, TradeFlow Flow, string Product, int CodeLength, Period Period, decimal Value, string Currency, string VintageId)
{
    /// <summary>Net weight in kilograms, where it was asked for and all that was added up has one.</summary>
    public decimal? NetKilograms { get; init; }
}
