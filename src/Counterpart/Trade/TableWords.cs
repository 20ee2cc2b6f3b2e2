using System.Text;

namespace Counterpart.Trade;

/// <summary>The words of tables, made comparable.</summary>
public static class TableWords
{
    private const string Latin = "AaBCcEeHKkMOoPpTXxy";
    private const string Cyrillic = "АаВСсЕеНКкМОоРрТХху";

    /// <summary>With single blanks, also where a cell breaks its line.</summary>
    public static string Single(string text)
    {
        if (text.AsSpan().IndexOfAny("\n\r\t\u00A0\u202F") < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                single.Append(c);
            }
            else if (single.Length > 0 && single[^1] != ' ')
            {
                single.Append(' ');
            }
        }

        return single.ToString().Trim();
    }

    /// <summary>Small, with single blanks and without the marks of footnotes; Latin letters in a Cyrillic word become the Cyrillic ones they look like.</summary>
    public static string Folded(string text)
    {
        var single = Single(text).TrimEnd('*', '¹', '²', '³', '⁴', '⁵', ')', ' ');
        if (single.EndsWith('(') || (text.EndsWith(')') && single.Contains('(', StringComparison.Ordinal)))
        {
            single = Single(text);
        }

        if (single.Any(c => c is >= '\u0400' and <= '\u04FF'))
        {
            single = string.Concat(single.Select(c => Latin.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Cyrillic[at] : c));
        }

        return single.ToLowerInvariant().Replace('ё', 'е').Replace('’', '\'');
    }
}
