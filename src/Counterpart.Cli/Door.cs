using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Counterpart.Cli;

/// <summary>What every command shares: the surroundings and the options that stand on all of them.</summary>
/// <param name="around">The world outside.</param>
internal sealed class Door(Surroundings around)
{
    /// <summary>The variable that names the dossier when <c>--dossier</c> does not.</summary>
    public const string DossierVariable = "COUNTERPART_DOSSIER";

    /// <summary>The world outside.</summary>
    public Surroundings Around { get; } = around;

    /// <summary><c>--dossier DIR</c>.</summary>
    public Option<string?> DossierOption { get; } = new("--dossier")
    {
        Description = $"Folder that holds documents, statistics and ledger [default: ${DossierVariable}, else a folder of your platform]",
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

    /// <summary>The folder of the dossier: <c>--dossier</c>, else the variable, else <paramref name="name"/> in the platform's data folder.</summary>
    public string DossierFolder(ParseResult parse, string name = "dossier")
    {
        if (parse.GetValue(DossierOption) is { Length: > 0 } given)
        {
            return Path.GetFullPath(given);
        }

        if (Around.Variable(DossierVariable) is { Length: > 0 } variable)
        {
            return Path.GetFullPath(variable);
        }

        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data, "counterpart", name);
    }

    /// <summary>An option whose value is a day, written <c>2021-08-19</c>.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is not a date: write year, month and day, as in 2021-08-19.");
        return null;
    }
}
