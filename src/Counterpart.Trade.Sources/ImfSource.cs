using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>The IMF's International Merchandise Trade Statistics (IMTS), by SDMX 3.0: all goods together by partner.</summary>
internal sealed class ImfSource : TradeSource
{
    private const long Partners = 260;

    /// <inheritdoc/>
    public override string Name => "imf";

    /// <inheritdoc/>
    public override string Producer => "International Monetary Fund, IMTS";

    /// <inheritdoc/>
    public override string Licence => "IMF terms of use; reuse with reference to the source";

    /// <inheritdoc/>
    public override Uri Home { get; } = new("https://api.imf.org/external/sdmx/3.0");

    /// <inheritdoc/>
    public override string KeyVariable => "COUNTERPART_IMF_KEY";

    internal override long MostRows => 50_000;

    internal override TimeSpan Pause => TimeSpan.FromSeconds(0.5);

    internal override string Accept => "text/csv";

    internal override bool IsJson => false;

    internal override string? WhyNot(PullQuestion question) =>
        question.Series is not null ? "The IMF's IMTS is of goods: leave --series out."
        : question.Digits > 0 || question.Products is not [Observation.AllProducts] ? "The IMF's IMTS tells all goods together: leave --product out."
        : question.Reporters.Concat(question.Partners).FirstOrDefault(c => c != Country.World && !(Countries.TryGet(c.Code, out var facts) && facts.Alpha2.Length == 2)) is { } other ? $"The IMF is asked for countries; {Wording.Name(other)} is none."
        : question.Reporters.Contains(Country.World) ? "The world keeps no books: name the reporters."
        : null;

    internal override long RowsAtMost(PullQuestion question) =>
        question.Reporters.Count * (question.Partners.Count == 0 ? Partners : question.Partners.Count) * question.Flows.Count * question.Periods.Count;

    internal override Uri Address(Uri home, PullQuestion question, int page)
    {
        var partners = question.Partners.Count == 0 ? "*" : Joined(question.Partners.Select(c => c == Country.World ? "G001" : c.Code), "+");
        var indicators = Joined(question.Flows.Select(f => f == TradeFlow.Export ? "XG_FOB_USD" : "MG_CIF_USD"), "+");
        var (first, last) = (Time(question.Periods[0]), Time(question.Periods[^1]));

        // The plus between both bounds is escaped: as it stands some would read a blank.
        return new Uri($"{home}/data/dataflow/IMF.STA/IMTS/+/{Joined(question.Reporters, "+")}.{indicators}.{partners}.{(question.IsMonthly ? 'M' : 'A')}?c%5BTIME_PERIOD%5D=ge:{first}%2Ble:{last}");
    }

    internal override Answered Read(ReadOnlyMemory<byte> body) => TextAnswer.Read(body, "COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "TIME_PERIOD", "OBS_VALUE");

    internal override IReadOnlyList<string> WordsWanted => ["COUNTERPART_COUNTRY"];

    // Groups of economies overlap, and are no countries; SCALE is how values are to be displayed, they stand in units.
    internal override string Mapping(PullQuestion question, Func<string, IReadOnlyCollection<string>> words)
    {
        var groups = words("COUNTERPART_COUNTRY").Where(w => w.Length > 3 && w[0] == 'G' && !AreaCodes.TryFind(w, out _)).Order(StringComparer.Ordinal);
        return $$"""
            "reporter": { "column": "COUNTRY" }, "counterpart": { "column": "COUNTERPART_COUNTRY", "codes": { {{string.Join(", ", groups.Select(g => $"{JsonSerializer.Serialize(g, Json.Default.String)}: null"))}} } },
            "period": { "column": "TIME_PERIOD", "form": "words" },
            "flow": { "column": "INDICATOR", "export": "XG_FOB_USD", "import": "MG_CIF_USD" },
            "value": "OBS_VALUE", "currency": "USD", "multiplier": 1, "missing": ["", "NaN"]
            """;
    }

    internal override string Unit(PullQuestion question) => "USD";

    private static string Time(Period period) => period.IsYear
        ? period.First.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{period.First.Year}-M{period.First.Month:00}");
}
