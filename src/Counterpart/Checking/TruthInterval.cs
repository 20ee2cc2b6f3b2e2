namespace Counterpart.Checking;

/// <summary>Turns a worded figure into the interval in which the truth must lie if the words are true.</summary>
/// <remarks>
/// <para>The rules, all in terms of the size of the figure; a negative figure is mirrored, so "fell by more than 10 %" is below −10.</para>
/// <list type="bullet">
/// <item>Plain digits hold within half their last digit, half-open as in rounding half up: "26 %" is [25.5, 26.5).</item>
/// <item>Money written out in full is rounded where its groups of three zeros begin: "$24,500,000,000" is "24,500 million".</item>
/// <item>Plain words ("a third", "doubled") have no last digit; they hold within 5 % of their size, both ends included.</item>
/// <item>A count or a rank given to the unit is exact: "32 projects" is 32.</item>
/// <item>"About" allows twice what the plain words allow, at least 5 % and at most 10 % of the size, and never less than the plain words.</item>
/// <item>"Nearly" lies below the figure and "just over" above it, by at most that tolerance; the figure itself is excluded. For a multiple
/// below one ("almost halved", "nearly a fifth") both sides are allowed: the words leave open which way the speaker came.</item>
/// <item>A bound is taken at its word and is not rounded: "more than" is strict, "at least" and "up to" include the figure. A speaker
/// chooses a bound as a number to vouch for; rounding it would let "at least 5 billion" hold for 4.96.</item>
/// <item>"Less than" and "up to" keep the sign: a rise of less than 10 % is a rise.</item>
/// <item>A range reaches from the lower end less its rounding to the upper end plus its rounding.</item>
/// <item>"Unchanged" (a zero in words) is within one point for percentages, and exactly zero otherwise.</item>
/// </list>
/// </remarks>
public static class TruthInterval
{
    private const decimal WordTolerance = 0.05m;
    private const decimal WidestAbout = 0.10m;
    private const decimal UnchangedWithinPoints = 1m;

    /// <summary>The values under which the words are true, in the figure's unit.</summary>
    /// <exception cref="ArgumentException">A range has no second number, or the resolution is negative.</exception>
    public static Interval Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Resolution < 0m)
        {
            throw new ArgumentException("The worth of the last digit cannot be negative.", nameof(figure));
        }

        if (figure.Comparison == Comparison.Range)
        {
            return OfRange(figure);
        }

        if (figure.Value == 0m)
        {
            return OfZero(figure);
        }

        var ofSize = OfSize(figure, Math.Abs(figure.Value));
        return figure.Value < 0m ? Mirror(ofSize) : ofSize;
    }

    private static Interval OfSize(Figure figure, decimal size)
    {
        var plain = Plain(figure, size);
        var near = Math.Clamp(2m * plain, WordTolerance * size, WidestAbout * size);
        return (figure.Comparison, figure.Approach) switch
        {
            (Comparison.Equal, _) => IsExact(figure)
                ? new(size, size, true, true)
                : new(size - plain, size + plain, true, figure.Resolution == 0m),
            (Comparison.About, Approach.FromBelow) when figure.Unit == Unit.Times && size < 1m => new(size - near, size + near, false, false),
            (Comparison.About or Comparison.Less, Approach.FromBelow) => new(size - near, size, false, false),
            (Comparison.About or Comparison.Greater, Approach.FromAbove) => new(size, size + near, false, false),
            (Comparison.About, _) => new(size - Math.Max(plain, near), size + Math.Max(plain, near), true, true),
            (Comparison.Greater, _) => new(size, null, false, false),
            (Comparison.GreaterOrEqual, _) => new(size, null, true, false),
            (Comparison.Less, _) => new(0m, size, false, false),
            (Comparison.LessOrEqual, _) => new(0m, size, false, true),
            _ => throw new ArgumentException($"The comparison {figure.Comparison} is not known.", nameof(figure)),
        };
    }

    private static Interval OfRange(Figure figure)
    {
        var second = figure.Upper ?? throw new ArgumentException("A range needs its second number.", nameof(figure));
        var (low, high) = figure.Value <= second ? (figure.Value, second) : (second, figure.Value);
        if (IsExact(figure))
        {
            return new(low, high, true, true);
        }

        // Of a fall "by 2 to 3 %" the sizes are rounded, so the half-open end is the one farther from zero.
        var fallOnly = high <= 0m;
        var words = figure.Resolution == 0m;
        return new(
            low - Plain(figure, Math.Abs(low)),
            high + Plain(figure, Math.Abs(high)),
            words || !fallOnly,
            words || fallOnly);
    }

    private static Interval OfZero(Figure figure)
    {
        var within = figure.Resolution > 0m ? figure.Resolution / 2m : figure.Unit == Unit.Percent ? UnchangedWithinPoints : 0m;
        return figure.Comparison switch
        {
            Comparison.Greater => new(0m, null, false, false),
            Comparison.GreaterOrEqual => new(0m, null, true, false),
            Comparison.Less => new(null, 0m, false, false),
            Comparison.LessOrEqual => new(null, 0m, false, true),
            _ when IsExact(figure) => new(0m, 0m, true, true),
            _ => new(-within, within, figure.Resolution == 0m, figure.Resolution == 0m),
        };
    }

    private static decimal Plain(Figure figure, decimal size) => figure.Resolution > 0m ? LastDigit(figure, size) / 2m : WordTolerance * size;

    private static decimal LastDigit(Figure figure, decimal size)
    {
        var worth = figure.Resolution;
        if (worth == 1m && figure.Unit.IsCurrency)
        {
            while (worth * 1000m <= size && size % (worth * 1000m) == 0m)
            {
                worth *= 1000m;
            }
        }

        return worth;
    }

    private static bool IsExact(Figure figure) => figure.Resolution <= 1m && (figure.Unit == Unit.Count || figure.Unit == Unit.Rank);

    private static Interval Mirror(Interval of) => new(-of.Max, -of.Min, of.MaxInclusive, of.MinInclusive);
}
