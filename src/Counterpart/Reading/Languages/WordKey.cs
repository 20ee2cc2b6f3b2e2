using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Counterpart.Reading.Languages;

/// <summary>A word as two numbers, by which it is looked up.</summary>
/// <remarks>
/// Words of up to fifteen ASCII characters, which are nearly all of a text, fit into them whole, so that no letters are compared one by one.
/// The letters are taken sixteen at a time: a loop that ends at the end of a word costs more than all else that is done with it.
/// </remarks>
/// <param name="Low">The first eight characters, or a number made of all.</param>
/// <param name="High">The next characters; the highest bit is set where the word is not whole in the key.</param>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>Characters behind the start of a word that <see cref="TryRead"/> looks at: there must be as many, of whatever text.</summary>
    public const int Room = 16;

    private const ulong Hashed = 1UL << 63;

    // Sixteen bytes of it, taken from 16 − n on, keep the first n.
    private static ReadOnlySpan<byte> Kept =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Whether the word is whole in the key, so that no other word has it.</summary>
    public bool IsWhole => (High & Hashed) == 0;

    /// <summary>Reads the word of small ASCII letters that starts at a place; false where it is too long, or a character beyond ASCII follows that may belong to it.</summary>
    /// <param name="lower">Text in lower case from the start of the word on, with <see cref="Room"/> characters at least.</param>
    /// <param name="length">Its length.</param>
    /// <param name="key">Its key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<char> lower, out int length, out WordKey key)
    {
        var room = lower[..Room];
        var letters = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in room[0]))), Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in room[8]))));
        var small = Vector128.LessThanOrEqual(letters - Vector128.Create((byte)'a'), Vector128.Create((byte)25)).ExtractMostSignificantBits();
        length = BitOperations.TrailingZeroCount(~small);
        var bytes = (letters & Vector128.LoadUnsafe(ref Unsafe.AsRef(in Kept[16 - length]))).AsUInt64();
        key = new WordKey(bytes.GetElement(0), bytes.GetElement(1));
        return length < Room && room[length] < 0x80;
    }

    /// <summary>The key of any word in lower case.</summary>
    public static WordKey Of(ReadOnlySpan<char> lower)
    {
        if (lower.Length < Room)
        {
            Span<byte> bytes = stackalloc byte[Room];
            bytes.Clear();
            var beyond = 0;
            for (var i = 0; i < lower.Length; i++)
            {
                bytes[i] = unchecked((byte)lower[i]);
                beyond |= lower[i];
            }

            if (beyond < 0x80)
            {
                return new WordKey(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
            }
        }

        var hash = 14695981039346656037UL;
        foreach (var letter in lower)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return new WordKey(hash, Hashed | (uint)lower.Length);
    }

    /// <summary>A number to place it by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Slot(int mask) => (int)(Mixed >> 40) & mask;

    /// <summary>A byte to tell it by at a glance, never 0.</summary>
    public byte Tag => (byte)((Mixed >> 32) & 0xFE | 1);

    private ulong Mixed => unchecked((Low * 0x9E3779B97F4A7C15UL) + (High * 0xC2B2AE3D27D4EB4FUL));
}
