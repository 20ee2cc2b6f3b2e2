using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>The folder of one pull: every answer as it came, packed with gzip, and at the end <c>pull.json</c>.</summary>
/// <remarks>An answer is there whole or not at all, so a pull that was stopped is taken up where it was. Nothing is removed.</remarks>
internal sealed class PullFolder : IDisposable
{
    private const string RecordName = "pull.json";

    // After a week figures may have been revised: answers of both dates are not one table.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    private readonly FileStream _lock;

    private PullFolder(string path, DateOnly began, FileStream held) => (Place, Began, _lock) = (path, began, held);

    /// <summary>The folder, as a full path.</summary>
    public string Place { get; }

    /// <summary>The day of the first request.</summary>
    public DateOnly Began { get; }

    /// <summary>What was written when all was fetched; null before.</summary>
    public PullRecord? Record => ReadRecord(Place);

    /// <summary>Opens the folder of a question: one begun and not finished within a week, or finished today, else a new one.</summary>
    /// <param name="pulls">The folder of all pulls.</param>
    /// <param name="source">The service.</param>
    /// <param name="mark">Stands for the question.</param>
    /// <param name="today">The day.</param>
    /// <param name="anew">Whether a new one is wanted in any case.</param>
    /// <exception cref="CounterpartException"><c>CP5036</c>: another program has it open; <c>CP5018</c>: it cannot be written to.</exception>
    public static PullFolder Open(string pulls, string source, string mark, DateOnly today, bool anew)
    {
        try
        {
            Directory.CreateDirectory(pulls);
            var held = Directory.EnumerateDirectories(pulls, $"{source}-*-{mark}*")
                .Select(path => (Path: path, Day: DayOf(Path.GetFileName(path), source)))
                .Where(p => p.Day is not null)
                .OrderByDescending(p => p.Day).ThenByDescending(p => p.Path, StringComparer.Ordinal)
                .ToList();
            var last = held.FirstOrDefault();
            if (!anew && last.Day is { } day && (ReadRecord(last.Path) is { } done ? done.Finished == today : today.DayNumber - day.DayNumber <= Fresh.Days))
            {
                return Locked(last.Path, day);
            }

            var name = $"{source}-{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{mark}";
            var path = Path.Combine(pulls, name);
            for (var i = 2; Directory.Exists(path); i++)
            {
                path = Path.Combine(pulls, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"));
            }

            Directory.CreateDirectory(path);
            return Locked(path, today);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new CounterpartException("CP5018", $"{pulls} cannot be written to: {failure.Message}", failure);
        }
    }

    /// <summary>Lets others have it.</summary>
    public void Dispose() => _lock.Dispose();

    /// <summary>An answer that is kept; null when it is not.</summary>
    public byte[]? Kept(Uri address)
    {
        var path = PathOf(address);
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = new GZipStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(Uri address, ReadOnlySpan<byte> body)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(body);
        }

        Write(PathOf(address), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Notes that an answer was too large and must be asked for in parts.</summary>
    public void KeepTooLarge(Uri address) => Write(PathOf(address) + ".too-large", []);

    /// <summary>Whether an answer is known to be too large.</summary>
    public bool IsTooLarge(Uri address) => File.Exists(PathOf(address) + ".too-large");

    /// <summary>What is told of an answer in the record.</summary>
    public PulledAnswer Told(Uri address, ReadOnlySpan<byte> body, long rows) =>
        new(address.AbsoluteUri, Path.GetFileName(PathOf(address)), rows, Convert.ToHexStringLower(SHA256.HashData(body)));

    /// <summary>Writes what was fetched, which ends the pull.</summary>
    public void Finish(PullRecord record) => Write(Path.Combine(Place, RecordName), JsonSerializer.SerializeToUtf8Bytes(record, Json.Default.PullRecord));

    /// <summary>Writes a file that is there whole or not at all.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private string PathOf(Uri address) => Path.Combine(Place, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16] + ".gz");

    private static PullFolder Locked(string path, DateOnly began)
    {
        try
        {
            return new PullFolder(path, began, new FileStream(Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure)
        {
            throw new CounterpartException("CP5036", $"Another program is pulling into {path}; wait for it.", failure);
        }
    }

    private static PullRecord? ReadRecord(string folder)
    {
        var path = Path.Combine(folder, RecordName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.PullRecord) : null;
        }
        catch (JsonException failure)
        {
            throw new CounterpartException("CP5017", $"{path} is damaged: {failure.Message} Move {folder} away, and pull again.", failure);
        }
    }

    private static DateOnly? DayOf(string name, string source) =>
        name.Length >= source.Length + 11 && DateOnly.TryParseExact(name.AsSpan(source.Length + 1, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
