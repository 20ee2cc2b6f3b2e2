namespace Counterpart.Trade;

/// <summary>By how much freight and insurance raise an import (CIF) above the export (FOB), with the band in which it may lie.</summary>
/// <param name="Percent">Of the FOB value.</param>
/// <param name="Low">Lower end of the band, in percent.</param>
/// <param name="High">Upper end.</param>
/// <param name="Source">Where the margin comes from.</param>
public sealed record CifMargin(decimal Percent, decimal Low, decimal High, string Source)
{
    /// <summary>6 %, as the IMF takes where nothing better is known, within 3 to 12 %.</summary>
    public static CifMargin Usual { get; } = new(6m, 3m, 12m, "the IMF's usual margin, where neither side states its own");

    /// <summary>None: both sides value alike.</summary>
    public static CifMargin None { get; } = new(0m, 0m, 0m, "both sides value FOB");

    /// <summary>A margin that was given, with the usual band widened to hold it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The margin is below zero or above 100 %.</exception>
    public static CifMargin Given(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100m);
        return new(percent, Math.Min(percent, Usual.Low), Math.Max(percent, Usual.High), "as given");
    }

    /// <summary>The margin between two vintages: none where the importer values FOB.</summary>
    public CifMargin Between(Origin exporter, Origin importer)
    {
        ArgumentNullException.ThrowIfNull(exporter);
        ArgumentNullException.ThrowIfNull(importer);
        return importer.ImportValuation == Valuation.Fob ? None : this;
    }

    /// <summary>The FOB value of a CIF one.</summary>
    public decimal Fob(decimal cif) => cif / (1m + (Percent / 100m));

    /// <summary>The lowest and the highest FOB value within the band.</summary>
    public (decimal Low, decimal High) FobBand(decimal cif) => (cif / (1m + (High / 100m)), cif / (1m + (Low / 100m)));
}
