using Counterpart.Reading;

namespace Counterpart.Checking.Within;

/// <summary>What figures of a report give together.</summary>
/// <param name="From">The figures, in the order of the sum.</param>
/// <param name="Value">What they give as worded.</param>
/// <param name="Possible">What they give within what their words allow.</param>
/// <param name="Words">The left side of the sum as a person would write it down.</param>
internal sealed record FigureSum(IReadOnlyList<Claim> From, decimal Value, Interval Possible, string Words)
{
    /// <summary>first / second; null where a ratio says nothing.</summary>
    /// <param name="first">The value.</param>
    /// <param name="second">The base.</param>
    /// <param name="less">1 for a relative change, 0 for a ratio.</param>
    /// <param name="factor">100 for percent, 1 for times.</param>
    public static FigureSum? Ratio(FigureSum first, FigureSum second, decimal less, decimal factor)
    {
        if (first.Value <= 0m || second.Value <= 0m || second.Possible.Min <= 0m)
        {
            return null;
        }

        var possible = Spread.ShiftAndScale(Spread.Divide(first.Possible, second.Possible), -less, factor);
        var words = $"{Bracketed(first)} / {Bracketed(second)}{(less == 0m ? "" : $" {Wording.Minus} 1")}";
        return new([.. first.From, .. second.From], ((first.Value / second.Value) - less) * factor, possible, words);
    }

    /// <summary>first + second.</summary>
    public static FigureSum Plus(FigureSum first, FigureSum second) =>
        new([.. first.From, .. second.From], first.Value + second.Value, Spread.Add(first.Possible, second.Possible), $"{first.Words} + {second.Words}");

    /// <summary>first − second.</summary>
    public static FigureSum Less(FigureSum first, FigureSum second) =>
        new([.. first.From, .. second.From], first.Value - second.Value, Spread.Subtract(first.Possible, second.Possible), $"{first.Words} {Wording.Minus} {second.Words}");

    /// <summary>One figure by itself.</summary>
    public static FigureSum Of(Claim claim)
    {
        var figure = claim.Figure!;
        var words = figure.Unit.IsCurrency ? Wording.Money(figure.Value, figure.Unit.Code) : Wording.Plain(figure.Value);
        var value = figure.Upper is { } upper ? (figure.Value + upper) / 2m : figure.Value;
        return new([claim], value, TruthInterval.Of(figure), words);
    }

    private static string Bracketed(FigureSum sum) => sum.From.Count > 1 ? $"({sum.Words})" : sum.Words;
}
