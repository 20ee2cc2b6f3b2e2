namespace Counterpart;

/// <summary>The direction of goods in a reporter's books.</summary>
public enum TradeFlow
{
    /// <summary>Goods leaving the reporter for the counterpart.</summary>
    Export,

    /// <summary>Goods entering the reporter from the counterpart.</summary>
    Import,
}
