using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade growth</c>: growth in both books.</summary>
internal static class TradeGrowthCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var verb = new Verb(
            "growth",
            "Tell growth in both sides' books and reconciled: of the month, since January and over twelve months, always on the same months a year before; of years where only years are held.",
            "counterpart trade growth RUS KAZ",
            "counterpart trade growth RUS KAZ --flow exports --from 2021-01 --to 2021-06",
            "counterpart trade growth RUS KAZ --freq A --json")
        {
            o.Reporter, o.Counterpart, o.Flow, o.Frequency, o.From, o.To, o.AsOf, o.Tables, o.Product, o.Currency, o.Margin, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var asked = parse.GetValue(o.Frequency);

            // A side that has months tells them, also where the other has only years.
            var books = o.Books(parse, trade, asked ?? Frequency.Monthly);
            return o.Tell(door, parse, GrowthAnalysis.Of(
                books, parse.GetRequiredValue(o.Flow), asked ?? PairOptions.FrequencyOf(books, both: false), parse.GetValue(o.From), parse.GetValue(o.To), parse.GetValue(o.AsOf)));
        });
        return verb;
    }
}
