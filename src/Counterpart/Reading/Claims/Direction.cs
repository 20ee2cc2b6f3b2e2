using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>From which country a thing moves to which.</summary>
/// <remarks>
/// Supplier to importer (for imports too), lender to borrower, investor to host, home to destination. The words of the clause
/// come first: who owns or does, and what "to", "from", "in" and "with" lead to. An end they leave open is that of the flow spoken
/// of before in the paragraph, then the other party of the _relation.
/// </remarks>
/// <param name="p">The text.</param>
/// <param name="report">The parties of the report, the reporting side first.</param>
/// <param name="speaker">Country of whoever speaks; null when the report does.</param>
/// <param name="last">The ends of the flow spoken of before.</param>
/// <param name="trader">Whose exports or imports were spoken of before.</param>
internal sealed partial class Direction(Passage p, ClaimReader.Surround report, Country? speaker, (Country? From, Country? To) last, Country? trader = null)
{
    private readonly Referents _referents = new(p, report, speaker);
    private readonly IReadOnlyList<Country> _relation = report.Relation;

    /// <summary>The two ends for a quantity in its clause.</summary>
    public (Country? From, Country? To) Of(Quantity quantity, Frame f)
    {
        var (from, to) = quantity.Metric switch
        {
            Metric.TradeTurnover or Metric.ServicesTrade or Metric.Agreements => Pair(quantity, f),
            Metric.TradeBalance => Balance(quantity, f),
            Metric.Imports => quantity.Rule == "ranked" ? Ranked(quantity, f) : Inward(quantity, f),
            Metric.Gdp => (Owner(quantity, f) ?? speaker ?? At(0), null),
            _ => quantity.Rule == "ranked" ? Ranked(quantity, f)
                : quantity.Rule is "worth.cost" or "worth.project" or "worth.apposed" or "money.project" ? Cost(f)
                : quantity.Rule == "count.ordered" && p.Lower(quantity.Range.Start) is "order" or "orders" ? Ordered(quantity, f)
                : Outward(quantity, f),
        };

        // What goes to the world or comes from a region has no partner.
        return (from == Country.World ? null : from, to == Country.World ? null : to);
    }

