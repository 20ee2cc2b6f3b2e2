using System.Globalization;
using System.Text.Json;

namespace Counterpart.Reading;

/// <summary>Writes a transcript in the JSON form in which analysts mark reports by hand, so that readings can be scored.</summary>
/// <remarks>The field names are snake_case as in that form; every <c>text</c> is an exact substring, <c>at</c> its offset in Unicode code points.</remarks>
public static class GoldForm
{
    /// <summary>Writes the transcript as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(transcript);
        writer.WriteStartObject();
        WriteReportFields(writer, transcript, transcript.Remarks.Where(r => !r.IsFromFloor));
        writer.WriteStartArray("claims");
        var offsets = new CodePoints(transcript.Document.Text);
        foreach (var claim in transcript.Claims)
        {
            writer.WriteStartObject();
            WriteText(writer, claim.Quote, offsets);
            WriteClaimFields(writer, claim);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes all fields of a report but its claims into the object that is open.</summary>
    public static void WriteReportFields(Utf8JsonWriter writer, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(transcript);
        WriteReportFields(writer, transcript, transcript.Remarks);
    }

    private static void WriteReportFields(Utf8JsonWriter writer, Transcript transcript, IEnumerable<RemarkMade> statements)
    {
        var offsets = new CodePoints(transcript.Document.Text);
        var origin = transcript.Document.Origin;
        WriteDay(writer, "published", origin.Published);
        writer.WriteString("language", origin.Language);
        writer.WriteStartArray("relation");
        foreach (var country in transcript.Relation)
        {
            writer.WriteStringValue(country.Code);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("source");
        writer.WriteString("outlet", transcript.Source.Outlet);
        writer.WriteStartArray("cites");
        foreach (var cited in transcript.Source.Cites)
        {
            writer.WriteStringValue(cited);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        if (transcript.Event is { } held)
        {
            writer.WriteStartObject("event");
            writer.WriteString("kind", Word(held.Kind));
            WriteDay(writer, "date", held.Date);
            writer.WriteString("place", held.Place);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("event");
        }

        WriteArray(writer, "people", transcript.People, person =>
        {
            writer.WriteString("name", person.Name);
            writer.WriteString("role", person.Role);
            writer.WriteString("country", person.Country?.Code);
        });
        WriteArray(writer, "statements", statements, remark =>
        {
            WriteText(writer, remark.Quote, offsets);
            writer.WriteString("speaker", remark.Speaker);
            writer.WriteString("kind", remark.Kind == SpeechKind.Direct ? "direct" : "indirect");
        });
        WriteArray(writer, "agreements", transcript.Agreements, agreement =>
        {
            WriteText(writer, agreement.Quote, offsets);
            writer.WriteString("title", agreement.Title);
            writer.WriteString("status", Word(agreement.Status));
        });
        WriteArray(writer, "projects", transcript.Projects, project =>
        {
            WriteText(writer, project.Quote, offsets);
            writer.WriteString("name", project.Name);
            writer.WriteString("sector", project.Sector);
            WriteCountries(writer, "host", project.Hosts);
            WriteCountries(writer, "investor", project.Investors);
            writer.WriteString("status", Word(project.Status));
        });
        WriteArray(writer, "commitments", transcript.Commitments, commitment =>
        {
            WriteText(writer, commitment.Quote, offsets);
            writer.WriteString("who", commitment.Who);
            writer.WriteString("what", commitment.What);
            writer.WriteString("due", commitment.Due?.ToString());
        });
        WriteArray(writer, "planned_events", transcript.PlannedEvents, planned =>
        {
            WriteText(writer, planned.Quote, offsets);
            writer.WriteString("name", planned.Name);
            writer.WriteString("when", planned.When?.ToString());
            writer.WriteString("place", planned.Place);
        });
        writer.WriteStartArray("topics");
        foreach (var topic in transcript.Topics)
        {
            writer.WriteStringValue(topic.Name);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the fields of a claim, without its text, into the object that is open.</summary>
    public static void WriteClaimFields(Utf8JsonWriter writer, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        writer.WriteString("speaker", claim.Speaker);
        writer.WriteString("metric", Word(claim.Metric));
        writer.WriteString("from", claim.From?.Code);
        writer.WriteString("to", claim.To?.Code);
        writer.WriteString("product", claim.Product);
        writer.WriteString("measure", Word(claim.Measure));
        writer.WriteString("op", Sign(claim.Figure?.Comparison ?? Comparison.Equal));
        WriteNumber(writer, "value", claim.Figure?.Value);
        WriteNumber(writer, "value2", claim.Figure?.Upper);
        writer.WriteString("unit", claim.Figure?.Unit.Code ?? Unit.Other.Code);
        writer.WriteString("period", claim.Period?.ToString());
        writer.WriteString("base", claim.Base?.ToString());
        writer.WriteString("modality", Word(claim.Modality));
    }

    /// <summary>The word of the exchange form for an enum value: <c>TradeTurnover</c> is <c>trade-turnover</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        Span<char> word = stackalloc char[name.Length * 2];
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && length > 0)
            {
                word[length++] = '-';
            }

            word[length++] = char.ToLowerInvariant(letter);
        }

        return new string(word[..length]);
    }

    /// <summary>The sign of a comparison: <c>~</c>, <c>&gt;=</c>, <c>range</c> …</summary>
    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.About => "~",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Range => "range",
    };

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, Quote quote, CodePoints offsets)
    {
        writer.WriteString("text", quote.Text);
        writer.WriteNumber("at", offsets.At(quote.Span.Start));
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            // Three digits behind the point are what the form carries for thirds; more would be noise of the decimal type.
            writer.WriteNumber(name, Math.Round(number, 3) / 1.000000000000000000000000000000m);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteCountries(Utf8JsonWriter writer, string name, IReadOnlyList<Country> countries)
    {
        switch (countries.Count)
        {
            case 0:
                writer.WriteNull(name);
                break;
            case 1:
                writer.WriteString(name, countries[0].Code);
                break;
            default:
                writer.WriteStartArray(name);
                foreach (var country in countries)
                {
                    writer.WriteStringValue(country.Code);
                }

                writer.WriteEndArray();
                break;
        }
    }

    /// <summary>Turns UTF-16 offsets into code points: other languages count characters so.</summary>
    private sealed class CodePoints
    {
        private readonly List<int> _pairs = [];

        public CodePoints(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsLowSurrogate(text[i]))
                {
                    _pairs.Add(i);
                }
            }
        }

        public int At(int utf16)
        {
            var i = _pairs.BinarySearch(utf16);
            return utf16 - (i >= 0 ? i : ~i);
        }
    }
}
