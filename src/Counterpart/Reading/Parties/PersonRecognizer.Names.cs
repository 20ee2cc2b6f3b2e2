using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <content>Personal names: what can be one, and where one stands without an office.</content>
internal sealed partial class PersonRecognizer
{
    /// <summary>"The Minister for Trade (Mr Gareth Llewellyn)", "Deputy Minister of Finance [Datuk Ahmad Salleh]".</summary>
    private TokenRange? NameInBrackets(int i) =>
        (_p.IsMark(i, '(') || _p.IsMark(i, '[')) && NameAt(AfterHonorific(i + 1)) is { Count: >= 2 } name && (_p.IsMark(name.End, ')') || _p.IsMark(name.End, ']')) ? name : null;

    /// <summary>"Ambassador: Ingrid Hauge (born 1968)" on a line of a list.</summary>
    private TokenRange? NameAfterColon(int office, int colon) =>
        _p.IsMark(colon, ':') && (office == 0 || StartsLine(office)) && NameAt(AfterHonorific(colon + 1)) is { Count: >= 2 } name && (name.End >= _p.Tokens.Length || StartsLine(name.End) || _p.Tokens[name.End].Kind == TokenKind.Mark) ? name : null;

    /// <summary>Whether a name and its title have a line to themselves.</summary>
    private bool StartsAlone(TokenRange name)
    {
        // "Senator the Hon Ann Lee"
        var start = name.Start;
        while (start > 0 && !StartsLine(start) && _p.TryBefore(start, Category.Honorific, out var honorific, 3))
        {
            start = honorific.Start;
        }

        return start == 0 || StartsLine(start);
    }

    /// <summary>Whether a line or paragraph starts with a token.</summary>
    private bool StartsLine(int i) => LinesBefore(i) > 0;

    private int LinesBefore(int i) =>
        i <= 0 || i >= _p.Tokens.Length ? 0 : _p.Text.AsSpan(_p.Tokens[i - 1].End, _p.Tokens[i].Start - _p.Tokens[i - 1].End).Count('\n');

    /// <summary>Capitalised words that can be a personal name, starting at a token.</summary>
    private TokenRange? NameAt(int i)
    {
        var (end, words) = (i, 0);
        while (end < _p.Tokens.Length && words < 6)
        {
            if (IsNameWord(end) || (words > 0 && IsGivenPair(end)))
            {
                // A name ends with its paragraph, and where its last word is said again.
                if (end > i && ((!_p.Tokens[end].SpaceBefore && !_p.IsDash(end - 1) && !IsApostrophe(end - 1) && !IsInitialStop(end - 1)) || LinesBefore(end) > 1 || (LinesBefore(end) == 1 && words > 1 && (StartsAlone(new(i, end)) || (_p.Is(i - 1, "by") && StartsLine(i - 1)) || PartyRecognizer.At(_p, end) is not null)) || _p.Word(end).SequenceEqual(_p.Word(end - 1))))
                {
                    break;
                }

                end++;
                words++;
                // An initial: "J."
                if (_p.Tokens[end - 1].Length == 1 && _p.IsMark(end, '.') && !_p.Tokens[end].SpaceBefore)
                {
                    end++;
                }
            }
            else if (words > 0 && end + 1 < _p.Tokens.Length && (_p.IsDash(end) || IsApostrophe(end)) && !_p.Tokens[end].SpaceBefore && !_p.Tokens[end + 1].SpaceBefore && _p.Tokens[end + 1].Kind == TokenKind.Word && !(IsApostrophe(end) && _p.Is(end + 1, "s")))
            {
                end += 2;
            }
            else if (words > 0 && AfterParticles(end) is var after && after > end && after < _p.Tokens.Length && IsNameWord(after))
            {
                end = after;
            }
            else
            {
                break;
            }
        }

        return words > 0 ? new TokenRange(i, end) : null;
    }

    /// <summary>"In-seok": a given name of two syllables, whose first may be a little word.</summary>
    private bool IsGivenPair(int i) =>
        _p.Tokens[i].IsCapital && i + 2 < _p.Tokens.Length && _p.IsDash(i + 1) && !_p.Tokens[i + 1].SpaceBefore && _p.Tokens[i + 2] is { Kind: TokenKind.Word, IsCapital: false, SpaceBefore: false, Length: > 1 };

