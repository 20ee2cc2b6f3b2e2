using System.Globalization;
using System.Text;

namespace Counterpart.Cli.Printing;

/// <summary>How text fills the cells of a terminal.</summary>
internal static class Cells
{
    /// <summary>Columns that a text takes: none for a combining mark, two for a wide East Asian character.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>Columns that a character takes.</summary>
    public static int WidthOf(Rune rune) => rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2 : 1;

    /// <summary>The text without anything that a terminal would obey: escape sequences of a report, or marks that turn the writing direction, are shown as �.</summary>
    /// <remarks>White space of every kind but the no-break space becomes a blank, so that a quote stays in its line.</remarks>
    public static string Harmless(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            target[i] = c is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? ' '
                : char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD'
                : c;
        }
    });

    private static bool IsWide(int c) => c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
