namespace Counterpart.Trade.Nowcasting;

/// <summary>The ways in which the months still to come of a year are estimated from those known.</summary>
/// <remarks>
/// Four simple models that err differently: the share of the year that these months usually are, last year's remainder moved by the
/// latest growth, smoothing with a damped trend and seasons, and the airline model. Their logarithms are averaged, each by how well it did before.
/// </remarks>
internal static class RemainderModels
{
    /// <summary>How many models there are.</summary>
    public const int Count = 4;

    /// <summary>The place of the plain seasonal-share rule among them.</summary>
    public const int Share = 0;

    /// <summary>Years of history that the models need before the year itself.</summary>
    public const int YearsNeeded = 3;

    private const int ShareYears = 5;
    private const int Season = 12;

    /// <summary>The natural logarithm of the remainder by each model.</summary>
    /// <param name="known">All that is known: it ends with <paramref name="month"/> of <paramref name="year"/>.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The last month known, 1 to 11.</param>
    public static double[] Estimate(MonthlyHistory known, int year, int month)
    {
        var logs = new double[known.Values.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(known.Values[i]);
        }

        return [ByShare(known, year, month), ByGrowth(known, year, month), Smoothing.Remainder(logs, Season - month), Airline.Remainder(logs, Season - month)];
    }

    private static double ByShare(MonthlyHistory known, int year, int month)
    {
        double done = 0, whole = 0;
        for (var earlier = Math.Max(known.FirstYear, year - ShareYears); earlier < year; earlier++)
        {
            var sum = known.Sum(earlier, 1, Season);
            done += known.Sum(earlier, 1, month) / sum;
            whole++;
        }

        var share = done / whole;
        return Math.Log(known.Sum(year, 1, month) * (1 - share) / share);
    }

    // Growth of the last three months on a year before, four fifths of it carried on: growth fades.
    private static double ByGrowth(MonthlyHistory known, int year, int month)
    {
        var values = known.Values;
        var (now, before) = (0.0, 0.0);
        for (var i = 1; i <= 3; i++)
        {
            now += values[^i];
            before += values[^(i + Season)];
        }

        return Math.Log(known.Sum(year - 1, month + 1, Season)) + (0.8 * Math.Log(now / before));
    }
}
