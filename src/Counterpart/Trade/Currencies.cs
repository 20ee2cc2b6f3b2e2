using System.Collections.Frozen;

namespace Counterpart.Trade;

/// <summary>The currencies that amounts may be stated in.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> Known =
        Countries.All.Select(c => c.Currency).Where(c => c.Length == 3).Concat(["XDR", "CHE", "CHW", "CLF", "COU", "MXV", "UYI", "BOV", "DEM", "FRF", "ITL", "XEU"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a table's values may be told in it: a currency, or <c>count</c> and <c>tonnes</c> for series that count things.</summary>
    public static bool IsUnit(string code) => IsKnown(code) || code == Unit.Count.Code || code == Unit.Tonnes.Code;

    /// <summary>Whether a text is a code of ISO 4217, that of a country's currency, of the IMF's special drawing rights, or of one replaced by the euro that long series still use.</summary>
    public static bool IsKnown(string code) => Known.Contains(code);
}
