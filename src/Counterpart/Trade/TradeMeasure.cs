namespace Counterpart.Trade;

/// <summary>What is computed from the two flows of a pair, seen from the reporter.</summary>
public enum TradeMeasure
{
    /// <summary>Goods leaving the reporter for the counterpart.</summary>
    Exports,

    /// <summary>Goods entering the reporter from the counterpart.</summary>
    Imports,

    /// <summary>Exports plus imports: of exports FOB and imports CIF, as offices add them up.</summary>
    Turnover,

    /// <summary>Exports minus imports.</summary>
    Balance,
}
