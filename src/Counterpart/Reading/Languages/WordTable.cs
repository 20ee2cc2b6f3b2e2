namespace Counterpart.Reading.Languages;

/// <summary>Numbers words; case does not matter.</summary>
/// <remarks>A table of its own rather than a dictionary: every token of every text is looked up here.</remarks>
internal sealed class WordTable
{
    private readonly List<string> _words = [];
    private Entry[] _entries = new Entry[8192];

    /// <summary>A byte of each entry, 0 for none: half the words of a text are not known, and these bytes stay near where the entries do not.</summary>
    private byte[] _tags = new byte[8192];

    /// <summary>A word by its key, in one place: what is asked of it comes with one look into memory.</summary>
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
        for (var at = key.Slot(_entries.Length - 1); _tags[at] != 0; at = (at + 1) & (_entries.Length - 1))
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
        var tags = _tags;
        var mask = tags.Length - 1;
        var tag = key.Tag;
        for (var at = key.Slot(mask); tags[at] != 0; at = (at + 1) & mask)
        {
            if (tags[at] == tag && _entries[at].Key == key)
            {
                return (_entries[at].Number, _entries[at].Opens);
            }
        }

        return (-1, Opener.None);
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
            var (entries, tags) = (_entries, _tags);
            (_entries, _tags) = (new Entry[entries.Length * 2], new byte[entries.Length * 2]);
            for (var at = 0; at < entries.Length; at++)
            {
                if (tags[at] != 0)
                {
                    Place(entries[at]);
                }
            }
        }

        Place(new Entry { Key = WordKey.Of(lower), Number = _words.Count - 1 });
        return _words.Count - 1;
    }

    /// <summary>Tells what a word opens, beside what it opened before; adds the word if it is new.</summary>
    public void Open(string word, Opener opens)
    {
        var number = Add(word);
        var at = WordKey.Of(_words[number]).Slot(_entries.Length - 1);
        while (_tags[at] == 0 || _entries[at].Number != number)
        {
            at = (at + 1) & (_entries.Length - 1);
        }

        _entries[at].Opens |= opens;
    }

    private void Place(Entry entry)
    {
        var at = entry.Key.Slot(_entries.Length - 1);
        while (_tags[at] != 0)
        {
            at = (at + 1) & (_entries.Length - 1);
        }

        (_entries[at], _tags[at]) = (entry, entry.Key.Tag);
    }
}
