namespace Counterpart.Documents.Pdf;

/// <summary>A line of a column.</summary>
/// <param name="Text">Its words, parted by one blank, or by a tab where a table leaves a wide gap.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The line it stands on, in points from the bottom.</param>
/// <param name="Size">Size of most of its type, in points.</param>
internal sealed record TypesetLine(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>It is a row of a table.</summary>
    public bool IsRow => Text.Contains('\t', StringComparison.Ordinal);
}
