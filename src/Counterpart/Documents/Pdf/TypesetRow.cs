using System.Text;

namespace Counterpart.Documents.Pdf;

/// <summary>All words of a page that stand on one line, over all columns.</summary>
/// <param name="baseline">The line, in points from the bottom.</param>
/// <param name="words">Its words from left to right.</param>
internal sealed class TypesetRow(double baseline, IReadOnlyList<TypesetWord> words)
{
    // Wider than blanks are stretched by justified setting: a column of a table begins.
    private const double TableGap = 2.5;

    public double Baseline { get; } = baseline;

    public IReadOnlyList<TypesetWord> Words { get; } = words;

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    /// <summary>Its words as a line.</summary>
    public TypesetLine ToLine()
    {
        var text = new StringBuilder(Words[0].Text);
        for (var i = 1; i < Words.Count; i++)
        {
            text.Append(Words[i].Left - Words[i - 1].Right > TableGap * Words[i].Size ? '\t' : ' ').Append(Words[i].Text);
        }

        var size = Words.GroupBy(w => w.Size).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;
        return new TypesetLine(text.ToString(), Left, Right, Baseline, size);
    }
}

/// <summary>A word on a page.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Size">Size of its first character, in points, to the half.</param>
internal readonly record struct TypesetWord(string Text, double Left, double Right, double Size);
