namespace Counterpart.Trade;

/// <summary>Which months a growth rate up to a month is told over.</summary>
public enum GrowthSpan
{
    /// <summary>The month alone.</summary>
    SameMonth,

    /// <summary>January to the month.</summary>
    YearToDate,

    /// <summary>The twelve months that end with it.</summary>
    TwelveMonths,
}

/// <summary>Makes the periods that growth compares.</summary>
public static class GrowthSpans
{
    private static readonly Country China = new("CHN");

    /// <summary>
    /// The period to compare with the same months a year before; unknown for a January alone where New Year shuts China's
    /// trade down in January of one year and in February of the next.
    /// </summary>
    /// <param name="span">Which months.</param>
    /// <param name="pair">Whose trade: with China among them, January and February are told together.</param>
    /// <param name="month">One calendar month.</param>
    public static Answer<GrowthPeriod> PeriodOf(this GrowthSpan span, TradePair pair, Period month)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (year, number) = (month.First.Year, month.First.Month);
        var withChina = pair.Reporter == China || pair.Counterpart == China;
        return span switch
        {
            GrowthSpan.YearToDate when withChina && number == 1 => Shut(),
            GrowthSpan.YearToDate => new GrowthPeriod(Period.Months(year, 1, year, number)),
            GrowthSpan.TwelveMonths => new GrowthPeriod(new Period(month.First.AddMonths(-11), month.Last)),
            GrowthSpan.SameMonth when withChina && number == 1 => Shut(),
            GrowthSpan.SameMonth when withChina && number == 2 => new GrowthPeriod(Period.Months(year, 1, year, 2)),
            GrowthSpan.SameMonth => new GrowthPeriod(month),
        };

        static Answer<GrowthPeriod> Shut() => Answer.Unknown<GrowthPeriod>("In trade with China, January is not compared alone: New Year falls in January or February, and the two are told together.");
    }
}

/// <summary>A period whose growth may be told.</summary>
/// <param name="Period">The months.</param>
public sealed record GrowthPeriod(Period Period);
