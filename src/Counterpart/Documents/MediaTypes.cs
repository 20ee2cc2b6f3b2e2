namespace Counterpart.Documents;

/// <summary>The media types that are read.</summary>
public static class MediaTypes
{
    /// <summary>Plain text; also what is said of a document of which nothing better is known.</summary>
    public const string PlainText = "text/plain";

    /// <summary>A web page.</summary>
    public const string Html = "text/html";

    /// <summary>A PDF file with a text layer.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>A Word document (DOCX).</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A mail message (<c>.eml</c>).</summary>
    public const string Mail = "message/rfc822";

    /// <summary>An RSS or Atom feed: not one document but several, each of which is kept as a page.</summary>
    public const string Feed = "application/rss+xml";

    /// <summary>Endings of the names of files that are read, with the dot, in lower case.</summary>
    public static IReadOnlyList<string> FileEndings { get; } = [".txt", ".html", ".htm", ".pdf", ".docx", ".eml", ".rss", ".atom", ".xml"];
}
