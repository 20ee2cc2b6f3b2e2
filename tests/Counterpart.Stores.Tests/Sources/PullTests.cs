using System.Globalization;
using System.IO.Compression;
using System.Text;
using Counterpart.Stores.Tests.Trade;
using Counterpart.Trade;
using Counterpart.Trade.Sources;
using Microsoft.AspNetCore.Http;

namespace Counterpart.Stores.Tests.Sources;

/// <summary>Pulls against a service on this machine that answers as the real ones do.</summary>
public sealed class PullTests : IDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly TradeFolder _folder = new();
    private readonly HastyClock _clock = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_Comtrade_answers_is_kept_loaded_and_counted()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, Comtrade(c)));

        var pulled = await Run(service, Years(2018, 2021));
        var load = _folder.Archive.Load(pulled.File, pulled.Mapping);

        Assert.Equal((8, 8, 0), (pulled.Rows, load.Rows, load.Missing));
        Assert.Equal(8, load.Vintage.ObservationCount);
        var rows = _folder.Archive.Find(new TradeQuery(new("KAZ"), new("RUS")));
        Assert.Equal(2018_000_001m, rows.Single(r => r.Flow == TradeFlow.Export && r.Period == Period.Year(2018)).Value);
        Assert.Equal(Valuation.Cif, load.Vintage.Origin.ImportValuation);
        Assert.Equal(new DateOnly(2026, 11, 24), load.Vintage.Origin.Published);
    }

    [Fact]
    public async Task The_key_goes_into_the_head_of_a_request_and_nowhere_else()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, Comtrade(c)));

        var pulled = await Run(service, Years(2018, 2021));
        _folder.Archive.Load(pulled.File, pulled.Mapping);

        Assert.All(service.Asked, a => Assert.Equal(Secret, a.Heads["Ocp-Apim-Subscription-Key"]));
        Assert.All(service.Asked, a => Assert.StartsWith("counterpart/", a.Heads.UserAgent.ToString(), StringComparison.Ordinal));
        Assert.All(service.Asked, a => Assert.DoesNotContain(Secret, a.Address, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, string.Join('\n', _told), StringComparison.Ordinal);
        var files = Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith(".gz", StringComparison.Ordinal));
        Assert.All(files, f => Assert.DoesNotContain(Secret, Content(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Tue, 24 Nov 2026 09:00:40 GMT", 40)]
    public async Task A_service_that_asks_to_wait_is_waited_for(string after, double seconds)
    {
        await using var service = await LocalOffice.Of((c, n) =>
        {
            c.Response.Headers.RetryAfter = n == 1 ? after : default;
            return n == 1 ? LocalOffice.Json(c, """{"statusCode":429,"message":"Rate limit is exceeded."}""", 429) : LocalOffice.Json(c, Comtrade(c));
        });

        await Run(service, Years(2018, 2021));

        Assert.InRange(_clock.Waits.Max().TotalSeconds, seconds - 1.5, seconds);
        Assert.Contains("429", _told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_asks_to_wait_for_hours_is_left_alone_and_what_was_fetched_is_kept()
    {
        await using var service = await LocalOffice.Of((c, n) =>
            n == 1 ? LocalOffice.Json(c, Comtrade(c)) : LocalOffice.Json(c, """{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 05:12:00."}""", 403));

        var failure = await Assert.ThrowsAsync<CounterpartException>(() => Run(service, Years(2000, 2020)));

        Assert.Equal("CP5034", failure.Code);
        Assert.Contains("Out of call volume quota", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, service.Asked.Count);
    }

    [Fact]
    public async Task Failures_that_may_pass_are_tried_again_later_each_time_and_then_given_up()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, "oops", 500));

        var failure = await Assert.ThrowsAsync<CounterpartException>(() => Run(service, Years(2018, 2021)));

        Assert.Equal("CP5031", failure.Code);
        Assert.Equal(Courier.Tries, service.Asked.Count);
        var waits = _clock.Waits.Where(w => w > TimeSpan.FromSeconds(1.2)).ToList();
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits.Sum(w => w.TotalSeconds), 15, 30);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        await using var service = await LocalOffice.Of(async (c, n) =>
        {
            if (n > 1)
            {
                await LocalOffice.Json(c, Comtrade(c));
                return;
            }

            c.Response.ContentLength = 5000;
            await c.Response.WriteAsync("""{"count":8,"data":[{"typeCode":""");
            await c.Response.Body.FlushAsync();
            c.Abort();
        });

        Assert.Equal(8, (await Run(service, Years(2018, 2021))).Rows);
        Assert.Equal(2, service.Asked.Count);
    }

    [Theory]
    [InlineData("""{"count":9,"data":[{"a":1}],"error":""}""")]
    [InlineData("""{"count":1,"data":[{"a":1}""")]
    [InlineData("<html>Service is being maintained</html>")]
    public async Task An_answer_that_is_none_is_never_taken_for_one(string body)
    {
        await using var service = await LocalOffice.Of((c, n) => LocalOffice.Json(c, n == 1 ? body : Comtrade(c)));

        Assert.Equal(8, (await Run(service, Years(2018, 2021))).Rows);
        Assert.Equal(2, service.Asked.Count);
    }

    [Fact]
    public async Task An_answer_on_the_cap_is_asked_for_in_two_halves_and_not_kept()
    {
        await using var service = await LocalOffice.Of((c, n) => LocalOffice.Json(c, n == 1 ? OnTheCap() : Comtrade(c)));

        var pulled = await Run(service, Years(2018, 2021));

        Assert.Equal((8, 3), (pulled.Rows, service.Asked.Count));
        Assert.Equal(["2018,2019", "2020,2021"], service.Asked.Skip(1).Select(a => Query(a.Address, "period")));
        Assert.Contains(_told, t => t.Contains("two halves", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_on_the_cap_that_cannot_be_halved_is_refused()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, OnTheCap()));
        var question = Years(2018, 2018) with { Partners = [], Flows = [TradeFlow.Export], Digits = 6, Products = [] };

        var failure = await Assert.ThrowsAsync<CounterpartException>(() => Run(service, question));

        Assert.Equal("CP5033", failure.Code);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_wrong_key_is_told_without_repeating_it_and_is_not_tried_again()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, "{\"statusCode\":401,\"message\":\"Access denied due to invalid subscription key " + Secret[..8] + ".\"}", 401));

        var failure = await Assert.ThrowsAsync<CounterpartException>(() => Run(service, Years(2018, 2021)));

        Assert.Equal("CP5030", failure.Code);
        Assert.DoesNotContain(Secret, failure.Message, StringComparison.Ordinal);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_since_the_key_would_go_along()
    {
        await using var service = await LocalOffice.Of((c, _) =>
        {
            c.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        Assert.Equal("CP5032", (await Assert.ThrowsAsync<CounterpartException>(() => Run(service, Years(2018, 2021)))).Code);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task A_pull_that_was_stopped_goes_on_where_it_was()
    {
        var isBroken = true;
        await using var service = await LocalOffice.Of((c, n) => isBroken && n > 2 ? LocalOffice.Json(c, "oops", 503) : LocalOffice.Json(c, Comtrade(c)));
        var question = Years(1995, 2024);

        Assert.Equal("CP5031", (await Assert.ThrowsAsync<CounterpartException>(() => Run(service, question))).Code);
        isBroken = false;
        _clock.Pass(TimeSpan.FromDays(2));
        var pulled = await Run(service, question);

        Assert.Equal((60, 2, 2), (pulled.Rows, pulled.Asked, pulled.Kept));
        Assert.Equal(60, _folder.Archive.Load(pulled.File, pulled.Mapping).Rows);
        Assert.EndsWith($"comtrade-2026-11-24-{question.Mark("comtrade", isOpen: false)}", pulled.Folder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_pulled_today_is_not_asked_for_again_and_tomorrow_it_is()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, Comtrade(c)));
        var first = await Run(service, Years(2018, 2021));
        var loaded = _folder.Archive.Load(first.File, first.Mapping);

        var again = await Run(service, Years(2018, 2021));
        Assert.Equal(0, again.Asked);
        Assert.Equal(loaded.Vintage.Id, _folder.Archive.Load(again.File, again.Mapping).Vintage.Id);

        _clock.Pass(TimeSpan.FromDays(1));
        var tomorrow = await Run(service, Years(2018, 2021));
        Assert.Equal(1, tomorrow.Asked);
        Assert.Equal(new DateOnly(2026, 11, 25), _folder.Archive.Load(tomorrow.File, tomorrow.Mapping).Vintage.Origin.Published);
        Assert.Equal(loaded.Vintage.Table, _folder.Archive.Vintages[^1].Table);
    }

    [Fact]
    public async Task Nothing_published_is_told_as_such()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, """{"elapsedTime":"0.58 secs","count":0,"data":[],"error":""}"""));

        Assert.Equal("CP5035", (await Assert.ThrowsAsync<CounterpartException>(() => Run(service, Years(2018, 2021)))).Code);
    }

    [Fact]
    public async Task A_pull_stopped_by_the_person_ends_at_once_and_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        await using var service = await LocalOffice.Of(async (c, n) =>
        {
            if (n == 2)
            {
                await stop.CancelAsync();
            }

            await LocalOffice.Json(c, Comtrade(c));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(service, Years(1995, 2024), stop: stop.Token));
        Assert.Equal((2, 1), (service.Asked.Count, Directory.GetFiles(_folder.Root, "*.gz", SearchOption.AllDirectories).Length));
    }

    [Fact]
    public async Task The_IMF_s_groups_of_economies_are_passed_over_and_counted()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Csv(c, """
            STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE
            dataflow,IMF.STA:IMTS(1.0.0),I,KAZ,XG_FOB_USD,RUS,M,2021-M01,300000000.5,6
            dataflow,IMF.STA:IMTS(1.0.0),I,KAZ,MG_CIF_USD,RUS,M,2021-M01,1100000000,6
            dataflow,IMF.STA:IMTS(1.0.0),I,KAZ,MG_CIF_USD,G998,M,2021-M01,1900000000,6
            dataflow,IMF.STA:IMTS(1.0.0),I,KAZ,MG_CIF_USD,GX170,M,2021-M01,2900000000,6

            """));
        var question = new PullQuestion { Reporters = [new("KAZ")], Periods = PullQuestion.Each(new(2021, 1, 1), new(2021, 12, 31), monthly: true) };

        var pulled = await Run(service, question, "imf");
        var load = _folder.Archive.Load(pulled.File, pulled.Mapping);

        Assert.Equal((4, 4, 1), (pulled.Rows, load.Rows, load.Passed));
        Assert.Equal(300_000_000.5m, _folder.Archive.Find(new TradeQuery(new("KAZ"), new("RUS"))).First(o => o.Flow == TradeFlow.Export).Value);
        Assert.Equal("/v1/data/dataflow/IMF.STA/IMTS/+/KAZ.XG_FOB_USD+MG_CIF_USD.*.M?c%5BTIME_PERIOD%5D=ge:2021-M01%2Ble:2021-M12", service.Asked.Single().Address);
        Assert.Equal("text/csv", service.Asked.Single().Heads.Accept);
    }

    [Fact]
    public async Task Eurostat_s_sums_of_partners_are_passed_over()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Csv(c, """
            DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG
            ESTAT:DS-045409(1.0),15/11/26 23:00:00,M,DE,RU,TOTAL,1,VALUE_IN_EUROS,2021-01,2000000,
            ESTAT:DS-045409(1.0),15/11/26 23:00:00,M,DE,RU,TOTAL,2,VALUE_IN_EUROS,2021-01,1700000,
            ESTAT:DS-045409(1.0),15/11/26 23:00:00,M,DE,EXT_EU27_2020,TOTAL,2,VALUE_IN_EUROS,2021-01,9700000,
            ESTAT:DS-045409(1.0),15/11/26 23:00:00,M,DE,RU,TOTAL,2,VALUE_IN_EUROS,2021-02,,
            """));
        var question = new PullQuestion { Reporters = [new("DEU")], Periods = PullQuestion.Each(new(2021, 1, 1), new(2021, 3, 31), monthly: true) };

        var pulled = await Run(service, question, "eurostat");
        var load = _folder.Archive.Load(pulled.File, pulled.Mapping);

        Assert.Equal((4, 4, 1, 1), (pulled.Rows, load.Rows, load.Passed, load.Missing));
        var rows = _folder.Archive.Find(new TradeQuery(new("DEU"), new("RUS")));
        Assert.Equal(("EUR", 2_000_000m), (rows[0].Currency, rows.Single(r => r.Flow == TradeFlow.Import).Value));
    }

    [Fact]
    public async Task No_results_is_an_answer_of_no_rows()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Csv(c, "<error><text>No results found</text></error>", 404));
        var question = new PullQuestion { Reporters = [new("DEU")], Periods = [Period.Year(2021)] };

        Assert.Equal("CP5035", (await Assert.ThrowsAsync<CounterpartException>(() => Run(service, question, "eurostat"))).Code);
    }

    [Fact]
    public async Task Rates_of_the_World_Bank_come_page_by_page_and_convert_amounts()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, c.Request.Query["page"] == "1"
            ? """[{"page":1,"pages":2,"per_page":2,"total":3,"sourceid":"2","lastupdated":"2026-10-24"},[{"indicator":{"id":"PA.NUS.FCRF","value":"Official exchange rate"},"country":{"id":"KZ","value":"Kazakhstan"},"countryiso3code":"KAZ","date":"2021","value":425.908242,"unit":"","obs_status":"","decimal":2},{"indicator":{"id":"PA.NUS.FCRF","value":"Official exchange rate"},"country":{"id":"KZ","value":"Kazakhstan"},"countryiso3code":"KAZ","date":"2020","value":412.953333,"unit":"","obs_status":"","decimal":2}]]"""
            : """[{"page":2,"pages":2,"per_page":2,"total":3,"sourceid":"2","lastupdated":"2026-10-24"},[{"indicator":{"id":"PA.NUS.FCRF","value":"Official exchange rate"},"country":{"id":"KZ","value":"Kazakhstan"},"countryiso3code":"KAZ","date":"2019","value":null,"unit":"","obs_status":"","decimal":2}]]"""));
        var question = new PullQuestion { Reporters = [new("KAZ")], Periods = PullQuestion.Each(new(2019, 1, 1), new(2021, 12, 31), monthly: false), Series = "rates" };

        var pulled = await Run(service, question, "worldbank");
        var load = _folder.Archive.Load(pulled.File, pulled.Mapping);

        Assert.Equal((3, 2, 1), (pulled.Rows, load.Vintage.ObservationCount, load.Missing));
        Assert.Equal([412.953333m, 425.908242m], _folder.Archive.Rates("KZT").Select(r => r.PerDollar));
    }

    [Fact]
    public async Task Rows_that_a_service_speaks_of_and_does_not_give_are_missed()
    {
        await using var service = await LocalOffice.Of((c, _) => LocalOffice.Json(c, """[{"page":1,"pages":1,"per_page":1000,"total":2},[{"countryiso3code":"KAZ","date":"2021","value":425.9}]]"""));
        var question = new PullQuestion { Reporters = [new("KAZ")], Periods = [Period.Year(2020), Period.Year(2021)], Series = "rates" };

        Assert.Equal("CP5032", (await Assert.ThrowsAsync<CounterpartException>(() => Run(service, question, "worldbank"))).Code);
    }

    private static PullQuestion Years(int first, int last) =>
        new() { Reporters = [new("KAZ")], Partners = [new("RUS")], Periods = PullQuestion.Each(new(first, 1, 1), new(last, 12, 31), monthly: false) };

    private async Task<PulledTable> Run(LocalOffice service, PullQuestion question, string source = "comtrade", CancellationToken? stop = null)
    {
        var from = TradeSource.Find(source)!;
        var key = ServiceKey.Locate(from, null, name => name == "COUNTERPART_COMTRADE_KEY" ? Secret : null, _folder.Root);
        using var courier = new Courier(_clock, chance: () => 0.5);
        return await new Pull(courier, key, _clock)
            .RunAsync(PullPlan.Of(from, question, service.Home), new PullOrder(Path.Combine(_folder.Root, "pulls")), _told.Add, stop ?? TestContext.Current.CancellationToken);
    }

    // Two records a year, in the shape of the service, whose amounts tell the year.
    private static string Comtrade(HttpContext context)
    {
        var records = context.Request.Query["period"].ToString().Split(',').SelectMany(year => new[] { "X", "M" }.Select(flow =>
            $$"""{"typeCode":"C","freqCode":"A","refPeriodId":{{year}}0101,"refYear":{{year}},"refMonth":52,"period":"{{year}}","reporterCode":398,"reporterISO":null,"flowCode":"{{flow}}","partnerCode":643,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL","aggrLevel":0,"customsCode":"C00","mosCode":"0","motCode":0,"qty":0,"netWgt":0,"cifvalue":null,"fobvalue":{{year}}000001.0,"primaryValue":{{year}}000001.0,"isReported":false,"isAggregate":true}""")).ToList();
        return $$"""{"elapsedTime":"0.31 secs","count":{{records.Count}},"data":[{{string.Join(',', records)}}],"error":""}""";
    }

    private static string OnTheCap()
    {
        var records = new StringBuilder("""{"elapsedTime":"9 secs","count":100000,"data":[""");
        for (var i = 0; i < 100_000; i++)
        {
            records.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"cmdCode":"{{i:000000}}"}""");
        }

        return records.Append("""],"error":""}""").ToString();
    }

    private static string Query(string address, string name) => Uri.UnescapeDataString(address.Split(name + "=")[1].Split('&')[0]);

    private static string Content(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(File.ReadAllBytes(file));
        }

        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return unpacked.ReadToEnd();
    }
}
