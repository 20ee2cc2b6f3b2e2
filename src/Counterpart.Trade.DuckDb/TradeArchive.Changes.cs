using System.Globalization;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

public sealed partial class TradeArchive
{
    /// <summary>In what a later vintage of a table differs from an earlier one: a figure that was withdrawn is a fact too.</summary>
    /// <param name="earlier">The earlier vintage.</param>
    /// <param name="later">The later vintage.</param>
    /// <param name="most">How many changes to list; all are counted.</param>
    /// <exception cref="CounterpartException"><c>CP5017</c>: a vintage is damaged.</exception>
    public VintageDifference Difference(Vintage earlier, Vintage later, int most = 100)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        lock (_turn)
        {
            try
            {
                _connection ??= OpenDatabase();
                var joined = $"""
                    FROM (SELECT *{(earlier.Terms is [""] ? ", '' AS terms" : "")} FROM read_parquet($earlier)) a
                    FULL JOIN (SELECT *{(later.Terms is [""] ? ", '' AS terms" : "")} FROM read_parquet($later)) b
                    ON a.reporter = b.reporter AND a.counterpart = b.counterpart AND a.flow = b.flow AND a.product = b.product
                      AND a.period_first = b.period_first AND a.period_last = b.period_last AND a.terms = b.terms AND a.currency = b.currency
                    """;
                using var counts = Asking($"""
                    SELECT count(*) FILTER (a.value = b.value), count(*) FILTER (a.value <> b.value), count(*) FILTER (a.value IS NULL), count(*) FILTER (b.value IS NULL) {joined}
                    """);
                using var count = counts.ExecuteReader();
                count.Read();
                var (same, changed, added, deleted) = (count.GetInt64(0), count.GetInt64(1), count.GetInt64(2), count.GetInt64(3));
                using var question = Asking($"""
                    SELECT coalesce(a.reporter, b.reporter), coalesce(a.counterpart, b.counterpart), coalesce(a.flow, b.flow), coalesce(a.product, b.product),
                      coalesce(a.period_first, b.period_first) - DATE '0001-01-01', coalesce(a.period_last, b.period_last) - DATE '0001-01-01',
                      coalesce(a.terms, b.terms), coalesce(a.currency, b.currency), CAST(a.value AS VARCHAR), CAST(b.value AS VARCHAR)
                    {joined}
                    WHERE a.value IS DISTINCT FROM b.value
                    ORDER BY abs(coalesce(a.value, 0) - coalesce(b.value, 0)) DESC, 1, 2, 3, 4, 5, 6, 7
                    LIMIT {most.ToString(CultureInfo.InvariantCulture)}
                    """);
                using var row = question.ExecuteReader();
                var changes = new List<VintageChange>();
                while (row.Read())
                {
                    changes.Add(new(
                        new Country(row.GetString(0)),
                        new Country(row.GetString(1)),
                        PlainRows.FlowOf(row.GetString(2)),
                        row.GetString(3),
                        new Period(DateOnly.FromDayNumber((int)row.GetInt64(4)), DateOnly.FromDayNumber((int)row.GetInt64(5))),
                        row.GetString(6),
                        row.GetString(7),
                        row.IsDBNull(8) ? null : ParquetRows.Decimal(row.GetString(8)),
                        row.IsDBNull(9) ? null : ParquetRows.Decimal(row.GetString(9))));
                }

                return new(earlier, later, same, changed, added, deleted, changes);

                DuckDBCommand Asking(string sql)
                {
                    var command = _connection.CreateCommand();
                    command.CommandText = sql;
                    command.Parameters.Add(new DuckDBParameter("earlier", ParquetRows.Literal(Path.Combine(Folder, earlier.Id, Parquet))));
                    command.Parameters.Add(new DuckDBParameter("later", ParquetRows.Literal(Path.Combine(Folder, later.Id, Parquet))));
                    return command;
                }
            }
            catch (DuckDBException failure)
            {
                throw new CounterpartException("CP5017", $"A vintage in {Folder} cannot be read: {failure.Message} Restore its folder from a copy, or delete it and load the table again.", failure);
            }
        }
    }
}
