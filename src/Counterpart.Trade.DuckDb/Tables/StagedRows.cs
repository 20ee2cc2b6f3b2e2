using System.Runtime.InteropServices;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>A row on its way into a vintage.</summary>
/// <param name="Key">What it is of, packed into one number.</param>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Micro">The amount in millionths, <see cref="None"/> when it is marked as missing; below zero, −1 − the number of an amount that 64 bits do not hold.</param>
/// <param name="MicroKilograms">The net weight in millionths of a kilogram, or <see cref="None"/>.</param>
internal readonly record struct StagedRow(ulong Key, ulong Place, long Micro, long MicroKilograms)
{
    /// <summary>Stands for a figure that is not there.</summary>
    public const long None = long.MinValue;
}

/// <summary>Rows to be put in order: a million in memory, and every further million in a file of its own until they are merged.</summary>
/// <param name="folder">Where files may be put aside.</param>
/// <param name="runLength">How many rows are sorted in memory at a time; a power of two.</param>
internal sealed class StagedRows(string folder, int runLength = StagedRows.UsualRun)
{
    /// <summary>How many rows are sorted in memory at a time.</summary>
    public const int UsualRun = 1 << 20;

    private const int DigitBits = 11;
    private readonly List<string> _runs = [];
    private StagedRow[] _rows = new StagedRow[Math.Min(runLength, 1 << 12)];
    private int _count;

    /// <summary>Adds a row.</summary>
    public void Add(in StagedRow row)
    {
        if (_count == _rows.Length)
        {
            if (_count == runLength)
            {
                PutAside();
            }
            else
            {
                Array.Resize(ref _rows, _count * 2);
            }
        }

        _rows[_count++] = row;
    }

    /// <summary>Ends adding and puts the rows in order; of equal keys the one added first comes first.</summary>
    /// <param name="ranked">The key to sort by, which takes the place of the one that was added.</param>
    /// <param name="bits">How many bits of it are used.</param>
    public void Sort(Func<ulong, ulong> ranked, int bits)
    {
        if (_runs.Count > 0 && _count > 0)
        {
            PutAside();
        }

        var spare = new StagedRow[_runs.Count > 0 ? runLength : _count];
        if (_runs.Count == 0)
        {
            _rows = Sorted(_rows, spare, _count, ranked, bits);
            return;
        }

        foreach (var run in _runs)
        {
            using var file = new FileStream(run, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            var count = (int)(file.Length / MemoryMarshal.AsBytes<StagedRow>(new StagedRow[1]).Length);
            file.ReadExactly(MemoryMarshal.AsBytes(_rows.AsSpan(0, count)));
            var sorted = Sorted(_rows, spare, count, ranked, bits);
            file.Position = 0;
            file.Write(MemoryMarshal.AsBytes(sorted.AsSpan(0, count)));
        }

        (_rows, _count) = ([], 0);
    }

    /// <summary>All rows in their order; can be asked for more than once.</summary>
    public IEnumerable<StagedRow> InOrder() => _runs.Count == 0 ? new ArraySegment<StagedRow>(_rows, 0, _count) : Merged();

    private IEnumerable<StagedRow> Merged()
    {
        var open = new List<Run>();
        try
        {
            // Of equal keys the earlier run has the earlier rows.
            var next = new PriorityQueue<Run, (ulong Key, int Number)>();
            foreach (var path in _runs)
            {
                var run = new Run(path);
                open.Add(run);
                if (run.Read())
                {
                    next.Enqueue(run, (run.Row.Key, open.Count));
                }
            }

            while (next.TryPeek(out var run, out var order))
            {
                yield return run.Row;
                if (run.Read())
                {
                    next.DequeueEnqueue(run, (run.Row.Key, order.Number));
                }
                else
                {
                    next.Dequeue();
                }
            }
        }
        finally
        {
            open.ForEach(run => run.Dispose());
        }
    }

    private void PutAside()
    {
        var path = Path.Combine(folder, $"run{_runs.Count}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        file.Write(MemoryMarshal.AsBytes(_rows.AsSpan(0, _count)));
        _runs.Add(path);
        _count = 0;
    }

    // By the lowest digit first, each time without changing the order of equals; a digit that is the same in all rows costs a count.
    private static StagedRow[] Sorted(StagedRow[] rows, StagedRow[] spare, int count, Func<ulong, ulong> ranked, int bits)
    {
        foreach (ref var row in rows.AsSpan(0, count))
        {
            row = row with { Key = ranked(row.Key) };
        }

        var starts = new int[1 << DigitBits];
        for (var shift = 0; shift < bits; shift += DigitBits)
        {
            Array.Clear(starts);
            foreach (ref readonly var row in rows.AsSpan(0, count))
            {
                starts[Digit(row.Key, shift)]++;
            }

            if (count == 0 || starts[Digit(rows[0].Key, shift)] == count)
            {
                continue;
            }

            var start = 0;
            for (var digit = 0; digit < starts.Length; digit++)
            {
                (starts[digit], start) = (start, start + starts[digit]);
            }

            foreach (ref readonly var row in rows.AsSpan(0, count))
            {
                spare[starts[Digit(row.Key, shift)]++] = row;
            }

            (rows, spare) = (spare, rows);
        }

        return rows;
    }

    private static int Digit(ulong key, int shift) => (int)(key >> shift) & ((1 << DigitBits) - 1);

    private sealed class Run(string path) : IDisposable
    {
        private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        private readonly StagedRow[] _rows = new StagedRow[1 << 12];
        private int _at = -1, _count;

        public ref readonly StagedRow Row => ref _rows[_at];

        public bool Read()
        {
            if (++_at < _count)
            {
                return true;
            }

            var size = MemoryMarshal.AsBytes(_rows.AsSpan()).Length / _rows.Length;
            (_at, _count) = (0, _file.ReadAtLeast(MemoryMarshal.AsBytes(_rows.AsSpan()), _rows.Length * size, throwOnEndOfStream: false) / size);
            return _count > 0;
        }

        public void Dispose() => _file.Dispose();
    }
}
