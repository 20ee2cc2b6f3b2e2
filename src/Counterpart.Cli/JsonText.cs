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
}
