#:project ../src/Counterpart.Trade.DuckDb/Counterpart.Trade.DuckDb.csproj
#:property RestorePackagesWithLockFile=false

// One pair's monthly series of one code from a large vintage: the archive against plain DuckDB SQL on the same Parquet file.
// usage: dotnet run -c Release benchmarks/query.cs -- TRADE_FOLDER REPORTER COUNTERPART CODE [ROUNDS]        exit code 1 when the ratio is above the bar of 1.3
using System.Diagnostics;
using System.Globalization;
using Counterpart;
using Counterpart.Trade;
using Counterpart.Trade.DuckDb;
using DuckDB.NET.Data;

const double Bar = 1.3;
var query = new TradeQuery(new(args[1]), new(args[2]), args[3]);
var rounds = args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 21;
var file = Directory.EnumerateDirectories(args[0]).Select(d => Path.Combine(d, "observations.parquet")).OrderByDescending(f => new FileInfo(f).Length).First();
var (ours, plain) = (new List<double>(), new List<double>());
var (found, read) = (0, 0);
for (var i = 0; i <= rounds; i++)
{
    var watch = Stopwatch.StartNew();
    using (var archive = new TradeArchive(args[0]))
    {
        found = archive.Find(query).Count;
    }

    var one = watch.Elapsed.TotalMilliseconds;
    watch.Restart();
    using (var connection = new DuckDBConnection("DataSource=:memory:;threads=1"))
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT flow, period_first, period_last, value, currency FROM read_parquet('{file}') WHERE product = '{args[3]}' AND reporter = '{args[1]}' AND counterpart = '{args[2]}' ORDER BY flow, period_first";
        using var row = command.ExecuteReader();
        for (read = 0; row.Read(); read++)
        {
            _ = (row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetDecimal(3), row.GetString(4));
        }
    }

    // The first round warms both up.
    if (i > 0)
    {
        ours.Add(one);
        plain.Add(watch.Elapsed.TotalMilliseconds);
    }
}

static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
var ratio = Median(ours) / Median(plain);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"archive {Median(ours):F1} ms ({found} rows), plain SQL {Median(plain):F1} ms ({read} rows), ratio {ratio:F2} (bar {Bar}; medians of {rounds} rounds, database opened anew in each)"));
return ratio > Bar ? 1 : 0;
