using System.CommandLine;
using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade mirror</c>: the gaps between two books.</summary>
internal static class TradeMirrorCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var period = PairOptions.Months("--period", "The months whose gaps are taken apart [default: the last that both sides hold]");
        var hubs = new Option<string[]>("--via")
        {
            Description = "Goods of REPORTER that COUNTERPART counts (CIF) and REPORTER counts as sent to a third country, such as NLD=300m",
            HelpName = "COUNTRY=AMOUNT",
            DefaultValueFactory = _ => [],
        };
        hubs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Split('=') is not [var code, var amount] || !Countries.TryGet(code.ToUpperInvariant(), out _) || !PairOptions.TryAmount(amount, out _))
                {
                    result.AddError($"'{token.Value}' is no trade through a hub: write country and amount, as in NLD=300m or NLD=1.2bn.");
                }
            }
        });
        var verb = new Verb(
            "mirror",
            "State the gaps between both sides' books, in percent of the exporter's figure, of the importer's and of both, and take them apart into valuation, timing, hubs, coverage, classification and the unexplained.",
            "counterpart trade mirror RUS KAZ --freq A",
            "counterpart trade mirror USA RUS --freq A --period 2019 --svg gap.svg",
            "counterpart trade mirror DEU RUS --period 2021 --via NLD=300m --margin 8")
        {
            o.Reporter, o.Counterpart, o.Frequency, o.From, o.To, period, o.AsOf, o.Tables, o.Product, o.Currency, o.Margin, hubs, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var books = o.Books(parse, trade, parse.GetValue(o.Frequency));
            GapEvidence? known = null;
            if (parse.GetValue(hubs) is { Length: > 0 } given)
            {
                var sum = 0m;
                foreach (var hub in given)
                {
                    PairOptions.TryAmount(hub.Split('=')[1], out var amount);
                    sum += amount;
                }

                known = new(books.Margin) { ThroughHubs = sum, HubsSource = $"as given: {string.Join(", ", given)}" };
            }

            return o.Tell(door, parse, MirrorAnalysis.Of(
                trade, books, parse.GetValue(o.Frequency) ?? PairOptions.FrequencyOf(books, both: true), parse.GetValue(o.From), parse.GetValue(o.To), parse.GetValue(period), known, parse.GetValue(o.Product)!, parse.GetValue(o.AsOf)));
        });
        return verb;
    }
}
