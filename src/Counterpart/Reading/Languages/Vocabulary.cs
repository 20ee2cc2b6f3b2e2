using System.Runtime.InteropServices;

namespace Counterpart.Reading.Languages;

/// <summary>One meaning of a phrase: a category with a value.</summary>
/// <param name="Category">What kind of phrase it is.</param>
/// <param name="Value">The value the data file gives it, such as <c>trade-turnover</c> or <c>KAZ</c>.</param>
internal readonly record struct Sense(Category Category, string Value);

/// <summary>A phrase of the vocabulary found in a text.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Sense">What it means.</param>
internal readonly record struct Match(int Start, int End, Sense Sense);

/// <summary>The words and phrases of one language, read from plain data files.</summary>
/// <remarks>
/// Words are numbered, phrases form a tree over those numbers, so that finding all phrases of a text costs time linear in its length.
/// The files are described in <c>docs/languages.md</c>; a linguist can extend them without C#.
/// </remarks>
internal sealed class Vocabulary
{
    // Numbers rather than the enum: a map of framework types is compiled already, which a cold start feels.
    private static readonly Dictionary<string, int> CategoryNumbers = Numbers();

    private readonly WordTable _words = new();
    private readonly PhraseTree _phrases = new();
    private readonly List<int> _phrase = [];
    private readonly int[] _marks = new int[128];
    private int _known;

    private Vocabulary()
    {
    }

    /// <summary>English.</summary>
    public static Vocabulary English { get; } = From("en", Embedded);

    /// <summary>Whether a comma parts decimals and a dot thousands: "1.224,5".</summary>
    public bool HasDecimalComma { get; private set; }
    /// <summary>The number of a word, −1 where no phrase holds it, and what it can open.</summary>
    /// <param name="lower">The word in lower case.</param>
    public (int Word, Opener Opens) Of(ReadOnlySpan<char> lower)
    {
        var (word, opens) = _words.Find(lower);
        return (word < _known ? word : -1, opens);
    }

    /// <summary>The same of a word whose key is known, in which it is whole.</summary>
    public (int Word, Opener Opens) Of(WordKey key)
    {
        var (word, opens) = _words.Find(key);
        return (word < _known ? word : -1, opens);
    }

    /// <summary>The number of a mark as a word, −1 where no phrase holds it.</summary>
    public int OfMark(char mark) => mark < 128 ? _marks[mark] : Of([mark]).Word;

    /// <summary>Its phrases.</summary>
    public PhraseTree Phrases => _phrases;

    /// <summary>Whether the language writes its months, days and adjectives of countries small.</summary>
    public bool WritesMonthsSmall { get; private set; }

    /// <summary>The English word that a little word of another language stands for, by number of the word; empty for English.</summary>
    public Dictionary<int, string> Glosses { get; } = [];

    /// <summary>The words of a language.</summary>
    /// <param name="language">Its code, with which the names of its files begin.</param>
    /// <param name="open">Opens a file by its name.</param>
    /// <exception cref="CounterpartException"><c>CP2103</c>: a line cannot be understood.</exception>
    public static Vocabulary From(string language, Func<string, TextReader> open)
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddWords($"{language}.tsv", open);
        vocabulary.AddParties($"{language}-parties.tsv", open);
        foreach (var (_, cells) in Rows($"{language}-money.tsv", open, 3))
        {
            vocabulary.AddAll(cells[1], new Sense(Category.CurrencySign, cells[0]));
            vocabulary.AddAll(cells[2], new Sense(Category.CurrencyName, cells[0]));
        }

