namespace Counterpart.Trade.Nowcasting;

/// <summary>The airline model on logarithms: ARIMA(0,1,1)(0,1,1) over twelve months.</summary>
internal static class Airline
{
    private const int Season = 12;

    /// <summary>The logarithm of the sum of the months ahead.</summary>
    public static double Remainder(ReadOnlySpan<double> logs, int ahead)
    {
        var shocks = new double[logs.Length];
        var best = (Error: double.PositiveInfinity, Month: 0.4, Year: 0.6);
        for (var month = 0.0; month <= 0.9; month += 0.15)
        {
            for (var year = 0.1; year <= 0.95; year += 0.2)
            {
                var error = Run(logs, month, year, shocks);
                if (error < best.Error)
                {
                    best = (error, month, year);
                }
            }
        }

        // From the best of the coarse grid on, ever smaller steps.
        for (var step = 0.08; step > 0.01; step /= 2)
        {
            var (month, year) = (best.Month, best.Year);
            for (var i = -1; i <= 1; i++)
            {
                for (var j = -1; j <= 1; j++)
                {
                    var (nearMonth, nearYear) = (Math.Clamp(month + (i * step), -0.3, 0.95), Math.Clamp(year + (j * step), 0, 0.95));
                    var error = Run(logs, nearMonth, nearYear, shocks);
                    best = error < best.Error ? (error, nearMonth, nearYear) : best;
                }
            }
        }

        Run(logs, best.Month, best.Year, shocks);
        var path = new double[logs.Length + ahead];
        logs.CopyTo(path);
        var sum = 0.0;
        for (var i = logs.Length; i < path.Length; i++)
        {
            path[i] = path[i - 1] + path[i - Season] - path[i - Season - 1]
                - (best.Month * At(i - 1)) - (best.Year * At(i - Season)) + (best.Month * best.Year * At(i - Season - 1));
            sum += Math.Exp(path[i]);
        }

        return Math.Log(sum);

        double At(int index) => index < shocks.Length ? shocks[index] : 0;
    }

    private static double Run(ReadOnlySpan<double> logs, double month, double year, double[] shocks)
    {
        var error = 0.0;
        Array.Clear(shocks);
        for (var i = Season + 1; i < logs.Length; i++)
        {
            var change = logs[i] - logs[i - 1] - logs[i - Season] + logs[i - Season - 1];
            shocks[i] = change + (month * shocks[i - 1]) + (year * shocks[i - Season]) - (month * year * shocks[i - Season - 1]);
            error += shocks[i] * shocks[i];
        }

        return error;
    }
}
