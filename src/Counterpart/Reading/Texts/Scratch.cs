using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>Room in which one text at a time is cut; kept for the next text of the same thread, so that short reports cost the collector nothing.</summary>
internal sealed class Scratch
{
    /// <summary>Room for longer texts than this goes back to the collector.</summary>
    private const int LongestKept = 250_000;

    [ThreadStatic]
    private static Scratch? _free;

    private char[] _lower = [];
    private Token[] _tokens = [];
    private int[] _first = [];
    private Categories[] _starting = [];
    private Found[] _matches = [];

    /// <summary>Room that nobody else uses.</summary>
    public static Scratch Take()
    {
        var scratch = _free ?? new Scratch();
        _free = null;
        return scratch;
    }

    /// <summary>Room for the letters in lower case.</summary>
    public char[] Lower(int length) => Of(ref _lower, length);

    /// <summary>Room for tokens.</summary>
    public Token[] Tokens(int length) => Of(ref _tokens, length);

    /// <summary>Room for the place of each token's first phrase.</summary>
    public int[] First(int length) => Of(ref _first, length);

    /// <summary>Room for what starts at each token.</summary>
    public Categories[] Starting(int length) => Of(ref _starting, length);

    /// <summary>Room for phrases.</summary>
    public Found[] Matches(int length) => Of(ref _matches, length);

    /// <summary>Leaves the room to the next text, with what has grown meanwhile.</summary>
    public void Leave(Token[] tokens, Found[] matches)
    {
        if (_lower.Length <= LongestKept)
        {
            (_tokens, _matches) = (tokens, matches);
            _free = this;
        }
    }

    private static T[] Of<T>(ref T[] room, int length)
    {
        if (room.Length < length)
        {
            room = GC.AllocateUninitializedArray<T>(length);
        }

        return room;
    }
}
