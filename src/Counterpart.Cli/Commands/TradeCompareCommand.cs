using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade compare</c>: both books side by side, and reconciled.</summary>
internal static class TradeCompareCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var verb = new Verb(
            "compare",
            "Set both sides' books side by side, each flow by its exporter, its importer and reconciled as FOB, with what the margin between CIF and FOB changes.",
            "counterpart trade compare RUS KAZ",
            "counterpart trade compare DEU RUS --freq M --from 2021-01 --svg trade.svg",
            "counterpart trade compare KAZ RUS --freq A --csv")
        {
            o.Reporter, o.Counterpart, o.Frequency, o.From, o.To, o.AsOf, o.Tables, o.Product, o.Currency, o.Margin, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var books = o.Books(parse, door.OpenDossier(parse).Trade, parse.GetValue(o.Frequency));
            return o.Tell(door, parse, CompareAnalysis.Of(
                books, parse.GetValue(o.Frequency) ?? PairOptions.FrequencyOf(books, both: true), parse.GetValue(o.From), parse.GetValue(o.To), parse.GetValue(o.AsOf)));
        });
        return verb;
    }
}
