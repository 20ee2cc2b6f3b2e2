namespace Counterpart.Reading.Languages;

/// <summary>Phrases as a tree over the numbers of their words, so that finding all phrases of a text costs time linear in its length.</summary>
internal sealed class PhraseTree
{
    private const int Root = 0;
    private Sense[]?[] _senses = new Sense[]?[8192];

    /// <summary>Per node one bit for each of its words, by the last six bits of their numbers: most words that follow lead nowhere.</summary>
    private ulong[] _following = new ulong[8192];
    private int _size = 1;
    private long[] _keys = new long[16384];
    private int[] _nodes = new int[16384];
    private int[] _first = [];
    private int _count;

    /// <summary>Adds a meaning of a phrase.</summary>
    public void Add(ReadOnlySpan<int> words, Sense sense)
    {
        var node = Root;
        foreach (var word in words)
        {
            var next = Step(node, word);
            if (next < 0)
            {
                next = _size++;
                if (next == _senses.Length)
                {
                    Array.Resize(ref _senses, next * 2);
                    Array.Resize(ref _following, next * 2);
                }

                _following[node] |= 1UL << (word & 63);
                Link(node, word, next);
            }

            node = next;
        }

        _senses[node] = [.. _senses[node] ?? [], sense];
    }

    /// <summary>The node that a first word leads to; −1 when no phrase starts with it, or the word is not known.</summary>
    public int First(int word) => word >= 0 ? _first[word] : -1;

    /// <summary>The node reached from a node by a word; −1 when there is none.</summary>
    public int Step(int node, int word)
    {
        if (word < 0 || ((_following[node] >> (word & 63)) & 1) == 0)
        {
            return -1;
        }

        var key = Key(node, word);
        var mask = _keys.Length - 1;
        for (var at = Slot(key, mask); ; at = (at + 1) & mask)
        {
            if (_keys[at] == key)
            {
                return _nodes[at];
            }

            if (_keys[at] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The meanings of the phrase that ends at the node; null when none does.</summary>
    public Sense[]? SensesAt(int node) => _senses[node];

    /// <summary>Prepares for looking up, once all phrases are in.</summary>
    /// <param name="words">Number of words.</param>
    public void Close(int words)
    {
        _first = new int[words];
        for (var word = 0; word < words; word++)
        {
            _first[word] = Step(Root, word);
        }
    }

    private void Link(int node, int word, int next)
    {
        if (++_count * 2 > _keys.Length)
        {
            var (keys, nodes) = (_keys, _nodes);
            (_keys, _nodes) = (new long[keys.Length * 2], new int[keys.Length * 2]);
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    Place(keys[i], nodes[i]);
                }
            }
        }

        Place(Key(node, word), next);
    }

    private void Place(long key, int node)
    {
        var mask = _keys.Length - 1;
        var at = Slot(key, mask);
        while (_keys[at] != 0)
        {
            at = (at + 1) & mask;
        }

        (_keys[at], _nodes[at]) = (key, node);
    }

    /// <summary>Never 0, which marks an empty slot.</summary>
    private static long Key(int node, int word) => ((long)node << 32) + word + 1;

    private static int Slot(long key, int mask) => (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & mask;
}
