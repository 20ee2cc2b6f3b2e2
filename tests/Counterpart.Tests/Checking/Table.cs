using Counterpart.Trade;

namespace Counterpart.Tests.Checking;

/// <summary>A vintage with its rows, written down for a test.</summary>
internal sealed record Table(Vintage Vintage, IReadOnlyList<Observation> Rows)
{
    public static Table Monthly(
        string name, string title, string producer, DateOnly published, Country reporter, Country counterpart, int firstYear,
        decimal[] exports, decimal[] imports, string currency = "USD", int rank = 1)
    {
        Period At(int i) => Period.Month(firstYear + (i / 12), (i % 12) + 1);
        return Of(name, title, producer, published, reporter, counterpart, currency, rank,
            [.. exports.Select((v, i) => (TradeFlow.Export, At(i), v)), .. imports.Select((v, i) => (TradeFlow.Import, At(i), v))]);
    }

    public static Table Annual(
        string name, string title, string producer, DateOnly published, Country reporter, Country counterpart,
        (int Year, decimal Exports, decimal Imports)[] years, string currency = "USD", int rank = 1) =>
        Of(name, title, producer, published, reporter, counterpart, currency, rank,
            [.. years.Select(y => (TradeFlow.Export, Period.Year(y.Year), y.Exports)), .. years.Select(y => (TradeFlow.Import, Period.Year(y.Year), y.Imports))]);

    /// <summary>Values in millions; a negative value marks a period that the table lacks.</summary>
    public static Table Of(
        string name, string title, string producer, DateOnly published, Country reporter, Country counterpart, string currency, int rank,
        (TradeFlow Flow, Period Period, decimal Millions)[] rows)
    {
        var id = $"{name}-{published:yyyyMMdd}";
        var origin = new Origin(producer, title, $"https://example.org/{name}", published, null, "open", Valuation.Fob, Valuation.Cif, $"million {currency}", new string('0', 64));
        var held = rows.Where(r => r.Millions >= 0m).ToArray();
        var coverage = new Period(held.Min(r => r.Period.First), held.Max(r => r.Period.Last));
        return new(
            new Vintage(id, name, origin, held.Length, coverage, rank),
            [.. held.Select(r => new Observation(reporter, counterpart, r.Flow, Observation.AllProducts, r.Period, r.Millions * 1_000_000m, currency, id))]);
    }

    /// <summary>A series that is not of goods, in units as they are: a year a row.</summary>
    public static Table Things(string name, string series, string unit, DateOnly published, Country reporter, Country counterpart, params (TradeFlow Flow, Period Period, decimal Value)[] rows)
    {
        var table = Of(name, $"{series} of {reporter} and {counterpart}", "Office", published, reporter, counterpart, unit, 1, [.. rows.Select(r => (r.Flow, r.Period, r.Value / 1_000_000m))]);
        return new(table.Vintage with { Series = [series] }, [.. table.Rows.Select(o => o with { Product = series })]);
    }

    /// <summary>A reporter's trade with several counterparts in one year, in millions, one vintage.</summary>
    public static Table Partners(string name, DateOnly published, Country reporter, int year, params (string Code, decimal Exports, decimal Imports)[] partners)
    {
        var tables = partners.Select(p => Annual(name, $"{reporter} by partner", "Office", published, reporter, new(p.Code), [(year, p.Exports, p.Imports)])).ToList();
        return new(tables[0].Vintage, [.. tables.SelectMany(t => t.Rows)]);
    }

    public static MemoryTradeStatistics Hold(IEnumerable<ExchangeRate> rates, params Table[] tables) =>
        new(tables.Select(t => t.Vintage), tables.SelectMany(t => t.Rows), rates);

    public static MemoryTradeStatistics Hold(params Table[] tables) =>
        new(tables.Select(t => t.Vintage), tables.SelectMany(t => t.Rows));
}