    /// <summary>The stop of "K.J. Weerakoon".</summary>
    private bool IsInitialStop(int i) => _p.IsMark(i, '.') && i > 0 && _p.Tokens[i - 1].Length == 1 && _p.Tokens[i - 1].IsCapital;

    /// <summary>A name with the style of a ruling house before it: "President Sheikh Mohamed bin Zayed Al Nahyan".</summary>
    private TokenRange? StyledNameAt(int i) =>
        i < _p.Tokens.Length && _p.Tokens[i].IsCapital && _p.TryAt(i, Category.Role, out var style) && style.Sense.Value == "king" && NameAt(style.End) is { Count: >= 2 } name
            ? new TokenRange(i, name.End) : null;

    private bool IsApostrophe(int i) => _p.IsMark(i, '\'') || _p.IsMark(i, '’') || _p.IsMark(i, 'ʻ') || _p.IsMark(i, '‘');

    private TokenRange? NameBefore(int end)
    {
        for (var start = Math.Max(0, end - 8); start < end; start++)
        {
            if ((start == 0 || !IsNameWord(start - 1)) && !(_p.Tokens[start].Length == 1 && _p.IsMark(start - 1, '.')) && NameAt(start) is { } name && name.End == end && name.Count >= 2)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>"Jan Kowalski", "June Hart": a month's word that a surname follows and no date surrounds.</summary>
    private bool IsMonthAsName(int i) =>
        _p.Lower(i) is "jan" or "april" or "may" or "june" or "august" && i + 1 < _p.Tokens.Length && _p.Tokens[i + 1].Kind == TokenKind.Word && _p.Tokens[i + 1].SpaceBefore
        && (i == 0 || !(_p.Tokens[i - 1].Kind == TokenKind.Number || _p.Lower(i - 1) is "in" or "since" or "until" or "by" or "of" or "from" or "last" or "next" or "this" or "late" or "early" or "mid" or "to" or "and" or "before" or "after" or "on" or "for"))
        && IsNameWord(i + 1);

    private bool IsNameWord(int i)
    {
        var token = _p.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapital)
        {
            return false;
        }

        foreach (var match in _p.At(i))
        {
            if (match.Sense.Category is Category.Month && IsMonthAsName(i))
            {
                continue;
            }

            if (match.Sense.Category is Category.Country or Category.Adjective or Category.Month or Category.Weekday or Category.Role or Category.Organisation or Category.Portfolio or Category.Outlet or Category.Honorific
                or Category.Pronoun or Category.EventNoun or Category.AgreementNoun or Category.Season or Category.Which or Category.TimeUnit or Category.Joint)
            {
                return false;
            }
        }

        // "HELENA PRATES SEES EXPORTS": in a line of capitals the verb ends the name.
        if (token.Length > 2 && char.IsUpper(_p.Text[token.Start + 1]) && (_p.Is(i, Category.SpeechVerb) || _p.Lower(i) is "sees" or "eyes" or "meets" or "hopes" or "expects" or "wants" or "aims" or "plans"))
        {
            return false;
        }

        return !(_p.Lower(i) is "the" or "in" or "on" or "at" or "we" or "it" or "this" or "they" or "he" or "she" or "and" or "but" or "as" or "for" or "according" or "following" or "during" or "today" or "yesterday" or "both" or "after" or "from" or "state" or "republic" or "his" or "her" or "its" or "also" or "that" or "let" or "there" or "i" or "you" or "our" or "earlier" or "speaking" or "opening" or "last" or "by" or "with" or "to" or "an" or "a" or "no" or "so" or "if" or "when" or "meeting" or "joint" or "second" or "first" or "third" or "special" or "international" or "national" or "world" or "regional" or "economic" or "business" or "industry" or "thank" or "of" or "two" or "all" or "some" or "these" or "those" or "more" or "over" or "now" or "not" or "since" or "while" or "under" or "mr" or "dear" or "representative" or "adviser" or "advisor" or "deputy" or "acting" or "professor" or "chief" or "spokesman" or "ambassador" or "mp" or "mep" or "mla" or "kc" or "phd");
    }

    private bool KnownPart(TokenRange name) =>
        Known(_p.TextOf(name)) is not null;

    /// <summary>"his Uzbek counterpart Abdulla Aripov", "Novak said": names without an office before them.</summary>
    private void FindNamesThatSpeak()
    {
        for (var i = 0; i < _p.Tokens.Length; i++)
        {
            if (!_p.Tokens[i].IsCapital && !_p.Opens(i, Opener.Office))
            {
                continue;
            }

            if (_p.Is(i, "counterpart") && NameAt(AfterHonorific(_p.IsMark(i + 1, ',') ? i + 2 : i + 1)) is { Count: >= 2 } counterpart)
            {
                var country = PartyBefore(i)?.Country;
                var office = _people.Count > 0 ? _people[^1] : null;
                Add(counterpart, office?.Role ?? "counterpart", office?.RoleClass ?? "minister", country);
                i = counterpart.End - 1;
                continue;
            }

            if (_p.TryAt(i, Category.Honorific, out var honorific) && _p.Tokens[i].IsCapital)
            {
                var at = _p.IsMark(honorific.End, '.') ? honorific.End + 1 : honorific.End;
                var titled = NameAt(at);
                if (titled is { Count: >= 2 } full)
                {
                    AddUntitled(full);
                }

                i = Math.Max(i, (titled?.End ?? at) - 1);
                continue;
            }

            if (!CanGoOn(i) || !IsNameWord(i) || NameAt(i) is not { } name)
            {
                continue;
            }

            if (name.Count >= 2 && !IsPlace(name) && (Speaks(name) || TakesTheFloor(name) || Signs(name) || HasTrade(name) || Receives(name)))
            {
                AddUntitled(name);
            }

            i = name.End - 1;
        }
    }

    /// <summary>"Ann Lee received the Prime Minister of Chad", at the head of a line: who receives an office-holder is a person.</summary>
    private bool Receives(TokenRange name)
    {
        if (!(name.Start == 0 || StartsLine(name.Start)) || !(_p.Lower(name.End) is "received" or "receives" or "met" or "meets" or "hosted" or "hosts" or "welcomed" or "welcomes"))
        {
            return false;
        }

        for (var i = name.Start; i < name.End; i++)
        {
            if (_p.Tokens[i].Kind == TokenKind.Word && !_p.IsStranger(i))
            {
                return false;
            }
        }

        for (var i = name.End + 1; i < Math.Min(_p.Tokens.Length, name.End + 7) && LinesBefore(i) == 0; i++)
        {
            if (_p.Is(i, Category.Role) && _p.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what follows a word could be the rest of a name: most capitals only begin a sentence.</summary>
    private bool CanGoOn(int i) =>
        i + 1 < _p.Tokens.Length && (_p.Tokens[i + 1] is var next) && (next.Kind == TokenKind.Mark || next.IsCapital || _p.Is(i + 1, Category.Particle));

    private bool IsPlace(TokenRange name) => PartyRecognizer.At(_p, name.Start) is { } place && place.Range.End >= name.End;

    /// <summary>"Ana Brnabić said", ", Bandar bin Talal Al-Amri, noted"; what firms do too ("announced", "concluded") names nobody.</summary>
    private bool Speaks(TokenRange name)
    {
        var apposed = _p.IsMark(name.Start - 1, ',') && _p.IsMark(name.End, ',');
        var verb = apposed ? name.End + 1 : name.End;
        return verb < _p.Tokens.Length && !_p.Tokens[verb].IsCapital && !(_p.Lower(name.Start - 1) is "the")
            && (_p.Is(verb, Category.SpeechVerb) ? !(_p.Lower(verb) is "announced" or "concluded" or "pledged" or "promised" or "reported") || _p.Is(verb + 1, "that") : apposed && _p.Is(verb, "put"))
            && (name.Start == 0 || PartyBefore(name.Start) is null);
    }

    /// <summary>"Mikhail Mishustin: …", "Li Qiang (via interpreter): …" at the head of a paragraph; "FACT SHEET: …" is nobody.</summary>
    private bool TakesTheFloor(TokenRange name)
    {
        if (name.Count > 4 || (name.Start > 0 && LinesBefore(name.Start) < 1))
        {
            return false;
        }

        for (var i = name.Start; i < name.End; i++)
        {
            if (_p.Tokens[i] is { Kind: TokenKind.Word, Length: > 1 } token && char.IsUpper(_p.Text[token.End - 1]))
            {
                return false;
            }

            if (!_p.IsStranger(i) && _p.Tokens[i].Kind == TokenKind.Word && !_p.Is(i, Category.Particle))
            {
                return false;
            }
        }

        var colon = name.End;
        if (_p.IsMark(colon, '('))
        {
            while (colon < _p.Tokens.Length && colon < name.End + 8 && !_p.IsMark(colon, ')'))
            {
                colon++;
            }

            colon++;
        }

        return _p.IsMark(colon, ':');
    }

    /// <summary>"By Valeria Quintero Salas, …" on a line of its own near the head.</summary>
    private bool Signs(TokenRange name) => SignsAlone(name) ||
        name.Start is > 0 and < 60 && _p.Tokens[name.Start - 1].IsCapital && _p.Is(name.Start - 1, "by") && (name.Start == 1 || StartsLine(name.Start - 1)) && (_p.IsMark(name.End, ',') || StartsLine(name.End));

    /// <summary>"Yoon Ha-eun, Hanbit Institute for Economic Strategy, August 2, 2024": a name, a house and a date on a line under the heading.</summary>
    private bool SignsAlone(TokenRange name)
    {
        if (name.Start is 0 or > 60 || !StartsLine(name.Start) || !_p.IsMark(name.End, ','))
        {
            return false;
        }

        var (house, dated) = (false, false);
        for (var i = name.End; i < Math.Min(_p.Tokens.Length, name.End + 20) && !StartsLine(i); i++)
        {
            house |= _p.Is(i, Category.Organisation) && _p.Tokens[i].IsCapital;
            dated |= _p.Is(i, Category.Month);
            if (_p.Tokens[i].Kind == TokenKind.Word && !_p.Tokens[i].IsCapital && !(_p.Lower(i) is "of" or "for" or "and" or "the" or "de" or "del" or "la"))
            {
                return false;
            }
        }

        return house && dated;
    }

    /// <summary>"Naoko Arita, an economist at …", "Renato Falier, its owner", "said Ann Lee, who …": what one is tells that it is a person.</summary>
    private bool HasTrade(TokenRange name)
    {
        if (!_p.IsMark(name.End, ',') || LinesBefore(name.End + 1) > 0 || _p.Is(name.Start - 1, "the"))
        {
            return false;
        }

        if (name.Start > 0 && _p.Is(name.Start - 1, Category.SpeechVerb) && _p.Lower(name.End + 1) is "who" or "a" or "an" or "the" or "its" or "his" or "her" or "their" or "head" or "chief" or "senior")
        {
            return true;
        }

        for (var i = name.End + 1; i < Math.Min(_p.Tokens.Length, name.End + 8); i++)
        {
            if (_p.Lower(i) is "economist" or "analyst" or "owner" or "founder" or "co-founder" or "professor" or "expert" or "researcher" or "lecturer" or "strategist" or "consultant" or "farmer" or "trader" or "journalist" or "columnist" or "lawyer" or "historian" or "engineer" or "entrepreneur" or "businessman" or "businesswoman" or "exporter" or "importer" or "grower" or "manager" or "executive" or "fellow" or "scholar" or "lawmaker" or "senator" or "diplomat")
            {
                return true;
            }

            // "Kenya, Uganda and farmers": only the words of one apposition lie between.
            if (_p.Tokens[i].Kind != TokenKind.Word && !IsApostrophe(i) && !_p.IsDash(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Coralis Ltd", "Edward Island": a house or a place that an office or an honorific happens to precede.</summary>
    private bool IsNoPerson(TokenRange name) =>
        _p.Lower(name.End - 1) is "ltd" or "limited" or "plc" or "inc" or "llc" or "llp" or "gmbh" or "corp" or "co" or "company" or "holding" or "holdings" or "group" or "pte" or "bhd" or "sdn" or "pty" or "oy" or "ab" or "ag" or "sa" or "spa" or "srl" or "bv" or "nv" or "jsc" or "ojsc"
            or "island" or "islands" or "city" or "province" or "river" or "valley" or "airport" or "port" or "harbour" or "harbor" or "street" or "bay" or "sea" or "gulf" or "lake" or "palace" or "hotel" or "hospital" or "museum" or "stadium" or "airlines" or "airways" or "railways" or "partners" or "capital" or "industries" or "foods" or "motors" or "energy";

    private void AddUntitled(TokenRange name)
    {
        if (IsNoPerson(name))
        {
            return;
        }

        var text = _p.TextOf(name);
        var known = Known(text) ?? Enter(text, name);
        if (text.Length > known.Name.Length)
        {
            (known.Name, known.Range) = (text, name);
            Index(known);
        }
    }
}
