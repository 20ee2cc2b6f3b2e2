using Counterpart.Checking;
using Counterpart.Cli.Printing;
using Counterpart.Documents;
using Counterpart.Doors.Tests.Web;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Doors.Tests.Cli;

public sealed class CheckSheetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_checked_report_is_set_for_the_width_of_the_terminal(int width) => Approved.Text($"check-{width}", Printed(width, colour: false));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(97)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal_but_a_command_to_copy(int width) =>
        Assert.All(
            Printed(width, colour: false).Split('\n').Where(line => !line.Contains("--", StringComparison.Ordinal)),
            line => Assert.True(Cells.WidthOf(line) <= width, line));

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        var coloured = Printed(100, colour: true);
        Assert.Contains("\e[", coloured, StringComparison.Ordinal);
        Assert.Equal(Printed(100, colour: false), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    private string Printed(int width, bool colour)
    {
        using var trade = new TradeArchive(_folder.Path);
        foreach (var table in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "trade"), "*.csv"))
        {
            trade.Load(table);
        }

        var transcript = HandMade.Check(new Document(HandMade.Text, HandMade.Origin)).Transcript;
        using var text = new StringWriter { NewLine = "\n" };
        CheckSheet.Print(new Sheet(text, width, colour), new Checker(trade, []).Check(transcript));
        return text.ToString();
    }
}
