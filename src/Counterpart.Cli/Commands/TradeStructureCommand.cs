using System.CommandLine;
using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade structure</c>: goods, indices and ranks.</summary>
internal static class TradeStructureCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var period = PairOptions.Months("--period", "The months told [default: the latest year that both sides hold by goods, else that either does]");
        var before = PairOptions.Months("--base", "The months compared with [default: the same a year before]");
        var level = new Option<GoodsLevel>("--level")
        {
            Description = "How finely goods are told apart: section, 2, 4 or 6 digits",
            HelpName = "section|2|4|6",
            DefaultValueFactory = _ => GoodsLevel.Section,
            CustomParser = result =>
            {
                switch (result.Tokens[^1].Value)
                {
                    case "section":
                        return GoodsLevel.Section;
                    case "2":
                        return GoodsLevel.Chapter;
                    case "4":
                        return GoodsLevel.Heading;
                    case "6":
                        return GoodsLevel.Subheading;
                    default:
                        result.AddError($"'{result.Tokens[^1].Value}' is no level: write section, 2, 4 or 6.");
                        return default;
                }
            },
        };
        var flow = new Option<bool>("--imports") { Description = "Tell REPORTER's imports, not its exports" };
        var unitValues = new Option<bool>("--unit-values") { Description = "Part growth into unit values and volumes too, where at least 60 % of trade is weighed at both dates" };
        var verb = new Verb(
            "structure",
            "Tell what a flow is made of in both sides' books: goods and what each gave to growth, indices of structure, and the rank and share of each partner in the other's trade.",
            "counterpart trade structure RUS KAZ",
            "counterpart trade structure DEU RUS --period 2021 --level 6 --unit-values",
            "counterpart trade structure DEU RUS --period 2021-01/2021-06 --level 2 --svg goods.svg",
            "counterpart trade structure DEU RUS --period 2021 --imports --csv")
        {
            o.Reporter, o.Counterpart, flow, period, before, level, unitValues, o.AsOf, o.Currency, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var pair = new TradePair(parse.GetRequiredValue(o.Reporter), parse.GetRequiredValue(o.Counterpart));
            if (!trade.Vintages.Any(v => v.Pairs.Contains(pair) || v.Pairs.Contains(pair.Mirrored())))
            {
                throw new CounterpartException("CP6001", $"No table of trade between {Wording.Name(pair.Reporter)} and {Wording.Name(pair.Counterpart)} is held. 'counterpart trade list' lists what is.");
            }

            var told = parse.GetValue(period) ?? GoodsBreakdown.LatestYear(trade, pair, parse.GetValue(o.AsOf))
                ?? throw new CounterpartException("CP6001", "No whole year is held: give --period, such as 2021-01/2021-06.");
            return o.Tell(door, parse, StructureAnalysis.Of(
                trade, pair, !parse.GetValue(flow), parse.GetValue(level), told, parse.GetValue(before) ?? told.AddYears(-1), parse.GetValue(o.AsOf), parse.GetValue(o.Currency), parse.GetValue(unitValues)));
        });
        return verb;
    }
}
