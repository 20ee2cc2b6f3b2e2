using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <content>Offices with their countries, and the names that stand beside them.</content>
internal sealed partial class PersonRecognizer
{
    private void FindOffices()
    {
        var next = 0;
        foreach (var i in _p.Where(1UL << (int)Category.Role, Opener.Office))
        {
            if (i < next)
            {
                continue;
            }

            if (HeadOf(i) is { } headed)
            {
                _offices.Add(headed);
                next = headed.Range.End;
                continue;
            }

            if (GuestAt(i) is { } guest)
            {
                _offices.Add(guest);
                continue;
            }

            if (JointHolders(i) is { } last)
            {
                next = last;
                continue;
            }

            if (!_p.TryAt(i, Category.Role, out var role) || (IsLowerNoun(i) && role.Sense.Value is not ("president" or "prime-minister" or "chair" or "spokesman" or "minister" or "deputy-prime-minister") && !_p.Is(i - 1, "the")))
            {
                continue;
            }

            var (start, country) = Before(i);
            var (end, after) = After(role.End);
            country ??= after;
            // A line of its own under an office is a place or a date, not its holder.
            var name = LinesBefore(end) > 0 ? null : NameAt(AfterHonorific(end)) ?? StyledNameAt(end) ?? NameInBrackets(end) ?? NameAfterColon(start, end);
            // "Prince Edward Island", "Director Foods Ltd"
            if (name is { } other && IsNoPerson(other))
            {
                next = other.End;
                continue;
            }

            var beforeComma = start < 2 ? null : _p.IsMark(start - 1, ',') ? NameBefore(start - 1) : LinesBefore(start) == 1 && NameBefore(start) is { } line && StartsAlone(line) ? line : null;
            if (name is { } styled && role.Sense.Value == "king" && Known(_p.TextOf(new(role.Start, styled.End))) is not null)
            {
                name = new TokenRange(role.Start, styled.End);
            }

            if (name is { Count: 1 } word && !KnownPart(word) && (beforeComma is not null || _p.Is(word.Start, Category.Organisation)))
            {
                name = null;
            }

            // "the Governor of the Authority of Foreign Trade, Fahad Al Otaibi,": the field runs on to the comma.
            if (name is null && beforeComma is null && FieldBeforeName(end) is { } field)
            {
                end = field;
            }

            // "the Prime Minister of Russia, Mikhail Mishustin,"
            if (name is null && _p.IsMark(end, ',') && NameAt(AfterHonorific(end + 1)) is { Count: >= 2 } after2 && ClosesApposition(after2.End) && beforeComma is null)
            {
                Add(after2, RoleText(start, end, role), role.Sense.Value, country);
                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, after2));
                next = after2.End;
                continue;
            }

