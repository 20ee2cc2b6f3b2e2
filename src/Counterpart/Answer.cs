using System.Diagnostics.CodeAnalysis;

namespace Counterpart;

/// <summary>A value, or the reason why there is none.</summary>
/// <remarks>A question that the books held cannot answer is no failure: the answer is the reason, and a guess would be a defect.</remarks>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Answer<T>
    where T : class
{
    internal Answer(T? value, string? reason) => (Value, Reason) = (value, reason);

    /// <summary>Whether there is a value; otherwise there is a reason.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsKnown => Value is not null;

    /// <summary>The value; null when it is not known.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value, as a plain sentence; null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>An answer that is known.</summary>
    public static implicit operator Answer<T>(T value) => Answer.Known(value);
}

/// <summary>Makes answers.</summary>
public static class Answer
{
    /// <summary>An answer that is known.</summary>
    public static Answer<T> Known<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, null);
    }

    /// <summary>An answer that is not known, and why: a plain sentence.</summary>
    public static Answer<T> Unknown<T>(string reason)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(null, reason);
    }
}
