using System.Buffers;
using System.Text;
using System.Text.Json;
using Counterpart.Checking;

namespace Counterpart.Cli;

/// <summary>JSON as this door writes it: indented, with letters of all alphabets as themselves, ended by a line break.</summary>
internal static class JsonText
{
    /// <summary>What a form writes, as text.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, CheckedReportForm.Readable))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + Environment.NewLine;
    }

    /// <summary>Writes what a form writes piece by piece: the reading of a long report is never held as one text.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(new Pieces(output), CheckedReportForm.Readable))
        {
            write(writer);
        }

        output.WriteLine();
    }

    /// <summary>Takes UTF-8 and gives text, as much at a time as the writer of JSON keeps.</summary>
    private sealed class Pieces(TextWriter output) : IBufferWriter<byte>
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
        private byte[] _bytes = new byte[32 * 1024];
        private char[] _letters = new char[32 * 1024];

        public void Advance(int count)
        {
            var letters = _decoder.GetChars(_bytes.AsSpan(0, count), _letters, flush: false);
            output.Write(_letters, 0, letters);
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > _bytes.Length)
            {
                (_bytes, _letters) = (new byte[sizeHint], new char[sizeHint]);
            }

            return _bytes;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
