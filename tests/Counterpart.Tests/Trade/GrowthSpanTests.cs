using Counterpart.Trade;
using Counterpart.Trade.Exhibits;
using CsCheck;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class GrowthSpanTests
{
    private static readonly TradePair Ordinary = new(Here, There);
    private static readonly TradePair WithChina = new(Here, new("CHN"));

    [Theory]
    [InlineData(GrowthSpan.SameMonth, "2021-05", "2021-05")]
    [InlineData(GrowthSpan.YearToDate, "2021-05", "2021-01/2021-05")]
    [InlineData(GrowthSpan.TwelveMonths, "2021-05", "2020-06/2021-05")]
    [InlineData(GrowthSpan.TwelveMonths, "2021-12", "2021")]
    public void A_span_ends_with_its_month(GrowthSpan span, string month, string period)
    {
        Assert.True(Period.TryParse(month, out var at));
        Assert.Equal(period, Known(span.PeriodOf(Ordinary, at)).Period.ToString());
    }

    [Fact]
    public void With_China_January_is_never_compared_alone_and_February_only_together_with_it()
    {
        foreach (var pair in new[] { WithChina, WithChina.Mirrored() })
        {
            Assert.False(GrowthSpan.SameMonth.PeriodOf(pair, Period.Month(2021, 1)).IsKnown);
            Assert.False(GrowthSpan.YearToDate.PeriodOf(pair, Period.Month(2021, 1)).IsKnown);
            Assert.Equal("2021-01/2021-02", Known(GrowthSpan.SameMonth.PeriodOf(pair, Period.Month(2021, 2))).Period.ToString());
            Assert.Equal("2021-03", Known(GrowthSpan.SameMonth.PeriodOf(pair, Period.Month(2021, 3))).Period.ToString());
        }
    }

    [Fact]
    public void A_month_missing_in_either_year_leaves_no_growth_that_holds_it()
    {
        Gen.Select(Gen.Int[0, 23], Gen.Int[1, 12]).Sample((missing, month) =>
        {
            var rows = Months("v", Here, There, TradeFlow.Export, 2020, Enumerable.Range(1, 24).Select(i => (decimal)i)).ToList();
            rows.RemoveAt(missing);
            var series = new PairSeries(Vintage("v"), rows);
            var growth = series.Growth(TradeMeasure.Exports, Known(GrowthSpan.YearToDate.PeriodOf(Ordinary, Period.Month(2021, month))).Period);
            Assert.Equal(missing % 12 >= month, growth.IsKnown);
        });
    }

    [Fact]
    public void Each_side_grows_in_its_own_currency_and_the_reconciled_figure_in_dollars()
    {
        // Euros grow by 10 %; a dollar costs 0.80 and then 1.00, so that in dollars the same trade falls.
        var trade = new MemoryTradeStatistics(
            [Vintage("de", imports: Valuation.Fob), Vintage("ru", imports: Valuation.Fob), Vintage("fx")],
            [
                .. Months("de", new("DEU"), There, TradeFlow.Export, 2020, Enumerable.Repeat(80m, 12).Concat(Enumerable.Repeat(88m, 12)), currency: "EUR"),
                .. Months("ru", There, new("DEU"), TradeFlow.Import, 2020, Enumerable.Repeat(100m, 12).Concat(Enumerable.Repeat(88m, 12))),
            ],
            Enumerable.Range(0, 24).Select(i => new ExchangeRate("EUR", Period.Month(2020 + (i / 12), (i % 12) + 1), i < 12 ? 0.8m : 1m, "fx")));
        var books = BothBooks.Of(trade, new TradeQuery(new("DEU"), There), Frequency.Monthly);
        var row = GrowthAnalysis.Of(books, TradeMeasure.Exports, Frequency.Monthly).Exhibits[0].Rows[^1];

        Assert.Equal("USD", books.Currency);
        Assert.Equal([10m, 10m, 10m, -12m, -12m, -12m, -12m, -12m, -12m], row.Skip(1).Select(c => decimal.Round(c.Value!.Value, 6)));
    }

    [Fact]
    public void Without_rates_two_currencies_are_told_side_by_side_and_not_reconciled()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("de"), Vintage("ru")],
            [Row("de", new("DEU"), There, TradeFlow.Export, Period.Year(2021), 80m, currency: "EUR"), Row("ru", There, new("DEU"), TradeFlow.Import, Period.Year(2021), 100m)]);
        var books = BothBooks.Of(trade, new TradeQuery(new("DEU"), There), Frequency.Annual);

        Assert.Equal("No rates of EUR to the dollar are held, so that EUR cannot be told in USD.", books.Gap(new("DEU"), Period.Year(2021)).Reason);
    }

    [Fact]
    public void A_sum_is_converted_month_by_month_and_never_at_one_rate()
    {
        var trade = new MemoryTradeStatistics(
            [Vintage("de"), Vintage("fx")],
            [.. Months("de", new("DEU"), There, TradeFlow.Export, 2021, [100m, 300m], currency: "EUR")],
            [new("EUR", Period.Month(2021, 1), 0.5m, "fx"), new("EUR", Period.Month(2021, 2), 1m, "fx")]);
        var series = Known(CurrencyConversion.Convert(PairSeries.Find(trade, new(new("DEU"), There))[0], trade, "USD"));

        Assert.Equal(500m, Known(series.Total(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 2))).Value);
    }
}
