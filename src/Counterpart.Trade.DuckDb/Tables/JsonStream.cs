using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>JSON read token by token from a stream of any length.</summary>
internal sealed class JsonStream(Stream source) : IDisposable
{
    private const int LongestToken = 1 << 24;
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _final, _begun;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 64 });

    /// <summary>The present token.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Text of a property name, string or number; empty for other tokens.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The line of the present token, counted from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Reads the next token; false at the end.</summary>
    /// <exception cref="TableFormatException">It is not JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            if (!_begun)
            {
                Fill();
                _begun = true;
                if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
                {
                    _start += 3;
                }
            }

            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
            try
            {
                if (reader.Read())
                {
                    Token = reader.TokenType;
                    Text = Token switch
                    {
                        JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString()!,
                        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                        JsonTokenType.True => "true",
                        JsonTokenType.False => "false",
                        _ => "",
                    };
                    var used = (int)reader.BytesConsumed;
                    Line += _buffer.AsSpan(_start, used).Count((byte)'\n');
                    _start += used;
                    _state = reader.CurrentState;
                    return true;
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                var column = failure is JsonException { BytePositionInLine: { } position } ? (int)Math.Min(position, int.MaxValue - 1) + 1 : 1;
                throw new TableFormatException("CP5003", failure is JsonException { LineNumber: { } line } ? line + 1 : Line, column, $"the file is not JSON from here on: {failure.Message}", failure);
            }

            if (_final)
            {
                return false;
            }

            Fill();
        }
    }

    /// <summary>Reads the next token, which must be there.</summary>
    public void Need()
    {
        if (!Read())
        {
            throw new TableFormatException("CP5003", Line, 1, "the file ends in the middle; it was cut off, or not fetched whole.");
        }
    }

    /// <summary>Passes over the value whose first token is the present one.</summary>
    public void Skip()
    {
        if (Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            for (var depth = 1; depth > 0;)
            {
                Need();
                depth += Token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : Token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
            }
        }
    }

    /// <summary>Takes the value whose first token is the present one into memory.</summary>
    public JsonElement Element()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true }))
        {
            var depth = 0;
            do
            {
                switch (Token)
                {
                    case JsonTokenType.StartObject:
                        writer.WriteStartObject();
                        depth++;
                        break;
                    case JsonTokenType.StartArray:
                        writer.WriteStartArray();
                        depth++;
                        break;
                    case JsonTokenType.EndObject:
                        writer.WriteEndObject();
                        depth--;
                        break;
                    case JsonTokenType.EndArray:
                        writer.WriteEndArray();
                        depth--;
                        break;
                    case JsonTokenType.PropertyName:
                        writer.WritePropertyName(Text);
                        break;
                    case JsonTokenType.String:
                        writer.WriteStringValue(Text);
                        break;
                    case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                        writer.WriteRawValue(Text);
                        break;
                    default:
                        writer.WriteNullValue();
                        break;
                }

                if (depth > 0)
                {
                    Need();
                }
                else
                {
                    break;
                }
            }
            while (true);
        }

        using var document = JsonDocument.Parse(bytes.ToArray());
        return document.RootElement.Clone();
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken)
            {
                throw new TableFormatException("CP5003", Line, 1, "a single value is longer than 16 million characters; this is no table.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int count;
        try
        {
            count = source.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException failure)
        {
            throw new TableFormatException("CP5003", Line, 1, $"the compressed file is damaged from here on: {failure.Message}", failure);
        }

        _end += count;
        _final = count == 0;
    }
}
