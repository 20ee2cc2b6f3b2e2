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
/// <param name="holder">Whose surplus or deficit it is by the amounts told before.</param>
internal sealed partial class Direction(Passage p, ClaimReader.Surround report, Country? speaker, (Country? From, Country? To) last, Country? trader = null, Country? holder = null)
{
    private readonly Referents _referents = new(p, report, speaker);
    private readonly IReadOnlyList<Country> _relation = report.Relation;

    /// <summary>Whose trade was told: "the Emirates' trade with Georgia"; its exports are those of the sentences behind.</summary>
    public Country? Trading { get; private set; }

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
                Trading = Owner(quantity, f) is { } teller && teller != partner ? teller : null;
                var owner = Trading is { } named ? named : speaker is { } own && own != partner ? own : Other(partner);
                return Ordered(owner, partner);
            }
        }

        if (quantity.Rule == "ranked")
        {
            return Ranked(quantity, f);
        }

        // "the country's total foreign trade": with all the world.
        if (IsForeignTrade(quantity) && !f.IsShare() && Owner(quantity, f) is { } trading)
        {
            return (trading, null);
        }

        if (Compound(Math.Max(f.Clause.Start, quantity.Range.Start - 6), quantity.Range.Start) is { } both)
        {
            return both;
        }

        // A pair of other countries is spoken of until the paragraph ends.
        return last.From is { } from && last.To is { } to && !(_relation.Contains(from) && _relation.Contains(to)) ? last : (At(0), At(1));
    }

    private bool IsForeignTrade(Quantity quantity) =>
        p.Is(quantity.Range.Start, "foreign") && p.Is(quantity.Range.Start + 1, "trade") || (p.Is(quantity.Range.Start, "trade") && p.Is(quantity.Range.Start - 1, "foreign"));

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
        for (var i = quantity.Range.End - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 9) && owner is null; i--)
        {
            if (i < quantity.Range.Start && p.Lower(i) is "is" or "was" or "are" or "were" or "as" or "became" or "remained")
            {
                break;
            }

            owner = _referents.At(i) is { IsPossessive: true } referent ? referent.Country : null;
        }

        for (var i = quantity.Range.End; i < Math.Min(f.Clause.End, quantity.Range.End + 6) && owner is null; i++)
        {
            owner = p.Lower(i) is "of" or "for" or "in" ? Named(i + 1, i + 5) : null;
            // "making Taiwan the fourth-largest investor in the country": not in its own.
            owner = owner is not null && owner == Made(f, quantity) ? Other(owner) : owner;
        }

        Country? subject = null;
        for (var i = f.Clause.Start; i < quantity.Range.Start && subject is null; i++)
        {
            subject = _referents.At(i) is { } referent && referent.Country != owner ? referent.Country : null;
        }

        // "the main partner among them was Poland"
        for (var i = quantity.Range.End; i < Math.Min(f.Clause.End, quantity.Range.End + 8) && subject is null; i++)
        {
            subject = p.Lower(i) is "was" or "is" or "remained" or "became" ? Named(i + 1, i + 4) : null;
        }

        // "the 11th largest market for Russian machinery": the ranked noun comes first.
        var head = quantity.Range.End - 1;
        for (var i = quantity.Range.Start; i < quantity.Range.End; i++)
        {
            if (p.Lower(i) is "destination" or "outlet")
            {
                head = i;
                break;
            }

            if (p.TryAt(i, Category.Ranked, out var ranked))
            {
                head = p.Is(ranked.End - 1, "for") ? ranked.End - 2 : ranked.End - 1;
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
        return noun is "market" or "markets" or "destination" or "destinations" or "buyer" or "buyers" or "customer" or "customers" or "client" or "clients" or "importer" || (noun is "partner" or "partners" && quantity.Metric == Metric.Exports) ? (owner, subject) : (subject, owner);
    }

    private Country? Made(Frame f, Quantity quantity)
    {
        for (var i = quantity.Range.Start - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 4); i--)
        {
            if (_referents.Party(i) is { Form: PartyForm.Name } party && p.Lower(i - 1) is "making" or "makes" or "made" or "placing" or "placed")
            {
                return party.Country;
            }
        }

        return null;
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
        owner ??= partner is null ? holder : null;
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

    /// <summary>The party that the clause of a figure names behind it: "went to Brazilian suppliers".</summary>
    public Country? Party(Frame f)
    {
        for (var i = f.Figure.Range.End; i < Math.Min(f.Clause.End, f.Figure.Range.End + 8); i++)
        {
            if (p.Lower(i) is "to" or "from" && Named(i + 1, i + 4) is { } named)
            {
                return named;
            }
        }

        return null;
    }

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
