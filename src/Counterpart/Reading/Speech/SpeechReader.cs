using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Reads who said what: quotations, turns of a transcript, and speech in the reporter's words.</summary>
internal sealed class SpeechReader
{
    private readonly Passage _p;
    private readonly PersonRecognizer _people;
    private readonly TurnReader _turns;
    private readonly SpeechVerbs _verbs;
    private readonly List<TokenRange> _quotations;
    private readonly List<Remark> _remarks = [];
    private readonly List<Notice> _notices = [];
    private readonly List<string> _organisations = [];
    private readonly List<TokenRange> _sources = [];
    private readonly HashSet<int> _opens = [];
    private readonly HashSet<int> _closes = [];
    private Speaker? _current;
    private static readonly List<TokenRange> None = [];

    /// <summary>Prepares for one text.</summary>
    public SpeechReader(Passage passage, PersonRecognizer people)
    {
        _p = passage;
        _people = people;
        _turns = new TurnReader(passage, people);
        _verbs = new SpeechVerbs(passage, people);
        _quotations = Quotations.Find(passage);
    }

    /// <summary>Offices that the opening names as the source of the report: "…, the Government Office reported".</summary>
    public IReadOnlyList<TokenRange> Sources => _sources;

    /// <summary>What was left open.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>All remarks in text order.</summary>
    public List<Remark> Read()
    {
        var turns = _turns.Read();
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

            last = ReadParagraph(paragraph, first == quotation ? None : _quotations[first..quotation], last);
        }

