namespace Counterpart.Documents.Pdf;

/// <summary>A character printed on a page.</summary>
/// <param name="Value">The character, or several for a ligature.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The line it stands on, in points from the bottom.</param>
/// <param name="Size">Size of the type, in points.</param>
internal readonly record struct Glyph(string Value, double Left, double Right, double Baseline, double Size);
