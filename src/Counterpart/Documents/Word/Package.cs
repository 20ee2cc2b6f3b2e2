using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Counterpart.Documents.Word;

/// <summary>The parts of a DOCX file, each unpacked only as far as a report can reach.</summary>
internal sealed class Package : IDisposable
{
    /// <summary>The most that one part unpacks to, declared or found.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const int MostParts = 10_000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, string>> _related = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _name;

    /// <exception cref="InvalidDataException">It is no ZIP archive, or a damaged one.</exception>
    public Package(ReadOnlyMemory<byte> bytes, string name)
    {
        _name = name;
        _archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (_archive.Entries.Count > MostParts)
        {
            throw TooMuch();
        }

        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.TrimStart('/'), entry);
        }
    }

    /// <summary>A workbook or a presentation, which are archives of the same make.</summary>
    public bool IsOther => _entries.Keys.Any(k => k.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || k.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>The part that another one, or with "" the whole file, names for a purpose; null when it names none within the file.</summary>
    public string? Related(string part, string purpose)
    {
        if (!_related.TryGetValue(part, out var related))
        {
            _related[part] = related = Relations(part);
        }

        return related.GetValueOrDefault(purpose);
    }

    /// <summary>A part as XML.</summary>
    /// <exception cref="CounterpartException"><c>CP1012</c>: it unpacks to too much, as declared; found while reading the same is thrown.</exception>
    public XmlReader Xml(string part)
    {
        var entry = _entries[part];
        if (entry.Length > MostBytes)
        {
            throw TooMuch();
        }

        return XmlReader.Create(new Bounded(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    public void Dispose() => _archive.Dispose();

    private Dictionary<string, string> Relations(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var list = $"{folder}_rels/{part[folder.Length..]}.rels";
        var related = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Has(list))
        {
            return related;
        }

        using var reader = Xml(list);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") is not "External"
                && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target)
            {
                var purpose = type.EndsWith("/metadata/core-properties", StringComparison.Ordinal) ? "metadata/core-properties" : type[(type.LastIndexOf('/') + 1)..];
                related.TryAdd(purpose, target.StartsWith('/') ? target.TrimStart('/') : folder + target);
            }
        }

        return related;
    }

    private CounterpartException TooMuch() =>
        new("CP1012", string.Create(CultureInfo.InvariantCulture, $"{_name} unpacks to more than {MostBytes / 1024 / 1024} MiB or {MostParts} parts, which no report does. Nothing was read."));

    // What an archive declares of its parts need not be true.
    private sealed class Bounded(Stream inner, Package package) : Stream
    {
        private long _left = MostBytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _left -= read;
            return _left >= 0 ? read : throw package.TooMuch();
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
