using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Reads who said what: quotations, turns of a transcript, and speech in the reporter's words.</summary>
internal sealed class SpeechReader
{
    private readonly Passage _p;
    private readonly PersonRecognizer _people;
    private readonly List<TokenRange> _quotations;
    private readonly List<Remark> _remarks = [];
    private readonly List<Notice> _notices = [];
    private readonly List<string> _organisations = [];
    private Speaker? _current;

    /// <summary>A speaker found in a clause: a person, or an organisation by name.</summary>
    private sealed record Speaker(Figurehead? Person, string? Name, TokenRange Range, bool IsAmbiguous = false);

    /// <summary>Prepares for one text.</summary>
    public SpeechReader(Passage passage, PersonRecognizer people)
    {
        _p = passage;
        _people = people;
        _quotations = Quotations.Find(passage);
    }

    /// <summary>Quotations of the text, tokens without their marks.</summary>
    public IReadOnlyList<TokenRange> Marked => _quotations;

    /// <summary>What was left open.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>All remarks in text order.</summary>
    public List<Remark> Read()
    {
        var turns = ReadTurns();
        if (turns.Count > 0)
        {
            _remarks.AddRange(turns);
        }

        Speaker? last = null;
        var quotation = 0;
        var turn = 0;
        foreach (var paragraph in _p.Paragraphs)
        {
            while (turn < turns.Count && turns[turn].Range.End <= paragraph.Start)
            {
                turn++;
            }

            if (turn < turns.Count && turns[turn].Range.Overlaps(paragraph))
            {
                while (quotation < _quotations.Count && _quotations[quotation].Start < paragraph.End)
                {
                    quotation++;
                }

                last = new Speaker(turns[turn].Speaker, turns[turn].Name, turns[turn].Range);
                continue;
            }

            var first = quotation;
            while (quotation < _quotations.Count && _quotations[quotation].Start < paragraph.End)
            {
                quotation++;
            }

            last = ReadParagraph(paragraph, _quotations[first..quotation], last);
        }

        _remarks.Sort((a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        return _remarks;
    }

    /// <summary>Paragraphs that start with a name and a colon, and those that follow them.</summary>
    private List<Remark> ReadTurns()
    {
        var turns = new List<Remark>();
        var starts = new List<(int Paragraph, int Body, Speaker Who)>();
        for (var i = 0; i < _p.Paragraphs.Length; i++)
        {
            if (TurnAt(_p.Paragraphs[i]) is { } turn)
            {
                starts.Add((i, turn.Body, turn.Who));
            }
        }

        if (starts.Count < 2 && !(starts.Count == 1 && Addressed() is null && starts[0].Paragraph <= 3 && _p.Paragraphs.Length > 4 && _quotations.Count == 0))
        {
            if (Addressed() is { } address)
            {
                for (var i = address.Paragraph + 1; i < _p.Paragraphs.Length; i++)
                {
                    var body = _p.Paragraphs[i];
                    if (body.Count > 6 || _p.IsMark(body.End - 1, '.'))
                    {
                        turns.Add(new Remark(Trimmed(body, false), address.Who.Person, address.Who.Name, SpeechKind.Direct));
                    }
                }
            }

            return turns;
        }

        for (var s = 0; s < starts.Count; s++)
        {
            var until = s + 1 < starts.Count ? starts[s + 1].Paragraph : _p.Paragraphs.Length;
            for (var i = starts[s].Paragraph; i < until; i++)
            {
                var body = i == starts[s].Paragraph ? new TokenRange(starts[s].Body, _p.Paragraphs[i].End) : _p.Paragraphs[i];
                if (body.Count == 0 || !HasWord(body) || IsStageDirection(body))
                {
                    continue;
                }

                turns.Add(new Remark(Trimmed(body, false), starts[s].Who.Person, starts[s].Who.Name, SpeechKind.Direct));
            }
        }

        return turns;
    }

    private bool HasWord(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Tokens[i].Kind == TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStageDirection(TokenRange range) =>
        (_p.IsMark(range.Start, '(') && _p.IsMark(range.End - 1, ')')) || (_p.IsMark(range.Start, '<') && range.Count < 6) || (_p.IsMark(range.Start, '[') && _p.IsMark(range.End - 1, ']')) || (_p.IsMark(range.Start, '*') && range.Count < 6);

    private (int Body, Speaker Who)? TurnAt(TokenRange paragraph)
    {
        var limit = Math.Min(paragraph.End, paragraph.Start + 24);
        for (var i = paragraph.Start; i < limit; i++)
        {
            if (_p.IsMark(i, ':'))
            {
                if (i == paragraph.Start || (_p.Tokens[paragraph.Start].Length > 3 && !char.IsLower(_p.Text[_p.Tokens[paragraph.Start].End - 1]) && !_p.Is(paragraph.Start, "QUESTION") && PersonIn(new(paragraph.Start, i)) is null))
                {
                    return null;
                }

                var head = new TokenRange(paragraph.Start, i);
                if (PersonIn(head) is { } who)
                {
                    return (i + 1, who);
                }

                // "Question:", "Retranslated:", an unknown name of two capitalised words
                return head.Count <= 4 && AllCapital(head) && !_p.Is(head.Start, Category.Topic) && i + 1 < paragraph.End && ((_p.Lower(head.Start) is "question" or "moderator" or "remark") || head.Count is 2 or 3 && NoKnownWord(head))
                    ? (i + 1, new Speaker(null, _p.TextOf(head), head)) : null;
            }

            var token = _p.Tokens[i];
            if (token.Kind == TokenKind.Mark && !(_p.IsMark(i, ',') || _p.IsMark(i, '.') || _p.IsDash(i) || _p.IsMark(i, '’') || _p.IsMark(i, '\'') || _p.IsMark(i, '(') || _p.IsMark(i, ')')))
            {
                return null;
            }

            if (token.Kind == TokenKind.Word && !token.IsCapital && !(_p.Lower(i) is "of" or "the" or "and" or "for" or "to" or "on" or "s" or "in") && !_p.Is(i, Category.Particle) && !_p.Is(i, Category.Role))
            {
                return null;
            }
        }

        return null;
    }

    private bool AllCapital(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Tokens[i].Kind == TokenKind.Word && !_p.Tokens[i].IsCapital)
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
            if (_p.Tokens[i].Word >= 0 && !_p.IsMark(i, '.') && !_p.IsDash(i))
            {
                return false;
            }
        }

        return true;
    }

    private Speaker? PersonIn(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_people.At(i) is { Person: not null } mention && mention.Range.End <= range.End + 1)
            {
                return new Speaker(mention.Person, mention.Person.Name, mention.Range);
            }
        }

