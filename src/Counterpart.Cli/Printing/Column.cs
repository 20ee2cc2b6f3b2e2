namespace Counterpart.Cli.Printing;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Ink">Ink of the head.</param>
/// <param name="Right">Whether it is set flush right, as numbers are.</param>
internal sealed record Column(string Head, Ink Ink = Ink.Quiet, bool Right = false);
