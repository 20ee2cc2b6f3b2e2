using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Counterpart.Documents;
using static Counterpart.Tests.Documents.WordFile;

namespace Counterpart.Tests.Documents;

public class WordTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u00B7\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    [Fact]
    public void Paragraphs_headings_and_breaks_come_as_they_stand() => Assert.Equal(
        "Joint statement\n\nTrade grew by\u00A026%.\nIt is to grow on.\n\nA\tB",
        Text(P("Joint statement", "<w:pStyle w:val=\"Title\"/>") + "<w:p/>" + "<w:p><w:r><w:t>Trade grew </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> by\u00A026%.</w:t><w:br/><w:t>It is to grow on.</w:t></w:r></w:p>".Replace("grew </w:t>", "grew</w:t>", StringComparison.Ordinal)
            + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p>"));

    [Fact]
    public void Lists_have_the_numbers_that_a_reader_sees() => Assert.Equal(
        "1. One\n\n1.a) Sub\n\n1.b) Sub\n\n2. Two\n\n2.a) Sub\n\n• Point\n\n5. Five\n\n6. Six",
        Text(
            P("One", List(1, 0)) + P("Sub", List(1, 1)) + P("Sub", List(1, 1)) + P("Two", List(1, 0)) + P("Sub", List(1, 1)) + P("Point", List(2, 0)) + P("Five", List(3, 0)) + P("Six", "<w:pStyle w:val=\"Item\"/>"),
            Lists,
            "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Numbered\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Item\"/><w:basedOn w:val=\"Base\"/></w:style>"));

    [Fact]
    public void What_was_deleted_or_is_hidden_is_gone_and_what_was_inserted_stays() => Assert.Equal(
        "Turnover grew by 26% in 2021.",
        Text("<w:p><w:r><w:t xml:space=\"preserve\">Turnover grew by </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>34</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>26</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> (draft)</w:t></w:r><w:moveFrom w:id=\"3\"><w:r><w:t> at last</w:t></w:r></w:moveFrom>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:t xml:space=\"preserve\"> in 2021.</w:t></w:r></w:p>"));

    [Fact]
    public void A_table_comes_row_by_row() => Assert.Equal(
        "Before\n\nYear\tmUSD, goods\n2021\t25 631 of all\n\nAfter",
        Text(P("Before") + "<w:tbl><w:tr><w:tc>" + P("Year") + "</w:tc><w:tc>" + P("mUSD,") + P("goods") + "</w:tc></w:tr><w:tr><w:tc>" + P("2021")
            + "</w:tc><w:tc>" + P("25 631") + "<w:tbl><w:tr><w:tc>" + P("of") + "</w:tc><w:tc>" + P("all") + "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>" + P("After")));

    [Fact]
    public void A_box_is_read_once() => Assert.Equal(
        "In the box\n\nAround",
        Text("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + P("In the box") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + P("In the box") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around</w:t></w:r></w:p>"));

    [Fact]
    public void Notes_stand_at_the_end_under_a_raised_number_that_is_no_digit() => Assert.Equal(
        "Trade grew by 26%¹ and 34%.²\n\n¹ By Russian data.\n\n² By our data.",
        Text(
            "<w:p><w:r><w:t>Trade grew by 26%</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:t xml:space=\"preserve\"> and 34%.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"4\"/></w:r></w:p>",
            footnotes: "<w:footnote w:type=\"separator\" w:id=\"-1\">" + P("never") + "</w:footnote><w:footnote w:id=\"3\">" + P("By Russian data.") + "</w:footnote><w:footnote w:id=\"4\">" + P("By our data.") + "</w:footnote>"));

    [Fact]
    public void The_title_is_the_one_shown_else_the_one_in_the_files_properties()
    {
        Assert.Equal("Joint statement", Intake.Open(Of(P("Joint statement", "<w:pStyle w:val=\"Title\"/>") + P("Text."), title: "Template 5"), new DocumentOrigin()).Origin.Title);
        var origin = Intake.Open(Of(P("Moscow, 19 August 2021") + P("Text."), title: "Joint statement of the two sides"), new DocumentOrigin()).Origin;
        Assert.Equal(("Joint statement of the two sides", new DateOnly(2021, 8, 19), MediaTypes.Docx), (origin.Title, origin.Published, origin.MediaType));
    }

    [Fact]
    public void An_archive_of_another_kind_and_a_document_without_text_are_refused()
    {
        Refused("CP1005", Zip(("xl/workbook.xml", "<x/>")));
        Refused("CP1005", Zip(("a.txt", "Trade grew.")));
        Refused("CP1003", Of("<w:p/>"));
        Refused("CP1011", Zip(("word/document.xml", "<w:document")));
        Refused("CP1011", Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>")));
        Refused("CP1011", [.. Of(P("Trade grew by 26%."))[..400]]);
    }

    [Fact]
    public void What_is_named_outside_the_file_is_not_asked_for() => Assert.Equal("Text.", Intake.Open(
        Zip(
            ("_rels/.rels", "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"),
            ("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"http://x/footnotes\" Target=\"../../../etc/passwd\"/><Relationship Type=\"http://x/numbering\" Target=\"http://127.0.0.1:9/\" TargetMode=\"External\"/></Relationships>"),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + P("Text.") + "</w:body></w:document>")),
        new DocumentOrigin()).Text);

    [Fact]
    public void An_archive_that_unpacks_to_a_gigabyte_is_refused_whether_it_says_so_or_not()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            part.Write("<d>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 100; i++)
            {
                part.Write(blanks);
            }
        }

        var bytes = stream.ToArray();
        Refused("CP1012", bytes);

        // The directory of the archive is made to say one kilobyte.
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1024);
        var failure = Assert.Throws<CounterpartException>(() => Intake.Open(bytes, new DocumentOrigin()));
        Assert.Contains(failure.Code, (string[])["CP1011", "CP1012"]);
    }

    [Fact]
    public void Deep_nesting_and_great_length_are_read_in_a_moment()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + P("Deep.") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));
        var watch = Stopwatch.StartNew();
        Assert.Equal("Deep.", Intake.Open(Zip(("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{deep}</w:body></w:document>")), new DocumentOrigin()).Text);
        var many = string.Concat(Enumerable.Repeat(P("Trade grew by 26% in the first five months.", List(1, 0)), 50_000));
        Assert.EndsWith("50000. Trade grew by 26% in the first five months.", Intake.Open(Of(many, Lists), new DocumentOrigin()).Text, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string List(int id, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>";

    private static string Text(string body, string? numbering = null, string? styles = null, string? footnotes = null) => Intake.Open(Of(body, numbering, styles, footnotes), new DocumentOrigin()).Text;

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static void Refused(string code, byte[] bytes)
    {
        var failure = Assert.Throws<CounterpartException>(() => Intake.Open(bytes, new DocumentOrigin(Name: "talks.docx")));
        Assert.Equal(code, failure.Code);
        Assert.StartsWith("talks.docx", failure.Message, StringComparison.Ordinal);
    }
}
