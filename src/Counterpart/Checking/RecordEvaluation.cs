using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a record against the whole history of one table.</summary>
/// <remarks>
/// One earlier year that is higher refutes a record however short the table is. To bear a record out a table must hold at least ten
/// earlier years; it then is a record "among the years held", and years that are missing are named, since any of them might have been higher.
/// </remarks>
internal static class RecordEvaluation
{
    /// <summary>How many earlier years a table must hold before the highest of them is called a record.</summary>
    private const int EarlierYearsNeeded = 10;

    /// <summary>What the table says of the claim.</summary>
    public static Outcome Of(Question question, Side side, PairSeries series)
    {
        var current = Computation.Of(Reading.Measure.Level, series, side, question.Period, null);
        if (!current.IsKnown)
        {
            return Outcome.Unknown(current.Reason, series);
        }

        var earlier = Earlier(question.Period, side, series);
        if (earlier.Count == 0)
        {
            return Outcome.Unknown($"no year before {Wording.InWords(question.Period)} is held", series);
        }

        var highest = earlier[0];
        foreach (var year in earlier)
        {
            highest = year.Value > highest.Value ? year : highest;
        }

        var record = current.Value.Value > highest.Value;
        var since = earlier[0].Current.Period;
        if (record && earlier.Count < EarlierYearsNeeded)
        {
            return Outcome.Unknown($"the figures held start in {Year(since)}, too short a history to tell a record", series);
        }

        var missing = Missing(earlier, question.Period);
        var decimals = Wording.Millions(current.Value.Value, 0) == Wording.Millions(highest.Value, 0) ? 2 : 0;
        var (now, then) = (Wording.Millions(current.Value.Value, decimals), Wording.Millions(highest.Value, decimals));
        var money = $"million{Wording.NoBreakSpace}{series.Currency}";
        var period = Wording.InWords(question.Period);
        var which = Wording.InWords(highest.Current.Period);
        var gap = missing.Count == 0 ? "" : $"{Wording.InWords(missing)} {(missing.Count == 1 ? "is" : "are")} missing";
        return new(record ? Finding.Holds : Finding.Fails, record
            ? $"the highest among the years held, since {Year(since)}{(gap.Length == 0 ? "" : $"; {gap} and cannot be ruled out")}"
            : $"{which} was {(current.Value.Value == highest.Value ? "as high" : "higher")}")
        {
            Series = series,
            Computed = current.Value.Value,
            Unit = current.Value.Unit,
            Gives = record
                ? $"{period} is a record among the years held since {Year(since)}: {now}{Wording.NoBreakSpace}{money} after {then} in {which}{(gap.Length == 0 ? "" : $" ({gap})")}"
                : $"{period} is not a record: {now}{Wording.NoBreakSpace}{money} after {then} in {which}",
            Arithmetic = $"{now} ({period}) {(record ? ">" : current.Value.Value == highest.Value ? "=" : "<")} {then} ({which}), {money}",
            Rows = record ? Rows(current.Value, earlier) : [.. current.Value.Rows, .. highest.Rows],
        };
    }

    /// <summary>How far back the table reaches.</summary>
    public static int FirstYear(PairSeries series)
    {
        var first = int.MaxValue;
        foreach (var row in series.Observations)
        {
            first = Math.Min(first, row.Period.First.Year);
        }

        return first;
    }

    private static List<Computation> Earlier(Period period, Side side, PairSeries series)
    {
        var earlier = new List<Computation>();
        for (var years = FirstYear(series) - period.First.Year; years < 0; years++)
        {
            if (Computation.Try(Reading.Measure.Level, series, side, period.AddYears(years), null) is { } total)
            {
                earlier.Add(total);
            }
        }

        return earlier;
    }

    private static List<Period> Missing(List<Computation> earlier, Period period)
    {
        var missing = new List<Period>();
        var next = 0;
        for (var at = earlier[0].Current.Period; at != period; at = at.AddYears(1))
        {
            if (next < earlier.Count && earlier[next].Current.Period == at)
            {
                next++;
            }
            else
            {
                missing.Add(at);
            }
        }

        return missing;
    }

    private static List<Observation> Rows(Computation current, List<Computation> earlier)
    {
        var rows = new List<Observation>(current.Rows);
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            rows.AddRange(earlier[i].Rows);
        }

        return rows;
    }

    private static string Year(Period period) => Wording.InWords(Period.Year(period.First.Year));
}
