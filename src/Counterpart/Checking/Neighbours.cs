using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>A claim read otherwise in one thing: its base, its flow or its period.</summary>
/// <param name="Change">What is read otherwise.</param>
/// <param name="Side">The side asked, with the flow so read.</param>
/// <param name="Period">The months so read.</param>
/// <param name="Base">The months compared with.</param>
/// <param name="Words">The sentence, given what the books give.</param>
internal sealed record Neighbour(string Change, Side Side, Period Period, Period? Base, Func<string, string> Words);

/// <summary>The bases, flows and periods that a claim may have meant, the likeliest first.</summary>
internal static class Neighbours
{
    private static readonly int[] YearsBefore = [-2, -3, -1];

    /// <summary>All of them.</summary>
    public static IEnumerable<Neighbour> Of(Question question, IReadOnlyList<Side> sides) =>
        [.. Bases(question, sides), .. Flows(question, sides), .. Periods(question, sides), .. Wholes(question, sides)];

    private static IEnumerable<Neighbour> Bases(Question question, IReadOnlyList<Side> sides)
    {
        if (question.Base is not { } given)
        {
            yield break;
        }

        var period = question.Period;
        var others = new List<Period>();
        foreach (var years in YearsBefore)
        {
            others.Add(period.AddYears(years));
        }

        // "on the quarter before", "on the month before"
        if (period.MonthCount < 12)
        {
            others.Add(new Period(period.First.AddMonths(-period.MonthCount), period.First.AddDays(-1)));
        }

        foreach (var other in others)
        {
            if (other == given)
            {
                continue;
            }

            foreach (var side in sides)
            {
                yield return new("base", side, period, other, gives => $"against {Wording.InWords(other)} {gives}");
            }
        }
    }

    private static IEnumerable<Neighbour> Flows(Question question, IReadOnlyList<Side> sides)
    {
        foreach (var side in sides)
        {
            foreach (var flow in OtherFlows(side.Measure, question.Measure))
            {
                yield return new("flow", side with { Measure = flow, Sign = 1 }, question.Period, question.Base, gives => $"taken as {Words(side, flow)}, {gives} for {Wording.InWords(question.Period)}");
            }
        }
    }

    private static IEnumerable<Neighbour> Periods(Question question, IReadOnlyList<Side> sides)
    {
        foreach (var (period, basePeriod) in OtherPeriods(question.Period, question.Base))
        {
            foreach (var side in sides)
            {
                yield return new("period", side, period, basePeriod, gives => $"for {Wording.InWords(period)} {gives}");
            }
        }
    }

    // "It amounted to 865 billion" in a report of two countries may be of the whole trade of one.
    private static IEnumerable<Neighbour> Wholes(Question question, IReadOnlyList<Side> sides)
    {
        foreach (var side in sides)
        {
            if (side.Counterpart != Country.World && side.Series == Observation.AllProducts)
            {
                yield return new(
                    "partner", side with { Counterpart = Country.World, Sign = 1 }, question.Period, question.Base, gives => $"taken as {Wording.Owner(side.Books)} trade with all countries, {gives} for {Wording.InWords(question.Period)}");
            }
        }
    }

    private static TradeMeasure[] OtherFlows(TradeMeasure measure, Measure asked) => measure switch
    {
        TradeMeasure.Turnover => [TradeMeasure.Exports, TradeMeasure.Imports],
        TradeMeasure.Exports => [TradeMeasure.Imports, TradeMeasure.Turnover],
        TradeMeasure.Imports => [TradeMeasure.Exports, TradeMeasure.Turnover],
        TradeMeasure.Balance when asked is Measure.Level => [TradeMeasure.Exports, TradeMeasure.Imports],
        TradeMeasure.Balance => [],
    };

    private static string Words(Side side, TradeMeasure flow)
    {
        var other = side.Counterpart == Country.World ? "" : $" {(flow == TradeMeasure.Imports ? "from" : flow == TradeMeasure.Exports ? "to" : "with")} {Wording.Name(side.Counterpart)}";
        return $"{Wording.Owner(side.Books)} {(flow == TradeMeasure.Turnover ? "turnover" : flow == TradeMeasure.Exports ? "exports" : "imports")}{other}{(side.Measure == TradeMeasure.Turnover ? " alone" : "")}";
    }

    private static List<(Period Period, Period? Base)> OtherPeriods(Period period, Period? basePeriod)
    {
        var neighbours = new List<(Period, Period?)>();
        var yearly = basePeriod is { } b && b.MonthCount == period.MonthCount ? b.First.Year - period.First.Year : 0;
        if (basePeriod is not null && yearly == 0)
        {
            return neighbours;
        }

        if (period.MonthCount > 1)
        {
            Add(new Period(period.First, period.Last.AddDays(1).AddMonths(-1).AddDays(-1)));
        }

        if (!period.IsWholeYears)
        {
            Add(new Period(period.First, period.Last.AddDays(1).AddMonths(1).AddDays(-1)));
            // "in May" for "from January to May", and the other way round; a quarter likewise.
            Add(new Period(new DateOnly(period.Last.Year, 1, 1), period.Last));
            Add(Period.Month(period.Last.Year, period.Last.Month));
            if (period.MonthCount == 6)
            {
                Add(new Period(period.First.AddMonths(3), period.Last));
                Add(new Period(period.First, period.First.AddMonths(3).AddDays(-1)));
            }

            Add(Period.Year(period.First.Year));
        }

        Add(period.AddYears(-1));
        Add(period.AddYears(1));
        // The twelve months that ended with it, and a year that begins in April.
        Add(new Period(new DateOnly(period.Last.Year, period.Last.Month, 1).AddMonths(-11), period.Last));
        if (period.IsYear)
        {
            Add(new Period(period.First.AddMonths(3), period.Last.AddDays(1).AddMonths(3).AddDays(-1)));
        }

        return neighbours;

        void Add(Period other)
        {
            if (other == period)
            {
                return;
            }

            foreach (var (known, _) in neighbours)
            {
                if (known == other)
                {
                    return;
                }
            }

            neighbours.Add((other, basePeriod is null ? null : other.AddYears(yearly)));
        }
    }
}
