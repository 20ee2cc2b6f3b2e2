namespace Counterpart.Trade;

/// <summary>One FOB figure made of both sides' books; it is nobody's publication and stands only beside both.</summary>
/// <param name="Value">The middle of the exporter's figure and the importer's as FOB.</param>
/// <param name="Low">The lowest that either book allows within the band of the margin.</param>
/// <param name="High">The highest.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Reconciled(decimal Value, decimal Low, decimal High, string Currency)
{
    /// <summary>Both flows together.</summary>
    public static Reconciled operator +(Reconciled left, Reconciled right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Value + right.Value, left.Low + right.Low, left.High + right.High, left.Currency);
    }

    /// <summary>One flow less the other.</summary>
    public static Reconciled operator -(Reconciled left, Reconciled right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Value - right.Value, left.Low - right.High, left.High - right.Low, left.Currency);
    }
}
