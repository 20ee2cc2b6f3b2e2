using System.Runtime.InteropServices;

namespace Counterpart.Reading.Languages;

/// <summary>Numbers words; case does not matter.</summary>
/// <remarks>
/// A table of its own rather than a dictionary: every token of every text is looked up here, and most are not known. The hash looks at the
/// length and at the first and last four letters, which costs the same for every word.
/// </remarks>
internal sealed class WordTable
{
    private readonly List<string> _words = [];

    /// <summary>Per slot the hash of its word in the upper half and its number plus one in the lower; 0 is empty.</summary>
    private long[] _slots = new long[16384];

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Number of the word, or −1.</summary>
    /// <param name="lower">The word in lower case.</param>
    public int Find(ReadOnlySpan<char> lower)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var hash = Hash(lower);
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
            {
                return -1;
            }

            if ((int)(slot >> 32) == hash && (int)(slot & int.MaxValue) - 1 is var id && lower.SequenceEqual(_words[id]))
            {
                return id;
            }
        }
    }

    /// <summary>Number of the word, which is added if it is new.</summary>
    public int Add(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Find(lower) is >= 0 and var known)
        {
            return known;
        }

        _words.Add(lower);
        if (_words.Count * 4 > _slots.Length)
        {
            _slots = new long[_slots.Length * 2];
            for (var id = 0; id < _words.Count - 1; id++)
            {
                Place(id);
            }
        }

        Place(_words.Count - 1);
        return _words.Count - 1;
    }

    private void Place(int id)
    {
        var mask = _slots.Length - 1;
        var hash = Hash(_words[id]);
        var at = hash & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = ((long)hash << 32) | (uint)(id + 1);
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        ulong bits;
        if (word.Length >= 4)
        {
            bits = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)) ^ ulong.RotateLeft(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word[^4..])), 29);
        }
        else
        {
            bits = 0;
            foreach (var letter in word)
            {
                bits = (bits << 16) | letter;
            }
        }

        return (int)(unchecked((bits + (ulong)word.Length) * 0x9E3779B97F4A7C15UL) >> 33);
    }
}
