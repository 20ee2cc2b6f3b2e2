namespace Counterpart.Tests.Reading;

/// <summary>Tables of tests: one row a line, a text and what must be read from it parted by <c>⇒</c>.</summary>
/// <remarks>Lines that start with <c>#</c> head a group. Words in [square brackets] are those that the reading must quote.</remarks>
internal static class Rows
{
    /// <summary>The rows of a table with two cells.</summary>
    public static TheoryData<string, string> Pairs(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var cells in Cells(table))
        {
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    /// <summary>The rows of a table with three cells.</summary>
    public static TheoryData<string, string, string> Triples(string table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var cells in Cells(table))
        {
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    /// <summary>The rows of a table with one cell.</summary>
    public static TheoryData<string> Texts(string table) => [.. Lines(table)];

    /// <summary>Takes the brackets out of a row and tells which words stood in them.</summary>
    public static (string Text, IReadOnlyList<string> Marked) Unmark(string row)
    {
        var marked = new List<string>();
        for (var open = row.IndexOf('[', StringComparison.Ordinal); open >= 0; open = row.IndexOf('[', open + 1))
        {
            var close = row.IndexOf(']', open);
            marked.Add(row[(open + 1)..close]);
        }

        return (row.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), marked);
    }

    private static IEnumerable<string[]> Cells(string table) => Lines(table).Select(line => line.Split('⇒', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Lines(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
}
