using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Trade;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade revisions</c>: what the vintages of a table said of the same periods, and how far figures of an age have moved.</summary>
internal static class TradeRevisionsCommand
{
    public static Verb Make(Door door)
    {
        var reporter = PairOptions.Side("REPORTER", "Whose books, such as KAZ");
        var counterpart = PairOptions.Side("COUNTERPART", "The other side, such as RUS");
        var table = new Option<string?>("--table") { Description = "This table [default: the first by rank with more than one vintage]", HelpName = "NAME" };
        var product = new Option<string>("--product") { Description = "Code of goods", HelpName = "CODE", DefaultValueFactory = _ => Observation.AllProducts };
        var json = new Option<bool>("--json") { Description = "Print JSON, values in units of the currency" };
        var verb = new Verb(
            "revisions",
            "Show what each vintage of a table said of the same periods, and the mean absolute revision by age of a figure.",
            "counterpart trade revisions KAZ RUS",
            "counterpart trade revisions KAZ RUS --table kaz-annual-bns --json")
        {
            reporter, counterpart, table, product, json,
        };
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var pair = new TradePair(parse.GetRequiredValue(reporter), parse.GetRequiredValue(counterpart));
            var found = trade.Find(new TradeQuery(pair.Reporter, pair.Counterpart, parse.GetRequiredValue(product), LatestOnly: false));
            var vintages = trade.Vintages.Where(v => found.Any(o => o.VintageId == v.Id)).ToList();
            var name = parse.GetValue(table)
                ?? vintages.GroupBy(v => v.Table, StringComparer.Ordinal).OrderByDescending(g => g.Count() > 1).ThenBy(g => g.Min(v => v.Rank)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            vintages = [.. vintages.Where(v => v.Table == name)];
            if (vintages.Count == 0)
            {
                throw new CounterpartException("CP6001", $"Nothing is held of {pair}{(name is null ? "" : $" in {name}")}. 'counterpart trade list' lists what is.");
            }

            var ids = vintages.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
            var triangles = found.Where(o => ids.Contains(o.VintageId))
                .GroupBy(o => (o.Flow, o.Currency))
                .OrderBy(g => g.Key.Flow).ThenBy(g => g.Key.Currency, StringComparer.Ordinal)
                .Select(g => (g.Key.Flow, g.Key.Currency, new RevisionTriangle(vintages, g)))
                .ToList();
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => RevisionForm.Write(writer, pair, triangles)));
            }
            else
            {
                TradeRevisionSheet.Print(door.Sheet(parse), pair, triangles);
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
