namespace Counterpart;

/// <summary>A country by its ISO 3166-1 alpha-3 code, or a bloc such as <c>EU</c>, <c>EAEU</c>, <c>ASEAN</c>.</summary>
/// <remarks>A reference type, since lists and maps of it are then compiled ahead of time, which a cold start feels. Names and demonyms belong to a language and stand in its vocabulary; the codes known stand in <see cref="Countries"/>.</remarks>
public sealed record Country : IComparable<Country>
{
    /// <summary>A country by its code.</summary>
    /// <exception cref="ArgumentException">The code is not two to eight capital letters.</exception>
    public Country(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length is < 2 or > 8 || code.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            throw new ArgumentException($"'{code}' is not a country code: three capital letters of ISO 3166-1, or the letters of a bloc.", nameof(code));
        }

        Code = code;
    }

    /// <summary>The code, such as <c>KAZ</c>.</summary>
    public string Code { get; }

    /// <summary>The whole world as a counterpart.</summary>
    public static Country World { get; } = new("WLD");

    /// <inheritdoc/>
    public int CompareTo(Country? other) => string.CompareOrdinal(Code, other?.Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
