using System.Buffers;
using System.Text;

namespace Counterpart.Reading.Texts;

/// <summary>Lowers the case of a text, letter by letter, so that its length stays.</summary>
/// <remarks>
/// What <see cref="string.ToLowerInvariant"/> gives; but the framework leaves its fast path at the first letter that is not ASCII, and prose
/// has typographic quotes.
/// </remarks>
internal static class LowerCase
{
    /// <summary>Writes the text in lower case.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var done = 0; done < text.Length;)
        {
            if (Ascii.ToLower(text[done..], lower[done..], out var written) == OperationStatus.Done)
            {
                return;
            }

            done += written;
            if (char.IsHighSurrogate(text[done]) && done + 1 < text.Length && char.IsLowSurrogate(text[done + 1]))
            {
                done += Rune.ToLowerInvariant(new Rune(text[done], text[done + 1])).EncodeToUtf16(lower[done..]);
            }
            else
            {
                lower[done] = char.ToLowerInvariant(text[done]);
                done++;
            }
        }
    }
}
