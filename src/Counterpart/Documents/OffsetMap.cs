namespace Counterpart.Documents;

/// <summary>Maps offsets of the clean text to offsets of the decoded source.</summary>
/// <remarks>Kept as runs: within a run clean and source advance together; between runs the source has what was dropped.</remarks>
public sealed class OffsetMap
{
    private readonly int[] _clean;
    private readonly int[] _source;

    /// <summary>A map of runs, each starting at a clean offset and the source offset it came from, in ascending order.</summary>
    public OffsetMap(IReadOnlyList<(int Clean, int Source)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        _clean = [.. runs.Select(r => r.Clean)];
        _source = [.. runs.Select(r => r.Source)];
    }

    /// <summary>Clean text and source are the same.</summary>
    public static OffsetMap Identity { get; } = new([(0, 0)]);

    /// <summary>Offset in the source, in UTF-16 code units of the decoded source, of a clean offset.</summary>
    public int ToSource(int cleanOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cleanOffset);
        var i = Array.BinarySearch(_clean, cleanOffset);
        i = i >= 0 ? i : ~i - 1;
        return i < 0 ? 0 : _source[i] + (cleanOffset - _clean[i]);
    }
}
