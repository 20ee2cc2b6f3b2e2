using System.Runtime.InteropServices;

namespace Counterpart.Reading.Languages;

/// <summary>Numbers words; case does not matter.</summary>
/// <remarks>
/// A table of its own rather than a dictionary: every token of every text is looked up here. Words of up to eight ASCII letters, which are
/// nearly all of a text, fit into one number, so that looking them up compares no letters one by one.
/// </remarks>
internal sealed class WordTable
{
    private const int Longest = 8;
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;
    private readonly Dictionary<string, int> _long = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longer;
    private readonly bool[] _lengths = new bool[64];
    private ulong[] _keys = new ulong[8192];
    private int[] _numbers = new int[8192];
    private int _short;

    /// <summary>An empty table.</summary>
    public WordTable() => _longer = _long.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the word, or −1.</summary>
    /// <param name="lower">The word in lower case.</param>
    public int Find(ReadOnlySpan<char> lower)
    {
        if (Key(lower) is var key && key == 0)
        {
            return _lengths[Math.Min(lower.Length, _lengths.Length - 1)] && _longer.TryGetValue(lower, out var number) ? number : -1;
        }

        var keys = _keys;
        var mask = keys.Length - 1;
        for (var at = Slot(key, mask); ; at = (at + 1) & mask)
        {
            if (keys[at] == key)
            {
                return _numbers[at];
            }

            if (keys[at] == 0)
            {
                return -1;
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

        if (Key(lower) is var key && key == 0)
        {
            _long.Add(lower, Count);
            _lengths[Math.Min(lower.Length, _lengths.Length - 1)] = true;
        }
        else
        {
            if (++_short * 3 > _keys.Length)
            {
                Widen();
            }

            Place(key, Count);
        }

        return Count++;
    }

    private void Widen()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Place(keys[i], numbers[i]);
            }
        }
    }

    private void Place(ulong key, int number)
    {
        var mask = _keys.Length - 1;
        var at = Slot(key, mask);
        while (_keys[at] != 0)
        {
            at = (at + 1) & mask;
        }

        (_keys[at], _numbers[at]) = (key, number);
    }

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & mask;

    /// <summary>A number that no other word has; 0 for a word that is too long or not ASCII.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            var few = 0UL;
            foreach (var letter in word)
            {
                few = (few << 16) | letter;
            }

            return few | (0x8000UL << 48);
        }

        if (word.Length > Longest)
        {
            return 0;
        }

        // The first four letters in the even bytes, the last four in the odd ones, the length in a bit that ASCII leaves free.
        var bytes = MemoryMarshal.AsBytes(word);
        var first = MemoryMarshal.Read<ulong>(bytes);
        var last = MemoryMarshal.Read<ulong>(bytes[^8..]);
        return ((first | last) & NotAscii) != 0 ? 0 : first | (last << 8) | (ulong)(word.Length & 1) << 7 | (ulong)(word.Length & 2) << 22 | (ulong)(word.Length & 4) << 37;
    }
}
