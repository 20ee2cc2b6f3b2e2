using System.Text.Json.Serialization;
using Counterpart.Documents;

namespace Counterpart.Dossiers;

/// <summary>What stands in a document's <c>.origin.json</c>.</summary>
internal sealed record OriginFile(
    string SourceSha256,
    string DocumentId,
    string MediaType,
    string Language,
    DateTime TakenIn,
    string? Name = null,
    string? Address = null,
    string? Outlet = null,
    DateOnly? Published = null,
    string? Title = null,
    string? Replaces = null,
    IReadOnlyList<EarlierOrigin>? Earlier = null)
{
    public static OriginFile Of(Document document, DateTime takenIn)
    {
        var o = document.Origin;
        return new OriginFile(o.SourceSha256!, document.Id, o.MediaType, o.Language, takenIn, o.Name, o.Address, o.Outlet, o.Published, o.Title);
    }

    public DocumentOrigin ToOrigin() => new(SourceSha256, MediaType, Name, Address, Outlet, Published, Language, Title);

    public ArchivedDocument ToArchived() => new(SourceSha256, DocumentId, ToOrigin(), TakenIn, Replaces);

    /// <summary>Whether a document says the same under the same title and day: then only what surrounds it on its page is other.</summary>
    public bool IsSame(Document document) =>
        DocumentId == document.Id && (Title ?? document.Origin.Title) == (document.Origin.Title ?? Title) && (Published ?? document.Origin.Published) == (document.Origin.Published ?? Published);

    /// <summary>This origin with what is newly known; itself when nothing of it is new.</summary>
    public OriginFile With(DocumentOrigin known, DateTime when)
    {
        var now = this with
        {
            // A name only tells people apart; the first stays, so that taking a copy in under another name changes nothing.
            Name = Name ?? known.Name,
            Address = known.Address ?? Address,
            Outlet = known.Outlet ?? Outlet,
            Published = known.Published ?? Published,
            Title = known.Title ?? Title,
        };
        if (now == this)
        {
            return this;
        }

        // Filling a gap loses nothing; only what replaces another value leaves a trace.
        var replaced = (Address is not null && now.Address != Address) || (Outlet is not null && now.Outlet != Outlet)
            || (Published is not null && now.Published != Published) || (Title is not null && now.Title != Title);
        return replaced ? now with { Earlier = [.. Earlier ?? [], new EarlierOrigin(when, Address, Outlet, Published, Title)] } : now;
    }
}

/// <summary>What an origin said before a person gave something else.</summary>
internal sealed record EarlierOrigin(DateTime Until, string? Address = null, string? Outlet = null, DateOnly? Published = null, string? Title = null);

[JsonSerializable(typeof(OriginFile))]
[JsonSourceGenerationOptions(
    WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class OriginJson : JsonSerializerContext;
