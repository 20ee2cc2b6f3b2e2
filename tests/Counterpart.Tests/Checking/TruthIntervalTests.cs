using Counterpart.Checking;

namespace Counterpart.Tests.Checking;

public class TruthIntervalTests
{
    private const Approach Either = Approach.EitherSide;
    private const Approach Below = Approach.FromBelow;
    private const Approach Above = Approach.FromAbove;

    /// <summary>
    /// words · comparison · approach · value · upper · unit · worth of the last digit · interval in mathematical notation.
    /// Money stands in billions for legibility.
    /// </summary>
    public static TheoryData<string, Comparison, Approach, decimal, decimal?, string, decimal, string> Rows => new()
    {
        // plain digits
        { "26 %", Comparison.Equal, Either, 26m, null, "percent", 1m, "[25.5, 26.5)" },
        { "17 %", Comparison.Equal, Either, 17m, null, "percent", 1m, "[16.5, 17.5)" },
        { "87 %", Comparison.Equal, Either, 87m, null, "percent", 1m, "[86.5, 87.5)" },
        { "33.6 %", Comparison.Equal, Either, 33.6m, null, "percent", 0.1m, "[33.55, 33.65)" },
        { "5.03 %", Comparison.Equal, Either, 5.03m, null, "percent", 0.01m, "[5.025, 5.035)" },
        { "30 %, meant to the ten", Comparison.Equal, Either, 30m, null, "percent", 10m, "[25, 35)" },
        { "fell by 26 %", Comparison.Equal, Either, -26m, null, "percent", 1m, "(-26.5, -25.5]" },
        { "fell by 4.6 %", Comparison.Equal, Either, -4.6m, null, "percent", 0.1m, "(-4.65, -4.55]" },
        { "$24.5 billion", Comparison.Equal, Either, 24.5m, null, "USD", 0.1m, "[24.45, 24.55)" },
        { "$14 billion", Comparison.Equal, Either, 14m, null, "USD", 1m, "[13.5, 14.5)" },
        { "a deficit of $2.1 billion", Comparison.Equal, Either, -2.1m, null, "USD", 0.1m, "(-2.15, -2.05]" },
        { "2.5 times", Comparison.Equal, Either, 2.5m, null, "times", 0.1m, "[2.45, 2.55)" },
        { "1.5-fold", Comparison.Equal, Either, 1.5m, null, "times", 0.1m, "[1.45, 1.55)" },
        { "3 times, in digits", Comparison.Equal, Either, 3m, null, "times", 1m, "[2.5, 3.5)" },
        { "0.0 %", Comparison.Equal, Either, 0m, null, "percent", 0.1m, "(-0.05, 0.05)" },

        // plain words
        { "three tenths", Comparison.Equal, Either, 30m, null, "percent", 0m, "[28.5, 31.5]" },
        { "a half", Comparison.Equal, Either, 50m, null, "percent", 0m, "[47.5, 52.5]" },
        { "a quarter", Comparison.Equal, Either, 25m, null, "percent", 0m, "[23.75, 26.25]" },
        { "fell by half", Comparison.Equal, Either, -50m, null, "percent", 0m, "[-52.5, -47.5]" },
        { "doubled", Comparison.Equal, Either, 2m, null, "times", 0m, "[1.9, 2.1]" },
        { "tripled", Comparison.Equal, Either, 3m, null, "times", 0m, "[2.85, 3.15]" },
        { "halved", Comparison.Equal, Either, 0.5m, null, "times", 0m, "[0.475, 0.525]" },
        { "unchanged", Comparison.Equal, Either, 0m, null, "percent", 0m, "[-1, 1]" },
        { "about unchanged", Comparison.About, Either, 0m, null, "percent", 0m, "[-1, 1]" },
        { "balanced trade", Comparison.Equal, Either, 0m, null, "USD", 0m, "[0, 0]" },

        // counts and ranks
        { "32 projects", Comparison.Equal, Either, 32m, null, "count", 1m, "[32, 32]" },
        { "two plants", Comparison.Equal, Either, 2m, null, "count", 0m, "[2, 2]" },
        { "3 thousand firms", Comparison.Equal, Either, 3000m, null, "count", 1000m, "[2500, 3500)" },
        { "the second partner", Comparison.Equal, Either, 2m, null, "rank", 1m, "[2, 2]" },
        { "10 to 12 projects", Comparison.Range, Either, 10m, 12m, "count", 1m, "[10, 12]" },
        { "about 900 firms", Comparison.About, Either, 900m, null, "count", 1m, "[855, 945]" },
        { "more than 500 firms", Comparison.Greater, Either, 500m, null, "count", 1m, "(500, ∞)" },

        // about
        { "about 26 %", Comparison.About, Either, 26m, null, "percent", 1m, "[24.7, 27.3]" },
        { "about 10 %", Comparison.About, Either, 10m, null, "percent", 1m, "[9, 11]" },
        { "about 2 %", Comparison.About, Either, 2m, null, "percent", 1m, "[1.5, 2.5]" },
        { "about 100 %", Comparison.About, Either, 100m, null, "percent", 1m, "[95, 105]" },
        { "fell by about 10 %", Comparison.About, Either, -10m, null, "percent", 1m, "[-11, -9]" },
        { "some $12 billion", Comparison.About, Either, 12m, null, "USD", 1m, "[11, 13]" },
        { "about $5 billion", Comparison.About, Either, 5m, null, "USD", 1m, "[4.5, 5.5]" },
        { "about $24.5 billion", Comparison.About, Either, 24.5m, null, "USD", 0.1m, "[23.275, 25.725]" },
        { "about 1.5 times", Comparison.About, Either, 1.5m, null, "times", 0.1m, "[1.4, 1.6]" },
        { "about double", Comparison.About, Either, 2m, null, "times", 0m, "[1.8, 2.2]" },
        { "about a quarter", Comparison.About, Either, 25m, null, "percent", 0m, "[22.5, 27.5]" },

        // nearly, just over
        { "almost doubled", Comparison.About, Below, 2m, null, "times", 0m, "(1.8, 2)" },
        { "nearly tripled", Comparison.About, Below, 3m, null, "times", 0m, "(2.7, 3)" },
        { "almost halved", Comparison.About, Below, 0.5m, null, "times", 0m, "(0.45, 0.55)" },
        { "almost 35 %", Comparison.About, Below, 35m, null, "percent", 1m, "(33.25, 35)" },
        { "fell by nearly 10 %", Comparison.About, Below, -10m, null, "percent", 1m, "(-10, -9)" },
        { "almost $30 billion", Comparison.About, Below, 30m, null, "USD", 1m, "(28.5, 30)" },
        { "nearly $28.5 billion", Comparison.About, Below, 28.5m, null, "USD", 0.1m, "(27.075, 28.5)" },
        { "just under $5 billion", Comparison.Less, Below, 5m, null, "USD", 1m, "(4.5, 5)" },
        { "just over 10 %", Comparison.Greater, Above, 10m, null, "percent", 1m, "(10, 11)" },
        { "slightly more than $20 billion", Comparison.Greater, Above, 20m, null, "USD", 1m, "(20, 21)" },
        { "a little above 5 %", Comparison.About, Above, 5m, null, "percent", 1m, "(5, 5.5)" },

        // bounds
        { "more than 26 %", Comparison.Greater, Either, 26m, null, "percent", 1m, "(26, ∞)" },
        { "over $26 billion", Comparison.Greater, Either, 26m, null, "USD", 1m, "(26, ∞)" },
        { "fell by more than 10 %", Comparison.Greater, Either, -10m, null, "percent", 1m, "(-∞, -10)" },
        { "more than doubled", Comparison.Greater, Either, 2m, null, "times", 0m, "(2, ∞)" },
        { "at least $5 billion", Comparison.GreaterOrEqual, Either, 5m, null, "USD", 1m, "[5, ∞)" },
        { "fell by at least a quarter", Comparison.GreaterOrEqual, Either, -25m, null, "percent", 0m, "(-∞, -25]" },
        { "less than 10 %", Comparison.Less, Either, 10m, null, "percent", 1m, "(0, 10)" },
        { "fell by less than 10 %", Comparison.Less, Either, -10m, null, "percent", 1m, "(-10, 0)" },
        { "more than halved", Comparison.Less, Either, 0.5m, null, "times", 0m, "(0, 0.5)" },
        { "up to 9 %", Comparison.LessOrEqual, Either, 9m, null, "percent", 1m, "(0, 9]" },
        { "a fall of up to 9 %", Comparison.LessOrEqual, Either, -9m, null, "percent", 1m, "[-9, 0)" },
        { "up to $20 billion", Comparison.LessOrEqual, Either, 20m, null, "USD", 1m, "(0, 20]" },
        { "above zero", Comparison.Greater, Either, 0m, null, "percent", 1m, "(0, ∞)" },
        { "below zero", Comparison.Less, Either, 0m, null, "percent", 1m, "(-∞, 0)" },

        // ranges
        { "21–23 %", Comparison.Range, Either, 21m, 23m, "percent", 1m, "[20.5, 23.5)" },
        { "down two or three per cent", Comparison.Range, Either, -2m, -3m, "percent", 1m, "(-3.5, -1.5]" },
        { "between −1 and +2 %", Comparison.Range, Either, -1m, 2m, "percent", 1m, "[-1.5, 2.5)" },
        { "€3.5 to 4 billion", Comparison.Range, Either, 3.5m, 4m, "EUR", 0.5m, "[3.25, 4.25)" },
        { "doubled or tripled", Comparison.Range, Either, 2m, 3m, "times", 0m, "[1.9, 3.15]" },
        { "4 to 3 %, the wrong way round", Comparison.Range, Either, 4m, 3m, "percent", 1m, "[2.5, 4.5)" },
    };

