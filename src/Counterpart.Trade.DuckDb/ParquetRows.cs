using System.Globalization;
using DuckDB.NET.Data;

namespace Counterpart.Trade.DuckDb;

/// <summary>Observations out of the Parquet files of vintages.</summary>
internal static class ParquetRows
{
    // Days travel as numbers and values as text: what the driver decodes itself, a cold program must compile first.
    private const string Columns = "filename, reporter, counterpart, flow, product, period_first - DATE '0001-01-01', period_last - DATE '0001-01-01', CAST(value AS VARCHAR), currency";

    /// <summary>Reads what a pair's two books hold of some goods, ordered by flow and period.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="files">The Parquet files, all of vintages with the same columns.</param>
    /// <param name="vintage">One of them, which says whether they have terms and weights.</param>
    /// <param name="pair">Whose books; the mirrored ones are read too.</param>
    /// <param name="query">The goods and terms.</param>
    public static List<Observation> Read(DuckDBConnection database, List<string> files, Vintage vintage, TradePair pair, TradeQuery query)
    {
        using var command = database.CreateCommand();
        var hasTerms = vintage.Terms is not [""];
        command.CommandText = $"""
            SELECT {Columns}{(vintage.HasWeights ? ", CAST(net_kilograms AS VARCHAR)" : "")}
            FROM read_parquet($files, filename = true)
            WHERE product = $product
              AND ((reporter = $one AND counterpart = $other) OR (reporter = $other AND counterpart = $one))
              {(hasTerms ? "AND terms = $terms" : "")}
            ORDER BY flow, period_first, period_last
            """;
        command.Parameters.Add(new DuckDBParameter("files", files.ConvertAll(Literal)));
        command.Parameters.Add(new DuckDBParameter("product", query.Product));
        command.Parameters.Add(new DuckDBParameter("one", pair.Reporter.Code));
        command.Parameters.Add(new DuckDBParameter("other", pair.Counterpart.Code));
        if (hasTerms)
        {
            command.Parameters.Add(new DuckDBParameter("terms", query.Terms));
        }

        return Read(command, vintage.HasWeights, query.Terms);
    }

    /// <summary>A path in which DuckDB sees no pattern: it reads stars and brackets as one, and in a bracket each stands for itself.</summary>
    public static string Literal(string path) =>
        path.AsSpan().IndexOfAny('*', '?', '[') < 0 ? path : string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));

    private static List<Observation> Read(DuckDBCommand command, bool hasWeights, string terms)
    {
        var observations = new List<Observation>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            observations.Add(new Observation(
                new Country(row.GetString(1)),
                new Country(row.GetString(2)),
                PlainRows.FlowOf(row.GetString(3)),
                row.GetString(4),
                new Period(DateOnly.FromDayNumber((int)row.GetInt64(5)), DateOnly.FromDayNumber((int)row.GetInt64(6))),
                Decimal(row.GetString(7)),
                row.GetString(8),
                Path.GetFileName(Path.GetDirectoryName(row.GetString(0)))!)
            {
                Terms = terms,
                NetKilograms = hasWeights && !row.IsDBNull(9) ? Decimal(row.GetString(9)) : null,
            });
        }

        return observations;
    }

    /// <summary>A value as DuckDB writes it.</summary>
    public static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / TradeArchive.NoTrailingZeros;
}
