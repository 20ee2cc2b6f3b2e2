namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>What the cells of one column mean, remembered: a table repeats a few words a million times.</summary>
internal sealed class CellCache
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _meanings =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string? _last;
    private int _meaning;

    /// <summary>Whether the text was understood before, and as what.</summary>
    public bool TryGet(ReadOnlySpan<char> cell, out int meaning)
    {
        if (_last is not null && cell.SequenceEqual(_last))
        {
            meaning = _meaning;
            return true;
        }

        if (!_meanings.TryGetValue(cell, out var text, out meaning))
        {
            return false;
        }

        (_last, _meaning) = (text, meaning);
        return true;
    }

    /// <summary>Remembers what a text means.</summary>
    public void Add(string cell, int meaning)
    {
        _meanings[cell] = meaning;
        (_last, _meaning) = (cell, meaning);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _meanings.Dictionary.Clear();
        _last = null;
    }
}
