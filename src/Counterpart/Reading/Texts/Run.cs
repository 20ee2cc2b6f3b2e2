using System.Runtime.CompilerServices;

namespace Counterpart.Reading.Texts;

/// <summary>Things one after the other, added at the end and read by number without being copied into an array of their own.</summary>
/// <typeparam name="T">What stands in it.</typeparam>
/// <param name="room">Where they are put as long as they fit.</param>
internal sealed class Run<T>(T[] room)
    where T : struct
{
    private T[] _items = room;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The array in which they stand, with room to spare behind them.</summary>
    public T[] Items => _items;

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
