namespace Counterpart.Trade.Nowcasting;

/// <summary>What one side's books will say of a year: the nowcast, the record it is held against, and where each comes from.</summary>
/// <param name="Nowcast">The nowcast; of a year that is over, the year itself.</param>
/// <param name="Record">The highest earlier year; unknown where none is held.</param>
/// <param name="Basis">How the nowcast was made, in a few words.</param>
/// <param name="Trial">The trial behind it; null when there was none.</param>
public sealed record YearOutlook(YearNowcast Nowcast, Answer<YearRecord> Record, string Basis, NowcastTrial? Trial)
{
    private const int FewestYearsInCommon = 5;

    /// <summary>The probability that the year is a record; unknown where the history is too short to tell one.</summary>
    public Answer<YearProbability> RecordProbability => !Record.IsKnown ? Answer.Unknown<YearProbability>(Record.Reason)
        : Record.Value.IsTooShort ? Answer.Unknown<YearProbability>($"The figures held start in {Text(Record.Value.Since)}, too short a history to tell a record.")
        : new YearProbability(Nowcast.ProbabilityAbove((double)Record.Value.Value));

    /// <summary>The outlook of a side that publishes months.</summary>
    /// <param name="series">Its books by months.</param>
    /// <param name="all">All its tables in the same currency: the record is taken from the one that reaches furthest back.</param>
    /// <param name="measure">What is forecast.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The last month to use.</param>
    public static Answer<YearOutlook> Of(PairSeries series, IReadOnlyList<PairSeries> all, TradeMeasure measure, int year, int month)
    {
        var history = MonthlyHistory.Of(series, measure);
        return history.IsKnown
            ? Of(history.Value, YearRecord.Of(all, measure, year), year, month)
            : Answer.Unknown<YearOutlook>(history.Reason);
    }

    /// <summary>The outlook from months that are no one side's books, such as reconciled ones.</summary>
    public static Answer<YearOutlook> Of(MonthlyHistory history, int year, int month)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of(history, YearRecord.Of(y => history.Holds(y, 12) ? (decimal)history.Sum(y, 1, 12) : null, "reconciled months", history.FirstYear, year), year, month);
    }

    /// <summary>The outlook of a year that an office has published: nothing of it is estimated.</summary>
    /// <param name="all">All tables of a side in the same currency, the preferred first.</param>
    /// <param name="measure">What is told, seen from it.</param>
    /// <param name="year">The year.</param>
    /// <returns>Null when no table holds the year.</returns>
    public static YearOutlook? Published(IReadOnlyList<PairSeries> all, TradeMeasure measure, int year)
    {
        ArgumentNullException.ThrowIfNull(all);
        foreach (var table in all)
        {
            if (table.Total(measure, Period.Year(year)).Value is { } held)
            {
                return new YearOutlook(YearNowcast.Complete(year, (double)held.Value), YearRecord.Of(all, measure, year), $"the year is over and published: {table.Vintage.Table}", null);
            }
        }

        return null;
    }

    /// <summary>The outlook of a side that publishes years only, from the other side's nowcast and how the two went together before.</summary>
    /// <param name="annual">Its books.</param>
    /// <param name="all">All its tables in the same currency.</param>
    /// <param name="measure">What is forecast, seen from it.</param>
    /// <param name="other">The other side's outlook.</param>
    /// <param name="otherYears">The other side's full years, in the same currency.</param>
    public static Answer<YearOutlook> Bridged(PairSeries annual, IReadOnlyList<PairSeries> all, TradeMeasure measure, YearOutlook other, Func<int, decimal?> otherYears)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(otherYears);
        var year = other.Nowcast.Year;
        var ratios = new List<(int Year, double Log)>();
        for (var y = annual.Observations.Min(o => o.Period.First.Year); y < year; y++)
        {
            if (annual.Total(measure, Period.Year(y)).Value is { Value: > 0m } mine && otherYears(y) is > 0m and { } theirs)
            {
                ratios.Add((y, Math.Log((double)(mine.Value / theirs))));
            }
        }

        if (ratios.Count < FewestYearsInCommon)
        {
            return Answer.Unknown<YearOutlook>($"Only annual figures are held, and fewer than {Wording.Number(FewestYearsInCommon)} years of both sides to bridge from the other side's months.");
        }

        // The ratio wanders: the last one known is the best guess, and it has as many yearly moves to wander as years have passed.
        var moves = ratios.Zip(ratios.Skip(1), (a, b) => (b.Log - a.Log) / Math.Sqrt(b.Year - a.Year)).ToList();
        var spread = Math.Sqrt(moves.Average(m => m * m) * (year - ratios[^1].Year));
        return new YearOutlook(
            other.Nowcast.Scaled(Math.Exp(ratios[^1].Log), spread),
            YearRecord.Of(all, measure, year),
            $"publishes years only: bridged from the other side's months by the ratio of {Text(ratios[^1].Year)}, which wandered over {Wording.Number(ratios.Count)} years",
            null);
    }

    private static Answer<YearOutlook> Of(MonthlyHistory history, Answer<YearRecord> record, int year, int month)
    {
        var trial = new NowcastTrial(history);
        if (month == 12 && history.Holds(year, 12))
        {
            return new YearOutlook(YearNowcast.Complete(year, history.Sum(year, 1, 12)), record, "the year is over", trial);
        }

        var nowcast = trial.Of(year, month);
        return nowcast.IsKnown
            ? new YearOutlook(nowcast.Value, record, $"months from {Wording.MonthOf(history.First)} on, the models tried on {Wording.Number(nowcast.Value.TestedYears)} earlier years", trial)
            : Answer.Unknown<YearOutlook>(nowcast.Reason);
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
