using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Doors.Tests.Web;

/// <summary>A report written for these tests, with everything that can be read in one read by hand.</summary>
internal static class HandMade
{
    public const string Text =
        """
        ASTANA. THE STEPPE COURIER – Opening the talks, Kazakh President Aibek Serikov praised the work of the two governments, the President's press office reports.

        «Our governments met yesterday, and the talks were of substance. Documents on water and transit are to be signed this month. I am pleased that, in spite of a hard year, trade between our countries rose by 26% in the first five months,» said Serikov.

        Russian Prime Minister Oleg Vetrov thanked him and passed on greetings from Moscow. «Turnover is up by more than a third in the first half-year, and by December it should stand higher than ever,» he said, adding that Russian companies take part in 32 large projects in Kazakhstan.

        The sides agreed to open the border post at Khorgan by March 2022. A forum of the regions will meet in Kokshetau this autumn.

        Delegations of 14 met on the margins.
        """;

    private static readonly Country Kaz = new("KAZ");
    private static readonly Country Rus = new("RUS");

    public static DocumentOrigin Origin { get; } = new(
        Name: "courier.txt", Address: "https://courier.example/talks", Outlet: "The Steppe Courier", Published: new(2021, 8, 19));

    public static Vintage Customs { get; } = new(
        "rus-monthly-2022-02-08-5f1c", "rus-monthly", new(
            "Federal Customs Service of Russia", "Exports and imports by country, monthly", "https://customs.example/monthly",
            new(2022, 2, 8), new(2024, 3, 1), "free with attribution", Valuation.Fob, Valuation.Cif, "million USD", new string('a', 64)),
        24, Period.Months(2020, 1, 2021, 12), 1);

    public static Vintage Annual { get; } = new(
        "kaz-annual-2025-04-02-77aa", "kaz-annual", new(
            "Bureau of National Statistics of Kazakhstan", "External trade by country, annual", "https://stat.example/annual",
            new(2025, 4, 2), null, "free with attribution", Valuation.Fob, Valuation.Cif, "million USD", new string('b', 64)),
        8, Period.Years(2018, 2021), 1) { Frequency = Frequency.Annual };

    public static IReadOnlyList<Observation> Observations { get; } =
    [
        .. Months(2020, [1050.2m, 1101.9m, 1155.0m, 940.3m, 981.1m, 1010.5m], [400.1m, 352.4m, 388.0m, 322.6m, 359.0m, 380.9m]),
        .. Months(2021, [1210.0m, 1350.4m, 1580.3m, 1466.2m, 1402.7m, 1500.1m], [480.2m, 455.9m, 530.1m, 488.5m, 484.3m, 510.7m]),
        .. Year(2012, 6747.2m, 17110.5m),
        .. Year(2018, 5186.5m, 13328.1m), .. Year(2019, 5602.4m, 14064.6m), .. Year(2020, 4705.7m, 13999.6m), .. Year(2021, 7018.7m, 17605.5m),
    ];

    public static MemoryTradeStatistics Trade { get; } = new([Customs, Annual], Observations);

