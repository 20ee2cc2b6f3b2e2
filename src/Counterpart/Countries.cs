using System.Collections.Frozen;

namespace Counterpart;

/// <summary>What is known of a country by its code.</summary>
/// <param name="Country">The code.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code; empty for blocs.</param>
/// <param name="M49">Three digits of the UN's M49; empty for blocs.</param>
/// <param name="Name">English short name.</param>
/// <param name="Currency">ISO 4217 code of its currency; empty when it has none of its own.</param>
/// <param name="Capital">Its capital.</param>
/// <param name="IsSouthern">Whether its seasons are those of the southern hemisphere.</param>
public sealed record CountryFacts(Country Country, string Alpha2, string M49, string Name, string Currency, string Capital, bool IsSouthern);

/// <summary>The countries and blocs known, from ISO 3166-1 and the UN's M49.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, CountryFacts> ByCode = Load();

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<CountryFacts> All => ByCode.Values;

    /// <summary>Finds a country by its alpha-3 code or a bloc by its letters.</summary>
    public static bool TryGet(string code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CountryFacts? facts) =>
        ByCode.TryGetValue(code, out facts);

    /// <summary>English short name; the code itself when it is not known.</summary>
    public static string NameOf(Country country) => ByCode.TryGetValue(country.Code, out var facts) ? facts.Name : country.Code;

    private static FrozenDictionary<string, CountryFacts> Load()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("Counterpart.countries.tsv")!;
        using var reader = new StreamReader(stream);
        var facts = new List<CountryFacts>(260);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length == 7 && cells[0] != "code")
            {
                facts.Add(new(new(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6] == "S"));
            }
        }

        return facts.ToFrozenDictionary(f => f.Country.Code, StringComparer.Ordinal);
    }
}
