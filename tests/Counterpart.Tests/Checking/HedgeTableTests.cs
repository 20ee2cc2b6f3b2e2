using System.Globalization;
using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;

namespace Counterpart.Tests.Checking;

/// <summary>From the words of a report to the interval in which the truth must lie: hedges by roundings by measures.</summary>
public class HedgeTableTests
{
    /// <summary>A sentence, what its figure measures, and what the words allow in mathematical notation; money in billions.</summary>
    public static TheoryData<string, Measure, string> Rows => new()
    {
        // Growth in percent: digits.
        { "Trade between Kazakhstan and Russia grew by 17% in 2021.", Measure.Growth, "[16.5, 17.5)" },
        { "Trade between Kazakhstan and Russia grew by 33.6% in 2021.", Measure.Growth, "[33.55, 33.65)" },
        { "Trade between Kazakhstan and Russia rose 16.96 percent in 2021.", Measure.Growth, "[16.955, 16.965)" },
        { "Trade between Kazakhstan and Russia rose 30 per cent in 2021.", Measure.Growth, "[29.5, 30.5)" },
        { "Trade between Kazakhstan and Russia rose 30.0% in 2021.", Measure.Growth, "[29.95, 30.05)" },
        { "Trade between Kazakhstan and Russia fell by 6% in 2020.", Measure.Growth, "(-6.5, -5.5]" },
        { "Trade between Kazakhstan and Russia shrank 1.1% in 2020.", Measure.Growth, "(-1.15, -1.05]" },
        { "Trade between Kazakhstan and Russia decreased by 10 percent in 2020.", Measure.Growth, "(-10.5, -9.5]" },
        { "Trade between Kazakhstan and Russia surged 112% in 2021.", Measure.Growth, "[111.5, 112.5)" },

        // Growth: words.
        { "Trade between Kazakhstan and Russia grew by a third in 2021.", Measure.Growth, "[31.6667, 35]" },
        { "Trade between Kazakhstan and Russia grew by a quarter in 2021.", Measure.Growth, "[23.75, 26.25]" },
        { "Trade between Kazakhstan and Russia grew by half in 2021.", Measure.Growth, "[47.5, 52.5]" },
        { "Trade between Kazakhstan and Russia fell by half in 2020.", Measure.Growth, "[-52.5, -47.5]" },
        { "Trade between Kazakhstan and Russia fell by a fifth in 2020.", Measure.Growth, "[-21, -19]" },
        { "Trade between Kazakhstan and Russia grew by two thirds in 2021.", Measure.Growth, "[63.3333, 70]" },
        { "Trade between Kazakhstan and Russia remained unchanged in 2021.", Measure.Growth, "[-1, 1]" },

        // Growth: about.
        { "Trade between Kazakhstan and Russia grew by about 26% in 2021.", Measure.Growth, "[24.7, 27.3]" },
        { "Trade between Kazakhstan and Russia grew by around 10% in 2021.", Measure.Growth, "[9, 11]" },
        { "Trade between Kazakhstan and Russia grew by roughly 2% in 2021.", Measure.Growth, "[1.5, 2.5]" },
        { "Trade between Kazakhstan and Russia grew by some 40% in 2021.", Measure.Growth, "[38, 42]" },
        { "Trade between Kazakhstan and Russia grew by approximately 33.5% in 2021.", Measure.Growth, "[31.825, 35.175]" },
        { "Trade between Kazakhstan and Russia fell by about 9% in 2020.", Measure.Growth, "[-9.9, -8.1]" },
        { "Trade between Kazakhstan and Russia grew by about a third in 2021.", Measure.Growth, "[30, 36.6667]" },

        // Growth: nearly, just over.
        { "Trade between Kazakhstan and Russia grew by almost 35% in 2021.", Measure.Growth, "(33.25, 35)" },
        { "Trade between Kazakhstan and Russia grew by nearly 10% in 2021.", Measure.Growth, "(9, 10)" },
        { "Trade between Kazakhstan and Russia grew by close to 20% in 2021.", Measure.Growth, "[19, 21]" },
        { "Trade between Kazakhstan and Russia grew by nearly a third in 2021.", Measure.Growth, "(30, 33.3333)" },
        { "Trade between Kazakhstan and Russia fell by almost 30% in 2020.", Measure.Growth, "(-30, -28.5)" },
        { "Trade between Kazakhstan and Russia grew by just over 20% in 2021.", Measure.Growth, "(20, 21)" },
        { "Trade between Kazakhstan and Russia grew by slightly more than 10% in 2021.", Measure.Growth, "(10, 11)" },
        { "Trade between Kazakhstan and Russia grew by a little over 5% in 2021.", Measure.Growth, "(5, 5.5)" },
        { "Trade between Kazakhstan and Russia grew by just under 20% in 2021.", Measure.Growth, "(19, 20)" },

        // A verb of passing with an adverb that keeps near.
        { "Trade between Kazakhstan and Russia hardly exceeded 20 billion dollars in 2021.", Measure.Level, "(20, 21)" },
        { "Trade between Kazakhstan and Russia barely crossed the $5.0 billion mark in 2021.", Measure.Level, "(5, 5.25)" },
        { "Trade between Kazakhstan and Russia only just topped 4 billion dollars in 2021.", Measure.Level, "(4, 4.4)" },
        { "Trade between Kazakhstan and Russia exceeded 20 billion dollars in 2021.", Measure.Level, "(20, ∞)" },

        // Growth: bounds.
        { "Trade between Kazakhstan and Russia grew by more than a third in 2021.", Measure.Growth, "(33.3333, ∞)" },
        { "Trade between Kazakhstan and Russia grew by more than 26% in 2021.", Measure.Growth, "(26, ∞)" },
        { "Trade between Kazakhstan and Russia grew by over 9.5% in 2021.", Measure.Growth, "(9.5, ∞)" },
        { "Trade between Kazakhstan and Russia grew by at least 15% in 2021.", Measure.Growth, "[15, ∞)" },
        { "Trade between Kazakhstan and Russia grew by no less than 15% in 2021.", Measure.Growth, "[15, ∞)" },
        { "Trade between Kazakhstan and Russia grew by less than 10% in 2021.", Measure.Growth, "(0, 10)" },
        { "Trade between Kazakhstan and Russia grew by up to 9% in 2021.", Measure.Growth, "(0, 9]" },
        { "Trade between Kazakhstan and Russia grew by no more than 9% in 2021.", Measure.Growth, "(0, 9]" },
        { "Trade between Kazakhstan and Russia fell by more than 10% in 2020.", Measure.Growth, "(-∞, -10)" },
        { "Trade between Kazakhstan and Russia fell by less than 10% in 2020.", Measure.Growth, "(-10, 0)" },
        { "Trade between Kazakhstan and Russia fell by up to 9% in 2020.", Measure.Growth, "[-9, 0)" },
        { "Trade between Kazakhstan and Russia fell by at least a quarter in 2020.", Measure.Growth, "(-∞, -25]" },

        // Growth: ranges.
        { "Trade between Kazakhstan and Russia grew by 21–23% in 2021.", Measure.Growth, "[20.5, 23.5)" },
        { "Trade between Kazakhstan and Russia grew by 5 to 7 percent in 2021.", Measure.Growth, "[4.5, 7.5)" },
        { "Trade between Kazakhstan and Russia fell by 2 to 3 percent in 2020.", Measure.Growth, "(-3.5, -1.5]" },

        // Multiples.
        { "Trade between Kazakhstan and Russia doubled in 2021.", Measure.Multiple, "[1.9, 2.1]" },
        { "Trade between Kazakhstan and Russia tripled in 2021.", Measure.Multiple, "[2.85, 3.15]" },
        { "Trade between Kazakhstan and Russia halved in 2020.", Measure.Multiple, "[0.475, 0.525]" },
        { "Trade between Kazakhstan and Russia almost doubled in 2021.", Measure.Multiple, "(1.8, 2)" },
        { "Trade between Kazakhstan and Russia nearly tripled in 2021.", Measure.Multiple, "(2.7, 3)" },
        { "Trade between Kazakhstan and Russia more than doubled in 2021.", Measure.Multiple, "(2, ∞)" },
        { "Trade between Kazakhstan and Russia grew 1.5 times in 2021.", Measure.Multiple, "[1.45, 1.55)" },
        { "Trade between Kazakhstan and Russia grew 1.5-fold in 2021.", Measure.Multiple, "[1.45, 1.55)" },
        { "Trade between Kazakhstan and Russia grew 2.75 times in 2021.", Measure.Multiple, "[2.745, 2.755)" },
        { "Trade between Kazakhstan and Russia increased threefold in 2021.", Measure.Multiple, "[2.85, 3.15]" },
        { "Trade between Kazakhstan and Russia increased about 1.5 times in 2021.", Measure.Multiple, "[1.4, 1.6]" },
        { "Trade between Kazakhstan and Russia increased almost 1.5 times in 2021.", Measure.Multiple, "(1.4, 1.5)" },
        { "Trade between Kazakhstan and Russia increased more than 1.5 times in 2021.", Measure.Multiple, "(1.5, ∞)" },
        { "Trade between Kazakhstan and Russia increased at least fivefold in 2021.", Measure.Multiple, "[5, ∞)" },
        { "Trade between Kazakhstan and Russia roughly doubled in 2021.", Measure.Multiple, "[1.8, 2.2]" },
        { "Trade between Kazakhstan and Russia nearly halved in 2020.", Measure.Multiple, "(0.45, 0.55)" },

        // Levels of money.
        { "Trade between Kazakhstan and Russia reached $24.5 billion in 2021.", Measure.Level, "[24.45, 24.55)" },
        { "Trade between Kazakhstan and Russia reached $24.62 billion in 2021.", Measure.Level, "[24.615, 24.625)" },
        { "Trade between Kazakhstan and Russia reached $14 billion in 2021.", Measure.Level, "[13.5, 14.5)" },
        { "Trade between Kazakhstan and Russia reached $14.0 billion in 2021.", Measure.Level, "[13.95, 14.05)" },
        { "Trade between Kazakhstan and Russia amounted to 374 million dollars in 2012.", Measure.Level, "[0.3735, 0.3745)" },
        { "Trade between Kazakhstan and Russia amounted to US$178.4 million in 2012.", Measure.Level, "[0.17835, 0.17845)" },
        { "Trade between Kazakhstan and Russia reached 2 trillion rubles in 2022.", Measure.Level, "[1500, 2500)" },
        { "Trade between Kazakhstan and Russia reached 1.5 trillion rubles in 2023.", Measure.Level, "[1450, 1550)" },
        { "Trade between Kazakhstan and Russia reached €3.25 billion in 2021.", Measure.Level, "[3.245, 3.255)" },
        { "Trade between Kazakhstan and Russia reached $24,624,200,000 in 2021.", Measure.Level, "[24.6241995, 24.6242005)" },
        { "Trade between Kazakhstan and Russia reached about $12 billion in 2021.", Measure.Level, "[11, 13]" },
        { "Trade between Kazakhstan and Russia reached around $5 billion in 2021.", Measure.Level, "[4.5, 5.5]" },
        { "Trade between Kazakhstan and Russia reached some $24.5 billion in 2021.", Measure.Level, "[23.275, 25.725]" },
        { "Trade between Kazakhstan and Russia reached almost $30 billion in 2024.", Measure.Level, "(28.5, 30)" },
        { "Trade between Kazakhstan and Russia reached nearly $28.5 billion in 2023.", Measure.Level, "(27.075, 28.5)" },
        { "Trade between Kazakhstan and Russia reached close to $20 billion in 2021.", Measure.Level, "[19, 21]" },
        { "Trade between Kazakhstan and Russia reached just over $20 billion in 2021.", Measure.Level, "(20, 21)" },
        { "Trade between Kazakhstan and Russia reached a little more than $7 billion in 2021.", Measure.Level, "(7, 7.7)" },
        { "Trade between Kazakhstan and Russia reached just under $5 billion in 2021.", Measure.Level, "(4.5, 5)" },
        { "Trade between Kazakhstan and Russia exceeded $26 billion in 2022.", Measure.Level, "(26, ∞)" },
        { "Trade between Kazakhstan and Russia reached more than $27 billion in 2024.", Measure.Level, "(27, ∞)" },
        { "Trade between Kazakhstan and Russia topped $16 billion in 2021.", Measure.Level, "(16, ∞)" },
        { "Trade between Kazakhstan and Russia reached at least $5 billion in 2021.", Measure.Level, "[5, ∞)" },
        { "Trade between Kazakhstan and Russia reached less than $20 billion in 2020.", Measure.Level, "(0, 20)" },
        { "Trade between Kazakhstan and Russia reached up to $20 billion in 2020.", Measure.Level, "(0, 20]" },
        { "Trade between Kazakhstan and Russia reached no more than $20 billion in 2020.", Measure.Level, "(0, 20]" },
        { "Trade between Kazakhstan and Russia reached $24–24.5 billion in 2021.", Measure.Level, "[23.95, 24.55)" },
        { "Trade between Kazakhstan and Russia reached between $3 billion and $4 billion in 2021.", Measure.Level, "[2.5, 4.5)" },
        { "Trade between Kazakhstan and Russia reached 20 to 22 billion dollars in 2021.", Measure.Level, "[19.5, 22.5)" },
        { "Kazakhstan ran a trade deficit of $10.6 billion with Russia in 2021.", Measure.Level, "(-10.65, -10.55]" },
        { "Kazakhstan ran a trade deficit of more than $10 billion with Russia in 2021.", Measure.Level, "(-∞, -10)" },

        // Changes of an amount.
        { "Exports of Kazakhstan to Russia rose by $2 billion in 2021.", Measure.Change, "[1.5, 2.5)" },
        { "Exports of Kazakhstan to Russia rose by $2.0 billion in 2021.", Measure.Change, "[1.95, 2.05)" },
        { "Exports of Kazakhstan to Russia fell by $664 million in 2020.", Measure.Change, "(-0.6645, -0.6635]" },
        { "Exports of Kazakhstan to Russia rose by about $2 billion in 2021.", Measure.Change, "[1.5, 2.5]" },
        { "Exports of Kazakhstan to Russia rose by almost $2.1 billion in 2021.", Measure.Change, "(1.995, 2.1)" },
        { "Exports of Kazakhstan to Russia rose by more than $2 billion in 2021.", Measure.Change, "(2, ∞)" },
        { "Exports of Kazakhstan to Russia fell by more than $600 million in 2020.", Measure.Change, "(-∞, -0.6)" },

        // Shares.
        { "Russia accounts for 19% of Kazakhstan's exports.", Measure.Share, "[18.5, 19.5)" },
        { "Russia accounts for 19.2% of Kazakhstan's exports.", Measure.Share, "[19.15, 19.25)" },
        { "Russia accounts for a third of Kazakhstan's exports.", Measure.Share, "[31.6667, 35]" },
        { "Russia accounts for almost a quarter of Kazakhstan's exports.", Measure.Share, "(22.5, 25)" },
        { "Russia accounts for about 40% of Kazakhstan's exports.", Measure.Share, "[38, 42]" },
        { "Russia accounts for more than half of Kazakhstan's exports.", Measure.Share, "(50, ∞)" },
        { "Russia accounts for at least 10% of Kazakhstan's exports.", Measure.Share, "[10, ∞)" },
        { "Russia accounts for less than 5% of Kazakhstan's exports.", Measure.Share, "(0, 5)" },

        // Counts.
        { "Russian companies take part in 32 projects in Kazakhstan.", Measure.Count, "[32, 32]" },
        { "Russian companies take part in two projects in Kazakhstan.", Measure.Count, "[2, 2]" },
        { "Russian companies take part in about 30 projects in Kazakhstan.", Measure.Count, "[28.5, 31.5]" },
        { "Russian companies take part in nearly 50 projects in Kazakhstan.", Measure.Count, "(47.5, 50)" },
        { "Russian companies take part in more than 30 projects in Kazakhstan.", Measure.Count, "(30, ∞)" },
        { "Russian companies take part in at least 30 projects in Kazakhstan.", Measure.Count, "[30, ∞)" },
        { "Russian companies take part in up to 40 projects in Kazakhstan.", Measure.Count, "(0, 40]" },
        { "Russian companies take part in 10 to 12 projects in Kazakhstan.", Measure.Count, "[10, 12]" },
        { "Kazakhstan is home to 10 thousand companies with Russian capital.", Measure.Count, "[9500, 10500)" },

        // Ranks.
        { "Russia is Kazakhstan's largest trading partner.", Measure.Rank, "[1, 1]" },
        { "Russia is Kazakhstan's second-largest trading partner.", Measure.Rank, "[2, 2]" },
        { "Russia ranks third among Kazakhstan's trading partners.", Measure.Rank, "[3, 3]" },
        { "Russia is among Kazakhstan's top five trading partners.", Measure.Rank, "(0, 5]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_words_of_a_report_allow_this(string sentence, Measure measure, string expected)
    {
        var claims = Reader.English.Read(new Document(sentence, new DocumentOrigin(Published: new DateOnly(2025, 2, 10)))).Claims;
        var claim = claims.FirstOrDefault(c => c.Measure == measure && c.Figure is not null);
        Assert.True(claim is not null, $"{sentence} is read as {string.Join(", ", claims.Select(c => $"{c.Measure} {c.Figure}"))}.");
        Assert.Equal($"{sentence} {expected}", $"{sentence} {Written(TruthInterval.Of(claim.Figure!), claim.Figure!.Unit.IsCurrency ? 1_000_000_000m : 1m)}");
    }

    [Fact]
    public void The_table_has_at_least_120_rows() => Assert.True(Rows.Count >= 120, $"{Rows.Count} rows");

    private static string Written(Interval interval, decimal scale)
    {
        string End(decimal? end, string open) => end is { } value ? Math.Round(value / scale, scale == 1m ? 4 : 9).ToString(scale == 1m ? "0.####" : "0.#########", CultureInfo.InvariantCulture) : open;
        return $"{(interval.MinInclusive ? '[' : '(')}{End(interval.Min, "-∞")}, {End(interval.Max, "∞")}{(interval.MaxInclusive ? ']' : ')')}";
    }
}
