namespace Counterpart.Trade;

/// <summary>The codes under which a table may hold series that are not of goods: investment, visitors, enterprises and the like.</summary>
/// <remarks>
/// Such a table is described and kept as one of goods is, with reporter, counterpart, flow and period; its code stands where goods have theirs, so that
/// no series needs a store of its own. Its "currency" may be <c>count</c> or <c>tonnes</c> where it counts things.
/// </remarks>
public static class OtherSeries
{
    /// <summary>Trade in services.</summary>
    public const string Services = "SERVICES";

    /// <summary>Investment from the exporting side in the importing one.</summary>
    public const string Investment = "INVESTMENT";

    /// <summary>Joint projects: their number, or their cost where the table is in money.</summary>
    public const string Projects = "PROJECTS";

    /// <summary>Enterprises of the exporting side in the importing one.</summary>
    public const string Enterprises = "ENTERPRISES";

    /// <summary>Agreements between the two.</summary>
    public const string Agreements = "AGREEMENTS";

    /// <summary>Freight carried from the one to the other.</summary>
    public const string Freight = "FREIGHT";

    /// <summary>Freight of the exporting side carried through the importing one.</summary>
    public const string Transit = "TRANSIT";

    /// <summary>Visitors from the exporting side in the importing one.</summary>
    public const string Tourists = "TOURISTS";

    /// <summary>Flights from the one to the other.</summary>
    public const string Flights = "FLIGHTS";

    /// <summary>Students of the exporting side in the importing one.</summary>
    public const string Students = "STUDENTS";

    /// <summary>Loans and grants from the one to the other.</summary>
    public const string Loans = "LOANS";

    /// <summary>Gross domestic product, with the world as counterpart.</summary>
    public const string Gdp = "GDP";

    /// <summary>All of them, and the rates of exchange: codes that are no goods.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Services, Investment, Projects, Enterprises, Agreements, Freight, Transit, Tourists, Flights, Students, Loans, Gdp, ExchangeRate.Product];

    /// <summary>Whether a code is one of them, and so of no goods.</summary>
    public static bool IsOne(string code)
    {
        foreach (var known in All)
        {
            if (known == code)
            {
                return true;
            }
        }

        return false;
    }
}
