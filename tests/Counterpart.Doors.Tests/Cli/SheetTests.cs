using Counterpart.Cli.Printing;
using CsCheck;

namespace Counterpart.Doors.Tests.Cli;

public class SheetTests
{
    [Fact]
    public void A_no_break_space_holds_a_figure_together_and_is_printed_as_a_blank() =>
        Assert.Equal(
            "the trade turnover of the two sides was\n9 448.6 million US dollars\n",
            Paragraph("the trade turnover of the two sides was 9\u00A0448.6\u00A0million US dollars", 50));

    [Theory]
    [InlineData("\e[31mred\e[0m", "�[31mred�[0m")]
    [InlineData("a\u0007b\u009Bc", "a�b�c")]
    [InlineData("left\u202Etfel", "left�tfel")]
    [InlineData("two\nlines\tand more", "two lines and more")]
    [InlineData("Астана, 阿斯塔纳 – 26 %", "Астана, 阿斯塔纳 – 26 %")]
    public void What_a_terminal_would_obey_is_shown_and_not_sent(string text, string printed) => Assert.Equal(printed, Cells.Harmless(text));

    [Theory]
    [InlineData("Astana", 6)]
    [InlineData("Астана", 6)]
    [InlineData("阿斯塔纳", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("● ▲ ○", 5)]
    public void Text_fills_as_many_cells_as_the_terminal_gives_it(string text, int cells) => Assert.Equal(cells, Cells.WidthOf(text));

    [Fact]
    public void A_table_that_fits_is_set_at_its_natural_width() =>
        Assert.Equal("By   Value\nKAZ   24.6\nRUS  1 025\n", Table(80, ["KAZ", "24.6"], ["RUS", "1\u00A0025"]));

    [Fact]
    public void Every_word_of_a_table_is_printed_whatever_its_width() =>
        Gen.Select(Gen.String[Gen.Char["abcЖ阿 "], 0, 40].Array[2].Array[1, 5], Gen.Int[40, 120]).Sample((rows, width) =>
        {
            var printed = Table(width, rows);
            Assert.All(printed.Split('\n'), line => Assert.True(Cells.WidthOf(line) <= width, line));
            Assert.All(printed.Split('\n'), line => Assert.Equal(line.TrimEnd(' '), line));
            Assert.Equal(Letters(string.Concat(rows.SelectMany(r => r)) + "ByValue"), Letters(printed));
        });

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\n')).Order());

    private static string Paragraph(string text, int width)
    {
        using var to = new StringWriter { NewLine = "\n" };
        new Sheet(to, width, false).Paragraph([text]);
        return to.ToString();
    }

    private static string Table(int width, params string[][] rows)
    {
        using var to = new StringWriter { NewLine = "\n" };
        new Sheet(to, width, false).Table([new Column("By"), new Column("Value", Right: true)], [.. rows.Select(r => (IReadOnlyList<IReadOnlyList<Run>>)[[r[0]], [r[1]]])]);
        return to.ToString();
    }
}
