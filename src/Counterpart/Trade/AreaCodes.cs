using System.Collections.Frozen;
using System.Globalization;

namespace Counterpart.Trade;

/// <summary>The countries and areas that tables speak of, by whatever they are called there.</summary>
/// <remarks>
/// Understood are ISO 3166-1 alpha-3 and alpha-2 codes, the numbers of M49 and those that Comtrade and BACI use beside them (842 for the United States, 699 for
/// India), the letters of SDMX lists (<c>W00</c>), and English and Russian names as offices write them. "Not specified" areas, bunkers and free zones have codes of
/// their own, so that the parts of a total still add up to it.
/// </remarks>
public static class AreaCodes
{
    private static readonly Lazy<FrozenDictionary<string, Country>> Known = new(Load);

    /// <summary>Finds the country or area that a word means; false when it means none, or not a certain one.</summary>
    public static bool TryFind(string word, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Country? country)
    {
        ArgumentNullException.ThrowIfNull(word);
        // Two letters are ISO 3166-1 alpha-2 first: AU is Australia in a table, and the African Union nowhere.
        if (word.Length == 2 && Known.Value.TryGetValue(Key(word), out country))
        {
            return true;
        }

        if (Countries.TryGet(word, out var facts))
        {
            country = facts.Country;
            return true;
        }

        return Known.Value.TryGetValue(Key(word), out country);
    }

    private static string Key(string word)
    {
        if (word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit))
        {
            return int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        var key = TableWords.Folded(word);
        if (key.IndexOf(" [note", StringComparison.Ordinal) is var note and > 0)
        {
            key = key[..note];
        }

        key = key.StartsWith("st. ", StringComparison.Ordinal) ? "saint " + key[4..] : key.StartsWith("st ", StringComparison.Ordinal) ? "saint " + key[3..] : key;
        return key.Replace(" & ", " and ", StringComparison.Ordinal).Replace(" isds", " islands", StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, Country> Load()
    {
        var known = new Dictionary<string, Country>(2000, StringComparer.Ordinal);
        foreach (var facts in Countries.All)
        {
            foreach (var word in new[] { facts.Alpha2, facts.M49, facts.Name })
            {
                if (word.Length > 0)
                {
                    known[Key(word)] = facts.Country;
                }
            }
        }

        using var stream = typeof(AreaCodes).Assembly.GetManifestResourceStream("Counterpart.Trade.area-names.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var code, var names])
            {
                var country = Countries.TryGet(code, out var facts) ? facts.Country : new Country(code);
                foreach (var name in names.Split('|'))
                {
                    known[Key(name)] = country;
                }
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
