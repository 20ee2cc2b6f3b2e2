using System.Text;
using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class IntakeTests
{
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Plain_text_stays_exactly_as_it_is()
    {
        const string Text = "\r\n  NUR-SULTAN.\tTurnover grew\u00A0by 26 %.\r\n\r\n\r\n«A &amp; B» <b>said</b> 😀\n";
        var document = Open(Encoding.UTF8.GetBytes(Text));
        Assert.Equal(Text, document.Text);
        Assert.Equal("text/plain", document.Origin.MediaType);
        Assert.All(Enumerable.Range(0, Text.Length), i => Assert.Equal(i, document.Map.ToSource(i)));
        Assert.Equal(new TextSpan(3, 9), document.Map.ToSource(new TextSpan(3, 9)));
    }

    [Theory]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(100_000)]
    public void A_long_text_has_the_hash_of_its_bytes_whatever_stands_where_it_is_cut(int length)
    {
        foreach (var letter in (string[])["😀", "é", "\uD83D", "a"])
        {
            var text = string.Concat(new string('x', length - 1), letter, "Ж", letter);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), new Document(text, new DocumentOrigin()).Id);
        }
    }

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "text/plain", Encoding.UTF8.GetBytes("Рост на 26 %") },
        { "text/plain", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Рост на 26 %")] },
        { "text/plain", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Рост на 26 %")] },
        { "text/plain", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Рост на 26 %")] },
        { "text/plain; charset=windows-1251", Cyrillic.GetBytes("Рост на 26 %") },
        { "text/plain; charset=\"Windows-1251\"", Cyrillic.GetBytes("Рост на 26 %") },
        { "text/html", Cyrillic.GetBytes("<meta charset=windows-1251><p>Рост на 26 %") },
        { "text/html", Cyrillic.GetBytes("<html><head><meta http-equiv='Content-Type' content='text/html; charset=cp1251'></head><p>Рост на 26 %") },
        { "text/html; charset=utf-8", Encoding.UTF8.GetBytes("<meta charset=windows-1251><p>Рост на 26 %") },
        { "text/html", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<meta charset=windows-1251><p>Рост на 26 %")] },
        { "text/html", Encoding.UTF8.GetBytes("<p>&#1056;&#x43e;ст на 26 %") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_the_marks_else_the_callers_else_the_pages_else_UTF_8(string mediaType, byte[] bytes) =>
        Assert.Equal("Рост на 26 %", Open(bytes, new DocumentOrigin(MediaType: mediaType)).Text);

    [Fact]
    public void Latin_1_means_windows_1252_as_in_browsers() =>
        Assert.Equal("“26 %” – €", Open([.. "<meta charset=iso-8859-1><p>"u8, .. Western.GetBytes("“26 %” – €")], new DocumentOrigin(MediaType: "text/html")).Text);

    [Theory]
    [InlineData("report.html", "text/plain", "<p>One.")]
    [InlineData("REPORT.HTM", "text/plain", "<p>One.")]
    [InlineData(null, "text/html", "<p>One.")]
    [InlineData(null, "application/xhtml+xml; charset=utf-8", "<p>One.</p>")]
    [InlineData(null, "text/plain", "\n<!DOCTYPE html><p>One.")]
    [InlineData(null, "text/plain", "<?xml version='1.0'?><!-- a page --><HTML lang=en><p>One.")]
    public void A_page_is_known_by_its_media_type_its_name_or_its_beginning(string? name, string mediaType, string content)
    {
        var document = Open(Encoding.UTF8.GetBytes(content), new DocumentOrigin(Name: name, MediaType: mediaType));
        Assert.Equal(("One.", "text/html"), (document.Text, document.Origin.MediaType));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> Turnover grew.")]
    [InlineData("He said: <html> is not a word.")]
    public void Text_with_markup_in_it_is_still_text(string text) => Assert.Equal(text, Open(Encoding.UTF8.GetBytes(text)).Text);

    public static TheoryData<string, byte[], string, string> Refused() => new()
    {
        { "CP1001", [], "text/plain", "is empty" },
        { "CP1002", " \r\n\t\u00A0 "u8.ToArray(), "text/plain", "only white space" },
        { "CP1002", [0xEF, 0xBB, 0xBF], "text/plain", "only white space" },
        { "CP1003", "<html><nav>Home</nav><script>var a = 1;</script></html>"u8.ToArray(), "text/html", "No text of a report" },
        { "CP1011", "%PDF-1.7 ..."u8.ToArray(), "text/plain", "could not be read as PDF" },
        { "CP1011", "PK\u0003\u0004...."u8.ToArray(), "text/plain", "could not be read as a Word document" },
        { "CP1005", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "text/plain", "an old Office document" },
        { "CP1005", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "text/plain", "a picture (PNG)" },
        { "CP1005", "report"u8.ToArray(), "application/msword", "application/msword" },
        { "CP1003", "<?xml version='1.0'?><rss version='2.0'/>"u8.ToArray(), "text/plain", "No item with text" },
        { "CP1006", [(byte)'a', 0, 1, 2], "text/plain", "a NUL byte stands at byte 2" },
        { "CP1006", [0xFF, 0xFE, 0, 0, (byte)'a', 0], "text/plain", "NUL characters" },
        { "CP1007", [(byte)'a', (byte)'b', 0xFF, (byte)'c'], "text/plain", "see byte 3" },
        { "CP1007", [0xEF, 0xBB, 0xBF, (byte)'a', 0xC3], "text/plain", "see byte 5" },
        { "CP1008", "report"u8.ToArray(), "text/plain; charset=klingon", "'klingon'" },
        { "CP1008", "<meta charset=klingon><p>report"u8.ToArray(), "text/html", "'klingon'" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_told_in_one_sentence_that_names_the_file(string code, byte[] bytes, string mediaType, string says)
    {
        var failure = Assert.Throws<CounterpartException>(() => Open(bytes, new DocumentOrigin(Name: "report.x", MediaType: mediaType)));
        Assert.Equal(code, failure.Code);
        Assert.Contains("report.x", failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_stream_that_is_too_long_is_refused_before_it_is_read()
    {
        using var endless = new Endless(seekable: true);
        Assert.Equal("CP1004", Assert.Throws<CounterpartException>(() => Intake.Bytes(endless, "big.txt")).Code);
        Assert.Equal(0, endless.Given);
    }

    [Fact]
    public void A_stream_of_unknown_length_is_given_up_at_the_limit()
    {
        using var endless = new Endless(seekable: false);
        var failure = Assert.Throws<CounterpartException>(() => Intake.Bytes(endless, "big.txt"));
        Assert.Equal("CP1004", failure.Code);
        Assert.Contains("50 MiB", failure.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, Intake.MaximumBytes, Intake.MaximumBytes + 100_000);
    }

    [Fact]
    public void A_page_has_a_lower_limit_than_text()
    {
        var bytes = new byte[Intake.MaximumPageBytes + 1];
        Array.Fill(bytes, (byte)'a');
        Assert.Equal(bytes.Length, Open(bytes).Text.Length);
        Assert.Contains("pages up to 10 MiB", Assert.Throws<CounterpartException>(() => Open(bytes, new DocumentOrigin(MediaType: "text/html"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_within_the_limit_is_read_whole()
    {
        var bytes = new byte[200_000];
        Random.Shared.NextBytes(bytes);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(bytes, Intake.Bytes(stream, "report.txt").ToArray());
    }

    [Fact]
    public void The_origin_has_the_hash_of_the_bytes_and_the_id_that_of_the_text()
    {
        var with = Open([0xEF, 0xBB, 0xBF, .. "One."u8]);
        var without = Open("One."u8.ToArray());
        Assert.Equal(with.Id, without.Id);
        Assert.NotEqual(with.Origin.SourceSha256, without.Origin.SourceSha256);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("One."u8)), without.Origin.SourceSha256);
    }

    private static Document Open(byte[] bytes, DocumentOrigin? known = null) => Intake.Open(bytes, known ?? new DocumentOrigin());

    private sealed class Endless(bool seekable) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => 200L * 1024 * 1024;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
