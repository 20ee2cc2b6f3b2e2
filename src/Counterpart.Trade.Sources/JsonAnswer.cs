using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>Looks into a JSON answer without making objects of its records.</summary>
internal static class JsonAnswer
{
    /// <summary>UN Comtrade's form: an object with <c>count</c>, <c>data</c> and <c>error</c>.</summary>
    public static Answered Comtrade(ReadOnlyMemory<byte> body) => Whole(body, reader: (ref reader) =>
    {
        var (found, count) = ((Answered?)null, (long?)null);
        Need(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "data" when reader.TokenType == JsonTokenType.StartArray:
                    found = Records(ref reader, pages: 1);
                    break;
                case "count" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var told):
                    count = told;
                    break;
                case "error" or "message" when reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } said:
                    throw new AnswerException($"the service says: {said}", mayPass: false);
                default:
                    reader.Skip();
                    break;
            }
        }

        return found is null ? throw new AnswerException("the answer has no list of records.", mayPass: false)
            : count is { } all && all != found.Rows ? throw new AnswerException($"the answer says that it has {all} records and holds {found.Rows}.", mayPass: true)
            : found;
    });

    /// <summary>The World Bank's form: a list of two, what the page is and its records.</summary>
    public static Answered WorldBank(ReadOnlyMemory<byte> body) => Whole(body, reader: (ref reader) =>
    {
        var (pages, total) = (1, 0L);
        Need(ref reader, JsonTokenType.StartArray);
        Need(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "message")
            {
                using var said = JsonDocument.ParseValue(ref reader);
                var what = said.RootElement.ValueKind == JsonValueKind.Array && said.RootElement.GetArrayLength() > 0 && said.RootElement[0].TryGetProperty("value", out var value) ? value.ToString() : said.RootElement.ToString();
                throw new AnswerException($"the service says: {what}", mayPass: false);
            }

            if (name is "pages" or "total" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            {
                (pages, total) = name == "pages" ? (number, total) : (pages, number);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var found = Records(ref reader, Math.Max(1, pages));
            Need(ref reader, JsonTokenType.EndArray);
            return found with { Total = total };
        }

        return total == 0 ? new Answered(0, 1, "", 0, 0) : throw new AnswerException("the answer has no list of records.", mayPass: false);
    });

    private delegate Answered Look(ref Utf8JsonReader reader);

    private static Answered Whole(ReadOnlyMemory<byte> body, Look reader)
    {
        try
        {
            var start = body.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            var json = new Utf8JsonReader(body.Span[start..]);
            var found = reader(ref json);
            while (json.Read())
            {
                // To the end: what stands behind the records must be whole too.
            }

            return found with { Start = found.Start + start };
        }
        catch (JsonException failure)
        {
            var text = body.Span.TrimStart(" \t\r\n"u8);
            throw new AnswerException(text.StartsWith("<"u8) ? "the answer is a web page, not data." : "the answer is cut off, or no JSON.", mayPass: true, failure);
        }
    }

    private static void Need(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new AnswerException("the answer is JSON of another form than the service's.", mayPass: false);
        }
    }

    private static Answered Records(ref Utf8JsonReader reader, int pages)
    {
        var start = (int)reader.TokenStartIndex + 1;
        var rows = 0L;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows++;
            reader.Skip();
        }

        return new Answered(rows, pages, "", start, (int)reader.TokenStartIndex - start);
    }
}
