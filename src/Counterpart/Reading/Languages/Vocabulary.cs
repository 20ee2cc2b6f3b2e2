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

    private Vocabulary()
    {
    }

    /// <summary>English.</summary>
    public static Vocabulary English { get; } = Load("en");

    /// <summary>Its words; what no phrase holds has no number.</summary>
    public WordTable Words => _words;

    /// <summary>Its phrases.</summary>
    public PhraseTree Phrases => _phrases;

    private static Vocabulary Load(string language)
    {
        var vocabulary = new Vocabulary();
        foreach (var line in Lines($"{language}.tsv"))
        {
            var cells = line.Split('\t');
            if (cells.Length != 3 || !CategoryNumbers.TryGetValue(cells[0], out var category))
            {
                throw new InvalidDataException($"{language}.tsv: '{line}' is not category, value and phrases parted by tabs, or its category is not known.");
            }

            vocabulary.AddAll(cells[2], new Sense((Category)category, cells[1]));
        }

        foreach (var line in Lines($"{language}-parties.tsv"))
        {
            var cells = line.Split('\t');
            vocabulary.AddAll(cells[1], new Sense(Category.Country, cells[0]));
            vocabulary.AddAll(cells[2], new Sense(Category.Adjective, cells[0]));
            vocabulary.AddAll(cells[3], new Sense(Category.People, cells[0]));
            vocabulary.AddAll(cells[4], new Sense(Category.City, cells[0]));
            if (cells.Length > 5 && cells[5].Length > 0)
            {
                var named = cells[5].EndsWith(" start", StringComparison.Ordinal);
                vocabulary.FiscalYears[cells[0]] = int.Parse(named ? cells[5].AsSpan(0, cells[5].Length - 6) : cells[5], System.Globalization.CultureInfo.InvariantCulture);
                if (named)
                {
                    vocabulary.FiscalYearsNamedByStart.Add(cells[0]);
                }
            }
        }

        foreach (var line in Lines($"{language}-money.tsv"))
        {
            var cells = line.Split('\t');
            vocabulary.AddAll(cells[1], new Sense(Category.CurrencySign, cells[0]));
            vocabulary.AddAll(cells[2], new Sense(Category.CurrencyName, cells[0]));
        }

        vocabulary._phrases.Close(vocabulary._words.Count);
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

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"Counterpart.Reading.Languages.{name}")
            ?? throw new InvalidDataException($"The vocabulary {name} is not in the program.");
        using var reader = new StreamReader(stream);
        var head = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!head)
            {
                yield return line;
            }

            head = false;
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
