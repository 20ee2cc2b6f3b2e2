namespace Counterpart.Trade;

/// <summary>Turns a series into another currency, row by row at the average rate of the row's own months.</summary>
/// <remarks>A sum of months at one rate is a number that no month knows, so each row is converted before anything is added up.</remarks>
public static class CurrencyConversion
{
    /// <summary>The currency that books are compared in when they differ.</summary>
    public const string Dollar = "USD";

    /// <summary>The series in a currency; rows without a rate fall out, and with them their months.</summary>
    /// <param name="series">The series as published.</param>
    /// <param name="trade">Where the rates are held.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="asOf">Only rates published on or before this day.</param>
    public static Answer<PairSeries> Convert(PairSeries series, ITradeStatistics trade, string currency, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Currency == currency)
        {
            return series;
        }

        var table = RateTable.Of(trade, series.Currency, currency, asOf);
        if (!table.IsKnown)
        {
            return Answer.Unknown<PairSeries>(table.Reason);
        }

        var rows = new List<Observation>();
        foreach (var row in series.Observations)
        {
            if (table.Value.Factor(row.Period) is { } factor)
            {
                rows.Add(row with { Value = row.Value * factor, Currency = currency });
            }
        }

        return rows.Count > 0
            ? new PairSeries(series.Vintage, rows)
            : Answer.Unknown<PairSeries>($"No rates of {series.Currency} and {currency} are held for {Wording.InWords(series.Vintage.Coverage)}.");
    }
}