        return null;
    }

    /// <summary>"Address by …", "Remarks by …" at the head: the whole text is said by that person.</summary>
    private (int Paragraph, Speaker Who)? Addressed()
    {
        for (var i = 0; i < Math.Min(3, _p.Paragraphs.Length); i++)
        {
            var paragraph = _p.Paragraphs[i];
            if ((_p.Lower(paragraph.Start) is "address" or "remarks" or "speech" or "statement" or "keynote" or "opening") || _p.Is(paragraph.Start + 1, "address"))
            {
                for (var at = paragraph.Start; at < Math.Min(paragraph.End, paragraph.Start + 5); at++)
                {
                    if (_p.Is(at, "by") && PersonIn(new(at, Math.Min(paragraph.End, at + 8))) is { } who)
                    {
                        return (i, who);
                    }
                }
            }
        }

        return null;
    }

    private Speaker? ReadParagraph(TokenRange paragraph, List<TokenRange> quotations, Speaker? last)
    {
        // The parts outside quotation marks, sentence by sentence, say who speaks.
        var speaker = last;
        _current = null;
        var heard = new List<(int At, Speaker Who)>();
        Speaker? paragraphSpeaker = null;
        var direct = quotations.Where(IsSpeech).ToList();
        var firstSentence = _p.SentenceOf(paragraph.Start);
        for (var s = firstSentence; s < _p.Sentences.Length && _p.Sentences[s].Start < paragraph.End; s++)
        {
            var sentence = _p.Sentences[s];
            foreach (var part in Outside(sentence, direct))
            {
                // "Serbian Prime Minister Ana Brnabić preferred to speak of investment": later pronouns mean her.
                if (part.Start == sentence.Start && SubjectAtHead(part) is { } head)
                {
                    _current = speaker = head;
                    heard.Add((part.Start, head));
                }

                if (ReadReported(part, direct, speaker) is { } found)
                {
                    _current = speaker = found;
                    paragraphSpeaker ??= found;
                    heard.Add((part.Start, found));
                }
            }
        }

        foreach (var quotation in direct)
        {
            Speaker? before = last;
            foreach (var (at, voice) in heard)
            {
                before = at < quotation.Start ? voice : before;
            }

            var who = TagOf(quotation, paragraph, direct, before) ?? (heard.Count > 0 && heard[0].At < quotation.Start ? before : paragraphSpeaker ?? before);
            if (who is null && quotation.Count < 6)
            {
                continue;
            }

            if (who is { IsAmbiguous: true })
            {
                _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(quotation)));
            }

            _remarks.Add(new Remark(Trimmed(quotation, true), who?.Person, who?.Name, SpeechKind.Direct));
            speaker = who ?? speaker;
        }

        return speaker;
    }

    /// <summary>The person with whom a sentence starts.</summary>
    private Speaker? SubjectAtHead(TokenRange part)
    {
        for (var i = part.Start; i < Math.Min(part.End, part.Start + 3); i++)
        {
            if (_people.At(i) is { IsAmbiguous: false, Person: not null } mention && mention.Range.End < part.End && !_p.IsMark(mention.Range.End, '\'') && !_p.IsMark(mention.Range.End, '’'))
            {
                return ToSpeaker(mention);
            }
        }

        return null;
    }

    /// <summary>A quotation is speech when it holds a clause; a name or a term in marks is none.</summary>
    private bool IsSpeech(TokenRange quotation)
    {
        var words = 0;
        for (var i = quotation.Start; i < quotation.End; i++)
        {
            words += _p.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        if (words >= 6)
        {
            return true;
        }

        var last = quotation.End - 1;
        var closed = _p.IsMark(last, ',') || _p.IsMark(last, '.') || _p.IsMark(last, '!') || _p.IsMark(last, '?') || _p.IsMark(quotation.End + 1, ',');
        var asked = _p.IsMark(last, '?') || _p.IsMark(last, '!');
        return (words >= 3 || asked || _p.IsMark(last, ',') || _p.IsMark(quotation.End + 1, ',')) && closed && HasVerbNear(quotation);
    }

    /// <summary>Whether a verb of saying stands right before or after a quotation.</summary>
    private bool HasVerbNear(TokenRange quotation)
    {
        for (var i = 1; i <= 4; i++)
        {
            if (IsSpeechVerb(quotation.End + i) || (i > 1 && quotation.Start - i >= 0 && IsSpeechVerb(quotation.Start - i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of a sentence that lie outside the quotations.</summary>
    private IEnumerable<TokenRange> Outside(TokenRange sentence, List<TokenRange> quotations)
    {
        var start = sentence.Start;
        foreach (var quotation in quotations)
        {
            if (quotation.End <= start || quotation.Start >= sentence.End)
            {
                continue;
            }

            if (quotation.Start - 1 > start)
            {
                yield return new TokenRange(start, Math.Min(quotation.Start - 1, sentence.End));
            }

            start = Math.Max(start, quotation.End + 1);
        }

        if (start < sentence.End)
        {
            yield return new TokenRange(start, sentence.End);
        }
    }

    /// <summary>The speaker named right before or after a quotation.</summary>
    private Speaker? TagOf(TokenRange quotation, TokenRange paragraph, List<TokenRange> all, Speaker? last)
    {
        // After: «…,» the Kazakh Prime Minister noted.
        var end = Math.Min(paragraph.End, quotation.End + 1);
        var stop = end;
        while (stop < paragraph.End && !_p.IsMark(stop, '.') && !all.Any(q => q.Start - 1 == stop))
        {
            stop++;
        }

        var after = new TokenRange(end, Math.Min(stop + 1, paragraph.End));
        var closedByStop = quotation.End > quotation.Start && _p.IsMark(quotation.End - 1, '.');
        if (!closedByStop && after.Count > 0 && VerbIn(after, tagOnly: true) is { } verb && SubjectOf(verb, after, last) is { } who)
        {
            return who;
        }

        // Before: Vollmer said: "…"; According to X, "…"
        var start = quotation.Start - 1;
        var begin = start;
        while (begin > paragraph.Start && !_p.IsMark(begin - 1, '.') && !all.Any(q => q.End == begin - 1))
        {
            begin--;
        }

        var before = new TokenRange(begin, Math.Max(begin, start));
        if (before.Count > 0)
        {
            if (_p.IsMark(before.End - 1, ':') && PersonIn(before) is { } named && VerbIn(before, false) is null)
            {
                return named;
            }

            if (VerbIn(before, false) is { } lead && SubjectOf(lead, before, last) is { } speaker)
            {
                return speaker;
            }
        }

        // "… said:" in the paragraph before.
        if (before.Count == 0 && quotation.Start - 1 == paragraph.Start)
        {
            var previous = Array.FindIndex(_p.Paragraphs, p => p.Start == paragraph.Start) - 1;
            if (previous >= 0 && _p.IsMark(_p.Paragraphs[previous].End - 1, ':') && VerbIn(_p.Paragraphs[previous], false) is { } heading)
            {
                return SubjectOf(heading, _p.Paragraphs[previous], last);
            }
        }

        return null;
    }

    /// <summary>The verb of saying that governs a part; for a tag it must stand near its head.</summary>
    private int? VerbIn(TokenRange range, bool tagOnly)
    {
        var limit = tagOnly ? Math.Min(range.End, range.Start + 16) : range.End;
        for (var i = range.Start; i < limit; i++)
        {
            if (IsSpeechVerb(i))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsSpeechVerb(int i) =>
        i < _p.Tokens.Length && !_p.Tokens[i].IsCapital && _p.Is(i, Category.SpeechVerb) && !(_p.Lower(i - 1) is "a" or "the" or "this" or "an" or "to" or "of" or "its" or "their" or "joint" or "press") && !_p.Is(i + 1, "of")
        && (!(_p.Lower(i) is "state" or "states" or "report" or "reports" or "note" or "notes" or "claim" or "claims" or "stress" or "remark" or "remarks" or "highlights" or "observe") || _p.Is(i + 1, "that") || _people.Covering(i - 1, Math.Max(0, i - 8)) is not null || _p.Is(i - 1, Category.Pronoun));

    /// <summary>Who is the subject of a verb of saying.</summary>
    private Speaker? SubjectOf(int verb, TokenRange within, Speaker? last)
    {
        // said Tokayev; noted the Kazakh President
        if (_p.TryAt(verb, Category.SpeechVerb, out var match))
        {
            for (var i = match.End; i < Math.Min(within.End, match.End + 3); i++)
            {
                if (_people.At(i) is { } inverted && !(_p.Lower(verb) is "told" or "thanked" or "assured" or "informed" or "reminded" or "congratulated" or "welcomed" or "invited" or "asked" or "praised" or "described") && (i == match.End || (_p.Lower(match.End) is "the" or "also" or "in")))
                {
                    if (NearestBefore(verb, within, 6) is null)
                    {
                        return ToSpeaker(inverted);
                    }
                }
            }
        }

        // "Mamin thanked Mishustin and said that …": the second verb has the subject of the first.
        if (_p.Is(verb - 1, "and") || (_p.Is(verb - 2, "and") && _p.Lower(verb - 1) is "also" or "then"))
        {
            for (var i = within.Start; i < Math.Min(verb, within.Start + 6); i++)
            {
                if (_people.At(i) is { } first && first.Range.End < verb - 2)
                {
                    return ToSpeaker(first);
                }
            }
        }

        if (NearestBefore(verb, within, 60) is { } subject)
        {
            return subject;
        }

        for (var i = verb - 1; i >= within.Start; i--)
        {
            if (_p.Is(i, Category.Pronoun))
            {
                return last;
            }
        }

        return null;
    }

    private Speaker? NearestBefore(int verb, TokenRange within, int reach)
    {
        for (var i = verb - 1; i >= Math.Max(within.Start, verb - reach); i--)
        {
            if (_p.Is(i, Category.Pronoun) && verb - i <= 4)
            {
                return null;
            }

            if (_people.Covering(i, within.Start) is { } mention && mention.Range.End <= verb)
            {
                return ToSpeaker(mention);
            }

            if (verb - i <= 12 && OrganisationEnding(i, within.Start) is { } organisation)
            {
                return new Speaker(null, NameOf(organisation), organisation);
            }
        }

        return null;
    }

    /// <summary>An office that two hold is the one who was just speaking, where that one holds it.</summary>
    private Speaker ToSpeaker(PersonMention mention) =>
        mention.IsAmbiguous && mention.Office is { } office && _current?.Person is { } current && current.RoleClass == office
        ? new(current, current.Name, mention.Range)
        : new(mention.Person, mention.Person?.Name ?? (mention.IsAmbiguous ? null : TitleOf(mention.Range)), mention.Range, mention.IsAmbiguous);

    /// <summary>An organisation by name; "the Ministry" is the one named before.</summary>
    private string NameOf(TokenRange organisation)
    {
        var end = organisation.End;
        // "the Economy Ministry's press office" speaks for the ministry.
        for (var i = organisation.Start + 1; i + 1 < organisation.End; i++)
        {
            if (_p.Is(i, "s") && (_p.Lower(i + 1) is "press"))
            {
                end = i - 1;
            }
        }

        var name = _p.TextOf(new(organisation.Start, end));
        if (organisation.Count == 1)
        {
            for (var i = _organisations.Count - 1; i >= 0; i--)
            {
                if (_organisations[i].Contains(name, StringComparison.Ordinal))
                {
                    return _organisations[i];
                }
            }
        }
        else
        {
            _organisations.Add(name);
        }

        return name;
    }

    private string TitleOf(TokenRange range) => _p.TextOf(_p.Is(range.Start, "the") ? new(range.Start + 1, range.End) : range);

    /// <summary>A capitalised name of an office or several speakers as one, ending at a token.</summary>
    private TokenRange? OrganisationEnding(int last, int from)
    {
        var token = _p.Tokens[last];
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        if (_p.TryAt(last, Category.Joint, out var joint) && !(_p.Lower(joint.End - 1) is "parties" or "interlocutors" or "countries"))
        {
            var begin = last;
            while (begin > from && last - begin < 5 && ((_p.Lower(begin - 1) is "the" or "two" or "both" or "customs" or "presidents" or "and" or "government") || PartyRecognizer.At(_p, begin - 1) is not null || _p.Tokens[begin - 1].IsCapital))
            {
                begin--;
            }

            if (begin < last)
            {
                return new TokenRange(begin, joint.End);
            }
        }

        if (!token.IsCapital && !(_p.Lower(last) is "service" or "office" or "agency"))
        {
            return null;
        }

        var start = last;
        var known = _p.Is(last, Category.Organisation) || (_p.Lower(last) is "service" or "office");
        while (start > from && last - start < 9)
        {
            var before = start - 1;
            if (_p.Tokens[before].IsCapital && _p.Tokens[before].Kind == TokenKind.Word && !(_p.Lower(before) is "the" or "in" or "according"))
            {
                start = before;
            }
            else if ((_p.Lower(before) is "of" or "for" or "and" or "the" or "s" or "press") && before > from && (_p.Tokens[before - 1].IsCapital || _p.IsMark(before - 1, '\'') || _p.IsMark(before - 1, '’') || _p.Is(before - 1, "of") || _p.Is(before, "press")))
            {
                start = before;
            }
            else if ((_p.IsMark(before, '\'') || _p.IsMark(before, '’')) && before > from && _p.Tokens[before - 1].IsCapital)
            {
                start = before - 1;
            }
            else
            {
                break;
            }

            known |= _p.Is(start, Category.Organisation);
        }

        while (start < last && (_p.Lower(start) is "the" or "of" or "and" or "for" or "s" or "press"))
        {
            start++;
        }

        return known ? new TokenRange(start, last + 1) : null;
    }

    /// <summary>Reads speech in the reporter's own words in a part of a sentence; gives the speaker it names.</summary>
    private Speaker? ReadReported(TokenRange part, List<TokenRange> direct, Speaker? last)
    {
        // According to X, …
        for (var i = part.Start; i < part.End; i++)
        {
            if (!_p.TryAt(i, Category.SpeechLead, out var lead))
            {
                continue;
            }

            // "Mishustin told reporters that, according to customs data, …": the speaker is Mishustin, the data are whom he cites.
            if (Enumerable.Range(part.Start, i - part.Start).Any(at => IsSpeechVerb(at) && SubjectOf(at, part, last) is not null))
            {
                break;
            }

            if ((_p.Lower(lead.End) is "him" or "her"))
            {
                Report(part, last);
                return last;
            }

            var at = _p.Is(lead.End, "the") ? lead.End + 1 : lead.End;
            if ((_people.At(lead.End) ?? _people.At(at)) is { } person)
            {
                var who = ToSpeaker(person);
                Report(part, who);
                return who;
            }

            for (var end = Math.Min(part.End, at + 9) - 1; end >= at; end--)
            {
                if (OrganisationEnding(end, at) is { } organisation && organisation.Start == at)
                {
                    Report(part, new Speaker(null, NameOf(organisation), organisation));
                    return last;
                }
            }
        }

        Speaker? named = null;
        var reported = false;
        for (var i = part.Start; i < part.End; i++)
        {
            if (!IsSpeechVerb(i) || !_p.TryAt(i, Category.SpeechVerb, out var verb))
            {
                continue;
            }

            var participle = i > part.Start && _p.IsMark(i - 1, ',') && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
            var who = participle ? named ?? last : SubjectOf(i, part, last);
            if (who is null || (IsSourceTag(i, part, who)))
            {
                continue;
            }

            named ??= who;
            var trailing = IsTrailing(i, verb.End, part);
            var content = trailing ? i - part.Start : part.End - verb.End;
            if (participle && content >= 4)
            {
                AddRemark(new TokenRange(i, part.End), who);
                reported = true;
            }
            else if (!reported && content >= (_p.Is(verb.End, "that") ? 3 : 4) && !IsTagOf(part, direct, trailing, content))
            {
                var from = trailing ? part.Start : Math.Min(i, Math.Max(part.Start, who.Range.Start >= part.Start && who.Range.End <= i ? who.Range.Start : part.Start));
                var to = trailing ? Math.Max(verb.End, who.Range.Start >= verb.End ? who.Range.End : verb.End) : ParticipleAfter(verb.End, part) ?? part.End;
                if (!trailing && to - Math.Max(verb.End, who.Range.End) < 3)
                {
                    // "said the Russian PM": nothing is reported here.
                    continue;
                }

                AddRemark(new TokenRange(from, to), who);
                reported = true;
            }
        }

        return named;
    }

    /// <summary>", adding that …" after reported speech is a remark of its own.</summary>
    private int? ParticipleAfter(int from, TokenRange part)
    {
        for (var i = from + 3; i < part.End; i++)
        {
            if (_p.IsMark(i - 1, ',') && IsSpeechVerb(i) && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            {
                return i - 1;
            }
        }

        return null;
    }

    /// <summary>"…, Kazinform reports", "…, the press service informed": the source, not a speaker of the report.</summary>
    private bool IsSourceTag(int verb, TokenRange part, Speaker who)
    {
        if (who.Person is not null)
        {
            return false;
        }

        for (var i = Math.Max(part.Start, verb - 8); i < verb; i++)
        {
            if (_p.Is(i, Category.Outlet))
            {
                return true;
            }
        }

        return who.Name is { } name && name.Contains("press service", StringComparison.OrdinalIgnoreCase) && _p.SentenceOf(verb) < 2;
    }

    /// <summary>Whether the verb closes the part: "…, Prime Minister Smailov said".</summary>
    private bool IsTrailing(int verb, int verbEnd, TokenRange part)
    {
        for (var i = verbEnd; i < part.End; i++)
        {
            if (_p.Is(i, "that"))
            {
                return false;
            }

            if (_p.IsMark(i, ',') || _p.IsMark(i, '.') || _p.IsMark(i, ';'))
            {
                break;
            }

            if (i - verbEnd > 22)
            {
                return false;
            }
        }

        // Before the subject stands a comma, and before that more than an opening phrase.
        for (var i = verb; i > part.Start + 5; i--)
        {
            if (_p.IsMark(i, ',') && verb - i < 20)
            {
                return !_p.Word(part.Start).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (i - part.Start > 8 || !(_p.Lower(part.Start) is "in" or "for" or "at" or "during" or "after" or "on" or "following"));
            }
        }

        return false;
    }

    /// <summary>Whether a part only says who spoke a quotation.</summary>
    private static bool IsTagOf(TokenRange part, List<TokenRange> direct, bool trailing, int content) =>
        !trailing && content < 7 && direct.Any(q => q.End + 1 == part.Start || q.Start - 1 == part.End || q.Start - 2 == part.End);

    private void Report(TokenRange part, Speaker? who)
    {
        if (who is { } speaker)
        {
            AddRemark(part, speaker);
        }
    }

    private void AddRemark(TokenRange range, Speaker who)
    {
        if (who.IsAmbiguous)
        {
            _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(Trimmed(range, true))));
        }

        _remarks.Add(new Remark(Trimmed(range, true), who.Person, who.Name, SpeechKind.Indirect));
    }

    /// <summary>Without commas, stops and dashes at its ends.</summary>
    private TokenRange Trimmed(TokenRange range, bool stops)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (_p.IsMark(start, ',') || _p.IsMark(start, ';') || _p.IsMark(start, '.') || _p.IsDash(start) || _p.IsMark(start, ':')))
        {
            start++;
        }

        while (end > start && (_p.IsMark(end - 1, ',') || _p.IsMark(end - 1, ';') || _p.IsMark(end - 1, ':') || (stops | true && _p.IsMark(end - 1, '.')) || _p.IsMark(end - 1, '"') || _p.IsMark(end - 1, '»') || _p.IsMark(end - 1, '”')))
        {
            end--;
        }

        return end > start ? new TokenRange(start, end) : range;
    }
}
