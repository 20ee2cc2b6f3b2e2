using System.Globalization;

namespace Counterpart.Checking;

/// <summary>Goods as the Harmonized System codes them.</summary>
/// <param name="Name">The codes as a person writes them: <c>HS 1001</c>, <c>HS 72–73</c>.</param>
/// <param name="Codes">Chapters, headings or subheadings: two, four or six digits.</param>
/// <param name="Holds">What the codes hold, in a few words.</param>
internal sealed record Goods(string Name, IReadOnlyList<string> Codes, string Holds)
{
    private static readonly Lazy<Dictionary<string, List<Goods>>> Known = new(Load);

    /// <summary>The codes with what they hold: <c>HS 1001 (wheat and meslin)</c>.</summary>
    public string InWords => $"{Name} ({Holds})";

    /// <summary>How many digits tell the goods apart from others.</summary>
    public int Digits { get; } = Codes.Max(c => c.Length);

    /// <summary>What words for goods may mean: one meaning, several where they are ambiguous, none where they are not known.</summary>
    /// <param name="words">As in the report, such as <c>wheat</c>, <c>Canadian wheat</c> or <c>meat and grain</c>.</param>
    public static IReadOnlyList<Goods> Meanings(string words)
    {
        words = words.Trim();
        words = words.EndsWith(" there", StringComparison.Ordinal) ? words[..^6] : words;
        if (Known.Value.TryGetValue(words.ToLowerInvariant(), out var whole))
        {
            return whole;
        }

        var and = words.IndexOf(" and ", StringComparison.Ordinal);
        if (and > 0)
        {
            // Only what is certain in both parts, and does not stand in both, is one sum.
            return Meanings(words[..and]) is [var first] && Meanings(words[(and + 5)..]) is [var second] && !first.Codes.Any(c => second.Codes.Any(d => c.StartsWith(d, StringComparison.Ordinal) || d.StartsWith(c, StringComparison.Ordinal)))
                ? [new($"{first.Name} and {second.Name[3..]}", [.. first.Codes, .. second.Codes], $"{first.Holds}; {second.Holds}")]
                : [];
        }

        // "Canadian wheat": the goods of a country are coded as all others.
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && char.IsUpper(words[0]) && Known.Value.TryGetValue(words[(space + 1)..].ToLowerInvariant(), out var goods) ? goods : [];
    }

    private static Dictionary<string, List<Goods>> Load()
    {
        var known = new Dictionary<string, List<Goods>>(StringComparer.Ordinal);
        using var stream = typeof(Goods).Assembly.GetManifestResourceStream("Counterpart.Checking.goods.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var words, var codes, var holds])
            {
                continue;
            }

            var goods = new Goods($"HS{Wording.NoBreakSpace}{codes.Replace('-', '–').Replace(",", ", ", StringComparison.Ordinal)}", [.. codes.Split(',').SelectMany(Each)], holds);
            foreach (var word in words.Split(" | "))
            {
                if (!known.TryGetValue(word, out var meanings))
                {
                    known.Add(word, meanings = []);
                }

                meanings.Add(goods);
            }
        }

        return known;
    }

    // "0401-0406": each heading; "28-38": each chapter.
    private static IEnumerable<string> Each(string range)
    {
        if (range.Split('-') is not [var first, var last])
        {
            return [range];
        }

        var from = int.Parse(first, CultureInfo.InvariantCulture);
        return Enumerable.Range(from, int.Parse(last, CultureInfo.InvariantCulture) - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(first.Length, '0'));
    }
}
