using Counterpart.Reading.Figures;

namespace Counterpart.Tests.Reading.Figures;

/// <summary>Words to figures: what kind, how bounded, how much, of what, and how precisely.</summary>
public class FigureTests
{
    /// <summary>Kind, comparison, value (and upper), unit, resolution; <c>below</c> or <c>above</c> say from which side an approximate figure is approached.</summary>
    public static TheoryData<string, string> Figures { get; } = Rows.Pairs(
        """
        # digits, thousands, decimals
        Trade reached [$24.5 billion].                            ⇒ money = 24500000000 USD ±100000000
        Trade reached [$24,624,250] in all.                       ⇒ money = 24624250 USD ±1
        Trade reached [1 224 500 dollars].                        ⇒ money = 1224500 USD ±1
        Trade reached [1 224 500 dollars] with narrow spaces.     ⇒ money = 1224500 USD ±1
        Trade reached [$1,224.5 million].                         ⇒ money = 1224500000 USD ±100000
        Trade reached [24,5 billion dollars].                     ⇒ money = 24500000000 USD ±100000000
        Trade reached [1.224.500 euros].                          ⇒ money = 1224500 EUR ±1
        Trade reached [$0.75 billion].                            ⇒ money = 750000000 USD ±10000000
        Trade reached [$3.50 billion].                            ⇒ money = 3500000000 USD ±10000000
        Trade reached [$12,500].                                  ⇒ money = 12500 USD ±1
        # scales
        Trade reached [$5bn].                                     ⇒ money = 5000000000 USD ±1000000000
        Trade reached [$5 bn].                                    ⇒ money = 5000000000 USD ±1000000000
        Trade reached [$5.2B].                                    ⇒ money = 5200000000 USD ±100000000
        Trade reached [$350m].                                    ⇒ money = 350000000 USD ±1000000
        Trade reached [$350 mln].                                 ⇒ money = 350000000 USD ±1000000
        Trade reached [$350 mn].                                  ⇒ money = 350000000 USD ±1000000
        Trade reached [$1.3tn].                                   ⇒ money = 1300000000000 USD ±100000000000
        Trade reached [$1.3 trillion].                            ⇒ money = 1300000000000 USD ±100000000000
        Trade reached [€40k].                                     ⇒ money = 40000 EUR ±1000
        Trade reached [700 thousand dollars].                     ⇒ money = 700000 USD ±1000
        Trade reached [$2.5-billion].                             ⇒ money = 2500000000 USD ±100000000
        # currencies: signs
        Trade reached [€4.1 billion].                             ⇒ money = 4100000000 EUR ±100000000
        Trade reached [£3.4bn].                                   ⇒ money = 3400000000 GBP ±100000000
        Trade reached [¥650 billion].                             ⇒ money = 650000000000 JPY ±1000000000
        Trade reached [US$ 2.3 billion].                          ⇒ money = 2300000000 USD ±100000000
        Trade reached [US$2.3 billion].                           ⇒ money = 2300000000 USD ±100000000
        Trade reached [A$7.5 billion].                            ⇒ money = 7500000000 AUD ±100000000
        Trade reached [C$900 million].                            ⇒ money = 900000000 CAD ±1000000
        Trade reached [NZ$1.9 billion].                           ⇒ money = 1900000000 NZD ±100000000
        Trade reached [S$12 billion].                             ⇒ money = 12000000000 SGD ±1000000000
        Trade reached [R$ 3.2 billion].                           ⇒ money = 3200000000 BRL ±100000000
        Trade reached [₹950 crore].                               ⇒ money = 9500000000 INR ±10000000
        Trade reached [Rs 4,200 crore].                           ⇒ money = 42000000000 INR ±10000000
        Trade reached [Rs. 35 lakh].                              ⇒ money = 3500000 INR ±100000
        Trade reached [₸450 billion].                             ⇒ money = 450000000000 KZT ±1000000000
        Trade reached [₽1.5 trillion].                            ⇒ money = 1500000000000 RUB ±100000000000
        Trade reached [₩800 billion].                             ⇒ money = 800000000000 KRW ±1000000000
        Trade reached [₺25 billion].                              ⇒ money = 25000000000 TRY ±1000000000
        # currencies: codes
        Trade reached [USD 5.6 billion].                          ⇒ money = 5600000000 USD ±100000000
        Trade reached [5.6 billion USD].                          ⇒ money = 5600000000 USD ±100000000
        Trade reached [EUR 320 million].                          ⇒ money = 320000000 EUR ±1000000
        Trade reached [CNY 14 billion].                           ⇒ money = 14000000000 CNY ±1000000000
        Trade reached [RMB 14 billion].                           ⇒ money = 14000000000 CNY ±1000000000
        Trade reached [AED 15 billion].                           ⇒ money = 15000000000 AED ±1000000000
        Trade reached [KZT 600 billion].                          ⇒ money = 600000000000 KZT ±1000000000
        Trade reached [CHF 2.2 billion].                          ⇒ money = 2200000000 CHF ±100000000
        # currencies: names
        Trade reached [24.5 billion US dollars].                  ⇒ money = 24500000000 USD ±100000000
        Trade reached [24.5 billion U.S. dollars].                ⇒ money = 24500000000 USD ±100000000
        Trade reached [3 billion Canadian dollars].               ⇒ money = 3000000000 CAD ±1000000000
        Trade reached [90 billion tenge].                         ⇒ money = 90000000000 KZT ±1000000000
        Trade reached [90 billion roubles].                       ⇒ money = 90000000000 RUB ±1000000000
        Trade reached [90 billion rubles].                        ⇒ money = 90000000000 RUB ±1000000000
        Trade reached [2 billion yuan].                           ⇒ money = 2000000000 CNY ±1000000000
        Trade reached [6 trillion yen].                           ⇒ money = 6000000000000 JPY ±1000000000000
        Trade reached [8 trillion soums].                         ⇒ money = 8000000000000 UZS ±1000000000000
        Trade reached [70 million soms].                          ⇒ money = 70000000 KGS ±1000000
        Trade reached [4 billion pounds].                         ⇒ money = 4000000000 GBP ±1000000000
        Trade reached [4 billion zlotys].                         ⇒ money = 4000000000 PLN ±1000000000
        Trade reached [3 million manats].                         ⇒ money = 3000000 AZN ±1000000
        Trade reached [500 billion rupiah].                       ⇒ money = 500000000000 IDR ±1000000000
        Trade reached [16 billion rand].                          ⇒ money = 16000000000 ZAR ±1000000000
        # words
        Trade reached [five billion dollars].                     ⇒ money = 5000000000 USD ±1000000000
        Trade reached [twenty-five million euros].                ⇒ money = 25000000 EUR ±1000000
        Trade reached [two hundred and fifty million dollars].    ⇒ money = 250000000 USD ±1000000
        Trade grew by [twenty-six percent].                       ⇒ percent = 26 percent ±1
        Trade grew by [twenty six per cent].                      ⇒ percent = 26 percent ±1
        There are [thirty-two] projects.                          ⇒ plain = 32 count ±1
        There are [one hundred and twelve] projects.              ⇒ plain = 112 count ±1
        There are [one and a half thousand] firms.                ⇒ plain = 1500 count ±100
        There are [two and a half million] workers.               ⇒ plain = 2500000 count ±100000
        There are [three thousand two hundred] firms.             ⇒ plain = 3200 count ±?
        There are [half a million] workers.                       ⇒ plain = 500000 count ±?
        There are [two dozen] projects.                           ⇒ plain = 24 count ±?
        # percent and points
        Trade grew by [26%].                                      ⇒ percent = 26 percent ±1
        Trade grew by [26 %].                                     ⇒ percent = 26 percent ±1
        Trade grew by [33.21 percent].                            ⇒ percent = 33.21 percent ±0.01
        Trade grew by [33,2 per cent].                            ⇒ percent = 33.2 percent ±0.1
        Trade grew by [12 pct].                                   ⇒ percent = 12 percent ±1
        Trade saw a [26-percent] rise.                            ⇒ percent = 26 percent ±1
        Trade saw a [0.4%] rise.                                  ⇒ percent = 0.4 percent ±0.1
        The share rose by [2.5 percentage points].                ⇒ points = 2.5 percentage-points ±0.1
        The share rose by [one percentage point].                 ⇒ points = 1 percentage-points ±1
        The share rose by [3 p.p.] in all.                        ⇒ points = 3 percentage-points ±1
        # fractions
        Trade rose by [a third].                                  ⇒ fraction = 33.3333 percent exact
        Trade rose by [one third].                                ⇒ fraction = 33.3333 percent exact
        Trade rose by [one-third].                                ⇒ fraction = 33.3333 percent exact
        Trade rose by [more than one third].                      ⇒ fraction > 33.3333 percent exact
        Trade rose by [two thirds].                               ⇒ fraction = 66.6667 percent exact
        Trade rose by [two-thirds].                               ⇒ fraction = 66.6667 percent exact
        Trade rose by [a quarter].                                ⇒ fraction = 25 percent exact
        Trade rose by [nearly a quarter].                         ⇒ fraction ~ 25 percent exact below
        Trade fell by [half].                                     ⇒ fraction = 50 percent exact
        [Three quarters] of our exports are fuel.                 ⇒ fraction = 75 percent exact
        [Nine tenths] of our exports are fuel.                    ⇒ fraction = 90 percent exact
        [One fifth] of our exports is grain.                      ⇒ fraction = 20 percent exact
        [Nine out of ten] containers go by rail.                  ⇒ fraction = 90 percent exact
        [One in five] containers goes by rail.                    ⇒ fraction = 20 percent exact
        [Every second] container goes by rail.                    ⇒ fraction = 50 percent exact
        # multiples
        Trade [doubled].                                          ⇒ multiple = 2 times exact
        Trade [almost doubled].                                   ⇒ multiple ~ 2 times exact below
        Trade has [more than tripled].                            ⇒ multiple > 3 times exact
        Trade [tripled].                                          ⇒ multiple = 3 times exact
        Trade [quadrupled].                                       ⇒ multiple = 4 times exact
        Trade [halved].                                           ⇒ multiple = 0.5 times exact
        Trade rose [threefold].                                   ⇒ multiple = 3 times exact
        Trade rose [1.5-fold].                                    ⇒ multiple = 1.5 times ±0.1
        Trade rose [2.5 times].                                   ⇒ multiple = 2.5 times ±0.1
        Trade rose by [1.7 times].                                ⇒ multiple = 1.7 times ±0.1
        Trade rose [three times].                                 ⇒ multiple = 3 times ±1
        Trade rose [one and a half times].                        ⇒ multiple = 1.5 times exact
        Trade rose [two and a half times].                        ⇒ multiple = 2.5 times exact
        Trade rose [tenfold].                                     ⇒ multiple = 10 times exact
        # ranges
        Trade grew by [15 to 16 percent].                         ⇒ percent range 15..16 percent ±1
        Trade grew by [10-12%].                                   ⇒ percent range 10..12 percent ±1
        Trade grew by [10–12 per cent].                           ⇒ percent range 10..12 percent ±1
        Trade grew between [8% and 12%].                          ⇒ percent range 8..12 percent ±1
        Trade will reach [$10-12 billion].                        ⇒ money range 10000000000..12000000000 USD ±1000000000
        Trade will reach [5 to 6 billion euros].                  ⇒ money range 5000000000..6000000000 EUR ±1000000000
        Trade will lie between [€3.5 billion and €4 billion].     ⇒ money range 3500000000..4000000000 EUR ±100000000
        # hedges
        Trade reached [more than $5 billion].                     ⇒ money > 5000000000 USD ±1000000000
        Trade reached [over $5 billion].                          ⇒ money > 5000000000 USD ±1000000000
        Trade reached [well over $5 billion].                     ⇒ money > 5000000000 USD ±1000000000
        Trade reached [in excess of $5 billion].                  ⇒ money > 5000000000 USD ±1000000000
        Trade reached [upwards of $5 billion].                    ⇒ money > 5000000000 USD ±1000000000
        Trade reached [above $5 billion].                         ⇒ money > 5000000000 USD ±1000000000
        Trade reached [just over $5 billion].                     ⇒ money > 5000000000 USD ±1000000000 above
        Sales came to [a little more than €40 million].      ⇒ money > 40000000 EUR ±1000000 above
        It earned [slightly less than 3 percent] of it.      ⇒ percent < 3 percent ±1 below
        Trade reached [at least $5 billion].                      ⇒ money >= 5000000000 USD ±1000000000
        Trade reached [no less than $5 billion].                  ⇒ money >= 5000000000 USD ±1000000000
        Trade reached [not less than $5 billion].                 ⇒ money >= 5000000000 USD ±1000000000
        Trade reached [about $5 billion].                         ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [around $5 billion].                        ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [approximately $5 billion].                 ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [roughly $5 billion].                       ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [some $5 billion].                          ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [an estimated $5 billion].                  ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [close to $5 billion].                      ⇒ money ~ 5000000000 USD ±1000000000
        Trade reached [nearly $5 billion].                        ⇒ money ~ 5000000000 USD ±1000000000 below
        Trade reached [almost $5 billion].                        ⇒ money ~ 5000000000 USD ±1000000000 below
        Trade reached [less than $5 billion].                     ⇒ money < 5000000000 USD ±1000000000
        Trade reached [under $5 billion].                         ⇒ money < 5000000000 USD ±1000000000
        Trade reached [just under $5 billion].                    ⇒ money < 5000000000 USD ±1000000000 below
        Trade reached [just shy of $5 billion].                   ⇒ money < 5000000000 USD ±1000000000 below
        Trade reached [as much as $5 billion].                    ⇒ money <= 5000000000 USD ±1000000000
        Trade may grow [up to $5 billion].                        ⇒ money <= 5000000000 USD ±1000000000
        Trade reached [no more than $5 billion].                  ⇒ money <= 5000000000 USD ±1000000000
        There are [150,000 or so] workers.                        ⇒ plain ~ 150000 count ±1
        There are [fewer than 300] firms.                         ⇒ plain < 300 count ±1
        There are [as many as 300] firms.                         ⇒ plain <= 300 count ±1
        # the mark of a figure, measures, counts
        Trade passed the [$5 billion] mark.                       ⇒ money = 5000000000 USD ±1000000000
        Exports of grain reached [1.2 million tonnes].            ⇒ measure = 1200000 tonnes ±100000
        Exports of grain reached [1.2 million tons].              ⇒ measure = 1200000 tonnes ±100000
        Exports of gas reached [14 bcm].                          ⇒ measure = 14000000000 other ±1000000000
        Exports of gas reached [3.5 billion cubic metres].        ⇒ measure = 3500000000 other ±100000000
        The plant gives [300 MW] at full load.                    ⇒ measure = 300 other ±1
        The country ranks [5th] among partners.                   ⇒ rank = 5 rank ±1
        There are [1,200] firms.                                  ⇒ plain = 1200 count ±1
        There are [21 thousand] firms.                            ⇒ plain = 21000 count ±1000
        # scales that add up, decimals in words, units without a space
        Trade reached [9 billion 448.6 million US dollars].       ⇒ money = 9448600000 USD ±100000
        Trade reached [two point two million dollars].            ⇒ money = 2200000 USD ±100000
        Trade reached [three thousand million dollars].           ⇒ money = 3000000000 USD ±?
        Trade reached [Rs 500 cr].                                ⇒ money = 5000000000 INR ±10000000
        Trade reached [$2.2T].                                    ⇒ money = 2200000000000 USD ±100000000000
        Trade reached [20€] a head.                               ⇒ money = 20 EUR ±1
        Trade reached [500 million €].                            ⇒ money = 500000000 EUR ±1000000
        Trade reached [20Rs] a head.                              ⇒ money = 20 INR ±1
        Trade reached [Rupees 500 crore].                         ⇒ money = 5000000000 INR ±10000000
        Trade was [1.2 trillion roubles], [16 billion in dollar terms]. ⇒ money = 1200000000000 RUB ±100000000000; money = 16000000000 USD ±1000000000
        It costs [$.77] in all.                                   ⇒ money = 0.77 USD ±0.01
        In 2019 [$10 billion] was reached.                        ⇒ money = 10000000000 USD ±1000000000
        There are [1.2M] workers.                                 ⇒ plain = 1200000 count ±100000
        There are [a dozen] projects.                             ⇒ plain = 12 count ±1
        They signed [one] agreement and [three] memoranda.        ⇒ plain = 1 count ±1; plain = 3 count ±1
        # written fractions
        [2/3] of our exports are fuel.                            ⇒ fraction = 66.6667 percent exact
        [¾] of our exports are fuel.                              ⇒ fraction = 75 percent exact
        Trade rose [2½ times].                                    ⇒ multiple = 2.5 times exact
        Trade rose by a [factor of three].                        ⇒ multiple = 3 times exact
        # ranges of money; a step and a level are none
        Trade will reach [$10 billion to $12 billion].            ⇒ money range 10000000000..12000000000 USD ±1000000000
        Trade will lie between [10 dollars and 20 dollars].       ⇒ money range 10..20 USD ±1
        Trade grew [between 8% and 12%].                          ⇒ percent range 8..12 percent ±1
        Trade rose [$2 billion] to [$12 billion].                 ⇒ money = 2000000000 USD ±1000000000; money = 12000000000 USD ±1000000000
        It has risen by [300] to [7,300] firms.                   ⇒ plain = 300 count ±1; plain = 7300 count ±1
        # what was not reached
        Trade did [not reach even one billion dollars].           ⇒ money < 1000000000 USD ±1000000000
        Trade [fell short of $5 billion].                         ⇒ money < 5000000000 USD ±1000000000
        # more than one
        Trade grew by [26%] to [$5.2 billion].                    ⇒ percent = 26 percent ±1; money = 5200000000 USD ±100000000
        The number rose from [217] to [300] firms.                ⇒ plain = 217 count ±1; plain = 300 count ±1
        Trade of [$5 billion] grew [twofold].                     ⇒ money = 5000000000 USD ±1000000000; multiple = 2 times exact
        """);

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_read_with_its_kind_bound_value_unit_and_precision(string row, string expected)
    {
        var (text, marked) = Rows.Unmark(row);
        var passage = Texts.Passage(text);
        var found = Texts.Figures(passage);

        Assert.Equal(expected, string.Join("; ", found.Select((f, i) => Written(f, expected.Split(';').ElementAtOrDefault(i)))));
        foreach (var (figure, words) in found.Zip(marked))
        {
            Assert.Contains(words, passage.TextOf(figure.Range), StringComparison.Ordinal);
        }
    }

