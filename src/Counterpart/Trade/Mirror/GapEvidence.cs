namespace Counterpart.Trade;

/// <summary>What is known of the causes of a gap, each with where it is known from.</summary>
/// <param name="Margin">What CIF adds to FOB.</param>
public sealed record GapEvidence(CifMargin Margin)
{
    /// <summary>What the exporter's figure would be had its goods been counted on arrival, over what it is; 1 where nothing is known.</summary>
    public decimal ArrivedOverShipped { get; init; } = 1m;

    /// <summary>How the timing is known, or why it is not.</summary>
    public string TimingSource { get; init; } = "not estimated";

    /// <summary>What the importer counts from the exporter (CIF) that the exporter counts as sent elsewhere.</summary>
    public decimal ThroughHubs { get; init; }

    /// <summary>How the trade through hubs is known.</summary>
    public string HubsSource { get; init; } = "none given";

    /// <summary>What the importer publishes and the exporter does not (CIF).</summary>
    public decimal MissingAtExporter { get; init; }

    /// <summary>What the exporter publishes and the importer does not (FOB).</summary>
    public decimal MissingAtImporter { get; init; }

    /// <summary>How coverage is known.</summary>
    public string CoverageSource { get; init; } = "no table by goods on both sides";

    /// <summary>What the exporter puts under other codes of the chapter (FOB); below zero for what it puts here and the importer elsewhere.</summary>
    public decimal UnderOtherCodes { get; init; }

    /// <summary>How the classification is known.</summary>
    public string ClassificationSource { get; init; } = "moves nothing between all goods and all goods";
}
