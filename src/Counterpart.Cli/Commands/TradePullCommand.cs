using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Counterpart.Trade.DuckDb;
using Counterpart.Trade.Sources;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade pull</c>: ask a data service, keep what it answers, load it.</summary>
internal static class TradePullCommand
{
    public static Verb Make(Door door)
    {
        var source = new Argument<TradeSource>("SOURCE") { Description = "comtrade, imf, eurostat (trade in goods), or worldbank (rates of exchange, GDP)", CustomParser = ParseSource };
        var reporters = Areas("--reporter", "Whose books: one or more codes, such as KAZ,RUS");
        reporters.Required = true;
        var partners = Areas("--partner", "With whom: one or more codes, WLD for the world, or 'all' for every partner", "all");
        var flow = new Option<string>("--flow") { Description = "exports, imports or both", HelpName = "FLOW", DefaultValueFactory = _ => "both" };
        flow.AcceptOnlyFromAmong("exports", "imports", "both");
        var product = new Option<string>("--product") { Description = "Codes of goods, such as 27,2709; TOTAL for all together; or 2, 4 or 6 for all of so many digits", HelpName = "CODES", DefaultValueFactory = _ => Trade.Observation.AllProducts };
        var series = new Option<string?>("--series") { Description = "Of worldbank: rates (a currency's to the dollar, average of the year) or gdp", HelpName = "SERIES" };
        series.AcceptOnlyFromAmong("rates", "gdp");
        var frequency = new Option<Trade.Frequency?>("--freq") { Description = "M for months, A for years [default: A]", HelpName = "M|A", CustomParser = PairOptions.ParseFrequency };
        var from = PairOptions.End("--from", "First month or year", first: true);
        from.Required = true;
        var to = PairOptions.End("--to", "Last month or year [default: the last that is over]", first: false);
        var plan = new Option<bool>("--plan") { Description = "Print the requests that would be made and the rows they give at most, and ask nobody" };
        var anew = new Option<bool>("--anew") { Description = "Ask for everything again, also for what was fetched today or in a pull that was stopped" };
        var table = new Option<string?>("--table") { Description = "Name of the table, which its later vintages share [default: made of the question]", HelpName = "NAME" };
        var keyFile = new Option<string?>("--key-file") { Description = $"File outside the dossier that holds the key to the service [default: {string.Join(", ", TradeSource.All.Select(s => s.KeyVariable).OfType<string>().Select(v => '$' + v))}]", HelpName = "FILE" };
        var at = new Option<Uri?>("--at") { Description = "Ask this address instead of the service's own, such as a mirror", HelpName = "ADDRESS", CustomParser = ParseAddress };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var verb = new Verb(
            "pull",
            "Ask a data service for statistics, keep its answers as they came, and load them as a new vintage. Nothing is ever asked for without this command; stopped and run again it goes on where it was.",
            "counterpart trade pull comtrade --reporter KAZ,RUS --partner RUS,KAZ --from 2015 --plan",
            "counterpart trade pull comtrade --reporter DEU --partner RUS --freq M --from 2020-01 --to 2021-12 --product 2 --key-file ~/comtrade.key",
            "counterpart trade pull imf --reporter KAZ --partner all --from 2019",
            "counterpart trade pull eurostat --reporter DEU,FRA --partner RUS --freq M --from 2020-01 --to 2021-12",
            "counterpart trade pull worldbank --series rates --reporter KAZ,RUS --from 2010")
        {
            source, reporters, partners, flow, product, series, frequency, from, to, plan, anew, table, keyFile, at, json,
        };
        verb.Runs(async (parse, cancel) =>
        {
            var asked = parse.GetRequiredValue(source);
            var planned = PullPlan.Of(asked, Question(door, parse, asked), parse.GetValue(at));
            var dossier = door.OpenDossier(parse);
            var order = new PullOrder(Path.Combine(dossier.Folder, "pulls"), parse.GetValue(table), parse.GetValue(to) is null, parse.GetValue(anew));
            if (parse.GetValue(plan))
            {
                Tell(door, planned, order, parse.GetValue(json));
                return ExitCode.Success;
            }

            var key = ServiceKey.Locate(asked, parse.GetValue(keyFile), door.Around.Variable, dossier.Folder);
            using var courier = new Courier(door.Around.Clock);
            door.Around.Error.WriteLine(InWords(planned));
            var pulled = await new Pull(courier, key, door.Around.Clock).RunAsync(planned, order, line => door.Around.Error.WriteLine(Printing.Cells.Harmless(line)), cancel).ConfigureAwait(false);
            var load = dossier.Trade.Load(pulled.File, pulled.Mapping);
            if (load.Rows != pulled.Rows)
            {
                throw new InvalidOperationException($"{pulled.Rows} rows were fetched, and {load.Rows} read from {pulled.File}.");
            }

            pulled.Discard();
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => Write(writer, pulled, load)));
            }
            else
            {
                door.Around.Out.WriteLine(TradeCommand.LineOf(load));
            }

