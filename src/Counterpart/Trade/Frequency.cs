namespace Counterpart.Trade;

/// <summary>How long the periods of a table are.</summary>
public enum Frequency
{
    /// <summary>Each observation covers one calendar year.</summary>
    Annual,

    /// <summary>Each observation covers one month.</summary>
    Monthly,

    /// <summary>The lengths differ, as in tables that run on from January.</summary>
    Mixed,
}
