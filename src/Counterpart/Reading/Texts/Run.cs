using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Counterpart.Reading.Texts;

/// <summary>Things one after the other, added at the end and read by number without being copied into an array of their own.</summary>
/// <typeparam name="T">What stands in it.</typeparam>
/// <param name="room">For how many it has room at first.</param>
internal sealed class Run<T>(int room)
    where T : struct
{
    private T[] _items = GC.AllocateUninitializedArray<T>(room);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The array in which they stand, with room to spare behind them.</summary>
    public T[] Items => _items;

    /// <summary>All of them.</summary>
    public ReadOnlySpan<T> All => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_items), Count);

    /// <summary>Adds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Turns the last ones round.</summary>
    public void ReverseFrom(int start) => Array.Reverse(_items, start, Count - start);

    private void Grow()
    {
        var items = GC.AllocateUninitializedArray<T>(_items.Length + (_items.Length / 2) + 16);
        _items.CopyTo(items, 0);
        _items = items;
    }
}
