using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Tells where a word is a verb of saying, and where the same word is a noun or a deed.</summary>
internal sealed class SpeechVerbs(Passage passage, PersonRecognizer people)
{
    /// <summary>The verb of saying that governs a part; for a tag it must stand near its head.</summary>
    public int? In(TokenRange range, bool tagOnly)
    {
        var limit = tagOnly ? Math.Min(range.End, range.Start + 16) : range.End;
        for (var i = range.Start; i < limit; i++)
        {
            if (Is(i))
            {
                return i;
            }
        }

        return null;
    }

    public bool Is(int i) => EndOf(i) is not null;

    /// <summary>The token after a verb of saying; null where none stands.</summary>
    public int? EndOf(int i)
    {
        if (i < 0 || i >= passage.Tokens.Length || !(passage.Is(i, Category.SpeechVerb) || passage.Opens(i, Opener.Saying)) || passage.Tokens[i].IsCapital)
        {
            return null;
        }

        if (passage.Lower(i) is "put" or "puts")
        {
            return IsEstimate(i) ? i + 1 : null;
        }

        // The sides agree that a thing be done; a person who agrees that a thing is so says it.
        if (passage.Is(i, "agreed") && passage.Is(i + 1, "that"))
        {
            return people.Covering(i - 1, Math.Max(0, i - 8)) is { Person: not null } mention && mention.Range.End == i ? i + 1 : null;
        }

        if (!passage.TryAt(i, Category.SpeechVerb, out var verb) || passage.Lower(i - 1) is "a" or "the" or "this" or "an" or "to" or "of" or "its" or "their" or "joint" or "press" or "was" or "were" or "been" or "be" or "is" or "are" || passage.Is(i + 1, "of") && verb.End == i + 1)
        {
            return null;
        }

        // Nouns as well as verbs; firms conclude contracts; a guest is welcomed.
        var fits = passage.Lower(i) switch
        {
            "state" or "states" or "report" or "reports" or "note" or "notes" or "claim" or "claims" or "stress" or "remark" or "remarks" or "highlights" or "observe" =>
                passage.Is(i + 1, "that") || people.Covering(i - 1, Math.Max(0, i - 8)) is not null || passage.Is(i - 1, Category.Pronoun) || IsAcronym(i - 1),
            "reported" => !(passage.Lower(i + 1) is "on" or "to"),
            "concluded" => !(passage.Lower(i + 1) is "a" or "an" or "the"),
            "welcomed" or "invited" => people.At(i + 1) is null && !(passage.Lower(i + 1) is "him" or "her" or "his"),
            "disclosed" or "announced" or "said" => !passage.Is(i + 1, "this") && !(passage.Is(i + 1, "the") && passage.Is(i + 2, "following")),
            "asked" => !IsOrder(i),
            _ => true,
        };
        return fits ? verb.End : null;
    }

    /// <summary>"has asked the Ministry of Agriculture to agree": an order rather than words.</summary>
    private bool IsOrder(int i)
    {
        for (var at = i + 1; at < Math.Min(passage.Tokens.Length, i + 4); at++)
        {
            if (passage.Is(at, Category.Organisation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the railway company KTZ reports".</summary>
    private bool IsAcronym(int i) =>
        i >= 0 && passage.Tokens[i] is { Kind: TokenKind.Word, Length: > 1 } token && char.IsUpper(passage.Text[token.End - 1]) && (passage.IsMark(i + 2, '.') || passage.IsMark(i + 2, ','));

    /// <summary>"put the turnover at $1.5 billion": an estimate is said by somebody.</summary>
    private bool IsEstimate(int i)
    {
        if (passage.Lower(i - 1) is "to" or "is" or "was" or "are" or "were" or "be" or "been" or "being")
        {
            return false;
        }

        var end = passage.Sentences[passage.SentenceOf(i)].End;
        for (var at = i + 2; at < Math.Min(end - 1, i + 32); at++)
        {
            if (passage.Is(at, "at"))
            {
                for (var figure = at + 1; figure < Math.Min(end, at + 6); figure++)
                {
                    if (passage.Tokens[figure].Kind == TokenKind.Number)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
