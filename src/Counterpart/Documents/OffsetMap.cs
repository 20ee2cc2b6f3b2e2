namespace Counterpart.Documents;

/// <summary>Maps offsets of the clean text to offsets of the decoded source.</summary>
/// <remarks>
/// Kept as runs. Within most runs clean and source advance together; a run of unequal lengths is one thing written otherwise, such as a
/// character reference or collapsed white space. Between runs the source has what was dropped.
/// </remarks>
public sealed class OffsetMap
{
    private readonly int[] _clean;
    private readonly TextSpan[] _source;

    /// <summary>A map of runs, each starting at a clean offset and covering a stretch of the source, in ascending order of the clean offsets.</summary>
    /// <remarks>
    /// A run reaches to the next one's clean offset, the last to the end. Clean and source advance together in a run if both lengths are the
    /// same, and in the last.
    /// </remarks>
    public OffsetMap(IReadOnlyList<(int Clean, TextSpan Source)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        _clean = new int[runs.Count];
        _source = new TextSpan[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            (_clean[i], _source[i]) = runs[i];
        }
    }

    /// <summary>Clean text and source are the same.</summary>
    public static OffsetMap Identity { get; } = new([(0, new TextSpan(0, int.MaxValue))]);

    /// <summary>Offset in the source, in UTF-16 code units of the decoded source, of a clean offset.</summary>
    public int ToSource(int cleanOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cleanOffset);
        var run = RunAt(cleanOffset);
        return run < 0 ? 0 : _source[run].Start + (Advances(run) ? cleanOffset - _clean[run] : 0);
    }

    /// <summary>The stretch of the source that a clean span came from: from its first character to the end of its last, with the markup between.</summary>
    public TextSpan ToSource(TextSpan clean)
    {
        var start = ToSource(clean.Start);
        if (clean.Length == 0)
        {
            return new TextSpan(start, 0);
        }

        var last = RunAt(clean.End - 1);
        return TextSpan.Between(start, last >= 0 && !Advances(last) ? _source[last].End : ToSource(clean.End - 1) + 1);
    }

    private int RunAt(int cleanOffset)
    {
        var i = Array.BinarySearch(_clean, cleanOffset);
        return i >= 0 ? i : ~i - 1;
    }

    private bool Advances(int run) => run + 1 == _clean.Length || _clean[run + 1] - _clean[run] == _source[run].Length;
}
