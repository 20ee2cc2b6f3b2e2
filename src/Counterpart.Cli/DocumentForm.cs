using System.Text.Json;
using Counterpart.Documents;
using Counterpart.Dossiers;

namespace Counterpart.Cli;

/// <summary>Writes archived documents and their differences as JSON.</summary>
internal static class DocumentForm
{
    /// <summary>Writes documents as an array.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ArchivedDocument> documents)
    {
        writer.WriteStartArray();
        foreach (var document in documents)
        {
            Write(writer, document);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes one document as an object.</summary>
    public static void Write(Utf8JsonWriter writer, ArchivedDocument document)
    {
        var origin = document.Origin;
        writer.WriteStartObject();
        writer.WriteString("document", document.DocumentId);
        writer.WriteString("source", document.SourceSha256);
        writer.WriteString("mediaType", origin.MediaType);
        writer.WriteString("language", origin.Language);
        writer.WriteString("takenIn", document.TakenIn);
        Write(writer, "published", origin.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Write(writer, "outlet", origin.Outlet);
        Write(writer, "title", origin.Title);
        Write(writer, "name", origin.Name);
        Write(writer, "address", origin.Address);
        Write(writer, "replaces", document.Replaces);
        writer.WriteEndObject();
    }

    /// <summary>Writes the passages that changed as <c>changes</c>: of each the words before and after, with their places, and null where there are none.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ChangedPassage> changes)
    {
        writer.WriteStartArray("changes");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            Write(writer, "before", change.Before);
            Write(writer, "after", change.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, Quote? quote)
    {
        if (quote is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("start", quote.Span.Start);
        writer.WriteNumber("end", quote.Span.End);
        writer.WriteString("text", quote.Text);
        writer.WriteEndObject();
    }
}
