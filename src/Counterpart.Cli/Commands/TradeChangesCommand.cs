using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Trade;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade changes</c>: what a new vintage of a table changed, added and deleted.</summary>
internal static class TradeChangesCommand
{
    private const int Shown = 20;

    public static Verb Make(Door door)
    {
        var table = new Argument<string>("TABLE") { Description = "Name of the table, such as kaz-annual-bns" };
        var from = Door.Day("--from", "The earlier vintage is the latest published by that day [default: the last but one]");
        var to = Door.Day("--to", "The later vintage is the latest published by that day [default: the last]");
        var most = new Option<int>("--most") { Description = "List so many of the changes, the largest first", HelpName = "N", DefaultValueFactory = _ => Shown };
        var json = new Option<bool>("--json") { Description = "Print JSON, values in units of the currency" };
        var verb = new Verb(
            "changes",
            "Tell what a new vintage of a table changed, added and deleted.",
            "counterpart trade changes kaz-annual-bns",
            "counterpart trade changes kaz-annual-bns --from 2021-12-31 --to 2023-12-31 --json")
        {
            table, from, to, most, json,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(most) < 0)
            {
                result.AddError("--most must not be below zero.");
            }
        });
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var name = parse.GetRequiredValue(table);
            var vintages = trade.Vintages.Where(v => v.Table == name).ToList();
            if (vintages.Count == 0)
            {
                throw new CounterpartException("CP6001", $"No table is called {name}. 'counterpart trade list' lists what is held.");
            }

            var later = vintages.LastOrDefault(v => parse.GetValue(to) is not { } day || v.Origin.Published <= day);
            var earlier = vintages.LastOrDefault(v => (later is null || v.Origin.Published < later.Origin.Published) && (parse.GetValue(from) is not { } day || v.Origin.Published <= day));
            if (later is null || earlier is null)
            {
                throw new CounterpartException("CP6001", $"{name} has no two vintages to compare there: it holds {string.Join(", ", vintages.Select(v => Wording.Day(v.Origin.Published)))}.");
            }

            var difference = trade.Difference(earlier, later, parse.GetValue(most));
            if (parse.GetValue(json))
            {
                door.Around.Out.Write(JsonText.Of(writer => RevisionForm.Write(writer, difference)));
            }
            else
            {
                TradeRevisionSheet.Print(door.Sheet(parse), difference);
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
