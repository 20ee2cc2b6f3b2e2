using System.Text;
using Counterpart.Documents;
using CsCheck;

namespace Counterpart.Tests.Documents;

/// <summary>What is true of every file, whole or damaged.</summary>
public class SourceLaws
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static readonly Dictionary<string, byte[]> Whole = new()
    {
        ["talks.pdf"] = new PdfFile("Talks").Page().Line(60, 800, "Head").Column(60, 740, "Trade grew by 26% in the first five", "months of the year, he said.").Page().Line(60, 800, "Head").Line(60, 700, "It is to grow on.").Bytes(),
        ["talks.docx"] = WordFile.Of(
            WordFile.P("Talks", "<w:pStyle w:val=\"Title\"/>") + WordFile.P("Trade grew by 26%.", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + "<w:tbl><w:tr><w:tc>" + WordFile.P("2021") + "</w:tc></w:tr></w:tbl>",
            "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"),
        ["talks.xml"] = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss><channel><title>T</title><item><title>One &amp; all</title><link>https://example.org/1</link><pubDate>Thu, 19 Aug 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>Trade grew by 26%.</p>]]></description></item></channel></rss>"),
        ["talks.eml"] = Encoding.UTF8.GetBytes("From: =?utf-8?Q?A_B?= <a@b.c>\nDate: Thu, 19 Aug 2021 23:30:00 +0600\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nTrade grew by=C2=A026=\n%.\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lPC9wPg==\n--b--\n"),
        ["talks.html"] = Encoding.UTF8.GetBytes("<html lang=en><title>T</title><p>Trade &amp; industry grew by 26%.</p></html>"),
    };

    public static TheoryData<string> Names() => [.. Whole.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_read_or_refused_with_a_code_and_never_breaks_the_program(string name)
    {
        var whole = Whole[name];
        var damage = Gen.Select(Gen.Int[0, whole.Length], Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 12], Gen.Int[0, 3]);
        damage.Sample(
            d =>
            {
                var bytes = whole[..(d.Item3 == 0 ? d.Item1 : whole.Length)];
                foreach (var (at, value) in d.Item2.Where(f => f.Item1 < bytes.Length))
                {
                    bytes[at] = d.Item3 == 1 ? (byte)(bytes[at] ^ (1 << (value & 7))) : value;
                }

                // On a thread of its own, so that a file that is never done is told and not waited for.
                var reading = Task.Run(() => Read(name, bytes), TestContext.Current.CancellationToken);
                Assert.True(reading.Wait(Longest, TestContext.Current.CancellationToken), $"Not done after {Longest}: {Convert.ToBase64String(bytes)}");
            },
            iter: 400,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_whole_file_opens_and_its_quotes_are_the_words_of_its_text(string name)
    {
        foreach (var document in Intake.OpenAll(Whole[name], new DocumentOrigin(Name: name)))
        {
            var at = document.Text.IndexOf("26%", StringComparison.Ordinal);
            Assert.Equal("26%", document.Quote(new TextSpan(at, 3)).Text);
            Assert.True(document.Map.ToSource(at) >= 0);
        }
    }

    private static void Read(string name, byte[] bytes)
    {
        try
        {
            foreach (var document in Intake.OpenAll(bytes, new DocumentOrigin(Name: name)))
            {
                Assert.False(string.IsNullOrEmpty(document.Text));
                Assert.All(document.PageStarts, p => Assert.InRange(p, 0, document.Text.Length));
                Assert.Equal(document.PageStarts.Order(), document.PageStarts);
            }
        }
        catch (CounterpartException told)
        {
            Assert.StartsWith("CP10", told.Code, StringComparison.Ordinal);
        }
    }
}
