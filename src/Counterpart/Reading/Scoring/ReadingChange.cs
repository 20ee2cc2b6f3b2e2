namespace Counterpart.Reading.Scoring;

/// <summary>A marked fact that fares otherwise than it did when the reading was last approved.</summary>
/// <param name="Key">Report, kind and words, parted by tabs.</param>
/// <param name="Kind">What became of it.</param>
public readonly record struct ReadingChange(string Key, ChangeKind Kind)
{
    /// <summary>Whether it is worse than before.</summary>
    public bool IsLoss => Kind is ChangeKind.Lost or ChangeKind.NoLongerRight;
}

/// <summary>What became of a fact.</summary>
public enum ChangeKind
{
    /// <summary>It was found and is not.</summary>
    Lost,

    /// <summary>It was right in every detail and is not.</summary>
    NoLongerRight,

    /// <summary>It was not found and is.</summary>
    NewlyFound,

    /// <summary>It was found and is now right in every detail.</summary>
    NowRight,
}
