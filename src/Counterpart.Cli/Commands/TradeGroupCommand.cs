using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade group</c>: a group of countries with one country, member by member.</summary>
internal static class TradeGroupCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        var group = PairOptions.Side("GROUP", "A group, such as EU, EAEU, ASEAN, CIS, EFTA, MERCOSUR, GCC, SCO, BRICS, ECOWAS, SADC, USMCA, CPTPP, RCEP");
        group.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<Country>() is { } named && !Blocs.IsBloc(named))
            {
                result.AddError($"'{named}' is no group whose members are known: {string.Join(", ", Blocs.All.Select(m => m.Bloc.Code).Distinct())}.");
            }
        });
        var other = PairOptions.Side("COUNTRY", "The country that the group trades with, such as RUS");
        var period = PairOptions.Months("--period", "The months told");
        period.Required = true;
        var on = Door.Day("--members-on", "The group as of that day [default: the last day of the period]");
        o.Currency.Description = "Tell amounts in this currency [default: USD]";
        var verb = new Verb(
            "group",
            "Tell the trade of a group with a country, member by member, in the members' books and in the country's, and the sum of those that are held and alike in meaning; whoever is missing is named.",
            "counterpart trade group EU RUS --period 2021",
            "counterpart trade group EAEU CHN --period 2021 --members-on 2015-01-01 --csv")
        {
            group, other, period, on, o.AsOf, o.Product, o.Currency, o.Json, o.Csv,
        };
        o.OneForm(verb);
        verb.Runs(parse => o.Tell(door, parse, GroupAnalysis.Of(
            door.OpenDossier(parse).Trade, new(parse.GetRequiredValue(group), parse.GetRequiredValue(other)), parse.GetValue(period)!.Value, parse.GetValue(on), parse.GetValue(o.Product)!, parse.GetValue(o.AsOf), parse.GetValue(o.Currency))));
        return verb;
    }
}
