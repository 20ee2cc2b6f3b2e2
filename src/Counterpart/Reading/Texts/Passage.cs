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
internal sealed class Passage
{
    /// <summary>Tokens after which a sentence without an end is cut at the next mark, and after twice as many anywhere.</summary>
    private const int LongestSentence = 160;

    private readonly string _lower;
    private readonly Dictionary<int, string>? _glosses;
    private readonly int[] _first;
    private readonly Match[] _matches;
    private PartyMention?[]? _partyStarts;

    /// <summary>Cuts the document and finds its phrases and sentences, in time linear in its length.</summary>
    public Passage(Document document, Vocabulary vocabulary)
    {
        Document = document;
        Text = document.Text;
        _lower = Text.ToLowerInvariant();
        Vocabulary = vocabulary;
        _glosses = vocabulary.Glosses.Count > 0 ? vocabulary.Glosses : null;
        (Tokens, var paragraphs) = Tokenizer.Cut(Text, vocabulary);
        (_first, _matches) = FindPhrases();
        Paragraphs = [.. paragraphs.Select((start, i) => new TokenRange(start, i + 1 < paragraphs.Length ? paragraphs[i + 1] : Tokens.Length))];
        (Sentences, ParagraphOf) = CutSentences();
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The vocabulary of its language.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Its tokens.</summary>
    public Token[] Tokens { get; }

    /// <summary>Its paragraphs.</summary>
    public TokenRange[] Paragraphs { get; }

    /// <summary>Its sentences, in text order; none crosses a paragraph.</summary>
    public TokenRange[] Sentences { get; }

    /// <summary>For each sentence the index of its paragraph.</summary>
    public int[] ParagraphOf { get; }

    /// <summary>For each token the country whose mention starts there.</summary>
    public PartyMention?[] PartyStarts
    {
        get
        {
            if (_partyStarts is null)
            {
                var starts = new PartyMention?[Tokens.Length];
                foreach (var mention in PartyRecognizer.Find(this))
                {
                    starts[mention.Range.Start] = mention;
                }

                _partyStarts = starts;
            }

            return _partyStarts;
        }
    }

    /// <summary>The phrases that start at a token, longest first.</summary>
    public ReadOnlySpan<Match> At(int token) =>
        token < 0 || token >= Tokens.Length ? [] : _matches.AsSpan(_first[token], _first[token + 1] - _first[token]);

    /// <summary>The longest phrase of a category that starts at a token.</summary>
    public bool TryAt(int token, Category category, out Match match)
    {
        foreach (ref readonly var candidate in At(token))
        {
            if (candidate.Sense.Category == category)
            {
                match = candidate;
                return true;
            }
        }

        match = default;
        return false;
    }

    /// <summary>Whether a phrase of the category starts at the token.</summary>
    public bool Is(int token, Category category) => TryAt(token, category, out _);

    /// <summary>The longest phrase of a category that ends right before a token.</summary>
    public bool TryBefore(int token, Category category, out Match match, int reach = 6)
    {
        match = default;
        var found = false;
        for (var start = token - 1; start >= 0 && start >= token - reach; start--)
        {
            foreach (ref readonly var candidate in At(start))
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
        token >= 0 && token < Tokens.Length ? Text.AsSpan(Tokens[token].Start, Tokens[token].Length) : [];

    /// <summary>The characters of a token in lower case, to be matched with constants; a little word of another language in English.</summary>
    public ReadOnlySpan<char> Lower(int token) =>
        token < 0 || token >= Tokens.Length ? []
        : _glosses is not null && _glosses.TryGetValue(Tokens[token].Word, out var english) ? english
        : _lower.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Whether the token is this word; case does not matter.</summary>
    public bool Is(int token, string word) => (_glosses is null ? Word(token) : Lower(token)).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of these words; case does not matter.</summary>
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
        token >= 0 && token < Tokens.Length && Tokens[token].Length == 1 && Text[Tokens[token].Start] == mark;

    /// <summary>Whether a capitalised word is none of the vocabulary's own: the name of a person or a firm. Cities and companies it lists are names too.</summary>
    public bool IsStranger(int token)
    {
        if (token < 0 || token >= Tokens.Length || Tokens[token] is not { Kind: TokenKind.Word, IsCapital: true })
        {
            return false;
        }

        foreach (ref readonly var match in At(token))
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
        token >= 0 && token < Tokens.Length && Tokens[token].Length == 1 && Text[Tokens[token].Start] is '-' or '–' or '—' or '‑' or '−' or '‐';

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

    private (int[] First, Match[] Matches) FindPhrases()
    {
        var first = new int[Tokens.Length + 1];
        var matches = new List<Match>(Tokens.Length / 2);
        for (var i = 0; i < Tokens.Length; i++)
        {
            first[i] = matches.Count;
            if (!Vocabulary.CanStart(Tokens[i].Word))
            {
                continue;
            }

            var node = 0;
            for (var j = i; j < Tokens.Length; j++)
            {
                node = Vocabulary.Step(node, Tokens[j].Word);
                if (node < 0)
                {
                    break;
                }

                if (Vocabulary.SensesAt(node) is { } senses)
                {
                    foreach (var sense in senses)
                    {
                        if (IsCaseRight(sense.Category, i, j))
                        {
                            matches.Add(new Match(i, j + 1, sense));
                        }
                    }
                }
            }

            matches.Reverse(first[i], matches.Count - first[i]);
        }

        first[Tokens.Length] = matches.Count;
        return (first, [.. matches]);
    }

    /// <summary>Names are capitalised, and short ones are in capitals: "us" is not the US, "may" is not May.</summary>
    private bool IsCaseRight(Category category, int from, int to)
    {
        if (category is not (Category.Country or Category.Adjective or Category.People or Category.City or Category.Month or Category.Weekday or Category.Outlet or Category.Company))
        {
            return true;
        }

        if (Vocabulary.WritesMonthsSmall && category is Category.Month or Category.Weekday or Category.Adjective)
        {
            return true;
        }

        var token = Tokens[from];
        return token.IsCapital && (category is Category.Month or Category.Weekday || from != to || token.Length > 3 || char.IsUpper(Text[token.End - 1]) || (token.Length == 3 && category is not Category.Country));
    }

    private (TokenRange[] Sentences, int[] ParagraphOf) CutSentences()
    {
        var sentences = new List<TokenRange>(Tokens.Length / 20 + 4);
        var paragraphOf = new List<int>();
        for (var p = 0; p < Paragraphs.Length; p++)
        {
            var (start, end) = (Paragraphs[p].Start, Paragraphs[p].End);
            for (var i = start; i < end; i++)
            {
                // A run of words without an end is cut, so that whatever is asked of a sentence has a bound.
                if (i - start >= LongestSentence && (Tokens[i].Kind == TokenKind.Mark || i - start >= 2 * LongestSentence))
                {
                    sentences.Add(new TokenRange(start, i + 1));
                    paragraphOf.Add(p);
                    start = i + 1;
                    continue;
                }

                if (!EndsSentence(i, end))
                {
                    continue;
                }

                var stop = i + 1;
                while (stop < end && IsClosing(stop))
                {
                    stop++;
                }

                if (stop < end && !StartsSentence(stop))
                {
                    continue;
                }

                sentences.Add(new TokenRange(start, stop));
                paragraphOf.Add(p);
                start = stop;
                i = stop - 1;
            }

            if (start < end)
            {
                sentences.Add(new TokenRange(start, end));
                paragraphOf.Add(p);
            }
        }

        return ([.. sentences], [.. paragraphOf]);
    }

    private bool EndsSentence(int i, int end)
    {
        if (Tokens[i].Kind != TokenKind.Mark)
        {
            return false;
        }

        var mark = Text[Tokens[i].Start];
        if (mark is '!' or '?' or '…')
        {
            return true;
        }

        if (mark != '.')
        {
            return false;
        }

        // A dot after an initial or a known abbreviation ends nothing, unless the paragraph ends with it.
        if (i + 1 < end && i > 0 && Tokens[i - 1].Kind == TokenKind.Word && !Tokens[i].SpaceBefore)
        {
            if (Tokens[i - 1].Length == 1 && Tokens[i - 1].IsCapital)
            {
                return false;
            }

            if (IsAny(i - 1, "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Rs", "Smt", "Gen", "Hon", "Lt", "Col", "vs", "approx", "Corp", "Inc", "Ltd", "Co", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Art", "art", "para"))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsClosing(int i) =>
        Tokens[i].Kind == TokenKind.Mark && !Tokens[i].SpaceBefore && Text[Tokens[i].Start] is '»' or '”' or '"' or '’' or '\'' or ')' or '.' or '!' or '?' or '“' or ',' or ']';

    private bool StartsSentence(int i)
    {
        var token = Tokens[i];
        if (!token.SpaceBefore)
        {
            return false;
        }

        if (IsMark(i - 1, ','))
        {
            return false;
        }

        return token.Kind switch
        {
            TokenKind.Word => token.IsCapital || !char.IsLower(Text[token.Start]),
            TokenKind.Number => true,
            _ => Text[token.Start] is not (',' or ';' or ')' or '-' or '–' or '—' or ':'),
        };
    }
}
