using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Counterpart.Documents;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;

namespace Counterpart.Reading.Texts;

/// <summary>A run of tokens: a sentence, a paragraph, a clause.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
internal readonly record struct TokenRange(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - Start;

    /// <summary>Whether the token lies in the run.</summary>
    public bool Contains(int token) => token >= Start && token < End;

    /// <summary>Whether the whole other run lies in this one.</summary>
    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(TokenRange other) => other.Start < End && Start < other.End;
}

/// <summary>A document cut into tokens, with the phrases of the vocabulary found in it and its sentences.</summary>
internal sealed class Passage : IDisposable
{
    private readonly Scratch _scratch = Scratch.Take();
    private readonly Dictionary<int, string>? _glosses;
    private readonly char[] _lower;
    private readonly Token[] _tokens;
    private readonly int _count;
    private readonly int[] _first;
    private readonly Found[] _matches;
    private readonly Categories[] _starting;
    private readonly Categories[] _held;
    private readonly Opener[] _opening;

    /// <summary>Cuts the document and finds its phrases and sentences, in time linear in its length.</summary>
    public Passage(Document document, Vocabulary vocabulary)
    {
        Document = document;
        Text = document.Text;
        _lower = _scratch.Lower(Text.Length + WordKey.Room);
        LowerCase.Write(Text, _lower);
        _lower.AsSpan(Text.Length, WordKey.Room).Clear();
        Vocabulary = vocabulary;
        _glosses = vocabulary.Glosses.Count > 0 ? vocabulary.Glosses : null;

        // A token in four characters leaves room to spare in prose; room that is never touched takes no memory.
        var (tokens, paragraphs) = Tokenizer.Cut(Text, _lower.AsSpan(0, Text.Length + WordKey.Room), vocabulary, _scratch.Tokens((Text.Length / 4) + 16));
        (_tokens, _count) = (tokens.Items, tokens.Count);
        _first = _scratch.First(_count + 1);
        _starting = _scratch.Starting(_count);
        Paragraphs = new TokenRange[paragraphs.Count];
        for (var i = 0; i < Paragraphs.Length; i++)
        {
            Paragraphs[i] = new TokenRange(paragraphs[i], i + 1 < Paragraphs.Length ? paragraphs[i + 1] : _count);
        }

        // Paragraph by paragraph, all that is asked of a token while it is at hand: a long text does not fit the cache.
        var matches = new Run<Found>(_scratch.Matches((_count * 3 / 4) + 16));
        var sentences = new List<TokenRange>((_count / 20) + 4);
        var held = new List<Categories>((_count / 20) + 4);
        var opening = new List<Opener>((_count / 20) + 4);
        var paragraphOf = new List<int>((_count / 20) + 4);
        for (var paragraph = 0; paragraph < Paragraphs.Length; paragraph++)
        {
            FindPhrases(Paragraphs[paragraph], matches);
            Texts.Sentences.Cut(this, Paragraphs[paragraph], sentences);
            while (held.Count < sentences.Count)
            {
                var (starts, opens) = StartingIn(sentences[held.Count]);
                held.Add(starts);
                opening.Add(opens);
                paragraphOf.Add(paragraph);
            }
        }

        _first[_count] = matches.Count;
        _matches = matches.Items;
        (Sentences, ParagraphOf, _held, _opening) = ([.. sentences], [.. paragraphOf], [.. held], [.. opening]);
        Parties = PartyRecognizer.Find(this);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The vocabulary of its language.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_tokens), _count);

    /// <summary>Its paragraphs.</summary>
    public TokenRange[] Paragraphs { get; }

    /// <summary>Its sentences, in text order; none crosses a paragraph.</summary>
    public TokenRange[] Sentences { get; }

    /// <summary>For each sentence the index of its paragraph.</summary>
    public int[] ParagraphOf { get; }

    /// <summary>The countries named, in text order, none overlapping another.</summary>
    public IReadOnlyList<PartyMention> Parties { get; }

    /// <summary>What can start at a token: every category of a phrase that starts there, and whether it is a number in digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Categories Starting(int token) => Holds(token) ? _starting[token] : default;

    /// <summary>Whether a rule of some kind can begin with the token's word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Opens(int token, Opener opener) => Holds(token) && (_tokens[token].Opens & opener) != 0;

    /// <summary>What starts at the tokens of a sentence: a rule whose words are not among it has nothing to do there.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public Categories Held(int sentence) => _held[sentence];

    /// <summary>Whether a rule of some kind can begin anywhere in a sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="opener">Any of these.</param>
    public bool OpensIn(int sentence, Opener opener) => (_opening[sentence] & opener) != 0;

    /// <summary>The tokens at which a phrase of some category starts, or with which a rule of some kind can begin; sentences without one are passed over whole.</summary>
    /// <param name="categories">Any of these, one bit each.</param>
    /// <param name="opener">Any of these.</param>
    public Starts Where(ulong categories, Opener opener = Opener.None) => new(this, categories, opener);

    /// <summary>Tokens of some kind, to be walked over once.</summary>
    public struct Starts
    {
        private readonly Passage _passage;
        private readonly ulong _categories;
        private readonly Opener _opener;
        private int _sentence = -1;
        private int _end;

        internal Starts(Passage passage, ulong categories, Opener opener) => (_passage, _categories, _opener) = (passage, categories, opener);

        /// <summary>Index of the token that is come to.</summary>
        public int Current { get; private set; } = -1;

        /// <summary>Itself: what a loop asks for.</summary>
        public readonly Starts GetEnumerator() => this;

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext()
        {
            while (true)
            {
                for (Current++; Current < _end; Current++)
                {
                    if (_passage._starting[Current].HasAny(_categories) || (_passage._tokens[Current].Opens & _opener) != 0)
                    {
                        return true;
                    }
                }

                do
                {
                    if (++_sentence >= _passage.Sentences.Length)
                    {
                        return false;
                    }
                }
                while (!_passage._held[_sentence].HasAny(_categories) && (_passage._opening[_sentence] & _opener) == 0);

                (Current, _end) = (_passage.Sentences[_sentence].Start - 1, _passage.Sentences[_sentence].End);
            }
        }
    }

    /// <summary>The phrases that start at a token, longest first.</summary>
    public Matches At(int token) =>
        !Holds(token) ? default : new Matches(this, token, _first[token] - 1, _first[token + 1]);

    /// <summary>The longest phrase of a category that starts at a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAt(int token, Category category, out Match match)
    {
        if (Starting(token).Has(category))
        {
            match = LongestAt(token, category);
            return true;
        }

        match = default;
        return false;
    }

    private Match LongestAt(int token, Category category)
    {
        var at = _first[token];
        while (_matches[at].Category != category)
        {
            at++;
        }

        return MatchAt(token, at);
    }

    private Match MatchAt(int token, int at) => new(token, _matches[at].End, Vocabulary.Phrases.Sense(_matches[at].Sense));

    /// <summary>Phrases that start at one token, to be walked over once.</summary>
    public struct Matches
    {
        private readonly Passage? _passage;
        private readonly int _token;
        private readonly int _end;
        private int _at;

        internal Matches(Passage passage, int token, int at, int end) => (_passage, _token, _at, _end) = (passage, token, at, end);

        /// <summary>The phrase that is come to.</summary>
        public readonly Match Current => _passage!.MatchAt(_token, _at);

        /// <summary>Itself: what a loop asks for.</summary>
        public readonly Matches GetEnumerator() => this;

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => _passage is not null && ++_at < _end;
    }

    /// <summary>Whether a phrase of the category starts at the token.</summary>
    public bool Is(int token, Category category) => Starting(token).Has(category);

    /// <summary>The longest phrase of a category that ends right before a token.</summary>
    public bool TryBefore(int token, Category category, out Match match, int reach = 6)
    {
        match = default;
        var found = false;
        for (var start = token - 1; start >= 0 && start >= token - reach; start--)
        {
            if (!Starting(start).Has(category))
            {
                continue;
            }

            foreach (var candidate in At(start))
            {
                if (candidate.Sense.Category == category && candidate.End == token)
                {
                    match = candidate;
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) =>
        Holds(token) ? Of(Text, in _tokens[token]) : [];

    /// <summary>The characters of a token in lower case, to be matched with constants; a little word of another language in English.</summary>
    public ReadOnlySpan<char> Lower(int token) =>
        !Holds(token) ? []
        : _glosses is not null && _glosses.TryGetValue(_tokens[token].Word, out var english) ? english
        : Of(_lower, in _tokens[token]);

    /// <summary>Whether the token is this word, given in lower case; in the text case does not matter.</summary>
    public bool Is(int token, string word) =>
        Holds(token) && (_glosses is null
            ? _tokens[token].Length == word.Length && Of(_lower, in _tokens[token]).SequenceEqual(word)
            : Lower(token).SequenceEqual(word));

    /// <summary>Whether the token is one of these words, given in lower case; in the text case does not matter.</summary>
    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is this mark.</summary>
    public bool IsMark(int token, char mark) =>
        Holds(token) && _tokens[token].Length == 1 && Text[_tokens[token].Start] == mark;

    /// <summary>Whether a capitalised word is none of the vocabulary's own: the name of a person or a firm. Cities and companies it lists are names too.</summary>
    public bool IsStranger(int token)
    {
        if (token < 0 || token >= Tokens.Length || Tokens[token] is not { Kind: TokenKind.Word, IsCapital: true })
        {
            return false;
        }

        foreach (var match in At(token))
        {
            if (match.Sense.Category is not (Category.City or Category.Company or Category.Particle))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the token is a hyphen or dash of any kind.</summary>
    public bool IsDash(int token) =>
        Holds(token) && _tokens[token].Length == 1 && Text[_tokens[token].Start] is '-' or '–' or '—' or '‑' or '−' or '‐';

    /// <summary>The text span of a run of tokens.</summary>
    public TextSpan Span(TokenRange range) =>
        range.Count <= 0 ? new TextSpan(0, 0) : TextSpan.Between(Tokens[range.Start].Start, Tokens[range.End - 1].End);

    /// <summary>The words of a run of tokens.</summary>
    public string TextOf(TokenRange range)
    {
        var span = Span(range);
        return Text.Substring(span.Start, span.Length);
    }

    /// <summary>The words of a run of tokens, as evidence.</summary>
    public Quote Quote(TokenRange range) => Document.Quote(Span(range));

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Leaves its room to the next text; nothing may be asked of it afterwards.</summary>
    public void Dispose() => _scratch.Leave(_tokens, _matches);

    private bool Holds(int token) => unchecked((uint)token < (uint)_count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, in Token token) => text.Slice(token.Start, token.Length);

    private (Categories Held, Opener Opening) StartingIn(TokenRange sentence)
    {
        var (held, opening) = (default(Categories), Opener.None);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            held |= _starting[i];
            opening |= _tokens[i].Opens;
        }

        return (held, opening);
    }

    private void FindPhrases(TokenRange range, Run<Found> matches)
    {
        var tokens = Tokens;
        var phrases = Vocabulary.Phrases;
        for (var i = range.Start; i < range.End; i++)
        {
            var start = matches.Count;
            _first[i] = start;
            var starting = tokens[i].Kind switch
            {
                TokenKind.Number => Categories.Digits,
                TokenKind.Mark when Text[tokens[i].Start] is '½' or '¼' or '¾' or '⅓' or '⅔' or '⅕' or '⅛' => Categories.Digits,
                _ => 0UL,
            };
            var node = tokens[i].Word;
            for (var end = i + 1; node >= 0; end++)
            {
                var (sense, last) = phrases.SensesAt(node);
                for (; sense < last; sense++)
                {
                    var category = phrases.Sense(sense).Category;
                    if (((Named >> (int)category) & 1) == 0 || IsCaseRight(category, i, end - 1))
                    {
                        matches.Add(new Found(end, sense, category));
                        starting |= 1UL << (int)category;
                    }
                }

                node = end < tokens.Length ? phrases.Step(node, tokens[end].Word) : -1;
            }

            if (matches.Count - start > 1)
            {
                matches.ReverseFrom(start);
            }

            _starting[i] = new Categories(starting);
        }
    }

    private const ulong Named = (1UL << (int)Category.Country) | (1UL << (int)Category.Adjective) | (1UL << (int)Category.People) | (1UL << (int)Category.City)
        | (1UL << (int)Category.Month) | (1UL << (int)Category.Weekday) | (1UL << (int)Category.Outlet) | (1UL << (int)Category.Company);

    /// <summary>Names are capitalised, and short ones are in capitals: "us" is not the US, "may" is not May.</summary>
    private bool IsCaseRight(Category category, int from, int to)
    {
        if (Vocabulary.WritesMonthsSmall && category is Category.Month or Category.Weekday or Category.Adjective)
        {
            return true;
        }

        var token = Tokens[from];
        return token.IsCapital && (category is Category.Month or Category.Weekday || from != to || token.Length > 3 || char.IsUpper(Text[token.End - 1]) || (token.Length == 3 && category is not Category.Country));
    }
}
