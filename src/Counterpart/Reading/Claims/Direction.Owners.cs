using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Whose a quantity is.</content>
internal sealed partial class Direction
{
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
}
