using System.Text.Json;

namespace Counterpart.Reading.Scoring;

/// <summary>Writes scores as JSON, parts rounded to three digits.</summary>
public static class ScoresForm
{
    /// <summary>Writes one JSON object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="scores">The scores.</param>
    /// <param name="byKind">Whether to write the claims by metric and measure too.</param>
    /// <param name="changes">What changed since the last approval; null when nothing was approved.</param>
    public static void Write(Utf8JsonWriter writer, Scores scores, bool byKind, IReadOnlyList<ReadingChange>? changes)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(scores);
        writer.WriteStartObject();
        writer.WriteNumber("documents", scores.Documents);
        writer.WriteNumber("notInText", scores.NotInText);
        WriteClaims(writer, "coreClaims", scores.CoreClaims);
        WriteClaims(writer, "claims", scores.Claims);
        writer.WriteStartObject("slots");
        foreach (var (slot, right, found) in scores.Slots)
        {
            WritePart(writer, GoldForm.Word(slot), found > 0 ? (decimal)right / found : null);
        }

        writer.WriteEndObject();
        foreach (var (kind, score) in scores.Facts)
        {
            writer.WriteStartObject(kind == "planned events" ? "plannedEvents" : kind);
            WriteFound(writer, score);
            if (kind != "people")
            {
                WritePart(writer, "detail", score.Detail);
            }

            writer.WriteEndObject();
        }

        if (byKind)
        {
            writer.WriteStartArray("kinds");
            foreach (var (metric, measure, score) in scores.Kinds)
            {
                writer.WriteStartObject();
                writer.WriteString("metric", metric);
                writer.WriteString("measure", measure);
                WriteFound(writer, score);
                WriteRight(writer, score);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (changes is not null)
        {
            WriteChanges(writer, "losses", changes.Where(change => change.IsLoss));
            WriteChanges(writer, "gains", changes.Where(change => !change.IsLoss));
        }

        writer.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter writer, string name, Score score)
    {
        writer.WriteStartObject(name);
        WriteFound(writer, score);
        WriteRight(writer, score);
        writer.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter writer, Score score)
    {
        writer.WriteNumber("gold", score.Gold);
        writer.WriteNumber("read", score.Read);
        writer.WriteNumber("found", score.Found);
        WritePart(writer, "precision", score.Precision);
        WritePart(writer, "recall", score.Recall);
        WritePart(writer, "f1", score.F1);
    }

    private static void WriteRight(Utf8JsonWriter writer, Score score)
    {
        writer.WriteNumber("right", score.Right);
        WritePart(writer, "rightPrecision", score.RightPrecision);
        WritePart(writer, "rightRecall", score.RightRecall);
        WritePart(writer, "rightF1", score.RightF1);
    }

    private static void WriteChanges(Utf8JsonWriter writer, string name, IEnumerable<ReadingChange> changes)
    {
        writer.WriteStartArray(name);
        foreach (var change in changes)
        {
            var parts = change.Key.Split('\t');
            writer.WriteStartObject();
            writer.WriteString("change", GoldForm.Word(change.Kind));
            writer.WriteString("report", parts[0]);
            writer.WriteString("kind", parts[1]);
            writer.WriteString("fact", parts[2]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter writer, string name, decimal? part)
    {
        if (part is { } value)
        {
            writer.WriteNumber(name, Math.Round(value, 3));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
