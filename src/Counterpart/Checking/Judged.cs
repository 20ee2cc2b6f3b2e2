namespace Counterpart.Checking;

/// <summary>One side's outcomes.</summary>
/// <param name="Books">The reporter.</param>
/// <param name="Latest">By its latest books.</param>
/// <param name="Said">By its books as they stood on the day of the report; null where none that old are held.</param>
internal sealed record Judged(Country Books, Outcome Latest, Outcome? Said)
{
    /// <summary>Whether either state decides.</summary>
    public bool Decided => Latest.Finding != Finding.CannotVerify || Said is { Finding: not Finding.CannotVerify };
}
