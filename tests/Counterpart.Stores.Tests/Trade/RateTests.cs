using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>Tables of rates that price the dollar, the euro and sterling.</summary>
public sealed class RateTests : IDisposable
{
    private const string Origin = """
        "origin": { "producer": "Bank", "title": "Rates", "address": "https://example.org/r", "published": "2022-06-01", "licence": "open", "exports": "unknown", "imports": "unknown", "unit": "units for one" }
        """;

    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Averages_of_the_European_Central_Bank_are_reckoned_through_the_euro_and_say_so()
    {
        var path = Path.Combine(_folder.Root, "exr.csv");
        File.WriteAllText(path, """
            KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,UNIT
            EXR.M.RUB.EUR.SP00.A,M,RUB,EUR,SP00,A,2021-01,90.6829,RUB
            EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2021-01,1.2171,USD
            EXR.M.USD.EUR.SP00.E,M,USD,EUR,SP00,E,2021-01,1.2136,USD
            EXR.M.E5.EUR.ERC0.A,M,E5,EUR,ERC0,A,2021-01,98.1,E5

            """);
        var mapping = TradeProposal.Of(path).Mapping;
        Assert.Contains("\"reporter\": \"EA\"", mapping, StringComparison.Ordinal);
        File.WriteAllText(TradeArchive.MappingBeside(path), mapping.Replace("\"published\": \"FILL IN\"", "\"published\": \"2022-06-01\"", StringComparison.Ordinal)
            .Replace("\"address\": \"FILL IN\"", "\"address\": \"https://example.org\"", StringComparison.Ordinal)
            .Replace("\"table\": \"FILL IN\"", "\"table\": \"ecb\"", StringComparison.Ordinal));

        var load = _folder.Archive.Load(path);
        var (rouble, euro) = (_folder.Archive.Rates("RUB").Single(), _folder.Archive.Rates("EUR").Single());

        Assert.Equal((4, 2, 2), (load.Rows, load.Vintage.ObservationCount, load.Passed));
        Assert.Equal((90.6829m / 1.2171m, "EUR"), (rouble.PerDollar, rouble.Through));
        Assert.Equal((1m / 1.2171m, null), (euro.PerDollar, euro.Through));
        Assert.Contains("reckoned through EUR: ", RateTable.Of(_folder.Archive, "RUB", "USD").Value!.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_prices_the_dollar_comes_before_one_of_the_same_rank_that_does_not()
    {
        Load("gbp", "GBR", "month,USD\n2021-01,1.36\n", "USD");
        Assert.Equal(1m / 1.36m, _folder.Archive.Rates("GBP").Single().PerDollar);

        Load("usd", "USA", "month,GBP\n2021-01,0.73\n", "GBP");
        Assert.Equal((0.73m, "usd"), (_folder.Archive.Rates("GBP").Single().PerDollar, _folder.Archive.Vintages.Single(v => v.Id == _folder.Archive.Rates("GBP").Single().VintageId).Table));
    }

    [Fact]
    public void A_table_told_in_another_currency_names_the_rates_with_their_vintage()
    {
        Load("kzt", "USA", "month,KZT\n2021-01,420\n", "KZT");
        var table = _folder.Wide("month,exports,imports\n2021-01,1,2\n", mapping: TradeFolder.Mapping());
        _folder.Archive.Load(table);

        var shown = PairTable.Of(_folder.Archive, new TradeQuery(new("RUS"), new("KAZ")), currency: "KZT");

        Assert.Equal(420_000_000m, shown.Rows.Single().Exports.Value!.Value);
        Assert.Equal("kzt", shown.Rates.Single().Table);
        Assert.Contains($"Bank, published 1\u00A0June\u00A02022, vintage {shown.Rates.Single().Id}", shown.RatesSource, StringComparison.Ordinal);
        Assert.Empty(PairTable.Of(_folder.Archive, new TradeQuery(new("RUS"), new("KAZ"))).Rates);
    }

    [Fact]
    public void Weights_are_added_up_with_the_goods_and_the_world_is_the_sum_of_all_reporters()
    {
        var reporters = Countries.All.Where(c => c.Alpha2.Length == 2).Select(c => c.Country.Code).Order(StringComparer.Ordinal).Take(DetailQuery.MostOfTheWorld).ToList();
        var path = Path.Combine(_folder.Root, "baci.csv");
        File.WriteAllText(path, "t,i,j,k,v,q\n" + string.Join("\n", reporters.Select(r => $"2021,{r},{(r == "KAZ" ? "RUS" : "KAZ")},270900,1,2")) + "\n2021,AFG,KAZ,270900.1,3,\n");
        File.WriteAllText(TradeArchive.MappingBeside(path), $$"""
            { "table": "baci", "reporter": { "column": "i" }, "counterpart": { "column": "j" }, "product": { "column": "k" }, "period": { "column": "t", "form": "year" }, "flow": "export", "value": "v",
              "currency": "USD", "multiplier": 1, "netWeight": { "column": "q", "multiplier": 1 }, {{Origin}} }
            """);
        _folder.Archive.Load(path);
        DetailQuery Ask(string reporter, int digits) => new(new(reporter), new("KAZ"), digits, [Period.Year(2021)]) { WithWeights = true };

        Assert.Equal((1m, 2m), (_folder.Archive.Detail(Ask("AGO", 6)).Single().Value, _folder.Archive.Detail(Ask("AGO", 6)).Single().NetKilograms!.Value));
        Assert.Equal([(1m, (decimal?)2m), (3m, null)], _folder.Archive.Detail(Ask("AFG", 6)).OrderBy(r => r.Value).Select(r => (r.Value, r.NetKilograms)));
        Assert.Equal(reporters.Count(r => r != "KAZ"), _folder.Archive.Detail(Ask("WLD", 6)).Where(r => r.CodeLength == 6).Sum(r => r.Value));
    }

    private void Load(string table, string reporter, string csv, string currency)
    {
        var path = Path.Combine(_folder.Root, table + ".csv");
        File.WriteAllText(path, csv);
        File.WriteAllText(TradeArchive.MappingBeside(path), $$"""
            { "table": "{{table}}", "reporter": "{{reporter}}", "counterpart": "WLD", "product": "RATE", "period": { "column": "month", "form": "month" }, "exports": "{{currency}}",
              "currency": "{{currency}}", "multiplier": 1, {{Origin}} }
            """);
        _folder.Archive.Load(path);
    }
}
