using Counterpart.Trade;

namespace Counterpart.Tests.Trade;

/// <summary>What the vintages of a table said of the same periods.</summary>
public sealed class RevisionTriangleTests
{
    private static readonly Vintage[] Vintages = [At("2021-08-13"), At("2022-08-13"), At("2023-08-13")];

    [Fact]
    public void The_mean_absolute_revision_holds_each_figure_against_the_latest_of_its_period()
    {
        var triangle = new RevisionTriangle(Vintages.Reverse(), [Of(0, 2020, 100), Of(1, 2020, 104), Of(2, 2020, 110), Of(1, 2021, 200), Of(2, 2021, 190), Of(2, 2022, 5)]);

        Assert.Equal([2020, 2021, 2022], triangle.Periods.Select(p => p.First.Year));
        Assert.Equal(["2021-08-13", "2022-08-13", "2023-08-13"], triangle.Vintages.Select(v => v.Id));
        Assert.Null(triangle.Value(Vintages[0], Period.Year(2021)));

        // Eight months after its year a figure moved by 10 % (2020) and by 5 % (2021); twenty months after, 104 became 110.
        Assert.Equal([(8, 7.5m, 2), (20, 5.77m, 1)], triangle.ByAge().Select(a => (a.Months, decimal.Round(a.MeanAbsolutePercent, 2), a.Figures)));
    }

    [Fact]
    public void A_period_published_once_says_nothing_of_revisions() =>
        Assert.Empty(new RevisionTriangle(Vintages, [Of(0, 2020, 100), Of(1, 2021, 104)]).ByAge());

    [Fact]
    public void Two_flows_or_terms_are_no_triangle()
    {
        Assert.Throws<ArgumentException>(() => new RevisionTriangle(Vintages, [Of(0, 2020, 100), Of(1, 2020, 100) with { Flow = TradeFlow.Import }]));
        Assert.Throws<ArgumentException>(() => new RevisionTriangle(Vintages, [Of(0, 2020, 100), Of(1, 2020, 100) with { Terms = "re-exports" }]));
        Assert.Throws<ArgumentException>(() => new RevisionTriangle(Vintages, [Of(0, 2020, 100), Of(0, 2020, 101)]));
    }

    private static Vintage At(string day) => new(
        day, "t", new Origin("P", "T", "https://example.org", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, "open", Valuation.Fob, Valuation.Cif, "USD", ""), 1, Period.Year(2020));

    private static Observation Of(int vintage, int year, decimal value) =>
        new(new("KAZ"), new("RUS"), TradeFlow.Export, Observation.AllProducts, Period.Year(year), value, "USD", Vintages[vintage].Id);
}
