using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade;

/// <summary>Writes vintages held against each other as JSON: one shape for every door.</summary>
public static class RevisionForm
{
    /// <summary>Writes a difference: <c>table</c>, <c>earlier</c>, <c>later</c>, the counts and <c>changes[]</c>, values in units of the currency.</summary>
    public static void Write(Utf8JsonWriter writer, VintageDifference difference)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(difference);
        writer.WriteStartObject();
        writer.WriteString("table", difference.Later.Table);
        writer.WriteString("earlier", difference.Earlier.Id);
        writer.WriteString("later", difference.Later.Id);
        writer.WriteNumber("same", difference.Same);
        writer.WriteNumber("changed", difference.Changed);
        writer.WriteNumber("added", difference.Added);
        writer.WriteNumber("deleted", difference.Deleted);
        writer.WriteStartArray("changes");
        foreach (var change in difference.First)
        {
            writer.WriteStartObject();
            writer.WriteString("reporter", change.Reporter.Code);
            writer.WriteString("counterpart", change.Counterpart.Code);
            writer.WriteString("flow", Word(change.Flow));
            writer.WriteString("product", change.Product);
            writer.WriteString("period", change.Period.ToString());
            writer.WriteString("terms", change.Terms);
            writer.WriteString("currency", change.Currency);
            Number(writer, "earlier", change.Earlier);
            Number(writer, "later", change.Later);
            Number(writer, "percent", change.Percent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes the triangles of a pair: a list of flows, each with <c>vintages[]</c>, <c>rows[]</c> and <c>byAge[]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, TradePair pair, IReadOnlyList<(TradeFlow Flow, string Currency, RevisionTriangle Triangle)> triangles)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(triangles);
        writer.WriteStartArray();
        foreach (var (flow, currency, triangle) in triangles)
        {
            writer.WriteStartObject();
            writer.WriteString("reporter", pair.Reporter.Code);
            writer.WriteString("counterpart", pair.Counterpart.Code);
            writer.WriteString("flow", Word(flow));
            writer.WriteString("currency", currency);
            writer.WriteString("table", triangle.Vintages[0].Table);
            writer.WriteStartArray("vintages");
            foreach (var vintage in triangle.Vintages)
            {
                writer.WriteStartObject();
                writer.WriteString("vintage", vintage.Id);
                writer.WriteString("published", vintage.Origin.Published.ToString("O", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rows");
            foreach (var period in triangle.Periods)
            {
                writer.WriteStartObject();
                writer.WriteString("period", period.ToString());
                writer.WriteStartArray("values");
                foreach (var vintage in triangle.Vintages)
                {
                    if (triangle.Value(vintage, period) is { } value)
                    {
                        writer.WriteNumberValue(value);
                    }
                    else
                    {
                        writer.WriteNullValue();
                    }
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("byAge");
            foreach (var (months, mean, figures) in triangle.ByAge())
            {
                writer.WriteStartObject();
                writer.WriteNumber("months", months);
                writer.WriteNumber("meanAbsolutePercent", mean);
                writer.WriteNumber("figures", figures);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Word(TradeFlow flow) => flow == TradeFlow.Export ? "export" : "import";

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
