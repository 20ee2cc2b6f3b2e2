using System.Text.Json;

namespace Counterpart.Reading;

/// <summary>Writes figures and periods as JSON.</summary>
/// <remarks><c>start</c> and <c>end</c> are UTF-16 offsets into the clean text, as at every door; <c>text</c> is what stands between them.</remarks>
public static class MeasurementsForm
{
    /// <summary>Writes one JSON object with <c>figures</c> and <c>periods</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Measurements measurements)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(measurements);
        writer.WriteStartObject();
        writer.WriteStartArray("figures");
        foreach (var found in measurements.Figures)
        {
            writer.WriteStartObject();
            WriteQuote(writer, found.Quote);
            WriteNumber(writer, "value", found.Figure.Value);
            WriteNumber(writer, "value2", found.Figure.Upper);
            writer.WriteString("unit", found.Figure.Unit.Code);
            writer.WriteString("op", GoldForm.Sign(found.Figure.Comparison));
            writer.WriteString("change", GoldForm.Word(found.Trend));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("periods");
        foreach (var found in measurements.Periods)
        {
            writer.WriteStartObject();
            WriteQuote(writer, found.Quote);
            writer.WriteString("interval", found.Period?.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteNumber("start", quote.Span.Start);
        writer.WriteNumber("end", quote.Span.End);
        writer.WriteString("text", quote.Text);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            // A third has no end; ten digits are more than any report words. Dividing by one drops the zeros that a decimal carries along.
            writer.WriteNumber(name, Math.Round(number, 10) / 1.000000000000000000000000000000m);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
