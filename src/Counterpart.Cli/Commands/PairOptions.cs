using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Counterpart.Cli.Printing;
using Counterpart.Trade;
using Counterpart.Trade.Charts;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary>What every question on a pair of countries shares on the command line: the pair, the range, and the form of the answer.</summary>
internal sealed class PairOptions
{
    /// <summary>Whose books come first.</summary>
    public Argument<Country> Reporter { get; } = Side("REPORTER", "Whose books come first, such as RUS");

    /// <summary>The other side.</summary>
    public Argument<Country> Counterpart { get; } = Side("COUNTERPART", "The other side, such as KAZ");

    /// <summary><c>--freq</c>.</summary>
    public Option<Frequency?> Frequency { get; } = new("--freq") { Description = "M for months, A for years [default: months where both sides have them, else years]", HelpName = "M|A", CustomParser = ParseFrequency };

    /// <summary><c>--from</c>.</summary>
    public Option<DateOnly?> From { get; } = End("--from", "First month or year", first: true);

    /// <summary><c>--to</c>.</summary>
    public Option<DateOnly?> To { get; } = End("--to", "Last month or year", first: false);

    /// <summary><c>--as-of</c>.</summary>
    public Option<DateOnly?> AsOf { get; } = Door.Day("--as-of", "As published by that day");

    /// <summary><c>--table</c>.</summary>
    public Option<string[]> Tables { get; } = new("--table") { Description = "Take a side's books from this table; twice for both sides [default: those that hold the most of the same periods]", HelpName = "NAME", DefaultValueFactory = _ => [] };

    /// <summary><c>--product</c>.</summary>
    public Option<string> Product { get; } = new("--product") { Description = "Code of goods", HelpName = "CODE", DefaultValueFactory = _ => Observation.AllProducts };

    /// <summary><c>--currency</c>.</summary>
    public Option<string?> Currency { get; } = new("--currency") { Description = "Compare in this currency [default: the one both publish in, else USD]", HelpName = "CODE", CustomParser = ParseCurrency };

    /// <summary><c>--margin</c>.</summary>
    public Option<decimal?> Margin { get; } = new("--margin") { Description = "How far CIF lies above FOB, in percent [default: 6, within 3 to 12]", HelpName = "PERCENT", CustomParser = ParseMargin };

    /// <summary><c>--flow</c>.</summary>
    public Option<TradeMeasure> Flow { get; } = new("--flow") { Description = "exports, imports or turnover, seen from REPORTER", HelpName = "FLOW", CustomParser = ParseFlow, DefaultValueFactory = _ => TradeMeasure.Turnover };

    /// <summary><c>--json</c>.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON, amounts in units of the currency" };

    /// <summary><c>--csv</c>.</summary>
    public Option<bool> Csv { get; } = new("--csv") { Description = "Print CSV, amounts in units of the currency" };

    /// <summary><c>--svg</c>.</summary>
    public Option<string?> Svg { get; } = new("--svg") { Description = "Write the chart to this file, or print it for -", HelpName = "FILE" };

    /// <summary>Refuses two forms at once.</summary>
    public void OneForm(Verb verb) => verb.Validators.Add(result =>
    {
        if (result.GetValue(Json) && result.GetValue(Csv))
        {
            result.AddError("--json and --csv are two forms of one answer: choose one.");
        }

        if (result.GetValue(Svg) == "-" && (result.GetValue(Json) || result.GetValue(Csv)))
        {
            result.AddError("--svg - prints the chart: give it a file to have the table as well.");
        }
    });

    /// <summary>The question put to the statistics.</summary>
    public TradeQuery Query(ParseResult parse) =>
        new(parse.GetRequiredValue(Reporter), parse.GetRequiredValue(Counterpart), parse.GetValue(Product) ?? Observation.AllProducts, parse.GetValue(AsOf));

    /// <summary>Both sides' books as the options ask for them.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: neither side's books are held.</exception>
    public BothBooks Books(ParseResult parse, ITradeStatistics trade, Frequency? frequency)
    {
        var books = BothBooks.Of(trade, Query(parse), frequency, parse.GetValue(Currency), parse.GetValue(Margin) is { } percent ? CifMargin.Given(percent) : null, parse.GetValue(Tables));
        return books.FirstOwn is null && books.SecondOwn is null
            ? throw new CounterpartException("CP6001", $"{string.Join(' ', new[] { books.First.Reason, books.Second.Reason }.Distinct())} 'counterpart trade list' lists what is.")
            : books;
    }

    /// <summary>Months where a side has them, else years.</summary>
    public static Frequency FrequencyOf(BothBooks books, bool both)
    {
        bool HasMonths(PairSeries? series) => series?.Observations.Any(o => o.Period.MonthCount == 1) == true;
        return both ? HasMonths(books.First.Value) && HasMonths(books.Second.Value) ? Trade.Frequency.Monthly : Trade.Frequency.Annual
            : HasMonths(books.First.Value) || HasMonths(books.Second.Value) ? Trade.Frequency.Monthly : Trade.Frequency.Annual;
    }

