using System.Globalization;
using System.Text;
using Counterpart.Documents;
using CsCheck;

namespace Counterpart.Tests.Documents;

/// <summary>What is true of every page.</summary>
public class PageLaws
{
    private static readonly Gen<(string Clean, string Source)> Character = Gen.OneOf(
        Gen.Char['a', 'z'].Select(c => (c.ToString(), c.ToString())),
        Gen.OneOf("é", "Ж", "«", "%", "–", "1", "9", ",", ".", "😀", "\u00A0").Select(s => (s, s)),
        Gen.Select(Gen.OneOf(0x26, 0x3C, 0xA0, 0x2014, 0x1F600, 0x416, 0x61), Gen.Int[0, 3], (code, form) =>
            (char.ConvertFromUtf32(code), form switch
            {
                0 => $"&#{code.ToString(CultureInfo.InvariantCulture)};",
                1 => $"&#x{code.ToString("X", CultureInfo.InvariantCulture)};",
                2 => $"&#X{code.ToString("x", CultureInfo.InvariantCulture)};",
                _ => code switch { 0x26 => "&amp;", 0x3C => "&lt;", 0xA0 => "&nbsp;", 0x2014 => "&mdash;", _ => char.ConvertFromUtf32(code) },
            })));

    // A word begins with a letter, so that no word is an indent.
    private static readonly Gen<(string Clean, string Source)> Word = Gen.Select(Gen.Char['A', 'Z'], Character.Array[0, 8], (first, rest) =>
        (first + string.Concat(rest.Select(c => c.Clean)), first + string.Concat(rest.Select(c => c.Source))));

    private static readonly Gen<string> Space = Gen.OneOf(
        " ", "\n", " \r\n\t ", "&#32;", " <b> ", "</i> ", " <!-- <p>no</p> --> ", " <span class='x > y'>", "\t<a href='?a=1&amp;b'>x</a\t>".Replace(">x<", "><", StringComparison.Ordinal) + " ", "<script>if (a<b) no()</script> ");

    private static readonly Gen<string> Between = Gen.OneOf(
        "<p>", "</p><p class=lead>", "<div>", "</div>", "<h2>", "<ul><li>", "<li>", "<blockquote>", "<table><tr><td>", "<td>", "</td></tr></table>", "<hr>",
        "<nav>Home | News</nav>", "<style>p { }</style><p>", "<footer>no</footer>", "<p>\n<p>", "<div class='share'>no</div>", "<br><br>");

    private static readonly Gen<(string Clean, string Source)> Paragraph = Gen.Select(Word.Array[1, 6], Space.Array[6], (words, spaces) => (
        string.Join(' ', words.Select(w => w.Clean)),
        string.Concat(words.Select((w, i) => (i == 0 ? "" : spaces[i]) + w.Source))));

    private static readonly Gen<(string Clean, string Source)> Html = Gen.Select(Paragraph.Array[1, 6], Between.Array[7], (paragraphs, between) => (
        string.Join("\n\n", paragraphs.Select(p => p.Clean)),
        "<body><article>" + string.Concat(paragraphs.Select((p, i) => between[i] + p.Source)) + between[^1]));

    [Fact]
    public void Every_character_of_the_text_stands_in_the_source_where_the_map_says() => Html.Sample(
        page =>
        {
            var document = Read(page.Source);
            Assert.Equal(page.Clean, document.Text);
            for (var i = 0; i < document.Text.Length; i++)
            {
                var at = document.Map.ToSource(i);
                var written = Written(page.Source, document, i);
                if (document.Text[i] is ' ')
                {
                    Assert.True(char.IsWhiteSpace(page.Source[at]) || written is "&#32;", $"{i}: {written}");
                }
                else if (document.Text[i] is not '\n' && !char.IsLowSurrogate(document.Text[i]))
                {
                    var character = char.IsHighSurrogate(document.Text[i]) ? document.Text.Substring(i, 2) : document.Text[i].ToString();
                    Assert.Equal(character, CharacterReference.Decode(written));
                }
            }
        },
        iter: 1000);

    [Fact]
    public void Places_in_the_source_go_the_same_way_as_places_in_the_text() => Html.Sample(
        page =>
        {
            var document = Read(page.Source);
            for (var i = 1; i <= document.Text.Length; i++)
            {
                Assert.True(document.Map.ToSource(i - 1) <= document.Map.ToSource(i));
            }

            Assert.True(document.Map.ToSource(document.Text.Length) <= page.Source.Length);
        },
        iter: 500);

    [Fact]
    public void No_scrap_of_markup_breaks_the_reading() => Gen.OneOf(
        "<", ">", "</", "<p", "<p>", "</p>", "<!--", "-->", "<!", "<![CDATA[", "]]>", "<script>", "</script>", "<title>", "<textarea>", "<svg>", "<table>", "<td>", "<li>",
        "<nav>", "<article>", "<h1>", "&", "&#", "&#x", "&amp", ";", "=", "\"", "'", " class=", "\r\n", "\r", "<br>", "<a href=x>", "word", "1", "<?xml", "<plaintext>", "<form>", "\u00AD", "😀").Array[1, 40]
        .Sample(
            scraps =>
            {
                var source = string.Concat(scraps);
                try
                {
                    var document = Read(source);
                    Assert.Equal(document.Text, document.Text.Trim('\n', ' '));
                    Assert.All(Enumerable.Range(0, document.Text.Length), i => Assert.InRange(document.Map.ToSource(i), 0, source.Length - 1));
                }
                catch (CounterpartException nothing)
                {
                    Assert.Contains(nothing.Code, (string[])["CP1002", "CP1003"]);
                }
            },
            iter: 3000);

    private static string Written(string source, Document document, int index)
    {
        var length = char.IsHighSurrogate(document.Text[index]) ? 2 : 1;
        var span = document.Map.ToSource(new TextSpan(index, length));
        return source.Substring(span.Start, span.Length);
    }

    private static Document Read(string html) => Intake.Open(Encoding.UTF8.GetBytes(html), new DocumentOrigin(MediaType: "text/html"));
}
