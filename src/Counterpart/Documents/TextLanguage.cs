using System.Text;

namespace Counterpart.Documents;

/// <summary>The language of a text, by its small words and its letters.</summary>
/// <remarks>
/// English is tried first and alone, in code, so that an English report loads nothing; the others stand in <c>languages.tsv</c>. In a report of
/// some length every fifth word is one of these few, which no statistical model betters. See <c>docs/decisions/language-by-small-words.md</c>.
/// </remarks>
internal static class TextLanguage
{
    // Enough of a report to tell; a language does not change at the end.
    private const int Reach = 20_000;
    private const int LeastWords = 30;
    private const int LeastLetters = 80;

    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "for", "that", "with", "by", "from", "have", "has", "been", "this", "will", "are", "said", "between", "their", "which", "it", "its", "at", "was", "were",
    };

    private static readonly Lazy<IReadOnlyList<(string Code, string Name, HashSet<string> Words)>> Others = new(Load);

    /// <summary>ISO 639-1 code; null when the text is too short or too mixed to tell.</summary>
    public static string? Of(string text)
    {
        var head = text.AsSpan(0, Math.Min(Reach, text.Length));
        var words = new List<string>();
        var lookup = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var (all, english) = (0, 0);
        foreach (var range in head.SplitAny(" \t\r\n\u00A0.,;:!?\"“”«»()[]–—"))
        {
            var word = head[range];
            if (!word.IsEmpty && char.IsLetter(word[0]))
            {
                all++;
                english += lookup.Contains(word) ? 1 : 0;
            }
        }

        if (english >= 2 && english >= 0.08 * all)
        {
            return "en";
        }

        return ByLetters(head) is { } script ? script : all >= LeastWords ? ByWords(head, all, english) : null;
    }

    /// <summary>English name of a language; its code when the name is not known.</summary>
    public static string Name(string code) => code == "en" ? "English" : Others.Value.FirstOrDefault(l => l.Code == code).Name ?? code;

    private static string? ByWords(ReadOnlySpan<char> text, int all, int english)
    {
        var found = new int[Others.Value.Count];
        foreach (var range in text.SplitAny(" \t\r\n\u00A0.,;:!?\"“”«»()[]–—’'"))
        {
            for (var i = 0; i < found.Length && text[range].Length is > 0 and < 12; i++)
            {
                found[i] += Others.Value[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[range]) ? 1 : 0;
            }
        }

        var best = Array.IndexOf(found, found.Max());
        var next = found.Where((_, i) => i != best).Max();
        return found[best] >= 0.1 * all && found[best] > 3 * english && found[best] >= 1.2 * next ? Others.Value[best].Code : null;
    }

    private static string? ByLetters(ReadOnlySpan<char> text)
    {
        var (letters, cyrillic, arabic, han, kana, hangul, greek, georgian, armenian, hebrew, devanagari, thai) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            switch (c)
            {
                case >= '\u0400' and <= '\u052F': cyrillic++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\uAC00' and <= '\uD7A3': hangul++; break;
                case >= '\u10A0' and <= '\u10FF': georgian++; break;
                case >= '\u0530' and <= '\u058F': armenian++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
            }
        }

        // A Chinese character is a word, so fewer of them make a text.
        if (letters < LeastLetters && han + kana + hangul < LeastLetters / 3)
        {
            return null;
        }

        return Most(han + kana) ? kana > 0.1 * letters ? "ja" : "zh"
            : Most(hangul) ? "ko" : Most(greek) ? "el" : Most(georgian) ? "ka" : Most(armenian) ? "hy" : Most(hebrew) ? "he" : Most(devanagari) ? "hi" : Most(thai) ? "th"
            : Most(arabic) ? text.ContainsAny("ٹڈڑے") ? "ur" : text.ContainsAny("پچگژ") ? "fa" : "ar"
            : Most(cyrillic) ? Cyrillic(text, cyrillic)
            : null;

        bool Most(int script) => script > 0.6 * letters;
    }

    private static string Cyrillic(ReadOnlySpan<char> text, int letters)
    {
        var (own, ukrainian, serbian, macedonian, belarusian, eastern, mongolian, tajik, kyrgyz) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            switch (char.ToLowerInvariant(c))
            {
                case 'ә' or 'ғ' or 'қ' or 'ұ' or 'һ': own++; break;
                case 'ї' or 'є' or 'ґ': ukrainian++; break;
                case 'ђ' or 'ћ' or 'љ' or 'њ': serbian++; break;
                case 'ѓ' or 'ќ' or 'ѕ': macedonian++; break;
                case 'ў': belarusian++; break;
                case 'ы' or 'э': eastern++; break;
                case 'ҷ' or 'ӣ' or 'ӯ': tajik++; break;
                case 'ң': kyrgyz++; break;
                case 'ө' or 'ү': mongolian++; break;
            }
        }

        var few = letters / 200;
        return tajik > few ? "tg" : own > few ? eastern > few ? "kk" : "uz" : ukrainian > few ? "uk" : macedonian > few ? "mk" : serbian > few ? "sr"
            : belarusian > few ? eastern > few ? "be" : "uz" : mongolian > few ? kyrgyz > few ? "ky" : "mn" : eastern > few ? "ru" : "bg";
    }

    private static List<(string Code, string Name, HashSet<string> Words)> Load()
    {
        using var stream = typeof(TextLanguage).Assembly.GetManifestResourceStream(typeof(TextLanguage), "languages.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var languages = new List<(string, string, HashSet<string>)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                languages.Add((cells[0], cells[1], new HashSet<string>(cells.ElementAtOrDefault(2)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], StringComparer.OrdinalIgnoreCase)));
            }
        }

        return languages;
    }
}
