using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Figures of one report held against each other.</summary>
public class CrossCheckTests
{
    private static readonly string[] Patterns =
    [
        "Trade between Kazakhstan and Russia grew by {g}% to ${v} billion in 2020, up from ${b} billion in 2019.",
        "In 2020, trade between Kazakhstan and Russia amounted to ${v} billion, {g}% more than in 2019 (${b} billion).",
        "Kazakhstan's exports to Russia rose {g}% in 2020, from ${b} billion to ${v} billion.",
        "Bilateral trade between Kazakhstan and Russia reached ${v} billion in 2020. A year earlier it was ${b} billion. The growth was {g}%.",
        "In 2020 the trade turnover of Kazakhstan and Russia reached ${t} billion: Kazakhstan's exports to Russia amounted to ${x} billion and its imports from Russia to ${m} billion.",
        "Trade turnover between Kazakhstan and Russia was ${t} billion in 2020, including exports from Kazakhstan to Russia of ${x} billion and imports from Russia of ${m} billion.",
    ];

    [Fact]
    public void Planted_slips_are_found_and_sums_that_fit_are_left_in_peace()
    {
        var (planted, found, sound, alarms) = (0, 0, 0, 0);
        var missed = new List<string>();
        foreach (var pattern in Patterns)
        {
            for (var n = 1; n <= 12; n++)
            {
                var (sums, slip) = (Text(pattern, n, wrong: false), Text(pattern, n, wrong: true));
                (sound, planted) = (sound + 1, planted + 1);
                if (Read(sums).Any(c => c.Finding == Finding.Fails))
                {
                    alarms++;
                    missed.Add("alarm: " + sums);
                }

                if (Read(slip).Any(c => c.Finding == Finding.Fails))
                {
                    found++;
                }
                else
                {
                    missed.Add("missed: " + slip);
                }
            }
        }

        Assert.True(found >= 0.95 * planted && alarms <= 0.02 * sound, $"{found} of {planted} slips found, {alarms} false alarms in {sound}.\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void A_growth_that_does_not_follow_from_its_value_and_base_is_told_with_the_sum()
    {
        var check = Assert.Single(Read("Trade between Kazakhstan and Russia grew by 26% to $11.8 billion in 2020, up from $8.8 billion in 2019."));
        Assert.Equal((CrossRule.Growth, Finding.Fails), (check.Rule, check.Finding));
        Assert.Equal("11.80 billion USD / 8.80 billion USD − 1 = +34.1 %", Typed(check.Arithmetic));
        Assert.Equal(
            "The report's own figures do not fit: 11.80 billion USD / 8.80 billion USD − 1 gives +34.1 % (+32.8 % to +35.4 % with their rounding), and +26 % is said.",
            Typed(check.Sentence));
    }

    [Theory]
    [InlineData(34, "holds")]
    [InlineData(33, "holds")]
    [InlineData(35, "holds")]
    [InlineData(32, "fails")]
    [InlineData(37, "fails")]
    public void Rounding_alone_never_fails_a_sum(int percent, string finding) => Assert.Equal(finding, GoldForm.Word(Assert.Single(Sums(
        Claim("to 11.8", Measure.Level, Billion(11.8m), "2020"), Claim("from 8.8", Measure.Level, Billion(8.8m), "2019"), Claim("growth", Measure.Growth, Percent(percent), "2020", "2019"))).Finding));

    [Fact]
    public void An_open_bound_leaves_open_what_follows() => Assert.Equal(Finding.Holds, Assert.Single(Sums(
        Claim("more than 11", Measure.Level, Billion(11m, 1m, Comparison.Greater), "2020"), Claim("from 8.8", Measure.Level, Billion(8.8m), "2019"), Claim("growth", Measure.Growth, Percent(60), "2020", "2019"))).Finding);

    [Fact]
    public void A_multiple_a_change_a_balance_and_a_share_are_summed_up_too()
    {
        Claim[] claims =
        [
            Claim("trade of 20", Measure.Level, Billion(20m), "2020"),
            Claim("10 before", Measure.Level, Billion(10m), "2019"),
            Claim("doubled", Measure.Multiple, Times(2m), "2020", "2019"),
            Claim("by 12 billion", Measure.Change, Billion(12m), "2020", "2019"),
            Claim("exports of 6", Measure.Level, Billion(6m), "2020", metric: Metric.Exports),
            Claim("imports of 14", Measure.Level, Billion(14m), "2020", metric: Metric.Imports, from: "RUS", to: "KAZ"),
            Claim("a deficit of 7", Measure.Level, Billion(-7m), "2020", metric: Metric.TradeBalance),
            Claim("30 % were exports", Measure.Share, Percent(30), "2020", product: "exports"),
        ];
        var found = Sums(claims);
        Assert.Equal(
            ["turnover holds", "multiple holds", "change fails", "balance fails", "share holds"],
            found.Select(c => $"{GoldForm.Word(c.Rule)} {GoldForm.Word(c.Finding)}"));
        Assert.Equal("6.00 billion USD − 14.00 billion USD = −8.00 billion USD", Typed(found[3].Arithmetic));
    }

    [Fact]
    public void Two_speakers_who_differ_are_two_sides_and_no_slip()
    {
        var level = Claim("to 11.8", Measure.Level, Billion(11.8m), "2020") with { Speaker = "A" };
        var @base = Claim("from 8.8", Measure.Level, Billion(8.8m), "2019") with { Speaker = "A" };
        Assert.Empty(CheckAll([level, @base, Growth("B")]));
        Assert.Single(CheckAll([level, @base, Growth("A")]));

        static Claim Growth(string speaker) => new(
            new Document("The first said this, and the second that.", new DocumentOrigin()).Quote(new(25, 15)), speaker, Metric.TradeTurnover, new("KAZ"), new("RUS"), null,
            Measure.Growth, Percent(26), Period.Year(2020), Period.Year(2019), Modality.Fact, []);
    }

    [Fact]
    public void Other_goods_other_currencies_and_other_modes_are_not_put_together()
    {
        var growth = Claim("growth", Measure.Growth, Percent(26), "2020", "2019");
        var value = Claim("to 11.8", Measure.Level, Billion(11.8m), "2020");
        var @base = Claim("from 8.8", Measure.Level, Billion(8.8m), "2019");
        Assert.Empty(Sums(growth, value, @base with { Product = "wheat" }));
        Assert.Empty(Sums(growth, value, @base with { Figure = Billion(8.8m, currency: "RUB") }));
        Assert.Empty(Sums(growth, value with { Modality = Modality.Target }, @base));
        Assert.Empty(Sums(growth, value, @base with { Period = null }));
    }

    private static string Text(string pattern, int n, bool wrong)
    {
        var (b, g) = (4.1m + (0.7m * n), (n % 2 == 0 ? 3m : 11m) + (2m * n));
        var v = Math.Round(b * (1 + (g / 100m)), 1);
        var (x, m) = (1.3m + (0.4m * n), 3.2m + (0.9m * n));
        g = Math.Round(((v / b) - 1m) * 100m, 0) + (wrong ? 6m : 0m);
        var t = x + m + (wrong ? 1.4m : 0m);
        return pattern.Replace("{g}", g.ToString("0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{v}", Digits(v), StringComparison.Ordinal).Replace("{b}", Digits(b), StringComparison.Ordinal)
            .Replace("{t}", Digits(t), StringComparison.Ordinal).Replace("{x}", Digits(x), StringComparison.Ordinal).Replace("{m}", Digits(m), StringComparison.Ordinal);
    }

    private static string Digits(decimal value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<CrossCheck> Read(string text) => new Checker(new MemoryTradeStatistics([], []), [])
        .Check(Reader.English.Read(new Document(text, new DocumentOrigin(Published: new DateOnly(2021, 8, 19))))).CrossChecks;

    private static IReadOnlyList<CrossCheck> Sums(params Claim[] claims) => CheckAll(claims);

    private static IReadOnlyList<CrossCheck> CheckAll(IReadOnlyList<Claim> claims) => Check(new MemoryTradeStatistics([], []), claims, "2021-08-19", []).CrossChecks;
}
