using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What moves one way: goods, capital, people.</content>
internal sealed partial class Direction
{
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
        source ??= f.IsShare() ? Holder(f, target) : null;
        return (source ?? (IsTotal(quantity, f) || IsThrough(f) ? null : Other(target)), target);
    }

    /// <summary>"The share of China in total imports", "China's share of imports": whose the share is.</summary>
    private Country? Holder(Frame f, Country? target)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (!p.Is(i, "share"))
            {
                continue;
            }

            var holder = p.Is(i + 1, "of") ? Named(i + 2, i + 5) : Owning(i - 2);
            if (holder is not null && holder != target)
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>"90 % of Ethiopia's imports pass through Djibouti": whence they come is not told.</summary>
    private bool IsThrough(Frame f)
    {
        for (var i = f.Figure.Range.End; i < f.Clause.End; i++)
        {
            if (p.Lower(i) is "through" or "via" && Named(i + 1, i + 6) is not null)
            {
                return true;
            }
        }

        return false;
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

        // "China absorbed 5 % of shipments", "Sweden accounted for a tenth of exports": the partner takes them.
        if (quantity.Metric == Metric.Exports && source is null && (target is null || !_relation.Contains(target)) && f.IsShare() && Taker(f, owner) is { } taker)
        {
            return (owner ?? (last.To == taker && last.From is { } seller ? seller : Other(taker)), taker);
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

        // "Japan was the ninth-largest investor, with a stock of $35 billion": the subject's.
        if (source is null && owner is null && quantity.Metric == Metric.Investment && p.Is(f.Clause.Start, "with"))
        {
            source = SubjectOwner(f with { Clause = f.Clause with { Start = f.Sentence.Start } }, target, false);
            // "Côte d'Ivoire is the leading destination for Moroccan investment, with a stock of": the subject receives.
            if (source is not null && IsDestination(f))
            {
                (source, target) = (Other(source), source);
            }
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

    private bool IsDestination(Frame f)
    {
        for (var i = f.Clause.Start - 1; i >= f.Sentence.Start; i--)
        {
            if (p.Lower(i) is "destination" or "recipient" or "host" or "beneficiary")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The country that is the subject of a share of exports, and not their owner.</summary>
    private Country? Taker(Frame f, Country? owner)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (_referents.Party(i) is { Form: PartyForm.Name } party && party.Country != owner && _relation.Contains(party.Country) && !_referents.IsGoverned(i) && !p.Is(party.Range.End + 1, "s"))
            {
                for (var verb = party.Range.End; verb < f.Figure.Range.Start; verb++)
                {
                    if (p.Lower(verb) is "accounted" or "accounts" or "accounting" or "account" or "absorbed" or "absorbs" or "absorbing" or "took" or "takes" or "taking" or "received" or "receives")
                    {
                        return party.Country;
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>"Russia's total arms exports": with all the world, unless it is what a share is of.</summary>
    private bool IsTotal(Quantity quantity, Frame f)
    {
        for (var i = quantity.Range.Start - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 3); i--)
        {
            if (p.Lower(i) is "total" or "overall" or "worldwide" or "global" || (p.Is(quantity.Range.End, "bill") && quantity.Metric == Metric.Imports))
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
            // The verb of "80 tractors were delivered to Zimbabwe" is no other quantity.
            stop = !quantity.Rule.EndsWith("traded", StringComparison.Ordinal) && p.TryAt(i, Category.Metric, out var other) && other.Sense.Value is "exports" or "imports" or "trade-turnover" or "trade-balance" ? i : stop;
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

            // "according to Bangladesh Bank", "compared to Peru": nothing goes there.
            if (p.Is(i, "to") && p.Lower(i - 1) is "according" or "compared" or "thanks" or "relative" or "due" or "owing" or "comparison")
            {
                continue;
            }

            if (p.Is(i, "in") && p.Lower(i - 1) is "originating" or "produced" or "made" && Named(i + 1, Math.Min(stop, i + 5)) is { } producer)
            {
                source ??= producer;
                continue;
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
            if (target is null && !inward && p.Lower(i) is "in" or "into" or "to" && !(p.Is(i, "to") && p.Lower(i - 1) is "according" or "compared" or "thanks" or "due") && Mentioned(i + 1, i + 3) is { Form: not PartyForm.City } place && !IsOwnerPhrase(place, quantity))
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
        return (p.Is(i, "world") && !p.Is(i + 2, "s")) || p.Lower(i) is "rest" or "overseas" or "abroad" or "elsewhere"
            || (p.Lower(i) is "third" or "other" or "all" && p.Lower(i + 1) is "countries" or "sources" or "markets" or "suppliers" or "partners" or "destinations")
            || (p.Lower(i) is "countries" or "markets" or "partners" or "destinations" && p.Is(i + 1, "other") && p.Is(i + 2, "than"))
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
        "us" when !p.IsMark(i + 1, '$') => _referents.Own,
        "you" => _referents.Partner,
        _ => null,
    };
}
