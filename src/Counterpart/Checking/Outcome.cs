using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>What one table says of a claim.</summary>
/// <param name="Finding">Holds, fails, or cannot verify.</param>
/// <param name="Why">Why it cannot be verified, or what must be known of the finding; a clause.</param>
internal sealed record Outcome(Finding Finding, string? Why)
{
    /// <summary>The table; null where none was asked.</summary>
    public PairSeries? Series { get; init; }

    /// <summary>The vintage that the rows came from, or that was asked and could not decide.</summary>
    public Vintage? Vintage { get => field ?? Series?.Vintage; init; }

    /// <summary>Whether a vintage was asked that a later one of its table has replaced, since that one lacks the months.</summary>
    public bool IsOfEarlier { get; init; }

    /// <summary>Whether the table was told in another currency than its own.</summary>
    public bool Converted { get; init; }

    /// <summary>The rates with which it was told in another currency.</summary>
    public IReadOnlyList<Observation> Rates { get; init; } = [];

    /// <summary>The vintages of the rates.</summary>
    public IReadOnlyList<Vintage> RateVintages { get; init; } = [];

    /// <summary>What it gives, in <see cref="Unit"/>.</summary>
    public decimal? Computed { get; init; }

    /// <summary>Unit of the computed value.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What the table gives, as the end of "Russia's figures give …"; for a record a clause of its own.</summary>
    public string? Gives { get; init; }

    /// <summary>How that stands to the words of the claim, as the next part of the sentence.</summary>
    public string? Against { get; init; }

    /// <summary>The sum as a person would write it down.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>The rows used.</summary>
    public IReadOnlyList<Observation> Rows { get; init; } = [];

    /// <summary>A table that cannot decide; the reason is a clause.</summary>
    public static Outcome Unknown(string why, PairSeries? series = null) => new(Finding.CannotVerify, why) { Series = series };
}
