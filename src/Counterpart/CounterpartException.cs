namespace Counterpart;

/// <summary>The world failed in a way a person can act on: a file that cannot be read, a table that lacks a column.</summary>
/// <remarks>
/// Each door translates it once: an exit code and one line on standard error, a ProblemDetails.
/// The message says what, where and what to do.
/// </remarks>
public sealed class CounterpartException : Exception
{
    /// <summary>Makes an exception with a code of <c>docs/notices.md</c> and a sentence for a person.</summary>
    public CounterpartException(string code, string message, Exception? inner = null)
        : base(message, inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
    }

    /// <summary>A code of <c>docs/notices.md</c>: <c>CP1…</c> documents, <c>CP2…</c> reading, <c>CP3…</c> checking, <c>CP4…</c> ledger, <c>CP5…</c> trade.</summary>
    public string Code { get; }
}
