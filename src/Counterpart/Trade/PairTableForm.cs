using System.Globalization;
using System.Text.Json;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Trade;

/// <summary>Writes vintages and tables of pairs as JSON: one shape for every door.</summary>
public static class PairTableForm
{
    /// <summary>Writes both sides' tables: <c>reporter</c>, <c>counterpart</c>, <c>asOf</c>, <c>books[]</c> and, where both give the same periods, <c>reconciled</c>, values in units of the currency.</summary>
    public static void Write(Utf8JsonWriter writer, TradePair pair, DateOnly? asOf, IReadOnlyList<PairTable> books, Exhibit? reconciled = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(books);
        writer.WriteStartObject();
        writer.WriteString("reporter", pair.Reporter.Code);
        writer.WriteString("counterpart", pair.Counterpart.Code);
        writer.WriteString("asOf", asOf is { } day ? Day(day) : null);
        writer.WriteStartArray("books");
        foreach (var table in books)
        {
            Write(writer, table);
        }

        writer.WriteEndArray();
        if (reconciled is not null)
        {
            writer.WritePropertyName("reconciled");
            AnalysisForm.Write(writer, reconciled);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes vintages as a list, each with its origin.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Vintage> vintages)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(vintages);
        writer.WriteStartArray();
        foreach (var vintage in vintages)
        {
            writer.WriteStartObject();
            Write(writer, vintage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the fields of a vintage into the object begun.</summary>
    public static void Write(Utf8JsonWriter writer, Vintage vintage)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(vintage);
        var origin = vintage.Origin;
        writer.WriteString("vintage", vintage.Id);
        writer.WriteString("table", vintage.Table);
        writer.WriteNumber("rank", vintage.Rank);
        writer.WriteString("frequency", vintage.Frequency switch { Frequency.Annual => "annual", Frequency.Monthly => "monthly", Frequency.Mixed => "mixed" });
        writer.WriteString("coverage", vintage.Coverage.ToString());
        writer.WriteNumber("observations", vintage.ObservationCount);
        writer.WriteStartArray("pairs");
        foreach (var pair in vintage.Pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("reporter", pair.Reporter.Code);
            writer.WriteString("counterpart", pair.Counterpart.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("origin");
        writer.WriteString("producer", origin.Producer);
        writer.WriteString("title", origin.Title);
        writer.WriteString("address", origin.Address);
        writer.WriteString("published", Day(origin.Published));
        writer.WriteString("accessed", origin.Accessed is { } accessed ? Day(accessed) : null);
        writer.WriteString("licence", origin.Licence);
        writer.WriteString("exports", Word(origin.ExportValuation));
        writer.WriteString("imports", Word(origin.ImportValuation));
        writer.WriteString("system", origin.System switch { TradeSystem.General => "general", TradeSystem.Special => "special", _ => "unknown" });
        writer.WriteString("partners", origin.Partners switch { PartnerBasis.Origin => "origin", PartnerBasis.Consignment => "consignment", _ => "unknown" });
        writer.WriteString("adjustment", origin.Adjustment switch { Adjustment.None => "none", Adjustment.Seasonal => "seasonal", _ => "unknown" });
        writer.WriteString("classification", origin.Classification);
        writer.WriteString("unit", origin.Unit);
        writer.WriteString("sha256", origin.Sha256);
        writer.WriteString("note", origin.Note);
        writer.WriteEndObject();
    }

    /// <summary>How a valuation is called: <c>FOB</c>, <c>CIF</c> or <c>unknown</c>.</summary>
    public static string Word(Valuation valuation) => valuation switch
    {
        Valuation.Fob => "FOB",
        Valuation.Cif => "CIF",
        Valuation.Unknown => "unknown",
    };

    private static void Write(Utf8JsonWriter writer, PairTable table)
    {
        writer.WriteStartObject();
        writer.WriteString("books", table.Pair.Reporter.Code);
        writer.WriteString("counterpart", table.Pair.Counterpart.Code);
        writer.WriteString("reason", table.Reason);
        if (table.Series is { } series)
        {
            writer.WriteString("product", series.Product);
            writer.WriteString("currency", series.Currency);
            writer.WriteStartObject("source");
            Write(writer, series.Vintage);
            writer.WriteEndObject();
            if (table.Rates.Count > 0)
            {
                writer.WritePropertyName("rates");
                Write(writer, table.Rates);
            }
        }

        Rows(writer, "rows", table.Rows);
        Rows(writer, "yearToDate", table.YearToDate);
        writer.WriteStartArray("alsoHeld");
        foreach (var other in table.AlsoHeld)
        {
            writer.WriteStringValue(other);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter writer, string name, IReadOnlyList<PairRow> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("period", row.Period.ToString());
            Number(writer, "exports", row.Exports.Value?.Value);
            Number(writer, "imports", row.Imports.Value?.Value);
            Number(writer, "turnover", row.Turnover.Value?.Value);
            Number(writer, "balance", row.Balance.Value?.Value);
            Number(writer, "growthPercent", row.Growth.Value?.Percent);
            writer.WriteString("reason", row.Turnover.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

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

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
