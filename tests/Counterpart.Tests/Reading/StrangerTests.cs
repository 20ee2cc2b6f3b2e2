using System.Globalization;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Reading.Scoring;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading;

/// <summary>Reports in manners that nobody tuned the reader to, marked before they were read; see the folder <c>Strangers</c>.</summary>
public class StrangerTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Counterpart.Tests", "Reading", "Strangers");
    private static readonly Lazy<Scores> All = new(Score);

    [Fact]
    public void Ninety_reports_and_more_are_marked() => Assert.True(All.Value.Documents >= 90);

    [Fact]
    public void Every_quote_stands_in_its_report() => Assert.Equal(0, All.Value.NotInText);

    [Fact]
    public void Claims_about_trade_and_investment_are_found() => Hold("core claims found", All.Value.CoreClaims.F1, 0.96m);

    [Fact]
    public void What_is_read_as_such_a_claim_is_one() => Hold("core claims precision", All.Value.CoreClaims.Precision, 0.95m);

    [Fact]
    public void Claims_about_trade_and_investment_are_right_in_every_detail() => Hold("core claims right", All.Value.CoreClaims.RightF1, 0.88m);

    [Theory]
    [InlineData("statements", 0.96)]
    [InlineData("people", 0.98)]
    [InlineData("agreements", 0.89)]
    [InlineData("projects", 0.81)]
    [InlineData("commitments", 0.90)]
    [InlineData("planned events", 0.83)]
    public void Facts_of_each_kind_are_found(string kind, double floor) =>
        Hold(kind, All.Value.Facts.Single(f => f.Kind == kind).Score.F1, (decimal)floor);

    private void Hold(string what, decimal share, decimal floor)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {share:F3}, floor {floor:F2}"));
        Assert.True(share >= floor, string.Create(CultureInfo.InvariantCulture, $"{what}: {share:F3} is below {floor:F2}; 'counterpart score {Folder} --by-kind' tells which."));
    }

    private static Scores Score()
    {
        var tally = new Tally();
        foreach (var marks in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            var gold = MarkedReport.Parse(File.ReadAllBytes(marks), Path.GetFileName(marks));
            var report = Intake.Open(File.ReadAllBytes(Path.ChangeExtension(marks, ".txt")), new DocumentOrigin(Name: Path.GetFileName(marks), Published: gold.Published));
            tally.Add(Path.GetFileNameWithoutExtension(marks), gold, Reader.English.Read(report));
        }

        return tally.Scores;
    }
}
