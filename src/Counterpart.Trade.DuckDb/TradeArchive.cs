namespace Counterpart.Trade.DuckDb;

/// <summary>The trade statistics of a dossier: immutable Parquet vintages, each in a folder of its own.</summary>
public sealed class TradeArchive : ITradeStatistics
{
    private readonly string _folder;

    /// <summary>Opens a folder of vintages; a folder that does not exist holds none and is created by the first load.</summary>
    public TradeArchive(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Vintage> Vintages => [];

    /// <inheritdoc/>
    public IReadOnlyList<Observation> Find(TradeQuery query)
    {
        _ = _folder;
        return [];
    }
}
