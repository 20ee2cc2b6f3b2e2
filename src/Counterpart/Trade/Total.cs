namespace Counterpart.Trade;

/// <summary>What one reporter's books give for a whole period, with the rows it was added up from.</summary>
/// <param name="Measure">What was computed.</param>
/// <param name="Period">The whole months covered.</param>
/// <param name="Value">Amount in units of <paramref name="Currency"/>, scaled out.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Observations">The rows, exports first, then by period; together they cover each month once a flow.</param>
public sealed record Total(
    TradeMeasure Measure, Period Period, decimal Value, string Currency, IReadOnlyList<Observation> Observations);
