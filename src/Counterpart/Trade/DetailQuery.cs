namespace Counterpart.Trade;

/// <summary>A question for sums by goods and by counterpart, which one pair and one code do not answer.</summary>
/// <param name="Reporter">Whose books.</param>
/// <param name="Counterpart">With whom; null for each counterpart apart.</param>
/// <param name="Digits">Codes are added up to this many digits, from 2 on; 0 for the rows of all goods together.</param>
/// <param name="Within">Only rows whose months lie within one of these periods; empty for all.</param>
/// <param name="AsOf">Only vintages published on or before this day; null for all.</param>
/// <param name="Table">Only this table; null for all.</param>
public sealed record DetailQuery(
    Country Reporter, Country? Counterpart, int Digits, IReadOnlyList<Period> Within, DateOnly? AsOf = null, string? Table = null);
