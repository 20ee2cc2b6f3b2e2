using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <content>Who is meant by the subject of a verb of saying: a person, an office, several as one.</content>
internal sealed partial class SpeechReader
{
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
        if (_p.Lower(verb) is "show" or "shows" or "showed")
        {
            return _verbs.DataBefore(verb) is { } data ? new Speaker(null, NameOf(data), data) : null;
        }

        if (InvertedSubject(verb, within) is { } inverted)
        {
            return inverted;
        }

        if (CountryBefore(verb, within) is { } country)
        {
            return country;
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

            for (var i = verb - 3; i > Math.Max(within.Start, verb - 40); i--)
            {
                if (_verbs.Is(i) && NearestBefore(i, within, 12) is { Person: null, Name: not null } same)
                {
                    return same;
                }
            }
        }

        // "It noted that …", said of a council or a ministry.
        if (_p.Is(within.Start, "it") && verb - within.Start is 1 or 2 && last is { Person: null, Name: not null })
        {
            return last;
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

        var subject = NearestBefore(reach, within, 60);
        if (TagBefore(verb, within) is { } tag && (subject is null || subject.Range.End <= tag.Range.Start))
        {
            return tag;
        }

        if (subject is not null)
        {
            return subject;
        }

        for (var i = verb - 1; i >= within.Start; i--)
        {
            if (_p.Is(i, Category.Pronoun))
            {
                return last;
            }

            if (_p.Is(i, "they") && verb - i <= 3 && i == within.Start)
            {
                return BothBefore(i) ?? (last is { Person: null, Name: { } several } && several.Contains(" and ", StringComparison.Ordinal) ? last : null);
            }
        }

        return CountryAtHead(verb, within) ?? FirmBefore(verb, within);
    }

    /// <summary>"They noted …": the two of whom the sentence before tells.</summary>
    private Speaker? BothBefore(int they)
    {
        var index = _p.SentenceOf(they) - 1;
        if (index < 0)
        {
            return null;
        }

        var named = new List<Figurehead>();
        for (var i = _p.Sentences[index].Start; i < _p.Sentences[index].End; i++)
        {
            if (_people.At(i) is { Person: { } person } mention)
            {
                if (!named.Contains(person))
                {
                    named.Add(person);
                }

                i = mention.Range.End - 1;
            }
        }

        return named is [var one, var other] ? new Speaker(null, one.Name + " and " + other.Name, new(they, they + 1)) : null;
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
        var start = AfterDateline(within, verb);
        start = _p.Is(start, "the") ? start + 1 : start;
        // "Morocco and Spain reiterated …"
        if (PartyRecognizer.At(_p, start) is { Form: PartyForm.Name } one && _p.Is(one.Range.End, "and") && PartyRecognizer.At(_p, one.Range.End + 1) is { Form: PartyForm.Name } other && other.Range.End == verb)
        {
            return new Speaker(null, _p.TextOf(new(start, verb)), new(start, verb));
        }

        return start < verb && PartyRecognizer.At(_p, start) is { Form: PartyForm.Name or PartyForm.City } party && (party.Range.End == verb || (_p.IsMark(party.Range.End, ',') && _p.IsMark(verb - 1, ',') && verb - party.Range.End < 12))
            ? new Speaker(null, _p.TextOf(party.Range), party.Range) : null;
    }

    /// <summary>"…; Jakarta said that …", "the sum that Abu Dhabi said …": a country or its capital that opens a clause and stands right before its verb.</summary>
    private Speaker? CountryBefore(int verb, TokenRange within)
    {
        if (!(_p.Lower(verb) is "said" or "says" or "announced" or "reported" or "estimates" or "estimated" or "claims" or "claimed" or "insists" or "insisted"))
        {
            return null;
        }

        for (var start = verb - 1; start >= Math.Max(within.Start, verb - 3); start--)
        {
            if (PartyRecognizer.At(_p, start) is { Form: PartyForm.Name or PartyForm.City } party && party.Range.End == verb)
            {
                var before = _p.Is(start - 1, "the") ? start - 2 : start - 1;
                return before >= within.Start && (_p.IsMark(before, ';') || _p.Lower(before) is "that" or "which" or "while" or "but" or "whereas" or "though" or "although")
                    ? new Speaker(null, _p.TextOf(party.Range), party.Range) : null;
            }
        }

        return null;
    }

