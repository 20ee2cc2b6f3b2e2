using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Projects;

/// <summary>Tells where a project stands and whose companies build it.</summary>
/// <remarks>A place named with it is where it stands; who builds, owns or pays is the investor. Where neither is told the country stays open.</remarks>
internal sealed class ProjectParties(Passage passage, IReadOnlyList<Country> relation)
{
    /// <summary>Hosts and investors of the project that a phrase names.</summary>
    public (IReadOnlyList<Country> Hosts, IReadOnlyList<Country> Investors) Of(TokenRange phrase, TokenRange clause, TokenRange sentence)
    {
        var whole = new TokenRange(Math.Min(clause.Start, phrase.Start), Math.Max(clause.End, phrase.End));
        var hosts = HostsIn(phrase, whole);
        if (relation.Count == 2 && hosts.Count < 2 && (hosts.Count == 0 || relation.Contains(hosts[0])) && CrossesBorder(phrase))
        {
            hosts = [relation[0], relation[1]];
        }

        // "a road linking Ashkora with Belmar"
        if (relation.Count == 2 && hosts.Count == 0 && passage.Lower(phrase.End) is "linking" or "connecting" && passage.Tokens[Math.Min(phrase.End + 1, passage.Tokens.Length - 1)].IsCapital)
        {
            hosts = [relation[0], relation[1]];
        }

        var (investors, told) = InvestorsIn(phrase, whole, hosts);
        if (investors.Count == 0 && hosts.Count > 1 && IsShared(whole))
        {
            investors.AddRange(hosts);
        }

        if (hosts.Count == 0 && whole != sentence)
        {
            hosts = Led(sentence);
        }

        if (relation.Count == 2 && hosts.Count < 2 && (LiesOnBorder(phrase) || (hosts.Count + investors.Count == 0 && SpansBorder(phrase))))
        {
            hosts = [.. relation];
        }

        if (investors.Count == 0 && Asked(sentence, phrase) is { } asked && !(hosts.Count == 1 && hosts[0] == asked))
        {
            investors.Add(asked);
        }

        investors.RemoveAll(c => hosts.Count == 1 && hosts[0] == c);
        if (relation.Count == 2 && investors.TrueForAll(relation.Contains) && (hosts.Count == 0 || relation.Contains(hosts[0])) && IsJoint(phrase))
        {
            investors = [relation[0], relation[1]];
        }
        else if (investors.Count == 0 && hosts is [var only] && Other(only) is { } partner && (told || !IsExisting(phrase)))
        {
            // Two countries talk of a thing that is to be built in one of them: it is the other's business.
            investors.Add(partner);
        }
        else if (told && investors.Count == 0 && OtherThanNeighbours(hosts) is { } builderOfBoth)
        {
            investors.Add(builderOfBoth);
        }
        else if (hosts.Count == 0 && investors.FindAll(relation.Contains) is [var builder] && Other(builder) is { } land)
        {
            hosts.Add(land);
        }

        return (hosts, investors);
    }

