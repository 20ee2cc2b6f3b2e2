namespace Counterpart.Trade;

/// <summary>One line of a <see cref="PairTable"/>: each cell is a figure or the reason why there is none.</summary>
/// <param name="Period">The months or year.</param>
/// <param name="Exports">From the reporter to the counterpart.</param>
/// <param name="Imports">From the counterpart to the reporter.</param>
/// <param name="Turnover">Both together.</param>
/// <param name="Balance">Exports less imports.</param>
/// <param name="Growth">Of turnover, on the same months a year before.</param>
public sealed record PairRow(
    Period Period, Answer<Total> Exports, Answer<Total> Imports, Answer<Total> Turnover, Answer<Total> Balance, Answer<Growth> Growth)
{
    /// <summary>The line of a series for a period.</summary>
    public static PairRow Of(PairSeries series, Period period)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new(
            period,
            series.Total(TradeMeasure.Exports, period),
            series.Total(TradeMeasure.Imports, period),
            series.Total(TradeMeasure.Turnover, period),
            series.Total(TradeMeasure.Balance, period),
            series.Growth(TradeMeasure.Turnover, period));
    }

    /// <summary>Whether either flow is known.</summary>
    public bool IsKnown => Exports.IsKnown || Imports.IsKnown;
}
