namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The names of the columns of one sheet, and which of them the mapping speaks of.</summary>
internal sealed class SheetHead
{
    /// <summary>Stands between the names of a head of several rows: <c>2021 / Exports</c>.</summary>
    public const string Between = " / ";

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);

    /// <summary>Takes the rows of the head; a blank cell in a row above the last takes the name to its left, as merged cells do.</summary>
    public SheetHead(IReadOnlyList<IReadOnlyList<string>> rows, long line)
    {
        Line = line;
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        Names = new string[width];
        var above = new string[rows.Count];
        for (var i = 0; i < width; i++)
        {
            var parts = new List<string>();
            for (var r = 0; r < rows.Count; r++)
            {
                var cell = i < rows[r].Count ? TableWords.Single(rows[r][i]) : "";
                above[r] = cell.Length > 0 || r == rows.Count - 1 ? cell : above[r] ?? "";
                if (above[r].Length > 0 && (parts.Count == 0 || parts[^1] != above[r]))
                {
                    parts.Add(above[r]);
                }
            }

            Names[i] = string.Join(Between, parts);
            if (Names[i].Length > 0 && !_columns.TryAdd(Names[i], i))
            {
                _twice.Add(Names[i]);
            }
        }
    }

    /// <summary>The row in which the head ends, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The names, column by column; empty for a column without one.</summary>
    public string[] Names { get; }

    /// <summary>The number of a column, by its name or as <c>@B</c>; null when there is none, or two of the name, which is noted.</summary>
    public int? Find(string name, TableErrors errors)
    {
        if (Letters(name) is { } letters)
        {
            return letters;
        }

        if (!_columns.TryGetValue(TableWords.Single(name), out var at))
        {
            errors.Add("CP5006", Line, Names.Length + 1, null, $"there is no column '{name}'; the head has {string.Join(", ", Names.Where(n => n.Length > 0).Distinct())}.");
            return null;
        }

        if (_twice.Contains(TableWords.Single(name)))
        {
            errors.Add("CP5006", Line, at + 1, name, "two columns bear this name; expected one. A column can be named by its letter too, as in @B.");
            return null;
        }

        return at;
    }

    // @B names a column where its head does not, as in a workbook.
    private static int? Letters(string name)
    {
        if (name.Length is < 2 or > 4 || name[0] != '@' || !name.AsSpan(1).ContainsAnyExceptInRange('A', 'Z') is false)
        {
            return null;
        }

        var number = 0;
        foreach (var letter in name.AsSpan(1))
        {
            number = (number * 26) + (letter - 'A') + 1;
        }

        return number - 1;
    }
}