            if (name is null && beforeComma is { } apposed)
            {
                Add(apposed, RoleText(start, end, role), role.Sense.Value, country);
                end = FieldEnd(end);
                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, apposed));
            }
            else
            {
                if (name is { } named)
                {
                    // "President Bagus Santoso of Indonesia"
                    country ??= _p.Is(named.End, "of") && PartyRecognizer.At(_p, _p.Is(named.End + 1, "the") ? named.End + 2 : named.End + 1) is { Form: PartyForm.Name } land ? land.Country : null;
                    Add(named, RoleText(start, end, role), role.Sense.Value, country);
                }

                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, name));
            }

            next = name?.End ?? end;
        }
    }

    /// <summary>Where the words of a field end at a comma that a name follows: "of the Authority of Foreign Trade, Fahad Al Otaibi,".</summary>
    private int? FieldBeforeName(int from)
    {
        for (var i = from; i < Math.Min(_p.Tokens.Length, from + 12); i++)
        {
            if (_p.IsMark(i, ','))
            {
                return i > from && NameAt(AfterHonorific(i + 1)) is { Count: >= 2 } name && ClosesApposition(name.End) && !IsPlace(name) ? i : null;
            }

            if (LinesBefore(i) > 0 || _p.Tokens[i].Kind != TokenKind.Word || !(_p.Tokens[i].IsCapital || (_p.Lower(i) is "of" or "for" or "and" or "the" or "on" or "in")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where the words of a field end at a comma: "Chief Executive Officer of the Authority,"; the place itself where they do not.</summary>
    private int FieldEnd(int from)
    {
        for (var i = from; i < Math.Min(_p.Tokens.Length, from + 12); i++)
        {
            if (_p.IsMark(i, ','))
            {
                return i;
            }

            if (LinesBefore(i) > 0 || !(_p.Tokens[i].IsCapital || IsApostrophe(i) || (_p.Lower(i) is "of" or "for" or "and" or "the" or "s")))
            {
                return from;
            }
        }

        return from;
    }

    private bool ClosesApposition(int i) => _p.IsMark(i, ',') || _p.IsMark(i, '.') || _p.Is(i, Category.SpeechVerb);

    /// <summary>The office without its country, which stands beside it: "Prime Minister", "Minister of Economy".</summary>
    private string RoleText(int start, int end, Match role)
    {
        if (_p.Is(start, "the"))
        {
            start++;
        }

        while (start < role.Start && PartyRecognizer.At(_p, start) is { } party && party.Range.End <= role.Start)
        {
            start = party.Range.End;
            while (start < role.Start && (_p.Tokens[start].Kind == TokenKind.Mark || _p.Is(start, "s")))
            {
                start++;
            }
        }

        for (var i = role.End; i < end; i++)
        {
            if (PartyRecognizer.At(_p, i) is not null)
            {
                end = i;
                break;
            }
        }

        while (end > role.End && ((_p.Lower(end - 1) is "of" or "the" or "for" or "in" or "and") || _p.Tokens[end - 1].Kind == TokenKind.Mark))
        {
            end--;
        }

        return _p.TextOf(new(start, end));
    }

    /// <summary>"the Korean guest", "his Russian counterpart", "the guest".</summary>
    private OfficeMention? GuestAt(int i)
    {
        if (i == 0 || !(_p.Lower(i) is "guest" or "counterpart" or "diplomat") || NameAt(i + 1) is { Count: >= 2 })
        {
            return null;
        }

        if (PartyBefore(i) is { } party)
        {
            return new OfficeMention(new(_p.Lower(party.Range.Start - 1) is "the" or "his" or "her" ? party.Range.Start - 1 : party.Range.Start, i + 1), Guest, party.Country, null);
        }

        return _p.Is(i - 1, "the") && _p.Is(i, "guest") ? new OfficeMention(new(i - 1, i + 1), Guest, null, null) : null;
    }

    /// <summary>"Presidents Gabriela Montt of Chile and Hernán Ibarguren of Argentina": enters both and gives the token after them.</summary>
    private int? JointHolders(int i)
    {
        var (office, role) = _p.Lower(i) switch
        {
            "presidents" => ("president", "President"),
            "premiers" => ("prime-minister", "Premier"),
            "ministers" when _p.Is(i - 1, "prime") => ("prime-minister", "Prime Minister"),
            "ministers" when _p.Is(i - 1, "foreign") => ("foreign-minister", "Foreign Minister"),
            "ministers" => ("minister", "Minister"),
            _ => (null, null),
        };
        if (office is null || role is null || !_p.Tokens[i].IsCapital)
        {
            return null;
        }

        if (NameAt(i + 1) is not { Count: >= 2 } first)
        {
            return OfTwoCountries(i + 1, role, office);
        }

        var (between, home) = After(first.End);
        if (!_p.Is(between, "and") || NameAt(between + 1) is not { Count: >= 2 } second)
        {
            return null;
        }

        var (end, other) = After(second.End);
        Add(first, role, office, home);
        Add(second, role, office, other);
        return end;
    }

    /// <summary>"Foreign Ministers of Ecuador and Colombia, Gabriela Sosa and Luis Rincón": each name has the country of its place.</summary>
    private int? OfTwoCountries(int of, string role, string office)
    {
        if (!_p.Is(of, "of") || PartyRecognizer.At(_p, SkipArticle(of + 1)) is not { Form: PartyForm.Name } home || !_p.Is(home.Range.End, "and") || PartyRecognizer.At(_p, SkipArticle(home.Range.End + 1)) is not { Form: PartyForm.Name } other)
        {
            return null;
        }

        var at = _p.IsMark(other.Range.End, ',') ? other.Range.End + 1 : other.Range.End;
        if (NameAt(AfterHonorific(at)) is not { Count: >= 2 } first || !_p.Is(first.End, "and") || NameAt(AfterHonorific(first.End + 1)) is not { Count: >= 2 } second)
        {
            return null;
        }

        Add(first, role, office, home.Country);
        Add(second, role, office, other.Country);
        return second.End;
    }

    private int SkipArticle(int i) => _p.Is(i, "the") ? i + 1 : i;

    /// <summary>"the head of the Uzbek Government", "Head of the Kazakh Cabinet".</summary>
    private OfficeMention? HeadOf(int i)
    {
        if (!(_p.Lower(i) is "head" or "chairman" or "leader") || !_p.Is(i + 1, "of"))
        {
            return null;
        }

        // "the head of our state": whose it is, the outlet's country tells.
        if (_p.Is(i + 2, "our") && _p.Lower(i + 3) is "state" or "country" or "government" or "cabinet")
        {
            return new OfficeMention(new(_p.Is(i - 1, "the") ? i - 1 : i, i + 4), _p.Lower(i + 3) is "state" or "country" ? "president" : "prime-minister", null, null);
        }

        var at = _p.Is(i + 2, "the") ? i + 3 : i + 2;
        if (at >= _p.Tokens.Length || PartyRecognizer.At(_p, at) is not { Form: PartyForm.Adjective } party || !(_p.Lower(party.Range.End) is "government" or "cabinet" or "state"))
        {
            return null;
        }

        var office = (_p.Lower(party.Range.End) is "state") ? "president" : "prime-minister";
        return new OfficeMention(new(_p.Is(i - 1, "the") ? i - 1 : i, party.Range.End + 1), office, party.Country, null);
    }

    /// <summary>Country and field before an office: "the Russian", "Kazakhstan's", "UAE", "Trade".</summary>
    private (int Start, Country? Country) Before(int i)
    {
        var start = i;
        Country? country = null;
        for (var guard = 0; guard < 6 && start > 0 && LinesBefore(start) == 0; guard++)
        {
            if (_p.Tokens[start - 1].IsCapital && _p.TryBefore(start, Category.Portfolio, out var field, 3) && field.Start < start && !_p.Is(start - 1, Category.Role))
            {
                start = field.Start;
                continue;
            }

            if ((_p.Lower(start - 1) is "government" or "first" or "visiting" or "acting" or "new" or "federal" or "then" or "former" or "deputy" or "junior" or "union"))
            {
                start--;
                continue;
            }

            if (country is null && start >= 3 && _p.Is(start - 1, "s") && _p.Tokens[start - 2].Length == 1 && PartyBefore(start - 2) is { } owner)
            {
                (start, country) = (owner.Range.Start, owner.Country);
                continue;
            }

            if (country is null && PartyBefore(start) is { } party && party.Form is PartyForm.Adjective or PartyForm.Name)
            {
                (start, country) = (party.Range.Start, party.Country);
                continue;
            }

            break;
        }

        return (_p.Is(start - 1, "the") ? start - 1 : start, country);
    }

    private PartyMention? PartyBefore(int token)
    {
        for (var start = token - 1; start >= 0 && start >= token - 5; start--)
        {
            if (PartyRecognizer.At(_p, start) is { } party && party.Range.End == token && party.Form != PartyForm.City)
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>The token after an honorific and its stop; the token itself where none stands there.</summary>
    private int AfterHonorific(int i)
    {
        while (i < _p.Tokens.Length && _p.Tokens[i].IsCapital && _p.TryAt(i, Category.Honorific, out var honorific))
        {
            i = _p.IsMark(honorific.End, '.') ? honorific.End + 1 : honorific.End;
        }

        return i;
    }

    /// <summary>Field and country after an office: "of Foreign Affairs and Trade of Hungary", "for Foreign Trade", "of the Kyrgyz Republic", "of the oblast".</summary>
    private (int End, Country? Country) After(int i)
    {
        var at = i;
        Country? country = null;
        for (var guard = 0; guard < 8; guard++)
        {
            if (at >= _p.Tokens.Length || (at > i && LinesBefore(at) > 1))
            {
                break;
            }

            var next = at;
            var of = (_p.Lower(next) is "of" or "for" or "in") || (_p.Is(next, "to") && _p.Is(next + 1, "the") && _p.Lower(next + 2) is "ministry" or "government" or "cabinet");
            if (of)
            {
                next++;
            }
            else if (_p.Is(next, "and") || (_p.IsMark(next, ',') && at > i && _p.Is(next + 1, Category.Portfolio) && _p.Tokens[next + 1].IsCapital))
            {
                next++;
            }

            // "Minister of Trade, Indonesia,"
            if (country is null && at > i && _p.IsMark(at, ',') && PartyRecognizer.At(_p, at + 1) is { Form: PartyForm.Name } listed && (_p.IsMark(listed.Range.End, ',') || _p.IsMark(listed.Range.End, '.') || _p.IsMark(listed.Range.End, ';')))
            {
                (at, country) = (listed.Range.End, listed.Country);
                break;
            }

            // "Ambassador of China to Belarus"
            if (_p.Is(next, "to") && PartyRecognizer.At(_p, next + 1) is { Form: PartyForm.Name } seat && NameAt(seat.Range.End) is { Count: >= 2 })
            {
                at = seat.Range.End;
                break;
            }

            if (_p.Is(next, "the") && next > at)
            {
                next++;
            }

            // "Governor of the oblast Gleb Nikitin"
            if (of && next + 1 < _p.Tokens.Length && at == i && _p.Is(next - 1, "the") && _p.Tokens[next].Kind == TokenKind.Word && !_p.Tokens[next].IsCapital && NameAt(next + 1) is { Count: >= 2 })
            {
                at = next + 1;
                break;
            }

            if (next >= _p.Tokens.Length || !_p.Tokens[next].IsCapital)
            {
                break;
            }

            // "of the State Council", "of the Cabinet of Ministers": the body an office belongs to.
            if (of && BodyAt(next) is { } body)
            {
                at = body;
                continue;
            }

            if (PartyRecognizer.At(_p, next) is { } party && (party.Form != PartyForm.City || PartyRecognizer.IsOffice(_p, party)) && (of || at > i))
            {
                country ??= party.Country;
                at = party.Range.End;
                if ((_p.Lower(at) is "republic" or "federation" or "government" or "kingdom" or "emirates"))
                {
                    at++;
                }
                else if (IsApostrophe(at) && _p.Is(at + 1, "s") && RegionAt(at + 2) is { } owned)
                {
                    at = owned;
                }

                continue;
            }

            // "Governor of Gunma prefecture", "Minister of Domestic and Foreign Trade"
            if (of && (RegionAt(next) ?? FieldOfTwo(next)) is { } whole)
            {
                at = whole;
                continue;
            }

            if (next > at && _p.TryAt(next, Category.Portfolio, out var field))
            {
                at = field.End;
                continue;
            }

            if (next == at && at > i && _p.TryAt(next, Category.Portfolio, out field))
            {
                at = field.End;
                continue;
            }

            break;
        }

        return (at, country);
    }

    /// <summary>The token after "Gunma prefecture", "the Lower Rhine region"; null where no part of a country is named.</summary>
    private int? RegionAt(int i)
    {
        for (var at = i; at < Math.Min(_p.Tokens.Length, i + 4); at++)
        {
            if (at > i && _p.Lower(at) is "prefecture" or "province" or "region" or "oblast" or "district" or "county" or "voivodeship" or "canton" or "governorate" or "municipality" or "krai" or "territory")
            {
                return at + 1;
            }

            if (!_p.Tokens[at].IsCapital || _p.Tokens[at].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The token after a field whose first words are no fields of their own: "Domestic and Foreign Trade", "Rural Development".</summary>
    private int? FieldOfTwo(int i)
    {
        for (var at = i; at < Math.Min(_p.Tokens.Length, i + 4); at++)
        {
            if (_p.Tokens[at].IsCapital && _p.TryAt(at, Category.Portfolio, out var field))
            {
                return field.End;
            }

            if (!(at > i && _p.Is(at, "and")) && (_p.Tokens[at] is not { Kind: TokenKind.Word, IsCapital: true } || _p.Is(at, Category.Role) || PartyRecognizer.At(_p, at) is not null))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The token after the name of a body of government; null where none starts.</summary>
    private int? BodyAt(int i)
    {
        for (var at = i; at < Math.Min(_p.Tokens.Length, i + 4) && _p.Tokens[at] is { Kind: TokenKind.Word, IsCapital: true } && PartyRecognizer.At(_p, at) is null; at++)
        {
            if (_p.Lower(at) is "council" or "cabinet" or "senate" or "assembly" or "administration" or "board" or "committee" or "office" or "government" or "ministry" or "department")
            {
                return _p.Is(at + 1, "of") && _p.Lower(at + 2) is "ministers" or "deputies" ? at + 3 : at + 1;
            }
        }

        return null;
    }

    private bool IsLowerNoun(int i) => !_p.Tokens[i].IsCapital;
}
