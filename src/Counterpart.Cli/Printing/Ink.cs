namespace Counterpart.Cli.Printing;

/// <summary>What a run of text means; the colour follows from it and never carries meaning alone.</summary>
internal enum Ink
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>Stands out.</summary>
    Strong,

    /// <summary>Said in a low voice: sources, hints.</summary>
    Quiet,

    /// <summary>The first side of a relation.</summary>
    SideA,

    /// <summary>The second side of a relation.</summary>
    SideB,

    /// <summary>A claim that holds.</summary>
    Holds,

    /// <summary>A claim that fails.</summary>
    Fails,
}

/// <summary>A run of text in one ink.</summary>
/// <param name="Text">The text; control characters in it are shown, never sent to the terminal.</param>
/// <param name="Ink">Its meaning.</param>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Run(string text) => new(text);
}
