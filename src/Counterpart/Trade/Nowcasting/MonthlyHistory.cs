namespace Counterpart.Trade.Nowcasting;

/// <summary>Months of trade without a gap, as forecasting needs them.</summary>
/// <remarks>Binary fractions, since all that is made of them is an estimate; what an office published stays decimal everywhere else.</remarks>
public sealed class MonthlyHistory
{
    private readonly double[] _values;

    /// <summary>Months from one on.</summary>
    /// <param name="first">The first day of the first month.</param>
    /// <param name="values">One value a month, each above zero.</param>
    /// <exception cref="ArgumentException">The day is not the first of a month, there is no value, or one is not above zero.</exception>
    public MonthlyHistory(DateOnly first, IEnumerable<double> values)
    {
        _values = [.. values];
        if (first.Day != 1 || _values.Length == 0 || !_values.All(v => v > 0 && double.IsFinite(v)))
        {
            throw new ArgumentException("A history starts with a month and holds values above zero.", nameof(values));
        }

        First = first;
    }

    /// <summary>First day of the first month.</summary>
    public DateOnly First { get; }

    /// <summary>First day of the last month.</summary>
    public DateOnly Last => First.AddMonths(_values.Length - 1);

    /// <summary>The values, oldest first.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The first year held from January.</summary>
    public int FirstYear => First.Month == 1 ? First.Year : First.Year + 1;

    /// <summary>The months of a series, as far back as they reach without a gap or a month without trade.</summary>
    /// <param name="series">One side's books.</param>
    /// <param name="measure">What is forecast; not the balance, which may be below zero.</param>
    public static Answer<MonthlyHistory> Of(PairSeries series, TradeMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (measure == TradeMeasure.Balance)
        {
            return Answer.Unknown<MonthlyHistory>("A balance may be below zero and is not forecast; exports, imports and turnover are.");
        }

        var months = series.Observations.Where(o => o.Period.IsWholeMonths && o.Period.MonthCount < 12).Select(o => o.Period.Last).Distinct().OrderDescending().ToList();
        var values = new List<double>();
        foreach (var last in months)
        {
            if (values.Count > 0 && new DateOnly(last.Year, last.Month, 1).AddMonths(values.Count) != new DateOnly(months[0].Year, months[0].Month, 1))
            {
                break;
            }

            if (series.Total(measure, Period.Month(last.Year, last.Month)) is not { IsKnown: true, Value.Value: > 0 } total)
            {
                break;
            }

            values.Add((double)total.Value!.Value);
        }

        if (values.Count == 0)
        {
            return Answer.Unknown<MonthlyHistory>(series.Observations.All(o => o.Period.IsWholeYears) ? "Only annual figures are held." : "The last months are not held one by one.");
        }

        values.Reverse();
        return new MonthlyHistory(new DateOnly(months[0].Year, months[0].Month, 1).AddMonths(1 - values.Count), values);
    }

    /// <summary>The history as it was known after a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not held.</exception>
    public MonthlyHistory Until(int year, int month)
    {
        var count = IndexOf(year, month) + 1;
        return count >= 1 && count <= _values.Length ? new(First, _values[..count]) : throw new ArgumentOutOfRangeException(nameof(month));
    }

    /// <summary>Whether months of a year, January to a month, are all held.</summary>
    public bool Holds(int year, int month) => IndexOf(year, 1) >= 0 && IndexOf(year, month) < _values.Length;

    /// <summary>The sum of months of one year, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A month is not held.</exception>
    public double Sum(int year, int from, int to)
    {
        var sum = 0.0;
        for (var month = from; month <= to; month++)
        {
            var index = IndexOf(year, month);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _values.Length);
            sum += _values[index];
        }

        return sum;
    }

    private int IndexOf(int year, int month) => ((year - First.Year) * 12) + month - First.Month;
}
