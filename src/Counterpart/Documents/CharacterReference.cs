using AngleSharp.Html;

namespace Counterpart.Documents;

/// <summary>A character written as <c>&amp;nbsp;</c> or <c>&amp;#8212;</c> in a page.</summary>
/// <param name="Value">What it stands for: one or two UTF-16 code units, or two characters.</param>
/// <param name="Length">Code units it takes in the source.</param>
internal readonly record struct CharacterReference(string Value, int Length)
{
    // The longest name is CounterClockwiseContourIntegral; with its semicolon.
    private const int LongestName = 32;

    /// <summary>The reference that begins with the ampersand at the start of <paramref name="source"/>; null when that is only an ampersand.</summary>
    public static CharacterReference? At(ReadOnlySpan<char> source) =>
        source.Length < 2 || source[0] != '&' ? null : source[1] == '#' ? Numeric(source) : Named(source);

    /// <summary>A text with all references written out.</summary>
    public static string Decode(string source)
    {
        if (!source.Contains('&', StringComparison.Ordinal))
        {
            return source;
        }

        var text = new System.Text.StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            if (At(source.AsSpan(i)) is { } reference)
            {
                text.Append(reference.Value);
                i += reference.Length;
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        return text.ToString();
    }

    private static CharacterReference? Numeric(ReadOnlySpan<char> source)
    {
        var hexadecimal = source.Length > 2 && source[2] is 'x' or 'X';
        var first = hexadecimal ? 3 : 2;
        var i = first;
        var code = 0;
        while (i < source.Length && (hexadecimal ? char.IsAsciiHexDigit(source[i]) : char.IsAsciiDigit(source[i])))
        {
            // Past the last code point only the digits still matter, not their value.
            code = Math.Min(0x110000, (code * (hexadecimal ? 16 : 10)) + Convert.ToInt32(source[i].ToString(), 16));
            i++;
        }

        if (i == first)
        {
            return null;
        }

        var length = i < source.Length && source[i] == ';' ? i + 1 : i;
        var value = HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code)!
            : HtmlEntityProvider.IsInvalidNumber(code) || code == 0 ? "\uFFFD"
            : char.ConvertFromUtf32(code);
        return new CharacterReference(value, length);
    }

    private static CharacterReference? Named(ReadOnlySpan<char> source)
    {
        var end = 1;
        while (end < source.Length && end <= LongestName && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end < source.Length && source[end] == ';' && Symbol(source[1..(end + 1)]) is { } whole)
        {
            return new CharacterReference(whole, end + 1);
        }

        // Some old names, such as &amp and &nbsp, count without their semicolon too, the longest first: &notit; is ¬ and "it;".
        for (var i = end; i > 1; i--)
        {
            if (Symbol(source[1..i]) is { } symbol)
            {
                return new CharacterReference(symbol, i);
            }
        }

        return null;
    }

    private static string? Symbol(ReadOnlySpan<char> name) =>
        HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } symbol ? symbol : null;
}
