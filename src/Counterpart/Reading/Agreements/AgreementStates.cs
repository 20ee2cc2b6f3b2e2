using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Agreements;

/// <summary>Tells how far an agreement has come by the words around its name.</summary>
/// <remarks>The verb of which it is the subject speaks before what is set in commas, and that before the verb that leads to it: "the agreement, signed in 2016, remains in force".</remarks>
internal sealed class AgreementStates(Passage passage)
{
    /// <summary>Farther than this a verb says nothing of the agreement; words before count double.</summary>
    private const int Reach = 36;

    /// <summary>The phrase without the verb it swallowed: "An agreement on visa-free travel entered into force".</summary>
    public TokenRange Cut(TokenRange phrase, Match noun)
    {
        for (var i = noun.End + 1; i < phrase.End; i++)
        {
            if (passage.TryAt(i, Category.AgreementVerb, out var verb) && (verb.Sense.Value is "in-force" or "ratified" || passage.Is(i, "continue")) && !(passage.Lower(i) is "in" or "ratification"))
            {
                return new(phrase.Start, i);
            }
        }

        return phrase;
    }

    /// <summary>The state; null when the sentence says nothing of it.</summary>
    public AgreementStatus? Of(TokenRange phrase, Match noun, TokenRange sentence)
    {
        var (insert, next) = Insert(phrase.End, sentence);
        if (Main(next, sentence) is { } main)
        {
            return main;
        }

        if (insert.Count > 0 && First(insert, sentence) is { } apposed && !IsNested(phrase, noun))
        {
            return apposed;
        }

        return InRelative(phrase.End, sentence) ?? Nearest(phrase, noun, sentence);
    }

    /// <summary>What is set in commas after a phrase.</summary>
    public AgreementStatus? InInsert(int at, TokenRange sentence)
    {
        var (insert, _) = Insert(at, sentence);
        return insert.Count > 0 ? First(insert, sentence) : null;
    }

    /// <summary>"… that took effect on January 1".</summary>
    public AgreementStatus? InRelative(int at, TokenRange sentence)
    {
        if (!(passage.Lower(at) is "that" or "which"))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(sentence.End, at + 6); i++)
        {
            if (passage.TryAt(i, Category.AgreementVerb, out var verb))
            {
                return StateOf(verb, sentence);
            }
        }

