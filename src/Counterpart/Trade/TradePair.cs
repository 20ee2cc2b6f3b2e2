namespace Counterpart.Trade;

/// <summary>Whose books, and with whom.</summary>
/// <param name="Reporter">Who published.</param>
/// <param name="Counterpart">The other side.</param>
public sealed record TradePair(Country Reporter, Country Counterpart) : IComparable<TradePair>
{
    /// <inheritdoc/>
    public int CompareTo(TradePair? other) =>
        other is null ? 1 : Reporter.CompareTo(other.Reporter) is var order and not 0 ? order : Counterpart.CompareTo(other.Counterpart);

    /// <summary>The same pair in the other side's books.</summary>
    public TradePair Mirrored() => new(Counterpart, Reporter);

    /// <summary>Both codes: <c>RUS with KAZ</c>.</summary>
    public override string ToString() => $"{Reporter} with {Counterpart}";
}
