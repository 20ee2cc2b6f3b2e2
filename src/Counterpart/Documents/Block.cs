namespace Counterpart.Documents;

/// <summary>A paragraph of a page: the pieces of the source between the start or end of one block element and the next.</summary>
/// <param name="container">The element it stands in.</param>
internal sealed class Block(Element container)
{
    public Element Container { get; } = container;

    public List<Piece> Pieces { get; } = [];

    /// <summary>It heads what follows.</summary>
    public bool IsHeading => Container.Tag is ['h', >= '1' and <= '6'];
}

/// <summary>A stretch of a paragraph within one element: its text, or a line break.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Element">The element it stands in.</param>
/// <param name="IsBreak">It is a <c>br</c>.</param>
internal readonly record struct Piece(TextSpan Source, Element Element, bool IsBreak);
