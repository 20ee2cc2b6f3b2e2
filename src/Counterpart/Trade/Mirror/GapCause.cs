namespace Counterpart.Trade;

/// <summary>Why two sides' figures on one flow differ.</summary>
public enum GapCause
{
    /// <summary>The importer counts freight and insurance, the exporter does not.</summary>
    Valuation,

    /// <summary>Goods that left in one period and arrived in the next.</summary>
    Timing,

    /// <summary>Goods sent through a third country: the importer records where they come from, the exporter where they were last known to go.</summary>
    Hubs,

    /// <summary>Goods that one side does not publish at all.</summary>
    Coverage,

    /// <summary>Goods that the two sides put under different codes of one chapter.</summary>
    Classification,

    /// <summary>What none of the causes known accounts for.</summary>
    Unexplained,
}
