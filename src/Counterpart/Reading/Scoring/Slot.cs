namespace Counterpart.Reading.Scoring;

/// <summary>A field of a claim that is compared by itself.</summary>
public enum Slot
{
    /// <summary>What is measured.</summary>
    Metric,

    /// <summary>Level, growth, share …</summary>
    Measure,

    /// <summary>The hedge.</summary>
    Op,

    /// <summary>The end of a range.</summary>
    Value2,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The period compared with.</summary>
    Base,

    /// <summary>Fact, forecast or target.</summary>
    Modality,

    /// <summary>Where the thing moves from.</summary>
    From,

    /// <summary>Where it moves to.</summary>
    To,

    /// <summary>Whose claim it is.</summary>
    Speaker,
}
