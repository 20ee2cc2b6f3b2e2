namespace Counterpart.Tests.Reading.Claims;

/// <summary>What is claimed, how much and how sure, without parties and periods: those have tables of their own.</summary>
internal static class ClaimLines
{
    private const string Head = "Kazakhstan and Russia held talks in Astana. Kazakh Prime Minister Askar Mamin received Russian Prime Minister Mikhail Mishustin.\n\n";

    /// <summary>The claims of a row, parted by <c>||</c>; <c>-</c> for none.</summary>
    public static string[] Of(string row) => row == "-" ? [] : [.. row.Split("||", StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    /// <summary>The claims read from a text of 19 August 2021 after a head that introduces Kazakhstan and Russia.</summary>
    public static string[] Read(string text) => [.. Texts.Lines(Texts.Read(Head + text), "Claim").Select(Short).Order(StringComparer.Ordinal)];

    /// <summary>Metric, measure, figure and modality of a line; direction, product and periods are left out.</summary>
    private static string Short(string line)
    {
        var words = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..line.IndexOf(" «", StringComparison.Ordinal)].Split(' ');
        var measure = Array.FindIndex(words, word => word is "level" or "growth" or "change" or "multiple" or "share" or "rank" or "count" or "record");
        var figure = words[measure + 1] is "=" or "~" or "<" or ">" or "<=" or ">=" ? 3 : 2;
        var modality = words[^1].StartsWith('[') ? $" {words[^1]}" : "";
        return $"{words[0]} {string.Join(' ', words[measure..(measure + 1 + figure)])}{modality}";
    }
}
