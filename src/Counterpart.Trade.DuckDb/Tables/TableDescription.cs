using System.Text;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>What a mapping file says of a table: where its figures are, what they mean, and where the table came from.</summary>
internal sealed record TableDescription
{
    /// <summary>Name of the table; its vintages share it.</summary>
    public required string Table { get; init; }

    /// <summary>Order of preference among the tables of one reporter, 1 first.</summary>
    public required int Rank { get; init; }

    /// <summary>The sheets to read, stars allowed; empty where there is but one.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The rows that hold the names of the columns, counted from 1; empty for the first row that is not blank.</summary>
    public IReadOnlyList<int> Head { get; init; } = [];

    /// <summary>The first and last row to read below the head; null for all.</summary>
    public (long First, long Last)? Rows { get; init; }

    /// <summary>The encoding of a text without a byte order mark.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Whose books.</summary>
    public required CodeSource Reporter { get; init; }

    /// <summary>With whom.</summary>
    public required CodeSource Counterpart { get; init; }

    /// <summary>Code of the goods.</summary>
    public required CodeSource Product { get; init; }

    /// <summary>The months or years.</summary>
    public required PeriodSource Period { get; init; }

    /// <summary>Export or import; null where each column of amounts has its own.</summary>
    public FlowSource? Flow { get; init; }

    /// <summary>The amounts.</summary>
    public required IReadOnlyList<ValueSource> Values { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required CodeSource Currency { get; init; }

    /// <summary>What a published value is multiplied with to give units of the currency.</summary>
    public required decimal Multiplier { get; init; }

    /// <summary>The column with the power of ten that a value is to be multiplied with besides; null where there is none.</summary>
    public string? MultiplierColumn { get; init; }

    /// <summary>Columns that tell in what a figure differs in meaning from the others of the table.</summary>
    public IReadOnlyList<CodeSource> Terms { get; init; } = [];

    /// <summary>The column of the net weight, and what it is multiplied with to give kilograms.</summary>
    public (string Column, decimal Multiplier)? NetWeight { get; init; }

    /// <summary>Rows are read only where these columns hold one of these words.</summary>
    public IReadOnlyList<(string Column, IReadOnlySet<string> Words)> Keep { get; init; } = [];

    /// <summary>Cells that mean "not available"; never zero.</summary>
    public required IReadOnlySet<string> Missing { get; init; }

    /// <summary>Point or comma.</summary>
    public required char DecimalMark { get; init; }

    /// <summary>What may stand between thousands; empty for nothing.</summary>
    public string Thousands { get; init; } = "";

    /// <summary>What stands between cells.</summary>
    public required char Delimiter { get; init; }

    /// <summary>Where it came from; its hash is filled in by the load.</summary>
    public required Origin Origin { get; init; }
}

/// <summary>Where a code is found.</summary>
internal enum Place
{
    /// <summary>It is the same for the whole table.</summary>
    Constant,

    /// <summary>In a column.</summary>
    Column,

    /// <summary>It is the name of the sheet.</summary>
    Sheet,

    /// <summary>In a column, in a row above that heads those below it.</summary>
    Section,

    /// <summary>The head of the column of amounts tells it.</summary>
    Value,
}

/// <summary>A code and where it is found.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">The code of a constant, the name of a column or of that of a section, else empty.</param>
/// <param name="Codes">What the producer's own words mean; a word that means null is passed over with its row.</param>
internal sealed record CodeSource(Place Place, string Text, IReadOnlyDictionary<string, string?> Codes)
{
    /// <summary>The code of a constant; null when it is found elsewhere.</summary>
    public string? Constant => Place == Place.Constant ? Text : null;

    /// <summary>The column; null when there is none.</summary>
    public string? Column => Place is Place.Column or Place.Section ? Text : null;
}

/// <summary>Where the period is found and how it is written.</summary>
/// <param name="Period">The cell of the whole period, or of the month where <paramref name="Year"/> has the year.</param>
/// <param name="Year">The year, where it stands apart; null when it stands with the month.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsCumulative">Whether a month stands for all from January to it.</param>
internal sealed record PeriodSource(CodeSource Period, CodeSource? Year, PeriodForm Form, bool IsCumulative);

/// <summary>How a period is written.</summary>
internal enum PeriodForm
{
    /// <summary><c>2021</c>.</summary>
    Year,

    /// <summary><c>2021-05</c>.</summary>
    Month,

    /// <summary><c>2021-01/2021-05</c>, for tables that run on from January; a year or a month alone is one too.</summary>
    Interval,

    /// <summary>In words or in a format's own code: <c>January–May 2021</c>, <c>2021M05</c>, <c>202105</c>.</summary>
    Words,
}

/// <summary>Where the flow is found and the words for it.</summary>
/// <param name="Source">Where.</param>
/// <param name="Words">The words, each with its flow and in what it differs from the flow as such (<c>re-exports</c>); null for a word that is passed over.</param>
internal sealed record FlowSource(CodeSource Source, IReadOnlyDictionary<string, (TradeFlow Flow, string Terms)?> Words);

/// <summary>A column of amounts, or several whose heads tell a counterpart, a period or goods.</summary>
/// <param name="Column">The column, or the first of several.</param>
/// <param name="Last">The last of several; null for one.</param>
internal sealed record ValueSource(string Column, string? Last = null)
{
    /// <summary>The flow of the column; null when it is found elsewhere.</summary>
    public TradeFlow? Flow { get; init; }

    /// <summary>The counterpart of the column; null when it is found elsewhere.</summary>
    public string? Counterpart { get; init; }

    /// <summary>The period of the column, or the year only; null when it is found elsewhere.</summary>
    public string? Period { get; init; }
}
