using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>From which country a thing moves to which.</summary>
/// <remarks>Supplier to importer (for imports too), lender to borrower, investor to host, home to destination.</remarks>
internal sealed class Direction(Passage p, IReadOnlyList<Country> relation, Country? speaker, Country? lastFrom, Country? lastTo, Country? trader = null)
{
    /// <summary>The two ends for a quantity in its clause.</summary>
    public (Country? From, Country? To) Of(Quantity quantity, Frame f)
    {
        return quantity.Metric switch
        {
            Metric.TradeTurnover or Metric.ServicesTrade or Metric.Agreements => Pair(quantity, f),
            Metric.TradeBalance => Balance(quantity, f),
            Metric.Exports => Flow(quantity, f, false),
            Metric.Imports => Flow(quantity, f, true),
            Metric.Gdp => (OwnerOf(quantity, f) ?? speaker ?? At(0), null),
            _ => Flow(quantity, f, false),
        };
    }

    private Country? At(int index) => relation.Count > index ? relation[index] : null;

    private Country? Other(Country? country)
    {
        if (country is null)
        {
            return null;
        }

        if (relation.Count < 2)
        {
            return relation.Count == 1 && relation[0] != country ? relation[0] : null;
        }

        return country == relation[0] ? relation[1] : country == relation[1] ? relation[0] : relation[0];
    }

    private (Country? From, Country? To) Pair(Quantity quantity, Frame f)
    {
        // "trade with China", "trade between Kenya and Uganda": where the clause names them.
        for (var i = quantity.Range.Start; i < Math.Min(f.Clause.End, quantity.Range.End + 8); i++)
        {
            if (p.Is(i, "between") && Named(i + 1, f.Clause.End) is { } first && Named(first.Range.End, Math.Min(f.Clause.End, first.Range.End + 4)) is { } second && first.Country != second.Country)
            {
                return Ordered(first.Country, second.Country);
            }

            if (p.Is(i, "with") && Named(i + 1, Math.Min(f.Clause.End, i + 4)) is { } partner)
            {
                var owner = OwnerOf(quantity, f) is { } named && named != partner.Country ? named : speaker is { } own && own != partner.Country ? own : Other(partner.Country);
                return Ordered(owner, partner.Country);
            }
        }

        if (quantity.Rule == "ranked")
        {
            return Ranked(quantity, f);
        }

        return (At(0), At(1));
    }

    private (Country? From, Country? To) Ordered(Country? a, Country? b) =>
        relation.Count == 2 && a == relation[1] && b == relation[0] ? (b, a) : (a, b);

    /// <summary>"China has become Georgia's fifth-largest trading partner": partner first.</summary>
    private (Country? From, Country? To) Ranked(Quantity quantity, Frame f)
    {
        PartyMention? subject = null;
        for (var i = f.Clause.Start; i < quantity.Range.Start && subject is null; i++)
        {
            subject = PartyRecognizer.At(p, i);
        }

        var from = subject?.Country;
        return from is { } partner && relation.Contains(partner) ? (partner, Other(partner)) : (At(1), At(0));
    }

    private (Country? From, Country? To) Balance(Quantity quantity, Frame f)
    {
        var owner = OwnerOf(quantity, f) ?? Subject(f);
        if (owner is null && lastTo is { } importer && lastFrom is not null && speaker is null)
        {
            owner = importer;
        }

        owner ??= speaker ?? At(0);
        return (owner, Other(owner));
    }

