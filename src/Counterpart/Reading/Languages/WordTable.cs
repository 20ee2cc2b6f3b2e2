namespace Counterpart.Reading.Languages;

/// <summary>Numbers words; case does not matter.</summary>
/// <remarks>A table of its own rather than a dictionary: every token of every text is looked up here.</remarks>
internal sealed class WordTable
{
    private readonly List<string> _words = [];
    private Entry[] _entries = new Entry[8192];

    /// <summary>A word by its key, in one place: what is asked of it comes with one look into memory. An empty place has no letters.</summary>
    private struct Entry
    {
        public WordKey Key;
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
        var key = WordKey.Of(lower);
        for (var at = key.Slot(_entries.Length - 1); _entries[at].Key != default; at = (at + 1) & (_entries.Length - 1))
        {
            if (_entries[at].Key == key && (key.IsWhole || lower.SequenceEqual(_words[_entries[at].Number])))
            {
                return (_entries[at].Number, _entries[at].Opens);
            }
        }

        return (-1, Opener.None);
    }

    /// <summary>Number of the word, or −1, and what it opens.</summary>
    /// <param name="key">Its key, in which it is whole.</param>
    public (int Number, Opener Opens) Find(WordKey key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        for (var at = key.Slot(mask); ; at = (at + 1) & mask)
        {
            ref readonly var entry = ref entries[at];
            if (entry.Key == key)
            {
                return (entry.Number, entry.Opens);
            }

            if (entry.Key == default)
            {
                return (-1, Opener.None);
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
                if (entry.Key != default)
                {
                    _entries[Free(entry.Key)] = entry;
                }
            }
        }

        var key = WordKey.Of(lower);
        _entries[Free(key)] = new Entry { Key = key, Number = _words.Count - 1 };
        return _words.Count - 1;
    }

    /// <summary>Tells what a word opens, beside what it opened before; adds the word if it is new.</summary>
    public void Open(string word, Opener opens)
    {
        var number = Add(word);
        var at = WordKey.Of(_words[number]).Slot(_entries.Length - 1);
        while (_entries[at].Number != number)
        {
            at = (at + 1) & (_entries.Length - 1);
        }

        _entries[at].Opens |= opens;
    }

    private int Free(WordKey key)
    {
        var at = key.Slot(_entries.Length - 1);
        while (_entries[at].Key != default)
        {
            at = (at + 1) & (_entries.Length - 1);
        }

        return at;
    }
}
