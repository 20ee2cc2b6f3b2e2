using System.Runtime.InteropServices;

namespace Counterpart.Reading.Languages;

/// <summary>Numbers words; case does not matter.</summary>
/// <remarks>
/// A table of its own rather than a dictionary: every token of every text is looked up here. Words of up to eight ASCII letters, which are
/// nearly all of a text, fit into one number that no other word has, so that no letters are compared one by one.
/// </remarks>
internal sealed class WordTable
{
    private const int Longest = 8;
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;
    private readonly List<string> _words = [];
    private Entry[] _entries = new Entry[8192];

    /// <summary>A word by its key, in one place: what is asked of it comes with one look into memory.</summary>
    private struct Entry
    {
        public ulong Key;
        public int Number;
        public Opener Opens;
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>The word of a number, in lower case.</summary>
    public string this[int number] => _words[number];

    /// <summary>Number of the word, or −1, and what it opens.</summary>
    /// <param name="lower">The word in lower case.</param>
    public (int Number, Opener Opens) Find(ReadOnlySpan<char> lower)
    {
        var key = Key(lower, out var isWhole);
        var entries = _entries;
        var mask = entries.Length - 1;
        for (var at = Slot(key, mask); ; at = (at + 1) & mask)
        {
            ref readonly var entry = ref entries[at];
            if (entry.Key == key && (isWhole || lower.SequenceEqual(_words[entry.Number])))
            {
                return (entry.Number, entry.Opens);
            }

            if (entry.Key == 0)
            {
                return (-1, Opener.None);
            }
        }
    }

    /// <summary>Tells what a word opens, beside what it opened before; adds the word if it is new.</summary>
    public void Open(string word, Opener opens)
    {
        var number = Add(word);
        for (var at = Slot(Key(_words[number], out _), _entries.Length - 1); ; at = (at + 1) & (_entries.Length - 1))
        {
            if (_entries[at].Key != 0 && _entries[at].Number == number)
            {
                _entries[at].Opens |= opens;
                return;
            }
        }
    }

    /// <summary>Number of the word, which is added if it is new.</summary>
    public int Add(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Find(lower) is { Number: >= 0 and var known })
        {
            return known;
        }

        _words.Add(lower);
        if (_words.Count * 2 > _entries.Length)
        {
            var entries = _entries;
            _entries = new Entry[entries.Length * 2];
            foreach (var entry in entries)
            {
                if (entry.Key != 0)
                {
                    Place(entry);
                }
            }
        }

        Place(new Entry { Key = Key(lower, out _), Number = _words.Count - 1 });
        return _words.Count - 1;
    }

    private void Place(Entry entry)
    {
        var mask = _entries.Length - 1;
        var at = Slot(entry.Key, mask);
        while (_entries[at].Key != 0)
        {
            at = (at + 1) & mask;
        }

        _entries[at] = entry;
    }

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & mask;

    /// <summary>A number for the word, never 0; where it is the whole word no other has it, else its letters must be compared.</summary>
    private static ulong Key(ReadOnlySpan<char> word, out bool isWhole)
    {
        isWhole = true;
        if (word.Length < 4)
        {
            var few = 0UL;
            foreach (var letter in word)
            {
                few = (few << 16) | letter;
            }

            return few | (0x8000UL << 48);
        }

        // The first four letters in the even bytes, the last four in the odd ones, the length in bits that ASCII leaves free.
        var bytes = MemoryMarshal.AsBytes(word);
        var first = MemoryMarshal.Read<ulong>(bytes);
        var last = MemoryMarshal.Read<ulong>(bytes[^8..]);
        var length = (ulong)word.Length;
        var key = first | (last << 8) | ((length & 1) << 7) | ((length & 2) << 22) | ((length & 4) << 37);
        if (word.Length <= Longest && ((first | last) & NotAscii) == 0)
        {
            return key;
        }

        // Long words, and letters beyond ASCII: with a bit that keeps them apart from those above.
        isWhole = false;
        return unchecked((first * 31) + ulong.RotateLeft(last, 17) + length) | (0xC000UL << 48) | 0x80;
    }
}