    /// <summary>"a cross-border railway", "the bridge between Porto Murtinho and Carmelo Peralta": it stands in both.</summary>
    private bool CrossesBorder(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if ((passage.Is(i, "cross") && passage.IsDash(i + 1) && passage.Is(i + 2, "border")) || (passage.Is(i, "between") && i + 1 < phrase.End && (passage.Tokens[i + 1].IsCapital || passage.Is(i + 1, "the"))))
            {
                return true;
            }

            if (passage.IsDash(i) && i > phrase.Start && PartyRecognizer.At(passage, i + 1) is { Form: PartyForm.Adjective } right && relation.Contains(right.Country)
                && PartyRecognizer.At(passage, i - 1) is { Form: PartyForm.Adjective } left && relation.Contains(left.Country) && left.Country != right.Country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a joint industrial zone": of both, unless somebody is named who builds it.</summary>
    private bool IsJoint(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if ((passage.Is(i, "joint") && !(passage.Lower(i + 1) is "development" or "production")) || (passage.IsDash(i) && PartyRecognizer.At(passage, i + 1) is { Form: PartyForm.Adjective } && PartyRecognizer.At(passage, i - 1) is { Form: PartyForm.Adjective }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Port of Rotterdam", "the Baiterek complex": a thing with a name of its own, which may be anybody's.</summary>
    private bool IsExisting(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (passage.Lower(i) is "section" or "extension")
            {
                return true;
            }
        }

        if (!passage.Is(phrase.Start, "the"))
        {
            return false;
        }

        for (var i = phrase.Start + 1; i < Math.Min(phrase.End, phrase.Start + 3); i++)
        {
            if (passage.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The Lao side asked Vietnam to speed up", "proposed that Vietnam build", "invited Russia to take part": whoever is asked is to build.</summary>
    private Country? Asked(TokenRange sentence, TokenRange phrase)
    {
        for (var i = phrase.Start - 1; i > sentence.Start && phrase.Start - i < 16; i--)
        {
            if (passage.Lower(i) is "asked" or "requested" or "invited" or "urged" || (passage.Is(i, "that") && passage.Lower(i - 1) is "proposed" or "suggested"))
            {
                var at = passage.Is(i + 1, "the") ? i + 2 : i + 1;
                return PartyRecognizer.At(passage, at) is { } party && relation.Contains(party.Country) ? party.Country : null;
            }
        }

        return null;
    }

    /// <summary>"shared equally by the two countries".</summary>
    private bool IsShared(TokenRange clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (passage.Lower(i) is "equally" || (passage.Is(i, "jointly") && passage.Lower(i + 1) is "financed" or "funded" or "owned"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a cross-border railway", "the border trade zone", "the link between A and B", of which one at most is a known place.</summary>
    private bool LiesOnBorder(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (passage.Is(i, "border") && i + 1 < phrase.End && !passage.Is(i - 1, "the"))
            {
                return true;
            }

            if (passage.Is(i, "between") && IsEndOfLine(i + 1) && And(i + 1, phrase.End) is { } and && IsEndOfLine(and + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a bridge across the Golok River", "a bridge at Giurgiu–Ruse": where no bank is told both sides have one.</summary>
    private bool SpansBorder(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (passage.Is(i, "bridge"))
            {
                return passage.Lower(i + 1) is "across" or "over" || (passage.Is(i + 1, "at") && IsEndOfLine(i + 2) && passage.IsDash(i + 3) && IsEndOfLine(i + 4));
            }
        }

        return false;
    }

    /// <summary>A capitalised name that is a stranger's or a city's.</summary>
    private bool IsEndOfLine(int at) => passage.IsStranger(at) || PartyRecognizer.At(passage, at) is { Form: PartyForm.City };

    private int? And(int from, int until)
    {
        for (var i = from; i < Math.Min(until, from + 4); i++)
        {
            if (passage.Is(i, "and"))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A line through one side and a third country, of which the other side speaks: the other side builds it.</summary>
    private Country? OtherThanNeighbours(List<Country> hosts) =>
        hosts.Count != 2 || relation.Count != 2 || relation.Contains(hosts[0]) == relation.Contains(hosts[1])
            ? null
            : Other(relation.Contains(hosts[0]) ? hosts[0] : hosts[1]);

    private Country? Other(Country country) =>
        relation.Count == 2 && relation.Contains(country) ? relation[0] == country ? relation[1] : relation[0] : null;

    /// <summary>Places within the name, after a word of place, or between which the thing runs.</summary>
    private List<Country> HostsIn(TokenRange phrase, TokenRange clause)
    {
        var hosts = new List<Country>();
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (PartyRecognizer.At(passage, i) is not { } party)
            {
                continue;
            }

            // "the Rasht–Astara section", "in Zhambyl Region", "the China–Kyrgyzstan–Uzbekistan railway", "the Georgian section".
            var joined = passage.IsDash(party.Range.End) || passage.IsDash(i - 1);
            if (party.Form == PartyForm.City || (party.Form == PartyForm.Name && (joined || IsPlaced(i, phrase.Start))) || (party.Form == PartyForm.Adjective && passage.Lower(party.Range.End) is "section" or "part" or "stretch" or "segment" or "territory" or "coast" or "port"))
            {
                // A section in one country of a line through two stands in the one.
                if (party.Form == PartyForm.Adjective)
                {
                    return [party.Country];
                }

                if (!IsSeat(party))
                {
                    Add(hosts, party.Country);
                }
            }

            i = party.Range.End - 1;
        }

        // "in Santa Catarina, Nuevo León"
        if (hosts.Count == 0 && passage.IsMark(phrase.End, ',') && PartyRecognizer.At(passage, phrase.End + 1) is { Form: PartyForm.City or PartyForm.Name } region)
        {
            Add(hosts, region.Country);
        }

        return hosts.Count > 0 ? hosts : Led(clause);
    }

    /// <summary>"Tall Pines Hydro of Calgary", "Fez-based", "Riyadh's S-Oil": where a company sits.</summary>
    private bool IsSeat(PartyMention party)
    {
        var (start, end) = (party.Range.Start, party.Range.End);
        return (passage.IsDash(end) && passage.Is(end + 1, "based"))
            || (passage.Is(start - 1, "of") && start > 1 && passage.Tokens[start - 2] is { IsCapital: true, Kind: TokenKind.Word } && !passage.Is(start - 2, Category.Role) && passage.Lower(end) is "will" or "would" or "is" or "plans" or "," && party.Form == PartyForm.City)
            || (passage.Is(end + 1, "s") && passage.IsStranger(end + 2));
    }

    /// <summary>Countries of places that "in", "at", "near" or "between" lead to.</summary>
    private List<Country> Led(TokenRange range)
    {
        var hosts = new List<Country>();
        for (var i = range.Start; i < range.End; i++)
        {
            if (PartyRecognizer.At(passage, i) is { } party && party.Form is PartyForm.Name or PartyForm.City && IsPlaced(i, range.Start) && !passage.Is(party.Range.End + 1, "s"))
            {
                Add(hosts, party.Country);
                i = party.Range.End - 1;
            }
        }

        return hosts;
    }

    /// <summary>Whether a word of place leads to a name, over "the", "northern", "city of", "A and".</summary>
    private bool IsPlaced(int at, int from)
    {
        var lead = at - 1;
        while (lead > from && at - lead < 6 && (passage.Lower(lead) is "the" or "city" or "town" or "port" or "province" or "region" or "regions" or "state" or "northern" or "southern" or "eastern" or "western" or "central" or "of" || (passage.Is(lead, "and") && PartyBefore(lead, from))))
        {
            lead--;
        }

        return lead >= from && passage.Lower(lead) is "in" or "at" or "near" or "outside" or "into" or "across" or "between" or "from" or "through" or "inside";
    }

    private bool PartyBefore(int and, int from)
    {
        for (var i = and - 1; i >= Math.Max(from, and - 3); i--)
        {
            if (PartyRecognizer.At(passage, i) is { } party && party.Range.End == and)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Countries of those who build, own or pay, and whether any such are told of at all.</summary>
    private (List<Country> Investors, bool Told) InvestorsIn(TokenRange phrase, TokenRange clause, List<Country> hosts)
    {
        var investors = new List<Country>();
        var told = false;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (passage.TryAt(i, Category.Company, out var company) && !(company.End - company.Start == 1 && passage.Tokens[i].Length < 3))
            {
                Add(investors, new Country(company.Sense.Value));
                told = true;
                i = company.End - 1;
                continue;
            }

            if (passage.Lower(i) is "company" or "companies" or "firm" or "firms" or "consortium" or "investor" or "investors" or "group" or "holding" or "lender" or "businesses" or "business" or "colleagues" or "partners" or "entrepreneurs" or "specialists" or "engineers" or "capital" or "contractor" or "contractors" or "builders" or "operator" or "corporation" or "manufacturer" or "maker")
            {
                told = true;
                foreach (var country in AdjectivesBefore(i, clause.Start))
                {
                    Add(investors, country);
                }
            }

            if (PartyRecognizer.At(passage, i) is not { } party)
            {
                told |= IsOwner(i, phrase) || IsUnknownBuilder(i, clause) || (passage.Lower(i) is "loan" or "loans" or "grant" && passage.Lower(i + 1) is "for" or "of" or "to");
                continue;
            }

            if (!hosts.Contains(party.Country) && (IsSeat(party) || Pays(party, clause)))
            {
                Add(investors, party.Country);
                told = true;
            }

            i = party.Range.End - 1;
        }

        return (investors, told);
    }

    /// <summary>"Russia will build", "at Russia's expense", "Moscow would complete", "the Russian side".</summary>
    private bool Pays(PartyMention party, TokenRange clause)
    {
        var at = party.Range.End;
        if (party.Form == PartyForm.Adjective)
        {
            // "a Chinese soft loan", "Japanese state credit"
            if (passage.Lower(at) is "soft" or "concessional" or "preferential" or "state" or "government" or "export" or "private" or "development")
            {
                return passage.Lower(at + 1) is "capital" or "investment" or "loan" or "loans" or "credit" or "grant" or "funding" or "financing" or "money" or "aid";
            }

            return passage.Lower(at) is "grant" or "loans" or "aid" or "side" or "capital" or "investment" or "investments" or "loan" or "financing" or "funding" or "money" or "credit" or "plant" or "factory";
        }

        if (passage.Is(at + 1, "s") && passage.Lower(at + 2) is "expense" or "support" or "help" or "assistance" or "participation" or "funding")
        {
            return true;
        }

        // "Brazil's development bank could lend"
        if (passage.Is(at + 1, "s") && (passage.Lower(at + 2) is "bank" or "fund" || passage.Lower(at + 3) is "bank" or "fund" || passage.Lower(at + 4) is "bank" or "fund"))
        {
            return true;
        }

        if (passage.Lower(party.Range.Start - 1) is "by" or "with" && party.Form == PartyForm.Name && passage.Is(party.Range.Start - 1, "by"))
        {
            return true;
        }

        if (passage.Lower(party.Range.Start - 1) is "in" or "of" or "from" or "to" or "between" or "near" or "at")
        {
            return false;
        }

        for (var i = at; i < Math.Min(clause.End, at + 4); i++)
        {
            if (passage.Lower(i) is "build" or "builds" or "finance" or "finances" or "complete" or "construct" or "invest" or "invested" or "owns" or "fund" or "funds" or "contributes" or "provide" or "lend" or "lent" or "building" or "financing" or "pay")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Deccan Motors' £4 billion gigafactory": a name that owns the thing.</summary>
    private bool IsOwner(int i, TokenRange phrase) =>
        i > 0 && i < phrase.End && i >= phrase.Start - 6 && (passage.IsMark(i, '\'') || passage.IsMark(i, '’')) && passage.IsStranger(i - 1) && PartyRecognizer.At(passage, i - 1) is null;

    /// <summary>"which Hansung Electronics is building", "planned by Nordwind AG", "YDA Holding will build": a name that builds.</summary>
    private bool IsUnknownBuilder(int i, TokenRange clause)
    {
        if (i <= clause.Start || (!passage.IsStranger(i - 1) && !(passage.Is(i - 1, Category.Organisation) && passage.Tokens[i - 1].IsCapital)) || PartyRecognizer.At(passage, i - 1) is not null)
        {
            return i > clause.Start && passage.Lower(i - 1) is "by" && passage.Lower(i - 2) is "built" or "planned" or "owned" or "financed" or "run" or "developed" && passage.IsStranger(i);
        }

        for (var at = i; at < Math.Min(clause.End, i + 5); at++)
        {
            if (passage.Lower(at) is "build" or "building" or "built" or "builds" or "construct" or "constructing" or "construction" or "invest" or "invests" or "invested" or "open" or "develop" or "developing" or "holds" or "announced" or "presented" or "plans" or "completing" or "pouring" or "start" or "begin")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a Chinese-Swiss consortium": every adjective of a country before a noun.</summary>
    private List<Country> AdjectivesBefore(int noun, int from)
    {
        var countries = new List<Country>();
        for (var i = noun - 1; i >= Math.Max(from, noun - 6); i--)
        {
            if (passage.Lower(i) is "in" or "of" or "by" or "a" or "an" or "the" or "and" && !passage.Is(i, "and"))
            {
                break;
            }

            if (PartyRecognizer.At(passage, i) is { Form: PartyForm.Adjective } party)
            {
                countries.Insert(0, party.Country);
            }
        }

        return countries;
    }

    private static void Add(List<Country> countries, Country country)
    {
        if (!countries.Contains(country))
        {
            countries.Add(country);
        }
    }
}
