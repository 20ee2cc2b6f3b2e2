using Counterpart.Trade;
using Counterpart.Trade.Exhibits;
using Counterpart.Trade.Nowcasting;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

public class NowcastTests
{
    private static readonly double[] Seasons = [0.8, 0.85, 1.0, 0.95, 0.97, 1.02, 1.0, 0.98, 1.05, 1.1, 1.12, 1.16];

    [Fact]
    public void Steady_growth_with_seasons_is_foreseen_closely()
    {
        var history = History(2006, 12, 0.0);
        var nowcast = Known(new NowcastTrial(history).Of(2017, 5));

        Assert.InRange(nowcast.Median / history.Sum(2017, 1, 12), 0.98, 1.02);
        Assert.Equal(history.Sum(2017, 1, 5), nowcast.Known, 6);
        Assert.True(nowcast.Quantile(0.1) < nowcast.Median && nowcast.Median < nowcast.Quantile(0.9));
        Assert.Equal(1, nowcast.Weights.Sum(), 9);
    }

    [Fact]
    public void Months_to_come_are_never_used()
    {
        var (one, other) = (History(2006, 12, 0.1), History(2006, 12, 0.1, after: 0.3));

        Assert.Equal(Known(new NowcastTrial(one).Of(2017, 5)).Median, Known(new NowcastTrial(other).Of(2017, 5)).Median, 6);
    }

    [Fact]
    public void What_is_reached_already_is_certain_and_probability_falls_with_the_goal()
    {
        var nowcast = Known(new NowcastTrial(History(2006, 12, 0.1)).Of(2017, 8));

        Assert.Equal(1, nowcast.ProbabilityAbove(nowcast.Known));
        Assert.Equal(0.5, nowcast.ProbabilityAbove(nowcast.Median), 6);
        Assert.Equal(0.1, nowcast.ProbabilityAbove(nowcast.Quantile(0.9)), 6);
        Assert.True(nowcast.ProbabilityAbove(nowcast.Median * 1.05) < nowcast.ProbabilityAbove(nowcast.Median * 1.01));
    }

    [Fact]
    public void The_later_the_month_the_narrower_the_fan()
    {
        var trial = new NowcastTrial(History(2006, 12, 0.1));
        var widths = new[] { 3, 6, 9, 11 }.Select(month => Known(trial.Of(2017, month))).Select(n => (n.Quantile(0.9) - n.Quantile(0.1)) / n.Median).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
    }

    [Fact]
    public void Probabilities_told_over_many_histories_come_true_as_often_as_told()
    {
        var rows = Enumerable.Range(0, 30).SelectMany(seed => new NowcastTrial(History(2006, 14, 0.15, seed)).Try(2014, 2019, [3, 6, 9])).ToList();
        var brier = rows.Average(r => Math.Pow(r.RecordProbability - (r.WasRecord ? 1 : 0), 2));
        var plain = rows.Average(r => Math.Pow(r.ShareRuleRecord - (r.WasRecord ? 1 : 0), 2));

        Assert.True(brier < plain, $"{brier:F4} is no better than the share rule's {plain:F4}");
        Assert.InRange(rows.Average(r => r.IsWithin ? 1.0 : 0.0), 0.70, 0.92);
        Assert.InRange(rows.Average(r => r.RecordProbability) - rows.Average(r => r.WasRecord ? 1.0 : 0.0), -0.08, 0.08);
    }

