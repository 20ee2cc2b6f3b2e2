namespace Counterpart.Trade;

/// <summary>What the numbers of a table mean, in words: valuation, system, whose imports, adjustment, classification, unit.</summary>
/// <remarks>What an office does not state is left out, and not guessed.</remarks>
public static class OriginWords
{
    private const int LongestUnit = 20;

    /// <summary>All of it: <c>exports FOB, imports CIF; general trade; imports by origin; HS 2017; million USD</c>.</summary>
    public static string InWords(Origin origin, IReadOnlyList<string>? terms = null)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var parts = new List<string>();
        var valued = new[] { Valued("exports", origin.ExportValuation), Valued("imports", origin.ImportValuation) }.OfType<string>().ToList();
        Add(valued.Count > 0 ? string.Join(", ", valued) : null);
        Add(origin.System switch { TradeSystem.General => "general trade", TradeSystem.Special => "special trade", _ => null });
        Add(origin.Partners switch { PartnerBasis.Origin => "imports by origin", PartnerBasis.Consignment => "imports by consignment", _ => null });
        Add(origin.Adjustment switch { Adjustment.None => "not seasonally adjusted", Adjustment.Seasonal => "seasonally adjusted", _ => null });
        Add(origin.Classification);
        Add(origin.Unit.Length > 0 ? origin.Unit : null);
        Add(terms?.Where(t => t.Length > 0).ToList() is { Count: > 0 } others ? $"apart from them {string.Join(", ", others)}" : null);
        return string.Join("; ", parts);

        void Add(string? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>The same as briefly as a list of tables wants it: <c>FOB/CIF, general, mUSD</c>.</summary>
    public static string InBrief(Origin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var parts = new List<string>();
        if (origin.ExportValuation != Valuation.Unknown || origin.ImportValuation != Valuation.Unknown)
        {
            parts.Add($"{Short(origin.ExportValuation)}/{Short(origin.ImportValuation)}");
        }

        if (origin.System != TradeSystem.Unknown)
        {
            parts.Add(origin.System == TradeSystem.General ? "general" : "special");
        }

        if (origin.Adjustment == Adjustment.Seasonal)
        {
            parts.Add("adjusted");
        }

        if (origin.Unit.Length is > 0 and <= LongestUnit)
        {
            parts.Add(origin.Unit.Replace("million ", "m", StringComparison.Ordinal).Replace("thousand ", "k", StringComparison.Ordinal).Replace(' ', Wording.NoBreakSpace));
        }

        return string.Join(", ", parts);
    }

    private static string? Valued(string flow, Valuation valuation) => valuation == Valuation.Unknown ? null : $"{flow} {Short(valuation)}";

    private static string Short(Valuation valuation) => valuation switch { Valuation.Fob => "FOB", Valuation.Cif => "CIF", Valuation.Unknown => "–" };
}
