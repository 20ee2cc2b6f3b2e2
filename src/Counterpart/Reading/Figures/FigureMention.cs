using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>What the words of a figure say it is, before anything is known of its sentence.</summary>
internal enum FigureKind
{
    /// <summary>A number without a unit.</summary>
    Plain,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>A part: "one third", "nine out of ten"; the value is in percent.</summary>
    Fraction,

    /// <summary>A multiple: "2.5 times", "doubled".</summary>
    Multiple,

    /// <summary>A measured amount: tonnes, cubic metres.</summary>
    Measure,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A number that can be no claim: a length, an age, a duration, an article.</summary>
    Idle,
}

/// <summary>A figure found in a text.</summary>
/// <param name="Range">Its tokens, with hedge and unit.</param>
/// <param name="Core">Its tokens without the hedge.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Figure">Its value.</param>
/// <param name="HasScale">Whether a word such as "million" scaled it.</param>
internal sealed record FigureMention(TokenRange Range, TokenRange Core, FigureKind Kind, Figure Figure, bool HasScale);
