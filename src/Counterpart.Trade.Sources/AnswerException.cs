namespace Counterpart.Trade.Sources;

/// <summary>An answer that is no whole answer of the service: cut off, an error, another form.</summary>
/// <param name="message">What is wrong with it, as a plain sentence.</param>
/// <param name="mayPass">Whether asking once more may help.</param>
/// <param name="cause">What it was told by.</param>
internal sealed class AnswerException(string message, bool mayPass, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether asking once more may help.</summary>
    public bool MayPass { get; } = mayPass;
}