    /// <summary>Gives the answer in the form asked for.</summary>
    /// <exception cref="CounterpartException"><c>CP6001</c>: there is nothing to tell; <c>CP6005</c>: the chart cannot be drawn or written.</exception>
    public ExitCode Tell(Door door, ParseResult parse, Analysis analysis)
    {
        if (analysis.Exhibits.All(e => e.Rows.Count == 0))
        {
            throw new CounterpartException("CP6001", $"Nothing is held for the periods asked for. {string.Join(' ', analysis.Notes)} 'counterpart trade list' lists what is.");
        }

        var drawn = parse.GetValue(Svg);
        if (drawn is not null)
        {
            var svg = SvgChart.Draw(analysis.Chart ?? throw new CounterpartException("CP6005", "There is nothing to draw: no figure that the chart shows is known."));
            if (drawn == "-")
            {
                door.Around.Out.Write(svg);
                return ExitCode.Success;
            }

            try
            {
                File.WriteAllText(drawn, svg);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new CounterpartException("CP6005", $"The chart could not be written to {drawn}: {failure.Message}", failure);
            }
        }

        if (parse.GetValue(Json))
        {
            door.Around.Out.Write(JsonText.Of(writer => AnalysisForm.Write(writer, analysis)));
        }
        else if (parse.GetValue(Csv))
        {
            door.Around.Out.Write(AnalysisForm.Csv(analysis));
        }
        else
        {
            ExhibitSheet.Print(door.Sheet(parse), analysis);
        }

        return ExitCode.Success;
    }

    /// <summary>An argument that is a country's code.</summary>
    public static Argument<Country> Side(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (Countries.TryGet(text.ToUpperInvariant(), out var facts))
            {
                return facts.Country;
            }

            result.AddError($"'{text}' is no country code: write ISO 3166-1 alpha-3, as in KAZ.");
            return default;
        },
    };

    /// <summary>An option that is a month or a year, and means its first or its last day.</summary>
    public static Option<DateOnly?> End(string name, string description, bool first) => new(name)
    {
        Description = description,
        HelpName = "2020-01",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (text.Length is 4 or 7 && Period.TryParse(text, out var period))
            {
                return first ? period.First : period.Last;
            }

            result.AddError($"'{text}' is no month or year: write 2020-01 or 2020.");
            return null;
        },
    };

    /// <summary>An option that is a period of whole months.</summary>
    public static Option<Period?> Months(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2021-01/2021-05",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (Period.TryParse(text, out var period) && period.IsWholeMonths)
            {
                return period;
            }

            result.AddError($"'{text}' is no period of whole months: write 2021, 2021-05 or 2021-01/2021-05.");
            return null;
        },
    };

    /// <summary>Reads an amount such as <c>30bn</c>, <c>25.8bn</c>, <c>500m</c> or <c>30000000000</c>.</summary>
    public static bool TryAmount(string text, out decimal amount)
    {
        var (number, unit) = text switch
        {
            _ when text.EndsWith("bn", StringComparison.OrdinalIgnoreCase) => (text[..^2], 1_000_000_000m),
            _ when text.EndsWith('m') || text.EndsWith('M') => (text[..^1], 1_000_000m),
            _ => (text, 1m),
        };
        var read = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount is > 0m and < 1_000_000_000_000_000_000m;
        amount = read ? amount * unit : 0m;
        return read;
    }

    /// <summary>Reads <c>M</c> or <c>A</c>.</summary>
    public static Frequency? ParseFrequency(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        switch (text.ToUpperInvariant())
        {
            case "M":
                return Trade.Frequency.Monthly;
            case "A":
                return Trade.Frequency.Annual;
            default:
                result.AddError($"'{text}' is no frequency: write M for months or A for years.");
                return null;
        }
    }

    private static string? ParseCurrency(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value.ToUpperInvariant();
        if (Countries.All.Any(c => c.Currency == text))
        {
            return text;
        }

        result.AddError($"'{text}' is no currency: write ISO 4217, as in USD.");
        return null;
    }

    private static decimal? ParseMargin(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100m)
        {
            return percent;
        }

        result.AddError($"'{text}' is no margin: write percent, as in 6 or 8.5.");
        return null;
    }

    private static TradeMeasure ParseFlow(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        switch (text)
        {
            case "exports":
                return TradeMeasure.Exports;
            case "imports":
                return TradeMeasure.Imports;
            case "turnover":
                return TradeMeasure.Turnover;
            default:
                result.AddError($"'{text}' is no flow: write exports, imports or turnover.");
                return default;
        }
    }
}
