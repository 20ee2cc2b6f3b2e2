using Counterpart.Trade;

namespace Counterpart.Stores.Tests.Trade;

public sealed class DetailTests : IDisposable
{
    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sums_by_goods_and_by_counterpart_are_those_of_a_table_in_memory()
    {
        var table = _folder.Wide(
            """
            partner,code,month,exports
            KAZ,2709.00,2021-01,10
            KAZ,2710.12,2021-01,5
            KAZ,2710.12,2021-02,7
            KAZ,720711,2021-02,1
            KAZ,27,2021-01,15
            KAZ,TOTAL,2021-01,20
            UZB,720711,2021-01,3
            UZB,TOTAL,2021-01,4
            """,
            mapping: $$"""
            {
              "table": "goods", "reporter": "RUS", "counterpart": { "column": "partner" }, "product": { "column": "code" },
              "period": { "column": "month", "form": "month" }, "exports": "exports", "currency": "USD", "multiplier": 1, {{TradeFolder.Origin}}
            }
            """);
        var vintage = _folder.Archive.Load(table).Vintage;
        var (russia, kazakhstan, uzbekistan) = (new Country("RUS"), new Country("KAZ"), new Country("UZB"));
        var memory = new MemoryTradeStatistics([vintage], [
            .. new[] { "2709.00", "2710.12", "720711", "27", Observation.AllProducts }.SelectMany(code => _folder.Archive.Find(new(russia, kazakhstan, code))),
            .. new[] { "720711", Observation.AllProducts }.SelectMany(code => _folder.Archive.Find(new(russia, uzbekistan, code)))]);

        var (january, both) = (Period.Month(2021, 1), Period.Months(2021, 1, 2021, 2));
        DetailQuery[] queries =
        [
            new(russia, kazakhstan, 2, [both]), new(russia, kazakhstan, 4, [january]), new(russia, null, 0, [january]), new(russia, null, 6, []), new(russia, kazakhstan, 2, [], Table: "none"),
            new(russia, kazakhstan, 2, [], new DateOnly(2022, 5, 31)),
        ];
        foreach (var query in queries)
        {
            Assert.Equal(Sorted(memory.Detail(query)), Sorted(_folder.Archive.Detail(query)));
        }

        Assert.Equal([("27", 2, 15m), ("27", 6, 22m), ("72", 6, 1m)], _folder.Archive.Detail(queries[0]).GroupBy(r => (r.Product, r.CodeLength)).Select(g => (g.Key.Product, g.Key.CodeLength, g.Sum(r => r.Value))).Order());
    }

    [Fact]
    public void A_table_of_rates_is_found_by_its_currency_as_of_a_day()
    {
        var table = _folder.Wide(
            "month,rate\n2021-01,0.8216\n2021-02,0.8268\n",
            mapping: $$"""
            {
              "table": "eur-monthly", "reporter": "USA", "counterpart": "WLD", "product": "RATE",
              "period": { "column": "month", "form": "month" }, "exports": "rate", "currency": "EUR", "multiplier": 1, {{TradeFolder.Origin}}
            }
            """);
        var id = _folder.Archive.Load(table).Vintage.Id;

        Assert.Equal([new("EUR", Period.Month(2021, 1), 0.8216m, id), new("EUR", Period.Month(2021, 2), 0.8268m, id)], _folder.Archive.Rates("EUR"));
        Assert.Empty(_folder.Archive.Rates("EUR", new DateOnly(2022, 5, 31)));
        Assert.Empty(_folder.Archive.Rates("KZT"));
    }

    private static IReadOnlyList<DetailRow> Sorted(IReadOnlyList<DetailRow> rows) =>
        [.. rows.OrderBy(r => r.Counterpart).ThenBy(r => r.Product, StringComparer.Ordinal).ThenBy(r => r.CodeLength).ThenBy(r => r.Period.First).ThenBy(r => r.Flow)];
}
