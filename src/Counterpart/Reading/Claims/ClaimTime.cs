using Counterpart.Reading.Dates;

namespace Counterpart.Reading.Claims;

/// <summary>The time that the words of its own sentence give a claim.</summary>
/// <param name="Period">The period; null when the sentence gives none, or only a vague one.</param>
/// <param name="Base">The period compared with, where it is said.</param>
/// <param name="Said">The words that gave the period.</param>
internal readonly record struct ClaimTime(Period? Period, Period? Base, PeriodMention? Said);
