namespace Counterpart.Trade;

/// <summary>How long goods are under way, read from the months in which two sides count them.</summary>
/// <param name="Months">Mean months between the two records, 0 to 2.</param>
/// <param name="FitPercent">By how much the lag lowers the variance of the ratio between the two sides' months, in percent.</param>
public sealed record ShipmentLag(decimal Months, decimal FitPercent)
{
    private const int FewestMonths = 24;
    private const decimal LeastFit = 10m;
    private const int LongestTwentieths = 40;

    /// <summary>Estimates the lag from months that both sides hold; unknown where there are too few or none tells the months apart.</summary>
    /// <param name="exports">The exporter's months, oldest first, without a gap.</param>
    /// <param name="imports">The importer's, the same months.</param>
    public static Answer<ShipmentLag> Estimate(IReadOnlyList<decimal> exports, IReadOnlyList<decimal> imports)
    {
        ArgumentNullException.ThrowIfNull(exports);
        ArgumentNullException.ThrowIfNull(imports);
        if (exports.Count != imports.Count || exports.Count < FewestMonths || exports.Concat(imports).Any(v => v <= 0m))
        {
            return Answer.Unknown<ShipmentLag>($"not estimated: fewer than {Wording.Number(FewestMonths)} months of both sides without a gap");
        }

        var none = Variance(exports, imports, 0m);
        var best = (Lag: 0m, Variance: none);
        for (var twentieths = 1; twentieths <= LongestTwentieths; twentieths++)
        {
            var lag = twentieths / 20m;
            var variance = Variance(exports, imports, lag);
            if (variance < best.Variance)
            {
                best = (lag, variance);
            }
        }

        var fit = none == 0d ? 0m : (decimal)(1d - (best.Variance / none)) * 100m;
        return fit >= LeastFit
            ? new ShipmentLag(best.Lag, fit)
            : Answer.Unknown<ShipmentLag>("none: the two sides' months go together best without a lag");
    }

    /// <summary>Exports as they would be counted on arrival: a part of each month's arrives in the next.</summary>
    /// <param name="exports">Months, oldest first; two more than those asked about stand before them.</param>
    /// <param name="at">Place of the month.</param>
    /// <param name="months">The lag.</param>
    public static decimal Arrived(IReadOnlyList<decimal> exports, int at, decimal months)
    {
        ArgumentNullException.ThrowIfNull(exports);
        var whole = (int)Math.Floor(months);
        var part = months - whole;
        return ((1m - part) * exports[at - whole]) + (part == 0m ? 0m : part * exports[at - whole - 1]);
    }

    private static double Variance(IReadOnlyList<decimal> exports, IReadOnlyList<decimal> imports, decimal lag)
    {
        // The same months for every lag, so that all are judged alike; what changes slowly between the two sides is no matter of timing.
        var ratios = new List<double>();
        for (var i = 2; i < exports.Count; i++)
        {
            ratios.Add(Math.Log((double)imports[i] / (double)Arrived(exports, i, lag)));
        }

        var mean = ratios.Average();
        return ratios.Average(r => (r - mean) * (r - mean));
    }
}
