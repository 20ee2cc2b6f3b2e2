using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Parties;

/// <summary>Finds people with their offices and every later mention of them by name, office or office and country.</summary>
/// <remarks>Where two people would fit a mention it names nobody: the reader abstains.</remarks>
internal sealed partial class PersonRecognizer
{
    private readonly Passage _p;
    private readonly List<Figurehead> _people = [];
    /// <summary>More holders of one office than this name nobody.</summary>
    private const int MostHolders = 24;

    /// <summary>Class of those named by their country only: "the Korean guest", "his Russian counterpart".</summary>
    private const string Guest = "guest";

    private readonly List<OfficeMention> _offices = [];
    private readonly List<Figurehead> _entitled = [];

    /// <summary>One bit a token: whether an office, an honorific or a part of a known name stands there.</summary>
    private readonly ulong[] _naming;
    private readonly Dictionary<string, List<Figurehead>> _byWord = new(StringComparer.OrdinalIgnoreCase);
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
        NameTheUnnamed();
        NameTheBare();
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

        _naming = new ulong[(passage.Tokens.Length >> 6) + 1];
        MarkNames();
        SettleDelegations();
    }

    /// <summary>"…, the Turkish trade minister said." and then "Speaking in Tashkent, Cemal Aydınoğlu noted …": the head of a report names an office, the next paragraph its holder.</summary>
    private void NameTheUnnamed()
    {
        if (_offices.Count == 0 || _people.Count is 0 or > MostHolders || _offices[0] is not { Name: null, Country: { } country, Class: not Guest } office)
        {
            return;
        }

        Figurehead? holder = null;
        foreach (var person in _people)
        {
            if (person.RoleClass is null && holder is null)
            {
                holder = person;
            }
            else if (person.RoleClass is null || person.Country == country)
            {
                return;
            }
        }

        foreach (var other in _offices)
        {
            // "The Polish minister told the Czech President …": which of them is named next, nobody knows.
            if (holder is not null && other.Range.Start < holder.Range.Start && other.Name is null && (other.Class != office.Class || other.Country != country))
            {
                return;
            }
        }

        var index = _p.SentenceOf(office.Range.Start);
        var paragraph = _p.ParagraphOf[index];
        if (holder is not null && holder.Range.Start > office.Range.End && _p.Is(office.Range.End, Category.SpeechVerb) && index < 4 && _p.ParagraphOf[_p.SentenceOf(holder.Range.Start)] - paragraph is 0 or 1)
        {
            (holder.RoleClass, holder.Country) = (office.Class, country);
            holder.Role = RoleOf(office);
        }
    }

    /// <summary>"Ann Lee received the Prime Minister of Chad …" and then "the Head of State noted …": of the offices that nobody holds the one is that of the one person who has none.</summary>
    private void NameTheBare()
    {
        if (_people.Count is 0 or > MostHolders)
        {
            return;
        }

        Figurehead? bare = null;
        foreach (var person in _people)
        {
            if (person.RoleClass is null)
            {
                if (bare is not null)
                {
                    return;
                }

                bare = person;
            }
        }

        OfficeMention? open = null;
        foreach (var office in _offices)
        {
            if (bare is null || office.Name is not null || office.Country is not null || office.Class is not ("president" or "prime-minister" or "king") || !_p.Is(office.Range.Start, "the"))
            {
                continue;
            }

            if (office.Range.Start < bare.Range.Start || (open is not null && open.Class != office.Class) || _people.Exists(p => p.RoleClass == office.Class && p.Country is null))
            {
                return;
            }

            open ??= office;
        }

        if (bare is not null && open is not null && _p.SentenceOf(bare.Range.Start) < 2 && !_people.Exists(p => p.RoleClass == open.Class && p.Country == PartyRecognizer.At(_p, bare.Range.End)?.Country))
        {
            (bare.RoleClass, bare.Role) = (open.Class, RoleOf(open));
        }
    }

    /// <summary>The words of an office without the article and the country before it.</summary>
    private string RoleOf(OfficeMention office)
    {
        var start = _p.Is(office.Range.Start, "the") ? office.Range.Start + 1 : office.Range.Start;
        if (PartyRecognizer.At(_p, start) is { } party && party.Range.End < office.Range.End)
        {
            start = party.Range.End;
        }

        return _p.TextOf(new(start, office.Range.End));
    }

    private void MarkNames()
    {
        foreach (var office in _offices)
        {
            Mark(office.Range.Start);
        }

        var initials = 0UL;
        foreach (var part in _byPart.Keys)
        {
            initials |= 1UL << (char.ToLowerInvariant(part[0]) & 63);
        }

        for (var i = 0; i < _p.Tokens.Length && initials != 0; i++)
        {
            if (_p.Tokens[i].IsCapital && (_p.Is(i, Category.Honorific) || (((initials >> (char.ToLowerInvariant(_p.Word(i)[0]) & 63)) & 1) != 0 && _parts.ContainsKey(_p.Word(i)))))
            {
                Mark(i);
            }
        }

        void Mark(int token) => _naming[token >> 6] |= 1UL << (token & 63);
    }

    /// <summary>"The Finnish delegation was headed by Antti Kivelä, the Uzbek one by Bakhtiyor Saidov": whose delegation it is, is where they are from.</summary>
    private void SettleDelegations()
    {
        foreach (var i in _p.Where(0, Opener.Side))
        {
            if (PartyBefore(i) is not { } party)
            {
                continue;
            }

            var by = i + 1;
            while (by < i + 5 && !_p.Is(by, "by") && _p.Lower(by) is "was" or "is" or "were" or "headed" or "led" or "chaired" or "represented" or "being")
            {
                by++;
            }

            var leader = _p.Is(by, "by") ? At(by + 1) ?? At(by + 2) : _p.Is(i, "one") ? null : LeaderBefore(party.Range.Start);
            if (leader is { IsAmbiguous: false, Person: { } person })
            {
                person.Country ??= party.Country;
            }
        }
    }

    /// <summary>"Hélène Castaing, High Representative, led the EU delegation".</summary>
    private PersonMention? LeaderBefore(int at)
    {
        var verb = _p.Is(at - 1, "the") ? at - 2 : at - 1;
        return _p.Lower(verb) is "led" or "headed" ? Covering(_p.IsMark(verb - 1, ',') ? verb - 2 : verb - 1, 0) : null;
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

        var open = 0;
        foreach (var person in _people)
        {
            open += person.Country is null && person.RoleClass is not null ? 1 : 0;
        }

        foreach (var person in _people)
        {
            // "AMBASSADOR BENAVENTE PRADO" is who was named in full before.
            person.Country ??= SameIn(person);
            if (person.Country is not null)
            {
                continue;
            }

            var others = HeldBy(person);
            var (left, first) = (0, (Country?)null);
            foreach (var party in relation)
            {
                if (!others.Contains(party))
                {
                    left++;
                    first ??= party;
                }
            }

            // A bare name with no office near it is left open: a guess is a defect.
            person.Country = left == 1 && relation.Count > 1 && (person.RoleClass is not null || others.Count > 0) ? first
                : person.RoleClass is null ? null
                : host is { } home && relation.Contains(home) && !others.Contains(home) ? home
                : open == 1 && Home is { } own && relation.Contains(own) && !others.Contains(own) ? own
                : left == 1 ? first : null;
            if (person.Country is { } settled)
            {
                others.Add(settled);
            }
        }

        HashSet<Country> HeldBy(Figurehead person) =>
            held.TryGetValue(person.RoleClass ?? "", out var countries) ? countries : held[person.RoleClass ?? ""] = [];
    }

    /// <summary>Whoever holds an office of a country and is not named: the title stands for the name.</summary>
    public Figurehead? Entitled(PersonMention mention)
    {
        if (mention is not { Person: null, IsAmbiguous: false } || OfficeAt(mention.Range.Start) is not { Country: { } country, Class: not Guest, Name: null } office)
        {
            return null;
        }

        if (_entitled.Find(p => p.RoleClass == office.Class && p.Country == country) is { } known)
        {
            return known;
        }

        var range = _p.Is(mention.Range.Start, "the") ? new TokenRange(mention.Range.Start + 1, mention.Range.End) : mention.Range;
        var holder = new Figurehead(_p.TextOf(range), range) { Role = RoleOf(office), RoleClass = office.Class, Country = country, IsTitleOnly = true };
        _entitled.Add(holder);
        _people.Add(holder);
        return holder;
    }

    /// <summary>Country of the one other person whose name ends with this one in capitals.</summary>
    private Country? SameIn(Figurehead person) =>
        person.Name.Any(char.IsLower) ? null : _people.Find(p => p != person && p.Country is not null && p.Name.EndsWith(" " + person.Name, StringComparison.OrdinalIgnoreCase))?.Country;

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

        // Most tokens name nobody.
        if (((_naming[token >> 6] >> (token & 63)) & 1) == 0)
        {
            return null;
        }

        if (OfficeAt(token) is { } office)
        {
            if (office.Name is { } name)
            {
                // The name may stand before its office: "Dr Perera, Secretary to the Ministry".
                return new PersonMention(new(office.Range.Start, Math.Max(office.Range.End, name.End)), PersonOf(name));
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
        if (end == at + 1 && fits.Count == 1 && IsGivenName(fits[0], at) && end < _p.Tokens.Length && _p.IsStranger(end) && _p.Tokens[end].SpaceBefore && LinesBefore(end) == 0 && IsNameWord(end))
        {
            return null;
        }

        return fits.Count == 1 ? new PersonMention(new(token, end), fits[0]) : new PersonMention(new(token, end), null, true);
    }

    /// <summary>"van der" in "Dick van der Berg", "al-" in "Fahd al-Mutlaq"; two at most.</summary>
    private int AfterParticles(int i)
    {
        for (var guard = 0; guard < 2 && i < _p.Tokens.Length && !_p.Tokens[i].IsCapital && _p.Is(i, Category.Particle); guard++)
        {
            i++;
            if (i + 1 < _p.Tokens.Length && _p.IsDash(i) && !_p.Tokens[i].SpaceBefore && !_p.Tokens[i + 1].SpaceBefore)
            {
                i++;
            }
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

        // "the Secretary": the one whose office has the word.
        if (fits.Count > 1 && office.Range.End - office.Range.Start <= 2)
        {
            var noun = _p.Word(office.Range.End - 1).ToString();
            if (fits.FindAll(p => p.Role is { } role && role.Contains(noun, StringComparison.OrdinalIgnoreCase)) is [var holder])
            {
                return new PersonMention(office.Range, holder);
            }
        }

        // In a national agency's report "the Head of State" without a country is its own.
        if (fits.Count > 1 && office.Country is null && Home is { } home && fits.Count(p => p.Country == home) == 1)
        {
            return new PersonMention(office.Range, fits.First(p => p.Country == home));
        }

        // The British Secretary of State heads any department: "the Secretary of State" is the Trade Secretary named before.
        if (fits.Count == 0 && office.Country is null && office.Class == "foreign-minister" && WordingOf(office) is { } said && said.EndsWith("Secretary of State", StringComparison.OrdinalIgnoreCase)
            && Holders("minister").FindAll(p => p.Role is { } role && role.EndsWith("Secretary", StringComparison.Ordinal)) is [var secretary])
        {
            return new PersonMention(office.Range, secretary);
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
        return Named(FirstWord(name), name) ?? Named(LastWord(name), name) ?? (MiddleWord(name) is { } middle ? Named(middle, name) : null);
    }

    private Figurehead? Named(string word, string name)
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
        Under(FirstWord(person.Name));
        Under(LastWord(person.Name));
        if (MiddleWord(person.Name) is { } middle)
        {
            Under(middle);
        }

        void Under(string word)
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

    /// <summary>The first of two surnames in a name of three words: "Rodrigo Santos Luna".</summary>
    private static string? MiddleWord(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var last = name.LastIndexOf(' ');
        return first > 0 && last > first + 2 && name.IndexOf(' ', first + 1) == last && char.IsUpper(name[first + 1]) && name[last - 1] != '.' ? name[(first + 1)..last] : null;
    }

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[..space] : name;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private void Add(TokenRange range, string role, string roleClass, Country? country)
    {
        if (IsNoPerson(range))
        {
            return;
        }

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

    /// <summary>"B. Enkhtuya" is Baatarsuren Enkhtuya.</summary>
    private static bool IsAbbreviated(string shorter, string longer) =>
        shorter.Length > 4 && shorter[1] == '.' && longer.Length > 2 && longer[1] != '.' && char.ToUpperInvariant(shorter[0]) == char.ToUpperInvariant(longer[0])
        && shorter.LastIndexOf(' ') is > 0 and var space && longer.EndsWith(shorter[space..], StringComparison.OrdinalIgnoreCase);

    private static bool SamePerson(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Equals(MiddleWord(longer), StringComparison.OrdinalIgnoreCase) || longer.EndsWith(" " + shorter, StringComparison.OrdinalIgnoreCase) || longer.StartsWith(shorter + " ", StringComparison.OrdinalIgnoreCase) || IsAbbreviated(shorter, longer);
    }
}
