using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Finds ministries, agencies, firms and several speakers as one by their last word.</summary>
internal sealed class Organisations(Passage passage)
{
    /// <summary>A name of an office or several speakers as one, ending at a token.</summary>
    public TokenRange? Ending(int last, int from)
    {
        if (last < from || passage.Tokens[last].Kind != TokenKind.Word)
        {
            return null;
        }

        if (JointEnding(last, from) is { } joint)
        {
            return joint;
        }

        if (passage.TryBefore(last + 1, Category.Company, out var company, 4) && company.Start >= from)
        {
            return new TokenRange(company.Start, company.End);
        }

        return NamedEnding(last, from) is { } named && (named.Count > 1 || passage.Tokens[last].IsCapital) ? named : CommonEnding(last, from) ?? (passage.Lower(last) is "service" or "office" ? new(last, last + 1) : null);
    }

    /// <summary>The end of an organisation with the rest of its field and its seat: ", Industry and Energy", "in Seoul".</summary>
    public int Whole(TokenRange organisation)
    {
        var end = ListEnd(organisation.End);
        return passage.Is(end, "in") && PartyRecognizer.At(passage, end + 1) is { Form: PartyForm.City or PartyForm.Name } seat ? seat.Range.End : end;
    }

    private int ListEnd(int end)
    {
        var at = end;
        while (passage.IsMark(at, ',') && IsField(at + 1, out var listed))
        {
            at = listed.End;
        }

        return at > end && passage.Is(at, "and") && IsField(at + 1, out var field) ? field.End : end;
    }

    private bool IsField(int i, out Match field) => passage.TryAt(i, Category.Portfolio, out field) && passage.Tokens[i].IsCapital;

    private TokenRange? JointEnding(int last, int from)
    {
        if (!passage.TryAt(last, Category.Joint, out var joint) || passage.Lower(joint.End - 1) is "interlocutors" or "countries")
        {
            return null;
        }

        var begin = last;
        while (begin > from && last - begin < 5 && ((passage.Lower(begin - 1) is "the" or "two" or "both" or "customs" or "presidents" or "and" or "government") || PartyRecognizer.At(passage, begin - 1) is not null || passage.Tokens[begin - 1].IsCapital))
        {
            begin--;
        }

        begin = passage.Is(begin, "and") && begin < last ? begin + 1 : begin;

        // "…, officials from both countries said."
        return begin < last || (begin > from && passage.IsMark(begin - 1, ',') && passage.Lower(last) is "officials" or "authorities")
            ? new TokenRange(begin, WithCountries(joint.End)) : null;
    }

    /// <summary>"Ministry of Trade", "Economy Ministry's press office": a name in capitals.</summary>
    private TokenRange? NamedEnding(int last, int from)
    {
        if (!passage.Tokens[last].IsCapital && !(passage.Lower(last) is "service" or "office" or "agency"))
        {
            return null;
        }

        var start = last;
        var known = passage.Is(last, Category.Organisation) || IsAcronymOfCompany(last) || (passage.Lower(last) is "service" or "office");
        while (start > from && last - start < 9)
        {
            var before = start - 1;
            if (passage.Tokens[before].IsCapital && passage.Tokens[before].Kind == TokenKind.Word && !(passage.Lower(before) is "the" or "in" or "according"))
            {
                start = before;
            }
            else if ((passage.Lower(before) is "of" or "for" or "and" or "the" or "s" or "press" or "de" or "du" or "del") && before > from && (passage.Tokens[before - 1].IsCapital || passage.IsMark(before - 1, '\'') || passage.IsMark(before - 1, '’') || passage.Is(before - 1, "of") || passage.Is(before, "press")))
            {
                start = before;
            }
            else if ((passage.IsMark(before, '\'') || passage.IsMark(before, '’')) && before > from && passage.Tokens[before - 1].IsCapital)
            {
                start = before - 1;
            }
            else
            {
                break;
            }

            known |= passage.Is(start, Category.Organisation);
        }

        while (start < last && (passage.Lower(start) is "the" or "of" or "and" or "for" or "s" or "press"))
        {
            start++;
        }

        return known ? new TokenRange(start, last + 1) : null;
    }

    /// <summary>"commerce ministry", "central bank", "presidential office": an office in small letters, with the word that tells which.</summary>
    private TokenRange? CommonEnding(int last, int from)
    {
        if (passage.Tokens[last].IsCapital || !(passage.Lower(last) is "ministry" or "office" or "agency" or "bank" or "bureau" or "committee" or "authority" or "department" or "administration" or "embassy" or "commission" or "secretariat" or "service"))
        {
            return null;
        }

        var start = last;
        while (start > from && last - start < 5)
        {
            var before = start - 1;
            if (passage.Is(before, Category.Portfolio) || PartyRecognizer.At(passage, before) is { Form: PartyForm.Adjective or PartyForm.Name }
                || passage.Lower(before) is "presidential" or "central" or "customs" or "national" or "statistics" or "statistical" or "federal" or "state" or "tax" or "general" or "regional" or "planning" or "prosecutor" or "s")
            {
                start = before;
            }
            else if ((passage.IsMark(before, '\'') || passage.IsMark(before, '’')) && before > from && passage.Is(start, "s"))
            {
                start = passage.Tokens[before - 1].IsCapital ? before - 1 : start + 1;
                break;
            }
            else if (passage.Is(before, "and") && start < last && passage.Is(before - 1, Category.Portfolio))
            {
                start = before - 1;
            }
            else
            {
                break;
            }
        }

        return start < last ? new TokenRange(start, last + 1) : null;
    }

    /// <summary>"the national railway company KTZ", "industry body FIEO".</summary>
    private bool IsAcronymOfCompany(int i) =>
        i > 0 && passage.Tokens[i].Length > 1 && char.IsUpper(passage.Text[passage.Tokens[i].End - 1]) && passage.Lower(i - 1) is "company" or "agency" or "bank" or "group" or "holding" or "operator" or "body" or "regulator" or "association" or "lobby" or "firm" or "carrier" or "giant";

    /// <summary>"The Ministers of Indonesia and Canada".</summary>
    private int WithCountries(int end)
    {
        while (passage.Lower(end) is "of" or "and" && PartyRecognizer.At(passage, end + 1) is { Form: PartyForm.Name } party)
        {
            end = party.Range.End;
        }

        return end;
    }
}
