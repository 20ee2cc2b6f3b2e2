using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds the claims of a transcript against both sides' books.</summary>
/// <param name="trade">The statistics.</param>
/// <param name="register">The projects registered; empty when the register holds none.</param>
public sealed class Checker(ITradeStatistics trade, IReadOnlyList<RegisteredProject> register)
{
    /// <summary>Judges every claim.</summary>
    public CheckedReport Check(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        _ = trade;
        _ = register;
        return new CheckedReport(transcript, []);
    }
}
