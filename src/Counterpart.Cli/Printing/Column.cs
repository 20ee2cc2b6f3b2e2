namespace Counterpart.Cli.Printing;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Ink">Ink of the head.</param>
/// <param name="Right">Whether it is set flush right, as numbers are.</param>
/// <param name="Yields">Whether it gives way first where the sheet is too narrow, as names do that break well.</param>
internal sealed record Column(string Head, Ink Ink = Ink.Quiet, bool Right = false, bool Yields = false);
