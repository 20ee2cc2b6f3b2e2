namespace Counterpart.Documents;

/// <summary>A web page, and the report in it.</summary>
internal static class Page
{
    /// <summary>Takes the report out of a page.</summary>
    public static Document Open(string source, DocumentOrigin known, string name) => new(source, known);
}
