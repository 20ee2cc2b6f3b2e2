using System.Text;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>What spoilt files hold in place of what belongs there, and files spoilt byte by byte.</summary>
internal static class Junk
{
    private static readonly string[] Words =
    [
        "", " ", "\"", ",", "\n", "\r\n", ";", "\t", "\0", "NaN", "Infinity", "-1", "-0", "0", "1e400", "1e-400", "1E5", "99999999999999999999999999", "9223372036854.775807", "9223372036854775807", "1000000000000000000000.5",
        "0.0000000000000001", "1,5", "1 234", "1.234.567", "<", ">", "null", "true", "\uFEFF", "é", "\uFFFD", "2021-13", "0000", "9999-12", "-2021", "2021-W05", "2021-Q1", "2021M02", "201", "січень", "январь–май 2021", "KAZ", "RUS", "WLD",
        "643", "398", "0", "Казахстан", "…", "...", "..", ":", "&amp;", "&x;", "TOTAL", "27", "271000", "2709.00", "X", "M", "XG", "MG", "EUR", "USD", "'; DROP TABLE cells; --", "../../../etc/passwd", "[a-z]*", "%s%n", "\u202E", "\u00A0",
    ];

    private static readonly string[] Tokens =
        ["\"", ",", "\n", "\r\n", ";", "\0", "NaN", "-1", "1e400", "<", ">", "</", "{", "}", "[", "]", ":", "null", "\uFEFF", "é", "…", "&amp;", "&x;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "\\u0000", "\\uD800", "0:0:9"];

    /// <summary>A word that belongs nowhere, or one that belongs elsewhere.</summary>
    public static string Word(Random random) => random.Next(60) switch
    {
        0 => new string('9', 1 << random.Next(20)),
        1 => new string('x', 1 << random.Next(20)),
        _ => Words[random.Next(Words.Length)],
    };

    /// <summary>Bytes changed without a thought for what they are.</summary>
    public static byte[] Bytes(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    var to = random.Next(bytes.Count - length + 1);
                    var piece = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(Math.Min(to, bytes.Count), piece);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A text in UTF-8, and now and then in what it does not say that it is.</summary>
    public static byte[] Encoded(string text, Random random) => random.Next(24) switch
    {
        0 => Encoding.Latin1.GetBytes(text),
        1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        2 => Encoding.BigEndianUnicode.GetBytes(text),
        3 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };
}
