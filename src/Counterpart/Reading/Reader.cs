using Counterpart.Documents;

namespace Counterpart.Reading;

/// <summary>Reads documents into transcripts. Safe to share between threads.</summary>
public sealed class Reader
{
    /// <summary>Version of the reader, recorded with every entry it makes.</summary>
    public const string Version = "0.1.0";

    /// <summary>The reader for English.</summary>
    public static Reader English { get; } = new();

    /// <summary>Reads a whole document.</summary>
    public Transcript Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Transcript(document, [], new SourceCited(null, [], null), null, [], [], [], [], [], [], [], [], [], []);
    }
}
