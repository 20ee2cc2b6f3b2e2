using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>A number computed from one table, with the totals it came from.</summary>
/// <param name="Value">In <paramref name="Unit"/>, not rounded.</param>
/// <param name="Unit">Percent, times, or a currency.</param>
/// <param name="Current">The period's total.</param>
/// <param name="Base">The base's total; null for a level.</param>
/// <param name="Sign">−1 where the totals are of the other side's balance.</param>
internal sealed record Computation(decimal Value, Unit Unit, Total Current, Total? Base, int Sign)
{
    /// <summary>The rows used, the period's first.</summary>
    public IReadOnlyList<Observation> Rows => Base is null ? Current.Observations : [.. Current.Observations, .. Base.Observations];

    /// <summary>The rows as they stand in a series, where the totals are of the same series told in another currency.</summary>
    public IReadOnlyList<Observation> RowsIn(PairSeries published)
    {
        var rows = new List<Observation>();
        foreach (var used in Rows)
        {
            foreach (var row in published.Observations)
            {
                if (row.Flow == used.Flow && row.Period == used.Period)
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return rows;
    }

    /// <summary>Computes a level, growth, multiple or change; the reason why not is a clause without a full stop.</summary>
    public static Answer<Computation> Of(Measure measure, PairSeries series, Side side, Period period, Period? basePeriod)
    {
        side = WithFlowHeld(series, side);
        if (WhyNeverThese(series, side, period) is { } why)
        {
            return Answer.Unknown<Computation>(why);
        }

        if (measure == Measure.Level)
        {
            var total = series.Total(side.Measure, period);
            return total.IsKnown
                ? new Computation(side.Sign * total.Value.Value, Unit.Currency(series.Currency), total.Value, null, side.Sign)
                : Answer.Unknown<Computation>(WhyNot(series, side, [period], total.Reason));
        }

        var compared = basePeriod ?? throw new ArgumentNullException(nameof(basePeriod));
        var pair = Compare(series, side, period, compared);
        if (!pair.IsKnown)
        {
            return Answer.Unknown<Computation>(WhyNot(series, side, [period, compared], pair.Reason));
        }

        var (current, @base) = (pair.Value.Current, pair.Value.Base);
        return Make(measure, side, current, @base) is { } made
            ? made
            : Answer.Unknown<Computation>(@base.Value == 0m
                ? $"the base, {Wording.InWords(compared)}, is zero"
                : "the balance changed its sign between the two periods, and a percentage of it says nothing");
    }

    /// <summary>The same without a reason: null where it cannot be computed.</summary>
    /// <remarks>For the many readings that are tried, of which none but those that agree are told.</remarks>
    public static Computation? Try(Measure measure, PairSeries series, Side side, Period period, Period? basePeriod)
    {
        side = WithFlowHeld(series, side);
        if (basePeriod is not { } compared)
        {
            return measure == Measure.Level && series.TryTotal(side.Measure, period) is { } total
                ? new Computation(side.Sign * total.Value, Unit.Currency(series.Currency), total, null, side.Sign)
                : null;
        }

        if (IsGrowth(side, period, compared))
        {
            return series.TryGrowth(side.Measure, period, compared) is { } growth ? Make(measure, side, growth.Current, growth.Base) : null;
        }

        return series.TryTotal(side.Measure, period) is { } current && series.TryTotal(side.Measure, compared) is { } @base ? Make(measure, side, current, @base) : null;
    }

    private static Computation? Make(Measure measure, Side side, Total current, Total @base)
    {
        if (measure != Measure.Change && (@base.Value == 0m || Math.Sign(current.Value) * Math.Sign(@base.Value) < 0))
        {
            return null;
        }

        return measure switch
        {
            Measure.Growth => new Computation((current.Value - @base.Value) / @base.Value * 100m, Unit.Percent, current, @base, side.Sign),
            Measure.Multiple => new Computation(current.Value / @base.Value, Unit.Times, current, @base, side.Sign),
            Measure.Change => new Computation(side.Sign * (current.Value - @base.Value), Unit.Currency(current.Currency), current, @base, side.Sign),
            _ => throw new ArgumentException($"{measure} is not computed from totals.", nameof(measure)),
        };
    }

    /// <summary>The sum as a person would write it down, in millions.</summary>
    /// <param name="decimals">Decimals of the result.</param>
    public string Arithmetic(int decimals)
    {
        var money = Measured.Unit(Current.Currency);
        if (Base is null)
        {
            return $"{Sum(Current)} ({money}, {Wording.InWords(Current.Period)})";
        }

        var (now, before) = (Measured.Number(Sign * Current.Value, Current.Currency), Measured.Number(Sign * Base.Value, Current.Currency));
        var over = $"{Wording.InWords(Current.Period)} over {Wording.InWords(Base.Period)}";
        return Unit == Unit.Percent ? $"{now} / {before} {Wording.Minus} 1 = {Wording.Change(Value, decimals)} ({money}, {over})"
            : Unit == Unit.Times ? $"{now} / {before} = {Wording.Number(Value, decimals)} ({money}, {over})"
            : $"{now} {Wording.Minus} {before} = {Measured.Signed(Value, Current.Currency)} ({money}, {over})";
    }

    // The unary minus of a mirrored balance stands before the brackets: the books' own balance is written out inside.
    private string Sum(Total total)
    {
        var result = Measured.Number(Sign * total.Value, total.Currency);
        if (total.Measure is TradeMeasure.Exports or TradeMeasure.Imports)
        {
            return result;
        }

        decimal exports = 0m, imports = 0m;
        foreach (var row in total.Observations)
        {
            _ = row.Flow == TradeFlow.Export ? exports += row.Value : imports += row.Value;
        }

        var sign = total.Measure == TradeMeasure.Balance ? Wording.Minus : '+';
        var (first, second) = Sign < 0 ? (imports, exports) : (exports, imports);
        return $"{Measured.Number(first, total.Currency)} {sign} {Measured.Number(second, total.Currency)} = {result}";
    }

    // Agreements and flights go both ways: a table may count them once, under either flow.
    private static Side WithFlowHeld(PairSeries series, Side side)
    {
        if (side.Measure != TradeMeasure.Turnover || side.Series == Observation.AllProducts)
        {
            return side;
        }

        var (exports, imports) = (false, false);
        foreach (var row in series.Observations)
        {
            exports |= row.Flow == TradeFlow.Export;
            imports |= row.Flow == TradeFlow.Import;
        }

        return exports && imports ? side : side with { Measure = exports ? TradeMeasure.Exports : TradeMeasure.Imports };
    }

    // The same months of two years are compared by the series, which pairs like rows; of other bases, such as the quarter
    // before, and of balances, which may be negative, the totals stand for themselves.
    private static Answer<Pair> Compare(PairSeries series, Side side, Period period, Period basePeriod)
    {
        if (IsGrowth(side, period, basePeriod))
        {
            var growth = series.Growth(side.Measure, period, basePeriod);
            return growth.IsKnown ? new Pair(growth.Value.Current, growth.Value.Base) : Answer.Unknown<Pair>(growth.Reason);
        }

        var current = series.Total(side.Measure, period);
        var @base = series.Total(side.Measure, basePeriod);
        return current.IsKnown && @base.IsKnown
            ? new Pair(current.Value, @base.Value)
            : Answer.Unknown<Pair>(current.Reason ?? @base.Reason!);
    }

    private static bool IsGrowth(Side side, Period period, Period basePeriod)
    {
        var years = basePeriod.First.Year - period.First.Year;
        return years != 0 && period.AddYears(years) == basePeriod && side.Measure != TradeMeasure.Balance;
    }

    // The missing months by name where months are missing, else the series' own reason.
    private static string WhyNot(PairSeries series, Side side, IReadOnlyList<Period> periods, string reason)
    {
        var missing = new List<string>();
        foreach (var flow in Flows(side.Measure))
        {
            var months = new List<Period>();
            foreach (var period in periods)
            {
                months.AddRange(series.MissingMonths(flow, period));
            }

            if (months.Count > 0)
            {
                months.Sort((a, b) => a.First.CompareTo(b.First));
                missing.Add($"{(flow == TradeFlow.Export ? "exports" : "imports")} for {Wording.InWords(months)}");
            }
        }

        if (missing.Count == 2 && missing[0].AsSpan(8).SequenceEqual(missing[1].AsSpan(8)))
        {
            return $"no figures{missing[0][7..]} are held";
        }

        return missing.Count == 0 ? Phrase.Clause(reason) : $"no {Wording.List(missing)} are held";
    }

    private static TradeFlow[] Flows(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => [TradeFlow.Export],
        TradeMeasure.Imports => [TradeFlow.Import],
        TradeMeasure.Turnover or TradeMeasure.Balance => [TradeFlow.Export, TradeFlow.Import],
    };

    private static string? WhyNeverThese(PairSeries series, Side side, Period period)
    {
        if (period.IsWholeYears)
        {
            return null;
        }

        foreach (var row in series.Observations)
        {
            if (!row.Period.IsWholeYears)
            {
                return null;
            }
        }

        return OnlyAnnual(side);
    }

    /// <summary>The reason given where a table has nothing finer than years.</summary>
    public static string OnlyAnnual(Side side) =>
        side.Counterpart == Country.World ? "only annual figures are held" : "only annual figures by partner are held";

    private sealed record Pair(Total Current, Total Base);
}