    /// <summary>The token after "Rabat –", "Jakarta (ANTARA) -" at the head of a part.</summary>
    private int AfterDateline(TokenRange within, int until)
    {
        for (var i = Math.Min(until, within.Start + 12) - 1; i > within.Start; i--)
        {
            if (_p.IsDash(i) && _p.Tokens[i].SpaceBefore && _p.Tokens[i + 1].SpaceBefore)
            {
                return i + 1;
            }
        }

        return within.Start;
    }

    /// <summary>"…, industry body FIEO said.", "…, Stats NZ said today.": what stands between a comma and the verb that closes the sentence is its subject.</summary>
    private Speaker? TagBefore(int verb, TokenRange within)
    {
        if (!(_p.Lower(verb) is "said" or "says" or "reported" or "reports" or "announced" or "estimated" or "estimates" or "noted" or "added") || !ClosesTag(verb + 1, within.End))
        {
            return null;
        }

        var start = verb;
        while (start > within.Start && verb - start < 8 && (_p.Tokens[start - 1].Kind == TokenKind.Word || IsApostrophe(start - 1) || (_p.IsDash(start - 1) && !_p.Tokens[start - 1].SpaceBefore)))
        {
            start--;
        }

        if (verb - start is 0 or >= 8 || start - within.Start < 6 || !_p.IsMark(start - 1, ',') || !CanBeSubject(start, verb))
        {
            return null;
        }

        start = _p.Lower(start) is "the" or "a" or "an" || (_p.Is(start, Category.Honorific) && start < verb - 1) ? start + 1 : start;
        // The name itself, where words that only tell what it is stand before it.
        var name = verb;
        while (name > start && _p.Tokens[name - 1].IsCapital)
        {
            name--;
        }

        var range = new TokenRange(name < verb && AllSmall(start, name) ? name : start, verb);
        return new Speaker(null, NameOf(range), range);
    }

    private bool IsApostrophe(int i) => _p.IsMark(i, '\'') || _p.IsMark(i, '’');

