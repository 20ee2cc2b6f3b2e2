namespace Counterpart.Trade;

/// <summary>One flow of goods as its exporter and its importer publish it, and what lies between.</summary>
/// <remarks>Half of every quarrel on a gap is over its denominator, so each form names its own.</remarks>
/// <param name="Exporter">Whose goods leave.</param>
/// <param name="Importer">Where they arrive.</param>
/// <param name="Period">The months covered.</param>
/// <param name="Exports">In the exporter's books.</param>
/// <param name="Imports">In the importer's books.</param>
/// <param name="Currency">ISO 4217 code of both.</param>
/// <param name="Margin">What CIF is taken to add.</param>
public sealed record MirrorGap(Country Exporter, Country Importer, Period Period, decimal Exports, decimal Imports, string Currency, CifMargin Margin)
{
    /// <summary>The importer's figure less the exporter's.</summary>
    public decimal Difference => Imports - Exports;

    /// <summary>The difference in percent of the exporter's figure; null when that is zero.</summary>
    public decimal? PercentOfExports => Exports == 0m ? null : Difference / Exports * 100m;

    /// <summary>The difference in percent of the importer's figure; null when that is zero.</summary>
    public decimal? PercentOfImports => Imports == 0m ? null : Difference / Imports * 100m;

    /// <summary>The size of the difference in percent of both figures together, 0 to 100; null when both are zero.</summary>
    public decimal? PercentOfBoth => Exports + Imports == 0m ? null : Math.Abs(Difference) / (Exports + Imports) * 100m;

    /// <summary>The importer's figure as FOB.</summary>
    public decimal ImportsFob => Margin.Fob(Imports);

    /// <summary>The difference that is left once both are FOB.</summary>
    public decimal DifferenceFob => ImportsFob - Exports;

    /// <summary>The same at both ends of the margin's band, the lower first.</summary>
    public (decimal Low, decimal High) DifferenceFobBand
    {
        get
        {
            var (low, high) = Margin.FobBand(Imports);
            return (low - Exports, high - Exports);
        }
    }

    /// <summary>One FOB figure for the flow: the middle of both books, between the lowest and the highest that either allows.</summary>
    public Reconciled Reconciled
    {
        get
        {
            var (low, high) = Margin.FobBand(Imports);
            return new((Exports + ImportsFob) / 2m, Math.Min(Exports, low), Math.Max(Exports, high), Currency);
        }
    }
}
