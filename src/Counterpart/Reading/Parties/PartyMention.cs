using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>How a country is named.</summary>
internal enum PartyForm
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By its adjective.</summary>
    Adjective,

    /// <summary>By its people.</summary>
    People,

    /// <summary>By a city or a seat of power.</summary>
    City,
}

/// <summary>A country named in a text.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Country">The country.</param>
/// <param name="Form">How it is named.</param>
internal sealed record PartyMention(TokenRange Range, Country Country, PartyForm Form);
