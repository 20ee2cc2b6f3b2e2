using System.CommandLine;
using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade nowcast</c>: what a year will come to.</summary>
internal static class TradeNowcastCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var after = PairOptions.Months("--after", "Use the months up to this one only [default: the last that is held]");
        after.HelpName = "2021-07";
        after.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<Period?>() is { MonthCount: not 1 })
            {
                result.AddError("--after is one month, such as 2021-07.");
            }
        });
        var target = new Option<decimal?>("--target")
        {
            Description = "Also tell the probability that the year comes to more than this amount, in the currency compared in, such as 30bn",
            HelpName = "AMOUNT",
            CustomParser = result =>
            {
                if (PairOptions.TryAmount(result.Tokens[^1].Value, out var amount))
                {
                    return amount;
                }

                result.AddError($"'{result.Tokens[^1].Value}' is no amount: write 30bn, 25.8bn, 500m or all digits.");
                return null;
            },
        };
        var tries = new Option<bool>("--tries") { Description = "List every earlier year that was nowcast to test the method" };
        var verb = new Verb(
            "nowcast",
            "Estimate what the year begun will come to in each side's books, and the probability that it will be a record or pass a target; tested on the years before it.",
            "counterpart trade nowcast RUS KAZ",
            "counterpart trade nowcast RUS KAZ --after 2021-07 --target 25bn --svg year.svg",
            "counterpart trade nowcast RUS KAZ --after 2021-06 --tries --csv")
        {
            o.Reporter, o.Counterpart, o.Flow, after, target, tries, o.AsOf, o.Tables, o.Product, o.Currency, o.Margin, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var books = o.Books(parse, door.OpenDossier(parse).Trade, Frequency.Monthly);
            return o.Tell(door, parse, NowcastAnalysis.Of(
                books, parse.GetRequiredValue(o.Flow), parse.GetValue(after), parse.GetValue(target), parse.GetValue(tries), parse.GetValue(o.AsOf)));
        });
        return verb;
    }
}
