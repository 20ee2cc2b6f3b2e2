using Counterpart.Trade.DuckDb.Tables;
using DuckDB.NET.Data;

namespace Counterpart.Stores.Tests.Trade;

public sealed class StagingTests : IDisposable
{
    private const int Rows = 5000;
    private static readonly string[] Codes = ["TOTAL", "2709.00", "27", "a-code-of-20-letters", "12-char-code", "13-chars-code"];

    // Longer than DuckDB keeps beside the row, at its limit of twelve bytes, and in more bytes than letters.
    private static readonly string[] Said = ["", "re-exports", "twelve bytes", "thirteen byte", "реэкспорт, только через порты", "zwölf Byte"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_put_aside_and_merged_are_those_sorted_in_memory()
    {
        var memory = Staged(new Random(7), "memory", StagedRows.UsualRun, withWeights: true);
        foreach (var runLength in new[] { 1, 16, 1024, 4096 })
        {
            var merged = Staged(new Random(7), $"runs{runLength}", runLength, withWeights: true);

            Assert.Equal(memory.InOrder(), merged.InOrder());
            Assert.Equal(memory.Duplicates(5).Count, merged.Duplicates(5).Count);
            Assert.Equal(memory.Duplicates(5).Shown, merged.Duplicates(5).Shown);
        }
    }

    [Fact]
    public void What_stands_twice_is_told_in_the_order_of_the_file_with_its_first_place()
    {
        var staging = new Staging(_folder["twice"], 2);
        Directory.CreateDirectory(_folder["twice"]);
        var (reporter, counterpart) = (staging.Countries.Of(new("RUS")), staging.Countries.Of(new("KAZ")));
        var (product, period, terms) = (staging.Products.Of("TOTAL"), staging.Periods.Of(Period.Month(2021, 1)), staging.Terms.Of(("USD", "")));
        var later = staging.Periods.Of(Period.Month(2020, 1));
        ulong Key(int p) => Staging.Key(reporter, counterpart, TradeFlow.Export, product, p, terms);
        staging.Add(Key(period), Staging.Place(0, 2, 1), 1, null);
        staging.AddMissing(Key(later), Staging.Place(0, 3, 1));
        staging.Add(Key(period), Staging.Place(0, 4, 1), 2, null);
        staging.Add(Key(later), Staging.Place(0, 5, 1), 3, null);
        staging.Add(Key(period), Staging.Place(0, 6, 1), 4, null);
        staging.Close();

        var (count, shown) = staging.Duplicates(2);

        Assert.Equal(3, count);
        Assert.Equal([(2L, 4L), (3L, 5L)], shown.Select(d => ((long)(d.First >> 14), (long)(d.Again >> 14))));
        Assert.Equal([Period.Month(2021, 1), Period.Month(2020, 1)], shown.Select(d => staging.Parts(d.Key).Period));
    }

    [Theory]
    [InlineData(false, StagedRows.UsualRun)]
    [InlineData(true, StagedRows.UsualRun)]
    [InlineData(true, 64)]
    public void A_Parquet_file_holds_every_row_with_an_amount_as_it_was_added(bool withWeights, int runLength)
    {
        var staging = Staged(new Random(11), "parquet", runLength, withWeights);
        var path = _folder["rows.parquet"];
        var expected = staging.InOrder().Where(r => r.Micro != StagedRow.None).Select(row =>
        {
            var (reporter, counterpart, flow, product, period, currency, terms) = staging.Parts(row.Key);
            var weight = row.MicroKilograms == StagedRow.None ? (decimal?)null : row.MicroKilograms / 1_000_000m;
            return (reporter.Code, counterpart.Code, flow == TradeFlow.Import ? "import" : "export", product, period.First, period.Last, (decimal)staging.MicroOf(row) / 1_000_000m, currency, terms, weight);
        }).ToList();

        var written = ParquetWriting.Write(staging, path, withTerms: true, _folder["parquet"]);

        Assert.Equal(expected.Count, written);
        Assert.Equal(expected, Read(path, withWeights));
        Assert.Equal(expected.Select(r => r.Item7), staging.Observations(_ => true).Select(o => o.Value));
    }

    private Staging Staged(Random random, string name, int runLength, bool withWeights)
    {
        var staging = new Staging(Directory.CreateDirectory(_folder[name]).FullName, runLength);
        for (var i = 0; i < Rows; i++)
        {
            var key = Staging.Key(
                staging.Countries.Of(new(random.Next(2) == 0 ? "RUS" : "ARM")), staging.Countries.Of(new(random.Next(3) switch { 0 => "KAZ", 1 => "BLR", _ => "ZWE" })), (TradeFlow)random.Next(2),
                staging.Products.Of(Codes[random.Next(Codes.Length)]), staging.Periods.Of(Period.Months(2015, 1, 2015 + random.Next(9), random.Next(1, 13))),
                staging.Terms.Of((random.Next(2) == 0 ? "USD" : "EUR", Said[random.Next(Said.Length)])));
            var place = Staging.Place(0, i + 2, 1);
            decimal? weight = withWeights && random.Next(3) == 0 ? random.Next(1, 1_000_000) / 1000m : null;
            switch (random.Next(8))
            {
                case 0:
                    staging.AddMissing(key, place);
                    break;
                case 1:
                    staging.AddWide(key, place, 10_000_000_000_000m + (random.NextInt64(1_000_000_000_000_000_000) / 1_000_000m), weight);
                    break;
                default:
                    staging.Add(key, place, random.Next(10) == 0 ? 0 : random.NextInt64(long.MaxValue), weight);
                    break;
            }
        }

        staging.Close();
        return staging;
    }

    private static List<(string, string, string, string, DateOnly, DateOnly, decimal, string, string, decimal?)> Read(string path, bool withWeights)
    {
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet('{path}')";
        using var row = command.ExecuteReader();
        var rows = new List<(string, string, string, string, DateOnly, DateOnly, decimal, string, string, decimal?)>();
        while (row.Read())
        {
            Assert.Equal(withWeights ? 10 : 9, row.FieldCount);
            rows.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5), row.GetDecimal(6), row.GetString(7), row.GetString(8),
                withWeights && !row.IsDBNull(9) ? row.GetDecimal(9) : null));
        }

        return rows;
    }
}