    /// <summary>The ends where the words stand for a quantity named before: "those from China", "Chile's, which barely reached".</summary>
    public (Country? From, Country? To)? Elliptic(Quantity quantity, Frame f)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (p.Lower(i) is "those" or "that" && p.Lower(i + 1) is "from" or "to" or "with" or "of" && Named(i + 2, i + 5) is { } named)
            {
                return p.Is(i + 1, "from") ? (named, named == last.To ? last.From : last.To) : p.Is(i + 1, "to") ? (last.From, named) : Replaced(named, quantity);
            }
        }

        // "nearly three times Korea's $102 billion", "and Serbia's by 15 %", "Ethiopian ones $100 million"
        if (f.Ellipsis() is { } left && !(quantity.Range.Start >= left.Range.End && quantity.Range.End <= f.Figure.Range.Start) && quantity.Range.Start < f.Figure.Range.End)
        {
            return Replaced(left.Country, quantity);
        }

        // "while for China it is $545 billion"
        for (var i = f.Clause.Start; i + 2 < f.Figure.Range.Start; i++)
        {
            if (p.Lower(i) is "for" or "with" && Mentioned(i + 1, i + 3) is { } compared && p.Lower(compared.Range.End) is "it" or "this" && quantity.Range.Start < f.Clause.Start)
            {
                return Replaced(compared.Country, quantity);
            }
        }

        // "The Mexican stock here is 21 billion, ours there perhaps seven"
        for (var i = f.Before is null ? f.Figure.Range.Start : Math.Max(f.Clause.Start, f.Before.Range.End); i < f.Figure.Range.Start; i++)
        {
            if ((p.Is(i, "ours") ? _referents.Own : p.Is(i, "yours") ? _referents.Partner : null) is { } side)
            {
                return Replaced(side, quantity);
            }
        }

        // "dwarfed Chile's, which barely reached"
        var at = f.Clause.Start;
        return f.Before is not null && p.IsMark(at - 1, ',') && p.Is(at - 2, "s") && p.Is(at, "which") && Owning(at - 3) is { } other ? Replaced(other, quantity) : null;
    }

    private Country? Owning(int end)
    {
        for (var i = end - 1; i >= end - 4; i--)
        {
            if (PartyRecognizer.At(p, i) is { } party && party.Range.End == end)
            {
                return party.Country;
            }
        }

        return null;
    }

    /// <summary>"of which Russia will contribute half": who is named gives this part.</summary>
    public (Country? From, Country? To)? Contributed(Frame f)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (PartyRecognizer.At(p, i) is { Form: PartyForm.Name } party && !_referents.IsGoverned(i) && party.Range.End < f.Figure.Range.Start && p.Lower(party.Range.End) is "will" or "would" or "is" or "has" or "contributed" or "contributes" or "provided" or "provides" or "put" or "paid" or "covers" or "covered")
            {
                return (party.Country, party.Country == last.To ? last.From : last.To);
            }
        }

        return null;
    }

    /// <summary>The same flow of another owner: the partner stays, unless the new owner was the partner.</summary>
    private (Country? From, Country? To) Replaced(Country owner, Quantity quantity) => quantity.Metric == Metric.Imports || HoldsShare(quantity, last.To)
        ? (owner == last.From ? last.To : last.From, owner)
        : (owner, owner == last.To ? last.From : last.To);

    /// <summary>"Russia's share in Kazakhstan's exports": the partner is compared, not the exporter.</summary>
    private bool HoldsShare(Quantity quantity, Country? partner)
    {
        for (var i = quantity.Range.Start - 1; i >= Math.Max(0, quantity.Range.Start - 8); i--)
        {
            if (p.Is(i, "share") && p.Is(i - 1, "s") && Owning(i - 2) is { } holder)
            {
                return holder == partner;
            }
        }

        return false;
    }

    /// <summary>The flow spoken of, turned round: "in the other direction".</summary>
    public (Country? From, Country? To)? Reversed(Frame f)
    {
        if (last.From is null || last.To is null)
        {
            return null;
        }

        for (var i = f.Clause.Start; i < f.Clause.End; i++)
        {
            if (p.Lower(i) is "direction" or "way" && p.Lower(i - 1) is "other" or "opposite" or "reverse" && p.Is(i - 2, "the") && (p.Is(i - 3, "in") || p.Is(i, "way")))
            {
                return (last.To, last.From);
            }
        }

        return null;
    }

    /// <summary>Whether an end is named between the figure before and what follows this one: "$5 billion in Kenya and $3 billion in Uganda".</summary>
    public bool NamesAnother(Frame f)
    {
        if (f.Before is null)
        {
            return false;
        }

        for (var i = f.Before.Range.End; i < Math.Min(f.Clause.End, f.Figure.Range.End + 6); i++)
        {
            if (p.Lower(i) is "from" or "to" or "in" or "into" or "with" && i > f.Figure.Range.Start && Mentioned(i + 1, i + 3) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Country? At(int index) => _relation.Count > index ? _relation[index] : null;

    private Country? Other(Country? country)
    {
        if (country is null)
        {
            return null;
        }

        if (last.From is { } from && last.To is { } to && (country == from || country == to) && !(_relation.Contains(from) && _relation.Contains(to)))
        {
            return country == from ? to : from;
        }

        if (_relation.Count < 2)
        {
            return _relation.Count == 1 && _relation[0] != country ? _relation[0] : null;
        }

        return country == _relation[0] ? _relation[1] : _relation[0];
    }

    private (Country? From, Country? To) Pair(Quantity quantity, Frame f)
    {
        // "trade with China", "trade between Kenya and Uganda": where the clause names them.
        for (var i = quantity.Range.Start; i < Math.Min(f.Clause.End, quantity.Range.End + 8); i++)
        {
            if (p.Is(i, "between") && Mentioned(i + 1, f.Clause.End) is { } first && Mentioned(p.Is(first.Range.End, "and") ? first.Range.End + 1 : first.Range.End, Math.Min(f.Clause.End, first.Range.End + 5)) is { } second && first.Country != second.Country)
            {
                return Ordered(first.Country, second.Country);
            }

            if (p.Is(i, "with") && Named(i + 1, Math.Min(f.Clause.End, i + 6)) is { } partner)
            {
                var owner = Owner(quantity, f) is { } named && named != partner ? named : speaker is { } own && own != partner ? own : Other(partner);
                return Ordered(owner, partner);
            }
        }

        if (quantity.Rule == "ranked")
        {
            return Ranked(quantity, f);
        }

        if (Compound(Math.Max(f.Clause.Start, quantity.Range.Start - 6), quantity.Range.Start) is { } both)
        {
            return both;
        }

        // A pair of other countries is spoken of until the paragraph ends.
        return last.From is { } from && last.To is { } to && !(_relation.Contains(from) && _relation.Contains(to)) ? last : (At(0), At(1));
    }

    /// <summary>"Kenya–Uganda trade", "the Russian-Kyrgyz Fund".</summary>
    private (Country? From, Country? To)? Compound(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_referents.Party(i) is { } first && p.IsDash(first.Range.End) && _referents.Party(first.Range.End + 1) is { } second && first.Country != second.Country && first.Form != PartyForm.City && second.Form != PartyForm.City)
            {
                return (first.Country, second.Country);
            }
        }

        return null;
    }

    private (Country? From, Country? To) Ordered(Country? a, Country? b) =>
        _relation.Count == 2 && a == _relation[1] && b == _relation[0] ? (b, a) : (a, b);

    /// <summary>"China has become Georgia's fifth-largest trading partner", "we rank among its ten leading investors".</summary>
    private (Country? From, Country? To) Ranked(Quantity quantity, Frame f)
    {
        Country? owner = null;
        for (var i = quantity.Range.End - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 5) && owner is null; i--)
        {
            owner = _referents.At(i) is { IsPossessive: true } referent ? referent.Country : null;
        }

        for (var i = quantity.Range.End; i < Math.Min(f.Clause.End, quantity.Range.End + 6) && owner is null; i++)
        {
            owner = p.Lower(i) is "of" or "for" or "in" ? Named(i + 1, i + 5) : null;
        }

        Country? subject = null;
        for (var i = f.Clause.Start; i < quantity.Range.Start && subject is null; i++)
        {
            subject = _referents.At(i) is { } referent && referent.Country != owner ? referent.Country : null;
        }

        // "the 11th largest market for Russian machinery": the ranked noun comes first.
        var head = quantity.Range.End - 1;
        for (var i = quantity.Range.Start; i < quantity.Range.End; i++)
        {
            if (p.TryAt(i, Category.Ranked, out var ranked))
            {
                head = ranked.End - 1;
                break;
            }
        }

        var noun = p.Lower(head);
        if (noun is "export" or "exports" or "investment" or "investments")
        {
            return (owner ?? At(0), Other(owner ?? At(0)));
        }

        if (noun is "import" or "imports")
        {
            return (Other(owner ?? At(0)), owner ?? At(0));
        }

        subject ??= owner is null ? At(1) : Other(owner);
        owner ??= Other(subject);
        return noun is "market" or "markets" or "destination" or "destinations" or "buyer" or "buyers" or "customer" or "customers" or "importer" ? (owner, subject) : (subject, owner);
    }

    private (Country? From, Country? To) Balance(Quantity quantity, Frame f)
    {
        Country? partner = null;
        for (var i = quantity.Range.End; i < Math.Min(f.Clause.End, quantity.Range.End + 14) && partner is null; i++)
        {
            partner = p.Is(i, "with") ? Named(i + 1, i + 6) : null;
            if (p.Lower(i) is "favour" or "favor" && p.Lower(i + 1) is "of" && Named(i + 2, i + 6) is { } favoured)
            {
                return (favoured, Other(favoured));
            }
        }

        var owner = Owner(quantity, f) ?? Subject(f, partner);
        if (owner is null && last.To is { } importer && last.From is not null && speaker is null && partner is null)
        {
            owner = importer;
        }

        owner ??= speaker ?? (partner is null ? At(0) : Other(partner));
        return (owner, partner is not null && partner != owner ? partner : Other(owner));
    }

    private Country? Subject(Frame f, Country? not)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (_referents.At(i) is { } referent && referent.Country != not && !(p.Lower(i - 1) is "with" or "to" or "from" or "for") && !(p.Lower(i) is "us" && !p.Is(i + 1, "with")))
            {
                return referent.Country;
            }
        }

        return null;
    }

    /// <summary>An import is of the importer: its owner is where the goods go.</summary>
    private (Country? From, Country? To) Inward(Quantity quantity, Frame f)
    {
        var (source, target) = Complements(quantity, f, true);
        target = !quantity.Rule.EndsWith("our-side", StringComparison.Ordinal) && Owner(quantity, f) is { } owner && owner != source ? owner : target != source ? target : null;
        if (target is null && source is null)
        {
            target = trader ?? speaker ?? At(0);
        }

        target ??= Other(source);
        return (source ?? (IsTotal(quantity, f) ? null : Other(target)), target);
    }

    private (Country? From, Country? To) Outward(Quantity quantity, Frame f)
    {
        var (source, target) = Complements(quantity, f, false);
        var owner = quantity.Rule.EndsWith("our-side", StringComparison.Ordinal) ? null : Owner(quantity, f);
        if (quantity.Rule == "share.demand")
        {
            // "a quarter of Chilean demand": whose demand it is imports.
            return (source ?? SubjectOwner(f, owner, false) ?? Other(owner), owner ?? target);
        }

        if (quantity.Metric is Metric.Investment && source is null && target is null && (owner is null || Compound(f.Clause.Start, f.Clause.End) is not null) && HasJoint(f.Clause))
        {
            return (At(0), At(1));
        }

        if (quantity.Metric is Metric.Investment or Metric.Loans && target is null && owner is not null && Attracts(f))
        {
            return (source ?? Other(owner), owner);
        }

        if (source is null && owner is null && quantity.Metric is Metric.Investment && f.Figure.Kind == FigureKind.Money && IsForeign(quantity) && SubjectOwner(f, target, false) is null)
        {
            return (null, target ?? last.To ?? _referents.Own);
        }

        source ??= owner ?? SubjectOwner(f, target, quantity.Metric is Metric.Freight or Metric.Transit or Metric.Flights, quantity.Rule is "invest.clause" ? quantity.Range.Start : 0);
        if (source is null && target is null && quantity.Metric is Metric.Investment or Metric.Enterprises && Compound(f.Clause.Start, f.Clause.End) is { } both && _relation.Contains(both.From!) && _relation.Contains(both.To!))
        {
            return both;
        }

        if (source is null && target is null)
        {
            source = quantity.Metric is Metric.Exports ? trader ?? speaker ?? At(0)
                : quantity.Metric is Metric.Projects or Metric.Freight or Metric.Transit or Metric.Flights or Metric.Other ? At(0)
                : last.From ?? speaker ?? At(0);
        }

        source ??= Other(target);
        target = target == source ? null : target;
        if (target is null && quantity.Metric == Metric.Exports && IsTotal(quantity, f))
        {
            return (source, null);
        }

        target ??= Other(source);
        return source == target && _relation.Count == 2 ? (Other(target), target) : (source, target);
    }

    /// <summary>"Russia's total arms exports": with all the world, unless it is what a share is of.</summary>
    private bool IsTotal(Quantity quantity, Frame f)
    {
        for (var i = quantity.Range.Start - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 3); i--)
        {
            if (p.Lower(i) is "total" or "overall" or "worldwide" or "global")
            {
                return quantity.Range.End <= f.Figure.Range.Start;
            }
        }

        return false;
    }

    /// <summary>"foreign direct investment" of nobody in particular is of all the world.</summary>
    private bool IsForeign(Quantity quantity) => p.Lower(quantity.Range.Start) is "foreign" or "fdi" || p.Is(quantity.Range.Start - 1, "foreign");

    private bool HasJoint(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (p.Is(i, "joint"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a joint fund", "shared by the two countries".</summary>
    private bool IsJoint(Frame f)
    {
        for (var i = f.Sentence.Start; i < f.Sentence.End; i++)
        {
            if (p.Lower(i) is "joint" or "jointly" || (p.Lower(i) is "two" or "both" && p.Lower(i + 1) is "countries" or "sides" or "parties" or "states"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Korean yards hold orders for 25 Qatari carriers", "Garuda ordered 25 American jets": whoever holds orders delivers, whoever orders receives.</summary>
    private (Country? From, Country? To) Ordered(Quantity quantity, Frame f)
    {
        var subject = SubjectOwner(f, null, false);
        Country? made = null;
        for (var i = quantity.Range.Start; i < quantity.Range.End && made is null; i++)
        {
            made = i >= f.Figure.Range.End && PartyRecognizer.At(p, i) is { } party && party.Country != subject ? party.Country : null;
        }

        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (p.Lower(i) is "hold" or "holds" or "held" or "won" or "win" or "wins" or "secured" or "received" or "booked" or "landed")
            {
                return (subject ?? Other(made), made ?? Other(subject));
            }
        }

        return made is not null || subject is not null ? (made ?? Other(subject), subject ?? Other(made)) : Outward(quantity, f);
    }

    private bool Attracts(Frame f)
    {
        for (var i = f.Clause.Start; i < f.Clause.End; i++)
        {
            if (p.Lower(i) is "attract" or "attracts" or "attracted" or "attracting" or "receive" or "received" or "drew" or "drawn" or "absorbed" or "secured" or "inflow" or "inflows")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the prepositions around a quantity lead to: from where, and to where.</summary>
    private (Country? Source, Country? Target) Complements(Quantity quantity, Frame f, bool inward)
    {
        Country? source = null;
        Country? target = null;
        var reach = Math.Max(quantity.Range.End, f.Figure.Range.End);
        var stop = Math.Min(f.Clause.End, reach + 14);
        for (var i = reach; i < stop; i++)
        {
            stop = p.TryAt(i, Category.Metric, out var other) && other.Sense.Value is "exports" or "imports" or "trade-turnover" or "trade-balance" ? i : stop;
        }

        for (var i = quantity.Range.End; i < f.Figure.Range.Start; i++)
        {
            // What follows the next quantity is that one's: "exports to Russia and imports from Russia".
            if (p.Is(i, "and") && p.TryAt(i + 1, Category.Metric, out var next) && next.Sense.Value is "exports" or "imports")
            {
                stop = Math.Min(stop, i);
            }
        }

        // Each figure of one quantity has its own end: "$5 billion in Kenya and $3 billion in Uganda".
        var start = f.Before is { } before && before.Range.Start >= quantity.Range.End && NamesAnother(f) ? Joint(before.Range.End, f.Figure.Range.Start) : quantity.Range.Start;
        for (var i = start; i < stop; i++)
        {
            if (quantity.Rule.EndsWith("our-side", StringComparison.Ordinal))
            {
                return inward ? (_referents.Partner, _referents.Own) : (_referents.Own, _referents.Partner);
            }

            if (quantity.Rule is "count.traded" or "measure.traded" && i > quantity.Range.Start && i < quantity.Range.End && PartyRecognizer.At(p, i) is { Form: PartyForm.Adjective } made)
            {
                source ??= made.Country;
            }

            if (p.Lower(i) is "from" or "to" && IsElsewhere(i + 1))
            {
                (source, target) = p.Is(i, "from") ? (source ?? Country.World, target) : (source, target ?? Country.World);
            }
            else if (p.Lower(i) is "from" or "by" && Named(i + 1, Math.Min(stop, i + 5)) is { } origin)
            {
                if (inward && p.Is(i, "by"))
                {
                    target ??= origin;
                }
                else
                {
                    source ??= origin;
                }
            }
            else if (p.Is(i, "to") && p.Lower(i - 1) is "issued" or "granted" && quantity.Metric is Metric.Investment && Named(i + 1, i + 4) is { } holder)
            {
                // "investment licences issued to Egyptians": theirs is the capital.
                source ??= holder;
            }
            else if (p.Lower(i) is "to" or "into" or "in" or "on" or "at" or "for" or "visited" or "within" && Named(i + 1, Math.Min(stop, i + 6)) is { } place || (p.Is(i, "with") && quantity.Metric == Metric.Loans && Named(i + 1, i + 4) is { } with && (place = with) is not null))
            {
                target ??= place;
            }
            else if (p.Lower(i) is "to" or "into" or "in" or "on" && target is null)
            {
                target = Situated(i + 1);
            }
            else if (p.Is(i, "of") && i <= quantity.Range.End + 1 && PartyRecognizer.At(p, i + 1) is { Form: PartyForm.Adjective } goods && quantity.Metric is Metric.Exports or Metric.Imports)
            {
                source ??= goods.Country;
            }
            else if (p.Is(i, "there") && i > quantity.Range.End && target is null && quantity.Metric is Metric.Exports or Metric.Investment && _referents.Elsewhere(i) is { } there)
            {
                target = there;
            }
        }

        // "has provided Mongolia with soft loans": whoever is given to.
        for (var i = f.Clause.Start; i < f.Figure.Range.Start && target is null && !inward; i++)
        {
            target = _referents.At(i) is { } given && _referents.IsGivenTo(i) && given.Country != source ? given.Country : null;
        }

        // Before the quantity too: "in Kazakhstan there are 920 enterprises", "from Canada"
        // What stands before the figure before is that one's.
        for (var i = f.Before is { } told ? Math.Max(f.Clause.Start, Joint(told.Range.End, quantity.Range.Start)) : f.Clause.Start; i < Math.Min(quantity.Range.Start, f.Figure.Range.Start); i++)
        {
            if (target is null && !inward && p.Lower(i) is "in" or "into" or "to" && Mentioned(i + 1, i + 3) is { Form: not PartyForm.City } place && !IsOwnerPhrase(place, quantity))
            {
                target = place.Country;
            }

            if (source is null && p.Is(i, "from") && Mentioned(i + 1, i + 4) is { } origin && !IsOwnerPhrase(origin, quantity))
            {
                source = origin.Country;
            }
        }

        return (source, target);
    }

    /// <summary>Where the next coordinate begins between two tokens: what stands before it is of the figure before.</summary>
    private int Joint(int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (p.Lower(i) is "and" or "while" or "whereas" or "but" or "against" || p.IsMark(i, ','))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>"from the Middle East", "to third countries", "to the rest of the world".</summary>
    private bool IsElsewhere(int i)
    {
        i += p.Is(i, "the") ? 1 : 0;
        return p.Lower(i) is "world" or "rest" or "overseas" or "abroad" or "elsewhere"
            || (p.Lower(i) is "third" or "other" or "all" && p.Lower(i + 1) is "countries" or "sources" or "markets" or "suppliers")
            || (p.Lower(i) is "middle" && p.Is(i + 1, "east"))
            || (p.Lower(i) is "asia" or "europe" && p.Tokens[i].IsCapital)
            || (p.Lower(i) is "latin" or "central" or "southeast" or "south" && p.Lower(i + 1) is "america" or "asia" or "europe");
    }

    /// <summary>"an increase in Chinese exports": the adjective belongs to the quantity, not to the preposition.</summary>
    private bool IsOwnerPhrase(PartyMention party, Quantity quantity)
    {
        if (party.Form != PartyForm.Adjective && !p.Is(party.Range.End + 1, "s"))
        {
            return false;
        }

        for (var i = party.Range.End; i < quantity.Range.Start; i++)
        {
            if (IsLink(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"into your economy", "on our soil", "to the neighbouring country".</summary>
    private Country? Situated(int i) => p.Lower(i) switch
    {
        "your" when p.Lower(i + 1) is "economy" or "country" or "market" or "markets" or "republic" or "region" => _referents.Partner,
        "our" when p.Lower(i + 1) is "country" or "economy" or "market" or "markets" or "soil" or "republic" or "region" => _referents.Own,
        "the" when p.Lower(i + 1) is "neighbouring" or "neighboring" => speaker is null ? null : Other(speaker),
        "us" => _referents.Own,
        "you" => _referents.Partner,
        _ => null,
    };

    private Country? SubjectOwner(Frame f, Country? target, bool isPassage, int verb = 0)
    {
        for (var i = p.IsMark(f.Clause.Start, '(') ? f.Sentence.Start : f.Clause.Start; i < Math.Max(f.Figure.Range.Start, Math.Min(verb, f.Clause.End)); i++)
        {
            if (_referents.At(i) is { } referent && referent.Country != target && !IsCompound(i, referent.End) && (!referent.IsPlace || referent.IsPossessive || IsSeat(i, referent)) && (!_referents.IsGoverned(i) || referent.IsPlace && IsCompanyOf(i)) && !(isPassage && PartyRecognizer.At(p, i) is null) && !(p.Lower(i) is "us" or "ours" or "yours" or "his" or "her" or "the"))
            {
                return referent.Country;
            }

            // "it is prepared to take a 33 percent stake"
            if (i <= f.Clause.Start + 1 && p.Is(i, "it") && !isPassage && _referents.Topic(i) is { } topic && topic != target)
            {
                return topic;
            }
        }

        return Antecedent(f);
    }

    /// <summary>"Japan, which gets": what the relative clause is of.</summary>
    private Country? Antecedent(Frame f)
    {
        var start = f.Clause.Start;
        if (!(p.Lower(start) is "which" or "who" or "whose") || !p.IsMark(start - 1, ','))
        {
            return null;
        }

        for (var i = start - 2; i >= Math.Max(f.Sentence.Start, start - 6); i--)
        {
            if (PartyRecognizer.At(p, i) is { } party && party.Range.End == start - 1)
            {
                return party.Country;
            }
        }

        return null;
    }

    /// <summary>A city that acts for a country or is the seat of a company: "Riyadh has", "Fez-based", "Tall Pines of Calgary".</summary>
    private bool IsSeat(int i, Referent referent) =>
        Referents.OpensClause(p, i, referent.End) || (p.IsDash(referent.End) && p.Is(referent.End + 1, "based")) || IsCompanyOf(i);

    private bool IsCompanyOf(int i) => i > 1 && p.Is(i - 1, "of") && p.Tokens[i - 2].IsCapital;

    /// <summary>Whose the quantity is: "Kazakhstan's exports", "Georgian exports", "our exports", "Russian businesses", "you buy".</summary>
    private Country? Owner(Quantity quantity, Frame f)
    {
        for (var i = quantity.Range.Start; i < quantity.Range.End && quantity.Rule is not ("count.traded" or "measure.traded"); i++)
        {
            if (PartyRecognizer.At(p, i) is { Form: PartyForm.Adjective or PartyForm.People or PartyForm.Name } inside)
            {
                return inside.Country;
            }
        }

        for (var i = quantity.Range.End; i < Math.Min(f.Clause.End, quantity.Range.End + 4); i++)
        {
            if (p.Is(i, "with") && PartyRecognizer.At(p, i + 1) is { Form: PartyForm.Adjective } capital)
            {
                return capital.Country;
            }
        }

        var isJoined = true;
        for (var i = quantity.Range.Start - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 7); i--)
        {
            if (_referents.At(i) is { } referent && referent.End <= quantity.Range.Start && !IsCompound(i, referent.End) && !(p.Lower(i) is "us" or "ours" or "yours"))
            {
                if (referent.IsPossessive && isJoined || (!_referents.IsGoverned(i) || referent.IsPlace && IsCompanyOf(i)) && (!referent.IsPlace || referent.IsPossessive || IsSeat(i, referent)))
                {
                    return referent.Country;
                }
            }

            if (p.Tokens[i].Kind == TokenKind.Mark && !(p.IsMark(i, '\'') || p.IsMark(i, '’') || p.IsDash(i)))
            {
                break;
            }

            isJoined &= !IsLink(i);
        }

        return Antecedent(f);
    }

    /// <summary>Either half of "Polish-Peruvian".</summary>
    private bool IsCompound(int start, int end) =>
        (p.IsDash(end) && _referents.Party(end + 1) is { } second && _relation.Contains(second.Country)) || (start > 1 && p.IsDash(start - 1) && !p.Tokens[start].SpaceBefore && p.Tokens[start - 2].IsCapital);

    private bool IsLink(int i) => p.Lower(i) is "in" or "to" or "from" or "with" or "of" or "into" or "by" or "for" or "on" or "at" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would";

    private Country? Named(int from, int to) => Mentioned(from, to)?.Country ?? (p.Lower(from) is "the" ? _referents.At(from) : null)?.Country;

    private PartyMention? Mentioned(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_referents.Party(i) is { } party)
            {
                return party;
            }

            if (!(p.Lower(i) is "the" or "both" or "republic" or "its" or "neighbouring" or "northern" or "southern" or "six" or "all" || i < p.Tokens.Length && p.Tokens[i].Kind == TokenKind.Word && i + 1 < to && p.Tokens[i].IsCapital))
            {
                return null;
            }
        }

        return null;
    }
}
