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
    string? Note = null);
