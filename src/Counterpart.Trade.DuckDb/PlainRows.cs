using System.Globalization;
using System.Text;

namespace Counterpart.Trade.DuckDb;

/// <summary>The rows of a small vintage once more as plain text, <c>observations.tsv</c>, so that a few figures are found without starting DuckDB.</summary>
/// <remarks>
/// Starting DuckDB costs a cold program more than reading and judging a page. The Parquet file holds the same rows and is what other programs
/// read; both are written by one load. Why: <c>docs/decisions/parquet-vintages.md</c>.
/// </remarks>
internal static class PlainRows
{
    /// <summary>Its name.</summary>
    public const string Name = "observations.tsv";

    /// <summary>Vintages with more rows have none.</summary>
    public const int Most = 1000;

    internal const string Head = "reporter\tcounterpart\tproduct\tflow\tperiod\tvalue\tcurrency";

    /// <summary>Writes the rows.</summary>
    public static void Write(string path, IEnumerable<Observation> rows)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var o in InOrder(rows))
        {
            text.Append(Line(o));
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The rows by reporter, counterpart, goods, flow and period.</summary>
    public static IEnumerable<Observation> InOrder(IEnumerable<Observation> rows) => rows
        .OrderBy(o => o.Reporter).ThenBy(o => o.Counterpart).ThenBy(o => o.Product, StringComparer.Ordinal)
        .ThenBy(o => o.Flow).ThenBy(o => o.Period.First).ThenBy(o => o.Period.Last);

    /// <summary>A row as a line, with its end.</summary>
    public static string Line(Observation o) =>
        string.Create(CultureInfo.InvariantCulture, $"{o.Reporter}\t{o.Counterpart}\t{o.Product}\t{Word(o.Flow)}\t{o.Period}\t{o.Value / TradeArchive.NoTrailingZeros}\t{o.Currency}\n");

    /// <summary>Reads a line of a pair; false when it is of other goods.</summary>
    /// <exception cref="CounterpartException"><c>CP5017</c>: the line is damaged.</exception>
    public static bool TryParse(string path, string line, string vintage, TradePair pair, string product, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Observation? row)
    {
        row = null;
        Span<Range> cells = stackalloc Range[8];
        var text = line.AsSpan();
        if (text.Split(cells, '\t') != 7)
        {
            throw Damaged(path);
        }

        if (!text[cells[2]].SequenceEqual(product))
        {
            return false;
        }

        if (!Period.TryParse(text[cells[4]].ToString(), out var period) || !decimal.TryParse(text[cells[5]], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            throw Damaged(path);
        }

        var currency = text[cells[6]];
        row = new(pair.Reporter, pair.Counterpart, text[cells[3]].SequenceEqual("export") ? TradeFlow.Export : TradeFlow.Import, product, period, value, currency.SequenceEqual("USD") ? "USD" : currency.ToString(), vintage);
        return true;
    }

    /// <summary>Reads the rows of a pair, both ways, ordered by flow and period.</summary>
    /// <exception cref="CounterpartException"><c>CP5017</c>: the file is damaged.</exception>
    public static List<Observation> Read(string path, string vintage, TradePair pair, string product)
    {
        var rows = new List<Observation>();
        using var lines = new StreamReader(path);
        if (lines.ReadLine() != Head)
        {
            throw Damaged(path);
        }

        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length != 7 || !Period.TryParse(cells[4], out var period)
                || !decimal.TryParse(cells[5], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                throw Damaged(path);
            }

            var isPair = cells[0] == pair.Reporter.Code && cells[1] == pair.Counterpart.Code;
            var isMirror = cells[0] == pair.Counterpart.Code && cells[1] == pair.Reporter.Code;
            if ((isPair || isMirror) && cells[2] == product)
            {
                rows.Add(new(isPair ? pair.Reporter : pair.Counterpart, isPair ? pair.Counterpart : pair.Reporter, FlowOf(cells[3]), product, period, value, cells[6], vintage));
            }
        }

        return rows;
    }

    /// <summary>How a flow is stored: <c>export</c> or <c>import</c>.</summary>
    public static string Word(TradeFlow flow) => flow switch { TradeFlow.Export => "export", TradeFlow.Import => "import" };

    /// <summary>The flow so stored.</summary>
    public static TradeFlow FlowOf(string word) => word == "export" ? TradeFlow.Export : TradeFlow.Import;

    internal static CounterpartException Damaged(string path) =>
        new("CP5017", $"{path} is damaged. Restore it from a copy, or delete its folder and load the table again.");
}
