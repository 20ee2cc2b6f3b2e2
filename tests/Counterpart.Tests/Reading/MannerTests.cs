using Counterpart.Reading;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading;

/// <summary>Short reports in manners of many houses, each with the facts that must be read from it beside it.</summary>
/// <remarks>A line of facts is one of the marked text without its span; one that starts with <c>!</c> must not be read.</remarks>
public class MannerTests
{
    [Theory]
    [InlineData("ticker", "2023-05-04")]
    [InlineData("joint-eu", "2024-06-12")]
    [InlineData("minutes", "open")]
    [InlineData("indian", "2024-01-18")]
    [InlineData("latin", "2023-08-22")]
    [InlineData("africa", "2023-02-03")]
    [InlineData("gulf", "2024-02-05")]
    [InlineData("blog", "2023-11-14")]
    [InlineData("telegram", "2023-10-09")]
    [InlineData("briefing", "2022-09-07")]
    [InlineData("nordic", "2022-03-03")]
    [InlineData("caucasus", "2022-05-18")]
    public void A_report_in_another_manner_gives_its_facts(string name, string published)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Counterpart.Tests", "Reading", "Manners");
        using var writer = new StringWriter();
        ProofText.Write(writer, Texts.Read(File.ReadAllText(Path.Combine(folder, name + ".txt")).ReplaceLineEndings("\n").TrimEnd(), published));
        var read = writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart()).Where(line => line.Contains(' ', StringComparison.Ordinal)).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToList();

        foreach (var fact in File.ReadAllLines(Path.Combine(folder, name + ".facts.txt")).Where(line => line.Length > 0))
        {
            if (fact[0] == '!')
            {
                Assert.DoesNotContain(read, line => line.StartsWith(fact[2..], StringComparison.Ordinal));
            }
            else
            {
                Assert.Contains(fact, read);
            }
        }
    }
}
