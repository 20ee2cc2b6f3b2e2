using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Writes a checked report as JSON: one shape for the terminal, the web interface and assistants.</summary>
/// <remarks>
/// The fields of the report and of each claim are those of the gold form; what checking adds is <c>document</c>, <c>unread_numbers</c>,
/// <c>notices</c> and, in each claim, <c>start</c> and <c>end</c> (UTF-16 offsets in the clean text), <c>verdicts</c>,
/// <c>reconciled</c>, <c>reconciledAsSaid</c>, <c>otherReadings</c> and <c>sentence</c>, and <c>crossChecks</c>. Written by hand rather than by a reflecting serialiser, which costs a cold start more than
/// the check itself.
/// </remarks>
public static class CheckedReportForm
{
    /// <summary>Indented, and with letters and signs left readable; not for embedding in HTML.</summary>
    public static JsonWriterOptions Readable { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, CheckedReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var transcript = report.Transcript;
        writer.WriteStartObject();
        WriteDocument(writer, transcript);
        GoldForm.WriteReportFields(writer, transcript);
        writer.WriteStartArray("unread_numbers");
        foreach (var quote in transcript.UnreadNumbers)
        {
            writer.WriteStartObject();
            WriteQuote(writer, quote);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notices");
        foreach (var notice in transcript.Notices)
        {
            WriteNotice(writer, notice);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("claims");
        foreach (var claim in report.Claims)
        {
            WriteClaim(writer, claim);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("crossChecks");
        foreach (var check in report.CrossChecks)
        {
            WriteCrossCheck(writer, check);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes one claim with its verdicts as one JSON object.</summary>
    public static void WriteClaim(Utf8JsonWriter writer, CheckedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        writer.WriteStartObject();
        WriteQuote(writer, claim.Claim.Quote);
        GoldForm.WriteClaimFields(writer, claim.Claim);
        writer.WriteStartArray("verdicts");
        foreach (var verdict in claim.Verdicts)
        {
            WriteVerdict(writer, verdict);
        }

        writer.WriteEndArray();
        WriteReconciled(writer, "reconciled", claim.Reconciled);
        WriteReconciled(writer, "reconciledAsSaid", claim.ReconciledAsSaid);
        writer.WriteStartArray("otherReadings");
        foreach (var reading in claim.OtherReadings)
        {
            writer.WriteStartObject();
            writer.WriteString("change", reading.Change);
            writer.WriteString("sentence", reading.Sentence);
            writer.WriteString("books", reading.Books.Code);
            WriteNumber(writer, "computed", reading.Computed);
            writer.WriteString("unit", reading.Unit.Code);
            WriteObservations(writer, reading.Observations, reading.Vintages);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("sentence", claim.Sentence);
        writer.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter writer, Transcript transcript)
    {
        var document = transcript.Document;
        var origin = document.Origin;
        writer.WriteStartObject("document");
        writer.WriteString("id", document.Id);
        writer.WriteString("name", origin.Name);
        writer.WriteString("title", origin.Title);
        WriteDay(writer, "published", origin.Published);
        writer.WriteString("outlet", origin.Outlet ?? transcript.Source.Outlet);
        writer.WriteString("address", origin.Address);
        writer.WriteString("language", origin.Language);
        writer.WriteString("mediaType", origin.MediaType);
        writer.WriteString("sourceSha256", origin.SourceSha256);
        writer.WriteEndObject();
    }

    private static void WriteNotice(Utf8JsonWriter writer, Notice notice)
    {
        writer.WriteStartObject();
        writer.WriteString("code", notice.Code);
        writer.WriteString("severity", GoldForm.Word(notice.Severity));
        writer.WriteString("sentence", notice.Sentence);
        if (notice.Quote is { } quote)
        {
            WriteQuote(writer, quote);
        }

        writer.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("books", verdict.Books.Code);
        writer.WriteString("asOf", GoldForm.Word(verdict.AsOf));
        writer.WriteString("finding", GoldForm.Word(verdict.Finding));
        WriteNumber(writer, "computed", verdict.Computed);
        writer.WriteString("unit", verdict.Unit?.Code);
        WriteInterval(writer, "accepted", verdict.Accepted);
        writer.WriteString("reason", verdict.Reason);
        writer.WriteString("needed", verdict.Needed);
        writer.WriteString("arithmetic", verdict.Arithmetic);
        WriteObservations(writer, verdict.Observations, verdict.Vintages);
        writer.WriteString("reproduce", verdict.Reproduce);
        writer.WriteEndObject();
    }

    private static void WriteReconciled(Utf8JsonWriter writer, string name, ReconciledVerdict? verdict)
    {
        if (verdict is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("finding", GoldForm.Word(verdict.Finding));
        WriteNumber(writer, "computed", verdict.Computed);
        WriteNumber(writer, "low", verdict.Low);
        WriteNumber(writer, "high", verdict.High);
        writer.WriteString("unit", verdict.Unit?.Code);
        writer.WriteString("reason", verdict.Reason);
        writer.WriteString("arithmetic", verdict.Arithmetic);
        WriteObservations(writer, verdict.Observations, verdict.Vintages);
        writer.WriteString("reproduce", verdict.Reproduce);
        writer.WriteEndObject();
    }

    private static void WriteCrossCheck(Utf8JsonWriter writer, CrossCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", GoldForm.Word(check.Rule));
        writer.WriteString("finding", GoldForm.Word(check.Finding));
        WriteNumber(writer, "computed", check.Computed);
        writer.WriteString("unit", check.Unit.Code);
        WriteInterval(writer, "possible", check.Possible);
        WriteInterval(writer, "accepted", check.Accepted);
        writer.WriteString("arithmetic", check.Arithmetic);
        writer.WriteString("sentence", check.Sentence);
        writer.WriteStartObject("claim");
        WriteQuote(writer, check.Claim.Quote);
        writer.WriteEndObject();
        writer.WriteStartArray("from");
        foreach (var claim in check.From)
        {
            writer.WriteStartObject();
            WriteQuote(writer, claim.Quote);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter writer, string name, Interval? interval)
    {
        if (interval is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteNumber(writer, "min", interval.Min);
        WriteNumber(writer, "max", interval.Max);
        writer.WriteBoolean("minInclusive", interval.MinInclusive);
        writer.WriteBoolean("maxInclusive", interval.MaxInclusive);
        writer.WriteEndObject();
    }

    private static void WriteObservations(Utf8JsonWriter writer, IReadOnlyList<Observation> observations, IReadOnlyList<Vintage> vintages)
    {
        writer.WriteStartArray("observations");
        foreach (var observation in observations)
        {
            writer.WriteStartObject();
            writer.WriteString("reporter", observation.Reporter.Code);
            writer.WriteString("counterpart", observation.Counterpart.Code);
            writer.WriteString("flow", GoldForm.Word(observation.Flow));
            writer.WriteString("period", observation.Period.ToString());
            WriteNumber(writer, "value", observation.Value);
            writer.WriteString("currency", observation.Currency);
            WriteOrigin(writer, observation.VintageId, vintages);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, string vintageId, IReadOnlyList<Vintage> vintages)
    {
        writer.WriteStartObject("origin");
        writer.WriteString("vintage", vintageId);
        foreach (var vintage in vintages)
        {
            if (vintage.Id == vintageId)
            {
                writer.WriteString("table", vintage.Table);
                writer.WriteString("producer", vintage.Origin.Producer);
                writer.WriteString("title", vintage.Origin.Title);
                writer.WriteString("address", vintage.Origin.Address);
                WriteDay(writer, "published", vintage.Origin.Published);
                break;
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteString("text", quote.Text);
        writer.WriteNumber("start", quote.Span.Start);
        writer.WriteNumber("end", quote.Span.End);
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            // Six digits are finer than any figure published; dividing by one drops the zeros that a decimal carries along.
            writer.WriteNumber(name, Math.Round(number, 6) / 1.000000000000000000000000000000m);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
