namespace Counterpart.Documents;

/// <summary>The media types that are read.</summary>
public static class MediaTypes
{
    /// <summary>Plain text; also what is said of a document of which nothing better is known.</summary>
    public const string PlainText = "text/plain";

    /// <summary>A web page.</summary>
    public const string Html = "text/html";
}
