using System.Globalization;
using System.Text.Json;

namespace Counterpart.Reading.Scoring;

/// <summary>The facts of a report in the gold form: as a person marked them, or as they were read.</summary>
public sealed class MarkedReport
{
    /// <summary>Day of publication; null when the report does not know it.</summary>
    public DateOnly? Published { get; private init; }

    /// <summary>Claims.</summary>
    internal IReadOnlyList<MarkedClaim> Claims { get; private init; } = [];

    /// <summary>What was said; the detail is who said it.</summary>
    internal IReadOnlyList<MarkedFact> Statements { get; private init; } = [];

    /// <summary>Agreements; the detail is their status.</summary>
    internal IReadOnlyList<MarkedFact> Agreements { get; private init; } = [];

    /// <summary>Projects; the detail is hosts and investors.</summary>
    internal IReadOnlyList<MarkedFact> Projects { get; private init; } = [];

    /// <summary>Commitments; the detail is when they are due.</summary>
    internal IReadOnlyList<MarkedFact> Commitments { get; private init; } = [];

    /// <summary>Events to come; the detail is when.</summary>
    internal IReadOnlyList<MarkedFact> PlannedEvents { get; private init; } = [];

    /// <summary>Names of people.</summary>
    internal IReadOnlyList<string> People { get; private init; } = [];

    /// <summary>Reads the gold form.</summary>
    /// <param name="json">One JSON object, UTF-8.</param>
    /// <param name="name">By what a person knows it, for the message.</param>
    /// <exception cref="CounterpartException"><c>CP2101</c>: it is not in the gold form.</exception>
    public static MarkedReport Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Of(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new CounterpartException("CP2101", $"{name} is not in the gold form: {failure.Message}", failure);
        }
    }

    /// <summary>What was read of a report, in the same form, so that both sides of a comparison are rounded alike.</summary>
    public static MarkedReport Of(Transcript transcript)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            GoldForm.Write(writer, transcript);
        }

        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return Of(document.RootElement);
    }

    private static MarkedReport Of(JsonElement report) => new()
    {
        Published = Words(report, "published") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Claims = [.. Each(report, "claims").Select(Claim)],
        Statements = [.. Each(report, "statements").Select(fact => Fact(fact, LastName(Words(fact, "speaker"))))],
        Agreements = [.. Each(report, "agreements").Select(fact => Fact(fact, Words(fact, "status")))],
        Projects = [.. Each(report, "projects").Select(fact => Fact(fact, $"{Codes(fact, "investor")} → {Codes(fact, "host")}"))],
        Commitments = [.. Each(report, "commitments").Select(fact => Fact(fact, Months.Last(Words(fact, "due"))))],
        PlannedEvents = [.. Each(report, "planned_events").Select(fact => Fact(fact, Months.Last(Words(fact, "when"))))],
        People = [.. Each(report, "people").Select(person => LastName(person.GetProperty("name").GetString()))],
    };

    private static MarkedClaim Claim(JsonElement claim) => new(Text(claim), At(claim))
    {
        Speaker = Words(claim, "speaker"),
        Metric = Words(claim, "metric"),
        From = Words(claim, "from"),
        To = Words(claim, "to"),
        Measure = Words(claim, "measure"),
        Op = Words(claim, "op"),
        Value = Number(claim, "value"),
        Value2 = Number(claim, "value2"),
        Unit = Words(claim, "unit"),
        Period = Words(claim, "period"),
        Base = Words(claim, "base"),
        Modality = Words(claim, "modality"),
    };

    private static MarkedFact Fact(JsonElement fact, string? detail) => new(Text(fact), At(fact), detail);

    private static string Text(JsonElement fact) => fact.GetProperty("text").GetString() ?? throw new FormatException("A text is null.");

    private static int? At(JsonElement fact) => fact.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.Number ? at.GetInt32() : null;

    private static decimal? Number(JsonElement fact, string name) =>
        fact.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDecimal() : null;

    private static string? Words(JsonElement fact, string name) =>
        !fact.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Array ? string.Join(' ', value.EnumerateArray().Select(one => one.GetString()))
        : value.GetString();

    /// <summary>Country codes without regard to their order.</summary>
    private static string Codes(JsonElement fact, string name) =>
        string.Join(' ', (Words(fact, name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The last word of a name, by which people are told apart.</summary>
    internal static string LastName(string? name) =>
        (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last.ToLowerInvariant() : "";

    private static JsonElement.ArrayEnumerator Each(JsonElement report, string name) => report.TryGetProperty(name, out var facts) ? facts.EnumerateArray() : default;
}
