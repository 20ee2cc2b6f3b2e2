using System.CommandLine;
using System.CommandLine.Parsing;
using Counterpart.Cli.Printing;
using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade</c>: load, list and show statistics of trade.</summary>
internal static class TradeCommand
{
    public static Command Make(Door door) => new Verb("trade", "Load, list and show the statistics of trade that claims are checked against.")
    {
        Import(door), TradeDescribeCommand.Make(door), List(door), Show(door), TradeChangesCommand.Make(door), TradeRevisionsCommand.Make(door),
    };

    private static Verb Import(Door door)
    {
        var files = new Argument<string[]>("FILE") { Description = "A table: CSV, XLSX, XLS, JSON of UN Comtrade, SDMX-CSV, SDMX-JSON or SDMX-ML, also packed with gzip", Arity = ArgumentArity.OneOrMore };
        var mapping = new Option<string?>("--mapping") { Description = "Says what the columns are and where the table came from [default: FILE with .mapping.json in place of its extension]", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "import",
            "Load a table as a new vintage. The same file and mapping again change nothing; a table with an error is not stored at all.",
            "counterpart trade import samples/trade/rus-monthly-customs.csv",
            "counterpart trade import table.csv --mapping described.json")
        {
            files, mapping, json,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(mapping) is not null && result.GetValue(files) is { Length: > 1 })
            {
                result.AddError("--mapping describes one table: give one FILE with it.");
            }
        });
        verb.Runs((parse, cancel) =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var loads = new List<TradeLoad>();
            foreach (var file in parse.GetRequiredValue(files))
            {
                cancel.ThrowIfCancellationRequested();
                var load = trade.Load(file, parse.GetValue(mapping));
                loads.Add(load);
                if (!parse.GetValue(json))
                {
                    door.Around.Out.WriteLine(LineOf(load));
                }
            }

            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => Write(writer, loads)));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return verb;
    }

    private static Verb List(Door door)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb("list", "List the tables held, each with its vintages, the latest first.", "counterpart trade list") { json };
        verb.Runs(parse =>
        {
            var vintages = door.OpenDossier(parse).Trade.Vintages;
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => PairTableForm.Write(writer, vintages)));
            }
            else if (vintages.Count > 0)
            {
                TradeSheet.Print(door.Sheet(parse), vintages);
            }
            else
            {
                door.Around.Error.WriteLine("No statistics are held yet. Load a table with 'counterpart trade import FILE'.");
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static Verb Show(Door door)
    {
        var reporter = CountryArgument("REPORTER", "Whose books come first, such as RUS");
        var counterpart = CountryArgument("COUNTERPART", "The other side, such as KAZ");
        var frequency = new Option<Frequency?>("--freq") { Description = "M for months, A for years [default: as published]", HelpName = "M|A", CustomParser = ParseFrequency };
        var from = End("--from", "First month or year", first: true);
        var to = End("--to", "Last month or year", first: false);
        var asOf = Door.Day("--as-of", "As published by that day");
        var table = new Option<string?>("--table") { Description = "This table [default: the first by rank of those that give most of the periods]", HelpName = "NAME" };
        var product = new Option<string>("--product") { Description = "Code of goods", HelpName = "CODE", DefaultValueFactory = _ => Observation.AllProducts };
        var json = new Option<bool>("--json") { Description = "Print JSON, values in units of the currency" };
        var verb = new Verb(
            "show",
            "Show the trade of two countries in the books of both: exports, imports, turnover, balance and growth.",
            "counterpart trade show RUS KAZ",
            "counterpart trade show RUS KAZ --freq M --from 2020-01 --to 2021-05",
            "counterpart trade show KAZ RUS --as-of 2021-08-19")
        {
            reporter, counterpart, frequency, from, to, asOf, table, product, json,
        };
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var pair = new TradePair(parse.GetRequiredValue(reporter), parse.GetRequiredValue(counterpart));
            var sides = new[] { pair, new TradePair(pair.Counterpart, pair.Reporter) }.Distinct();
            var name = parse.GetValue(table);
            var books = sides
                .Select(side => PairTable.Of(
                    trade, new TradeQuery(side.Reporter, side.Counterpart, parse.GetRequiredValue(product), parse.GetValue(asOf)), parse.GetValue(frequency), parse.GetValue(from), parse.GetValue(to), name))
                .ToList();
            if (books.TrueForAll(b => b.Series is null))
            {
                throw new CounterpartException("CP6001", $"{string.Join(' ', books.Select(b => b.Reason).Distinct())} 'counterpart trade list' lists what is.");
            }

            // A table that was named belongs to one side; of the other there is nothing to say then.
            books = name is null ? books : [.. books.Where(b => b.Series is not null)];
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => PairTableForm.Write(writer, pair, parse.GetValue(asOf), books)));
            }
            else
            {
                TradeSheet.Print(door.Sheet(parse), books);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static string LineOf(TradeLoad load)
    {
        var held = load.Vintage.ObservationCount;
        return load.AlreadyHeld
            ? $"{load.Vintage.Id}: held already; nothing changed"
            : $"{load.Vintage.Id}: {load.Rows} rows, {load.Values} values read: {held} stored, {load.Missing} missing{(load.Passed > 0 ? $", {load.Passed} passed over" : "")}";
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, List<TradeLoad> loads)
    {
        writer.WriteStartArray();
        foreach (var load in loads)
        {
            writer.WriteStartObject();
            writer.WriteNumber("rows", load.Rows);
            writer.WriteNumber("missing", load.Missing);
            writer.WriteNumber("passed", load.Passed);
            writer.WriteBoolean("alreadyHeld", load.AlreadyHeld);
            PairTableForm.Write(writer, load.Vintage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A country as an argument.</summary>
    internal static Argument<Country> CountryArgument(string name, string description) => new(name)
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

    private static Option<DateOnly?> End(string name, string description, bool first) => new(name)
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

    private static Frequency? ParseFrequency(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        switch (text.ToUpperInvariant())
        {
            case "M":
                return Frequency.Monthly;
            case "A":
                return Frequency.Annual;
            default:
                result.AddError($"'{text}' is no frequency: write M for months or A for years.");
                return null;
        }
    }
}
