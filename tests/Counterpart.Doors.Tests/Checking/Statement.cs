using System.Globalization;
using System.Text.Json;

namespace Counterpart.Doors.Tests.Checking;

/// <summary>A report of <c>public-statements.txt</c> with what was worked out by hand.</summary>
internal sealed record Statement(DateOnly Published, string Text, IReadOnlyList<ExpectedClaim> Claims)
{
    public static IReadOnlyList<Statement> All()
    {
        var reports = new List<Statement>();
        var (published, text, claims) = (default(DateOnly), "", new List<ExpectedClaim>());
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Counterpart.Doors.Tests", "Checking", "public-statements.txt")).Append("@"))
        {
            if (line.StartsWith('@'))
            {
                if (claims.Count > 0)
                {
                    reports.Add(new(published, text, claims));
                }

                (text, claims) = ("", []);
                published = line.Length > 1 ? DateOnly.ParseExact(line.Split(' ')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : default;
            }
            else if (line.StartsWith('>'))
            {
                claims.Add(ExpectedClaim.Of(line[1..]));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                text += line + "\n";
            }
        }

        return reports;
    }
}

/// <summary>A claim by measure, unit and period, and its verdicts.</summary>
internal sealed record ExpectedClaim(string Measure, string Unit, string Period, string? Base, bool IsBound, IReadOnlyList<string> Vector)
{
    public static ExpectedClaim Of(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var words = cells[0].Split(' ');
        var on = Array.IndexOf(words, "on");
        return new(words[0], words[1], words[2], on < 0 ? null : words[on + 1], words.Contains("more"), cells[1..]);
    }

    public bool IsOf(JsonElement claim) =>
        claim.GetProperty("measure").GetString() == Measure
        && (Unit == "-" || claim.GetProperty("unit").GetString() == Unit)
        && claim.GetProperty("period").GetString() == Period
        && (Base is null || claim.GetProperty("base").GetString() == Base)
        && (!IsBound || claim.GetProperty("op").GetString() == ">")
        && (IsBound || Measure != "level" || claim.GetProperty("op").GetString() != ">" || Period != "2011")
        && (Base is not null || Measure != "growth" || claim.GetProperty("base").GetString() is not { } compared || compared[..4] == (int.Parse(Period[..4], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture));
}
