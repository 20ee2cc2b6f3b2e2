using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a level, growth, multiple or change against one table.</summary>
internal static class ValueEvaluation
{
    private const decimal HairInPoints = 0.2m;
    private const decimal HairOfSize = 0.002m;

    /// <summary>What the table says of the claim.</summary>
    public static Outcome Of(Question question, Side side, PairSeries series)
    {
        var claim = question.Claim;
        var figure = claim.Figure!;
        if (figure.Unit.IsCurrency && figure.Unit.Code != series.Currency)
        {
            return Outcome.Unknown(
                $"the claim is in {figure.Unit} and the table in {series.Currency}: a table in {figure.Unit} or monthly exchange rates are needed", series);
        }

        var computation = Computation.Of(claim.Measure, series, side, question.Period, question.Base);
        if (!computation.IsKnown)
        {
            return Outcome.Unknown(computation.Reason, series);
        }

        var computed = computation.Value;
        var accepted = question.Accepted!;
        var holds = accepted.Contains(computed.Value);
        var hair = !holds && IsHair(accepted, computed);
        return new(holds ? Finding.Holds : Finding.Fails, hair ? $"by a hair: {Missed(claim, accepted, computed, inBrackets: false)}" : null)
        {
            Series = series,
            Computed = computed.Value,
            Unit = computed.Unit,
            Gives = Gives(question, computed, hair),
            Against = holds ? $"which agrees with {FigureWords.Of(claim)}"
                : hair ? $"a hair {Missed(claim, accepted, computed, inBrackets: true)}"
                : figure.Comparison == Comparison.Equal ? $"not {FigureWords.Of(claim)}"
                : $"where {FigureWords.Of(claim)} was said",
            Arithmetic = computed.Arithmetic(Decimals(computed.Unit, hair)),
            Rows = computed.Rows,
        };
    }

    /// <summary>A computed value with its period: <c>+34.0 % for January–May 2021</c>.</summary>
    private static string Gives(Question question, Computation computed, bool precise)
    {
        var period = Wording.InWords(computed.Current.Period);
        var usualBase = computed.Base is null || (question.Claim.Measure == Measure.Growth && computed.Base.Period == computed.Current.Period.AddYears(-1));
        var against = usualBase ? "" : $" against {Wording.InWords(computed.Base!.Period)}";
        return $"{Value(computed, precise, question.Claim.Measure)} for {period}{against}";
    }

    /// <summary>A computed value as a sentence gives it: <c>+34.0 %</c>, <c>24.62 billion USD</c>.</summary>
    /// <param name="computed">The value.</param>
    /// <param name="precise">One more digit, for values close to a bound.</param>
    /// <param name="measure">A change of an amount bears its sign.</param>
    public static string Value(Computation computed, bool precise, Measure measure)
    {
        var decimals = Decimals(computed.Unit, precise);
        return computed.Unit == Unit.Percent ? Wording.Change(computed.Value, decimals)
            : computed.Unit == Unit.Times ? $"{Wording.Number(computed.Value, decimals)}{Wording.NoBreakSpace}times"
            : precise ? $"{Wording.Millions(computed.Value)}{Wording.NoBreakSpace}million{Wording.NoBreakSpace}{computed.Unit}"
            : measure == Measure.Change && computed.Value > 0m ? "+" + Wording.Money(computed.Value, computed.Unit.Code)
            : Wording.Money(computed.Value, computed.Unit.Code);
    }

    private static int Decimals(Unit unit, bool precise) => (unit == Unit.Percent ? 1 : 2) + (precise ? 1 : 0);

    private static bool IsHair(Interval accepted, Computation computed)
    {
        var distance = accepted.Distance(computed.Value);
        return computed.Unit == Unit.Percent ? distance < HairInPoints : distance <= HairOfSize * Math.Abs(computed.Value);
    }

    // Of a bound the bound itself is named ("0.12 points short of +33.33 %"), of other words what they allow.
    private static string Missed(Claim claim, Interval accepted, Computation computed, bool inBrackets)
    {
        var figure = claim.Figure!;
        var bound = figure is { Approach: Approach.EitherSide, Comparison: Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual };
        var words = bound ? FigureWords.Number(claim) : $"what {FigureWords.Of(claim)} allows";
        var distance = accepted.Distance(computed.Value);
        if (distance == 0m)
        {
            return $"exactly {words}, which is not included";
        }

        var size = computed.Unit == Unit.Percent ? $"{Wording.Number(distance, distance < 0.005m ? 4 : 2)}{Wording.NoBreakSpace}points"
            : computed.Unit == Unit.Times ? Wording.Number(distance, 3)
            : Wording.Money(distance, computed.Unit.Code);
        var direction = accepted.Max is { } max && computed.Value > max ? "above"
            : figure.Comparison is Comparison.Greater or Comparison.GreaterOrEqual ? "short of"
            : "below";
        return $"{(inBrackets ? $"({size})" : size)} {direction} {words}";
    }
}
