using Counterpart.Trade.DuckDb.Tables;

namespace Counterpart.Trade.DuckDb;

/// <summary>A mapping proposed for a table, to be read and completed by a person.</summary>
/// <param name="Mapping">The mapping as JSON; <c>FILL IN</c> stands where the table does not tell.</param>
/// <param name="Remarks">What a person should look at, a sentence each.</param>
public sealed record TradeProposal(string Mapping, IReadOnlyList<string> Remarks)
{
    /// <summary>Looks at a table and proposes its mapping.</summary>
    /// <param name="file">The table, of any format that is loaded.</param>
    /// <exception cref="CounterpartException"><c>CP5001</c>–<c>CP5003</c>, <c>CP5025</c>–<c>CP5027</c>: it is none.</exception>
    public static TradeProposal Of(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var (mapping, remarks) = TableProposal.Of(file);
        return new(mapping, remarks);
    }
}
