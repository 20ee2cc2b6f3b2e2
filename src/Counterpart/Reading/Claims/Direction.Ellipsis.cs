using Counterpart.Reading.Parties;

namespace Counterpart.Reading.Claims;

/// <content>What a sentence leaves out because the one before said it.</content>
internal sealed partial class Direction
{
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

    /// <summary>"ahead of Russia ($9.9 billion) and Italy ($3 billion)": a sum beside a third country is of the trade with it.</summary>
    public (Country? From, Country? To)? Beside(Quantity quantity, Frame f)
    {
        if (!f.IsInAside() || quantity.Range.Start < f.Clause.Start - 6 && quantity.Rule != "carried" || Owning(f.Clause.Start) is not { } partner || (_relation.Contains(partner) && last.To is not null) || partner == last.From || partner == last.To)
        {
            return null;
        }

        return quantity.Metric switch
        {
            Metric.TradeTurnover or Metric.Exports => (last.From ?? At(0), partner),
            Metric.Imports => (partner, last.To ?? At(0)),
            _ => null,
        };
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
}
