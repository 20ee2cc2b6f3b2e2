namespace Counterpart.Tests.Reading.Claims;

/// <summary>Claims of a text as sorted lines.</summary>
internal static class ClaimLines
{
    private const string Head = "Kazakhstan and Russia held talks in Astana. Kazakh Prime Minister Askar Mamin received Russian Prime Minister Mikhail Mishustin.\n\n";

    /// <summary>The claims of a row, parted by <c>||</c>; <c>-</c> for none.</summary>
    public static string[] Of(string row) => row == "-" ? [] : [.. row.Split("||", StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    /// <summary>The claims read from a text of 19 August 2021 after a head that introduces Kazakhstan and Russia.</summary>
    public static string[] Read(string text) =>
        [.. Texts.Lines(Texts.Read(Head + text), "Claim").Select(l => l[..l.IndexOf(" «", StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
}
