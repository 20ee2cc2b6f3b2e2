using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Counterpart.Documents;

namespace Counterpart.Doors.Tests.Web;

public sealed class PageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_dossier_says_what_to_do_next()
    {
        await using var door = await Door.Open();
        var page = await Get(door, "/");
        Assert.Contains("The dossier holds no report yet.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[action='/documents'] textarea"));
    }

    [Fact]
    public async Task The_list_counts_the_findings_of_each_side()
    {
        await using var door = await Door.Open();
        var id = door.Hold(HandMade.Text);
        var page = await Get(door, "/");
        Assert.Equal($"/documents/{id}", page.QuerySelector(".reports h2 a")!.GetAttribute("href"));
        Assert.Equal(["KAZ 1 holds 3 cannot verify", "RUS 2 fails 2 cannot verify"], page.QuerySelectorAll(".tally li").Select(Words));
    }

    [Fact]
    public async Task A_reports_page_shows_its_text_letter_for_letter()
    {
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(HandMade.Text)}");
        foreach (var label in page.QuerySelectorAll(".report sup").ToList())
        {
            label.Remove();
        }

        Assert.Equal(HandMade.Text.Split("\n\n"), page.QuerySelectorAll(".report p[lang]").Select(p => p.TextContent));
    }

    [Fact]
    public async Task Each_claim_has_a_card_with_the_verdict_on_both_sides_books()
    {
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(HandMade.Text)}");
        Assert.Equal(
            ["Turnover +26\u00a0%", "Turnover more than +33.33\u00a0%", "Turnover: a record", "32\u00a0large projects"],
            page.QuerySelectorAll(".card h3").Select(h => h.ChildNodes.OfType<IText>().Last().Text.Trim()));
        Assert.Equal(
            ["KAZ cannot verify", "RUS fails +33.21\u00a0%"],
            page.QuerySelectorAll("#claim-2 summary").Select(Words));
        Assert.Equal(
            ["KAZ cannot verify", "RUS fails latest +34.0\u00a0%"],
            page.QuerySelectorAll("#claim-1 .verdict summary").Select(Words));
    }

    [Fact]
    public async Task Pressing_a_verdict_shows_figures_arithmetic_source_and_command()
    {
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(HandMade.Text)}");
        var evidence = page.QuerySelector("#claim-1-rus-latest .evidence")!;
        var words = Words(evidence);
        Assert.Contains("9 448.6 / 7 050.6 − 1 = +34.0 %", words, StringComparison.Ordinal);
        Assert.Contains("from +25.5\u00a0% to under +26.5\u00a0%", words, StringComparison.Ordinal);
        Assert.Contains("Federal Customs Service of Russia", words, StringComparison.Ordinal);
        Assert.Contains("published 8\u00a0February\u00a02022", words, StringComparison.Ordinal);
        Assert.Equal("counterpart trade show RUS KAZ --freq M --from 2020-01 --to 2021-05", evidence.QuerySelector("pre")!.TextContent);
        var rows = evidence.QuerySelectorAll("tbody tr").Select(Words).ToList();
        Assert.Equal(10, rows.Count);
        Assert.Equal("Jan\u00a02020 1\u00a0050.2 400.1 1\u00a0450.3", rows[0]);
    }

    [Fact]
    public async Task A_mark_leads_to_its_card_and_the_card_back()
    {
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(HandMade.Text)}");
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.Contains("claim-3", links);
        Assert.Contains("mark-claim-3", links);
        Assert.All(links, id => Assert.NotNull(page.GetElementById(id)));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Everything_that_was_read_stands_on_the_page()
    {
        await using var door = await Door.Open();
        var words = Words((await Get(door, $"/documents/{door.Hold(HandMade.Text)}")).Body!);
        Assert.All(
            new[]
            {
                "Kazakhstan and Russia: talks, Astana, 19\u00a0August\u00a02021", "The Steppe Courier, citing President's press office", "KAZ Aibek Serikov, President",
                "S3 speaker open as reported", "A1 documents on water and transit to be signed", "P1 32 large projects under way Russia → Kazakhstan",
                "C1 Kazakhstan and Russia: open the border post at Khorgan due Mar\u00a02022", "E1 Forum of the regions Sep–Nov\u00a02021, Kokshetau",
                "trade · water · border", "Numbers not read", "CP2001 Warning: Who is meant by “adding that” is left open.",
            },
            expected => Assert.Contains(expected, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_a_report_is_shown_as_text()
    {
        const string text = "<script>document.title='taken'</script> & <b onclick=\"x()\">bold</b> <img src=x onerror=y>";
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(text, new DocumentOrigin(Name: "<i>n</i>.txt", Outlet: "<u>o</u>", Title: "<s>t</s>"))}");
        Assert.Empty(page.QuerySelectorAll("script, b, img, i, u, s, [onclick], [onerror]"));
        Assert.Equal(text, page.QuerySelector(".report p[lang]")!.TextContent);
        Assert.Equal("<s>t</s>", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://courier.example/talks", true)]
    public async Task Only_addresses_of_the_web_become_links(string address, bool isLink)
    {
        await using var door = await Door.Open();
        var page = await Get(door, $"/documents/{door.Hold(HandMade.Text, HandMade.Origin with { Address = address })}");
        Assert.Equal(isLink, page.QuerySelectorAll("a.address").Any(a => a.GetAttribute("href") == address));
        Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.DoesNotContain(a.GetAttribute("href")!.Split(':')[0], new[] { "javascript", "data", "file" }));
    }

    [Fact]
    public async Task A_pasted_report_is_taken_in_recorded_and_shown()
    {
        await using var door = await Door.Open();
        using var answer = await Send(door, new() { ["text"] = HandMade.Text, ["published"] = "2021-08-19", ["outlet"] = "The Steppe Courier" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await Get(door, answer.Headers.Location!.ToString());
        Assert.Equal(4, page.QuerySelectorAll(".card").Length);
        var held = Assert.Single(door.Dossier.Documents.List());
        Assert.Equal(new DateOnly(2021, 8, 19), held.Origin.Published);
        Assert.Equal(4, door.Dossier.Ledger.Entries(held.DocumentId, "claim").Count);
    }

    [Fact]
    public async Task An_uploaded_page_keeps_its_name_and_bytes()
    {
        var bytes = "<html><body><article><p>Trade between the two countries was on the table, the ministers said after hours of talks in the capital.</p><p>They will meet again in spring, both delegations confirmed to the press.</p></article></body></html>"u8.ToArray();
        await using var door = await Door.Open();
        using var answer = await Send(door, [], (bytes, "talks.html"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var held = Assert.Single(door.Dossier.Documents.List());
        Assert.Equal("talks.html", held.Origin.Name);
        Assert.Equal(bytes, door.Dossier.Documents.Bytes(held).ToArray());
    }

    [Theory]
    [InlineData("19/08/2021", "“19/08/2021” is not a date. Write year, month and day, such as 2021-08-19.")]
    [InlineData("2021-02-30", "“2021-02-30” is not a date. Write year, month and day, such as 2021-08-19.")]
    public async Task A_wrong_date_is_named_and_the_text_kept(string date, string sentence)
    {
        await using var door = await Door.Open();
        using var answer = await Send(door, new() { ["text"] = "Kept <words>", ["published"] = date, ["outlet"] = "Kept outlet" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Parse(answer);
        Assert.Contains(sentence, Words(page.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
        Assert.Equal("Kept <words>", page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.Equal("Kept outlet", page.QuerySelector<IHtmlInputElement>("#outlet")!.Value);
        Assert.Empty(door.Dossier.Documents.List());
    }

    [Fact]
    public async Task Nothing_pasted_and_no_file_is_said_so()
    {
        await using var door = await Door.Open();
        using var answer = await Send(door, new() { ["text"] = "  " });
        Assert.Contains("There is no report: paste its text or choose a file.", Words((await Parse(answer)).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_with_its_reason()
    {
        await using var door = await Door.Open();
        using var answer = await Send(door, new() { ["outlet"] = "Kept" }, ([0, 1, 2, 3, 0, 0, 255, 254, 0], "photo.txt"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Parse(answer);
        Assert.Contains("photo.txt", Words(page.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
        Assert.Contains("choose it again", Words(page.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
        Assert.Equal("Kept", page.QuerySelector<IHtmlInputElement>("#outlet")!.Value);
        Assert.Empty(door.Dossier.Documents.List());
    }

    [Theory]
    [InlineData(17)]
    [InlineData(40)]
    public async Task A_report_that_is_too_large_is_refused_with_both_sizes(int megabytes)
    {
        await using var door = await Door.Open();
        using var answer = await Send(door, [], (new byte[megabytes * 1024 * 1024], "large.txt"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains($"That was {megabytes}.0 MB; a report may have up to 16 MB.", Words((await Parse(answer)).Body!), StringComparison.Ordinal);
        Assert.Empty(door.Dossier.Documents.List());
    }

    [Fact]
    public async Task A_form_opened_before_a_restart_keeps_what_was_typed_and_changes_nothing()
    {
        await using var door = await Door.Open();
        using var form = new MultipartFormDataContent { { new StringContent("Kept"), "text" }, { new StringContent("stale"), "__RequestVerificationToken" } };
        using var answer = await door.Client.PostAsync("/documents", form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Kept", (await Parse(answer)).QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.Empty(door.Dossier.Documents.List());
    }

    [Fact]
    public async Task A_damaged_report_does_not_hide_the_others()
    {
        await using var door = await Door.Open();
        door.Hold(HandMade.Text);
        var damaged = door.Hold("Another report.");
        File.WriteAllText(Path.Combine(door.Dossier.Documents.Folder, $"{door.Dossier.Documents.Find(damaged)!.SourceSha256}.txt"), "changed");
        var page = await Get(door, "/");
        Assert.Equal(2, page.QuerySelectorAll(".reports > li").Length);
        Assert.Contains("It could not be opened", Words(page.Body!), StringComparison.Ordinal);
        using var answer = await door.Client.GetAsync($"/documents/{damaged}", Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("CP1104", Words((await Parse(answer)).Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/documents/0000000000")]
    [InlineData("/documents/..%2f..%2fetc")]
    [InlineData("/trade/KAZ/XXX")]
    [InlineData("/trade/KAZ/KAZ")]
    public async Task What_is_not_there_is_said_on_a_page(string path)
    {
        await using var door = await Door.Open();
        using var answer = await door.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Not found", (await Parse(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_same_report_is_given_as_json()
    {
        await using var door = await Door.Open();
        var id = door.Hold(HandMade.Text);
        using var report = JsonDocument.Parse(await door.Client.GetStringAsync($"/api/documents/{id[..12]}", Cancel));
        Assert.Equal(id, report.RootElement.GetProperty("document").GetProperty("id").GetString());
        Assert.Equal("fails", report.RootElement.GetProperty("claims")[0].GetProperty("verdicts")[2].GetProperty("finding").GetString());
        using var missing = await door.Client.GetAsync("/api/documents/0000000000", Cancel);
        Assert.Equal("application/problem+json", missing.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/trade")]
    [InlineData("/healthz")]
    public async Task No_answer_lets_a_script_run_or_the_page_be_framed(string path)
    {
        await using var door = await Door.Open();
        using var answer = await door.Client.GetAsync(path, Cancel);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_name_of_another_site_that_points_here_is_not_answered()
    {
        await using var door = await Door.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "elsewhere.example" } };
        using var answer = await door.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Both_sides_books_stand_side_by_side()
    {
        await using var door = await Door.Open();
        var page = await Get(door, "/trade/RUS/KAZ");
        Assert.Equal("Kazakhstan and Russia", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=by-year] tbody tr").Select(Words), row => row == "2021 7\u00a0018.7 17\u00a0605.5 24\u00a0624.2 +31.6\u00a0%");
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=by-month] tbody tr").Select(Words), row => row == "Jan\u00a02021 1\u00a0210.0 480.2 1\u00a0690.2 +16.5\u00a0%");
        Assert.Contains("24.6 in 2021", page.QuerySelector("svg desc")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    private static async Task<IHtmlDocument> Get(Door door, string path)
    {
        using var answer = await door.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Parse(answer);
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);

    private static async Task<HttpResponseMessage> Send(Door door, Dictionary<string, string> fields, (byte[] Bytes, string Name)? file = null)
    {
        var token = (await Get(door, "/")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is { } f)
        {
            form.Add(new ByteArrayContent(f.Bytes), "file", f.Name);
        }

        return await door.Client.PostAsync("/documents", form, Cancel);
    }

    // Words as they stand on the page: runs of blanks are one, as a browser shows them; a no-break space is kept.
    private static string Words(IElement element)
    {
        var cells = element.QuerySelectorAll("td, th, dt, dd, li, p, div, span, summary, h1, h2, h3, blockquote, strong, a, br, q");
        foreach (var cell in cells)
        {
            cell.Insert(AdjacentPosition.BeforeBegin, " ");
            cell.Insert(AdjacentPosition.AfterEnd, " ");
        }

        return string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ,", ",", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal);
    }
}
