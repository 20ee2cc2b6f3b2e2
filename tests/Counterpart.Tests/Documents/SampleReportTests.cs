using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class SampleReportTests
{
    private static readonly string Folder = Above(AppContext.BaseDirectory);

    [Fact]
    public void The_page_gives_its_report_and_nothing_of_its_surroundings() => Assert.Equal(
        """
        Presidents open interregional forum in Kokshetau

        30 September 2021

        KOKSHETAU. Kassym-Jomart Tokayev and Vladimir Putin spoke by video link at the plenary session of the 17th Forum of Interregional Cooperation of Kazakhstan and Russia on Thursday, the Akorda press service reports.

        The Russian President said that the pandemic had not stopped the trade of the two neighbours. «In the first seven months of this year our turnover grew by 34% and came to $14 billion,» Vladimir Putin said. According to him, it is expected to reach a record $20 billion by the end of the year.

        The theme of the forum is cooperation in ecology and green growth. It was to have been held in 2020 and was put off because of the pandemic.

        Water, forests, steppe

        Delegations of the regions discussed:

        the management of rivers that cross the border, among them the Ural and the Irtysh;

        climate change and the carbon footprint of exports;

        the protection of animals and plants.

        A number of documents are to be signed after the forum. The two presidents had spoken of its importance by telephone on 20 September, when they expressed their satisfaction with the development of trade.
        """.ReplaceLineEndings("\n"),
        Open("2021-09-30-interregional-forum.html").Text.Replace('\u00A0', ' '));

    [Fact]
    public void The_page_tells_its_outlet_headline_address_and_day() => Assert.Equal(
        ("Steppe Wire", "Presidents open interregional forum in Kokshetau", "https://steppe-wire.example/news/2021/09/30/forum-kokshetau", new DateOnly(2021, 9, 30), "en"),
        Open("2021-09-30-interregional-forum.html").Origin is var o ? (o.Outlet, o.Title, o.Address, o.Published!.Value, o.Language) : default);

    [Fact]
    public void Each_sample_stands_in_the_table_with_its_day_and_in_the_list_of_sources()
    {
        var table = File.ReadAllLines(Path.Combine(Folder, "dates.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        var files = Directory.EnumerateFiles(Folder).Select(p => Path.GetFileName(p)).Where(n => n.EndsWith(".txt", StringComparison.Ordinal) || n.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), table.Select(r => r[0]).Order(StringComparer.Ordinal));
        var sources = File.ReadAllText(Path.Combine(Folder, "sources.md"));
        Assert.All(table, row =>
        {
            Assert.StartsWith(row[1], row[0], StringComparison.Ordinal);
            Assert.Contains($"| {row[1]} |", sources, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_text_sample_is_opened_as_it_stands() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "2021-08-19-nur-sultan.txt")), Open("2021-08-19-nur-sultan.txt").Text);

    private static Document Open(string name) => Intake.Open(File.ReadAllBytes(Path.Combine(Folder, name)), new DocumentOrigin(Name: name));

    private static string Above(string? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "samples", "reports")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The samples are not above the tests."), "samples", "reports");
    }
}
