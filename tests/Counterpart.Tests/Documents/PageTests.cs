using System.Diagnostics;
using System.Text;
using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class PageTests
{
    private const string Long = "Trade between the two countries grew by 26 % in the first five months of the year.";

    [Theory]
    [InlineData("<p>One <b>two</b>\n\t three</p>", "One two three")]
    [InlineData("<p>One<p>Two", "One\n\nTwo")]
    [InlineData("<h2>Head</h2>Loose<div>Deep<div>Deeper</div>After</div>", "Head\n\nLoose\n\nDeep\n\nDeeper\n\nAfter")]
    [InlineData("<ul><li>One<li>Two</ul>", "One\n\nTwo")]
    [InlineData("<table><tr><th>Year<th>mUSD<tr><td>2021<td>25 631</table>", "Year\n\nmUSD\n\n2021\n\n25 631")]
    [InlineData("<blockquote>«Said»</blockquote><dl><dt>A<dd>B</dl>", "«Said»\n\nA\n\nB")]
    [InlineData("One<br>two", "One\ntwo")]
    [InlineData("<p>One<br/> <br>two</p>", "One\n\ntwo")]
    [InlineData("<p><br>One<br></p><p>Two", "One\n\nTwo")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc")]
    [InlineData("<p>26&nbsp;&percnt; &lt;b&gt; &amp;amp; &#8212; &#x20AC; &#151; &hellip;", "26\u00A0% <b> &amp; — € — …")]
    [InlineData("<p>AT&T &notit; &copy 2021 &unknown; &#; &", "AT&T ¬it; © 2021 &unknown; &#; &")]
    [InlineData("<p>in&shy;vest&#8203;ment", "investment")]
    [InlineData("<p>a &#0; &#x110000; &#xD800;", "a \uFFFD \uFFFD \uFFFD")]
    [InlineData("<p>&#128512;&NotEqualTilde;", "😀≂̸")]
    [InlineData("<p>&nbsp;</p><p>One</p>", "One")]
    [InlineData("One<!-- two --> three<script>four()</script><style>p{}</style> five", "One three five")]
    [InlineData("<p>if 2 < 3 then", "if 2 < 3 then")]
    [InlineData("<p>One</div></span></p></p> two", "One\n\ntwo")]
    [InlineData("<p title='a > b' class=\"x\">One", "One")]
    [InlineData("<p>One</p></body></html> two", "One\n\ntwo")]
    [InlineData("<p>One<svg><title>two</title></svg><noscript>three</noscript><textarea><p>four</textarea>", "One")]
    public void Each_block_is_a_paragraph_and_white_space_is_one_space(string html, string text) => Assert.Equal(text, Read(html).Text);

    [Theory]
    [InlineData("<nav>Home</nav>")]
    [InlineData("<footer>All rights reserved</footer>")]
    [InlineData("<aside>Weather in the capital</aside>")]
    [InlineData("<div role=navigation>Home</div>")]
    [InlineData("<div class='cookie-notice'>We use cookies.</div>")]
    [InlineData("<div id=cookieConsent>We use cookies.</div>")]
    [InlineData("<ul class='nav navbar-nav'><li>Home<li>News</ul>")]
    [InlineData("<div class=share_buttons>Tell a friend</div>")]
    [InlineData("<p class='related'>Another <a>report</a></p>")]
    [InlineData("<h3>Read also</h3><ul><li><a href=/1>A prime minister visits</a><li><a href=/2>A forum opens</a></ul>")]
    [InlineData("<p>Read also: <a href=/1>A prime minister visits</a></p>")]
    [InlineData("<form><input><label>Search</label></form>")]
    [InlineData("<div hidden>Hidden words</div>")]
    [InlineData("<div style='color: red; display : none'>Hidden words</div>")]
    [InlineData("<select><option>Language</select><button>Send</button>")]
    [InlineData("<li class=share>Unclosed")]
    public void What_surrounds_a_report_is_left_out(string surroundings)
    {
        Assert.Equal($"Headline\n\n{Long}", Read($"<body>{surroundings}<article><h1>Headline</h1><p>{Long}</p></article>{surroundings}").Text);
        Assert.Equal($"Headline\n\n{Long}", Read($"<body><main><article><header><h1>Headline</h1></header><p>{Long}</p>{surroundings}</article></main>").Text);
        Assert.Equal($"Headline\n\n{Long}", Read($"<body>{surroundings}<div><h1>Headline</h1><div class=text><p>{Long}</p></div></div>").Text);
    }

    [Fact]
    public void The_head_of_a_page_is_left_out_and_the_head_of_an_article_stays() =>
        Assert.Equal($"Headline\n\n{Long}", Read($"<header><a href=/>Logo</a> <p>{Long}</p></header><article><header><h1>Headline</h1></header><p>{Long}</p></article>").Text);

    [Fact]
    public void Comments_are_left_out_though_they_are_longer_than_the_report() =>
        Assert.Equal(Long, Read($"<main><article><p>{Long}</p><section id=comments><article><p>{Long} {Long} I say.</p></article></section></article></main>").Text);

    [Fact]
    public void Short_paragraphs_beside_a_long_one_stay() =>
        Assert.Equal($"Headline\n\nLead.\n\n{Long}\n\nThe end.", Read($"<div><h1>Headline</h1><p>Lead.</p><p>{Long}</p><p>The end.</p></div>").Text);

    [Fact]
    public void A_heading_that_only_begins_like_a_list_of_links_stays() =>
        Assert.Equal($"{Long}\n\nRelated agreements were signed by the ministers of both countries on the same day.",
            Read($"<article><p>{Long}</p><p>Related agreements were signed by the ministers of both countries on the same day.</p></article>").Text);

    [Fact]
    public void A_list_of_signed_documents_in_an_article_stays_though_each_is_a_link() =>
        Assert.EndsWith("Agreement on customs\n\nAgreement on visas",
            Read($"<article><p>{Long}</p><ul><li><a href=/1>Agreement on customs</a><li><a href=/2>Agreement on visas</a></ul></article>").Text, StringComparison.Ordinal);

    [Fact]
    public void The_lead_between_headline_and_article_belongs_to_the_report() =>
        Assert.Equal($"Headline\n\nA short lead.\n\n{Long} {Long}",
            Read($"<div class=breadcrumbs>Home</div><div>Section</div><h1>Headline</h1><p>A short lead.</p><article><p>{Long} {Long}</p></article><p>Below.</p>").Text);

    [Theory]
    [InlineData("<form id=aspnetForm>{0}</form>")]
    [InlineData("<body class='has-sidebar nav-open'>{0}")]
    [InlineData("<div class='content-sidebar-wrap'>{0}</div>")]
    [InlineData("<div class='content-sidebar-wrap'><main>{0}</main></div>")]
    [InlineData("<nav>Home <div>{0}")]
    public void A_page_whose_wrapping_looks_like_surroundings_is_still_read(string wrapping)
    {
        var html = wrapping.Replace("{0}", $"<h1>Headline</h1><p>{Long}</p><p>{Long}</p>", StringComparison.Ordinal);
        Assert.EndsWith($"Headline\n\n{Long}\n\n{Long}", Read(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_articles_the_one_with_the_report_is_read() =>
        Assert.Equal($"{Long} {Long}", Read($"<main><article><p>{Long} {Long}</p></article><article><p>A teaser of another report, long enough to look like prose.</p></article></main>").Text);

    [Fact]
    public void What_the_page_says_of_itself_goes_into_the_origin()
    {
        var origin = Read("""
            <html lang="ru-RU"><head><title>Headline &mdash; Outlet</title><meta property="og:title" content="Headline &amp; more">
            <meta property="og:site_name" content="Kazinform"><meta property="article:published_time" content="2021-08-19T23:30:00+06:00">
            <link rel="canonical" href="https://example.org/news/1"></head><p>Text.</p>
            """).Origin;
        Assert.Equal(("Headline & more", "Kazinform", new DateOnly(2021, 8, 19), "ru", "https://example.org/news/1"),
            (origin.Title, origin.Outlet, origin.Published!.Value, origin.Language, origin.Address));
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"X"},{"@type":"NewsArticle","headline":"H","datePublished":"2021-09-30","publisher":{"name":"Press"}}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{ broken </script><script type="application/ld+json">[{"headline":"H","datePublished":"2021-09-30T10:00:00Z","publisher":{"name":"Press"},}]</script>""")]
    public void Linked_data_is_read_and_broken_linked_data_is_passed_over(string script)
    {
        var origin = Read(script + "<p>Text.").Origin;
        Assert.Equal(("H", "Press", new DateOnly(2021, 9, 30)), (origin.Title, origin.Outlet, origin.Published!.Value));
    }

    [Theory]
    [InlineData("<time datetime='2021-08-19'>yesterday</time>", "2021-08-19")]
    [InlineData("<time datetime='PT5M'></time><time itemprop=datePublished datetime='2021-08-19T10:00'>", "2021-08-19")]
    [InlineData("<meta name=date content='2021-08-19'>", "2021-08-19")]
    [InlineData("<meta name=date content='19 August 2021'>", null)]
    [InlineData("<meta name=date content='2021-02-30'>", null)]
    public void The_day_of_publication_is_taken_only_from_a_whole_date(string mark, string? day) =>
        Assert.Equal(day, Read(mark + "<p>Text.").Origin.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_the_caller_knows_wins_over_what_the_page_says()
    {
        var known = new DocumentOrigin(MediaType: "text/html", Address: "https://a.example", Outlet: "Given", Published: new DateOnly(2022, 1, 1), Language: "kk", Title: "Given");
        var origin = Intake.Open(
            "<html lang=en><title>Page</title><meta property=og:site_name content=Page><meta name=date content=2021-08-19><link rel=canonical href=https://b.example><p>Text."u8.ToArray(), known).Origin;
        Assert.Equal(known with { SourceSha256 = origin.SourceSha256 }, origin);
    }

    [Fact]
    public void A_span_maps_to_the_source_with_the_markup_inside_it_and_none_around_it()
    {
        const string Html = "<p>grew <b>by 26&nbsp;&#37;</b>, he   said";
        var document = Read(Html);
        Assert.Equal("grew by 26\u00A0%, he said", document.Text);
        string Source(string words)
        {
            var span = document.Map.ToSource(new TextSpan(document.Text.IndexOf(words, StringComparison.Ordinal), words.Length));
            return Html.Substring(span.Start, span.Length);
        }

        Assert.Equal("by 26&nbsp;&#37;", Source("by 26\u00A0%"));
        Assert.Equal("&#37;", Source("%"));
        Assert.Equal("grew <b>by", Source("grew by"));
        Assert.Equal("he   said", Source("he said"));
        Assert.Equal("said", Source("said"));
    }

    [Theory]
    [InlineData("<div>", "</div>", 100_000)]
    [InlineData("<b><p>", "", 50_000)]
    [InlineData("<ul><li>", "", 50_000)]
    [InlineData("<table><tr><td>", "", 30_000)]
    [InlineData("<article>", "</article>", 50_000)]
    [InlineData("<nav>", "", 100_000)]
    [InlineData("</p></div>", "", 100_000)]
    [InlineData("<!--", "", 100_000)]
    [InlineData("<header><h1>", "", 50_000)]
    public void A_page_nested_or_broken_without_end_is_read_in_time(string start, string end, int times)
    {
        var html = new StringBuilder("<p>" + Long + "</p>").Insert(0, start, times).Insert(start.Length * times, "<p>" + Long + "</p>").Insert(0, "<p>First.</p>");
        for (var i = 0; i < times; i++)
        {
            html.Append(end);
        }

        var clock = Stopwatch.StartNew();
        Assert.Contains(start == "<!--" ? "First." : Long, Read(html.ToString()).Text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Scripts_are_not_run_and_their_text_is_not_read() =>
        Assert.Equal("Before after", Read("<p>Before <script>document.write('<p>written</p>')</script><img src=x onerror='alert(1)'>after").Text);

    private static Document Read(string html) => Intake.Open(Encoding.UTF8.GetBytes(html), new DocumentOrigin(MediaType: "text/html"));
}
