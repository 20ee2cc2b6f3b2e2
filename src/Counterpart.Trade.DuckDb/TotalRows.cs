using System.Text;

namespace Counterpart.Trade.DuckDb;

/// <summary>The rows of all goods together, and of series that are not of goods, of a large vintage once more as plain text: <c>totals.tsv</c>.</summary>
/// <remarks>
/// Claims ask for totals, and a cold program would wait longer for DuckDB than for all the rest. The lines are sorted by reporter and counterpart, so
/// that a pair is found by bisecting and only its lines are read. Why: <c>docs/decisions/parquet-vintages.md</c>.
/// </remarks>
internal static class TotalRows
{
    /// <summary>Its name.</summary>
    public const string Name = "totals.tsv";

    /// <summary>Vintages with more such rows have none: their text would be as large as the Parquet file.</summary>
    public const int Most = 500_000;

    private const int Near = 1 << 13;

    /// <summary>Whether the file answers a question for goods of this code.</summary>
    public static bool Answers(string product) => product == Observation.AllProducts || OtherSeries.IsOne(product);

    /// <summary>Writes the rows, which come pair by pair; nothing is written when there are none or more than <see cref="Most"/>.</summary>
    public static void Write(string path, IEnumerable<Observation> rows)
    {
        var written = 0;
        using (var file = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            file.Write(PlainRows.Head);
            file.Write('\n');
            var ofPair = new List<Observation>();
            foreach (var row in rows)
            {
                if (++written > Most)
                {
                    break;
                }

                if (ofPair.Count > 0 && (ofPair[^1].Counterpart != row.Counterpart || ofPair[^1].Reporter != row.Reporter))
                {
                    Write(file, ofPair);
                }

                ofPair.Add(row);
            }

            Write(file, ofPair);
        }

        if (written is 0 or > Most)
        {
            File.Delete(path);
        }
    }

    private static void Write(StreamWriter file, List<Observation> ofPair)
    {
        foreach (var row in PlainRows.InOrder(ofPair))
        {
            file.Write(PlainRows.Line(row));
        }

        ofPair.Clear();
    }

    /// <summary>The rows of a pair, both ways.</summary>
    /// <exception cref="CounterpartException"><c>CP5017</c>: the file is damaged.</exception>
    public static List<Observation> Read(string path, string vintage, TradePair pair, string product)
    {
        var rows = new List<Observation>();
        foreach (var one in pair.Reporter == pair.Counterpart ? [pair] : new[] { pair, pair.Mirrored() })
        {
            foreach (var line in Block(path, $"{one.Reporter.Code}\t{one.Counterpart.Code}\t"))
            {
                if (PlainRows.TryParse(path, line, vintage, one, product, out var row))
                {
                    rows.Add(row);
                }
            }
        }

        return rows;
    }

    /// <summary>The rows of all goods of a reporter with each counterpart.</summary>
    /// <exception cref="CounterpartException"><c>CP5017</c>: the file is damaged.</exception>
    public static List<DetailRow> ReadAll(string path, string vintage, Country reporter)
    {
        var rows = new List<DetailRow>();
        var with = reporter;
        foreach (var line in Block(path, reporter.Code + "\t"))
        {
            var tab = line.IndexOf('\t', reporter.Code.Length + 1);
            var code = tab < 0 ? throw PlainRows.Damaged(path) : line.AsSpan(reporter.Code.Length + 1, tab - reporter.Code.Length - 1);
            with = code.SequenceEqual(with.Code) ? with : new Country(code.ToString());
            if (PlainRows.TryParse(path, line, vintage, new(reporter, with), Observation.AllProducts, out var row))
            {
                rows.Add(new(with, row.Flow, row.Product, 0, row.Period, row.Value, row.Currency, vintage));
            }
        }

        return rows;
    }

    // The lines that begin with the key. Bytes are compared: codes of countries and tabs are ASCII, and so sorted.
    private static List<string> Block(string path, string key)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 14);
        var head = Encoding.UTF8.GetByteCount(PlainRows.Head) + 1;
        var (low, high) = ((long)head, file.Length);
        var buffer = new byte[Near];
        if (file.ReadAtLeast(buffer, head, throwOnEndOfStream: false) < head || Encoding.UTF8.GetString(buffer, 0, head - 1) != PlainRows.Head)
        {
            throw PlainRows.Damaged(path);
        }

        while (high - low > Near)
        {
            var middle = low + ((high - low) / 2);
            var start = LineAfter(file, middle, buffer, out var line);
            if (start < 0 || start >= high || Compare(line, key) >= 0)
            {
                high = middle;
            }
            else
            {
                low = start;
            }
        }

        var found = new List<string>();
        file.Position = low;
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } text)
        {
            if (text.StartsWith(key, StringComparison.Ordinal))
            {
                found.Add(text);
            }
            else if (string.CompareOrdinal(text, key) > 0)
            {
                break;
            }
        }

        return found;
    }

    // Where the first whole line behind a place begins, and how it begins; −1 behind the last.
    private static long LineAfter(FileStream file, long place, byte[] buffer, out ReadOnlySpan<byte> line)
    {
        file.Position = place;
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
        line = end < 0 || end + 1 >= read ? [] : buffer.AsSpan(end + 1, read - end - 1);
        return line.IsEmpty ? -1 : place + end + 1;
    }

    private static int Compare(ReadOnlySpan<byte> line, string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var difference = (i < line.Length ? line[i] : 0) - key[i];
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }
}
