namespace Counterpart.Trade.Nowcasting;

/// <summary>The highest earlier year of one side's books.</summary>
/// <param name="Value">In units of the currency.</param>
/// <param name="Year">When it was.</param>
/// <param name="Since">The first year held.</param>
/// <param name="Years">How many earlier years are held.</param>
/// <param name="Table">The table it stands in.</param>
public sealed record YearRecord(decimal Value, int Year, int Since, int Years, string Table)
{
    private const int FewestYears = 8;

    /// <summary>Whether too few earlier years are held for the highest of them to be called a record.</summary>
    public bool IsTooShort => Years < FewestYears;

    /// <summary>The record in the table that holds the most earlier years, of equals the preferred.</summary>
    /// <param name="tables">One side's tables in one currency, the preferred first.</param>
    /// <param name="measure">What is compared.</param>
    /// <param name="year">The year that would be a record.</param>
    public static Answer<YearRecord> Of(IReadOnlyList<PairSeries> tables, TradeMeasure measure, int year)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return tables
            .Select(t => Of(y => t.Total(measure, Period.Year(y)).Value?.Value, t.Vintage.Table, t.Observations.Min(o => o.Period.First.Year), year))
            .Where(r => r.IsKnown)
            .MaxBy(r => r.Value!.Years) ?? Answer.Unknown<YearRecord>("No earlier year is held.");
    }

    internal static Answer<YearRecord> Of(Func<int, decimal?> total, string table, int since, int year)
    {
        YearRecord? record = null;
        for (var y = since; y < year; y++)
        {
            if (total(y) is { } value)
            {
                record = record is null ? new(value, y, y, 1, table)
                    : value > record.Value ? record with { Value = value, Year = y, Years = record.Years + 1 }
                    : record with { Years = record.Years + 1 };
            }
        }

        return record ?? Answer.Unknown<YearRecord>("No earlier year is held.");
    }
}
