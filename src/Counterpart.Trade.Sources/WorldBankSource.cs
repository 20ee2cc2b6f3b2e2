using System.Globalization;
using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>The World Bank's indicators, version 2 of its interface: annual average rates of exchange and gross domestic product.</summary>
internal sealed class WorldBankSource : TradeSource
{
    private const int PerPage = 1000;
    private const string Rates = "rates", Gdp = "gdp";

    /// <inheritdoc/>
    public override string Name => "worldbank";

    /// <inheritdoc/>
    public override string Producer => "World Bank, World Development Indicators";

    /// <inheritdoc/>
    public override string Licence => "CC BY 4.0";

    /// <inheritdoc/>
    public override Uri Home { get; } = new("https://api.worldbank.org/v2");

    internal override long MostRows => 20_000;

    internal override int LongestAddress => 2000;

    internal override TimeSpan Pause => TimeSpan.FromSeconds(0.5);

    internal override string Accept => "application/json";

    internal override bool IsJson => true;

    internal override string? WhyNot(PullQuestion question)
    {
        if (question.Series is not (Rates or Gdp))
        {
            return "The World Bank is asked for --series rates or --series gdp.";
        }

        if (question.IsMonthly)
        {
            return "The World Bank's indicators are annual: ask for --freq A.";
        }

        foreach (var country in question.Reporters)
        {
            if (Code(country) is null)
            {
                return $"The World Bank has no code for {Wording.Name(country)}.";
            }

            if (question.Series == Rates && country.Code != "EA" && Currency(country) is null or "USD" or "EUR")
            {
                return $"{Wording.Name(country)} has no rate of its own to the dollar: that of the euro is asked for as EA.";
            }
        }

        return null;
    }

    internal override long RowsAtMost(PullQuestion question) => question.Reporters.Count * question.Periods.Count;

    internal override Uri Address(Uri home, PullQuestion question, int page) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{home}/country/{Joined(question.Reporters.Select(Code), ";")}/indicator/{(question.Series == Rates ? "PA.NUS.FCRF" : "NY.GDP.MKTP.CD")}?format=json&date={question.Periods[0].First.Year}:{question.Periods[^1].First.Year}&per_page={PerPage}&page={page}"));

    internal override Answered Read(ReadOnlyMemory<byte> body) => JsonAnswer.WorldBank(body);

    internal override string Mapping(PullQuestion question, Func<string, IReadOnlyCollection<string>> words)
    {
        if (question.Series == Gdp)
        {
            return """
                "reporter": { "column": "countryiso3code", "codes": { "EMU": "EA" } }, "counterpart": "WLD", "product": "GDP", "period": { "column": "date", "form": "year" },
                "exports": "value", "currency": "USD", "multiplier": 1
                """;
        }

        var currencies = question.Reporters.Select(c => $"{JsonSerializer.Serialize(Code(c)!, Json.Default.String)}: {JsonSerializer.Serialize(Currency(c)!, Json.Default.String)}");
        return $$"""
            "reporter": "USA", "counterpart": "WLD", "product": "RATE", "period": { "column": "date", "form": "year" },
            "exports": "value", "currency": { "column": "countryiso3code", "codes": { {{string.Join(", ", currencies)}} } }, "multiplier": 1
            """;
    }

    internal override (string Exports, string Imports) Valuation(PullQuestion question) => ("unknown", "unknown");

    internal override string Unit(PullQuestion question) => question.Series == Rates ? "units of the currency for one USD, average of the year" : "USD";

    private static string? Code(Country country) => country.Code == "EA" ? "EMU" : Countries.TryGet(country.Code, out var facts) && facts.Alpha2.Length == 2 ? country.Code : null;

    private static string? Currency(Country country) => Countries.TryGet(country.Code, out var facts) && facts.Currency.Length == 3 ? facts.Currency : null;
}
