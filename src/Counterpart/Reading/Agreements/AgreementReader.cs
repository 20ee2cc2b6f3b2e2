using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Agreements;

/// <summary>Reads the agreements a text speaks of, sentence by sentence, with how far each has come.</summary>
/// <remarks>"The agreement" alone takes up one named before: it is a fact of its own only where it tells of another state.</remarks>
internal sealed class AgreementReader(Passage passage)
{
    private readonly AgreementStates _states = new(passage);
    private AgreementStatus? _last;
    private int _lastSentence = -1;

    /// <summary>Agreements of one sentence, in order; sentences are given in the order of the text.</summary>
    public List<AgreementReported> Read(TokenRange sentence, int index)
    {
        var found = new List<AgreementReported>();
        if (IsHeading(sentence, index))
        {
            return found;
        }

        if (TakenUp(sentence, index) is { } again)
        {
            found.Add(again);
        }

        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!passage.TryAt(i, Category.AgreementNoun, out var noun) || i < until || IsOther(noun))
            {
                continue;
            }

            var phrase = _states.Cut(passage.NounPhrase(noun, sentence), noun);
            var status = _states.Of(phrase, noun, sentence) ?? Wished(phrase, noun);
            if (status is not { } state || IsListHead(phrase, noun))
            {
                continue;
            }

            until = phrase.End;
            if (IsAnaphor(phrase, noun) && _last is { } before && (before == state || state == AgreementStatus.Discussed))
            {
                continue;
            }

