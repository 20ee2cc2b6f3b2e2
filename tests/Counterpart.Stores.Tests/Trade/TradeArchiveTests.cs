using System.Security.Cryptography;
using System.Text;
using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

public sealed class TradeArchiveTests : IDisposable
{
    private const string TwoMonths = "month,exports,imports\n2021-01,100.5,50\n2021-02,...,0\n";
    private static readonly TradeQuery RussiaWithKazakhstan = new(new("RUS"), new("KAZ"));
    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_does_not_exist_holds_nothing_and_is_not_made_by_asking()
    {
        Assert.Empty(_folder.Archive.Vintages);
        Assert.Empty(_folder.Archive.Find(RussiaWithKazakhstan));
        Assert.False(Directory.Exists(_folder.Trade));
    }

    [Fact]
    public void What_was_loaded_is_found_scaled_and_exact()
    {
        var load = _folder.Archive.Load(_folder.Wide(TwoMonths));

        Assert.False(load.AlreadyHeld);
        var found = _folder.Archive.Find(RussiaWithKazakhstan);
        Assert.Equal(
            [
                new Observation(new("RUS"), new("KAZ"), TradeFlow.Export, "TOTAL", Period.Month(2021, 1), 100_500_000m, "USD", load.Vintage.Id),
                new Observation(new("RUS"), new("KAZ"), TradeFlow.Import, "TOTAL", Period.Month(2021, 1), 50_000_000m, "USD", load.Vintage.Id),
                new Observation(new("RUS"), new("KAZ"), TradeFlow.Import, "TOTAL", Period.Month(2021, 2), 0m, "USD", load.Vintage.Id),
            ],
            found);
        Assert.Equal("100500000", found[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_missing_value_is_counted_and_zero_is_a_value()
    {
        var load = _folder.Archive.Load(_folder.Wide(TwoMonths));

        Assert.Equal((2, 1, 3), (load.Rows, load.Missing, load.Vintage.ObservationCount));
        Assert.Equal(load.Rows * 2, load.Vintage.ObservationCount + load.Missing);
    }

    [Fact]
    public void A_vintage_tells_where_it_came_from_after_a_restart()
    {
        var path = _folder.Wide(TwoMonths, mapping: TradeFolder.Mapping(more: "\"rank\": 7, "));
        var load = _folder.Archive.Load(path);

        using var again = new TradeArchive(_folder.Trade);
        var vintage = Assert.Single(again.Vintages);

        Assert.Equal(load.Vintage.Origin, vintage.Origin);
        Assert.Equal(
            new Origin("Customs", "Trade by month", "https://example.org/t", new(2022, 6, 1), null, "open", Valuation.Fob, Valuation.Cif, "million USD", Sha256(path)),
            vintage.Origin);
        Assert.Equal(("rus-monthly", 7, 3, "2021-01/2021-02", Frequency.Monthly), (vintage.Table, vintage.Rank, vintage.ObservationCount, vintage.Coverage.ToString(), vintage.Frequency));
        Assert.Equal([new TradePair(new("RUS"), new("KAZ"))], vintage.Pairs);
        Assert.StartsWith("rus-monthly-2022-06-01-", vintage.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vintage_keeps_the_file_and_mapping_it_was_made_from()
    {
        var path = _folder.Wide(TwoMonths);
        var place = Path.Combine(_folder.Trade, _folder.Archive.Load(path).Vintage.Id);

        Assert.Equal(["mapping.json", "observations.parquet", "observations.tsv", "origin.json", "source.csv"], Directory.GetFiles(place).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(place, "source.csv")));

        using var rebuilt = new TradeArchive(Path.Combine(_folder.Root, "rebuilt"));
        var id = rebuilt.Load(Path.Combine(place, "source.csv"), Path.Combine(place, "mapping.json")).Vintage.Id;
        Assert.Equal(Path.GetFileName(place), id);
        foreach (var file in new[] { "observations.parquet", "observations.tsv", "origin.json" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(place, file)), File.ReadAllBytes(Path.Combine(rebuilt.Folder, id, file)));
        }
    }

    [Fact]
    public void Loading_the_very_same_again_changes_nothing()
    {
        var path = _folder.Wide(TwoMonths);
        var first = _folder.Archive.Load(path);
        var before = Directory.GetFiles(Path.Combine(_folder.Trade, first.Vintage.Id)).ToDictionary(f => f, File.GetLastWriteTimeUtc);

        var again = _folder.Archive.Load(path);

        Assert.True(again.AlreadyHeld);
        Assert.Equal((first.Vintage.Id, first.Rows, first.Missing), (again.Vintage.Id, again.Rows, again.Missing));
        Assert.Equal([first.Vintage.Id], _folder.Folders());
        Assert.All(before, f => Assert.Equal(f.Value, File.GetLastWriteTimeUtc(f.Key)));
    }

    [Fact]
    public void A_later_publication_is_a_further_vintage_and_the_earlier_one_stays_for_its_day()
    {
        _folder.Archive.Load(_folder.Wide("month,exports,imports\n2021-01,100,50\n"));
        _folder.Archive.Load(_folder.Wide("month,exports,imports\n2021-01,104,50\n", "later.csv", TradeFolder.Mapping(published: "2022-09-01")));

        decimal Export(TradeQuery query) => Assert.Single(_folder.Archive.Find(query), o => o.Flow == TradeFlow.Export).Value / 1_000_000;

        Assert.Equal(104m, Export(RussiaWithKazakhstan));
        Assert.Equal(104m, Export(RussiaWithKazakhstan with { AsOf = new(2022, 9, 1) }));
        Assert.Equal(100m, Export(RussiaWithKazakhstan with { AsOf = new(2022, 8, 31) }));
        Assert.Empty(_folder.Archive.Find(RussiaWithKazakhstan with { AsOf = new(2022, 5, 31) }));
        Assert.Equal(4, _folder.Archive.Find(RussiaWithKazakhstan with { LatestOnly = false }).Count);
    }

    [Fact]
    public void Other_content_under_the_same_day_is_refused_and_nothing_is_overwritten()
    {
        var first = _folder.Archive.Load(_folder.Wide(TwoMonths));

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(_folder.Wide(TwoMonths.Replace("50", "51", StringComparison.Ordinal))));

        Assert.Equal("CP5016", failure.Code);
        Assert.Contains(first.Vintage.Id, failure.Message, StringComparison.Ordinal);
        Assert.Equal([first.Vintage.Id], _folder.Folders());
        Assert.Equal(50_000_000m, _folder.Archive.Find(RussiaWithKazakhstan).First(o => o.Flow == TradeFlow.Import).Value);
    }

    [Fact]
    public void A_half_written_load_is_no_vintage_and_is_swept_away_when_it_is_old()
    {
        var killed = Directory.CreateDirectory(Path.Combine(_folder.Trade, ".incoming-0123")).FullName;
        File.WriteAllText(Path.Combine(killed, "source.csv"), "month,exp");
        File.WriteAllText(Path.Combine(killed, "origin.json"), "{ \"id\": \"half");
        var running = Directory.CreateDirectory(Path.Combine(_folder.Trade, ".incoming-4567")).FullName;
        Directory.SetLastWriteTimeUtc(killed, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        Assert.Empty(_folder.Archive.Vintages);
        Assert.Empty(_folder.Archive.Find(RussiaWithKazakhstan));
        var load = _folder.Archive.Load(_folder.Wide(TwoMonths));

        Assert.Equal([Path.GetFileName(running), load.Vintage.Id], _folder.Folders());
        Assert.Equal(3, _folder.Archive.Find(RussiaWithKazakhstan).Count);
    }

    [Fact]
    public async Task Two_loads_at_once_lose_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var paths = Enumerable.Range(1, 8)
            .Select(i => _folder.Wide(TwoMonths, $"t{i}.csv", TradeFolder.Mapping(table: $"table-{i}")))
            .SelectMany(p => new[] { p, p })
            .ToList();

        // Each with its own archive, as two programs on one dossier have, and each table twice at the same moment.
        using var start = new Barrier(paths.Count);
        var loads = await Task.WhenAll(paths.Select(path => Task.Factory.StartNew(
            () =>
            {
                using var archive = new TradeArchive(_folder.Trade);
                start.SignalAndWait(cancel);
                return archive.Load(path);
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(8, _folder.Folders().Count);
        Assert.Equal(8, _folder.Archive.Vintages.Count);
        Assert.Equal(24, _folder.Archive.Find(RussiaWithKazakhstan).Count);
        Assert.Equal(8, loads.Select(l => l.Vintage.Id).Distinct().Count());
    }

    [Fact]
    public void An_open_archive_sees_what_another_program_loads()
    {
        Assert.Empty(_folder.Archive.Vintages);
        using (var other = new TradeArchive(_folder.Trade))
        {
            other.Load(_folder.Wide(TwoMonths));
        }

        Assert.Equal(3, _folder.Archive.Find(RussiaWithKazakhstan).Count);
    }

    [Fact]
    public void A_copied_dossier_works_elsewhere_even_under_a_name_full_of_marks()
    {
        _folder.Archive.Load(_folder.Wide(TwoMonths));
        ForgetPlainRows();
        var copy = Path.Combine(_folder.Root, "a [b]*? 'c' – ж", "trade");
        foreach (var file in Directory.GetFiles(_folder.Trade, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(_folder.Trade, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        using var elsewhere = new TradeArchive(copy);
        elsewhere.Load(_folder.Wide(TwoMonths, "second.csv", TradeFolder.Mapping(table: "second")));

        Assert.Equal(6, elsewhere.Find(RussiaWithKazakhstan).Count);
    }

    [Fact]
    public void Both_sides_books_are_kept_apart()
    {
        _folder.Archive.Load(_folder.Wide(TwoMonths));
        _folder.Archive.Load(_folder.Wide(
            "month,exports,imports\n2021-01,48,105\n",
            "kaz.csv",
            TradeFolder.Mapping(table: "kaz-monthly").Replace("\"KAZ\"", "\"?\"", StringComparison.Ordinal).Replace("\"RUS\"", "\"KAZ\"", StringComparison.Ordinal).Replace("\"?\"", "\"RUS\"", StringComparison.Ordinal)));

        Assert.Equal([100_500_000m, 50_000_000m, 0m], _folder.Archive.Find(RussiaWithKazakhstan).Select(o => o.Value));
        Assert.Equal([48_000_000m, 105_000_000m], _folder.Archive.Find(new(new("KAZ"), new("RUS"))).Select(o => o.Value));
        Assert.Empty(_folder.Archive.Find(new(new("RUS"), new("CHN"))));
        Assert.Empty(_folder.Archive.Find(RussiaWithKazakhstan with { Product = "27" }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_archive_answers_as_statistics_in_memory_do(bool fromParquet)
    {
        var loads = new[] { "2021-05-01", "2021-06-01", "2021-07-01" }.Select((day, i) => _folder.Archive.Load(_folder.Wide(
            "partner,product,month,exports\n"
                + $"{(i == 2 ? "CHN" : "KAZ")},TOTAL,2021-01,{i + 1}\nKGZ,TOTAL,2021-01,5\nKGZ,27,2021-01,2\nRUS,TOTAL,2021-01,3\n",
            $"t{i}.csv",
            $$"""
            { "table": "t", "reporter": "RUS", "counterpart": { "column": "partner" }, "product": { "column": "product" },
              "period": { "column": "month", "form": "month" }, "exports": "exports", "currency": "USD", "multiplier": 1,
              {{TradeFolder.Origin.Replace("2022-06-01", day, StringComparison.Ordinal)}} }
            """))).ToList();
        var partners = new[] { "KAZ", "KGZ", "CHN", "RUS", "BLR" }.Select(code => new Country(code)).ToList();
        var all = partners.SelectMany(p => new[] { "TOTAL", "27" }.SelectMany(product => _folder.Archive.Find(new(new("RUS"), p, product, LatestOnly: false))));
        var memory = new MemoryTradeStatistics(loads.Select(l => l.Vintage), all);
        if (fromParquet)
        {
            ForgetPlainRows();
        }

        using var archive = new TradeArchive(_folder.Trade);

        foreach (var query in from partner in partners
                              from product in new[] { "TOTAL", "27" }
                              from day in new DateOnly?[] { null, new(2021, 6, 15), new(2021, 1, 1) }
                              from latest in new[] { true, false }
                              select new TradeQuery(new("RUS"), partner, product, day, latest))
        {
            Assert.Equal(memory.Find(query), archive.Find(query));
        }

        Assert.Equal(12, loads.Sum(l => l.Vintage.ObservationCount));
    }

    [Fact]
    public void A_damaged_vintage_is_named_and_not_passed_over()
    {
        var load = _folder.Archive.Load(_folder.Wide(TwoMonths));
        var place = Path.Combine(_folder.Trade, load.Vintage.Id);
        foreach (var file in new[] { "observations.tsv", "observations.parquet" })
        {
            File.WriteAllText(Path.Combine(place, file), "neither table nor Parquet");
            using var archive = new TradeArchive(_folder.Trade);
            for (var again = 0; again < 2; again++)
            {
                var unreadable = Assert.Throws<CounterpartException>(() => archive.Find(RussiaWithKazakhstan));
                Assert.Equal("CP5017", unreadable.Code);
                Assert.Contains(Path.Combine(load.Vintage.Id, file), unreadable.Message, StringComparison.Ordinal);
            }

            File.Delete(Path.Combine(place, file));
        }

        File.WriteAllText(Path.Combine(place, "origin.json"), "{}");
        using var later = new TradeArchive(_folder.Trade);
        var untold = Assert.Throws<CounterpartException>(() => later.Vintages);
        Assert.Equal("CP5017", untold.Code);
        Assert.Contains(place, untold.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_a_clear_failure()
    {
        File.WriteAllText(_folder.Trade, "a file where the folder should be");

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(_folder.Wide(TwoMonths)));

        Assert.Equal("CP5018", failure.Code);
        Assert.Equal("a file where the folder should be", File.ReadAllText(_folder.Trade));
    }

    [Fact]
    public void Many_rows_stream_through()
    {
        var csv = new StringBuilder("reporter,partner,month,exports,imports\n");
        var codes = Countries.All.Where(c => c.Alpha2.Length == 2).Select(c => c.Country.Code).Take(100).ToList();
        foreach (var code in codes)
        {
            for (var month = 0; month < 120; month++)
            {
                csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"RUS,{code},{2010 + (month / 12)}-{(month % 12) + 1:00},{month}.125,{month * 2}\n");
            }
        }

        var load = _folder.Archive.Load(_folder.Wide(csv.ToString(), mapping: TradeFolder.Mapping()
            .Replace("\"reporter\": \"RUS\"", "\"reporter\": { \"column\": \"reporter\" }", StringComparison.Ordinal)
            .Replace("\"counterpart\": \"KAZ\"", "\"counterpart\": { \"column\": \"partner\" }", StringComparison.Ordinal)));

        Assert.Equal((12_000, 24_000, 100), (load.Rows, load.Vintage.ObservationCount, load.Vintage.Pairs.Count));
        var found = _folder.Archive.Find(new(new("RUS"), new(codes[50])));
        Assert.Equal(240, found.Count);
        Assert.Equal(119.125m * 1_000_000, found.Single(o => o.Flow == TradeFlow.Export && o.Period == Period.Month(2019, 12)).Value);
    }

    [Fact]
    public void Figures_are_the_same_from_plain_rows_and_from_Parquet()
    {
        var csv = "month,exports,imports\n2020-01,0.000001,123456789012345.678901\n2020-02,0,1e-3\n2020-03,7.10,33.333333333333\n";
        var load = _folder.Archive.Load(_folder.Wide(csv));
        var plain = _folder.Archive.Find(RussiaWithKazakhstan);

        ForgetPlainRows();
        using var archive = new TradeArchive(_folder.Trade);
        var parquet = archive.Find(RussiaWithKazakhstan);

        Assert.Equal(6, plain.Count);
        Assert.Equal(plain, parquet);
        Assert.Equal(plain.Select(o => o.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)), parquet.Select(o => o.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(123_456_789_012_345_678_901m, plain.Max(o => o.Value));
    }

    [Fact]
    public void Totals_of_a_large_table_are_the_same_with_and_without_their_text()
    {
        // Sorted by neither column, with goods among the totals, and codes that begin alike.
        var csv = new StringBuilder("reporter,partner,product,month,exports,imports\n");
        var countries = new[] { "RUS", "KAZ", "WLD", "CHN", "CHE", "CHL", "AUS", "AUT" };
        foreach (var (reporter, partner) in countries.SelectMany(_ => countries, (a, b) => (b, a)).Where(p => p.Item1 != p.Item2 && p.Item1 != "WLD"))
        {
            for (var month = 0; month < 28; month++)
            {
                foreach (var product in new[] { "27", "TOTAL" })
                {
                    csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{reporter},{partner},{product},{2020 + (month / 12)}-{(month % 12) + 1:00},{(month * 7) + reporter[0]}.25,{(month * 3) + partner[1]}\n");
                }
            }
        }

        var load = _folder.Archive.Load(_folder.Wide(csv.ToString(), "large.csv", TradeFolder.Mapping()
            .Replace("\"RUS\"", "{ \"column\": \"reporter\" }", StringComparison.Ordinal)
            .Replace("\"KAZ\"", "{ \"column\": \"partner\" }, \"product\": { \"column\": \"product\" }", StringComparison.Ordinal)));
        var text = Path.Combine(_folder.Trade, load.Vintage.Id, "totals.tsv");
        Assert.True(File.Exists(text));
        var (with, without) = (Answers(), Answers(() => File.Delete(text)));

        Assert.Equal(with, without);
        Assert.Contains("RUS", with, StringComparison.Ordinal);

        string Answers(Action? before = null)
        {
            before?.Invoke();
            using var archive = new TradeArchive(_folder.Trade);
            var found = new StringBuilder();
            foreach (var reporter in countries.Where(c => c != "WLD"))
            {
                foreach (var partner in countries)
                {
                    found.AppendJoin('\n', archive.Find(new TradeQuery(new(reporter), new(partner))));
                }

                found.AppendJoin('\n', archive.Detail(new DetailQuery(new(reporter), null, 0, [Period.Year(2021)])).OrderBy(r => r.ToString(), StringComparer.Ordinal));
            }

            return found.ToString();
        }
    }

    [Fact]
    public void A_damaged_text_of_totals_is_named()
    {
        var csv = new StringBuilder("month,exports,imports\n");
        for (var month = 0; month < 600; month++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{1970 + (month / 12)}-{(month % 12) + 1:00},1,2\n");
        }

        var load = _folder.Archive.Load(_folder.Wide(csv.ToString()));
        var text = Path.Combine(_folder.Trade, load.Vintage.Id, "totals.tsv");
        File.WriteAllText(text, "no table");
        using var archive = new TradeArchive(_folder.Trade);

        Assert.Contains(text, Assert.Throws<CounterpartException>(() => archive.Find(RussiaWithKazakhstan)).Message, StringComparison.Ordinal);
    }

    private void ForgetPlainRows()
    {
        foreach (var file in Directory.GetFiles(_folder.Trade, "observations.tsv", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }
    }

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
