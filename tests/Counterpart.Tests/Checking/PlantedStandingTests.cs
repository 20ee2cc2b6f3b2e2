using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Ranks, shares and changes of shares made false in one known thing: what was changed must be what is offered first.</summary>
public class PlantedStandingTests(ITestOutputHelper output)
{
    // Million USD, made up so that each partner has another place in exports, imports and turnover, and in each year.
    private static readonly (string Code, decimal[] Exports, decimal[] Imports)[] Kazakh =
    [
        ("RUS", [5600m, 5000m, 7000m], [14300m, 13800m, 17600m]), ("CHN", [7800m, 9000m, 9700m], [6600m, 6400m, 8200m]), ("ITA", [8300m, 6700m, 8900m], [1500m, 900m, 950m]),
        ("TUR", [2300m, 2200m, 2900m], [800m, 870m, 1150m]), ("UZB", [2000m, 2100m, 2750m], [700m, 800m, 1000m]), ("DEU", [400m, 600m, 500m], [1400m, 1700m, 1800m]),
        ("WLD", [26500m, 25700m, 31900m], [25400m, 24600m, 30800m]),
    ];

    private static readonly (string Code, decimal[] Exports, decimal[] Imports)[] Russian =
    [
        ("KAZ", [14200m, 14000m, 18400m], [5700m, 5100m, 7100m]), ("CHN", [56000m, 49000m, 68000m], [54000m, 55000m, 73000m]), ("DEU", [28000m, 18500m, 29600m], [25000m, 23300m, 27300m]),
        ("BLR", [21000m, 16000m, 22800m], [13700m, 12600m, 15600m]), ("ITA", [14300m, 10000m, 19300m], [10900m, 10200m, 12000m]), ("WLD", [134000m, 108000m, 158500m], [109800m, 106700m, 135500m]),
    ];

    // As first published, each year's exports to Russia were larger.
    private static readonly (string Code, decimal[] Exports, decimal[] Imports)[] First =
        [.. Kazakh.Select(p => p.Code == "RUS" ? p with { Exports = [.. p.Exports.Select(v => v * 1.36m)] } : p)];

    private static readonly MemoryTradeStatistics Trade = Table.Hold(
        Of("kaz-partners", new(2022, 3, 1), "KAZ", First), Of("kaz-partners", new(2022, 9, 1), "KAZ", Kazakh), Of("rus-partners", new(2022, 4, 1), "RUS", Russian));

