namespace Counterpart.Reading.Languages;

/// <summary>Phrases as a tree over the numbers of their words, so that finding all phrases of a text costs time linear in its length.</summary>
/// <remarks>Once closed, the node that a first word leads to has the number of the word: most tokens are done with one look.</remarks>
internal sealed class PhraseTree
{
    private const int Root = 0;
    private Node[] _tree = new Node[8192];
    private int _size = 1;
    private long[] _keys = new long[16384];
    private int[] _nodes = new int[16384];
    private int _count;
    private List<(int Node, Sense Sense)> _added = [];
    private Sense[] _senses = [];

    /// <summary>Where a phrase can end, and how it can go on.</summary>
    private struct Node
    {
        /// <summary>The first of its meanings, and how many there are.</summary>
        public int Senses;
        public int SenseCount;

        /// <summary>One bit for each of its words, by the last six bits of their numbers: most words that follow lead nowhere.</summary>
        public ulong Following;
    }

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
                if (next == _tree.Length)
                {
                    Array.Resize(ref _tree, next * 2);
                }

                _tree[node].Following |= 1UL << (word & 63);
                Link(node, word, next);
            }

            node = next;
        }

        _added.Add((node, sense));
    }

    /// <summary>The node reached from a node by a word; −1 when there is none. A text starts from the number of its first word.</summary>
    public int Step(int node, int word)
    {
        if (word < 0 || ((_tree[node].Following >> (word & 63)) & 1) == 0)
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

    /// <summary>Numbers of the meanings of the phrase that ends at the node: from the first to before the last; none where none ends.</summary>
    public (int From, int To) SensesAt(int node) => (_tree[node].Senses, _tree[node].Senses + _tree[node].SenseCount);

    /// <summary>The meaning of a number.</summary>
    public ref readonly Sense Sense(int number) => ref _senses[number];

    /// <summary>Prepares for looking up, once all phrases are in.</summary>
    /// <param name="words">Number of words.</param>
    public void Close(int words)
    {
        var tree = new Node[words + _size];
        var numbers = new int[_size];
        var next = words;
        var links = new List<(int From, int Word, int To)>(_count);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0)
            {
                var (from, word) = ((int)(_keys[i] >> 32), (int)(_keys[i] & uint.MaxValue) - 1);
                numbers[_nodes[i]] = from == Root ? word : next++;
                tree[numbers[_nodes[i]]] = _tree[_nodes[i]];
                links.Add((from, word, _nodes[i]));
            }
        }

        _senses = new Sense[_added.Count];
        foreach (var (node, _) in _added)
        {
            tree[numbers[node]].SenseCount++;
        }

        for (var (node, from) = (0, 0); node < tree.Length; from += tree[node].SenseCount, node++)
        {
            tree[node].Senses = from;
        }

        var placed = new int[tree.Length];
        foreach (var (node, sense) in _added)
        {
            var at = numbers[node];
            _senses[tree[at].Senses + placed[at]++] = sense;
        }

        _added = [];
        Array.Clear(_keys);
        foreach (var (from, word, to) in links)
        {
            if (from != Root)
            {
                Place(Key(numbers[from], word), numbers[to]);
            }
        }

        _tree = tree;
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