            door.Around.Error.WriteLine($"{pulled.Asked} requests made, {pulled.Kept} answers kept from before, {pulled.Rows} rows fetched; the answers are kept in {pulled.Folder}.");
            return ExitCode.Success;
        });
        return verb;

        PullQuestion Question(Door outside, ParseResult parse, TradeSource asked)
        {
            var monthly = parse.GetValue(frequency) == Trade.Frequency.Monthly;
            var today = DateOnly.FromDateTime(outside.Around.Clock.GetUtcNow().UtcDateTime);
            var over = monthly ? new DateOnly(today.Year, today.Month, 1).AddDays(-1) : new DateOnly(today.Year - 1, 12, 31);
            var last = parse.GetValue(to) is { } told && told < over ? told : over;
            var periods = PullQuestion.Each(parse.GetValue(from)!.Value, last, monthly);
            if (periods.Count == 0)
            {
                throw new CounterpartException("CP5028", $"No {(monthly ? "month" : "year")} from --from on is over by {Wording.Day(last)}.");
            }

            var goods = parse.GetRequiredValue(product).ToUpperInvariant();
            var with = parse.GetValue(partners) ?? [];
            return asked.Name != "worldbank" && with.Length == 0
                ? throw new CounterpartException("CP5028", $"{asked.Name} wants to know with whom: give --partner CODES or --partner all.")
                : new PullQuestion
                {
                    Reporters = [.. (parse.GetValue(reporters) ?? []).OfType<Country>().Distinct()],
                    Partners = [.. with.OfType<Country>().Distinct()],
                    Flows = parse.GetValue(flow) switch { "exports" => [TradeFlow.Export], "imports" => [TradeFlow.Import], _ => [TradeFlow.Export, TradeFlow.Import] },
                    Products = goods is "2" or "4" or "6" ? [] : [.. goods.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
                    Digits = goods is "2" or "4" or "6" ? goods[0] - '0' : 0,
                    Periods = periods,
                    Series = parse.GetValue(series),
                };
        }
    }

    private static string InWords(PullPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Source.Name}: {plan.Requests.Count} requests, at most {plan.RowsAtMost} rows{(plan.MayBeCut ? "; an answer that the service may have cut will be refused" : "")}.");

    private static void Tell(Door door, PullPlan plan, PullOrder order, bool json)
    {
        if (json)
        {
            door.Around.Out.Write(JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("source", plan.Source.Name);
                writer.WriteString("table", order.TableOf(plan));
                writer.WriteNumber("rowsAtMost", plan.RowsAtMost);
                writer.WriteBoolean("mayBeCut", plan.MayBeCut);
                writer.WriteStartArray("requests");
                foreach (var request in plan.Requests)
                {
                    writer.WriteStartObject();
                    writer.WriteString("address", request.Address.AbsoluteUri);
                    writer.WriteNumber("rowsAtMost", request.RowsAtMost);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }));
            return;
        }

        foreach (var request in plan.Requests)
        {
            door.Around.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.RowsAtMost}\t{request.Address.AbsoluteUri}"));
        }

        door.Around.Error.WriteLine(InWords(plan));
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, PulledTable pulled, TradeLoad load)
    {
        writer.WriteStartObject();
        writer.WriteNumber("asked", pulled.Asked);
        writer.WriteNumber("kept", pulled.Kept);
        writer.WriteNumber("fetched", pulled.Rows);
        writer.WriteString("answers", pulled.Folder);
        writer.WritePropertyName("loaded");
        TradeCommand.Write(writer, [load]);
        writer.WriteEndObject();
    }

    private static TradeSource ParseSource(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (TradeSource.Find(text) is { } source)
        {
            return source;
        }

        result.AddError($"'{text}' is no data service: write {string.Join(", ", TradeSource.All.Select(s => s.Name))}.");
        return TradeSource.All[0];
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0 && address.Query.Length == 0)
        {
            return address;
        }

        result.AddError($"'{text}' is no address to ask: write https:// and a host, or http:// for this machine.");
        return null;
    }

    // Codes parted by commas, or the word for all, which is an empty list's null.
    private static Option<Country?[]> Areas(string name, string description, string? all = null) => new(name)
    {
        Description = description,
        HelpName = "CODES",
        CustomParser = result =>
        {
            var found = new List<Country?>();
            foreach (var word in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (word == all)
                {
                    found.Add(null);
                }
                else if (Countries.TryGet(word.ToUpperInvariant(), out var facts))
                {
                    found.Add(facts.Country);
                }
                else
                {
                    result.AddError($"'{word}' is no country code: write ISO 3166-1 alpha-3, as in KAZ.");
                }
            }

            return found.Contains(null) ? [null] : [.. found];
        },
    };
}
