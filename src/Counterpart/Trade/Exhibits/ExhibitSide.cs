namespace Counterpart.Trade.Exhibits;

/// <summary>Whose books a column, line or bar shows; each side has one colour everywhere, and what is made of both is grey.</summary>
public enum ExhibitSide
{
    /// <summary>Nobody's: a label.</summary>
    Neither,

    /// <summary>The first side's.</summary>
    First,

    /// <summary>The other side's.</summary>
    Second,

    /// <summary>Made of both.</summary>
    Reconciled,
}
