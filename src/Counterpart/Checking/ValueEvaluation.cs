using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a level, growth, multiple or change against one table.</summary>
internal static class ValueEvaluation
{
    private const decimal HairInPoints = 0.2m;
    private const decimal HairOfSize = 0.002m;

    /// <summary>What the table says of the claim.</summary>
    public static Outcome Of(Question question, Side side, PairSeries series, Books books)
    {
        var claim = question.Claim;
        var figure = claim.Figure!;
        var told = series;
        if (question.Measure is Measure.Level or Measure.Change && figure.Unit.Code != series.Currency)
        {
            var money = figure.Unit.IsCurrency && new Unit(series.Currency).IsCurrency;
            var converted = money ? books.In(series, figure.Unit.Code) : null;
            if (converted is not { IsKnown: true })
            {
                return Outcome.Unknown(
                    $"the claim is in {UnitWords(figure.Unit)} and the table in {UnitWords(new(series.Currency))}: a table in {UnitWords(figure.Unit)}{(money ? " or monthly exchange rates are" : " is")} needed", series);
            }

            told = converted.Value;
        }

        var computation = Computation.Of(question.Measure, told, side, question.Period, question.Base);
        if (!computation.IsKnown)
        {
            return Outcome.Unknown(
                !ReferenceEquals(told, series) && Computation.Of(question.Measure, series, side, question.Period, question.Base).IsKnown
                    ? $"the claim is in {figure.Unit} and the table in {series.Currency}, and no exchange rates for {Wording.InWords(question.Period)} are held"
                    : computation.Reason,
                series);
        }

        var computed = computation.Value;
        var accepted = question.Accepted!;
        var holds = accepted.Contains(computed.Value);
        var hair = !holds && IsHair(accepted, computed);
        var missed = hair ? $"by a hair: {Missed(claim, accepted, computed, inBrackets: false)}" : null;
        var published = ReferenceEquals(told, series) ? computed.Rows : computed.RowsIn(series);
        var rates = ReferenceEquals(told, series) ? ([], []) : books.Rates(series.Currency, told.Currency, published);
        var converting = ReferenceEquals(told, series) ? null : $"told in {told.Currency} row by row at the average rate of each row's months; published in {series.Currency}";
        return new(holds ? Finding.Holds : Finding.Fails, missed is null ? converting : converting is null ? missed : $"{Phrase.Sentence(missed)} {Wording.Capital(converting)}")
        {
            Converted = converting is not null,
            Rates = rates.Rows,
            RateVintages = rates.Vintages,
            Series = series,
            Computed = computed.Value,
            Unit = computed.Unit,
            Gives = Gives(question, computed, hair),
            Against = holds ? $"which agrees with {FigureWords.Of(claim)}"
                : hair ? $"a hair {Missed(claim, accepted, computed, inBrackets: true)}"
                : figure.Comparison == Comparison.Equal ? $"not {FigureWords.Of(claim)}"
                : $"where {FigureWords.Of(claim)} was said",
            Arithmetic = computed.Arithmetic(Decimals(computed.Unit, hair)),
            Rows = published,
        };
    }

    /// <summary>A computed value with its period: <c>+34.0 % for January–May 2021</c>.</summary>
    private static string Gives(Question question, Computation computed, bool precise)
    {
        var period = Wording.InWords(computed.Current.Period);
        var usualBase = computed.Base is null || (question.Measure == Measure.Growth && computed.Base.Period == computed.Current.Period.AddYears(-1));
        var against = usualBase ? "" : $" against {Wording.InWords(computed.Base!.Period)}";
        return $"{Value(computed, precise, question.Measure)} for {period}{against}";
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
            : !computed.Unit.IsCurrency ? Measured.InWords(computed.Value, computed.Unit.Code)
            : precise ? $"{Wording.Millions(computed.Value)}{Wording.NoBreakSpace}million{Wording.NoBreakSpace}{computed.Unit}"
            : measure == Measure.Change && computed.Value > 0m ? "+" + Wording.Money(computed.Value, computed.Unit.Code)
            : Wording.Money(computed.Value, computed.Unit.Code);
    }

    private static string UnitWords(Unit unit) => unit == Unit.Count ? "numbers" : unit.Code;

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
            : Measured.InWords(distance, computed.Unit.Code);
        var direction = accepted.Max is { } max && computed.Value > max ? "above"
            : figure.Comparison is Comparison.Greater or Comparison.GreaterOrEqual ? "short of"
            : "below";
        return $"{(inBrackets ? $"({size})" : size)} {direction} {words}";
    }
}