    private Country? Subject(Frame f)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (PartyRecognizer.At(p, i) is { } party && !(p.Lower(i - 1) is "with" or "to" or "from"))
            {
                return party.Country;
            }
        }

        return null;
    }

    private (Country? From, Country? To) Flow(Quantity quantity, Frame f, bool inward)
    {
        Country? source = null;
        Country? target = null;
        var owner = OwnerOf(quantity, f);
        var stop = Math.Min(f.Clause.End, Math.Max(quantity.Range.End, f.Figure.Range.End) + 14);
        for (var i = quantity.Range.End; i < f.Figure.Range.Start; i++)
        {
            // What follows the next quantity is that one's: "exports to Russia and imports from Russia".
            if (p.Is(i, "and") && p.TryAt(i + 1, Category.Metric, out var next) && next.Sense.Value is "exports" or "imports")
            {
                stop = Math.Min(stop, i);
            }
        }

        for (var i = quantity.Range.Start; i < stop; i++)
        {
            if ((p.Lower(i) is "from" or "by") && Named(i + 1, Math.Min(stop, i + 5)) is { } origin)
            {
                source ??= origin.Country;
            }
            else if ((p.Lower(i) is "to" or "into" or "in" or "on" or "at" or "for" or "visited" or "within") && Named(i + 1, Math.Min(stop, i + 4)) is { } place)
            {
                target ??= place.Country;
            }
            else if ((p.Lower(i) is "to" or "into" or "in") && (p.Lower(i + 1) is "the" or "our" or "your" or "its") && target is null)
            {
                if ((p.Lower(i + 1) is "your") && (p.Lower(i + 2) is "economy" or "country" or "market" or "republic"))
                {
                    target = Other(speaker);
                }
                else if ((p.Lower(i + 1) is "our") && (p.Lower(i + 2) is "country" or "economy" or "market" or "soil" or "republic"))
                {
                    target = speaker;
                }
                else if ((p.Lower(i + 2) is "neighbouring" or "neighboring"))
                {
                    target = speaker is null ? null : Other(speaker);
                }
            }
        }

        // Before the quantity too: "in Kazakhstan there are 920 enterprises", "from Canada"
        for (var i = f.Clause.Start; i < Math.Min(quantity.Range.Start, f.Figure.Range.Start); i++)
        {
            if (target is null && (p.Lower(i) is "in" or "into" or "to") && Named(i + 1, i + 3) is { Form: not PartyForm.City } place && !inward)
            {
                target = place.Country;
            }

            if (source is null && p.Is(i, "from") && Named(i + 1, i + 4) is { } origin)
            {
                source = origin.Country;
            }
        }

        if (inward)
        {
            // An import is of the importer: its owner is where the goods go.
            target = owner ?? (target is { } t && t != source ? target : null) ?? Our(quantity, f) ?? (source is not null ? Other(source) : null);
            if (target is null && source is null)
            {
                target = trader ?? speaker ?? At(0);
            }

            source ??= Other(target);
        }
        else
        {
            source ??= owner ?? Our(quantity, f) ?? SubjectOwner(f, target);
            if (source is null && target is null)
            {
                source = quantity.Metric is Metric.Exports ? speaker ?? trader ?? At(0) : quantity.Metric is Metric.Projects or Metric.Freight or Metric.Transit or Metric.Flights or Metric.Other ? At(0) : lastFrom ?? speaker ?? At(0);
            }

            source ??= Other(target);
            if (target == source)
            {
                target = null;
            }

            target ??= Other(source);
            if (source == target && relation.Count == 2)
            {
                source = Other(target);
            }
        }

        return (source, target);
    }

    /// <summary>"our exports", "we export".</summary>
    private Country? Our(Quantity quantity, Frame f)
    {
        for (var i = Math.Max(f.Clause.Start, quantity.Range.Start - 4); i < quantity.Range.Start; i++)
        {
            if ((p.Lower(i) is "our" or "we"))
            {
                return speaker;
            }

            if ((p.Lower(i) is "your"))
            {
                return Other(speaker);
            }
        }

        return null;
    }

    private Country? SubjectOwner(Frame f, Country? target)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (PartyRecognizer.At(p, i) is { } party && party.Country != target && party.Form != PartyForm.City && !(p.Lower(i - 1) is "in" or "to" or "into" or "with" or "of"))
            {
                return party.Country;
            }
        }

        return null;
    }

    /// <summary>"Kazakhstan's exports", "Georgian exports", "Russian businesses": the party right before the quantity or inside it.</summary>
    private Country? OwnerOf(Quantity quantity, Frame f)
    {
        for (var i = quantity.Range.Start; i < quantity.Range.End; i++)
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

        for (var i = quantity.Range.Start - 1; i >= Math.Max(f.Clause.Start, quantity.Range.Start - 6); i--)
        {
            if (PartyRecognizer.At(p, i) is { Form: not PartyForm.City } party && !(p.Lower(i - 1) is "with" or "to" or "from" or "in" or "into" or "between") && !(p.Is(i - 1, "the") && (p.Lower(i - 2) is "with" or "to" or "from" or "in" or "into" or "between")))
            {
                return party.Country;
            }

            if (p.Tokens[i].Kind == TokenKind.Mark && !(p.IsMark(i, '\'') || p.IsMark(i, '’') || p.IsDash(i)))
            {
                break;
            }
        }

        return null;
    }

    private PartyMention? Named(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PartyRecognizer.At(p, i) is { } party)
            {
                return party;
            }

            if (!((p.Lower(i) is "the" or "both" or "republic" or "its" or "neighbouring" or "northern" or "southern") || p.Tokens[i].Kind == TokenKind.Word && i + 1 < to && p.Tokens[i].IsCapital))
            {
                return null;
            }
        }

        return null;
    }
}
