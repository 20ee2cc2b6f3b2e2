using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>Workbooks spoilt inside, with the container around them kept sound so that what lies in it is reached.</summary>
internal static class SpoiltBook
{
    private const int Sector = 512;

    /// <summary>An XLSX workbook with one spoilt part.</summary>
    public static byte[] Of(byte[] book, Random random)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(book)))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create))
        {
            var spoilt = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var part = new MemoryStream();
                using (var stream = from.Entries[i].Open())
                {
                    stream.CopyTo(part);
                }

                var bytes = part.ToArray();
                bytes = i != spoilt ? bytes : random.Next(2) == 0 ? Junk.Bytes(bytes, random) : SpoiltXml.Of(Encoding.UTF8.GetString(bytes), random);
                using var copy = to.CreateEntry(from.Entries[i].FullName).Open();
                copy.Write(bytes);
            }
        }

        return result.ToArray();
    }

    /// <summary>An old workbook (XLS) of one sheet; what starts with a digit is a number, all else text, and <c>|</c> stands between cells.</summary>
    /// <param name="sheet">Its name.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="random">Spoils the records; null for a sound one.</param>
    public static byte[] Old(string sheet, string[] rows, Random? random)
    {
        List<(ushort Kind, byte[] Data)> globals = [(0x809, Begin(5)), (0x42, [0xB0, 0x04]), (0x85, [0, 0, 0, 0, 0, 0, .. Text(sheet, isShort: true)]), (0x0A, [])];
        List<(ushort Kind, byte[] Data)> cells = [(0x809, Begin(0x10)), (0x200, [0, 0, 0, 0, (byte)rows.Length, 0, 0, 0, 0, 0, 3, 0, 0, 0])];
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r].Split('|');
            for (var c = 0; c < row.Length; c++)
            {
                byte[] place = [(byte)r, 0, (byte)c, 0, 0, 0];
                if (row[c].Length > 0)
                {
                    cells.Add(double.TryParse(row[c], System.Globalization.CultureInfo.InvariantCulture, out var number) ? ((ushort)0x203, [.. place, .. BitConverter.GetBytes(number)]) : ((ushort)0x204, [.. place, .. Text(row[c], isShort: false)]));
                }
            }
        }

        cells.Add((0x0A, []));
        for (var change = random?.Next(1, 4) ?? 0; change > 0; change--)
        {
            Change(random!.Next(4) == 0 ? globals : cells, random);
        }

        var head = Records(globals);
        if (globals.Find(g => g.Kind == 0x85).Data is { Length: >= 4 } place4 && random?.Next(12) is not 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(place4, head.Length);
        }

        return Contained([.. Records(globals), .. Records(cells)]);
    }

    private static void Change(List<(ushort Kind, byte[] Data)> records, Random random)
    {
        if (records.Count == 0)
        {
            return;
        }

        var at = random.Next(records.Count);
        var (kind, data) = records[at];
        switch (random.Next(6))
        {
            case 0:
                records.RemoveAt(at);
                break;
            case 1:
                records.Insert(random.Next(records.Count + 1), (kind, [.. data]));
                break;
            case 2:
                records[at] = ((ushort)random.Next(0x300), data);
                break;
            case 3:
                records[at] = (kind, data[..random.Next(data.Length + 1)]);
                break;
            case 4:
                records[at] = (kind, [.. data, .. new byte[random.Next(300)]]);
                break;
            default:
                records[at] = (kind, data.Length == 0 ? [1] : Junk.Bytes(data, random));
                break;
        }
    }

    private static byte[] Begin(byte kind) => [0x00, 0x06, kind, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0];

    private static byte[] Text(string text, bool isShort) => [.. isShort ? [(byte)text.Length] : new byte[] { (byte)(text.Length & 0xFF), (byte)(text.Length >> 8) }, 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Records(List<(ushort Kind, byte[] Data)> records) =>
        [.. records.SelectMany(r => (byte[])[(byte)(r.Kind & 0xFF), (byte)(r.Kind >> 8), (byte)(r.Data.Length & 0xFF), (byte)(r.Data.Length >> 8), .. r.Data])];

    // A compound file: its head, one sector of allocation, one of the directory, then the stream.
    private static byte[] Contained(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        ReadOnlySpan<byte> head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file);
        void Short(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        (int At, int Value)[] shorts = [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)];
        (int At, int Value)[] longs = [(44, 1), (48, 1), (56, 4096), (60, -2), (68, -2), (76, 0)];
        Array.ForEach(shorts, p => Short(p.At, p.Value));
        Array.ForEach(longs, p => Long(p.At, p.Value));
        file.AsSpan(80, Sector - 80).Fill(0xFF);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Long(Sector, -3);
        Long(Sector + 4, -2);
        for (var i = 0; i < sectors; i++)
        {
            Long(Sector + 8 + (4 * i), i == sectors - 1 ? -2 : i + 3);
        }

        void Entry(int number, string name, byte kind, int child, int start, int length)
        {
            var at = (2 * Sector) + (128 * number);
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            Short(at + 64, (name.Length + 1) * 2);
            (file[at + 66], file[at + 67]) = (kind, 1);
            Long(at + 68, -1);
            Long(at + 72, -1);
            Long(at + 76, child);
            Long(at + 116, start);
            Long(at + 120, length);
        }

        Entry(0, "Root Entry", 5, 1, -2, 0);
        Entry(1, "Workbook", 2, -1, 2, sectors * Sector);
        stream.CopyTo(file, 3 * Sector);
        return file;
    }
}
