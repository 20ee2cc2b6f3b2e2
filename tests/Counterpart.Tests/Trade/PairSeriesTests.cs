using Counterpart.Trade;
using CsCheck;

namespace Counterpart.Tests.Trade;

public class PairSeriesTests
{
    // Russia's customs with Kazakhstan, million USD, January to December.
    private static readonly decimal[] Exports2020 = [1064.55212m, 1167.67255m, 1073.30649m, 882.24012m, 984.08876m, 1375.67375m, 1199.87252m, 1120.05459m, 1283.96311m, 1266.01317m, 1302.33911m, 1386.86235m];
    private static readonly decimal[] Imports2020 = [372.77117m, 392.62734m, 415.15072m, 350.03984m, 348.13939m, 403.2424m, 412.12256m, 484.9216m, 410.85403m, 465.88268m, 494.32701m, 523.30592m];
    private static readonly decimal[] Exports2021 = [1007.30869m, 1222.85231m, 1499.96561m, 1507.68169m, 1472.70334m, 1589.54399m, 1555.11916m, 1583.82841m, 1703.55326m, 1648.31672m, 1786.24767m, 1918.34023m];
    private static readonly decimal[] Imports2021 = [413.75715m, 434.00403m, 583.95098m, 649.04841m, 657.35664m, 723.60402m, 653.17316m, 599.46351m, 545.28634m, 519.80276m, 647.69465m, 708.06289m];

    private static readonly Vintage Customs = Vintage("customs-2022", "customs");

    [Fact]
    public void Turnover_of_five_months_grew_by_34_percent_in_2021_on_Russias_books()
    {
        var growth = Known(Months().Growth(TradeMeasure.Turnover, Period.Months(2021, 1, 2021, 5)));

        Assert.Equal(9448.6m, decimal.Round(growth.Current.Value / 1_000_000, 1));
        Assert.Equal(7050.6m, decimal.Round(growth.Base.Value / 1_000_000, 1));
        Assert.Equal(34.0m, decimal.Round(growth.Percent, 1));
        Assert.Equal(20, growth.Current.Observations.Count + growth.Base.Observations.Count);
    }

    [Fact]
    public void Turnover_of_the_first_half_of_2021_stays_below_a_third_by_a_hair()
    {
        var growth = Known(Months().Growth(TradeMeasure.Turnover, Period.Months(2021, 1, 2021, 6)));

        Assert.Equal(11761.8m, decimal.Round(growth.Current.Value / 1_000_000, 1));
        Assert.Equal(8829.5m, decimal.Round(growth.Base.Value / 1_000_000, 1));
        Assert.Equal(33.21m, decimal.Round(growth.Percent, 2));
        Assert.Equal(1.3321m, decimal.Round(growth.Ratio, 4));
    }

    [Theory]
    [InlineData(TradeMeasure.Exports, "18495.5")]
    [InlineData(TradeMeasure.Imports, "7135.2")]
    [InlineData(TradeMeasure.Turnover, "25630.7")]
    [InlineData(TradeMeasure.Balance, "11360.3")]
    public void A_year_is_the_sum_of_its_twelve_months(TradeMeasure measure, string millions)
    {
        var total = Known(Months().Total(measure, Period.Year(2021)));

        Assert.Equal(millions, decimal.Round(total.Value / 1_000_000, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("USD", total.Currency);
    }

    [Fact]
    public void A_missing_month_is_named_and_nothing_is_added_up()
    {
        var rows = MonthRows().Where(o => !(o.Flow == TradeFlow.Import && o.Period == Period.Month(2021, 3))).ToList();
        var series = new PairSeries(Customs, rows);

        var turnover = series.Total(TradeMeasure.Turnover, Period.Months(2021, 1, 2021, 5));
        Assert.False(turnover.IsKnown);
        Assert.Equal("The imports of 2021-03 are not held.", turnover.Reason);
        Assert.Equal(turnover.Reason, series.Growth(TradeMeasure.Turnover, Period.Months(2021, 1, 2021, 5)).Reason);
        Assert.Equal([Period.Month(2021, 3)], series.MissingMonths(TradeFlow.Import, Period.Year(2021)));
        Assert.True(series.Total(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 5)).IsKnown);
    }

    [Fact]
    public void Missing_months_in_a_row_are_told_as_one_run()
    {
        var series = new PairSeries(Customs, MonthRows().Where(o => o.Period.First.Year == 2020 || o.Period.First.Month is < 7 or 10));

        var year = series.Total(TradeMeasure.Exports, Period.Year(2021));

        Assert.Equal("The exports of 2021-07/2021-09, 2021-11/2021-12 are not held.", year.Reason);
    }

    [Fact]
    public void A_missing_month_of_the_base_is_named_too()
    {
        var series = new PairSeries(Customs, MonthRows().Where(o => o.Period != Period.Month(2020, 2)));

        var growth = series.Growth(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 5));

        Assert.Equal("The exports of 2020-02 are not held.", growth.Reason);
    }

