using System.CommandLine;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart trade describe</c>: look at an unknown table and propose its mapping.</summary>
internal static class TradeDescribeCommand
{
    public static Verb Make(Door door)
    {
        var file = new Argument<string>("FILE") { Description = "A table: CSV, XLSX, XLS, JSON of UN Comtrade, SDMX-CSV, SDMX-JSON or SDMX-ML" };
        var output = new Option<string?>("--out") { Description = "Write the mapping to this file, which must not be there yet [default: print it]", HelpName = "FILE" };
        var verb = new Verb(
            "describe",
            "Look at an unknown table and propose its mapping: columns, units, words for flows, periods and marks of missing values.",
            "counterpart trade describe table.xlsx",
            "counterpart trade describe table.csv --out table.mapping.json")
        {
            file, output,
        };
        verb.Runs(parse =>
        {
            var proposal = TradeProposal.Of(parse.GetRequiredValue(file));
            if (parse.GetValue(output) is { } path)
            {
                try
                {
                    using var text = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
                    text.Write(proposal.Mapping);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    throw new CounterpartException("CP5018", $"{path} cannot be written: {failure.Message}", failure);
                }
            }
            else
            {
                door.Around.Out.Write(proposal.Mapping);
            }

            foreach (var remark in proposal.Remarks)
            {
                door.Around.Error.WriteLine(remark);
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
