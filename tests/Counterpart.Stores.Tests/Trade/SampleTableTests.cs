using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>The tables that are shipped load, and add up to what was published.</summary>
public sealed class SampleTableTests : IClassFixture<SampleTableTests.LoadedSamples>
{
    private static readonly TradeQuery Russia = new(new("RUS"), new("KAZ"));
    private static readonly TradeQuery Kazakhstan = new(new("KAZ"), new("RUS"));
    private readonly TradeArchive _archive;

    public SampleTableTests(LoadedSamples samples) => _archive = samples.Folder.Archive;

    [Theory]
    [InlineData(2018, "18390.1")]
    [InlineData(2019, "19997.1")]
    [InlineData(2020, "19180.0")]
    [InlineData(2021, "25630.7")]
    public void The_customs_months_add_up_to_the_year(int year, string millions) =>
        Assert.Equal(millions, Millions(Table(Russia, "rus-monthly-customs"), TradeMeasure.Turnover, Period.Year(year)));

    [Theory]
    [InlineData(2012, "25793.0")]
    [InlineData(2019, "20184.0")]
    [InlineData(2021, "25631.0")]
    public void Rosstats_years_stand_as_published(int year, string millions) =>
        Assert.Equal(millions, Millions(Table(Russia, "rus-annual-rosstat"), TradeMeasure.Turnover, Period.Year(year)));

    [Fact]
    public void Kazakhstans_years_stand_as_published_and_2010_is_missing()
    {
        var books = Table(Kazakhstan, "kaz-annual-bns");

        Assert.Equal("23857.7", Millions(books, TradeMeasure.Turnover, Period.Year(2012)));
        Assert.Equal("24624.3", Millions(books, TradeMeasure.Turnover, Period.Year(2021)));
        Assert.Equal("The exports of 2010 are not held. The imports of 2010 are not held.", books.Total(TradeMeasure.Turnover, Period.Year(2010)).Reason);
        Assert.Equal(31.15m, decimal.Round(books.Growth(TradeMeasure.Turnover, Period.Year(2021)).Value!.Percent, 2));
    }

    [Fact]
    public void On_the_day_of_the_talks_in_2021_Kazakhstan_had_published_2020_and_Russia_nothing_held_here()
    {
        var day = new DateOnly(2021, 8, 19);

        var books = Assert.Single(PairSeries.Find(_archive, Kazakhstan with { AsOf = day }));

        Assert.Equal("2019/2020", books.Vintage.Coverage.ToString());
        Assert.Equal(-6.04m, decimal.Round(books.Growth(TradeMeasure.Turnover, Period.Year(2020)).Value!.Percent, 2));
        Assert.Empty(PairSeries.Find(_archive, Russia with { AsOf = day }));
    }

    [Fact]
    public void For_whole_years_Rosstats_table_is_asked_first_then_the_customs_then_the_IMF() =>
        Assert.Equal(["rus-annual-rosstat", "rus-monthly-customs", "rus-annual-imf"], PairSeries.Find(_archive, Russia).Select(s => s.Vintage.Table));

    [Fact]
    public void Every_table_says_where_it_came_from_and_how_it_is_valued() => Assert.All(_archive.Vintages, v =>
    {
        Assert.Equal((Valuation.Fob, Valuation.Cif), (v.Origin.ExportValuation, v.Origin.ImportValuation));
        Assert.StartsWith("https://", v.Origin.Address, StringComparison.Ordinal);
        Assert.True(v.Origin.Note?.Length > 20);
        Assert.True(v.Coverage.Last < v.Origin.Published);
    });

    private static string Millions(PairSeries series, TradeMeasure measure, Period period) =>
        (series.Total(measure, period).Value!.Value / 1_000_000).ToString("F1", System.Globalization.CultureInfo.InvariantCulture);

    private PairSeries Table(TradeQuery query, string table) => PairSeries.Find(_archive, query).Single(s => s.Vintage.Table == table);

    public sealed class LoadedSamples : IDisposable
    {
        public LoadedSamples()
        {
            foreach (var table in Directory.GetFiles(TradeFolder.Samples, "*.csv").Order(StringComparer.Ordinal))
            {
                Folder.Archive.Load(table);
            }
        }

        public TradeFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }
}
