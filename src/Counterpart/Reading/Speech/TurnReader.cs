using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Reads who has the floor in a transcript, paragraph by paragraph.</summary>
internal sealed class TurnReader(Passage passage, PersonRecognizer people)
{
    /// <summary>How sure it is that the head of a paragraph names who takes the floor.</summary>
    private enum Grade
    {
        /// <summary>A known person, or a voice from the floor.</summary>
        Known,

        /// <summary>Capitalised words that hold in a transcript only.</summary>
        Open,
    }

    /// <summary>The office of a voice from the floor: it is not named, or only by the outlet it asks for.</summary>
    private const string Floor = "floor";

    private sealed record Turn(int Paragraph, int Body, Speaker Who, Grade Grade);

    /// <summary>Paragraphs that start with a name and a colon, and those that follow them.</summary>
    public List<Remark> Read()
    {
        var starts = new List<Turn>();
        for (var i = 0; i < passage.Paragraphs.Length; i++)
        {
            if (TurnAt(i) is { } turn)
            {
                starts.Add(turn);
            }
        }

        SettleAnswers(starts);
        var known = starts.Count(t => t.Grade == Grade.Known);
        if (known < 2)
        {
            starts.RemoveAll(t => t.Grade == Grade.Open && !IsUnknownName(t.Who.Range));
        }

        if (starts.Count >= 2)
        {
            return Spoken(starts);
        }

        if (Addressed() is { } address)
        {
            return Delivered(address.Paragraph, address.Who);
        }

        return starts.Count == 1 && starts[0].Paragraph > 0 && starts[0].Who.Person is not null && IsInFirstPerson(starts[0]) ? Spoken(starts) : [];
    }

    /// <summary>"A: …" after "Q: …": it is the one whom the interview is with that answers.</summary>
    private void SettleAnswers(List<Turn> starts)
    {
        var (asked, answered) = (false, false);
        foreach (var turn in starts)
        {
            asked |= IsQuestion(turn.Who.Range.Start);
            answered |= IsAnswer(turn.Who.Range);
        }

        if (!answered)
        {
            return;
        }

        var guest = asked ? PersonIn(new(0, passage.Paragraphs[starts[0].Paragraph].Start)) : null;
        for (var i = starts.Count - 1; i >= 0; i--)
        {
            if (!IsAnswer(starts[i].Who.Range))
            {
                continue;
            }

            if (guest is not null)
            {
                starts[i] = starts[i] with { Who = guest with { Range = starts[i].Who.Range } };
            }
            else if (!asked)
            {
                starts.RemoveAt(i);
            }
        }

        Interviewed = guest;
    }

    /// <summary>Whom an interview of questions and answers is with; null where the text is none.</summary>
    public Speaker? Interviewed { get; private set; }

    private bool IsQuestion(int i) => passage.Lower(i) is "q" or "question" or "interviewer" || passage.Is(i, Category.Outlet);

    private bool IsAnswer(TokenRange head) => head.Count == 1 && passage.Lower(head.Start) is "a" or "answer";

    private List<Remark> Spoken(List<Turn> starts)
    {
        var turns = new List<Remark>();
        for (var s = 0; s < starts.Count; s++)
        {
            var until = s + 1 < starts.Count ? starts[s + 1].Paragraph : passage.Paragraphs.Length;
            for (var i = starts[s].Paragraph; i < until; i++)
            {
                var body = i == starts[s].Paragraph ? new TokenRange(starts[s].Body, passage.Paragraphs[i].End) : passage.Paragraphs[i];
                if (body.Count > 0 && HasWord(body) && !IsStageDirection(body))
                {
                    turns.Add(new Remark(Remark.Trim(passage, body), starts[s].Who.Person, starts[s].Who.Name, SpeechKind.Direct, IsFloor: IsOpenVoice(starts[s].Who) || IsTabled(body) || (starts[s].Who.Person is null && OnlyAsks(body))));
                }
            }
        }

        return turns;
    }

    /// <summary>A single question and nothing more.</summary>
    private bool OnlyAsks(TokenRange body)
    {
        for (var i = body.Start; i < body.End - 1; i++)
        {
            if (passage.IsMark(i, '.') && passage.Tokens[i + 1].SpaceBefore)
            {
                return false;
            }
        }

        return passage.IsMark(body.End - 1, '?');
    }

