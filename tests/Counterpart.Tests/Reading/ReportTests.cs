using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading;

/// <summary>Whole reports, read into marked text that a person looked at and approved.</summary>
public class ReportTests
{
    [Theory]
    [InlineData("agency", "2021-09-14")]
    [InlineData("joint-statement", "2023-03-10")]
    [InlineData("transcript", "2022-09-02")]
    [InlineData("ticker", "2022-03-13")]
    public void A_report_is_read_as_approved(string name, string published)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Counterpart.Tests", "Reading", "Reports");
        var text = File.ReadAllText(Path.Combine(folder, name + ".txt")).ReplaceLineEndings("\n").TrimEnd();
        using var writer = new StringWriter();
        ProofText.Write(writer, Reader.English.Read(new Document(text, new DocumentOrigin(Name: name + ".txt", Published: DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))));
        Approved.Text(Path.Combine(folder, name), writer.ToString());
    }
}
