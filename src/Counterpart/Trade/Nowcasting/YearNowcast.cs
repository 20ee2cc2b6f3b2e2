namespace Counterpart.Trade.Nowcasting;

/// <summary>What a year will come to, from its months known so far.</summary>
/// <remarks>
/// The months known are certain, and only the rest is estimated: its logarithm is the average of <see cref="RemainderModels"/>, each weighed by
/// how well it did in earlier years of the same history. How far that average was off in those years gives the spread, as Student's t.
/// </remarks>
public sealed record YearNowcast
{
    private readonly double _freedom;

    internal YearNowcast(int year, int month, double known, double rest, double spread, double freedom, IReadOnlyList<double> weights, double share, int tested) =>
        (Year, Month, Known, Rest, Spread, _freedom, Weights, ShareRule, TestedYears) = (year, month, known, rest, spread, freedom, weights, share, tested);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The last month known; 0 when none of the year is.</summary>
    public int Month { get; }

    /// <summary>The sum of the months known, in units of the currency.</summary>
    public double Known { get; }

    /// <summary>The median of the months to come.</summary>
    public double Rest { get; }

    /// <summary>Scale of the logarithm of the rest.</summary>
    public double Spread { get; }

    /// <summary>The weight of each model: share, growth, smoothing, airline.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>The full year by the plain rule: months known over their usual share of a year.</summary>
    public double ShareRule { get; }

    /// <summary>Over how many earlier years the models were tried for this.</summary>
    public int TestedYears { get; }

    /// <summary>The year at its median.</summary>
    public double Median => Known + Rest;

    /// <summary>The value that the year stays below with a probability between 0 and 1.</summary>
    public double Quantile(double probability) => Rest == 0 ? Known : Known + (Rest * Math.Exp(Spread * StudentT.Quantile(probability, _freedom)));

    /// <summary>The probability, 0 to 1, that the year comes to more than a value.</summary>
    public double ProbabilityAbove(double value) =>
        value < Known || (value == Known && Rest > 0) ? 1 : Rest == 0 ? 0 : 1 - StudentT.Below(Math.Log((value - Known) / Rest) / Spread, _freedom);

    /// <summary>A year that is over.</summary>
    internal static YearNowcast Complete(int year, double sum) => new(year, 12, sum, 0, 0, 1, [], sum, 0);

    internal YearNowcast Scaled(double factor, double more)
    {
        // The whole year moves with the other side's, so nothing of it is certain.
        var spread = Math.Sqrt(Math.Pow(Spread * Rest / Median, 2) + (more * more));
        return new(Year, 0, 0, Median * factor, spread, _freedom, Weights, ShareRule * factor, TestedYears);
    }
}
