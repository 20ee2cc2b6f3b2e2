using System.Globalization;

namespace Counterpart;

/// <summary>That a country belonged to a group from one day to another.</summary>
/// <param name="Bloc">The group, such as <c>EU</c>.</param>
/// <param name="Member">The country.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; null while it lasts.</param>
/// <param name="Remark">What a careful reader must know; empty for nothing.</param>
public sealed record Membership(Country Bloc, Country Member, DateOnly First, DateOnly? Last, string Remark)
{
    /// <summary>Whether it held on a day.</summary>
    public bool IsOn(DateOnly day) => day >= First && !(day > Last);
}

/// <summary>Groups of countries by date of membership: unions, free trade areas and organisations.</summary>
/// <remarks>
/// "The EU's trade" of 2019 and of 2021 are of other countries. Who asks for members says on which day. The dates, and where they come from, stand in <c>blocs.tsv</c>;
/// of agreements they are those of entry into force.
/// </remarks>
public static class Blocs
{
    private static readonly Lazy<(IReadOnlyList<Membership> All, IReadOnlyDictionary<string, string> Sources)> Known = new(Load);

    /// <summary>All memberships, by group and then by their first day.</summary>
    public static IReadOnlyList<Membership> All => Known.Value.All;

    /// <summary>Whether a code is that of a group whose members are known.</summary>
    public static bool IsBloc(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return Known.Value.Sources.ContainsKey(country.Code);
    }

    /// <summary>The members of a group on a day, by their codes; none for a group that is not known.</summary>
    public static IReadOnlyList<Country> MembersOn(Country bloc, DateOnly day) =>
        [.. All.Where(m => m.Bloc == bloc && m.IsOn(day)).Select(m => m.Member).Order()];

    /// <summary>Who joined or left a group within a period, after its first day.</summary>
    public static IReadOnlyList<Membership> ChangesWithin(Country bloc, Period period) =>
        [.. All.Where(m => m.Bloc == bloc && ((m.First > period.First && m.First <= period.Last) || (m.Last >= period.First && m.Last < period.Last)))];

    /// <summary>Where the dates of a group come from.</summary>
    /// <exception cref="ArgumentException">It is no group whose members are known.</exception>
    public static string SourceOf(Country bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        return Known.Value.Sources.TryGetValue(bloc.Code, out var source) ? source : throw new ArgumentException($"The members of {bloc} are not known.", nameof(bloc));
    }

    private static (IReadOnlyList<Membership>, IReadOnlyDictionary<string, string>) Load()
    {
        using var stream = typeof(Blocs).Assembly.GetManifestResourceStream("Counterpart.blocs.tsv")!;
        using var reader = new StreamReader(stream);
        var (all, sources) = (new List<Membership>(), new Dictionary<string, string>(StringComparer.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('!'))
            {
                sources.Add(cells[0][1..], cells[1]);
            }
            else if (cells.Length == 5)
            {
                all.Add(new(new(cells[0]), new(cells[1]), Day(cells[2]), cells[3].Length == 0 ? null : Day(cells[3]), cells[4]));
            }
        }

        return (all, sources);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