    [Fact]
    public void Annual_books_say_nothing_of_five_months()
    {
        var series = Series(Row(TradeFlow.Export, Period.Year(2020), 5007), Row(TradeFlow.Import, Period.Year(2020), 13768), Row(TradeFlow.Export, Period.Year(2021), 7018), Row(TradeFlow.Import, Period.Year(2021), 17605));

        Assert.Equal("Only annual figures are held.", series.Growth(TradeMeasure.Turnover, Period.Months(2021, 1, 2021, 5)).Reason);
        Assert.True(series.Growth(TradeMeasure.Turnover, Period.Year(2021)).IsKnown);
    }

    [Fact]
    public void A_flow_that_is_not_held_is_no_zero()
    {
        var series = Series(Row(TradeFlow.Export, Period.Year(2021), 7018));

        Assert.Equal("No imports are held.", series.Total(TradeMeasure.Turnover, Period.Year(2021)).Reason);
        Assert.Equal(7018m, Known(series.Total(TradeMeasure.Exports, Period.Year(2021))).Value);
    }

    [Fact]
    public void January_and_February_published_together_are_never_split()
    {
        var together = Period.Months(2021, 1, 2021, 2);
        var series = Series(Row(TradeFlow.Export, together, 100), Row(TradeFlow.Export, Period.Month(2021, 3), 60));

        Assert.Equal(160m, Known(series.Total(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 3))).Value);
        Assert.Equal("The exports of 2021-01 are not held (published only within 2021-01/2021-02).", series.Total(TradeMeasure.Exports, Period.Month(2021, 1)).Reason);
        Assert.Equal("The exports of 2021-02 are not held (published only within 2021-01/2021-02).", series.Total(TradeMeasure.Exports, Period.Months(2021, 2, 2021, 3)).Reason);
    }

    [Fact]
    public void A_period_published_as_such_is_not_added_up_from_its_months()
    {
        var cumulative = Row(TradeFlow.Export, Period.Months(2021, 1, 2021, 2), 105);
        var series = Series(Row(TradeFlow.Export, Period.Month(2021, 1), 50), Row(TradeFlow.Export, Period.Month(2021, 2), 50), cumulative);

        var total = Known(series.Total(TradeMeasure.Exports, cumulative.Period));

        Assert.Equal(105m, total.Value);
        Assert.Equal([cumulative], total.Observations);
    }

    [Fact]
    public void Growth_compares_rows_of_one_length_where_both_years_have_them()
    {
        var series = Series(
            Row(TradeFlow.Export, Period.Months(2020, 1, 2020, 2), 80),
            Row(TradeFlow.Export, Period.Month(2021, 1), 50),
            Row(TradeFlow.Export, Period.Month(2021, 2), 50),
            Row(TradeFlow.Export, Period.Months(2021, 1, 2021, 2), 104),
            Row(TradeFlow.Export, Period.Month(2020, 1), 40),
            Row(TradeFlow.Export, Period.Month(2020, 2), 41));
        var monthly = Series([.. series.Observations.Where(o => o.Period != Period.Months(2020, 1, 2020, 2))]);

        Assert.Equal(30m, Known(series.Growth(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 2))).Percent);
        Assert.Equal(81m, Known(monthly.Growth(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 2))).Base.Value);
        Assert.Equal(100m, Known(monthly.Growth(TradeMeasure.Exports, Period.Months(2021, 1, 2021, 2))).Current.Value);
    }

    [Theory]
    [InlineData("2021-01/2021-05", "2020-01/2020-06")]
    [InlineData("2021-02", "2021-01")]
    [InlineData("2021", "2021")]
    [InlineData("2021-01/2021-05", "2020")]
    public void Different_months_are_not_compared(string period, string basePeriod)
    {
        Assert.True(Period.TryParse(period, out var p) & Period.TryParse(basePeriod, out var b));

        var growth = Months().Growth(TradeMeasure.Exports, p, b);

        Assert.Equal($"Growth is computed over the same months of two years; {period} and {basePeriod} are not.", growth.Reason);
    }

    [Fact]
    public void Growth_on_an_earlier_year_than_the_last_is_allowed()
    {
        var series = Series(Row(TradeFlow.Export, Period.Year(2019), 50), Row(TradeFlow.Export, Period.Year(2021), 60));

        Assert.Equal(20m, Known(series.Growth(TradeMeasure.Exports, Period.Year(2021), Period.Year(2019))).Percent);
    }

    [Fact]
    public void A_base_of_nothing_or_a_deficit_gives_no_percentage()
    {
        var series = Series(
            Row(TradeFlow.Export, Period.Year(2020), 0), Row(TradeFlow.Export, Period.Year(2021), 5),
            Row(TradeFlow.Import, Period.Year(2020), 10), Row(TradeFlow.Import, Period.Year(2021), 2));

        Assert.Equal(0m, Known(series.Total(TradeMeasure.Exports, Period.Year(2020))).Value);
        Assert.StartsWith("The base, 2020, is not above zero", series.Growth(TradeMeasure.Exports, Period.Year(2021)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("The base, 2020, is not above zero", series.Growth(TradeMeasure.Balance, Period.Year(2021)).Reason, StringComparison.Ordinal);
        Assert.Equal(-80m, Known(series.Growth(TradeMeasure.Imports, Period.Year(2021))).Percent);
    }

    [Fact]
    public void A_part_of_a_month_cannot_be_answered()
    {
        var total = Months().Total(TradeMeasure.Exports, new Period(new(2021, 1, 1), new(2021, 5, 30)));

        Assert.Equal("Statistics are held for whole months, and 2021-01-01/2021-05-30 is not one.", total.Reason);
    }

    [Fact]
    public void Rows_of_two_vintages_pairs_products_or_currencies_are_never_mixed()
    {
        var row = Row(TradeFlow.Export, Period.Year(2020), 1);
        var next = Row(TradeFlow.Export, Period.Year(2021), 1);

        Assert.Throws<ArgumentException>(() => Series(row, next with { VintageId = "other" }));
        Assert.Throws<ArgumentException>(() => Series(row, next with { Currency = "RUB" }));
        Assert.Throws<ArgumentException>(() => Series(row, next with { Product = "27" }));
        Assert.Throws<ArgumentException>(() => Series(row, next with { Counterpart = new("CHN") }));
        Assert.Throws<ArgumentException>(() => Series(row, next with { Reporter = new("KAZ") }));
        Assert.Throws<ArgumentException>(() => Series(row, row));
        Assert.Throws<ArgumentException>(() => Series());
    }

    [Fact]
    public void The_preferred_table_comes_first_whatever_its_name()
    {
        var annual = Vintage("z-2022", "z-annual") with { Rank = 1 };
        var months = Vintage("a-2022", "a-months") with { Rank = 2 };
        var trade = new MemoryTradeStatistics(
            [months, annual],
            [Row(TradeFlow.Export, Period.Year(2021), 2) with { VintageId = "a-2022" }, Row(TradeFlow.Export, Period.Year(2021), 1) with { VintageId = "z-2022" }]);

        var found = PairSeries.Find(trade, new TradeQuery(new("RUS"), new("KAZ")));

        Assert.Equal(["z-annual", "a-months"], found.Select(s => s.Vintage.Table));
    }

    [Fact]
    public void Of_one_table_the_latest_vintage_that_holds_the_pair_answers_as_of_a_day()
    {
        var (first, second, other) = (Vintage("t-1", "t", 2021), Vintage("t-2", "t", 2022), Vintage("t-3", "t", 2023));
        var trade = new MemoryTradeStatistics(
            [first, second, other],
            [
                Row(TradeFlow.Export, Period.Year(2020), 10) with { VintageId = "t-1" },
                Row(TradeFlow.Export, Period.Year(2020), 11) with { VintageId = "t-2" },
                Row(TradeFlow.Export, Period.Year(2020), 99) with { VintageId = "t-3", Counterpart = new("CHN") },
            ]);
        var query = new TradeQuery(new("RUS"), new("KAZ"));

        Assert.Equal(11m, Assert.Single(trade.Find(query)).Value);
        Assert.Equal(10m, Assert.Single(trade.Find(query with { AsOf = new(2021, 12, 31) })).Value);
        Assert.Empty(trade.Find(query with { AsOf = new(2020, 12, 31) }));
        Assert.Equal(2, trade.Find(query with { LatestOnly = false }).Count);
    }

    // The months must match: growth is known exactly when every month of both years is held, and then it is the quotient of the sums.
    [Fact]
    public void Growth_is_known_exactly_when_every_month_of_both_years_is_held()
    {
        var held = Gen.Bool.Array[24];
        var values = Gen.Decimal[1m, 1000m].Array[24];
        Gen.Select(held, values, Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[0, 30]).Sample((present, amounts, from, length, keepAll) =>
        {
            var to = Math.Min(12, from + length - 1);

            // Whole years are rare by chance; some samples hold everything.
            var rows = Enumerable.Range(0, 24)
                .Where(i => present[i] || keepAll > 15)
                .Select(i => Row(TradeFlow.Export, Period.Month(2020 + (i / 12), (i % 12) + 1), amounts[i]))
                .ToList();
            if (rows.Count == 0)
            {
                return true;
            }

            var growth = Series([.. rows]).Growth(TradeMeasure.Exports, Period.Months(2021, from, 2021, to));
            var current = rows.Where(o => o.Period.First.Year == 2021 && o.Period.First.Month >= from && o.Period.First.Month <= to).ToList();
            var before = rows.Where(o => o.Period.First.Year == 2020 && o.Period.First.Month >= from && o.Period.First.Month <= to).ToList();
            var complete = current.Count == to - from + 1 && before.Count == to - from + 1;
            return growth.IsKnown == complete
                && (!complete || growth.Value!.Percent == (current.Sum(o => o.Value) - before.Sum(o => o.Value)) / before.Sum(o => o.Value) * 100m);
        });
    }

    // Whatever lengths are published, what is added up covers each month of the period once.
    [Fact]
    public void A_total_covers_each_month_exactly_once()
    {
        var interval = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], (a, b) => Period.Months(2021, Math.Min(a, b), 2021, Math.Max(a, b)));
        Gen.Select(interval.HashSet[1, 20], interval).Sample((published, asked) =>
        {
            var series = Series([.. published.Select(p => Row(TradeFlow.Export, p, p.MonthCount))]);
            var total = series.Total(TradeMeasure.Exports, asked);
            return total.IsKnown
                ? total.Value.Value == asked.MonthCount
                    && total.Value.Observations.SelectMany(o => o.Period.EachMonth()).Order(Comparer<Period>.Create((a, b) => a.First.CompareTo(b.First))).SequenceEqual(asked.EachMonth())
                : !published.Contains(asked) && total.Reason.Length > 0;
        });
    }

    private static T Known<T>(Answer<T> answer)
        where T : class
    {
        Assert.True(answer.IsKnown, answer.Reason);
        return answer.Value;
    }

    private static PairSeries Months() => new(Customs, MonthRows());

    private static IEnumerable<Observation> MonthRows() =>
        new[] { (2020, TradeFlow.Export, Exports2020), (2020, TradeFlow.Import, Imports2020), (2021, TradeFlow.Export, Exports2021), (2021, TradeFlow.Import, Imports2021) }
            .SelectMany(t => t.Item3.Select((value, i) => Row(t.Item2, Period.Month(t.Item1, i + 1), value * 1_000_000)));

    private static PairSeries Series(params Observation[] rows) => new(Customs, rows);

    private static Observation Row(TradeFlow flow, Period period, decimal value) => new(new("RUS"), new("KAZ"), flow, Observation.AllProducts, period, value, "USD", Customs.Id);

    private static Vintage Vintage(string id, string table, int published = 2022) => new(
        id,
        table,
        new Origin("Customs", "A table", "https://example.org", new(published, 6, 1), null, "open", Valuation.Fob, Valuation.Cif, "million USD", new string('0', 64)),
        1,
        Period.Year(2020));
}
