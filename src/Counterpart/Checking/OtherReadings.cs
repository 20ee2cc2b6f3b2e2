using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Looks for readings of a claim, each differing in one thing, under which some books would agree with it.</summary>
/// <remarks>
/// Offered, no more: the verdicts stay as they are. The order is that of plausibility: the other side's books, an earlier state of the
/// same books, another table of the same side, another base year, one flow for the other, a neighbouring period, "by" for "to" in a multiple, a slip of a thousand.
/// Nothing is offered where the words allow so much that any table would agree, and no reading uses a period that was not over
/// when the claim was made.
/// </remarks>
internal sealed class OtherReadings(Books books)
{
    private const int AtMost = 5;
    private const int AtMostOfOneKind = 2;

    // An open end is drawn in to a tenth of the bound, as a speaker who says "more than a third" has some number near a third in mind.
    private const decimal NearBound = 0.1m;
    private const decimal WidestShare = 0.5m;

    private static readonly int[] YearsBefore = [-2, -3, -1];
    private static readonly decimal[] Slips = [0.001m, 1000m];

    /// <summary>The readings, nearest first.</summary>
    /// <param name="question">The claim as it was asked.</param>
    /// <param name="sides">The sides asked.</param>
    /// <param name="latest">What their latest books found, in the order of <paramref name="sides"/>.</param>
    public IReadOnlyList<OtherReading> Find(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest)
    {
        var (fails, holding) = (false, -1);
        for (var i = 0; i < latest.Count; i++)
        {
            fails |= latest[i].Finding == Finding.Fails;
            holding = latest[i].Finding == Finding.Holds ? i : holding;
        }

        if (!fails)
        {
            return [];
        }

        if (holding >= 0)
        {
            return [ByBooks(question, sides[holding], latest[holding])];
        }

        if (question.Accepted is not { } words || Narrow(words) is not { } accepted)
        {
            return [];
        }

        var measure = question.Claim.Measure;
        var readings = new List<OtherReading>();
        foreach (var side in sides)
        {
            foreach (var series in books.Replaced(side))
            {
                var when = $"as published in {Wording.MonthOf(series.Vintage.Origin.Published)}";
                Try(readings, AsAsked("vintage", c => $"{Wording.Owner(side.Books)} figures {when} gave {Told(c, measure)}"), question, side, series);
            }
        }

        for (var i = 0; i < sides.Count; i++)
        {
            foreach (var series in books.Series(sides[i], AsOf.Latest))
            {
                if (!ReferenceEquals(series, latest[i].Series))
                {
                    var table = $"by the table “{series.Vintage.Origin.Title}”";
                    var owner = Wording.Owner(sides[i].Books);
                    Try(readings, AsAsked("table", c => $"{table} {owner} figures give {Told(c, measure)}"), question, sides[i], series);
                }
            }
        }

        foreach (var candidate in Candidates(question, sides, accepted))
        {
            if (candidate.Reading.Period.Last < (books.Published ?? DateOnly.MaxValue))
            {
                foreach (var series in books.Series(candidate.Side, AsOf.Latest))
                {
                    if (Try(readings, candidate.Reading, question, candidate.Side, series))
                    {
                        break;
                    }
                }
            }
        }

        return readings;

        Candidate AsAsked(string change, Func<Computation, string> words) => new(change, null, question.Period, question.Base, accepted, words);
    }

    private static OtherReading ByBooks(Question question, Side side, Outcome outcome) => new(
        "books",
        Phrase.Sentence(question.Claim.Measure == Measure.Record
            ? $"by {Wording.Owner(side.Books)} figures {outcome.Gives}"
            : $"{Wording.Owner(side.Books)} figures give {outcome.Gives}"),
        side.Books,
        outcome.Computed!.Value,
        outcome.Unit!.Value,
        outcome.Rows)
    {
        Vintages = [outcome.Series!.Vintage],
    };

    private static IEnumerable<(Side Side, Candidate Reading)> Candidates(Question question, IReadOnlyList<Side> sides, Interval accepted)
    {
        var (period, @base, measure) = (question.Period, question.Base, question.Claim.Measure);
        if (@base is { } given)
        {
            foreach (var years in YearsBefore)
            {
                if (period.AddYears(years) is var other && other != given)
                {
                    foreach (var side in sides)
                    {
                        yield return (side, new("base", side.Measure, period, other, accepted, c => $"against {Wording.InWords(other)} {Give(side, c, measure)}"));
                    }
                }
            }
        }

        foreach (var side in sides)
        {
            foreach (var flow in OtherFlows(side.Measure))
            {
                yield return (side, new("flow", flow, period, @base, accepted, c => $"taken as {FlowWords(side, flow)}, {Give(side, c, measure)} for {Wording.InWords(period)}"));
            }
        }

        foreach (var (other, otherBase) in Neighbours(period, @base))
        {
            foreach (var side in sides)
            {
                yield return (side, new("period", side.Measure, other, otherBase, accepted, c => $"for {Wording.InWords(other)} {Give(side, c, measure)}"));
            }
        }

        if (measure == Measure.Multiple || (measure == Measure.Growth && accepted.Min >= 100m))
        {
            var multiple = measure == Measure.Multiple;
            var shifted = Shift(accepted, multiple ? 1m : -100m);
            foreach (var side in sides)
            {
                yield return (side, new("multiple", side.Measure, period, @base, shifted, c => $"read as a growth {(multiple ? "by" : "to")} that much, {Give(side, c, measure)} for {Wording.InWords(period)}"));
            }
        }

        if (measure is Measure.Level or Measure.Change)
        {
            foreach (var factor in Slips)
            {
                foreach (var side in sides)
                {
                    yield return (side, new("unit", side.Measure, period, @base, Scale(accepted, factor), c => $"with an amount a thousand times {(factor < 1m ? "smaller" : "larger")}, {Give(side, c, measure)} for {Wording.InWords(period)}"));
                }
            }
        }
    }

