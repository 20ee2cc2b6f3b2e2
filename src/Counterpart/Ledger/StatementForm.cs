using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Counterpart.Reading;

namespace Counterpart.Ledger;

/// <summary>Writes a statement as the content of an entry: one JSON object, the same to the last byte whenever it is written.</summary>
/// <remarks>Figures keep all digits of their words, since what is recorded must not be coarser than what was read.</remarks>
internal static class StatementForm
{
    // Names of people stay readable in the database; the content is never put into a page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kind of entry and its content.</summary>
    public static (string Kind, string Content) Write(Statement statement)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteString("text", statement.Quote.Text);
        var kind = WriteFields(json, statement);
        json.WriteEndObject();
        json.Flush();
        return (kind, Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static string WriteFields(Utf8JsonWriter json, Statement statement)
    {
        switch (statement)
        {
            case Claim claim:
                json.WriteString("speaker", claim.Speaker);
                json.WriteString("metric", GoldForm.Word(claim.Metric));
                json.WriteString("from", claim.From?.Code);
                json.WriteString("to", claim.To?.Code);
                json.WriteString("product", claim.Product);
                json.WriteString("measure", GoldForm.Word(claim.Measure));
                WriteFigure(json, claim.Figure);
                json.WriteString("period", claim.Period?.ToString());
                json.WriteString("base", claim.Base?.ToString());
                json.WriteString("modality", GoldForm.Word(claim.Modality));
                return EntryKinds.Claim;
            case RemarkMade remark:
                json.WriteString("speaker", remark.Speaker);
                json.WriteString("kind", GoldForm.Word(remark.Kind));
                return EntryKinds.Remark;
            case AgreementReported agreement:
                json.WriteString("title", agreement.Title);
                json.WriteString("status", GoldForm.Word(agreement.Status));
                return EntryKinds.Agreement;
            case ProjectReported project:
                json.WriteString("name", project.Name);
                json.WriteString("sector", project.Sector);
                WriteCountries(json, "hosts", project.Hosts);
                WriteCountries(json, "investors", project.Investors);
                json.WriteString("status", GoldForm.Word(project.Status));
                return EntryKinds.Project;
            case CommitmentMade commitment:
                json.WriteString("who", commitment.Who);
                json.WriteString("what", commitment.What);
                json.WriteString("due", commitment.Due?.ToString());
                return EntryKinds.Commitment;
            case EventPlanned planned:
                json.WriteString("name", planned.Name);
                json.WriteString("when", planned.When?.ToString());
                json.WriteString("place", planned.Place);
                return EntryKinds.PlannedEvent;
            default:
                throw new ArgumentException($"There is no kind of entry for {statement.GetType().Name}.", nameof(statement));
        }
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure? figure)
    {
        if (figure is null)
        {
            json.WriteNull("figure");
            return;
        }

        json.WriteStartObject("figure");
        json.WriteString("op", GoldForm.Sign(figure.Comparison));
        json.WriteNumber("value", figure.Value);
        if (figure.Upper is { } upper)
        {
            json.WriteNumber("value2", upper);
        }

        json.WriteString("unit", figure.Unit.Code);
        json.WriteNumber("resolution", figure.Resolution);
        json.WriteString("approach", GoldForm.Word(figure.Approach));
        json.WriteEndObject();
    }

    private static void WriteCountries(Utf8JsonWriter json, string name, IReadOnlyList<Country> countries)
    {
        json.WriteStartArray(name);
        foreach (var country in countries)
        {
            json.WriteStringValue(country.Code);
        }

        json.WriteEndArray();
    }
}
