namespace Counterpart.Trade.Exhibits;

/// <summary>A cell: words, a number, or nothing with the reason.</summary>
/// <param name="Text">Words; null for a number.</param>
/// <param name="Value">The number, not rounded; null for words, or where there is none.</param>
/// <param name="Reason">Why there is no number.</param>
public sealed record ExhibitCell(string? Text, decimal? Value, string? Reason)
{
    /// <summary>Nothing to say.</summary>
    public static ExhibitCell Empty { get; } = new(null, null, null);

    /// <summary>Words.</summary>
    public static implicit operator ExhibitCell(string text) => new(text, null, null);

    /// <summary>A number.</summary>
    public static implicit operator ExhibitCell(decimal value) => new(null, value, null);

    /// <summary>A number, or nothing.</summary>
    public static implicit operator ExhibitCell(decimal? value) => value is { } number ? new(null, number, null) : Empty;

    /// <summary>The number of an answer, or its reason.</summary>
    public static ExhibitCell Of<T>(Answer<T> answer, Func<T, decimal?> number)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(number);
        return answer.IsKnown ? new(null, number(answer.Value), null) : new(null, null, answer.Reason);
    }
}
