using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Something said, with who said it.</summary>
/// <param name="Range">The tokens said.</param>
/// <param name="Speaker">The person; null for an organisation or when open.</param>
/// <param name="Name">Name of the speaker as it goes into the transcript; null when open.</param>
/// <param name="Kind">Direct or indirect.</param>
internal sealed record Remark(TokenRange Range, Figurehead? Speaker, string? Name, SpeechKind Kind);
