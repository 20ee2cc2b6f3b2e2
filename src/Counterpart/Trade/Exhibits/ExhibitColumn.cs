namespace Counterpart.Trade.Exhibits;

/// <summary>A column of an exhibit.</summary>
/// <param name="Key">Its name in CSV and JSON: small letters, digits and underscores.</param>
/// <param name="Head">What stands over it.</param>
/// <param name="Unit">What its cells are.</param>
/// <param name="Side">Whose books it shows.</param>
public sealed record ExhibitColumn(string Key, string Head, ExhibitUnit Unit, ExhibitSide Side = ExhibitSide.Neither)
{
    /// <summary>Whether it stands in exports only, where there is room for all.</summary>
    public bool IsDetail { get; init; }
}
