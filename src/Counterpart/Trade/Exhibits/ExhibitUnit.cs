namespace Counterpart.Trade.Exhibits;

/// <summary>What the cells of a column are.</summary>
public enum ExhibitUnit
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>An amount in units of the exhibit's currency.</summary>
    Amount,

    /// <summary>A difference of amounts, which has a sign.</summary>
    Difference,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>A change in percent, which has a sign.</summary>
    Change,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>An index, told to four digits.</summary>
    Index,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A probability, kept between 0 and 1 and told in percent.</summary>
    Probability,
}