    private static string Written(FigureMention mention, string? expected)
    {
        var figure = mention.Figure;
        var value = figure.Upper is { } upper ? $"{Texts.Digits(figure.Value)}..{Texts.Digits(upper)}" : Texts.Digits(figure.Value);
        var resolution = expected?.Contains("±?", StringComparison.Ordinal) == true ? "±?" : figure.Resolution == 0 ? "exact" : $"±{Texts.Digits(figure.Resolution)}";
        var approach = figure.Approach switch { Approach.FromBelow => " below", Approach.FromAbove => " above", _ => "" };
        return $"{mention.Kind.ToString().ToLowerInvariant()} {Texts.Sign(figure.Comparison)} {value} {figure.Unit} {resolution}{approach}";
    }

    public static TheoryData<string> Idle { get; } = Rows.Texts(
        """
        # ages, births, durations
        The minister, who is 58 years old, arrived on the same flight.
        A 58-year-old engineer showed the plant.
        The talks lasted three hours.
        The talks ran for 45 minutes.
        The visit lasted two days.
        Diplomatic relations are 30 years old.
        They have worked together for twenty years.
        The road is used for six weeks each summer.
        # lengths, heights, areas
        The common border is 7,598 km long.
        They share a 7,598-kilometre border.
        The tower is 330 metres high.
        The pipeline is 1,224 kilometres long.
        The site covers 40 hectares.
        The hall measures 2,000 square metres.
        # numbers of names
        Article 5 of the Treaty was recalled.
        Under Section 12 the sides may consult.
        The leaders will meet at the G20.
        Resolution 2231 was recalled.
        Annex 3 was amended.
        Flight KC-871 was delayed.
        A Boeing 737 landed.
        Agenda 2030 was discussed.
        The plan is known as Vision 2040.
        COVID-19 was discussed.
        # years and days
        The treaty was signed in 1992.
        The 1992 treaty was recalled.
        The leaders met on 16 November 2023.
        The leaders met on May 24.
        The programme for 2024–2026 was discussed.
        # populations
        Kazakhstan is a country of 19 million.
        The union is a market of 180 million people.
        The city has 1.2 million inhabitants.
        # times of day
        The talks began at 9 a.m. and went on.
        The briefing starts at 3 pm.
        # a year that only says since when
        It is the highest level since 2012.
        # words that look like fractions and multiples
        Trade rose in the first half-year.
        Trade rose in the first half of the year.
        Trade rose in the third quarter.
        Goods for a third country were discussed.
        The second meeting took place.
        This is the first visit of its kind.
        Tariffs were cut to zero.
        One of the leaders spoke.
        The minister and one aide came.
        The sides spoke with one voice.
        """);

    [Theory]
    [MemberData(nameof(Idle))]
    public void What_counts_no_dealings_is_no_figure(string text)
    {
        var passage = Texts.Passage(text);
        Assert.All(Texts.Figures(passage), f => Assert.True(f.Kind == FigureKind.Idle, $"«{passage.TextOf(f.Range)}» was read as {Written(f, null)}."));
    }
}
