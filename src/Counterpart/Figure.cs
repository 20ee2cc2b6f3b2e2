namespace Counterpart;

/// <summary>How a worded figure bounds the value.</summary>
public enum Comparison
{
    /// <summary>The figure as it stands.</summary>
    Equal,

    /// <summary>About, nearly, some.</summary>
    About,

    /// <summary>More than.</summary>
    Greater,

    /// <summary>At least.</summary>
    GreaterOrEqual,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>Up to.</summary>
    LessOrEqual,

    /// <summary>From one value to another.</summary>
    Range,
}

/// <summary>From which side an approximate figure is approached.</summary>
public enum Approach
{
    /// <summary>"about": either side.</summary>
    EitherSide,

    /// <summary>"nearly", "almost": from below.</summary>
    FromBelow,

    /// <summary>"just over": from a little above.</summary>
    FromAbove,
}

/// <summary>A number as worded: value, unit, hedge and the precision of the words.</summary>
/// <param name="Comparison">The bound that the hedge words give.</param>
/// <param name="Value">The value, scaled out; signed for changes. For a range the lower number as worded first.</param>
/// <param name="Upper">The second number of a range; null otherwise.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Resolution">
/// Worth of the last digit worded, in the unit of <paramref name="Value"/>: 1 for "26 %", 0.1 billion for "$24.5 billion";
/// 0 for words that are exact by themselves, such as "a third".
/// </param>
/// <param name="Approach">For approximate figures, from which side.</param>
public sealed record Figure(
    Comparison Comparison,
    decimal Value,
    decimal? Upper,
    Unit Unit,
    decimal Resolution,
    Approach Approach = Approach.EitherSide);
