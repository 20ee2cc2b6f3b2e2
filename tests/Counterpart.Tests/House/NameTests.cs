using System.Text.RegularExpressions;

namespace Counterpart.Tests.House;

/// <summary>What things may be called, and what may not stand in the repository. Each test names the culprit.</summary>
public partial class NameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Util", "Utils", "Utility", "Utilities", "Service", "Base", "Info", "Dto"];
    private static readonly string[] Prose = [".cs", ".md", ".razor", ".css", ".json", ".tsv", ".csproj", ".props", ".targets", ".txt", ".html", ".csv", ".sh", ""];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Culprits.None(from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
                     from declared in Declarations(Repository.Text(file))
                     where Array.Exists(Empty, word => declared.EndsWith(word, StringComparison.Ordinal))
                     select $"{file}: {declared}");

    [Fact]
    public void No_type_bears_the_name_of_its_module() =>
        Culprits.None(from file in Repository.Sources("src")
                     let text = Repository.Text(file)
                     let space = NamespaceLine().Match(text).Groups[1].Value
                     from declared in Declarations(text)
                     where space.Split('.').Contains(declared)
                     select $"{file}: {declared} in {space}");

    [Fact]
    public void A_public_type_stands_in_a_file_of_its_name()
    {
        // A closed family, or an enum that belongs to the type it stands beside, shares the file of its first type.
        Culprits.None(from file in Repository.Sources("src")
                     let declared = Declarations(Repository.Text(file)).ToList()
                     where !file.Contains("/Migrations/", StringComparison.Ordinal) && declared.Count > 0 && !declared.Contains(Path.GetFileName(file).Split('.')[0])
                     select $"{file} declares {string.Join(", ", declared)}");
    }

    [Fact]
    public void Rules_ask_for_words_in_lower_case() =>
        // They are compared with the text in lower case: a capital would never be found.
        Culprits.None(from file in Repository.Sources("src/Counterpart/Reading")
                     from line in Repository.Text(file).Split('\n')
                     from asked in AskedWord().Matches(line).Cast<Match>()
                     where asked.Groups[1].Value.Any(char.IsUpper)
                     select $"{file}: {asked.Value}");

    [Fact]
    public void No_name_of_a_workplace_stands_in_the_repository()
    {
        // Written apart, so that this file does not find itself.
        string[] banned = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", ".lib" + "rary", "wt-" + "door", "NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME"];
        Culprits.None(from file in Repository.Files
                     where Prose.Contains(Path.GetExtension(file)) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal)
                     let text = Repository.Text(file)
                     from word in banned
                     where text.Contains(word, StringComparison.Ordinal)
                     select $"{file}: {word}");
    }

    [Fact]
    public void No_failure_is_swallowed()
    {
        Culprits.None(from file in Repository.Sources("src")
                     where BareCatch().IsMatch(Repository.Text(file))
                     select file);
    }

    private static IEnumerable<string> Declarations(string text) => Declaration().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^(?:public|internal)[^\n=(;]*?\b(?:class|struct|interface|enum|record struct|record class|record)\s+(\w+)", RegexOptions.Multiline, 5000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace\s+([\w.]+);", RegexOptions.Multiline, 5000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b_?(?:p|P|passage)\.Is\([^""]*?, ""([^""]*)""")]
    private static partial Regex AskedWord();

    [GeneratedRegex(@"catch\s*(?:\{|\([\w.]+(?:\s+\w+)?\)\s*(?:when\s*\([^{]*\))?\s*\{\s*\})", RegexOptions.None, 5000)]
    private static partial Regex BareCatch();
}
