namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Different things in the order in which they were met, each with its number.</summary>
/// <param name="most">How many there can be.</param>
/// <param name="plural">What they are, for the message when there are more.</param>
internal sealed class Numbered<T>(int most, string plural)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _things = [];

    /// <summary>How many were met.</summary>
    public int Count => _things.Count;

    /// <summary>The thing of a number.</summary>
    public T this[int number] => _things[number];

    /// <summary>The number of a thing, a new one when it is met first.</summary>
    /// <exception cref="TableFormatException"><c>CP5021</c>: there are more than a vintage can hold.</exception>
    public int Of(T thing)
    {
        if (_numbers.TryGetValue(thing, out var number))
        {
            return number;
        }

        if (_things.Count == most)
        {
            throw new TableFormatException("CP5021", 1, 1, $"the table has more than {most} different {plural}; split it.");
        }

        _things.Add(thing);
        _numbers.Add(thing, _things.Count - 1);
        return _things.Count - 1;
    }
}
