namespace Counterpart.Trade;

/// <summary>What one reporter published about one flow for one period in one vintage.</summary>
/// <param name="Reporter">Whose books.</param>
/// <param name="Counterpart">With whom.</param>
/// <param name="Flow">Export or import, seen from the reporter.</param>
/// <param name="Product">Code of the goods; <c>TOTAL</c> for all goods.</param>
/// <param name="Period">The months covered; may be cumulative.</param>
/// <param name="Value">Amount in units of <paramref name="Currency"/>, scaled out.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="VintageId">The vintage that holds it.</param>
public sealed record Observation(
    Country Reporter,
    Country Counterpart,
    TradeFlow Flow,
    string Product,
    Period Period,
    decimal Value,
    string Currency,
    string VintageId)
{
    /// <summary>In what the figure differs in meaning from the others of its table, such as <c>re-exports</c>; empty when in nothing.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Net weight in kilograms; null when it is not known.</summary>
    public decimal? NetKilograms { get; init; }

    /// <summary>Product code of all goods together.</summary>
    public const string AllProducts = "TOTAL";
}
