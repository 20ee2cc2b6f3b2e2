using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>Finds people with their offices and every later mention of them by name, office or office and country.</summary>
/// <remarks>Where two people would fit a mention it names nobody: the reader abstains.</remarks>
internal sealed class PersonRecognizer
{
    private readonly Passage _p;
    private readonly List<Figurehead> _people = [];
    /// <summary>More holders of one office than this name nobody.</summary>
    private const int MostHolders = 24;

    /// <summary>Class of those named by their country only: "the Korean guest", "his Russian counterpart".</summary>
    private const string Guest = "guest";

    private readonly List<OfficeMention> _offices = [];

    /// <summary>One bit a token: whether an office starts there.</summary>
    private readonly ulong[] _officed;
    private readonly Dictionary<string, List<Figurehead>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Figurehead>> _byOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Figurehead>> _byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Figurehead>>.AlternateLookup<ReadOnlySpan<char>> _parts;

    private sealed record OfficeMention(TokenRange Range, string Class, Country? Country, TokenRange? Name);

    /// <summary>Reads all people and mentions of a text.</summary>
    public PersonRecognizer(Passage passage)
    {
        _p = passage;
        _parts = _byPart.GetAlternateLookup<ReadOnlySpan<char>>();
        FindOffices();
        FindNamesThatSpeak();
        _officed = new ulong[(passage.Tokens.Length >> 6) + 1];
        foreach (var office in _offices)
        {
            _officed[office.Range.Start >> 6] |= 1UL << (office.Range.Start & 63);
        }

        foreach (var person in _people)
        {
            foreach (var part in person.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Length > 1 && char.IsUpper(part[0]))
                {
                    if (!_byPart.TryGetValue(part, out var list))
                    {
                        _byPart[part] = list = [];
                    }

                    if (!list.Contains(person))
                    {
                        list.Add(person);
                    }
                }
            }
        }
    }

    /// <summary>The people, in the order in which they are first named.</summary>
    public IReadOnlyList<Figurehead> People => _people;

    private Country? _host;

    /// <summary>Country of the outlet; null when not known.</summary>
    public Country? Home { get; set; }

    /// <summary>Gives people without a country the one that the report leaves for them.</summary>
    public void SettleCountries(IReadOnlyList<Country> relation, Country? host)
    {
        _host = host;
        var held = new Dictionary<string, HashSet<Country>>(StringComparer.Ordinal);
        foreach (var person in _people)
        {
            if (person.Country is { } country)
            {
                HeldBy(person).Add(country);
            }
        }

        foreach (var person in _people)
        {
            if (person.Country is not null)
            {
                continue;
            }

            var others = HeldBy(person);
            var left = relation.Where(c => !others.Contains(c)).ToList();
            // A bare name with no office near it is left open: a guess is a defect.
            person.Country = left.Count == 1 && relation.Count > 1 && (person.RoleClass is not null || others.Count > 0) ? left[0]
                : person.RoleClass is null ? null
                : host is { } home && relation.Contains(home) && !others.Contains(home) ? home
                : left.Count > 0 ? left[0] : null;
            if (person.Country is { } settled)
            {
                others.Add(settled);
            }
        }

        HashSet<Country> HeldBy(Figurehead person) =>
            held.TryGetValue(person.RoleClass ?? "", out var countries) ? countries : held[person.RoleClass ?? ""] = [];
    }

    /// <summary>The mention of a person or office that a token lies in; null when it lies in none.</summary>
    public PersonMention? Covering(int token, int from)
    {
        for (var start = Math.Max(from, token - 14); start <= token; start++)
        {
            if (At(start) is { } mention && mention.Range.End > token)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The person named at a token: by name or by office; null when none is named there.</summary>
    public PersonMention? At(int token)
    {
        if (token < 0 || token >= _p.Tokens.Length)
        {
            return null;
        }

        // Most tokens name nobody: no office starts there, and a name is capitalised.
        var officed = _officed[token >> 6] >> (token & 63) & 1;
        if (officed == 0 && !_p.Tokens[token].IsCapital)
        {
            return null;
        }

        if (officed != 0 && OfficeAt(token) is { } office)
        {
            if (office.Name is { } name)
            {
                return new PersonMention(new(office.Range.Start, name.End), PersonOf(name));
            }

            return Resolve(office);
        }

        var at = token;
        if (_p.TryAt(at, Category.Honorific, out var honorific) && _p.Tokens[at].IsCapital)
        {
            at = _p.IsMark(honorific.End, '.') ? honorific.End + 1 : honorific.End;
        }

        if (at >= _p.Tokens.Length || !_p.Tokens[at].IsCapital || !_parts.TryGetValue(_p.Word(at), out var people))
        {
            return null;
        }

        var end = at + 1;
        var fits = people;
        while (end < _p.Tokens.Length)
        {
            var next = _p.IsDash(end) && !_p.Tokens[end].SpaceBefore ? end + 1 : AfterParticles(end);
            if (next >= _p.Tokens.Length || !_p.Tokens[next].IsCapital || !_parts.TryGetValue(_p.Word(next), out var more))
            {
                break;
            }

            var both = fits.Intersect(more).ToList();
            if (both.Count == 0)
            {
                break;
            }

            (fits, end) = (both, next + 1);
        }

        // "Dmitry Vitov" where only a Dmitry Livanov is known: one of the same given name, not he.
        if (end == at + 1 && fits.Count == 1 && IsGivenName(fits[0], at) && end < _p.Tokens.Length && _p.Tokens[end].Word < 0 && _p.Tokens[end].SpaceBefore && LinesBefore(end) == 0 && IsNameWord(end))
        {
            return null;
        }

        return fits.Count == 1 ? new PersonMention(new(token, end), fits[0]) : new PersonMention(new(token, end), null, true);
    }

    /// <summary>"van der" in "Dick van der Berg"; two at most.</summary>
    private int AfterParticles(int i)
    {
        for (var guard = 0; guard < 2 && i < _p.Tokens.Length && !_p.Tokens[i].IsCapital && _p.Is(i, Category.Particle); guard++)
        {
            i++;
        }

        return i;
    }

    private bool IsGivenName(Figurehead person, int at) =>
        person.Name.Length > _p.Tokens[at].Length && person.Name[_p.Tokens[at].Length] == ' ' && person.Name.AsSpan().StartsWith(_p.Word(at), StringComparison.OrdinalIgnoreCase);

    private OfficeMention? OfficeAt(int token)
    {
        var (low, high) = (0, _offices.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = _offices[middle].Range.Start;
            if (start == token)
            {
                return _offices[middle];
            }

            if (start < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    private PersonMention Resolve(OfficeMention office)
    {
        if (office.Class == Guest && office.Country is null)
        {
            return _people.Count <= MostHolders && _host is { } host && _people.FindAll(p => p.Country is not null && p.Country != host) is [var guest]
                ? new PersonMention(office.Range, guest) : new PersonMention(office.Range, null, true, office.Class);
        }

        if (Holders(office.Class) is not { Count: <= MostHolders } holders)
        {
            return new PersonMention(office.Range, null, true, office.Class);
        }

        var fits = holders.Where(p => p.RoleClass is not null && Fits(p.RoleClass, office.Class) && (office.Country is null || p.Country is null || p.Country == office.Country)).ToList();
        if (office.Country is not null && fits.Any(p => p.Country == office.Country))
        {
            fits.RemoveAll(p => p.Country is null);
        }

        if (fits.Count > 1)
        {
            // The exact office before the general one: "the Minister" is not the Prime Minister where a minister is named.
            var exact = fits.Where(p => p.RoleClass == office.Class).ToList();
            fits = exact.Count > 0 ? exact : fits;
        }

        if (fits.Count > 1 && WordingOf(office) is { } wording && fits.Count(p => p.Role is { } role && role.StartsWith(wording, StringComparison.OrdinalIgnoreCase)) == 1)
        {
            return new PersonMention(office.Range, fits.First(p => p.Role is { } role && role.StartsWith(wording, StringComparison.OrdinalIgnoreCase)));
        }

        // In a national agency's report "the Head of State" without a country is its own.
        if (fits.Count > 1 && office.Country is null && Home is { } home && fits.Count(p => p.Country == home) == 1)
        {
            return new PersonMention(office.Range, fits.First(p => p.Country == home));
        }

        return fits.Count == 1 ? new PersonMention(office.Range, fits[0]) : new PersonMention(office.Range, null, fits.Count > 1, office.Class);
    }

    /// <summary>"Minister Delegate", "Cabinet Secretary": an office of more than one word tells its holder from the others of its class.</summary>
    private string? WordingOf(OfficeMention office)
    {
        var start = _p.Is(office.Range.Start, "the") ? office.Range.Start + 1 : office.Range.Start;
        return office.Range.End - start > 1 && _p.Tokens[start].IsCapital ? _p.TextOf(new(start, office.Range.End)) : null;
    }

    /// <summary>Those who hold an office of a class, or one that its bare name can mean.</summary>
    private List<Figurehead> Holders(string office)
    {
        if (!_byOffice.TryGetValue(office, out var holders))
        {
            _byOffice[office] = holders = _people.FindAll(p => p.RoleClass is { } role && Fits(role, office));
        }

        return holders;
    }

    private static bool Fits(string role, string office) =>
        role == office || office == Guest || (office == "minister" && role is "foreign-minister" or "deputy-minister" or "state-secretary");

    private Figurehead? PersonOf(TokenRange name) => Known(_p.TextOf(name));

    /// <summary>A person found already whose name is this one, longer or shorter by whole words.</summary>
    private Figurehead? Known(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)[FirstWord(name), LastWord(name)])
        {
            if (_byWord.TryGetValue(word, out var people))
            {
                foreach (var person in people)
                {
                    if (SamePerson(person.Name, name))
                    {
                        return person;
                    }
                }
            }
        }

        return null;
    }

    private Figurehead Enter(string name, TokenRange range)
    {
        var person = new Figurehead(name, range);
        _people.Add(person);
        Index(person);
        return person;
    }

    private void Index(Figurehead person)
    {
        foreach (var word in (ReadOnlySpan<string>)[FirstWord(person.Name), LastWord(person.Name)])
        {
            if (!_byWord.TryGetValue(word, out var people))
            {
                _byWord[word] = people = [];
            }

            if (!people.Contains(person))
            {
                people.Add(person);
            }
        }
    }

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[..space] : name;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private void FindOffices()
    {
        for (var i = 0; i < _p.Tokens.Length; i++)
        {
            // What the rules below look for first.
            if (!_p.Is(i, Category.Role) && !(_p.Lower(i) is "head" or "chairman" or "leader" or "guest" or "counterpart" or "diplomat" or "presidents" or "premiers" or "ministers"))
            {
                continue;
            }

            if (HeadOf(i) is { } headed)
            {
                _offices.Add(headed);
                i = headed.Range.End - 1;
                continue;
            }

            if (GuestAt(i) is { } guest)
            {
                _offices.Add(guest);
                continue;
            }

            if (JointHolders(i) is { } last)
            {
                i = last - 1;
                continue;
            }

            if (!_p.TryAt(i, Category.Role, out var role) || (IsLowerNoun(i) && role.Sense.Value is not ("president" or "prime-minister" or "chair" or "spokesman" or "minister" or "deputy-prime-minister") && !_p.Is(i - 1, "the")))
            {
                continue;
            }

            var (start, country) = Before(i);
            var (end, after) = After(role.End);
            country ??= after;
            var name = NameAt(AfterHonorific(end)) ?? StyledNameAt(end);
            var beforeComma = start < 2 ? null : _p.IsMark(start - 1, ',') ? NameBefore(start - 1) : StartsLine(start) ? NameBefore(start) : null;
            if (name is { } styled && role.Sense.Value == "king" && Known(_p.TextOf(new(role.Start, styled.End))) is not null)
            {
                name = new TokenRange(role.Start, styled.End);
            }

            if (name is { Count: 1 } word && !KnownPart(word) && (beforeComma is not null || _p.Is(word.Start, Category.Organisation)))
            {
                name = null;
            }

            // "the Prime Minister of Russia, Mikhail Mishustin,"
            if (name is null && _p.IsMark(end, ',') && NameAt(AfterHonorific(end + 1)) is { Count: >= 2 } after2 && (_p.IsMark(after2.End, ',') || _p.IsMark(after2.End, '.') || _p.Is(after2.End, Category.SpeechVerb)) && beforeComma is null)
            {
                Add(after2, RoleText(start, end, role), role.Sense.Value, country);
                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, after2));
                i = after2.End - 1;
                continue;
            }

            if (name is null && beforeComma is { } apposed)
            {
                Add(apposed, RoleText(start, end, role), role.Sense.Value, country);
                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, apposed));
            }
            else
            {
                if (name is { } named)
                {
                    Add(named, RoleText(start, end, role), role.Sense.Value, country);
                }

                _offices.Add(new OfficeMention(new(start, end), role.Sense.Value, country, name));
            }

            i = (name?.End ?? end) - 1;
        }
    }

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
        if (office is null || role is null || !_p.Tokens[i].IsCapital || NameAt(i + 1) is not { Count: >= 2 } first)
        {
            return null;
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

    /// <summary>"the head of the Uzbek Government", "Head of the Kazakh Cabinet".</summary>
    private OfficeMention? HeadOf(int i)
    {
        if (!(_p.Lower(i) is "head" or "chairman" or "leader") || !_p.Is(i + 1, "of"))
        {
            return null;
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
        for (var guard = 0; guard < 6 && start > 0; guard++)
        {
            if (_p.Tokens[start - 1].IsCapital && _p.TryBefore(start, Category.Portfolio, out var field, 3) && field.Start < start && !_p.Is(start - 1, Category.Role))
            {
                start = field.Start;
                continue;
            }

            if ((_p.Lower(start - 1) is "government" or "first" or "visiting" or "acting" or "new" or "federal" or "then" or "former"))
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

    /// <summary>Whether a line or paragraph starts with a token.</summary>
    private bool StartsLine(int i) => LinesBefore(i) > 0;

    private int LinesBefore(int i) =>
        i <= 0 || i >= _p.Tokens.Length ? 0 : _p.Text.AsSpan(_p.Tokens[i - 1].End, _p.Tokens[i].Start - _p.Tokens[i - 1].End).Count('\n');

    /// <summary>Field and country after an office: "of Foreign Affairs and Trade of Hungary", "for Foreign Trade", "of the Kyrgyz Republic", "of the oblast".</summary>
    private (int End, Country? Country) After(int i)
    {
        var at = i;
        Country? country = null;
        for (var guard = 0; guard < 8; guard++)
        {
            if (at >= _p.Tokens.Length)
            {
                break;
            }

            var next = at;
            var of = (_p.Lower(next) is "of" or "for" or "in");
            if (of)
            {
                next++;
            }
            else if (_p.Is(next, "and") || (_p.IsMark(next, ',') && at > i && _p.Is(next + 1, Category.Portfolio) && _p.Tokens[next + 1].IsCapital))
            {
                next++;
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

            if (PartyRecognizer.At(_p, next) is { } party && party.Form != PartyForm.City && (of || at > i))
            {
                country ??= party.Country;
                at = party.Range.End;
                if ((_p.Lower(at) is "republic" or "federation" or "government" or "kingdom" or "emirates"))
                {
                    at++;
                }

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

    /// <summary>Capitalised words that can be a personal name, starting at a token.</summary>
    private TokenRange? NameAt(int i)
    {
        var (end, words) = (i, 0);
        while (end < _p.Tokens.Length && words < 6)
        {
            if (IsNameWord(end))
            {
                // A name ends with its paragraph, and where its last word is said again.
                if (end > i && ((!_p.Tokens[end].SpaceBefore && !_p.IsDash(end - 1) && !IsApostrophe(end - 1)) || LinesBefore(end) > 1 || _p.Word(end).SequenceEqual(_p.Word(end - 1))))
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

    private bool IsNameWord(int i)
    {
        var token = _p.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapital)
        {
            return false;
        }

        foreach (ref readonly var match in _p.At(i))
        {
            if (match.Sense.Category is Category.Country or Category.Adjective or Category.Month or Category.Weekday or Category.Role or Category.Organisation or Category.Portfolio or Category.Outlet or Category.Honorific
                or Category.Pronoun or Category.EventNoun or Category.AgreementNoun or Category.Season or Category.Which or Category.TimeUnit or Category.Joint)
            {
                return false;
            }
        }

        return !(_p.Lower(i) is "the" or "in" or "on" or "at" or "we" or "it" or "this" or "they" or "he" or "she" or "and" or "but" or "as" or "for" or "according" or "following" or "during" or "today" or "yesterday" or "both" or "after" or "from" or "state" or "republic" or "his" or "her" or "its" or "also" or "that" or "let" or "there" or "i" or "you" or "our" or "earlier" or "speaking" or "opening" or "last" or "by" or "with" or "to" or "an" or "a" or "no" or "so" or "if" or "when" or "meeting" or "joint" or "second" or "first" or "third" or "special" or "international" or "national" or "world" or "regional" or "economic" or "business" or "industry" or "thank" or "of" or "two" or "all" or "some" or "these" or "those" or "more" or "over" or "now" or "not" or "since" or "while" or "under" or "mr" or "dear");
    }

    private bool KnownPart(TokenRange name) =>
        Known(_p.TextOf(name)) is not null;

    private bool IsLowerNoun(int i) => !_p.Tokens[i].IsCapital;

    private void Add(TokenRange range, string role, string roleClass, Country? country)
    {
        var name = _p.TextOf(range);
        var known = Known(name) ?? Enter(name, range);
        if (name.Length > known.Name.Length)
        {
            (known.Name, known.Range) = (name, range);
            Index(known);
        }

        known.RoleClass ??= roleClass;
        known.Role ??= role;
        known.Country ??= country;
    }

    private static bool SamePerson(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.EndsWith(" " + shorter, StringComparison.Ordinal) || longer.StartsWith(shorter + " ", StringComparison.Ordinal);
    }

    /// <summary>"his Uzbek counterpart Abdulla Aripov", "Novak said": names without an office before them.</summary>
    private void FindNamesThatSpeak()
    {
        for (var i = 0; i < _p.Tokens.Length; i++)
        {
            if (!_p.Tokens[i].IsCapital && !_p.Is(i, "counterpart"))
            {
                continue;
            }

            if (_p.Is(i, "counterpart") && NameAt(i + 1) is { Count: >= 2 } counterpart)
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
                if (NameAt(at) is { Count: >= 2 } titled)
                {
                    AddUntitled(titled);
                    i = titled.End - 1;
                }

                continue;
            }

            if (!IsNameWord(i) || NameAt(i) is not { } name)
            {
                continue;
            }

            if (name.Count >= 2 && !IsPlace(name) && (Speaks(name) || TakesTheFloor(name) || Signs(name)))
            {
                AddUntitled(name);
            }

            i = name.End - 1;
        }
    }

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

            if (_p.Tokens[i].Word >= 0 && !_p.IsDash(i) && !_p.IsMark(i, '.') && !_p.Is(i, Category.Particle))
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
    private bool Signs(TokenRange name) =>
        name.Start is > 0 and < 60 && _p.Tokens[name.Start - 1].IsCapital && _p.Is(name.Start - 1, "by") && (name.Start == 1 || StartsLine(name.Start - 1)) && (_p.IsMark(name.End, ',') || StartsLine(name.End));

    private void AddUntitled(TokenRange name)
    {
        var text = _p.TextOf(name);
        var known = Known(text) ?? Enter(text, name);
        if (text.Length > known.Name.Length)
        {
            (known.Name, known.Range) = (text, name);
            Index(known);
        }
    }
}
