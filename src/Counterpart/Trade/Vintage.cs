namespace Counterpart.Trade;

/// <summary>How a flow is valued.</summary>
public enum Valuation
{
    /// <summary>Not stated by the producer.</summary>
    Unknown,

    /// <summary>Free on board: at the exporter's border.</summary>
    Fob,

    /// <summary>Cost, insurance and freight: at the importer's border.</summary>
    Cif,
}

/// <summary>Which goods count as traded.</summary>
public enum TradeSystem
{
    /// <summary>Not stated by the producer.</summary>
    Unknown,

    /// <summary>All that crosses the border, free zones and customs warehouses included.</summary>
    General,

    /// <summary>Only what enters or leaves free circulation.</summary>
    Special,
}

/// <summary>Which country an import is counted for.</summary>
public enum PartnerBasis
{
    /// <summary>Not stated by the producer.</summary>
    Unknown,

    /// <summary>The country in which the goods were made.</summary>
    Origin,

    /// <summary>The country from which the goods were sent.</summary>
    Consignment,
}

/// <summary>Whether figures are seasonally adjusted.</summary>
public enum Adjustment
{
    /// <summary>Not stated by the producer.</summary>
    Unknown,

    /// <summary>As recorded.</summary>
    None,

    /// <summary>Without the usual swing of the seasons: growth over such months is not that of what was traded.</summary>
    Seasonal,
}

/// <summary>One load of one table: immutable, with its origin.</summary>
/// <param name="Id">Stable id: folder name in the dossier, derived from the content.</param>
/// <param name="Table">Name of the table of which this is a vintage, such as <c>rus-monthly-customs</c>; a later vintage of one table replaces an earlier one for "latest".</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="ObservationCount">Number of observations stored.</param>
/// <param name="Coverage">From the first to the last period held.</param>
/// <param name="Rank">
/// Order of preference among the tables of one reporter that can answer the same question, 1 first; set by whoever
/// describes the table, so that the choice is stated and not an accident of names.
/// </param>
public sealed record Vintage(string Id, string Table, Origin Origin, long ObservationCount, Period Coverage, int Rank = 1)
{
    /// <summary>How long its periods are.</summary>
    public Frequency Frequency { get; init; } = Frequency.Mixed;

    /// <summary>
    /// In what figures differ in meaning from those that the table's origin speaks of: <c>re-exports</c>, <c>seasonally adjusted</c>; an empty text
    /// stands for those that do not. What differs is another series, and is never added up.
    /// </summary>
    public IReadOnlyList<string> Terms { get; init; } = [""];

    /// <summary>Codes of the series that it holds beside or instead of goods, as <see cref="OtherSeries"/> names them.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Whether some of its observations have a net weight.</summary>
    public bool HasWeights { get; init; }

    /// <summary>The pairs it holds; empty when they were not listed.</summary>
    public IReadOnlyList<TradePair> Pairs { get; init; } = [];
}

/// <summary>Where a table of statistics came from, and what its numbers mean.</summary>
/// <param name="Producer">The office that publishes it.</param>
/// <param name="Title">Title of the table.</param>
/// <param name="Address">Web address.</param>
/// <param name="Published">Day of publication; what was said before that day could not know it.</param>
/// <param name="Accessed">Day it was fetched, when known.</param>
/// <param name="Licence">Licence or terms, in a few words.</param>
/// <param name="ExportValuation">How exports are valued.</param>
/// <param name="ImportValuation">How imports are valued.</param>
/// <param name="Unit">The unit as published, such as <c>million USD</c>.</param>
/// <param name="Sha256">SHA-256 of the file that was loaded, lower-case hexadecimal.</param>
/// <param name="Note">What else a careful user must know.</param>
public sealed record Origin(
    string Producer,
    string Title,
    string Address,
    DateOnly Published,
    DateOnly? Accessed,
    string Licence,
    Valuation ExportValuation,
    Valuation ImportValuation,
    string Unit,
    string Sha256,
    string? Note = null)
{
    /// <summary>Which goods count as traded.</summary>
    public TradeSystem System { get; init; }

    /// <summary>Which country an import is counted for.</summary>
    public PartnerBasis Partners { get; init; }

    /// <summary>Whether the figures are seasonally adjusted.</summary>
    public Adjustment Adjustment { get; init; }

    /// <summary>The classification of goods and its revision, such as <c>HS 2017</c>; null when it is not stated.</summary>
    public string? Classification { get; init; }
}