    private bool AllSmall(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_p.Tokens[i].IsCapital || _p.Tokens[i].Kind != TokenKind.Word || _p.Lower(i) is "of" or "from" or "at" or "in" or "for" or "with" or "and" or "both")
            {
                return false;
            }
        }

        return true;
    }

    private bool CanBeSubject(int start, int verb) =>
        !(_p.Lower(start) is "who" or "which" or "that" or "and" or "but" or "then" or "later" or "also" or "he" or "she" or "it" or "they" or "we" or "as" or "while" or "when" or "where" or "further" or "however" or "there" or "in" or "on" or "at" or "for" or "with" or "to" or "by" or "of" or "or" or "so" or "i" or "after" or "before")
        && !(_p.Lower(verb - 1) is "has" or "have" or "had" or "also" or "as" or "he" or "she" or "it" or "they" or "was" or "were" or "is" or "are" or "further" or "earlier" or "later" or "then" or "not" or "who" or "which" or "that" or "and" or "as" or "we" or "i" or "part" or "turn" or "to" or "will" or "would" or "the")
        && !_p.Is(verb - 1, Category.Outlet) && !_p.Is(start, Category.Outlet);

    /// <summary>Whether nothing but a day or the place of a statement stands between a verb of saying and the end.</summary>
    private bool ClosesTag(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 9); i++)
        {
            if (_p.IsMark(i, '.') || _p.IsMark(i, ',') || _p.IsMark(i, ';'))
            {
                return true;
            }

            if (!(_p.Is(i, Category.Weekday) || _p.Is(i, Category.Month) || _p.Tokens[i].Kind == TokenKind.Number || _p.Lower(i) is "today" or "yesterday" or "on" or "in" or "a" or "an" or "the" or "its" or "statement" or "report" or "press" or "release" or "late" or "early" or "here" or "this" or "morning" or "week" or "earlier"))
            {
                return false;
            }
        }

        return end - from < 9;
    }

    /// <summary>"State-owned QatarEnergia said in June it would …": a name that is no person's and opens its clause.</summary>
    private Speaker? FirmBefore(int verb, TokenRange within)
    {
        if (!(_p.Lower(verb) is "said" or "says") && !IsAcronymThatSays(verb))
        {
            return null;
        }

        var start = verb;
        while (start > within.Start && _p.IsStranger(start - 1) && PartyRecognizer.At(_p, start - 1) is null)
        {
            start--;
        }

        return start < verb && start - within.Start <= 4 ? new Speaker(null, _p.TextOf(new(start, verb)), new(start, verb)) : null;
    }

    /// <summary>"MOTIE forecasts that …".</summary>
    private bool IsAcronymThatSays(int verb) =>
        verb > 0 && _p.Tokens[verb - 1] is { Kind: TokenKind.Word, Length: > 2 } name && char.IsUpper(_p.Text[name.End - 1])
        && _verbs.EndOf(verb) is { } end && (_p.Is(end, "that") || _p.Is(end - 1, "that"));

    private Speaker? NearestBefore(int verb, TokenRange within, int reach)
    {
        for (var i = RelativeBefore(verb, within) - 1; i >= Math.Max(within.Start, verb - reach); i--)
        {
            if (_p.Is(i, Category.Pronoun) && verb - i <= 4)
            {
                return null;
            }

            if (_people.Covering(i, within.Start) is { } mention && mention.Range.End <= verb)
            {
                return OfficeOf(mention, within) is { } office ? new Speaker(null, NameOf(office), office) : ToSpeaker(mention);
            }

            if (verb - i <= 12 && _offices.Ending(i, within.Start) is { } organisation)
            {
                var whole = new TokenRange(organisation.Start, Math.Min(_offices.Whole(organisation), verb));
                return new Speaker(null, JointNames(organisation) ?? NameOf(whole), whole);
            }
        }

        return null;
    }

    /// <summary>"The Minister, who accompanies the President, said": where the clause between the commas begins; the verb itself where there is none.</summary>
    private int RelativeBefore(int verb, TokenRange within)
    {
        if (!_p.IsMark(verb - 1, ','))
        {
            return verb;
        }

        for (var i = verb - 2; i > Math.Max(within.Start, verb - 30); i--)
        {
            if (_p.Is(i, "who") && _p.IsMark(i - 1, ','))
            {
                return i - 1;
            }
        }

        return verb;
    }

    /// <summary>"the Office of the President of Mongolia": the office speaks, not the President.</summary>
    private TokenRange? OfficeOf(PersonMention mention, TokenRange within)
    {
        var of = _p.Is(mention.Range.Start, "of") ? mention.Range.Start : mention.Range.Start - 1;
        of = _p.Is(of, "the") ? of - 1 : of;
        return of > within.Start && _p.Is(of, "of") && _offices.Ending(of - 1, within.Start) is { } office ? new(office.Start, mention.Range.End) : null;
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
            "ministers" or "politicians" or "leaders" or "officials" or "government" => "",
            _ => null,
        };
        return office is not null && _people.People.Where(p => office.Length == 0 || p.RoleClass == office).ToList() is [var one, var other] && one.RoleClass is not null && other.RoleClass is not null
            ? one.Name + " and " + other.Name : null;
    }

    /// <summary>An office that two hold is the one who was just speaking, where that one holds it.</summary>
    private Speaker ToSpeaker(PersonMention mention)
    {
        if (mention.IsAmbiguous && mention.Office is { } office && _current?.Person is { } current && current.RoleClass == office)
        {
            return new(current, current.Name, mention.Range);
        }

        // "…," the minister underlined: of two ministers the one who spoke last, unless it is the other's turn.
        if (mention is { IsAmbiguous: true, Office: { } open } && _remarks.Count > 0 && _remarks[^1].Speaker is { } voice && voice.RoleClass == open && !IsOthersTurn(mention.Range.Start))
        {
            return new(voice, voice.Name, mention.Range);
        }

        var person = mention.Person ?? _people.Entitled(mention);
        return new(person, person?.Name ?? (mention.IsAmbiguous ? null : TitleOf(mention.Range)), mention.Range, mention.IsAmbiguous, mention.Office);
    }

    /// <summary>"For his part", "in turn": somebody else than the last speaker has the word.</summary>
    private bool IsOthersTurn(int i)
    {
        for (var at = _p.Sentences[_p.SentenceOf(i)].Start; at < i; at++)
        {
            if (_p.Lower(at) is "part" or "turn" or "side" or "counterpart")
            {
                return true;
            }
        }

        return false;
    }

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
                if (_organisations[i].Contains(name, StringComparison.OrdinalIgnoreCase))
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
}
