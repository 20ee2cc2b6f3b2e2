namespace Counterpart.Documents;

/// <summary>One report of a source: the source itself, or one item of a feed.</summary>
/// <param name="Bytes">What is kept and opened: the bytes as they came, or the page made of the item.</param>
/// <param name="Known">What is known of it.</param>
/// <param name="Number">Number of the item in its feed, from 1; null for a source that is one report.</param>
public sealed record SourcePart(ReadOnlyMemory<byte> Bytes, DocumentOrigin Known, int? Number = null);