    private static string Give(Side side, Computation computed, Measure measure) =>
        $"{Wording.Owner(side.Books)} figures give {ValueEvaluation.Value(computed, precise: false, measure)}";

    private static string Told(Computation computed, Measure measure) =>
        $"{ValueEvaluation.Value(computed, precise: false, measure)} for {Wording.InWords(computed.Current.Period)}";

    private static TradeMeasure[] OtherFlows(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Turnover => [TradeMeasure.Exports, TradeMeasure.Imports],
        TradeMeasure.Exports => [TradeMeasure.Imports, TradeMeasure.Turnover],
        TradeMeasure.Imports => [TradeMeasure.Exports, TradeMeasure.Turnover],
        TradeMeasure.Balance => [],
    };

    private static string FlowWords(Side side, TradeMeasure flow)
    {
        var other = side.Counterpart == Country.World ? "" : $" {(flow == TradeMeasure.Imports ? "from" : flow == TradeMeasure.Exports ? "to" : "with")} {Wording.Name(side.Counterpart)}";
        return $"{Wording.Owner(side.Books)} {(flow == TradeMeasure.Turnover ? "turnover" : flow == TradeMeasure.Exports ? "exports" : "imports")}{other}{(side.Measure == TradeMeasure.Turnover ? " alone" : "")}";
    }

    private static List<(Period Period, Period? Base)> Neighbours(Period period, Period? @base)
    {
        var neighbours = new List<(Period, Period?)>();
        var yearly = @base is { } b && b.MonthCount == period.MonthCount ? b.First.Year - period.First.Year : 0;
        void Add(Period other)
        {
            if (other != period)
            {
                neighbours.Add((other, @base is null ? null : other.AddYears(yearly)));
            }
        }

        if (@base is not null && yearly == 0)
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
            Add(Period.Year(period.First.Year));
        }

        Add(period.AddYears(-1));
        return neighbours;
    }

    private static bool Try(List<OtherReading> readings, Candidate candidate, Question question, Side side, PairSeries series)
    {
        var sameKind = 0;
        foreach (var reading in readings)
        {
            sameKind += reading.Change == candidate.Change ? 1 : 0;
        }

        var figure = question.Claim.Figure!;
        if (readings.Count >= AtMost || sameKind >= AtMostOfOneKind || (figure.Unit.IsCurrency && figure.Unit.Code != series.Currency))
        {
            return false;
        }

        var computed = Computation.Of(question.Claim.Measure, series, side with { Measure = candidate.Flow ?? side.Measure }, candidate.Period, candidate.Base);
        if (!computed.IsKnown || !candidate.Accepted.Contains(computed.Value.Value))
        {
            return false;
        }

        readings.Add(new(candidate.Change, Phrase.Sentence(candidate.Words(computed.Value)), side.Books, computed.Value.Value, computed.Value.Unit, computed.Value.Rows) { Vintages = [series.Vintage] });
        return true;
    }

    private static Interval? Narrow(Interval words)
    {
        var narrowed = words switch
        {
            { Min: { } min, Max: null } => words with { Max = min + (NearBound * Math.Abs(min)), MaxInclusive = true },
            { Min: null, Max: { } max } => words with { Min = max - (NearBound * Math.Abs(max)), MinInclusive = true },
            { Min: 0m, Max: { } max } => words with { Min = max - (NearBound * Math.Abs(max)) },
            { Min: { } min, Max: 0m } => words with { Max = min + (NearBound * Math.Abs(min)) },
            _ => words,
        };
        return narrowed is { Min: { } low, Max: { } high } && high - low <= WidestShare * Math.Max(Math.Abs(low), Math.Abs(high)) ? narrowed : null;
    }

    private static Interval Shift(Interval interval, decimal by) => interval with { Min = interval.Min + by, Max = interval.Max + by };

    private static Interval Scale(Interval interval, decimal factor) => interval with { Min = interval.Min * factor, Max = interval.Max * factor };

    private sealed record Candidate(string Change, TradeMeasure? Flow, Period Period, Period? Base, Interval Accepted, Func<Computation, string> Words);
}
