namespace Counterpart;

/// <summary>What a figure counts: percent, points, times, things, tonnes or a currency.</summary>
/// <param name="Code">One of the named units, or an ISO 4217 currency code.</param>
public readonly record struct Unit(string Code)
{
    /// <summary>Hundredths of a base.</summary>
    public static Unit Percent { get; } = new("percent");

    /// <summary>Differences between two percentages.</summary>
    public static Unit PercentagePoints { get; } = new("percentage-points");

    /// <summary>A multiple of a base.</summary>
    public static Unit Times { get; } = new("times");

    /// <summary>A place in an order.</summary>
    public static Unit Rank { get; } = new("rank");

    /// <summary>Things counted.</summary>
    public static Unit Count { get; } = new("count");

    /// <summary>Metric tonnes.</summary>
    public static Unit Tonnes { get; } = new("tonnes");

    /// <summary>Any other measure, such as megawatts.</summary>
    public static Unit Other { get; } = new("other");

    /// <summary>An amount of money by ISO 4217 code.</summary>
    public static Unit Currency(string code) => new(code);

    /// <summary>Whether it is a currency.</summary>
    public bool IsCurrency => Code is { Length: 3 } && Code.All(char.IsAsciiLetterUpper);

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
