using System.Diagnostics;
using System.Text;
using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Press service</title><link>https://example.org/</link><language>en-us</language>
        <image><title>Logo</title><link>https://example.org/logo</link></image>
        <item><title>Trade &amp;amp; industry: &#8220;26%&#8221;</title><link>https://example.org/1</link><pubDate>Thu, 19 Aug 2021 23:30:00 -0500</pubDate>
        <description>Short.</description><content:encoded><![CDATA[<p>Trade grew by&nbsp;26%.</p><script>no()</script><p>It is to grow on.</p>]]></content:encoded><media:title>Picture</media:title></item>
        <item><title>Second</title><guid>https://example.org/2</guid><pubDate>Fri, 20 Aug 2021 08:00:00 GMT</pubDate><description>&lt;p&gt;Turnover fell by 3%.&lt;/p&gt;</description></item>
        <item><enclosure url="https://example.org/3.mp3"/></item>
        </channel></rss>
        """;

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Ministry &amp;mdash; news</title>
        <entry><title>One</title><link rel="edit" href="https://example.org/edit"/><link href="https://example.org/a"/><updated>2021-08-21T01:00:00Z</updated><published>2021-08-20T23:00:00+06:00</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Exports rose by <b>5</b> %.</p></div></content></entry>
        <entry><title>Two</title><id>urn:2</id><updated>2021-08-22T00:00:00Z</updated><summary type="text">Exports &lt; imports.</summary></entry></feed>
        """;

    [Fact]
    public void Every_item_of_an_RSS_feed_with_text_is_a_document_of_its_own()
    {
        var documents = OpenAll(Rss);
        Assert.Equal(["Trade & industry: “26%”\n\nTrade grew by\u00A026%.\n\nIt is to grow on.", "Second\n\nTurnover fell by 3%."], documents.Select(d => d.Text));
        var first = documents[0].Origin;
        Assert.Equal(
            ("Trade & industry: “26%”", "https://example.org/1", "Press service", new DateOnly(2021, 8, 19), "en", "text/html"),
            (first.Title, first.Address, first.Outlet, first.Published, first.Language, first.MediaType));
        Assert.Equal("https://example.org/2", documents[1].Origin.Address);
    }

    [Fact]
    public void Atom_is_read_too_with_markup_and_with_text()
    {
        var documents = OpenAll(Atom);
        Assert.Equal(["One\n\nExports rose by 5 %.", "Two\n\nExports < imports."], documents.Select(d => d.Text));
        Assert.Equal([(new DateOnly(2021, 8, 20), "https://example.org/a"), (new DateOnly(2021, 8, 22), null)], documents.Select(d => (d.Origin.Published!.Value, d.Origin.Address)));
        Assert.All(documents, d => Assert.Equal("Ministry — news", d.Origin.Outlet));
    }

    [Fact]
    public void Items_beside_the_channel_as_in_RSS_1_are_read() => Assert.Equal("One\n\nTrade grew.", Assert.Single(OpenAll(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title></channel><item><title>One</title><description>Trade grew.</description><dc:date>2021-08-19</dc:date></item></rdf:RDF>")).Text);

    [Fact]
    public void Of_what_an_item_or_the_feed_says_twice_the_first_counts()
    {
        const string Twice = "<title>A</title><title>B</title><link>https://example.org/a</link><link>https://example.org/b</link><description>C</description><description>D</description><language>en</language><language>fr</language>";
        var document = Assert.Single(OpenAll($"<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>{Twice}<item>{Twice}<content>E</content><content>F</content><dc:date>2021-08-19</dc:date><dc:date>2021-08-20</dc:date></item></channel></rss>"));
        Assert.Equal(("A\n\nE", "https://example.org/a", "A", new DateOnly(2021, 8, 19)), (document.Text, document.Origin.Address, document.Origin.Outlet, document.Origin.Published));
    }

    [Fact]
    public void The_part_of_an_item_opens_to_the_same_document_and_stays_the_same_when_the_feed_goes_on()
    {
        var parts = Intake.Parts(Encoding.UTF8.GetBytes(Rss), new DocumentOrigin(Name: "feed.xml"));
        Assert.Equal([1, 2], parts.Select(p => p.Number));
        Assert.Equal(OpenAll(Rss).Select(d => d.Id), parts.Select(p => Intake.Open(p.Bytes, p.Known).Id));
        var later = Intake.Parts(Encoding.UTF8.GetBytes(Rss.Replace("<item><title>Second", "<item><title>New</title></item><item><title>Second", StringComparison.Ordinal)), new DocumentOrigin(Name: "feed.xml"));
        Assert.Equal(parts[1].Bytes.ToArray(), later[2].Bytes.ToArray());
    }

    [Fact]
    public void Anything_else_is_its_own_only_part()
    {
        var part = Assert.Single(Intake.Parts("Trade grew."u8.ToArray(), new DocumentOrigin(Name: "a.txt")));
        Assert.Null(part.Number);
        Assert.Equal("a.txt", part.Known.Name);
    }

    [Fact]
    public void One_report_expected_of_a_feed_with_several_is_told()
    {
        var failure = Assert.Throws<CounterpartException>(() => Intake.Open(Encoding.UTF8.GetBytes(Rss), new DocumentOrigin(Name: "feed.xml")));
        Assert.Equal("CP1013", failure.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&f;</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>One</title>")]
    [InlineData("<rss><channel><item><title>a & b</title></item></channel></rss>")]
    public void Entities_are_never_expanded_and_a_broken_feed_is_told_with_its_line(string feed)
    {
        var failure = Assert.Throws<CounterpartException>(() => OpenAll(feed));
        Assert.Equal("CP1011", failure.Code);
        Assert.Contains("line 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_alone_does_no_harm() => Assert.Equal("One", Assert.Single(OpenAll(
        "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://127.0.0.1:9/rss-0.91.dtd\"><rss version=\"0.91\"><channel><item><title>One</title></item></channel></rss>")).Text);

    [Fact]
    public void The_encoding_is_the_one_declared()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var feed = cyrillic.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>Торговля</title></item></channel></rss>");
        Assert.Equal("Торговля", Assert.Single(Intake.OpenAll(feed, new DocumentOrigin())).Text);
    }

    [Fact]
    public void A_large_feed_is_read_in_a_moment()
    {
        var feed = new StringBuilder("<rss><channel>");
        for (var i = 0; i < 9000; i++)
        {
            feed.Append("<item><title>Trade grew</title><description>&lt;p&gt;Trade grew by 26% in the first five months of the year.&lt;/p&gt;</description></item>");
        }

        var bytes = Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
        var watch = Stopwatch.StartNew();
        Assert.Equal(9000, Intake.Parts(bytes, new DocumentOrigin()).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static IReadOnlyList<Document> OpenAll(string feed) => Intake.OpenAll(Encoding.UTF8.GetBytes(feed), new DocumentOrigin(Name: "feed.xml"));
}
