namespace Counterpart.Trade.Sources;

/// <summary>All that a service answered to a question, as one table with its mapping, ready to be loaded.</summary>
/// <param name="File">The table.</param>
/// <param name="Mapping">Its mapping.</param>
/// <param name="Folder">The folder in which every answer is kept as it came.</param>
/// <param name="Rows">Rows of all answers.</param>
/// <param name="Asked">Requests made.</param>
/// <param name="Kept">Answers that had been kept from before, and were not asked for again.</param>
public sealed record PulledTable(string File, string Mapping, string Folder, long Rows, int Asked, int Kept)
{
    /// <summary>Removes the table once it is loaded: the vintage has a copy, and the answers stay.</summary>
    public void Discard()
    {
        System.IO.File.Delete(File);
        System.IO.File.Delete(Mapping);
    }
}
