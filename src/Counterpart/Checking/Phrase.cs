namespace Counterpart.Checking;

/// <summary>Turns clauses into sentences and back.</summary>
/// <remarks>Reasons are kept as clauses, without capital and full stop, so that they can stand alone or within a longer sentence.</remarks>
internal static class Phrase
{
    /// <summary>A sentence as a clause: the first letter small unless the word is a code or a name, and no full stop.</summary>
    public static string Clause(string sentence)
    {
        var end = sentence.EndsWith('.') ? sentence[..^1] : sentence;
        return end.Length > 1 && char.IsUpper(end[0]) && !char.IsUpper(end[1]) && !char.IsDigit(end[1]) ? char.ToLowerInvariant(end[0]) + end[1..] : end;
    }

    /// <summary>A clause as a sentence.</summary>
    public static string Sentence(string clause) => clause.EndsWith('.') ? Wording.Capital(clause) : Wording.Capital(clause) + ".";

    /// <summary>Clauses one after another, each but the last as a sentence; null where there are none.</summary>
    public static string? Join(params ReadOnlySpan<string?> clauses)
    {
        string? joined = null;
        foreach (var clause in clauses)
        {
            if (clause is not null)
            {
                joined = joined is null ? clause : $"{Sentence(joined)} {Wording.Capital(clause)}";
            }
        }

        return joined;
    }
}
