using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Counterpart.Doors.Tests.Web;

public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, ColorScheme, int> Pages()
    {
        var pages = new TheoryData<string, ColorScheme, int>();
        foreach (var path in new[] { "/", "/documents/{id}", "/trade", "/trade/RUS/KAZ", "/nothing" })
        {
            pages.Add(path, ColorScheme.Light, 1440);
            pages.Add(path, ColorScheme.Dark, 1440);
            pages.Add(path, ColorScheme.Light, 360);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_meets_AA_in_light_and_dark_with_everything_opened(string path, ColorScheme scheme, int width)
    {
        await using var door = await Door.Open();
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true });
        var page = await context.NewPageAsync();
        await Visit(page, door, path.Replace("{id}", door.Hold(HandMade.Text), StringComparison.Ordinal));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        var faults = string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} {n.Html} {string.Join("; ", n.Any.Select(a => a.Message))}")));
        Assert.True(faults.Length == 0, faults);
    }

    [Theory]
    [InlineData("/", 320)]
    [InlineData("/documents/{id}", 320)]
    [InlineData("/documents/{id}", 900)]
    [InlineData("/trade", 320)]
    [InlineData("/trade/RUS/KAZ", 320)]
    public async Task No_page_has_to_be_moved_sideways_on_a_phone(string path, int width)
    {
        await using var door = await Door.Open();
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await Visit(page, door, path.Replace("{id}", door.Hold(HandMade.Text), StringComparison.Ordinal));
        foreach (var summary in await page.Locator("summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_mouse_one_can_get_from_the_list_to_the_figures_behind_a_verdict()
    {
        await using var door = await Door.Open();
        door.Hold(HandMade.Text);
        var page = await chromium.Browser.NewPageAsync();
        await Visit(page, door, "/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main:focus").WaitForAsync();
        await TabTo(page, "Kazakhstan and Russia: talks");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#claim-1").WaitForAsync();
        await Painted(page);
        await TabTo(page, "RUS");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#claim-1-rus-latest .evidence").IsVisibleAsync());
        Assert.Contains("9 448.6 / 7 050.6", await page.Locator("#claim-1-rus-latest .evidence").InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_reports_page_works_without_script_and_asks_no_other_host()
    {
        await using var door = await Door.Open();
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        var said = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(new Uri(door.Address, $"/documents/{door.Hold(HandMade.Text)}").ToString());
        await page.Locator("#claim-2-rus-latest summary").ClickAsync();
        Assert.True(await page.Locator("#claim-2-rus-latest .evidence").IsVisibleAsync());
        Assert.All(asked, url => Assert.StartsWith(door.Address.ToString(), url, StringComparison.Ordinal));
        Assert.Empty(said);
    }

    [Fact]
    public async Task A_script_in_a_report_does_not_run()
    {
        await using var door = await Door.Open();
        var page = await chromium.Browser.NewPageAsync();
        await Visit(page, door, $"/documents/{door.Hold("<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">", new())}");
        Assert.DoesNotContain("taken", (await page.TitleAsync()).Split(" · ")[^1], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("script").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Cards_stand_beside_the_text_on_a_wide_screen_and_opening_one_does_not_move_it()
    {
        await using var door = await Door.Open();
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await Visit(page, door, $"/documents/{door.Hold(HandMade.Text)}");
        var text = page.Locator(".passage > p");
        var card = (await page.Locator("#claim-1").BoundingBoxAsync())!;
        var beside = (await text.Nth(1).BoundingBoxAsync())!;
        Assert.True(card.X >= beside.X + beside.Width);
        Assert.Equal(beside.Y, card.Y, 1.0);
        var before = (await text.Last.BoundingBoxAsync())!.Y;
        await page.Locator("#claim-1-rus-latest summary").ClickAsync();
        Assert.Equal(before, (await text.Last.BoundingBoxAsync())!.Y);
        await page.SetViewportSizeAsync(390, 800);
        Assert.True((await page.Locator("#claim-1").BoundingBoxAsync())!.Y >= (await text.Nth(1).BoundingBoxAsync())!.Y + (await text.Nth(1).BoundingBoxAsync())!.Height);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Lines_of_the_report_have_60_to_75_characters_on_a_wide_screen()
    {
        await using var door = await Door.Open();
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var id = door.Hold(string.Join(' ', Enumerable.Repeat("The two delegations spoke of trade, of transit and of the water that both countries share.", 12)), new());
        await Visit(page, door, $"/documents/{id}");
        var lines = await page.EvaluateAsync<int>("(() => { const p = document.querySelector('.passage > p'); return Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)); })()");
        Assert.InRange((await page.Locator(".passage > p").InnerTextAsync()).Length / (double)lines, 58, 76);
        await page.CloseAsync();
    }

    private static async Task Visit(IPage page, Door door, string path)
    {
        await page.GotoAsync(new Uri(door.Address, path).ToString());
        await Painted(page);
    }

    // Chromium drops keys that come before a page is painted.
    private static async Task Painted(IPage page) =>
        await page.EvaluateAsync("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 50))))");

    private static async Task TabTo(IPage page, string beginning)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await Focused(page)).StartsWith(beginning, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not lead to «{beginning}».");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement === document.body ? '' : document.activeElement.innerText.trim()");
}
