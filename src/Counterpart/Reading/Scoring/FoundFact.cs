namespace Counterpart.Reading.Scoring;

/// <summary>A marked fact that was found in a report.</summary>
/// <param name="Key">Report, kind and words, by which it is known from one scoring to the next.</param>
/// <param name="IsRight">Whether every detail is right.</param>
public readonly record struct FoundFact(string Key, bool IsRight);
