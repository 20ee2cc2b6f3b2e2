using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Tells where a word is a verb of saying, and where the same word is a noun or a deed.</summary>
internal sealed class SpeechVerbs(Passage passage, PersonRecognizer people, Organisations offices)
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

    /// <summary>"data show", "the Ministry counted": an office's figures rather than its words.</summary>
    public bool IsOfFigures(int i) => passage.Lower(i) is "show" or "shows" or "showed" or "counted" or "estimates" or "estimated";

    /// <summary>The token after a verb of saying; null where none stands.</summary>
    public int? EndOf(int i)
    {
        if (i < 0 || i >= passage.Tokens.Length || !(passage.Is(i, Category.SpeechVerb) || passage.Opens(i, Opener.Saying)) || (passage.Tokens[i].IsCapital && !IsShouted(i)))
        {
            return null;
        }

        if (passage.Lower(i) is "put" or "puts")
        {
            return IsEstimate(i) ? i + 1 : null;
        }

        if (passage.Opens(i, Opener.Saying) && !passage.Is(i, Category.SpeechVerb))
        {
            return passage.Lower(i) switch
            {
                // The sides agree that a thing be done; a person who agrees that a thing is so says it.
                "agreed" => passage.Is(i + 1, "that") && people.Covering(i - 1, Math.Max(0, i - 8)) is { Person: not null } one && one.Range.End == i ? i + 1 : null,
                "show" or "shows" or "showed" => DataBefore(i) is not null ? i + 1 : null,
                "sees" => people.Covering(i - 1, Math.Max(0, i - 12)) is { } seer && seer.Range.End == i ? i + 1 : null,
                "assessed" => passage.Is(i + 1, "that") ? i + 1 : null,
                _ => IsReckoning(i) ? i + 1 : null,
            };
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

    /// <summary>"HELENA PRATES SEES": a line in capitals.</summary>
    private bool IsShouted(int i) =>
        i > 0 && passage.Tokens[i] is { Length: > 2 } verb && char.IsUpper(passage.Text[verb.End - 1]) && passage.Tokens[i - 1] is { Kind: TokenKind.Word } before && char.IsUpper(passage.Text[before.End - 1]);

    /// <summary>The office whose data show a thing: "Korea Customs Service data showed", "data from the Ministry of Trade show"; null where nobody's data do.</summary>
    public TokenRange? DataBefore(int verb)
    {
        var start = passage.Sentences[passage.SentenceOf(verb)].Start;
        if (IsData(verb - 1))
        {
            var last = verb - 2;
            last = passage.Is(last, "s") && last > start ? last - 2 : last;
            return last >= start && offices.Ending(last, start) is { } owner ? owner : null;
        }

        for (var i = verb - 2; i > Math.Max(start, verb - 16); i--)
        {
            if (passage.Lower(i) is "from" or "of" or "by" && (IsData(i - 1) || (IsData(i - 2) && passage.Tokens[i - 1].Kind == TokenKind.Word)))
            {
                return offices.Ending(verb - 1, i + 1) is { } of && of.Start <= i + 2 ? of : null;
            }
        }

        return null;
    }

    private bool IsData(int i) => passage.Lower(i) is "data" or "figures" or "statistics" or "numbers";

    /// <summary>"The trade ministry in Seoul forecasts a gain", "an independent study expects": an office that counts or forecasts says how much.</summary>
    private bool IsReckoning(int i)
    {
        var start = passage.Sentences[passage.SentenceOf(i)].Start;
        for (var last = i - 1; last >= Math.Max(start, i - 4); last--)
        {
            if (offices.Ending(last, start) is { } office)
            {
                return offices.Whole(office) == i && !passage.Is(office.End - 1, Category.Joint);
            }
        }

        return false;
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
        i >= 0 && !passage.Is(i, Category.Outlet) && passage.Tokens[i] is { Kind: TokenKind.Word, Length: > 1 } token && char.IsUpper(passage.Text[token.End - 1]) && (passage.IsMark(i + 2, '.') || passage.IsMark(i + 2, ','));

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
