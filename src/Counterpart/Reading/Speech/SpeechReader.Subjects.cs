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

            if (_p.Is(i, "they") && verb - i <= 3 && i == within.Start)
            {
                return BothBefore(i);
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
        var start = _p.Is(within.Start, "the") ? within.Start + 1 : within.Start;
        return start < verb && PartyRecognizer.At(_p, start) is { Form: PartyForm.Name or PartyForm.City } party && (party.Range.End == verb || (_p.IsMark(party.Range.End, ',') && _p.IsMark(verb - 1, ',') && verb - party.Range.End < 12))
            ? new Speaker(null, _p.TextOf(party.Range), party.Range) : null;
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

            if (verb - i <= 12 && OrganisationEnding(i, within.Start) is { } organisation)
            {
                return new Speaker(null, JointNames(organisation) ?? NameOf(organisation), organisation);
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

        if (_p.TryAt(last, Category.Joint, out var joint) && !(_p.Lower(joint.End - 1) is "interlocutors" or "countries"))
        {
            var begin = last;
            while (begin > from && last - begin < 5 && ((_p.Lower(begin - 1) is "the" or "two" or "both" or "customs" or "presidents" or "and" or "government") || PartyRecognizer.At(_p, begin - 1) is not null || _p.Tokens[begin - 1].IsCapital))
            {
                begin--;
            }

            // "…, officials from both countries said."
            if (begin < last || (begin > from && _p.IsMark(begin - 1, ',') && _p.Lower(last) is "officials" or "authorities"))
            {
                return new TokenRange(begin, WithCountries(joint.End));
            }
        }

        if (_p.TryBefore(last + 1, Category.Company, out var company, 4) && company.Start >= from)
        {
            return new TokenRange(company.Start, company.End);
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
}
