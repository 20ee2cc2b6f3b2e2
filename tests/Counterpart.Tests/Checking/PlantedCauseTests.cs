using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Claims made false in one known thing: what was changed must be what is offered first.</summary>
public class PlantedCauseTests(ITestOutputHelper output)
{
    private static readonly Country Rus = SeedTables.Rus;
    private static readonly Country Kaz = SeedTables.Kaz;

    // As first published: 2021 somewhat lower than the customs' table of February 2022 has it. Round figures made for this test.
    private static readonly Table FirstPublished = Table.Monthly(
        "rus-monthly-customs", "Russia with Kazakhstan, monthly, customs data", "Federal Customs Service", new(2021, 8, 10), Rus, Kaz, 2020,
        [1064m, 1167m, 1073m, 882m, 984m, 1375m, 1199m, 1120m, 1283m, 1266m, 1302m, 1386m, 980m, 1190m, 1460m, 1480m, 1431m, 1520m],
        [372m, 392m, 415m, 350m, 348m, 403m, 412m, 484m, 410m, 465m, 494m, 523m, 399m, 420m, 561m, 618m, 630m, 690m]);

    // Trade in services by Russia's balance of payments: round figures made for this test.
    private static readonly Table Services = AsServices(Table.Annual(
        "rus-services", "Russia's trade in services with Kazakhstan", "Bank of Russia", new(2022, 6, 1), Rus, Kaz,
        [(2018, 1340m, 760m), (2019, 1470m, 815m), (2020, 1015m, 540m), (2021, 1190m, 620m)]));

    // Roubles for a dollar, the year's average rounded.
    private static readonly ExchangeRate[] Rates =
        [new("RUB", Period.Year(2018), 62.7m, "r"), new("RUB", Period.Year(2019), 64.7m, "r"), new("RUB", Period.Year(2020), 72.1m, "r"), new("RUB", Period.Year(2021), 73.7m, "r")];

    private static readonly MemoryTradeStatistics Trade = Table.Hold(Rates, FirstPublished, SeedTables.Customs, SeedTables.Rosstat, SeedTables.Bureau, Services);
    private static readonly MemoryTradeStatistics Annual = Table.Hold(Rates, SeedTables.Rosstat, SeedTables.Bureau, Services);

    private static readonly PairSeries Customs = Series(SeedTables.Customs);
    private static readonly PairSeries First = Series(FirstPublished);
    private static readonly PairSeries Rosstat = Series(SeedTables.Rosstat);
    private static readonly PairSeries Bureau = Series(SeedTables.Bureau);
    private static readonly PairSeries OfServices = Series(Services);

