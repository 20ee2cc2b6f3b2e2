namespace Counterpart.Reading;

/// <summary>What a claim is about.</summary>
public enum Metric
{
    /// <summary>Exports plus imports, goods.</summary>
    TradeTurnover,

    /// <summary>Goods sold to the other side.</summary>
    Exports,

    /// <summary>Goods bought from the other side.</summary>
    Imports,

    /// <summary>Exports minus imports of the side named in <see cref="Claim.From"/>.</summary>
    TradeBalance,

    /// <summary>Trade in services, both ways.</summary>
    ServicesTrade,

    /// <summary>Money invested or to be invested.</summary>
    Investment,

    /// <summary>Joint projects: their number or cost.</summary>
    Projects,

    /// <summary>Companies of one side in the other, joint ventures.</summary>
    Enterprises,

    /// <summary>Documents and deals: their number or value.</summary>
    Agreements,

    /// <summary>Goods carried.</summary>
    Freight,

    /// <summary>Goods carried through.</summary>
    Transit,

    /// <summary>Visitors.</summary>
    Tourists,

    /// <summary>Flights and routes.</summary>
    Flights,

    /// <summary>Students and scholarships.</summary>
    Students,

    /// <summary>Credit, loans, grants.</summary>
    Loans,

    /// <summary>Gross domestic product.</summary>
    Gdp,

    /// <summary>Anything else that is counted.</summary>
    Other,
}

/// <summary>What kind of statement a number makes.</summary>
public enum Measure
{
    /// <summary>An amount.</summary>
    Level,

    /// <summary>A relative change, in percent.</summary>
    Growth,

    /// <summary>An absolute change.</summary>
    Change,

    /// <summary>A multiple of a base: "doubled" is 2.</summary>
    Multiple,

    /// <summary>A part of a whole, in percent.</summary>
    Share,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Higher than ever before; carries no value.</summary>
    Record,
}

/// <summary>Whether a claim tells of what is, what is expected or what is aimed at.</summary>
public enum Modality
{
    /// <summary>Has happened or is so.</summary>
    Fact,

    /// <summary>Is expected, may or could happen.</summary>
    Forecast,

    /// <summary>Is planned, agreed or pledged.</summary>
    Target,
}

/// <summary>A numeric claim about the dealings of two countries.</summary>
/// <param name="Quote">The clause that carries it.</param>
/// <param name="Speaker">Whose claim it is; null when it is the reporter's own.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="From">Where the thing moves from: supplier, lender, investor, home; for turnover the first party of the relation.</param>
/// <param name="To">Where it moves to; null for a country's whole.</param>
/// <param name="Product">Goods, sector or qualifier in the report's words.</param>
/// <param name="Measure">Level, growth, multiple, …</param>
/// <param name="Figure">The number as worded; null for a bare record.</param>
/// <param name="Period">The months or years it is about; null when open.</param>
/// <param name="Base">The period compared with; null when it is no change or not known.</param>
/// <param name="Modality">Fact, forecast or target.</param>
/// <param name="Rules">Names of the rules that fired, for <c>--explain</c>.</param>
public sealed record Claim(
    Quote Quote,
    string? Speaker,
    Metric Metric,
    Country? From,
    Country? To,
    string? Product,
    Measure Measure,
    Figure? Figure,
    Period? Period,
    Period? Base,
    Modality Modality,
    IReadOnlyList<string> Rules) : Statement(Quote);
