namespace Counterpart.Trade.DuckDb;

/// <summary>What a mapping file says of a table: where its columns are, and where it came from.</summary>
/// <param name="Table">Name of the table; its vintages share it.</param>
/// <param name="Rank">Order of preference among the tables of one reporter, 1 first.</param>
/// <param name="Reporter">Whose books.</param>
/// <param name="Counterpart">With whom.</param>
/// <param name="Product">Code of the goods.</param>
/// <param name="Period">The months or years.</param>
/// <param name="Values">The amounts.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Multiplier">What a published value is multiplied with to give units of the currency.</param>
/// <param name="Missing">Cells that mean "not available"; never zero.</param>
/// <param name="DecimalMark">Point or comma.</param>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="Origin">Where it came from; its hash is filled in by the load.</param>
internal sealed record TableDescription(
    string Table,
    int Rank,
    CodeSource Reporter,
    CodeSource Counterpart,
    CodeSource Product,
    PeriodSource Period,
    IReadOnlyList<ValueSource> Values,
    string Currency,
    decimal Multiplier,
    IReadOnlySet<string> Missing,
    char DecimalMark,
    char Delimiter,
    Origin Origin);

/// <summary>A code that is the same for the whole table, or stands in a column.</summary>
/// <param name="Constant">The code; null when a column holds it.</param>
/// <param name="Column">The column; null for a constant.</param>
/// <param name="Codes">What the producer's own words in that column mean.</param>
internal sealed record CodeSource(string? Constant, string? Column, IReadOnlyDictionary<string, string> Codes);

/// <summary>The column of the period and how it is written.</summary>
internal sealed record PeriodSource(string Column, PeriodForm Form);

/// <summary>A column of amounts of one flow, or of both with a column that tells which.</summary>
/// <param name="Column">The column of the amounts.</param>
/// <param name="Flow">The flow; null when <paramref name="FlowColumn"/> tells it row by row.</param>
/// <param name="FlowColumn">The column that tells the flow.</param>
/// <param name="Words">The words in that column.</param>
internal sealed record ValueSource(string Column, TradeFlow? Flow, string? FlowColumn, IReadOnlyDictionary<string, TradeFlow> Words);

/// <summary>How a period is written.</summary>
internal enum PeriodForm
{
    /// <summary><c>2021</c>.</summary>
    Year,

    /// <summary><c>2021-05</c>.</summary>
    Month,

    /// <summary><c>2021-01/2021-05</c>, for tables that run on from January; a year or a month alone is one too.</summary>
    Interval,
}
