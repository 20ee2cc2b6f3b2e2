using System.CommandLine;
using System.CommandLine.Parsing;

namespace Counterpart.Cli;

/// <summary>Says what could not be understood of a command line, and what was perhaps meant.</summary>
internal static class Misunderstanding
{
    private const int FarthestGuess = 3;

    /// <summary>A word that looks like an option and is none; an argument would swallow it silently.</summary>
    public static string? StrayOption(ParseResult parse) =>
        parse.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.Length > 1 && t.Value[0] == '-')?.Value;

    /// <summary>Writes one line an error to standard error, then where to find help.</summary>
    public static ExitCode Tell(ParseResult parse, Surroundings around)
    {
        if ((StrayOption(parse) ?? (parse.UnmatchedTokens is [var first, ..] ? first : null)) is { } unknown)
        {
            var near = Nearest(unknown, Words(parse.CommandResult));
            var guess = near is null ? "" : $" Did you mean '{near}'?";
            var kind = unknown.StartsWith('-') ? "option" : parse.CommandResult.Command.Subcommands.Count > 0 ? "command" : "argument";
            around.Error.WriteLine($"counterpart: there is no {kind} '{unknown}'.{guess}");
        }
        else
        {
            foreach (var message in parse.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                around.Error.WriteLine($"counterpart: {message}");
            }
        }

        around.Error.WriteLine($"Try '{Help.PathOf(parse.CommandResult)} --help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Words(CommandResult result)
    {
        var words = result.Command.Subcommands.Select(c => c.Name).Concat(result.Command.Options.Select(o => o.Name));
        for (var parent = result.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
        {
            words = words.Concat(parent.Command.Options.Where(o => o.Recursive).Select(o => o.Name));
        }

        return words;
    }

    private static string? Nearest(string typed, IEnumerable<string> words) =>
        words.Select(word => (word, distance: Distance(typed, word)))
            .Where(w => w.distance <= FarthestGuess && w.distance < w.word.Length)
            .OrderBy(w => w.word.StartsWith(typed, StringComparison.Ordinal) ? 0 : w.distance)
            .Select(w => w.word)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
