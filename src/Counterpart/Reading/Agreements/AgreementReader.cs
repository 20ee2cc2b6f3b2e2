using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Agreements;

/// <summary>Reads the agreements a sentence speaks of, with how far each has come.</summary>
internal static class AgreementReader
{
    /// <summary>Agreements of one sentence, in order.</summary>
    public static IEnumerable<AgreementReported> Read(Passage p, TokenRange sentence)
    {
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!p.TryAt(i, Category.AgreementNoun, out var noun) || i < until || IsVerbHere(p, noun))
            {
                continue;
            }

            var phrase = p.NounPhrase(noun, sentence);
            if (StatusOf(p, phrase, noun, sentence) is not { } status)
            {
                continue;
            }

            until = phrase.End;
            yield return new AgreementReported(p.Quote(phrase), TitleOf(p, phrase, noun), status);
        }
    }

    private static bool IsVerbHere(Passage p, Match noun) =>
        (p.Lower(noun.Start) is "minutes" or "deal" or "contract" or "charter" or "instruments" or "arrangement") && ((p.Lower(noun.Start - 1) is "to" or "will" or "few" or "trade") || (p.Lower(noun.End) is "with" or "ago" or "later") && !p.Is(noun.Start, "contract"));

    /// <summary>The state that the nearest word on agreements gives; null when the sentence says nothing of it.</summary>
    private static AgreementStatus? StatusOf(Passage p, TokenRange phrase, Match noun, TokenRange sentence)
    {
        AgreementStatus? best = null;
        var distance = int.MaxValue;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!p.TryAt(i, Category.AgreementVerb, out var verb) || (i >= noun.Start && verb.End <= noun.End))
            {
                continue;
            }

            var gap = verb.End <= noun.Start ? (noun.Start - verb.End) * 2 : i - noun.End;
            if (i >= phrase.Start && verb.End <= phrase.End)
            {
                gap = Math.Min(gap, 3);
            }

            if (p.Is(i, "signing") && (p.Lower(i + 1) is "ceremony") || p.Is(i, "exchange") && p.Is(i + 1, "rate"))
            {
                continue;
            }

            if (gap < distance)
            {
                distance = gap;
                best = verb.Sense.Value switch
                {
                    "signed" => IsAhead(p, i, sentence) ? AgreementStatus.Planned : AgreementStatus.Signed,
                    "planned" => AgreementStatus.Planned,
                    "ratified" => IsAhead(p, i, sentence) ? AgreementStatus.Signed : AgreementStatus.Ratified,
                    "in-force" => AgreementStatus.InForce,
                    _ => AgreementStatus.Discussed,
                };
            }

            i = verb.End - 1;
        }

        return distance <= 36 ? best : null;
    }

    private static bool IsAhead(Passage p, int verb, TokenRange sentence)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.Start, verb - 5); i--)
        {
            if ((p.Lower(i) is "will" or "would" or "to" or "shall" or "should" or "plan" or "ready" or "expected" or "before" or "could"))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TitleOf(Passage p, TokenRange phrase, Match noun)
    {
        var start = phrase.Start;
        while (start < noun.Start && (p.Lower(start) is "a" or "an" or "the" or "their" or "this" or "its" or "these"))
        {
            start++;
        }

        return phrase.End == noun.End && p.Tokens[start].Kind == TokenKind.Number ? null : p.TextOf(new(start, phrase.End));
    }
}
