using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>A person found in a text, before the report's country of each is settled.</summary>
internal sealed class Figurehead
{
    /// <summary>Makes a person of a name.</summary>
    public Figurehead(string name, TokenRange range)
    {
        Name = name;
        Range = range;
    }

    /// <summary>Fullest form of the name.</summary>
    public string Name { get; set; }

    /// <summary>Where that form stands.</summary>
    public TokenRange Range { get; set; }

    /// <summary>Office as worded.</summary>
    public string? Role { get; set; }

    /// <summary>Class of the office, such as <c>president</c>.</summary>
    public string? RoleClass { get; set; }

    /// <summary>For which country.</summary>
    public Country? Country { get; set; }

    /// <summary>Whether the person is known by an office only.</summary>
    public bool IsTitleOnly { get; set; }
}

/// <summary>A place where a person is named, by name or by office.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Person">Who; null when several remain or none.</param>
/// <param name="IsAmbiguous">Whether more than one person would fit.</param>
/// <param name="Office">Class of the office when named by office.</param>
internal sealed record PersonMention(TokenRange Range, Figurehead? Person, bool IsAmbiguous = false, string? Office = null);