            (_last, _lastSentence) = (state, index);
            found.Add(new AgreementReported(passage.Quote(phrase), TitleOf(phrase, noun), state));
            if (Named(phrase, noun, sentence) is { } inner)
            {
                found.Add(inner);
            }
        }

        return found;
    }

    /// <summary>A line without an end before the body: the body tells it again.</summary>
    private bool IsHeading(TokenRange sentence, int index) =>
        index < 4 && passage.Sentences.Length > 4 && passage.ParagraphOf[index] < 4 && passage.Sentences[index].End == sentence.End
        && passage.Tokens[sentence.End - 1].Kind == TokenKind.Word && passage.Paragraphs[passage.ParagraphOf[index]].End == sentence.End;

    /// <summary>"It has been ratified by Indonesia", "the interim one that has been in force since 2019".</summary>
    private AgreementReported? TakenUp(TokenRange sentence, int index)
    {
        if (_last is { } before && _lastSentence == index - 1 && passage.Is(sentence.Start, "it"))
        {
            for (var i = sentence.Start + 1; i < Math.Min(sentence.End, sentence.Start + 8); i++)
            {
                if (passage.TryAt(i, Category.AgreementVerb, out var verb) && _states.StateOf(verb, sentence) is var state && state != before && state != AgreementStatus.Discussed)
                {
                    _last = state;
                    return new AgreementReported(passage.Quote(passage.ClauseAround(i, sentence)), null, state);
                }
            }
        }

        for (var i = sentence.Start + 1; i + 2 < sentence.End && passage.OpensIn(index, Opener.Side); i++)
        {
            if (passage.Is(i, "one") && passage.Lower(i + 1) is "that" or "which" && _states.InRelative(i + 1, sentence) is AgreementStatus.InForce)
            {
                var start = i;
                while (start > sentence.Start && i - start < 4 && !(passage.Lower(start) is "the" or "an" or "a"))
                {
                    start--;
                }

                return new AgreementReported(passage.Quote(new(start, i + 1)), null, AgreementStatus.InForce);
            }
        }

        return null;
    }

    /// <summary>Nouns that are verbs here, or no agreement: "to contract", "a few minutes later", "a great deal".</summary>
    private bool IsOther(Match noun)
    {
        var i = noun.Start;

        // "No agreement has been signed", "without any deal"
        if (passage.Lower(i - 1) is "no" or "any" || (passage.Lower(i - 2) is "no" or "any" && passage.Lower(i - 1) is "new" or "such" or "formal" or "written"))
        {
            return true;
        }

        if (passage.Lower(i) is "partnership" or "framework" or "fta" or "cepa" or "bit" or "pta" or "epa")
        {
            // Only as the head of a name; an abbreviation in brackets belongs to the name before it.
            return !passage.Tokens[i].IsCapital || passage.IsMark(i - 1, '(') || (passage.Lower(i) is "partnership" or "framework" && (!passage.Tokens[i - (i > 0 ? 1 : 0)].IsCapital || passage.Lower(i - 1) is "strategic" or "the" || passage.Tokens[Math.Min(noun.End, passage.Tokens.Length - 1)].IsCapital))
                || (passage.Lower(i) is "fta" or "cepa" or "bit" or "pta" or "epa" && !char.IsUpper(passage.Text[passage.Tokens[i].End - 1]));
        }

        return passage.Lower(i) is "minutes" or "deal" or "deals" or "contract" or "contracts" or "charter" or "instruments" or "arrangement" or "accord"
            && (passage.Lower(i - 1) is "to" or "will" or "few" or "trade" or "great" or "good" || (passage.Lower(noun.End) is "with" or "ago" or "later" && !(passage.Lower(i) is "contract" or "contracts" or "deal")) || (passage.Is(i, "minutes") && passage.Tokens[i - (i > 0 ? 1 : 0)].Kind == TokenKind.Number));
    }

    /// <summary>"A free trade agreement with India" of which nothing is told but that one speaks of it: it does not exist yet.</summary>
    private AgreementStatus? Wished(TokenRange phrase, Match noun) =>
        passage.Lower(phrase.Start) is "a" or "an" && passage.Lower(noun.End - 1) is "agreement" or "treaty" or "fta" && noun.Start - phrase.Start > 1 && phrase.End > noun.End ? AgreementStatus.Discussed : null;

    /// <summary>"signed 11 agreements, including …": what follows names them.</summary>
    private bool IsListHead(TokenRange phrase, Match noun) =>
        phrase.End == noun.End && passage.Word(noun.End - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase)
        && (passage.IsMark(phrase.End, ',') || passage.IsMark(phrase.End, ':')) && (passage.Lower(phrase.End + 1) is "including" or "among" or "notably");

    /// <summary>"the agreement", "the draft agreement", "these documents": no word tells which.</summary>
    private bool IsAnaphor(TokenRange phrase, Match noun)
    {
        var start = phrase.Start;
        if (!(passage.Lower(start) is "the" or "this" or "these" or "that"))
        {
            return false;
        }

        start++;
        start = passage.Lower(start) is "draft" or "new" or "latest" or "said" ? start + 1 : start;
        return start >= noun.Start && noun.End - noun.Start == 1 && !(passage.Lower(noun.End) is "on" or "for" or "establishing" or "extending" or "of" or "between" or "with") && (!passage.Tokens[noun.Start].IsCapital || passage.Lower(noun.Start) is "fta" or "cepa" or "bit" or "pta" or "epa" or "agreement" or "treaty");
    }

    /// <summary>"signed a protocol to the Mining Integration Treaty, in force since 2000": the treaty within the phrase has its own state.</summary>
    private AgreementReported? Named(TokenRange phrase, Match noun, TokenRange sentence)
    {
        for (var i = noun.End; i < phrase.End; i++)
        {
            if (passage.TryAt(i, Category.AgreementNoun, out var inner) && passage.Tokens[i].IsCapital && inner.End == phrase.End && _states.InInsert(phrase.End, sentence) is { } state)
            {
                var start = i;
                while (start > noun.End && passage.Tokens[start - 1].IsCapital)
                {
                    start--;
                }

                var range = new TokenRange(passage.Is(start - 1, "the") ? start - 1 : start, inner.End);
                return new AgreementReported(passage.Quote(range), passage.TextOf(new(start, inner.End)), state);
            }
        }

        return null;
    }

    private string? TitleOf(TokenRange phrase, Match noun)
    {
        var start = phrase.Start;
        while (start < noun.Start && passage.Lower(start) is "a" or "an" or "the" or "their" or "this" or "its" or "these" or "our")
        {
            start++;
        }

        return phrase.End == noun.End && (passage.Tokens[start].Kind == TokenKind.Number || passage.Is(start, Category.Number)) ? null : passage.TextOf(new(start, phrase.End));
    }
}
