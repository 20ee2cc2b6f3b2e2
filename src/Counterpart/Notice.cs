namespace Counterpart;

/// <summary>How much a reader should care about a <see cref="Notice"/>.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Information,

    /// <summary>Something was left open or may be wrong.</summary>
    Warning,
}

/// <summary>Something odd in a text that did not stop the reading of it.</summary>
/// <param name="Code">A code of <c>docs/notices.md</c>, such as <c>CP2001</c>; never reused.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Sentence">A plain sentence for a person.</param>
/// <param name="Quote">The words it is about; null when it is about the whole document.</param>
public sealed record Notice(string Code, Severity Severity, string Sentence, Quote? Quote = null);
