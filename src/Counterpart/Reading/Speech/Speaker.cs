using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>A speaker found in a clause.</summary>
/// <param name="Person">The person; null for an organisation or when open.</param>
/// <param name="Name">Name for the transcript; null when open.</param>
/// <param name="Range">The tokens that name the speaker.</param>
/// <param name="IsAmbiguous">Whether more than one person would fit.</param>
/// <param name="Office">Class of the office when named by an office that more than one holds.</param>
internal sealed record Speaker(Figurehead? Person, string? Name, TokenRange Range, bool IsAmbiguous = false, string? Office = null);
