namespace Counterpart.Trade;

/// <summary>What the goods of one code gave to growth.</summary>
/// <param name="Code">Number of a section, a code, or empty for what is not allocated.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Current">Value in the period.</param>
/// <param name="Before">Value in the period compared with.</param>
/// <param name="Points">Percentage points of the growth of all goods.</param>
public sealed record Contribution(string Code, string Name, decimal Current, decimal Before, decimal Points)
{
    /// <summary>Name of the part that no code is published for: confidential and not specified.</summary>
    public const string NotAllocated = "Not allocated";

    /// <summary>Its own growth in percent; null when there was none before.</summary>
    public decimal? GrowthPercent => Before == 0m ? null : (Current - Before) / Before * 100m;

    /// <summary>The contributions of all codes, the largest value first and what is not allocated last; together they are the growth of all goods.</summary>
    /// <param name="current">Value a code in the period.</param>
    /// <param name="before">The same in the period compared with.</param>
    /// <param name="nameOf">What a code is called.</param>
    /// <returns>Unknown when there was no trade before.</returns>
    public static Answer<IReadOnlyList<Contribution>> Of(
        IReadOnlyDictionary<string, decimal> current, IReadOnlyDictionary<string, decimal> before, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(nameOf);
        var all = before.Values.Sum();
        if (all <= 0m)
        {
            return Answer.Unknown<IReadOnlyList<Contribution>>("There was no trade in the period compared with, and a percentage of it says nothing.");
        }

        return Answer.Known<IReadOnlyList<Contribution>>([.. current.Keys.Union(before.Keys)
            .Select(code => (Code: code, Now: current.GetValueOrDefault(code), Then: before.GetValueOrDefault(code)))
            .OrderBy(c => c.Code.Length == 0)
            .ThenByDescending(c => c.Now)
            .ThenBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new Contribution(c.Code, c.Code.Length == 0 ? NotAllocated : nameOf(c.Code), c.Now, c.Then, (c.Now - c.Then) / all * 100m))]);
    }
}