    [Fact]
    public void The_planted_cause_comes_first_in_at_least_85_of_100()
    {
        var planted = Planted().ToList();
        var wrong = new List<string>();
        foreach (var (cause, trade, claim) in planted)
        {
            var found = Check(trade, claim, "2022-12-20");
            if (found.OtherReadings is not [{ } first, ..] || first.Change != cause)
            {
                wrong.Add($"{cause}: {claim.Quote.Text} → {string.Join(" | ", found.OtherReadings.Select(r => $"{r.Change}: {r.Sentence}"))} [{string.Join(", ", found.Verdicts.Select(v => $"{v.Books} {v.Finding} {v.Computed:0.##}"))}]");
            }
        }

        foreach (var group in planted.GroupBy(p => p.Cause))
        {
            output.WriteLine($"{group.Key}: {group.Count() - wrong.Count(w => w.StartsWith(group.Key + ":", StringComparison.Ordinal))} of {group.Count()}");
        }

        wrong.ForEach(output.WriteLine);
        Assert.True(planted.Count >= 40, $"{planted.Count} planted");
        Assert.True(wrong.Count <= planted.Count * 0.15, $"{planted.Count - wrong.Count} of {planted.Count}:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string Cause, MemoryTradeStatistics Trade, Claim Claim)> Planted()
    {
        // Whose books: exact figures of the other side.
        yield return ("books", Trade, Level(Bureau.Total(TradeMeasure.Turnover, Year(2021)), "2021", Metric.TradeTurnover));
        yield return ("books", Trade, Level(Bureau.Total(TradeMeasure.Exports, Year(2019)), "2019", Metric.Exports));
        yield return ("books", Trade, Level(Bureau.Total(TradeMeasure.Imports, Year(2020)), "2020", Metric.Imports, "RUS", "KAZ"));
        yield return ("books", Trade, Growth(Bureau, TradeMeasure.Turnover, "2021", "2020"));
        yield return ("books", Trade, Growth(Bureau, TradeMeasure.Turnover, "2019", "2018"));

        // When it was published.
        foreach (var (period, basePeriod) in new[] { ("2021-01/2021-05", "2020-01/2020-05"), ("2021-01/2021-06", "2020-01/2020-06"), ("2021-01/2021-03", "2020-01/2020-03"), ("2021-04/2021-06", "2020-04/2020-06") })
        {
            yield return ("vintage", Trade, Growth(First, TradeMeasure.Turnover, period, basePeriod));
        }

        // Another table of the same side.
        foreach (var year in new[] { 2018, 2019 })
        {
            yield return ("table", Trade, Level(Rosstat.Total(TradeMeasure.Turnover, Year(year)), $"{year}", Metric.TradeTurnover, digits: 3));
        }

        yield return ("table", Trade, Growth(Rosstat, TradeMeasure.Turnover, "2020", "2019"));

        // Against which base.
        foreach (var (period, basePeriod) in new[] { ("2021-01/2021-05", "2019-01/2019-05"), ("2021-01/2021-08", "2019-01/2019-08"), ("2021-01/2021-10", "2019-01/2019-10"), ("2021", "2018"), ("2021-04/2021-06", "2021-01/2021-03"), ("2021-07/2021-09", "2019-07/2019-09") })
        {
            yield return ("base", Trade, Growth(Customs, TradeMeasure.Turnover, period, basePeriod, said: At(period).AddYears(-1).ToString()));
        }

        // One flow told as another.
        foreach (var period in new[] { "2021-01/2021-05", "2021-01/2021-09", "2020", "2021-06" })
        {
            yield return ("flow", Trade, Growth(Customs, TradeMeasure.Exports, period, At(period).AddYears(-1).ToString()));
        }

        yield return ("flow", Trade, Growth(Customs, TradeMeasure.Imports, "2021-01/2021-07", "2020-01/2020-07"));
        yield return ("flow", Trade, Level(Customs.Total(TradeMeasure.Imports, At("2021-01/2021-11")), "2021-01/2021-11", Metric.TradeTurnover));
        yield return ("flow", Trade, Level(Customs.Total(TradeMeasure.Exports, At("2021-01/2021-04")), "2021-01/2021-04", Metric.Exports));
        yield return ("flow", Trade, Level(Customs.Total(TradeMeasure.Turnover, At("2021-01/2021-10")), "2021-01/2021-10", Metric.Exports));

        // Other months.
        foreach (var (told, meant) in new[] { ("2021-01/2021-05", "2021-01/2021-06"), ("2021-01/2021-09", "2021-01/2021-08"), ("2021-05", "2021-01/2021-05"), ("2021-01/2021-11", "2021-11"), ("2021", "2020"), ("2021-01/2021-10", "2020-01/2020-10"), ("2021-01/2021-06", "2021-04/2021-06") })
        {
            yield return ("period", Trade, Level(Customs.Total(TradeMeasure.Turnover, At(meant)), told, Metric.TradeTurnover));
        }

        yield return ("period", Trade, Growth(Customs, TradeMeasure.Turnover, "2021-01/2021-03", "2020-01/2020-03", told: "2021-01/2021-04", said: "2020-01/2020-04"));

        // Whose exports and imports make the turnover.
        foreach (var year in new[] { 2015, 2017, 2019 })
        {
            yield return ("turnover", Annual, Level(Both(TradeMeasure.Exports, year), $"{year}", Metric.TradeTurnover, digits: 3));
            yield return ("turnover", Annual, Level(Both(TradeMeasure.Imports, year), $"{year}", Metric.TradeTurnover, digits: 3));
        }

        // In which currency.
        foreach (var year in new[] { 2019, 2020, 2021 })
        {
            yield return ("currency", Annual, InRoubles(year));
        }

        foreach (var year in new[] { 2018, 2020 })
        {
            var total = Rosstat.Total(TradeMeasure.Turnover, Year(year)).Value!.Value;
            yield return ("currency", Annual, Claim($"{total} roubles in {year}", Measure.Level, Billion(Rounded(total / 1_000_000_000m, 1), currency: "RUB"), $"{year}"));
        }

        // Goods, or services too.
        foreach (var year in new[] { 2018, 2020, 2021 })
        {
            var total = Rosstat.Total(TradeMeasure.Turnover, Year(year)).Value!.Value + OfServices.Total(TradeMeasure.Turnover, Year(year)).Value!.Value;
            yield return ("services", Annual, Claim($"{total} in {year}", Measure.Level, Billion(Rounded(total / 1_000_000_000m, 2), 0.01m), $"{year}"));
        }

        yield return ("services", Annual, Level(OfServices.Total(TradeMeasure.Exports, Year(2019)), "2019", Metric.Exports, "RUS", "KAZ", digits: 2));

        // As reports round: whole percent, tenths of a billion.
        foreach (var period in new[] { "2021-01/2021-05", "2021-01/2021-07", "2021-01/2021-10" })
        {
            yield return ("base", Trade, Growth(Customs, TradeMeasure.Turnover, period, At(period).AddYears(-2).ToString(), said: At(period).AddYears(-1).ToString(), digits: 0));
            yield return ("flow", Trade, Growth(Customs, TradeMeasure.Imports, period, At(period).AddYears(-1).ToString(), digits: 0));
        }

        foreach (var (told, meant) in new[] { ("2021-01/2021-06", "2021-01/2021-07"), ("2021-01/2021-11", "2021-01/2021-10"), ("2021-01/2021-04", "2021-01/2021-03"), ("2021-01/2021-08", "2020-01/2020-08") })
        {
            yield return ("period", Trade, Level(Customs.Total(TradeMeasure.Turnover, At(meant)), told, Metric.TradeTurnover, digits: 1));
        }

        foreach (var year in new[] { 2014, 2018 })
        {
            yield return ("flow", Annual, Level(Rosstat.Total(TradeMeasure.Exports, Year(year)), $"{year}", Metric.TradeTurnover, digits: 1));
            yield return ("books", Annual, Level(Bureau.Total(TradeMeasure.Turnover, Year(year)), $"{year}", Metric.TradeTurnover, digits: 1));
        }

        // "by" and "to", and slips of a thousand.
        yield return ("multiple", Annual, Claim("increased by 5.1 times on 2000", Measure.Multiple, Times(5.1m), "2021", "2000"));
        yield return ("multiple", Annual, Claim("grew by 608% on 2000", Measure.Growth, Percent(608m), "2021", "2000"));
        yield return ("multiple", Annual, Claim("increased by 2.8 times on 2003", Measure.Multiple, Times(2.8m), "2019", "2003"));
        yield return ("unit", Annual, Claim("$24.62 million in 2021", Measure.Level, Billion(0.02462m, 0.00001m), "2021"));
        yield return ("unit", Trade, Claim("$9.45 million in five months", Measure.Level, Billion(0.00945m, 0.00001m), "2021-01/2021-05"));
        yield return ("unit", Annual, Claim("exports of $7019 billion", Measure.Level, Billion(7019m, 1m), "2021", metric: Metric.Exports));
    }

    private static Claim Level(Answer<Total> total, string told, Metric metric, string from = "KAZ", string to = "RUS", int digits = 2)
    {
        var billions = Rounded(total.Value!.Value / 1_000_000_000m, digits);
        return Claim($"{metric} {billions} billion {told}", Measure.Level, Billion(billions, (decimal)Math.Pow(10, -digits)), told, metric: metric, from: from, to: to);
    }

    private static Claim Growth(PairSeries series, TradeMeasure measure, string period, string basePeriod, string? told = null, string? said = null, int digits = 1)
    {
        var (now, then) = (series.Total(measure, At(period)).Value!.Value, series.Total(measure, At(basePeriod)).Value!.Value);
        var percent = Rounded((now / then - 1m) * 100m, digits);
        return Claim($"turnover {percent} % {told ?? period} on {said ?? basePeriod}", Measure.Growth, Percent(percent, (decimal)Math.Pow(10, -digits)), told ?? period, said ?? basePeriod);
    }

    private static Claim InRoubles(int year)
    {
        decimal Of(int y) => Rosstat.Total(TradeMeasure.Turnover, Year(y)).Value!.Value * Rates.Single(r => r.Period == Year(y)).PerDollar;
        var percent = Rounded((Of(year) / Of(year - 1) - 1m) * 100m, 1);
        return Claim($"turnover {percent} % {year}, in roubles", Measure.Growth, Percent(percent, 0.1m), $"{year}", $"{year - 1}");
    }

    private static Answer<Total> Both(TradeMeasure measure, int year)
    {
        var (a, b) = (Rosstat.Total(measure, Year(year)).Value!, Bureau.Total(measure, Year(year)).Value!);
        return a with { Value = a.Value + b.Value };
    }

    private static PairSeries Series(Table table) => new(table.Vintage, table.Rows);

    private static Table AsServices(Table table) => new(table.Vintage with { Series = [OtherSeries.Services] }, [.. table.Rows.Select(o => o with { Product = OtherSeries.Services })]);

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static Period Year(int year) => Period.Year(year);

    private static Period At(string iso) => Period.TryParse(iso, out var period) ? period : throw new ArgumentException(iso, nameof(iso));
}
