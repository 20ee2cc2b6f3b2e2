namespace Counterpart.Trade.Exhibits;

/// <summary>A table as it is shown at every door: one set of rows, told as a sheet, as CSV and as JSON.</summary>
/// <param name="Name">Its name in CSV and JSON.</param>
/// <param name="Title">What it shows, whose books, which unit.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has a cell a column.</param>
/// <param name="Currency">ISO 4217 code of its amounts; null when it has none.</param>
public sealed record Exhibit(
    string Name, string Title, IReadOnlyList<ExhibitColumn> Columns, IReadOnlyList<IReadOnlyList<ExhibitCell>> Rows, string? Currency = null)
{
    /// <summary>What a careful reader of this table must know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