        _remarks.Sort((a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        return _remarks;
    }

    private Speaker? ReadParagraph(TokenRange paragraph, List<TokenRange> quotations, Speaker? last)
    {
        // The parts outside quotation marks, sentence by sentence, say who speaks.
        var speaker = last;
        _current = null;
        var heard = new List<(int At, Speaker Who)>();
        Speaker? paragraphSpeaker = null;
        var direct = quotations.Count == 0 ? quotations : quotations.FindAll(IsSpeech);
        foreach (var quotation in direct)
        {
            _opens.Add(quotation.Start);
            _closes.Add(quotation.End);
        }

        var ahead = 0;
        for (var s = _p.SentenceOf(paragraph.Start); s < _p.Sentences.Length && _p.Sentences[s].Start < paragraph.End; s++)
        {
            var sentence = _p.Sentences[s];
            while (ahead < direct.Count && direct[ahead].End < sentence.Start)
            {
                ahead++;
            }

            foreach (var part in Outside(sentence, direct, ahead))
            {
                // "Serbian Prime Minister Ana Brnabić preferred to speak of investment": later pronouns mean her.
                if (part.Start == sentence.Start && SubjectAtHead(part) is { } head)
                {
                    _current = speaker = head;
                    heard.Add((part.Start, head));
                }

                if (ReadReported(part, speaker) is { } found)
                {
                    _current = speaker = found;
                    paragraphSpeaker ??= found;
                    heard.Add((part.Start, found));
                }
            }
        }

        var before = last;
        var voices = 0;
        foreach (var quotation in direct)
        {
            for (; voices < heard.Count && heard[voices].At < quotation.Start; voices++)
            {
                before = heard[voices].Who;
            }

            var who = TagOf(quotation, paragraph, before) ?? (heard.Count > 0 && heard[0].At < quotation.Start ? before : paragraphSpeaker ?? before);
            if (who is null && quotation.Count < 6)
            {
                continue;
            }

            if (who is { IsAmbiguous: true })
            {
                _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(quotation)));
            }

            _remarks.Add(new Remark(Remark.Trim(_p, quotation), who?.Person, who?.Name, SpeechKind.Direct));
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
            if (_verbs.Is(quotation.End + i) || (i > 1 && quotation.Start - i >= 0 && _verbs.Is(quotation.Start - i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of a sentence that lie outside the quotations.</summary>
    private static IEnumerable<TokenRange> Outside(TokenRange sentence, List<TokenRange> quotations, int from)
    {
        var start = sentence.Start;
        for (var q = from; q < quotations.Count && quotations[q].Start < sentence.End; q++)
        {
            var quotation = quotations[q];
            if (quotation.End <= start)
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
    private Speaker? TagOf(TokenRange quotation, TokenRange paragraph, Speaker? last)
    {
        // After: «…,» the Kazakh Prime Minister noted.
        var end = Math.Min(paragraph.End, quotation.End + 1);
        var stop = end;
        while (stop < paragraph.End && !_p.IsMark(stop, '.') && !_opens.Contains(stop + 1))
        {
            stop++;
        }

        var after = new TokenRange(end, Math.Min(stop + 1, paragraph.End));
        var closedByStop = quotation.End > quotation.Start && _p.IsMark(quotation.End - 1, '.');
        if (!closedByStop && after.Count > 0 && _verbs.In(after, tagOnly: true) is { } verb && SubjectOf(verb, after, last) is { } who)
        {
            return who;
        }

        // Before: Vollmer said: "…"; According to X, "…"
        var start = quotation.Start - 1;
        var begin = start;
        while (begin > paragraph.Start && !_p.IsMark(begin - 1, '.') && !_closes.Contains(begin - 1))
        {
            begin--;
        }

        var before = new TokenRange(begin, Math.Max(begin, start));
        if (before.Count > 0)
        {
            if (_p.IsMark(before.End - 1, ':') && _turns.PersonIn(before) is { } named && _verbs.In(before, false) is null)
            {
                return named;
            }

            if (_verbs.In(before, false) is { } lead && SubjectOf(lead, before, last) is { } speaker)
            {
                return speaker;
            }
        }

        // "… said:" in the paragraph before.
        if (before.Count == 0 && quotation.Start - 1 == paragraph.Start)
        {
            var previous = _p.ParagraphOf[_p.SentenceOf(paragraph.Start)] - 1;
            if (previous >= 0 && _p.IsMark(_p.Paragraphs[previous].End - 1, ':'))
            {
                var opening = _p.Sentences[_p.SentenceOf(_p.Paragraphs[previous].End - 1)];
                return _verbs.In(opening, false) is { } heading ? SubjectOf(heading, opening, last) : _turns.PersonIn(opening);
            }
        }

        return null;
    }

    /// <summary>Who is the subject of a verb of saying.</summary>
    private Speaker? SubjectOf(int verb, TokenRange within, Speaker? last)
    {
        var subject = NamedSubjectOf(verb, within, last);
        // "the President added": of two presidents the one who was speaking.
        return subject is { IsAmbiguous: true } && last?.Person is { RoleClass: { } office } person && subject.Office == office && (_p.Lower(verb) is "added" or "adds" or "continued" or "concluded" or "went")
            ? new(person, person.Name, subject.Range) : subject;
    }

    private Speaker? NamedSubjectOf(int verb, TokenRange within, Speaker? last)
    {
        if (InvertedSubject(verb, within) is { } inverted)
        {
            return inverted;
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

        // "Sheikh Mohamed was quoted by the agency as saying": not the agency.
        var reach = verb;
        if (_p.Is(verb, "saying") && _p.Is(verb - 1, "as"))
        {
            for (var i = verb - 2; i >= Math.Max(within.Start, verb - 14); i--)
            {
                reach = _p.Is(i, "quoted") ? i : reach;
            }
        }

        if (NearestBefore(reach, within, 60) is { } subject)
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

        return CountryAtHead(verb, within) ?? FirmBefore(verb, within);
    }

    /// <summary>"said Tokayev", "noted the Kazakh President".</summary>
    private Speaker? InvertedSubject(int verb, TokenRange within)
    {
        if (_verbs.EndOf(verb) is not { } end || _p.Lower(verb) is "told" or "thanked" or "assured" or "informed" or "reminded" or "congratulated" or "welcomed" or "invited" or "asked" or "praised" or "described" or "put")
        {
            return null;
        }

        for (var i = end; i < Math.Min(within.End, end + 3); i++)
        {
            if (_people.At(i) is { } inverted && (i == end || _p.Lower(end) is "the" or "also" or "in") && NearestBefore(verb, within, 6) is null)
            {
                return ToSpeaker(inverted);
            }
        }

        return null;
    }

    /// <summary>"Canada, citing its own statistics, put trade at …": a country at the head of its sentence speaks for itself.</summary>
    private Speaker? CountryAtHead(int verb, TokenRange within)
    {
        var start = _p.Is(within.Start, "the") ? within.Start + 1 : within.Start;
        return start < verb && PartyRecognizer.At(_p, start) is { Form: PartyForm.Name or PartyForm.City } party && (party.Range.End == verb || (_p.IsMark(party.Range.End, ',') && _p.IsMark(verb - 1, ',') && verb - party.Range.End < 12))
            ? new Speaker(null, _p.TextOf(party.Range), party.Range) : null;
    }

    /// <summary>"State-owned QatarEnergia said in June it would …": a name that is no person's and opens its clause.</summary>
    private Speaker? FirmBefore(int verb, TokenRange within)
    {
        if (!(_p.Lower(verb) is "said" or "says"))
        {
            return null;
        }

        var start = verb;
        while (start > within.Start && _p.Tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: true, Word: < 0 })
        {
            start--;
        }

        return start < verb && start - within.Start <= 4 ? new Speaker(null, _p.TextOf(new(start, verb)), new(start, verb)) : null;
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
                return OfficeOf(mention, within) is { } office ? new Speaker(null, NameOf(office), office) : ToSpeaker(mention);
            }

            if (verb - i <= 12 && OrganisationEnding(i, within.Start) is { } organisation)
            {
                return new Speaker(null, JointNames(organisation) ?? NameOf(organisation), organisation);
            }
        }

        return null;
    }

    /// <summary>"the Office of the President of Mongolia": the office speaks, not the President.</summary>
    private TokenRange? OfficeOf(PersonMention mention, TokenRange within)
    {
        var of = _p.Is(mention.Range.Start, "of") ? mention.Range.Start : mention.Range.Start - 1;
        of = _p.Is(of, "the") ? of - 1 : of;
        return of > within.Start && _p.Is(of, "of") && OrganisationEnding(of - 1, within.Start) is { } office ? new(office.Start, mention.Range.End) : null;
    }

    /// <summary>"The two prime ministers": by name, where the text has two.</summary>
    private string? JointNames(TokenRange joint)
    {
        if (!(_p.Lower(joint.Start) is "two" or "both" || _p.Lower(joint.Start + 1) is "two" or "both") || _people.People.Count > 24)
        {
            return null;
        }

        var office = _p.Lower(joint.End - 1) switch
        {
            "presidents" or "state" => "president",
            "ministers" when _p.Is(joint.End - 2, "prime") => "prime-minister",
            "ministers" or "politicians" or "leaders" or "government" => "",
            _ => null,
        };
        return office is not null && _people.People.Where(p => office.Length == 0 || p.RoleClass == office).ToList() is [var one, var other] && one.RoleClass is not null && other.RoleClass is not null
            ? one.Name + " and " + other.Name : null;
    }

    /// <summary>An office that two hold is the one who was just speaking, where that one holds it.</summary>
    private Speaker ToSpeaker(PersonMention mention) =>
        mention.IsAmbiguous && mention.Office is { } office && _current?.Person is { } current && current.RoleClass == office
        ? new(current, current.Name, mention.Range)
        : new(mention.Person, mention.Person?.Name ?? (mention.IsAmbiguous ? null : TitleOf(mention.Range)), mention.Range, mention.IsAmbiguous, mention.Office);

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
            for (var i = _organisations.Count - 1; i >= Math.Max(0, _organisations.Count - 50); i--)
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
                return new TokenRange(begin, WithCountries(joint.End));
            }
        }

        if (!token.IsCapital && !(_p.Lower(last) is "service" or "office" or "agency"))
        {
            return null;
        }

        var start = last;
        var known = _p.Is(last, Category.Organisation) || IsAcronymOfCompany(last) || (_p.Lower(last) is "service" or "office");
        while (start > from && last - start < 9)
        {
            var before = start - 1;
            if (_p.Tokens[before].IsCapital && _p.Tokens[before].Kind == TokenKind.Word && !(_p.Lower(before) is "the" or "in" or "according"))
            {
                start = before;
            }
            else if ((_p.Lower(before) is "of" or "for" or "and" or "the" or "s" or "press" or "de" or "du" or "del") && before > from && (_p.Tokens[before - 1].IsCapital || _p.IsMark(before - 1, '\'') || _p.IsMark(before - 1, '’') || _p.Is(before - 1, "of") || _p.Is(before, "press")))
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

    /// <summary>"the national railway company KTZ".</summary>
    private bool IsAcronymOfCompany(int i) =>
        i > 0 && _p.Tokens[i].Length > 1 && char.IsUpper(_p.Text[_p.Tokens[i].End - 1]) && _p.Lower(i - 1) is "company" or "agency" or "bank" or "group" or "holding" or "operator";

    /// <summary>"The Ministers of Indonesia and Canada".</summary>
    private int WithCountries(int end)
    {
        while (_p.Lower(end) is "of" or "and" && PartyRecognizer.At(_p, end + 1) is { Form: PartyForm.Name } party)
        {
            end = party.Range.End;
        }

        return end;
    }

    /// <summary>Reads speech in the reporter's own words in a part of a sentence; gives the speaker it names.</summary>
    private Speaker? ReadReported(TokenRange part, Speaker? last)
    {
        // According to X, …
        for (var i = part.Start; i < part.End; i++)
        {
            if (!_p.Is(i, Category.SpeechLead) || !_p.TryAt(i, Category.SpeechLead, out var lead))
            {
                continue;
            }

            // "Mishustin told reporters that, according to customs data, …": the speaker is Mishustin, the data are whom he cites.
            if (Enumerable.Range(part.Start, i - part.Start).Any(at => _verbs.Is(at) && SubjectOf(at, part, last) is not null))
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
                    var seat = _p.Is(organisation.End, "in") && PartyRecognizer.At(_p, organisation.End + 1) is { Form: PartyForm.City } city ? new TokenRange(organisation.Start, city.Range.End)
                        : _p.Is(organisation.End, "of") && (_people.At(organisation.End + 1) ?? (_p.Is(organisation.End + 1, "the") ? _people.At(organisation.End + 2) : null)) is { } holder ? new TokenRange(organisation.Start, holder.Range.End)
                        : organisation;
                    return ReportOfSource(part, seat, last);
                }
            }
        }

        Speaker? named = null;
        var reported = false;
        for (var i = part.Start; i < part.End; i++)
        {
            if (_verbs.EndOf(i) is not { } verbEnd)
            {
                continue;
            }

            if (reported && named is { } same && IsCoordinate(i, verbEnd) && part.End - verbEnd >= 3)
            {
                ShortenLast(i - 1);
                AddRemark(new TokenRange(i, part.End), same);
                continue;
            }

            var participle = i > part.Start && _p.IsMark(i - 1, ',') && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
            var who = participle ? named ?? last : SubjectOf(i, part, last);
            if (who is null || IsSourceTag(i, verbEnd, part, who))
            {
                continue;
            }

            named ??= who;
            if (participle)
            {
                if (part.End - verbEnd >= 4)
                {
                    AddRemark(new TokenRange(i, part.End), who);
                    reported = true;
                }
            }
            else if (!reported && Reported(i, verbEnd, part, who) is { } range)
            {
                AddRemark(range, who);
                reported = true;
            }
        }

        return named;
    }

    /// <summary>What a verb of saying reports, with its subject; null where it only tags a quotation or reports nothing.</summary>
    private TokenRange? Reported(int verb, int verbEnd, TokenRange part, Speaker who)
    {
        var trailing = IsTrailing(verb, verbEnd, part, who);
        var to = ParticipleAfter(verbEnd, part) ?? part.End;
        var content = trailing ? verb - part.Start : to - verbEnd;
        if (content < (_p.Is(verbEnd, "that") ? 3 : 4) || (!trailing && content < (_p.Is(verb, "told") && !SaysThat(verbEnd, to) ? 12 : 7) && StandsByQuotation(part, to)))
        {
            return null;
        }

        if (!trailing)
        {
            // "said the Russian PM": nothing is reported here.
            var from = Math.Min(verb, Math.Max(part.Start, who.Range.Start >= part.Start && who.Range.End <= verb ? who.Range.Start : part.Start));
            var inset = from > part.Start && who.Range.End <= verb && _p.IsMark(from - 1, ',') && _p.IsMark(verbEnd, ',') && to - verbEnd > 5;
            return to - Math.Max(verbEnd, who.Range.End) < 3 ? null : new TokenRange(inset ? part.Start : from, to);
        }

        // "Over the years, the President said, trade has grown": the tag stands inside what is said.
        var tag = Math.Max(verbEnd, who.Range.Start >= verbEnd && who.Range.End <= part.End ? who.Range.End : verbEnd);
        return new TokenRange(part.Start, _p.IsMark(tag, ',') && to - tag > 5 ? to : tag);
    }

    private bool SaysThat(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.Is(i, "that"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… and asked that", "… and called on": a second verb of the same speaker.</summary>
    private bool IsCoordinate(int verb, int verbEnd) =>
        (_p.Is(verb - 1, "and") || (_p.Is(verb - 2, "and") && _p.Lower(verb - 1) is "also" or "then")) && (verbEnd > verb + 1 || _p.Lower(verbEnd) is "that" or "to");

    private void ShortenLast(int end)
    {
        if (_remarks[^1] is { Kind: SpeechKind.Indirect } remark && remark.Range.Contains(end) && end - remark.Range.Start > 2)
        {
            _remarks[^1] = remark with { Range = Remark.Trim(_p, new(remark.Range.Start, end)) };
        }
    }

    /// <summary>", adding that …" after reported speech is a remark of its own.</summary>
    private int? ParticipleAfter(int from, TokenRange part)
    {
        for (var i = from + 1; i < part.End; i++)
        {
            if (_p.IsMark(i - 1, ',') && _verbs.Is(i) && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            {
                return i - 1;
            }
        }

        return null;
    }

    /// <summary>"…, Kazinform reports", "…, the press service informed": the source, not a speaker of the report.</summary>
    private bool IsSourceTag(int verb, int verbEnd, TokenRange part, Speaker who)
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

        // Who tells of a meeting in the first sentence is the source of the report.
        if (who.Name is not { } name || _p.SentenceOf(verb) >= 2)
        {
            return false;
        }

        if (!name.Contains("press service", StringComparison.OrdinalIgnoreCase) && !(part.End - verbEnd < 8 && who.Range.Start > part.Start && TellsOfMeeting(new(part.Start, who.Range.Start))))
        {
            return false;
        }

        _sources.Add(who.Range);
        return true;
    }

    private bool TellsOfMeeting(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Is(i, Category.HeldVerb) || _p.Lower(i) is "hosted" or "spoke")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb closes the part: "…, Prime Minister Smailov said".</summary>
    private bool IsTrailing(int verb, int verbEnd, TokenRange part, Speaker who)
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
        var subject = who.Range.Start >= part.Start && who.Range.End <= verb ? who.Range.Start : verb;
        if (subject < verb && _p.IsMark(subject - 1, ',') && _p.IsMark(who.Range.End, ',') && who.Range.End + 1 == verb && part.End - verbEnd > 4)
        {
            // "The head of the council, Bandar Al-Amri, put …": the subject is the whole.
            return false;
        }

        for (var i = subject; i > part.Start + 5; i--)
        {
            if (_p.IsMark(i, ',') && verb - i < 20)
            {
                return !_p.Word(part.Start).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (i - part.Start > 8 || !(_p.Lower(part.Start) is "in" or "for" or "at" or "during" or "after" or "on" or "following"));
            }
        }

        return false;
    }

    /// <summary>Whether a quotation stands right before or after a part.</summary>
    private bool StandsByQuotation(TokenRange part, int end) =>
        _closes.Contains(part.Start - 1) || (end == part.End && (_opens.Contains(part.End + 1) || _opens.Contains(part.End + 2)));

    /// <summary>"…, according to the Bank; the authorities put it at …": the source speaks up to the semicolon.</summary>
    private Speaker? ReportOfSource(TokenRange part, TokenRange source, Speaker? last)
    {
        var who = new Speaker(null, NameOf(source), source);
        for (var i = source.End; i < part.End - 3; i++)
        {
            if (_p.IsMark(i, ';'))
            {
                Report(new(part.Start, i), who);
                return ReadReported(new(i + 1, part.End), last);
            }
        }

        Report(part, who);
        return last;
    }

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
            _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(Remark.Trim(_p, range))));
        }

        _remarks.Add(new Remark(Remark.Trim(_p, range), who.Person, who.Name, SpeechKind.Indirect));
    }
}
