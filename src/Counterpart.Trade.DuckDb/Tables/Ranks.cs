using System.Numerics;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Numbered things in their order.</summary>
internal sealed class Ranks<T>
    where T : notnull
{
    private readonly T[] _sorted;
    private readonly int[] _ranks;

    /// <summary>Sorts them.</summary>
    public Ranks(Numbered<T> things, Comparison<T> order)
    {
        var numbers = new int[things.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }

        Array.Sort(numbers, (a, b) => order(things[a], things[b]));
        _sorted = Array.ConvertAll(numbers, n => things[n]);
        _ranks = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            _ranks[numbers[i]] = i;
        }
    }

    /// <summary>The things, in their order.</summary>
    public IReadOnlyList<T> Things => _sorted;

    /// <summary>How many bits hold a rank.</summary>
    public int Bits => 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, _ranks.Length - 1));

    /// <summary>The place in the order of the thing of a number.</summary>
    public ulong Of(ulong number) => (uint)_ranks[(int)number];

    /// <summary>The thing at a place in the order.</summary>
    public T this[int rank] => _sorted[rank];
}
