using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Counterpart.Documents;

namespace Counterpart.Dossiers;

/// <summary>The original bytes of all documents of a dossier, each with its origin beside it; nothing is ever removed.</summary>
/// <remarks>
/// <c>&lt;sha256&gt;.txt</c>, <c>.html</c>, <c>.pdf</c>, <c>.docx</c> or <c>.eml</c> are the bytes as they came, <c>&lt;sha256&gt;.origin.json</c> tells of them. Both are written to a
/// temporary file and renamed, the origin last: a document is in the archive once its origin is. Programs that write at once wait for one another.
/// </remarks>
/// <param name="folder">The folder; made when the first document is taken in.</param>
public sealed class DocumentArchive(string folder)
{
    private const string OriginSuffix = ".origin.json";

    private readonly ConcurrentDictionary<string, (DateTime Written, OriginFile Origin)> _origins = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Keeps the bytes of a report and what is known of it, and opens it.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="clock">Tells when it was taken in.</param>
    /// <returns>The document, with everything now known of its origin.</returns>
    /// <remarks>
    /// Bytes that are there already are not written again. What was known of them is filled up with what is newly known, and where the two differ
    /// the newly given wins (a person corrects a date): the origin as it was stays in the file under <c>earlier</c>.
    /// </remarks>
    /// <exception cref="CounterpartException">As of <see cref="Intake.Open"/>; <c>CP1101</c>: the folder cannot be written to. Nothing is kept then.</exception>
    public Document TakeIn(ReadOnlyMemory<byte> bytes, DocumentOrigin known, TimeProvider clock) => Keep(bytes, known, clock).Document;