    [Fact]
    public void The_planted_cause_comes_first_in_at_least_85_of_100()
    {
        var (planted, wrong) = (0, new List<string>());
        foreach (var (cause, claim) in Planted())
        {
            planted++;
            var found = Check(Trade, claim, "2022-12-20");
            if (found.OtherReadings is not [{ } first, ..] || first.Change != cause)
            {
                wrong.Add($"{cause}: {claim.Quote.Text} → {string.Join(" | ", found.OtherReadings.Select(r => $"{r.Change}: {r.Sentence}"))} [{string.Join(", ", found.Verdicts.Select(v => $"{v.Books} {v.Finding} {v.Computed:0.##} {v.Reason}"))}]");
            }
        }

        output.WriteLine($"{planted - wrong.Count} of {planted}");
        wrong.ForEach(output.WriteLine);
        Assert.True(planted >= 20, $"{planted} planted");
        Assert.True(wrong.Count <= planted * 0.15, $"{planted - wrong.Count} of {planted}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Where_the_books_agree_nothing_else_is_offered() =>
        Assert.Empty(Check(Trade, Share("KAZ", "RUS", Metric.Exports, 2021, Percentage(Kazakh, "RUS", 2, true, false)), "2022-12-20").OtherReadings);

    [Theory]
    [InlineData("Russia is the country with which Kazakhstan has its largest deficit", Measure.Rank, "Partners are not ranked by surplus or deficit: imports are valued with freight and exports without, so that balances of many partners cannot be set in one order.")]
    [InlineData("Russia accounts for a third of Kazakhstan's deficit", Measure.Share, "A surplus or deficit is no part of a whole: balances with partners have both signs.")]
    public void Of_balances_it_is_said_why_not(string text, Measure measure, string reason)
    {
        var figure = measure == Measure.Rank ? new Figure(Comparison.Equal, 1m, null, Unit.Rank, 1m) : Percent(33m);

        Assert.Equal(reason, Check(Trade, Claim(text, measure, figure, "2021", metric: Metric.TradeBalance), "2022-12-20").On("KAZ").Reason);
    }

    [Theory]
    [InlineData(2.5, "holds", "7 000.0 / 31 900.0 − 5 000.0 / 25 700.0 = 21.9 % − 19.5 % = +2.5 points (million USD, 2021 over 2020)")]
    [InlineData(3.0, "fails", "7 000.0 / 31 900.0 − 5 000.0 / 25 700.0 = 21.9 % − 19.5 % = +2.5 points (million USD, 2021 over 2020)")]
    public void A_change_of_a_share_in_points_is_told_by_both_years(double points, string finding, string arithmetic)
    {
        var verdict = Check(Trade, Points("Kazakhstan's exports", Metric.Exports, 2021, 2020, (decimal)points), "2022-12-20").On("KAZ");

        Assert.Equal((finding, arithmetic), (GoldForm.Word(verdict.Finding), Typed(verdict.Arithmetic)));
        Assert.Equal("counterpart trade structure KAZ RUS --period 2021 && counterpart trade structure KAZ RUS --period 2020", verdict.Reproduce);
    }

    private static IEnumerable<(string Cause, Claim Claim)> Planted()
    {
        // Another flow than the words name.
        foreach (var (partner, told, meant) in new[] { ("RUS", Metric.Exports, Metric.Imports), ("RUS", Metric.Exports, Metric.TradeTurnover), ("CHN", Metric.Imports, Metric.Exports), ("ITA", Metric.Imports, Metric.Exports), ("DEU", Metric.Exports, Metric.Imports), ("TUR", Metric.TradeTurnover, Metric.Exports) })
        {
            yield return ("flow", Share("KAZ", partner, told, 2021, Percentage(Kazakh, partner, 2, meant != Metric.Imports, meant != Metric.Exports)));
        }

        yield return ("flow", Rank("KAZ", "RUS", Metric.TradeTurnover, 2021, 3));
        yield return ("flow", Rank("KAZ", "ITA", Metric.TradeTurnover, 2021, 2));
        yield return ("flow", Rank("KAZ", "DEU", Metric.TradeTurnover, 2021, 3));
        yield return ("flow", Rank("KAZ", "CHN", Metric.TradeTurnover, 2021, 1));

        // Of the other side's trade.
        yield return ("whole", Share("KAZ", "RUS", Metric.TradeTurnover, 2021, Percentage(Russian, "KAZ", 2, true, true)));
        yield return ("whole", Share("KAZ", "RUS", Metric.Exports, 2021, Percentage(Russian, "KAZ", 2, false, true)));
        yield return ("whole", Share("KAZ", "RUS", Metric.TradeTurnover, 2020, Percentage(Russian, "KAZ", 1, true, true)));
        yield return ("whole", Rank("KAZ", "RUS", Metric.TradeTurnover, 2021, 5));

        // Of another year.
        foreach (var (partner, told, year, meant) in new[] { ("RUS", Metric.TradeTurnover, 2021, 0), ("CHN", Metric.Exports, 2021, 1), ("ITA", Metric.Exports, 2020, 0), ("TUR", Metric.Exports, 2021, 0), ("UZB", Metric.Exports, 2021, 0), ("RUS", Metric.TradeTurnover, 2020, 2) })
        {
            yield return ("period", Share("KAZ", partner, told, year, Percentage(Kazakh, partner, meant, true, told == Metric.TradeTurnover)));
        }

        yield return ("period", Points("Kazakhstan's exports", Metric.Exports, 2021, 2020, -1.7m));

        // As first published.
        yield return ("vintage", Share("KAZ", "RUS", Metric.Exports, 2021, Percentage(First, "RUS", 2, true, false)));
        yield return ("vintage", Share("KAZ", "RUS", Metric.Exports, 2020, Percentage(First, "RUS", 1, true, false)));
        yield return ("vintage", Share("KAZ", "RUS", Metric.TradeTurnover, 2019, Percentage(First, "RUS", 0, true, true)));
    }

    private static decimal Percentage((string Code, decimal[] Exports, decimal[] Imports)[] table, string partner, int year, bool exports, bool imports)
    {
        decimal Value(string code) => table.Single(p => p.Code == code) is var row ? (exports ? row.Exports[year] : 0m) + (imports ? row.Imports[year] : 0m) : 0m;
        return Math.Round(Value(partner) / Value("WLD") * 100m, 1);
    }

    private static Claim Share(string owner, string partner, Metric metric, int year, decimal percent) =>
        Ends(owner, partner, metric, "a share of {0}'s trade", Measure.Share, Percent(percent, 0.1m), year);

    private static Claim Rank(string owner, string partner, Metric metric, int year, int place) =>
        Ends(owner, partner, metric, "a place among {0}'s partners", Measure.Rank, new(Comparison.Equal, place, null, Unit.Rank, 1m), year);

    private static Claim Points(string whole, Metric metric, int year, int before, decimal points) =>
        Claim($"Russia's share in {whole}", Measure.Change, new(Comparison.Equal, points, null, Unit.PercentagePoints, 0.1m), $"{year}", $"{before}", metric);

    private static Claim Ends(string owner, string partner, Metric metric, string text, Measure measure, Figure figure, int year)
    {
        var (from, to) = metric == Metric.Imports ? (partner, owner) : (owner, partner);
        return Claim(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Countries.NameOf(new Country(owner))), measure, figure, $"{year}", metric: metric, from: from, to: to);
    }

    private static Table Of(string name, DateOnly published, string reporter, (string Code, decimal[] Exports, decimal[] Imports)[] partners)
    {
        var tables = partners.Select(p => Table.Annual(name, $"{reporter} by partner", "Office", published, new(reporter), new(p.Code), [.. Enumerable.Range(0, 3).Select(i => (2019 + i, p.Exports[i], p.Imports[i]))])).ToList();
        return new(tables[0].Vintage, [.. tables.SelectMany(t => t.Rows)]);
    }
}
