using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Counterpart.Documents.Pdf;

/// <summary>PdfPig's own filters, kept from unpacking more than a report can hold: a stream of one megabyte can be made to unpack to a thousand.</summary>
/// <param name="name">Name of the file, for the message.</param>
internal sealed class BoundedFilters(string name) : IFilterProvider
{
    private const int MostBytes = 64 * 1024 * 1024;

    // Deflate packs at most so well.
    private const int BestRatio = 1032;

    private static readonly IFilterProvider Usual = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Usual.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Usual.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Usual.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new Bounded(f, name) : f)];

    private sealed class Bounded(IFilter usual, string name) : IFilter
    {
        public bool IsSupported => usual.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if ((long)input.Length * BestRatio > MostBytes)
            {
                Count(input);
            }

            return usual.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Count(ReadOnlyMemory<byte> packed)
        {
            var bytes = MemoryMarshal.TryGetArray(packed, out var array) ? array : packed.ToArray();
            using var stream = new ZLibStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), CompressionMode.Decompress);
            var piece = new byte[81920];
            var all = 0L;
            try
            {
                for (int read; (read = stream.Read(piece)) > 0;)
                {
                    all += read;
                    if (all > MostBytes)
                    {
                        throw new CounterpartException("CP1012", string.Create(CultureInfo.InvariantCulture, $"{name} unpacks to more than {MostBytes / 1024 / 1024} MiB, which no report does. Nothing was read."));
                    }
                }
            }
            catch (InvalidDataException)
            {
                // Damaged from here on, so it unpacks to no more than this; the filter itself mends what can be mended.
                return;
            }
        }
    }
}