    /// <summary>As <see cref="TakeIn"/>, and tells whether the page had been taken in before and has changed since.</summary>
    /// <param name="bytes">The file or page as it came.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="clock">Tells when it was taken in.</param>
    /// <remarks>
    /// A page of an address that is known, with another text, title or day, is a new version, linked to the one before. One with other bytes but the same
    /// text, as pages with changing menus have, is the version that is held: its bytes are not kept again.
    /// </remarks>
    /// <exception cref="CounterpartException">As of <see cref="TakeIn"/>.</exception>
    public KeptDocument Keep(ReadOnlyMemory<byte> bytes, DocumentOrigin known, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var document = Intake.Open(bytes, known);
        var hash = document.Origin.SourceSha256!;
        try
        {
            Directory.CreateDirectory(Folder);
            using var turn = FolderLock.Wait(Folder);
            var before = ReadOrigin(OriginPath(hash));
            var earlier = before is null ? LatestAt(document.Origin.Address) : null;
            if (before is null && earlier is not null && earlier.IsSame(document))
            {
                before = earlier;
                bytes = Bytes(earlier.ToArchived());
            }

            if (before is null)
            {
                // Bytes without an origin are left by a program that was stopped between the two: written again, not trusted.
                AtomicFile.Write(Path.Combine(Folder, hash + Extension(document.Origin)), bytes.Span);
                Write(OriginFile.Of(document, clock.GetUtcNow().UtcDateTime) with { Replaces = earlier?.SourceSha256 });
                return new KeptDocument(document, earlier?.ToArchived());
            }

            var now = before.With(known, clock.GetUtcNow().UtcDateTime);
            if (!ReferenceEquals(now, before))
            {
                Write(now);
            }

            return new KeptDocument(Intake.Open(bytes, now.ToOrigin()), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP1101", $"The document could not be kept in {Folder}: {failure.Message}", failure);
        }
    }

    /// <summary>All documents, the last taken in first.</summary>
    /// <exception cref="CounterpartException"><c>CP1102</c>: an origin file is damaged.</exception>
    public IReadOnlyList<ArchivedDocument> List() =>
        [.. Origins().Select(o => o.ToArchived())
            .OrderByDescending(d => d.TakenIn).ThenBy(d => d.SourceSha256, StringComparer.Ordinal)];

    /// <summary>All versions of the page that a document is of, the earliest first; only itself when there is no other.</summary>
    /// <exception cref="CounterpartException"><c>CP1102</c>: an origin file is damaged.</exception>
    public IReadOnlyList<ArchivedDocument> Versions(ArchivedDocument archived)
    {
        ArgumentNullException.ThrowIfNull(archived);
        var all = List();
        var byHash = all.ToDictionary(d => d.SourceSha256, StringComparer.Ordinal);
        var after = all.Where(d => d.Replaces is not null).ToLookup(d => d.Replaces!, StringComparer.Ordinal);

        // A person may have written into an origin file: a ring of versions must not hold us.
        var versions = new Dictionary<string, ArchivedDocument>(StringComparer.Ordinal);
        var waiting = new Stack<ArchivedDocument>([archived]);
        while (waiting.TryPop(out var next))
        {
            if (versions.TryAdd(next.SourceSha256, next))
            {
                foreach (var other in after[next.SourceSha256].Concat(next.Replaces is { } before && byHash.TryGetValue(before, out var found) ? [found] : []))
                {
                    waiting.Push(other);
                }
            }
        }

        return [.. versions.Values.OrderBy(d => d.TakenIn).ThenBy(d => d.SourceSha256, StringComparer.Ordinal)];
    }

    /// <summary>The document with this id, source hash, or beginning of one of them; null when there is none.</summary>
    /// <param name="id">At least four hexadecimal digits of <see cref="Document.Id"/> or of the hash of the source.</param>
    /// <exception cref="CounterpartException"><c>CP1103</c>: more than one document begins so.</exception>
    public ArchivedDocument? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        id = id.ToLowerInvariant();
        if (id.Length < 4 || !id.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var found = List().Where(d => d.DocumentId.StartsWith(id, StringComparison.Ordinal) || d.SourceSha256.StartsWith(id, StringComparison.Ordinal)).ToList();
        // The same text in two files is one document: the first file that had it stands for it.
        return found.Select(d => d.DocumentId).Distinct().Count() == 1
            ? found[^1]
            : found.Count > 1 ? throw new CounterpartException("CP1103", $"{found.Count.ToString(CultureInfo.InvariantCulture)} documents begin with {id}: {string.Join(", ", found.Select(d => d.DocumentId[..16]))}. Give more digits.")
            : null;
    }

    /// <summary>Opens an archived document.</summary>
    /// <exception cref="CounterpartException"><c>CP1104</c>: its bytes are missing or no longer those that were taken in.</exception>
    public Document Open(ArchivedDocument archived)
    {
        ArgumentNullException.ThrowIfNull(archived);
        var document = Intake.Open(Bytes(archived), archived.Origin);
        return document.Origin.SourceSha256 == archived.SourceSha256
            ? document
            : throw new CounterpartException("CP1104", $"{PathOf(archived)} is not the file that was taken in: its hash differs from its name. Restore it from a copy.");
    }

    /// <summary>The original bytes of an archived document.</summary>
    /// <exception cref="CounterpartException"><c>CP1104</c>: they are missing.</exception>
    public ReadOnlyMemory<byte> Bytes(ArchivedDocument archived)
    {
        ArgumentNullException.ThrowIfNull(archived);
        try
        {
            return File.ReadAllBytes(PathOf(archived));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP1104", $"{PathOf(archived)} cannot be read: {failure.Message} Restore it from a copy.", failure);
        }
    }

    /// <summary>The file that holds the original bytes of an archived document.</summary>
    public string PathOf(ArchivedDocument archived)
    {
        ArgumentNullException.ThrowIfNull(archived);
        return Path.Combine(Folder, archived.SourceSha256 + Extension(archived.Origin));
    }

    private string OriginPath(string hash) => Path.Combine(Folder, hash + OriginSuffix);

    private static string Extension(DocumentOrigin origin) => origin.MediaType switch
    {
        MediaTypes.Html => ".html",
        MediaTypes.Pdf => ".pdf",
        MediaTypes.Docx => ".docx",
        MediaTypes.Mail => ".eml",
        _ => ".txt",
    };

    private OriginFile? LatestAt(string? address) =>
        WebPage(address) is { } page ? Origins().Where(o => WebPage(o.Address) == page).OrderBy(o => o.TakenIn).LastOrDefault() : null;

    // What tells one page of a site from another. The front page is none: it has another report every day, and careless pages give it as their own address.
    private static string? WebPage(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.PathAndQuery.TrimEnd('/') is { Length: > 0 } path ? parsed.Authority + path : null;

    // Taking in a thousand pages looks at all origins a thousand times: those that did not change are not read again.
    private IEnumerable<OriginFile> Origins()
    {
        if (!Directory.Exists(Folder))
        {
            yield break;
        }

        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*" + OriginSuffix))
        {
            var written = file.LastWriteTimeUtc;
            if (_origins.TryGetValue(file.Name, out var held) && held.Written == written)
            {
                yield return held.Origin;
            }
            else if (ReadOrigin(file.FullName) is { } origin)
            {
                _origins[file.Name] = (written, origin);
                yield return origin;
            }
        }
    }

    private void Write(OriginFile origin) =>
        AtomicFile.Write(OriginPath(origin.SourceSha256), JsonSerializer.SerializeToUtf8Bytes(origin, OriginJson.Default.OriginFile));

    private static OriginFile? ReadOrigin(string path)
    {
        OriginFile? origin;
        try
        {
            origin = JsonSerializer.Deserialize(File.ReadAllBytes(path), OriginJson.Default.OriginFile);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (JsonException failure)
        {
            throw Damaged(path, failure.Message, failure);
        }

        // The hash leads to a file, so it must be the one that the name tells and nothing else.
        return origin is not null && Path.GetFileName(path) == origin.SourceSha256 + OriginSuffix
            ? origin
            : throw Damaged(path, "it does not tell of the file it stands beside.", null);
    }

    private static CounterpartException Damaged(string path, string how, Exception? failure) =>
        new("CP1102", $"{path} is damaged: {how} Correct it, or remove it and take the document in again.", failure);
}
