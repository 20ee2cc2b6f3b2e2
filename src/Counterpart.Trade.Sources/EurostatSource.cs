using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>Eurostat's Comext, by SDMX 2.1: goods of the members of the European Union by partner, in euros.</summary>
internal sealed class EurostatSource : TradeSource
{
    private const string DataSet = "DS-045409";
    private const long Partners = 300;

    // The 97 chapters of goods, and 99 for what is not told apart; 77 is none.
    private static readonly string[] Chapters = [.. Enumerable.Range(1, 99).Where(c => c is not 77 and not 98).Select(c => c.ToString("00", CultureInfo.InvariantCulture))];

    /// <inheritdoc/>
    public override string Name => "eurostat";

    /// <inheritdoc/>
    public override string Producer => "Eurostat, Comext";

    /// <inheritdoc/>
    public override string Licence => "Eurostat's reuse policy (CC BY 4.0); reference to the source";

    /// <inheritdoc/>
    public override Uri Home { get; } = new("https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1");

    // From half a million cells on an answer is put off, from five million on refused.
    internal override long MostRows => 400_000;

    internal override int LongestAddress => 2000;

    internal override TimeSpan Pause => TimeSpan.FromSeconds(0.5);

    internal override string Accept => "application/vnd.sdmx.data+csv;version=1.0.0, text/csv";

    internal override bool IsJson => false;

    internal override string? WhyNot(PullQuestion question)
    {
        foreach (var reporter in question.Reporters)
        {
            if (reporter.Code != "EU" && !(Countries.TryGet(reporter.Code, out var facts) && facts.Alpha2.Length == 2))
            {
                return $"Eurostat has no books of {Wording.Name(reporter)}.";
            }
        }

        return question.Series is not null ? "Eurostat's Comext is asked for goods: leave --series out."
            : question.Digits > 2 ? "Eurostat gives all levels of goods at once where codes are not named: name them, or ask for --product 2."
            : question.Partners.FirstOrDefault(c => Geo(c) is null) is { } other ? $"Eurostat has no code for {Wording.Name(other)} as a partner."
            : null;
    }

    internal override long RowsAtMost(PullQuestion question) =>
        question.Reporters.Count * (question.Partners.Count == 0 ? Partners : question.Partners.Count) * question.Flows.Count * question.Periods.Count * GoodsOf(question);

    internal override Uri Address(Uri home, PullQuestion question, int page)
    {
        var goods = question.Digits == 2 ? Chapters : question.Products;
        var flows = question.Flows.Select(f => f == TradeFlow.Export ? "2" : "1");
        var time = question.IsMonthly ? "yyyy-MM" : "yyyy";
        return new Uri(string.Create(
            CultureInfo.InvariantCulture,
            $"{home}/data/{DataSet}/{(question.IsMonthly ? 'M' : 'A')}.{Joined(question.Reporters.Select(Geo), "+")}.{Joined(question.Partners.Select(Geo), "+")}.{Joined(goods, "+")}.{Joined(flows, "+")}.VALUE_IN_EUROS?startPeriod={question.Periods[0].First.ToString(time, CultureInfo.InvariantCulture)}&endPeriod={question.Periods[^1].First.ToString(time, CultureInfo.InvariantCulture)}&format=SDMX-CSV"));
    }

    internal override Answered Read(ReadOnlyMemory<byte> body) => TextAnswer.Read(body, "reporter", "partner", "product", "flow", "TIME_PERIOD", "OBS_VALUE");

    internal override IReadOnlyList<string> WordsWanted => ["partner"];

    // Sums of partners, told by their underscore, overlap with the partners themselves.
    internal override string Mapping(PullQuestion question, Func<string, IReadOnlyCollection<string>> words)
    {
        var sums = words("partner").Where(w => w.Contains('_', StringComparison.Ordinal) && !AreaCodes.TryFind(w, out _)).Order(StringComparer.Ordinal).Select(w => $"{JsonSerializer.Serialize(w, Json.Default.String)}: null");
        return $$"""
            "reporter": { "column": "reporter" }, "counterpart": { "column": "partner", "codes": { {{string.Join(", ", sums.Prepend("\"WORLD\": \"WLD\""))}} } }, "product": { "column": "product" },
            "period": { "column": "TIME_PERIOD", "form": "words" }, "flow": { "column": "flow", "export": "2", "import": "1" },
            "value": "OBS_VALUE", "currency": "EUR", "multiplier": 1, "missing": ["", ":"], "keep": { "indicators": "VALUE_IN_EUROS" }
            """;
    }

    internal override string Unit(PullQuestion question) => "EUR";

    internal override string? Note(PullQuestion question) => "Trade between members of the Union is counted for the member of consignment, that with others by origin.";

    private static string? Geo(Country country) => country.Code switch
    {
        "EU" => "EU27_2020",
        "WLD" => "WORLD",
        _ => Countries.TryGet(country.Code, out var facts) && facts.Alpha2.Length == 2 ? facts.Alpha2 : null,
    };
}
