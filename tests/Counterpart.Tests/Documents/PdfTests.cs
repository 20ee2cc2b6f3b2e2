using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class PdfTests
{
    private static readonly string[] Left =
    [
        "The President of Kazakhstan received the Prime", "Minister of Russia in the capital on Thursday. The", "two sides spoke of trade, which grew by 26% in the", "first five months of the year, and of the co-",
        "operation of their regions in agriculture. They also", "agreed on a plan of joint work.",
    ];

    private static readonly string[] Right =
    [
        "Mutual investment is to double by 2030, the min-", "ister said. More than thirty large projects worth", "4.5 billion dollars are under way, half of them in", "industry. The next meeting is planned for the",
        "autumn, when a long-term agreement on gas will be", "signed in Moscow.",
    ];

    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_the_headline_first()
    {
        var text = Text(new PdfFile().Page().Line(60, 780, "Kazakhstan and Russia speak of trade, industry and their plans for the years to come", 13)
            .Column(60, 740, Left).Column(320, 740, Right));
        Assert.Equal(
            "Kazakhstan and Russia speak of trade, industry and their plans for the years to come\n\n"
            + "The President of Kazakhstan received the Prime Minister of Russia in the capital on Thursday. The two sides spoke of trade, which grew by 26% in the first five months of the year, "
            + "and of the co-operation of their regions in agriculture. They also agreed on a plan of joint work.\n\n"
            + "Mutual investment is to double by 2030, the minister said. More than thirty large projects worth 4.5 billion dollars are under way, half of them in industry. "
            + "The next meeting is planned for the autumn, when a long-term agreement on gas will be signed in Moscow.",
            text);
    }

    [Fact]
    public void Columns_whose_lines_do_not_stand_level_are_read_in_order_too() =>
        Assert.StartsWith("The President of Kazakhstan received the Prime Minister of Russia", Text(new PdfFile().Page().Column(60, 740, Left).Column(320, 734.5, Right)), StringComparison.Ordinal);

    [Fact]
    public void One_column_stays_one_column()
    {
        string[] lines = [.. Left.Zip(Right, (a, b) => $"{a.TrimEnd('-')} {b.TrimEnd('-')}")];
        Assert.Equal(string.Join(' ', lines), Text(new PdfFile().Page().Column(60, 740, lines)));
    }

    [Fact]
    public void The_rows_of_a_table_stay_rows() => Assert.Contains(
        "Year\tExports\tImports\n2019\t14 286.9\t5 665.2\n2020\t14 050.6\t5 025.3\n2021\t18 495.5\t7 135.2\n2022\t19 201.4\t8 009.1",
        Text(new PdfFile().Page().Column(60, 740, "Year", "2019", "2020", "2021", "2022").Column(200, 740, "Exports", "14 286.9", "14 050.6", "18 495.5", "19 201.4").Column(340, 740, "Imports", "5 665.2", "5 025.3", "7 135.2", "8 009.1")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("The two sides agreed to go on with their cooper-", "ation in trade and industry, he said.", "their cooperation in trade")]
    [InlineData("The two sides agreed to sign a treaty on a long-", "term partnership of their regions, he said.", "a long-term partnership")]
    [InlineData("The two sides spoke of the relations of Kazakhstan-", "Russia and of the year to come, he said.", "Kazakhstan-Russia and")]
    [InlineData("The cross-border trade of the regions grew, and cross-", "border roads were built by both, he said.", "and cross-border roads")]
    [InlineData("The agrocomplex is large. The two sides spoke of agro-", "complex matters and of the year to come.", "of agrocomplex matters")]
    [InlineData("The two sides agreed on a plan for the years 2021-", "2030 and on the work of their commission.", "the years 2021-2030 and")]
    public void A_word_parted_at_the_end_of_a_line_is_joined_and_a_hyphen_of_its_own_stays(string first, string second, string whole) =>
        Assert.Contains(whole, Text(new PdfFile().Page().Column(60, 740, first, second)), StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_are_known_by_space_by_indent_and_by_a_last_line_that_is_short()
    {
        var text = Text(new PdfFile().Page()
            .Column(60, 740, "The President received the Prime Minister of Russia in the capital,", "and they spoke of trade.", "Trade between the two countries grew by 26% in the first five months,", "he told him.")
            .Line(80, 692, "Turnover is to reach a record by the end of the year, as both of them")
            .Column(60, 680, "said at the end of the talks in the capital of the country yesterday.", "", "The next meeting is planned."));
        Assert.Equal(
            ["The President received", "Trade between the two", "Turnover is to reach a", "The next meeting is"],
            text.Split("\n\n").Select(p => string.Join(' ', p.Split(' ').Take(p.StartsWith("Trade", StringComparison.Ordinal) ? 4 : p.StartsWith("The next", StringComparison.Ordinal) ? 4 : p.StartsWith("Turn", StringComparison.Ordinal) ? 5 : 3))));
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped_and_a_paragraph_runs_on_over_the_page()
    {
        var file = new PdfFile();
        string[] told = ["the ministry of trade", "the governor of the region", "the chamber of industry", "the head of the customs"];
        for (var page = 1; page <= 4; page++)
        {
            file.Page().Line(60, 810, "Ministry of Trade   Bulletin No. 12").Column(60, 740, $"Part {page} of the report tells that trade between the two countries grew, as {told[page - 1]} said,", $"and went on growing in the months after it, as {told[page - 1]} expects it to")
                .Line(300, 30, $"{page}");
        }

        var document = Open(file.Bytes());
        Assert.DoesNotContain("Bulletin", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n4", document.Text, StringComparison.Ordinal);
        Assert.Equal(4, document.PageStarts.Count);
        for (var page = 1; page <= 4; page++)
        {
            var at = document.Text.IndexOf($"Part {page}", StringComparison.Ordinal);
            Assert.Equal(at, document.PageStarts[page - 1]);
            Assert.Equal(page, document.PageOf(at));
            Assert.Equal(page, document.PageOf(at + 20));
        }

        var over = Open(new PdfFile().Page().Column(60, 100, "The two sides spoke of trade, which grew by 26% in the first five months of this", "year, and they agreed that mutual").Page().Column(60, 740, "investment is to double.").Bytes());
        Assert.EndsWith("that mutual investment is to double.", over.Text, StringComparison.Ordinal);
        Assert.Equal(over.Text.IndexOf("investment", StringComparison.Ordinal), over.PageStarts[1]);
    }

    [Fact]
    public void A_raised_footnote_mark_is_no_digit_of_the_figure() =>
        Assert.Contains("grew by 26%¹ in", Text(new PdfFile().Page().Line(60, 700, "Trade grew by 26%").Line(141, 704, "1", 6).Line(145, 700, " in the first five months.")), StringComparison.Ordinal);

    [Fact]
    public void Without_better_knowledge_title_and_day_are_those_the_file_states()
    {
        var bytes = new PdfFile("Results of the talks", "D:20210819101500+06'00'").Page().Line(60, 700, "Trade grew by 26%.").Bytes();
        Assert.Equal(("Results of the talks", new DateOnly(2021, 8, 19), "application/pdf"), Facts(Open(bytes).Origin));
        Assert.Equal(new DateOnly(2020, 1, 2), Open(bytes, new DocumentOrigin(Published: new DateOnly(2020, 1, 2))).Origin.Published);
        var dated = new PdfFile("Microsoft Word - a.doc", "D:20250101000000Z").Page().Line(60, 700, "ASTANA, 19 August 2021 - Trade grew by 26%.").Bytes();
        Assert.Equal((null, new DateOnly(2021, 8, 19), "application/pdf"), Facts(Open(dated).Origin));
        Assert.Equal("CP1016", Assert.Single(Open(bytes).Notices).Code);
        Assert.Empty(Open(dated).Notices);

        static (string?, DateOnly?, string) Facts(DocumentOrigin origin) => (origin.Title, origin.Published, origin.MediaType);
    }

    [Fact]
    public void A_scanned_file_a_locked_one_and_a_broken_one_are_told_apart()
    {
        Refused("CP1010", new PdfFile().Page().Bytes(), "OCR");
        Refused("CP1011", "%PDF-1.7\nnothing"u8.ToArray(), "damaged");
        Refused("CP1011", "no pdf at all"u8.ToArray(), "damaged", "application/pdf");
        Refused("CP1009", Encoding.Latin1.GetBytes(Locked), "password");
    }

    [Fact]
    public void A_page_without_text_among_others_is_said()
    {
        var document = Open(new PdfFile().Page().Line(60, 700, "Trade grew by 26%.").Page().Bytes());
        var notice = Assert.Single(document.Notices);
        Assert.Equal("CP1015", notice.Code);
        Assert.Contains("Page 2", notice.Sentence, StringComparison.Ordinal);
        Assert.Equal([0, document.Text.Length], document.PageStarts);
    }

    [Fact]
    public void A_stream_that_unpacks_to_a_gigabyte_is_refused_in_time()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 128; i++)
            {
                deflate.Write(blanks);
            }
        }

        var bytes = HandWritten($"<< /Length {packed.Length} /Filter /FlateDecode >>", packed.ToArray());
        Refused("CP1012", bytes, "64 MiB");
    }

    [Fact]
    public void Time_grows_with_the_length()
    {
        var line = string.Join(' ', Enumerable.Repeat("trade", 14));
        var (small, large) = (Build(5), Build(60));
        Open(small);
        var (one, many) = (Took(small), Took(large));
        Assert.True(many < (one * 40) + 500, $"{one} ms for 5 pages, {many} ms for 60.");

        byte[] Build(int pages)
        {
            var file = new PdfFile();
            for (var i = 0; i < pages; i++)
            {
                file.Page().Column(60, 780, [.. Enumerable.Repeat(line, 55)]);
            }

            return file.Bytes();
        }

        static double Took(byte[] bytes)
        {
            var watch = Stopwatch.StartNew();
            Open(bytes);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    private const string Locked =
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
        + "4 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -44 /O <0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF> /U <0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF> >>\nendobj\n"
        + "trailer\n<< /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<0123456789ABCDEF0123456789ABCDEF> <0123456789ABCDEF0123456789ABCDEF>] >>\n%%EOF\n";

    private static byte[] HandWritten(string head, byte[] content)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        Object("<< /Type /Catalog /Pages 2 0 R >>"u8);
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8);
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>"u8);
        Object([.. Encoding.ASCII.GetBytes(head), .. "\nstream\n"u8, .. content, .. "\nendstream"u8]);
        var table = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        places.ForEach(p => file.Write(Encoding.ASCII.GetBytes($"{p:D10} 00000 n \n")));
        file.Write(Encoding.ASCII.GetBytes($"trailer\n<< /Root 1 0 R /Size {places.Count + 1} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Object(ReadOnlySpan<byte> body)
        {
            places.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes($"{places.Count} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }
    }

    private static void Refused(string code, byte[] bytes, string says, string mediaType = "text/plain")
    {
        var failure = Assert.Throws<CounterpartException>(() => Open(bytes, new DocumentOrigin(Name: "talks.pdf", MediaType: mediaType)));
        Assert.Equal(code, failure.Code);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("talks.pdf", failure.Message, StringComparison.Ordinal);
    }

    private static string Text(PdfFile file) => Open(file.Bytes()).Text;

    private static Document Open(byte[] bytes, DocumentOrigin? known = null) => Intake.Open(bytes, known ?? new DocumentOrigin());
}
