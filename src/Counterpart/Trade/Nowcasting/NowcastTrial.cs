namespace Counterpart.Trade.Nowcasting;

/// <summary>Nowcasts a year and tries the same on the years before it, never using what was not yet known.</summary>
public sealed class NowcastTrial
{
    private const int FirstMonth = 1;

    // A model is weighed as though it had done as well as the average for this many years, so that a lucky year decides nothing.
    private const double WeightPrior = 3;

    // Models that did clearly better before are clearly preferred; and of the plain rule, which is kept for its robustness, little is expected at first.
    private const double Sharpness = 3;
    private const double ShareRuleTrust = 0.3;

    // Likewise the spread: a year's remainder of ordinary trade is off by this scale over a full year.
    private const double SpreadPrior = 5;
    private const double OrdinarySpread = 0.11;

    private readonly MonthlyHistory _history;
    private readonly Dictionary<(int Year, int Month), double[]> _estimates = [];

    /// <summary>A trial on a history.</summary>
    public NowcastTrial(MonthlyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        _history = history;
    }

    /// <summary>The first year that can be nowcast.</summary>
    public int FirstYear => _history.FirstYear + RemainderModels.YearsNeeded;

    /// <summary>A year from its first months, with what the years before it taught.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The last month to use, 1 to 11; later ones that are held are passed over.</param>
    public Answer<YearNowcast> Of(int year, int month)
    {
        if (month is < FirstMonth or > 11)
        {
            return Answer.Unknown<YearNowcast>("A nowcast starts from at least one month of the year and at most eleven.");
        }

        if (year < FirstYear)
        {
            return Answer.Unknown<YearNowcast>($"A nowcast of {Text(year)} needs every month of the {Text(RemainderModels.YearsNeeded)} years before it; months are held without a gap from {Wording.MonthOf(_history.First)}.");
        }

        if (!_history.Holds(year, month))
        {
            return Answer.Unknown<YearNowcast>($"Not every month of January to {Wording.MonthOf(new DateOnly(year, month, 1))} is held.");
        }

        var now = EstimatesOf(year, month);
        var errors = new List<(double Weight, double[] Off)>();
        var years = 0;
        for (var past = FirstYear; past < year; past++)
        {
            years++;
            for (var near = Math.Max(FirstMonth, month - 1); near <= Math.Min(11, month + 1); near++)
            {
                var actual = Math.Log(_history.Sum(past, near + 1, 12));
                errors.Add((near == month ? 0.5 : 0.25, [.. EstimatesOf(past, near).Select(e => e - actual)]));
            }
        }

        var weights = Weights(errors);
        var ordinary = OrdinarySpread * Math.Sqrt((12 - month + 2) / 12.0);
        var (squares, count) = (SpreadPrior * ordinary * ordinary, SpreadPrior);
        foreach (var (weight, off) in errors)
        {
            var combined = Combine(weights, off);
            squares += weight * combined * combined;
            count += weight;
        }

        var known = _history.Sum(year, 1, month);
        return new YearNowcast(
            year, month, known, Math.Exp(Combine(weights, now)), Math.Sqrt(squares / count), count, weights, known + Math.Exp(now[RemainderModels.Share]), years);
    }

    /// <summary>What the nowcast would have said in earlier years.</summary>
    /// <param name="first">First year tried.</param>
    /// <param name="last">Last year tried; it must be held to December.</param>
    /// <param name="months">The months it is made after.</param>
    public IReadOnlyList<NowcastTrialRow> Try(int first, int last, IEnumerable<int> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        var rows = new List<NowcastTrialRow>();
        foreach (var month in months)
        {
            for (var year = Math.Max(first, FirstYear); year <= last && _history.Holds(year, 12); year++)
            {
                if (Of(year, month) is { IsKnown: true, Value: var nowcast })
                {
                    var record = Enumerable.Range(_history.FirstYear, year - _history.FirstYear).Max(y => _history.Sum(y, 1, 12));
                    rows.Add(new(nowcast, _history.Sum(year, 1, 12), record));
                }
            }
        }

        return rows;
    }

    private static double[] Weights(List<(double Weight, double[] Off)> errors)
    {
        var squares = new double[RemainderModels.Count];
        var count = 0.0;
        foreach (var (weight, off) in errors)
        {
            count += weight;
            for (var i = 0; i < squares.Length; i++)
            {
                squares[i] += weight * off[i] * off[i];
            }
        }

        // The prior takes the better half of the models for the average, else one bad model would level all.
        var ordinary = count > 0 ? squares.Order().Take(2).Average() / count : 1;
        var weights = new double[squares.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Pow((WeightPrior + count) / (squares[i] + (WeightPrior * Math.Max(ordinary, 1e-8))), Sharpness) * (i == RemainderModels.Share ? ShareRuleTrust : 1);
        }

        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    private static double Combine(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    private double[] EstimatesOf(int year, int month)
    {
        if (!_estimates.TryGetValue((year, month), out var estimates))
        {
            _estimates.Add((year, month), estimates = RemainderModels.Estimate(_history.Until(year, month), year, month));
        }

        return estimates;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
