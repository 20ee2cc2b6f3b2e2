namespace Counterpart.Reading;

/// <summary>A claim's figure set in words, evenly for every report: <c>more than +33.33 %</c>.</summary>
internal static class FigureWords
{
    /// <summary>The figure of a claim that has one.</summary>
    public static string Of(Claim claim)
    {
        var figure = claim.Figure!;
        if (figure.Unit == Unit.Rank)
        {
            return $"{(figure.Comparison is Comparison.LessOrEqual or Comparison.Less ? "a place among the first" : "place")}{Wording.NoBreakSpace}{Wording.Plain(figure.Value)}";
        }

        var fall = figure.Value < 0m && figure.Comparison is not (Comparison.Equal or Comparison.Range);
        var value = Number(claim.Measure, figure, fall ? -figure.Value : figure.Value, unsigned: fall);
        var hedged = figure.Comparison switch
        {
            Comparison.Equal => value,
            Comparison.About when figure.Approach == Approach.FromBelow => $"nearly {value}",
            Comparison.About when figure.Approach == Approach.FromAbove => $"just over {value}",
            Comparison.About => $"about {value}",
            Comparison.Greater when figure.Approach == Approach.FromAbove => $"just over {value}",
            Comparison.Less when figure.Approach == Approach.FromBelow => $"just under {value}",
            Comparison.Greater => $"more than {value}",
            Comparison.GreaterOrEqual => $"at least {value}",
            Comparison.Less => $"less than {value}",
            Comparison.LessOrEqual => $"up to {value}",
            Comparison.Range => $"{value} to {Number(claim.Measure, figure, figure.Upper ?? figure.Value, unsigned: false)}",
        };
        return !fall ? hedged : claim.Measure is Measure.Growth or Measure.Change ? $"a fall of {hedged}" : $"a deficit of {hedged}";
    }

    /// <summary>The number alone, without its hedge: <c>+33.33 %</c>.</summary>
    public static string Number(Claim claim) => Number(claim.Measure, claim.Figure!, claim.Figure!.Value, unsigned: false);

    private static string Number(Measure measure, Figure figure, decimal value, bool unsigned)
    {
        if (figure.Unit == Unit.Percent)
        {
            var sign = measure == Measure.Growth && !unsigned && value > 0m ? "+" : "";
            return $"{sign}{Wording.Plain(value)}{Wording.NoBreakSpace}%";
        }

        if (figure.Unit == Unit.PercentagePoints)
        {
            return $"{(!unsigned && value > 0m ? "+" : "")}{Wording.Plain(value)}{Wording.NoBreakSpace}points";
        }

        if (figure.Unit == Unit.Times)
        {
            return $"{Wording.Plain(value)}{Wording.NoBreakSpace}times";
        }

        if (!figure.Unit.IsCurrency)
        {
            return Wording.Plain(value);
        }

        var (scaled, unit) = Math.Abs(value) switch
        {
            >= 1_000_000_000_000m => (value / 1_000_000_000_000m, "trillion "),
            >= 1_000_000_000m => (value / 1_000_000_000m, "billion "),
            >= 1_000_000m => (value / 1_000_000m, "million "),
            _ => (value, ""),
        };
        return $"{Wording.Plain(scaled, 3)} {unit}{figure.Unit}".Replace(' ', Wording.NoBreakSpace);
    }
}
