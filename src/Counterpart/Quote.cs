namespace Counterpart;

/// <summary>The exact words of a document that a fact came from.</summary>
/// <remarks>Made only by <see cref="Documents.Document.Quote"/>, so that text and span cannot disagree.</remarks>
public sealed record Quote
{
    internal Quote(string documentId, TextSpan span, string text)
    {
        DocumentId = documentId;
        Span = span;
        Text = text;
    }

    /// <summary>Id of the document quoted.</summary>
    public string DocumentId { get; }

    /// <summary>Where the words stand in <see cref="Documents.Document.Text"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Span} «{Text}»";
}