    public static CheckedReport Check(Document document)
    {
        if (document.Text != Text)
        {
            return new(new(document, [], new(null, [], null), null, [], [], [], [], [], [], [], [], [], []), []);
        }

        Quote Q(string words) => document.Quote(new(Text.IndexOf(words, StringComparison.Ordinal), words.Length));
        var may = Period.Months(2021, 1, 2021, 5);
        var half = Period.Months(2021, 1, 2021, 6);
        Claim[] claims =
        [
            new(Q("trade between our countries rose by 26% in the first five months"), "Aibek Serikov", Metric.TradeTurnover, Kaz, Rus, null,
                Measure.Growth, new(Comparison.Equal, 26m, null, Unit.Percent, 1m), may, may.AddYears(-1), Modality.Fact, []),
            new(Q("Turnover is up by more than a third in the first half-year"), "Oleg Vetrov", Metric.TradeTurnover, Kaz, Rus, null,
                Measure.Growth, new(Comparison.Greater, 33.333m, null, Unit.Percent, 0m), half, half.AddYears(-1), Modality.Fact, []),
            new(Q("by December it should stand higher than ever"), "Oleg Vetrov", Metric.TradeTurnover, Kaz, Rus, null,
                Measure.Record, null, Period.Year(2021), null, Modality.Forecast, []),
            new(Q("Russian companies take part in 32 large projects in Kazakhstan"), "Oleg Vetrov", Metric.Projects, Rus, Kaz, "large",
                Measure.Count, new(Comparison.Equal, 32m, null, Unit.Count, 1m), null, null, Modality.Fact, []),
        ];
        var transcript = new Transcript(
            document, [Kaz, Rus],
            new("The Steppe Courier", ["President's press office"], Q("THE STEPPE COURIER")),
            new(EventKind.Talks, new(2021, 8, 19), "Astana", Q("Opening the talks")),
            [
                new("Aibek Serikov", "President", Kaz, Q("Aibek Serikov")),
                new("Oleg Vetrov", "Prime Minister", Rus, Q("Oleg Vetrov")),
            ],
            [
                new(Q("Our governments met yesterday, and the talks were of substance. Documents on water and transit are to be signed this month. I am pleased that, in spite of a hard year, trade between our countries rose by 26% in the first five months"), "Aibek Serikov", SpeechKind.Direct),
                new(Q("Turnover is up by more than a third in the first half-year, and by December it should stand higher than ever"), "Oleg Vetrov", SpeechKind.Direct),
                new(Q("adding that Russian companies take part in 32 large projects in Kazakhstan"), null, SpeechKind.Indirect),
            ],
            claims,
            [new(Q("Documents on water and transit are to be signed this month"), "documents on water and transit", AgreementStatus.Planned)],
            [new(Q("Russian companies take part in 32 large projects in Kazakhstan"), "32 large projects", null, [Kaz], [Rus], ProjectStatus.UnderWay)],
            [new(Q("The sides agreed to open the border post at Khorgan by March 2022"), "Kazakhstan and Russia", "open the border post at Khorgan", Period.Month(2022, 3))],
            [new(Q("A forum of the regions will meet in Kokshetau this autumn"), "Forum of the regions", Period.Months(2021, 9, 2021, 11), "Kokshetau")],
            [new("trade", Q("trade")), new("water", Q("water")), new("border", Q("border"))],
            [Q("14")],
            [new("CP2001", Severity.Warning, "Who is meant by “adding that” is left open.", Q("adding that"))]);
        var rows = Observations.Where(o => o.Reporter == Rus && o.Period.Last.Month <= 5).ToList();
        return new(transcript,
        [
            new(claims[0],
                [
                    new(Kaz, AsOf.Latest, Finding.CannotVerify, null, null, new(25.5m, 26.5m, true, false), "Kazakhstan's books hold only annual figures with Russia.", null, [], [Annual], "counterpart trade show KAZ RUS --freq A"),
                    new(Rus, AsOf.Said, Finding.CannotVerify, null, null, new(25.5m, 26.5m, true, false), "No table published by 19 August 2021 is held.", null, [], [], null),
                    new(Rus, AsOf.Latest, Finding.Fails, 34.0m, Unit.Percent, new(25.5m, 26.5m, true, false), "The growth is 7.5 points above what the words allow.", "9 448.6 / 7 050.6 − 1 = +34.0 %", rows, [Customs], "counterpart trade show RUS KAZ --freq M --from 2020-01 --to 2021-05"),
                ],
                [new("base", "Held against 2019 instead of 2020 it would be about right.", Rus, 26.35m, Unit.Percent, [.. rows.Take(2)])],
                "Russia's books give growth of 34.0 % for January to May 2021, not 26 %; Kazakhstan publishes no months by partner."),
            new(claims[1],
                [
                    new(Kaz, AsOf.Latest, Finding.CannotVerify, null, null, new(33.333m, null, false, false), "Kazakhstan's books hold only annual figures with Russia.", null, [], [Annual], null),
                    new(Rus, AsOf.Latest, Finding.Fails, 33.21m, Unit.Percent, new(33.333m, null, false, false), "It is 0.12 points short of a third.", "11 761.8 / 8 829.5 − 1 = +33.21 %", [.. Observations.Where(o => o.Reporter == Rus)], [Customs], "counterpart trade show RUS KAZ --freq M --from 2020-01 --to 2021-06"),
                ],
                [], "On Russia's books turnover grew by 33.21 % in the first half-year, a hair under a third."),
            new(claims[2],
                [
                    new(Kaz, AsOf.Latest, Finding.Holds, 24_624_200_000m, Unit.Currency("USD"), null, "2021 stands above every year held; the highest before was 2012.", "24 624.2 > 23 857.7", [.. Observations.Where(o => o.Reporter == Kaz)], [Annual], "counterpart trade show KAZ RUS --freq A"),
                    new(Rus, AsOf.Latest, Finding.CannotVerify, null, null, null, "Russia's monthly books held begin in 2020; a record needs a longer run.", null, [], [Customs], null),
                ],
                [], "By Kazakhstan's books 2021 became a record: 24.6 against 23.9 billion dollars in 2012."),
            new(claims[3],
                [
                    new(Kaz, AsOf.Latest, Finding.CannotVerify, null, null, new(32m, 32m, true, true), "The register holds no project yet.", null, [], [], null),
                    new(Rus, AsOf.Latest, Finding.CannotVerify, null, null, new(32m, 32m, true, true), "The register holds no project yet.", null, [], [], null),
                ],
                [], "The number of projects cannot be checked: the register holds none yet."),
        ]);
    }

    private static IEnumerable<Observation> Months(int year, decimal[] exports, decimal[] imports) =>
        exports.SelectMany((value, i) => Pair(Rus, Kaz, Period.Month(year, i + 1), value, imports[i], Customs.Id));

    private static IEnumerable<Observation> Year(int year, decimal exports, decimal imports) => Pair(Kaz, Rus, Period.Year(year), exports, imports, Annual.Id);

    private static IEnumerable<Observation> Pair(Country reporter, Country counterpart, Period period, decimal exports, decimal imports, string vintage) =>
    [
        new(reporter, counterpart, TradeFlow.Export, Observation.AllProducts, period, exports * 1_000_000m, "USD", vintage),
        new(reporter, counterpart, TradeFlow.Import, Observation.AllProducts, period, imports * 1_000_000m, "USD", vintage),
    ];
}
