using System.Text;
using Counterpart.Documents;

namespace Counterpart.Tests.Documents;

public class MailTests
{
    private const string Head = "From: =?utf-8?Q?Press_Service_=E2=80=93_Astana?= <press@example.org>\nTo: desk@example.net\nSubject: =?utf-8?B?VHJhZGUgZ3Jldw==?=\nDate: Thu, 19 Aug 2021 23:30:00 +0600\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n";

    [Fact]
    public void Plain_text_is_read_rather_than_HTML_and_the_head_tells_the_origin()
    {
        var document = Open(Head + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nTurnover grew by=C2=A026=\n%.\n--b\nContent-Type: text/html\n\n<p>Other.</p>\n--b--\n");
        Assert.Equal("Turnover grew by\u00A026%.", document.Text.Trim());
        var origin = document.Origin;
        Assert.Equal(("Trade grew", "Press Service – Astana", new DateOnly(2021, 8, 19), MediaTypes.Mail), (origin.Title, origin.Outlet, origin.Published, origin.MediaType));
        Assert.Empty(document.Notices);
    }

    [Fact]
    public void HTML_alone_goes_through_the_reader_of_pages()
    {
        var html = Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("<html lang=ru><nav>Menu</nav><p>Exports – “goods” – grew by 5&nbsp;%.</p>"));
        var document = Open(Head + $"Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n{html}\n");
        Assert.Equal("Exports – “goods” – grew by 5\u00A0%.", document.Text);
        Assert.Equal((MediaTypes.Mail, "Trade grew"), (document.Origin.MediaType, document.Origin.Title));
    }

    [Fact]
    public void Lines_that_were_made_for_sending_flow_together_again() =>
        Assert.Equal("Turnover grew by 26%.\nIt is to grow on.", Open(Head + "Content-Type: text/plain; format=flowed\n\nTurnover grew \nby 26%.\nIt is to grow on.\n").Text.Trim().ReplaceLineEndings("\n"));

    [Fact]
    public void Attachments_are_named_and_not_opened()
    {
        var mail = Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the statement.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"statement.txt\"\n\nSecret 99%.\n--b\nContent-Type: application/pdf; name=\"a.pdf\"\n\nx\n--b--\n";
        var document = Open(mail);
        Assert.Equal("See the statement.", document.Text.Trim());
        var notice = Assert.Single(document.Notices);
        Assert.Equal("CP1014", notice.Code);
        Assert.Contains("statement.txt, a.pdf", notice.Sentence, StringComparison.Ordinal);
        Assert.Contains(Counterpart.Reading.Reader.English.Read(document).Notices, n => n.Code == "CP1014");
    }

    [Theory]
    [InlineData("Received: from a\nFrom: a@b\nSubject: x\n\nTrade grew.", null, true)]
    [InlineData("From: a@b\nSubject: x\n\nTrade grew.", null, false)]
    [InlineData("From: a@b\nSubject: x\n\nTrade grew.", "report.eml", true)]
    [InlineData("Date: 19 August 2021\nFrom: the press service\n\nTrade grew.", null, false)]
    public void A_message_is_known_by_its_head_or_its_name(string source, string? name, bool isMail) =>
        Assert.Equal(isMail ? MediaTypes.Mail : MediaTypes.PlainText, Intake.Open(Encoding.UTF8.GetBytes(source), new DocumentOrigin(Name: name)).Origin.MediaType);

    [Fact]
    public void A_message_without_text_or_in_no_known_encoding_is_told()
    {
        Refused("CP1003", Head + "Content-Type: application/pdf; name=\"a.pdf\"\n\nx");
        Refused("CP1008", Head + "Content-Type: text/plain; charset=klingon\n\nTrade grew.");
        Refused("CP1007", Head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nTrade =FF grew.");
    }

    [Fact]
    public void Parts_within_parts_without_end_do_not_exhaust_the_stack()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 5000; i++)
        {
            mail.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        }

        try
        {
            Open(mail.Append("Content-Type: text/plain\n\nDeep.\n").ToString());
        }
        catch (CounterpartException told)
        {
            Assert.Contains(told.Code, (string[])["CP1003", "CP1011"]);
        }
    }

    private static void Refused(string code, string mail)
    {
        var failure = Assert.Throws<CounterpartException>(() => Open(mail));
        Assert.Equal(code, failure.Code);
        Assert.Contains("talks.eml", failure.Message, StringComparison.Ordinal);
    }

    private static Document Open(string mail) => Intake.Open(Encoding.UTF8.GetBytes(mail), new DocumentOrigin(Name: "talks.eml"));
}