        return null;
    }

    /// <summary>The state that one verb gives, by what stands before it.</summary>
    public AgreementStatus StateOf(Match verb, TokenRange sentence) => verb.Sense.Value switch
    {
        "signed" => IsAhead(verb.Start, sentence) ? AgreementStatus.Planned : AgreementStatus.Signed,
        "planned" => AgreementStatus.Planned,
        "ratified" => IsAhead(verb.Start, sentence) || passage.Is(verb.Start - 1, "for") ? AgreementStatus.Signed : AgreementStatus.Ratified,
        "in-force" => IsAhead(verb.Start, sentence) ? AgreementStatus.Signed : AgreementStatus.InForce,
        _ => AgreementStatus.Discussed,
    };

    /// <summary>Whether the phrase holds another agreement, to which what follows belongs.</summary>
    private bool IsNested(TokenRange phrase, Match noun)
    {
        for (var i = noun.End; i < phrase.End; i++)
        {
            if (passage.Is(i, Category.AgreementNoun) && passage.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words between a comma after the phrase and the next one, and where the sentence goes on.</summary>
    private (TokenRange Insert, int Next) Insert(int at, TokenRange sentence)
    {
        if (at >= sentence.End || !passage.IsMark(at, ','))
        {
            return (new(at, at), at);
        }

        // A list goes on: nothing is set in commas here.
        if (passage.Is(at + 1, Category.AgreementNoun) || passage.Lower(at + 1) is "a" or "an" or "and" or "including" or "while" or "but" or "as" || (passage.Is(at + 1, "the") && !passage.Is(at + 2, Category.AgreementNoun)))
        {
            return (new(at, at), sentence.End);
        }

        var depth = 0;
        for (var i = at + 1; i < sentence.End; i++)
        {
            depth += passage.IsMark(i, '(') ? 1 : passage.IsMark(i, ')') ? -1 : 0;
            // "October 27, 2019" holds a comma of its own.
            if (depth == 0 && passage.IsMark(i, ',') && !(i + 1 < sentence.End && passage.Tokens[i + 1].Kind == TokenKind.Number && passage.Tokens[i - 1].Kind == TokenKind.Number))
            {
                return (new(at + 1, i), i + 1);
            }
        }

        return (new(at + 1, sentence.End), sentence.End);
    }

    /// <summary>The verb of which the agreement is the subject; the later of two that are joined.</summary>
    private AgreementStatus? Main(int from, TokenRange sentence)
    {
        for (var i = from; i < Math.Min(sentence.End, from + 7); i++)
        {
            if (passage.TryAt(i, Category.AgreementVerb, out var verb) && !(verb.Sense.Value == "signed" && passage.Is(i, "signing")))
            {
                // "The agreement … the two sides signed" starts another clause.
                for (var at = verb.End; at < Math.Min(sentence.End, verb.End + 9) && !passage.IsMark(at, ',') && !passage.IsMark(at, ';'); at++)
                {
                    if (passage.Is(at, "and") && passage.Lower(at + 1) is "should" or "will" or "would" or "is" or "are" or "may")
                    {
                        return First(new(at + 1, Math.Min(sentence.End, at + 7)), sentence) ?? StateOf(verb, sentence);
                    }
                }

                return StateOf(verb, sentence);
            }

            if (!(passage.Lower(i) is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "been" or "be" or "will" or "would" or "should" or "shall" or "may" or "could" or "to" or "also" or "now" or "already" or "not" or "yet" or "recently" or "expected" or "remains" or "still" or "which" or "that" or "due" or "scheduled" or "so" or "far" or "worth" || passage.Tokens[i].Kind == TokenKind.Number))
            {
                return null;
            }
        }

        return null;
    }

    private AgreementStatus? First(TokenRange range, TokenRange sentence)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.TryAt(i, Category.AgreementVerb, out var verb))
            {
                return StateOf(verb, sentence);
            }
        }

        return null;
    }

    private AgreementStatus? Nearest(TokenRange phrase, Match noun, TokenRange sentence)
    {
        AgreementStatus? best = null;
        var distance = int.MaxValue;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!passage.TryAt(i, Category.AgreementVerb, out var verb) || (i >= noun.Start && verb.End <= noun.End) || IsOtherAct(i))
            {
                continue;
            }

            var gap = verb.End <= noun.Start ? (noun.Start - verb.End) * 2 : i - noun.End;
            if (i >= phrase.Start && verb.End <= phrase.End)
            {
                gap = Math.Min(gap, 3);
            }

            if (gap < distance)
            {
                (distance, best) = (gap, StateOf(verb, sentence));
            }

            i = verb.End - 1;
        }

        // "Gazprom and the company have a memorandum": who has one has signed it.
        if (phrase.Start > sentence.Start && passage.Lower(phrase.Start - 1) is "have" or "has" && passage.Lower(phrase.Start) is "a" or "an")
        {
            return AgreementStatus.Signed;
        }

        return distance <= Reach ? best : null;
    }

    /// <summary>"the signing ceremony", "the exchange rate", "exchanged views".</summary>
    private bool IsOtherAct(int i) =>
        (passage.Is(i, "signing") && passage.Is(i + 1, "ceremony"))
        || (passage.Lower(i) is "exchange" or "exchanged" && !HasInstrument(i));

    /// <summary>"exchanged instruments", "the exchange of 17 documents".</summary>
    private bool HasInstrument(int i)
    {
        for (var at = i + 1; at < Math.Min(passage.Tokens.Length, i + 7); at++)
        {
            if (passage.Is(at, Category.AgreementNoun) || passage.Lower(at) is "copies" or "notes" or "texts")
            {
                return true;
            }

            if (passage.Lower(at) is "views" or "opinions" or "data" or "information" or "experience")
            {
                return false;
            }
        }

        return false;
    }

    private bool IsAhead(int verb, TokenRange sentence)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.Start, verb - 5); i--)
        {
            // "became the first country in the region to sign": it did sign.
            if (passage.Is(i, "to") && IsFirstTo(i, sentence))
            {
                return false;
            }

            if (passage.Lower(i) is "will" or "would" or "to" or "shall" or "should" or "plan" or "ready" or "expected" or "before" or "could" or "may" or "might" or "soon")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirstTo(int to, TokenRange sentence)
    {
        for (var i = to - 1; i >= Math.Max(sentence.Start, to - 7); i--)
        {
            if (passage.Lower(i) is "first" or "second" or "last" && !passage.Is(i + 1, Category.TimeUnit))
            {
                return true;
            }
        }

        return false;
    }
}