    [Fact]
    public void A_year_that_an_office_has_published_is_told_and_not_bridged()
    {
        var months = Enumerable.Range(0, 132).Select(i => 100m + (i % 12) + (i / 12));
        var trade = new MemoryTradeStatistics(
            [Vintage("months"), Vintage("years")],
            [
                .. Months("months", There, Here, TradeFlow.Export, 2011, months), .. Months("months", There, Here, TradeFlow.Import, 2011, months),
                .. Enumerable.Range(2011, 11).SelectMany(y => new[] { TradeFlow.Export, TradeFlow.Import }.Select(f => Row("years", Here, There, f, Period.Year(y), 1000m + y))),
            ]);
        var query = new TradeQuery(There, Here);
        var books = BothBooks.Of(trade, query, Frequency.Monthly);

        var told = NowcastAnalysis.Of(books, TradeMeasure.Turnover).Exhibits[0];
        Assert.Equal(6042m, told.Rows[1][2].Value);
        Assert.Contains(told.Notes, n => n.StartsWith("KAZ: the year is over and published: years.", StringComparison.Ordinal));

        var then = NowcastAnalysis.Of(books, TradeMeasure.Turnover, Period.Month(2021, 7)).Exhibits[0];
        Assert.Contains(then.Notes, n => n.StartsWith("KAZ: publishes years only: bridged", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_short_a_history_is_told_and_not_guessed()
    {
        Assert.Contains("needs every month of the 3 years before it", new NowcastTrial(History(2016, 2, 0)).Of(2017, 5).Reason, StringComparison.Ordinal);
        Assert.Contains("Not every month", new NowcastTrial(History(2006, 12, 0)).Of(2018, 5).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_the_months_cuts_the_history_off()
    {
        var months = Months("v", Here, There, TradeFlow.Export, 2010, Enumerable.Range(1, 60).Select(i => (decimal)i)).Where(o => o.Period != Period.Month(2011, 7));
        var history = Known(MonthlyHistory.Of(new PairSeries(Vintage("v"), months), TradeMeasure.Exports));

        Assert.Equal((new DateOnly(2011, 8, 1), 2012), (history.First, history.FirstYear));
    }

    [Fact]
    public void A_side_that_publishes_years_only_is_bridged_from_the_other_sides_months()
    {
        var months = History(2006, 12, 0.08);
        var values = months.Values.ToArray().Select(v => (decimal)v).ToList();
        var trade = new MemoryTradeStatistics(
            [Vintage("months"), Vintage("years")],
            [
                .. Months("months", There, Here, TradeFlow.Export, 2006, values), .. Months("months", There, Here, TradeFlow.Import, 2006, values),
                .. Enumerable.Range(2006, 11).SelectMany(y => new[] { TradeFlow.Export, TradeFlow.Import }.Select(f => Row("years", Here, There, f, Period.Year(y), (decimal)months.Sum(y, 1, 12) * 0.9m))),
            ]);
        var analysis = NowcastAnalysis.Of(BothBooks.Of(trade, new(There, Here), Frequency.Monthly), TradeMeasure.Turnover, Period.Month(2017, 6), target: 1m);
        var rows = analysis.Exhibits[0].Rows;

        Assert.Equal(["RUS", "KAZ", "Reconciled"], rows.Select(r => r[0].Text));
        Assert.Equal(0.9m, decimal.Round(rows[1][2].Value!.Value / rows[0][2].Value!.Value, 3));
        Assert.StartsWith("publishes years only: bridged from the other side's months", rows[1][^1].Text, StringComparison.Ordinal);
        Assert.NotNull(rows[2][2].Reason);
        Assert.NotNull(analysis.Chart);
    }

    [Theory]
    [InlineData(1.812, 10, 0.95)]
    [InlineData(-2.571, 5, 0.025)]
    [InlineData(0, 3, 0.5)]
    [InlineData(2.326, 100000, 0.99)]
    public void Students_t_is_that_of_the_tables(double t, double freedom, double probability)
    {
        Assert.Equal(probability, StudentT.Below(t, freedom), 3);
        Assert.Equal(t, StudentT.Quantile(probability, freedom), 2);
    }

    private static MonthlyHistory History(int first, int years, double noise, int seed = 1, double after = 0)
    {
        var (random, level, values) = (new Random(seed), 100.0, new List<double>());
        for (var i = 0; i < years * 12; i++)
        {
            level *= 1 + 0.004 + ((random.NextDouble() - 0.5) * noise);
            values.Add(level * Seasons[i % 12] * (i >= ((years - 1) * 12) + 5 ? 1 + after : 1));
        }

        return new(new DateOnly(first, 1, 1), values);
    }
}
