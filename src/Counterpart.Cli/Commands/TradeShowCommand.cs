using System.CommandLine;
using Counterpart.Cli.Printing;
using Counterpart.Trade;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade show</c>: what each side publishes.</summary>
internal static class TradeShowCommand
{
    public static Verb Make(Door door)
    {
        var o = new PairOptions();
        o.Frequency.Description = "M for months, A for years [default: as published]";
        o.Currency.Description = "Tell amounts in this currency, each row at the average rate of its months [default: as published]";
        var table = new Option<string?>("--table") { Description = "This table [default: the first by rank of those that give most of the periods]", HelpName = "NAME" };
        var verb = new Verb(
            "show",
            "Show the trade of two countries in the books of both, and reconciled: exports, imports, turnover, balance and growth.",
            "counterpart trade show RUS KAZ",
            "counterpart trade show RUS KAZ --freq M --from 2020-01 --to 2021-05",
            "counterpart trade show KAZ RUS --as-of 2021-08-19",
            "counterpart trade show RUS KAZ --freq A --csv --svg turnover.svg")
        {
            o.Reporter, o.Counterpart, o.Frequency, o.From, o.To, o.AsOf, table, o.Product, o.Currency, o.Json, o.Csv, o.Svg,
        };
        o.OneForm(verb);
        verb.Runs(parse =>
        {
            var trade = door.OpenDossier(parse).Trade;
            var pair = new TradePair(parse.GetRequiredValue(o.Reporter), parse.GetRequiredValue(o.Counterpart));
            var sides = new[] { pair, new TradePair(pair.Counterpart, pair.Reporter) }.Distinct();
            var name = parse.GetValue(table);
            var books = sides
                .Select(side => PairTable.Of(
                    trade, new TradeQuery(side.Reporter, side.Counterpart, parse.GetRequiredValue(o.Product), parse.GetValue(o.AsOf)), parse.GetValue(o.Frequency), parse.GetValue(o.From), parse.GetValue(o.To), name, parse.GetValue(o.Currency)))
                .ToList();
            if (books.TrueForAll(b => b.Series is null))
            {
                throw new CounterpartException("CP6001", $"{string.Join(' ', books.Select(b => b.Reason).Distinct())} 'counterpart trade list' lists what is.");
            }

            // A table that was named belongs to one side; of the other there is nothing to say then.
            books = name is null ? books : [.. books.Where(b => b.Series is not null)];
            var asOf = parse.GetValue(o.AsOf);
            if (parse.GetValue(o.Csv) || parse.GetValue(o.Svg) is not null)
            {
                return o.Tell(door, parse, ShowAnalysis.Of(pair, books, asOf));
            }

            var reconciled = ShowAnalysis.Reconciled(pair, books);
            if (parse.GetValue(o.Json))
            {
                door.Around.Out.Write(JsonText.Of(writer => PairTableForm.Write(writer, pair, asOf, books, reconciled)));
            }
            else
            {
                var sheet = door.Sheet(parse);
                TradeSheet.Print(sheet, books);
                if (reconciled is not null)
                {
                    sheet.Blank();
                    ExhibitSheet.Print(sheet, reconciled);
                }
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
