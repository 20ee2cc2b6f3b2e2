using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Dates;

/// <summary>What the words around a period make of it.</summary>
internal enum PeriodRole
{
    /// <summary>In, during, over: the period itself.</summary>
    Plain,

    /// <summary>By, until, before: an end.</summary>
    Deadline,

    /// <summary>Since: a start; the end is the publication.</summary>
    Since,

    /// <summary>So many years before another period: a base.</summary>
    Earlier,

    /// <summary>The same months of another year: a base.</summary>
    Same,

    /// <summary>The state at a day or month: "at the end of 2021", "as of July".</summary>
    Stock,

    /// <summary>A part of the year that the words take up again: "the same period", "over the year".</summary>
    Again,
}

/// <summary>A period found in a text.</summary>
/// <param name="Range">Its tokens, with the words that lead to it.</param>
/// <param name="Period">The period; null when it hangs on a publication date that is not known.</param>
/// <param name="Role">What the words make of it.</param>
/// <param name="Years">For <see cref="PeriodRole.Earlier"/> how many years before, negative for "a year later"; for a deadline or a span how many years long.</param>
/// <param name="Months">For <see cref="PeriodRole.Earlier"/> how many months before, where it is not years: "the preceding quarter".</param>
internal sealed record PeriodMention(TokenRange Range, Period? Period, PeriodRole Role, int Years = 0, int Months = 0);
