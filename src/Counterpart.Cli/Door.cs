using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Counterpart.Cli.Printing;
using Counterpart.Dossiers;

namespace Counterpart.Cli;

/// <summary>What every command shares: the surroundings and the options that stand on all of them.</summary>
/// <param name="around">The world outside.</param>
internal sealed class Door(Surroundings around)
{
    private const int WidthOfPaper = 100;

    /// <summary>The world outside.</summary>
    public Surroundings Around { get; } = around;

    /// <summary><c>--dossier DIR</c>.</summary>
    public Option<string?> DossierOption { get; } = new("--dossier")
    {
        Description = $"Folder that holds documents, statistics and ledger [default: ${Dossier.Variable}, else a folder of your platform]",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary><c>--no-color</c>.</summary>
    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Print without colour (also when NO_COLOR is set or the output is no terminal)",
        Recursive = true,
    };

    /// <summary><c>--debug</c>.</summary>
    public Option<bool> Debug { get; } = new("--debug")
    {
        Description = "On an unexpected failure, print where it happened",
        Recursive = true,
    };

    /// <summary>The dossier: <c>--dossier</c>, else the variable, else the platform's folder for data.</summary>
    public Dossier OpenDossier(ParseResult parse) => new(Dossier.Locate(parse.GetValue(DossierOption), Around.Variable));

    /// <summary>The same, but without option and variable a dossier of its own: samples do not belong among a person's documents.</summary>
    public Dossier OpenDemoDossier(ParseResult parse)
    {
        var isTold = parse.GetValue(DossierOption) is not null || Around.Variable(Dossier.Variable) is { Length: > 0 };
        var dossier = OpenDossier(parse);
        return isTold ? dossier : new Dossier(dossier.Folder + "-demo");
    }

    /// <summary>A sheet on standard output, as wide as its terminal.</summary>
    public Sheet Sheet(ParseResult parse)
    {
        var colour = Around.TerminalWidth is not null && !parse.GetValue(NoColor) && string.IsNullOrEmpty(Around.Variable("NO_COLOR"));
        var columns = int.TryParse(Around.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > 0 ? told : (int?)null;
        return new Sheet(Around.Out, columns ?? Around.TerminalWidth ?? WidthOfPaper, colour);
    }

    /// <summary>An option whose value is a day, written <c>2021-08-19</c>.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    /// <summary>Whether a text is a day, written <c>2021-08-19</c>.</summary>
    public static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>What is wrong with a text that is no day.</summary>
    public static string NoDay(string text) => $"'{text}' is not a date: write year, month and day, as in 2021-08-19.";

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (IsDay(text, out var day))
        {
            return day;
        }

        result.AddError(NoDay(text));
        return null;
    }
}
