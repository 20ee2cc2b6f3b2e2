namespace Counterpart.Documents;

/// <summary>What is known of where a document came from.</summary>
/// <param name="SourceSha256">SHA-256 of the original bytes, lower-case hexadecimal; null for text that has no file.</param>
/// <param name="MediaType">Media type of the original bytes, such as <c>text/html</c>.</param>
/// <param name="Name">File name or title by which a person knows it.</param>
/// <param name="Address">Web address it was taken from.</param>
/// <param name="Outlet">Who published it, when given or found in the page.</param>
/// <param name="Published">Day of publication; null when not known, and then relative dates in the text stay open.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Title">Headline, when the source marks one.</param>
public sealed record DocumentOrigin(
    string? SourceSha256 = null,
    string MediaType = "text/plain",
    string? Name = null,
    string? Address = null,
    string? Outlet = null,
    DateOnly? Published = null,
    string Language = "en",
    string? Title = null);
