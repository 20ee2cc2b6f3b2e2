using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds the part of one flow in the turnover of two countries against one table.</summary>
internal static class FlowShareEvaluation
{
    /// <summary>What the table says of the claim.</summary>
    public static Outcome Of(Question question, Side side, PairSeries series)
    {
        // The flow is told from the first party: its exports are the other side's imports.
        var exports = !string.Equals(question.Claim.Product, "imports", StringComparison.OrdinalIgnoreCase);
        var outgoing = exports == (side.Books == question.Claim.From);
        var flow = series.Total(outgoing ? TradeMeasure.Exports : TradeMeasure.Imports, question.Period);
        var whole = series.Total(TradeMeasure.Turnover, question.Period);
        if (!flow.IsKnown || !whole.IsKnown || whole.Value.Value <= 0m)
        {
            return Outcome.Unknown(Phrase.Clause(flow.Reason ?? whole.Reason ?? "the turnover is zero"), series);
        }

        var share = flow.Value.Value / whole.Value.Value * 100m;
        var holds = question.Accepted!.Contains(share);
        var words = $"{Wording.Number(share, 1)}{Wording.NoBreakSpace}%";
        return new(holds ? Finding.Holds : Finding.Fails, null)
        {
            Series = series,
            Computed = share,
            Unit = Unit.Percent,
            Gives = $"{words} of turnover for {Wording.InWords(question.Period)}",
            Against = holds ? $"which agrees with {FigureWords.Of(question.Claim)}" : $"where {FigureWords.Of(question.Claim)} was said",
            Arithmetic = $"{Measured.Number(flow.Value.Value, series.Currency)} / {Measured.Number(whole.Value.Value, series.Currency)} = {words} ({Measured.Unit(series.Currency)}, {Wording.InWords(question.Period)})",
            Rows = whole.Value.Observations,
        };
    }
}