        vocabulary._phrases.Close(vocabulary._words.Count);
        vocabulary.Mark(Openers.English);
        return vocabulary;
    }

    /// <summary>First month of the fiscal year by country code; absent means January.</summary>
    public Dictionary<string, int> FiscalYears { get; } = new(StringComparer.Ordinal);

    /// <summary>Countries whose fiscal year bears the calendar year in which it begins: fiscal 2022 of Japan ends in March 2023.</summary>
    public HashSet<string> FiscalYearsNamedByStart { get; } = new(StringComparer.Ordinal);

    private static Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Category category in Enum.GetValuesAsUnderlyingType<Category>())
        {
            numbers.Add(GoldForm.Word(category), (int)category);
        }

        return numbers;
    }

    private static StreamReader Embedded(string name) =>
        new(typeof(Vocabulary).Assembly.GetManifestResourceStream($"Counterpart.Reading.Languages.{name}")
            ?? throw new InvalidDataException($"The vocabulary {name} is not in the program."));

    private void AddWords(string file, Func<string, TextReader> open)
    {
        foreach (var (line, cells) in Rows(file, open, 3))
        {
            switch (cells[0])
            {
                case "gloss":
                    foreach (var word in cells[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    {
                        Glosses[_words.Add(word)] = cells[1];
                    }

                    break;
                case "decimal-mark":
                    HasDecimalComma = cells[1] == ",";
                    break;
                default:
                    if (!CategoryNumbers.TryGetValue(cells[0], out var category))
                    {
                        throw new CounterpartException("CP2103", $"{file}, line {line}: '{cells[0]}' is no category; docs/languages.md lists them.");
                    }

                    if ((Category)category == Category.Month && char.IsLower(cells[2].FirstOrDefault()))
                    {
                        WritesMonthsSmall = true;
                    }

                    AddAll(cells[2], new Sense((Category)category, cells[1]));
                    break;
            }
        }
    }

    private void AddParties(string file, Func<string, TextReader> open)
    {
        foreach (var (line, cells) in Rows(file, open, 5))
        {
            AddAll(cells[1], new Sense(Category.Country, cells[0]));
            AddAll(cells[2], new Sense(Category.Adjective, cells[0]));
            AddAll(cells[3], new Sense(Category.People, cells[0]));
            AddAll(cells[4], new Sense(Category.City, cells[0]));
            if (cells.Length > 5 && cells[5].Length > 0)
            {
                var named = cells[5].EndsWith(" start", StringComparison.Ordinal);
                if (!int.TryParse(named ? cells[5].AsSpan(0, cells[5].Length - 6) : cells[5], System.Globalization.CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
                {
                    throw new CounterpartException("CP2103", $"{file}, line {line}: '{cells[5]}' is no month from 1 to 12.");
                }

                FiscalYears[cells[0]] = month;
                if (named)
                {
                    FiscalYearsNamedByStart.Add(cells[0]);
                }
            }
        }
    }

    /// <summary>The rows of a file below its head, each with its line number.</summary>
    private static IEnumerable<(int Line, string[] Cells)> Rows(string file, Func<string, TextReader> open, int columns)
    {
        using var reader = open(file);
        var (head, number) = (true, 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (head)
            {
                head = false;
                continue;
            }

            var cells = line.Split('\t');
            yield return cells.Length >= columns ? (number, cells)
                : throw new CounterpartException("CP2103", $"{file}, line {number}: {cells.Length} columns stand where {columns} are expected, parted by tabs.");
        }
    }

    /// <summary>Numbers the words that only rules know after those of the phrases.</summary>
    private void Mark((Opener Opens, string Words)[] rows)
    {
        _known = _words.Count;
        foreach (var (opens, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                _words.Open(word, opens);
            }
        }

        // A word that stands for an English one opens what that one opens.
        foreach (var (word, english) in Glosses)
        {
            _words.Open(_words[word], _words.Find(english).Opens);
        }

        for (var mark = 0; mark < _marks.Length; mark++)
        {
            _marks[mark] = Of([(char)mark]).Word;
        }
    }

    private void AddAll(string phrases, Sense sense)
    {
        foreach (var phrase in phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(phrase, sense);
        }
    }

    private void Add(string phrase, Sense sense)
    {
        _phrase.Clear();
        foreach (var part in Parts(phrase))
        {
            _phrase.Add(_words.Add(part));
        }

        _phrases.Add(CollectionsMarshal.AsSpan(_phrase), sense);
    }

    /// <summary>Cuts a phrase as the tokenizer cuts a text.</summary>
    private static IEnumerable<string> Parts(string phrase)
    {
        for (var i = 0; i < phrase.Length;)
        {
            var start = i;
            if (phrase[i] == ' ')
            {
                i++;
                continue;
            }

            if (char.IsLetter(phrase[i]))
            {
                while (i < phrase.Length && (char.IsLetter(phrase[i]) || char.GetUnicodeCategory(phrase[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    i++;
                }
            }
            else if (char.IsAsciiDigit(phrase[i]))
            {
                while (i < phrase.Length && char.IsAsciiDigit(phrase[i]))
                {
                    i++;
                }
            }
            else
            {
                i++;
            }

            yield return phrase[start..i];
        }
    }
}