    /// <summary>"To ask the Secretary of State how many …": a question tabled in a parliament states nothing.</summary>
    private bool IsTabled(TokenRange body) => passage.Is(body.Start, "to") && passage.Is(body.Start + 1, "ask");

    /// <summary>Whoever puts questions or leads through a press conference; a reply or a remark is an answer.</summary>
    private bool IsOpenVoice(Speaker who) => who.Office == Floor && !(passage.Lower(who.Range.Start) is "reply" or "response" or "remark" or "comment" or "answer" or "a");

    /// <summary>An address: all paragraphs after its heading that are more than a heading themselves.</summary>
    private List<Remark> Delivered(int heading, Speaker who)
    {
        var turns = new List<Remark>();
        for (var i = heading + 1; i < passage.Paragraphs.Length; i++)
        {
            var body = passage.Paragraphs[i];
            if (body.Count > 6 || passage.IsMark(body.End - 1, '.'))
            {
                turns.Add(new Remark(Remark.Trim(passage, body), who.Person, who.Name, SpeechKind.Direct));
            }
        }

        return turns;
    }

    /// <summary>One turn alone is speech where it says I, we or you; "Tokayev: trade is to double" is a headline.</summary>
    private bool IsInFirstPerson(Turn turn)
    {
        var end = passage.Paragraphs[Math.Min(passage.Paragraphs.Length - 1, turn.Paragraph + 4)].End;
        for (var i = turn.Body; i < end; i++)
        {
            if (passage.IsMark(i, '“') || passage.IsMark(i, '"') || passage.IsMark(i, '«'))
            {
                return false;
            }

            if (passage.Lower(i) is "i" or "we" or "you" or "our" or "us" or "my" or "me" or "your")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWord(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Tokens[i].Kind != TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStageDirection(TokenRange range) =>
        (passage.IsMark(range.Start, '(') && passage.IsMark(range.End - 1, ')')) || (passage.IsMark(range.Start, '<') && range.Count < 6) || (passage.IsMark(range.Start, '[') && passage.IsMark(range.End - 1, ']')) || (range.Count < 9 && passage.Lower(range.Start) is "answered" or "asked" or "tabled" && passage.Lower(range.Start + 1) is "on" or "by") || (passage.IsMark(range.Start, '*') && range.Count < 6);

    private Turn? TurnAt(int index)
    {
        var paragraph = passage.Paragraphs[index];
        if (ColonOf(paragraph) is not { } colon || colon == paragraph.Start)
        {
            return NameAlone(index);
        }

        var head = new TokenRange(paragraph.Start, HeadEnd(paragraph.Start, colon));
        if (IsFloor(head.Start) && colon - head.Start <= 14)
        {
            var outlet = new TokenRange(head.End + 1, colon - 1);
            return new Turn(index, colon + 1, new Speaker(null, passage.TextOf(head.End < colon && outlet.Count > 0 && AllCapital(outlet) ? outlet : head), head, Office: Floor), Grade.Known);
        }

        if (head.Count == 1 && Initialled(head.Start) is { } initialled)
        {
            return new Turn(index, colon + 1, new Speaker(initialled, initialled.Name, head), Grade.Known);
        }

        if (LastNamed(head, colon) is { } who)
        {
            return new Turn(index, colon + 1, who, Grade.Known);
        }

        if (head.Count < 2 || colon + 1 >= paragraph.End || passage.Is(head.Start, Category.Topic) || EndsInName(head) is not { } name)
        {
            return null;
        }

        // An office and a name are as good as a name that the text knows; "History teacher Ann Lee" holds in a transcript.
        var isOffice = name.Start > head.Start && passage.Is(head.Start, Category.Role);
        return isOffice || passage.Tokens[head.Start].IsCapital
            ? new Turn(index, colon + 1, new Speaker(null, passage.TextOf(name), head), isOffice ? Grade.Known : Grade.Open) : null;
    }

    /// <summary>"Dame Harriet Ashcombe (North Wessex) (Con)" on a line of its own: the record of a parliament, which speaks from the next line on.</summary>
    private Turn? NameAlone(int index)
    {
        var head = passage.Paragraphs[index];
        if (head.Count > 18 || index + 1 >= passage.Paragraphs.Length || !EndsLikeSpeech(passage.Paragraphs[index + 1])
            || !(passage.Is(head.Start, Category.Honorific) || (passage.Is(head.Start, "the") && passage.Is(head.Start + 1, Category.Role))))
        {
            return null;
        }

        for (var i = head.Start; i < head.End; i++)
        {
            var fits = passage.Tokens[i].Kind == TokenKind.Word
                ? passage.Tokens[i].IsCapital || passage.Is(i, Category.Particle) || passage.Lower(i) is "of" or "for" or "and" or "the"
                : passage.IsMark(i, '(') || passage.IsMark(i, ')') || passage.IsMark(i, '.') || passage.IsMark(i, ',') || passage.IsMark(i, '\'') || passage.IsMark(i, '’') || passage.IsDash(i);
            if (!fits)
            {
                return null;
            }
        }

        return PersonIn(head) is { } who ? new Turn(index, head.End, who, Grade.Known) : null;
    }

    private bool EndsLikeSpeech(TokenRange paragraph) =>
        paragraph.Count > 5 && (passage.IsMark(paragraph.End - 1, '.') || passage.IsMark(paragraph.End - 1, '?'));

    /// <summary>The colon after the head of a paragraph, where only names and offices stand before it.</summary>
    private int? ColonOf(TokenRange paragraph)
    {
        var limit = Math.Min(paragraph.End, paragraph.Start + 40);
        var head = passage.Span(new(paragraph.Start, limit));
        if (!passage.Text.AsSpan(head.Start, head.Length).Contains(':'))
        {
            return null;
        }

        var colon = paragraph.Start;
        while (colon < limit && !passage.IsMark(colon, ':'))
        {
            colon++;
        }

        if (colon == limit)
        {
            return null;
        }

        var small = 0;
        // "(retranslated)", "(Folha do Sul)": what brackets add to a name is no part of it.
        var until = HeadEnd(paragraph.Start, colon);
        for (var i = paragraph.Start; i < until; i++)
        {
            var token = passage.Tokens[i];
            var fits = token.Kind switch
            {
                TokenKind.Mark => passage.IsDash(i) || (token.Length == 1 && ",.’'()[]“”\"«»&".Contains(passage.Text[token.Start], StringComparison.Ordinal)),
                TokenKind.Word => token.IsCapital || passage.Lower(i) is "of" or "the" or "and" or "for" or "to" or "on" or "s" or "in" or "from" or "at" or "via" or "interpreter" or "through" or "with" || passage.Is(i, Category.Particle) || passage.Is(i, Category.Role),
                _ => false,
            };
            // "About a Disability Ombudsman: …" is a subject, "History teacher Ann Lee: …" a speaker.
            small += fits ? 0 : 1;
            var isOffice = token.Kind == TokenKind.Word && small <= 3 && !(passage.Lower(i) is "a" or "an" or "is" or "are" or "we" or "it" or "that");
            if (!fits && !isOffice)
            {
                return null;
            }
        }

        return small == 0 || (until - paragraph.Start is > 2 and <= 14 && EndsInTwoNames(until)) ? colon : null;
    }

    /// <summary>Whether two capitalised words that are no words of the vocabulary stand before a colon.</summary>
    private bool EndsInTwoNames(int colon) => new TokenRange(colon - 2, colon) is var name && AllCapital(name) && NoKnownWord(name)
        && passage.Tokens[name.Start].Kind == TokenKind.Word && passage.Tokens[name.Start + 1].Kind == TokenKind.Word;

    /// <summary>The end of a head without "(via interpreter)".</summary>
    private int HeadEnd(int start, int colon)
    {
        if (!passage.IsMark(colon - 1, ')'))
        {
            return colon;
        }

        for (var i = colon - 2; i > start; i--)
        {
            if (passage.IsMark(i, '('))
            {
                return i;
            }
        }

        return colon;
    }

    /// <summary>"Question", "Remark": somebody speaks who is not named.</summary>
    private bool IsFloor(int i) =>
        passage.Tokens[i].IsCapital && (passage.Lower(i) is "q" or "a" or "question" or "reply" or "response" or "remark" or "comment" or "answer" or "moderator" or "operator" or "voice" or "journalist" or "reporter" or "interviewer" or "correspondent" or "host" or "presenter" or "anchor" || passage.Is(i, Category.Outlet))
        && !(passage.Is(i, "a") && !passage.IsMark(i + 1, ':'));

    /// <summary>"MS: …": the one person whose initials they are.</summary>
    private Figurehead? Initialled(int i)
    {
        if (passage.Tokens[i] is not { Kind: TokenKind.Word, Length: 2 or 3 } token)
        {
            return null;
        }

        Figurehead? found = null;
        var letters = passage.Text.AsSpan(token.Start, token.Length);
        foreach (var person in people.People)
        {
            if (Fits(person.Name, letters))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    private static bool Fits(string name, ReadOnlySpan<char> initials)
    {
        var at = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if ((i == 0 || name[i - 1] is ' ' or '-') && char.IsUpper(name[i]))
            {
                if (at == initials.Length || initials[at] != name[i])
                {
                    return false;
                }

                at++;
            }
        }

        return at == initials.Length;
    }

    /// <summary>The person named last in a head, with nothing but a repeated name and its office after.</summary>
    private Speaker? LastNamed(TokenRange head, int colon)
    {
        for (var i = head.Start; i < head.End; i++)
        {
            if (people.At(i) is not { Person: { } person } mention || mention.Range.End > Math.Max(head.End + 1, colon))
            {
                continue;
            }

            var end = mention.Range.End;
            if (end >= head.End || passage.IsMark(end, ',') || passage.IsMark(end, ']') || passage.IsMark(end, ')') || passage.Word(end - 1).Equals(passage.Word(end - 2), StringComparison.OrdinalIgnoreCase) || (passage.Tokens[end].Kind == TokenKind.Word && person.Name.Contains(passage.Word(end), StringComparison.Ordinal)))
            {
                return new Speaker(person, person.Name, mention.Range);
            }
        }

        return null;
    }

    /// <summary>The name at the end of a head: its last two words, where they are no words of the vocabulary; else the whole.</summary>
    private TokenRange? EndsInName(TokenRange head)
    {
        if (passage.Tokens[head.End - 1].Kind != TokenKind.Word || !passage.Tokens[head.End - 1].IsCapital)
        {
            return null;
        }

        var name = new TokenRange(head.End - 2, head.End);
        return NoKnownWord(name) && AllCapital(name) && passage.Tokens[name.Start].Kind == TokenKind.Word ? name : head;
    }

    private bool IsUnknownName(TokenRange head) => head.Count is 2 or 3 && AllCapital(head) && NoKnownWord(head);

    private bool AllCapital(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Word && !passage.Tokens[i].IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    private bool NoKnownWord(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Number || (passage.Tokens[i].Kind == TokenKind.Word && !passage.IsStranger(i) && passage.Tokens[i].Word >= 0))
            {
                return false;
            }
        }

        return true;
    }

    public Speaker? PersonIn(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (people.At(i) is { Person: not null } mention && mention.Range.End <= range.End + 1)
            {
                return new Speaker(mention.Person, mention.Person.Name, mention.Range);
            }
        }

        return null;
    }

    /// <summary>"Address by …", "Remarks by …" at the head: the whole text is said by that person.</summary>
    private (int Paragraph, Speaker Who)? Addressed()
    {
        for (var i = 0; i < Math.Min(3, passage.Paragraphs.Length); i++)
        {
            var paragraph = passage.Paragraphs[i];
            if ((passage.Lower(paragraph.Start) is "address" or "remarks" or "speech" or "statement" or "keynote" or "opening") || passage.Is(paragraph.Start + 1, "address"))
            {
                for (var at = paragraph.Start; at < Math.Min(paragraph.End, paragraph.Start + 5); at++)
                {
                    if (passage.Is(at, "by") && PersonIn(new(at, Math.Min(paragraph.End, at + 8))) is { } who)
                    {
                        return (i, who);
                    }
                }
            }
        }

        return null;
    }
}
