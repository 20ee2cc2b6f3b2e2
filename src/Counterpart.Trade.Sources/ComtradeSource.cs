using System.Globalization;

namespace Counterpart.Trade.Sources;

/// <summary>UN Comtrade, version 1 of its interface: goods by partner, monthly and annual.</summary>
internal sealed class ComtradeSource : TradeSource
{
    // Twelve periods are what the service takes at once.
    private const int PeriodsAtOnce = 12;

    // Partners that the service has, and some more.
    private const long Partners = 260;

    /// <inheritdoc/>
    public override string Name => "comtrade";

    /// <inheritdoc/>
    public override string Producer => "United Nations Statistics Division, UN Comtrade";

    /// <inheritdoc/>
    public override string Licence => "UN Comtrade's terms of use; redistribution is restricted";

    /// <inheritdoc/>
    public override Uri Home { get; } = new("https://comtradeapi.un.org/data/v1");

    /// <inheritdoc/>
    public override string KeyVariable => "COUNTERPART_COMTRADE_KEY";

    /// <inheritdoc/>
    public override bool NeedsKey => true;

    /// <inheritdoc/>
    public override string KeyFrom => "https://comtradedeveloper.un.org gives one, the product 'comtrade - v1' is free";

    /// <inheritdoc/>
    public override long? RowCap => 100_000;

    internal override long MostRows => 99_999;

    internal override int MostPeriods => PeriodsAtOnce;

    internal override TimeSpan Pause => TimeSpan.FromSeconds(1.1);

    internal override string Accept => "application/json";

    internal override bool IsJson => true;

    internal override string? WhyNot(PullQuestion question)
    {
        foreach (var country in question.Reporters.Concat(question.Partners))
        {
            if (AreaNumbers.Comtrade(country, question.Periods[^1].Last.Year) is null)
            {
                return $"UN Comtrade has no number for {Wording.Name(country)}.";
            }
        }

        return question.Series is not null ? "UN Comtrade is asked for goods: leave --series out."
            : question.Reporters.Contains(Country.World) ? "The world keeps no books: name the reporters."
            : question.Products.FirstOrDefault(p => p != Observation.AllProducts && !(p.Length is >= 2 and <= 6 && p.All(char.IsAsciiDigit))) is { } code ? $"'{code}' is no code of the Harmonized System: write TOTAL, or two to six digits."
            : null;
    }

    internal override long RowsAtMost(PullQuestion question) =>
        question.Reporters.Count * (question.Partners.Count == 0 ? Partners : question.Partners.Count) * question.Flows.Count * question.Periods.Count * GoodsOf(question);

    internal override Uri Address(Uri home, PullQuestion question, int page)
    {
        var year = question.Periods[^1].Last.Year;
        var goods = question.Digits > 0 ? string.Create(CultureInfo.InvariantCulture, $"AG{question.Digits}") : Joined(question.Products, ",");
        var partners = question.Partners.Count == 0 ? "" : $"&partnerCode={Joined(question.Partners.Select(c => AreaNumbers.Comtrade(c, year)), ",")}";
        var flows = Joined(question.Flows.Select(f => f == TradeFlow.Export ? "X" : "M"), ",");
        var periods = Joined(question.Periods.Select(p => p.First.ToString(question.IsMonthly ? "yyyyMM" : "yyyy", CultureInfo.InvariantCulture)), ",");

        // Totals only of second partner, mode of transport and customs procedure: their parts would count everything twice.
        return new Uri($"{home}/get/C/{(question.IsMonthly ? 'M' : 'A')}/HS?reporterCode={Joined(question.Reporters.Select(c => AreaNumbers.Comtrade(c, year)), ",")}{partners}&period={periods}&flowCode={flows}&cmdCode={goods}&partner2Code=0&motCode=0&customsCode=C00");
    }

    internal override Answered Read(ReadOnlyMemory<byte> body) => JsonAnswer.Comtrade(body);

    internal override string Mapping(PullQuestion question, Func<string, IReadOnlyCollection<string>> words) => """
        "reporter": { "column": "reporterCode" }, "counterpart": { "column": "partnerCode", "codes": { "492": "NESEU" } }, "product": { "column": "cmdCode" },
        "period": { "column": "period", "form": "words" },
        "flow": { "column": "flowCode", "export": "X", "import": "M" },
        "values": [ { "column": "primaryValue" } ], "currency": "USD", "multiplier": 1, "netWeight": { "column": "netWgt", "multiplier": 1 },
        "keep": { "partner2Code": "0", "motCode": "0", "customsCode": "C00" }
        """;

    internal override string Unit(PullQuestion question) => "USD";

    internal override string? Note(PullQuestion question) => "Each reporter's own revision of the Harmonized System.";
}
