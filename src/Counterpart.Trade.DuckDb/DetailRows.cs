using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

/// <summary>Sums by goods or by counterpart, added up by DuckDB where the rows lie.</summary>
internal static class DetailRows
{
    /// <summary>Adds up the rows of some Parquet files; the name of a row's folder is its vintage.</summary>
    /// <param name="connection">An open database.</param>
    /// <param name="files">The files, as <c>read_parquet</c> takes them.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="haveTerms">Whether the files hold figures that differ in meaning: only the tables' own are added up.</param>
    /// <param name="haveWeights">Whether weights are added up too; a sum with a part that has none has none.</param>
    /// <param name="ofAll">Whether all reporters are added up, and not the one asked for.</param>
    public static List<DetailRow> Read(DuckDBConnection connection, IReadOnlyList<string> files, DetailQuery query, bool haveTerms, bool haveWeights, bool ofAll)
    {
        using var command = connection.CreateCommand();
        var within = new StringBuilder();
        foreach (var period in query.Within)
        {
            within.Append(within.Length == 0 ? " AND (" : " OR ").Append(CultureInfo.InvariantCulture, $"(period_first >= DATE '{period.First:yyyy-MM-dd}' AND period_last <= DATE '{period.Last:yyyy-MM-dd}')");
        }

        within.Append(within.Length == 0 ? "" : ")");
        var (code, goods) = query.Digits == 0
            ? ("product", "product = $total")
            : ("left(replace(product, '.', ''), $digits)", "product <> $total AND NOT list_contains($others, product) AND length(replace(product, '.', '')) >= $digits");

        // All goods need no text taken apart, and a chapter is cut once a code and not once a row.
        command.CommandText = $"""
            SELECT filename, counterpart, flow, {code} AS code, length(replace(product, '.', '')) AS digits,
                   period_first - DATE '0001-01-01', period_last - DATE '0001-01-01', CAST(sum(value) AS VARCHAR), currency{(haveWeights ? ", CAST(CASE WHEN count(kilograms) = count(*) THEN sum(kilograms) END AS VARCHAR)" : "")}
            FROM (
              SELECT filename, counterpart, flow, product, period_first, period_last, currency, sum(value) AS value{(haveWeights ? ", CASE WHEN count(net_kilograms) = count(*) THEN sum(net_kilograms) END AS kilograms" : "")}
              FROM read_parquet($files, filename = true)
              WHERE {(ofAll ? "true" : "reporter = $reporter")}{(query.Counterpart is null ? "" : " AND counterpart = $counterpart")}{within}{(haveTerms ? " AND terms = ''" : "")}
              GROUP BY ALL
            )
            WHERE {goods}
            GROUP BY ALL
            """;
        command.Parameters.Add(new DuckDBParameter("files", files.ToList()));
        if (!ofAll)
        {
            command.Parameters.Add(new DuckDBParameter("reporter", query.Reporter.Code));
        }

        command.Parameters.Add(new DuckDBParameter("total", Observation.AllProducts));
        if (query.Counterpart is { } counterpart)
        {
            command.Parameters.Add(new DuckDBParameter("counterpart", counterpart.Code));
        }

        if (query.Digits > 0)
        {
            command.Parameters.Add(new DuckDBParameter("digits", query.Digits));
            command.Parameters.Add(new DuckDBParameter("others", OtherSeries.All.ToList()));
        }

        var rows = new List<DetailRow>();
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var with = row.GetString(1);
            if (!countries.TryGetValue(with, out var country))
            {
                countries.Add(with, country = new(with));
            }

            rows.Add(new(
                country,
                PlainRows.FlowOf(row.GetString(2)),
                row.GetString(3),
                query.Digits == 0 ? 0 : (int)row.GetInt64(4),
                new Period(DateOnly.FromDayNumber((int)row.GetInt64(5)), DateOnly.FromDayNumber((int)row.GetInt64(6))),
                decimal.Parse(row.GetString(7), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) / TradeArchive.NoTrailingZeros,
                row.GetString(8),
                Path.GetFileName(Path.GetDirectoryName(row.GetString(0)))!)
            {
                NetKilograms = haveWeights && !row.IsDBNull(9) ? decimal.Parse(row.GetString(9), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / TradeArchive.NoTrailingZeros : null,
            });
        }

        return rows;
    }
}
