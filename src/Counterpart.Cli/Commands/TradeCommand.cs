using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Trade;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade</c>: load, list, show and analyse statistics of trade.</summary>
internal static class TradeCommand
{
    public static Command Make(Door door) => new Verb("trade", "Load, list, show and analyse the statistics of trade that claims are checked against.")
    {
        Import(door), TradePullCommand.Make(door), TradeDescribeCommand.Make(door), List(door), TradeShowCommand.Make(door), TradeCompareCommand.Make(door),
        TradeGrowthCommand.Make(door), TradeStructureCommand.Make(door), TradeMirrorCommand.Make(door), TradeNowcastCommand.Make(door), TradeGroupCommand.Make(door),
        TradeChangesCommand.Make(door), TradeRevisionsCommand.Make(door),
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

    /// <summary>A line on what a load did.</summary>
    internal static string LineOf(TradeLoad load)
    {
        var held = load.Vintage.ObservationCount;
        return load.AlreadyHeld
            ? $"{load.Vintage.Id}: held already; nothing changed"
            : $"{load.Vintage.Id}: {load.Rows} rows, {load.Values} values read: {held} stored, {load.Missing} missing{(load.Passed > 0 ? $", {load.Passed} passed over" : "")}";
    }

    /// <summary>Loads as JSON.</summary>
    internal static void Write(System.Text.Json.Utf8JsonWriter writer, IReadOnlyList<TradeLoad> loads)
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
}
