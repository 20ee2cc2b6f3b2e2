using System.Text;

namespace Counterpart.Trade.Sources;

/// <summary>Looks into an answer of delimited text with a head.</summary>
internal static class TextAnswer
{
    /// <summary>SDMX-CSV.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="wanted">Columns without which it is none.</param>
    public static Answered Read(ReadOnlyMemory<byte> body, params ReadOnlySpan<string> wanted)
    {
        var text = body.Span;
        var first = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (text[first..].TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return new Answered(0, 1, "", 0, 0);
        }

        if (text[first..].TrimStart(" \t\r\n"u8)[0] is (byte)'<' or (byte)'{')
        {
            throw new AnswerException($"the service answers in another form: {Beginning(text[first..])}", mayPass: false);
        }

        var end = text[first..].IndexOf((byte)'\n');
        var start = end < 0 ? text.Length : first + end + 1;
        var head = Encoding.UTF8.GetString(text[first..start]).TrimEnd('\r', '\n');
        var columns = Columns(head);
        foreach (var column in wanted)
        {
            if (!columns.Contains(column))
            {
                throw new AnswerException($"the answer has no column {column}: {Beginning(text[first..])}", mayPass: false);
            }
        }

        var (rows, quoted, blank, cells) = (0L, false, true, 1);
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'"':
                    (quoted, blank) = (!quoted, false);
                    break;
                case (byte)',' when !quoted:
                    (cells, blank) = (cells + 1, false);
                    break;
                case (byte)'\n' when !quoted:
                    (rows, blank, cells) = (blank ? rows : rows + 1, true, 1);
                    break;
                case (byte)'\r':
                    break;
                default:
                    blank = false;
                    break;
            }
        }

        // A last line need not have an end, but it must have all its cells.
        return quoted || (!blank && cells != columns.Count)
            ? throw new AnswerException("the answer is cut off in the middle of a line.", mayPass: true)
            : new Answered(blank ? rows : rows + 1, 1, head, start, text.Length - start);
    }

    /// <summary>The names of a head.</summary>
    public static IReadOnlyList<string> Columns(string head) => [.. head.Split(',').Select(c => c.Trim().Trim('"'))];

    private static string Beginning(ReadOnlySpan<byte> text) => $"'{Encoding.UTF8.GetString(text[..Math.Min(120, text.Length)]).ReplaceLineEndings(" ").Trim()}'";
}
