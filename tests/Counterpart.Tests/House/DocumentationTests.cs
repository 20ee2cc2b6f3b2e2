using System.Text.RegularExpressions;

namespace Counterpart.Tests.House;

/// <summary>What the documentation promises is there, and what is there is documented. Each test names the culprit.</summary>
public partial class DocumentationTests
{
    private const string Notices = "docs/notices.md";

    [Fact]
    public void Every_code_in_the_source_has_its_row() => Culprits.None(InSource().Keys.Except(Rows().Select(r => r.Code)).Select(code => $"{code} of {InSource()[code]} is missing in {Notices}"));

    [Fact]
    public void Every_row_is_of_a_code_in_the_source() => Culprits.None(Rows().Select(r => r.Code).Except(InSource().Keys).Select(code => $"{code} stands in {Notices} and nowhere in src"));

    [Fact]
    public void Rows_are_in_order_and_none_stands_twice()
    {
        var codes = Rows().Select(r => r.Code).ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Every_row_says_what_a_code_means_and_what_to_do() =>
        Culprits.None(Rows().Where(r => r.Cells.Count != 4 || r.Cells.Any(string.IsNullOrWhiteSpace)).Select(r => r.Code));

    [Fact]
    public void Every_link_within_the_repository_leads_somewhere() =>
        Culprits.None(from file in Repository.Files
                     where file.EndsWith(".md", StringComparison.Ordinal)
                     from link in Link().Matches(Repository.Text(file)).Select(m => m.Groups[1].Value.Split('#')[0])
                     where link.Length > 0 && !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)
                     let target = Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, link)
                     where !File.Exists(target) && !Directory.Exists(target)
                     select $"{file}: {link}");

    [Fact]
    public void Every_decision_has_its_line_in_the_list()
    {
        var list = Repository.Text("docs/decisions/README.md");
        Culprits.None(Repository.Files.Where(f => f.StartsWith("docs/decisions/", StringComparison.Ordinal) && !f.EndsWith("README.md", StringComparison.Ordinal) && !list.Contains(Path.GetFileName(f), StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> InSource() =>
        (from file in Repository.Sources("src")
         from line in Repository.Text(file).Split('\n')
         where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
         from match in Code().Matches(line).Cast<Match>()
         group file by match.Value.Trim('"') into files
         select files).ToDictionary(g => g.Key, g => g.First());

    private static IReadOnlyList<(string Code, IReadOnlyList<string> Cells)> Rows() =>
        [.. Repository.Text(Notices).Split('\n')
            .Where(line => line.StartsWith("| CP", StringComparison.Ordinal) || line.StartsWith("| `CP", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList())
            .Select(cells => (cells[0].Trim('`'), (IReadOnlyList<string>)cells))];

    [GeneratedRegex(@"""CP\d{4}""", RegexOptions.None, 5000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.None, 5000)]
    private static partial Regex Link();
}
