namespace Counterpart;

/// <summary>The exact words of a document that a fact came from.</summary>
/// <remarks>Made only by <see cref="Documents.Document.Quote"/>, so that text and span cannot disagree.</remarks>
public sealed record Quote
{
    private readonly string _text;

    /// <param name="documentId">Id of the document.</param>
    /// <param name="span">Where the words stand; inside the text.</param>
    /// <param name="text">The whole text of the document, from which the words are copied only where they are asked for: a transcript quotes nearly all of it.</param>
    internal Quote(string documentId, TextSpan span, string text)
    {
        DocumentId = documentId;
        Span = span;
        _text = text;
    }

    /// <summary>Id of the document quoted.</summary>
    public string DocumentId { get; }

    /// <summary>Where the words stand in <see cref="Documents.Document.Text"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>The words.</summary>
    public string Text => _text.Substring(Span.Start, Span.Length);

    /// <summary>Whether both are the same words of the same document.</summary>
    public bool Equals(Quote? other) => other is not null && DocumentId == other.DocumentId && Span == other.Span;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DocumentId, Span);

    /// <inheritdoc/>
    public override string ToString() => $"{Span} «{Text}»";
}
