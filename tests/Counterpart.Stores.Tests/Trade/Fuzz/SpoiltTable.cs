using System.Text;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>A delimited table whose rows and cells are dropped, doubled, exchanged and filled with junk.</summary>
internal static class SpoiltTable
{
    /// <summary>Spoils a table.</summary>
    /// <param name="seed">Rows of cells, the head first; no cell of it needs quotation marks.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="random">Decides.</param>
    /// <returns>The file, and how many rows stand below its head where that is beyond doubt.</returns>
    public static (byte[] Bytes, int? Rows) Of(string seed, char delimiter, Random random)
    {
        var rows = seed.TrimEnd('\n').Split('\n').Select(row => row.Split(delimiter).ToList()).ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            Change(rows, random);
        }

        var isPlain = random.Next(10) > 0;
        var end = random.Next(4) == 0 ? "\r\n" : "\n";
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => isPlain ? Quoted(cell, delimiter, random) : cell)).Append(isPlain || random.Next(20) > 0 ? end : "\r");
        }

        var bytes = Junk.Encoded(text.ToString(), random);

        // A row of one blank cell is a blank line, which is no row.
        return (bytes, isPlain && rows.Count > 0 && !IsBlank(rows[0]) ? rows.Skip(1).Count(row => !IsBlank(row)) : null);
    }

    private static bool IsBlank(List<string> row) => row.Count == 0 || (row.Count == 1 && row[0].Trim().Length == 0);

    private static void Change(List<List<string>> rows, Random random)
    {
        if (rows.Count == 0)
        {
            rows.Add([Junk.Word(random)]);
            return;
        }

        var at = random.Next(rows.Count);
        var row = rows[at];
        var cell = random.Next(Math.Max(1, row.Count));
        switch (random.Next(12))
        {
            case 0 when row.Count > 0:
                row.RemoveAt(cell);
                break;
            case 1 when row.Count > 0:
                row.Insert(cell, row[cell]);
                break;
            case 2 when row.Count > 1:
                var other = random.Next(row.Count);
                (row[cell], row[other]) = (row[other], row[cell]);
                break;
            case 3:
                rows.RemoveAt(at);
                break;
            case 4:
                rows.Insert(random.Next(rows.Count + 1), [.. row]);
                break;
            case 5:
                rows.RemoveAt(at);
                rows.Insert(random.Next(rows.Count + 1), row);
                break;
            case 6:
                rows.Insert(at, random.Next(2) == 0 ? [""] : [.. Enumerable.Repeat("", random.Next(1, 9))]);
                break;
            case 7:
                // Two columns change places in all rows.
                var with = random.Next(Math.Max(1, row.Count));
                foreach (var one in rows.Where(r => r.Count > Math.Max(cell, with)))
                {
                    (one[cell], one[with]) = (one[with], one[cell]);
                }

                break;
            case 8 when row.Count > 0:
                row[cell] = rows[random.Next(rows.Count)] is { Count: > 0 } from ? from[random.Next(from.Count)] : "";
                break;
            case 9 when row.Count > 0:
                row[cell] = random.Next(3) switch { 0 => row[cell] + "\n" + Junk.Word(random), 1 => " " + row[cell] + "\u00A0", _ => $"\"{row[cell]}\"" };
                break;
            default:
                if (row.Count > 0)
                {
                    row[cell] = Junk.Word(random);
                }

                break;
        }
    }

    private static string Quoted(string cell, char delimiter, Random random) =>
        cell.IndexOfAny(['"', '\r', '\n', delimiter]) >= 0 || random.Next(30) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
