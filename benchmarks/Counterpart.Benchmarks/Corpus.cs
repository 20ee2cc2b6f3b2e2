using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Counterpart.Documents;

namespace Counterpart.Benchmarks;

/// <summary>The reports that are read.</summary>
/// <param name="reports">Text and day of publication of each.</param>
internal sealed class Corpus(IReadOnlyList<(string Text, DateOnly? Published)> reports)
{
    /// <summary>With less text than this, the reports are taken again: a short run is no measure.</summary>
    private const int LeastBytes = 2_000_000;

    /// <summary>The reports, as the reader takes them.</summary>
    public IReadOnlyList<Document> Documents { get; } = [.. reports.Select(r => new Document(r.Text, new DocumentOrigin(Published: r.Published)))];

    /// <summary>Their length in UTF-8.</summary>
    public long Bytes { get; } = reports.Sum(r => (long)Encoding.UTF8.GetByteCount(r.Text));

    /// <summary>Reports of folders of <c>.txt</c> files, and of <c>.jsonl</c> or <c>.jsonl.gz</c> files whose lines have a <c>text</c> and perhaps a <c>date</c>.</summary>
    public static Corpus Gather(IReadOnlyList<string> sources)
    {
        var reports = new List<(string, DateOnly?)>();
        foreach (var source in sources)
        {
            if (File.Exists(source))
            {
                reports.AddRange(Lines(source));
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (file.EndsWith(".txt", StringComparison.Ordinal))
                {
                    reports.Add((File.ReadAllText(file), null));
                }
                else if (file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal))
                {
                    reports.AddRange(Lines(file));
                }
            }
        }

        var once = reports.Count > 0 ? reports.ToArray() : throw new InvalidDataException($"No reports in {string.Join(", ", sources)}.");
        while (reports.Sum(r => (long)r.Item1.Length) < LeastBytes)
        {
            reports.AddRange(once);
        }

        return new Corpus(reports);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Corpus Load(string file) => new([.. Lines(file)]);

    /// <summary>Writes one line a report.</summary>
    public void Write(string file)
    {
        using var stream = File.Create(file);
        foreach (var (text, published) in reports)
        {
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteString("date", published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("text", text);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>The reports one after the other, again and again, as one text of so many bytes.</summary>
    public string AsOne(int bytes)
    {
        var text = new StringBuilder();
        var held = 0;
        for (var i = 0; held < bytes; i = (i + 1) % reports.Count)
        {
            text.Append(reports[i].Text).Append("\n\n");
            held += Encoding.UTF8.GetByteCount(reports[i].Text) + 2;
        }

        return text.ToString();
    }

    private static IEnumerable<(string Text, DateOnly? Published)> Lines(string file)
    {
        using Stream packed = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var published = json.RootElement.TryGetProperty("date", out var date) && date.GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            yield return (json.RootElement.GetProperty("text").GetString() ?? "", published);
        }
    }
}
