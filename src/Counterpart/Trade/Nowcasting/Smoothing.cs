namespace Counterpart.Trade.Nowcasting;

/// <summary>Exponential smoothing of logarithms with a damped trend and additive seasons: ETS(A,Ad,A).</summary>
internal static class Smoothing
{
    private const int Season = 12;
    private static readonly double[] Levels = [0.1, 0.25, 0.4, 0.6, 0.8];
    private static readonly double[] Trends = [0.0, 0.02, 0.08];
    private static readonly double[] Seasons = [0.02, 0.1, 0.25];
    private static readonly double[] Dampings = [0.85, 0.95];

    /// <summary>The logarithm of the sum of the months ahead.</summary>
    public static double Remainder(ReadOnlySpan<double> logs, int ahead)
    {
        var best = (Error: double.PositiveInfinity, Parameters: (0.3, 0.0, 0.1, 0.9));
        Span<double> seasons = stackalloc double[Season];
        foreach (var a in Levels)
        {
            foreach (var b in Trends)
            {
                foreach (var c in Seasons)
                {
                    foreach (var d in Dampings)
                    {
                        var error = Run(logs, a, b, c, d, seasons, out _, out _);
                        if (error < best.Error)
                        {
                            best = (error, (a, b, c, d));
                        }
                    }
                }
            }
        }

        var (level, trend, season, damping) = best.Parameters;
        Run(logs, level, trend, season, damping, seasons, out var at, out var slope);
        var sum = 0.0;
        for (var h = 1; h <= ahead; h++)
        {
            slope *= damping;
            at += slope;
            sum += Math.Exp(at + seasons[(logs.Length + h - 1) % Season]);
        }

        return Math.Log(sum);
    }

    private static double Run(ReadOnlySpan<double> logs, double a, double b, double c, double d, Span<double> seasons, out double level, out double trend)
    {
        // The first two years give the seasons to start from.
        var (first, second) = (0.0, 0.0);
        for (var i = 0; i < Season; i++)
        {
            first += logs[i] / Season;
            second += logs[i + Season] / Season;
        }

        for (var i = 0; i < Season; i++)
        {
            seasons[i] = ((logs[i] - first) + (logs[i + Season] - second)) / 2;
        }

        (level, trend) = (first, 0);
        var error = 0.0;
        for (var i = 0; i < logs.Length; i++)
        {
            var expected = level + (d * trend) + seasons[i % Season];
            var off = logs[i] - expected;
            if (i >= Season)
            {
                error += off * off;
            }

            level += (d * trend) + (a * off);
            trend = (d * trend) + (b * off);
            seasons[i % Season] += c * (1 - a) * off;
        }

        return error;
    }
}