    /// <summary>words · figure · a value that must not be accepted.</summary>
    public static TheoryData<string, Comparison, Approach, decimal, string, decimal, decimal> Refused => new()
    {
        { "26 %", Comparison.Equal, Either, 26m, "percent", 1m, 26.5m },
        { "26 %", Comparison.Equal, Either, 26m, "percent", 1m, 25.49m },
        { "26 %", Comparison.Equal, Either, 26m, "percent", 1m, 34.0m },
        { "fell by 26 %", Comparison.Equal, Either, -26m, "percent", 1m, 26m },
        { "more than a third", Comparison.Greater, Either, 100m / 3m, "percent", 0m, 33.21m },
        { "more than a third", Comparison.Greater, Either, 100m / 3m, "percent", 0m, 100m / 3m },
        { "more than 10 %", Comparison.Greater, Either, 10m, "percent", 1m, 10m },
        { "fell by more than 10 %", Comparison.Greater, Either, -10m, "percent", 1m, 12m },
        { "fell by more than 10 %", Comparison.Greater, Either, -10m, "percent", 1m, -9m },
        { "at least 5 billion", Comparison.GreaterOrEqual, Either, 5m, "USD", 1m, 4.96m },
        { "up to 9 %", Comparison.LessOrEqual, Either, 9m, "percent", 1m, 9.02m },
        { "less than 10 %", Comparison.Less, Either, 10m, "percent", 1m, -3m },
        { "almost doubled", Comparison.About, Below, 2m, "times", 0m, 2m },
        { "almost doubled", Comparison.About, Below, 2m, "times", 0m, 1.75m },
        { "almost $30 billion", Comparison.About, Below, 30m, "USD", 1m, 27.05m },
        { "about 26 %", Comparison.About, Either, 26m, "percent", 1m, 28m },
        { "32 projects", Comparison.Equal, Either, 32m, "count", 1m, 31.6m },
        { "2.5 times", Comparison.Equal, Either, 2.5m, "times", 0.1m, 1.5m },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_words_allow_this_interval(
        string words, Comparison comparison, Approach approach, decimal value, decimal? upper, string unit, decimal resolution, string expected)
    {
        var interval = TruthInterval.Of(new Figure(comparison, value, upper, new Unit(unit), resolution, approach));
        Assert.Equal($"{words}: {expected}", $"{words}: {Written(interval)}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_words_do_not_allow_this_value(
        string words, Comparison comparison, Approach approach, decimal value, string unit, decimal resolution, decimal refused)
    {
        var interval = TruthInterval.Of(new Figure(comparison, value, null, new Unit(unit), resolution, approach));
        Assert.False(interval.Contains(refused), $"{words}, {Written(interval)}, must not allow {refused}");
    }

    [Fact]
    public void A_range_without_its_second_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => TruthInterval.Of(new Figure(Comparison.Range, 2m, null, Unit.Percent, 1m)));

    [Fact]
    public void A_negative_worth_of_the_last_digit_is_refused() =>
        Assert.Throws<ArgumentException>(() => TruthInterval.Of(new Figure(Comparison.Equal, 2m, null, Unit.Percent, -1m)));

    private static string Written(Interval interval)
    {
        static string End(decimal? end, string open) => end is { } value ? (value / 1.0000000000m).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) : open;
        return $"{(interval.MinInclusive ? '[' : '(')}{End(interval.Min, "-∞")}, {End(interval.Max, "∞")}{(interval.MaxInclusive ? ']' : ')')}";
    }
}
