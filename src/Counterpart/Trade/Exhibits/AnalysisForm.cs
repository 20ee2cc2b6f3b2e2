using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.Exhibits;

/// <summary>Writes an analysis as JSON and as CSV: one shape for every door.</summary>
public static class AnalysisForm
{
    /// <summary>Writes JSON: <c>question</c>, <c>reporter</c>, <c>counterpart</c>, <c>asOf</c>, <c>tables[]</c>, <c>notes[]</c>, <c>sources[]</c>; amounts in units of the currency.</summary>
    public static void Write(Utf8JsonWriter writer, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(analysis);
        writer.WriteStartObject();
        writer.WriteString("question", analysis.Question);
        writer.WriteString("reporter", analysis.Pair.Reporter.Code);
        writer.WriteString("counterpart", analysis.Pair.Counterpart.Code);
        writer.WriteString("asOf", analysis.AsOf?.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteStartArray("tables");
        foreach (var exhibit in analysis.Exhibits)
        {
            Write(writer, exhibit);
        }

        writer.WriteEndArray();
        Sentences(writer, "notes", analysis.Notes);
        writer.WritePropertyName("sources");
        PairTableForm.Write(writer, analysis.Sources);
        writer.WriteEndObject();
    }

    /// <summary>
    /// CSV with a head: the column <c>table</c> names the exhibit, then stand the columns of all exhibits, each once; a cell that an
    /// exhibit has not, or that is not known, is empty. Amounts have at most 6 digits behind the point, rates 12, lines end as RFC 4180 has it.
    /// </summary>
    public static string Csv(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var keys = analysis.Exhibits.SelectMany(e => e.Columns).Select(c => c.Key).Distinct(StringComparer.Ordinal).ToList();
        var hasCurrency = analysis.Exhibits.Any(e => e.Currency is not null);
        var csv = new StringBuilder();
        Line(csv, ["table", .. keys, .. hasCurrency ? (string[])["currency"] : []]);
        foreach (var exhibit in analysis.Exhibits)
        {
            foreach (var row in exhibit.Rows)
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < row.Count; i++)
                {
                    cells[exhibit.Columns[i].Key] = row[i].Text ?? (row[i].Value is { } value ? Told(value, exhibit.Columns[i].Unit).ToString(CultureInfo.InvariantCulture) : "");
                }

                Line(csv, [exhibit.Name, .. keys.Select(key => cells.GetValueOrDefault(key, "")), .. hasCurrency ? (string[])[exhibit.Currency ?? ""] : []]);
            }
        }

        return csv.ToString();
    }

    /// <summary>Writes one table: <c>name</c>, <c>title</c>, <c>currency</c>, <c>columns[]</c>, <c>rows[]</c> and <c>notes[]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Exhibit exhibit)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(exhibit);
        writer.WriteStartObject();
        writer.WriteString("name", exhibit.Name);
        writer.WriteString("title", exhibit.Title);
        writer.WriteString("currency", exhibit.Currency);
        writer.WriteStartArray("columns");
        foreach (var column in exhibit.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("key", column.Key);
            writer.WriteString("head", column.Head);
            writer.WriteString("unit", Word(column.Unit));
            writer.WriteString("books", column.Side switch
            {
                ExhibitSide.Neither => null,
                ExhibitSide.First => "first",
                ExhibitSide.Second => "second",
                ExhibitSide.Reconciled => "reconciled",
            });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var row in exhibit.Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                Write(writer, exhibit.Columns[i], row[i]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Sentences(writer, "notes", exhibit.Notes);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ExhibitColumn column, ExhibitCell cell)
    {
        var key = column.Key;
        if (cell.Value is { } number)
        {
            writer.WriteNumber(key, Told(number, column.Unit));
        }
        else
        {
            writer.WriteString(key, cell.Text);
        }

        if (cell.Reason is { } reason)
        {
            writer.WriteString(key + "_reason", reason);
        }
    }

    // An amount as finely as the store keeps one; a rate to 12 digits behind the point, which no rounding of it needs more of. Trailing zeros fall.
    private static decimal Told(decimal value, ExhibitUnit unit) => Math.Round(value, unit is ExhibitUnit.Amount or ExhibitUnit.Difference ? 6 : 12) / 1.0000000000000000000000000000m;

    private static void Sentences(Utf8JsonWriter writer, string name, IReadOnlyList<string> sentences)
    {
        writer.WriteStartArray(name);
        foreach (var sentence in sentences)
        {
            writer.WriteStringValue(sentence);
        }

        writer.WriteEndArray();
    }

    private static string Word(ExhibitUnit unit) => unit switch
    {
        ExhibitUnit.Text => "text",
        ExhibitUnit.Amount => "amount",
        ExhibitUnit.Difference => "difference",
        ExhibitUnit.Percent => "percent",
        ExhibitUnit.Change => "change-percent",
        ExhibitUnit.Points => "percentage-points",
        ExhibitUnit.Index => "index",
        ExhibitUnit.Count => "count",
        ExhibitUnit.Probability => "probability",
    };

    private static void Line(StringBuilder csv, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            csv.Append(first ? "" : ",").Append(cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            first = false;
        }

        csv.Append("\r\n");
    }
}
