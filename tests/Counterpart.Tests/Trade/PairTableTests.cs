using System.Text;
using System.Text.Json;
using Counterpart.Trade;

namespace Counterpart.Tests.Trade;

public class PairTableTests
{
    private static readonly TradeQuery Query = new(new("RUS"), new("KAZ"));

    [Fact]
    public void Without_a_range_the_table_of_first_rank_is_shown_as_published()
    {
        var table = PairTable.Of(Books(), Query);

        Assert.Equal("annual", table.Series!.Vintage.Table);
        Assert.Equal(["2019", "2020", "2021"], table.Rows.Select(r => r.Period.ToString()));
        Assert.Equal(["months", "imf"], table.AlsoHeld);
        Assert.Empty(table.YearToDate);
    }

    [Fact]
    public void A_year_that_is_missing_between_others_is_a_line_without_figures()
    {
        var row = PairTable.Of(Books(), Query).Rows.Single(r => r.Period == Period.Year(2020));

        Assert.False(row.IsKnown);
        Assert.Equal("The exports of 2020 are not held. The imports of 2020 are not held.", row.Turnover.Reason);
    }

    [Fact]
    public void A_range_goes_to_the_table_that_has_all_of_it()
    {
        Assert.Equal("imf", PairTable.Of(Books(), Query, Frequency.Annual, new(2021, 1, 1), new(2022, 12, 31)).Series!.Vintage.Table);
        Assert.Equal("annual", PairTable.Of(Books(), Query, Frequency.Annual, new(2021, 1, 1), new(2021, 12, 31)).Series!.Vintage.Table);
        Assert.Equal("annual", PairTable.Of(Books(), Query, table: "annual", from: new(2021, 1, 1), to: new(2022, 12, 31)).Series!.Vintage.Table);
    }

    [Fact]
    public void Months_end_with_the_same_months_of_each_year()
    {
        var table = PairTable.Of(Books(), Query, Frequency.Monthly, to: new(2021, 2, 28));

        Assert.Equal(["2020-01", "2020-02", "2020-03", "2021-01", "2021-02"], table.Rows.Where(r => r.IsKnown).Select(r => r.Period.ToString()));
        Assert.Equal(["2020-01/2020-02", "2021-01/2021-02"], table.YearToDate.Select(r => r.Period.ToString()));
        Assert.Equal(50m, table.YearToDate[1].Growth.Value!.Percent);
    }

    [Fact]
    public void Why_there_is_nothing_to_show_is_said()
    {
        Assert.Equal("No table of Russia's trade with China is held.", PairTable.Of(Books(), new(new("RUS"), new("CHN"))).Reason);
        Assert.Equal("No table of Russia's trade with Kazakhstan that was published by 19\u00A0August\u00A02010 is held.", PairTable.Of(Books(), Query with { AsOf = new(2010, 8, 19) }).Reason);
        Assert.Equal("Only annual figures are held.", PairTable.Of(Books(), Query, Frequency.Monthly, table: "imf").Reason);
        Assert.Equal("The table imv does not hold Russia's trade with Kazakhstan.", PairTable.Of(Books(), Query, table: "imv").Reason);
        Assert.Equal("No figure is held for the periods asked for.", PairTable.Of(Books(), Query, from: new(2030, 1, 1)).Reason);
    }

    [Fact]
    public void Goods_by_code_are_not_added_up_to_a_total_that_nobody_published()
    {
        var vintage = Vintage("goods", 1, Frequency.Annual) with { Pairs = [new(new("RUS"), new("KAZ"))] };
        var books = new MemoryTradeStatistics([vintage], [new(new("RUS"), new("KAZ"), TradeFlow.Export, "27", Period.Year(2020), 5, "USD", "goods")]);

        Assert.Equal("Of Russia's trade with Kazakhstan other goods are held, but not TOTAL.", PairTable.Of(books, Query).Reason);
        Assert.Equal(5m, Assert.Single(PairTable.Of(books, Query with { Product = "27" }).Rows).Exports.Value!.Value);
    }

    [Fact]
    public void Json_gives_whole_units_and_a_reason_where_there_is_no_figure()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            PairTableForm.Write(writer, new(new("RUS"), new("KAZ")), null, [PairTable.Of(Books(), Query)]);
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var book = json.RootElement.GetProperty("books")[0];
        Assert.Equal("annual", book.GetProperty("source").GetProperty("table").GetString());
        Assert.Equal("FOB", book.GetProperty("source").GetProperty("origin").GetProperty("exports").GetString());
        Assert.Equal(30_000_000m, book.GetProperty("rows")[0].GetProperty("turnover").GetDecimal());
        Assert.Equal(JsonValueKind.Null, book.GetProperty("rows")[1].GetProperty("turnover").ValueKind);
        Assert.StartsWith("The exports of 2020", book.GetProperty("rows")[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static MemoryTradeStatistics Books()
    {
        var annual = Both("annual", (Period.Year(2019), 15), (Period.Year(2021), 18));
        var imf = Both("imf", (Period.Year(2020), 14), (Period.Year(2021), 17), (Period.Year(2022), 19));
        var months = Both("months", (Period.Month(2020, 1), 1), (Period.Month(2020, 2), 1), (Period.Month(2020, 3), 1), (Period.Month(2021, 1), 1), (Period.Month(2021, 2), 2), (Period.Month(2021, 3), 9));
        return new([Vintage("annual", 1, Frequency.Annual), Vintage("months", 2, Frequency.Monthly), Vintage("imf", 3, Frequency.Annual)], [.. annual, .. imf, .. months]);
    }

    private static IEnumerable<Observation> Both(string table, params (Period Period, decimal Millions)[] values) =>
        from value in values
        from flow in new[] { TradeFlow.Export, TradeFlow.Import }
        select new Observation(new("RUS"), new("KAZ"), flow, Observation.AllProducts, value.Period, value.Millions * 1_000_000, "USD", table);

    private static Vintage Vintage(string table, int rank, Frequency frequency) => new(
        table,
        table,
        new Origin("An office", "A table", "https://example.org", new(2023, 6, 1), null, "open", Valuation.Fob, Valuation.Cif, "million USD", new string('0', 64)),
        1,
        Period.Year(2020),
        rank)
    {
        Frequency = frequency,
    };
}
