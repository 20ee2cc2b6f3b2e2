using Counterpart.Reading;

namespace Counterpart.Checking.Within;

/// <summary>Finds figures of one report that must fit each other, and whether they do.</summary>
/// <remarks>
/// Of several figures that could make the sum the first that fits is told; only where none fits it fails, by the nearest. Figures are
/// put together when they speak of the same flow, parties, goods and unit, for periods that match, in one voice and one mode: what is
/// expected follows from what is expected, on a base that may be a fact.
/// </remarks>
internal static class CrossChecks
{
    /// <summary>The sums, in the order in which the figures held against the others stand in the report.</summary>
    public static IReadOnlyList<CrossCheck> Of(IReadOnlyList<Claim> claims)
    {
        var amounts = new Amounts(claims);
        var found = new List<CrossCheck>();
        if (amounts.Count < 2)
        {
            return found;
        }

        foreach (var claim in claims)
        {
            if (claim is { Figure: not null, Period: not null } && Sums(claim, amounts) is var (rule, sums) && Nearest(claim, rule, sums) is { } check)
            {
                found.Add(check);
            }
        }

        return found;
    }

    private static (CrossRule Rule, IEnumerable<FigureSum> Sums)? Sums(Claim claim, Amounts amounts) => (claim.Measure, claim.Metric) switch
    {
        (Measure.Growth, _) when claim.Figure!.Unit == Unit.Percent => (CrossRule.Growth, Ratios(claim, amounts, 1m, 100m)),
        (Measure.Multiple, _) when claim.Figure!.Unit == Unit.Times => (CrossRule.Multiple, Ratios(claim, amounts, 0m, 1m)),
        (Measure.Change, _) => (CrossRule.Change, Differences(claim, amounts)),
        (Measure.Share, _) when claim.Figure!.Unit == Unit.Percent => (CrossRule.Share, Shares(claim, amounts)),
        (Measure.Level, Metric.TradeTurnover) => (CrossRule.Turnover, Flows(claim, amounts, FigureSum.Plus)),
        (Measure.Level, Metric.TradeBalance) => (CrossRule.Balance, Flows(claim, amounts, FigureSum.Less)),
        _ => null,
    };

    private static IEnumerable<FigureSum> Ratios(Claim claim, Amounts amounts, decimal less, decimal factor)
    {
        if (Base(claim) is not { } basePeriod)
        {
            yield break;
        }

        foreach (var value in amounts.Like(claim, claim.Period!.Value, claim.Modality))
        {
            foreach (var @base in amounts.Like(value, basePeriod, null))
            {
                if (FigureSum.Ratio(FigureSum.Of(value), FigureSum.Of(@base), less, factor) is { } ratio)
                {
                    yield return ratio;
                }
            }

            // "rose by 2 billion, or 26 %, to 9.4 billion" names no base; it is the value less the change.
            foreach (var change in amounts.Changes(value, basePeriod))
            {
                if (FigureSum.Ratio(FigureSum.Of(value), FigureSum.Less(FigureSum.Of(value), FigureSum.Of(change)), less, factor) is { } ratio)
                {
                    yield return ratio with { From = [value, change] };
                }
            }
        }
    }

    private static IEnumerable<FigureSum> Differences(Claim claim, Amounts amounts)
    {
        if (Base(claim) is not { } basePeriod)
        {
            yield break;
        }

        foreach (var value in amounts.Like(claim, claim.Period!.Value, claim.Modality).Where(v => v.Figure!.Unit == claim.Figure!.Unit))
        {
            foreach (var @base in amounts.Like(value, basePeriod, null))
            {
                yield return FigureSum.Less(FigureSum.Of(value), FigureSum.Of(@base));
            }
        }
    }

    private static IEnumerable<FigureSum> Flows(Claim claim, Amounts amounts, Func<FigureSum, FigureSum, FigureSum> join)
    {
        foreach (var outgoing in amounts.Flow(claim, claim.From, claim.To))
        {
            foreach (var incoming in amounts.Flow(claim, claim.To, claim.From))
            {
                if (!ReferenceEquals(outgoing, incoming))
                {
                    yield return join(FigureSum.Of(outgoing), FigureSum.Of(incoming));
                }
            }
        }
    }

    private static IEnumerable<FigureSum> Shares(Claim claim, Amounts amounts)
    {
        foreach (var whole in amounts.Whole(claim))
        {
            foreach (var part in amounts.Part(claim, whole))
            {
                if (FigureSum.Ratio(FigureSum.Of(part), FigureSum.Of(whole), 0m, 100m) is { } ratio)
                {
                    yield return ratio;
                }
            }
        }
    }

    private static Period? Base(Claim claim) =>
        claim.Base ?? (claim.Measure is Measure.Growth or Measure.Change ? claim.Period!.Value.AddYears(-1) : null);

    private static CrossCheck? Nearest(Claim claim, CrossRule rule, IEnumerable<FigureSum> sums)
    {
        var accepted = TruthInterval.Of(claim.Figure!);
        FigureSum? nearest = null;
        foreach (var sum in sums)
        {
            if (Spread.Meet(sum.Possible, accepted))
            {
                return Told(claim, rule, Finding.Holds, sum, accepted);
            }

            nearest = nearest is null || accepted.Distance(sum.Value) < accepted.Distance(nearest.Value) ? sum : nearest;
        }

        return nearest is null ? null : Told(claim, rule, Finding.Fails, nearest, accepted);
    }

    private static CrossCheck Told(Claim claim, CrossRule rule, Finding finding, FigureSum sum, Interval accepted)
    {
        var unit = claim.Figure!.Unit;
        var arithmetic = $"{sum.Words} = {Value(sum.Value, unit, rule)}";
        var said = FigureWords.Of(claim);
        var sentence = finding == Finding.Holds
            ? $"{arithmetic}, which fits {said}"
            : $"the report's own figures do not fit: {sum.Words} gives {Between(sum, unit, rule)}, and {said} is said";
        return new(rule, finding, claim, sum.From, sum.Value, sum.Possible, accepted, unit, arithmetic, Phrase.Sentence(sentence));
    }

    private static string Between(FigureSum sum, Unit unit, CrossRule rule)
    {
        var worded = Value(sum.Value, unit, rule);
        if (sum.Possible is not { Min: { } min, Max: { } max } || Value(min, unit, rule) == Value(max, unit, rule))
        {
            return worded;
        }

        return $"{worded} ({Value(min, unit, rule)} to {Value(max, unit, rule)} with their rounding)";
    }

    private static string Value(decimal value, Unit unit, CrossRule rule) =>
        rule == CrossRule.Growth ? Wording.Change(value)
        : unit == Unit.Percent ? $"{Wording.Number(value, 1)}{Wording.NoBreakSpace}%"
        : unit == Unit.Times ? $"{Wording.Number(value, 2)}{Wording.NoBreakSpace}times"
        : unit.IsCurrency ? Wording.Money(value, unit.Code)
        : Wording.Plain(value);
}
