using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>By which sum figures of one report hang together.</summary>
public enum CrossRule
{
    /// <summary>A value, its base and the change in percent: value / base − 1.</summary>
    Growth,

    /// <summary>A value, its base and the multiple: value / base.</summary>
    Multiple,

    /// <summary>A value, its base and the difference: value − base.</summary>
    Change,

    /// <summary>The two flows and the turnover: exports + imports.</summary>
    Turnover,

    /// <summary>The two flows and the balance: exports − imports.</summary>
    Balance,

    /// <summary>A part, its whole and the share: part / whole.</summary>
    Share,
}

/// <summary>A figure of a report held against other figures of the same report; no statistics are needed for it.</summary>
/// <remarks>
/// Each figure stands for the interval that its words allow, so that rounding alone never fails the sum. Only figures of one voice are
/// put together: two speakers who differ are two sides, not a slip.
/// </remarks>
/// <param name="Rule">The sum.</param>
/// <param name="Finding">Holds or fails; figures that make no sum are not listed.</param>
/// <param name="Claim">The figure held against the others.</param>
/// <param name="From">The figures it should follow from, in the order of the sum.</param>
/// <param name="Computed">What they give as they are worded, in <paramref name="Unit"/>.</param>
/// <param name="Possible">What they give when each lies anywhere in what its words allow.</param>
/// <param name="Accepted">What the words of <paramref name="Claim"/> allow.</param>
/// <param name="Unit">Percent, times or a currency.</param>
/// <param name="Arithmetic">The sum as a person would write it down.</param>
/// <param name="Sentence">The finding in plain words.</param>
public sealed record CrossCheck(
    CrossRule Rule,
    Finding Finding,
    Claim Claim,
    IReadOnlyList<Claim> From,
    decimal Computed,
    Interval Possible,
    Interval Accepted,
    Unit Unit,
    string Arithmetic,
    string Sentence);
