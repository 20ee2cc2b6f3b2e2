using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>What one side's books say of a claim.</summary>
public enum Finding
{
    /// <summary>The computed value lies in the interval that the words allow.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Fails,

    /// <summary>The books held cannot decide; the reason says why.</summary>
    CannotVerify,
}

/// <summary>Which state of the books was asked.</summary>
public enum AsOf
{
    /// <summary>What was published by the day of the report.</summary>
    Said,

    /// <summary>The latest vintage held.</summary>
    Latest,
}

/// <summary>One finding on one side's books.</summary>
/// <param name="Books">The reporter whose books were asked.</param>
/// <param name="AsOf">As published when the claim was made, or as revised since.</param>
/// <param name="Finding">Holds, fails, or cannot verify.</param>
/// <param name="Computed">What the books give, in <paramref name="Unit"/>; null when nothing could be computed.</param>
/// <param name="Unit">Unit of the computed value.</param>
/// <param name="Accepted">The interval that the words allow; null for a record.</param>
/// <param name="Reason">Why it cannot be verified, or a remark on the finding; a plain sentence.</param>
/// <param name="Arithmetic">The sum as a person would write it down, such as <c>9 448.6 / 7 050.6 − 1 = +34.0 %</c>.</param>
/// <param name="Observations">The rows used.</param>
/// <param name="Vintages">The vintage that the rows came from, or that was asked and could not decide; empty where none is held.</param>
/// <param name="Reproduce">A command line that gives the same figures.</param>
public sealed record Verdict(
    Country Books,
    AsOf AsOf,
    Finding Finding,
    decimal? Computed,
    Unit? Unit,
    Interval? Accepted,
    string? Reason,
    string? Arithmetic,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Vintage> Vintages,
    string? Reproduce)
{
    /// <summary>The table that would decide the claim, as a plain sentence; null where the books held decide.</summary>
    public string? Needed { get; init; }
}

/// <summary>Another reading of the claim under which the books would agree with it.</summary>
/// <param name="Change">What is read otherwise: <c>books</c>, <c>vintage</c>, <c>table</c>, <c>base</c>, <c>flow</c>, <c>period</c>, <c>partner</c>, <c>turnover</c>, <c>currency</c>, <c>services</c>, <c>multiple</c> or <c>unit</c>; of a rank or a share also <c>whole</c>.</param>
/// <param name="Sentence">The reading, in plain words.</param>
/// <param name="Books">On whose books.</param>
/// <param name="Computed">What they give under this reading.</param>
/// <param name="Unit">Unit of the computed value.</param>
/// <param name="Observations">The rows used.</param>
public sealed record OtherReading(
    string Change, string Sentence, Country Books, decimal Computed, Unit Unit, IReadOnlyList<Observation> Observations)
{
    /// <summary>The vintage that the rows came from.</summary>
    public IReadOnlyList<Vintage> Vintages { get; init; } = [];
}
